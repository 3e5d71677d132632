/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A divider that turns when its width changes much. */
#include "panes/split.h"

#include "desk/memory.h"

/* Below this width the list stands above. */
#define WIDE 640
#define LIST_WIDTH 270
#define LIST_HEIGHT 170

struct _YtSplit
{
  GtkWidget parent_instance;

  YtDesk *desk;
  char *key;
  GtkWidget *divider;
  guint later;
};

G_DEFINE_FINAL_TYPE (YtSplit, yt_split, GTK_TYPE_WIDGET)

static gboolean
stands (YtSplit *self)
{
  return gtk_orientable_get_orientation (GTK_ORIENTABLE (self->divider)) == GTK_ORIENTATION_VERTICAL;
}

static char *
divider_key (YtSplit *self)
{
  return g_strconcat (self->key, stands (self) ? ":divider-high" : ":divider", NULL);
}

static void
place_divider (YtSplit *self)
{
  g_autofree char *key = divider_key (self);

  gtk_paned_set_position (GTK_PANED (self->divider),
                          (int) yt_desk_recall (self->desk, key, stands (self) ? LIST_HEIGHT : LIST_WIDTH));
}

static void
on_position (YtSplit *self)
{
  g_autofree char *key = divider_key (self);

  if (gtk_widget_get_mapped (self->divider) && self->later == 0)
    yt_desk_remember (self->desk, key, gtk_paned_get_position (GTK_PANED (self->divider)));
}

static gboolean
turn (gpointer data)
{
  YtSplit *self = data;
  gboolean high = gtk_widget_get_width (GTK_WIDGET (self)) < WIDE;

  if (high != stands (self))
    {
      gtk_orientable_set_orientation (GTK_ORIENTABLE (self->divider),
                                      high ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL);
      place_divider (self);
    }
  self->later = 0;
  return G_SOURCE_REMOVE;
}

static void
yt_split_size_allocate (GtkWidget *widget,
                        int        width,
                        int        height,
                        int        baseline)
{
  YtSplit *self = YT_SPLIT (widget);
  int least;

  if ((width < WIDE) != stands (self) && self->later == 0)
    self->later = g_idle_add_full (G_PRIORITY_HIGH_IDLE, turn, self, NULL);
  /* Until it has turned. */
  gtk_widget_measure (self->divider, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
  gtk_widget_size_allocate (self->divider, &(GtkAllocation) { 0, 0, MAX (width, least), height }, baseline);
}

static void
yt_split_measure (GtkWidget      *widget,
                  GtkOrientation  orientation,
                  int             for_size,
                  int            *minimum,
                  int            *natural,
                  int            *minimum_baseline,
                  int            *natural_baseline)
{
  YtSplit *self = YT_SPLIT (widget);
  GtkPaned *divider = GTK_PANED (self->divider);
  int list, detail;

  gtk_widget_measure (self->divider, orientation, -1, minimum, natural, NULL, NULL);
  if (orientation == GTK_ORIENTATION_VERTICAL)
    return;
  /* It need not be wider than the wider one, since it can turn. */
  gtk_widget_measure (gtk_paned_get_start_child (divider), orientation, -1, &list, NULL, NULL, NULL);
  gtk_widget_measure (gtk_paned_get_end_child (divider), orientation, -1, &detail, NULL, NULL, NULL);
  *minimum = MIN (*minimum, MAX (list, detail));
}

static void
yt_split_dispose (GObject *object)
{
  YtSplit *self = YT_SPLIT (object);

  g_clear_handle_id (&self->later, g_source_remove);
  g_clear_pointer (&self->divider, gtk_widget_unparent);
  g_clear_pointer (&self->key, g_free);
  g_clear_object (&self->desk);
  G_OBJECT_CLASS (yt_split_parent_class)->dispose (object);
}

static void
yt_split_class_init (YtSplitClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = yt_split_dispose;
  widget_class->measure = yt_split_measure;
  widget_class->size_allocate = yt_split_size_allocate;
}

static void
yt_split_init (YtSplit *self)
{
  self->divider = gtk_paned_new (GTK_ORIENTATION_HORIZONTAL);
  g_object_set (self->divider, "resize-start-child", FALSE, "shrink-start-child", FALSE, "shrink-end-child", FALSE, NULL);
  gtk_widget_set_parent (self->divider, GTK_WIDGET (self));
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
}

GtkWidget *
yt_split_new (YtDesk     *desk,
              const char *key,
              GtkWidget  *list,
              GtkWidget  *detail)
{
  YtSplit *self = g_object_new (YT_TYPE_SPLIT, NULL);

  self->desk = g_object_ref (desk);
  self->key = g_strdup (key);
  gtk_paned_set_start_child (GTK_PANED (self->divider), list);
  gtk_paned_set_end_child (GTK_PANED (self->divider), detail);
  place_divider (self);
  g_signal_connect_swapped (self->divider, "notify::position", G_CALLBACK (on_position), self);
  return GTK_WIDGET (self);
}
