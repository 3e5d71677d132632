/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The pane of the whole dossier: at a glance, and its remarks and questions. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define YT_TYPE_OVERVIEW_PANE (yt_overview_pane_get_type ())
/** YtOverviewPane: property desk (YtDesk, construct only). Action: overview.page (s: "glance" or "remarks"). */
G_DECLARE_FINAL_TYPE (YtOverviewPane, yt_overview_pane, YT, OVERVIEW_PANE, GtkWidget)

G_END_DECLS
