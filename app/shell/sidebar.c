/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Lists the panes with icon, name and count; counts are read when the first frame is on the screen. */
#include "shell/sidebar.h"

#include <glib/gi18n.h>

#include "panes/pane.h"
#include "panes/tip.h"

struct _YtSidebar
{
  AdwBin parent_instance;

  YtDesk *desk;
  GtkListBox *list;
  guint counting;
};

G_DEFINE_FINAL_TYPE (YtSidebar, yt_sidebar, ADW_TYPE_BIN)

static const YtPane *
pane_of (GtkWidget *row)
{
  return g_object_get_data (G_OBJECT (row), "yt-pane");
}

static void
on_row_activated (YtSidebar     *self,
                  GtkListBoxRow *row)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "desk.pane", "s", pane_of (GTK_WIDGET (row))->id);
}

static void
show_count (GtkWidget    *row,
            const YtPane *pane,
            YtDossier    *dossier)
{
  GtkLabel *label = g_object_get_data (G_OBJECT (row), "yt-count");
  guint count = pane->count (dossier);
  g_autofree char *text = g_strdup_printf ("%u", count);
  /* Translators: a pane's name and how many things it holds, as a screen reader says it. */
  g_autofree char *name = g_strdup_printf (_("%s, %u"), _(pane->label), count);

  gtk_label_set_label (label, text);
  gtk_widget_set_visible (GTK_WIDGET (label), count > 0);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static gboolean
count_all (gpointer data)
{
  YtSidebar *self = YT_SIDEBAR (data);

  self->counting = 0;
  for (GtkWidget *row = gtk_widget_get_first_child (GTK_WIDGET (self->list)); row != NULL;
       row = gtk_widget_get_next_sibling (row))
    {
      if (pane_of (row)->count != NULL)
        show_count (row, pane_of (row), yt_desk_dossier (self->desk));
    }
  return G_SOURCE_REMOVE;
}

static void
count_later (YtSidebar *self)
{
  if (self->counting == 0)
    self->counting = g_idle_add_full (G_PRIORITY_LOW, count_all, self, NULL);
}

static void
on_first_frame (GdkFrameClock *clock,
                YtSidebar     *self)
{
  g_signal_handlers_disconnect_by_func (clock, on_first_frame, self);
  count_later (self);
}

static void
on_pane (YtSidebar *self)
{
  const char *id = yt_desk_pane (self->desk);

  for (GtkWidget *row = gtk_widget_get_first_child (GTK_WIDGET (self->list)); row != NULL;
       row = gtk_widget_get_next_sibling (row))
    {
      if (g_str_equal (pane_of (row)->id, id))
        gtk_list_box_select_row (self->list, GTK_LIST_BOX_ROW (row));
    }
}

static void
add_row (YtSidebar    *self,
         const YtPane *pane)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *label = gtk_label_new (_(pane->label));
  GtkWidget *count = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_widget_add_css_class (count, "count");
  gtk_widget_set_visible (count, FALSE);
  gtk_box_append (GTK_BOX (box), gtk_image_new_from_icon_name (pane->icon));
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), count);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  yt_tip_set (row, _(pane->label));
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, _(pane->label), -1);
  g_object_set_data (G_OBJECT (row), "yt-pane", (gpointer) pane);
  g_object_set_data (G_OBJECT (row), "yt-count", count);
  gtk_list_box_append (self->list, row);
}

static void
yt_sidebar_realize (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (yt_sidebar_parent_class)->realize (widget);
  g_signal_connect_object (gtk_widget_get_frame_clock (widget), "after-paint", G_CALLBACK (on_first_frame), widget, 0);
}

static void
yt_sidebar_dispose (GObject *object)
{
  YtSidebar *self = YT_SIDEBAR (object);

  g_clear_handle_id (&self->counting, g_source_remove);
  g_clear_object (&self->desk);
  G_OBJECT_CLASS (yt_sidebar_parent_class)->dispose (object);
}

static void
yt_sidebar_class_init (YtSidebarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = yt_sidebar_dispose;
  widget_class->realize = yt_sidebar_realize;
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/yitong/Yitong/sidebar.ui");
  gtk_widget_class_bind_template_child (widget_class, YtSidebar, list);
  gtk_widget_class_bind_template_callback (widget_class, on_row_activated);
}

static void
yt_sidebar_init (YtSidebar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  for (const YtPane *pane = yt_panes; pane->id != NULL; pane++)
    add_row (self, pane);
}

YtSidebar *
yt_sidebar_new (YtDesk *desk)
{
  YtSidebar *self = g_object_new (YT_TYPE_SIDEBAR, NULL);

  self->desk = g_object_ref (desk);
  g_signal_connect_object (desk, "notify::pane", G_CALLBACK (on_pane), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (yt_desk_dossier (desk), "changed", G_CALLBACK (count_later), self, G_CONNECT_SWAPPED);
  on_pane (self);
  return self;
}
