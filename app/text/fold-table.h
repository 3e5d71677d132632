/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The tables behind fold.c and tokens.c: records of a character, what it folds to, and a newline. */
#pragma once

#include <glib.h>

extern const char yt_fold_table_width[];
extern const char yt_fold_table_case[];
extern const char yt_fold_table_accents[];
extern const char yt_fold_table_han[];
extern const guint32 yt_fold_table_words[][2];
extern const guint yt_fold_table_n_words;

/**
 * YtFoldSpread: the tables as they are used for all folds at once, by the numbers of characters below 0x10000.
 * @whole: what each folds to; YT_FOLD_ODD where that is none, several, or beyond
 * @classes: YtCharClass of what it is and of what it folds to: the two are the same unless it is odd
 */
typedef struct
{
  guint16 whole[0x10000];
  guint8 classes[0x10000];
} YtFoldSpread;

#define YT_FOLD_ODD 0xffff

const YtFoldSpread *yt_fold_spread (void);
