/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* One row of the list of areas: code, title, number of positions. */
#pragma once

#include <gtk/gtk.h>

#include "desk/desk.h"

G_BEGIN_DECLS

#define YT_TYPE_AREA_ROW (yt_area_row_get_type ())
G_DECLARE_FINAL_TYPE (YtAreaRow, yt_area_row, YT, AREA_ROW, GtkWidget)

GtkWidget *yt_area_row_new (YtDesk *desk);

/** yt_area_row_set: @row: (nullable): of the tree; @compact: the code alone */
void yt_area_row_set (YtAreaRow      *self,
                      GtkTreeListRow *row,
                      gboolean        compact);

/** yt_area_row_count: counts the positions again. */
void yt_area_row_count (YtAreaRow *self);

G_END_DECLS
