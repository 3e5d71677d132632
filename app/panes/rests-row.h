/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* An entry in the list of what rests on a source: its name, its kind, and the page. */
#pragma once

#include <gtk/gtk.h>

#include "desk/desk.h"
#include "model/entry.h"

G_BEGIN_DECLS

#define YT_TYPE_RESTS_ROW (yt_rests_row_get_type ())
G_DECLARE_FINAL_TYPE (YtRestsRow, yt_rests_row, YT, RESTS_ROW, GtkWidget)

GtkWidget *yt_rests_row_new (YtDesk *desk);

/** yt_rests_row_set_entry: @entry: (nullable); @source: the source it is listed under */
void yt_rests_row_set_entry (YtRestsRow *self,
                             YtEntry    *entry,
                             gint64      source);

G_END_DECLS
