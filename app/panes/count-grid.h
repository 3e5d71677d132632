/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How much there is of each kind, as links to the panes where it is. */
#pragma once

#include <gtk/gtk.h>

#include "desk/desk.h"

G_BEGIN_DECLS

#define YT_TYPE_COUNT_GRID (yt_count_grid_get_type ())
/** YtCountGrid: its buttons activate desk.pane, or overview.page for what is at home there. */
G_DECLARE_FINAL_TYPE (YtCountGrid, yt_count_grid, YT, COUNT_GRID, GtkWidget)

GtkWidget *yt_count_grid_new (YtDesk *desk);
/** yt_count_grid_refresh: counts again. */
void yt_count_grid_refresh (YtCountGrid *self);
/** yt_count_grid_count: what it shows for @kind (YT_KIND_NONE: notes); 0 before it was counted */
guint yt_count_grid_count (YtCountGrid *self,
                           YtKind       kind);

G_END_DECLS
