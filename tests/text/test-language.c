/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The names of the content languages and of the choice between them. */
#include "text/language.h"

static void
test_tags (void)
{
  g_assert_cmpstr (yt_language_tag (YT_LANGUAGE_ZH), ==, "zh");
  g_assert_cmpstr (yt_language_tag (YT_LANGUAGE_EN), ==, "en");
  g_assert_cmpstr (yt_language_bcp47 (YT_LANGUAGE_ZH), ==, "zh-CN");
  g_assert_cmpstr (yt_language_bcp47 (YT_LANGUAGE_EN), ==, "en");
  g_assert_cmpint (yt_language_other (YT_LANGUAGE_ZH), ==, YT_LANGUAGE_EN);
  g_assert_cmpint (yt_language_other (YT_LANGUAGE_EN), ==, YT_LANGUAGE_ZH);
}

static void
test_parse (void)
{
  static const char *const zh[] = { "zh", "zh-CN", "zh_CN.UTF-8", "ZH-Hans" };
  static const char *const en[] = { "en", "EN", "en-GB", "en_US" };
  static const char *const neither[] = { "", "z", "zha", "eng", "de", "english", "C" };
  YtLanguage language;

  for (guint i = 0; i < G_N_ELEMENTS (zh); i++)
    {
      language = YT_LANGUAGE_EN;
      g_assert_true (yt_language_parse (zh[i], &language));
      g_assert_cmpint (language, ==, YT_LANGUAGE_ZH);
    }
  for (guint i = 0; i < G_N_ELEMENTS (en); i++)
    {
      language = YT_LANGUAGE_ZH;
      g_assert_true (yt_language_parse (en[i], &language));
      g_assert_cmpint (language, ==, YT_LANGUAGE_EN);
    }
  for (guint i = 0; i < G_N_ELEMENTS (neither); i++)
    g_assert_false (yt_language_parse (neither[i], &language));
  g_assert_false (yt_language_parse (NULL, &language));
  g_assert_cmpint (language, ==, YT_LANGUAGE_EN);
}

static void
test_every_language_comes_back (void)
{
  for (int i = 0; i < YT_N_LANGUAGES; i++)
    {
      YtLanguage language;

      g_assert_true (yt_language_parse (yt_language_tag ((YtLanguage) i), &language));
      g_assert_cmpint (language, ==, i);
      g_assert_true (yt_language_parse (yt_language_bcp47 ((YtLanguage) i), &language));
      g_assert_cmpint (language, ==, i);
    }
}

static void
test_content (void)
{
  static const YtContent contents[] = { YT_CONTENT_ZH, YT_CONTENT_EN, YT_CONTENT_BOTH };
  static const char *const names[] = { "zh", "en", "both" };
  YtContent content = YT_CONTENT_BOTH;

  for (guint i = 0; i < G_N_ELEMENTS (contents); i++)
    {
      g_assert_cmpstr (yt_content_to_string (contents[i]), ==, names[i]);
      g_assert_true (yt_content_parse (names[i], &content));
      g_assert_cmpint (content, ==, contents[i]);
    }
  g_assert_false (yt_content_parse ("", &content));
  g_assert_false (yt_content_parse ("zh-CN", &content));
  g_assert_false (yt_content_parse (NULL, &content));
  g_assert_cmpint (content, ==, YT_CONTENT_BOTH);
}

static void
test_content_has (void)
{
  g_assert_true (yt_content_has (YT_CONTENT_ZH, YT_LANGUAGE_ZH));
  g_assert_false (yt_content_has (YT_CONTENT_ZH, YT_LANGUAGE_EN));
  g_assert_false (yt_content_has (YT_CONTENT_EN, YT_LANGUAGE_ZH));
  g_assert_true (yt_content_has (YT_CONTENT_EN, YT_LANGUAGE_EN));
  g_assert_true (yt_content_has (YT_CONTENT_BOTH, YT_LANGUAGE_ZH));
  g_assert_true (yt_content_has (YT_CONTENT_BOTH, YT_LANGUAGE_EN));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/text/language/tags", test_tags);
  g_test_add_func ("/text/language/parse", test_parse);
  g_test_add_func ("/text/language/every-language-comes-back", test_every_language_comes_back);
  g_test_add_func ("/text/language/content", test_content);
  g_test_add_func ("/text/language/content-has", test_content_has);
  return g_test_run ();
}
