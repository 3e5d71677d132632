/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The menu of an entry in a list: what can be done with it there. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * yt_row_menu_new: (transfer full)
 * @id: the entry
 * @movable: with “Move Up” and “Move Down” among its siblings
 *
 * A menu of actions of the window: open, note, link, move, history, delete. The caller may put sections before these.
 */
GMenu *yt_row_menu_new (gint64   id,
                        gboolean movable);

/** yt_row_menu_popup: shows @menu at @x, @y of @widget; with negative ones below it. The focus comes back afterwards. */
void yt_row_menu_popup (GtkWidget  *widget,
                        GMenuModel *menu,
                        double      x,
                        double      y);

/** yt_row_menu_is_key: whether a pressed key asks for a menu: Menu or Shift+F10. */
gboolean yt_row_menu_is_key (guint           key,
                             GdkModifierType modifiers);

G_END_DECLS
