/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Puts the text of a document together with what is around it: finding, contents, passages, the bar, how it is shown. */
#include "panes/reader.h"

#include <string.h>

#include <glib/gi18n.h>

#include "act/retext.h"
#include "desk/memory.h"
#include "model/passage.h"
#include "panes/reader-about.h"
#include "panes/reader-bar.h"
#include "panes/reader-dress.h"
#include "panes/reader-finder.h"
#include "panes/reader-head.h"
#include "panes/reader-load.h"
#include "panes/reader-note.h"
#include "panes/reader-outline.h"
#include "panes/reader-passages.h"
#include "panes/report.h"

/* Milliseconds after the last scrolling until the place is remembered. */
#define REST 150

static const char side_key[] = "reader:side";
static const char divider_key[] = "reader:divider";

struct _YtReader
{
  GtkWidget parent_instance;

  YtDesk *desk;
  gint64 source;
  YtDocument *document;
  gboolean read;    /* its text is in the view */
  YtReaderDress dress;
  gboolean side;
  guint resting; /* a source that remembers the place */

  GtkStack *stack;
  YtReaderHead *head;
  YtReaderAbout *about;
  GtkRevealer *find_row;
  YtReaderFinder *finder;
  GtkPaned *divider;
  YtReaderPair *pair;
  GtkScrolledWindow *scrolled;
  AdwClampScrollable *clamp;
  YtReaderText *text;
  GtkWidget *side_box;
  GtkStack *side_stack;
  YtReaderOutline *outline;
  YtReaderPassages *passages;
  GtkStack *bars;
  YtReaderBar *bar;
  GtkActionBar *correct_bar;
};

enum
{
  PROP_0,
  PROP_DESK,
  PROP_THEME,
  PROP_COLUMN,
  PROP_SIDE,
  PROP_FINDING,
  PROP_BESIDE,
  N_PROPERTIES
};

static GParamSpec *properties[N_PROPERTIES];

G_DEFINE_FINAL_TYPE (YtReader, yt_reader, GTK_TYPE_WIDGET)

static YtDossier *
dossier_of (YtReader *self)
{
  return yt_desk_dossier (self->desk);
}

static gboolean
is_correcting (YtReader *self)
{
  return gtk_text_view_get_editable (GTK_TEXT_VIEW (self->text));
}

static char *
place_key (YtReader *self)
{
  g_autofree char *id = yt_id_to_text (yt_document_id (self->document));

  return g_strconcat ("reader:place:", id, NULL);
}

/* Where one is: the page in the entry, the line in the contents. */
static void
show_where (YtReader *self)
{
  gsize place = yt_reader_text_top (self->text);

  yt_reader_outline_follow (self->outline, place);
  yt_reader_head_show_page (self->head, place);
}

static gboolean
on_rest (gpointer data)
{
  YtReader *self = data;
  g_autofree char *key = NULL;

  self->resting = 0;
  if (self->document == NULL || !self->read || is_correcting (self) || !gtk_widget_get_mapped (GTK_WIDGET (self)))
    return G_SOURCE_REMOVE;
  key = place_key (self);
  yt_desk_remember (self->desk, key, (double) yt_reader_text_top (self->text));
  show_where (self);
  return G_SOURCE_REMOVE;
}

static void
on_scrolled (YtReader *self)
{
  g_clear_handle_id (&self->resting, g_source_remove);
  self->resting = g_timeout_add (REST, on_rest, self);
}

/* A passage of this document that the desk has selected is focused; with @go the text is scrolled to it. */
static void
show_selected (YtReader *self,
               gboolean  go)
{
  gint64 id = yt_desk_selected (self->desk);
  const YtReaderMark *mark = self->read ? yt_reader_marks_find (yt_reader_text_marks (self->text), id) : NULL;
  gboolean known = mark != NULL && yt_reader_text_focused (self->text) == id;

  if (is_correcting (self) || !self->read)
    return;
  yt_reader_text_focus_mark (self->text, mark != NULL ? id : 0);
  if (mark != NULL && (go || !known))
    {
      gsize caret = yt_reader_text_caret (self->text);

      if (caret < mark->start || caret > mark->end)
        yt_reader_text_select (self->text, mark->end, mark->end);
      if (go)
        yt_reader_text_show (self->text, mark->start);
    }
  yt_reader_bar_refresh (self->bar);
}

/* A text of ten megabytes is not read for somebody who looks at the source's title. */
static void
read_text (YtReader *self)
{
  g_autofree char *key = NULL;
  gsize place;

  if (self->read || self->document == NULL || !gtk_widget_get_mapped (GTK_WIDGET (self)))
    return;
  self->read = TRUE;
  key = place_key (self);
  place = (gsize) yt_desk_recall (self->desk, key, 0);
  yt_reader_text_set_text (self->text, yt_document_text (self->document), (GArray *) yt_document_features (self->document));
  yt_reader_load_marks (self->text, dossier_of (self), yt_document_id (self->document));
  yt_reader_outline_fill (self->outline, self->text);
  yt_reader_head_show_text (self->head);
  if (place > 0)
    yt_reader_text_show_top (self->text, place);
  yt_reader_about_set_document (self->about, self->document, dossier_of (self));
  yt_reader_finder_again (self->finder);
  yt_reader_bar_set_document (self->bar, yt_document_id (self->document));
  yt_reader_passages_set_document (self->passages, yt_document_id (self->document));
  yt_reader_pair_set_document (self->pair, yt_document_id (self->document));
  show_selected (self, TRUE);
  on_scrolled (self);
}

static void
set_correcting (YtReader *self,
                gboolean  correcting)
{
  yt_reader_text_correct (self->text, correcting);
  gtk_action_bar_set_revealed (self->correct_bar, correcting);
  yt_reader_head_set_correcting (self->head, correcting);
  gtk_widget_set_sensitive (GTK_WIDGET (self->finder), !correcting);
  gtk_widget_set_sensitive (GTK_WIDGET (self->about), !correcting);
  gtk_widget_set_sensitive (self->side_box, !correcting);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "reader.correct", !correcting && self->document != NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "reader.save", correcting);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "reader.discard", correcting);
  yt_reader_bar_refresh (self->bar);
}

static void
forget_text (YtReader *self)
{
  if (is_correcting (self))
    set_correcting (self, FALSE);
  self->read = FALSE;
}

static void
on_document_changed (YtReader *self)
{
  if (yt_document_is_deleted (self->document))
    return;
  forget_text (self);
  read_text (self);
}

static void
show_document (YtReader *self,
               gint64    id)
{
  if (self->document != NULL && yt_document_id (self->document) == id && !yt_document_is_deleted (self->document))
    {
      show_selected (self, FALSE);
      return;
    }
  if (self->document != NULL)
    g_signal_handlers_disconnect_by_func (self->document, on_document_changed, self);
  g_clear_object (&self->document);
  forget_text (self);
  yt_reader_text_set_text (self->text, "", NULL);
  yt_reader_bar_set_document (self->bar, 0);
  if (id != 0)
    self->document = yt_document_get (dossier_of (self), id);
  gtk_stack_set_visible_child_name (self->stack, self->document != NULL ? "text" : "empty");
  if (self->document == NULL)
    {
      yt_reader_passages_set_document (self->passages, 0);
      return;
    }
  g_signal_connect_object (self->document, "changed", G_CALLBACK (on_document_changed), self, G_CONNECT_SWAPPED);
  set_correcting (self, FALSE);
  read_text (self);
}

/* Offers the documents, and shows @id or the first of them. */
static void
fill (YtReader *self,
      gint64    id)
{
  show_document (self, yt_reader_head_fill (self->head, self->source, id));
}

static void
on_dossier_changed (YtReader        *self,
                    const YtChanges *changes)
{
  if (changes->all || (changes->documents != NULL && g_hash_table_size (changes->documents) > 0))
    fill (self, self->document != NULL ? yt_document_id (self->document) : 0);
  if (self->read && !is_correcting (self))
    {
      yt_reader_refresh_marks (self->text, dossier_of (self), yt_document_id (self->document), changes);
      show_selected (self, FALSE);
    }
}

/* The document that holds the selected passage is shown before its place can be. */
static gboolean
show_its_document (YtReader *self)
{
  gint64 id = self->desk != NULL ? yt_desk_selected (self->desk) : 0;
  g_autoptr(YtPassage) passage = id != 0 ? yt_passage_get (dossier_of (self), id) : NULL;

  return passage != NULL && yt_reader_head_choose (self->head, yt_passage_document (passage));
}

static void
on_selected (YtReader *self)
{
  if (self->read)
    show_selected (self, FALSE);
}

static void
on_went (YtReader *self)
{
  if (!yt_reader_pair_holds (self->pair, yt_desk_selected (self->desk)) && show_its_document (self) && self->read)
    show_selected (self, TRUE);
}

static void
on_mark_chosen (YtReader *self,
                gint64    id)
{
  gint64 now = yt_reader_text_focused (self->text);

  if (id != 0)
    g_object_set (self->desk, "selected", id, NULL);
  else if (now != 0)
    g_object_set (self->desk, "selected", self->source, NULL);
}

static void
on_mark_resized (YtReader *self,
                 gint64    id,
                 guint64   start,
                 guint64   end)
{
  yt_reader_hand_resize (yt_reader_bar_hand (self->bar), id, (gsize) start, (gsize) end);
}

static void
on_note_chosen (YtReader   *self,
                const char *key)
{
  yt_reader_note_popup (self->text, key);
}

static void
on_outline (YtReader *self,
            guint64   place)
{
  yt_reader_text_look_at (self->text, place, place);
}

static void
on_place (YtReader *self,
          gint64    id)
{
  yt_reader_hand_place (yt_reader_bar_hand (self->bar), id);
}

/* The row in which words are looked for; what was found stays marked only as long as it is open. */
static void
set_finding (YtReader *self,
             gboolean  finding)
{
  if (gtk_revealer_get_reveal_child (self->find_row) == finding)
    return;
  gtk_revealer_set_reveal_child (self->find_row, finding);
  gtk_widget_set_visible (GTK_WIDGET (self->find_row), finding);
  if (finding)
    gtk_widget_grab_focus (GTK_WIDGET (self->finder));
  else
    yt_reader_finder_stop (self->finder);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_FINDING]);
}

static void
on_stopped (YtReader *self)
{
  set_finding (self, FALSE);
}

static void
on_seek (YtReader   *self,
         const char *words)
{
  set_finding (self, TRUE);
  yt_reader_finder_find (self->finder, words);
}

static void
focus_find (GtkWidget  *widget,
            const char *action,
            GVariant   *parameter)
{
  YtReader *self = YT_READER (widget);

  if (self->document == NULL)
    return;
  set_finding (self, TRUE);
  gtk_widget_grab_focus (GTK_WIDGET (self->finder));
}

static void
focus_page (GtkWidget  *widget,
            const char *action,
            GVariant   *parameter)
{
  yt_reader_head_focus_page (YT_READER (widget)->head);
}

static void
step (GtkWidget  *widget,
      const char *action,
      GVariant   *parameter)
{
  yt_reader_finder_step (YT_READER (widget)->finder, g_str_equal (action, "document.next") ? 1 : -1);
}

static void
on_zoom (GtkWidget  *widget,
         const char *action,
         GVariant   *parameter)
{
  YtReader *self = YT_READER (widget);
  gsize top = self->read ? yt_reader_text_top (self->text) : 0;

  yt_reader_dress_zoom (&self->dress, g_variant_get_int32 (parameter));
  yt_reader_pair_dress (self->pair);
  yt_reader_text_show_top (self->text, top);
}

static void
correct (GtkWidget  *widget,
         const char *action,
         GVariant   *parameter)
{
  YtReader *self = YT_READER (widget);

  if (!self->read || yt_dossier_is_readonly (dossier_of (self)))
    return;
  set_correcting (self, TRUE);
  gtk_widget_grab_focus (GTK_WIDGET (self->text));
}

/* What was typed in one place is known; elsewhere both texts are compared. */
static gboolean
take_over (YtReader  *self,
           GError   **error)
{
  g_autofree char *text = yt_reader_text_corrected (self->text);
  gint64 document = yt_document_id (self->document);
  gsize start, end;
  g_autofree char *words = yt_reader_text_typed (self->text, strlen (text), &start, &end);

  if (words != NULL)
    return yt_act_splice_document (dossier_of (self), document, start, end, words, error);
  return yt_act_retext_document (dossier_of (self), document, text, error);
}

/* Nothing is lost when saving fails: the edited text stays. */
static void
save (GtkWidget  *widget,
      const char *action,
      GVariant   *parameter)
{
  YtReader *self = YT_READER (widget);
  g_autoptr(GError) error = NULL;
  gsize top = yt_reader_text_top (self->text);

  if (!is_correcting (self))
    return;
  if (!take_over (self, &error))
    {
      yt_report (widget, error);
      return;
    }
  /* The document's change has shown the new text; unless nothing was corrected. */
  if (is_correcting (self))
    {
      forget_text (self);
      read_text (self);
    }
  yt_reader_text_show_top (self->text, top);
  yt_toast (widget, _("Text corrected"), TRUE);
}

static void
discard (GtkWidget  *widget,
         const char *action,
         GVariant   *parameter)
{
  YtReader *self = YT_READER (widget);

  forget_text (self);
  read_text (self);
}

static void
apply_side (YtReader *self,
            gboolean  side)
{
  self->side = side;
  gtk_widget_set_visible (self->side_box, side);
}

/* Two texts need the room; what gave way for them comes back. */
static void
on_beside (YtReader *self)
{
  gtk_widget_set_visible (self->side_box, self->side && !yt_reader_pair_is_open (self->pair));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_BESIDE]);
}

static void
on_divider (YtReader *self)
{
  if (gtk_widget_get_mapped (GTK_WIDGET (self)) && self->side)
    yt_desk_remember (self->desk, divider_key, gtk_widget_get_width (GTK_WIDGET (self->divider)) - gtk_paned_get_position (self->divider));
}

static void
yt_reader_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (yt_reader_parent_class)->map (widget);
  read_text (YT_READER (widget));
}

static void
yt_reader_get_property (GObject    *object,
                        guint       id,
                        GValue     *value,
                        GParamSpec *pspec)
{
  YtReader *self = YT_READER (object);

  switch (id)
    {
    case PROP_DESK:
      g_value_set_object (value, self->desk);
      break;
    case PROP_THEME:
      g_value_set_static_string (value, yt_reader_dress_theme (&self->dress));
      break;
    case PROP_COLUMN:
      g_value_set_static_string (value, yt_reader_dress_column (&self->dress));
      break;
    case PROP_SIDE:
      g_value_set_boolean (value, self->side);
      break;
    case PROP_BESIDE:
      g_value_set_boolean (value, yt_reader_pair_is_open (self->pair));
      break;
    case PROP_FINDING:
      g_value_set_boolean (value, gtk_revealer_get_reveal_child (self->find_row));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
set_desk (YtReader *self,
          YtDesk   *desk)
{
  YtDossier *dossier = yt_desk_dossier (desk);

  self->desk = g_object_ref (desk);
  yt_reader_dress_begin (&self->dress, desk, GTK_WIDGET (self->scrolled), self->clamp, self->text);
  apply_side (self, yt_desk_recall (desk, side_key, 0) != 0);
  yt_reader_load_parties (self->text, dossier);
  yt_reader_text_offer_handles (self->text, !yt_dossier_is_readonly (dossier));
  yt_reader_head_set_text (self->head, desk, self->text);
  yt_reader_bar_set_text (self->bar, desk, self->text);
  yt_reader_passages_set_desk (self->passages, desk);
  yt_reader_pair_set_text (self->pair, desk, self->text, self->bars);
  g_signal_connect_object (dossier, "changed", G_CALLBACK (on_dossier_changed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (desk, "notify::selected", G_CALLBACK (on_selected), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (desk, "went", G_CALLBACK (on_went), self, G_CONNECT_SWAPPED | G_CONNECT_AFTER);
}

static void
yt_reader_set_property (GObject      *object,
                        guint         id,
                        const GValue *value,
                        GParamSpec   *pspec)
{
  YtReader *self = YT_READER (object);

  switch (id)
    {
    case PROP_DESK:
      if (self->desk == NULL && g_value_get_object (value) != NULL)
        set_desk (self, g_value_get_object (value));
      break;
    case PROP_THEME:
      yt_reader_dress_set_theme (&self->dress, g_value_get_string (value));
      yt_reader_pair_dress (self->pair);
      break;
    case PROP_COLUMN:
      yt_reader_dress_set_column (&self->dress, g_value_get_string (value));
      yt_reader_pair_dress (self->pair);
      break;
    case PROP_SIDE:
      apply_side (self, g_value_get_boolean (value));
      yt_desk_remember (self->desk, side_key, self->side);
      break;
    case PROP_BESIDE:
      yt_reader_pair_set_open (self->pair, g_value_get_boolean (value));
      break;
    case PROP_FINDING:
      set_finding (self, g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
yt_reader_dispose (GObject *object)
{
  YtReader *self = YT_READER (object);

  g_clear_handle_id (&self->resting, g_source_remove);
  gtk_widget_dispose_template (GTK_WIDGET (self), YT_TYPE_READER);
  g_clear_object (&self->document);
  g_clear_object (&self->desk);
  G_OBJECT_CLASS (yt_reader_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  g_type_ensure (YT_TYPE_READER_ABOUT);
  g_type_ensure (YT_TYPE_READER_BAR);
  g_type_ensure (YT_TYPE_READER_FINDER);
  g_type_ensure (YT_TYPE_READER_HEAD);
  g_type_ensure (YT_TYPE_READER_OUTLINE);
  g_type_ensure (YT_TYPE_READER_PAIR);
  g_type_ensure (YT_TYPE_READER_PASSAGES);
  g_type_ensure (YT_TYPE_READER_TEXT);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/yitong/Yitong/reader.ui");
  gtk_widget_class_bind_template_child (widget_class, YtReader, stack);
  gtk_widget_class_bind_template_child (widget_class, YtReader, head);
  gtk_widget_class_bind_template_child (widget_class, YtReader, about);
  gtk_widget_class_bind_template_child (widget_class, YtReader, find_row);
  gtk_widget_class_bind_template_child (widget_class, YtReader, finder);
  gtk_widget_class_bind_template_child (widget_class, YtReader, divider);
  gtk_widget_class_bind_template_child (widget_class, YtReader, pair);
  gtk_widget_class_bind_template_child (widget_class, YtReader, scrolled);
  gtk_widget_class_bind_template_child (widget_class, YtReader, clamp);
  gtk_widget_class_bind_template_child (widget_class, YtReader, text);
  gtk_widget_class_bind_template_child (widget_class, YtReader, side_box);
  gtk_widget_class_bind_template_child (widget_class, YtReader, side_stack);
  gtk_widget_class_bind_template_child (widget_class, YtReader, outline);
  gtk_widget_class_bind_template_child (widget_class, YtReader, passages);
  gtk_widget_class_bind_template_child (widget_class, YtReader, bars);
  gtk_widget_class_bind_template_child (widget_class, YtReader, bar);
  gtk_widget_class_bind_template_child (widget_class, YtReader, correct_bar);
  gtk_widget_class_bind_template_callback (widget_class, on_beside);
  gtk_widget_class_bind_template_callback (widget_class, show_document);
  gtk_widget_class_bind_template_callback (widget_class, on_mark_chosen);
  gtk_widget_class_bind_template_callback (widget_class, on_mark_resized);
  gtk_widget_class_bind_template_callback (widget_class, on_note_chosen);
  gtk_widget_class_bind_template_callback (widget_class, on_outline);
  gtk_widget_class_bind_template_callback (widget_class, on_place);
  gtk_widget_class_bind_template_callback (widget_class, yt_reader_text_look_at);
  gtk_widget_class_bind_template_callback (widget_class, on_seek);
  gtk_widget_class_bind_template_callback (widget_class, on_stopped);
}

/* The menu shows the last key of an action. */
static void
add_keys (GtkWidgetClass *widget_class)
{
  static const struct
  {
    guint key;
    int by;
  } zoom_keys[] = { { GDK_KEY_KP_Add, 1 },       { GDK_KEY_equal, 1 },  { GDK_KEY_plus, 1 }, { GDK_KEY_KP_Subtract, -1 },
                    { GDK_KEY_minus, -1 }, { GDK_KEY_KP_0, 0 }, { GDK_KEY_0, 0 } };

  for (guint i = 0; i < G_N_ELEMENTS (zoom_keys); i++)
    gtk_widget_class_add_binding_action (widget_class, zoom_keys[i].key, GDK_CONTROL_MASK, "reader.zoom", "i", zoom_keys[i].by);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_j, GDK_CONTROL_MASK, "reader.page", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_g, GDK_CONTROL_MASK, "document.next", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_g, GDK_CONTROL_MASK | GDK_SHIFT_MASK, "document.previous", NULL);
}

static void
yt_reader_class_init (YtReaderClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS;

  object_class->get_property = yt_reader_get_property;
  object_class->set_property = yt_reader_set_property;
  object_class->dispose = yt_reader_dispose;
  widget_class->map = yt_reader_map;
  properties[PROP_DESK] = g_param_spec_object ("desk", NULL, NULL, YT_TYPE_DESK, flags);
  properties[PROP_THEME] = g_param_spec_string ("theme", NULL, NULL, "window", flags);
  properties[PROP_COLUMN] = g_param_spec_string ("column", NULL, NULL, "medium", flags);
  properties[PROP_SIDE] = g_param_spec_boolean ("side", NULL, NULL, FALSE, flags);
  properties[PROP_FINDING] = g_param_spec_boolean ("finding", NULL, NULL, FALSE, flags | G_PARAM_EXPLICIT_NOTIFY);
  properties[PROP_BESIDE] = g_param_spec_boolean ("beside", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
  gtk_widget_class_install_action (widget_class, "document.next", NULL, step);
  gtk_widget_class_install_action (widget_class, "document.previous", NULL, step);
  gtk_widget_class_install_action (widget_class, "reader.find", NULL, focus_find);
  gtk_widget_class_install_action (widget_class, "reader.page", NULL, focus_page);
  gtk_widget_class_install_action (widget_class, "reader.zoom", "i", on_zoom);
  gtk_widget_class_install_action (widget_class, "reader.correct", NULL, correct);
  gtk_widget_class_install_action (widget_class, "reader.save", NULL, save);
  gtk_widget_class_install_action (widget_class, "reader.discard", NULL, discard);
  gtk_widget_class_install_property_action (widget_class, "reader.theme", "theme");
  gtk_widget_class_install_property_action (widget_class, "reader.column", "column");
  gtk_widget_class_install_property_action (widget_class, "reader.side", "side");
  gtk_widget_class_install_property_action (widget_class, "reader.finding", "finding");
  gtk_widget_class_install_property_action (widget_class, "reader.beside", "beside");
  add_keys (widget_class);
  bind_template (widget_class);
}

static void
yt_reader_init (YtReader *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  yt_reader_finder_set_text (self->finder, self->text);
  g_signal_connect_object (gtk_scrolled_window_get_vadjustment (self->scrolled), "value-changed", G_CALLBACK (on_scrolled), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->divider, "notify::position", G_CALLBACK (on_divider), self, G_CONNECT_SWAPPED);
}

void
yt_reader_set_source (YtReader *self,
                      gint64    source)
{
  if (self->source != source)
    {
      self->source = source;
      fill (self, 0);
    }
  show_its_document (self);
}

void
yt_reader_show (YtReader *self,
                gint64    document)
{
  fill (self, document);
}

gint64
yt_reader_document (YtReader *self)
{
  return self->document != NULL ? yt_document_id (self->document) : 0;
}

guint
yt_reader_count (YtReader *self)
{
  return yt_reader_head_count (self->head);
}

YtReaderText *
yt_reader_text (YtReader *self)
{
  return self->text;
}

void
yt_reader_read_as (YtReader   *self,
                   const char *encoding)
{
  yt_reader_about_read_as (self->about, encoding);
}

guint
yt_reader_find (YtReader   *self,
                const char *words)
{
  set_finding (self, TRUE);
  return yt_reader_finder_find (self->finder, words);
}

YtReaderPair *
yt_reader_pair (YtReader *self)
{
  return self->pair;
}
