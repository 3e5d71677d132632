/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A document as it was read. */
#include "text/reading.h"

static void
test_pages (void)
{
  g_autoptr(YtReading) reading = yt_reading_new ();

  g_string_append (reading->text, "before first second");
  yt_reading_add (reading, YT_FEATURE_PAGE, 0, 13, 13, "319");
  yt_reading_add (reading, YT_FEATURE_HEADING, 1, 13, 19, NULL);
  yt_reading_add (reading, YT_FEATURE_PAGE, 0, 7, 7, "318");
  g_assert_null (yt_reading_page (reading, 6));
  g_assert_cmpstr (yt_reading_page (reading, 7), ==, "318");
  g_assert_cmpstr (yt_reading_page (reading, 12), ==, "318");
  g_assert_cmpstr (yt_reading_page (reading, 13), ==, "319");
  g_assert_cmpstr (yt_reading_page (reading, 100), ==, "319");
}

/* Footnotes that were put behind the text are on the pages of their marks. */
static void
test_pages_of_notes (void)
{
  g_autoptr(YtReading) reading = yt_reading_new ();

  g_string_append (reading->text, "first[1] second[2] [1] note [2] other [3] stray");
  yt_reading_add (reading, YT_FEATURE_PAGE, 0, 0, 0, "318");
  yt_reading_add (reading, YT_FEATURE_NOTE_MARK, 0, 5, 8, "a");
  yt_reading_add (reading, YT_FEATURE_PAGE, 0, 9, 9, "319");
  yt_reading_add (reading, YT_FEATURE_NOTE_MARK, 0, 15, 18, "b");
  yt_reading_add (reading, YT_FEATURE_NOTE, 0, 19, 27, "a");
  yt_reading_add (reading, YT_FEATURE_NOTE, 0, 28, 37, "b");
  yt_reading_add (reading, YT_FEATURE_NOTE, 0, 38, 47, "c");
  g_assert_cmpstr (yt_reading_page (reading, 19), ==, "318");
  g_assert_cmpstr (yt_reading_page (reading, 26), ==, "318");
  g_assert_cmpstr (yt_reading_page (reading, 30), ==, "319");
  g_assert_cmpstr (yt_reading_page (reading, 40), ==, "319");
}

static void
test_order (void)
{
  g_autoptr(YtReading) reading = yt_reading_new ();

  yt_reading_add (reading, YT_FEATURE_NOTE, 0, 9, 12, "1");
  yt_reading_add (reading, YT_FEATURE_PAGE, 0, 0, 0, "1");
  yt_reading_add (reading, YT_FEATURE_HEADING, 2, 0, 4, NULL);
  yt_reading_add (reading, YT_FEATURE_NOTE_MARK, 0, 5, 6, "1");
  for (guint i = 0; i < 4; i++)
    {
      static const YtFeatureSort sorts[] = {
        YT_FEATURE_PAGE, YT_FEATURE_HEADING, YT_FEATURE_NOTE_MARK, YT_FEATURE_NOTE,
      };

      g_assert_cmpint (g_array_index (reading->features, YtFeature, i).sort, ==, sorts[i]);
    }
}

static void
test_sayings (void)
{
  g_autoptr(YtReading) reading = yt_reading_new ();

  g_assert_cmpstr (reading->title, ==, "");
  yt_reading_say (&reading->title, "网络安全");
  yt_reading_say (&reading->title, reading->title + 6);
  g_assert_cmpstr (reading->title, ==, "安全");
  yt_reading_say (&reading->title, NULL);
  g_assert_cmpstr (reading->title, ==, "");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/reading/pages", test_pages);
  g_test_add_func ("/reading/pages-of-notes", test_pages_of_notes);
  g_test_add_func ("/reading/order", test_order);
  g_test_add_func ("/reading/sayings", test_sayings);
  return g_test_run ();
}
