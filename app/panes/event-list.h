/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The events in the order of time, those without a date at the end, with controls that filter them. */
#pragma once

#include <gtk/gtk.h>

#include "desk/desk.h"

G_BEGIN_DECLS

#define YT_TYPE_EVENT_LIST (yt_event_list_get_type ())
/**
 * YtEventList: its selection follows desk:selected and opens what is chosen with desk.open.
 * Keys: arrows, Enter (activates dialogue.enter: the focus goes on to the detail), Delete, Menu and Shift+F10. The order is
 * that of time: there is no moving.
 */
G_DECLARE_FINAL_TYPE (YtEventList, yt_event_list, YT, EVENT_LIST, GtkWidget)

GtkWidget *yt_event_list_new (YtDesk *desk);

/** yt_event_list_count: how many are shown; property "count", notified. */
guint yt_event_list_count (YtEventList *self);

/** yt_event_list_id: id of the event at @position; 0 beyond the end */
gint64 yt_event_list_id (YtEventList *self,
                         guint        position);

/** yt_event_list_reveal: scrolls to the event @id, when it is not filtered out. */
void yt_event_list_reveal (YtEventList *self,
                           gint64       id);

G_END_DECLS
