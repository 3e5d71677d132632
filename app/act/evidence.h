/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Taking words of a document as evidence, with all that is said about them, as one transaction and one undo step. */
#pragma once

#include "act/passage.h"

G_BEGIN_DECLS

/**
 * YtEvidenceWish: what is to be tied, and how.
 * @passage: the passage; 0: the range @start to @end (bytes) of @document is marked first
 * @target: the entry
 * @type: one of yt_tie_types
 * @voice: (nullable): of the passage; NULL leaves it as it is
 * @party: of the passage; 0 leaves it as it is
 * @note: (nullable): text of the tie
 * @language: of @note
 */
typedef struct
{
  gint64 passage;
  gint64 document;
  gsize start;
  gsize end;
  gint64 target;
  const char *type;
  const char *voice;
  gint64 party;
  const char *note;
  YtLanguage language;
} YtEvidenceWish;

/**
 * yt_act_take_evidence:
 * @passage: (out) (optional): the passage that is tied
 * @error: YT_MODEL_ERROR_*, YT_DB_ERROR_*
 */
gboolean yt_act_take_evidence (YtDossier             *dossier,
                               const YtEvidenceWish  *wish,
                               gint64                *passage,
                               GError               **error);

/**
 * yt_act_promote_evidence:
 * @wish: its passage or range counts only
 * @kind, @parent, @entry: as for yt_act_promote_passage()
 */
gboolean yt_act_promote_evidence (YtDossier             *dossier,
                                  const YtEvidenceWish  *wish,
                                  YtKind                 kind,
                                  gint64                 parent,
                                  gint64                *entry,
                                  GError               **error);

G_END_DECLS
