/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A new dossier: empty, or from a file that holds one in another format. */
#pragma once

#include "model/dossier.h"

G_BEGIN_DECLS

/** yt_begin_can_read: whether the name of @path is that of a format that can be read (XML, JSON). */
gboolean yt_begin_can_read (const char *path);

/** yt_begin_sample: (transfer full): path of the sample's XML: as installed, or beside the sources in a build folder. */
char *yt_begin_sample (void);

/**
 * yt_begin_dossier:
 * @path: the new dossier; there must be no file
 * @from: (nullable): an XML or JSON file; NULL for an empty dossier
 *
 * Everything or nothing: when @from is not good, no file is left. What it begins with cannot be undone.
 *
 * Returns: (transfer full): the open dossier
 */
YtDossier *yt_begin_dossier (const char  *path,
                             const char  *from,
                             GError     **error);

G_END_DECLS
