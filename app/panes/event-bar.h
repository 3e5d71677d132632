/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The controls that filter the events: area, channel, type, from, until. */
#pragma once

#include <gtk/gtk.h>

#include "panes/event-filter.h"

G_BEGIN_DECLS

#define YT_TYPE_EVENT_BAR (yt_event_bar_get_type ())
/** YtEventBar::changed (self): the filter was changed; it is remembered by the desk already. */
G_DECLARE_FINAL_TYPE (YtEventBar, yt_event_bar, YT, EVENT_BAR, GtkWidget)

GtkWidget *yt_event_bar_new (YtDesk *desk);

YtEventFilter yt_event_bar_filter (YtEventBar *self);

/** yt_event_bar_clear: shows all events. */
void yt_event_bar_clear (YtEventBar *self);

G_END_DECLS
