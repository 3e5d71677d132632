/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Ties the entries that name a page of a source to the sentences of its documents that say what they say. */
#pragma once

#include "act/passage.h"
#include "search/witness.h"

G_BEGIN_DECLS

/**
 * YtTied: what became of one entry.
 * @type: one of yt_tie_types
 * @result: YT_WITNESS_FOUND: it is tied, or would be
 * @already: it was tied to a passage of that document before and is left alone
 * @document, @start, @end: the best sentence, also when it is not taken; 0 when there is none
 */
typedef struct
{
  gint64 entry;
  const char *type;
  YtWitnessResult result;
  gboolean already;
  gint64 document;
  gsize start;
  gsize end;
  double score;
} YtTied;

/**
 * yt_act_tie_source:
 * @source: an entry of kind source that has a document
 * @dry: only says what it would do
 *
 * Returns: (transfer full) (nullable) (element-type YtTied): each entry that rests on the source and names a page; one undo step
 */
GArray *yt_act_tie_source (YtDossier  *dossier,
                           gint64      source,
                           gboolean    dry,
                           GError    **error);

G_END_DECLS
