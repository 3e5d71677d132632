/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What people get to read: a small dossier in each format for people and each language, compared with files in
 * tests/files/format (YT_UPDATE_GOLDEN=1 writes these anew), and parts of it. */
#include "given.h"

#include <string.h>

#include "act/entry.h"
#include "act/take-in.h"

static char *
file_path (const char *name)
{
  return g_test_build_filename (G_TEST_DIST, "files", "format", name, NULL);
}

/* The words of the interface in two languages, whatever its translations say. */
static const char *
word (const char *msgid,
      YtLanguage  language)
{
  static GMutex lock;
  static GHashTable *chinese;
  char *made;

  if (language == YT_LANGUAGE_EN)
    return msgid;
  g_mutex_lock (&lock);
  if (chinese == NULL)
    chinese = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_free);
  made = g_hash_table_lookup (chinese, msgid);
  if (made == NULL)
    {
      made = g_strdup_printf ("汉·%s", msgid);
      g_hash_table_insert (chinese, (gpointer) g_intern_string (msgid), made);
    }
  g_mutex_unlock (&lock);
  return made;
}

static void
given_story (Given         *given,
             gconstpointer  data)
{
  g_autofree char *path = file_path ("story.xml");
  g_autofree char *text = NULL;
  g_autoptr(GError) error = NULL;

  given_empty (given, data);
  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);
  take_in (given, "xml", text);
}

static YtExport
in_words (YtContent content)
{
  return (YtExport) { .content = content, .word = word };
}

/* Ids and the moments of this test become the same each time. */
static char *
steady (char *text)
{
  g_autoptr(GRegex) ids = g_regex_new ("\"[0-9A-HJKMNP-TV-Z]{13}\"", 0, 0, NULL);
  g_autoptr(GRegex) moments = g_regex_new ("\"20(2[5-9]|[3-9][0-9])-[0-9-]{5}T[0-9:.]*Z\"", 0, 0, NULL);
  g_autofree char *own = text;
  g_autofree char *without_ids = g_regex_replace_literal (ids, own, -1, 0, "\"ID\"", 0, NULL);

  return g_regex_replace_literal (moments, without_ids, -1, 0, "\"NOW\"", 0, NULL);
}

static void
test_golden (Given         *given,
             gconstpointer  data)
{
  const YtFormat *format = yt_format_from_id (data);

  for (int content = YT_CONTENT_ZH; content <= YT_CONTENT_BOTH; content++)
    {
      YtExport what = in_words ((YtContent) content);
      g_autofree char *text = steady (written (given, format->id, &what));
      g_autofree char *name = g_strdup_printf ("story-%s.%s", yt_content_to_string ((YtContent) content), format->suffix);
      g_autofree char *path = file_path (name);
      g_autofree char *wanted = NULL;
      g_autoptr(GError) error = NULL;

      if (g_getenv ("YT_UPDATE_GOLDEN") != NULL)
        g_file_set_contents (path, text, -1, &error);
      g_assert_no_error (error);
      g_file_get_contents (path, &wanted, NULL, &error);
      g_assert_no_error (error);
      g_assert_cmpstr (text, ==, wanted);
    }
}

static guint
count (const char *text,
       const char *part)
{
  guint n = 0;

  for (const char *p = strstr (text, part); p != NULL; p = strstr (p + strlen (part), part))
    n++;
  return n;
}

static void
assert_order (const char *text,
              const char *first,
              ...)
{
  const char *at = text;
  va_list list;

  va_start (list, first);
  for (const char *part = first; part != NULL; part = va_arg (list, const char *))
    {
      const char *found = strstr (at, part);

      if (found == NULL)
        g_test_fail_printf ("“%s” does not follow where it should", part);
      else
        at = found + strlen (part);
    }
  va_end (list);
}

static void
test_missing_is_said (Given         *given,
                      gconstpointer  data)
{
  YtExport zh = in_words (YT_CONTENT_ZH);
  YtExport en = in_words (YT_CONTENT_EN);
  YtExport both = in_words (YT_CONTENT_BOTH);
  g_autofree char *text_zh = written (given, "text", &zh);
  g_autofree char *text_en = written (given, "text", &en);
  g_autofree char *text_both = written (given, "text", &both);

  assert_order (text_zh, "A1.1 汉·[Chinese missing]", NULL);
  g_assert_null (strstr (text_zh, "Only English"));
  assert_order (text_en, "A1 Network sovereignty", "[English missing]", "A1.1 Only English", NULL);
  g_assert_null (strstr (text_en, "只有中文"));
  assert_order (text_both, "[中文] 只有中文。\n", "[English] [English missing]\n", "A1.1 汉·[Chinese missing] Only English", NULL);
}

static void
test_order (Given         *given,
            gconstpointer  data)
{
  YtExport en = in_words (YT_CONTENT_EN);
  g_autofree char *text = written (given, "text", &en);

  assert_order (text, "Test dossier\n====", "First paragraph.\n", "Second paragraph.\n", "[Note] Test author", "On the whole.",
                "Disagreement areas\n---", "A1.1 Only English", "United States: A1-US-1", "China: A1-CN-1", "Others: Nobody’s.",
                "What concerns this area", "Instruments and documents: I1 Manual", "Events: EV1 About 2013",
                "Dialogue history\n", "Track 2", "C1 Dialogue", "Span: since 2009", "On the link.", "Track not stated",
                "C2 Old dialogue", "Span: ", "Events", "EV3 The earliest", "EV1 About 2013", "EV2 Undated",
                "Limits of the dialogue", "Obstacles\n", "O1 Obstacle one", "Severity: [High]", "- O1-1", "Addressed by: R1.1",
                "M1 How each sees it", "What the US sees", "What China sees", "O2 Addressed by nobody", "Addressed by: none",
                "Recommendations\n", "R1.1 Measure", "What is left open", "O2 Addressed by nobody", "LM1 A limit",
                "Terms\n", "United States: T1-US", "Actors\n", "Instruments and documents\n", "Figures\n", "-1.5",
                "Remarks\n", "Open questions\n", "Sources\n", NULL);
  assert_order (text, "China: A1-CN-1", "[The party’s reading of the other]", "China: A1-CN-2", "[Implied]", NULL);
}

static void
test_bibliography (Given         *given,
                   gconstpointer  data)
{
  YtExport both = in_words (YT_CONTENT_BOTH);
  g_autofree char *text = written (given, "text", &both);

  assert_order (text, "[中文] 作者甲. 论文[J]. 刊物, 2014, 3(7): 28-33.\n",
                "[English] Author, A. “Paper.” Journal 3, no. 7 (2014): 28–33.\n",
                "[中文] 网页[EB/OL]. 北京: 出版者, 2014(2014-02)[2014-06-03].\n",
                "[English] “Web page.” Publisher. February 2014.\n",
                "https://example.org/a?b=1&c=2", NULL);
}

static void
test_only_notes (Given         *given,
                 gconstpointer  data)
{
  YtNoteFilter filter = { .tag = "重点", .kind = YT_KIND_NONE };
  YtExport what = in_words (YT_CONTENT_EN);
  g_autofree char *all = NULL;
  g_autofree char *some = NULL;

  what.scope = YT_SCOPE_NOTES;
  all = written (given, "text", &what);
  g_assert_cmpuint (count (all, "[Note]"), ==, 4);
  assert_order (all, "The dossier as a whole", "On the whole.", "Disagreement areas", "A1-US-1 The freedom to connect", "**粗体**",
                "Dialogue history", "C1 Dialogue", "On the link C1 deals with A1", "On the link.", "EV3 The earliest", NULL);
  g_assert_null (strstr (all, "Obstacles"));
  g_assert_null (strstr (all, "First paragraph"));

  what.notes = &filter;
  some = written (given, "text", &what);
  g_assert_cmpuint (count (some, "[Note]"), ==, 1);
  assert_order (some, "A1-US-1", "#重点", "**粗体**", NULL);
}

static void
test_only_dossier (Given         *given,
                   gconstpointer  data)
{
  YtExport what = in_words (YT_CONTENT_EN);
  g_autofree char *text = NULL;

  what.scope = YT_SCOPE_DOSSIER;
  text = written (given, "markdown", &what);
  g_assert_null (strstr (text, "*Note*"));
  g_assert_null (strstr (text, "On the link"));
  assert_order (text, "First paragraph", "A1-US-1", NULL);
}

static void
test_pane (Given         *given,
           gconstpointer  data)
{
  const YtKind kinds[] = { YT_KIND_OBSTACLE, YT_KIND_NONE };
  YtExport what = in_words (YT_CONTENT_EN);
  g_autofree char *text = NULL;

  what.kinds = kinds;
  text = written (given, "html", &what);
  assert_order (text, ">Obstacles<", "Obstacle one", "How each sees it", "What the US sees", NULL);
  g_assert_null (strstr (text, "First paragraph"));
  g_assert_null (strstr (text, "Disagreement areas"));
  g_assert_null (strstr (text, "What is left open"));
  g_assert_null (strstr (text, "Parties"));
}

static void
test_selection (Given         *given,
                gconstpointer  data)
{
  g_autoptr(GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  gint64 position = yt_entry_find (given->dossier, "A1-CN-1");
  YtExport what = in_words (YT_CONTENT_EN);
  g_autofree char *text = NULL;

  g_array_append_val (ids, position);
  what.ids = ids;
  text = written (given, "text", &what);
  assert_order (text, "A1 Network sovereignty", "A1.1 Only English", "China: A1-CN-1", "Freedom is not absolute.", NULL);
  g_assert_null (strstr (text, "must not be curbed"));
  g_assert_null (strstr (text, "Dialogue history"));
  g_assert_null (strstr (text, "What concerns this area"));
}

/* A row that has only something below it is named, and that follows. */
static void
test_selection_below_a_row (Given         *given,
                            gconstpointer  data)
{
  g_autoptr(GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr(GError) error = NULL;
  YtExport what = in_words (YT_CONTENT_EN);
  g_autofree char *text = NULL;
  gint64 remark = 0;

  yt_act_add_entry (given->dossier, YT_KIND_REMARK, yt_entry_find (given->dossier, "EV1"), 0, "Said below", YT_LANGUAGE_EN,
                    &remark, &error);
  g_assert_no_error (error);
  g_array_append_val (ids, remark);
  what.ids = ids;
  text = written (given, "text", &what);
  assert_order (text, "Events", "EV1 About 2013", "Said below", NULL);
  g_assert_null (strstr (text, "no heading"));
}

static void
test_many_parties (Given         *given,
                   gconstpointer  data)
{
  YtExport what = in_words (YT_CONTENT_EN);
  g_autoptr(GError) error = NULL;
  g_autofree char *text = NULL;

  for (int i = 0; i < 3; i++)
    {
      yt_act_add_entry (given->dossier, YT_KIND_PARTY, 0, 0, "Further party", YT_LANGUAGE_EN, NULL, &error);
      g_assert_no_error (error);
    }
  text = written (given, "markdown", &what);
  assert_order (text, "| United States | China | Others |", "| United States | China |\n", NULL);
}

static void
test_links_between (Given         *given,
                    gconstpointer  data)
{
  YtExport what = in_words (YT_CONTENT_EN);
  g_autofree char *text = written (given, "html", &what);
  g_autoptr(GRegex) regex = g_regex_new ("href=\"#(e[0-9]+)\"", 0, 0, NULL);
  g_autoptr(GMatchInfo) match = NULL;
  guint n = 0;

  for (g_regex_match (regex, text, 0, &match); g_match_info_matches (match); g_match_info_next (match, NULL))
    {
      g_autofree char *name = g_match_info_fetch (match, 1);
      g_autofree char *anchor = g_strdup_printf ("id=\"%s\"", name);

      g_assert_cmpuint (count (text, anchor), ==, 1);
      n++;
    }
  g_assert_cmpuint (n, >, 20);
}

/* A document of a source is named below it. */
static void
test_document (Given         *given,
               gconstpointer  data)
{
  YtExport what = in_words (YT_CONTENT_EN);
  g_autoptr(GBytes) bytes = g_bytes_new_static ("Full text.", 10);
  g_autoptr(GError) error = NULL;
  g_autofree char *text = NULL;

  yt_act_import_document (given->dossier, yt_entry_find (given->dossier, "S1"), "paper.txt", bytes, NULL, NULL, &error);
  g_assert_no_error (error);
  text = written (given, "text", &what);
  assert_order (text, "S1 Paper", "Full text: paper.txt", "S2 Web page", NULL);
}

static void
test_cancelled (Given         *given,
                gconstpointer  data)
{
  g_autoptr(GCancellable) cancellable = g_cancellable_new ();
  YtExport what = in_words (YT_CONTENT_BOTH);

  g_cancellable_cancel (cancellable);
  for (const YtFormat *format = yt_formats; format->id != NULL; format++)
    {
      g_autoptr(GOutputStream) out = g_memory_output_stream_new_resizable ();
      g_autoptr(GError) error = NULL;

      g_assert_false (format->write (given->dossier, &what, out, cancellable, &error));
      g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
    }
}

static void
test_no_room (Given         *given,
              gconstpointer  data)
{
  YtExport what = in_words (YT_CONTENT_BOTH);

  for (const YtFormat *format = yt_formats; format->id != NULL; format++)
    {
      char room[200];
      g_autoptr(GOutputStream) out = g_memory_output_stream_new (room, sizeof room, NULL, NULL);
      g_autoptr(GError) error = NULL;

      g_assert_false (format->write (given->dossier, &what, out, NULL, &error));
      g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NO_SPACE);
    }
}

static guint
count_matches (const char *text,
               const char *pattern)
{
  g_autoptr(GRegex) regex = g_regex_new (pattern, G_REGEX_MULTILINE, 0, NULL);
  g_autoptr(GMatchInfo) match = NULL;
  guint n = 0;

  for (g_regex_match (regex, text, 0, &match); g_match_info_matches (match); g_match_info_next (match, NULL))
    n++;
  return n;
}

static void
test_sample (Given         *given,
             gconstpointer  data)
{
  g_autofree char *markdown = written (given, "markdown", NULL);

  g_assert_cmpuint (count_matches (markdown, "^### A[0-9] "), ==, 4);
  g_assert_cmpuint (count_matches (markdown, "^#### A[0-9]\\.[0-9] "), ==, 21);
  g_assert_cmpuint (count_matches (markdown, "^### O[0-9] "), ==, 4);
  g_assert_cmpuint (count_matches (markdown, "^#### M[0-9] "), ==, 3);
  g_assert_cmpuint (count_matches (markdown, "^### R[0-9] "), ==, 4);
  g_assert_cmpuint (count_matches (markdown, "^#### C[0-9]+ "), ==, 10);
  g_assert_cmpuint (count_matches (markdown, "\\| A[0-9]-[A-Z]+-[0-9]+<br>"), ==, 51);
  g_assert_cmpuint (count_matches (markdown, "\\| EV[0-9]+ "), ==, 77);
  g_assert_cmpuint (count (markdown, "missing\\]"), ==, 0);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
#define ADD(name, setup, data, test) g_test_add ("/format/story/" name, Given, data, setup, test, given_tear_down)
  ADD ("golden/markdown", given_story, "markdown", test_golden);
  ADD ("golden/html", given_story, "html", test_golden);
  ADD ("golden/csv", given_story, "csv", test_golden);
  ADD ("golden/text", given_story, "text", test_golden);
  ADD ("missing-is-said", given_story, NULL, test_missing_is_said);
  ADD ("order", given_story, NULL, test_order);
  ADD ("bibliography", given_story, NULL, test_bibliography);
  ADD ("only-notes", given_story, NULL, test_only_notes);
  ADD ("only-dossier", given_story, NULL, test_only_dossier);
  ADD ("pane", given_story, NULL, test_pane);
  ADD ("selection", given_story, NULL, test_selection);
  ADD ("selection-below-a-row", given_story, NULL, test_selection_below_a_row);
  ADD ("many-parties", given_story, NULL, test_many_parties);
  ADD ("links-between", given_story, NULL, test_links_between);
  ADD ("document", given_story, NULL, test_document);
  ADD ("cancelled", given_story, NULL, test_cancelled);
  ADD ("no-room", given_story, NULL, test_no_room);
  ADD ("sample", given_sample, NULL, test_sample);
#undef ADD
  return g_test_run ();
}
