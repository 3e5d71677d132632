/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Bytes that a dossier keeps under their SHA-256: originals of documents, and their texts before they were mended. */
#pragma once

#include "model/dossier.h"

G_BEGIN_DECLS

/**
 * yt_blob_keep:
 * @digest: (out) (transfer full): SHA-256 of @bytes in hexadecimal digits
 *
 * Keeps bytes once, however often they come. Not logged: what nothing points to any more harms nobody, and undo may need it.
 * To be called between begin and commit.
 */
gboolean yt_blob_keep (YtDossier  *dossier,
                       GBytes     *bytes,
                       char      **digest,
                       GError    **error);

/**
 * yt_blob_get:
 *
 * Returns: (transfer full) (nullable): the bytes as they came; NULL without an error when there are none of that digest
 * @error: YT_DB_ERROR_CORRUPT when they do not have that digest any more
 */
GBytes *yt_blob_get (YtConnection  *connection,
                     const char    *digest,
                     GError       **error);

/** yt_blob_unpack: (transfer full) (nullable): kept bytes as they came in; NULL when they are damaged. @packing: the column's word */
GBytes *yt_blob_unpack (GBytes     *kept,
                        const char *packing,
                        gsize       size);

G_END_DECLS
