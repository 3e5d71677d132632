/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Points in time in files: strict, in UTC, to the millisecond. */
#include "format/moment.h"

static void
test_to_text (void)
{
  static const struct { gint64 moment; const char *text; } cases[] = {
    { 0, "1970-01-01T00:00:00.000Z" },
    { G_GINT64_CONSTANT (1400486400001), "2014-05-19T08:00:00.001Z" },
    { -1, "1969-12-31T23:59:59.999Z" },
    { G_GINT64_CONSTANT (-62135596800000), "0001-01-01T00:00:00.000Z" },
    { G_GINT64_CONSTANT (253402300799999), "9999-12-31T23:59:59.999Z" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      char text[YT_MOMENT_SIZE];
      gint64 moment = 1;

      g_assert_cmpstr (yt_moment_to_text (cases[i].moment, text), ==, cases[i].text);
      g_assert_true (yt_moment_from_text (text, &moment));
      g_assert_cmpint (moment, ==, cases[i].moment);
    }
}

static void
test_forms (void)
{
  static const char *const same[] = {
    "2014-05-19T08:00:00Z", "2014-05-19T08:00:00.0Z", "2014-05-19T08:00:00.000000000Z", "2014-05-19T16:00:00+08:00",
    "2014-05-19T03:30:00.000-04:30", "2014-05-19T08:00:00.0009Z",
  };

  for (guint i = 0; i < G_N_ELEMENTS (same); i++)
    {
      gint64 moment;

      g_assert_true (yt_moment_from_text (same[i], &moment));
      g_assert_cmpint (moment, ==, G_GINT64_CONSTANT (1400486400000));
    }
}

static void
test_wrong (void)
{
  static const char *const wrong[] = {
    "", "2014", "2014-05-19", "2014-05-19 08:00:00Z", "2014-05-19T08:00Z", "2014-05-19T08:00:00", "2014-13-19T08:00:00Z",
    "2014-02-29T08:00:00Z", "2014-05-19T24:00:00Z", "2014-05-19T08:60:00Z", "2014-05-19T08:00:61Z", "2014-05-19T08:00:00.Z",
    "2014-05-19T08:00:00Zz", "2014-05-19T08:00:00+8", "2014-05-19T08:00:00+15:00", "0000-01-01T00:00:00Z", "２014-05-19T08:00:00Z",
    "2014-05-19T08:00:00.0000000000Z",
  };

  for (guint i = 0; i < G_N_ELEMENTS (wrong); i++)
    {
      gint64 moment = 7;

      g_assert_false (yt_moment_from_text (wrong[i], &moment));
      g_assert_cmpint (moment, ==, 7);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/moment/to-text", test_to_text);
  g_test_add_func ("/moment/forms", test_forms);
  g_test_add_func ("/moment/wrong", test_wrong);
  return g_test_run ();
}
