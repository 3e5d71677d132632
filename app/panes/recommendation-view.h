/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A recommendation: its measures as a table, what it addresses, and everything else of it. */
#pragma once

#include "panes/entry-page.h"

G_BEGIN_DECLS

#define YT_TYPE_RECOMMENDATION_VIEW (yt_recommendation_view_get_type ())
G_DECLARE_FINAL_TYPE (YtRecommendationView, yt_recommendation_view, YT, RECOMMENDATION_VIEW, YtEntryPage)

G_END_DECLS
