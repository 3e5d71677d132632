/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Says what is particular about the pane of recommendations. */
#include "panes/recommendations-pane.h"

#include <glib/gi18n.h>

#include "panes/left-open.h"
#include "panes/recommendation-view.h"

struct _YtRecommendationsPane
{
  YtGapPane parent_instance;
};

G_DEFINE_FINAL_TYPE (YtRecommendationsPane, yt_recommendations_pane, YT_TYPE_GAP_PANE)

static void
yt_recommendations_pane_class_init (YtRecommendationsPaneClass *klass)
{
  YtGapPaneClass *pane_class = YT_GAP_PANE_CLASS (klass);

  pane_class->id = "recommendations";
  pane_class->icon = "yitong-recommendations-symbolic";
  pane_class->title = N_("No Recommendations Yet");
  pane_class->description = N_("A recommendation has a goal and measures. "
                               "Link it to the obstacles, limits and areas it addresses, and what is left open shows by itself.");
  pane_class->add = N_("Add _Recommendation");
  pane_class->kind = YT_KIND_RECOMMENDATION;
  pane_class->badge = "power";
  pane_class->page = yt_recommendation_view_get_type;
  pane_class->make_below = yt_left_open_new;
}

static void
yt_recommendations_pane_init (YtRecommendationsPane *self)
{
}
