/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A file that is there as a whole or not at all, whatever happens while it is written. */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/** YtNewFileFunc: writes all there is to write; does not close @out. */
typedef gboolean (*YtNewFileFunc) (GOutputStream  *out,
                                   GCancellable   *cancellable,
                                   gpointer        data,
                                   GError        **error);

/**
 * yt_new_file_write:
 * @path: where; written beside it and renamed when whole (atomic, durable); a link is followed, the mode is kept
 * @replace: whether a file there may be replaced; else YT_FORMAT_ERROR_EXISTS
 * @error: also YT_FORMAT_ERROR_WRITE, G_IO_ERROR_CANCELLED and those of @write
 */
gboolean yt_new_file_write (const char     *path,
                            gboolean        replace,
                            YtNewFileFunc   write,
                            gpointer        data,
                            GCancellable   *cancellable,
                            GError        **error);

G_END_DECLS
