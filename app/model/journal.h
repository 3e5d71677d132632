/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Whether the journal beside a file is really that of the file: SQLite would play back any. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * yt_journal_belongs:
 * @path: absolute file name; not open in this process
 * @header, @n: its first bytes
 *
 * The first page as the journal keeps it must be of the same change as the file's, or of the one before; where it does not
 * keep it, the file must be as long as it was when the journal began. By "Database File Format", sections 1.3 and 3.
 *
 * Returns: TRUE also when there is no journal, or one that SQLite does not play back
 */
gboolean yt_journal_belongs (const char   *path,
                             const guint8 *header,
                             gsize         n);

/** yt_journal_set_aside: renames the journal, so that it is kept and not played back. Returns: whether that could be done */
gboolean yt_journal_set_aside (const char *path);

G_END_DECLS
