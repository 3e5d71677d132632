/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Reads the documents of a source: their text, found words in it, the encoding they were read in. */
#pragma once

#include <gtk/gtk.h>

#include "desk/desk.h"

G_BEGIN_DECLS

#define YT_TYPE_DOCUMENT_VIEW (yt_document_view_get_type ())
/** YtDocumentView: property desk. Texts are read when it is first seen. Activates sources.import to bring a document in. */
G_DECLARE_FINAL_TYPE (YtDocumentView, yt_document_view, YT, DOCUMENT_VIEW, GtkWidget)

/** yt_document_view_set_source: @source: id of a source; 0 for none */
void yt_document_view_set_source (YtDocumentView *self,
                                  gint64          source);

/** yt_document_view_show: shows that document of the source. */
void yt_document_view_show (YtDocumentView *self,
                            gint64          document);

/** yt_document_view_count: how many documents the source has. */
guint yt_document_view_count (YtDocumentView *self);

/** yt_document_view_text: (transfer none): the text that is shown. */
GtkTextBuffer *yt_document_view_text (YtDocumentView *self);

/** yt_document_view_read_as: reads the shown document in that encoding, as choosing it does. */
void yt_document_view_read_as (YtDocumentView *self,
                               const char     *encoding);

/** yt_document_view_find: looks for words, as typing them does. Returns: how often they are there */
guint yt_document_view_find (YtDocumentView *self,
                             const char     *words);

G_END_DECLS
