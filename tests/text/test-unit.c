/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The units in which a text is selected: their bounds in Chinese and English, with signs and characters of every width. */
#include "text/unit.h"

#include <string.h>

static const char lines[] =
  "网络空间是新领域，双方“都有顾虑。”因此，𠮷先生说：对话要继续！\n"
  "\n"
  "The U.S. policy, as Dr. Lee said, cost 3.5 billion. It “ends here.” Next.\n"
  "👨‍👩‍👧e\xcc\x81🇨🇳好";

/* The unit around the first @found in the text (or around @skip bytes behind it). */
static char *
around (YtUnit      unit,
        const char *found)
{
  const char *p = strstr (lines, found);
  gsize start, end;

  g_assert_nonnull (p);
  yt_unit_around (lines, strlen (lines), unit, (gsize) (p - lines), &start, &end);
  return g_strndup (lines + start, end - start);
}

static void
check_around (YtUnit      unit,
              const char *found,
              const char *expected)
{
  g_autofree char *piece = around (unit, found);

  g_assert_cmpstr (piece, ==, expected);
}

static void
test_around (void)
{
  check_around (YT_UNIT_WORD, "络空", "网络");
  check_around (YT_UNIT_WORD, "领域", "领域");
  check_around (YT_UNIT_WORD, "illion", "billion");
  check_around (YT_UNIT_WORD, ".5", "3.5");
  check_around (YT_UNIT_CHARACTER, "𠮷", "𠮷");
  check_around (YT_UNIT_CHARACTER, "👨", "👨‍👩‍👧");
  check_around (YT_UNIT_CHARACTER, "e\xcc\x81", "e\xcc\x81");
  check_around (YT_UNIT_CHARACTER, "🇨", "🇨🇳");
  check_around (YT_UNIT_CLAUSE, "领域", "网络空间是新领域，");
  check_around (YT_UNIT_CLAUSE, "顾虑", "双方“都有顾虑。”");
  check_around (YT_UNIT_CLAUSE, "先生", "𠮷先生说：");
  check_around (YT_UNIT_SENTENCE, "空间", "网络空间是新领域，双方“都有顾虑。”");
  check_around (YT_UNIT_SENTENCE, "继续", "因此，𠮷先生说：对话要继续！");
  check_around (YT_UNIT_CLAUSE, "Lee", "as Dr. Lee said,");
  check_around (YT_UNIT_SENTENCE, "cost", "The U.S. policy, as Dr. Lee said, cost 3.5 billion.");
  check_around (YT_UNIT_SENTENCE, "ends", "It “ends here.”");
  check_around (YT_UNIT_PARAGRAPH, "ends", "The U.S. policy, as Dr. Lee said, cost 3.5 billion. It “ends here.” Next.");
}

static void
test_walk (void)
{
  gsize size = strlen (lines);

  for (YtUnit unit = YT_UNIT_CHARACTER; unit < YT_N_UNITS; unit++)
    {
      gsize at = 0;
      guint forward = 0;
      guint back = 0;

      while (at < size)
        {
          gsize next = yt_unit_next (lines, size, unit, at);

          g_assert_cmpuint (next, >, at);
          g_assert_true (g_utf8_validate (lines + at, (gssize) (next - at), NULL));
          at = next;
          forward++;
        }
      while (at > 0)
        {
          gsize previous = yt_unit_previous (lines, size, unit, at);

          g_assert_cmpuint (previous, <, at);
          g_assert_true (g_utf8_validate (lines + previous, (gssize) (at - previous), NULL));
          at = previous;
          back++;
        }
      g_assert_cmpuint (forward, ==, back);
    }
}

static void
test_grow (void)
{
  gsize size = strlen (lines);
  gsize start = (gsize) (strstr (lines, "络") - lines);
  gsize end = start;
  static const char *const steps[] = { "网络", "网络空间是新领域，", "网络空间是新领域，双方“都有顾虑。”",
                                       "网络空间是新领域，双方“都有顾虑。”因此，𠮷先生说：对话要继续！" };

  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      g_autofree char *piece = NULL;

      g_assert_cmpint (yt_unit_grow (lines, size, &start, &end), ==, (YtUnit) (YT_UNIT_WORD + i));
      piece = g_strndup (lines + start, end - start);
      g_assert_cmpstr (piece, ==, steps[i]);
    }
  g_assert_cmpint (yt_unit_grow (lines, size, &start, &end), ==, YT_N_UNITS);
}

/* Nothing at all, an empty line, the end, and a line without an end in sight. */
static void
test_edges (void)
{
  g_autofree char *dashes = g_strnfill (100000, 'x');
  gsize start, end;

  for (YtUnit unit = YT_UNIT_CHARACTER; unit < YT_N_UNITS; unit++)
    {
      yt_unit_around ("", 0, unit, 0, &start, &end);
      g_assert_cmpuint (end, ==, 0);
      g_assert_cmpuint (yt_unit_next ("", 0, unit, 0), ==, 0);
      yt_unit_around ("a\n\nb", 4, unit, 2, &start, &end);
      g_assert_cmpuint (start, ==, end);
      yt_unit_around ("ab", 2, unit, 2, &start, &end);
      g_assert_cmpuint (end, ==, 2);
      g_assert_cmpuint (yt_unit_next (dashes, 100000, unit, 50000), >, 50000);
      g_assert_cmpuint (yt_unit_previous (dashes, 100000, unit, 50000), <, 50000);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/text/unit/around", test_around);
  g_test_add_func ("/text/unit/walk", test_walk);
  g_test_add_func ("/text/unit/grow", test_grow);
  g_test_add_func ("/text/unit/edges", test_edges);
  return g_test_run ();
}
