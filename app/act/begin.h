/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A new dossier from a file that holds one in another format. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** yt_begin_can_read: whether the name of @path is that of a format that can be read (XML, JSON). */
gboolean yt_begin_can_read (const char *path);

/**
 * yt_begin_dossier:
 * @path: the new dossier; there must be no file
 * @from: an XML or JSON file
 *
 * Everything or nothing: when @from is not good, no file is left.
 */
gboolean yt_begin_dossier (const char  *path,
                           const char  *from,
                           GError     **error);

G_END_DECLS
