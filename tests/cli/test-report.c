/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Reports by command: each kind of file, what is left alone, and what is refused. */
#include <string.h>

#include "program.h"

static void
test_files (Place *place)
{
  static const struct { const char *name; const char *begins; } files[] = {
    { "r.pdf", "%PDF-" }, { "r.odt", "PK" }, { "r.docx", "PK" }, { "r.html", "<!DOCTYPE html>" }, { "r.md", "#" },
  };

  make_little (place);
  for (guint i = 0; i < G_N_ELEMENTS (files); i++)
    {
      Answer answer = run (place, "report", "little.yitong", "--output", files[i].name, "--json", NULL);
      gsize length;

      assert_done (&answer);
      assert_has (answer.out, files[i].name);
      g_assert_true (g_str_has_prefix (take (place, files[i].name, &length), files[i].begins));
      answer = run (place, "report", "little.yitong", "--output", files[i].name, NULL);
      assert_refused (&answer, files[i].name);
      answer = run (place, "report", "little.yitong", "--output", files[i].name, "--replace", "--style=brief", NULL);
      assert_done (&answer);
    }
}

static void
test_choices (Place *place)
{
  Answer answer;
  gsize length;

  make_little (place);
  put (place, "mine.xml",
       "<report xmlns=\"urn:yitong:report:1\" content=\"en\"><section id=\"areas\"><heading xml:lang=\"en\">My areas</heading></section></report>", -1);
  answer = run (place, "report", "little.yitong", "--output=a.md", "--template=mine.xml", NULL);
  assert_done (&answer);
  assert_has (take (place, "a.md", &length), "## My areas");
  put (place, "bad.xml", "<report xmlns=\"urn:yitong:report:1\">\n<section id=\"dragons\"/></report>", -1);
  answer = run (place, "report", "little.yitong", "--output=b.md", "--template=bad.xml", NULL);
  assert_refused (&answer, "bad.xml, line 2");
  assert_has (answer.err, "obstacles");
  answer = run (place, "report", "little.yitong", "--output=b.md", "--template=none-such", NULL);
  g_assert_cmpint (answer.status, ==, 1);
  answer = run (place, "report", "little.yitong", "--output=b.md", "--sections=areas,dragons", NULL);
  assert_misuse (&answer, "“dragons”");
  answer = run (place, "report", "little.yitong", "--output=b.md", "--style=long", NULL);
  assert_misuse (&answer, "“long”");
  answer = run (place, "report", "little.yitong", "--output=b.txt", NULL);
  assert_misuse (&answer, ".docx");
  answer = run (place, "report", "nothing.yitong", "--output=b.md", NULL);
  assert_refused (&answer, "nothing.yitong");
  g_assert_false (is_there (place, "b.md"));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  place_add ("/report/files", test_files);
  place_add ("/report/choices", test_choices);
  return g_test_run ();
}
