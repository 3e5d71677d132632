/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The language of the messages: chosen on the command line, taken from the environment, also where no locale is installed. */
#include <string.h>

#include "program.h"

static gboolean
has_han (const char *text)
{
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      if (g_unichar_get_script (g_utf8_get_char (p)) == G_UNICODE_SCRIPT_HAN)
        return TRUE;
    }
  return FALSE;
}

static void
test_option (Place *place)
{
  Answer answer = run (place, "--language=zh_CN", "info", "missing.yitong", NULL);

  g_assert_cmpint (answer.status, ==, 1);
  g_assert_true (has_han (answer.err));
  answer = run (place, "info", "missing.yitong", "--language", "zh_CN", NULL);
  g_assert_true (has_han (answer.err));
  answer = run (place, "info", "--language=zh_CN", NULL);
  g_assert_cmpint (answer.status, ==, 2);
  g_assert_true (has_han (answer.err));
  answer = run (place, "info", "missing.yitong", "--language=en", NULL);
  g_assert_false (has_han (answer.err));
  answer = run (place, "--help", "--language=zh_CN", NULL);
  assert_done (&answer);
  g_assert_true (has_han (answer.out));
}

/* The window's messages, too; without a screen it has none to say but that. */
static void
test_window (Place *place)
{
  const char *const in_chinese[] = { "--language=zh_CN", "little.yitong", NULL };
  const char *const in_english[] = { "--language", "en", "little.yitong", NULL };
  const char *const in_french[] = { "--language=fr", "little.yitong", NULL };
  Answer answer;

  make_little (place);
  answer = run_with (place, "DISPLAY=", NULL, FALSE, in_chinese);
  g_assert_cmpint (answer.status, ==, 1);
  g_assert_true (has_han (answer.err));
  answer = run_with (place, "DISPLAY=", NULL, FALSE, in_english);
  g_assert_cmpint (answer.status, ==, 1);
  assert_has (answer.err, "no screen");
  answer = run_with (place, "DISPLAY=", NULL, FALSE, in_french);
  g_assert_cmpint (answer.status, ==, 2);
  assert_has (answer.err, "“fr”");
}

static void
test_environment (Place *place)
{
  const char *const arguments[] = { "info", "missing.yitong", NULL };
  const char *const in_english[] = { "info", "missing.yitong", "--language=en", NULL };
  Answer answer = run_with (place, "LANGUAGE=zh_CN", NULL, FALSE, arguments);

  g_assert_true (has_han (answer.err));
  answer = run_with (place, "LANGUAGE=zh_CN", NULL, FALSE, in_english);
  g_assert_false (has_han (answer.err));
  answer = run_with (place, "LANGUAGE=en", NULL, FALSE, arguments);
  g_assert_false (has_han (answer.err));
}

/* Names of acts are kept untranslated, so that each reader gets them in a language of their own. */
static void
test_acts (Place *place)
{
  Answer answer;

  make_little (place);
  answer = run (place, "note", "little.yitong", "--on=A1", "--text=One", NULL);
  assert_done (&answer);
  answer = run (place, "history", "little.yitong", "--limit=1", "--language=zh_CN", NULL);
  g_assert_true (has_han (answer.out));
  answer = run (place, "history", "little.yitong", "--limit=1", "--language=en", NULL);
  g_assert_false (has_han (answer.out));
  answer = run (place, "undo", "little.yitong", "--language=zh_CN", NULL);
  assert_done (&answer);
  g_assert_true (has_han (answer.out));
}

/* Words of fields and dates follow the messages; texts are the dossier's own. */
static void
test_words (Place *place)
{
  Answer answer;

  make_little (place);
  answer = run (place, "show", "little.yitong", "C1", "--language=zh_CN", NULL);
  assert_done (&answer);
  assert_has (answer.out, "约 2009 年");
  g_assert_null (strstr (answer.out, "Dialogue channel"));
  assert_has (answer.out, "Dialogue");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  place_add ("/cli/language/option", test_option);
  place_add ("/cli/language/window", test_window);
  place_add ("/cli/language/environment", test_environment);
  place_add ("/cli/language/acts", test_acts);
  place_add ("/cli/language/words", test_words);
  return g_test_run ();
}
