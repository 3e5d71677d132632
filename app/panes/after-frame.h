/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What can wait until a pane is on the screen: rows below its lower edge. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * yt_after_frame:
 * @func: gets @widget; called in the frame after the first one that shows @widget, and in each frame after that as long as it
 *   returns G_SOURCE_CONTINUE
 *
 * Returns: for gtk_widget_remove_tick_callback(); it goes with the widget
 */
guint yt_after_frame (GtkWidget   *widget,
                      GSourceFunc  func);

G_END_DECLS
