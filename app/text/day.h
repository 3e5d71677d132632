/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Days as numbers: 0 is 1970-01-01, in the proleptic Gregorian calendar with a year 0 (ISO 8601). */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** yt_day_from_date: @month 1 to 12, @day 1 to 31; the number of that day. @year may have up to 15 digits. */
gint64 yt_day_from_date (gint64 year,
                         int    month,
                         int    day);

/**
 * yt_day_to_date:
 * @number: the number of a day
 * @year: (out) (optional): its year; 0 is 1 BC
 * @month: (out) (optional): 1 to 12
 * @day: (out) (optional): 1 to 31
 */
void yt_day_to_date (gint64  number,
                     gint64 *year,
                     int    *month,
                     int    *day);

/** yt_day_month_length: how many days @month (1 to 12) has in @year. */
int yt_day_month_length (gint64 year,
                         int    month);

G_END_DECLS
