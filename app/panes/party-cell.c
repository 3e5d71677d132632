/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Keeps the cards of one column in order and hides those in other voices. */
#include "panes/party-cell.h"

#include <glib/gi18n.h>

#include "panes/content-label.h"
#include "panes/party-class.h"
#include "panes/tip.h"

struct _YtPartyCell
{
  GtkWidget parent_instance;

  YtDesk *desk;
  gint64 above;
  gint64 party;
  YtEntry *entry; /* of the party */

  const char *class; /* of its color; NULL for none */

  GtkWidget *head;
  GtkWidget *name;
  GtkWidget *count;
  GtkWidget *add;
  GtkWidget *cards;
  GtkWidget *hint;
};

G_DEFINE_FINAL_TYPE (YtPartyCell, yt_party_cell, GTK_TYPE_WIDGET)

static const char *
party_name (YtPartyCell *self)
{
  YtLanguage language = yt_desk_language (self->desk);
  const char *name;

  if (self->entry == NULL)
    return _("No party");
  name = yt_entry_title (self->entry, language);
  if (*name == '\0')
    name = yt_entry_title (self->entry, yt_language_other (language));
  return *name != '\0' ? name : yt_entry_code (self->entry);
}

static void
show_party (YtPartyCell *self)
{
  const char *name = party_name (self);
  g_autofree char *tip = NULL;

  /* Translators: name of a party. */
  tip = g_strdup_printf (_("Add a position of %s"), name);
  yt_content_show (GTK_LABEL (self->name), name);
  yt_tip_set (self->add, tip);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->add), GTK_ACCESSIBLE_PROPERTY_LABEL, tip, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static void
build_head (YtPartyCell *self)
{
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  self->head = head;
  self->name = gtk_label_new (NULL);
  self->count = gtk_label_new (NULL);
  self->add = gtk_button_new_from_icon_name ("list-add-symbolic");
  gtk_label_set_ellipsize (GTK_LABEL (self->name), PANGO_ELLIPSIZE_END);
  gtk_label_set_xalign (GTK_LABEL (self->name), 0);
  gtk_widget_add_css_class (self->name, "heading");
  gtk_widget_add_css_class (self->name, "party-text");
  gtk_widget_add_css_class (self->count, "count");
  gtk_widget_set_hexpand (self->count, TRUE);
  gtk_widget_set_halign (self->count, GTK_ALIGN_START);
  gtk_widget_add_css_class (self->add, "flat");
  gtk_widget_add_css_class (self->add, "small");
  gtk_box_append (GTK_BOX (head), self->name);
  gtk_box_append (GTK_BOX (head), self->count);
  gtk_box_append (GTK_BOX (head), self->add);
  gtk_widget_add_css_class (head, "head");
  gtk_widget_add_css_class (head, "party-fill");
  gtk_widget_set_parent (head, GTK_WIDGET (self));
}

static void
yt_party_cell_dispose (GObject *object)
{
  YtPartyCell *self = YT_PARTY_CELL (object);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_object (&self->entry);
  g_clear_object (&self->desk);
  G_OBJECT_CLASS (yt_party_cell_parent_class)->dispose (object);
}

static void
yt_party_cell_class_init (YtPartyCellClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = yt_party_cell_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_css_name (widget_class, "cell");
}

static void
yt_party_cell_init (YtPartyCell *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  GtkBoxLayout *layout = GTK_BOX_LAYOUT (gtk_widget_get_layout_manager (widget));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  gtk_box_layout_set_spacing (layout, 6);
  build_head (self);
  self->cards = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  gtk_widget_set_parent (self->cards, widget);
  self->hint = gtk_label_new (NULL);
  gtk_label_set_xalign (GTK_LABEL (self->hint), 0);
  gtk_label_set_wrap (GTK_LABEL (self->hint), TRUE);
  gtk_label_set_width_chars (GTK_LABEL (self->hint), 8);
  gtk_widget_add_css_class (self->hint, "hint");
  gtk_widget_set_parent (self->hint, widget);
}

GtkWidget *
yt_party_cell_new (YtDesk *desk,
                   gint64  above,
                   gint64  party)
{
  YtPartyCell *self = g_object_new (YT_TYPE_PARTY_CELL, NULL);
  const char *class = yt_party_class (yt_desk_dossier (desk), party);

  self->desk = g_object_ref (desk);
  self->above = above;
  self->party = party;
  self->entry = party != 0 ? yt_entry_get (yt_desk_dossier (desk), party) : NULL;
  self->class = class;
  if (class != NULL)
    {
      gtk_widget_add_css_class (self->name, class);
      gtk_widget_add_css_class (self->head, class);
    }
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->add), "areas.add-position");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->add), "(xx)", above, party);
  if (self->entry != NULL)
    g_signal_connect_object (self->entry, "changed", G_CALLBACK (show_party), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (desk, "notify::content", G_CALLBACK (show_party), self, G_CONNECT_SWAPPED);
  show_party (self);
  return GTK_WIDGET (self);
}

gint64
yt_party_cell_party (YtPartyCell *self)
{
  return self->party;
}

/* How many cards are in the desk's voice; the others are hidden. */
static guint
filter (YtPartyCell *self,
        GPtrArray   *cards)
{
  const char *voice = yt_desk_voice (self->desk);
  guint seen = 0;

  for (guint i = 0; i < cards->len; i++)
    {
      YtPositionCard *card = g_ptr_array_index (cards, i);
      gboolean show = *voice == '\0' || g_str_equal (voice, yt_entry_voice (yt_position_card_entry (card)));

      gtk_widget_set_visible (GTK_WIDGET (card), show);
      seen += show ? 1 : 0;
    }
  return seen;
}

/* Puts the cards into the box in their order, without touching those that are in place: one may be typed into. */
static void
arrange (YtPartyCell *self,
         GPtrArray   *cards)
{
  GtkWidget *next = gtk_widget_get_first_child (self->cards);

  for (guint i = 0; i < cards->len; i++)
    {
      GtkWidget *card = g_ptr_array_index (cards, i);

      while (next != NULL && next != card && !g_ptr_array_find (cards, next, NULL))
        {
          GtkWidget *gone = next;

          next = gtk_widget_get_next_sibling (next);
          gtk_box_remove (GTK_BOX (self->cards), gone);
        }
      if (next == card)
        {
          next = gtk_widget_get_next_sibling (next);
          continue;
        }
      /* From the column of another party. */
      if (gtk_widget_get_parent (card) != NULL && gtk_widget_get_parent (card) != self->cards)
        gtk_box_remove (GTK_BOX (gtk_widget_get_parent (card)), card);
      gtk_widget_insert_before (card, self->cards, next);
      yt_position_card_set_party (YT_POSITION_CARD (card), self->class);
    }
  while (next != NULL)
    {
      GtkWidget *gone = next;

      next = gtk_widget_get_next_sibling (next);
      gtk_box_remove (GTK_BOX (self->cards), gone);
    }
}

void
yt_party_cell_show (YtPartyCell *self,
                    GPtrArray   *cards)
{
  g_autofree char *count = g_strdup_printf ("%u", cards->len);
  g_autofree char *hint = NULL;
  guint hidden;

  arrange (self, cards);
  hidden = cards->len - filter (self, cards);
  if (cards->len == 0)
    hint = g_strdup (_("No position"));
  else if (hidden > 0)
    hint = g_strdup_printf (ngettext ("%u in another voice", "%u in other voices", hidden), hidden);
  gtk_label_set_label (GTK_LABEL (self->count), cards->len > 0 ? count : "");
  gtk_label_set_label (GTK_LABEL (self->hint), hint != NULL ? hint : "");
  gtk_widget_set_visible (self->hint, hint != NULL);
}

void
yt_party_cell_clear (YtPartyCell *self)
{
  GtkWidget *card;

  while ((card = gtk_widget_get_first_child (self->cards)) != NULL)
    gtk_box_remove (GTK_BOX (self->cards), card);
}

GPtrArray *
yt_party_cell_cards (YtPartyCell *self)
{
  GPtrArray *seen = g_ptr_array_new ();

  for (GtkWidget *card = gtk_widget_get_first_child (self->cards); card != NULL; card = gtk_widget_get_next_sibling (card))
    {
      if (gtk_widget_get_visible (card))
        g_ptr_array_add (seen, card);
    }
  return seen;
}
