/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* One row of a list of entries. */
#pragma once

#include <gtk/gtk.h>

#include "desk/desk.h"
#include "model/entry.h"

G_BEGIN_DECLS

#define YT_TYPE_ENTRY_ROW (yt_entry_row_get_type ())
G_DECLARE_FINAL_TYPE (YtEntryRow, yt_entry_row, YT, ENTRY_ROW, GtkWidget)

/** yt_entry_row_new: (transfer floating): @badges: names of word fields, or "kind"; @date: whether to show the date */
GtkWidget *yt_entry_row_new (YtDesk             *desk,
                             const char *const  *badges,
                             gboolean            date);
/** yt_entry_row_set_entry: @entry: (nullable): what the row stands for from now on */
void yt_entry_row_set_entry (YtEntryRow *self,
                             YtEntry    *entry);
/** yt_entry_row_set_heading: @heading: (nullable): what stands above it, as the first of its group */
void yt_entry_row_set_heading (YtEntryRow *self,
                               const char *heading);
/** yt_entry_row_id: 0 when it stands for nothing now. */
gint64 yt_entry_row_id (YtEntryRow *self);

G_END_DECLS
