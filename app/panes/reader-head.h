/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The tools above the text of the reader: which document, which page, how it is shown, what can be done with it. */
#pragma once

#include "desk/desk.h"
#include "panes/reader-text.h"

G_BEGIN_DECLS

#define YT_TYPE_READER_HEAD (yt_reader_head_get_type ())
/**
 * YtReaderHead: installs document.delete, document.clean and document.read-again for the document that is chosen.
 *
 * YtReaderHead::chosen (self, gint64 document): another document is to be shown.
 */
G_DECLARE_FINAL_TYPE (YtReaderHead, yt_reader_head, YT, READER_HEAD, GtkWidget)

/** yt_reader_head_set_text: @text: (transfer none): lives as long as the head */
void yt_reader_head_set_text (YtReaderHead *self,
                              YtDesk       *desk,
                              YtReaderText *text);

/** yt_reader_head_fill: offers the documents of @source. Returns: @document or the first of them, which is chosen now; 0 for none */
gint64 yt_reader_head_fill (YtReaderHead *self,
                            gint64        source,
                            gint64        document);
/** yt_reader_head_choose: Returns: whether it is a document of the source */
gboolean yt_reader_head_choose (YtReaderHead *self,
                                gint64        document);
/** yt_reader_head_count: how many documents there are. */
guint yt_reader_head_count (YtReaderHead *self);

/** yt_reader_head_show_text: after another text is shown. */
void yt_reader_head_show_text (YtReaderHead *self);
/** yt_reader_head_show_page: says which page @place is on. */
void yt_reader_head_show_page (YtReaderHead *self,
                               gsize         place);
void yt_reader_head_focus_page (YtReaderHead *self);

/** yt_reader_head_set_correcting: another document cannot be chosen meanwhile. */
void yt_reader_head_set_correcting (YtReaderHead *self,
                                    gboolean      correcting);

G_END_DECLS
