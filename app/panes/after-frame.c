/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A tick comes before its frame is painted: only the second one comes after a picture. */
#include "panes/after-frame.h"

typedef struct
{
  GSourceFunc func;
  gboolean painted;
} Waiting;

static gboolean
on_tick (GtkWidget     *widget,
         GdkFrameClock *clock,
         gpointer       data)
{
  Waiting *waiting = data;

  if (waiting->painted)
    return waiting->func (widget);
  waiting->painted = TRUE;
  return G_SOURCE_CONTINUE;
}

guint
yt_after_frame (GtkWidget   *widget,
                GSourceFunc  func)
{
  Waiting *waiting = g_new0 (Waiting, 1);

  waiting->func = func;
  return gtk_widget_add_tick_callback (widget, on_tick, waiting, g_free);
}
