/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Where a text was typed in while it was corrected: what was done in one place is known exactly and need not be found out. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * YtReaderTyping: part of a YtReaderText.
 * @buffer: not owned
 * @first, @last: around what was typed; (nullable) as long as nothing was
 * @scattered: it was typed in several places
 */
typedef struct
{
  GtkTextBuffer *buffer;
  GtkTextMark *first;
  GtkTextMark *last;
  gboolean scattered;
} YtReaderTyping;

/** yt_reader_typing_begin: watches @buffer until yt_reader_typing_end(). */
void yt_reader_typing_begin (YtReaderTyping *self,
                             GtkTextBuffer  *buffer);
void yt_reader_typing_end (YtReaderTyping *self);

/** yt_reader_typing_piece: Returns: whether it was typed in one place only; @start, @end: (out): around what is there now */
gboolean yt_reader_typing_piece (const YtReaderTyping *self,
                                 GtkTextIter          *start,
                                 GtkTextIter          *end);

G_END_DECLS
