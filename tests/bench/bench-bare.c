/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The least that a libadwaita program does until its window is on the screen: a header bar and a label. With any argument
 * the label has a Chinese word in it, plain and bold, for which the program reads two more fonts. */
#include <adwaita.h>

#include "first-frame.h"

static const char *markup = "Content";

static void
on_activate (GtkApplication *application)
{
  GtkWidget *window = adw_application_window_new (application);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_markup (GTK_LABEL (label), markup);
  gtk_widget_set_vexpand (label, TRUE);
  gtk_box_append (GTK_BOX (box), adw_header_bar_new ());
  gtk_box_append (GTK_BOX (box), label);
  adw_application_window_set_content (ADW_APPLICATION_WINDOW (window), box);
  gtk_window_set_default_size (GTK_WINDOW (window), 1280, 800);
  gtk_window_present (GTK_WINDOW (window));
}

static gboolean
is_ready (GtkWindow *window)
{
  return TRUE;
}

int
main (int    argc,
      char **argv)
{
  g_autoptr(AdwApplication) application = adw_application_new ("io.github.yitong.Yitong.Bare", G_APPLICATION_DEFAULT_FLAGS);

  if (argc > 1)
    markup = "Content <span lang=\"zh-cn\">内容 <b>内容</b></span>";
  g_object_set (application, "register-session", TRUE, NULL);
  g_signal_connect (application, "activate", G_CALLBACK (on_activate), NULL);
  first_frame_watch (GTK_APPLICATION (application), is_ready);
  return g_application_run (G_APPLICATION (application), 1, argv);
}
