/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Keeps bytes under their digest, and gives them back only when they still have it. */
#include "model/blob.h"

#include <zstd.h>

/* Level 3 packs text to a third at more than 200 MB a second. */
#define LEVEL 3
/* What is smaller is not worth it. */
#define WORTH 256
/* More than a dossier ever kept as one. */
#define SIZE_MAX_KEPT ((gsize) 1 << 30)

static const char keep_bytes[] = "INSERT OR IGNORE INTO blob (digest, size, bytes, packing) VALUES (?1, ?2, ?3, ?4)";
static const char select_bytes[] = "SELECT bytes, packing, size FROM blob WHERE digest = ?1";

/* Returns: (transfer full) (nullable): NULL when it does not become smaller */
static GBytes *
compress (GBytes *bytes)
{
  gsize size;
  const void *data = g_bytes_get_data (bytes, &size);
  gsize room = ZSTD_compressBound (size);
  g_autofree void *packed = size >= WORTH ? g_try_malloc (room) : NULL;
  gsize length = packed != NULL ? ZSTD_compress (packed, room, data, size, LEVEL) : size;

  if (packed == NULL || ZSTD_isError (length) || length + length / 16 >= size)
    return NULL;
  return g_bytes_new (packed, length);
}

YtBlob *
yt_blob_new (GBytes *bytes)
{
  YtBlob *self = g_new0 (YtBlob, 1);

  self->digest = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, bytes);
  self->size = g_bytes_get_size (bytes);
  self->kept = compress (bytes);
  self->packing = self->kept != NULL ? "zstd" : "";
  if (self->kept == NULL)
    self->kept = g_bytes_ref (bytes);
  return self;
}

void
yt_blob_free (YtBlob *self)
{
  g_free (self->digest);
  g_bytes_unref (self->kept);
  g_free (self);
}

gboolean
yt_blob_put (YtDossier     *dossier,
             const YtBlob  *blob,
             GError       **error)
{
  return yt_connection_run (yt_dossier_connection (dossier), error, keep_bytes, "sibs", blob->digest, (gint64) blob->size,
                            blob->kept, blob->packing);
}

gboolean
yt_blob_keep (YtDossier  *dossier,
              GBytes     *bytes,
              char      **digest,
              GError    **error)
{
  g_autoptr(YtBlob) blob = yt_blob_new (bytes);

  *digest = g_strdup (blob->digest);
  return yt_blob_put (dossier, blob, error);
}

GBytes *
yt_blob_unpack (GBytes     *kept,
                const char *packing,
                gsize       size)
{
  gsize length;
  const void *data = g_bytes_get_data (kept, &length);
  g_autofree void *bytes = NULL;

  if (g_strcmp0 (packing, "") == 0)
    return length == size ? g_bytes_ref (kept) : NULL;
  if (g_strcmp0 (packing, "zstd") != 0 || size == 0 || size > SIZE_MAX_KEPT || ZSTD_getFrameContentSize (data, length) != size)
    return NULL;
  bytes = g_try_malloc (size);
  if (bytes == NULL || ZSTD_decompress (bytes, size, data, length) != size)
    return NULL;
  return g_bytes_new_take (g_steal_pointer (&bytes), size);
}

GBytes *
yt_blob_get (YtConnection  *connection,
             const char    *digest,
             GError       **error)
{
  g_autoptr(YtStatement) statement = yt_connection_prepare (connection, select_bytes, error);
  g_autoptr(GBytes) kept = NULL;
  g_autoptr(GBytes) bytes = NULL;
  g_autofree char *found = NULL;

  if (statement == NULL)
    return NULL;
  yt_statement_bind (statement, "s", digest);
  if (!yt_statement_step (statement, error))
    return NULL;
  kept = yt_statement_bytes (statement, 0);
  bytes = yt_blob_unpack (kept, yt_statement_text (statement, 1), (gsize) MAX (0, yt_statement_int (statement, 2)));
  if (bytes != NULL)
    found = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, bytes);
  if (g_strcmp0 (found, digest) == 0)
    return g_steal_pointer (&bytes);
  yt_failure_set (error, YT_DB_ERROR, YT_DB_ERROR_CORRUPT, N_("The kept original with the digest %s is damaged."), digest, NULL);
  return NULL;
}
