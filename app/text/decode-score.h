/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How much bytes read like Chinese in an encoding; inside of text/ only. */
#pragma once

#include "text/decode.h"

G_BEGIN_DECLS

/**
 * yt_decode_score:
 * @encoding: GB18030, Big5, UTF-16LE or UTF-16BE
 * @data: the bytes to judge
 * @len: how many; a few tens of kilobytes tell enough
 * @is_whole: whether the text ends with them
 * @score: (out): about 1 for common Chinese, about 0 for chance, below 0 for what cannot be
 * @n_telling: (out): how many characters the score stands on
 * @error: YT_TEXT_ERROR_ENCODING
 *
 * Returns: FALSE on error
 */
gboolean yt_decode_score (const YtEncoding *encoding,
                          const guint8     *data,
                          gsize             len,
                          gboolean          is_whole,
                          double           *score,
                          guint            *n_telling,
                          GError          **error);

G_END_DECLS
