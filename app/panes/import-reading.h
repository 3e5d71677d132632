/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Reads a text file on a worker thread and finds out its encoding, before it is brought into a dossier. */
#pragma once

#include <gio/gio.h>

#include "act/reading.h"

G_BEGIN_DECLS

/** yt_import_read_async: @callback is called on the thread's main context. */
void yt_import_read_async (GFile               *file,
                           GCancellable        *cancellable,
                           GAsyncReadyCallback  callback,
                           gpointer             user_data);

/** yt_import_read_finish: (transfer full): NULL with an error: G_IO_ERROR_*, YT_MODEL_ERROR_INVALID (no file, empty, too large), YT_TEXT_ERROR_NOT_TEXT */
YtReading *yt_import_read_finish (GAsyncResult  *result,
                                        GError       **error);

G_END_DECLS
