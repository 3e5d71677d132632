/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The menu of a button, made when it is first opened: its items are as many widgets as all that is beside the button. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/** yt_late_menu_set: @menu: (transfer none): in the place of the one that @button had */
void yt_late_menu_set (GtkMenuButton *button,
                       GMenuModel    *menu);

G_END_DECLS
