/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* One measure of a recommendation: code, what, who acts, kind of power, status; all edited where they stand. */
#pragma once

#include <gtk/gtk.h>

#include "desk/desk.h"
#include "model/entry.h"

G_BEGIN_DECLS

#define YT_TYPE_MEASURE_ROW (yt_measure_row_get_type ())
/** YtMeasureRow: keys on the row itself: Up and Down, Enter (details.toggle), F2 (edit), Delete, Alt+Up and Alt+Down, Menu. */
G_DECLARE_FINAL_TYPE (YtMeasureRow, yt_measure_row, YT, MEASURE_ROW, GtkWidget)

GtkWidget *yt_measure_row_new (YtDesk  *desk,
                               YtEntry *measure);
gint64 yt_measure_row_id (YtMeasureRow *self);
/** yt_measure_row_edit: puts the cursor into what is to be done. */
void yt_measure_row_edit (YtMeasureRow *self);

G_END_DECLS
