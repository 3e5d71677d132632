/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A row of an answer for list views: its cells as markup, and what they are sorted by. */
#pragma once

#include "analysis/answer.h"
#include "desk/desk.h"

G_BEGIN_DECLS

#define YT_TYPE_ANSWER_ROW_ITEM (yt_answer_row_item_get_type ())
G_DECLARE_FINAL_TYPE (YtAnswerRowItem, yt_answer_row_item, YT, ANSWER_ROW_ITEM, GObject)

YtAnswerRowItem *yt_answer_row_item_new (YtDesk            *desk,
                                         const YtAnswerRow *row);

/** yt_answer_row_item_markup: entries are links to "entry:" and their id text. */
const char *yt_answer_row_item_markup (YtAnswerRowItem *self,
                                       guint            column);

/** yt_answer_row_item_width: how many columns of letters the cell would take in one line; Han characters take two. */
guint yt_answer_row_item_width (YtAnswerRowItem *self,
                                guint            column);

/** yt_answer_row_item_rests_on: whether the entry is one of those the row was worked out from. */
gboolean yt_answer_row_item_rests_on (YtAnswerRowItem *self,
                                      gint64           id);
/** yt_answer_row_item_first: the first of these; 0 for none. */
gint64 yt_answer_row_item_first (YtAnswerRowItem *self);

/** yt_answer_row_item_is_empty: nothing stands there: what the question looks for. */
gboolean yt_answer_row_item_is_empty (YtAnswerRowItem *self,
                                      guint            column);

/** yt_answer_row_item_compare: by number where both are numbers or dates, else by words; what is empty comes last. */
int yt_answer_row_item_compare (YtAnswerRowItem *self,
                                YtAnswerRowItem *other,
                                guint            column);

/** yt_answer_row_item_id: (out): the entry that a link of the markup leads to; 0 when it is no such link. */
gint64 yt_answer_row_item_id (const char *link);

G_END_DECLS
