/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* yitong new: makes a dossier from the sample, from an XML or JSON file, or empty. */
#include "cli/call.h"

#include <glib/gi18n.h>

#include "act/begin.h"
#include "cli/object.h"
#include "cli/terminal.h"

static const YtOption options[] = {
  { "from", "sample|empty|X.xml|X.json", N_("What the dossier begins with; empty when it is not said"), YT_OPTION_PATH },
  { NULL },
};

/* What the dossier begins with: a path, or NULL for nothing. */
static int
find_beginning (YtCall  *call,
                char   **path)
{
  const char *from = yt_call_value (call, "from");

  if (from == NULL || g_str_equal (from, "empty"))
    return YT_EXIT_DONE;
  *path = g_str_equal (from, "sample") ? yt_begin_sample () : g_strdup (from);
  if (!yt_begin_can_read (*path))
    {
      g_autofree char *name = g_filename_display_name (*path);

      return yt_call_misuse (call, _("“%s” is neither sample nor empty nor the name of an XML or JSON file."), name);
    }
  return YT_EXIT_DONE;
}

static int
run (YtCall *call)
{
  const char *path = yt_call_argument (call, 0);
  g_autofree char *from = NULL;
  g_autoptr(GError) error = NULL;
  g_autofree char *name = NULL;
  int status = find_beginning (call, &from);

  if (status != YT_EXIT_DONE)
    return status;
  call->dossier = yt_begin_dossier (path, from, &error);
  if (call->dossier == NULL)
    return yt_call_fail (call, error);
  if (call->json)
    {
      JsonObject *object = json_object_new ();
      g_autofree char *shown = g_filename_display_name (yt_dossier_path (call->dossier));

      yt_object_put_text (object, "file", shown);
      yt_object_put_id (object, "id", yt_dossier_root (call->dossier));
      yt_terminal_answer (object);
      return YT_EXIT_DONE;
    }
  name = g_filename_display_name (path);
  yt_terminal_printf (_("The dossier “%s” was made."), name);
  yt_terminal_print ("\n");
  return YT_EXIT_DONE;
}

const YtCommand yt_command_new = {
  "new", "FILE", 1, 1, 1, N_("Make a dossier; a file that is there already is left alone"), options, run,
};
