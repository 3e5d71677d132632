/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A button that is given a menu makes all its items at once; one that asks for a menu makes them when it is pressed. */
#include "panes/late-menu.h"

static void
make (GtkMenuButton *button,
      gpointer       menu)
{
  if (gtk_menu_button_get_popover (button) == NULL)
    gtk_menu_button_set_menu_model (button, menu);
}

void
yt_late_menu_set (GtkMenuButton *button,
                  GMenuModel    *menu)
{
  gtk_menu_button_set_popover (button, NULL);
  gtk_menu_button_set_create_popup_func (button, make, g_object_ref (menu), g_object_unref);
}
