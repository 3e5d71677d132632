/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Pictures of entries against entries. */
#include "format/picture.h"

#include "charts/matrix.h"
#include "format/picture-parts.h"
#include "model/words.h"

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
  g_autoptr(YtAnswer) answer = yt_picture_ask ("remedies", dossier, frame, error);
  g_autoptr(YtMatrix) matrix = yt_matrix_new ();
  guint rows = 0;

  if (answer == NULL)
    return NULL;
  for (guint i = 0; i < answer->rows->len; i++)
    {
      gint64 id = yt_picture_cell_entry (yt_answer_cell (answer, i, 1));
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
  g_autoptr(YtAnswer) answer = yt_picture_ask ("continuity", dossier, frame, error);
  g_autoptr(GArray) channels = yt_entry_all (dossier, YT_KIND_CHANNEL);
  g_autoptr(YtMatrix) matrix = yt_matrix_new ();

  if (answer == NULL)
    return NULL;
  for (guint i = 0; i < channels->len; i++)
    add_head (matrix, dossier, frame, g_array_index (channels, gint64, i), FALSE);
  for (guint i = 0; i < answer->rows->len; i++)
    {
      gint64 area = yt_picture_cell_entry (yt_answer_cell (answer, i, 0));

      if (place_of (matrix->rows, area) == matrix->rows->len)
        add_head (matrix, dossier, frame, area, TRUE);
    }
  for (guint i = 0; i < answer->rows->len; i++)
    {
      guint row = place_of (matrix->rows, yt_picture_cell_entry (yt_answer_cell (answer, i, 0)));
      gint64 channel = yt_picture_cell_entry (yt_answer_cell (answer, i, 1));
      gboolean stopped = yt_answer_cell (answer, i, 4)->sort != YT_CELL_NONE;

      if (channel != 0)
        yt_matrix_set (matrix, row, place_of (matrix->columns, channel), 1, stopped);
    }
  yt_matrix_explain (matrix, frame->word (N_("Open, as far as is known"), frame->language),
                     frame->word (N_("Stopped or ended"), frame->language));
  return yt_matrix_scene (matrix, frame->width, frame->language);
}

/* Marks a cell; the column comes with the first mark in it. A cell is hollow where all that is in it is. */
static void
add_cell (GHashTable *cells,
          guint       row,
          gint64      column,
          gboolean    hollow)
{
  g_autofree char *key = g_strdup_printf ("%u %" G_GINT64_FORMAT, row, column);
  gint64 count = GPOINTER_TO_SIZE (g_hash_table_lookup (cells, key));
  gboolean was_full = count > 0;

  /* Counted below zero as long as all are hollow. */
  count = hollow ? (was_full ? count + 1 : count - 1) : (was_full ? count + 1 : -count + 1);
  g_hash_table_replace (cells, g_steal_pointer (&key), GSIZE_TO_POINTER (count));
}

static void
fill_cells (YtMatrix   *matrix,
            GHashTable *cells)
{
  for (guint i = 0; i < matrix->rows->len; i++)
    for (guint k = 0; k < matrix->columns->len; k++)
      {
        g_autofree char *key = g_strdup_printf ("%u %" G_GINT64_FORMAT, i, g_array_index (matrix->columns, YtMatrixHead, k).id);
        gint64 count = (gint64) GPOINTER_TO_SIZE (g_hash_table_lookup (cells, key));

        yt_matrix_set (matrix, i, k, (double) ABS (count), count < 0);
      }
}

/* Each row of an answer against the entries in some of its columns. */
static void
add_entries (YtMatrix             *matrix,
             GHashTable           *cells,
             YtDossier            *dossier,
             const YtPictureFrame *frame,
             const YtCell         *cell,
             guint                 row,
             gboolean              hollow,
             gboolean              above)
{
  for (guint i = 0; cell->sort == YT_CELL_ENTRIES && i < cell->entries->len; i++)
    {
      gint64 id = g_array_index (cell->entries, gint64, i);

      if (above)
        id = recommendation_of (dossier, id);
      if (place_of (matrix->columns, id) == matrix->columns->len)
        add_head (matrix, dossier, frame, id, FALSE);
      add_cell (cells, row, id, hollow);
    }
}

YtScene *
yt_picture_terms (YtDossier             *dossier,
                  const YtPictureFrame  *frame,
                  GError               **error)
{
  g_autoptr(YtAnswer) answer = yt_picture_ask ("terms", dossier, frame, error);
  g_autoptr(YtMatrix) matrix = yt_matrix_new ();
  g_autoptr(GArray) areas = yt_entry_all (dossier, YT_KIND_AREA);
  g_autoptr(GHashTable) cells = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  if (answer == NULL)
    return NULL;
  for (guint i = 0; i < areas->len; i++)
    add_head (matrix, dossier, frame, g_array_index (areas, gint64, i), FALSE);
  for (guint i = 0; i < answer->rows->len; i++)
    {
      gint64 id = yt_picture_cell_entry (yt_answer_cell (answer, i, 1));
      g_autofree char *name = yt_picture_name (dossier, id, frame->language);
      g_autofree char *label = g_strdup_printf ("%s · %s", name, frame->word (yt_answer_cell (answer, i, 0)->word, frame->language));

      yt_matrix_add_row (matrix, id, "", label);
      add_entries (matrix, cells, dossier, frame, yt_answer_cell (answer, i, answer->columns->len - 1), i, FALSE, FALSE);
    }
  fill_cells (matrix, cells);
  return yt_matrix_scene (matrix, frame->width, frame->language);
}

YtScene *
yt_picture_sides (YtDossier             *dossier,
                  const YtPictureFrame  *frame,
                  GError               **error)
{
  g_autoptr(YtAnswer) answer = yt_picture_ask ("sides", dossier, frame, error);
  g_autoptr(YtMatrix) matrix = yt_matrix_new ();
  g_autoptr(GHashTable) cells = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  if (answer == NULL)
    return NULL;
  for (guint i = 0; i < answer->rows->len; i++)
    {
      gint64 area = yt_picture_cell_entry (yt_answer_cell (answer, i, 0));
      g_autofree char *name = yt_picture_name (dossier, area, frame->language);

      for (guint k = 1; k + 1 < answer->columns->len; k++)
        {
          gint64 party = g_array_index (answer->columns, YtColumn, k).entry;
          g_autofree char *side = yt_picture_name (dossier, party, frame->language);
          g_autofree char *label = g_strdup_printf ("%s · %s", name, side);

          yt_matrix_add_row (matrix, area, "", label);
          add_entries (matrix, cells, dossier, frame, yt_answer_cell (answer, i, k), matrix->rows->len - 1, FALSE, FALSE);
        }
    }
  fill_cells (matrix, cells);
  return yt_matrix_scene (matrix, frame->width, frame->language);
}

YtScene *
yt_picture_reach (YtDossier             *dossier,
                  const YtPictureFrame  *frame,
                  GError               **error)
{
  g_autoptr(YtAnswer) answer = yt_picture_ask ("reach", dossier, frame, error);
  g_autoptr(YtMatrix) matrix = yt_matrix_new ();
  g_autoptr(GArray) remedies = yt_entry_all (dossier, YT_KIND_RECOMMENDATION);
  g_autoptr(GHashTable) cells = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  if (answer == NULL)
    return NULL;
  for (guint i = 0; i < remedies->len; i++)
    add_head (matrix, dossier, frame, g_array_index (remedies, gint64, i), FALSE);
  for (guint i = 0; i < answer->rows->len; i++)
    {
      add_head (matrix, dossier, frame, yt_picture_cell_entry (yt_answer_cell (answer, i, 0)), TRUE);
      for (guint k = 1; k <= 3; k++)
        add_entries (matrix, cells, dossier, frame, yt_answer_cell (answer, i, k), i, k == 3, TRUE);
    }
  fill_cells (matrix, cells);
  yt_matrix_explain (matrix, frame->word (N_("Acts on it"), frame->language),
                     frame->word (N_("Only by way of an obstacle, limit or channel"), frame->language));
  return yt_matrix_scene (matrix, frame->width, frame->language);
}

YtScene *
yt_picture_matrix (YtDossier             *dossier,
                   const YtPictureFrame  *frame,
                   GError               **error)
{
  const YtWish usual = yt_wish_usual ();
  g_autoptr(YtCrossed) found = yt_crossing_find (dossier, frame->wish != NULL ? &frame->wish->crossing : &usual.crossing, error);
  g_autoptr(YtMatrix) matrix = yt_matrix_new ();

  if (found == NULL)
    return NULL;
  for (guint i = 0; i < found->rows->len; i++)
    add_head (matrix, dossier, frame, g_array_index (found->rows, gint64, i), TRUE);
  for (guint k = 0; k < found->columns->len; k++)
    add_head (matrix, dossier, frame, g_array_index (found->columns, gint64, k), FALSE);
  for (guint i = 0; i < found->rows->len; i++)
    for (guint k = 0; k < found->columns->len; k++)
      yt_matrix_set (matrix, i, k, yt_crossed_cell (found, i, k), g_array_index (found->implied, gboolean, i * found->columns->len + k));
  yt_matrix_explain (matrix, frame->word (yt_word_label (yt_standings, "stated"), frame->language),
                     frame->word (yt_word_label (yt_standings, "implied"), frame->language));
  return yt_matrix_scene (matrix, frame->width, frame->language);
}
