/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Keeps bytes under their digest, and gives them back only when they still have it. */
#include "model/blob.h"

static const char keep_bytes[] = "INSERT OR IGNORE INTO blob (digest, size, bytes, packing) VALUES (?1, ?2, ?3, '')";
static const char select_bytes[] = "SELECT bytes, packing, size FROM blob WHERE digest = ?1";

gboolean
yt_blob_keep (YtDossier  *dossier,
              GBytes     *bytes,
              char      **digest,
              GError    **error)
{
  *digest = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, bytes);
  return yt_connection_run (yt_dossier_connection (dossier), error, keep_bytes, "sib", *digest,
                            (gint64) g_bytes_get_size (bytes), bytes);
}

GBytes *
yt_blob_unpack (GBytes     *kept,
                const char *packing,
                gsize       size)
{
  if (g_strcmp0 (packing, "") == 0 && g_bytes_get_size (kept) == size)
    return g_bytes_ref (kept);
  return NULL;
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
