/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A text view that knows whether it has one line, and its language. */
#include "panes/typed-text.h"

#include <string.h>

#include "panes/scroll-to.h"

struct _YtTypedText
{
  GtkTextView parent_instance;

  GtkTextTag *language; /* (nullable): borrowed from the buffer */
};

enum
{
  TYPED,
  ENTERED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (YtTypedText, yt_typed_text, GTK_TYPE_TEXT_VIEW)

static GtkTextBuffer *
buffer_of (YtTypedText *self)
{
  return gtk_text_view_get_buffer (GTK_TEXT_VIEW (self));
}

/* What is typed is shown in the letters and punctuation of its language, too. */
static void
tell_language (YtTypedText *self)
{
  GtkTextIter start, end;

  if (self->language == NULL)
    return;
  gtk_text_buffer_get_bounds (buffer_of (self), &start, &end);
  gtk_text_buffer_apply_tag (buffer_of (self), self->language, &start, &end);
}

static void
on_changed (YtTypedText *self)
{
  tell_language (self);
  g_signal_emit (self, signals[TYPED], 0);
}

/* One line stays one line: Enter is the end of editing, line breaks of a pasted text become blanks. */
static void
on_insert_text (YtTypedText   *self,
                GtkTextIter   *place,
                const char    *text,
                int            length,
                GtkTextBuffer *buffer)
{
  g_autofree char *line = g_strndup (text, (gsize) length);

  if (strpbrk (line, "\r\n") == NULL)
    return;
  g_signal_stop_emission_by_name (buffer, "insert-text");
  if (strcmp (line, "\n") == 0)
    g_signal_emit (self, signals[ENTERED], 0);
  else
    gtk_text_buffer_insert (buffer, place, g_strdelimit (line, "\r\n", ' '), -1);
}

static void
on_cursor (YtTypedText *self)
{
  GtkTextBuffer *buffer = buffer_of (self);
  GtkTextIter iter;
  GdkRectangle cursor;
  graphene_rect_t part;

  if (!gtk_widget_get_mapped (GTK_WIDGET (self)))
    return;
  gtk_text_buffer_get_iter_at_mark (buffer, &iter, gtk_text_buffer_get_insert (buffer));
  gtk_text_view_get_iter_location (GTK_TEXT_VIEW (self), &iter, &cursor);
  graphene_rect_init (&part, (float) cursor.x, (float) cursor.y, (float) cursor.width, (float) cursor.height);
  yt_scroll_to_part (GTK_WIDGET (self), &part);
}

static void
yt_typed_text_class_init (YtTypedTextClass *klass)
{
  signals[TYPED] = g_signal_new ("typed", YT_TYPE_TYPED_TEXT, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[ENTERED] = g_signal_new ("entered", YT_TYPE_TYPED_TEXT, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
yt_typed_text_init (YtTypedText *self)
{
  gtk_text_view_set_wrap_mode (GTK_TEXT_VIEW (self), GTK_WRAP_WORD_CHAR);
  gtk_text_view_set_accepts_tab (GTK_TEXT_VIEW (self), FALSE);
  gtk_widget_add_css_class (GTK_WIDGET (self), "face");
  /* The dossier's own undo reaches further back and is the only one. */
  gtk_text_buffer_set_enable_undo (buffer_of (self), FALSE);
}

GtkTextView *
yt_typed_text_new (const char *text,
                   gboolean    multiline,
                   const char *language)
{
  YtTypedText *self = g_object_new (YT_TYPE_TYPED_TEXT, NULL);
  GtkTextBuffer *buffer = buffer_of (self);

  if (language != NULL)
    self->language = gtk_text_buffer_create_tag (buffer, NULL, "language", language, NULL);
  gtk_text_buffer_set_text (buffer, text, -1);
  tell_language (self);
  g_signal_connect_object (buffer, "changed", G_CALLBACK (on_changed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (buffer, "notify::cursor-position", G_CALLBACK (on_cursor), self, G_CONNECT_SWAPPED);
  if (!multiline)
    g_signal_connect_object (buffer, "insert-text", G_CALLBACK (on_insert_text), self, G_CONNECT_SWAPPED);
  return GTK_TEXT_VIEW (self);
}

char *
yt_typed_text_get (YtTypedText *self)
{
  GtkTextIter start, end;

  gtk_text_buffer_get_bounds (buffer_of (self), &start, &end);
  return gtk_text_buffer_get_text (buffer_of (self), &start, &end, FALSE);
}

void
yt_typed_text_put (YtTypedText *self,
                   const char  *text)
{
  GtkTextBuffer *buffer = buffer_of (self);
  GtkTextIter iter;
  int offset;

  gtk_text_buffer_get_iter_at_mark (buffer, &iter, gtk_text_buffer_get_insert (buffer));
  offset = gtk_text_iter_get_offset (&iter);
  gtk_text_buffer_set_text (buffer, text, -1);
  yt_typed_text_place_cursor (self, offset);
}

void
yt_typed_text_place_cursor (YtTypedText *self,
                            int          offset)
{
  GtkTextIter iter;

  gtk_text_buffer_get_iter_at_offset (buffer_of (self), &iter, offset);
  gtk_text_buffer_place_cursor (buffer_of (self), &iter);
}
