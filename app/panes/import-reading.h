/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Reads a text file on a worker thread and finds out its encoding, before it is brought into a dossier. */
#pragma once

#include <gio/gio.h>

#include "format/references.h"
#include "text/decode.h"

G_BEGIN_DECLS

/** YT_IMPORT_MAX: bytes that a file may have. */
#define YT_IMPORT_MAX (256 * 1024 * 1024)

/** YtImportReading: @bytes as they are in the file; @references: (nullable): when it is a list of these; the rest as in YtDecoded. */
typedef struct
{
  GBytes *bytes;
  YtReferences *references;
  const YtEncoding *encoding;
  YtConfidence confidence;
  guint64 n_replaced;
} YtImportReading;

void yt_import_reading_free (YtImportReading *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (YtImportReading, yt_import_reading_free)

/** yt_import_read_async: @callback is called on the thread's main context. */
void yt_import_read_async (GFile               *file,
                           GCancellable        *cancellable,
                           GAsyncReadyCallback  callback,
                           gpointer             user_data);

/** yt_import_read_finish: (transfer full): NULL with an error: G_IO_ERROR_*, YT_MODEL_ERROR_INVALID (no file, too large), YT_TEXT_ERROR_NOT_TEXT */
YtImportReading *yt_import_read_finish (GAsyncResult  *result,
                                        GError       **error);

G_END_DECLS
