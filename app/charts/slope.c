/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A slope chart. */
#include "charts/slope.h"

#include "text/day.h"

#define MARGIN 12.0
#define GUTTER 132.0
#define LETTERS 11.0
#define AXIS 26.0
#define ROW 26.0
#define BAR 7.0
#define FADE 40.0
#define CLAIM_LINE 20.0

/* A run as it was laid: where its line is, from where to where. */
typedef struct
{
  gint64 id;
  double y, from, to;
} Laid;

typedef struct
{
  const YtSlope *slope;
  YtScene *scene;
  double width;
  gint64 first, last;
  GArray *laid;
} Layout;

static void
clear_run (gpointer data)
{
  g_free (((YtSlopeRun *) data)->label);
}

YtSlope *
yt_slope_new (const char *claim)
{
  YtSlope *self = g_new0 (YtSlope, 1);

  self->levels = g_ptr_array_new_with_free_func (g_free);
  self->runs = g_array_new (FALSE, FALSE, sizeof (YtSlopeRun));
  g_array_set_clear_func (self->runs, clear_run);
  self->steps = g_array_new (FALSE, FALSE, sizeof (gint64));
  self->claim_ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  self->claims = g_ptr_array_new_with_free_func (g_free);
  self->claim_means = g_strdup (claim);
  return self;
}

void
yt_slope_free (YtSlope *self)
{
  if (self == NULL)
    return;
  g_ptr_array_unref (self->levels);
  g_array_unref (self->runs);
  g_array_unref (self->steps);
  g_array_unref (self->claim_ids);
  g_ptr_array_unref (self->claims);
  g_free (self->claim_means);
  g_free (self);
}

guint
yt_slope_add_level (YtSlope    *self,
                    const char *label)
{
  g_ptr_array_add (self->levels, g_strdup (label));
  return self->levels->len - 1;
}

void
yt_slope_add_run (YtSlope          *self,
                  const YtSlopeRun *run)
{
  YtSlopeRun copy = *run;

  copy.label = g_strdup (run->label);
  g_array_append_val (self->runs, copy);
}

void
yt_slope_add_step (YtSlope *self,
                   gint64   from,
                   gint64   to)
{
  g_array_append_val (self->steps, from);
  g_array_append_val (self->steps, to);
}

void
yt_slope_add_claim (YtSlope    *self,
                    gint64      id,
                    const char *label)
{
  g_array_append_val (self->claim_ids, id);
  g_ptr_array_add (self->claims, g_strdup (label));
}

static void
widen (Layout *self,
       gint64  day)
{
  if (day == YT_SLOPE_OPEN)
    return;
  self->first = MIN (self->first, day);
  self->last = MAX (self->last, day);
}

static void
measure (Layout *self)
{
  gint64 room;

  self->first = G_MAXINT64;
  self->last = G_MININT64;
  for (guint i = 0; i < self->slope->runs->len; i++)
    {
      widen (self, g_array_index (self->slope->runs, YtSlopeRun, i).start);
      widen (self, g_array_index (self->slope->runs, YtSlopeRun, i).end);
    }
  if (self->first > self->last)
    self->first = self->last = 0;
  room = MAX (180, (self->last - self->first) / 12);
  self->first -= room;
  self->last += room;
}

static double
x_of (const Layout *self,
      gint64        day)
{
  return GUTTER + (self->width - GUTTER - MARGIN) * (double) (day - self->first) / (double) (self->last - self->first);
}

static void
lay_axis (const Layout *self,
          double        bottom)
{
  gint64 year, until, step;

  yt_day_to_date (self->first, &year, NULL, NULL);
  yt_day_to_date (self->last, &until, NULL, NULL);
  step = (gint64) ((double) (until - year) * 50 / (self->width - GUTTER)) + 1;
  for (year += 1; year <= until; year += step)
    {
      double x = x_of (self, yt_day_from_date (year, 1, 1));
      g_autofree char *text = g_strdup_printf ("%" G_GINT64_FORMAT, year);

      yt_scene_add (self->scene, YT_SHAPE_LINE, YT_TONE_GRID, x, AXIS, 0, bottom - AXIS);
      yt_scene_words (self->scene, YT_TONE_DIM, x, AXIS / 2, 0.5, LETTERS, text);
    }
}

static YtMark *
add_bar (const Layout     *self,
         const YtSlopeRun *run,
         YtShape           shape,
         double            from,
         double            to,
         double            y)
{
  YtMark *mark = yt_scene_add (self->scene, shape, YT_TONE_SERIES + run->level % YT_TONE_SERIES_COUNT, from, y - BAR / 2,
                               MAX (to - from, 3), BAR);

  mark->strength = 0.8;
  mark->id = run->id;
  mark->label = g_strdup (run->label);
  return mark;
}

/* What is not known of the ends fades out. */
static void
lay_run (Layout           *self,
         const YtSlopeRun *run,
         double            y)
{
  gboolean no_start = run->start == YT_SLOPE_OPEN, no_end = run->end == YT_SLOPE_OPEN;
  double from = no_start ? GUTTER : x_of (self, run->start), to = no_end ? self->width - MARGIN : x_of (self, run->end);
  double solid = no_start ? MIN (from + FADE, to) : from, tail = no_end ? MAX (to - FADE, solid) : to;
  g_autofree char *label = yt_scene_fit (self->scene, LETTERS, FALSE, run->label, self->width - MARGIN - MIN (from, self->width - 180));
  Laid laid = { run->id, y, from, to };

  if (no_start)
    add_bar (self, run, YT_SHAPE_FADE_LEFT, from, solid, y);
  add_bar (self, run, no_start ? YT_SHAPE_HATCH : YT_SHAPE_BOX, solid, tail, y);
  if (no_end)
    add_bar (self, run, YT_SHAPE_FADE_RIGHT, tail, to, y);
  yt_scene_words (self->scene, YT_TONE_TEXT, MIN (from + 2, self->width - 170), y - BAR / 2 - 7, 0, LETTERS, label)->id = run->id;
  g_array_append_val (self->laid, laid);
}

static const Laid *
laid_of (const Layout *self,
         gint64        id)
{
  for (guint i = 0; i < self->laid->len; i++)
    if (g_array_index (self->laid, Laid, i).id == id)
      return &g_array_index (self->laid, Laid, i);
  return NULL;
}

static void
lay_steps (const Layout *self)
{
  for (guint i = 0; i + 1 < self->slope->steps->len; i += 2)
    {
      const Laid *from = laid_of (self, g_array_index (self->slope->steps, gint64, i));
      const Laid *to = laid_of (self, g_array_index (self->slope->steps, gint64, i + 1));

      if (from != NULL && to != NULL)
        yt_scene_add (self->scene, YT_SHAPE_LINE, YT_TONE_TEXT, from->to, from->y, to->from - from->to, to->y - from->y)->size = 2.4;
    }
}

static double
lay_claims (const Layout *self,
            double        y)
{
  if (self->slope->claims->len == 0)
    return y;
  y += MARGIN / 2;
  for (guint i = 0; i < self->slope->claims->len; i++)
    {
      g_autofree char *line = g_strdup_printf ("%s: %s", self->slope->claim_means, (char *) g_ptr_array_index (self->slope->claims, i));
      g_autofree char *shown = yt_scene_fit (self->scene, LETTERS, FALSE, line, self->width - 3 * MARGIN - 14);
      YtMark *mark = yt_scene_add (self->scene, YT_SHAPE_FRAME, YT_TONE_GAP, MARGIN, y + 4, 10, 10);

      mark->size = 1.6;
      mark = yt_scene_words (self->scene, YT_TONE_TEXT, MARGIN + 16, y + 9, 0, LETTERS, shown);
      mark->id = g_array_index (self->slope->claim_ids, gint64, i);
      y += CLAIM_LINE;
    }
  return y;
}

YtScene *
yt_slope_scene (const YtSlope *self,
                double         width,
                YtLanguage     language)
{
  YtScene *scene = yt_scene_new (language);
  g_autoptr(YtScene) front = yt_scene_new (language);
  g_autoptr(GArray) laid = g_array_new (FALSE, FALSE, sizeof (Laid));
  Layout layout = { self, front, MAX (width, GUTTER + MARGIN + 120), 0, 0, laid };
  double y = AXIS;

  measure (&layout);
  for (guint level = 0; level < self->levels->len; level++)
    {
      double top = y;

      y += 8;
      for (guint i = 0; i < self->runs->len; i++)
        {
          const YtSlopeRun *run = &g_array_index (self->runs, YtSlopeRun, i);

          if (run->level == level)
            lay_run (&layout, run, (y += ROW) - BAR);
        }
      y = MAX (y + 8, top + ROW + 8);
      if (level % 2 == 0)
        yt_scene_add (scene, YT_SHAPE_BOX, YT_TONE_BAND, 0, top, layout.width, y - top);
      yt_scene_paragraph (scene, YT_TONE_TEXT, 10, top + 6, LETTERS + 1, TRUE, GUTTER - 20, 2, g_ptr_array_index (self->levels, level));
    }
  lay_steps (&layout);
  layout.scene = scene;
  lay_axis (&layout, y);
  yt_scene_take (scene, front);
  y = lay_claims (&layout, y);
  scene->width = layout.width;
  scene->height = y + MARGIN;
  return scene;
}
