/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The files of a zip archive, inflated into memory under caps; nothing is ever extracted to a disk. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** YtZip: (element-type utf8 GBytes): names as the archive writes them. */
typedef GHashTable YtZip;

/**
 * yt_zip_open:
 * @is_wanted: which of the files to inflate, by name
 * @error: YT_TEXT_ERROR_DAMAGED, _LIMIT (entries, bytes, ratio), _LOCKED
 *
 * Takes regular files only, and none with an absolute name or one that climbs.
 */
YtZip *yt_zip_open (GBytes     *bytes,
                            gboolean  (*is_wanted) (const char *name),
                            GError    **error);
void yt_zip_free (YtZip *self);

/** yt_zip_get: (transfer none) (nullable) */
GBytes *yt_zip_get (YtZip  *self,
                        const char *name);

G_END_DECLS
