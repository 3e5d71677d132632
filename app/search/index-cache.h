/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The user's cache folder, in which each dossier that was opened has a folder for its index. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * yt_index_tidy_cache:
 * @folder: that of the index which is being opened
 * @dossier: its file
 *
 * Remembers that it was opened now, and removes beside it what is needed no more: indexes of dossiers that have not been
 * opened for half a year, or are gone for a month, and the oldest ones while all together take too much room. Nothing
 * that another process writes in is touched.
 */
void yt_index_tidy_cache (const char *folder,
                          const char *dossier);

G_END_DECLS
