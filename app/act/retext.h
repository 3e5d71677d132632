/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What an analyst does to a document's text. Passages and features come along: those whose words are still there keep
 * them, those that lost their place become orphans, and nothing is guessed. Each function is one transaction and one undo step. */
#pragma once

#include "model/document.h"

G_BEGIN_DECLS

/**
 * yt_act_splice_document:
 * @start, @end: what goes away, in bytes of the present text
 * @words: what comes in there; through the gate for texts
 *
 * Typing: splices of one document less than ten seconds apart join into one undo step.
 */
gboolean yt_act_splice_document (YtDossier   *dossier,
                                 gint64       document,
                                 gsize        start,
                                 gsize        end,
                                 const char  *words,
                                 GError     **error);

/**
 * yt_act_retext_document:
 * @text: the whole new text
 *
 * As several splices: where both texts are the same is found out.
 */
gboolean yt_act_retext_document (YtDossier   *dossier,
                                 gint64       document,
                                 const char  *text,
                                 GError     **error);

/**
 * yt_act_clean_document:
 * @clean: the new text and its features
 * @map: from yt_document_original_text() to the text of @clean
 *
 * Takes a clean-up over, also instead of an earlier one. The original text is kept.
 */
gboolean yt_act_clean_document (YtDossier          *dossier,
                                gint64              document,
                                const YtReading    *clean,
                                const YtOffsetMap  *map,
                                GError            **error);

/**
 * yt_act_read_again:
 * @name: (nullable): its new name
 * @bytes: (nullable): the new original; NULL when it is the kept one that was read in another way
 * @reading: what was read from it: text, features, media type, encoding
 *
 * A new version of a document, or another reading of the same bytes, in the place of what was there. What was mended
 * before is not done again.
 */
gboolean yt_act_read_again (YtDossier        *dossier,
                            gint64            document,
                            const char       *name,
                            GBytes           *bytes,
                            const YtReading  *reading,
                            GError          **error);

G_END_DECLS
