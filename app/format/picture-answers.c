/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Pictures drawn from the answers to questions, so that picture and table say the same. */
#include "format/picture.h"

#include <string.h>

#include "analysis/question.h"
#include "charts/bars.h"
#include "charts/matrix.h"
#include "format/table.h"
#include "model/entry.h"
#include "model/words.h"

static YtAnswer *
ask (const char  *question,
     YtDossier   *dossier,
     GError     **error)
{
  return yt_question_answer (yt_question_find (question), dossier, error);
}

static char *
words_of (YtDossier            *dossier,
          const YtPictureFrame *frame,
          const YtCell         *cell)
{
  return yt_table_cell (dossier, cell, YT_TABLE_NAMES, frame->language, frame->word);
}

static gint64
entry_in (const YtCell *cell)
{
  return cell->sort == YT_CELL_ENTRIES ? g_array_index (cell->entries, gint64, 0) : 0;
}

/* The columns from one to another become the parts of the bars. */
static void
add_parts (YtBars               *bars,
           YtDossier            *dossier,
           const YtPictureFrame *frame,
           const YtAnswer       *answer,
           guint                 from,
           guint                 to)
{
  for (guint i = from; i < to; i++)
    {
      g_autofree char *label =
        yt_table_heading (dossier, &g_array_index (answer->columns, YtColumn, i), frame->language, frame->word);

      yt_bars_add_part (bars, YT_TONE_SERIES + (i - from) % YT_TONE_SERIES_COUNT, label);
    }
}

static void
add_values (YtBars         *bars,
            const YtAnswer *answer,
            guint           row,
            guint           from,
            guint           to)
{
  for (guint i = from; i < to; i++)
    yt_bars_add_value (bars, yt_answer_cell (answer, row, i)->number);
}

/* Bars of the numbers in the columns from one to another; the rows are named by one column and grouped by another. */
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
  g_autoptr(YtAnswer) answer = ask (question, dossier, error);
  g_autoptr(YtBars) bars = yt_bars_new ();
  guint to;

  if (answer == NULL)
    return NULL;
  to = answer->columns->len - left_out;
  add_parts (bars, dossier, frame, answer, from, to);
  for (guint i = 0; i < answer->rows->len; i++)
    {
      const YtCell *cell = yt_answer_cell (answer, i, name);
      g_autofree char *label = words_of (dossier, frame, cell);
      g_autofree char *heading = group >= 0 ? words_of (dossier, frame, yt_answer_cell (answer, i, (guint) group)) : g_strdup ("");

      yt_bars_add_row (bars, entry_in (cell), heading, label);
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
yt_picture_powers (YtDossier             *dossier,
                   const YtPictureFrame  *frame,
                   GError               **error)
{
  g_autoptr(YtAnswer) answer = ask ("powers", dossier, error);
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
      gint64 id = entry_in (yt_answer_cell (answer, i, 0));
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

static void
add_head (YtMatrix             *matrix,
          YtDossier            *dossier,
          const YtPictureFrame *frame,
          gint64                id,
          gboolean              row)
{
  g_autoptr(YtEntry) entry = yt_entry_get (dossier, id);
  const char *name = entry != NULL ? yt_entry_name (entry, frame->language) : "";
  const char *code = entry != NULL ? yt_entry_code (entry) : "";
  g_autofree char *label = g_strdup_printf ("%s%s%s", code, *code != '\0' && *name != '\0' ? " " : "", name);

  (row ? yt_matrix_add_row : yt_matrix_add_column) (matrix, id, *code != '\0' ? code : name, label);
}

static guint
place_of (const GArray *heads,
          gint64        id)
{
  guint i = 0;

  while (i < heads->len && g_array_index (heads, YtMatrixHead, i).id != id)
    i++;
  return i;
}

/* The recommendation that something is, or is a measure of. */
static gint64
recommendation_of (YtDossier *dossier,
                   gint64     id)
{
  g_autoptr(YtEntry) entry = yt_entry_get (dossier, id);

  if (entry == NULL || yt_entry_kind (entry) == YT_KIND_RECOMMENDATION)
    return id;
  return recommendation_of (dossier, yt_entry_parent (entry));
}

YtScene *
yt_picture_coverage (YtDossier             *dossier,
                     const YtPictureFrame  *frame,
                     GError               **error)
{
  g_autoptr(YtAnswer) answer = ask ("remedies", dossier, error);
  g_autoptr(YtMatrix) matrix = yt_matrix_new ();
  guint rows = 0;

  if (answer == NULL)
    return NULL;
  for (guint i = 0; i < answer->rows->len; i++)
    {
      gint64 id = entry_in (yt_answer_cell (answer, i, 1));
      g_autoptr(YtEntry) entry = yt_entry_get (dossier, id);
      gboolean remedy = entry != NULL && yt_entry_kind (entry) == YT_KIND_RECOMMENDATION;

      add_head (matrix, dossier, frame, id, !remedy);
      rows += remedy ? 0 : 1;
    }
  for (guint i = 0; i < rows; i++)
    {
      const YtCell *remedies = yt_answer_cell (answer, i, 2);
      gboolean implied = g_strcmp0 (yt_answer_cell (answer, i, 3)->word, yt_word_label (yt_standings, "implied")) == 0;
      g_autofree guint *counts = g_new0 (guint, matrix->columns->len + 1);

      for (guint k = 0; remedies->sort == YT_CELL_ENTRIES && k < remedies->entries->len; k++)
        counts[place_of (matrix->columns, recommendation_of (dossier, g_array_index (remedies->entries, gint64, k)))]++;
      for (guint k = 0; k < matrix->columns->len; k++)
        yt_matrix_set (matrix, i, k, counts[k], implied);
    }
  yt_matrix_explain (matrix, frame->word (yt_word_label (yt_standings, "stated"), frame->language),
                     frame->word (yt_word_label (yt_standings, "implied"), frame->language));
  return yt_matrix_scene (matrix, frame->width, frame->language);
}

YtScene *
yt_picture_channels (YtDossier             *dossier,
                     const YtPictureFrame  *frame,
                     GError               **error)
{
  g_autoptr(YtAnswer) answer = ask ("continuity", dossier, error);
  g_autoptr(GArray) channels = yt_entry_all (dossier, YT_KIND_CHANNEL);
  g_autoptr(YtMatrix) matrix = yt_matrix_new ();

  if (answer == NULL)
    return NULL;
  for (guint i = 0; i < channels->len; i++)
    add_head (matrix, dossier, frame, g_array_index (channels, gint64, i), FALSE);
  for (guint i = 0; i < answer->rows->len; i++)
    {
      gint64 area = entry_in (yt_answer_cell (answer, i, 0));

      if (place_of (matrix->rows, area) == matrix->rows->len)
        add_head (matrix, dossier, frame, area, TRUE);
    }
  for (guint i = 0; i < answer->rows->len; i++)
    {
      guint row = place_of (matrix->rows, entry_in (yt_answer_cell (answer, i, 0)));
      gint64 channel = entry_in (yt_answer_cell (answer, i, 1));
      gboolean stopped = yt_answer_cell (answer, i, 4)->sort != YT_CELL_NONE;

      if (channel != 0)
        yt_matrix_set (matrix, row, place_of (matrix->columns, channel), 1, stopped);
    }
  yt_matrix_explain (matrix, frame->word (N_("Open, as far as is known"), frame->language),
                     frame->word (N_("Stopped or ended"), frame->language));
  return yt_matrix_scene (matrix, frame->width, frame->language);
}
