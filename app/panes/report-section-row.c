/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Rows that change places: Alt+Up and Alt+Down, two buttons, or dragged onto another one. */
#include "panes/report-section-row.h"

#include <glib/gi18n.h>

struct _YtReportSectionRow
{
  GtkListBoxRow parent_instance;

  char *id;
  GtkCheckButton *check;
};

static guint changed_signal;

G_DEFINE_FINAL_TYPE (YtReportSectionRow, yt_report_section_row, GTK_TYPE_LIST_BOX_ROW)

static void
move_to (YtReportSectionRow *self,
         int                 place)
{
  GtkListBox *list = GTK_LIST_BOX (gtk_widget_get_parent (GTK_WIDGET (self)));

  g_object_ref (self);
  gtk_list_box_remove (list, GTK_WIDGET (self));
  gtk_list_box_insert (list, GTK_WIDGET (self), place);
  gtk_widget_grab_focus (GTK_WIDGET (self));
  g_signal_emit (self, changed_signal, 0);
  g_object_unref (self);
}

void
yt_report_section_row_move (YtReportSectionRow *self,
                            int                 places)
{
  GtkListBox *list = GTK_LIST_BOX (gtk_widget_get_parent (GTK_WIDGET (self)));
  int place = gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (self)) + places;

  if (place >= 0 && (places < 0 || gtk_list_box_get_row_at_index (list, place) != NULL))
    move_to (self, place);
}

static void
on_move (GtkWidget  *widget,
         const char *action,
         GVariant   *parameter)
{
  yt_report_section_row_move (YT_REPORT_SECTION_ROW (widget), g_variant_get_int32 (parameter));
}

static void
on_toggled (YtReportSectionRow *self)
{
  g_signal_emit (self, changed_signal, 0);
}

static GdkContentProvider *
on_prepare (GtkDragSource      *source,
            double              x,
            double              y,
            YtReportSectionRow *self)
{
  return gdk_content_provider_new_typed (YT_TYPE_REPORT_SECTION_ROW, self);
}

static gboolean
on_drop (GtkDropTarget      *target,
         const GValue       *value,
         double              x,
         double              y,
         YtReportSectionRow *self)
{
  YtReportSectionRow *row = g_value_get_object (value);

  if (row == NULL || row == self || gtk_widget_get_parent (GTK_WIDGET (row)) != gtk_widget_get_parent (GTK_WIDGET (self)))
    return FALSE;
  move_to (row, gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (self)));
  return TRUE;
}

static void
yt_report_section_row_finalize (GObject *object)
{
  g_free (YT_REPORT_SECTION_ROW (object)->id);
  G_OBJECT_CLASS (yt_report_section_row_parent_class)->finalize (object);
}

static void
yt_report_section_row_class_init (YtReportSectionRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = yt_report_section_row_finalize;
  changed_signal = g_signal_new ("changed", YT_TYPE_REPORT_SECTION_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_install_action (widget_class, "section.move", "i", on_move);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Up, GDK_ALT_MASK, "section.move", "i", -1);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Down, GDK_ALT_MASK, "section.move", "i", 1);
}

static void
yt_report_section_row_init (YtReportSectionRow *self)
{
  GtkDragSource *source = gtk_drag_source_new ();
  GtkDropTarget *target = gtk_drop_target_new (YT_TYPE_REPORT_SECTION_ROW, GDK_ACTION_MOVE);

  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (self), FALSE);
  gtk_drag_source_set_actions (source, GDK_ACTION_MOVE);
  g_signal_connect (source, "prepare", G_CALLBACK (on_prepare), self);
  g_signal_connect (target, "drop", G_CALLBACK (on_drop), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (source));
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (target));
}

static void
add_button (GtkWidget  *box,
            const char *icon,
            const char *label,
            int         places)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon);

  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_tooltip_text (button, label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "section.move");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "i", places);
  gtk_box_append (GTK_BOX (box), button);
}

GtkWidget *
yt_report_section_row_new (const char *id,
                           const char *label,
                           gboolean    on)
{
  YtReportSectionRow *self = g_object_new (YT_TYPE_REPORT_SECTION_ROW, NULL);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  GtkWidget *check = gtk_check_button_new_with_label (label);

  self->id = g_strdup (id);
  self->check = GTK_CHECK_BUTTON (check);
  gtk_check_button_set_active (self->check, on);
  gtk_widget_set_hexpand (check, TRUE);
  gtk_widget_set_margin_start (check, 8);
  g_signal_connect_swapped (check, "toggled", G_CALLBACK (on_toggled), self);
  gtk_box_append (GTK_BOX (box), check);
  add_button (box, "go-up-symbolic", _("Move Up"), -1);
  add_button (box, "go-down-symbolic", _("Move Down"), 1);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (self), box);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  return GTK_WIDGET (self);
}

const char *
yt_report_section_row_id (YtReportSectionRow *self)
{
  return self->id;
}

gboolean
yt_report_section_row_is_on (YtReportSectionRow *self)
{
  return gtk_check_button_get_active (self->check);
}
