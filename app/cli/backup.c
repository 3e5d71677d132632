/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* yitong backup: a checked copy in the folder of backups, and older ones thinned. */
#include "cli/call.h"

#include <glib/gi18n.h>

#include "act/backup.h"
#include "cli/object.h"
#include "cli/preference.h"
#include "cli/terminal.h"

static const YtOption options[] = {
  { "to", "FOLDER", N_("The folder of all backups; that of the preferences when it is not said"), YT_OPTION_PATH },
  { "changed", NULL, N_("Only when something was done since the last backup"), YT_OPTION_PLAIN },
  { NULL },
};

static int
run (YtCall *call)
{
  gint64 cap;
  g_autofree char *usual = yt_preference_backups (&cap);
  const char *wanted = yt_call_value (call, "to");
  const char *path = yt_call_argument (call, 0);
  g_autofree char *full = g_canonicalize_filename (path, NULL);
  g_autofree char *place = g_canonicalize_filename (wanted != NULL ? wanted : usual, NULL);
  g_autofree char *made = NULL;
  g_autofree char *shown = NULL;
  g_autoptr(GError) error = NULL;

  /* Opening it says what is wrong with the file, and is the check of its head. */
  if (!yt_call_open (call, YT_OPEN_READ))
    return YT_EXIT_FAILED;
  if (!yt_backup_make (full, place, cap, yt_call_has (call, "changed"), &made, NULL, &error))
    return yt_call_fail (call, error);
  shown = made != NULL ? g_filename_display_name (made) : NULL;
  if (call->json)
    {
      JsonObject *object = json_object_new ();

      json_object_set_boolean_member (object, "made", made != NULL);
      yt_object_put_text (object, "backup", shown);
      yt_terminal_answer (object);
    }
  else if (made != NULL)
    {
      yt_terminal_printf ("%s\n", shown);
    }
  else
    {
      yt_terminal_printf ("%s\n", _("Nothing was done since the last backup."));
    }
  return YT_EXIT_DONE;
}

const YtCommand yt_command_backup = {
  "backup", "FILE", 1, 1, 1, N_("Make a checked backup, and thin those that are older"), options, run,
};
