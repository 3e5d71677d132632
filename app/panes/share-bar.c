/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Lays pieces end to end. */
#include "panes/share-bar.h"

#include "panes/tip.h"

#define LEAST_WIDTH 14
#define HEIGHT 10

struct _YtShareBar
{
  GtkWidget parent_instance;

  GArray *shares; /* of double, one for each child */
};

G_DEFINE_FINAL_TYPE (YtShareBar, yt_share_bar, GTK_TYPE_WIDGET)

static void
yt_share_bar_measure (GtkWidget      *widget,
                      GtkOrientation  orientation,
                      int             for_size,
                      int            *minimum,
                      int            *natural,
                      int            *minimum_baseline,
                      int            *natural_baseline)
{
  *minimum = *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? LEAST_WIDTH : HEIGHT;
}

static void
yt_share_bar_size_allocate (GtkWidget *widget,
                            int        width,
                            int        height,
                            int        baseline)
{
  YtShareBar *self = YT_SHARE_BAR (widget);
  gboolean mirrored = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  GtkWidget *piece = gtk_widget_get_first_child (widget);
  double start = 0;

  for (guint i = 0; piece != NULL; i++, piece = gtk_widget_get_next_sibling (piece))
    {
      double share = g_array_index (self->shares, double, i);
      int from = (int) (start * width + 0.5);
      int to = (int) ((start + share) * width + 0.5);
      GtkAllocation place = { mirrored ? width - to : from, 0, MAX (to - from, 0), height };

      gtk_widget_size_allocate (piece, &place, -1);
      start += share;
    }
}

static void
yt_share_bar_dispose (GObject *object)
{
  YtShareBar *self = YT_SHARE_BAR (object);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_pointer (&self->shares, g_array_unref);
  G_OBJECT_CLASS (yt_share_bar_parent_class)->dispose (object);
}

static void
yt_share_bar_class_init (YtShareBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = yt_share_bar_dispose;
  widget_class->measure = yt_share_bar_measure;
  widget_class->size_allocate = yt_share_bar_size_allocate;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
  gtk_widget_class_set_css_name (widget_class, "sharebar");
}

static void
yt_share_bar_init (YtShareBar *self)
{
  self->shares = g_array_new (FALSE, FALSE, sizeof (double));
  gtk_widget_set_valign (GTK_WIDGET (self), GTK_ALIGN_CENTER);
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
}

GtkWidget *
yt_share_bar_new (const char *label)
{
  YtShareBar *self = g_object_new (YT_TYPE_SHARE_BAR, NULL);

  yt_tip_set (GTK_WIDGET (self), label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  return GTK_WIDGET (self);
}

void
yt_share_bar_add (YtShareBar *self,
                  double      share,
                  const char *classes)
{
  GtkWidget *piece = g_object_new (GTK_TYPE_BOX, "css-name", "piece", NULL);
  g_auto(GStrv) names = g_strsplit (classes, " ", -1);

  gtk_widget_set_css_classes (piece, (const char **) names);
  g_array_append_val (self->shares, share);
  gtk_widget_set_parent (piece, GTK_WIDGET (self));
}
