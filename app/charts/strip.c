/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Strips of cells. */
#include "charts/strip.h"

#include <math.h>

#define MARGIN 14.0
#define LETTERS 11.0
#define TITLE_HEIGHT 26.0
#define STRIP 34.0
#define CELLS_MAX 60
#define STRENGTH 0.85

static void
clear_part (gpointer data)
{
  g_free (((YtStripPart *) data)->label);
}

static void
free_strip (gpointer data)
{
  YtStrip *strip = data;

  g_free (strip->title);
  g_array_unref (strip->parts);
  g_free (strip);
}

YtStrips *
yt_strips_new (const char *rest)
{
  YtStrips *self = g_new0 (YtStrips, 1);

  self->strips = g_ptr_array_new_with_free_func (free_strip);
  self->rest_means = g_strdup (rest);
  return self;
}

void
yt_strips_free (YtStrips *self)
{
  if (self == NULL)
    return;
  g_ptr_array_unref (self->strips);
  g_free (self->rest_means);
  g_free (self);
}

void
yt_strips_add (YtStrips   *self,
               gint64      id,
               double      number,
               const char *title)
{
  YtStrip *strip = g_new0 (YtStrip, 1);

  strip->id = id;
  strip->number = number;
  strip->title = g_strdup (title);
  strip->parts = g_array_new (FALSE, FALSE, sizeof (YtStripPart));
  g_array_set_clear_func (strip->parts, clear_part);
  g_ptr_array_add (self->strips, strip);
}

void
yt_strips_add_part (YtStrips   *self,
                    gint64      id,
                    double      number,
                    const char *label)
{
  YtStrip *strip = g_ptr_array_index (self->strips, self->strips->len - 1);
  YtStripPart part = { id, number, g_strdup (label) };

  g_array_append_val (strip->parts, part);
}

static gboolean
is_whole (double number)
{
  return fabs (number - round (number)) < 1e-9;
}

/* Cells where they can be counted. */
static gboolean
has_cells (const YtStrip *strip)
{
  gboolean whole = strip->number >= 1 && strip->number <= CELLS_MAX && is_whole (strip->number);

  for (guint i = 0; i < strip->parts->len; i++)
    whole = whole && is_whole (g_array_index (strip->parts, YtStripPart, i).number);
  return whole;
}

/* A piece from one number to another; its marks are those of one thing. */
static void
lay_piece (YtScene       *scene,
           const YtStrip *strip,
           YtShape        shape,
           YtTone         tone,
           guint          pattern,
           gint64         id,
           const char    *label,
           double         from,
           double         to,
           double         y,
           double         unit)
{
  gboolean cells = has_cells (strip);
  double step = cells ? 1 : MAX (to - from, 1e-9);

  for (double at = from; at < to - 1e-9; at += step)
    {
      YtMark *mark = yt_scene_add (scene, shape, tone, MARGIN + at * unit + 1, y, MAX (step * unit - 2, 1), STRIP);

      mark->strength = STRENGTH;
      mark->pattern = pattern;
      mark->id = id;
      mark->label = g_strdup (label);
    }
}

static double
lay_strip (const YtStrips *self,
           YtScene        *scene,
           const YtStrip  *strip,
           double          y,
           double          width)
{
  g_autofree char *title = yt_scene_fit (scene, LETTERS + 1, TRUE, strip->title, width - 2 * MARGIN);
  g_autofree YtLegendItem *items = g_new0 (YtLegendItem, strip->parts->len + 1);
  YtMark *mark = yt_scene_words (scene, YT_TONE_TEXT, MARGIN, y + TITLE_HEIGHT / 2, 0, LETTERS + 1, title);
  double sum = 0, whole;

  mark->bold = TRUE;
  mark->id = strip->id;
  for (guint i = 0; i < strip->parts->len; i++)
    sum += g_array_index (strip->parts, YtStripPart, i).number;
  whole = MAX (strip->number, sum);
  if (whole <= 0)
    return y + TITLE_HEIGHT;
  y += TITLE_HEIGHT;
  sum = 0;
  for (guint i = 0; i < strip->parts->len; i++)
    {
      const YtStripPart *part = &g_array_index (strip->parts, YtStripPart, i);
      YtTone tone = YT_TONE_SERIES + i % YT_TONE_SERIES_COUNT;

      lay_piece (scene, strip, YT_SHAPE_BOX, tone, i % YT_PATTERNS, part->id, part->label, sum, sum + part->number, y,
                 (width - 2 * MARGIN) / whole);
      items[i] = (YtLegendItem) { YT_SHAPE_BOX, tone, STRENGTH, i % YT_PATTERNS, part->label };
      sum += part->number;
    }
  lay_piece (scene, strip, YT_SHAPE_HATCH, YT_TONE_RULE, 0, strip->id, self->rest_means, sum, whole, y, (width - 2 * MARGIN) / whole);
  items[strip->parts->len] = (YtLegendItem) { YT_SHAPE_HATCH, YT_TONE_RULE, STRENGTH, 0, self->rest_means };
  return yt_scene_legend (scene, items, strip->parts->len + (sum < whole ? 1 : 0), MARGIN, y + STRIP + 4, width - 2 * MARGIN) + MARGIN;
}

YtScene *
yt_strips_scene (const YtStrips *self,
                 double          width,
                 YtLanguage      language)
{
  YtScene *scene = yt_scene_new (language);
  double y = MARGIN / 2;

  for (guint i = 0; i < self->strips->len; i++)
    y = lay_strip (self, scene, g_ptr_array_index (self->strips, i), y, width);
  scene->width = width;
  scene->height = y;
  return scene;
}
