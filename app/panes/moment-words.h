/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* When something was written, as a person says it. */
#pragma once

#include "desk/desk.h"

G_BEGIN_DECLS

/**
 * yt_moment_to_words:
 * @desk: whose interface language the date is said in
 * @moment: milliseconds since 1970 UTC
 *
 * Returns: (transfer full): in local time: “Today, 09:05”, “Yesterday, 17:30”, else the date alone: “19 May 2014”
 */
char *yt_moment_to_words (YtDesk *desk,
                          gint64  moment);

/** yt_moment_to_time: (transfer full): the date and the time in full: “19 May 2014, 09:05”. */
char *yt_moment_to_time (YtDesk *desk,
                         gint64  moment);

G_END_DECLS
