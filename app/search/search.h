/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Looks for words in entries, notes and documents: plain substrings, without regard to case and width. */
#pragma once

#include <gio/gio.h>

#include "model/dossier.h"

G_BEGIN_DECLS

/**
 * YtQuery:
 * @words: what was typed; parts between spaces must all occur in the same entry, note or document
 * @kind: only entries of that kind, and notes on such; YT_KIND_NONE for everything
 * @limit: the most hits that are given back; 0 for none but the count
 */
typedef struct
{
  const char *words;
  YtKind kind;
  guint limit;
} YtQuery;

typedef enum
{
  YT_HIT_ENTRY,
  YT_HIT_NOTE,
  YT_HIT_DOCUMENT,
} YtHitSort;

/**
 * YtHit:
 * @id: of the entry, note or document
 * @target: what a note is on, the source of a document; of an entry its own id
 * @kind: of the entry; YT_KIND_NONE for notes and documents
 * @snippet: one line around the first hit
 * @start, @end: the hit in @snippet, in bytes
 */
typedef struct
{
  YtHitSort sort;
  gint64 id;
  gint64 target;
  YtKind kind;
  char *snippet;
  gsize start;
  gsize end;
} YtHit;

void yt_hit_free (YtHit *self);

/**
 * yt_search:
 * @connection: may be a reading one of a worker's own
 * @cancellable: (nullable)
 * @total: (out) (optional): how many hits there are in all
 * @error: YT_DB_ERROR_*, G_IO_ERROR_CANCELLED
 *
 * Returns: (transfer full) (element-type YtHit): entries in the order of their kinds, then notes and documents, newest first.
 * Nothing is found for a query without words.
 */
GPtrArray *yt_search (YtConnection   *connection,
                      const YtQuery  *query,
                      GCancellable   *cancellable,
                      guint          *total,
                      GError        **error);

/** yt_search_async: the same on a worker thread with a reading connection of its own. */
void yt_search_async (YtDossier           *dossier,
                      const YtQuery       *query,
                      GCancellable        *cancellable,
                      GAsyncReadyCallback  callback,
                      gpointer             user_data);
GPtrArray *yt_search_finish (YtDossier     *dossier,
                             GAsyncResult  *result,
                             guint         *total,
                             GError       **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (YtHit, yt_hit_free)

G_END_DECLS
