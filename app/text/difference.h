/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Where the words of one text are in another one of which nothing else is known. */
#pragma once

#include "text/offset-map.h"

G_BEGIN_DECLS

/**
 * yt_difference:
 * @a, @b: valid UTF-8
 *
 * Pieces that stand once in both texts are laid on each other as long as they keep their order; between them single
 * characters are compared. Lines count for nothing, so that a text whose lines were broken anew is followed as well.
 *
 * Returns: (transfer full): the map from @a to @b
 */
YtOffsetMap *yt_difference (const char *a,
                            gsize       a_len,
                            const char *b,
                            gsize       b_len);

G_END_DECLS
