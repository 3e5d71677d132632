/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A row of toggles that show only the positions in one voice. */
#pragma once

#include <gtk/gtk.h>

#include "desk/desk.h"

G_BEGIN_DECLS

#define YT_TYPE_VOICE_FILTER (yt_voice_filter_get_type ())
/** YtVoiceFilter: follows desk:voice and sets it by activating desk.voice; each toggle tells how many positions it would show. */
G_DECLARE_FINAL_TYPE (YtVoiceFilter, yt_voice_filter, YT, VOICE_FILTER, GtkWidget)

GtkWidget *yt_voice_filter_new (YtDesk *desk);

/** yt_voice_filter_count: @positions: (element-type gint64): ids of all positions that are shown without a filter */
void yt_voice_filter_count (YtVoiceFilter *self,
                            GArray        *positions);

G_END_DECLS
