/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* yitong salvage: a file that cannot be opened any more comes back as far as it can be read. */
#include <string.h>

#include "program.h"

#define PAGE 4096

/* Overwrites the head of the file, without which it is no database. */
static void
behead (Place      *place,
        const char *name,
        const char *as)
{
  gsize length;
  const char *bytes = take (place, name, &length);
  g_autofree char *copy = g_memdup2 (bytes, length);

  memset (copy, 'x', PAGE);
  put (place, as, copy, (gssize) length);
}

static void
test_head (Place *place)
{
  Answer answer;

  make_little (place);
  behead (place, "little.yitong", "damaged.yitong");
  answer = run (place, "check", "damaged.yitong", NULL);
  g_assert_cmpint (answer.status, ==, 1);
  answer = run (place, "salvage", "damaged.yitong", "--output=saved.yitong", NULL);
  assert_done (&answer);
  assert_has (answer.out, "“saved.yitong”");
  assert_has (answer.out, "Nothing is missing");
  answer = run (place, "check", "saved.yitong", NULL);
  assert_done (&answer);
  answer = run (place, "export", "little.yitong", "--format=xml", "--output=before.xml", NULL);
  answer = run (place, "export", "saved.yitong", "--format=xml", "--output=after.xml", NULL);
  g_assert_cmpstr (take (place, "before.xml", NULL), ==, take (place, "after.xml", NULL));
}

static void
test_refused (Place *place)
{
  Answer answer;

  make_little (place);
  put (place, "words.txt", "only words", -1);
  answer = run (place, "salvage", "words.txt", "--output=saved.yitong", NULL);
  assert_refused (&answer, "Nothing of a dossier can be read");
  g_assert_false (is_there (place, "saved.yitong"));
  answer = run (place, "salvage", "little.yitong", "--output=words.txt", NULL);
  assert_refused (&answer, "words.txt");
  g_assert_cmpstr (take (place, "words.txt", NULL), ==, "only words");
  answer = run (place, "salvage", "little.yitong", NULL);
  assert_misuse (&answer, "--output");
}

static void
test_json (Place *place)
{
  Answer answer;

  make_little (place);
  answer = run (place, "salvage", "little.yitong", "--output=saved.yitong", "--json", NULL);
  assert_done (&answer);
  g_assert_cmpstr (pick (place, &answer, ".notes"), ==, "1");
  g_assert_cmpstr (pick (place, &answer, ".missing"), ==, "[]");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  place_add ("/salvage/head", test_head);
  place_add ("/salvage/refused", test_refused);
  place_add ("/salvage/json", test_json);
  return g_test_run ();
}
