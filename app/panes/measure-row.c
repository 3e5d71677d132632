/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Six editors in a row. */
#include "panes/measure-row.h"

#include <glib/gi18n.h>

#include "panes/bilingual.h"
#include "panes/content-label.h"
#include "panes/entry-head.h"
#include "panes/field-choice.h"
#include "panes/measure-layout.h"
#include "panes/row-menu.h"
#include "panes/tip.h"
#include "panes/value-editor.h"

struct _YtMeasureRow
{
  GtkWidget parent_instance;

  YtDesk *desk;
  YtEntry *measure;
  GtkWidget *what;
};

G_DEFINE_FINAL_TYPE (YtMeasureRow, yt_measure_row, GTK_TYPE_WIDGET)

static void
show_name (YtMeasureRow *self)
{
  g_autofree char *line = yt_content_line (self->desk, self->measure);
  g_autofree char *label = g_strdup_printf ("%s %s", yt_entry_code (self->measure), line);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, g_strstrip (label), -1);
}

static void
step (YtMeasureRow *self,
      gboolean      down)
{
  GtkWidget *frame = gtk_widget_get_parent (GTK_WIDGET (self));
  GtkWidget *other = down ? gtk_widget_get_next_sibling (frame) : gtk_widget_get_prev_sibling (frame);

  if (other != NULL)
    gtk_widget_grab_focus (gtk_widget_get_first_child (other));
}

static void
popup (YtMeasureRow *self)
{
  g_autoptr(GMenu) menu = yt_row_menu_new (yt_entry_id (self->measure), TRUE);

  yt_row_menu_popup (GTK_WIDGET (self), G_MENU_MODEL (menu), -1, -1);
}

static gboolean
on_plain_key (YtMeasureRow *self,
              guint         key)
{
  gint64 id = yt_entry_id (self->measure);

  switch (key)
    {
    case GDK_KEY_Up:
    case GDK_KEY_Down:
      step (self, key == GDK_KEY_Down);
      return TRUE;
    case GDK_KEY_Return:
    case GDK_KEY_KP_Enter:
      return gtk_widget_activate_action (GTK_WIDGET (self), "details.toggle", "x", id);
    case GDK_KEY_F2:
      yt_measure_row_edit (self);
      return TRUE;
    case GDK_KEY_Delete:
    case GDK_KEY_KP_Delete:
      return gtk_widget_activate_action (GTK_WIDGET (self), "dossier.delete", "x", id);
    default:
      return FALSE;
    }
}

static gboolean
on_key (YtMeasureRow    *self,
        guint            key,
        guint            code,
        GdkModifierType  modifiers)
{
  GdkModifierType held = modifiers & (GDK_SHIFT_MASK | GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SUPER_MASK);

  if (!gtk_widget_is_focus (GTK_WIDGET (self)))
    return FALSE;
  if (yt_row_menu_is_key (key, modifiers))
    popup (self);
  else if (held == GDK_ALT_MASK && (key == GDK_KEY_Up || key == GDK_KEY_Down))
    gtk_widget_activate_action (GTK_WIDGET (self), "dossier.move", "(xi)", yt_entry_id (self->measure),
                                key == GDK_KEY_Up ? -1 : 1);
  else
    return held == 0 && on_plain_key (self, key);
  return TRUE;
}

static void
yt_measure_row_dispose (GObject *object)
{
  YtMeasureRow *self = YT_MEASURE_ROW (object);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_object (&self->measure);
  g_clear_object (&self->desk);
  G_OBJECT_CLASS (yt_measure_row_parent_class)->dispose (object);
}

static void
yt_measure_row_class_init (YtMeasureRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = yt_measure_row_dispose;
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_LIST_ITEM);
  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "measure");
}

static void
yt_measure_row_init (YtMeasureRow *self)
{
  GtkEventController *key = gtk_event_controller_key_new ();

  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_widget_set_layout_manager (GTK_WIDGET (self), yt_measure_layout_new (FALSE));
  g_signal_connect_swapped (key, "key-pressed", G_CALLBACK (on_key), self);
  gtk_widget_add_controller (GTK_WIDGET (self), key);
}

static GtkWidget *
make_choice (YtMeasureRow *self,
             const char   *name)
{
  GtkWidget *choice = yt_field_choice_new (self->desk, self->measure, yt_kind_field (YT_KIND_MEASURE, name), TRUE);

  gtk_widget_add_css_class (choice, "small-choice");
  gtk_widget_set_valign (choice, GTK_ALIGN_START);
  return choice;
}

GtkWidget *
yt_measure_row_new (YtDesk  *desk,
                    YtEntry *measure)
{
  YtMeasureRow *self = g_object_new (YT_TYPE_MEASURE_ROW, NULL);
  GtkWidget *code = yt_value_editor_new (desk, measure, "code");
  GtkWidget *actor = yt_bilingual_new (desk, measure, "actor", FALSE);
  GtkWidget *buttons = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  self->desk = g_object_ref (desk);
  self->measure = g_object_ref (measure);
  self->what = yt_bilingual_new (desk, measure, "title", FALSE);
  g_object_set (code, "label", _("Code"), "placeholder", _("Code"), NULL);
  gtk_widget_add_css_class (code, "code");
  gtk_widget_add_css_class (actor, "actor");
  /* The languages of a row stand close to each other. */
  g_object_set (gtk_widget_get_layout_manager (self->what), "spacing", 0, NULL);
  g_object_set (gtk_widget_get_layout_manager (actor), "spacing", 0, NULL);
  yt_tip_set (actor, _(yt_kind_field (YT_KIND_MEASURE, "actor")->label));
  gtk_widget_set_valign (buttons, GTK_ALIGN_START);
  gtk_box_append (GTK_BOX (buttons), yt_entry_details_button (yt_entry_id (measure)));
  gtk_box_append (GTK_BOX (buttons), yt_entry_menu_button (yt_entry_id (measure), TRUE));
  gtk_widget_set_parent (code, GTK_WIDGET (self));
  gtk_widget_set_parent (self->what, GTK_WIDGET (self));
  gtk_widget_set_parent (actor, GTK_WIDGET (self));
  gtk_widget_set_parent (make_choice (self, "power"), GTK_WIDGET (self));
  gtk_widget_set_parent (make_choice (self, "status"), GTK_WIDGET (self));
  gtk_widget_set_parent (buttons, GTK_WIDGET (self));
  g_signal_connect_object (measure, "changed", G_CALLBACK (show_name), self, G_CONNECT_SWAPPED);
  show_name (self);
  return GTK_WIDGET (self);
}

gint64
yt_measure_row_id (YtMeasureRow *self)
{
  return yt_entry_id (self->measure);
}

void
yt_measure_row_edit (YtMeasureRow *self)
{
  yt_bilingual_edit (YT_BILINGUAL (self->what));
}
