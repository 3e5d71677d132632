/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Stops long statements, and knows which files this process has open. */
#pragma once

#include <gio/gio.h>

#include "db/connection.h"

G_BEGIN_DECLS

/** yt_connection_watch: @cancellable: (nullable): from now on statements end with YT_DB_ERROR_INTERRUPTED when it is cancelled;
 * it must be there until this is called with NULL. */
void yt_connection_watch (YtConnection *self,
                          GCancellable *cancellable);

/**
 * yt_connection_is_open_here:
 * @path: of any file
 *
 * Whether this process has it open, under whatever name: then nobody but SQLite may open it, since closing it would drop
 * SQLite's locks. May be called on any thread.
 */
gboolean yt_connection_is_open_here (const char *path);

G_END_DECLS
