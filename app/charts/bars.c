/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Stacked bars. */
#include "charts/bars.h"

#include <math.h>

#define MARGIN 12.0
#define LETTERS 11.0
#define ROW 24.0
#define BAR 16.0
#define NAMES_MAX 0.34
#define STRENGTH 0.8

static void
clear_part (gpointer data)
{
  g_free (((YtBarPart *) data)->label);
}

static void
clear_row (gpointer data)
{
  YtBarRow *row = data;

  g_free (row->group);
  g_free (row->label);
  g_array_unref (row->values);
}

YtBars *
yt_bars_new (void)
{
  YtBars *self = g_new0 (YtBars, 1);

  self->parts = g_array_new (FALSE, FALSE, sizeof (YtBarPart));
  g_array_set_clear_func (self->parts, clear_part);
  self->rows = g_array_new (FALSE, FALSE, sizeof (YtBarRow));
  g_array_set_clear_func (self->rows, clear_row);
  return self;
}

void
yt_bars_free (YtBars *self)
{
  if (self == NULL)
    return;
  g_array_unref (self->parts);
  g_array_unref (self->rows);
  g_free (self);
}

void
yt_bars_add_part (YtBars     *self,
                  YtTone      tone,
                  const char *label)
{
  YtBarPart part = { tone, g_strdup (label) };

  g_array_append_val (self->parts, part);
}

YtBarRow *
yt_bars_add_row (YtBars     *self,
                 gint64      id,
                 const char *group,
                 const char *label)
{
  YtBarRow row = { id, g_strdup (group), g_strdup (label), g_array_new (FALSE, FALSE, sizeof (double)) };

  g_array_append_val (self->rows, row);
  return &g_array_index (self->rows, YtBarRow, self->rows->len - 1);
}

void
yt_bars_add_value (YtBars *self,
                   double  value)
{
  g_array_append_val (g_array_index (self->rows, YtBarRow, self->rows->len - 1).values, value);
}

static double
sum_of (const YtBarRow *row)
{
  double sum = 0;

  for (guint i = 0; i < row->values->len; i++)
    sum += g_array_index (row->values, double, i);
  return sum;
}

static char *
number_text (double value)
{
  char buffer[G_ASCII_DTOSTR_BUF_SIZE];

  g_ascii_formatd (buffer, sizeof buffer, "%.6g", round (value * 10) / 10);
  return g_strdup (buffer);
}

/* Whether a part has a piece in any row. */
static gboolean
is_shown (const YtBars *self,
          guint         part)
{
  for (guint i = 0; i < self->rows->len; i++)
    {
      const GArray *values = g_array_index (self->rows, YtBarRow, i).values;

      if (part < values->len && g_array_index (values, double, part) > 0)
        return TRUE;
    }
  return FALSE;
}

/* Returns: where it ends */
static double
lay_legend (const YtBars *self,
            YtScene      *scene,
            double        width)
{
  g_autofree YtLegendItem *items = g_new0 (YtLegendItem, self->parts->len + 1);
  guint n = 0;

  for (guint i = 0; i < self->parts->len; i++)
    {
      const YtBarPart *part = &g_array_index (self->parts, YtBarPart, i);

      if (is_shown (self, i))
        items[n++] = (YtLegendItem) { YT_SHAPE_BOX, part->tone, STRENGTH, i % YT_PATTERNS, part->label };
    }
  return yt_scene_legend (scene, items, n, MARGIN, MARGIN - 4, width - 2 * MARGIN) + 4;
}

/* The number of a piece, on a ground of its own where the piece has a pattern. */
static void
lay_number (YtScene    *scene,
            double      x,
            double      y,
            const char *text,
            gboolean    ground)
{
  double width = yt_scene_words_width (scene, LETTERS, FALSE, text) + 4;

  if (ground)
    yt_scene_add (scene, YT_SHAPE_BOX, YT_TONE_GROUND, x - width / 2, y - 7, width, 14)->strength = 0.8;
  yt_scene_words (scene, YT_TONE_TEXT, x, y, 0.5, LETTERS, text);
}

static void
lay_row (const YtBars   *self,
         YtScene        *scene,
         const YtBarRow *row,
         double          names,
         double          scale,
         double          y)
{
  g_autofree char *name = yt_scene_fit (scene, LETTERS, FALSE, row->label, names - MARGIN - 10);
  g_autofree char *total = number_text (sum_of (row));
  double x = names;

  yt_scene_add (scene, YT_SHAPE_LINE, YT_TONE_RULE, names, y - ROW / 2, 0, ROW);
  yt_scene_words (scene, YT_TONE_TEXT, names - 8, y, 1, LETTERS, name)->id = row->id;
  for (guint i = 0; i < row->values->len && i < self->parts->len; i++)
    {
      const YtBarPart *part = &g_array_index (self->parts, YtBarPart, i);
      double value = g_array_index (row->values, double, i), length = value * scale;
      g_autofree char *text = number_text (value);
      YtMark *mark;

      if (value <= 0)
        continue;
      mark = yt_scene_add (scene, YT_SHAPE_BOX, part->tone, x, y - BAR / 2, MAX (length - 1, 1), BAR);
      mark->strength = STRENGTH;
      mark->pattern = i % YT_PATTERNS;
      mark->id = row->id;
      mark->label = g_strdup_printf ("%s · %s: %s", row->label, part->label, text);
      if (length > yt_scene_words_width (scene, LETTERS, FALSE, text) + 6)
        lay_number (scene, x + length / 2, y, text, i % YT_PATTERNS > 0);
      x += length;
    }
  yt_scene_words (scene, YT_TONE_DIM, x + 6, y, 0, LETTERS, total);
}

YtScene *
yt_bars_scene (const YtBars *self,
               double        width,
               YtLanguage    language)
{
  YtScene *scene = yt_scene_new (language);
  double names = 0, most = 0, y, scale;
  const char *group = "";

  for (guint i = 0; i < self->rows->len; i++)
    {
      const YtBarRow *row = &g_array_index (self->rows, YtBarRow, i);

      names = MAX (names, yt_scene_words_width (scene, LETTERS, FALSE, row->label));
      most = MAX (most, sum_of (row));
    }
  names = MIN (names + MARGIN + 12, width * NAMES_MAX);
  scale = most > 0 ? (width - names - MARGIN - 44) / most : 0;
  y = lay_legend (self, scene, width);
  for (guint i = 0; i < self->rows->len; i++)
    {
      const YtBarRow *row = &g_array_index (self->rows, YtBarRow, i);

      if (g_strcmp0 (row->group, group) != 0)
        {
          g_autofree char *heading = yt_scene_fit (scene, LETTERS + 1, TRUE, row->group, width - 2 * MARGIN);

          group = row->group;
          yt_scene_words (scene, YT_TONE_TEXT, MARGIN, y + ROW / 2 + 2, 0, LETTERS + 1, heading)->bold = TRUE;
          y += ROW;
        }
      lay_row (self, scene, row, names, scale, y + ROW / 2);
      y += ROW;
    }
  scene->width = width;
  scene->height = y + MARGIN;
  return scene;
}
