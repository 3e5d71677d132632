/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Puts the parts of a head together, all edited where they stand. */
#include "panes/entry-head.h"

#include <glib/gi18n.h>

#include "panes/bilingual.h"
#include "panes/field-choice.h"
#include "panes/row-menu.h"
#include "panes/tip.h"
#include "panes/value-editor.h"
#include "panes/wrap-layout.h"

struct _YtEntryHead
{
  GtkWidget parent_instance;

  GtkWidget *title;
};

G_DEFINE_FINAL_TYPE (YtEntryHead, yt_entry_head, GTK_TYPE_WIDGET)

static void
yt_entry_head_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);
  G_OBJECT_CLASS (yt_entry_head_parent_class)->dispose (object);
}

static void
yt_entry_head_class_init (YtEntryHeadClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = yt_entry_head_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BOX_LAYOUT);
}

static void
yt_entry_head_init (YtEntryHead *self)
{
  GtkBoxLayout *layout = GTK_BOX_LAYOUT (gtk_widget_get_layout_manager (GTK_WIDGET (self)));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  gtk_box_layout_set_spacing (layout, 6);
}

static GtkWidget *
make_marks (YtDesk     *desk,
            YtEntry    *entry,
            const char *word)
{
  YtKind kind = yt_entry_kind (entry);
  GtkWidget *marks = yt_wrap_box (6);
  GtkWidget *label = gtk_label_new (_(yt_kind_info (kind)->label));
  GtkWidget *code = yt_value_editor_new (desk, entry, "code");
  GtkWidget *choice = yt_field_choice_new (desk, entry, yt_kind_field (kind, word), TRUE);
  GtkWidget *field = gtk_label_new (_(yt_kind_field (kind, word)->label));

  gtk_widget_add_css_class (label, "kind");
  gtk_widget_add_css_class (code, "code");
  g_object_set (code, "label", _("Code"), "placeholder", _("Code"), NULL);
  gtk_widget_add_css_class (field, "caption");
  gtk_widget_add_css_class (field, "dim-label");
  gtk_widget_add_css_class (choice, "small-choice");
  gtk_widget_set_margin_start (field, 12);
  for (guint i = 0; i < 4; i++)
    {
      GtkWidget *part = ((GtkWidget *[]) { label, code, field, choice })[i];

      gtk_widget_set_valign (part, GTK_ALIGN_CENTER);
      gtk_box_append (GTK_BOX (marks), part);
    }
  gtk_widget_set_hexpand (marks, TRUE);
  return marks;
}

GtkWidget *
yt_entry_head_new (YtDesk     *desk,
                   YtEntry    *entry,
                   const char *word)
{
  YtEntryHead *self = g_object_new (YT_TYPE_ENTRY_HEAD, NULL);
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *text = yt_bilingual_new (desk, entry, "text", TRUE);

  gtk_box_append (GTK_BOX (line), make_marks (desk, entry, word));
  gtk_box_append (GTK_BOX (line), yt_entry_menu_button (yt_entry_id (entry), TRUE));
  self->title = yt_bilingual_new (desk, entry, "title", FALSE);
  gtk_widget_add_css_class (self->title, "title-2");
  gtk_widget_add_css_class (text, "body");
  gtk_widget_set_parent (line, GTK_WIDGET (self));
  gtk_widget_set_parent (self->title, GTK_WIDGET (self));
  gtk_widget_set_parent (text, GTK_WIDGET (self));
  return GTK_WIDGET (self);
}

void
yt_entry_head_edit (YtEntryHead *self)
{
  yt_bilingual_edit (YT_BILINGUAL (self->title));
}

static GtkWidget *
make_button (const char *icon,
             const char *tip)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon);

  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "small");
  gtk_widget_set_valign (button, GTK_ALIGN_START);
  yt_tip_set (button, tip);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, tip, -1);
  return button;
}

/* The menu is made when it is asked for: a page has many of these buttons. */
static void
on_menu (GtkWidget    *button,
         const gint64 *id)
{
  gboolean movable = g_object_get_data (G_OBJECT (button), "movable") != NULL;
  g_autoptr(GMenu) menu = yt_row_menu_new (*id, movable);

  yt_row_menu_popup (button, G_MENU_MODEL (menu), -1, -1);
}

static void
free_id (gpointer  id,
         GClosure *closure)
{
  g_free (id);
}

GtkWidget *
yt_entry_menu_button (gint64   id,
                      gboolean movable)
{
  GtkWidget *button = make_button ("view-more-symbolic", _("What can be done with this"));

  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_HAS_POPUP, TRUE, -1);
  g_object_set_data (G_OBJECT (button), "movable", GINT_TO_POINTER (movable));
  g_signal_connect_data (button, "clicked", G_CALLBACK (on_menu), g_memdup2 (&id, sizeof id), free_id, 0);
  return button;
}

GtkWidget *
yt_entry_details_button (gint64 id)
{
  GtkWidget *button = make_button ("pan-down-symbolic", _("Show or hide details"));

  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "x", id);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "details.toggle");
  return button;
}
