/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is done with the words that are selected in the reader, or with the passage one is at. */
#pragma once

#include "act/evidence.h"
#include "desk/desk.h"
#include "panes/reader-text.h"

G_BEGIN_DECLS

#define YT_TYPE_READER_HAND (yt_reader_hand_get_type ())
/**
 * YtReaderHand: each deed is one act; what fails is reported in the window.
 *
 * YtReaderHand::acted: what is selected or focused may be another now.
 */
G_DECLARE_FINAL_TYPE (YtReaderHand, yt_reader_hand, YT, READER_HAND, GObject)

/** yt_reader_hand_new: @text: (transfer none): lives as long as the hand */
YtReaderHand *yt_reader_hand_new (YtDesk       *desk,
                                  YtReaderText *text);

/** yt_reader_hand_set_document: what is shown in the text; 0 for none */
void yt_reader_hand_set_document (YtReaderHand *self,
                                  gint64        document);

/** yt_reader_hand_focused: the passage one is at, as long as nothing is selected; 0 for none. */
gint64 yt_reader_hand_focused (YtReaderHand *self);

/** yt_reader_hand_wish: Returns: whether there is anything to act on; @wish: (out): its document and range, or its passage */
gboolean yt_reader_hand_wish (YtReaderHand   *self,
                              YtEvidenceWish *wish);
/** yt_reader_hand_quote: (transfer full): the words of a wish. */
char *yt_reader_hand_quote (YtReaderHand         *self,
                            const YtEvidenceWish *wish);

/** yt_reader_hand_tie: asks for an entry. Returns: whether there is anything to tie */
gboolean yt_reader_hand_tie (YtReaderHand *self);
/** yt_reader_hand_tie_to_recent: @number: from 1. Returns: whether there is such a target and anything to tie */
gboolean yt_reader_hand_tie_to_recent (YtReaderHand *self,
                                       guint         number);
/** yt_reader_hand_mark: marks the selected words without a tie. Returns: whether any are selected */
gboolean yt_reader_hand_mark (YtReaderHand *self);
/** yt_reader_hand_make: makes a new entry of the words; the place of one that stands in another is asked for. */
void yt_reader_hand_make (YtReaderHand *self,
                          YtKind        kind);

/** yt_reader_hand_resize: gives a passage another range, in bytes. */
void yt_reader_hand_resize (YtReaderHand *self,
                            gint64        passage,
                            gsize         start,
                            gsize         end);
/** yt_reader_hand_stretch: moves the end of the focused passage, or its start with @first, by a character. Returns: whether the caret is in one */
gboolean yt_reader_hand_stretch (YtReaderHand *self,
                                 gboolean      first,
                                 int           step);
/** yt_reader_hand_place: gives a passage that lost its place the selected words. */
void yt_reader_hand_place (YtReaderHand *self,
                           gint64        id);

/** yt_reader_hand_walk: goes to the next passage, or to the one before with -1. */
void yt_reader_hand_walk (YtReaderHand *self,
                          int           step);
/** yt_reader_hand_let_go: of what is selected, else of the passage. Returns: whether there was anything */
gboolean yt_reader_hand_let_go (YtReaderHand *self);

G_END_DECLS
