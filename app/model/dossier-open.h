/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Opening and making dossier files. */
#pragma once

#include "db/connection.h"

G_BEGIN_DECLS

/**
 * yt_dossier_connect:
 * @path: absolute file name
 *
 * Opens or makes the file with all checks; an older one is brought up to date, a copied one gets an origin of its own.
 */
YtConnection *yt_dossier_connect (const char  *path,
                                  YtOpenMode   mode,
                                  const char  *vfs,
                                  GError     **error);

G_END_DECLS
