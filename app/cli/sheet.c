/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Prints pairs of label and value, with the lines of a long value one below the other. */
#include "cli/sheet.h"

#include "cli/terminal.h"

#define GAP 2

struct _YtSheet
{
  GPtrArray *labels;
  GPtrArray *values; /* NULL in a gap */
};

YtSheet *
yt_sheet_new (void)
{
  YtSheet *self = g_new0 (YtSheet, 1);

  self->labels = g_ptr_array_new_with_free_func (g_free);
  self->values = g_ptr_array_new_with_free_func (g_free);
  return self;
}

void
yt_sheet_add (YtSheet    *self,
              const char *label,
              const char *value)
{
  g_ptr_array_add (self->labels, yt_terminal_line (label));
  g_ptr_array_add (self->values, yt_terminal_safe (value));
}

void
yt_sheet_add_number (YtSheet    *self,
                     const char *label,
                     gint64      value)
{
  g_autofree char *text = g_strdup_printf ("%" G_GINT64_FORMAT, value);

  yt_sheet_add (self, label, text);
}

void
yt_sheet_gap (YtSheet *self)
{
  g_ptr_array_add (self->labels, g_strdup (""));
  g_ptr_array_add (self->values, NULL);
}

static void
print_pair (const char *label,
            const char *value,
            guint       width)
{
  g_auto(GStrv) lines = g_strsplit (value, "\n", -1);

  for (guint i = 0; lines[i] != NULL; i++)
    {
      const char *left = i == 0 ? label : "";
      guint blanks = width + GAP - yt_terminal_width (left);

      if (*lines[i] == '\0' && *left == '\0')
        yt_terminal_print ("\n");
      else
        yt_terminal_printf ("%s%*s%s\n", left, (int) blanks, "", lines[i]);
    }
}

void
yt_sheet_print (YtSheet *self)
{
  guint width = 0;

  for (guint i = 0; i < self->labels->len; i++)
    width = MAX (width, yt_terminal_width (g_ptr_array_index (self->labels, i)));
  for (guint i = 0; i < self->labels->len; i++)
    {
      const char *value = g_ptr_array_index (self->values, i);

      if (value == NULL)
        yt_terminal_print ("\n");
      else
        print_pair (g_ptr_array_index (self->labels, i), value, width);
    }
  g_ptr_array_unref (self->labels);
  g_ptr_array_unref (self->values);
  g_free (self);
}
