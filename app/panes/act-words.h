/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What an act did, in words. */
#pragma once

#include "model/history.h"

G_BEGIN_DECLS

/** yt_act_words: (transfer full): the act that @item belongs to, translated: “edit text”, “Undone: add area”. */
char *yt_act_words (const YtHistoryItem *item);

G_END_DECLS
