/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Waits until a widget has its place, then moves the scrolled window around it. */
#include "panes/scroll-to.h"

/* What is left free above the widget. */
#define MARGIN 24
#define MARKED_MS 1500

static const char frames_left[] = "yt-frames-left";

static void
scroll (GtkWidget             *widget,
        const graphene_rect_t *part,
        gboolean               to_top)
{
  GtkWidget *window = gtk_widget_get_ancestor (widget, GTK_TYPE_SCROLLED_WINDOW);
  GtkAdjustment *adjustment;
  graphene_point_t from, to;
  double value, page, top, bottom;

  if (window == NULL)
    return;
  graphene_point_init (&from, part->origin.x, part->origin.y);
  if (!gtk_widget_compute_point (widget, window, &from, &to))
    return;
  adjustment = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (window));
  value = gtk_adjustment_get_value (adjustment);
  page = gtk_adjustment_get_page_size (adjustment);
  top = value + to.y;
  bottom = top + part->size.height;
  if (top < value || (to_top && bottom > value + page))
    gtk_adjustment_set_value (adjustment, top - MARGIN);
  else if (bottom > value + page)
    gtk_adjustment_set_value (adjustment, bottom + MARGIN - page);
}

static gboolean
on_tick (GtkWidget     *widget,
         GdkFrameClock *clock,
         gpointer       data)
{
  int frames = gtk_widget_get_mapped (widget) ? GPOINTER_TO_INT (g_object_get_data (G_OBJECT (widget), frames_left)) - 1 : 0;
  graphene_rect_t bounds;

  g_object_set_data (G_OBJECT (widget), frames_left, GINT_TO_POINTER (frames));
  if (frames > 0)
    return G_SOURCE_CONTINUE;
  if (gtk_widget_get_mapped (widget) && gtk_widget_compute_bounds (widget, widget, &bounds))
    scroll (widget, &bounds, TRUE);
  return G_SOURCE_REMOVE;
}

static gboolean
unmark (gpointer data)
{
  g_autoptr(GtkWidget) widget = g_weak_ref_get (data);

  if (widget != NULL)
    gtk_widget_remove_css_class (widget, "found");
  return G_SOURCE_REMOVE;
}

static void
free_weak_ref (gpointer data)
{
  g_weak_ref_clear (data);
  g_free (data);
}

void
yt_scroll_to (GtkWidget *widget)
{
  /* The first frame measures what was just unfolded, the second has its place. */
  gboolean waiting = g_object_get_data (G_OBJECT (widget), frames_left) != NULL;

  g_object_set_data (G_OBJECT (widget), frames_left, GINT_TO_POINTER (3));
  if (!waiting)
    gtk_widget_add_tick_callback (widget, on_tick, NULL, NULL);
}

void
yt_scroll_to_part (GtkWidget             *widget,
                   const graphene_rect_t *part)
{
  scroll (widget, part, FALSE);
}

void
yt_mark_briefly (GtkWidget *widget)
{
  GWeakRef *marked = g_new (GWeakRef, 1);

  g_weak_ref_init (marked, widget);
  gtk_widget_add_css_class (widget, "found");
  g_timeout_add_full (G_PRIORITY_DEFAULT, MARKED_MS, unmark, marked, free_weak_ref);
}
