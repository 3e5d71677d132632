/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How much of a dossier rests on marked words: kind by kind. */
#pragma once

#include "model/dossier.h"

G_BEGIN_DECLS

/**
 * YtEvidenceOverview: of one kind of entries
 * @entries: how many there are, and @with: how many of them a passage is tied to
 * @supports, @contradicts, @mentions, @defines: ties
 */
typedef struct
{
  YtKind kind;
  guint entries;
  guint with;
  guint supports;
  guint contradicts;
  guint mentions;
  guint defines;
} YtEvidenceOverview;

/** yt_evidence_overview: (transfer full) (element-type YtEvidenceOverview): kinds that have entries, but passages, sources and the
 * dossier itself, in the order of kinds; as far as they could be read */
GArray *yt_evidence_overview (YtDossier  *dossier,
                              GError    **error);

G_END_DECLS
