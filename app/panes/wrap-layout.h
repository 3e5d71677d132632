/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A layout that puts its children into lines, as many in each as there is room for: chips, tags, small buttons. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define YT_TYPE_WRAP_LAYOUT (yt_wrap_layout_get_type ())
/** YtWrapLayout: property spacing (int, pixels between children and between lines, 6). Children are as wide as they like, at most the whole width. */
G_DECLARE_FINAL_TYPE (YtWrapLayout, yt_wrap_layout, YT, WRAP_LAYOUT, GtkLayoutManager)

/** yt_wrap_box: (transfer floating): a GtkBox with this layout: fill it with gtk_box_append(). */
GtkWidget *yt_wrap_box (int spacing);

G_END_DECLS
