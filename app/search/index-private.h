/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the parts of the index share: its state, who may touch it, and its keeping on the disk. */
#pragma once

#include "search/index.h"

/* DocKey: which document. */
typedef struct
{
  gint64 id;
  YtHitSort sort;
} DocKey;

/* Fresh: a document that was changed since the pieces were written. */
typedef struct
{
  DocKey key;
  YtDocMark mark;
  YtTokens *tokens;
  gsize size;
} Fresh;

/* Seen: the place in the change log up to which everything is known. */
typedef struct
{
  gint64 act;
  gint64 change;
} Seen;

/**
 * YtIndex:
 * @updating: held by who changes anything below, for as long as that takes; before @lock
 * @lock: read by queries; written for moments only
 * @below: ids below it are not in the pieces yet, by sort; G_MININT64 when all are
 * @started: a build was begun: @seen holds
 * @saved: the place in the log which the pieces alone stand for
 */
struct _YtIndex
{
  char *folder;
  int lock_file;
  GMutex updating;
  GRWLock lock;
  GPtrArray *segments;
  GHashTable *fresh;
  gsize fresh_size;
  YtLexicon *lexicon;
  gint64 below[YT_N_SORTS];
  gboolean started;
  Seen seen;
  Seen saved;
};

Fresh *index_fresh_new (const YtDoc *doc);
/* index_forget: with @updating and @lock held for writing. */
void index_forget (YtIndex *self);
/* index_load: at opening. */
void index_load (YtIndex *self);
/* index_save: with @updating held. A failure costs time at the next opening only. */
void index_save (YtIndex *self);
/* index_add_segment, with @updating and @lock held for writing. */
gboolean index_add_segment (YtIndex    *self,
                            const char *name);
gboolean index_is_whole (const YtIndex *self);
/* index_flush: with @updating held: writes what is fresh as a piece. */
gboolean index_flush (YtIndex  *self,
                      GError  **error);
/* index_replay: with @updating held: takes in the changes after @from. */
gboolean index_replay (YtIndex       *self,
                       YtConnection  *connection,
                       gint64         from,
                       GCancellable  *cancellable,
                       GError       **error);
/* index_now: the end of the change log. */
gboolean index_now (YtConnection  *connection,
                    Seen          *now,
                    GError       **error);
