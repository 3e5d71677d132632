/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A party of the dispute: its color, its names, what is said of it. */
#pragma once

#include <gtk/gtk.h>

#include "desk/desk.h"
#include "model/entry.h"

G_BEGIN_DECLS

#define YT_TYPE_PARTY_CARD (yt_party_card_get_type ())
G_DECLARE_FINAL_TYPE (YtPartyCard, yt_party_card, YT, PARTY_CARD, GtkWidget)

/** yt_party_card_new: its buttons activate details.toggle (x), where the color is chosen. */
GtkWidget *yt_party_card_new (YtDesk  *desk,
                              YtEntry *party);
gint64 yt_party_card_id (YtPartyCard *self);
/** yt_party_card_edit: puts the cursor into its name. */
void yt_party_card_edit (YtPartyCard *self);

G_END_DECLS
