/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A frame with the entry's name, a button that closes it, and the entry's view. */
#include "panes/detail-box.h"

#include <glib/gi18n.h>

#include "panes/entry-view.h"
#include "panes/tall.h"
#include "panes/tip.h"

struct _YtDetailBox
{
  GtkWidget parent_instance;

  YtDesk *desk;
  YtEntry *entry;
  gboolean textless;

  GtkWidget *title;
  GtkWidget *close_button;
  GtkWidget *scroller;
  GtkWidget *view; /* made when it is first needed */
};

G_DEFINE_FINAL_TYPE (YtDetailBox, yt_detail_box, GTK_TYPE_WIDGET)

static void
yt_detail_box_dispose (GObject *object)
{
  YtDetailBox *self = YT_DETAIL_BOX (object);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_object (&self->entry);
  g_clear_object (&self->desk);
  G_OBJECT_CLASS (yt_detail_box_parent_class)->dispose (object);
}

static void
yt_detail_box_class_init (YtDetailBoxClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = yt_detail_box_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_REGION);
  gtk_widget_class_set_css_name (widget_class, "details");
}

static void
yt_detail_box_init (YtDetailBox *self)
{
  GtkBoxLayout *layout = GTK_BOX_LAYOUT (gtk_widget_get_layout_manager (GTK_WIDGET (self)));
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  self->title = gtk_label_new (NULL);
  gtk_label_set_xalign (GTK_LABEL (self->title), 0);
  gtk_label_set_ellipsize (GTK_LABEL (self->title), PANGO_ELLIPSIZE_END);
  gtk_widget_set_hexpand (self->title, TRUE);
  gtk_widget_add_css_class (self->title, "caption-heading");
  self->close_button = gtk_button_new_from_icon_name ("window-close-symbolic");
  gtk_widget_add_css_class (self->close_button, "flat");
  gtk_widget_add_css_class (self->close_button, "small");
  yt_tip_set (self->close_button, _("Close the details (Esc)"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->close_button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Close the details"), -1);
  gtk_widget_add_css_class (head, "filter-bar");
  gtk_box_append (GTK_BOX (head), self->title);
  gtk_box_append (GTK_BOX (head), self->close_button);
  gtk_widget_set_parent (head, GTK_WIDGET (self));
  self->scroller = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (self->scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_widget_set_vexpand (self->scroller, TRUE);
  gtk_widget_set_parent (self->scroller, GTK_WIDGET (self));
}

GtkWidget *
yt_detail_box_new (YtDesk     *desk,
                   const char *close,
                   gboolean    textless)
{
  YtDetailBox *self = g_object_new (YT_TYPE_DETAIL_BOX, NULL);

  self->desk = g_object_ref (desk);
  self->textless = textless;
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->close_button), close);
  return GTK_WIDGET (self);
}

void
yt_detail_box_show (YtDetailBox *self,
                    YtEntry     *entry)
{
  g_autofree char *title = NULL;

  if (self->entry == entry)
    return;
  g_set_object (&self->entry, entry);
  if (self->view == NULL)
    {
      self->view = g_object_new (YT_TYPE_ENTRY_VIEW, "desk", self->desk, "nested", TRUE, "children", FALSE, "textless", self->textless,
                                 NULL);
      gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scroller), yt_tall_new (self->view));
    }
  yt_entry_view_set_entry (YT_ENTRY_VIEW (self->view), entry);
  if (entry == NULL)
    return;
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (self->scroller)), 0);
  /* Translators: heading of the details of an entry: its code. */
  title = *yt_entry_code (entry) != '\0' ? g_strdup_printf (_("Details of %s"), yt_entry_code (entry)) : g_strdup (_("Details"));
  gtk_label_set_label (GTK_LABEL (self->title), title);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
}

void
yt_detail_box_enter (YtDetailBox *self)
{
  if (self->view != NULL)
    gtk_widget_child_focus (self->view, GTK_DIR_TAB_FORWARD);
}
