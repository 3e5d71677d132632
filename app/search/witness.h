/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Finds the sentence of a document that says what an entry says: by the pages it names, and by words that are rare there. */
#pragma once

#include "model/document.h"

G_BEGIN_DECLS

/** YtWitnesses: a document made ready to be asked. Made by yt_witnesses_new(), freed by yt_witnesses_free(). */
typedef struct _YtWitnesses YtWitnesses;

/**
 * YtWitnessResult:
 * @YT_WITNESS_FOUND: one sentence says it, clearly better than any other
 * @YT_WITNESS_NO_PAGE: the document has page numbers, and none of the wanted ones
 * @YT_WITNESS_TOO_LITTLE: no sentence there has enough of the words
 * @YT_WITNESS_SEVERAL: several sentences fit about as well
 */
typedef enum
{
  YT_WITNESS_FOUND,
  YT_WITNESS_NO_PAGE,
  YT_WITNESS_TOO_LITTLE,
  YT_WITNESS_SEVERAL,
} YtWitnessResult;

/**
 * YtWitness: a range of the document's text in bytes
 * @score: how much of the claim's weight it has, 0 to 1
 * @named: it has the name
 * @beyond: how much it has of what the claim says besides the name, 0 to 1; 1 when that is less than the name itself
 */
typedef struct
{
  gsize start;
  gsize end;
  double score;
  gboolean named;
  double beyond;
} YtWitness;

/** yt_witnesses_new: @document must stay as it is while it is used. */
YtWitnesses *yt_witnesses_new (YtDocument *document);
void yt_witnesses_free (YtWitnesses *self);

/**
 * yt_witnesses_find:
 * @claim: what is looked for, in any languages
 * @names: (array zero-terminated): when a sentence there has one of them word for word, only such are looked at, and the
 *   best of them is found however little else of the claim it has
 * @page: as an entry names it: "319", "322–324, 330"
 * @witness: (out): the best sentence, or the part of a long one that says it; also when it is not clear
 */
YtWitnessResult yt_witnesses_find (YtWitnesses       *self,
                                   const char        *claim,
                                   const char *const *names,
                                   const char        *page,
                                   YtWitness         *witness);

/** yt_witness_claim: (transfer full): the words by which an entry is looked for: titles, texts, own fields, dates as they are written. */
char *yt_witness_claim (YtEntry *entry);

/** yt_witness_names: (transfer full) (array zero-terminated): what an actor, instrument, term or channel is called; none for other kinds. */
char **yt_witness_names (YtEntry *entry);

/** yt_witness_why: msgid of why no sentence was taken. */
const char *yt_witness_why (YtWitnessResult result);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (YtWitnesses, yt_witnesses_free)

G_END_DECLS
