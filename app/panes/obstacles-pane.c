/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Says what is particular about the pane of obstacles. */
#include "panes/obstacles-pane.h"

#include <glib/gi18n.h>

#include "panes/obstacle-view.h"

struct _YtObstaclesPane
{
  YtGapPane parent_instance;
};

G_DEFINE_FINAL_TYPE (YtObstaclesPane, yt_obstacles_pane, YT_TYPE_GAP_PANE)

static void
yt_obstacles_pane_class_init (YtObstaclesPaneClass *klass)
{
  YtGapPaneClass *pane_class = YT_GAP_PANE_CLASS (klass);

  pane_class->id = "obstacles";
  pane_class->icon = "yitong-obstacles-symbolic";
  pane_class->title = N_("No Obstacles Yet");
  pane_class->description = N_("An obstacle is what stands in the way of cooperation. "
                               "It has points, it hinders areas and channels, and what each party perceives stands side by side in it.");
  pane_class->add = N_("Add _Obstacle");
  pane_class->kind = YT_KIND_OBSTACLE;
  pane_class->badge = "severity";
  pane_class->page = yt_obstacle_view_get_type;
}

static void
yt_obstacles_pane_init (YtObstaclesPane *self)
{
}
