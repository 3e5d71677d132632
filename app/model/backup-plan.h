/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Which backups stay when new ones come: a pure function of their times and sizes. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** YtBackupMark: @moment: when it was made, milliseconds since 1970 UTC; @size: bytes */
typedef struct
{
  gint64 moment;
  gint64 size;
} YtBackupMark;

/**
 * yt_backup_plan:
 * @marks: (array length=n): newest first, by what they hold: clocks may have been wrong
 * @now: milliseconds since 1970 UTC
 * @cap: bytes that all of them may take; 0 for no limit
 * @keep: (array length=n) (out caller-allocates)
 *
 * All of the last two hours stay, then the newest of each hour of a day, of each day of two weeks, of each week of two
 * months, and of each month. When that is more than @cap, the oldest go; the newest one always stays.
 */
void yt_backup_plan (const YtBackupMark *marks,
                     guint               n,
                     gint64              now,
                     gint64              cap,
                     gboolean           *keep);

G_END_DECLS
