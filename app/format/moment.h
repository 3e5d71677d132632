/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Points in time as files hold them: ISO 8601 in UTC with milliseconds, 2014-05-19T08:00:00.000Z. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** YT_MOMENT_SIZE: bytes for a moment's text with its NUL, whatever the year. */
#define YT_MOMENT_SIZE 40

/** yt_moment_to_text: fills @text; @moment: milliseconds since 1970 UTC. Returns: @text */
const char *yt_moment_to_text (gint64 moment,
                               char   text[YT_MOMENT_SIZE]);

/**
 * yt_moment_from_text:
 * @text: as above; the fraction may have one to nine digits or be missing, a shift as +08:00 may stand for the Z
 * @moment: (out): milliseconds since 1970 UTC
 *
 * Returns: whether it is one, of the years 1 to 9999
 */
gboolean yt_moment_from_text (const char *text,
                              gint64     *moment);

G_END_DECLS
