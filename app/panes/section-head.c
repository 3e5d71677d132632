/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A label, a number and a button in a line. */
#include "panes/section-head.h"

#include <glib/gi18n.h>

#include "panes/tip.h"

struct _YtSectionHead
{
  GtkWidget parent_instance;

  GtkWidget *title;
  GtkWidget *count;
};

G_DEFINE_FINAL_TYPE (YtSectionHead, yt_section_head, GTK_TYPE_WIDGET)

static void
yt_section_head_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);
  G_OBJECT_CLASS (yt_section_head_parent_class)->dispose (object);
}

static void
yt_section_head_class_init (YtSectionHeadClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = yt_section_head_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BOX_LAYOUT);
}

static void
yt_section_head_init (YtSectionHead *self)
{
  gtk_box_layout_set_spacing (GTK_BOX_LAYOUT (gtk_widget_get_layout_manager (GTK_WIDGET (self))), 6);
  gtk_widget_add_css_class (GTK_WIDGET (self), "section-head");
  self->title = g_object_new (GTK_TYPE_LABEL, "accessible-role", GTK_ACCESSIBLE_ROLE_HEADING, "xalign", 0.0,
                              "ellipsize", PANGO_ELLIPSIZE_END, NULL);
  self->count = gtk_label_new (NULL);
  gtk_widget_add_css_class (self->title, "heading");
  gtk_widget_add_css_class (self->count, "count");
  gtk_widget_set_visible (self->count, FALSE);
  gtk_widget_set_parent (self->title, GTK_WIDGET (self));
  gtk_widget_set_parent (self->count, GTK_WIDGET (self));
}

GtkWidget *
yt_section_head_new (const char *title,
                     YtKind      add,
                     gint64      parent)
{
  YtSectionHead *self = g_object_new (YT_TYPE_SECTION_HEAD, NULL);
  g_autofree char *tip = NULL;
  GtkWidget *button;

  gtk_label_set_label (GTK_LABEL (self->title), title);
  if (add == YT_KIND_NONE)
    return GTK_WIDGET (self);
  tip = g_strdup_printf (_("Add: %s"), _(yt_kind_info (add)->label));
  button = gtk_button_new_from_icon_name ("list-add-symbolic");
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "small");
  yt_tip_set (button, tip);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, tip, -1);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "(sx)", yt_kind_info (add)->id, parent);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "dossier.add");
  gtk_widget_set_parent (button, GTK_WIDGET (self));
  return GTK_WIDGET (self);
}

void
yt_section_head_set_count (YtSectionHead *self,
                           guint          count)
{
  g_autofree char *text = g_strdup_printf ("%u", count);

  gtk_label_set_label (GTK_LABEL (self->count), text);
  gtk_widget_set_visible (self->count, count > 0);
}
