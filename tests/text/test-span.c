/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The small piece in which two versions of a text differ. */
#include "text/span.h"

#include <string.h>

#include "text/error.h"

typedef struct
{
  const char *before;
  const char *after;
  const char *removed;
  const char *inserted;
} Case;

static const Case cases[] = {
  { "网络安全", "网络与安全", "", "与" },
  { "网络安全", "网络", "安全", "" },
  { "", "new", "", "new" },
  { "old", "", "old", "" },
  { "中国", "美国", "中", "美" },
  { "aaa", "aaaa", "", "a" },
  { "abab", "ab", "ab", "" },
  { "one two three", "one 2 three", "two", "2" },
  { "é", "ê", "é", "ê" },
  /* U+4E2D and U+572D end in the same byte; U+4E2D and U+4E2C begin with the same two. */
  { "x中y", "x圭y", "中", "圭" },
  { "x中y", "x丬y", "中", "丬" },
  { "中", "中中", "", "中" },
  { "\U0001f600", "\U0001f601", "\U0001f600", "\U0001f601" },
};

static void
test_splice_and_apply (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const Case *c = &cases[i];
      g_autoptr(GError) error = NULL;
      g_autofree char *removed = NULL;
      g_autofree char *inserted = NULL;
      g_autofree char *forward = NULL;
      g_autofree char *backward = NULL;
      YtSplice splice, inverse;
      gsize len;

      g_assert_true (yt_span_splice (c->before, strlen (c->before), c->after, strlen (c->after), &splice));
      removed = g_strndup (c->before + splice.at, splice.removed_len);
      inserted = g_strndup (c->after + splice.at, splice.inserted_len);
      g_assert_cmpstr (removed, ==, c->removed);
      g_assert_cmpstr (inserted, ==, c->inserted);

      forward = yt_span_apply (c->before, strlen (c->before), &splice, inserted, &len, &error);
      g_assert_no_error (error);
      g_assert_cmpstr (forward, ==, c->after);
      g_assert_cmpuint (len, ==, strlen (c->after));

      inverse = (YtSplice) { splice.at, splice.inserted_len, splice.removed_len };
      backward = yt_span_apply (forward, len, &inverse, removed, NULL, &error);
      g_assert_no_error (error);
      g_assert_cmpstr (backward, ==, c->before);
    }
}

static void
test_same (void)
{
  YtSplice splice;

  g_assert_false (yt_span_splice ("安全", 6, "安全", 6, &splice));
  g_assert_cmpuint (splice.removed_len, ==, 0);
  g_assert_cmpuint (splice.inserted_len, ==, 0);
  g_assert_false (yt_span_splice ("", 0, "", 0, &splice));
}

static char *
random_text (GRand *random)
{
  static const char *const letters[] = { "a", "b", "é", "ê", "中", "丬", "圭", "\U0001f600", "\U0001f601" };
  GString *text = g_string_new (NULL);
  int n = g_rand_int_range (random, 0, 12);

  for (int i = 0; i < n; i++)
    g_string_append (text, letters[g_rand_int_range (random, 0, G_N_ELEMENTS (letters))]);
  return g_string_free (text, FALSE);
}

static void
test_any_two_texts (void)
{
  g_autoptr(GRand) random = g_rand_new_with_seed (20140519);

  for (int i = 0; i < 20000; i++)
    {
      g_autofree char *before = random_text (random);
      g_autofree char *after = random_text (random);
      g_autofree char *result = NULL;
      YtSplice splice;

      yt_span_splice (before, strlen (before), after, strlen (after), &splice);
      g_assert_true (g_utf8_validate (after + splice.at, (gssize) splice.inserted_len, NULL));
      g_assert_true (g_utf8_validate (before + splice.at, (gssize) splice.removed_len, NULL));
      result = yt_span_apply (before, strlen (before), &splice, after + splice.at, NULL, NULL);
      g_assert_cmpstr (result, ==, after);
    }
}

static void
test_refuses_what_does_not_fit (void)
{
  static const YtSplice wrong[] = {
    { 7, 0, 1 }, { 0, 7, 1 }, { 3, 4, 1 }, { 1, 0, 1 },
    { 0, 2, 1 }, { G_MAXSIZE, 1, 1 }, { 0, 0, G_MAXSIZE }, { 0, 0, G_MAXSIZE - 6 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (wrong); i++)
    {
      g_autoptr(GError) error = NULL;

      g_assert_null (yt_span_apply ("中国", 6, &wrong[i], "x", NULL, &error));
      g_assert_error (error, YT_TEXT_ERROR, YT_TEXT_ERROR_SPLICE);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/text/span/splice-and-apply", test_splice_and_apply);
  g_test_add_func ("/text/span/same", test_same);
  g_test_add_func ("/text/span/any-two-texts", test_any_two_texts);
  g_test_add_func ("/text/span/refuses-what-does-not-fit", test_refuses_what_does_not_fit);
  return g_test_run ();
}
