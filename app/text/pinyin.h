/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Finds Han signs by how they are read: Pinyin without tones, or the first letters alone. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * yt_pinyin_find:
 * @letters: a to z; v stands for ü, too
 * @text: in which two signs or more are looked for that are read so: “wangluo”, also cut short (“wangl”), or, of three letters
 *   or more or for the whole text, their first letters (“wlaq”)
 * @from, @to: (out): where they stand, in bytes
 *
 * The readings are ICU’s; of signs that are often read in several ways all are taken. Thread-safe.
 */
gboolean yt_pinyin_find (const char *letters,
                         const char *text,
                         gsize      *from,
                         gsize      *to);

G_END_DECLS
