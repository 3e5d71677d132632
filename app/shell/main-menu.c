/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Builds the menus from ui/menus.ui and fills in the recent dossiers. */
#include "shell/main-menu.h"

#include "shell/recent.h"

static GtkBuilder *
load_menus (void)
{
  return gtk_builder_new_from_resource ("/io/github/yitong/Yitong/menus.ui");
}

static void
fill_recent (GMenu *menu)
{
  g_autoptr(GMenuModel) recent = yt_recent_menu ();

  g_menu_remove_all (menu);
  g_menu_append_section (menu, NULL, recent);
}

GMenuModel *
yt_main_menu (void)
{
  g_autoptr(GtkBuilder) menus = load_menus ();
  GMenu *recent = G_MENU (gtk_builder_get_object (menus, "recent-menu"));

  fill_recent (recent);
  g_signal_connect_object (gtk_recent_manager_get_default (), "changed", G_CALLBACK (fill_recent), recent,
                           G_CONNECT_SWAPPED);
  return g_object_ref (G_MENU_MODEL (gtk_builder_get_object (menus, "main-menu")));
}

GMenuModel *
yt_content_menu (void)
{
  g_autoptr(GtkBuilder) menus = load_menus ();

  return g_object_ref (G_MENU_MODEL (gtk_builder_get_object (menus, "content-menu")));
}
