/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Saves a note's text a moment after each key, and takes up what others made of it. */
#include "panes/note-buffer.h"

#include <string.h>

#include <glib/gi18n.h>

#include "act/note.h"
#include "panes/long-line.h"
#include "panes/markdown-style.h"
#include "text/span.h"

/* Half a second after the last key is promised; the act itself needs its part of it. */
#define SAVE_AFTER_MS 350
#define TRY_AGAIN_MS 3000
/* From this size on, saving waits for a pause in the typing. */
#define LARGE (256 * 1024)

static const char buffers_key[] = "yt-note-buffers";

struct _YtNoteBuffer
{
  GtkTextBuffer parent_instance;

  YtNote *note;
  YtDossier *dossier; /* weak */
  GtkTextTag *shown;  /* on line breaks that are not part of the text */
  GtkTextTag *anywhere; /* on lines that wrap between any two characters */
  GtkTextTag *language;
  char *stored; /* what the note held when it and this text were the same … */
  char *typed;  /* … and what this text was then */
  gsize size;   /* bytes of the text */
  gboolean loading;
  gboolean saving;
  gboolean dirty; /* changed since; the buffer then holds itself */
  guint saving_later;
  GError *trouble;
};

enum
{
  PROP_TROUBLE = 1,
  N_PROPERTIES
};

static GParamSpec *properties[N_PROPERTIES];
static guint refused_signal;

G_DEFINE_FINAL_TYPE (YtNoteBuffer, yt_note_buffer, GTK_TYPE_TEXT_BUFFER)

static void
set_trouble (YtNoteBuffer *self,
             const GError *error)
{
  if (g_strcmp0 (error != NULL ? error->message : NULL, self->trouble != NULL ? self->trouble->message : NULL) == 0)
    return;
  g_clear_error (&self->trouble);
  self->trouble = error != NULL ? g_error_copy (error) : NULL;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TROUBLE]);
}

static char *
whole_text (YtNoteBuffer *self)
{
  GtkTextIter start, end;

  gtk_text_buffer_get_bounds (GTK_TEXT_BUFFER (self), &start, &end);
  return yt_note_buffer_text (self, &start, &end);
}

/* An unsaved text must not go before it is saved. */
static void
set_dirty (YtNoteBuffer *self,
           gboolean      dirty)
{
  if (self->dirty == dirty)
    return;
  self->dirty = dirty;
  if (dirty)
    g_object_ref (self);
  else
    g_object_unref (self);
}

static gboolean
on_saving_later (gpointer data)
{
  YtNoteBuffer *self = data;

  self->saving_later = 0;
  yt_note_buffer_save (self, NULL);
  return G_SOURCE_REMOVE;
}

static void
save_later (YtNoteBuffer *self,
            guint         ms)
{
  g_clear_handle_id (&self->saving_later, g_source_remove);
  self->saving_later = g_timeout_add (ms, on_saving_later, self);
}

static void
on_typed (YtNoteBuffer *self)
{
  set_dirty (self, TRUE);
  /* Not put off by further keys: even who types on and on loses next to nothing. */
  if (self->saving_later == 0 || self->size > LARGE || self->trouble != NULL)
    save_later (self, SAVE_AFTER_MS);
}

/* Replaces what differs, so that the cursor and what is above it stay where they are. */
static void
load (YtNoteBuffer *self)
{
  GtkTextBuffer *buffer = GTK_TEXT_BUFFER (self);
  const char *text = yt_note_text (self->note);
  g_autofree char *old = whole_text (self);
  GtkTextIter start, end;
  YtSplice splice;

  self->loading = TRUE;
  if (self->size <= YT_LONG_LINE && yt_span_splice (old, strlen (old), text, strlen (text), &splice))
    {
      int at = (int) g_utf8_pointer_to_offset (old, old + splice.at);

      gtk_text_buffer_get_iter_at_offset (buffer, &start, at);
      gtk_text_buffer_get_iter_at_offset (buffer, &end, at + (int) g_utf8_strlen (old + splice.at, (gssize) splice.removed_len));
      gtk_text_buffer_delete (buffer, &start, &end);
      gtk_text_buffer_insert (buffer, &start, text + splice.at, (int) splice.inserted_len);
    }
  else if (strcmp (old, text) != 0)
    {
      gtk_text_buffer_set_text (buffer, text, -1);
      gtk_text_buffer_get_start_iter (buffer, &start);
      gtk_text_buffer_place_cursor (buffer, &start);
    }
  self->loading = FALSE;
  g_free (self->stored);
  self->stored = g_strdup (text);
  g_free (self->typed);
  self->typed = g_strdup (text);
}

static void
show_language (YtNoteBuffer *self)
{
  YtLanguage language = YT_LANGUAGE_EN;

  yt_language_parse (yt_note_language (self->note), &language);
  g_object_set (self->language, "language", yt_language_bcp47 (language), NULL);
}

static void
on_note_changed (YtNoteBuffer *self)
{
  show_language (self);
  if (self->saving || strcmp (yt_note_text (self->note), self->stored) == 0)
    return;
  /* What is being typed wins; it is saved in a moment. */
  if (self->dirty)
    save_later (self, SAVE_AFTER_MS);
  else
    load (self);
}

gboolean
yt_note_buffer_save (YtNoteBuffer  *self,
                     GError       **error)
{
  g_autoptr(YtNoteBuffer) alive G_GNUC_UNUSED = g_object_ref (self);
  g_autoptr(GError) failure = NULL;
  g_autofree char *text = NULL;
  gboolean good;

  g_clear_handle_id (&self->saving_later, g_source_remove);
  if (!self->dirty || self->dossier == NULL)
    return !self->dirty;
  text = whole_text (self);
  if (strcmp (text, self->typed) == 0)
    {
      set_dirty (self, FALSE);
      set_trouble (self, NULL);
      return TRUE;
    }
  self->saving = TRUE;
  good = yt_act_set_note_text (self->dossier, yt_note_id (self->note), text, &failure);
  self->saving = FALSE;
  set_trouble (self, failure);
  if (!good)
    {
      if (self->dossier != NULL && !yt_note_is_deleted (self->note))
        save_later (self, TRY_AGAIN_MS);
      g_propagate_error (error, g_steal_pointer (&failure));
      return FALSE;
    }
  g_free (self->typed);
  self->typed = g_steal_pointer (&text);
  g_free (self->stored);
  self->stored = g_strdup (yt_note_text (self->note));
  set_dirty (self, FALSE);
  return TRUE;
}

/* The last moment; what cannot be saved now never can. */
static void
on_closing (YtNoteBuffer *self)
{
  g_autoptr(YtNoteBuffer) alive G_GNUC_UNUSED = g_object_ref (self);

  yt_note_buffer_save (self, NULL);
  g_clear_handle_id (&self->saving_later, g_source_remove);
  g_clear_weak_pointer (&self->dossier);
  set_dirty (self, FALSE);
}

char *
yt_note_buffer_text (YtNoteBuffer      *self,
                     const GtkTextIter *start,
                     const GtkTextIter *end)
{
  GString *text = g_string_new (NULL);
  GtkTextIter from = *start;

  while (gtk_text_iter_compare (&from, end) < 0)
    {
      GtkTextIter to = from;
      gboolean only_shown = gtk_text_iter_has_tag (&from, self->shown);

      if (!gtk_text_iter_forward_to_tag_toggle (&to, self->shown) || gtk_text_iter_compare (&to, end) > 0)
        to = *end;
      if (!only_shown)
        {
          g_autofree char *piece = gtk_text_iter_get_text (&from, &to);

          g_string_append (text, piece);
        }
      from = to;
    }
  return g_string_free (text, FALSE);
}

static gboolean
is_too_long (YtNoteBuffer *self,
             gsize         length)
{
  g_autofree char *size = NULL;
  g_autofree char *limit = NULL;
  g_autofree char *sentence = NULL;

  if (self->loading || (length <= YT_NOTE_INSERT_MAX && self->size + length <= YT_NOTE_MAX))
    return FALSE;
  size = g_format_size (length);
  limit = g_format_size (length > YT_NOTE_INSERT_MAX ? YT_NOTE_INSERT_MAX : YT_NOTE_MAX);
  sentence = g_strdup_printf (_("This text of %s is too long for a note, which takes %s. Keep it in a file and import that as the document of a source."),
                              size, limit);
  g_signal_emit (self, refused_signal, 0, sentence);
  return TRUE;
}

static void
insert_piece (YtNoteBuffer *self,
              GtkTextIter  *place,
              const char   *text,
              gsize         length)
{
  GTK_TEXT_BUFFER_CLASS (yt_note_buffer_parent_class)->insert_text (GTK_TEXT_BUFFER (self), place, text, (int) length);
}

/* Lines with a word that is too long wrap anywhere; @text is in the buffer at @at. */
static void
wrap_anywhere (YtNoteBuffer *self,
               const char   *text,
               gsize         length,
               int           at)
{
  const char *end = text + length;
  const char *from = text;

  while (from < end)
    {
      const char *word = from + yt_long_line_word (from, (gsize) (end - from));
      GtkTextIter start, stop;

      if (word == end)
        return;
      gtk_text_buffer_get_iter_at_offset (GTK_TEXT_BUFFER (self), &start, at + (int) g_utf8_pointer_to_offset (text, word));
      stop = start;
      gtk_text_iter_set_line_offset (&start, 0);
      if (!gtk_text_iter_ends_line (&stop))
        gtk_text_iter_forward_to_line_end (&stop);
      gtk_text_buffer_apply_tag (GTK_TEXT_BUFFER (self), self->anywhere, &start, &stop);
      from = memchr (word, '\n', (gsize) (end - word));
      if (from == NULL)
        return;
    }
}

static void
yt_note_buffer_insert_text (GtkTextBuffer *buffer,
                            GtkTextIter   *place,
                            const char    *text,
                            int            length)
{
  YtNoteBuffer *self = YT_NOTE_BUFFER (buffer);
  gsize left = length < 0 ? strlen (text) : (gsize) length;
  int from = gtk_text_iter_get_offset (place);
  GtkTextIter start;

  if (is_too_long (self, left))
    return;
  self->size += left;
  while (left > 0)
    {
      gsize cut = yt_long_line_cut (text, left);

      int begin = gtk_text_iter_get_offset (place);

      insert_piece (self, place, text, cut);
      wrap_anywhere (self, text, cut, begin);
      gtk_text_buffer_get_iter_at_offset (buffer, place, begin + (int) g_utf8_strlen (text, (gssize) cut));
      text += cut;
      left -= cut;
      if (left > 0)
        {
          int at = gtk_text_iter_get_offset (place);

          insert_piece (self, place, "\n", 1);
          gtk_text_buffer_get_iter_at_offset (buffer, &start, at);
          gtk_text_buffer_apply_tag (buffer, self->shown, &start, place);
        }
    }
  gtk_text_buffer_get_iter_at_offset (buffer, &start, from);
  gtk_text_buffer_apply_tag (buffer, self->language, &start, place);
  yt_markdown_style_changed (buffer, from, gtk_text_iter_get_offset (place));
  if (!self->loading)
    on_typed (self);
}

static void
yt_note_buffer_delete_range (GtkTextBuffer *buffer,
                             GtkTextIter   *start,
                             GtkTextIter   *end)
{
  YtNoteBuffer *self = YT_NOTE_BUFFER (buffer);
  g_autofree char *gone = yt_note_buffer_text (self, start, end);
  int at;

  self->size -= MIN (self->size, strlen (gone));
  GTK_TEXT_BUFFER_CLASS (yt_note_buffer_parent_class)->delete_range (buffer, start, end);
  at = gtk_text_iter_get_offset (start);
  yt_markdown_style_changed (buffer, at, at);
  gtk_text_buffer_get_iter_at_offset (buffer, start, at);
  *end = *start;
  if (!self->loading)
    on_typed (self);
}

static void
yt_note_buffer_constructed (GObject *object)
{
  YtNoteBuffer *self = YT_NOTE_BUFFER (object);
  GtkTextBuffer *buffer = GTK_TEXT_BUFFER (object);

  G_OBJECT_CLASS (yt_note_buffer_parent_class)->constructed (object);
  gtk_text_buffer_set_enable_undo (buffer, FALSE);
  self->shown = gtk_text_buffer_create_tag (buffer, NULL, NULL);
  self->anywhere = gtk_text_buffer_create_tag (buffer, NULL, "wrap-mode", GTK_WRAP_CHAR, NULL);
  self->language = gtk_text_buffer_create_tag (buffer, NULL, NULL);
  yt_markdown_style_attach (buffer);
}

static void
yt_note_buffer_get_property (GObject    *object,
                             guint       id,
                             GValue     *value,
                             GParamSpec *pspec)
{
  if (id == PROP_TROUBLE)
    g_value_set_boxed (value, YT_NOTE_BUFFER (object)->trouble);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
yt_note_buffer_dispose (GObject *object)
{
  YtNoteBuffer *self = YT_NOTE_BUFFER (object);

  g_clear_handle_id (&self->saving_later, g_source_remove);
  if (self->dossier != NULL && self->note != NULL)
    g_hash_table_remove (g_object_get_data (G_OBJECT (self->dossier), buffers_key), self->note);
  g_clear_weak_pointer (&self->dossier);
  g_clear_object (&self->note);
  G_OBJECT_CLASS (yt_note_buffer_parent_class)->dispose (object);
}

static void
yt_note_buffer_finalize (GObject *object)
{
  YtNoteBuffer *self = YT_NOTE_BUFFER (object);

  g_free (self->stored);
  g_free (self->typed);
  g_clear_error (&self->trouble);
  G_OBJECT_CLASS (yt_note_buffer_parent_class)->finalize (object);
}

static void
yt_note_buffer_class_init (YtNoteBufferClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkTextBufferClass *buffer_class = GTK_TEXT_BUFFER_CLASS (klass);

  object_class->constructed = yt_note_buffer_constructed;
  object_class->get_property = yt_note_buffer_get_property;
  object_class->dispose = yt_note_buffer_dispose;
  object_class->finalize = yt_note_buffer_finalize;
  buffer_class->insert_text = yt_note_buffer_insert_text;
  buffer_class->delete_range = yt_note_buffer_delete_range;
  properties[PROP_TROUBLE] =
    g_param_spec_boxed ("trouble", NULL, NULL, G_TYPE_ERROR, G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
  refused_signal =
    g_signal_new ("refused", YT_TYPE_NOTE_BUFFER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
yt_note_buffer_init (YtNoteBuffer *self)
{
  self->stored = g_strdup ("");
  self->typed = g_strdup ("");
}

YtNoteBuffer *
yt_note_buffer_get (YtNote *note)
{
  YtDossier *dossier = yt_note_dossier (note);
  GHashTable *buffers;
  YtNoteBuffer *self;

  g_return_val_if_fail (dossier != NULL, NULL);
  buffers = g_object_get_data (G_OBJECT (dossier), buffers_key);
  if (buffers == NULL)
    {
      buffers = g_hash_table_new (NULL, NULL);
      g_object_set_data_full (G_OBJECT (dossier), buffers_key, buffers, (GDestroyNotify) g_hash_table_unref);
    }
  self = g_hash_table_lookup (buffers, note);
  if (self != NULL)
    return g_object_ref (self);

  self = g_object_new (YT_TYPE_NOTE_BUFFER, NULL);
  self->note = g_object_ref (note);
  g_set_weak_pointer (&self->dossier, dossier);
  g_hash_table_insert (buffers, note, self);
  g_signal_connect_object (note, "changed", G_CALLBACK (on_note_changed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (dossier, "closing", G_CALLBACK (on_closing), self, G_CONNECT_SWAPPED);
  load (self);
  show_language (self);
  return self;
}

YtNote *
yt_note_buffer_note (YtNoteBuffer *self)
{
  return self->note;
}

const GError *
yt_note_buffer_trouble (YtNoteBuffer *self)
{
  return self->trouble;
}

void
yt_note_buffer_foreach_unsaved (YtDossier       *dossier,
                                YtNoteBufferFunc func,
                                gpointer         data)
{
  GHashTable *buffers = g_object_get_data (G_OBJECT (dossier), buffers_key);
  GHashTableIter iter;
  gpointer buffer;

  if (buffers == NULL)
    return;
  g_hash_table_iter_init (&iter, buffers);
  while (g_hash_table_iter_next (&iter, NULL, &buffer))
    {
      g_autofree char *text = YT_NOTE_BUFFER (buffer)->dirty ? whole_text (buffer) : NULL;

      if (text != NULL)
        func (buffer, text, data);
    }
}
