/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Errors that can be told in the user's language. */
#include "text/error.h"

static const char *
translate (const char *msgid)
{
  return g_str_equal (msgid, "%s of %s pages") ? "共 %2$s 页，第 %1$s 页" : msgid;
}

static void
test_tells_in_a_language (void)
{
  g_autoptr(GError) error = NULL;
  g_autofree char *english = NULL;
  g_autofree char *chinese = NULL;

  yt_failure_set (&error, YT_TEXT_ERROR, YT_TEXT_ERROR_TOO_LONG, "%s of %s pages", "3", "7", NULL);
  g_assert_error (error, YT_TEXT_ERROR, YT_TEXT_ERROR_TOO_LONG);
  g_assert_cmpstr (error->message, ==, "3 of 7 pages");
  english = yt_failure_tell (error, NULL);
  g_assert_cmpstr (english, ==, "3 of 7 pages");
  chinese = yt_failure_tell (error, translate);
  g_assert_cmpstr (chinese, ==, "共 7 页，第 3 页");
}

static void
test_survives_copy_and_propagation (void)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GError) copy = NULL;
  g_autoptr(GError) moved = NULL;
  g_autofree char *told = NULL;

  yt_failure_set (&error, YT_TEXT_ERROR, YT_TEXT_ERROR_NUL, "%s of %s pages", "1", "2", NULL);
  copy = g_error_copy (error);
  g_clear_error (&error);
  g_propagate_error (&moved, g_steal_pointer (&copy));
  told = yt_failure_tell (moved, translate);
  g_assert_cmpstr (told, ==, "共 2 页，第 1 页");
}

static void
test_names_a_place (void)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GError) copy = NULL;
  g_autofree char *told = NULL;

  yt_failure_within (&error, "a.xml");
  yt_failure_set (&error, YT_TEXT_ERROR, YT_TEXT_ERROR_NUL, "%s of %s pages", "1", "2", NULL);
  yt_failure_within (&error, "a.xml");
  g_assert_cmpstr (error->message, ==, "a.xml: 1 of 2 pages");
  copy = g_error_copy (error);
  told = yt_failure_tell (copy, translate);
  g_assert_cmpstr (told, ==, "a.xml: 共 2 页，第 1 页");
}

static void
test_foreign_errors (void)
{
  g_autoptr(GError) foreign = g_error_new_literal (G_CONVERT_ERROR, G_CONVERT_ERROR_FAILED, "no luck");
  g_autoptr(GError) bare = g_error_new_literal (YT_TEXT_ERROR, YT_TEXT_ERROR_NUL, "a bare one");
  g_autofree char *told = yt_failure_tell (foreign, translate);
  g_autofree char *told_bare = yt_failure_tell (bare, translate);

  g_assert_cmpstr (told, ==, "no luck");
  g_assert_cmpstr (told_bare, ==, "a bare one");
}

static void
test_nobody_asks (void)
{
  yt_failure_set (NULL, YT_TEXT_ERROR, YT_TEXT_ERROR_NUL, "%s", "nothing", NULL);
}

static void
test_fill (void)
{
  static const char *const two[] = { "a", "b", NULL };
  static const struct
  {
    const char *format;
    const char *filled;
  } cases[] = {
    { "100 %% of %s", "100 % of a" },
    { "%s, %s, %s", "a, b, " },
    { "%2$s before %1$s", "b before a" },
    { "%9$s", "" },
    { "%0$s", "" },
    { "%d %", "%d %" },
    { "“%s”", "“a”" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *filled = yt_failure_fill (cases[i].format, two);

      g_assert_cmpstr (filled, ==, cases[i].filled);
    }

  {
    g_autofree char *filled = yt_failure_fill ("no %s", NULL);

    g_assert_cmpstr (filled, ==, "no ");
  }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/text/failure/tells-in-a-language", test_tells_in_a_language);
  g_test_add_func ("/text/failure/survives-copy-and-propagation", test_survives_copy_and_propagation);
  g_test_add_func ("/text/failure/names-a-place", test_names_a_place);
  g_test_add_func ("/text/failure/foreign-errors", test_foreign_errors);
  g_test_add_func ("/text/failure/nobody-asks", test_nobody_asks);
  g_test_add_func ("/text/failure/fill", test_fill);
  return g_test_run ();
}
