/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* One child of an entry inside the entry's view: its words, edited in place, and everything else of it when unfolded. */
#pragma once

#include <gtk/gtk.h>

#include "desk/desk.h"
#include "model/entry.h"

G_BEGIN_DECLS

#define YT_TYPE_CHILD_ROW (yt_child_row_get_type ())
/**
 * YtChildRow: property desk, entry (YtEntry), unfolded (boolean).
 * Keys on the row itself: Up and Down to its neighbours, Enter unfolds, Delete deletes, Alt+Up and Alt+Down move it.
 * It can be dragged by its handle and dropped on another.
 */
G_DECLARE_FINAL_TYPE (YtChildRow, yt_child_row, YT, CHILD_ROW, GtkWidget)

GtkWidget *yt_child_row_new (YtDesk  *desk,
                             YtEntry *entry);
gint64 yt_child_row_id (YtChildRow *self);
/** yt_child_row_unfold: shows everything of the entry, below its words. */
void yt_child_row_unfold (YtChildRow *self);

G_END_DECLS
