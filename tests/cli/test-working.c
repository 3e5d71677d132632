/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the writing commands do: new, note, import, undo, redo, export. */
#include <string.h>

#include <glib/gstdio.h>

#include "program.h"

static void
test_new_empty (Place *place)
{
  Answer answer = run (place, "new", "a.yitong", NULL);
  GStatBuf status;

  assert_done (&answer);
  assert_has (answer.out, "“a.yitong”");
  g_assert_cmpint (g_stat (path_of (place, "a.yitong"), &status), ==, 0);
  g_assert_cmpint (status.st_mode & 0777, ==, 0600);

  answer = run (place, "new", "b.yitong", "--from=empty", "--json", NULL);
  assert_done (&answer);
  g_assert_cmpstr (pick (place, &answer, ".file"), ==, path_of (place, "b.yitong"));
  answer = run (place, "new", "-c.yitong", NULL);
  g_assert_cmpint (answer.status, ==, 2);
  answer = run (place, "new", "--", "-c.yitong", NULL);
  assert_done (&answer);
}

static void
test_new_from (Place *place)
{
  Answer answer;
  const char *first;
  const char *second;

  make_little (place);
  for (guint i = 0; i < 2; i++)
    {
      const char *format = i == 0 ? "xml" : "json";
      g_autofree char *written = g_strconcat ("one.", format, NULL);
      g_autofree char *again = g_strconcat ("two.", format, NULL);
      g_autofree char *dossier = g_strconcat (format, ".yitong", NULL);

      answer = run (place, "export", "little.yitong", "--format", format, "--output", written, NULL);
      assert_done (&answer);
      answer = run (place, "new", dossier, "--from", written, NULL);
      assert_done (&answer);
      answer = run (place, "export", dossier, "--format", format, "--output", again, NULL);
      assert_done (&answer);
      first = take (place, written, NULL);
      second = take (place, again, NULL);
      g_assert_cmpstr (first, ==, second);
    }
}

static void
test_new_never_overwrites (Place *place)
{
  Answer answer;

  put (place, "mine.txt", "precious", -1);
  answer = run (place, "new", "mine.txt", NULL);
  assert_refused (&answer, "mine.txt");
  g_assert_cmpstr (take (place, "mine.txt", NULL), ==, "precious");
}

static void
test_new_leaves_nothing_behind (Place *place)
{
  Answer answer;

  put (place, "bad.json", "{\"format\": \"yitong-dossier\", \"version\": 1, \"dossier\": {\"kind\": \"dragon\"}}", -1);
  answer = run (place, "new", "a.yitong", "--from=bad.json", NULL);
  assert_refused (&answer, "bad.json");
  put (place, "bad.xml", "<dossier><broken></dossier>", -1);
  answer = run (place, "new", "a.yitong", "--from=bad.xml", NULL);
  assert_refused (&answer, "bad.xml");
  answer = run (place, "new", "a.yitong", "--from=missing.xml", NULL);
  assert_refused (&answer, "missing.xml");
  answer = run (place, "new", "a.yitong", "--from=picture.png", NULL);
  assert_misuse (&answer, "picture.png");
  g_assert_false (is_there (place, "a.yitong"));
}

static void
test_note (Place *place)
{
  Answer answer;
  char *id;

  make_little (place);
  answer = run (place, "note", "little.yitong", "--on=A1", "--text=第一条注释", "--tag=旧", "--tag", "new", NULL);
  assert_done (&answer);
  id = g_strchomp (answer.out);
  g_assert_cmpuint (strlen (id), ==, 13);
  answer = run (place, "show", "little.yitong", id, "--json", NULL);
  g_assert_cmpstr (pick (place, &answer, ".text"), ==, "第一条注释");
  g_assert_cmpstr (pick (place, &answer, ".language"), ==, "zh");
  g_assert_cmpstr (pick (place, &answer, ".tags[0]"), !=, NULL);
  g_assert_cmpstr (pick (place, &answer, ".tags[1]"), !=, NULL);

  answer = run (place, "note", "little.yitong", "--on=A1", "--text=The term 网络 again", "--json", NULL);
  assert_done (&answer);
  g_assert_cmpstr (pick (place, &answer, ".language"), ==, "en");
  answer = run (place, "note", "little.yitong", "--on=A1", "--text=网络", "--lang=en", "--json", NULL);
  g_assert_cmpstr (pick (place, &answer, ".language"), ==, "en");
  g_assert_nonnull (pick (place, &answer, ".author"));
}

static void
test_note_from_input (Place *place)
{
  const char *const arguments[] = { "note", "little.yitong", "--on=A1", "--text=-", "--json", NULL };
  g_autoptr(GBytes) two_lines = g_bytes_new_static ("one\ntwo\n\n", 9);
  g_autoptr(GBytes) with_nul = g_bytes_new_static ("one\0two", 7);
  g_autoptr(GBytes) not_utf8 = g_bytes_new_static ("one\xff", 4);
  Answer answer;

  make_little (place);
  answer = run_with (place, NULL, two_lines, FALSE, arguments);
  assert_done (&answer);
  g_assert_cmpstr (pick (place, &answer, ".text"), ==, "one\ntwo");
  answer = run_with (place, NULL, with_nul, FALSE, arguments);
  assert_refused (&answer, "null character");
  answer = run_with (place, NULL, not_utf8, FALSE, arguments);
  assert_refused (&answer, "UTF-8");
  answer = run (place, "list", "little.yitong", "--kind=note", "--json", NULL);
  g_assert_null (pick (place, &answer, "[2]"));
}

static void
test_note_refused (Place *place)
{
  Answer answer;
  char *note;

  make_little (place);
  answer = run (place, "note", "little.yitong", "--on=Z9", "--text=x", NULL);
  assert_refused (&answer, "“Z9”");
  answer = run (place, "note", "little.yitong", "--on=A1", "--text=x", NULL);
  note = g_strchomp (answer.out);
  answer = run (place, "note", "little.yitong", "--on", note, "--text=x", NULL);
  assert_refused (&answer, "link");
  answer = run (place, "note", "little.yitong", "--on=A1", "--text=", NULL);
  assert_refused (&answer, "no text");
  answer = run (place, "note", "little.yitong", "--on=A1", "--text=x", "--lang=fr", NULL);
  assert_misuse (&answer, "“fr”");
}

static void
test_import (Place *place)
{
  /* “网络安全的中国与美国，战略博弈。” in GB18030 */
  static const char gb[] = "\xcd\xf8\xc2\xe7\xb0\xb2\xc8\xab\xb5\xc4\xd6\xd0\xb9\xfa\xd3\xeb\xc3\xc0\xb9\xfa\xa3\xac"
                           "\xd5\xbd\xc2\xd4\xb2\xa9\xde\xc4\xa1\xa3\n";
  Answer answer;
  const char *id;

  make_little (place);
  put (place, "gb.txt", gb, -1);
  put (place, "plain.txt", "Nothing but words.\n", -1);
  answer = run (place, "import", "little.yitong", "gb.txt", "plain.txt", "--json", NULL);
  assert_done (&answer);
  g_assert_cmpstr (pick (place, &answer, "[0].encoding"), ==, "GB18030");
  g_assert_cmpstr (pick (place, &answer, "[0].new"), ==, "true");
  g_assert_cmpstr (pick (place, &answer, "[1].encoding"), ==, "UTF-8");
  g_assert_cmpstr (pick (place, &answer, "[1].confidence"), ==, "certain");
  id = pick (place, &answer, "[0].id");
  answer = run (place, "show", "little.yitong", id, "--json", NULL);
  assert_has (pick (place, &answer, ".text"), "网络安全的中国与美国，战略博弈。");
  answer = run (place, "search", "little.yitong", "战略博弈", "--json", NULL);
  g_assert_cmpstr (pick (place, &answer, ".hits[0].kind"), ==, "document");
  answer = run (place, "export", "little.yitong", "--format=json", "--output=-", NULL);
  assert_done (&answer);
  assert_has (answer.out, "网络安全的中国与美国，战略博弈。");

  answer = run (place, "import", "little.yitong", "gb.txt", NULL);
  assert_done (&answer);
  assert_has (answer.out, id);
  assert_has (answer.out, "was there already");
}

static void
test_import_choices (Place *place)
{
  Answer answer;

  make_little (place);
  put (place, "doc.txt", "\xa4\xa4\xb0\xea\n", -1);
  answer = run (place, "import", "little.yitong", "doc.txt", "--encoding=Big5", "--source=S1", "--json", NULL);
  assert_done (&answer);
  g_assert_cmpstr (pick (place, &answer, "[0].encoding"), ==, "Big5");
  answer = run (place, "show", "little.yitong", pick (place, &answer, "[0].id"), NULL);
  assert_has (answer.out, "中國");
  assert_has (answer.out, "S1 Paper");

  put (place, "other.txt", "words", -1);
  answer = run (place, "import", "little.yitong", "other.txt", "--encoding=Klingon", NULL);
  assert_refused (&answer, "Klingon");
  answer = run (place, "import", "little.yitong", "other.txt", "--source=A1", NULL);
  assert_refused (&answer, "A1");
  answer = run (place, "import", "little.yitong", "other.txt", "--source=Z9", NULL);
  assert_refused (&answer, "Z9");
}

/* One that is bad does not keep the others out. */
static void
test_import_some (Place *place)
{
  Answer answer;

  make_little (place);
  put (place, "good.txt", "Good.\n", -1);
  put (place, "last.txt", "Last.\n", -1);
  answer = run (place, "import", "little.yitong", "missing.txt", "good.txt", ".", "last.txt", "--json", NULL);
  assert_refused (&answer, "“missing.txt” was not imported: There is no such file.");
  g_assert_cmpstr (pick (place, &answer, "[0].file"), ==, "missing.txt");
  g_assert_cmpstr (pick (place, &answer, "[0].error"), ==, "There is no such file.");
  g_assert_cmpstr (pick (place, &answer, "[1].file"), ==, "good.txt");
  g_assert_cmpstr (pick (place, &answer, "[1].new"), ==, "true");
  /* The folder has both, in the order of their names. */
  g_assert_cmpstr (pick (place, &answer, "[2].file"), ==, "good.txt");
  g_assert_cmpstr (pick (place, &answer, "[2].new"), ==, "false");
  g_assert_cmpstr (pick (place, &answer, "[3].file"), ==, "last.txt");
  g_assert_cmpstr (pick (place, &answer, "[4].new"), ==, "false");
  answer = run (place, "info", "little.yitong", "--json", NULL);
  g_assert_cmpstr (pick (place, &answer, ".documents"), ==, "2");
}

static void
test_undo_redo (Place *place)
{
  Answer answer;

  make_empty (place);
  answer = run (place, "undo", "empty.yitong", NULL);
  assert_refused (&answer, "nothing to undo");
  answer = run (place, "note", "empty.yitong", "--on=dossier", "--text=One", NULL);
  assert_done (&answer);
  answer = run (place, "undo", "empty.yitong", NULL);
  assert_done (&answer);
  g_assert_cmpstr (answer.out, ==, "Undone: add note\n");
  answer = run (place, "list", "empty.yitong", "--kind=note", NULL);
  g_assert_cmpstr (answer.out, ==, "");
  answer = run (place, "redo", "empty.yitong", "--json", NULL);
  assert_done (&answer);
  g_assert_cmpstr (pick (place, &answer, ".done"), ==, "redo");
  g_assert_cmpstr (pick (place, &answer, ".words"), ==, "add note");
  answer = run (place, "redo", "empty.yitong", NULL);
  assert_refused (&answer, "nothing to redo");
  answer = run (place, "list", "empty.yitong", "--kind=note", NULL);
  assert_has (answer.out, "One");
}

static void
test_export (Place *place)
{
  static const char *const formats[] = { "markdown", "html", "csv", "json", "xml", "text" };
  Answer answer;

  make_little (place);
  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    {
      answer = run (place, "export", "little.yitong", "--format", formats[i], "--output", formats[i], NULL);
      assert_done (&answer);
      assert_has (answer.out, "was written");
      assert_has (take (place, formats[i], NULL), "Read");
      answer = run (place, "export", "little.yitong", "--format", formats[i], "--output=-", NULL);
      assert_done (&answer);
      g_assert_cmpstr (answer.out, ==, take (place, formats[i], NULL));
    }
  answer = run (place, "export", "little.yitong", "--format=csv", "--bom", "--output=-", NULL);
  g_assert_true (g_str_has_prefix (answer.out, "\xef\xbb\xbf"));
  answer = run (place, "export", "little.yitong", "--format=text", "--output=t", "--json", NULL);
  g_assert_cmpstr (pick (place, &answer, ".format"), ==, "text");
}

static void
test_export_parts (Place *place)
{
  Answer answer;

  make_little (place);
  answer = run (place, "export", "little.yitong", "--format=text", "--content=en", "--output=-", NULL);
  g_assert_null (strstr (answer.out, "甲方"));
  assert_has (answer.out, "Party of the first part");
  answer = run (place, "export", "little.yitong", "--format=markdown", "--content=zh", "--output=-", NULL);
  g_assert_null (strstr (answer.out, "Party of the first part"));
  answer = run (place, "export", "little.yitong", "--format=text", "--only=notes", "--output=-", NULL);
  assert_has (answer.out, "Read");
  g_assert_null (strstr (answer.out, "甲方"));
  answer = run (place, "export", "little.yitong", "--format=text", "--only=dossier", "--output=-", NULL);
  g_assert_null (strstr (answer.out, "twice"));
  answer = run (place, "export", "little.yitong", "--format=text", "--kind=channel,source", "--output=-", NULL);
  assert_has (answer.out, "Dialogue");
  g_assert_null (strstr (answer.out, "Party of the first part"));
}

static void
test_export_replaces_only_when_said (Place *place)
{
  Answer answer;

  make_little (place);
  put (place, "out.md", "precious", -1);
  answer = run (place, "export", "little.yitong", "--format=markdown", "--output=out.md", NULL);
  assert_refused (&answer, "out.md");
  g_assert_cmpstr (take (place, "out.md", NULL), ==, "precious");
  answer = run (place, "export", "little.yitong", "--format=markdown", "--output=out.md", "--replace", NULL);
  assert_done (&answer);
  g_assert_cmpstr (take (place, "out.md", NULL), !=, "precious");
  answer = run (place, "export", "little.yitong", "--format=markdown", "--output=no/such/folder.md", NULL);
  assert_refused (&answer, "no/such");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  place_add ("/cli/new/empty", test_new_empty);
  place_add ("/cli/new/from", test_new_from);
  place_add ("/cli/new/never-overwrites", test_new_never_overwrites);
  place_add ("/cli/new/leaves-nothing-behind", test_new_leaves_nothing_behind);
  place_add ("/cli/note", test_note);
  place_add ("/cli/note/from-input", test_note_from_input);
  place_add ("/cli/note/refused", test_note_refused);
  place_add ("/cli/import", test_import);
  place_add ("/cli/import/choices", test_import_choices);
  place_add ("/cli/import/some", test_import_some);
  place_add ("/cli/undo-redo", test_undo_redo);
  place_add ("/cli/export", test_export);
  place_add ("/cli/export/parts", test_export_parts);
  place_add ("/cli/export/replace", test_export_replaces_only_when_said);
  return g_test_run ();
}
