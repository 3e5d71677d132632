/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Lists of names: who is who, and what is whose family name. */
#include "text/names.h"

static void
test_lists (void)
{
  g_autoptr(GPtrArray) names = yt_names_parse (" Schmitt, Michael N.；朱启超; Peebles, P. Z., Jr.; Smith, Jr., John; 昂温，G ;; ACME, Inc.; A & B,");
  static const struct { const char *family, *given, *suffix; gboolean han; } expected[] = {
    { "Schmitt", "Michael N.", NULL, FALSE }, { "朱启超", NULL, NULL, TRUE }, { "Peebles", "P. Z.", "Jr.", FALSE },
    { "Smith", "John", "Jr.", FALSE }, { "昂温", "G", NULL, TRUE }, { "ACME, Inc.", NULL, NULL, FALSE }, { "A & B", NULL, NULL, FALSE },
  };

  g_assert_cmpuint (names->len, ==, G_N_ELEMENTS (expected));
  for (guint i = 0; i < names->len; i++)
    {
      const YtName *name = g_ptr_array_index (names, i);
      g_autofree char *text = yt_name_to_text (name);
      g_autoptr(GPtrArray) again = yt_names_parse (text);

      g_assert_cmpstr (name->family, ==, expected[i].family);
      g_assert_cmpstr (name->given, ==, expected[i].given);
      g_assert_cmpstr (name->suffix, ==, expected[i].suffix);
      g_assert_cmpint (name->han, ==, expected[i].han);
      g_assert_cmpuint (again->len, ==, 1);
      g_assert_cmpstr (((YtName *) g_ptr_array_index (again, 0))->family, ==, expected[i].family);
    }
}

static void
test_parts (void)
{
  static const struct { const char *name; gsize part; } names[] = {
    { "朱启超", 3 }, { "毛泽东", 3 }, { "欧阳修", 6 }, { "司马相如", 6 }, { "教育部", 0 }, { "中国科学院", 0 }, { "李四", 3 }, { "Li Si", 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr(GPtrArray) list = yt_names_parse (names[i].name);

      g_assert_cmpuint (yt_name_part (g_ptr_array_index (list, 0)), ==, names[i].part);
    }
}

static void
test_given_first (void)
{
  static const struct { const char *text, *expected; } names[] = {
    { "Kenneth Lieberthal", "Lieberthal, Kenneth" }, { "Peter W. Singer", "Singer, Peter W." }, { "Jan van Tol", "van Tol, Jan" },
    { "Harvard University", "Harvard University" }, { "Center for Strategic Studies", "Center for Strategic Studies" },
    { "Doe, Jane", "Doe, Jane" }, { "朱启超", "朱启超" }, { "Plato", "Plato" }, { "", "" }, { "A  B", "A  B" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *text = yt_name_from_given_first (names[i].text);

      g_assert_cmpstr (text, ==, names[i].expected);
    }
  g_assert_true (yt_name_is_pinyin ("Zhu"));
  g_assert_true (yt_name_is_pinyin ("Ouyang"));
  g_assert_false (yt_name_is_pinyin ("Lieberthal"));
  g_assert_false (yt_name_is_pinyin ("zhu zi"));
}

static void
test_adding (void)
{
  g_autoptr(GString) list = g_string_new (NULL);

  yt_names_add (list, "Singer, P.");
  yt_names_add (list, "");
  yt_names_add (list, "Li, Si");
  g_assert_cmpstr (list->str, ==, "Singer, P.; Li, Si");
  g_string_assign (list, "朱启超");
  yt_names_add (list, "张煌");
  g_assert_cmpstr (list->str, ==, "朱启超；张煌");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/names/lists", test_lists);
  g_test_add_func ("/names/parts", test_parts);
  g_test_add_func ("/names/given-first", test_given_first);
  g_test_add_func ("/names/adding", test_adding);
  return g_test_run ();
}
