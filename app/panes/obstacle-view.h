/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* One obstacle: what it is, what it hinders and what addresses it, what each party perceives, its points. */
#pragma once

#include "panes/facing-pages.h"

G_BEGIN_DECLS

#define YT_TYPE_OBSTACLE_VIEW (yt_obstacle_view_get_type ())
/** YtObstacleView: scrolls by itself. Actions: details.toggle (x: a perception or a side), details.close. */
G_DECLARE_FINAL_TYPE (YtObstacleView, yt_obstacle_view, YT, OBSTACLE_VIEW, GtkWidget)

GtkWidget *yt_obstacle_view_new (YtDesk *desk);

/** yt_obstacle_view_show: @obstacle: 0 for none */
void yt_obstacle_view_show (YtObstacleView *self,
                            gint64          obstacle);
gint64 yt_obstacle_view_obstacle (YtObstacleView *self);

/** yt_obstacle_view_reveal: scrolls to what is below the obstacle and marks it; else to the top. */
void yt_obstacle_view_reveal (YtObstacleView *self,
                              gint64          id);
/** yt_obstacle_view_edit: puts the cursor into a title, or into the text of a side. */
void yt_obstacle_view_edit (YtObstacleView *self,
                            gint64          id);

/** yt_obstacle_view_pages: (nullable) (transfer none): the spread of a perception. */
YtFacingPages *yt_obstacle_view_pages (YtObstacleView *self,
                                       gint64          perception);

G_END_DECLS
