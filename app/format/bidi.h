/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Characters that turn the direction of what follows them (U+202A–U+202E, U+2066–U+2069), made visible. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** YT_BIDI_BYTE: the byte that all of them begin with in UTF-8. */
#define YT_BIDI_BYTE 0xe2

/**
 * yt_bidi_name:
 * @p: points at a YT_BIDI_BYTE of valid UTF-8
 * @end: behind the text
 * @length: (out): bytes of the character, set when there is one
 *
 * Returns: (transfer none) (nullable): "⟨U+202E⟩" and its like; NULL for any other character
 */
const char *yt_bidi_name (const char *p,
                          const char *end,
                          gsize      *length);

G_END_DECLS
