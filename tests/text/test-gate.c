/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the gate lets into a dossier, what it changes and what it refuses. */
#include "text/gate.h"

#include <string.h>

#include "text/error.h"

static void
test_text (void)
{
  static const char *const cases[][2] = {
    { "", "" },
    { "网络安全\n第二行\t表", "网络安全\n第二行\t表" },
    { "a\r\nb\rc\n\rd\r", "a\nb\nc\n\nd\n" },
    { "a\x01\x1b[31mb\x7f\f", "a[31mb" },
    { "a\xc2\x85" "b\xc2\x9b" "c", "a\nbc" },
    { "x\ufdd0y\ufffez\uffff\U0001fffe", "x\ufffdy\ufffdz\ufffd\ufffd" },
    { "\ue5d2 扫描", "\ue5d2 扫描" },
    { "\u202eabc\u2028", "\u202eabc\u2028" },
    { "\U0001f600 \u00e9\u00a0", "\U0001f600 \u00e9\u00a0" },
    { "  两端的空白  ", "  两端的空白  " },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(GError) error = NULL;
      g_autofree char *text = yt_gate_text (cases[i][0], -1, YT_GATE_NO_LIMIT, &error);

      g_assert_no_error (error);
      g_assert_cmpstr (text, ==, cases[i][1]);
      g_assert_true (yt_gate_is_clean (text, -1));
      g_assert_cmpint (yt_gate_is_clean (cases[i][0], -1), ==, g_str_equal (cases[i][0], cases[i][1]));
    }
}

static void
test_line (void)
{
  static const char *const cases[][2] = {
    { "", "" },
    { "  标题 \n", "标题" },
    { "　　标题　", "标题" },
    { "一\r\n二\t三\u2028四\u2029五", "一 二 三 四 五" },
    { " \n\t　", "" },
    { "a  b", "a  b" },
    { "\x02标题\x03", "标题" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(GError) error = NULL;
      g_autofree char *line = yt_gate_line (cases[i][0], -1, YT_GATE_NO_LIMIT, &error);

      g_assert_no_error (error);
      g_assert_cmpstr (line, ==, cases[i][1]);
    }
}

static void
test_refuses_broken_text (void)
{
  static const char *const broken[] = { "ab\xff", "ab\xe4\xb8", "ab\xc0\x80", "ab\xed\xa0\x80", "ab\xf4\x90\x80\x80" };

  for (guint i = 0; i < G_N_ELEMENTS (broken); i++)
    {
      g_autoptr(GError) error = NULL;
      g_autoptr(GError) line_error = NULL;

      g_assert_null (yt_gate_text (broken[i], -1, YT_GATE_NO_LIMIT, &error));
      g_assert_error (error, YT_TEXT_ERROR, YT_TEXT_ERROR_NOT_UTF8);
      g_assert_nonnull (strstr (error->message, "after 2 bytes"));
      g_assert_null (yt_gate_line (broken[i], -1, YT_GATE_NO_LIMIT, &line_error));
      g_assert_error (line_error, YT_TEXT_ERROR, YT_TEXT_ERROR_NOT_UTF8);
      g_assert_false (yt_gate_is_clean (broken[i], -1));
    }
}

static void
test_refuses_nul (void)
{
  g_autoptr(GError) error = NULL;

  g_assert_null (yt_gate_text ("a\0b", 3, YT_GATE_NO_LIMIT, &error));
  g_assert_error (error, YT_TEXT_ERROR, YT_TEXT_ERROR_NUL);
  g_assert_false (yt_gate_is_clean ("a\0b", 3));
}

/* A length that cuts a character must not be read beyond. */
static void
test_length_counts (void)
{
  g_autoptr(GError) error = NULL;
  g_autofree char *part = yt_gate_text ("中国\x01", 6, YT_GATE_NO_LIMIT, &error);
  g_autofree char *nothing = yt_gate_text (NULL, 0, 0, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (part, ==, "中国");
  g_assert_cmpstr (nothing, ==, "");
  g_assert_true (yt_gate_is_clean (NULL, 0));
  g_assert_null (yt_gate_text ("中国", 5, YT_GATE_NO_LIMIT, &error));
  g_assert_error (error, YT_TEXT_ERROR, YT_TEXT_ERROR_NOT_UTF8);
}

static void
test_limit (void)
{
  g_autoptr(GError) error = NULL;
  g_autofree char *just = yt_gate_text ("中国\r\n", -1, 7, &error);
  g_autofree char *trimmed = yt_gate_line ("  中国  ", -1, 6, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (just, ==, "中国\n");
  g_assert_cmpstr (trimmed, ==, "中国");

  g_assert_null (yt_gate_text ("中国人", -1, 8, &error));
  g_assert_error (error, YT_TEXT_ERROR, YT_TEXT_ERROR_TOO_LONG);
  g_assert_nonnull (strstr (error->message, "9 bytes"));
  g_assert_nonnull (strstr (error->message, "at most 8"));
  g_clear_error (&error);

  g_assert_null (yt_gate_line ("中国人", -1, 8, &error));
  g_assert_error (error, YT_TEXT_ERROR, YT_TEXT_ERROR_TOO_LONG);
}

static void
test_bidi_controls (void)
{
  static const char *const turning[] = { "\u202e", "invoice\u202efdp.exe", "a\u202ab", "\u2066x\u2069", "“\u2068" };
  static const char *const honest[] = { "", "report.pdf", "“引号”——…", "\u200e\u200f", "\u202f\u2029", "עברית" };

  for (guint i = 0; i < G_N_ELEMENTS (turning); i++)
    g_assert_true (yt_gate_has_bidi_controls (turning[i]));
  for (guint i = 0; i < G_N_ELEMENTS (honest); i++)
    g_assert_false (yt_gate_has_bidi_controls (honest[i]));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/text/gate/text", test_text);
  g_test_add_func ("/text/gate/line", test_line);
  g_test_add_func ("/text/gate/refuses-broken-text", test_refuses_broken_text);
  g_test_add_func ("/text/gate/refuses-nul", test_refuses_nul);
  g_test_add_func ("/text/gate/length-counts", test_length_counts);
  g_test_add_func ("/text/gate/limit", test_limit);
  g_test_add_func ("/text/gate/bidi-controls", test_bidi_controls);
  return g_test_run ();
}
