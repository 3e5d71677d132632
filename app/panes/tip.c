/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Sets tooltips without asking the display where the pointer is for what cannot be below it. */
#include "panes/tip.h"

/* Characters in a line of a tooltip that quotes. */
#define LONG_TIP 50

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

void
yt_tip_show_long (GtkTooltip *tooltip,
                  const char *text)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_max_width_chars (GTK_LABEL (label), LONG_TIP);
  gtk_tooltip_set_custom (tooltip, label);
}
