/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Looks for the next place for the focus among the siblings of a widget and of those around it. */
#include "panes/focus-leave.h"

gboolean
yt_focus_leave (GtkWidget        *widget,
                GtkDirectionType  direction)
{
  gboolean forward = direction != GTK_DIR_TAB_BACKWARD;

  for (; widget != NULL; widget = gtk_widget_get_parent (widget))
    {
      GtkWidget *next = forward ? gtk_widget_get_next_sibling (widget) : gtk_widget_get_prev_sibling (widget);

      for (; next != NULL; next = forward ? gtk_widget_get_next_sibling (next) : gtk_widget_get_prev_sibling (next))
        {
          if (gtk_widget_get_mapped (next) && gtk_widget_child_focus (next, direction))
            return TRUE;
        }
    }
  return FALSE;
}

static gboolean
on_tab (GtkWidget *widget,
        GVariant  *arguments,
        gpointer   data)
{
  return yt_focus_leave (widget, g_variant_get_boolean (arguments) ? GTK_DIR_TAB_FORWARD : GTK_DIR_TAB_BACKWARD);
}

void
yt_focus_leave_by_tab (GtkWidgetClass *widget_class)
{
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Tab, 0, on_tab, "b", TRUE);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_ISO_Left_Tab, GDK_SHIFT_MASK, on_tab, "b", FALSE);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Tab, GDK_SHIFT_MASK, on_tab, "b", FALSE);
}
