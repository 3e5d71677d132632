/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Has a document read by a process that can do nothing else (app/reader), and believes nothing that it says. */
#pragma once

#include <gio/gio.h>

#include "text/reading.h"

G_BEGIN_DECLS

/**
 * yt_document_process_read:
 * @format: the id of a confined format
 * @seconds: after which the process is stopped; 0: a minute
 * @error: YT_FORMAT_ERROR_LIMIT (time), _SYNTAX (it broke down), YT_TEXT_ERROR_* as it told, G_IO_ERROR_CANCELLED, G_IO_ERROR_FAILED (no process)
 *
 * Blocks; @cancellable ends the process at once.
 */
YtReading *yt_document_process_read (GBytes        *bytes,
                                     const char    *format,
                                     guint          seconds,
                                     GCancellable  *cancellable,
                                     GError       **error);

G_END_DECLS
