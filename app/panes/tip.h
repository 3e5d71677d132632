/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Gives WIDGET the tooltip TEXT, or none when it is NULL. To be used for whatever is built in numbers:
 * gtk_widget_set_tooltip_text() waits for the display to say where the pointer is, at each call. */
void yt_tip_set (GtkWidget  *widget,
                 const char *text);

G_END_DECLS
