/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* An obstacle: perception pairs as facing pages, its points, what it hinders and what addresses it, and everything else of it. */
#pragma once

#include "panes/entry-page.h"

G_BEGIN_DECLS

#define YT_TYPE_OBSTACLE_VIEW (yt_obstacle_view_get_type ())
G_DECLARE_FINAL_TYPE (YtObstacleView, yt_obstacle_view, YT, OBSTACLE_VIEW, YtEntryPage)

G_END_DECLS
