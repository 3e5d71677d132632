/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A channel of the dialogue in its list: name, status, span, level, rounds, who hosts it, what it deals with. */
#pragma once

#include <gtk/gtk.h>

#include "desk/desk.h"
#include "model/entry.h"

G_BEGIN_DECLS

#define YT_TYPE_CHANNEL_ROW (yt_channel_row_get_type ())
G_DECLARE_FINAL_TYPE (YtChannelRow, yt_channel_row, YT, CHANNEL_ROW, GtkListBoxRow)

GtkWidget *yt_channel_row_new (YtDesk  *desk,
                               YtEntry *entry);
YtEntry *yt_channel_row_entry (YtChannelRow *self);

/** yt_channel_row_refresh: reads hosts and links again. */
void yt_channel_row_refresh (YtChannelRow *self);

/** yt_channel_track: rank of the track of @channel in the list: multilateral, 1, 1.5, 2, academic, not stated. */
guint yt_channel_track (YtEntry *channel);
guint yt_channel_row_track (YtChannelRow *self);

/** yt_channel_row_track_label: msgid of that track. */
const char *yt_channel_row_track_label (guint track);

G_END_DECLS
