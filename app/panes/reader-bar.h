/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Below the text of the reader: what can be done with the words that are selected, or with the passage one is at. */
#pragma once

#include "desk/desk.h"
#include "panes/reader-hand.h"

G_BEGIN_DECLS

#define YT_TYPE_READER_BAR (yt_reader_bar_get_type ())
/** YtReaderBar: a passage is focused when it is desk:selected. It also takes the keys of the text (panes/reader-keys.h). */
G_DECLARE_FINAL_TYPE (YtReaderBar, yt_reader_bar, YT, READER_BAR, GtkWidget)

/** yt_reader_bar_set_text: @text: (transfer none): lives as long as the bar */
void yt_reader_bar_set_text (YtReaderBar  *self,
                             YtDesk       *desk,
                             YtReaderText *text);

/** yt_reader_bar_set_document: what is shown in the text */
void yt_reader_bar_set_document (YtReaderBar *self,
                                 gint64       document);

/** yt_reader_bar_refresh: shows again what is selected or focused. */
void yt_reader_bar_refresh (YtReaderBar *self);

/** yt_reader_bar_hand: (transfer none): what acts on it; NULL before it has a text */
YtReaderHand *yt_reader_bar_hand (YtReaderBar *self);

G_END_DECLS
