/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Finds what lacks something or was left open. */
#include "analysis/attention.h"

#include "analysis/coverage.h"
#include "analysis/rows.h"
#include "model/evidence.h"
#include "model/passage.h"

static const char voiceless[] =
  "SELECT id FROM entry WHERE kind = 'position' AND voice = '' AND deleted = 0 ORDER BY parent, rank, id";
static const char of_kind[] = "SELECT id FROM entry WHERE kind = ?1 AND deleted = 0 ORDER BY rank, id";
static const char remarks[] =
  "SELECT entry.id FROM entry JOIN field ON field.object = entry.id AND field.name = 'type' AND field.value = ?1"
  " WHERE entry.kind = 'remark' AND entry.deleted = 0 ORDER BY entry.rank, entry.id";

GArray *
yt_attention_ids (YtDossier    *dossier,
                  YtAttention   what,
                  GError      **error)
{
  switch (what)
    {
    case YT_ATTENTION_VOICE:
      return yt_rows_ids (yt_rows_ask (dossier, error, voiceless, ""), error);
    case YT_ATTENTION_OBSTACLE:
      return yt_coverage_open (dossier, YT_KIND_OBSTACLE, error);
    case YT_ATTENTION_RECOMMENDATION:
      return yt_coverage_idle (dossier, error);
    case YT_ATTENTION_QUESTION:
      return yt_rows_ids (yt_rows_ask (dossier, error, of_kind, "s", yt_kind_info (YT_KIND_QUESTION)->id), error);
    case YT_ATTENTION_INCONSISTENCY:
      return yt_rows_ids (yt_rows_ask (dossier, error, remarks, "s", "inconsistency"), error);
    case YT_ATTENTION_GAP:
      return yt_rows_ids (yt_rows_ask (dossier, error, remarks, "s", "gap"), error);
    case YT_ATTENTION_LIMIT:
      return yt_rows_ids (yt_rows_ask (dossier, error, of_kind, "s", yt_kind_info (YT_KIND_LIMIT)->id), error);
    case YT_ATTENTION_EVIDENCE:
      if (yt_entry_count (dossier, YT_KIND_PASSAGE) == 0)
        return g_array_new (FALSE, FALSE, sizeof (gint64));
      return yt_positions_without_evidence (dossier);
    case YT_ATTENTION_UNTIED:
      return yt_passages_without_tie (dossier, 0);
    case YT_N_ATTENTIONS:
    default:
      g_return_val_if_reached (NULL);
    }
}
