/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Bytes in a known encoding to UTF-8, with a mark where something could not be read; inside of text/ only. */
#pragma once

#include "text/decode.h"

G_BEGIN_DECLS

/**
 * yt_decode_convert:
 * @encoding: the encoding of @data
 * @data: the bytes
 * @len: how many there are
 * @is_whole: whether @data ends where the text ends; if not, an incomplete character at its end does not count
 * @n_replaced: (out): how often U+FFFD was put in
 * @error: YT_TEXT_ERROR_ENCODING
 *
 * Returns: (transfer full): valid UTF-8, possibly with NULs in it; NULL on error
 */
GString *yt_decode_convert (const YtEncoding *encoding,
                            const guint8     *data,
                            gsize             len,
                            gboolean          is_whole,
                            guint64          *n_replaced,
                            GError          **error);

G_END_DECLS
