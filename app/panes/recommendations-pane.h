/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The pane of the recommendations: their list with what is left open, and beside it the one that is selected. */
#pragma once

#include "panes/gap-pane.h"

G_BEGIN_DECLS

#define YT_TYPE_RECOMMENDATIONS_PANE (yt_recommendations_pane_get_type ())
G_DECLARE_FINAL_TYPE (YtRecommendationsPane, yt_recommendations_pane, YT, RECOMMENDATIONS_PANE, YtGapPane)

G_END_DECLS
