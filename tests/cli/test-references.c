/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* References in and out: cite, import of lists of references, export for programs that manage these. */
#include <string.h>

#include "program.h"

static const char ris[] =
  "TY  - JOUR\nAU  - 奕文莉\nTI  - 中美在网络空间的分歧与合作路径\nT2  - 现代国际关系\nPY  - 2012\nIS  - 7\nSP  - 28\nEP  - 33\nER  - \n"
  "TY  - BOOK\nAU  - Smith, Zadie\nTI  - Swing Time\nPB  - Penguin Press\nCY  - New York\nPY  - 2016\nY2  - some day\nER  - \n";

static void
test_import_and_cite (Place *place)
{
  Answer answer;
  const char *first, *second;

  make_little (place);
  put (place, "refs.ris", ris, -1);
  answer = run (place, "import", "little.yitong", "refs.ris", "--json", NULL);
  g_assert_cmpint (answer.status, ==, 0);
  assert_has (answer.err, "refs.ris, line 16: “some day” is not a date");
  g_assert_cmpstr (pick (place, &answer, "[0].kind"), ==, "source");
  g_assert_cmpstr (pick (place, &answer, "[1].new"), ==, "true");
  first = pick (place, &answer, "[0].id");
  second = pick (place, &answer, "[1].id");

  answer = run (place, "cite", "little.yitong", first, second, NULL);
  assert_done (&answer);
  assert_has (answer.out, "奕文莉. 中美在网络空间的分歧与合作路径[J]. 现代国际关系, 2012(7): 28-33.\n");
  assert_has (answer.out, "SMITH Z. Swing Time[M]. New York: Penguin Press, 2016.\n");
  answer = run (place, "cite", "little.yitong", second, "--style=chicago-notes", "--form=note", "--pages=315-16", NULL);
  assert_done (&answer);
  g_assert_cmpstr (answer.out, ==, "Zadie Smith, Swing Time (New York: Penguin Press, 2016), 315–16.\n");
  answer = run (place, "cite", "little.yitong", second, "--style=chicago-author-date", "--json", NULL);
  assert_done (&answer);
  g_assert_cmpstr (pick (place, &answer, "[0].reference"), ==, "Smith, Zadie. 2016. Swing Time. New York: Penguin Press.");
  g_assert_cmpstr (pick (place, &answer, "[0].note"), ==, "(Smith 2016)");
  g_assert_cmpstr (pick (place, &answer, "[0].style"), ==, "chicago-author-date");

  answer = run (place, "import", "little.yitong", "refs.ris", NULL);
  g_assert_cmpint (answer.status, ==, 0);
  assert_has (answer.out, second);
  assert_has (answer.out, "was there already");
  g_assert_null (strstr (answer.out, "new source"));
}

/* A .txt is looked into; with --source it is the text of that source. */
static void
test_text (Place *place)
{
  Answer answer;

  make_little (place);
  put (place, "CNKI.txt", "%0 Journal Article\n%A 张三\n%T 论文\n%J 学报\n%D 2020\n%W CNKI\n", -1);
  answer = run (place, "import", "little.yitong", "CNKI.txt", "--json", NULL);
  assert_done (&answer);
  g_assert_cmpstr (pick (place, &answer, "[0].kind"), ==, "source");
  answer = run (place, "import", "little.yitong", "CNKI.txt", "--source=S1", "--json", NULL);
  assert_done (&answer);
  g_assert_cmpstr (pick (place, &answer, "[0].kind"), ==, "document");
}

static void
test_export (Place *place)
{
  Answer answer;

  make_little (place);
  put (place, "refs.ris", ris, -1);
  run (place, "import", "little.yitong", "refs.ris", NULL);
  answer = run (place, "export", "little.yitong", "--format=csl-json", "--output=-", NULL);
  assert_done (&answer);
  g_assert_cmpstr (pick (place, &answer, "[2].author[0].family"), ==, "Smith");
  g_assert_cmpstr (pick (place, &answer, "[1].author[0].family"), ==, "奕");
  answer = run (place, "export", "little.yitong", "--format=bibtex", "--output=out.bib", NULL);
  assert_done (&answer);
  assert_has (take (place, "out.bib", NULL), "@article{");
  answer = run (place, "new", "other.yitong", NULL);
  answer = run (place, "import", "other.yitong", "out.bib", "--json", NULL);
  assert_done (&answer);
  g_assert_cmpstr (pick (place, &answer, "[2].name.en"), ==, "Swing Time");
}

static void
test_refusals (Place *place)
{
  Answer answer;

  make_little (place);
  answer = run (place, "cite", "little.yitong", "--style=mla", NULL);
  assert_misuse (&answer, "“mla”");
  assert_has (answer.err, "gbt7714-2025");
  answer = run (place, "cite", "little.yitong", "--form=long", NULL);
  assert_misuse (&answer, "“long”");
  answer = run (place, "cite", "little.yitong", "A1", NULL);
  assert_refused (&answer, "“A1” is not a source");
  answer = run (place, "cite", "little.yitong", "Z9", NULL);
  assert_refused (&answer, "Z9");
  answer = run (place, "cite", "--help", NULL);
  assert_done (&answer);
  assert_has (answer.out, "chicago-notes");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  place_add ("/cli/references/import-and-cite", test_import_and_cite);
  place_add ("/cli/references/text", test_text);
  place_add ("/cli/references/export", test_export);
  place_add ("/cli/references/refusals", test_refusals);
  return g_test_run ();
}
