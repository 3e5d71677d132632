/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Watches the focus of the window that a view is in. */
#include "panes/focus-follow.h"

#include "panes/child-row.h"

typedef struct
{
  YtDesk *desk;
  GtkRoot *root; /* whose focus is watched, borrowed */
} Watch;

static const char entry_key[] = "yt-focus-entry";
static const char watch_key[] = "yt-focus-watch";

static void
watch_free (Watch *watch)
{
  g_object_unref (watch->desk);
  g_free (watch);
}

static gint64
entry_of (GtkWidget *widget)
{
  const gint64 *id = g_object_get_data (G_OBJECT (widget), entry_key);

  if (id != NULL)
    return *id;
  return YT_IS_CHILD_ROW (widget) ? yt_child_row_id (YT_CHILD_ROW (widget)) : 0;
}

static void
on_focus (GtkWidget *view)
{
  Watch *watch = g_object_get_data (G_OBJECT (view), watch_key);
  GtkWidget *focus = gtk_root_get_focus (watch->root);

  if (focus == NULL || !gtk_widget_is_ancestor (focus, view))
    return;
  for (GtkWidget *widget = focus; widget != NULL; widget = widget == view ? NULL : gtk_widget_get_parent (widget))
    {
      if (entry_of (widget) == 0)
        continue;
      g_object_set (watch->desk, "selected", entry_of (widget), NULL);
      return;
    }
}

static void
on_root (GtkWidget *view)
{
  Watch *watch = g_object_get_data (G_OBJECT (view), watch_key);

  if (watch->root != NULL)
    g_signal_handlers_disconnect_by_func (watch->root, on_focus, view);
  watch->root = gtk_widget_get_root (view);
  if (watch->root != NULL)
    g_signal_connect_object (watch->root, "notify::focus-widget", G_CALLBACK (on_focus), view, G_CONNECT_SWAPPED);
}

void
yt_focus_stands_for (GtkWidget *widget,
                     gint64     id)
{
  g_object_set_data_full (G_OBJECT (widget), entry_key, g_memdup2 (&id, sizeof id), g_free);
}

void
yt_focus_follow (GtkWidget *view,
                 YtDesk    *desk)
{
  Watch *watch = g_new0 (Watch, 1);

  watch->desk = g_object_ref (desk);
  g_object_set_data_full (G_OBJECT (view), watch_key, watch, (GDestroyNotify) watch_free);
  g_signal_connect (view, "notify::root", G_CALLBACK (on_root), NULL);
  on_root (view);
}
