/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a backup holds, and how it differs from the dossier as it is now. */
#pragma once

#include <gio/gio.h>

#include "model/dossier.h"
#include "model/tables.h"

G_BEGIN_DECLS

/** YtBackupHow: seen from now: what came since, was changed since, is gone since. */
typedef enum
{
  YT_BACKUP_ADDED,
  YT_BACKUP_CHANGED,
  YT_BACKUP_GONE,
} YtBackupHow;

/**
 * YtBackupChange: an entry or a note.
 * @table: YT_TABLE_ENTRY or YT_TABLE_NOTE
 * @kind: of the entry; of a note YT_KIND_NONE
 * @words: in both languages: the name of an entry, code first; of a note the beginning of its text, twice. "" when there is none.
 */
typedef struct
{
  YtTableIndex table;
  gint64 id;
  YtBackupHow how;
  YtKind kind;
  char *words[YT_N_LANGUAGES];
} YtBackupChange;

/** YT_BACKUP_CHANGES_MAX: so many are listed; the rest is counted. */
#define YT_BACKUP_CHANGES_MAX 2000

/**
 * YtBackupView:
 * @version: of its schema
 * @entries, @notes, @links, @documents: how many are in it, without deleted ones
 * @last: moment of the last act, milliseconds since 1970 UTC; 0 without one
 * @uid: (nullable): of the dossier
 * @known: whether the dossier knows the backup’s last act; FALSE: one of the two went another way, or the dossier is the older one
 * @changes: (element-type YtBackupChange)
 * @counts: how many of each YtBackupHow, of entries and of notes
 */
typedef struct
{
  int version;
  gint64 entries;
  gint64 notes;
  gint64 links;
  gint64 documents;
  gint64 last;
  char *uid;
  gboolean known;
  GPtrArray *changes;
  guint counts[3][2];
} YtBackupView;

/**
 * yt_backup_look:
 * @backup: the file of a backup
 * @now: (nullable): the file of the dossier, to compare it with; both are opened anew
 * @error: YT_DB_ERROR_CORRUPT when a word of the backup is not as it was written, _NOT_OURS, _NEWER …
 *
 * Reads the whole backup. For a worker thread.
 */
YtBackupView *yt_backup_look (const char    *backup,
                              const char    *now,
                              GCancellable  *cancellable,
                              GError       **error);
void yt_backup_view_free (YtBackupView *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (YtBackupView, yt_backup_view_free)

G_END_DECLS
