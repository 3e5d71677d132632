/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The pane of the timeline: channels, events and what answers what, drawn over the years. */
#pragma once

#include <gtk/gtk.h>

#include "desk/desk.h"

G_BEGIN_DECLS

#define YT_TYPE_TIMELINE_PANE (yt_timeline_pane_get_type ())
/** YtTimelinePane: property desk. */
G_DECLARE_FINAL_TYPE (YtTimelinePane, yt_timeline_pane, YT, TIMELINE_PANE, GtkWidget)

G_END_DECLS
