/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What was done, in words: the names of acts as people read them. */
#pragma once

#include "model/history.h"

G_BEGIN_DECLS

/**
 * yt_deed_words:
 * @name: (nullable): the msgid of an act
 * @detail: (nullable): its argument; the label of a kind is translated, what a person typed is not
 *
 * Returns: (transfer full): “edit note”, “add Event”; "–" where there is no name
 */
char *yt_deed_words (const char  *name,
                     const char  *detail,
                     YtTranslate  translate);

/** yt_deed_told: (transfer full): the act that @item belongs to: “edit note”, “Undone: edit note”. */
char *yt_deed_told (const YtHistoryItem *item,
                    YtTranslate          translate);

G_END_DECLS
