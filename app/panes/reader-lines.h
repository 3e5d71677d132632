/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The lines in which a document's text is shown: paragraphs that are too long are cut, and each line knows its place in the text. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

typedef struct _YtReaderLines YtReaderLines;

/** yt_reader_lines_new: @text: valid UTF-8, copied. All places are those of @text in bytes, wherever lines are cut for display. */
YtReaderLines *yt_reader_lines_new (const char *text);
void yt_reader_lines_free (YtReaderLines *self);

const char *yt_reader_lines_text (const YtReaderLines *self);
gsize yt_reader_lines_size (const YtReaderLines *self);

/** yt_reader_lines_fill: puts the text as it is shown into @buffer; what it does not have itself, the cuts, gets the tag @cut. */
void yt_reader_lines_fill (const YtReaderLines *self,
                           GtkTextBuffer       *buffer,
                           GtkTextTag          *cut);

/** yt_reader_lines_place: the place of @iter, which is in a buffer that was filled with these lines and not edited. */
gsize yt_reader_lines_place (const YtReaderLines *self,
                             const GtkTextIter   *iter);

/** yt_reader_lines_iter: sets @iter to a place; at a cut it is behind it, with @behind, as for an end, before it. */
void yt_reader_lines_iter (const YtReaderLines *self,
                           GtkTextBuffer       *buffer,
                           gsize                place,
                           gboolean             behind,
                           GtkTextIter         *iter);

/** yt_reader_lines_read: (transfer full): a piece of a buffer that was filled and then edited: without the cuts. */
char *yt_reader_lines_read (const GtkTextIter *start,
                            const GtkTextIter *end,
                            GtkTextTag        *cut);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (YtReaderLines, yt_reader_lines_free)

G_END_DECLS
