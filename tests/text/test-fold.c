/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Characters that a reader takes for the same fold to the same, each kind of folding by itself. */
#include "text/fold.h"

static char *
fold (const char *text,
      YtFoldFlags flags)
{
  GString *folded = g_string_new (NULL);

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar to[YT_FOLD_MAX];
      guint n = yt_fold_char (g_utf8_get_char (p), flags, to);

      for (guint i = 0; i < n; i++)
        g_string_append_unichar (folded, to[i]);
    }
  return g_string_free (folded, FALSE);
}

static void
test_folds (void)
{
  static const struct
  {
    YtFoldFlags flags;
    const char *text;
    const char *folded;
  } cases[] = {
    { YT_FOLD_ALL, "ＡＩ", "ai" },
    { YT_FOLD_WIDTH, "ＡＩ　ｶﾀ", "AI カタ" },
    { YT_FOLD_CASE, "ÀΣς Ⅳ", "àσσ ⅳ" },
    { YT_FOLD_ACCENTS, "Éa\xcc\x81ø", "Eao" },
    { YT_FOLD_HAN, "網絡主權，後裏藝術", "网络主权，后里艺术" },
    { YT_FOLD_NONE, "É網Ａ", "É網Ａ" },
    { YT_FOLD_ALL, "ÉCOLE ﬁn ① ㎏", "ecole fin 1 kg" },
    { YT_FOLD_ALL, "看著 著作", "看着 着作" },
    { YT_FOLD_ALL, "乾隆", "干隆" },
    { YT_FOLD_ALL, "芸", "芸" },
    { YT_FOLD_ALL, "a\xc2\xad"
                   "b\xe2\x80\x8b"
                   "c",
      "abc" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *folded = fold (cases[i].text, cases[i].flags);

      g_assert_cmpstr (folded, ==, cases[i].folded);
    }
}

/* All of Unicode: folding twice is folding once, and the fast table says what the steps say. */
static void
test_all_characters (void)
{
  for (gunichar c = 1; c < 0x30000; c++)
    {
      gunichar once[YT_FOLD_MAX];
      guint n;

      if (c >= 0xd800 && c < 0xe000)
        continue;
      n = yt_fold_char (c, YT_FOLD_ALL, once);
      g_assert_cmpuint (n, <=, YT_FOLD_MAX);
      for (guint i = 0; i < n; i++)
        {
          gunichar twice[YT_FOLD_MAX];

          g_assert_cmpuint (yt_fold_char (once[i], YT_FOLD_ALL, twice), ==, 1);
          g_assert_cmphex (twice[0], ==, once[i]);
        }
      g_assert_cmpuint (yt_fold_char (c, YT_FOLD_NONE, once), <=, 1);
    }
}

static void
test_classes (void)
{
  g_assert_cmpint (yt_char_class (0x7f51), ==, YT_CHAR_HAN);
  g_assert_cmpint (yt_char_class (0x20000), ==, YT_CHAR_HAN);
  g_assert_cmpint (yt_char_class ('a'), ==, YT_CHAR_WORD);
  g_assert_cmpint (yt_char_class (0xff21), ==, YT_CHAR_WORD);
  g_assert_cmpint (yt_char_class ('7'), ==, YT_CHAR_WORD);
  g_assert_cmpint (yt_char_class (0xe9), ==, YT_CHAR_WORD);
  g_assert_cmpint (yt_char_class (0x3000), ==, YT_CHAR_SPACE);
  g_assert_cmpint (yt_char_class ('\n'), ==, YT_CHAR_SPACE);
  g_assert_cmpint (yt_char_class (0xff0c), ==, YT_CHAR_MARK);
  g_assert_cmpint (yt_char_class ('"'), ==, YT_CHAR_MARK);
  g_assert_cmpint (yt_char_class (0x200b), ==, YT_CHAR_IGNORED);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/fold/folds", test_folds);
  g_test_add_func ("/fold/all-characters", test_all_characters);
  g_test_add_func ("/fold/classes", test_classes);
  return g_test_run ();
}
