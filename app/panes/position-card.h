/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A position as it stands in its party's column: who says it, how, where, and what. */
#pragma once

#include <gtk/gtk.h>

#include "desk/desk.h"
#include "model/entry.h"

G_BEGIN_DECLS

#define YT_TYPE_POSITION_CARD (yt_position_card_get_type ())
/**
 * YtPositionCard: code, voice, implied mark, page and number of notes in one line; below it the text, edited where it stands.
 *
 * It takes the focus and becomes desk:selected with it. Keys while it has the focus itself: Enter shows its
 * details or goes on to them (areas.look), F2 edits, arrows go to the cards around it (areas.wander), Delete, Alt+Up and
 * Alt+Down, Menu and Shift+F10.
 */
G_DECLARE_FINAL_TYPE (YtPositionCard, yt_position_card, YT, POSITION_CARD, GtkWidget)

GtkWidget *yt_position_card_new (YtDesk  *desk,
                                 YtEntry *entry);

gint64 yt_position_card_id (YtPositionCard *self);
YtEntry *yt_position_card_entry (YtPositionCard *self);

/** yt_position_card_edit: puts the cursor into its text. */
void yt_position_card_edit (YtPositionCard *self);

/** yt_position_card_count: reads again how many notes are on it, and how much evidence there is. */
void yt_position_card_count (YtPositionCard *self);

/** yt_position_card_set_party: @class: (nullable): style class of the party it stands with; static */
void yt_position_card_set_party (YtPositionCard *self,
                                 const char     *class);

/** yt_position_card_mark: @selected: it is what the desk has selected; @open: its details are shown */
void yt_position_card_mark (YtPositionCard *self,
                            gboolean        selected,
                            gboolean        open);

G_END_DECLS
