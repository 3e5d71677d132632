/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Notes: values, first lines, what a filter lets through, tags in use. */
#include "model/note.h"

#include "scratch.h"

static void
test_values (Scratch      *scratch,
             gconstpointer data)
{
  gint64 root = yt_dossier_root (scratch->dossier);
  gint64 first = add_note (scratch->dossier, root, "zh", "第一条");
  gint64 second = add_note (scratch->dossier, root, "en", "second");
  g_autoptr(YtNote) note = yt_note_get (scratch->dossier, first);
  g_autoptr(GArray) on_root = NULL;
  g_autofree char *text = NULL;
  g_autofree char *language = NULL;
  g_autofree char *author = NULL;
  gint64 modified;
  gboolean deleted;

  set_number (scratch->dossier, &yt_table_note, second, "modified", yt_note_modified (note) + 1000);
  g_assert_true (yt_note_dossier (note) == scratch->dossier);
  g_assert_cmpint (yt_note_id (note), ==, first);
  g_assert_cmpint (yt_note_target (note), ==, root);
  g_assert_cmpint (yt_note_created (note), ==, yt_note_modified (note));
  g_object_get (note, "text", &text, "language", &language, "author", &author, "modified", &modified, "deleted", &deleted, NULL);
  g_assert_cmpstr (text, ==, "第一条");
  g_assert_cmpstr (text, ==, yt_note_text (note));
  g_assert_cmpstr (language, ==, yt_note_language (note));
  g_assert_cmpstr (author, ==, yt_note_author (note));
  g_assert_cmpint (modified, ==, yt_note_modified (note));
  g_assert_false (deleted);
  g_assert_false (yt_note_is_deleted (note));

  on_root = yt_note_on (scratch->dossier, root);
  g_assert_cmpuint (on_root->len, ==, 2);
  g_assert_cmpint (g_array_index (on_root, gint64, 0), ==, second);
  g_assert_cmpint (g_array_index (on_root, gint64, 1), ==, first);
  g_assert_cmpuint (yt_note_count (scratch->dossier, root), ==, 2);
  g_assert_cmpuint (yt_note_count (scratch->dossier, 0), ==, 2);

  set_field (scratch->dossier, &yt_table_note, first, "tag:b", "1");
  set_field (scratch->dossier, &yt_table_note, first, "tag:a", "1");
  g_assert_cmpstr (yt_note_tags (note)[0], ==, "a");
  g_assert_cmpstr (yt_note_tags (note)[1], ==, "b");
  g_assert_null (yt_note_tags (note)[2]);
}

static void
test_first_line (Scratch      *scratch,
                 gconstpointer data)
{
  static const struct { const char *text; const char *line; } cases[] = {
    { "", "" },
    { "\n  \n", "" },
    { "Plain words.\nMore.", "Plain words." },
    { "\n\n# A heading\n\nText", "A heading" },
    { "> quoted", "quoted" },
    { "> - [the paper](https://example.org) says", "the paper says" },
    { "12. twelfth", "twelfth" },
    { "3) third", "third" },
    { "2014 was a year", "2014 was a year" },
    { "---\n\n**Bold** and *thin* and `code`", "Bold and thin and code" },
    { "```\ncode\n```", "code" },
    { "snake_case stays, _emphasis_ goes", "snake_case stays, emphasis goes" },
    { "1 \\* 2 and 5 \\# 6", "1 * 2 and 5 # 6" },
    { "![picture](a.png) beside", "picture beside" },
    { "[not a link] and [open](", "[not a link] and [open](" },
    { "#tag is no heading", "#tag is no heading" },
    { "***\n___\n网络**主权**", "网络主权" },
    { "**\nwords", "words" },
    { "a line that is longer than forty characters is cut", "a line that is longer than forty charac…" },
    { "网络自由网络自由网络自由网络自由网络自由网络自由网络自由网络自由网络自由网络自由网", "网络自由网络自由网络自由网络自由网络自由网络自由网络自由网络自由网络自由网络自…" },
  };
  gint64 id = add_note (scratch->dossier, yt_dossier_root (scratch->dossier), "en", "");
  g_autoptr(YtNote) note = yt_note_get (scratch->dossier, id);
  g_autofree char *book = NULL;
  g_autofree char *beginning = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *line = NULL;

      set_column (scratch->dossier, &yt_table_note, id, "text", cases[i].text);
      line = yt_note_first_line (note, 40);
      g_assert_cmpstr (line, ==, cases[i].line);
    }

  /* A megabyte in one line. */
  book = g_strnfill (1024 * 1024, 'x');
  set_column (scratch->dossier, &yt_table_note, id, "text", book);
  beginning = yt_note_first_line (note, 3);
  g_assert_cmpstr (beginning, ==, "xx…");
}

static guint
count_rows (Scratch            *scratch,
            const YtNoteFilter *filter,
            gint64             *first)
{
  g_autofree char *sql = yt_note_filter_sql (filter);
  g_autoptr(GError) error = NULL;
  g_autoptr(YtStatement) rows = yt_connection_prepare_once (yt_dossier_connection (scratch->dossier), sql, &error);
  guint n = 0;

  g_assert_no_error (error);
  while (yt_statement_step (rows, &error))
    {
      if (n++ == 0 && first != NULL)
        *first = yt_statement_int (rows, 0);
    }
  g_assert_no_error (error);
  return n;
}

static void
test_filter (Scratch      *scratch,
             gconstpointer data)
{
  gint64 area = add_entry (scratch->dossier, YT_KIND_AREA, 0, 0, "", "A");
  gint64 party = add_entry (scratch->dossier, YT_KIND_PARTY, 0, 0, "", "P");
  gint64 zh = add_note (scratch->dossier, area, "zh", "网络主权 100% o'clock");
  gint64 en = add_note (scratch->dossier, party, "en", "Sovereignty _1_ back\\slash");
  gint64 gone = add_note (scratch->dossier, party, "en", "gone");
  gint64 newest = add_note (scratch->dossier, area, "en", "newest");
  YtNoteFilter filter = { NULL, YT_KIND_NONE, NULL, 0, 0, NULL };
  gint64 first = 0;

  set_number (scratch->dossier, &yt_table_note, zh, "modified", 1000);
  set_number (scratch->dossier, &yt_table_note, en, "modified", 2000);
  set_number (scratch->dossier, &yt_table_note, newest, "modified", 3000);
  set_number (scratch->dossier, &yt_table_note, gone, "deleted", 1);
  set_field (scratch->dossier, &yt_table_note, zh, "tag:it's", "1");
  set_number (scratch->dossier, &yt_table_note, zh, "modified", 1000);
  g_assert_cmpuint (count_rows (scratch, &filter, &first), ==, 3);
  g_assert_cmpint (first, ==, newest);

  filter.tag = "it's";
  g_assert_cmpuint (count_rows (scratch, &filter, &first), ==, 1);
  g_assert_cmpint (first, ==, zh);
  filter.tag = "other";
  g_assert_cmpuint (count_rows (scratch, &filter, NULL), ==, 0);
  filter.tag = NULL;

  filter.kind = YT_KIND_PARTY;
  g_assert_cmpuint (count_rows (scratch, &filter, &first), ==, 1);
  g_assert_cmpint (first, ==, en);
  filter.kind = YT_KIND_NONE;

  filter.language = "zh";
  g_assert_cmpuint (count_rows (scratch, &filter, &first), ==, 1);
  g_assert_cmpint (first, ==, zh);
  filter.language = NULL;

  filter.since = 2000;
  g_assert_cmpuint (count_rows (scratch, &filter, NULL), ==, 2);
  filter.until = 2000;
  g_assert_cmpuint (count_rows (scratch, &filter, &first), ==, 1);
  g_assert_cmpint (first, ==, en);
}

static void
test_words (Scratch      *scratch,
            gconstpointer data)
{
  static const struct { const char *words; guint hits; } cases[] = {
    { "主权", 1 }, { "SOVEREIGN", 1 }, { "100%", 1 }, { "0%o", 0 }, { "_1_", 1 }, { "_x_", 0 }, { "k\\s", 1 }, { "o'clock", 1 },
    { "'; DROP TABLE note; --", 0 }, { "", 2 }, { "\xff", 2 },
  };
  gint64 root = yt_dossier_root (scratch->dossier);
  g_autofree char *endless = g_strnfill (100000, '%');
  YtNoteFilter filter = { NULL, YT_KIND_NONE, NULL, 0, 0, NULL };

  add_note (scratch->dossier, root, "zh", "网络主权 100% o'clock");
  add_note (scratch->dossier, root, "en", "Sovereignty _1_ back\\slash");
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      filter.words = cases[i].words;
      g_assert_cmpuint (count_rows (scratch, &filter, NULL), ==, cases[i].hits);
    }
  filter.words = endless;
  g_assert_cmpuint (count_rows (scratch, &filter, NULL), ==, 0);
}

static void
test_tags (Scratch      *scratch,
           gconstpointer data)
{
  gint64 area = add_entry (scratch->dossier, YT_KIND_AREA, 0, 0, "", "A");
  gint64 note = add_note (scratch->dossier, area, "en", "text");
  gint64 gone = add_note (scratch->dossier, area, "en", "gone");
  g_auto(GStrv) tags = NULL;
  g_autofree char *joined = NULL;

  set_field (scratch->dossier, &yt_table_entry, area, "tag:trust", "1");
  set_field (scratch->dossier, &yt_table_entry, area, "terms.zh", "x");
  set_field (scratch->dossier, &yt_table_note, note, "tag:trust", "1");
  set_field (scratch->dossier, &yt_table_note, note, "tag:威慑", "1");
  set_field (scratch->dossier, &yt_table_note, gone, "tag:gone", "1");
  set_number (scratch->dossier, &yt_table_note, gone, "deleted", 1);
  tags = yt_all_tags (scratch->dossier);
  joined = g_strjoinv (" ", tags);
  g_assert_cmpstr (joined, ==, "trust 威慑");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/note/values", Scratch, NULL, scratch_set_up, test_values, scratch_tear_down);
  g_test_add ("/note/first-line", Scratch, NULL, scratch_set_up, test_first_line, scratch_tear_down);
  g_test_add ("/note/filter", Scratch, NULL, scratch_set_up, test_filter, scratch_tear_down);
  g_test_add ("/note/words", Scratch, NULL, scratch_set_up, test_words, scratch_tear_down);
  g_test_add ("/note/tags", Scratch, NULL, scratch_set_up, test_tags, scratch_tear_down);
  return g_test_run ();
}
