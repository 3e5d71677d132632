/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Two labels, and between them a switch for each thing that was looked for besides the words. */
#include "panes/search-told.h"

#include <glib/gi18n.h>

#include "desk/hit-list.h"
#include "model/note.h"
#include "panes/grouped-number.h"
#include "panes/query-words.h"
#include "panes/tip.h"
#include "panes/wrap-layout.h"
#include "search/keeper.h"

/* How often it is looked how far the index is. */
#define LOOK_MSEC 400

struct _YtSearchTold
{
  GtkWidget parent_instance;

  YtDesk *desk;
  YtHitList *hits;
  GPtrArray *shown; /* YtMeant: what the switches are made of */
  gboolean telling; /* switches are set, not clicked */
  guint looking;

  GtkLabel *meaning;
  GtkWidget *meant;
  GtkLabel *status;
};

G_DEFINE_FINAL_TYPE (YtSearchTold, yt_search_told, GTK_TYPE_WIDGET)

static gboolean
is_empty (YtSearchTold *self)
{
  g_autofree char *bare = g_strstrip (g_strdup (yt_hit_list_words (self->hits)));

  return *bare == '\0';
}

/* “the index is being built (43 %)” while it is, else NULL. */
static char *
index_words (YtSearchTold *self)
{
  YtDossier *dossier = yt_desk_dossier (self->desk);
  YtKeeper *keeper = yt_keeper_of (dossier);
  YtIndex *index = keeper != NULL ? yt_keeper_index (keeper) : NULL;
  guint all = 0;
  guint done;

  if (index == NULL || yt_index_is_whole (index))
    return NULL;
  for (int kind = 0; kind < YT_N_KINDS; kind++)
    all += yt_entry_count (dossier, (YtKind) kind);
  all += yt_note_count (dossier, 0);
  done = yt_index_count (index);
  /* Translators: how far the search index is. */
  return g_strdup_printf (_("the index is being built (%u %%)"), (guint) (MIN (done, all) * G_GUINT64_CONSTANT (100) / MAX (all, 1)));
}

static char *
count_words (YtSearchTold *self)
{
  guint total = yt_hit_list_total (self->hits);
  g_autofree char *number = yt_grouped_number (total);

  if (is_empty (self) || yt_hit_list_is_meaningless (self->hits))
    return g_strdup ("");
  if (yt_hit_list_is_exact (self->hits))
    return g_strdup_printf (ngettext ("%s hit", "%s hits", total), number);
  if (yt_hit_list_is_counted (self->hits))
    return g_strdup_printf (ngettext ("%s hit so far", "%s hits so far", total), number);
  return g_strdup_printf (ngettext ("%s hit and more …", "%s hits and more …", total), number);
}

static void
show_status (YtSearchTold *self)
{
  g_autofree char *index = is_empty (self) ? NULL : index_words (self);
  g_autofree char *text = count_words (self);
  g_autofree char *whole = g_strjoin (*text != '\0' && index != NULL ? " · " : "", text, index, NULL);

  gtk_label_set_label (self->status, whole);
  gtk_widget_set_visible (GTK_WIDGET (self->status), *whole != '\0');
}

/* A changing number of the index must not be said again and again: it is looked for only while it grows. */
static gboolean
look (gpointer data)
{
  YtSearchTold *self = data;
  YtKeeper *keeper = yt_keeper_of (yt_desk_dossier (self->desk));

  show_status (self);
  if (keeper != NULL && !yt_index_is_whole (yt_keeper_index (keeper)))
    return G_SOURCE_CONTINUE;
  self->looking = 0;
  return G_SOURCE_REMOVE;
}

static void
show_meaning (YtSearchTold *self)
{
  const char *words = yt_hit_list_words (self->hits);
  g_autofree char *advice = yt_hit_list_is_stopped (self->hits)
                              ? g_strdup (_("The regular expression took too long: there may be more. Other words beside it make it quicker."))
                              : yt_query_advice (words);
  g_autofree char *understood = advice == NULL ? yt_query_words (words) : NULL;
  /* Translators: what a query means, in words. */
  g_autofree char *text = understood != NULL && *understood != '\0' ? g_strdup_printf (_("Looks for %s"), understood) : NULL;

  gtk_label_set_label (self->meaning, advice != NULL ? advice : text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (self->meaning), advice != NULL || text != NULL);
  if (advice != NULL)
    gtk_widget_remove_css_class (GTK_WIDGET (self->meaning), "dim-label");
  else
    gtk_widget_add_css_class (GTK_WIDGET (self->meaning), "dim-label");
}

static void
on_switch (GtkToggleButton *button,
           YtSearchTold    *self)
{
  const char *words = g_object_get_data (G_OBJECT (button), "yt-words");

  if (!self->telling)
    yt_hit_list_refuse (self->hits, words, !gtk_toggle_button_get_active (button));
}

static GtkWidget *
make_switch (YtSearchTold  *self,
             const YtMeant *one)
{
  GtkWidget *chip = gtk_toggle_button_new ();
  /* Translators: a word that is looked for, too, and why. */
  g_autofree char *text = g_strdup_printf (one->by == YT_MEANT_BY_PINYIN ? _("%s (pinyin)") : _("%s (other language)"), one->words);
  g_autofree char *tip = g_strdup_printf (one->by == YT_MEANT_BY_PINYIN
                                            ? _("“%s” is how “%s” is read: that was looked for, too.")
                                            : _("“%s” is “%s” in the other language: that was looked for, too."),
                                          one->typed, one->words);
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_button_set_child (GTK_BUTTON (chip), label);
  gtk_widget_add_css_class (chip, "chip");
  yt_tip_set (chip, tip);
  gtk_accessible_update_property (GTK_ACCESSIBLE (chip), GTK_ACCESSIBLE_PROPERTY_LABEL, text, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, tip, -1);
  g_object_set_data_full (G_OBJECT (chip), "yt-words", g_strdup (one->words), g_free);
  g_signal_connect_object (chip, "toggled", G_CALLBACK (on_switch), self, 0);
  return chip;
}

static gboolean
same (const GPtrArray *a,
      const GPtrArray *b)
{
  if (a == NULL || a->len != b->len)
    return FALSE;
  for (guint i = 0; i < a->len; i++)
    {
      const YtMeant *first = g_ptr_array_index (a, i);
      const YtMeant *second = g_ptr_array_index (b, i);

      if (!g_str_equal (first->words, second->words) || !g_str_equal (first->typed, second->typed))
        return FALSE;
    }
  return TRUE;
}

/* The switches stay when there is nothing else to switch, as one of them may have the focus. */
static void
show_meant (YtSearchTold *self)
{
  GPtrArray *meant = yt_hit_list_meant (self->hits);
  GtkWidget *chip;

  if (!same (self->shown, meant))
    {
      while ((chip = gtk_widget_get_last_child (self->meant)) != gtk_widget_get_first_child (self->meant))
        gtk_box_remove (GTK_BOX (self->meant), chip);
      for (guint i = 0; i < meant->len; i++)
        gtk_box_append (GTK_BOX (self->meant), make_switch (self, g_ptr_array_index (meant, i)));
    }
  g_clear_pointer (&self->shown, g_ptr_array_unref);
  self->shown = g_ptr_array_ref (meant);
  self->telling = TRUE;
  chip = gtk_widget_get_first_child (self->meant);
  for (guint i = 0; i < meant->len; i++)
    {
      const YtMeant *one = g_ptr_array_index (meant, i);

      chip = gtk_widget_get_next_sibling (chip);
      gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (chip), !one->refused);
    }
  self->telling = FALSE;
  gtk_widget_set_visible (self->meant, meant->len > 0);
}

static void
on_updated (YtSearchTold *self)
{
  show_status (self);
  show_meaning (self);
  show_meant (self);
}

static void
yt_search_told_dispose (GObject *object)
{
  YtSearchTold *self = YT_SEARCH_TOLD (object);
  GtkWidget *child;

  g_clear_handle_id (&self->looking, g_source_remove);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_pointer (&self->shown, g_ptr_array_unref);
  g_clear_object (&self->hits);
  g_clear_object (&self->desk);
  G_OBJECT_CLASS (yt_search_told_parent_class)->dispose (object);
}

static void
yt_search_told_class_init (YtSearchToldClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = yt_search_told_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BOX_LAYOUT);
}

static GtkLabel *
add_label (YtSearchTold *self,
           gboolean      status)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "xalign", 0.0, "wrap", TRUE, "wrap-mode", PANGO_WRAP_WORD_CHAR, "width-chars", 8,
                                   "visible", FALSE, "accessible-role",
                                   status ? GTK_ACCESSIBLE_ROLE_STATUS : GTK_ACCESSIBLE_ROLE_LABEL, NULL);

  gtk_widget_set_parent (label, GTK_WIDGET (self));
  return GTK_LABEL (label);
}

static void
yt_search_told_init (YtSearchTold *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));
  GtkWidget *also;

  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  gtk_box_layout_set_spacing (GTK_BOX_LAYOUT (layout), 6);
  self->meaning = add_label (self, FALSE);
  gtk_widget_add_css_class (GTK_WIDGET (self->meaning), "caption");
  self->meant = yt_wrap_box (6);
  gtk_widget_set_visible (self->meant, FALSE);
  gtk_widget_add_css_class (self->meant, "meant");
  /* Translators: before words that are looked for besides those that were typed. */
  also = gtk_label_new (_("also:"));
  gtk_widget_add_css_class (also, "caption");
  gtk_widget_add_css_class (also, "dim-label");
  gtk_box_append (GTK_BOX (self->meant), also);
  gtk_widget_set_parent (self->meant, GTK_WIDGET (self));
  self->status = add_label (self, TRUE);
  gtk_widget_add_css_class (GTK_WIDGET (self->status), "numeric");
  gtk_widget_add_css_class (GTK_WIDGET (self->status), "heading");
}

void
yt_search_told_set_desk (YtSearchTold *self,
                         YtDesk       *desk)
{
  g_set_object (&self->desk, desk);
  g_set_object (&self->hits, yt_hit_list_of (desk));
  g_signal_connect_object (self->hits, "updated", G_CALLBACK (on_updated), self, G_CONNECT_SWAPPED);
  on_updated (self);
}

void
yt_search_told_again (YtSearchTold *self)
{
  show_meaning (self);
  if (self->looking == 0)
    self->looking = g_timeout_add (LOOK_MSEC, look, self);
}
