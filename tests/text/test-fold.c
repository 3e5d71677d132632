/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Searching without regard to case and width, and the way back to the original. */
#include "text/fold.h"

#include <string.h>

static void
test_folds (void)
{
  static const char *const cases[][2] = {
    { "", "" },
    { "NSA", "nsa" },
    { "ＡＰＴ１报告", "apt1报告" },
    { "网络安全，２０１４年！", "网络安全,2014年!" },
    { "甲　乙", "甲 乙" },
    { "ÄÖÜ ẞ ß", "äöü ß ß" },
    { "ΣΟΦΟΣ σοφος", "σοφοσ σοφοσ" },
    { "ς", "σ" },
    { "Ⓐⓐ", "ⓐⓐ" },
    { "第Ⅳ章ⅳ", "第ⅳ章ⅳ" },
    { "ДОКУМЕНТ", "документ" },
    { "￥￡", "¥£" },
    { "“棱镜”", "“棱镜”" },
    { "\u212a", "k" },
    { "網路", "網路" },
    { "\ue5d2", "\ue5d2" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(YtFolded) folded = yt_fold (cases[i][0], -1);

      g_assert_cmpstr (folded->text, ==, cases[i][1]);
      g_assert_cmpuint (folded->len, ==, strlen (cases[i][1]));
      g_assert_cmpuint (yt_folded_to_original (folded, 0), ==, 0);
      g_assert_cmpuint (yt_folded_to_original (folded, folded->len), ==, strlen (cases[i][0]));
    }
}

static void
test_folds_a_part (void)
{
  g_autoptr(YtFolded) folded = yt_fold ("ABC中DEF", 6);

  g_assert_cmpstr (folded->text, ==, "abc中");
}

static void
assert_hits (const char        *text,
             const char        *query,
             const char *const *hits)
{
  g_autoptr(YtFolded) haystack = yt_fold (text, -1);
  g_autoptr(YtFolded) needle = yt_fold (query, -1);
  gsize from = 0;
  YtFoldHit hit;

  for (guint i = 0; hits[i] != NULL; i++)
    {
      g_autofree char *found = NULL;

      g_assert_true (yt_fold_find (haystack, needle, &from, &hit));
      found = g_strndup (text + hit.start, hit.end - hit.start);
      g_assert_cmpstr (found, ==, hits[i]);
    }
  g_assert_false (yt_fold_find (haystack, needle, &from, &hit));
}

static void
test_hits_are_told_in_the_original (void)
{
  assert_hits ("报告ＡＰＴ１、Apt1与apt1", "APT1", (const char *const[]) { "ＡＰＴ１", "Apt1", "apt1", NULL });
  assert_hits ("２０１４年，2014 年", "2014", (const char *const[]) { "２０１４", "2014", NULL });
  assert_hits ("网络网络网络", "网络", (const char *const[]) { "网络", "网络", "网络", NULL });
  assert_hits ("甲，乙，丙", ",乙", (const char *const[]) { "，乙", NULL });
  assert_hits ("aaaa", "aa", (const char *const[]) { "aa", "aa", NULL });
  assert_hits ("网络", "安全", (const char *const[]) { NULL });
  assert_hits ("网络", "", (const char *const[]) { NULL });
  assert_hits ("", "网", (const char *const[]) { NULL });
}

static void
test_begins_behind_the_end (void)
{
  g_autoptr(YtFolded) haystack = yt_fold ("abc", -1);
  g_autoptr(YtFolded) needle = yt_fold ("a", -1);
  gsize from = 4;
  YtFoldHit hit;

  g_assert_false (yt_fold_find (haystack, needle, &from, &hit));
}

/* Every character of the folded text leads to the character of the original it was made of. */
static void
test_map (void)
{
  static const char text[] = "Ａb网，ẞ　\u212aÉ“x”ＺⅣ\U00010400．";
  g_autoptr(YtFolded) folded = yt_fold (text, -1);
  const char *original = text;

  for (const char *p = folded->text; *p != '\0'; p = g_utf8_next_char (p))
    {
      g_assert_cmpuint (yt_folded_to_original (folded, (gsize) (p - folded->text)), ==, (gsize) (original - text));
      original = g_utf8_next_char (original);
    }
  g_assert_cmpint (*original, ==, '\0');
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/text/fold/folds", test_folds);
  g_test_add_func ("/text/fold/folds-a-part", test_folds_a_part);
  g_test_add_func ("/text/fold/hits-are-told-in-the-original", test_hits_are_told_in_the_original);
  g_test_add_func ("/text/fold/begins-behind-the-end", test_begins_behind_the_end);
  g_test_add_func ("/text/fold/map", test_map);
  return g_test_run ();
}
