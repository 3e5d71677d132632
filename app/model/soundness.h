/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Whether the words in a file are as they were written: yes or no, without the whole of yt_dossier_check(). */
#pragma once

#include <gio/gio.h>

#include "db/connection.h"

G_BEGIN_DECLS

/**
 * yt_soundness_check:
 * @connection: of a file of any schema version; one on a worker's own connection may be looked at there
 * @cancellable: (nullable)
 * @error: YT_DB_ERROR_CORRUPT, naming the file and what is damaged first; G_IO_ERROR_CANCELLED
 *
 * SQLite's quick check, then the hash of each row, field and change. In a file of another schema version, whose rows are not known, only
 * the former.
 */
gboolean yt_soundness_check (YtConnection  *connection,
                             GCancellable  *cancellable,
                             GError       **error);

G_END_DECLS
