/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Questions about what the dossier rests on: sources and their state, documents of each party, contradictions. */
#include "analysis/question.h"
#include "analysis/rows.h"
#include "model/entry.h"
#include "model/words.h"

/* What rests on a source: by a link in either direction, or because it says so itself. */
#define RESTS \
  "rest (id, source) AS (SELECT origin, target FROM tie WHERE type = 'cites' UNION" \
  " SELECT tie.target, tie.origin FROM tie JOIN entry ON entry.id = tie.origin AND entry.kind = 'source' WHERE tie.type = 'supports' UNION" \
  " SELECT entry.id, entry.source FROM entry WHERE entry.source IS NOT NULL AND entry.deleted = 0 AND entry.kind <> 'dossier')"

static const char sources_in_state[] =
  "SELECT entry.id FROM entry LEFT JOIN field AS state ON state.object = entry.id AND state.name = 'condition'"
  " WHERE entry.kind = 'source' AND entry.deleted = 0 AND coalesce (state.value, '') = ?1 ORDER BY entry.rank, entry.id";
static const char resting_on[] =
  "WITH RECURSIVE " YT_ROWS_TIES ", " RESTS
  " SELECT DISTINCT entry.id FROM rest JOIN entry ON entry.id = rest.id WHERE rest.source = ?1 ORDER BY entry.kind, entry.parent, entry.rank";
static const char resting_on_none[] =
  "WITH RECURSIVE " YT_ROWS_TIES ", " RESTS
  " SELECT id FROM entry WHERE kind = ?1 AND deleted = 0 AND id NOT IN (SELECT id FROM rest) ORDER BY parent, rank, id";
static const char documents_of[] =
  "WITH RECURSIVE " YT_ROWS_HOME ", " YT_ROWS_TIES ", " YT_ROWS_TOUCHES
  " SELECT DISTINCT entry.id FROM entry JOIN touch ON touch.id = entry.id"
  " WHERE entry.kind = 'instrument' AND touch.area = ?1 AND coalesce (entry.party, 0) = ?2 ORDER BY entry.rank, entry.id";
static const char contradictions[] =
  "SELECT entry.id FROM entry JOIN field ON field.object = entry.id AND field.name = 'type' AND field.value = 'inconsistency'"
  " WHERE entry.kind = 'remark' AND entry.deleted = 0 ORDER BY entry.rank, entry.id";
static const char concerned[] =
  "WITH RECURSIVE " YT_ROWS_TIES " SELECT target FROM tie WHERE origin = ?1 AND type = 'concerns' ORDER BY rank, id";

static void
tell_sources (YtDossier    *dossier,
              YtAnswer     *answer,
              const YtWord *state,
              GError      **error)
{
  g_autoptr(GArray) sources =
    yt_rows_ids (yt_rows_ask (dossier, error, sources_in_state, "s", state->id != NULL ? state->id : ""), error);

  for (guint i = 0; i < sources->len && *error == NULL; i++)
    {
      gint64 id = g_array_index (sources, gint64, i);
      g_autoptr(YtEntry) source = yt_entry_get (dossier, id);
      g_autoptr(GArray) resting = yt_rows_ids (yt_rows_ask (dossier, error, resting_on, "i", id), error);
      const char *mark = source != NULL ? yt_entry_value (source, "mark") : "";

      yt_answer_row (answer);
      yt_answer_put_word (answer, state->id != NULL ? state->label : N_("Not said"));
      yt_answer_put_entry (answer, id);
      yt_answer_put_text (answer, mark, mark);
      yt_answer_put_number (answer, resting->len);
      yt_answer_put_entries (answer, resting);
    }
}

void
yt_answer_grounds (YtDossier  *dossier,
                   YtAnswer   *answer,
                   GError    **error)
{
  static const struct { const char *kind; const char *word; } bare[] = {
    { "figure", N_("Figures that cite no source") },
    { "position", N_("Positions that cite no source") },
  };
  const YtWord *state = yt_source_conditions;

  yt_answer_column (answer, "state", N_("State"));
  yt_answer_column (answer, "source", N_("Source"));
  yt_answer_column (answer, "mark", N_("Note mark"));
  yt_answer_column (answer, "count", N_("Number"));
  yt_answer_column (answer, "entries", N_("What rests on it"));
  /* The last round is for sources of which nothing is said. */
  for (;; state++)
    {
      tell_sources (dossier, answer, state, error);
      if (state->id == NULL)
        break;
    }
  for (guint i = 0; i < G_N_ELEMENTS (bare) && *error == NULL; i++)
    {
      g_autoptr(GArray) ids = yt_rows_ids (yt_rows_ask (dossier, error, resting_on_none, "s", bare[i].kind), error);

      yt_answer_row (answer);
      yt_answer_put_word (answer, bare[i].word);
      yt_answer_put_none (answer);
      yt_answer_put_none (answer);
      yt_answer_put_number (answer, ids->len);
      yt_answer_put_entries (answer, ids);
    }
}

void
yt_answer_documents (YtDossier  *dossier,
                     YtAnswer   *answer,
                     GError    **error)
{
  g_autoptr(GArray) areas = yt_rows_of_kind (dossier, YT_KIND_AREA, error);
  g_autoptr(GArray) parties = yt_rows_of_kind (dossier, YT_KIND_PARTY, error);
  gint64 others = 0;

  yt_answer_column (answer, "area", N_("Area"));
  for (guint k = 0; k < parties->len; k++)
    yt_answer_column_of (answer, "party", g_array_index (parties, gint64, k));
  yt_answer_column (answer, "others", N_("Others"));
  g_array_append_val (parties, others);
  for (guint i = 0; i < areas->len && *error == NULL; i++)
    {
      gint64 area = g_array_index (areas, gint64, i);

      yt_answer_row (answer);
      yt_answer_put_entry (answer, area);
      for (guint k = 0; k < parties->len; k++)
        {
          g_autoptr(GArray) documents =
            yt_rows_ids (yt_rows_ask (dossier, error, documents_of, "ii", area, g_array_index (parties, gint64, k)), error);

          yt_answer_put_entries (answer, documents);
        }
    }
}

void
yt_answer_contradictions (YtDossier  *dossier,
                          YtAnswer   *answer,
                          GError    **error)
{
  g_autoptr(GArray) remarks = yt_rows_ids (yt_rows_ask (dossier, error, contradictions, ""), error);

  yt_answer_column (answer, "remark", N_("Remark"));
  yt_answer_column (answer, "page", N_("Page"));
  yt_answer_column (answer, "concerns", N_("Concerns"));
  for (guint i = 0; i < remarks->len && *error == NULL; i++)
    {
      gint64 id = g_array_index (remarks, gint64, i);
      g_autoptr(YtEntry) remark = yt_entry_get (dossier, id);
      g_autoptr(GArray) entries = yt_rows_ids (yt_rows_ask (dossier, error, concerned, "i", id), error);

      yt_answer_row (answer);
      yt_answer_put_entry (answer, id);
      yt_answer_put_text (answer, remark != NULL ? yt_entry_page (remark) : "", remark != NULL ? yt_entry_page (remark) : "");
      yt_answer_put_entries (answer, entries);
    }
}
