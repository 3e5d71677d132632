/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Counts days by the 400-year cycle of the calendar; a year begins in March here, so that the leap day is its last. */
#include "text/day.h"

#define DAYS_PER_CYCLE 146097
#define YEARS_PER_CYCLE 400
/* From 0000-03-01 to 1970-01-01. */
#define EPOCH 719468

static gint64
floor_div (gint64 a,
           gint64 b)
{
  return a / b - (a % b < 0 ? 1 : 0);
}

gint64
yt_day_from_date (gint64 year,
                  int    month,
                  int    day)
{
  gint64 march_year = month > 2 ? year : year - 1;
  gint64 cycle = floor_div (march_year, YEARS_PER_CYCLE);
  gint64 year_of_cycle = march_year - cycle * YEARS_PER_CYCLE;
  gint64 day_of_year = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1;
  gint64 day_of_cycle = year_of_cycle * 365 + year_of_cycle / 4 - year_of_cycle / 100 + day_of_year;

  return cycle * DAYS_PER_CYCLE + day_of_cycle - EPOCH;
}

void
yt_day_to_date (gint64  number,
                gint64 *year,
                int    *month,
                int    *day)
{
  gint64 cycle = floor_div (number, DAYS_PER_CYCLE);
  gint64 day_of_cycle = number - cycle * DAYS_PER_CYCLE + EPOCH % DAYS_PER_CYCLE;
  gint64 year_of_cycle, day_of_year, march_month;

  cycle += EPOCH / DAYS_PER_CYCLE;
  if (day_of_cycle >= DAYS_PER_CYCLE)
    {
      day_of_cycle -= DAYS_PER_CYCLE;
      cycle++;
    }
  year_of_cycle = (day_of_cycle - day_of_cycle / 1460 + day_of_cycle / 36524 - day_of_cycle / 146096) / 365;
  day_of_year = day_of_cycle - (365 * year_of_cycle + year_of_cycle / 4 - year_of_cycle / 100);
  march_month = (5 * day_of_year + 2) / 153;

  if (year != NULL)
    *year = year_of_cycle + cycle * YEARS_PER_CYCLE + (march_month >= 10 ? 1 : 0);
  if (month != NULL)
    *month = (int) (march_month < 10 ? march_month + 3 : march_month - 9);
  if (day != NULL)
    *day = (int) (day_of_year - (153 * march_month + 2) / 5 + 1);
}

int
yt_day_month_length (gint64 year,
                     int    month)
{
  static const guint8 lengths[] = { 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31 };
  gboolean leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);

  return month == 2 && leap ? 29 : lengths[month - 1];
}
