/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Questions about what each party sees: perceptions that mirror or contradict each other, terms used differently. */
#include "analysis/question.h"
#include "analysis/rows.h"
#include "model/entry.h"
#include "model/words.h"

static const char side_of[] =
  "SELECT id FROM entry WHERE kind = 'side' AND deleted = 0 AND parent = ?1 AND party = ?2 ORDER BY rank, id";
static const char relations_within[] =
  "WITH RECURSIVE " YT_ROWS_TIES
  " SELECT DISTINCT tie.type FROM tie JOIN entry AS a ON a.id = tie.origin JOIN entry AS b ON b.id = tie.target"
  " WHERE tie.type IN ('mirrors', 'contradicts') AND ?1 IN (a.id, a.parent) AND ?1 IN (b.id, b.parent) ORDER BY tie.type DESC";
static const char terms_by_dispute[] =
  "SELECT entry.id, dispute.value FROM entry JOIN field AS dispute ON dispute.object = entry.id AND dispute.name = 'dispute'"
  " WHERE entry.kind = 'term' AND entry.deleted = 0 AND dispute.value = ?1 ORDER BY entry.rank, entry.id";
static const char areas_of_term[] =
  "WITH RECURSIVE " YT_ROWS_HOME ", " YT_ROWS_TIES
  " SELECT DISTINCT home.area FROM tie JOIN home ON home.id IN (tie.origin, tie.target) JOIN entry AS area ON area.id = home.area"
  " WHERE ?1 IN (tie.origin, tie.target) AND tie.type IN ('concerns', 'uses-term') ORDER BY area.rank";

/* What each party sees, a cell a party. */
static void
put_sides (YtDossier    *dossier,
           YtAnswer     *answer,
           const GArray *parties,
           gint64        parent,
           GError      **error)
{
  for (guint k = 0; k < parties->len; k++)
    {
      g_autoptr(GArray) sides =
        yt_rows_ids (yt_rows_ask (dossier, error, side_of, "ii", parent, g_array_index (parties, gint64, k)), error);
      g_autoptr(YtEntry) side = sides->len > 0 ? yt_entry_get (dossier, g_array_index (sides, gint64, 0)) : NULL;

      if (side == NULL)
        {
          yt_answer_put_none (answer);
          continue;
        }
      yt_answer_put_text (answer, yt_entry_text (side, YT_LANGUAGE_ZH), yt_entry_text (side, YT_LANGUAGE_EN));
      yt_answer_rest (answer, yt_entry_id (side));
    }
}

void
yt_answer_images (YtDossier  *dossier,
                  YtAnswer   *answer,
                  GError    **error)
{
  g_autoptr(GArray) parties = yt_rows_of_kind (dossier, YT_KIND_PARTY, error);
  static const YtKind kinds[] = { YT_KIND_PERCEPTION, YT_KIND_LIMIT };

  yt_answer_column (answer, "perception", N_("Perception"));
  for (guint k = 0; k < parties->len; k++)
    yt_answer_column_of (answer, "sees", g_array_index (parties, gint64, k));
  yt_answer_column (answer, "relation", N_("Relation"));
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      g_autoptr(GArray) ids = yt_rows_of_kind (dossier, kinds[i], error);

      for (guint n = 0; n < ids->len && *error == NULL; n++)
        {
          gint64 id = g_array_index (ids, gint64, n);
          g_autoptr(GArray) sides = yt_entry_children (dossier, id, YT_KIND_SIDE);
          g_autoptr(YtStatement) relations = yt_rows_ask (dossier, error, relations_within, "i", id);

          if (i > 0 && sides->len == 0)
            continue;
          yt_answer_row (answer);
          yt_answer_put_entry (answer, id);
          put_sides (dossier, answer, parties, id, error);
          if (relations == NULL || !yt_statement_step (relations, error))
            {
              yt_answer_put_none (answer);
              yt_answer_doubt (answer, N_("It is not said how the two perceptions relate: a link “mirrors” or “contradicts” between the sides says it."), id);
            }
          else if (g_str_equal (yt_statement_text (relations, 0), "mirrors"))
            yt_answer_put_word (answer, N_("Mirror images"));
          else
            yt_answer_put_word (answer, N_("Contradict each other"));
        }
    }
}

void
yt_answer_terms (YtDossier  *dossier,
                 YtAnswer   *answer,
                 GError    **error)
{
  g_autoptr(GArray) parties = yt_rows_of_kind (dossier, YT_KIND_PARTY, error);

  yt_answer_column (answer, "dispute", N_("Dispute"));
  yt_answer_column (answer, "term", N_("Term"));
  for (guint k = 0; k < parties->len; k++)
    yt_answer_column_of (answer, "use", g_array_index (parties, gint64, k));
  yt_answer_column (answer, "areas", N_("Areas"));
  for (const YtWord *dispute = yt_term_disputes; dispute->id != NULL && *error == NULL; dispute++)
    {
      g_autoptr(GArray) terms = NULL;

      if (g_str_equal (dispute->id, "none"))
        continue;
      terms = yt_rows_ids (yt_rows_ask (dossier, error, terms_by_dispute, "s", dispute->id), error);
      for (guint i = 0; i < terms->len && *error == NULL; i++)
        {
          gint64 id = g_array_index (terms, gint64, i);
          g_autoptr(GArray) areas = yt_rows_ids (yt_rows_ask (dossier, error, areas_of_term, "i", id), error);

          yt_answer_row (answer);
          yt_answer_put_word (answer, dispute->label);
          yt_answer_put_entry (answer, id);
          put_sides (dossier, answer, parties, id, error);
          yt_answer_put_entries (answer, areas);
        }
    }
}
