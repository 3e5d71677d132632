/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A matrix. */
#include "charts/matrix.h"

#define MARGIN 12.0
#define LETTERS 11.0
#define ROW 24.0
#define HEAD 26.0
#define COLUMN_MIN 30.0
#define COLUMN_MAX 64.0
#define NAMES_MAX 0.45
/* Columns that can be as wide as this have their names above them in place of their codes. */
#define NAMED_MIN 100.0
#define NAMED_MAX 180.0
#define NAMED_LINES 3
#define NAMED_HEAD 58.0

static void
clear_head (gpointer data)
{
  YtMatrixHead *head = data;

  g_free (head->code);
  g_free (head->label);
}

static GArray *
new_heads (void)
{
  GArray *heads = g_array_new (FALSE, FALSE, sizeof (YtMatrixHead));

  g_array_set_clear_func (heads, clear_head);
  return heads;
}

static void
add_head (GArray     *heads,
          gint64      id,
          const char *code,
          const char *label)
{
  YtMatrixHead head = { id, g_strdup (code), g_strdup (label) };

  g_array_append_val (heads, head);
}

YtMatrix *
yt_matrix_new (void)
{
  YtMatrix *self = g_new0 (YtMatrix, 1);

  self->rows = new_heads ();
  self->columns = new_heads ();
  self->cells = g_array_new (FALSE, TRUE, sizeof (double));
  self->implied = g_array_new (FALSE, TRUE, sizeof (gboolean));
  return self;
}

void
yt_matrix_free (YtMatrix *self)
{
  if (self == NULL)
    return;
  g_array_unref (self->rows);
  g_array_unref (self->columns);
  g_array_unref (self->cells);
  g_array_unref (self->implied);
  g_free (self->full_means);
  g_free (self->hollow_means);
  g_free (self);
}

void
yt_matrix_add_row (YtMatrix   *self,
                   gint64      id,
                   const char *code,
                   const char *label)
{
  add_head (self->rows, id, code, label);
}

void
yt_matrix_add_column (YtMatrix   *self,
                      gint64      id,
                      const char *code,
                      const char *label)
{
  add_head (self->columns, id, code, label);
}

void
yt_matrix_set (YtMatrix *self,
               guint     row,
               guint     column,
               double    value,
               gboolean  implied)
{
  guint index = row * self->columns->len + column;

  g_return_if_fail (row < self->rows->len && column < self->columns->len);
  if (self->cells->len < self->rows->len * self->columns->len)
    {
      g_array_set_size (self->cells, self->rows->len * self->columns->len);
      g_array_set_size (self->implied, self->rows->len * self->columns->len);
    }
  g_array_index (self->cells, double, index) = value;
  g_array_index (self->implied, gboolean, index) = implied;
}

void
yt_matrix_explain (YtMatrix   *self,
                   const char *full,
                   const char *hollow)
{
  g_free (self->full_means);
  g_free (self->hollow_means);
  self->full_means = g_strdup (full);
  self->hollow_means = g_strdup (hollow);
}

static double
value_at (const YtMatrix *self,
          guint           row,
          guint           column)
{
  guint index = row * self->columns->len + column;

  return index < self->cells->len ? g_array_index (self->cells, double, index) : 0;
}

static gboolean
is_empty (const YtMatrix *self,
          guint           which,
          gboolean        row)
{
  guint n = row ? self->columns->len : self->rows->len;

  for (guint i = 0; i < n; i++)
    if (value_at (self, row ? which : i, row ? i : which) > 0)
      return FALSE;
  return TRUE;
}

static void
lay_cell (const YtMatrix *self,
          YtScene        *scene,
          guint           row,
          guint           column,
          double          x,
          double          y)
{
  const YtMatrixHead *across = &g_array_index (self->rows, YtMatrixHead, row);
  const YtMatrixHead *down = &g_array_index (self->columns, YtMatrixHead, column);
  double value = value_at (self, row, column);
  gboolean implied;
  YtMark *mark;

  if (value <= 0)
    return;
  implied = g_array_index (self->implied, gboolean, row * self->columns->len + column);
  mark = yt_scene_add (scene, implied ? YT_SHAPE_FRAME : YT_SHAPE_BOX, YT_TONE_SERIES, x - 8, y - 8, 16, 16);
  mark->size = 1.6;
  mark->strength = 0.85;
  mark->id = across->id;
  mark->label = g_strdup_printf ("%s – %s", across->label, down->label);
  if (value > 1)
    {
      g_autofree char *text = g_strdup_printf ("%u", (guint) value);

      yt_scene_words (scene, YT_TONE_TEXT, x + 12, y, 0, LETTERS - 1, text);
    }
}

/* @top: how high the headings are */
static void
lay_column (const YtMatrix *self,
            YtScene        *scene,
            guint           column,
            double          x,
            double          step,
            double          top)
{
  const YtMatrixHead *head = &g_array_index (self->columns, YtMatrixHead, column);
  g_autofree char *code = yt_scene_fit (scene, LETTERS, TRUE, head->code, step - 4);
  double down = 0;
  guint first;

  if (is_empty (self, column, FALSE))
    yt_scene_add (scene, YT_SHAPE_BOX, YT_TONE_GAP, x - step / 2 + 1, MARGIN, step - 2, top + ROW * self->rows->len)->strength = 0.2;
  first = scene->marks->len;
  if (top > HEAD)
    down = top - 4 - yt_scene_paragraph (scene, YT_TONE_TEXT, x, 0, LETTERS, TRUE, step - 12, NAMED_LINES, head->label) + MARGIN;
  else
    yt_scene_words (scene, YT_TONE_TEXT, x, MARGIN + HEAD / 2, 0.5, LETTERS, code)->bold = TRUE;
  for (guint i = first; i < scene->marks->len; i++)
    {
      g_array_index (scene->marks, YtMark, i).align = 0.5;
      g_array_index (scene->marks, YtMark, i).id = head->id;
      g_array_index (scene->marks, YtMark, i).y += down;
    }
}

YtScene *
yt_matrix_scene (const YtMatrix *self,
                 double          width,
                 YtLanguage      language)
{
  YtScene *scene = yt_scene_new (language);
  double names = 0, step, top;

  for (guint i = 0; i < self->rows->len; i++)
    names = MAX (names, yt_scene_words_width (scene, LETTERS, FALSE, g_array_index (self->rows, YtMatrixHead, i).label));
  names = MIN (names + MARGIN + 14, width * NAMES_MAX);
  step = (width - names - MARGIN) / MAX (1, self->columns->len);
  top = step >= NAMED_MIN ? NAMED_HEAD : HEAD;
  step = step >= NAMED_MIN ? MIN (step, NAMED_MAX) : CLAMP (step, COLUMN_MIN, COLUMN_MAX);
  for (guint k = 0; k < self->columns->len; k++)
    lay_column (self, scene, k, names + (k + 0.5) * step, step, top);
  for (guint i = 0; i < self->rows->len; i++)
    {
      const YtMatrixHead *head = &g_array_index (self->rows, YtMatrixHead, i);
      g_autofree char *label = yt_scene_fit (scene, LETTERS, FALSE, head->label, names - MARGIN - 12);
      double y = MARGIN + top + (i + 0.5) * ROW;

      if (is_empty (self, i, TRUE))
        yt_scene_add (scene, YT_SHAPE_BOX, YT_TONE_GAP, MARGIN / 2, y - ROW / 2 + 1, names + step * self->columns->len, ROW - 2)->strength = 0.25;
      yt_scene_add (scene, YT_SHAPE_LINE, YT_TONE_GRID, MARGIN, y + ROW / 2, names - MARGIN + step * self->columns->len, 0);
      yt_scene_words (scene, YT_TONE_TEXT, names - 10, y, 1, LETTERS, label)->id = head->id;
      for (guint k = 0; k < self->columns->len; k++)
        lay_cell (self, scene, i, k, names + (k + 0.5) * step, y);
    }
  scene->width = MAX (width, names + step * self->columns->len + MARGIN);
  scene->height = MARGIN * 2 + top + ROW * self->rows->len;
  if (self->full_means != NULL && self->hollow_means != NULL)
    {
      const YtLegendItem items[] = {
        { YT_SHAPE_BOX, YT_TONE_SERIES, 0.85, 0, self->full_means },
        { YT_SHAPE_FRAME, YT_TONE_SERIES, 0.85, 0, self->hollow_means },
      };

      scene->height = yt_scene_legend (scene, items, G_N_ELEMENTS (items), MARGIN, scene->height - 4, width - 2 * MARGIN) + MARGIN / 2;
    }
  return scene;
}
