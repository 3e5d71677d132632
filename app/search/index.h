/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The search index of one dossier: pieces in the user's cache folder, the latest changes in memory.
 * It reads the dossier's change log and is never written by who changes the dossier; losing it costs time only. */
#pragma once

#include "search/segment.h"
#include "search/term.h"

G_BEGIN_DECLS

typedef struct _YtIndex YtIndex;

/** yt_index_folder: (transfer full): where the index of that dossier is kept. */
char *yt_index_folder (YtConnection *connection);

/**
 * yt_index_open:
 * @folder: where its files are; made when it is to be written
 * @write: whether to build it and to keep it up to date on the disk; another process that does so already comes first
 *
 * Reads what is there; a damaged or missing index is an empty one. All functions may be called from any thread, each
 * with a connection of that thread's own.
 */
YtIndex *yt_index_open (const char *folder,
                        gboolean    write);
/** yt_index_close: nobody may use it any more. */
void yt_index_close (YtIndex *self);

/** yt_index_may_write: whether it is this process that builds it. */
gboolean yt_index_may_write (YtIndex *self);

/** yt_index_catch_up: takes in what was changed since. Quick when nothing was. */
gboolean yt_index_catch_up (YtIndex       *self,
                            YtConnection  *connection,
                            GCancellable  *cancellable,
                            GError       **error);

/** yt_index_build: takes in the next few megabytes of what is not in the index yet. Returns: whether it was not everything;
 * FALSE also with @error set */
gboolean yt_index_build (YtIndex       *self,
                         YtConnection  *connection,
                         GCancellable  *cancellable,
                         GError       **error);

/** yt_index_tidy: brings pieces together where there are many. For idle times; call after yt_index_build() came to its end. */
gboolean yt_index_tidy (YtIndex       *self,
                        GCancellable  *cancellable,
                        GError       **error);

/** yt_index_is_whole: whether everything is in it. */
gboolean yt_index_is_whole (YtIndex *self);
/** yt_index_count: documents in it. */
guint yt_index_count (YtIndex *self);
/** yt_index_size: bytes on the disk. */
guint64 yt_index_size (YtIndex *self);

/** yt_index_forget: drops everything: it will be built anew. */
void yt_index_forget (YtIndex *self);

/** YtCandidate: a document that is found for sure, or only where its text agrees. */
typedef struct
{
  YtDocMark mark;
  gboolean sure;
} YtCandidate;

/**
 * YtCandidates: what the index knows of a query.
 * @found: (element-type YtCandidate): all that must be looked at, and the first of the sure ones, in the order of yt_doc_before()
 * @sure: how many are found for sure, whether they are in @found or not
 * @kinds: likewise by kind (entries only), notes at YT_N_KINDS, documents behind
 * @below: ids below it are not in the index, by sort
 */
typedef struct
{
  GArray *found;
  guint sure;
  guint kinds[YT_N_KINDS + 2];
  gint64 below[YT_N_SORTS];
} YtCandidates;

/**
 * yt_index_ask:
 * @wide: the query, folded entirely
 * @exact: (nullable): the query as it is meant when that is narrower; then nothing is sure
 * @first: so many of the sure ones of each sort are wanted in @found; G_MAXUINT for all
 * @days: (nullable): gets the first day of each sure one (gint32)
 *
 * Returns: (transfer full) (nullable): NULL when the index is damaged; it was forgotten then
 */
YtCandidates *yt_index_ask (YtIndex      *self,
                            const YtTerm *wide,
                            const YtTerm *exact,
                            guint         first,
                            GArray       *days);
void yt_candidates_free (YtCandidates *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (YtIndex, yt_index_close)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (YtCandidates, yt_candidates_free)

G_END_DECLS
