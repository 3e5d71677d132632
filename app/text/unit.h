/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The pieces in which a reader takes hold of a text: characters, words (Chinese ones, too), clauses, sentences, paragraphs. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * YtUnit:
 * @YT_UNIT_CHARACTER: what is one character to a reader, whatever it is made of (UAX #29 grapheme clusters)
 * @YT_UNIT_WORD: a word; Chinese ones are found by ICU's dictionary
 * @YT_UNIT_CLAUSE: up to “，；：” or their like, or the end of the sentence
 * @YT_UNIT_SENTENCE: up to “。！？…” or their like, with the quotes and brackets that close behind it
 * @YT_UNIT_PARAGRAPH: a line
 */
typedef enum
{
  YT_UNIT_CHARACTER,
  YT_UNIT_WORD,
  YT_UNIT_CLAUSE,
  YT_UNIT_SENTENCE,
  YT_UNIT_PARAGRAPH,
  YT_N_UNITS,
} YtUnit;

/**
 * yt_unit_around:
 * @text: (array length=size): valid UTF-8
 * @at: a place in it, in bytes
 * @start: (out): where the unit with the character behind @at begins; at the end of a line that of the character before it
 * @end: (out): where it ends, without the blanks behind it
 */
void yt_unit_around (const char *text,
                     gsize       size,
                     YtUnit      unit,
                     gsize       at,
                     gsize      *start,
                     gsize      *end);

/** yt_unit_next: Returns: the first end of a unit behind @at; @size when there is none. */
gsize yt_unit_next (const char *text,
                    gsize       size,
                    YtUnit      unit,
                    gsize       at);

/** yt_unit_previous: Returns: the last start of a unit before @at; 0 when there is none. */
gsize yt_unit_previous (const char *text,
                        gsize       size,
                        YtUnit      unit,
                        gsize       at);

/**
 * yt_unit_grow:
 * @start: (inout)
 * @end: (inout)
 *
 * Makes the range the smallest unit around it that is larger than it: word, clause, sentence, paragraph.
 *
 * Returns: that unit; YT_N_UNITS when the range is no smaller than its paragraph, and stays
 */
YtUnit yt_unit_grow (const char *text,
                     gsize       size,
                     gsize      *start,
                     gsize      *end);

G_END_DECLS
