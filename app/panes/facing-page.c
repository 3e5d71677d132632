/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A heading in the party's color and the text of its side. */
#include "panes/facing-page.h"

#include <glib/gi18n.h>

#include "act/side.h"
#include "panes/bilingual.h"
#include "panes/content-label.h"
#include "panes/entry-head.h"
#include "panes/focus-follow.h"
#include "panes/party-class.h"
#include "panes/report.h"
#include "panes/voice-badge.h"
#include "panes/word-badge.h"

struct _YtFacingPage
{
  GtkWidget parent_instance;

  YtDesk *desk;
  gint64 perception;
  gint64 party_id;
  YtEntry *party;
  YtEntry *side;

  GtkWidget *head;
  GtkWidget *title;
  GtkWidget *voice;
  GtkWidget *standing;
  GtkWidget *text;
};

G_DEFINE_FINAL_TYPE (YtFacingPage, yt_facing_page, GTK_TYPE_WIDGET)

static char *
make_title (YtFacingPage *self)
{
  YtLanguage language = yt_desk_language (self->desk);
  const char *name;

  if (self->party == NULL)
    return g_strdup (_("What is seen (no party)"));
  name = yt_entry_name (self->party, language);
  if (*name == '\0')
    name = yt_entry_name (self->party, yt_language_other (language));
  /* Translators: name of a party: the heading of what it perceives. */
  return g_strdup_printf (_("What %s sees"), name);
}

static void
show_title (YtFacingPage *self)
{
  g_autofree char *title = make_title (self);

  yt_content_show (GTK_LABEL (self->title), title);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
}

static void
show_side (YtFacingPage *self)
{
  gboolean implied = g_strcmp0 (yt_entry_standing (self->side), "implied") == 0;

  yt_voice_badge_set_voice (YT_VOICE_BADGE (self->voice), yt_entry_voice (self->side));
  yt_word_badge_set_word (YT_WORD_BADGE (self->standing), "standing", yt_standings, implied ? "implied" : NULL);
}

static void
on_add (YtFacingPage *self)
{
  g_autoptr(YtDesk) desk = g_object_ref (self->desk);
  g_autoptr(GError) error = NULL;
  gint64 id;

  if (yt_act_add_side (yt_desk_dossier (desk), self->perception, self->party_id, &id, &error))
    yt_desk_edit (desk, id);
  else
    yt_report (GTK_WIDGET (self), error);
}

static void
yt_facing_page_dispose (GObject *object)
{
  YtFacingPage *self = YT_FACING_PAGE (object);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_object (&self->party);
  g_clear_object (&self->side);
  g_clear_object (&self->desk);
  G_OBJECT_CLASS (yt_facing_page_parent_class)->dispose (object);
}

static void
yt_facing_page_class_init (YtFacingPageClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = yt_facing_page_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "page");
}

static void
yt_facing_page_init (YtFacingPage *self)
{
  GtkBoxLayout *layout = GTK_BOX_LAYOUT (gtk_widget_get_layout_manager (GTK_WIDGET (self)));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  gtk_box_layout_set_spacing (layout, 6);
  self->head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  self->title = gtk_label_new (NULL);
  gtk_label_set_xalign (GTK_LABEL (self->title), 0);
  gtk_label_set_ellipsize (GTK_LABEL (self->title), PANGO_ELLIPSIZE_END);
  gtk_widget_set_hexpand (self->title, TRUE);
  gtk_widget_add_css_class (self->title, "heading");
  gtk_widget_add_css_class (self->title, "party-text");
  gtk_box_append (GTK_BOX (self->head), self->title);
  gtk_widget_set_parent (self->head, GTK_WIDGET (self));
}

static void
fill_side (YtFacingPage *self)
{
  self->voice = yt_voice_badge_new ("");
  self->standing = yt_word_badge_new ();
  gtk_box_append (GTK_BOX (self->head), self->voice);
  gtk_box_append (GTK_BOX (self->head), self->standing);
  gtk_box_append (GTK_BOX (self->head), yt_entry_details_button (yt_entry_id (self->side)));
  gtk_box_append (GTK_BOX (self->head), yt_entry_menu_button (yt_entry_id (self->side), FALSE));
  self->text = yt_bilingual_new (self->desk, self->side, "text", TRUE);
  /* A page is narrow: its languages stand one below the other. */
  g_object_set (gtk_widget_get_layout_manager (self->text), "column", 260, "spacing", 6, NULL);
  gtk_widget_set_parent (self->text, GTK_WIDGET (self));
  yt_focus_stands_for (GTK_WIDGET (self), yt_entry_id (self->side));
  g_signal_connect_object (self->side, "changed", G_CALLBACK (show_side), self, G_CONNECT_SWAPPED);
  show_side (self);
}

static void
fill_empty (YtFacingPage *self)
{
  GtkWidget *hint = gtk_label_new (_("This page is still empty."));
  GtkWidget *button = gtk_button_new_with_mnemonic (_("_Write This Page"));

  gtk_label_set_xalign (GTK_LABEL (hint), 0);
  gtk_label_set_wrap (GTK_LABEL (hint), TRUE);
  gtk_widget_add_css_class (hint, "missing");
  gtk_widget_set_halign (button, GTK_ALIGN_START);
  g_signal_connect_swapped (button, "clicked", G_CALLBACK (on_add), self);
  gtk_widget_set_parent (hint, GTK_WIDGET (self));
  gtk_widget_set_parent (button, GTK_WIDGET (self));
}

GtkWidget *
yt_facing_page_new (YtDesk  *desk,
                    gint64   perception,
                    gint64   party,
                    YtEntry *side)
{
  YtFacingPage *self = g_object_new (YT_TYPE_FACING_PAGE, NULL);
  const char *class = yt_party_class (yt_desk_dossier (desk), party);

  self->desk = g_object_ref (desk);
  self->perception = perception;
  self->party_id = party;
  self->party = party != 0 ? yt_entry_get (yt_desk_dossier (desk), party) : NULL;
  g_set_object (&self->side, side);
  gtk_widget_add_css_class (GTK_WIDGET (self), "party-fill");
  if (class != NULL)
    {
      gtk_widget_add_css_class (GTK_WIDGET (self), class);
      gtk_widget_add_css_class (self->title, class);
    }
  if (side != NULL)
    fill_side (self);
  else
    fill_empty (self);
  if (self->party != NULL)
    g_signal_connect_object (self->party, "changed", G_CALLBACK (show_title), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (desk, "notify::content", G_CALLBACK (show_title), self, G_CONNECT_SWAPPED);
  show_title (self);
  return GTK_WIDGET (self);
}

gint64
yt_facing_page_party (YtFacingPage *self)
{
  return self->party_id;
}

gint64
yt_facing_page_id (YtFacingPage *self)
{
  return self->side != NULL ? yt_entry_id (self->side) : 0;
}

const char *
yt_facing_page_title (YtFacingPage *self)
{
  return gtk_label_get_label (GTK_LABEL (self->title));
}

void
yt_facing_page_edit (YtFacingPage *self)
{
  if (self->text != NULL)
    yt_bilingual_edit (YT_BILINGUAL (self->text));
}
