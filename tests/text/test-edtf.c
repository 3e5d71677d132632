/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Reading EDTF, refusing what is none, and the days, order and flags of a date. */
#include "text/edtf.h"

#include <stdio.h>
#include <string.h>

#include "text/day.h"
#include "text/error.h"

static YtEdtf
parse (const char *text)
{
  g_autoptr(GError) error = NULL;
  YtEdtf edtf;

  if (!yt_edtf_parse (text, &edtf, &error))
    g_error ("“%s”: %s", text, error->message);
  return edtf;
}

static gint64
day (const char *iso)
{
  int year, month, day_of_month;

  if (iso == NULL)
    return G_MAXINT64;
  g_assert_cmpint (sscanf (iso, "%d-%d-%d", &year, &month, &day_of_month), ==, 3);
  return yt_day_from_date (year, month, day_of_month);
}

/* Read and written again, each of these is the same. */
static const char *const canonical[] = {
  "2014", "0000", "0023", "9999", "-0002", "-9999", "2014-05", "2014-05-19", "2012-02-29", "2000-02-29",
  "2014-05-19T23:20:30", "2014-05-19T23:20:30Z", "2014-05-19T00:00:00+08:00", "2014-05-19T23:59:59-12:00",
  "2014-05-19T23:20:30+14:00", "2014-05-19T23:20:30+00:00", "2014-05-19T23:20:30-00:30",
  "2014-05-19T23:20:30+05:45", "2013/2014", "2013-06-05/2014-05-19", "2013-06/2014", "2014/2014-03",
  "-0050/0020", "2013~", "2014?", "2014%", "2014-05~", "2014-05-19?", "199X", "20XX", "000X", "199X~",
  "2014-XX", "2014-05-XX", "2014-XX-XX", "2014-XX-XX?", "2014-21", "2014-22~", "2014-23", "2014-24?", "Y10000",
  "Y-170000", "Y170000000000000", "Y10000?", "../1914", "2009/..", "199X/..", "2009/", "/1914", "1984~/2004-06",
  "1984?/1990%", "2014-21/2014-23", "../2014-05-19~", "{2010,2011}", "[2010,2011]", "{2010}", "[2014-05-19..]",
  "[..1914]", "{..1914}", "{2009..}", "[1667,1668,1670..1672]", "{2010..2012,2014-05-19}",
  "[..1914,1939..1945,1989..]", "{1960,1961-12~}",
  "{2000,2001,2002,2003,2004,2005,2006,2007,2008,2009,2010,2011,2012,2013,2014,2015}",
};

static void
test_comes_back (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (canonical); i++)
    {
      YtEdtf edtf = parse (canonical[i]);
      g_autofree char *string = yt_edtf_to_string (&edtf);

      g_assert_cmpstr (string, ==, canonical[i]);
    }
}

static void
test_becomes_canonical (void)
{
  YtEdtf edtf = parse ("2014-05-19T23:20:30+08");
  g_autofree char *string = yt_edtf_to_string (&edtf);

  g_assert_cmpstr (string, ==, "2014-05-19T23:20:30+08:00");
}

/* What is refused, why, and at which character; 0 where there is none to tell. */
static const struct
{
  const char *text;
  YtTextError code;
  int position;
} refused[] = {
  { NULL, YT_TEXT_ERROR_DATE_SYNTAX, 0 },
  { "", YT_TEXT_ERROR_DATE_SYNTAX, 0 },
  { "2014-13-45", YT_TEXT_ERROR_DATE_VALUE, 6 },
  { "2014-13", YT_TEXT_ERROR_DATE_VALUE, 6 },
  { "2014-00", YT_TEXT_ERROR_DATE_VALUE, 6 },
  { "2014-20", YT_TEXT_ERROR_DATE_VALUE, 6 },
  { "2014-25", YT_TEXT_ERROR_DATE_VALUE, 6 },
  { "2014-02-30", YT_TEXT_ERROR_DATE_VALUE, 9 },
  { "2014-02-29", YT_TEXT_ERROR_DATE_VALUE, 9 },
  { "1900-02-29", YT_TEXT_ERROR_DATE_VALUE, 9 },
  { "2014-05-00", YT_TEXT_ERROR_DATE_VALUE, 9 },
  { "2014-05-32", YT_TEXT_ERROR_DATE_VALUE, 9 },
  { "2014-11-31", YT_TEXT_ERROR_DATE_VALUE, 9 },
  { "2014-13-XX", YT_TEXT_ERROR_DATE_VALUE, 6 },
  { "2014 ", YT_TEXT_ERROR_DATE_SYNTAX, 5 },
  { " 2014", YT_TEXT_ERROR_DATE_SYNTAX, 1 },
  { "2014 -05", YT_TEXT_ERROR_DATE_SYNTAX, 5 },
  { "2014-05-19 ", YT_TEXT_ERROR_DATE_SYNTAX, 11 },
  { "2014年", YT_TEXT_ERROR_DATE_SYNTAX, 5 },
  { "２０１４", YT_TEXT_ERROR_DATE_SYNTAX, 1 },
  { "2014-05-19x", YT_TEXT_ERROR_DATE_SYNTAX, 11 },
  { "2014-05-19\n", YT_TEXT_ERROR_DATE_SYNTAX, 11 },
  { "2014/05/19", YT_TEXT_ERROR_DATE_SYNTAX, 8 },
  { "19.05.2014", YT_TEXT_ERROR_DATE_SYNTAX, 3 },
  { "2014-04-23/29", YT_TEXT_ERROR_DATE_SYNTAX, 14 },
  { "20140519", YT_TEXT_ERROR_DATE_SYNTAX, 5 },
  { "12345", YT_TEXT_ERROR_DATE_SYNTAX, 5 },
  { "201", YT_TEXT_ERROR_DATE_SYNTAX, 4 },
  { "20", YT_TEXT_ERROR_DATE_SYNTAX, 3 },
  { "2014-", YT_TEXT_ERROR_DATE_SYNTAX, 6 },
  { "2014-5", YT_TEXT_ERROR_DATE_SYNTAX, 6 },
  { "2014-05-1", YT_TEXT_ERROR_DATE_SYNTAX, 9 },
  { "2014-X1", YT_TEXT_ERROR_DATE_SYNTAX, 6 },
  { "2014-05-X1", YT_TEXT_ERROR_DATE_SYNTAX, 9 },
  { "2014-XX-19", YT_TEXT_ERROR_DATE_SYNTAX, 9 },
  { "-0000", YT_TEXT_ERROR_DATE_VALUE, 1 },
  { "-199X", YT_TEXT_ERROR_DATE_SYNTAX, 5 },
  { "XXXX", YT_TEXT_ERROR_DATE_SYNTAX, 1 },
  { "1XXX", YT_TEXT_ERROR_DATE_SYNTAX, 2 },
  { "19X5", YT_TEXT_ERROR_DATE_SYNTAX, 4 },
  { "199x", YT_TEXT_ERROR_DATE_SYNTAX, 4 },
  { "199X-05", YT_TEXT_ERROR_DATE_SYNTAX, 5 },
  { "2014-21-05", YT_TEXT_ERROR_DATE_SYNTAX, 8 },
  { "2014??", YT_TEXT_ERROR_DATE_SYNTAX, 6 },
  { "?2014", YT_TEXT_ERROR_DATE_SYNTAX, 1 },
  { "2014~-05", YT_TEXT_ERROR_DATE_SYNTAX, 6 },
  { "Y2014", YT_TEXT_ERROR_DATE_SYNTAX, 2 },
  { "Y02014", YT_TEXT_ERROR_DATE_SYNTAX, 2 },
  { "Y-2014", YT_TEXT_ERROR_DATE_SYNTAX, 3 },
  { "Y1000000000000000", YT_TEXT_ERROR_DATE_SYNTAX, 17 },
  { "Y10000-05", YT_TEXT_ERROR_DATE_SYNTAX, 7 },
  { "2014T10:00:00", YT_TEXT_ERROR_DATE_SYNTAX, 5 },
  { "2014-05-XXT10:00:00", YT_TEXT_ERROR_DATE_SYNTAX, 11 },
  { "2014-05-19T", YT_TEXT_ERROR_DATE_SYNTAX, 12 },
  { "2014-05-19T10:00", YT_TEXT_ERROR_DATE_SYNTAX, 17 },
  { "2014-05-19T24:00:00", YT_TEXT_ERROR_DATE_VALUE, 12 },
  { "2014-05-19T23:60:00", YT_TEXT_ERROR_DATE_VALUE, 12 },
  { "2014-05-19T23:59:60", YT_TEXT_ERROR_DATE_VALUE, 12 },
  { "2014-05-19T10:00:00.5", YT_TEXT_ERROR_DATE_SYNTAX, 20 },
  { "2014-05-19T10:00:00?", YT_TEXT_ERROR_DATE_SYNTAX, 20 },
  { "2014-05-19T10:00:00+8", YT_TEXT_ERROR_DATE_SYNTAX, 21 },
  { "2014-05-19T10:00:00+08:", YT_TEXT_ERROR_DATE_SYNTAX, 24 },
  { "2014-05-19T10:00:00+08:60", YT_TEXT_ERROR_DATE_VALUE, 20 },
  { "2014-05-19T10:00:00+14:01", YT_TEXT_ERROR_DATE_VALUE, 20 },
  { "2014-05-19T10:00:00-12:01", YT_TEXT_ERROR_DATE_VALUE, 20 },
  { "2014-05-19T10:00:00-00:00", YT_TEXT_ERROR_DATE_VALUE, 20 },
  { "2014-05-19T10:00:00Z/2015", YT_TEXT_ERROR_DATE_SYNTAX, 1 },
  { "2013/2014-05-19T10:00:00", YT_TEXT_ERROR_DATE_SYNTAX, 6 },
  { "2014/2013", YT_TEXT_ERROR_DATE_ORDER, 6 },
  { "2014-05-19/2014-04", YT_TEXT_ERROR_DATE_ORDER, 12 },
  { "2014~/2013~", YT_TEXT_ERROR_DATE_ORDER, 7 },
  { "/", YT_TEXT_ERROR_DATE_SYNTAX, 2 },
  { "../..", YT_TEXT_ERROR_DATE_SYNTAX, 4 },
  { "../", YT_TEXT_ERROR_DATE_SYNTAX, 4 },
  { "/..", YT_TEXT_ERROR_DATE_SYNTAX, 2 },
  { "..", YT_TEXT_ERROR_DATE_SYNTAX, 3 },
  { "..2014", YT_TEXT_ERROR_DATE_SYNTAX, 3 },
  { "2014..", YT_TEXT_ERROR_DATE_SYNTAX, 5 },
  { "2013/2014/2015", YT_TEXT_ERROR_DATE_SYNTAX, 10 },
  { "[]", YT_TEXT_ERROR_DATE_SYNTAX, 2 },
  { "{}", YT_TEXT_ERROR_DATE_SYNTAX, 2 },
  { "[..]", YT_TEXT_ERROR_DATE_SYNTAX, 4 },
  { "{2010,2011", YT_TEXT_ERROR_DATE_SYNTAX, 11 },
  { "{2010,2011]", YT_TEXT_ERROR_DATE_SYNTAX, 11 },
  { "{2010, 2011}", YT_TEXT_ERROR_DATE_SYNTAX, 7 },
  { "{2010,,2011}", YT_TEXT_ERROR_DATE_SYNTAX, 7 },
  { "{2010,2011}x", YT_TEXT_ERROR_DATE_SYNTAX, 12 },
  { "{2010/2011}", YT_TEXT_ERROR_DATE_SYNTAX, 6 },
  { "[2010,..2011]", YT_TEXT_ERROR_DATE_SYNTAX, 7 },
  { "[2010..,2011]", YT_TEXT_ERROR_DATE_SYNTAX, 8 },
  { "[2012..2010]", YT_TEXT_ERROR_DATE_ORDER, 8 },
  { "[2010..x]", YT_TEXT_ERROR_DATE_SYNTAX, 8 },
  { "[2014-05-19T10:00:00]", YT_TEXT_ERROR_DATE_SYNTAX, 2 },
  { "{2000,2001,2002,2003,2004,2005,2006,2007,2008,2009,2010,2011,2012,2013,2014,2015,2016}",
    YT_TEXT_ERROR_DATE_TOO_MANY, 82 },
};

static void
test_refuses (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (refused); i++)
    {
      g_autoptr(GError) error = NULL;
      g_autofree char *place = g_strdup_printf ("(character %d)", refused[i].position);
      YtEdtf edtf = { .n_spans = 77 };

      if (yt_edtf_parse (refused[i].text, &edtf, &error))
        g_error ("“%s” was taken", refused[i].text);
      g_test_message ("“%s”: %s", refused[i].text, error->message);
      g_assert_error (error, YT_TEXT_ERROR, (int) refused[i].code);
      g_assert_cmpuint (edtf.n_spans, ==, 77);
      if (refused[i].position > 0)
        g_assert_nonnull (strstr (error->message, place));
    }
}

static void
test_only_asks (void)
{
  g_assert_true (yt_edtf_parse ("2014", NULL, NULL));
  g_assert_false (yt_edtf_parse ("2014-13", NULL, NULL));
}

static void
test_bounds (void)
{
  static const struct
  {
    const char *text;
    const char *first;
    const char *last;
  } cases[] = {
    { "2014-05-19", "2014-05-19", "2014-05-19" },
    { "2014-05-19T23:20:30-08:00", "2014-05-19", "2014-05-19" },
    { "2014-05", "2014-05-01", "2014-05-31" },
    { "2012-02", "2012-02-01", "2012-02-29" },
    { "2014", "2014-01-01", "2014-12-31" },
    { "2013~", "2013-01-01", "2013-12-31" },
    { "199X", "1990-01-01", "1999-12-31" },
    { "20XX", "2000-01-01", "2099-12-31" },
    { "2014-XX", "2014-01-01", "2014-12-31" },
    { "2014-XX-XX", "2014-01-01", "2014-12-31" },
    { "2014-05-XX", "2014-05-01", "2014-05-31" },
    { "2014-21", "2014-03-01", "2014-05-31" },
    { "2014-22", "2014-06-01", "2014-08-31" },
    { "2014-23", "2014-09-01", "2014-11-30" },
    { "2014-24", "2014-12-01", "2015-02-28" },
    { "2015-24", "2015-12-01", "2016-02-29" },
    { "2013-06-05/2014-05-19", "2013-06-05", "2014-05-19" },
    { "2009/..", "2009-01-01", NULL },
    { "2009/", "2009-01-01", NULL },
    { "../1914", NULL, "1914-12-31" },
    { "/1914", NULL, "1914-12-31" },
    { "{2010,2003}", "2003-01-01", "2010-12-31" },
    { "[2014-05-19..]", "2014-05-19", NULL },
    { "[..1914-07]", NULL, "1914-07-31" },
    { "{2010..2012-05,2011}", "2010-01-01", "2012-05-31" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      YtEdtf edtf = parse (cases[i].text);
      gint64 first, last;

      yt_edtf_bounds (&edtf, &first, &last);
      g_assert_cmpint (first, ==, cases[i].first == NULL ? G_MININT64 : day (cases[i].first));
      g_assert_cmpint (last, ==, day (cases[i].last));
      g_assert_cmpint (yt_edtf_sort_key (&edtf), ==, cases[i].first == NULL ? last : first);
    }
}

static void
test_order (void)
{
  static const char *const in_order[] = {
    "Y-170000", "-0043", "0000", "1852", "../1914", "199X", "199X/..", "2000", "20XX", "2009-05", "2009-05/2009-08",
    "2014-01-01", "2014-01", "2014", "[2014-05-19..]", "2014-05-20", "../2014", "Y10000", "{..1914,2014..}",
  };

  for (guint i = 0; i < G_N_ELEMENTS (in_order); i++)
    for (guint j = 0; j < G_N_ELEMENTS (in_order); j++)
      {
        YtEdtf a = parse (in_order[i]), b = parse (in_order[j]);

        g_assert_cmpint (yt_edtf_compare (&a, &b), ==, (i > j) - (i < j));
      }
}

static void
test_flags (void)
{
  static const struct
  {
    const char *text;
    guint flags;
  } cases[] = {
    { "2014-05-19", 0 },
    { "2013/2014", 0 },
    { "2014?", YT_EDTF_UNCERTAIN },
    { "2014~", YT_EDTF_APPROXIMATE },
    { "2014%", YT_EDTF_UNCERTAIN | YT_EDTF_APPROXIMATE },
    { "1984?/1990~", YT_EDTF_UNCERTAIN | YT_EDTF_APPROXIMATE },
    { "199X/..", YT_EDTF_UNSPECIFIED | YT_EDTF_OPEN_END },
    { "2014-XX", YT_EDTF_UNSPECIFIED },
    { "2014-05-XX", YT_EDTF_UNSPECIFIED },
    { "../1914", YT_EDTF_OPEN_START },
    { "/1914", YT_EDTF_OPEN_START },
    { "1914/", YT_EDTF_OPEN_END },
    { "[2014-05-19..]", YT_EDTF_OPEN_END },
    { "{..1914,2014~}", YT_EDTF_OPEN_START | YT_EDTF_APPROXIMATE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      YtEdtf edtf = parse (cases[i].text);

      g_assert_cmpuint ((guint) yt_edtf_flags (&edtf), ==, cases[i].flags);
    }
}

static void
test_overlaps (void)
{
  static const struct
  {
    const char *text;
    const char *first;
    const char *last;
    gboolean overlaps;
  } cases[] = {
    { "2014-05-19", "2014-05-19", "2014-05-19", TRUE },
    { "2014-05-19", "2014-05-20", NULL, FALSE },
    { "2014-05-19", "2013-05-20", "2014-05-18", FALSE },
    { "2014", "2014-12-31", NULL, TRUE },
    { "2009/..", "2050-01-01", NULL, TRUE },
    { "../1914", "1914-12-31", "1915-01-01", TRUE },
    { "../1914", "1915-01-01", NULL, FALSE },
    { "{2003,2010}", "2005-01-01", "2006-12-31", FALSE },
    { "{2003,2010}", "2010-05-01", "2010-05-01", TRUE },
    { "[2014-05-19..]", "2014-01-01", "2014-05-18", FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      YtEdtf edtf = parse (cases[i].text);

      g_assert_cmpint (yt_edtf_overlaps (&edtf, day (cases[i].first), day (cases[i].last)), ==, cases[i].overlaps);
      g_assert_true (yt_edtf_overlaps (&edtf, G_MININT64, G_MAXINT64));
    }
}

/* Whatever comes, it is read or refused; what is read comes back. */
static void
test_anything (void)
{
  static const char letters[] = "0122349-X./,[]{}?~%TZ:+Y ";
  g_autoptr(GRand) random = g_rand_new_with_seed (1601);
  guint n_read = 0;

  for (int i = 0; i < 200000; i++)
    {
      g_autoptr(GError) error = NULL;
      g_autofree char *text = g_strdup (canonical[g_rand_int_range (random, 0, G_N_ELEMENTS (canonical))]);
      gsize len = strlen (text);
      YtEdtf edtf;

      for (int n = g_rand_int_range (random, 1, 4); n > 0; n--)
        text[g_rand_int_range (random, 0, (gint32) len)] = letters[g_rand_int_range (random, 0, sizeof letters)];
      if (yt_edtf_parse (text, &edtf, &error))
        {
          g_autofree char *string = yt_edtf_to_string (&edtf);
          g_autofree char *zh = yt_edtf_to_words (&edtf, YT_LANGUAGE_ZH);
          g_autofree char *en = yt_edtf_to_words (&edtf, YT_LANGUAGE_EN);
          YtEdtf again = parse (string);
          gint64 first, last;

          n_read++;
          g_assert_cmpint (yt_edtf_compare (&edtf, &again), ==, 0);
          g_assert_cmpuint ((guint) yt_edtf_flags (&edtf), ==, (guint) yt_edtf_flags (&again));
          yt_edtf_bounds (&edtf, &first, &last);
          g_assert_cmpint (first, <=, last);
          g_assert_cmpuint (strlen (zh), >, 0);
          g_assert_cmpuint (strlen (en), >, 0);
        }
      else
        {
          g_assert_nonnull (error);
        }
    }
  g_assert_cmpuint (n_read, >, 1000);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/text/edtf/comes-back", test_comes_back);
  g_test_add_func ("/text/edtf/becomes-canonical", test_becomes_canonical);
  g_test_add_func ("/text/edtf/refuses", test_refuses);
  g_test_add_func ("/text/edtf/only-asks", test_only_asks);
  g_test_add_func ("/text/edtf/bounds", test_bounds);
  g_test_add_func ("/text/edtf/order", test_order);
  g_test_add_func ("/text/edtf/flags", test_flags);
  g_test_add_func ("/text/edtf/overlaps", test_overlaps);
  g_test_add_func ("/text/edtf/anything", test_anything);
  return g_test_run ();
}
