/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Prints rows as they come: holds back only as many as it takes to see how wide the columns are. */
#include "cli/records.h"

#include "cli/terminal.h"

#define LINES_HELD 1000
#define COLUMNS_MAX 32
#define GAP 2

struct _YtRecords
{
  gboolean json;
  guint n;
  GPtrArray *held; /* char**; NULL once the widths are known */
  guint widths[COLUMNS_MAX];
};

YtRecords *
yt_records_new (gboolean json)
{
  YtRecords *self = g_new0 (YtRecords, 1);

  self->json = json;
  self->held = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
  if (json)
    yt_terminal_print ("[");
  return self;
}

void
yt_records_add_object (YtRecords  *self,
                       JsonObject *object)
{
  g_autoptr(JsonNode) node = json_node_new (JSON_NODE_OBJECT);

  json_node_take_object (node, object);
  yt_terminal_print (self->n++ == 0 ? "\n" : ",\n");
  yt_terminal_json (node, FALSE);
}

static void
print_line (YtRecords *self,
            char     **cells)
{
  g_autoptr(GString) line = g_string_new (NULL);
  gsize written = 0;

  for (guint i = 0; cells[i] != NULL; i++)
    {
      g_string_append (line, cells[i]);
      if (*cells[i] != '\0')
        written = line->len;
      if (self->widths[i] == 0)
        continue;
      for (guint width = yt_terminal_width (cells[i]); width < self->widths[i] + GAP; width++)
        g_string_append_c (line, ' ');
    }
  g_string_truncate (line, written);
  g_string_append_c (line, '\n');
  yt_terminal_print (line->str);
}

static void
print_held (YtRecords *self)
{
  for (guint i = 0; i < self->held->len; i++)
    {
      char **cells = g_ptr_array_index (self->held, i);

      for (guint column = 0; cells[column] != NULL; column++)
        self->widths[column] = MAX (self->widths[column], yt_terminal_width (cells[column]));
    }
  for (guint i = 0; i < self->held->len; i++)
    print_line (self, g_ptr_array_index (self->held, i));
  g_clear_pointer (&self->held, g_ptr_array_unref);
}

void
yt_records_add_line (YtRecords         *self,
                     const char *const *cells)
{
  g_autoptr(GStrvBuilder) builder = g_strv_builder_new ();
  g_auto(GStrv) safe = NULL;

  for (guint i = 0; cells[i] != NULL && i < COLUMNS_MAX; i++)
    {
      g_autofree char *cell = yt_terminal_line (cells[i]);

      g_strv_builder_add (builder, cell);
    }
  safe = g_strv_builder_end (builder);
  self->n++;
  if (self->held == NULL)
    {
      print_line (self, safe);
      return;
    }
  g_ptr_array_add (self->held, g_steal_pointer (&safe));
  if (self->held->len == LINES_HELD)
    print_held (self);
}

void
yt_records_end (YtRecords *self)
{
  if (self->json)
    yt_terminal_print (self->n == 0 ? "]\n" : "\n]\n");
  else if (self->held != NULL)
    print_held (self);
  g_clear_pointer (&self->held, g_ptr_array_unref);
  g_free (self);
}
