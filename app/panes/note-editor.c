/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Shows a note's buffer with what belongs to the note around it. */
#include "panes/note-editor.h"

#include <glib/gi18n.h>

#include "act/note.h"
#include "panes/late-menu.h"
#include "panes/moment-words.h"
#include "panes/note-buffer.h"
#include "panes/report.h"
#include "panes/tag-bar.h"
#include "panes/tip.h"

/* Pixels up to which a growing editor grows. */
#define GROWN 420

struct _YtNoteEditor
{
  GtkWidget parent_instance;

  YtDesk *desk;
  YtNote *note;
  YtNoteBuffer *buffer;
  gboolean growing;

  GtkDropDown *language;
  GtkLabel *written;
  GtkMenuButton *menu;
  GtkScrolledWindow *scroller;
  GtkTextView *view;
  GtkLabel *hint;
  GtkLabel *trouble;
  YtTagBar *tags;
  gboolean showing;
};

enum
{
  PROP_0,
  PROP_DESK,
  PROP_NOTE,
  PROP_GROWING,
  N_PROPERTIES
};

static GParamSpec *properties[N_PROPERTIES];

G_DEFINE_FINAL_TYPE (YtNoteEditor, yt_note_editor, GTK_TYPE_WIDGET)

static void
show_trouble (YtNoteEditor *self,
              const char   *sentence)
{
  gtk_label_set_label (self->trouble, sentence != NULL ? sentence : "");
  gtk_widget_set_visible (GTK_WIDGET (self->trouble), sentence != NULL);
}

static void
show_unsaved (YtNoteEditor *self)
{
  const GError *error = yt_note_buffer_trouble (self->buffer);
  g_autofree char *why = NULL;
  g_autofree char *sentence = NULL;

  if (error != NULL)
    {
      why = yt_report_text (error);
      /* Translators: %s is a sentence that says why. */
      sentence = g_strdup_printf (_("This text is not saved yet; saving is tried again and again. %s"), why);
    }
  show_trouble (self, sentence);
}

static void
on_trouble_changed (YtNoteEditor *self)
{
  show_unsaved (self);
  yt_report (GTK_WIDGET (self), yt_note_buffer_trouble (self->buffer));
}

static void
on_refused (YtNoteEditor *self,
            const char   *sentence)
{
  show_trouble (self, sentence);
}

/* A refusal is read until something is done about it. */
static void
on_text_changed (YtNoteEditor *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self->hint), gtk_text_buffer_get_char_count (GTK_TEXT_BUFFER (self->buffer)) == 0);
  show_unsaved (self);
}

static void
show_written (YtNoteEditor *self)
{
  g_autofree char *words = yt_moment_to_words (self->desk, yt_note_modified (self->note));
  g_autofree char *modified = yt_moment_to_time (self->desk, yt_note_modified (self->note));
  g_autofree char *created = yt_moment_to_time (self->desk, yt_note_created (self->note));
  g_autofree char *tip = g_strdup_printf (_("Written %s, changed %s"), created, modified);
  const char *author = yt_note_author (self->note);
  /* Translators: who wrote a note and when it was last changed. */
  g_autofree char *line = *author != '\0' ? g_strdup_printf (_("%s · %s"), author, words) : g_strdup (words);

  gtk_label_set_label (self->written, line);
  yt_tip_set (GTK_WIDGET (self->written), tip);
}

static void
show_note (YtNoteEditor *self)
{
  YtLanguage language = YT_LANGUAGE_EN;
  gboolean writable = !yt_dossier_is_readonly (yt_desk_dossier (self->desk)) && !yt_note_is_deleted (self->note);

  yt_language_parse (yt_note_language (self->note), &language);
  self->showing = TRUE;
  gtk_drop_down_set_selected (self->language, (guint) language);
  self->showing = FALSE;
  gtk_text_view_set_editable (self->view, writable);
  gtk_widget_set_sensitive (GTK_WIDGET (self->language), writable);
  show_written (self);
}

static void
on_language (YtNoteEditor *self)
{
  g_autoptr(GError) error = NULL;
  YtLanguage language = (YtLanguage) gtk_drop_down_get_selected (self->language);

  if (self->showing || self->note == NULL)
    return;
  if (!yt_note_editor_save (self) ||
      !yt_act_set_note_language (yt_desk_dossier (self->desk), yt_note_id (self->note), yt_language_tag (language), &error))
    {
      yt_report (GTK_WIDGET (self), error);
      show_note (self);
    }
}

static GMenuModel *
make_menu (gint64 id)
{
  GMenu *menu = g_menu_new ();
  g_autoptr(GMenuItem) history = g_menu_item_new (_("History…"), NULL);
  g_autoptr(GMenuItem) delete = g_menu_item_new (_("Delete Note"), NULL);

  g_menu_item_set_action_and_target (history, "dossier.history", "x", id);
  g_menu_append_item (menu, history);
  g_menu_item_set_action_and_target (delete, "dossier.delete-note", "x", id);
  g_menu_append_item (menu, delete);
  return G_MENU_MODEL (menu);
}

static void
drop_note (YtNoteEditor *self)
{
  g_autoptr(GtkTextBuffer) none = gtk_text_buffer_new (NULL);

  if (self->note == NULL)
    return;
  yt_note_editor_save (self);
  g_signal_handlers_disconnect_by_data (self->note, self);
  g_signal_handlers_disconnect_by_data (self->buffer, self);
  /* Without any, GTK 4.8 looks for its marks in vain. */
  if (self->view != NULL)
    gtk_text_view_set_buffer (self->view, none);
  g_clear_object (&self->buffer);
  g_clear_object (&self->note);
}

static void
take_note (YtNoteEditor *self,
           YtNote       *note)
{
  g_autoptr(GMenuModel) menu = make_menu (yt_note_id (note));

  self->note = g_object_ref (note);
  self->buffer = yt_note_buffer_get (note);
  gtk_text_view_set_buffer (self->view, GTK_TEXT_BUFFER (self->buffer));
  yt_late_menu_set (self->menu, menu);
  g_object_set (self->tags, "object", yt_note_id (note), NULL);
  g_signal_connect_object (note, "changed", G_CALLBACK (show_note), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->buffer, "notify::trouble", G_CALLBACK (on_trouble_changed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->buffer, "refused", G_CALLBACK (on_refused), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->buffer, "changed", G_CALLBACK (on_text_changed), self, G_CONNECT_SWAPPED);
  show_note (self);
  on_text_changed (self);
}

/* What is copied is the text, without the breaks that are only shown. */
static void
copy (YtNoteEditor *self)
{
  GdkClipboard *clipboard = gtk_widget_get_clipboard (GTK_WIDGET (self));
  g_autofree char *text = NULL;
  GtkTextIter start, end;

  if (!gtk_text_buffer_get_selection_bounds (GTK_TEXT_BUFFER (self->buffer), &start, &end))
    return;
  text = yt_note_buffer_text (self->buffer, &start, &end);
  gdk_clipboard_set_text (clipboard, text);
}

static void
on_copy (YtNoteEditor *self,
         GtkTextView  *view)
{
  g_signal_stop_emission_by_name (view, "copy-clipboard");
  if (self->buffer != NULL)
    copy (self);
}

static void
on_cut (YtNoteEditor *self,
        GtkTextView  *view)
{
  g_signal_stop_emission_by_name (view, "cut-clipboard");
  if (self->buffer == NULL || !gtk_text_view_get_editable (view))
    return;
  copy (self);
  gtk_text_buffer_delete_selection (GTK_TEXT_BUFFER (self->buffer), TRUE, TRUE);
  gtk_text_view_scroll_mark_onscreen (view, gtk_text_buffer_get_insert (GTK_TEXT_BUFFER (self->buffer)));
}

static void
on_enter (YtNoteEditor *self)
{
  if (self->note != NULL)
    g_object_set (self->desk, "note", yt_note_id (self->note), NULL);
}

static void
save (YtNoteEditor *self)
{
  yt_note_editor_save (self);
}

static gboolean
on_escape (GtkWidget *widget,
           GVariant  *arguments,
           gpointer   data)
{
  YtNoteEditor *self = YT_NOTE_EDITOR (widget);

  if (!gtk_widget_has_focus (GTK_WIDGET (self->view)))
    return FALSE;
  return gtk_widget_grab_focus (GTK_WIDGET (self->language));
}

static void
yt_note_editor_get_property (GObject    *object,
                             guint       id,
                             GValue     *value,
                             GParamSpec *pspec)
{
  YtNoteEditor *self = YT_NOTE_EDITOR (object);

  switch (id)
    {
    case PROP_DESK:
      g_value_set_object (value, self->desk);
      break;
    case PROP_NOTE:
      g_value_set_object (value, self->note);
      break;
    case PROP_GROWING:
      g_value_set_boolean (value, self->growing);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
yt_note_editor_set_property (GObject      *object,
                             guint         id,
                             const GValue *value,
                             GParamSpec   *pspec)
{
  YtNoteEditor *self = YT_NOTE_EDITOR (object);

  switch (id)
    {
    case PROP_DESK:
      self->desk = g_value_dup_object (value);
      break;
    case PROP_NOTE:
      yt_note_editor_set_note (self, g_value_get_object (value));
      break;
    case PROP_GROWING:
      self->growing = g_value_get_boolean (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
yt_note_editor_constructed (GObject *object)
{
  YtNoteEditor *self = YT_NOTE_EDITOR (object);

  G_OBJECT_CLASS (yt_note_editor_parent_class)->constructed (object);
  g_object_set (self->tags, "desk", self->desk, NULL);
  g_signal_connect_object (self->desk, "flush", G_CALLBACK (save), self, G_CONNECT_SWAPPED);
  if (self->growing)
    {
      gtk_scrolled_window_set_propagate_natural_height (self->scroller, TRUE);
      gtk_scrolled_window_set_max_content_height (self->scroller, GROWN);
    }
  gtk_widget_set_vexpand (GTK_WIDGET (self->scroller), !self->growing);
  gtk_widget_set_vexpand (GTK_WIDGET (self), !self->growing);
}

static void
yt_note_editor_unmap (GtkWidget *widget)
{
  yt_note_editor_save (YT_NOTE_EDITOR (widget));
  GTK_WIDGET_CLASS (yt_note_editor_parent_class)->unmap (widget);
}

static gboolean
yt_note_editor_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (YT_NOTE_EDITOR (widget)->view));
}

static void
yt_note_editor_dispose (GObject *object)
{
  YtNoteEditor *self = YT_NOTE_EDITOR (object);

  drop_note (self);
  gtk_widget_dispose_template (GTK_WIDGET (self), YT_TYPE_NOTE_EDITOR);
  for (GtkWidget *child; (child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL;)
    gtk_widget_unparent (child);
  g_clear_object (&self->desk);
  G_OBJECT_CLASS (yt_note_editor_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  g_type_ensure (YT_TYPE_TAG_BAR);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/yitong/Yitong/note-editor.ui");
  gtk_widget_class_bind_template_child (widget_class, YtNoteEditor, language);
  gtk_widget_class_bind_template_child (widget_class, YtNoteEditor, written);
  gtk_widget_class_bind_template_child (widget_class, YtNoteEditor, menu);
  gtk_widget_class_bind_template_child (widget_class, YtNoteEditor, scroller);
  gtk_widget_class_bind_template_child (widget_class, YtNoteEditor, view);
  gtk_widget_class_bind_template_child (widget_class, YtNoteEditor, hint);
  gtk_widget_class_bind_template_child (widget_class, YtNoteEditor, trouble);
  gtk_widget_class_bind_template_child (widget_class, YtNoteEditor, tags);
  gtk_widget_class_bind_template_callback (widget_class, on_language);
  gtk_widget_class_bind_template_callback (widget_class, on_copy);
  gtk_widget_class_bind_template_callback (widget_class, on_cut);
  gtk_widget_class_bind_template_callback (widget_class, on_enter);
  gtk_widget_class_bind_template_callback (widget_class, save);
}

static void
yt_note_editor_class_init (YtNoteEditorClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags once = G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = yt_note_editor_get_property;
  object_class->set_property = yt_note_editor_set_property;
  object_class->constructed = yt_note_editor_constructed;
  object_class->dispose = yt_note_editor_dispose;
  widget_class->unmap = yt_note_editor_unmap;
  widget_class->grab_focus = yt_note_editor_grab_focus;
  properties[PROP_DESK] = g_param_spec_object ("desk", NULL, NULL, YT_TYPE_DESK, once);
  properties[PROP_NOTE] =
    g_param_spec_object ("note", NULL, NULL, YT_TYPE_NOTE, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  properties[PROP_GROWING] = g_param_spec_boolean ("growing", NULL, NULL, FALSE, once);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
  bind_template (widget_class);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Escape, 0, on_escape, NULL);
}

static void
yt_note_editor_init (YtNoteEditor *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
yt_note_editor_new (YtDesk   *desk,
                    YtNote   *note,
                    gboolean  growing)
{
  return g_object_new (YT_TYPE_NOTE_EDITOR, "desk", desk, "growing", growing, "note", note, NULL);
}

YtNote *
yt_note_editor_note (YtNoteEditor *self)
{
  return self->note;
}

void
yt_note_editor_set_note (YtNoteEditor *self,
                         YtNote       *note)
{
  if (self->note == note)
    return;
  drop_note (self);
  if (note != NULL)
    take_note (self, note);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_NOTE]);
}

void
yt_note_editor_edit (YtNoteEditor *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self->view));
}

gboolean
yt_note_editor_save (YtNoteEditor *self)
{
  g_autoptr(GError) error = NULL;

  if (self->buffer == NULL || yt_note_buffer_save (self->buffer, &error))
    return TRUE;
  yt_report (GTK_WIDGET (self), error);
  return FALSE;
}
