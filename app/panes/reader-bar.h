/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Below the text of the reader: what can be done with the words that are selected, or with the passage one is at; and its keys. */
#pragma once

#include "desk/desk.h"
#include "panes/reader-text.h"

G_BEGIN_DECLS

#define YT_TYPE_READER_BAR (yt_reader_bar_get_type ())
/**
 * YtReaderBar: a passage is focused when it is desk:selected.
 *
 * Keys in the text: T or Enter ties, Ctrl+Enter marks without a tie, 1 to 9 tie to one of the latest targets; Alt+Shift with
 * arrows selects: up and down make the selection larger and smaller (word, clause, sentence, paragraph), left and right
 * move its end by that unit; N and P go to the next and the previous passage; in a focused passage Shift with arrows moves
 * its end, with Ctrl its start; Delete deletes it; Escape lets go.
 */
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

/** yt_reader_bar_place: gives the passage @id, which has lost its place, the selected words as its place. */
void yt_reader_bar_place (YtReaderBar *self,
                          gint64       id);

G_END_DECLS
