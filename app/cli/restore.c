/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* yitong restore: a whole backup as a new file, or one thing out of it into the dossier. */
#include "cli/call.h"

#include <glib/gi18n.h>

#include "act/backup.h"
#include "act/take-back.h"
#include "cli/object.h"
#include "cli/terminal.h"

static const YtOption options[] = {
  { "from", "BACKUP", N_("The file of the backup"), YT_OPTION_REQUIRED | YT_OPTION_PATH },
  { "only", "ID", N_("Only that entry or note, into the dossier, which is there"), YT_OPTION_PLAIN },
  { NULL },
};

static void
answer (YtCall     *call,
        const char *member,
        const char *value,
        const char *sentence)
{
  if (call->json)
    {
      JsonObject *object = json_object_new ();

      yt_object_put_text (object, member, value);
      yt_terminal_answer (object);
    }
  else
    {
      yt_terminal_printf (sentence, value);
      yt_terminal_print ("\n");
    }
}

/* An id, or the code of an entry as it is in the backup. */
static gint64
find (YtCall     *call,
      const char *backup,
      const char *wanted,
      GError    **error)
{
  g_autoptr(YtDossier) then = yt_dossier_open (backup, YT_OPEN_READ, error);
  gint64 id = 0;

  if (then != NULL)
    yt_object_find (then, wanted, FALSE, &id);
  return id;
}

static int
run (YtCall *call)
{
  const char *backup = yt_call_value (call, "from");
  const char *only = yt_call_value (call, "only");
  const char *path = yt_call_argument (call, 0);
  g_autofree char *shown = g_filename_display_basename (path);
  g_autofree char *text = NULL;
  g_autoptr(GError) error = NULL;
  gint64 id;

  if (only == NULL)
    {
      if (!yt_backup_restore (backup, path, NULL, &error))
        return yt_call_fail (call, error);
      answer (call, "file", shown, _("“%s” is the dossier as it was then."));
      return YT_EXIT_DONE;
    }
  if (!yt_call_open (call, YT_OPEN_WRITE))
    return YT_EXIT_FAILED;
  id = find (call, backup, only, &error);
  if (error != NULL)
    return yt_call_fail (call, error);
  if (id == 0)
    return yt_call_missing (call, only);
  if (!yt_act_take_back (call->dossier, backup, id, &error))
    return yt_call_fail (call, error);
  text = yt_id_to_text (id);
  answer (call, "id", text, _("%s is again as it was then."));
  return YT_EXIT_DONE;
}

const YtCommand yt_command_restore = {
  "restore", "FILE", 1, 1, 1, N_("Make a new file of a backup, or take one entry or note out of it into the dossier"), options, run,
};
