/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Goes through the event controllers of widgets, as GTK does with an event, and has them say that it came. */
#include "hand.h"

static gboolean
fits (GtkShortcut     *shortcut,
      guint            key,
      GdkModifierType  modifiers)
{
  GtkShortcutTrigger *trigger = gtk_shortcut_get_trigger (shortcut);

  return GTK_IS_KEYVAL_TRIGGER (trigger) && gtk_keyval_trigger_get_keyval (GTK_KEYVAL_TRIGGER (trigger)) == key &&
         gtk_keyval_trigger_get_modifiers (GTK_KEYVAL_TRIGGER (trigger)) == modifiers;
}

static gboolean
press_shortcut (GListModel      *shortcuts,
                GtkWidget       *widget,
                guint            key,
                GdkModifierType  modifiers)
{
  for (guint i = 0; i < g_list_model_get_n_items (shortcuts); i++)
    {
      g_autoptr(GtkShortcut) shortcut = g_list_model_get_item (shortcuts, i);

      if (fits (shortcut, key, modifiers) &&
          gtk_shortcut_action_activate (gtk_shortcut_get_action (shortcut), 0, widget, gtk_shortcut_get_arguments (shortcut)))
        return TRUE;
    }
  return FALSE;
}

static gboolean
press_on (GtkWidget       *widget,
          guint            key,
          GdkModifierType  modifiers)
{
  g_autoptr(GListModel) controllers = gtk_widget_observe_controllers (widget);
  gboolean taken = FALSE;

  for (guint i = 0; !taken && i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr(GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_EVENT_CONTROLLER_KEY (controller))
        g_signal_emit_by_name (controller, "key-pressed", key, 0, modifiers, &taken);
      else if (GTK_IS_SHORTCUT_CONTROLLER (controller) &&
               gtk_shortcut_controller_get_scope (GTK_SHORTCUT_CONTROLLER (controller)) == GTK_SHORTCUT_SCOPE_LOCAL)
        taken = press_shortcut (G_LIST_MODEL (controller), widget, key, modifiers);
    }
  return taken;
}

gboolean
hand_press (gpointer        window,
            guint           key,
            GdkModifierType modifiers)
{
  for (GtkWidget *widget = gtk_root_get_focus (window); widget != NULL; widget = gtk_widget_get_parent (widget))
    {
      if (press_on (widget, key, modifiers))
        return TRUE;
    }
  return FALSE;
}

/* In the middle of @target, as @widget counts. */
static gboolean
click_on (GtkWidget *widget,
          GtkWidget *target)
{
  graphene_point_t middle = GRAPHENE_POINT_INIT ((float) gtk_widget_get_width (target) / 2, (float) gtk_widget_get_height (target) / 2);
  graphene_point_t spot;
  g_autoptr(GListModel) controllers = gtk_widget_observe_controllers (widget);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr(GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_GESTURE_CLICK (controller) &&
          gtk_gesture_single_get_button (GTK_GESTURE_SINGLE (controller)) == GDK_BUTTON_SECONDARY)
        {
          g_assert_true (gtk_widget_compute_point (target, widget, &middle, &spot));
          g_signal_emit_by_name (controller, "pressed", 1, (double) spot.x, (double) spot.y);
          return TRUE;
        }
    }
  return FALSE;
}

static gboolean
click_inside (GtkWidget *widget,
              GtkWidget *target)
{
  if (click_on (widget, target))
    return TRUE;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      if (click_inside (child, target))
        return TRUE;
    }
  return FALSE;
}

gboolean
hand_right_click (gpointer window)
{
  GtkWidget *focus = gtk_root_get_focus (window);

  if (focus != NULL && click_inside (focus, focus))
    return TRUE;
  for (GtkWidget *widget = focus; widget != NULL; widget = gtk_widget_get_parent (widget))
    {
      if (click_on (widget, focus))
        return TRUE;
    }
  return FALSE;
}
