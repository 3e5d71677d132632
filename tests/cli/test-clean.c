/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What “yitong clean” writes, and what it says about it. */
#include <string.h>

#include "program.h"

static void
put_scan (Place *place)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "files", "clean", "scan-layout.txt", NULL);
  g_autofree char *text = NULL;
  gsize len;
  g_autoptr(GError) error = NULL;

  g_file_get_contents (path, &text, &len, &error);
  g_assert_no_error (error);
  put (place, "scan.txt", text, (gssize) len);
}

static void
test_to_file (Place *place)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "files", "clean", "scan-layout.gold.txt", NULL);
  g_autofree char *gold = NULL;
  Answer answer;

  put_scan (place);
  answer = run (place, "clean", "scan.txt", "--output=out.txt", NULL);
  assert_done (&answer);
  g_assert_cmpstr (answer.out, ==, "");
  g_assert_true (g_file_get_contents (path, &gold, NULL, NULL));
  g_assert_cmpstr (take (place, "out.txt", NULL), ==, gold);
}

static void
test_standard_input (Place *place)
{
  static const char *const arguments[] = { "clean", "-", NULL };
  g_autoptr(GBytes) input = g_bytes_new_static ("一行文字。\n", strlen ("一行文字。\n"));
  Answer answer = run_with (place, NULL, input, FALSE, arguments);

  assert_done (&answer);
  g_assert_cmpstr (answer.out, ==, "一行文字。\n");
}

static void
test_report (Place *place)
{
  Answer answer;

  put_scan (place);
  answer = run (place, "clean", "scan.txt", "--output=out.txt", "--report=json", NULL);
  assert_done (&answer);
  g_assert_cmpstr (pick (place, &answer, ".notes"), ==, "6");
  g_assert_cmpstr (pick (place, &answer, ".note_marks"), ==, "5");
  g_assert_cmpstr (pick (place, &answer, ".pages[0].page"), ==, "41");
  g_assert_cmpstr (pick (place, &answer, ".kinds.quotes.changed"), ==, "0");
  g_assert_cmpint (g_ascii_strtoll (pick (place, &answer, ".kinds.spaces.changed"), NULL, 10), >, 100);
  g_assert_nonnull (pick (place, &answer, ".changes[0].kind"));
  answer = run (place, "clean", "scan.txt", "--output=out.txt", "--report=text", NULL);
  assert_done (&answer);
  assert_has (answer.out, "Line breaks");
}

static void
test_footnotes (Place *place)
{
  Answer answer;

  put_scan (place);
  answer = run (place, "clean", "scan.txt", "--output=out.txt", "--footnotes=separate", NULL);
  assert_done (&answer);
  g_assert_null (strstr (take (place, "out.txt", NULL), "《青石镇志》，青石镇图书馆藏"));
  assert_has (take (place, "out.notes.txt", NULL), "[1] 《青石镇志》，青石镇图书馆藏");
  answer = run (place, "clean", "scan.txt", "--footnotes=drop", "--page-marks", NULL);
  assert_done (&answer);
  g_assert_null (strstr (answer.out, "[1]"));
  assert_has (answer.out, "收[p. 42]在镇图书馆");
}

static void
test_refuse (Place *place)
{
  Answer answer;

  put (place, "wide.txt", "ＡＢＣＤＥＦＧＨＩＪＫＬＭＮＯＰ\n", -1);
  answer = run (place, "clean", "wide.txt", NULL);
  assert_done (&answer);
  g_assert_cmpstr (answer.out, ==, "ABCDEFGHIJKLMNOP\n");
  answer = run (place, "clean", "wide.txt", "--refuse=width", NULL);
  assert_done (&answer);
  g_assert_cmpstr (answer.out, ==, "ＡＢＣＤＥＦＧＨＩＪＫＬＭＮＯＰ\n");
}

static void
test_wrong (Place *place)
{
  Answer answer = run (place, "clean", "nowhere.txt", NULL);

  g_assert_cmpint (answer.status, ==, 1);
  put (place, "a.txt", "a\n", -1);
  answer = run (place, "clean", "a.txt", "--footnotes=sideways", NULL);
  assert_misuse (&answer, "“sideways”");
  answer = run (place, "clean", "a.txt", "--report=json", NULL);
  assert_misuse (&answer, "--output");
  answer = run (place, "clean", "a.txt", "--refuse=everything", NULL);
  assert_misuse (&answer, "page-furniture");
  answer = run (place, "clean", NULL);
  g_assert_cmpint (answer.status, ==, 2);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  place_add ("/cli/clean/to-file", test_to_file);
  place_add ("/cli/clean/standard-input", test_standard_input);
  place_add ("/cli/clean/report", test_report);
  place_add ("/cli/clean/footnotes", test_footnotes);
  place_add ("/cli/clean/refuse", test_refuse);
  place_add ("/cli/clean/wrong", test_wrong);
  return g_test_run ();
}
