/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Keeps one cell for each party and one card for each position. */
#include "panes/issue-section.h"

#include <glib/gi18n.h>

#include "panes/bilingual.h"
#include "panes/party-cell.h"
#include "panes/party-columns.h"
#include "panes/row-menu.h"
#include "panes/tip.h"

struct _YtIssueSection
{
  GtkWidget parent_instance;

  YtDesk *desk;
  YtEntry *above;
  gboolean is_issue;

  GtkWidget *code;
  GtkWidget *title;
  GtkWidget *terms;
  GtkWidget *menu_button;
  GtkWidget *columns;

  GHashTable *cards; /* id → YtPositionCard */
  GPtrArray *cells;  /* of YtPartyCell, borrowed */
};

G_DEFINE_FINAL_TYPE (YtIssueSection, yt_issue_section, GTK_TYPE_WIDGET)

static void
show_above (YtIssueSection *self)
{
  YtLanguage language = yt_desk_language (self->desk);
  const char *name = yt_entry_name (self->above, language);
  g_autofree char *label = NULL;

  if (!self->is_issue)
    {
      gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _("On the area as a whole"), -1);
      return;
    }
  if (*name == '\0')
    name = yt_entry_name (self->above, yt_language_other (language));
  label = g_strdup_printf ("%s %s", yt_entry_code (self->above), name);
  gtk_label_set_label (GTK_LABEL (self->code), yt_entry_code (self->above));
  gtk_widget_set_visible (self->code, *yt_entry_code (self->above) != '\0');
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
}

static void
on_menu_button (YtIssueSection *self)
{
  g_autoptr(GMenu) menu = yt_row_menu_new (yt_entry_id (self->above), TRUE);
  g_autoptr(GMenu) first = g_menu_new ();

  g_object_set (self->desk, "selected", yt_entry_id (self->above), NULL);
  g_menu_append (first, _("_Details"), "areas.details");
  g_menu_prepend_section (menu, NULL, G_MENU_MODEL (first));
  yt_row_menu_popup (self->menu_button, G_MENU_MODEL (menu), -1, -1);
}

static void
build_terms (YtIssueSection *self)
{
  GtkWidget *label = gtk_label_new (_("Terms"));

  self->terms = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  gtk_widget_add_css_class (label, "caption");
  gtk_widget_add_css_class (label, "dim-label");
  gtk_widget_set_valign (label, GTK_ALIGN_BASELINE);
  gtk_box_append (GTK_BOX (self->terms), label);
  gtk_box_append (GTK_BOX (self->terms), yt_bilingual_new (self->desk, self->above, "terms", FALSE));
  gtk_widget_set_hexpand (gtk_widget_get_last_child (self->terms), TRUE);
  gtk_widget_add_css_class (self->terms, "terms");
  gtk_widget_set_parent (self->terms, GTK_WIDGET (self));
}

static void
build_heading (YtIssueSection *self)
{
  GtkWidget *heading = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);

  self->code = gtk_label_new (NULL);
  self->title = yt_bilingual_new (self->desk, self->above, "title", FALSE);
  self->menu_button = gtk_button_new_from_icon_name ("view-more-symbolic");
  gtk_widget_add_css_class (self->code, "code");
  gtk_widget_set_valign (self->code, GTK_ALIGN_START);
  gtk_widget_add_css_class (self->title, "heading");
  gtk_widget_set_hexpand (self->title, TRUE);
  gtk_widget_add_css_class (self->menu_button, "flat");
  gtk_widget_add_css_class (self->menu_button, "small");
  gtk_widget_set_valign (self->menu_button, GTK_ALIGN_START);
  yt_tip_set (self->menu_button, _("What can be done with this issue"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->menu_button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("What can be done with this issue"), -1);
  g_signal_connect_swapped (self->menu_button, "clicked", G_CALLBACK (on_menu_button), self);
  gtk_box_append (GTK_BOX (heading), self->code);
  gtk_box_append (GTK_BOX (heading), self->title);
  gtk_box_append (GTK_BOX (heading), self->menu_button);
  gtk_widget_set_parent (heading, GTK_WIDGET (self));
  build_terms (self);
}

static void
yt_issue_section_dispose (GObject *object)
{
  YtIssueSection *self = YT_ISSUE_SECTION (object);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_pointer (&self->cards, g_hash_table_unref);
  g_clear_pointer (&self->cells, g_ptr_array_unref);
  g_clear_object (&self->above);
  g_clear_object (&self->desk);
  G_OBJECT_CLASS (yt_issue_section_parent_class)->dispose (object);
}

static void
yt_issue_section_class_init (YtIssueSectionClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = yt_issue_section_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_REGION);
  gtk_widget_class_set_css_name (widget_class, "issue");
}

static void
yt_issue_section_init (YtIssueSection *self)
{
  GtkBoxLayout *layout = GTK_BOX_LAYOUT (gtk_widget_get_layout_manager (GTK_WIDGET (self)));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  gtk_box_layout_set_spacing (layout, 6);
  self->cards = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_object_unref);
  self->cells = g_ptr_array_new ();
}

GtkWidget *
yt_issue_section_new (YtDesk        *desk,
                      YtEntry       *above,
                      GtkAdjustment *across)
{
  YtIssueSection *self = g_object_new (YT_TYPE_ISSUE_SECTION, NULL);

  self->desk = g_object_ref (desk);
  self->above = g_object_ref (above);
  self->is_issue = yt_entry_kind (above) == YT_KIND_ISSUE;
  if (self->is_issue)
    build_heading (self);
  self->columns = yt_party_columns_new (across);
  gtk_widget_set_parent (self->columns, GTK_WIDGET (self));
  g_signal_connect_object (above, "changed", G_CALLBACK (show_above), self, G_CONNECT_SWAPPED);
  show_above (self);
  return GTK_WIDGET (self);
}

gint64
yt_issue_section_id (YtIssueSection *self)
{
  return yt_entry_id (self->above);
}

static gboolean
holds (GArray *ids,
       gint64  id)
{
  for (guint i = 0; i < ids->len; i++)
    {
      if (g_array_index (ids, gint64, i) == id)
        return TRUE;
    }
  return FALSE;
}

static YtPartyCell *
find_cell (GPtrArray *cells,
           gint64     party)
{
  for (guint i = 0; i < cells->len; i++)
    {
      if (yt_party_cell_party (g_ptr_array_index (cells, i)) == party)
        return g_ptr_array_index (cells, i);
    }
  return NULL;
}

/* Makes the cells those of @parties, in that order. Those that stay are not touched: one may be typed into. */
static void
make_cells (YtIssueSection *self,
            GArray         *parties)
{
  g_autoptr(GPtrArray) old = self->cells;
  GtkWidget *last = NULL;

  self->cells = g_ptr_array_new ();
  for (guint i = 0; i < parties->len; i++)
    {
      gint64 party = g_array_index (parties, gint64, i);
      YtPartyCell *cell = find_cell (old, party);

      if (cell == NULL)
        cell = YT_PARTY_CELL (yt_party_cell_new (self->desk, yt_entry_id (self->above), party));
      else
        g_ptr_array_remove (old, cell);
      if (gtk_widget_get_parent (GTK_WIDGET (cell)) == NULL || gtk_widget_get_prev_sibling (GTK_WIDGET (cell)) != last)
        gtk_widget_insert_after (GTK_WIDGET (cell), self->columns, last);
      last = GTK_WIDGET (cell);
      g_ptr_array_add (self->cells, cell);
    }
  for (guint i = 0; i < old->len; i++)
    {
      yt_party_cell_clear (g_ptr_array_index (old, i));
      gtk_widget_unparent (g_ptr_array_index (old, i));
    }
}

static YtPositionCard *
find_card (YtIssueSection *self,
           YtEntry        *entry)
{
  gint64 id = yt_entry_id (entry);
  YtPositionCard *card = g_hash_table_lookup (self->cards, &id);

  if (card == NULL)
    {
      card = YT_POSITION_CARD (yt_position_card_new (self->desk, entry));
      g_hash_table_insert (self->cards, g_memdup2 (&id, sizeof id), g_object_ref_sink (card));
    }
  return card;
}

static void
forget_gone (YtIssueSection *self,
             GArray         *ids)
{
  GHashTableIter iter;
  gpointer id;

  g_hash_table_iter_init (&iter, self->cards);
  while (g_hash_table_iter_next (&iter, &id, NULL))
    {
      if (!holds (ids, *(gint64 *) id))
        g_hash_table_iter_remove (&iter);
    }
}

void
yt_issue_section_refresh (YtIssueSection *self,
                          GArray         *parties)
{
  g_autoptr(GArray) ids = yt_entry_children (yt_desk_dossier (self->desk), yt_entry_id (self->above), YT_KIND_POSITION);
  g_autoptr(GPtrArray) entries = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < ids->len; i++)
    {
      YtEntry *entry = yt_entry_get (yt_desk_dossier (self->desk), g_array_index (ids, gint64, i));

      if (entry != NULL)
        g_ptr_array_add (entries, entry);
    }
  make_cells (self, parties);
  for (guint c = 0; c < self->cells->len; c++)
    {
      YtPartyCell *cell = g_ptr_array_index (self->cells, c);
      g_autoptr(GPtrArray) cards = g_ptr_array_new ();

      for (guint i = 0; i < entries->len; i++)
        {
          YtEntry *entry = g_ptr_array_index (entries, i);
          gint64 party = holds (parties, yt_entry_party (entry)) ? yt_entry_party (entry) : 0;

          if (party == yt_party_cell_party (cell))
            g_ptr_array_add (cards, find_card (self, entry));
        }
      yt_party_cell_show (cell, cards);
    }
  forget_gone (self, ids);
  gtk_widget_set_visible (GTK_WIDGET (self), self->is_issue || entries->len > 0);
}

void
yt_issue_section_count (YtIssueSection *self)
{
  GHashTableIter iter;
  gpointer card;

  g_hash_table_iter_init (&iter, self->cards);
  while (g_hash_table_iter_next (&iter, NULL, &card))
    yt_position_card_count (card);
}

YtPositionCard *
yt_issue_section_card (YtIssueSection *self,
                       gint64          id)
{
  return g_hash_table_lookup (self->cards, &id);
}

GPtrArray *
yt_issue_section_column (YtIssueSection *self,
                         guint           column)
{
  return yt_party_cell_cards (g_ptr_array_index (self->cells, column));
}

guint
yt_issue_section_n_columns (YtIssueSection *self)
{
  return self->cells->len;
}

void
yt_issue_section_mark (YtIssueSection *self,
                       gint64          selected,
                       gboolean        details)
{
  YtPositionCard *card = yt_issue_section_card (self, selected);
  GHashTableIter iter;
  gpointer id, each;

  g_hash_table_iter_init (&iter, self->cards);
  while (g_hash_table_iter_next (&iter, &id, &each))
    yt_position_card_mark (each, each == card, each == card && details);
}

void
yt_issue_section_show (YtIssueSection *self,
                       YtPositionCard *card)
{
  GtkWidget *cell = gtk_widget_get_ancestor (GTK_WIDGET (card), YT_TYPE_PARTY_CELL);

  if (cell != NULL)
    yt_party_columns_show (YT_PARTY_COLUMNS (self->columns), cell);
}

void
yt_issue_section_edit (YtIssueSection *self)
{
  if (self->is_issue)
    yt_bilingual_edit (YT_BILINGUAL (self->title));
}
