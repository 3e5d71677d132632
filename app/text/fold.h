/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Folding of characters for search: what a reader takes for the same sign becomes the same sign. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * YtFoldFlags:
 * @YT_FOLD_WIDTH: full and half width, ligatures, circled digits and the like (Unicode’s compatibility forms)
 * @YT_FOLD_CASE: upper and lower case
 * @YT_FOLD_ACCENTS: letters with marks become bare ones
 * @YT_FOLD_HAN: traditional and variant characters become simplified ones, each by itself (OpenCC’s tables)
 */
typedef enum
{
  YT_FOLD_NONE = 0,
  YT_FOLD_WIDTH = 1 << 0,
  YT_FOLD_CASE = 1 << 1,
  YT_FOLD_ACCENTS = 1 << 2,
  YT_FOLD_HAN = 1 << 3,
  YT_FOLD_ALL = 15,
} YtFoldFlags;

/** YT_FOLD_VERSION: grows with each change of the tables or of the classes; what was folded by another is folded again. */
#define YT_FOLD_VERSION 1

/** YT_FOLD_MAX: the most characters that one folds to. */
#define YT_FOLD_MAX 8

/**
 * YtCharClass:
 * @YT_CHAR_IGNORED: invisible; as if it were not there
 * @YT_CHAR_SPACE: blanks and line ends
 * @YT_CHAR_MARK: punctuation and other signs
 * @YT_CHAR_HAN: a sign that is looked for by itself: Han, kana, Hangul syllables
 * @YT_CHAR_WORD: letters and digits, which make words
 */
typedef enum
{
  YT_CHAR_IGNORED,
  YT_CHAR_SPACE,
  YT_CHAR_MARK,
  YT_CHAR_HAN,
  YT_CHAR_WORD,
} YtCharClass;

/**
 * yt_fold_char:
 * @folded: (out): what @c folds to
 *
 * Folding what was folded changes nothing. Thread-safe.
 *
 * Returns: how many characters are in @folded; 0 for a mark that folds away
 */
guint yt_fold_char (gunichar    c,
                    YtFoldFlags flags,
                    gunichar    folded[YT_FOLD_MAX]);

/** yt_char_class: of a character, folded or not. */
YtCharClass yt_char_class (gunichar c);

G_END_DECLS
