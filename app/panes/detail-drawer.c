/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A divider whose lower part keeps its height when the window grows. */
#include "panes/detail-drawer.h"

#include "desk/memory.h"

/* Height of the details: in the beginning, and the least. */
#define DETAIL 260
#define LEAST_DETAIL 120

struct _YtDetailDrawer
{
  GtkWidget parent_instance;

  YtDesk *desk;
  char *key;
  GtkWidget *divider;
  GtkWidget *details;
};

G_DEFINE_FINAL_TYPE (YtDetailDrawer, yt_detail_drawer, GTK_TYPE_WIDGET)

static gboolean
place_divider (GtkWidget     *divider,
               GdkFrameClock *clock,
               gpointer       user_data)
{
  YtDetailDrawer *self = user_data;
  int height = gtk_widget_get_height (divider);

  if (height <= 0)
    return G_SOURCE_CONTINUE;
  gtk_paned_set_position (GTK_PANED (divider), height - (int) yt_desk_recall (self->desk, self->key, DETAIL));
  return G_SOURCE_REMOVE;
}

static void
on_divider (YtDetailDrawer *self)
{
  int below = gtk_widget_get_height (self->divider) - gtk_paned_get_position (GTK_PANED (self->divider));

  if (gtk_widget_get_mapped (self->details) && below > 0)
    yt_desk_remember (self->desk, self->key, below);
}

static void
yt_detail_drawer_dispose (GObject *object)
{
  YtDetailDrawer *self = YT_DETAIL_DRAWER (object);

  g_clear_pointer (&self->divider, gtk_widget_unparent);
  g_clear_pointer (&self->key, g_free);
  g_clear_object (&self->desk);
  G_OBJECT_CLASS (yt_detail_drawer_parent_class)->dispose (object);
}

static void
yt_detail_drawer_class_init (YtDetailDrawerClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = yt_detail_drawer_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
yt_detail_drawer_init (YtDetailDrawer *self)
{
  self->divider = gtk_paned_new (GTK_ORIENTATION_VERTICAL);
  gtk_paned_set_resize_end_child (GTK_PANED (self->divider), FALSE);
  gtk_paned_set_shrink_start_child (GTK_PANED (self->divider), FALSE);
  gtk_paned_set_shrink_end_child (GTK_PANED (self->divider), FALSE);
  gtk_widget_set_parent (self->divider, GTK_WIDGET (self));
  g_signal_connect_object (self->divider, "notify::position", G_CALLBACK (on_divider), self, G_CONNECT_SWAPPED);
}

GtkWidget *
yt_detail_drawer_new (YtDesk     *desk,
                      const char *key,
                      GtkWidget  *above,
                      GtkWidget  *details)
{
  YtDetailDrawer *self = g_object_new (YT_TYPE_DETAIL_DRAWER, NULL);

  self->desk = g_object_ref (desk);
  self->key = g_strdup (key);
  self->details = details;
  gtk_widget_set_visible (details, FALSE);
  gtk_widget_set_size_request (details, -1, LEAST_DETAIL);
  gtk_paned_set_start_child (GTK_PANED (self->divider), above);
  gtk_paned_set_end_child (GTK_PANED (self->divider), details);
  return GTK_WIDGET (self);
}

void
yt_detail_drawer_open (YtDetailDrawer *self,
                       gboolean        open)
{
  if (open == gtk_widget_get_visible (self->details))
    return;
  /* Before the first frame there is no height yet to divide. */
  if (open && place_divider (self->divider, NULL, self) == G_SOURCE_CONTINUE)
    gtk_widget_add_tick_callback (self->divider, place_divider, self, NULL);
  gtk_widget_set_visible (self->details, open);
}

gboolean
yt_detail_drawer_is_open (YtDetailDrawer *self)
{
  return gtk_widget_get_visible (self->details);
}
