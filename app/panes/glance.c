/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Puts the sections together and counts again, when it can be seen, after something changed. */
#include "panes/glance.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "model/note.h"
#include "panes/act-list.h"
#include "panes/attention-list.h"
#include "panes/balance-table.h"
#include "panes/bilingual.h"
#include "panes/count-grid.h"
#include "panes/detail-box.h"
#include "panes/focus-follow.h"
#include "panes/linked-group.h"
#include "panes/party-card.h"
#include "panes/picture-fold.h"
#include "panes/recall-id.h"
#include "panes/scroll-to.h"
#include "panes/section-head.h"
#include "panes/side-by-side.h"
#include "panes/tall.h"

#define TEMPO_HEIGHT 420

static const char details_key[] = "overview:details";
static const char newest_notes[] = "SELECT id FROM note WHERE deleted = 0 ORDER BY modified DESC, id DESC LIMIT 6";

struct _YtGlance
{
  GtkWidget parent_instance;

  YtDesk *desk;
  guint later;
  gboolean stale; /* something changed since it was counted */

  GtkWidget *scroller;
  GtkWidget *sheet;
  GtkWidget *title;
  GtkWidget *parties;
  GtkWidget *no_party;
  GtkWidget *detail_place;
  GtkWidget *counts;
  GtkWidget *balance;
  GtkWidget *attention;
  GtkWidget *acts;
  GtkWidget *notes;
  GtkWidget *no_notes;
};

G_DEFINE_FINAL_TYPE (YtGlance, yt_glance, GTK_TYPE_WIDGET)

static GtkWidget *
next_card (YtGlance  *self,
           GtkWidget *card)
{
  return card == NULL ? gtk_widget_get_first_child (self->parties) : gtk_widget_get_next_sibling (card);
}

static YtPartyCard *
find_card (YtGlance *self,
           gint64    id)
{
  for (GtkWidget *card = next_card (self, NULL); card != NULL; card = next_card (self, card))
    {
      if (yt_party_card_id (YT_PARTY_CARD (card)) == id)
        return YT_PARTY_CARD (card);
    }
  return NULL;
}

static void
show_details (YtGlance *self)
{
  gint64 id = yt_recall_id (self->desk, details_key);
  GtkWidget *box = gtk_widget_get_first_child (self->detail_place);
  g_autoptr(YtEntry) party = find_card (self, id) != NULL ? yt_entry_get (yt_desk_dossier (self->desk), id) : NULL;

  if (party == NULL)
    {
      if (box != NULL)
        gtk_box_remove (GTK_BOX (self->detail_place), box);
      return;
    }
  if (box == NULL)
    {
      box = yt_detail_box_new (self->desk, "details.close", TRUE);
      gtk_box_append (GTK_BOX (self->detail_place), box);
    }
  yt_focus_stands_for (box, id);
  yt_detail_box_show (YT_DETAIL_BOX (box), party);
}

static void
show_parties (YtGlance *self)
{
  YtDossier *dossier = yt_desk_dossier (self->desk);
  g_autoptr(GArray) ids = yt_entry_children (dossier, 0, YT_KIND_PARTY);
  GtkWidget *last = NULL;
  GtkWidget *gone;

  for (guint i = 0; i < ids->len; i++)
    {
      gint64 id = g_array_index (ids, gint64, i);
      GtkWidget *card = GTK_WIDGET (find_card (self, id));

      if (card == NULL)
        {
          g_autoptr(YtEntry) party = yt_entry_get (dossier, id);

          card = yt_party_card_new (self->desk, party);
          gtk_box_append (GTK_BOX (self->parties), card);
        }
      if (gtk_widget_get_prev_sibling (card) != last)
        gtk_box_reorder_child_after (GTK_BOX (self->parties), card, last);
      last = card;
    }
  while ((gone = next_card (self, last)) != NULL)
    gtk_box_remove (GTK_BOX (self->parties), gone);
  gtk_widget_set_visible (self->parties, ids->len > 0);
  gtk_widget_set_visible (self->no_party, ids->len == 0);
  show_details (self);
}

static GtkWidget *
make_section (const char *title,
              YtKind      add,
              GtkWidget  *body)
{
  GtkWidget *section = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  gtk_widget_set_valign (section, GTK_ALIGN_START);
  gtk_box_append (GTK_BOX (section), yt_section_head_new (title, add, 0));
  gtk_box_append (GTK_BOX (section), body);
  return section;
}

static GtkWidget *
make_beside (GtkWidget *first,
             GtkWidget *second)
{
  GtkWidget *both = yt_side_by_side_box (30, 270);

  gtk_box_append (GTK_BOX (both), first);
  gtk_box_append (GTK_BOX (both), second);
  return both;
}

static GtkWidget *
make_hint (const char *text)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_widget_add_css_class (label, "dim-label");
  return label;
}

static GtkWidget *
make_title (YtGlance *self)
{
  YtDossier *dossier = yt_desk_dossier (self->desk);
  g_autoptr(YtEntry) root = yt_entry_get (dossier, yt_dossier_root (dossier));

  self->title = yt_bilingual_new (self->desk, root, "title", FALSE);
  gtk_widget_add_css_class (self->title, "title-2");
  return self->title;
}

static GtkWidget *
make_summary (YtGlance *self)
{
  YtDossier *dossier = yt_desk_dossier (self->desk);
  g_autoptr(YtEntry) root = yt_entry_get (dossier, yt_dossier_root (dossier));
  GtkWidget *summary = yt_bilingual_new (self->desk, root, "text", TRUE);

  gtk_widget_add_css_class (summary, "body");
  return make_section (_("Summary"), YT_KIND_NONE, summary);
}

static GtkWidget *
make_parties (YtGlance *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  self->parties = yt_side_by_side_box (12, 250);
  self->no_party = make_hint (_("Add the parties of the dispute; positions, sides and actors are theirs."));
  self->detail_place = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_box_append (GTK_BOX (box), self->parties);
  gtk_box_append (GTK_BOX (box), self->no_party);
  gtk_box_append (GTK_BOX (box), self->detail_place);
  return make_section (_(yt_kind_info (YT_KIND_PARTY)->plural), YT_KIND_PARTY, box);
}

static GtkWidget *
make_latest (YtGlance *self)
{
  GtkWidget *notes = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  self->acts = yt_act_list_new (self->desk);
  self->notes = yt_linked_group_new (self->desk, _("Latest notes"), "overview:notes", YT_TYPE_NOTE);
  self->no_notes = make_section (_("Latest notes"), YT_KIND_NONE,
                                 make_hint (_("No notes yet. A note can be written on anything that is selected.")));
  gtk_widget_set_visible (self->no_notes, FALSE);
  gtk_widget_set_valign (notes, GTK_ALIGN_START);
  gtk_box_append (GTK_BOX (notes), self->notes);
  gtk_box_append (GTK_BOX (notes), self->no_notes);
  return make_beside (make_section (_("Latest changes"), YT_KIND_NONE, self->acts), notes);
}

/* What stands further down, and all that is counted, comes after the first frame. */
static void
finish (YtGlance *self)
{
  if (self->balance != NULL)
    return;
  self->balance = yt_balance_table_new (self->desk);
  self->attention = yt_attention_list_new (self->desk);
  gtk_box_append (GTK_BOX (self->sheet),
                  make_beside (make_section (_("Balance of positions"), YT_KIND_NONE, self->balance),
                               make_section (_("What needs attention"), YT_KIND_NONE, self->attention)));
  gtk_box_append (GTK_BOX (self->sheet), make_summary (self));
  gtk_box_append (GTK_BOX (self->sheet),
                  yt_picture_fold_new (self->desk, yt_picture_find ("tempo"), "overview:tempo", FALSE, TEMPO_HEIGHT));
  gtk_box_append (GTK_BOX (self->sheet), make_latest (self));
}

static gboolean
count (gpointer data)
{
  YtGlance *self = data;

  self->later = 0;
  self->stale = FALSE;
  finish (self);
  yt_count_grid_refresh (YT_COUNT_GRID (self->counts));
  yt_balance_table_refresh (YT_BALANCE_TABLE (self->balance));
  yt_attention_list_refresh (YT_ATTENTION_LIST (self->attention));
  yt_act_list_refresh (YT_ACT_LIST (self->acts));
  yt_linked_group_set_sql (YT_LINKED_GROUP (self->notes), newest_notes);
  gtk_widget_set_visible (self->no_notes, yt_linked_group_count (YT_LINKED_GROUP (self->notes)) == 0);
  return G_SOURCE_REMOVE;
}

/* After the next frame, and not while another pane is looked at. */
static void
count_later (YtGlance *self)
{
  if (self->stale && self->later == 0 && gtk_widget_get_mapped (GTK_WIDGET (self)))
    self->later = g_idle_add (count, self);
}

static void
on_changed (YtGlance        *self,
            const YtChanges *changes)
{
  if (changes->all || g_hash_table_size (changes->entries) > 0)
    show_parties (self);
  self->stale = TRUE;
  count_later (self);
}

static void
on_content (YtGlance *self)
{
  self->stale = TRUE;
  count_later (self);
}

static void
fill (YtGlance *self)
{
  GtkWidget *sheet = gtk_box_new (GTK_ORIENTATION_VERTICAL, 18);
  GtkWidget *clamp = adw_clamp_new ();

  self->sheet = sheet;
  self->counts = yt_count_grid_new (self->desk);
  gtk_widget_add_css_class (sheet, "sheet");
  yt_focus_stands_for (sheet, yt_dossier_root (yt_desk_dossier (self->desk)));
  gtk_box_append (GTK_BOX (sheet), make_title (self));
  gtk_box_append (GTK_BOX (sheet), self->counts);
  gtk_box_append (GTK_BOX (sheet), make_parties (self));
  adw_clamp_set_maximum_size (ADW_CLAMP (clamp), 1160);
  adw_clamp_set_tightening_threshold (ADW_CLAMP (clamp), 1000);
  adw_clamp_set_child (ADW_CLAMP (clamp), sheet);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scroller), yt_tall_new (clamp));
}

static void
on_toggle (GtkWidget  *widget,
           const char *name,
           GVariant   *parameter)
{
  YtGlance *self = YT_GLANCE (widget);
  gint64 id = g_variant_get_int64 (parameter);

  yt_remember_id (self->desk, details_key, yt_recall_id (self->desk, details_key) == id ? 0 : id);
  g_object_set (self->desk, "selected", id, NULL);
  show_details (self);
}

static void
on_close (GtkWidget  *widget,
          const char *name,
          GVariant   *parameter)
{
  YtGlance *self = YT_GLANCE (widget);

  yt_remember_id (self->desk, details_key, 0);
  show_details (self);
}

static void
yt_glance_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (yt_glance_parent_class)->map (widget);
  count_later (YT_GLANCE (widget));
}

static void
yt_glance_dispose (GObject *object)
{
  YtGlance *self = YT_GLANCE (object);

  g_clear_handle_id (&self->later, g_source_remove);
  g_clear_pointer (&self->scroller, gtk_widget_unparent);
  g_clear_object (&self->desk);
  G_OBJECT_CLASS (yt_glance_parent_class)->dispose (object);
}

static void
yt_glance_class_init (YtGlanceClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = yt_glance_dispose;
  widget_class->map = yt_glance_map;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_install_action (widget_class, "details.toggle", "x", on_toggle);
  gtk_widget_class_install_action (widget_class, "details.close", NULL, on_close);
}

static void
yt_glance_init (YtGlance *self)
{
  self->stale = TRUE;
  self->scroller = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (self->scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_widget_set_parent (self->scroller, GTK_WIDGET (self));
}

GtkWidget *
yt_glance_new (YtDesk *desk)
{
  YtGlance *self = g_object_new (YT_TYPE_GLANCE, NULL);

  self->desk = g_object_ref (desk);
  fill (self);
  show_parties (self);
  yt_focus_follow (GTK_WIDGET (self), desk);
  g_signal_connect_object (desk, "notify::content", G_CALLBACK (on_content), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (yt_desk_dossier (desk), "changed", G_CALLBACK (on_changed), self, G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}

void
yt_glance_reveal (YtGlance *self,
                  gint64    id)
{
  YtPartyCard *card = find_card (self, id);

  if (card != NULL)
    {
      yt_scroll_to (GTK_WIDGET (card));
      yt_mark_briefly (GTK_WIDGET (card));
    }
  else if (id == yt_dossier_root (yt_desk_dossier (self->desk)))
    {
      gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (self->scroller)), 0);
    }
}

void
yt_glance_edit (YtGlance *self,
                gint64    id)
{
  YtPartyCard *card = find_card (self, id);

  if (card != NULL)
    yt_party_card_edit (card);
  else if (id == yt_dossier_root (yt_desk_dossier (self->desk)))
    yt_bilingual_edit (YT_BILINGUAL (self->title));
}
