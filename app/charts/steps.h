/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A figure that grows: steps over time, with targets and with dates and numbers that are not certain. */
#pragma once

#include "charts/scene.h"

G_BEGIN_DECLS

/** YT_STEPS_UNDATED: a day that is not known. */
#define YT_STEPS_UNDATED G_MAXINT64

/**
 * YtStep:
 * @first, @last: the days between which it lies, since 1970-01-01; YT_STEPS_UNDATED both when nothing is known
 * @lower, @upper: the numbers between which it lies; the same when it is certain
 * @target: planned, not reached: drawn hollow
 * @label: as it is to be read beside the mark
 */
typedef struct
{
  gint64 id;
  gint64 first, last;
  double lower, upper;
  gboolean target;
  char *label;
} YtStep;

/** YtStepSeries: @steps: (element-type YtStep): in their order */
typedef struct
{
  char *title;
  GArray *steps;
} YtStepSeries;

/** YtSteps: @series: each has axes of its own; the words are for the legend and for what has no date. */
typedef struct
{
  GPtrArray *series;
  char *reached_means;
  char *target_means;
  char *range_means;
  char *undated_means;
} YtSteps;

YtSteps *yt_steps_new (const char *reached,
                       const char *target,
                       const char *range,
                       const char *undated);
void yt_steps_free (YtSteps *self);
void yt_steps_add_series (YtSteps    *self,
                          const char *title);
/** yt_steps_add: to the last series; copies the label. */
void yt_steps_add (YtSteps      *self,
                   const YtStep *step);

YtScene *yt_steps_scene (const YtSteps *self,
                         double         width,
                         YtLanguage     language);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (YtSteps, yt_steps_free)

G_END_DECLS
