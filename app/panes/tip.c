/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Sets tooltips without asking the display where the pointer is for what cannot be below it. */
#include "panes/tip.h"

void
yt_tip_set (GtkWidget  *widget,
            const char *text)
{
  /* What is in no window yet is not below the pointer; GTK asks for visible widgets only. */
  gboolean quietly = gtk_widget_get_root (widget) == NULL && gtk_widget_get_visible (widget);

  if (g_strcmp0 (gtk_widget_get_tooltip_text (widget), text) == 0)
    return;
  if (quietly)
    gtk_widget_set_visible (widget, FALSE);
  gtk_widget_set_tooltip_text (widget, text);
  if (quietly)
    gtk_widget_set_visible (widget, TRUE);
}
