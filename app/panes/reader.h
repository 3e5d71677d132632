/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Reads the documents of a source: their text with its passages, found words, contents, and what was wrong in it put right. */
#pragma once

#include <gtk/gtk.h>

#include "desk/desk.h"
#include "panes/reader-pair.h"

G_BEGIN_DECLS

#define YT_TYPE_READER (yt_reader_get_type ())
/**
 * YtReader: properties desk, and beside: whether another text is beside it. Texts are read when it is first seen. Activates sources.import to bring a document in.
 * When a passage of the shown document is desk:selected, it is focused; yt_desk_go() to one shows its place.
 */
G_DECLARE_FINAL_TYPE (YtReader, yt_reader, YT, READER, GtkWidget)

/** yt_reader_set_source: @source: id of a source; 0 for none */
void yt_reader_set_source (YtReader *self,
                           gint64    source);

/** yt_reader_show: shows that document of the source. */
void yt_reader_show (YtReader *self,
                     gint64    document);

/** yt_reader_document: id of the document that is shown, 0 for none. */
gint64 yt_reader_document (YtReader *self);

/** yt_reader_count: how many documents the source has. */
guint yt_reader_count (YtReader *self);

/** yt_reader_text: (transfer none): the view of the text that is shown. */
YtReaderText *yt_reader_text (YtReader *self);

/** yt_reader_pair: (transfer none): what shows another text beside it */
YtReaderPair *yt_reader_pair (YtReader *self);

/** yt_reader_read_as: reads the shown document in that encoding, as choosing it does. */
void yt_reader_read_as (YtReader   *self,
                        const char *encoding);

/** yt_reader_find: looks for words, as typing them does. Returns: how often they are there */
guint yt_reader_find (YtReader   *self,
                      const char *words);

G_END_DECLS
