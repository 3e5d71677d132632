/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* One recommendation: its goal, its measures, what they address. */
#pragma once

#include "panes/measure-table.h"

G_BEGIN_DECLS

#define YT_TYPE_RECOMMENDATION_VIEW (yt_recommendation_view_get_type ())
/** YtRecommendationView: scrolls by itself. Actions: details.toggle (x: a measure), details.close. */
G_DECLARE_FINAL_TYPE (YtRecommendationView, yt_recommendation_view, YT, RECOMMENDATION_VIEW, GtkWidget)

GtkWidget *yt_recommendation_view_new (YtDesk *desk);

/** yt_recommendation_view_show: @recommendation: 0 for none */
void yt_recommendation_view_show (YtRecommendationView *self,
                                  gint64                recommendation);
gint64 yt_recommendation_view_recommendation (YtRecommendationView *self);

/** yt_recommendation_view_reveal: scrolls to a measure and marks it; else to the top. */
void yt_recommendation_view_reveal (YtRecommendationView *self,
                                    gint64                id);
/** yt_recommendation_view_edit: puts the cursor into the title, or into what a measure is. */
void yt_recommendation_view_edit (YtRecommendationView *self,
                                  gint64                id);

G_END_DECLS
