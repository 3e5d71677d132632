/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* One change of a field: when, by whom, in which act, what was there before and after. */
#pragma once

#include <gtk/gtk.h>

#include "desk/desk.h"
#include "model/history.h"

G_BEGIN_DECLS

#define YT_TYPE_HISTORY_ROW (yt_history_row_get_type ())
G_DECLARE_FINAL_TYPE (YtHistoryRow, yt_history_row, YT, HISTORY_ROW, GtkWidget)

/**
 * yt_history_row_new:
 * @current: (nullable): what the field holds now; its value is not offered again
 *
 * YtHistoryRow::restore: (self, const char *field, const char *value): the field is to hold this value again; "" for none.
 *
 * Returns: (transfer floating)
 */
GtkWidget *yt_history_row_new (YtDesk              *desk,
                               const YtHistoryItem *item,
                               const char          *current);

G_END_DECLS
