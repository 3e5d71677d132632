/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A row of what was found: the head of a group, or a hit. */
#pragma once

#include <gtk/gtk.h>

#include "desk/hit-list.h"

G_BEGIN_DECLS

#define YT_TYPE_HIT_ROW (yt_hit_row_get_type ())
G_DECLARE_FINAL_TYPE (YtHitRow, yt_hit_row, YT, HIT_ROW, GtkWidget)

GtkWidget *yt_hit_row_new (YtDesk *desk);
/** yt_hit_row_set_item: @item: (nullable): what it shows from now on; a line that was not read yet is asked for. */
void yt_hit_row_set_item (YtHitRow  *self,
                          YtHitItem *item);

/** yt_hit_row_id: of the hit that it shows; 0 for the head of a group. */
gint64 yt_hit_row_id (YtHitRow *self);

/** yt_hit_group_label: translated name of a group. */
const char *yt_hit_group_label (guint group);

G_END_DECLS
