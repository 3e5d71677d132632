/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The way out of a list by Tab, which in GTK before 4.12 goes through every one of its rows. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/** yt_focus_leave: moves the focus to what comes after @widget (or before it, with GTK_DIR_TAB_BACKWARD) and all that is in it. */
gboolean yt_focus_leave (GtkWidget        *widget,
                         GtkDirectionType  direction);

/** yt_focus_leave_by_tab: for the class of a widget around a list: Tab and Shift+Tab leave it. */
void yt_focus_leave_by_tab (GtkWidgetClass *widget_class);

G_END_DECLS
