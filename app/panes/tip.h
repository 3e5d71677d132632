/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Gives WIDGET the tooltip TEXT, or none when it is NULL. To be used for whatever is built in numbers:
 * gtk_widget_set_tooltip_text() waits for the display to say where the pointer is, at each call. */
void yt_tip_set (GtkWidget  *widget,
                 const char *text);

/* Shows TEXT, which may be a long quote, in TOOLTIP, broken into lines; for handlers of “query-tooltip”. GTK's own label grows over
 * the whole screen with it. */
void yt_tip_show_long (GtkTooltip *tooltip,
                       const char *text);

G_END_DECLS
