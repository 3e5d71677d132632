/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Dates as they stand in data bases. */
#include "text/loose-date.h"

static void
test_dates (void)
{
  static const struct { const char *text, *date; } dates[] = {
    { "2014", "2014" }, { "2014-05-19", "2014-05-19" }, { "2013~", "2013~" }, { "2014/2015", "2014/2015" },
    { "2014/05/19/", "2014-05-19" }, { "2016///", "2016" }, { "2014/5", "2014-05" }, { "2014.05.19", "2014-05-19" },
    { "19 May 2014", "2014-05-19" }, { "March 8, 2017", "2017-03-08" }, { "May 2014", "2014-05" }, { "Spring 2017", "2017-21" },
    { "2017 mar", "2017-03" }, { "2014年5月19日", "2014-05-19" }, { "2020-01-15 08:00", "2020-01-15" }, { "20140519", "2014-05-19" },
    { "c2014", "2014" }, { "[1936]", "[1936]" }, { "[2012-03", "2012-03" }, { " 2014 ", "2014" }, { "2014-13-45", "2014" }, { "2014-02-30", "2014-02" },
    { "", NULL }, { "n.d.", NULL }, { "soon", NULL }, { "19", NULL }, { "May", NULL }, { "99999999999999999999", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (dates); i++)
    {
      g_autofree char *date = yt_loose_date (dates[i].text);

      g_test_message ("%s", dates[i].text);
      g_assert_cmpstr (date, ==, dates[i].date);
    }
}

static void
test_months (void)
{
  g_assert_cmpuint (yt_loose_month ("January"), ==, 1);
  g_assert_cmpuint (yt_loose_month ("sept"), ==, 9);
  g_assert_cmpuint (yt_loose_month ("DEC"), ==, 12);
  g_assert_cmpuint (yt_loose_month ("fall"), ==, 23);
  g_assert_cmpuint (yt_loose_month ("Ma"), ==, 0);
  g_assert_cmpuint (yt_loose_month ("Maynard"), ==, 0);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/loose-date/dates", test_dates);
  g_test_add_func ("/loose-date/months", test_months);
  return g_test_run ();
}
