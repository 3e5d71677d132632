/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The names of backups, which say all that must be known to sort and thin them. */
#pragma once

#include "act/backup.h"

G_BEGIN_DECLS

/** yt_backup_is_uid: whether @text is the uid of a dossier, and may be the name of a folder. */
gboolean yt_backup_is_uid (const char *text);

/** yt_backup_name: (transfer full): “20261122T183015.250Z_ORIGIN_ACT_NAME.yitong”, for a backup of the file @path. */
char *yt_backup_name (gint64      moment,
                      gint64      origin,
                      gint64      act,
                      const char *path);

/** yt_backup_list_folder: (transfer full) (element-type YtBackup): the backups in the folder of one dossier, newest first. */
GPtrArray *yt_backup_list_folder (const char *folder);

G_END_DECLS
