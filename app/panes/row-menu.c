/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Makes the menu of an entry and shows it where it was asked for. */
#include "panes/row-menu.h"

#include <glib/gi18n.h>

static void
append_with_id (GMenu      *menu,
                const char *label,
                const char *action,
                gint64      id)
{
  g_autoptr(GMenuItem) item = g_menu_item_new (label, NULL);

  g_menu_item_set_action_and_target (item, action, "x", id);
  g_menu_append_item (menu, item);
}

static void
append_move (GMenu      *menu,
             const char *label,
             gint64      id,
             int         step)
{
  g_autoptr(GMenuItem) item = g_menu_item_new (label, NULL);

  g_menu_item_set_action_and_target (item, "dossier.move", "(xi)", id, step);
  g_menu_append_item (menu, item);
}

GMenu *
yt_row_menu_new (gint64   id,
                 gboolean movable)
{
  GMenu *menu = g_menu_new ();
  g_autoptr(GMenu) adding = g_menu_new ();
  g_autoptr(GMenu) moving = g_menu_new ();
  g_autoptr(GMenu) ending = g_menu_new ();

  append_with_id (adding, _("Add _Note"), "dossier.add-note", id);
  append_with_id (adding, _("Add _Link…"), "dossier.add-link", id);
  g_menu_append_section (menu, NULL, G_MENU_MODEL (adding));
  if (movable)
    {
      append_move (moving, _("Move _Up"), id, -1);
      append_move (moving, _("Move _Down"), id, 1);
      g_menu_append_section (menu, NULL, G_MENU_MODEL (moving));
    }
  append_with_id (ending, _("What Lies _Around"), "desk.around", id);
  append_with_id (ending, _("_History…"), "dossier.history", id);
  append_with_id (ending, _("De_lete"), "dossier.delete", id);
  g_menu_append_section (menu, NULL, G_MENU_MODEL (ending));
  return menu;
}

static gboolean
let_go (gpointer data)
{
  GtkWidget *popover = data;

  if (gtk_widget_get_parent (popover) != NULL)
    gtk_widget_unparent (popover);
  g_object_unref (popover);
  return G_SOURCE_REMOVE;
}

/* The chosen action runs first. */
static void
on_closed (GtkWidget *popover)
{
  g_idle_add (let_go, g_object_ref (popover));
}

static void
on_owner_gone (GtkWidget *popover)
{
  if (gtk_widget_get_parent (popover) != NULL)
    gtk_widget_unparent (popover);
}

void
yt_row_menu_popup (GtkWidget  *widget,
                   GMenuModel *menu,
                   double      x,
                   double      y)
{
  GtkWidget *popover = gtk_popover_menu_new_from_model (menu);

  gtk_widget_set_parent (popover, widget);
  gtk_popover_set_has_arrow (GTK_POPOVER (popover), FALSE);
  gtk_widget_set_halign (popover, GTK_ALIGN_START);
  if (x >= 0 && y >= 0)
    {
      GdkRectangle spot = { (int) x, (int) y, 1, 1 };

      gtk_popover_set_pointing_to (GTK_POPOVER (popover), &spot);
    }
  g_signal_connect (popover, "closed", G_CALLBACK (on_closed), NULL);
  g_signal_connect_object (widget, "destroy", G_CALLBACK (on_owner_gone), popover, G_CONNECT_SWAPPED);
  gtk_popover_popup (GTK_POPOVER (popover));
}

gboolean
yt_row_menu_is_key (guint           key,
                    GdkModifierType modifiers)
{
  return key == GDK_KEY_Menu || (key == GDK_KEY_F10 && (modifiers & GDK_SHIFT_MASK) != 0);
}
