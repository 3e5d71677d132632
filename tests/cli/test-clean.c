/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What “yitong clean” writes, and what it says about it. */
#include <string.h>

#include "program.h"

static void
put_scan (Place *place)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "files", "clean", "scan-layout.txt", NULL);
  g_autofree char *text = NULL;
  gsize len;
  g_autoptr(GError) error = NULL;

  g_file_get_contents (path, &text, &len, &error);
  g_assert_no_error (error);
  put (place, "scan.txt", text, (gssize) len);
}

static void
test_to_file (Place *place)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "files", "clean", "scan-layout.gold.txt", NULL);
  g_autofree char *gold = NULL;
  Answer answer;

  put_scan (place);
  answer = run (place, "clean", "scan.txt", "--output=out.txt", NULL);
  assert_done (&answer);
  g_assert_cmpstr (answer.out, ==, "");
  g_assert_true (g_file_get_contents (path, &gold, NULL, NULL));
  g_assert_cmpstr (take (place, "out.txt", NULL), ==, gold);
}

static void
test_standard_input (Place *place)
{
  static const char *const arguments[] = { "clean", "-", NULL };
  g_autoptr(GBytes) input = g_bytes_new_static ("一行文字。\n", strlen ("一行文字。\n"));
  Answer answer = run_with (place, NULL, input, FALSE, arguments);

  assert_done (&answer);
  g_assert_cmpstr (answer.out, ==, "一行文字。\n");
}

/* What import can read, clean can: the words come from the document, whatever its format; a dossier is not needed. */
static void
test_formats (Place *place)
{
  static const struct { const char *name; const char *words; } given[] = {
    { "paper.docx", "两座城市隔河相望" }, { "paper.odt", "两座城市隔河相望" }, { "book.epub", "两座城市隔河相望" },
    { "memo.rtf", "两座城市隔河相望" }, { "news-gb2312.html", "两座城市隔河相望" }, { "saved.mhtml", "两座城市隔河相望" },
    { "review.pdf", "The" },
  };
  Answer answer;

  for (guint i = 0; i < G_N_ELEMENTS (given); i++)
    {
      g_autofree char *path = g_test_build_filename (G_TEST_DIST, "files", "documents", given[i].name, NULL);

      answer = run (place, "clean", path, NULL);
      assert_done (&answer);
      assert_has (answer.out, given[i].words);
    }
  put (place, "thesis.pdf", "CAJ\0\0\0\0\0", 8);
  answer = run (place, "clean", "thesis.pdf", NULL);
  assert_refused (&answer, "CAJ");
}

static void
test_report (Place *place)
{
  Answer answer;

  put_scan (place);
  answer = run (place, "clean", "scan.txt", "--output=out.txt", "--report=json", NULL);
  assert_done (&answer);
  g_assert_cmpstr (pick (place, &answer, ".notes"), ==, "6");
  g_assert_cmpstr (pick (place, &answer, ".note_marks"), ==, "5");
  g_assert_cmpstr (pick (place, &answer, ".pages[0].page"), ==, "41");
  g_assert_cmpstr (pick (place, &answer, ".kinds.quotes.changed"), ==, "0");
  g_assert_cmpint (g_ascii_strtoll (pick (place, &answer, ".kinds.spaces.changed"), NULL, 10), >, 100);
  g_assert_nonnull (pick (place, &answer, ".changes[0].kind"));
  answer = run (place, "clean", "scan.txt", "--output=out.txt", "--report=text", NULL);
  assert_done (&answer);
  assert_has (answer.out, "Line breaks");
}

static void
test_footnotes (Place *place)
{
  Answer answer;

  put_scan (place);
  answer = run (place, "clean", "scan.txt", "--output=out.txt", "--footnotes=separate", NULL);
  assert_done (&answer);
  g_assert_null (strstr (take (place, "out.txt", NULL), "《青石镇志》，青石镇图书馆藏"));
  assert_has (take (place, "out.notes.txt", NULL), "[1] 《青石镇志》，青石镇图书馆藏");
  answer = run (place, "clean", "scan.txt", "--footnotes=drop", "--page-marks", NULL);
  assert_done (&answer);
  g_assert_null (strstr (answer.out, "[1]"));
  assert_has (answer.out, "收[p. 42]在镇图书馆");
}

static void
test_refuse (Place *place)
{
  Answer answer;

  put (place, "wide.txt", "ＡＢＣＤＥＦＧＨＩＪＫＬＭＮＯＰ\n", -1);
  answer = run (place, "clean", "wide.txt", NULL);
  assert_done (&answer);
  g_assert_cmpstr (answer.out, ==, "ABCDEFGHIJKLMNOP\n");
  answer = run (place, "clean", "wide.txt", "--refuse=width", NULL);
  assert_done (&answer);
  g_assert_cmpstr (answer.out, ==, "ＡＢＣＤＥＦＧＨＩＪＫＬＭＮＯＰ\n");
}

static void
test_wrong (Place *place)
{
  Answer answer = run (place, "clean", "nowhere.txt", NULL);

  g_assert_cmpint (answer.status, ==, 1);
  put (place, "a.txt", "a\n", -1);
  answer = run (place, "clean", "a.txt", "--footnotes=sideways", NULL);
  assert_misuse (&answer, "“sideways”");
  answer = run (place, "clean", "a.txt", "--report=json", NULL);
  assert_misuse (&answer, "--output");
  answer = run (place, "clean", "a.txt", "--refuse=everything", NULL);
  assert_misuse (&answer, "page-furniture");
  answer = run (place, "clean", NULL);
  g_assert_cmpint (answer.status, ==, 2);
}

/* The chain of a source that becomes evidence: import, clean, tie, and back step by step. */
static void
test_in_dossier (Place *place)
{
  static const char dossier[] =
    "<dossier xmlns=\"urn:yitong:dossier:1\" version=\"1\" source=\"S1\">"
    "<event id=\"E1\" date=\"1931\" page=\"42\"><title xml:lang=\"zh\">大水淹没半个镇子，钟楼没有倾斜</title></event>"
    "<actor id=\"P1\" page=\"42\"><title xml:lang=\"zh\">李望舒</title></actor>"
    "<source id=\"S1\"><title xml:lang=\"zh\">钟楼</title></source><source id=\"S2\"><title xml:lang=\"zh\">空</title></source></dossier>";
  Answer answer;

  put_scan (place);
  put (place, "a.xml", dossier, -1);
  answer = run (place, "new", "a.yitong", "--from=a.xml", NULL);
  assert_done (&answer);
  answer = run (place, "import", "a.yitong", "scan.txt", "--source=S1", NULL);
  assert_done (&answer);
  answer = run (place, "clean", "a.yitong", "--document=S1", "--dry-run", NULL);
  assert_done (&answer);
  assert_has (answer.out, "Line breaks");
  answer = run (place, "clean", "a.yitong", "--document=S1", "--json", NULL);
  assert_done (&answer);
  g_assert_cmpstr (pick (place, &answer, ".changed"), ==, "true");
  g_assert_cmpstr (pick (place, &answer, ".note_marks"), ==, "5");
  answer = run (place, "tie", "a.yitong", "S1", "--json", NULL);
  assert_done (&answer);
  g_assert_cmpstr (pick (place, &answer, "[0].tied"), ==, "true");
  g_assert_cmpstr (pick (place, &answer, "[1].tied"), ==, "true");
  answer = run (place, "passages", "a.yitong", "--of=P1", "--json", NULL);
  assert_has (pick (place, &answer, "[0].quote"), "李望舒：《旧图集整理札记》");
  answer = run (place, "clean", "a.yitong", "--document=S1", NULL);
  assert_has (answer.out, "Nothing is to be cleaned");
  answer = run (place, "clean", "a.yitong", "--document=S1", "--refuse=notes", NULL);
  assert_refused (&answer, "--again");
  answer = run (place, "clean", "a.yitong", "--document=S1", "--refuse=notes", "--again", NULL);
  assert_done (&answer);
  answer = run (place, "undo", "a.yitong", NULL);
  assert_has (answer.out, "clean up");
  answer = run (place, "passages", "a.yitong", "--orphans", NULL);
  g_assert_cmpstr (answer.out, ==, "");
  answer = run (place, "undo", "a.yitong", NULL);
  assert_has (answer.out, "tie entries");
  answer = run (place, "undo", "a.yitong", NULL);
  assert_has (answer.out, "clean up");
  answer = run (place, "passages", "a.yitong", NULL);
  g_assert_cmpstr (answer.out, ==, "");
  answer = run (place, "check", "a.yitong", NULL);
  assert_done (&answer);
}

static void
test_wrong_in_dossier (Place *place)
{
  Answer answer;

  make_little (place);
  answer = run (place, "clean", "little.yitong", NULL);
  assert_misuse (&answer, "is a dossier");
  answer = run (place, "clean", "little.yitong", "--document=S1", "--output=out.txt", NULL);
  assert_misuse (&answer, "--output");
  answer = run (place, "clean", "little.yitong", "--again", NULL);
  assert_misuse (&answer, "--document");
  answer = run (place, "clean", "little.yitong", "--document=S1", NULL);
  assert_refused (&answer, "has no full text");
  answer = run (place, "clean", "little.yitong", "--document=A1", NULL);
  assert_refused (&answer, "neither a document nor a source");
  answer = run (place, "clean", "little.yitong", "--document=S77", NULL);
  g_assert_cmpint (answer.status, ==, 1);
  put (place, "a.txt", "第一行。\n", -1);
  put (place, "b.txt", "第二行。\n", -1);
  answer = run (place, "import", "little.yitong", "a.txt", "b.txt", "--source=S1", NULL);
  assert_done (&answer);
  answer = run (place, "clean", "little.yitong", "--document=S1", NULL);
  assert_refused (&answer, "more than one document");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  place_add ("/cli/clean/to-file", test_to_file);
  place_add ("/cli/clean/standard-input", test_standard_input);
  place_add ("/cli/clean/formats", test_formats);
  place_add ("/cli/clean/report", test_report);
  place_add ("/cli/clean/footnotes", test_footnotes);
  place_add ("/cli/clean/refuse", test_refuse);
  place_add ("/cli/clean/wrong", test_wrong);
  place_add ("/cli/clean/in-dossier", test_in_dossier);
  place_add ("/cli/clean/wrong-in-dossier", test_wrong_in_dossier);
  return g_test_run ();
}
