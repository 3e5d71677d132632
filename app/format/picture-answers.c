/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Pictures drawn from the answers to questions, so that picture and table say the same. */
#include "format/picture.h"

#include <string.h>

#include "analysis/question.h"
#include "analysis/rows.h"
#include "charts/bars.h"
#include "format/picture-parts.h"
#include "format/table.h"
#include "model/entry.h"
#include "model/words.h"

YtAnswer *
yt_picture_ask (const char            *question,
                YtDossier             *dossier,
                const YtPictureFrame  *frame,
                GError               **error)
{
  return yt_question_answer (yt_question_find (question), dossier, frame->wish, error);
}

static char *
words_of (YtDossier            *dossier,
          const YtPictureFrame *frame,
          const YtCell         *cell)
{
  return yt_table_cell (dossier, cell, YT_TABLE_NAMES, frame->language, frame->word);
}

gint64
yt_picture_cell_entry (const YtCell *cell)
{
  return cell->sort == YT_CELL_ENTRIES ? g_array_index (cell->entries, gint64, 0) : 0;
}

/* The columns from one to another become the parts of the bars: those of parties in their own colours. */
static void
add_parts (YtBars               *bars,
           YtDossier            *dossier,
           const YtPictureFrame *frame,
           const YtAnswer       *answer,
           guint                 from,
           guint                 to,
           GError              **error)
{
  g_autoptr(GArray) parties = yt_rows_of_kind (dossier, YT_KIND_PARTY, error);

  for (guint i = from; i < to; i++)
    {
      const YtColumn *column = &g_array_index (answer->columns, YtColumn, i);
      g_autofree char *label = yt_table_heading (dossier, column, frame->language, frame->word);

      yt_bars_add_part (bars, yt_picture_party_tone (parties, column->entry, YT_TONE_SERIES + (i - from) % YT_TONE_SERIES_COUNT), label);
    }
}

/* What a row stands for: the entry that names it, or else the first one on which it rests and no row before it. */
static gint64
entry_of_row (const YtAnswer *answer,
              guint           row,
              guint           name,
              GHashTable     *taken)
{
  const GArray *rests_on = ((const YtAnswerRow *) g_ptr_array_index (answer->rows, row))->rests_on;
  gint64 id = yt_picture_cell_entry (yt_answer_cell (answer, row, name));

  for (guint i = 0; id == 0 && i < rests_on->len; i++)
    if (!g_hash_table_contains (taken, &g_array_index (rests_on, gint64, i)))
      id = g_array_index (rests_on, gint64, i);
  if (id != 0)
    g_hash_table_add (taken, g_memdup2 (&id, sizeof id));
  return id;
}

static void
add_values (YtBars         *bars,
            const YtAnswer *answer,
            guint           row,
            guint           from,
            guint           to)
{
  for (guint i = from; i < to; i++)
    {
      const YtCell *cell = yt_answer_cell (answer, row, i);

      yt_bars_add_value (bars, cell->sort == YT_CELL_ENTRIES ? cell->entries->len : cell->number);
    }
}

/* Bars of the numbers, or numbers of entries, in the columns from one to another; the rows are named by one column and grouped by another. */
static YtScene *
draw_bars (YtDossier             *dossier,
           const YtPictureFrame  *frame,
           const char            *question,
           int                    group,
           guint                  name,
           guint                  from,
           guint                  left_out,
           GError               **error)
{
  g_autoptr(YtAnswer) answer = yt_picture_ask (question, dossier, frame, error);
  g_autoptr(YtBars) bars = yt_bars_new ();
  g_autoptr(GHashTable) taken = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  guint to;

  if (answer == NULL)
    return NULL;
  to = answer->columns->len - left_out;
  add_parts (bars, dossier, frame, answer, from, to, error);
  for (guint i = 0; i < answer->rows->len; i++)
    {
      const YtCell *cell = yt_answer_cell (answer, i, name);
      g_autofree char *label = words_of (dossier, frame, cell);
      g_autofree char *heading = group >= 0 ? words_of (dossier, frame, yt_answer_cell (answer, i, (guint) group)) : g_strdup ("");

      yt_bars_add_row (bars, entry_of_row (answer, i, name, taken), heading, label);
      add_values (bars, answer, i, from, to);
    }
  return yt_bars_scene (bars, frame->width, frame->language);
}

YtScene *
yt_picture_balance (YtDossier             *dossier,
                    const YtPictureFrame  *frame,
                    GError               **error)
{
  return draw_bars (dossier, frame, "balance", 0, 1, 2, 1, error);
}

YtScene *
yt_picture_tempo (YtDossier             *dossier,
                  const YtPictureFrame  *frame,
                  GError               **error)
{
  return draw_bars (dossier, frame, "tempo", -1, 0, 3, 0, error);
}

YtScene *
yt_picture_voices (YtDossier             *dossier,
                   const YtPictureFrame  *frame,
                   GError               **error)
{
  return draw_bars (dossier, frame, "voices", -1, 0, 1, 2, error);
}

YtScene *
yt_picture_documents (YtDossier             *dossier,
                      const YtPictureFrame  *frame,
                      GError               **error)
{
  return draw_bars (dossier, frame, "documents", -1, 0, 1, 0, error);
}

YtScene *
yt_picture_raising (YtDossier             *dossier,
                    const YtPictureFrame  *frame,
                    GError               **error)
{
  return draw_bars (dossier, frame, "raising", 0, 1, 2, 0, error);
}

YtScene *
yt_picture_powers (YtDossier             *dossier,
                   const YtPictureFrame  *frame,
                   GError               **error)
{
  g_autoptr(YtAnswer) answer = yt_picture_ask ("powers", dossier, frame, error);
  g_autoptr(YtBars) bars = yt_bars_new ();
  const char *unsaid = N_("Not said");
  gint64 last = 0;
  guint n = 0;

  if (answer == NULL)
    return NULL;
  for (n = 0; yt_powers[n].id != NULL; n++)
    yt_bars_add_part (bars, YT_TONE_SERIES + n % YT_TONE_SERIES_COUNT, frame->word (yt_powers[n].label, frame->language));
  yt_bars_add_part (bars, YT_TONE_GAP, frame->word (unsaid, frame->language));
  for (guint i = 0; i < answer->rows->len; i++)
    {
      gint64 id = yt_picture_cell_entry (yt_answer_cell (answer, i, 0));
      const char *power = yt_answer_cell (answer, i, 1)->word;
      GArray *values;
      guint part = 0;

      if (id != last)
        {
          g_autofree char *label = words_of (dossier, frame, yt_answer_cell (answer, i, 0));

          yt_bars_add_row (bars, id, "", label);
          for (guint k = 0; k <= n; k++)
            yt_bars_add_value (bars, 0);
          last = id;
        }
      while (part < n && strcmp (yt_powers[part].label, power) != 0)
        part++;
      values = g_array_index (bars->rows, YtBarRow, bars->rows->len - 1).values;
      g_array_index (values, double, part) = yt_answer_cell (answer, i, 2)->number;
    }
  return yt_bars_scene (bars, frame->width, frame->language);
}
