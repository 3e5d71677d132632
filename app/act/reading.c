/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Decodes the bytes of a file once, and keeps all that was found out on the way. */
#include "act/reading.h"

#include "model/dossier.h"
#include "text/gate.h"

void
yt_reading_free (YtReading *self)
{
  g_clear_pointer (&self->bytes, g_bytes_unref);
  g_free (self->digest);
  g_free (self->text);
  g_free (self);
}

static gboolean
check_size (gsize        size,
            const char  *name,
            GError     **error)
{
  if (size > YT_READING_MAX)
    yt_failure_set (error, YT_MODEL_ERROR, YT_MODEL_ERROR_INVALID,
                    N_("“%s” is too large: a document may have 256 MiB at most."), name, NULL);
  else if (size == 0)
    yt_failure_set (error, YT_MODEL_ERROR, YT_MODEL_ERROR_INVALID, N_("“%s” is empty: there is nothing to import."), name, NULL);
  else
    return TRUE;
  return FALSE;
}

YtReading *
yt_reading_new (GBytes      *bytes,
                const char  *name,
                const char  *encoding,
                GError     **error)
{
  g_autoptr(YtReading) self = g_new0 (YtReading, 1);
  g_auto(YtDecoded) decoded = { 0 };

  if (!check_size (g_bytes_get_size (bytes), name, error) || !yt_decode (bytes, encoding, &decoded, error))
    return NULL;
  self->text = yt_gate_text (decoded.text, (gssize) decoded.len, YT_GATE_NO_LIMIT, error);
  if (self->text == NULL)
    return NULL;
  self->bytes = g_bytes_ref (bytes);
  self->digest = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, bytes);
  self->encoding = decoded.encoding;
  self->confidence = decoded.confidence;
  self->n_replaced = decoded.n_replaced;
  return g_steal_pointer (&self);
}
