/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* yitong backups: lists the backups there are, or says how one of them differs from now. */
#include "cli/call.h"

#include <glib/gi18n.h>

#include "act/backup-look.h"
#include "act/backup.h"
#include "cli/object.h"
#include "cli/preference.h"
#include "cli/records.h"
#include "cli/terminal.h"

static const YtOption options[] = {
  { "in", "FOLDER", N_("The folder of all backups; that of the preferences when it is not said"), YT_OPTION_PATH },
  { "compare", "BACKUP", N_("What came, was changed and is gone since that backup, instead of the list"), YT_OPTION_PATH },
  { NULL },
};

static const char *const hows[] = {
  [YT_BACKUP_ADDED] = N_("new"),
  [YT_BACKUP_CHANGED] = N_("changed"),
  [YT_BACKUP_GONE] = N_("gone"),
};
static const char *const how_ids[] = {
  [YT_BACKUP_ADDED] = "added",
  [YT_BACKUP_CHANGED] = "changed",
  [YT_BACKUP_GONE] = "gone",
};

static void
report_backup (YtCall         *call,
               YtRecords      *records,
               const YtBackup *backup)
{
  g_autofree char *shown = g_filename_display_name (backup->path);
  g_autofree char *when = yt_object_moment (backup->moment);
  g_autofree char *size = g_format_size (backup->size);

  if (call->json)
    {
      JsonObject *object = json_object_new ();

      yt_object_put_text (object, "backup", shown);
      yt_object_put_moment (object, "moment", backup->moment);
      json_object_set_int_member (object, "size", backup->size);
      yt_object_put_text (object, "dossier", backup->uid);
      yt_object_put_text (object, "name", backup->name);
      yt_records_add_object (records, object);
      return;
    }
  yt_records_add_line (records, (const char *[]) { when, size, backup->name, shown, NULL });
}

static void
report_change (YtCall               *call,
               YtRecords            *records,
               const YtBackupChange *change)
{
  g_autofree char *id = yt_id_to_text (change->id);
  const char *kind = change->table == YT_TABLE_NOTE ? N_("Note")
                     : change->kind != YT_KIND_NONE ? yt_kind_info (change->kind)->label
                                                    : "?";
  const char *words = change->words[call->language];

  if (*words == '\0')
    words = change->words[yt_language_other (call->language)];
  if (call->json)
    {
      JsonObject *object = json_object_new ();

      yt_object_put_text (object, "id", id);
      yt_object_put_text (object, "how", how_ids[change->how]);
      yt_object_put_text (object, "kind", change->table == YT_TABLE_NOTE ? "note" : change->kind != YT_KIND_NONE ? yt_kind_info (change->kind)->id : NULL);
      yt_object_put_sides (object, "words", change->words[YT_LANGUAGE_ZH], change->words[YT_LANGUAGE_EN]);
      yt_records_add_object (records, object);
      return;
    }
  yt_records_add_line (records, (const char *[]) { _(hows[change->how]), _(kind), id, words, NULL });
}

static int
compare (YtCall     *call,
         const char *backup)
{
  g_autofree char *now = g_canonicalize_filename (yt_call_argument (call, 0), NULL);
  g_autoptr(GError) error = NULL;
  g_autoptr(YtBackupView) view = yt_backup_look (backup, now, NULL, &error);
  YtRecords *records;

  if (view == NULL)
    return yt_call_fail (call, error);
  records = yt_records_new (call->json);
  for (guint i = 0; i < view->changes->len; i++)
    report_change (call, records, g_ptr_array_index (view->changes, i));
  yt_records_end (records);
  return YT_EXIT_DONE;
}

static int
run (YtCall *call)
{
  g_autofree char *usual = yt_preference_backups (NULL);
  const char *wanted = yt_call_value (call, "in");
  const char *backup = yt_call_value (call, "compare");
  g_autofree char *place = g_canonicalize_filename (wanted != NULL ? wanted : usual, NULL);
  g_autoptr(GPtrArray) backups = NULL;
  g_autofree char *uid = NULL;
  YtRecords *records;

  if (call->arguments->len > 0 && yt_call_argument (call, 0) != NULL)
    {
      if (!yt_call_open (call, YT_OPEN_READ))
        return YT_EXIT_FAILED;
      uid = yt_dossier_meta (call->dossier, "uid");
    }
  if (backup != NULL && call->dossier == NULL)
    return yt_call_misuse (call, "%s", _("To compare a backup, name the dossier."));
  if (backup != NULL)
    return compare (call, backup);
  backups = yt_backup_list (place, uid);
  records = yt_records_new (call->json);
  for (guint i = 0; i < backups->len; i++)
    report_backup (call, records, g_ptr_array_index (backups, i));
  yt_records_end (records);
  return YT_EXIT_DONE;
}

const YtCommand yt_command_backups = {
  "backups", "[FILE]", 0, 1, 1, N_("List the backups of a dossier, or of all, or compare one with the dossier as it is now"), options, run,
};
