/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Puts the parties' columns side by side, below each other where there is too little room, and scrolls them sideways where
 * there are many. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define YT_TYPE_PARTY_COLUMNS (yt_party_columns_get_type ())
/** YtPartyColumns: a widget whose children are its columns; put them there with gtk_widget_insert_before(). */
G_DECLARE_FINAL_TYPE (YtPartyColumns, yt_party_columns, YT, PARTY_COLUMNS, GtkWidget)

/** yt_party_columns_new: @across: where the columns are scrolled to; shared, so that all rows of columns move together */
GtkWidget *yt_party_columns_new (GtkAdjustment *across);

/** yt_party_columns_show: scrolls sideways so that @child, a column, is in sight. */
void yt_party_columns_show (YtPartyColumns *self,
                            GtkWidget      *child);

G_END_DECLS
