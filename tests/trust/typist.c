/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The program with somebody at the keyboard: types into the first note of the dossier FILE and, before anything can have
 * been saved, is hit by the signal NUMBER; with 0 its window is closed instead. */
#include <signal.h>
#include <stdlib.h>
#include <unistd.h>

#include "panes/note-editor.h"
#include "shell/application.h"
#include "shell/language.h"
#include "shell/window.h"

static int number;

static gpointer
find (gpointer root,
      GType    type)
{
  if (G_TYPE_CHECK_INSTANCE_TYPE (root, type))
    return root;
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      gpointer found = find (child, type);

      if (found != NULL)
        return found;
    }
  return NULL;
}

static void
on_after_paint (GdkFrameClock *clock,
                GtkWindow     *window)
{
  GtkWidget *editor = find (window, YT_TYPE_NOTE_EDITOR);

  if (editor == NULL || number < 0)
    return;
  gtk_text_buffer_insert_interactive_at_cursor (gtk_text_view_get_buffer (find (editor, GTK_TYPE_TEXT_VIEW)), " typed", -1, TRUE);
  if (number > 0)
    kill (getpid (), number);
  else
    gtk_window_close (window);
  number = -1;
}

static void
on_realize (GtkWidget *window)
{
  g_signal_connect_object (gtk_widget_get_frame_clock (window), "after-paint", G_CALLBACK (on_after_paint), window, 0);
}

static void
on_window_added (GtkApplication *application,
                 GtkWindow      *window)
{
  if (YT_IS_WINDOW (window))
    g_signal_connect (window, "realize", G_CALLBACK (on_realize), NULL);
}

int
main (int    argc,
      char **argv)
{
  g_autoptr(YtApplication) application = NULL;
  char *line[] = { argv[0], argv[1], NULL };

  number = atoi (argv[2]);
  yt_language_start ();
  application = yt_application_new ();
  g_application_set_flags (G_APPLICATION (application),
                           g_application_get_flags (G_APPLICATION (application)) | G_APPLICATION_NON_UNIQUE);
  g_signal_connect (application, "window-added", G_CALLBACK (on_window_added), NULL);
  return g_application_run (G_APPLICATION (application), 2, line);
}
