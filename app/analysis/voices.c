/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Questions about who speaks: positions by party and voice, judging and reporting, states on sides. */
#include "analysis/question.h"
#include "analysis/rows.h"
#include "model/kind.h"

#include <string.h>

static const char positions_of[] =
  "WITH RECURSIVE " YT_ROWS_HOME
  " SELECT entry.id, entry.voice FROM entry JOIN home ON home.id = entry.id"
  " WHERE entry.kind = 'position' AND home.area = ?1 AND coalesce (entry.party, 0) = ?2 ORDER BY entry.parent, entry.rank";
static const char voiced_in[] =
  "WITH RECURSIVE " YT_ROWS_HOME
  " SELECT entry.id, entry.voice FROM entry LEFT JOIN home ON home.id = entry.id"
  " WHERE entry.deleted = 0 AND entry.kind IN ('position', 'side') AND coalesce (home.area, 0) = ?1"
  " ORDER BY entry.parent, entry.rank";
static const char states_with[] =
  "WITH RECURSIVE " YT_ROWS_HOME ", " YT_ROWS_TIES
  " SELECT DISTINCT state.id FROM tie JOIN entry AS state ON state.id IN (tie.origin, tie.target) AND state.kind = 'actor'"
  " JOIN field ON field.object = state.id AND field.name = 'type' AND field.value = 'state'"
  " JOIN entry AS position ON position.id IN (tie.origin, tie.target) AND position.kind = 'position'"
  " JOIN home ON home.id = position.id WHERE home.area = ?1 AND position.party = ?2 ORDER BY state.rank";
static const char states_as_objects[] =
  "WITH RECURSIVE " YT_ROWS_HOME ", " YT_ROWS_TIES ", " YT_ROWS_TOUCHES
  " SELECT DISTINCT state.id FROM tie JOIN entry AS state ON state.id IN (tie.origin, tie.target) AND state.kind = 'actor'"
  " JOIN field ON field.object = state.id AND field.name = 'type' AND field.value = 'state'"
  " JOIN entry AS event ON event.id IN (tie.origin, tie.target) AND event.kind = 'event'"
  " JOIN touch ON touch.id = event.id WHERE touch.area = ?1 ORDER BY state.rank";

/* How many voices there are. */
static guint
count_voices (void)
{
  guint n = 0;

  while (yt_voices[n].id != NULL)
    n++;
  return n;
}

/* Which of the voices it is; behind the last one when it is none of them. */
static guint
voice_index (const char *voice)
{
  guint i = 0;

  while (yt_voices[i].id != NULL && strcmp (yt_voices[i].id, voice) != 0)
    i++;
  return i;
}

static void
add_voice_columns (YtAnswer *answer)
{
  for (const YtWord *voice = yt_voices; voice->id != NULL; voice++)
    yt_answer_column (answer, voice->id, voice->label);
  yt_answer_column (answer, "unsaid", N_("Voice not said"));
  yt_answer_column (answer, "total", N_("In all"));
}

/* Counts what a statement finds (id, voice) into the last row's cells, one a voice, and the sum. Returns: the sum */
static guint
put_counts (YtAnswer     *answer,
            YtStatement  *found,
            guint        *authors,
            GError      **error)
{
  guint n = count_voices (), total = 0;
  g_autofree guint *counts = g_new0 (guint, n + 1);

  while (found != NULL && yt_statement_step (found, error))
    {
      counts[voice_index (yt_statement_text (found, 1))]++;
      yt_answer_rest (answer, yt_statement_int (found, 0));
      total++;
    }
  for (guint i = 0; i <= n; i++)
    yt_answer_put_number (answer, counts[i]);
  yt_answer_put_number (answer, total);
  if (authors != NULL)
    *authors = counts[voice_index ("author")];
  return total;
}

void
yt_answer_balance (YtDossier  *dossier,
                   YtAnswer   *answer,
                   GError    **error)
{
  g_autoptr(GArray) areas = yt_rows_of_kind (dossier, YT_KIND_AREA, error);
  g_autoptr(GArray) parties = yt_rows_of_kind (dossier, YT_KIND_PARTY, error);

  yt_answer_column (answer, "area", N_("Area"));
  yt_answer_column (answer, "party", N_("Party"));
  add_voice_columns (answer);
  for (guint i = 0; i < areas->len; i++)
    for (guint k = 0; k < parties->len && *error == NULL; k++)
      {
        gint64 area = g_array_index (areas, gint64, i), party = g_array_index (parties, gint64, k);
        g_autoptr(YtStatement) found = yt_rows_ask (dossier, error, positions_of, "ii", area, party);

        yt_answer_row (answer);
        yt_answer_put_entry (answer, area);
        yt_answer_put_entry (answer, party);
        put_counts (answer, found, NULL, error);
      }
}

void
yt_answer_voices (YtDossier  *dossier,
                  YtAnswer   *answer,
                  GError    **error)
{
  g_autoptr(GArray) areas = yt_rows_of_kind (dossier, YT_KIND_AREA, error);
  gint64 elsewhere = 0;

  yt_answer_column (answer, "area", N_("Area"));
  add_voice_columns (answer);
  yt_answer_column (answer, "author-share", N_("Author’s share in per cent"));
  g_array_append_val (areas, elsewhere);
  for (guint i = 0; i < areas->len && *error == NULL; i++)
    {
      gint64 area = g_array_index (areas, gint64, i);
      g_autoptr(YtStatement) found = yt_rows_ask (dossier, error, voiced_in, "i", area);
      guint authors, total;

      yt_answer_row (answer);
      if (area != 0)
        yt_answer_put_entry (answer, area);
      else
        yt_answer_put_word (answer, N_("Elsewhere"));
      total = put_counts (answer, found, &authors, error);
      if (total > 0)
        yt_answer_put_number (answer, 100.0 * authors / total);
      else
        yt_answer_put_none (answer);
    }
}

void
yt_answer_sides (YtDossier  *dossier,
                 YtAnswer   *answer,
                 GError    **error)
{
  g_autoptr(GArray) areas = yt_rows_of_kind (dossier, YT_KIND_AREA, error);
  g_autoptr(GArray) parties = yt_rows_of_kind (dossier, YT_KIND_PARTY, error);

  yt_answer_column (answer, "area", N_("Area"));
  for (guint k = 0; k < parties->len; k++)
    yt_answer_column_of (answer, "with", g_array_index (parties, gint64, k));
  yt_answer_column (answer, "events", N_("Named with its events"));
  for (guint i = 0; i < areas->len && *error == NULL; i++)
    {
      gint64 area = g_array_index (areas, gint64, i);
      g_autoptr(GArray) objects = NULL;

      yt_answer_row (answer);
      yt_answer_put_entry (answer, area);
      for (guint k = 0; k < parties->len; k++)
        {
          g_autoptr(GArray) states =
            yt_rows_ids (yt_rows_ask (dossier, error, states_with, "ii", area, g_array_index (parties, gint64, k)), error);

          yt_answer_put_entries (answer, states);
        }
      objects = yt_rows_ids (yt_rows_ask (dossier, error, states_as_objects, "i", area), error);
      yt_answer_put_entries (answer, objects);
    }
  yt_answer_doubt (answer, N_("That a state is named with a position does not say that it shares the position."), 0);
}
