/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Remembers in the user's state folder which dossiers are open, so that an end in the middle of the work is noticed. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * yt_open_mark_set:
 * @path: of a dossier that was opened
 *
 * Where the folder cannot be written, nothing is marked and nothing said: this is a help, not a lock.
 *
 * Returns: whether there was a mark already, of a process that is not there any more: it ended without closing the file
 */
gboolean yt_open_mark_set (const char *path);

/** yt_open_mark_clear: the file was closed. */
void yt_open_mark_clear (const char *path);

G_END_DECLS
