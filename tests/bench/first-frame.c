/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Listens to the frame clock of each window that an application adds. */
#include "first-frame.h"

#include <stdio.h>
#include <unistd.h>

/* What follows the first frame is there by then, and its memory is counted. */
#define SETTLED_MS 700

static gboolean (*is_ready) (GtkWindow *window);
static gint64 moment;

static long
resident (void)
{
  FILE *file = fopen ("/proc/self/statm", "r");
  long size = 0;
  long pages = 0;

  if (file != NULL)
    {
      if (fscanf (file, "%ld %ld", &size, &pages) != 2)
        pages = 0;
      fclose (file);
    }
  return pages * sysconf (_SC_PAGESIZE);
}

static gboolean
on_settled (gpointer data)
{
  printf ("%" G_GINT64_FORMAT " %ld\n", moment, resident ());
  fflush (stdout);
  _exit (0);
}

static void
on_after_paint (GdkFrameClock *clock,
                GtkWindow     *window)
{
  if (moment != 0 || !gtk_widget_get_mapped (GTK_WIDGET (window)) || !is_ready (window))
    return;
  moment = g_get_monotonic_time ();
  g_timeout_add (SETTLED_MS, on_settled, NULL);
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
  g_signal_connect (window, "realize", G_CALLBACK (on_realize), NULL);
}

void
first_frame_watch (GtkApplication *application,
                   gboolean      (*ready) (GtkWindow *window))
{
  is_ready = ready;
  g_signal_connect (application, "window-added", G_CALLBACK (on_window_added), NULL);
}
