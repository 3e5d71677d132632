/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Runs the main loop as far as a measurement needs it. */
#include "screen.h"

#include "bench.h"
#include "panes/plain-text.h"
#include "shell/language.h"
#include "shell/opening.h"
#include "shell/settings.h"

static YtApplication *application;

typedef struct
{
  ScreenDone done;
  gpointer data;
  double began; /* the frame */
  double ended;
  gboolean painted;
} Wait;

void
screen_start (void)
{
  yt_language_start ();
  application = yt_application_new ();
  g_application_set_flags (G_APPLICATION (application),
                           g_application_get_flags (G_APPLICATION (application)) | G_APPLICATION_NON_UNIQUE);
  g_settings_set_string (yt_settings (), "language", "en");
  g_application_register (G_APPLICATION (application), NULL, NULL);
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);
}

static YtWindow *
any_window (void)
{
  for (GList *l = gtk_application_get_windows (GTK_APPLICATION (application)); l != NULL; l = l->next)
    {
      if (YT_IS_WINDOW (l->data))
        return l->data;
    }
  return NULL;
}

YtWindow *
screen_open (const char *path)
{
  g_autoptr(GFile) file = g_file_new_for_path (path);

  yt_opening_file (GTK_APPLICATION (application), NULL, file, FALSE);
  screen_settle (any_window ());
  return any_window ();
}

void
screen_close (void)
{
  YtWindow *window;

  while ((window = any_window ()) != NULL)
    {
      /* The dossier is found again as it was. */
      yt_desk_go (yt_window_desk (window), "overview", 0);
      gtk_window_close (GTK_WINDOW (window));
    }
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

GtkWindow *
screen_bare (void)
{
  GtkWidget *window = adw_window_new ();

  gtk_window_set_default_size (GTK_WINDOW (window), g_settings_get_int (yt_settings (), "window-width"),
                               g_settings_get_int (yt_settings (), "window-height"));
  gtk_window_present (GTK_WINDOW (window));
  screen_settle (window);
  return GTK_WINDOW (window);
}

static void
on_before_paint (GdkFrameClock *clock,
                 Wait          *wait)
{
  wait->began = bench_now ();
}

static void
on_after_paint (GdkFrameClock *clock,
                Wait          *wait)
{
  if (wait->painted || (wait->done != NULL && !wait->done (wait->data)))
    return;
  wait->painted = TRUE;
  wait->ended = bench_now ();
}

static void
wait_for (gpointer window,
          Wait    *wait)
{
  g_autoptr(GdkFrameClock) clock = g_object_ref (gtk_widget_get_frame_clock (window));
  gulong before = g_signal_connect (clock, "before-paint", G_CALLBACK (on_before_paint), wait);
  gulong after = g_signal_connect (clock, "after-paint", G_CALLBACK (on_after_paint), wait);

  while (!wait->painted)
    g_main_context_iteration (NULL, TRUE);
  g_signal_handler_disconnect (clock, before);
  g_signal_handler_disconnect (clock, after);
}

double
screen_wait (gpointer   window,
             double     start,
             ScreenDone done,
             gpointer   data)
{
  Wait wait = { .done = done, .data = data };

  wait_for (window, &wait);
  return wait.ended - start;
}

double
screen_frame (gpointer window)
{
  Wait wait = { .painted = FALSE };

  wait_for (window, &wait);
  return wait.ended - wait.began;
}

void
screen_settle (gpointer window)
{
  gtk_widget_queue_draw (window);
  screen_frame (window);
  while (g_main_context_pending (NULL))
    g_main_context_iteration (NULL, TRUE);
}

gpointer
screen_find (gpointer root,
             GType    type)
{
  if (!gtk_widget_get_mapped (root))
    return NULL;
  if (G_TYPE_CHECK_INSTANCE_TYPE (root, type))
    return root;
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      gpointer found = screen_find (child, type);

      if (found != NULL)
        return found;
    }
  return NULL;
}

guint
screen_count (gpointer root)
{
  guint n = GTK_IS_LABEL (root) || GTK_IS_INSCRIPTION (root) || YT_IS_PLAIN_TEXT (root) ? 1 : 0;

  if (!gtk_widget_get_mapped (root))
    return 0;
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child))
    n += screen_count (child);
  return n;
}
