/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What rests on which words: the ties from passages to entries, and what has none. */
#pragma once

#include "model/link.h"

G_BEGIN_DECLS

/** yt_tie_types: (array zero-terminated): ids of the link types that tie a passage to an entry: supports, contradicts, mentions, defines. */
extern const char *const yt_tie_types[];

/** yt_tie_is_type: whether @type is one of them. */
gboolean yt_tie_is_type (const char *type);

/**
 * YtEvidence: a passage tied to an entry. Strings are owned, never NULL.
 * @link: the tie
 * @type: one of yt_tie_types
 * @standing: of the tie: stated, implied
 * @voice, @party, @page: of the passage
 * @source: the source of its document
 * @orphan: its place in the document is not certain
 */
typedef struct
{
  gint64 link;
  gint64 passage;
  gint64 target;
  gint64 source;
  gint64 document;
  gint64 party;
  char *type;
  char *standing;
  char *voice;
  char *page;
  char *quote;
  gboolean orphan;
} YtEvidence;

void yt_evidence_free (YtEvidence *self);

/** yt_evidence_of: (transfer full) (element-type YtEvidence): the passages tied to an entry: supports first, then contradicts,
 * mentions, defines; of each in the order of documents and of their text. */
GPtrArray *yt_evidence_of (YtDossier *dossier,
                           gint64     entry);

/** yt_ties_of: (transfer full) (element-type YtEvidence): likewise what a passage is tied to. */
GPtrArray *yt_ties_of (YtDossier *dossier,
                       gint64     passage);

/** YtEvidenceWeight: how many passages support and contradict an entry, and how many are tied to it in all. */
typedef struct
{
  guint in_favour;
  guint against;
  guint all;
} YtEvidenceWeight;

YtEvidenceWeight yt_evidence_weight (YtDossier *dossier,
                                     gint64     entry);

/** yt_positions_without_evidence: (transfer full) (element-type gint64): positions that no passage is tied to, in order. */
GArray *yt_positions_without_evidence (YtDossier *dossier);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (YtEvidence, yt_evidence_free)

G_END_DECLS
