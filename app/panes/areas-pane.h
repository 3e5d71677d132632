/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The pane of the disagreement areas: the list of areas and issues, and beside it the positions on each. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define YT_TYPE_AREAS_PANE (yt_areas_pane_get_type ())
/** YtAreasPane: property desk (YtDesk, construct only). Actions: areas.enter, areas.edit (x: an area or an issue): see area-view.h. */
G_DECLARE_FINAL_TYPE (YtAreasPane, yt_areas_pane, YT, AREAS_PANE, GtkWidget)

G_END_DECLS
