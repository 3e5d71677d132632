/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Encodings of documents beyond what text/decode.h finds out: what a page declares, and the rest of the world’s. */
#pragma once

#include "text/decode.h"

G_BEGIN_DECLS

/**
 * yt_document_declared_encoding:
 * @bytes: of an HTML page
 *
 * What a meta element or an XML declaration says, unless the bytes are valid UTF-8 or have a byte order mark: these know better.
 * GB2312 and GBK stand for GB18030, which pages so declared do hold.
 *
 * Returns: (transfer full) (nullable): the id of an encoding
 */
char *yt_document_declared_encoding (GBytes *bytes);

/** yt_document_decode: yt_decode(), which asks uchardet when it would have to guess. */
gboolean yt_document_decode (GBytes      *bytes,
                             const char  *forced_encoding,
                             YtDecoded   *out,
                             GError     **error);

G_END_DECLS
