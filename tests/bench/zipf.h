/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Notes by chance whose words are as frequent as those of real texts: the n-th word comes with a share of 1 / (n + 2.7). */
#pragma once

#include <glib.h>

/** ZIPF_WORDS: words of each language. */
#define ZIPF_WORDS 40000

/* zipf_word: the word of that rank, from 0; @english or Chinese. Stays. */
const char *zipf_word (guint    rank,
                       gboolean english);

/* zipf_text: (transfer full): a note of 300 characters on the average; of five two are Chinese, two English, one mixed. */
char *zipf_text (guint number);
