/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Days as numbers, checked against GLib's own calendar where it reaches. */
#include "text/day.h"

static void
test_known_days (void)
{
  g_assert_cmpint (yt_day_from_date (1970, 1, 1), ==, 0);
  g_assert_cmpint (yt_day_from_date (1969, 12, 31), ==, -1);
  g_assert_cmpint (yt_day_from_date (2000, 2, 29), ==, 11016);
  g_assert_cmpint (yt_day_from_date (2014, 5, 19), ==, 16209);
  g_assert_cmpint (yt_day_from_date (0, 3, 1), ==, -719468);
  g_assert_cmpint (yt_day_from_date (-43, 3, 15), ==, -735160);
}

static void
test_agrees_with_glib (void)
{
  for (guint32 julian = 1; julian < 3700000; julian += 13)
    {
      GDate date;
      gint64 year;
      int month, day;

      g_date_clear (&date, 1);
      g_date_set_julian (&date, julian);
      yt_day_to_date ((gint64) julian - 719163, &year, &month, &day);
      g_assert_cmpint (year, ==, g_date_get_year (&date));
      g_assert_cmpint (month, ==, (int) g_date_get_month (&date));
      g_assert_cmpint (day, ==, g_date_get_day (&date));
      g_assert_cmpint (yt_day_from_date (year, month, day), ==, (gint64) julian - 719163);
    }
}

static void
test_every_day_comes_back (void)
{
  static const gint64 centres[] = {
    0, -719468, -146097 * 3, 146097 * 4, -62810753, G_GINT64_CONSTANT (300000000000000000),
  };

  for (guint i = 0; i < G_N_ELEMENTS (centres); i++)
    for (gint64 number = centres[i] - 1500; number < centres[i] + 1500; number++)
      {
        gint64 year;
        int month, day;

        yt_day_to_date (number, &year, &month, &day);
        g_assert_cmpint (month, >=, 1);
        g_assert_cmpint (month, <=, 12);
        g_assert_cmpint (day, >=, 1);
        g_assert_cmpint (day, <=, yt_day_month_length (year, month));
        g_assert_cmpint (yt_day_from_date (year, month, day), ==, number);
      }
  yt_day_to_date (0, NULL, NULL, NULL);
}

static void
test_month_lengths (void)
{
  g_assert_cmpint (yt_day_month_length (2014, 1), ==, 31);
  g_assert_cmpint (yt_day_month_length (2014, 2), ==, 28);
  g_assert_cmpint (yt_day_month_length (2012, 2), ==, 29);
  g_assert_cmpint (yt_day_month_length (1900, 2), ==, 28);
  g_assert_cmpint (yt_day_month_length (2000, 2), ==, 29);
  g_assert_cmpint (yt_day_month_length (0, 2), ==, 29);
  g_assert_cmpint (yt_day_month_length (-4, 2), ==, 29);
  g_assert_cmpint (yt_day_month_length (2014, 9), ==, 30);
  g_assert_cmpint (yt_day_month_length (2014, 12), ==, 31);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/text/day/known-days", test_known_days);
  g_test_add_func ("/text/day/agrees-with-glib", test_agrees_with_glib);
  g_test_add_func ("/text/day/every-day-comes-back", test_every_day_comes_back);
  g_test_add_func ("/text/day/month-lengths", test_month_lengths);
  return g_test_run ();
}
