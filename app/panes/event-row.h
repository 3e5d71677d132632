/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* An event in the list of events: when, what, of which type, and what it belongs to. */
#pragma once

#include <gtk/gtk.h>

#include "desk/desk.h"
#include "model/entry.h"

G_BEGIN_DECLS

#define YT_TYPE_EVENT_ROW (yt_event_row_get_type ())
G_DECLARE_FINAL_TYPE (YtEventRow, yt_event_row, YT, EVENT_ROW, GtkWidget)

GtkWidget *yt_event_row_new (YtDesk *desk);

/**
 * yt_event_row_set:
 * @entry: (nullable): the event
 * @before: (nullable): the one above it in the list: where a year begins, or where dates end, a heading is shown
 */
void yt_event_row_set (YtEventRow *self,
                       YtEntry    *entry,
                       YtEntry    *before);

/** yt_event_row_refresh: reads its links again. */
void yt_event_row_refresh (YtEventRow *self);

G_END_DECLS
