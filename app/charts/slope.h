/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A slope chart: levels below each other, what lasts on them over time, and slopes from what ends to what begins then. */
#pragma once

#include "charts/scene.h"

G_BEGIN_DECLS

/** YT_SLOPE_OPEN: a day that is not known or not there. */
#define YT_SLOPE_OPEN G_MAXINT64

/** YtSlopeRun: something on a level from one day to another. */
typedef struct
{
  gint64 id;
  guint level;
  gint64 start, end;
  char *label;
} YtSlopeRun;

/** YtSlope: @levels: (element-type char*); @steps: pairs of ids; @claims: (element-type char*): said, but without a case */
typedef struct
{
  GPtrArray *levels;
  GArray *runs;
  GArray *steps;
  GArray *claim_ids;
  GPtrArray *claims;
  char *claim_means;
} YtSlope;

YtSlope *yt_slope_new (const char *claim);
void yt_slope_free (YtSlope *self);
guint yt_slope_add_level (YtSlope    *self,
                          const char *label);
/** yt_slope_add_run: copies the label. */
void yt_slope_add_run (YtSlope          *self,
                       const YtSlopeRun *run);
/** yt_slope_add_step: where @from ends @to begins: ids of runs. */
void yt_slope_add_step (YtSlope *self,
                        gint64   from,
                        gint64   to);
void yt_slope_add_claim (YtSlope    *self,
                         gint64      id,
                         const char *label);

YtScene *yt_slope_scene (const YtSlope *self,
                         double         width,
                         YtLanguage     language);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (YtSlope, yt_slope_free)

G_END_DECLS
