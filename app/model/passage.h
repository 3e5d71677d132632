/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A marked passage of a document: the row beside its entry, where passages stand, and lists of them. */
#pragma once

#include "model/document.h"
#include "text/anchor.h"

G_BEGIN_DECLS

#define YT_TYPE_PASSAGE (yt_passage_get_type ())
G_DECLARE_FINAL_TYPE (YtPassage, yt_passage, YT, PASSAGE, YtRow)

/**
 * yt_passage_get: (transfer full) (nullable): the live row; NULL when @id is no passage. Signal YtPassage::changed.
 * Page, voice, party, the analyst's gloss and whether it is deleted are in the YtEntry of the same id.
 */
YtPassage *yt_passage_get (YtDossier *dossier,
                           gint64     id);
gint64 yt_passage_id (YtPassage *self);
gint64 yt_passage_document (YtPassage *self);
/** yt_passage_quote: the marked words, as the text has them; the authority on what was marked. */
const char *yt_passage_quote (YtPassage *self);
/** yt_passage_prefix, yt_passage_suffix: what stood around it when it was marked, or before it lost its place. */
const char *yt_passage_prefix (YtPassage *self);
const char *yt_passage_suffix (YtPassage *self);
gboolean yt_passage_is_orphan (YtPassage *self);

/**
 * yt_passage_place:
 * @start, @end: (out): where it stands now, in bytes of yt_document_text()
 *
 * Asks the file each time: an edit of the text moves passages without changing them.
 *
 * Returns: FALSE for an orphan, one that is deleted, or one of a deleted document
 */
gboolean yt_passage_place (YtPassage *self,
                           gsize     *start,
                           gsize     *end);

/**
 * yt_passage_suggest:
 *
 * Returns: (transfer full) (element-type YtAnchorPlace): up to five places, best first, where the passage may stand in the
 *   present text of its document; for orphans. Searches the whole text.
 */
GArray *yt_passage_suggest (YtPassage *self);

/** YtPassagePlace: where a passage stands, in bytes of the document's text. */
typedef struct
{
  gint64 id;
  gsize start;
  gsize end;
} YtPassagePlace;

/**
 * yt_passages_of_document: (transfer full) (element-type YtPassagePlace): those that have a place, in the order of their
 *   starts, of several at one place the longest first. One scan: a hundred thousand take some 50 ms.
 */
GArray *yt_passages_of_document (YtDossier *dossier,
                                 gint64     document);

/** yt_passages_orphaned: (transfer full) (element-type gint64): passages of a document (0: of all) whose place is not certain any
 * more, and those of deleted documents. */
GArray *yt_passages_orphaned (YtDossier *dossier,
                              gint64     document);

/** yt_passages_without_tie: (transfer full) (element-type gint64): passages of a document (0: of all) that are tied to nothing, and to no piece
 * of another text. */
GArray *yt_passages_without_tie (YtDossier *dossier,
                                 gint64     document);

/** yt_passages_all: (transfer full) (element-type gint64): of a document (0: of all), orphans too, in the order in which they were marked. */
GArray *yt_passages_all (YtDossier *dossier,
                         gint64     document);

G_END_DECLS
