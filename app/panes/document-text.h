/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The text of a document as it is shown: with breaks in paragraphs that are too long, and with what is found in it. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

typedef struct _YtDocumentText YtDocumentText;

/** yt_document_text_new: @text: valid UTF-8, copied. Found places are those of @text, wherever breaks are shown. */
YtDocumentText *yt_document_text_new (const char *text);
void yt_document_text_free (YtDocumentText *self);

/** yt_document_text_fill: puts the text as it is shown into @buffer. */
void yt_document_text_fill (YtDocumentText *self,
                            GtkTextBuffer  *buffer);

/** yt_document_text_find: looks for @words as the search of the dossier does. Returns: how often they are there */
guint yt_document_text_find (YtDocumentText *self,
                             const char     *words);

/** yt_document_text_hit: the place of the hit with that number, from 0, in @buffer. */
void yt_document_text_hit (YtDocumentText *self,
                           GtkTextBuffer  *buffer,
                           guint           number,
                           GtkTextIter    *start,
                           GtkTextIter    *end);

/** yt_document_text_length: characters. */
glong yt_document_text_length (YtDocumentText *self);

/** yt_document_text_unreadable: how many characters stand for bytes that could not be read. */
guint yt_document_text_unreadable (YtDocumentText *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (YtDocumentText, yt_document_text_free)

G_END_DECLS
