/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* yitong salvage: what can still be read of a damaged file, as a new dossier, with a list of what is missing. */
#include "cli/call.h"

#include <glib/gi18n.h>

#include "act/salvage.h"
#include "cli/object.h"
#include "cli/terminal.h"

static const YtOption options[] = {
  { "output", "PATH", N_("The new dossier; a file that is there already is left alone"), YT_OPTION_REQUIRED | YT_OPTION_PATH },
  { "progress", NULL, N_("Say on standard error how many thousandths are done"), YT_OPTION_PLAIN },
  { NULL },
};

/* The file is read twice. */
typedef struct
{
  guint64 before;
  gboolean again;
  guint told;
} Progress;

static void
on_progress (guint64  done,
             guint64  all,
             gpointer data)
{
  Progress *progress = data;
  guint permille;

  if (done < progress->before)
    progress->again = TRUE;
  progress->before = done;
  permille = (guint) (all > 0 ? MIN (done, all) * 500 / all : 0) + (progress->again ? 500 : 0);
  if (permille <= progress->told)
    return;
  progress->told = permille;
  g_printerr ("%u\n", permille);
}

static void
answer (const YtSalvage *salvage)
{
  JsonObject *object = json_object_new ();
  JsonArray *missing = json_array_new ();

  json_object_set_int_member (object, "entries", salvage->entries);
  json_object_set_int_member (object, "links", salvage->links);
  json_object_set_int_member (object, "notes", salvage->notes);
  json_object_set_int_member (object, "documents", salvage->documents);
  json_object_set_int_member (object, "passages", salvage->passages);
  json_object_set_int_member (object, "pages", salvage->pages);
  json_object_set_int_member (object, "lost-pages", salvage->lost);
  for (guint i = 0; i < salvage->missing->len; i++)
    json_array_add_string_element (missing, g_ptr_array_index (salvage->missing, i));
  json_object_set_array_member (object, "missing", missing);
  json_object_set_int_member (object, "more", salvage->more);
  yt_terminal_answer (object);
}

static void
tell (const YtSalvage *salvage,
      const char      *path)
{
  g_autofree char *name = g_filename_display_name (path);
  const gint64 numbers[] = { salvage->entries, salvage->links, salvage->notes, salvage->documents, salvage->passages };
  char texts[G_N_ELEMENTS (numbers)][24];

  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    g_snprintf (texts[i], sizeof texts[i], "%" G_GINT64_FORMAT, numbers[i]);
  yt_terminal_printf (_("“%s” has %s entries, %s links, %s notes, %s full texts and %s passages."), name, texts[0], texts[1], texts[2],
                      texts[3], texts[4]);
  yt_terminal_print ("\n");
  if (salvage->missing->len == 0)
    yt_terminal_printf ("%s\n", _("Nothing is missing, as far as the file can tell."));
  for (guint i = 0; i < salvage->missing->len; i++)
    {
      g_autofree char *line = yt_terminal_line (g_ptr_array_index (salvage->missing, i));

      yt_terminal_printf ("%s\n", line);
    }
  if (salvage->more > 0)
    {
      yt_terminal_printf (_("… and %u more."), salvage->more);
      yt_terminal_print ("\n");
    }
}

static int
run (YtCall *call)
{
  const char *path = yt_call_value (call, "output");
  Progress progress = { 0 };
  g_autoptr(YtSalvage) salvage = NULL;
  g_autoptr(GError) error = NULL;

  salvage = yt_salvage (yt_call_argument (call, 0), path, yt_call_translate, yt_call_has (call, "progress") ? on_progress : NULL,
                        &progress, NULL, &error);
  if (salvage == NULL)
    return yt_call_fail (call, error);
  if (call->json)
    answer (salvage);
  else
    tell (salvage, path);
  return YT_EXIT_DONE;
}

const YtCommand yt_command_salvage = {
  "salvage", "FILE", 1, 1, 1, N_("Get out of a damaged file what can still be read, into a new one"), options, run,
};
