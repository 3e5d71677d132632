/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The pane of the obstacles: their list, and beside it the one that is selected. */
#pragma once

#include "panes/gap-pane.h"

G_BEGIN_DECLS

#define YT_TYPE_OBSTACLES_PANE (yt_obstacles_pane_get_type ())
G_DECLARE_FINAL_TYPE (YtObstaclesPane, yt_obstacles_pane, YT, OBSTACLES_PANE, YtGapPane)

G_END_DECLS
