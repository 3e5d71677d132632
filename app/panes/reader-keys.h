/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The keys of the reader's text, as long as it is not being corrected. */
#pragma once

#include "panes/reader-hand.h"
#include "panes/reader-selection.h"

G_BEGIN_DECLS

/** YtReaderKeys: what the keys act on; none owned. */
typedef struct
{
  YtReaderText *text;
  YtReaderHand *hand;
  YtReaderSelection *selection;
} YtReaderKeys;

/**
 * yt_reader_keys_press:
 *
 * T or Enter ties, Ctrl+Enter marks without a tie, 1 to 9 tie to one of the latest targets; Alt+Shift with arrows selects:
 * up and down make the selection larger and smaller (word, clause, sentence, paragraph), left and right move its end by
 * that unit; N and P go to the next and the previous passage; in a focused passage Shift with arrows moves its end, with
 * Ctrl its start; Delete deletes it; Escape lets go.
 *
 * Returns: whether the key did something
 */
gboolean yt_reader_keys_press (const YtReaderKeys *self,
                               guint               key,
                               GdkModifierType     modifiers);

G_END_DECLS
