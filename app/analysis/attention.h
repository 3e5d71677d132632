/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What of a dossier an analyst should look at next. */
#pragma once

#include "model/dossier.h"

G_BEGIN_DECLS

/**
 * YtAttention:
 * @YT_ATTENTION_VOICE: positions of which it is not said in whose voice they speak
 * @YT_ATTENTION_OBSTACLE: obstacles that no recommendation addresses
 * @YT_ATTENTION_RECOMMENDATION: recommendations that address nothing
 * @YT_ATTENTION_QUESTION: open questions
 * @YT_ATTENTION_INCONSISTENCY: remarks on where the source contradicts itself
 * @YT_ATTENTION_GAP: remarks on what the source does not say
 * @YT_ATTENTION_LIMIT: limits of the dialogue
 * @YT_ATTENTION_EVIDENCE: positions that no passage is tied to; none as long as no passage was marked at all
 * @YT_ATTENTION_UNTIED: passages that are tied to nothing
 */
typedef enum
{
  YT_ATTENTION_VOICE,
  YT_ATTENTION_OBSTACLE,
  YT_ATTENTION_RECOMMENDATION,
  YT_ATTENTION_QUESTION,
  YT_ATTENTION_INCONSISTENCY,
  YT_ATTENTION_GAP,
  YT_ATTENTION_LIMIT,
  YT_ATTENTION_EVIDENCE,
  YT_ATTENTION_UNTIED,
  YT_N_ATTENTIONS,
} YtAttention;

/** yt_attention_ids: (transfer full) (element-type gint64): the entries, in their order.
 * @error: YT_DB_ERROR_*; what was read before it is returned */
GArray *yt_attention_ids (YtDossier    *dossier,
                          YtAttention   what,
                          GError      **error);

G_END_DECLS
