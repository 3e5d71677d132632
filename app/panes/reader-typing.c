/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Two marks that what is typed moves by itself; typing that does not touch them is another place. */
#include "panes/reader-typing.h"

static void
touch (YtReaderTyping    *self,
       const GtkTextIter *start,
       const GtkTextIter *end)
{
  GtkTextIter first, last;

  if (self->first == NULL)
    {
      self->first = gtk_text_buffer_create_mark (self->buffer, NULL, start, TRUE);
      self->last = gtk_text_buffer_create_mark (self->buffer, NULL, end, FALSE);
      return;
    }
  gtk_text_buffer_get_iter_at_mark (self->buffer, &first, self->first);
  gtk_text_buffer_get_iter_at_mark (self->buffer, &last, self->last);
  if (gtk_text_iter_compare (end, &first) < 0 || gtk_text_iter_compare (start, &last) > 0)
    self->scattered = TRUE;
  if (gtk_text_iter_compare (start, &first) < 0)
    gtk_text_buffer_move_mark (self->buffer, self->first, start);
  if (gtk_text_iter_compare (end, &last) > 0)
    gtk_text_buffer_move_mark (self->buffer, self->last, end);
}

static void
on_insert (GtkTextBuffer  *buffer,
           GtkTextIter    *at,
           char           *text,
           int             length,
           YtReaderTyping *self)
{
  touch (self, at, at);
}

static void
on_delete (GtkTextBuffer  *buffer,
           GtkTextIter    *start,
           GtkTextIter    *end,
           YtReaderTyping *self)
{
  touch (self, start, end);
}

void
yt_reader_typing_begin (YtReaderTyping *self,
                        GtkTextBuffer  *buffer)
{
  yt_reader_typing_end (self);
  self->buffer = buffer;
  g_signal_connect (buffer, "insert-text", G_CALLBACK (on_insert), self);
  g_signal_connect (buffer, "delete-range", G_CALLBACK (on_delete), self);
}

void
yt_reader_typing_end (YtReaderTyping *self)
{
  if (self->buffer == NULL)
    return;
  g_signal_handlers_disconnect_by_data (self->buffer, self);
  if (self->first != NULL)
    {
      gtk_text_buffer_delete_mark (self->buffer, self->first);
      gtk_text_buffer_delete_mark (self->buffer, self->last);
    }
  *self = (YtReaderTyping) { NULL };
}

gboolean
yt_reader_typing_piece (const YtReaderTyping *self,
                        GtkTextIter          *start,
                        GtkTextIter          *end)
{
  if (self->first == NULL || self->scattered)
    return FALSE;
  gtk_text_buffer_get_iter_at_mark (self->buffer, start, self->first);
  gtk_text_buffer_get_iter_at_mark (self->buffer, end, self->last);
  return TRUE;
}
