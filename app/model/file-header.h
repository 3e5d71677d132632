/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Looks at a file before SQLite does: whether it is a dossier at all, whole, and not of a later version. */
#pragma once

#include "db/connection.h"

G_BEGIN_DECLS

/**
 * yt_file_header_check:
 * @path: absolute file name; one that is open in this process is left alone (closing it would drop SQLite's locks)
 * @error: YT_DB_ERROR_MISSING, _IO, _NOT_OURS, _NEWER or _CORRUPT
 *
 * Reads the 100 bytes of the header by the rules of SQLite's file format (section 1.3).
 */
gboolean yt_file_header_check (const char  *path,
                               GError     **error);

/**
 * yt_file_size_check:
 * @connection: the open file
 *
 * Whether the file is as long as its header says; after a recovery that the opening may have brought about.
 */
gboolean yt_file_size_check (YtConnection  *connection,
                             GError       **error);

G_END_DECLS
