/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Passes everything on to its child, but not the question for a height at no width. */
#include "panes/tall.h"

struct _YtTall
{
  GtkWidget parent_instance;

  GtkWidget *child;
};

enum
{
  PROP_CHILD = 1,
  N_PROPERTIES
};

static GParamSpec *properties[N_PROPERTIES];

G_DEFINE_FINAL_TYPE (YtTall, yt_tall, GTK_TYPE_WIDGET)

static GtkSizeRequestMode
yt_tall_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
yt_tall_measure (GtkWidget      *widget,
                 GtkOrientation  orientation,
                 int             for_size,
                 int            *minimum,
                 int            *natural,
                 int            *minimum_baseline,
                 int            *natural_baseline)
{
  YtTall *self = YT_TALL (widget);

  if (self->child == NULL || (orientation == GTK_ORIENTATION_VERTICAL && for_size < 0))
    *minimum = *natural = 0;
  else
    gtk_widget_measure (self->child, orientation, orientation == GTK_ORIENTATION_HORIZONTAL ? -1 : for_size, minimum, natural, NULL, NULL);
}

static void
yt_tall_size_allocate (GtkWidget *widget,
                       int        width,
                       int        height,
                       int        baseline)
{
  YtTall *self = YT_TALL (widget);

  if (self->child != NULL)
    gtk_widget_size_allocate (self->child, &(GtkAllocation) { 0, 0, width, height }, baseline);
}

static void
yt_tall_set_property (GObject      *object,
                      guint         id,
                      const GValue *value,
                      GParamSpec   *pspec)
{
  YtTall *self = YT_TALL (object);

  if (id != PROP_CHILD)
    {
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
      return;
    }
  g_clear_pointer (&self->child, gtk_widget_unparent);
  self->child = g_value_get_object (value);
  if (self->child != NULL)
    gtk_widget_set_parent (self->child, GTK_WIDGET (self));
}

static void
yt_tall_dispose (GObject *object)
{
  g_clear_pointer (&YT_TALL (object)->child, gtk_widget_unparent);
  G_OBJECT_CLASS (yt_tall_parent_class)->dispose (object);
}

static void
yt_tall_class_init (YtTallClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->set_property = yt_tall_set_property;
  object_class->dispose = yt_tall_dispose;
  properties[PROP_CHILD] = g_param_spec_object ("child", NULL, NULL, GTK_TYPE_WIDGET, G_PARAM_WRITABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
  widget_class->get_request_mode = yt_tall_get_request_mode;
  widget_class->measure = yt_tall_measure;
  widget_class->size_allocate = yt_tall_size_allocate;
}

static void
yt_tall_init (YtTall *self)
{
}

GtkWidget *
yt_tall_new (GtkWidget *child)
{
  return g_object_new (YT_TYPE_TALL, "child", child, NULL);
}
