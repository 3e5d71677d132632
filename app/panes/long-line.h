/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Where a paragraph that is too long to be laid out quickly is cut for display. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** YT_LONG_LINE: bytes of a line from which on it is cut: a megabyte in one line takes seconds to lay out, in pieces nothing. */
#define YT_LONG_LINE 12000

/**
 * yt_long_line_cut:
 * @text: valid UTF-8
 * @length: bytes that are left of it
 *
 * Returns: bytes up to the next place where a line break is to be shown that the text does not have (behind the end of a
 * sentence, if there is one near); @length when no more is needed
 */
gsize yt_long_line_cut (const char *text,
                        gsize       length);

/** YT_LONG_WORD: bytes without a place to wrap from which on a word is wrapped anywhere: looked for in vain, such places cost
 * a shaping of all the rest for each row. */
#define YT_LONG_WORD 1000

/** yt_long_line_word: bytes up to the first word that is too long; @length when there is none. */
gsize yt_long_line_word (const char *text,
                         gsize       length);

G_END_DECLS
