/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What an analyst does to passages: marks them in a document, ties them to what they prove, makes entries of them.
 * Each function is one transaction and one undo step. A passage is deleted by yt_act_delete_entry(), a tie by
 * yt_act_delete_link(); voice, party, page and gloss are set by yt_act_set_entry(). */
#pragma once

#include "model/evidence.h"
#include "model/passage.h"

G_BEGIN_DECLS

/**
 * yt_act_mark:
 * @start, @end: in bytes of the document's text, on borders of characters; not empty
 * @passage: (out) (optional): the new passage, below the document's source; its page is that of the place
 * @error: YT_MODEL_ERROR_INVALID when there is no such range
 *
 * Passages may lie over each other, and several on the same words.
 */
gboolean yt_act_mark (YtDossier  *dossier,
                      gint64      document,
                      gsize       start,
                      gsize       end,
                      gint64     *passage,
                      GError    **error);

/**
 * yt_act_tie:
 * @type: one of yt_tie_types
 * @standing: "stated" or "implied"
 * @link: (out) (optional)
 *
 * Ties a passage to an entry. A tie of that type which is there already is left as it is.
 */
gboolean yt_act_tie (YtDossier   *dossier,
                     gint64       passage,
                     gint64       target,
                     const char  *type,
                     const char  *standing,
                     gint64      *link,
                     GError     **error);

/**
 * yt_act_resize_passage: gives a passage other ends, or an orphan a place again.
 * @start, @end: in bytes of its document's text
 */
gboolean yt_act_resize_passage (YtDossier  *dossier,
                                gint64      passage,
                                gsize       start,
                                gsize       end,
                                GError    **error);

/**
 * yt_act_promote_passage:
 * @kind: of the new entry: position, event, term, figure …
 * @parent: where it stands; 0 for the top
 * @entry: (out) (optional)
 *
 * Makes an entry of a passage: the quote becomes its text (the title, of a kind with titles, when it is short), in the
 * language that it looks like; source, page, party and voice are the passage's. The passage supports it.
 */
gboolean yt_act_promote_passage (YtDossier  *dossier,
                                 gint64      passage,
                                 YtKind      kind,
                                 gint64      parent,
                                 gint64     *entry,
                                 GError    **error);

G_END_DECLS
