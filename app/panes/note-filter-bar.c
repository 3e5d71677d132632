/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Fields above the list of all notes; what they hold is the desk's, so that it outlives them. */
#include "panes/note-filter-bar.h"

#include <glib/gi18n.h>

#include "model/note.h"
#include "panes/grouped-number.h"
#include "panes/note-query.h"
#include "panes/report.h"
#include "panes/tip.h"
#include "panes/wrap-layout.h"
#include "text/edtf.h"

struct _YtNoteFilterBar
{
  GtkWidget parent_instance;

  YtDesk *desk;
  YtNoteQuery *query;
  gboolean showing; /* the fields are being filled, not typed into */

  GtkSearchEntry *words;
  GtkToggleButton *more;
  GtkDropDown *tag;
  GtkDropDown *kind;
  GtkDropDown *language;
  GtkEntry *since;
  GtkEntry *until;
  GtkWidget *clear;
  GtkLabel *count;
};

static guint changed_signal;

G_DEFINE_FINAL_TYPE (YtNoteFilterBar, yt_note_filter_bar, GTK_TYPE_WIDGET)

static void
tell (YtNoteFilterBar *self)
{
  gtk_widget_set_visible (self->clear, !yt_note_query_is_empty (self->query));
  g_signal_emit (self, changed_signal, 0);
}

/* The first of a choice is “any”. */
static const char *
choice (GtkDropDown *drop_down)
{
  GtkStringObject *item = gtk_drop_down_get_selected_item (drop_down);

  return gtk_drop_down_get_selected (drop_down) == 0 || item == NULL ? "" : gtk_string_object_get_string (item);
}

static gboolean
same_strings (GtkStringList *list,
              char         **strings)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (list));

  if (n != g_strv_length (strings) + 1)
    return FALSE;
  for (guint i = 1; i < n; i++)
    {
      if (g_strcmp0 (gtk_string_list_get_string (list, i), strings[i - 1]) != 0)
        return FALSE;
    }
  return TRUE;
}

static void
fill_tags (YtNoteFilterBar *self)
{
  GtkStringList *list = GTK_STRING_LIST (gtk_drop_down_get_model (self->tag));
  g_auto(GStrv) tags = yt_all_tags (yt_desk_dossier (self->desk));
  guint selected = 0;

  if (same_strings (list, tags))
    return;
  self->showing = TRUE;
  gtk_string_list_splice (list, 1, g_list_model_get_n_items (G_LIST_MODEL (list)) - 1, (const char *const *) tags);
  for (guint i = 0; tags[i] != NULL; i++)
    {
      if (g_strcmp0 (tags[i], self->query->tag) == 0)
        selected = i + 1;
    }
  gtk_drop_down_set_selected (self->tag, selected);
  self->showing = FALSE;
  /* The tag that was looked for is gone. */
  if (selected == 0 && *self->query->tag != '\0')
    {
      yt_note_query_set (&self->query->tag, NULL);
      tell (self);
    }
}

static void
fill_kinds (YtNoteFilterBar *self)
{
  GtkStringList *list = GTK_STRING_LIST (gtk_drop_down_get_model (self->kind));

  for (int kind = 0; kind < YT_N_KINDS; kind++)
    gtk_string_list_append (list, _(yt_kind_info ((YtKind) kind)->plural));
}

/* Marks a date that cannot be read and says why. */
static void
check_date (GtkEntry *entry)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (entry));
  g_autoptr(GError) error = NULL;
  g_autofree char *sentence = NULL;

  if (*text == '\0' || yt_edtf_parse (text, NULL, &error))
    {
      gtk_widget_remove_css_class (GTK_WIDGET (entry), "error");
      yt_tip_set (GTK_WIDGET (entry), _("A year, a month or a day: 2014, 2014-05, 2014-05-19"));
      return;
    }
  sentence = yt_report_text (error);
  gtk_widget_add_css_class (GTK_WIDGET (entry), "error");
  yt_tip_set (GTK_WIDGET (entry), sentence);
}

static void
show_query (YtNoteFilterBar *self)
{
  const YtNoteQuery *query = self->query;
  YtLanguage language = YT_LANGUAGE_EN;
  gboolean has_language = yt_language_parse (query->language, &language);

  self->showing = TRUE;
  gtk_editable_set_text (GTK_EDITABLE (self->words), query->words);
  gtk_editable_set_text (GTK_EDITABLE (self->since), query->since);
  gtk_editable_set_text (GTK_EDITABLE (self->until), query->until);
  gtk_drop_down_set_selected (self->kind, (guint) (query->kind + 1));
  gtk_drop_down_set_selected (self->language, has_language ? (guint) language + 1 : 0);
  if (*query->tag == '\0')
    gtk_drop_down_set_selected (self->tag, 0);
  check_date (self->since);
  check_date (self->until);
  self->showing = FALSE;
  gtk_widget_set_visible (self->clear, !yt_note_query_is_empty (query));
}

static void
on_words (YtNoteFilterBar *self)
{
  if (self->showing)
    return;
  yt_note_query_set (&self->query->words, gtk_editable_get_text (GTK_EDITABLE (self->words)));
  tell (self);
}

static void
on_choice (YtNoteFilterBar *self)
{
  guint language;

  if (self->showing || self->query == NULL)
    return;
  language = gtk_drop_down_get_selected (self->language);
  yt_note_query_set (&self->query->tag, choice (self->tag));
  yt_note_query_set (&self->query->language, language == 0 ? "" : yt_language_tag ((YtLanguage) (language - 1)));
  self->query->kind = (YtKind) ((int) gtk_drop_down_get_selected (self->kind) - 1);
  tell (self);
}

static void
on_date (YtNoteFilterBar *self,
         GtkEntry        *entry)
{
  check_date (entry);
  if (self->showing)
    return;
  yt_note_query_set (entry == self->since ? &self->query->since : &self->query->until,
                     gtk_editable_get_text (GTK_EDITABLE (entry)));
  tell (self);
}

static void
on_more (YtNoteFilterBar *self)
{
  if (self->desk != NULL && gtk_toggle_button_get_active (self->more))
    fill_tags (self);
}

static void
on_dossier_changed (YtNoteFilterBar *self)
{
  if (gtk_toggle_button_get_active (self->more))
    fill_tags (self);
}

static void
yt_note_filter_bar_dispose (GObject *object)
{
  YtNoteFilterBar *self = YT_NOTE_FILTER_BAR (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), YT_TYPE_NOTE_FILTER_BAR);
  for (GtkWidget *child; (child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL;)
    gtk_widget_unparent (child);
  g_clear_object (&self->desk);
  G_OBJECT_CLASS (yt_note_filter_bar_parent_class)->dispose (object);
}

static void
yt_note_filter_bar_class_init (YtNoteFilterBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = yt_note_filter_bar_dispose;
  changed_signal =
    g_signal_new ("changed", YT_TYPE_NOTE_FILTER_BAR, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  g_type_ensure (YT_TYPE_WRAP_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/yitong/Yitong/note-filter-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, YtNoteFilterBar, words);
  gtk_widget_class_bind_template_child (widget_class, YtNoteFilterBar, more);
  gtk_widget_class_bind_template_child (widget_class, YtNoteFilterBar, tag);
  gtk_widget_class_bind_template_child (widget_class, YtNoteFilterBar, kind);
  gtk_widget_class_bind_template_child (widget_class, YtNoteFilterBar, language);
  gtk_widget_class_bind_template_child (widget_class, YtNoteFilterBar, since);
  gtk_widget_class_bind_template_child (widget_class, YtNoteFilterBar, until);
  gtk_widget_class_bind_template_child (widget_class, YtNoteFilterBar, clear);
  gtk_widget_class_bind_template_child (widget_class, YtNoteFilterBar, count);
  gtk_widget_class_bind_template_callback (widget_class, on_words);
  gtk_widget_class_bind_template_callback (widget_class, on_choice);
  gtk_widget_class_bind_template_callback (widget_class, on_date);
  gtk_widget_class_bind_template_callback (widget_class, on_more);
  gtk_widget_class_bind_template_callback (widget_class, yt_note_filter_bar_clear);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_SEARCH);
}

static void
yt_note_filter_bar_init (YtNoteFilterBar *self)
{
  self->showing = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  self->showing = FALSE;
}

void
yt_note_filter_bar_set_desk (YtNoteFilterBar *self,
                             YtDesk          *desk)
{
  const YtNoteQuery *query = yt_note_query (desk);
  gboolean more = *query->tag != '\0' || query->kind != YT_KIND_NONE || *query->language != '\0' ||
                  *query->since != '\0' || *query->until != '\0';

  self->desk = g_object_ref (desk);
  self->query = yt_note_query (desk);
  self->showing = TRUE;
  fill_kinds (self);
  show_query (self);
  gtk_toggle_button_set_active (self->more, more);
  g_signal_connect_object (yt_desk_dossier (desk), "changed", G_CALLBACK (on_dossier_changed), self, G_CONNECT_SWAPPED);
}

void
yt_note_filter_bar_clear (YtNoteFilterBar *self)
{
  yt_note_query_clear (self->query);
  show_query (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->words));
  tell (self);
}

void
yt_note_filter_bar_set_count (YtNoteFilterBar *self,
                              guint            count,
                              gboolean         more)
{
  g_autofree char *number = yt_grouped_number (count);
  g_autofree char *text = NULL;

  if (more)
    /* Translators: a number of notes, while the rest is still being counted. */
    text = g_strdup_printf (ngettext ("%s note and more", "%s notes and more", count), number);
  else
    text = g_strdup_printf (ngettext ("%s note", "%s notes", count), number);
  gtk_label_set_label (self->count, text);
}
