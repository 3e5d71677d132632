/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Dates as data bases and people write them, on their way to EDTF. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * yt_loose_date:
 * @text: “2014/05/19/”, “19 May 2014”, “March 8, 2017”, “Spring 2017”, “2014年5月19日”, “c2014”, EDTF itself, …; the year comes
 *   with four digits
 *
 * Returns: (transfer full) (nullable): the date in EDTF; NULL when there is none in it
 */
char *yt_loose_date (const char *text);

/** yt_loose_month: 1 to 12 for a month's English name or its first three letters, 21 to 24 for a season; 0 for another word. */
guint yt_loose_month (const char *word);

G_END_DECLS
