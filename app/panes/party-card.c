/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Puts the parts of a party together. */
#include "panes/party-card.h"

#include <glib/gi18n.h>

#include "panes/bilingual.h"
#include "panes/content-label.h"
#include "panes/entry-head.h"
#include "panes/focus-follow.h"
#include "panes/party-class.h"
#include "panes/tip.h"

struct _YtPartyCard
{
  GtkWidget parent_instance;

  YtDesk *desk;
  YtEntry *party;
  const char *class; /* of its color; NULL for none */

  GtkWidget *dot;
  GtkWidget *name;
  GtkWidget *text;
};

G_DEFINE_FINAL_TYPE (YtPartyCard, yt_party_card, GTK_TYPE_WIDGET)

/* Its color goes by its place among the parties. */
static void
show (YtPartyCard *self)
{
  g_autofree char *line = yt_content_line (self->desk, self->party);
  const char *class = yt_party_class (yt_desk_dossier (self->desk), yt_entry_id (self->party));

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, line, -1);
  /* An empty text is written in the details. */
  gtk_widget_set_visible (self->text, *yt_entry_text (self->party, YT_LANGUAGE_ZH) != '\0' ||
                                      *yt_entry_text (self->party, YT_LANGUAGE_EN) != '\0');
  if (class == self->class)
    return;
  if (self->class != NULL)
    {
      gtk_widget_remove_css_class (GTK_WIDGET (self), self->class);
      gtk_widget_remove_css_class (self->dot, self->class);
    }
  self->class = class;
  if (class == NULL)
    return;
  gtk_widget_add_css_class (GTK_WIDGET (self), class);
  gtk_widget_add_css_class (self->dot, class);
}

static void
yt_party_card_dispose (GObject *object)
{
  YtPartyCard *self = YT_PARTY_CARD (object);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_object (&self->party);
  g_clear_object (&self->desk);
  G_OBJECT_CLASS (yt_party_card_parent_class)->dispose (object);
}

static void
yt_party_card_class_init (YtPartyCardClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = yt_party_card_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "party");
}

static void
yt_party_card_init (YtPartyCard *self)
{
  GtkBoxLayout *layout = GTK_BOX_LAYOUT (gtk_widget_get_layout_manager (GTK_WIDGET (self)));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  gtk_box_layout_set_spacing (layout, 3);
  gtk_widget_add_css_class (GTK_WIDGET (self), "party-edge");
  self->dot = g_object_new (GTK_TYPE_BOX, "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);
  gtk_widget_add_css_class (self->dot, "party-dot");
}

/* The color, as a button that leads to where it is chosen. */
static GtkWidget *
make_dot (YtPartyCard *self)
{
  GtkWidget *button = gtk_button_new ();

  gtk_widget_set_size_request (self->dot, 16, 16);
  gtk_widget_set_halign (self->dot, GTK_ALIGN_CENTER);
  gtk_widget_set_valign (self->dot, GTK_ALIGN_CENTER);
  gtk_button_set_child (GTK_BUTTON (button), self->dot);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "small");
  gtk_widget_set_valign (button, GTK_ALIGN_START);
  yt_tip_set (button, _("Color and details"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Color and details"), -1);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "x", yt_entry_id (self->party));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "details.toggle");
  return button;
}

GtkWidget *
yt_party_card_new (YtDesk  *desk,
                   YtEntry *party)
{
  YtPartyCard *self = g_object_new (YT_TYPE_PARTY_CARD, NULL);
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  self->desk = g_object_ref (desk);
  self->party = g_object_ref (party);
  self->name = yt_bilingual_new (desk, party, "title", FALSE);
  self->text = yt_bilingual_new (desk, party, "text", TRUE);
  gtk_widget_add_css_class (self->name, "heading");
  g_object_set (gtk_widget_get_layout_manager (self->name), "spacing", 0, NULL);
  gtk_widget_set_hexpand (self->name, TRUE);
  gtk_box_append (GTK_BOX (head), make_dot (self));
  gtk_box_append (GTK_BOX (head), self->name);
  gtk_box_append (GTK_BOX (head), yt_entry_menu_button (yt_entry_id (party), TRUE));
  gtk_widget_set_parent (head, GTK_WIDGET (self));
  gtk_widget_set_parent (self->text, GTK_WIDGET (self));
  yt_focus_stands_for (GTK_WIDGET (self), yt_entry_id (party));
  g_signal_connect_object (party, "changed", G_CALLBACK (show), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (yt_desk_dossier (desk), "changed", G_CALLBACK (show), self, G_CONNECT_SWAPPED);
  show (self);
  return GTK_WIDGET (self);
}

gint64
yt_party_card_id (YtPartyCard *self)
{
  return yt_entry_id (self->party);
}

void
yt_party_card_edit (YtPartyCard *self)
{
  yt_bilingual_edit (YT_BILINGUAL (self->name));
}
