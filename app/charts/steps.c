/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Steps over time. */
#include "charts/steps.h"

#include "text/day.h"

#define MARGIN 14.0
#define LETTERS 11.0
#define TITLE_HEIGHT 26.0
#define PANEL 150.0
#define AXIS 24.0
#define LEFT 26.0
#define RIGHT 90.0
#define UNDATED 120.0
#define DOT 9.0

/* Where one series is drawn. */
typedef struct
{
  const YtSteps *steps;
  const YtStepSeries *series;
  YtScene *scene;
  double left, right, top, foot;
  gint64 first, last;
  double most;
  gboolean undated;
} Panel;

static void
clear_step (gpointer data)
{
  g_free (((YtStep *) data)->label);
}

static void
free_series (gpointer data)
{
  YtStepSeries *series = data;

  g_free (series->title);
  g_array_unref (series->steps);
  g_free (series);
}

YtSteps *
yt_steps_new (const char *reached,
              const char *target,
              const char *range,
              const char *undated)
{
  YtSteps *self = g_new0 (YtSteps, 1);

  self->series = g_ptr_array_new_with_free_func (free_series);
  self->reached_means = g_strdup (reached);
  self->target_means = g_strdup (target);
  self->range_means = g_strdup (range);
  self->undated_means = g_strdup (undated);
  return self;
}

void
yt_steps_free (YtSteps *self)
{
  if (self == NULL)
    return;
  g_ptr_array_unref (self->series);
  g_free (self->reached_means);
  g_free (self->target_means);
  g_free (self->range_means);
  g_free (self->undated_means);
  g_free (self);
}

void
yt_steps_add_series (YtSteps    *self,
                     const char *title)
{
  YtStepSeries *series = g_new0 (YtStepSeries, 1);

  series->title = g_strdup (title);
  series->steps = g_array_new (FALSE, FALSE, sizeof (YtStep));
  g_array_set_clear_func (series->steps, clear_step);
  g_ptr_array_add (self->series, series);
}

void
yt_steps_add (YtSteps      *self,
              const YtStep *step)
{
  YtStepSeries *series = g_ptr_array_index (self->series, self->series->len - 1);
  YtStep copy = *step;

  copy.label = g_strdup (step->label);
  g_array_append_val (series->steps, copy);
}

static gboolean
has_date (const YtStep *step)
{
  return step->first != YT_STEPS_UNDATED;
}

static void
measure (Panel *self)
{
  gint64 room;

  self->first = G_MAXINT64;
  self->last = G_MININT64;
  for (guint i = 0; i < self->series->steps->len; i++)
    {
      const YtStep *step = &g_array_index (self->series->steps, YtStep, i);

      self->most = MAX (self->most, MAX (step->lower, step->upper));
      if (!has_date (step))
        {
          self->undated = TRUE;
          continue;
        }
      self->first = MIN (self->first, step->first);
      self->last = MAX (self->last, step->last);
    }
  if (self->first > self->last)
    self->first = self->last = 0;
  room = MAX (30, (self->last - self->first) / 20);
  self->first -= room;
  self->last += room;
  if (self->undated)
    self->right -= UNDATED;
}

static double
x_of (const Panel *self,
      gint64       day)
{
  return self->left + (self->right - self->left) * (double) (day - self->first) / (double) (self->last - self->first);
}

static double
y_of (const Panel *self,
      double       number)
{
  return self->most > 0 ? self->foot - (self->foot - self->top) * number / self->most : self->foot;
}

static void
lay_axis (const Panel *self)
{
  gint64 year, until;
  gint64 step;

  yt_scene_add (self->scene, YT_SHAPE_LINE, YT_TONE_RULE, self->left, self->foot, self->right - self->left, 0);
  yt_day_to_date (self->first, &year, NULL, NULL);
  yt_day_to_date (self->last, &until, NULL, NULL);
  step = MAX (1, (gint64) ((double) (until - year) * 46 / MAX (self->right - self->left, 1)) + 1);
  for (year += 1; year <= until; year += step)
    {
      double x = x_of (self, yt_day_from_date (year, 1, 1));
      g_autofree char *text = g_strdup_printf ("%" G_GINT64_FORMAT, year);

      if (x < self->left || x > self->right)
        continue;
      yt_scene_add (self->scene, YT_SHAPE_LINE, YT_TONE_GRID, x, self->top, 0, self->foot - self->top);
      yt_scene_words (self->scene, YT_TONE_DIM, x, self->foot + AXIS / 2, 0.5, LETTERS, text);
    }
  if (self->undated)
    yt_scene_words (self->scene, YT_TONE_DIM, self->right + UNDATED / 2, self->foot + AXIS / 2, 0.5, LETTERS, self->steps->undated_means);
}

/* What is known of a date and a number that are not certain: all they can be. */
static void
lay_range (const Panel  *self,
           const YtStep *step,
           double        x,
           double        until)
{
  double top = y_of (self, MAX (step->lower, step->upper)), bottom = y_of (self, MIN (step->lower, step->upper));

  if (until - x > DOT || bottom - top > DOT)
    yt_scene_add (self->scene, YT_SHAPE_HATCH, YT_TONE_SERIES, x, MIN (top, bottom - 5), MAX (until - x, 5), MAX (bottom - top, 5))->strength = 0.5;
}

static void
lay_step (const Panel  *self,
          const YtStep *step,
          guint         place,
          double       *at_x,
          double       *at_y)
{
  double x = has_date (step) ? x_of (self, step->first) : self->right + UNDATED / 2 - DOT;
  double until = has_date (step) ? x_of (self, step->last) : x, y = y_of (self, step->lower), middle = (x + until) / 2;
  YtMark *mark;

  if (has_date (step) && place > 0)
    {
      yt_scene_add (self->scene, YT_SHAPE_LINE, YT_TONE_SERIES, *at_x, *at_y, middle - *at_x, 0)->strength = step->target ? 0.4 : 0.9;
      yt_scene_add (self->scene, YT_SHAPE_LINE, YT_TONE_SERIES, middle, *at_y, 0, y - *at_y)->strength = step->target ? 0.4 : 0.9;
    }
  lay_range (self, step, x, until);
  mark = yt_scene_add (self->scene, step->target ? YT_SHAPE_FRAME : YT_SHAPE_DISC, YT_TONE_SERIES, middle - DOT / 2, y - DOT / 2, DOT, DOT);
  mark->size = 1.8;
  mark->id = step->id;
  mark->label = g_strdup (step->label);
  {
    g_autofree char *label = yt_scene_fit (self->scene, LETTERS, FALSE, step->label, RIGHT + UNDATED / 2);

    yt_scene_words (self->scene, YT_TONE_TEXT, middle + DOT, y - 10, 0, LETTERS, label)->id = step->id;
  }
  if (has_date (step))
    {
      *at_x = middle;
      *at_y = y;
    }
}

YtScene *
yt_steps_scene (const YtSteps *self,
                double         width,
                YtLanguage     language)
{
  YtScene *scene = yt_scene_new (language);
  const YtLegendItem items[] = {
    { YT_SHAPE_DISC, YT_TONE_SERIES, 1, 0, self->reached_means },
    { YT_SHAPE_FRAME, YT_TONE_SERIES, 1, 0, self->target_means },
    { YT_SHAPE_HATCH, YT_TONE_SERIES, 0.5, 0, self->range_means },
  };
  double y = self->series->len > 0 ? yt_scene_legend (scene, items, G_N_ELEMENTS (items), MARGIN, 6, width - 2 * MARGIN) : 0;

  for (guint i = 0; i < self->series->len; i++)
    {
      const YtStepSeries *series = g_ptr_array_index (self->series, i);
      g_autofree char *title = yt_scene_fit (scene, LETTERS + 1, TRUE, series->title, width - 2 * MARGIN);
      Panel panel = { self, series, scene, LEFT, width - RIGHT, y + TITLE_HEIGHT + 18, y + TITLE_HEIGHT + PANEL, 0, 0, 0, FALSE };
      double at_x = 0, at_y = 0;
      guint dated = 0;

      yt_scene_words (scene, YT_TONE_TEXT, MARGIN, y + TITLE_HEIGHT / 2, 0, LETTERS + 1, title)->bold = TRUE;
      measure (&panel);
      lay_axis (&panel);
      for (guint k = 0; k < series->steps->len; k++)
        {
          const YtStep *step = &g_array_index (series->steps, YtStep, k);

          lay_step (&panel, step, dated, &at_x, &at_y);
          dated += has_date (step) ? 1 : 0;
        }
      y = panel.foot + AXIS + MARGIN;
    }
  scene->width = width;
  scene->height = y + MARGIN / 2;
  return scene;
}
