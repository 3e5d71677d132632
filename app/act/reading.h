/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A document as it was read from its file, ready to come into a dossier; made wherever there is time, also on a worker. */
#pragma once

#include "text/decode.h"

G_BEGIN_DECLS

/** YT_READING_MAX: bytes that a document may have. */
#define YT_READING_MAX (256 * 1024 * 1024)

/**
 * YtReading:
 * @bytes: as they are in the file
 * @digest: SHA-256 of them
 * @text: as a dossier takes it (text/gate.h)
 * @encoding, @confidence, @n_replaced: as in YtDecoded
 */
typedef struct
{
  GBytes *bytes;
  char *digest;
  char *text;
  const YtEncoding *encoding;
  YtConfidence confidence;
  guint64 n_replaced;
} YtReading;

/**
 * yt_reading_new:
 * @name: of the file, for what is said about it
 * @encoding: (nullable): id of an encoding when it is known
 * @error: YT_MODEL_ERROR_INVALID (empty, too large), YT_TEXT_ERROR_*
 *
 * Returns: (transfer full) (nullable)
 */
YtReading *yt_reading_new (GBytes      *bytes,
                           const char  *name,
                           const char  *encoding,
                           GError     **error);
void yt_reading_free (YtReading *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (YtReading, yt_reading_free)

G_END_DECLS
