/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The text of the reader, and beside it, when that is wanted, another text of the dossier that scrolls with it. */
#pragma once

#include "desk/desk.h"
#include "model/parallel.h"
#include "panes/reader-bar.h"

G_BEGIN_DECLS

#define YT_TYPE_READER_PAIR (yt_reader_pair_get_type ())
/**
 * YtReaderPair: property open: whether there are two texts. Which text is beside which is remembered by the desk.
 *
 * Keys: F6 or Ctrl+Tab goes to the other side, Ctrl+B twice says that two pieces belong together, Escape closes the second text.
 */
G_DECLARE_FINAL_TYPE (YtReaderPair, yt_reader_pair, YT, READER_PAIR, GtkWidget)

/**
 * yt_reader_pair_set_text: once.
 * @page: (transfer none): the scrolled window of @text; it becomes the left side
 * @bars: (transfer none): holds the bar of @text, and is given the bar of the other text
 */
void yt_reader_pair_set_text (YtReaderPair *self,
                              YtDesk       *desk,
                              YtReaderText *text,
                              GtkStack     *bars);

/** yt_reader_pair_set_document: what the left side shows now, after its text was set; 0 for none. Opens what was beside it. */
void yt_reader_pair_set_document (YtReaderPair *self,
                                  gint64        document);

/** yt_reader_pair_set_open: with the text that was beside it, or its translation; else asks for one. */
void yt_reader_pair_set_open (YtReaderPair *self,
                              gboolean      open);
gboolean yt_reader_pair_is_open (YtReaderPair *self);

/** yt_reader_pair_show: shows @document beside the text. */
void yt_reader_pair_show (YtReaderPair *self,
                          gint64        document);

/** yt_reader_pair_other: (transfer none) (nullable): the text beside it */
YtReaderText *yt_reader_pair_other (YtReaderPair *self);

/** yt_reader_pair_alignment: (transfer none) (nullable): NULL until it is found */
const YtAlignment *yt_reader_pair_alignment (YtReaderPair *self);

/** yt_reader_pair_holds: whether @id is a passage of the text beside it, or its source while one is in that text. */
gboolean yt_reader_pair_holds (YtReaderPair *self,
                               gint64        id);

/** yt_reader_pair_dress: the page looks otherwise now. */
void yt_reader_pair_dress (YtReaderPair *self);

G_END_DECLS
