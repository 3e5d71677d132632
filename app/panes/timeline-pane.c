/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The picture “timeline” as a pane. */
#include "panes/timeline-pane.h"

#include "panes/picture-page.h"

struct _YtTimelinePane
{
  GtkWidget parent_instance;

  YtDesk *desk;
};

enum
{
  PROP_0,
  PROP_DESK,
  N_PROPERTIES
};

static GParamSpec *properties[N_PROPERTIES];

G_DEFINE_FINAL_TYPE (YtTimelinePane, yt_timeline_pane, GTK_TYPE_WIDGET)

static void
yt_timeline_pane_constructed (GObject *object)
{
  YtTimelinePane *self = YT_TIMELINE_PANE (object);
  GtkWidget *page = yt_picture_page_new (self->desk);

  G_OBJECT_CLASS (yt_timeline_pane_parent_class)->constructed (object);
  gtk_widget_set_parent (page, GTK_WIDGET (self));
  yt_picture_page_show (YT_PICTURE_PAGE (page), yt_picture_find ("timeline"));
}

static void
yt_timeline_pane_set_property (GObject      *object,
                                guint         id,
                                const GValue *value,
                                GParamSpec   *pspec)
{
  if (id == PROP_DESK)
    YT_TIMELINE_PANE (object)->desk = g_value_dup_object (value);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
yt_timeline_pane_dispose (GObject *object)
{
  YtTimelinePane *self = YT_TIMELINE_PANE (object);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_object (&self->desk);
  G_OBJECT_CLASS (yt_timeline_pane_parent_class)->dispose (object);
}

static void
yt_timeline_pane_class_init (YtTimelinePaneClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->constructed = yt_timeline_pane_constructed;
  object_class->dispose = yt_timeline_pane_dispose;
  object_class->set_property = yt_timeline_pane_set_property;
  properties[PROP_DESK] = g_param_spec_object ("desk", NULL, NULL, YT_TYPE_DESK,
                                               G_PARAM_WRITABLE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
yt_timeline_pane_init (YtTimelinePane *self)
{
}
