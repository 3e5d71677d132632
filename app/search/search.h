/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Looks for what was typed in entries, notes and documents: by the index where there is one, else in the texts themselves. */
#pragma once

#include "model/dossier.h"
#include "search/index.h"
#include "search/meant.h"

G_BEGIN_DECLS

typedef enum
{
  YT_ORDER_RELEVANCE, /* titles first, then where the words are dense */
  YT_ORDER_DATE,      /* newest first: of entries their date, of others when they were changed last */
  YT_ORDER_PLACE,     /* entries by kind, then notes, then documents; the newest of each first */
} YtOrder;

/**
 * YtQuery:
 * @words: what was typed, in the language of search/term.h; there is nothing wrong one could type
 * @kind: only entries of that kind, and notes on such; YT_KIND_NONE for everything
 * @limit: the most hits that are given back; 0 for none but the count, G_MAXUINT for all
 * @order: of the hits; among equals the newest is first
 * @exact: case, width, accents and traditional characters are told apart, and words do not go on
 * @quick: the hits are wanted at once; the total may be too small then (YtFindings.counted)
 * @histogram: YtFindings.months is wanted
 * @all: YtFindings.found is wanted
 * @patience: milliseconds that a regular expression may take; 0: 300
 * @meant: also look for what may be meant (search/meant.h); not when @exact
 * @refused: (nullable): of what may be meant, the words that are not looked for
 */
typedef struct
{
  const char *words;
  YtKind kind;
  guint limit;
  YtOrder order;
  gboolean exact;
  gboolean quick;
  gboolean histogram;
  gboolean all;
  gboolean meant;
  const char *const *refused;
  guint patience;
} YtQuery;

/**
 * YtHit:
 * @id: of the entry, note or document
 * @target: what a note is on, the source of a document; of an entry its own id
 * @kind: of the entry; YT_KIND_NONE for notes and documents
 * @in_title: the first hit is in the title of an entry or in the name of a document
 * @snippet: one line around the first hit
 * @marks: (element-type YtSpan): all hits in @snippet, in bytes, in order; there may be none (“kind:area”)
 * @n_marks: how many hits there are in the whole text
 */
typedef struct
{
  YtHitSort sort;
  gint64 id;
  gint64 target;
  YtKind kind;
  gint32 day;
  double score;
  gboolean in_title;
  char *snippet;
  GArray *marks;
  guint n_marks;
} YtHit;

/** YtMonth: hits of one month; @first: its first day, days since 1970. Those without a date are at YT_NO_DAY. */
typedef struct
{
  gint32 first;
  guint n;
} YtMonth;

/**
 * YtFindings:
 * @hits: (element-type YtHit)
 * @total: how many there are in all
 * @counted: @total is exact; FALSE only for a quick search, and when it was @stopped
 * @stopped: a regular expression took too long; there may be more
 * @meant: (element-type YtMeant): what was looked for besides the words
 * @nearest: (nullable): when nothing was found and @meant was asked for: a query that finds something (“word~”)
 * @meaningless: there was nothing in the query that could be looked for
 * @kinds: how many are entries of each kind; notes at YT_N_KINDS, documents behind; exact when @counted
 * @months: (nullable) (element-type YtMonth): in their order, without gaps filled
 * @found: (nullable) (element-type YtCandidate): all that there are, without their words; by date, else by place
 */
typedef struct
{
  GPtrArray *hits;
  guint total;
  gboolean counted;
  gboolean meaningless;
  gboolean stopped;
  GPtrArray *meant;
  char *nearest;
  guint kinds[YT_N_KINDS + 2];
  GArray *months;
  GArray *found;
} YtFindings;

void yt_hit_free (YtHit *self);
void yt_findings_free (YtFindings *self);

/**
 * yt_search:
 * @connection: may be a reading one of a worker's own
 * @index: (nullable): the dossier’s; NULL to look into all texts
 * @cancellable: (nullable)
 * @error: YT_DB_ERROR_*, G_IO_ERROR_CANCELLED
 *
 * The same is found, in the same order, with an index, with a part of one, and without.
 *
 * Returns: (transfer full)
 */
YtFindings *yt_search (YtConnection   *connection,
                       YtIndex        *index,
                       const YtQuery  *query,
                       GCancellable   *cancellable,
                       GError        **error);

/** yt_search_async: the same on a worker thread, by the dossier’s keeper (search/keeper.h) if it has one. */
void yt_search_async (YtDossier           *dossier,
                      const YtQuery       *query,
                      GCancellable        *cancellable,
                      GAsyncReadyCallback  callback,
                      gpointer             user_data);
YtFindings *yt_search_finish (YtDossier     *dossier,
                              GAsyncResult  *result,
                              GError       **error);

/** yt_search_mark: (transfer full) (element-type YtSpan): all places of @words in @text (valid UTF-8), in bytes. */
GArray *yt_search_mark (const char *words,
                        gboolean    exact,
                        const char *text,
                        gsize       len);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (YtHit, yt_hit_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (YtFindings, yt_findings_free)

G_END_DECLS
