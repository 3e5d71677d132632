/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The positions of one party on one issue: the party's name, a button to add, the cards. */
#pragma once

#include <gtk/gtk.h>

#include "panes/position-card.h"

G_BEGIN_DECLS

#define YT_TYPE_PARTY_CELL (yt_party_cell_get_type ())
G_DECLARE_FINAL_TYPE (YtPartyCell, yt_party_cell, YT, PARTY_CELL, GtkWidget)

/** yt_party_cell_new: @above: the issue or area; @party: 0 for positions that are nobody's */
GtkWidget *yt_party_cell_new (YtDesk *desk,
                              gint64  above,
                              gint64  party);

gint64 yt_party_cell_party (YtPartyCell *self);

/**
 * yt_party_cell_show:
 * @cards: (element-type YtPositionCard): those of this party in their order
 *
 * Shows the cards in the desk's voice and says how many are left out.
 */
void yt_party_cell_show (YtPartyCell *self,
                         GPtrArray   *cards);

/** yt_party_cell_clear: lets go of its cards, which may go to another cell. */
void yt_party_cell_clear (YtPartyCell *self);

/** yt_party_cell_cards: (transfer full) (element-type YtPositionCard): the cards that can be seen, from top to bottom */
GPtrArray *yt_party_cell_cards (YtPartyCell *self);

G_END_DECLS
