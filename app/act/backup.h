/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Backups of a dossier: checked copies in a folder of their own, thinned as they grow older. */
#pragma once

#include <gio/gio.h>

#include "model/dossier.h"

G_BEGIN_DECLS

/**
 * YtBackup: one that is there, as its file name tells.
 * @uid: of the dossier, the same for all copies of it
 * @origin: which copy it was made of
 * @act: the last act in it, 0 for none: what has a greater one is newer, whatever the clock said
 * @moment: when it was made, milliseconds since 1970 UTC
 * @name: of the dossier’s file at that time, without its ending
 */
typedef struct
{
  char *path;
  char *uid;
  gint64 origin;
  gint64 act;
  gint64 moment;
  gint64 size;
  char *name;
} YtBackup;

void yt_backup_free (YtBackup *self);

/** yt_backup_place: (transfer full): the folder of all backups: @chosen, or when that is NULL or "" the one below the user’s data folder. */
char *yt_backup_place (const char *chosen);

/**
 * yt_backup_make:
 * @path: the dossier; may be open elsewhere, in this process, too
 * @place: the folder of all backups
 * @cap: bytes that the backups of this copy may take; 0 for no limit
 * @changed: only when something was done since the newest backup of this copy
 * @made: (out) (optional) (nullable): its path; NULL when there was nothing to do
 * @cancellable: (nullable)
 * @error: YT_DB_ERROR_CORRUPT when the dossier or what was written is damaged, _FULL, _READONLY, _BUSY when it is
 *   written without pause or another backup of it is being made, _INTERRUPTED
 *
 * Copies in small steps on a connection of its own, so that who writes meanwhile waits some milliseconds at most; reads the
 * copy back, each row with its hash; only then it gets its name and older ones are thinned. When anything fails, all
 * that were there stay as they are. For a worker thread.
 */
gboolean yt_backup_make (const char    *path,
                         const char    *place,
                         gint64         cap,
                         gboolean       changed,
                         char         **made,
                         GCancellable  *cancellable,
                         GError       **error);

/** yt_backup_list: (transfer full) (element-type YtBackup): those in @place, newest first; @uid: (nullable): of this dossier only. A
 * missing folder holds none. */
GPtrArray *yt_backup_list (const char *place,
                           const char *uid);

/**
 * yt_backup_restore:
 * @backup: the file of a backup
 * @to: a new file
 * @error: also YT_DB_ERROR_CORRUPT when the backup is damaged
 *
 * The whole dossier as it was then; the copy is read back as above.
 */
gboolean yt_backup_restore (const char    *backup,
                            const char    *to,
                            GCancellable  *cancellable,
                            GError       **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (YtBackup, yt_backup_free)

G_END_DECLS
