/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Which position comes next when one goes through them with the arrow keys. */
#pragma once

#include "panes/issue-section.h"

G_BEGIN_DECLS

/**
 * yt_card_walk:
 * @sections: (element-type YtIssueSection): from top to bottom
 * @focus: the card one is at
 *
 * Up and down lead through the column of the party, from one issue to the next; left and right to the column beside.
 *
 * Returns: (transfer none) (nullable): NULL where it does not go on, or when @focus is none of their cards
 */
YtPositionCard *yt_card_walk (GPtrArray        *sections,
                              GtkWidget        *focus,
                              GtkDirectionType  direction);

G_END_DECLS
