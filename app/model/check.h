/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a check of a dossier's file finds, as sentences that know their entry and what can be done. */
#pragma once

#include <gio/gio.h>

#include "db/connection.h"
#include "text/language.h"

G_BEGIN_DECLS

/** YT_QUICK_CHECK_MAX: files up to this size are checked by SQLite while they are opened (measured: 64 MiB take some 0.1 s). */
#define YT_QUICK_CHECK_MAX (G_GINT64_CONSTANT (64) * 1024 * 1024)

/**
 * YtFindingGroup: what a finding is about, and so what can be done
 * @YT_FINDING_PAGES: the file cannot be read everywhere: salvage, or a backup
 * @YT_FINDING_WORDS: words are not as they were written: compare with history or a backup, write them again
 * @YT_FINDING_ENDS: something leads nowhere: correct or delete it
 * @YT_FINDING_VALUES: a date or kind cannot be understood: correct it
 * @YT_FINDING_HISTORY: what was once is damaged, not what is
 * @YT_FINDING_ORIGINALS: the kept file of a document is damaged: import it again
 */
typedef enum
{
  YT_FINDING_PAGES,
  YT_FINDING_WORDS,
  YT_FINDING_ENDS,
  YT_FINDING_VALUES,
  YT_FINDING_HISTORY,
  YT_FINDING_ORIGINALS,
  YT_N_FINDING_GROUPS,
} YtFindingGroup;

/**
 * YtFinding:
 * @msgid: sentence with directives for a name and a detail
 * @names: of the entry concerned, by YtLanguage, or both the same
 * @detail: (nullable)
 * @entry: its id, 0 when there is none to go to
 */
typedef struct
{
  YtFindingGroup group;
  const char *msgid;
  char *names[2];
  char *detail;
  gint64 entry;
} YtFinding;

/** yt_finding_tell: (transfer full): the sentence; @translate: (nullable) */
char *yt_finding_tell (const YtFinding *self,
                       YtTranslate      translate,
                       YtLanguage       language);

/**
 * YtCheckDepth:
 * @YT_CHECK_QUICK: SQLite's quick check of the pages
 * @YT_CHECK_WORDS: hashes of what is read, as before an export
 * @YT_CHECK_ALL: pages, all hashes, loose ends, places, values
 */
typedef enum
{
  YT_CHECK_QUICK,
  YT_CHECK_WORDS,
  YT_CHECK_ALL,
} YtCheckDepth;

/**
 * YtCheckup:
 * @findings: (element-type YtFinding)
 * @more: further ones that are only counted
 */
typedef struct
{
  GPtrArray *findings;
  guint more;
} YtCheckup;

/** YtCheckProgress: called on the thread of the check; 0 while the pages are looked at, which cannot be counted. */
typedef void (*YtCheckProgress) (double   fraction,
                                 gpointer user_data);

/**
 * yt_checkup_new:
 * @connection: one that nobody else uses meanwhile; on a worker one of its own
 * @progress, @cancellable: (nullable)
 * @error: what hindered the check itself; YT_DB_ERROR_INTERRUPTED when cancelled
 *
 * That a part of the file cannot be read is no error but a finding, and the rest is looked at all the same.
 *
 * Returns: (transfer full): what was found; no findings when all is well
 */
YtCheckup *yt_checkup_new (YtConnection     *connection,
                           YtCheckDepth      depth,
                           YtCheckProgress   progress,
                           gpointer          user_data,
                           GCancellable     *cancellable,
                           GError          **error);
void yt_checkup_free (YtCheckup *self);

/**
 * yt_checkup_file:
 * @path: may be open in this process: only SQLite touches it
 *
 * The same over a connection of its own; for worker threads.
 */
YtCheckup *yt_checkup_file (const char       *path,
                            YtCheckDepth      depth,
                            YtCheckProgress   progress,
                            gpointer          user_data,
                            GCancellable     *cancellable,
                            GError          **error);

/** yt_checkup_tell: (transfer full) (element-type utf8): all as sentences, the last of which says how many more there are. */
GPtrArray *yt_checkup_tell (const YtCheckup *self,
                            YtTranslate      translate,
                            YtLanguage       language);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (YtCheckup, yt_checkup_free)

G_END_DECLS
