/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A layout that puts its children into equal columns where there is room, and one below the other where there is not. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define YT_TYPE_SIDE_BY_SIDE (yt_side_by_side_get_type ())
/**
 * YtSideBySide: for facing texts: languages, parties, perceptions. Use it as "layout-manager" of any widget that holds its
 * children itself, or take the box that yt_side_by_side_box() makes.
 *
 * Properties: spacing (int, pixels between columns and rows, 12), column (int, the least width of a column, 200: narrower
 * than that, children are stacked; 0: always). Rows line up: each row is as high as its highest child.
 */
G_DECLARE_FINAL_TYPE (YtSideBySide, yt_side_by_side, YT, SIDE_BY_SIDE, GtkLayoutManager)

/** yt_side_by_side_new: (transfer full) */
GtkLayoutManager *yt_side_by_side_new (int spacing,
                                       int column);

/** yt_side_by_side_box: (transfer full) (floating): a widget whose children stand side by side; a GtkBox: fill it with gtk_box_append(). */
GtkWidget *yt_side_by_side_box (int spacing,
                                int column);

G_END_DECLS
