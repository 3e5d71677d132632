/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Tests the fields in what was typed. */
#include "search/query-text.h"

static void
test_fields (void)
{
  g_autoptr(GPtrArray) fields = yt_query_fields ("安全 kind:area -tag:\"a b\" (voice:charge OR x) foo:bar date：2013");
  const YtQueryField *field;

  g_assert_cmpuint (fields->len, ==, 3);
  field = g_ptr_array_index (fields, 0);
  g_assert_cmpint (field->field, ==, YT_FIELD_IS_KIND);
  g_assert_cmpstr (field->value, ==, "area");
  field = g_ptr_array_index (fields, 1);
  g_assert_true (field->without);
  g_assert_cmpstr (field->value, ==, "a b");
  field = g_ptr_array_index (fields, 2);
  g_assert_cmpint (field->field, ==, YT_FIELD_IS_DATE);
}

static void
expect (char       *text,
        const char *expected)
{
  g_autofree char *owned = text;

  g_assert_cmpstr (owned, ==, expected);
}

static void
test_texts (void)
{
  expect (yt_query_with ("安全 ", "kind", "area"), "安全 kind:area");
  expect (yt_query_with ("", "tag", "a b"), "tag:\"a b\"");
  expect (yt_query_with ("x kind:area y", "kind", "event"), "x kind:event y");
  expect (yt_query_plain ("kind:area 安全 -tag:\"a b\" x date:2013"), "安全 x");
  expect (yt_query_plain ("\"open quote kind:area"), "\"open quote kind:area");
  expect (yt_query_plain (""), "");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/query-text/fields", test_fields);
  g_test_add_func ("/query-text/texts", test_texts);
  return g_test_run ();
}
