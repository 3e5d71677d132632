/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A document's text changes: passages and features come along, orphans show, and undo puts each where it was. */
#include "act/retext.h"

#include <string.h>

#include "act/entry.h"
#include "act/passage.h"
#include "act/take-in.h"
#include "scratch.h"
#include "text/carry.h"

static const char words[] = "第 一 章\n北方说：水应共享。\n南方另有看法。\n北方又说：水应共享。\n";

static gint64
fill (Scratch *scratch)
{
  gint64 source = add_entry (scratch->dossier, YT_KIND_SOURCE, 0, 1, "报告", "Report");

  return add_document (scratch->dossier, source, "report.txt", words);
}

static gint64
mark (Scratch    *scratch,
      gint64      document,
      const char *quote)
{
  g_autoptr(YtDocument) row = yt_document_get (scratch->dossier, document);
  const char *text = yt_document_text (row);
  const char *at = strstr (text, quote);
  g_autoptr(GError) error = NULL;
  gint64 id = 0;

  g_assert_nonnull (at);
  yt_act_mark (scratch->dossier, document, (gsize) (at - text), (gsize) (at - text) + strlen (quote), &id, &error);
  g_assert_no_error (error);
  return id;
}

/* The words where a passage stands, which must be its quote; NULL for an orphan. */
static char *
words_at (Scratch *scratch,
          gint64   id)
{
  g_autoptr(YtPassage) passage = yt_passage_get (scratch->dossier, id);
  g_autoptr(YtDocument) document = yt_document_get (scratch->dossier, yt_passage_document (passage));
  g_autofree char *found = NULL;
  gsize start, end;

  if (!yt_passage_place (passage, &start, &end))
    return NULL;
  found = g_strndup (yt_document_text (document) + start, end - start);
  g_assert_cmpstr (found, ==, yt_passage_quote (passage));
  return g_steal_pointer (&found);
}

static void
assert_at (Scratch    *scratch,
           gint64      id,
           const char *expected)
{
  g_autofree char *found = words_at (scratch, id);

  g_assert_cmpstr (found, ==, expected);
}

static void
assert_sound (Scratch *scratch)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) found = yt_dossier_check (scratch->dossier, NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (found->len > 0 ? g_ptr_array_index (found, 0) : NULL, ==, NULL);
}

static void
go (Scratch  *scratch,
    gboolean  back)
{
  g_autoptr(GError) error = NULL;

  if (back)
    yt_act_undo (scratch->dossier, &error);
  else
    yt_act_redo (scratch->dossier, &error);
  g_assert_no_error (error);
}

static void
splice (Scratch    *scratch,
        gint64      document,
        const char *removed,
        const char *inserted)
{
  g_autoptr(YtDocument) row = yt_document_get (scratch->dossier, document);
  const char *text = yt_document_text (row);
  const char *at = strstr (text, removed);
  g_autoptr(GError) error = NULL;

  g_assert_nonnull (at);
  yt_act_splice_document (scratch->dossier, document, (gsize) (at - text), (gsize) (at - text) + strlen (removed), inserted, &error);
  g_assert_no_error (error);
  yt_recorder_end_burst (yt_dossier_recorder (scratch->dossier));
}

static void
test_typing (Scratch      *scratch,
             gconstpointer data)
{
  gint64 document = fill (scratch);
  gint64 before = mark (scratch, document, "第 一 章");
  gint64 inside = mark (scratch, document, "南方另有看法");
  gint64 behind = mark (scratch, document, "北方又说：水应共享");
  gint64 gone = mark (scratch, document, "看法");
  g_autoptr(GArray) orphans = NULL;

  splice (scratch, document, "另有看法", "别有主张，另有");
  assert_at (scratch, before, "第 一 章");
  assert_at (scratch, behind, "北方又说：水应共享");
  assert_at (scratch, gone, NULL);
  orphans = yt_passages_orphaned (scratch->dossier, document);
  g_assert_cmpuint (orphans->len, >=, 1);
  for (guint round = 0; round < 2; round++)
    {
      go (scratch, TRUE);
      assert_at (scratch, inside, "南方另有看法");
      assert_at (scratch, gone, "看法");
      assert_at (scratch, behind, "北方又说：水应共享");
      go (scratch, FALSE);
      assert_at (scratch, behind, "北方又说：水应共享");
      assert_at (scratch, gone, NULL);
    }
  assert_sound (scratch);
}

static void
test_typing_inside (Scratch      *scratch,
                    gconstpointer data)
{
  gint64 document = fill (scratch);
  gint64 inside = mark (scratch, document, "南方另有看法");

  splice (scratch, document, "另有", "另外有");
  assert_at (scratch, inside, "南方另外有看法");
  splice (scratch, document, "南方", "其实，南方");
  assert_at (scratch, inside, "南方另外有看法");
  go (scratch, TRUE);
  go (scratch, TRUE);
  assert_at (scratch, inside, "南方另有看法");
  assert_sound (scratch);
}

static void
test_clean (Scratch      *scratch,
            gconstpointer data)
{
  gint64 document = fill (scratch);
  gint64 title = mark (scratch, document, "第 一 章");
  gint64 end = mark (scratch, document, "北方又说：水应共享");
  g_autoptr(YtReading) clean = yt_reading_new ();
  g_autoptr(YtOffsetMap) map = yt_offset_map_new ();
  g_autoptr(YtDocument) row = yt_document_get (scratch->dossier, document);
  g_autoptr(GError) error = NULL;
  gsize rest = strlen ("第 一 章");

  g_string_append (clean->text, "第一章");
  g_string_append (clean->text, words + rest);
  yt_reading_add (clean, YT_FEATURE_PAGE, 0, 0, 0, "12");
  yt_reading_add (clean, YT_FEATURE_HEADING, 1, 0, strlen ("第一章"), NULL);
  yt_offset_map_add (map, 0, 3, 0, 3, 0);
  yt_offset_map_add (map, 4, 3, 3, 3, 0);
  yt_offset_map_add (map, 8, strlen (words) - 8, 6, strlen (words) - 8, 0);
  yt_act_clean_document (scratch->dossier, document, clean, map, &error);
  g_assert_no_error (error);
  assert_at (scratch, title, "第一章");
  assert_at (scratch, end, "北方又说：水应共享");
  g_assert_true (yt_document_is_mended (row));
  g_assert_cmpstr (yt_document_original_text (row), ==, words);
  g_assert_nonnull (yt_document_map (row));
  g_assert_cmpuint (yt_document_features (row)->len, ==, 2);
  g_assert_cmpstr (yt_document_page (row, 20), ==, "12");
  yt_recorder_end_burst (yt_dossier_recorder (scratch->dossier));

  /* Typing behind it: features, map and passages come along. */
  splice (scratch, document, "第一章", "序。第一章");
  g_assert_cmpuint (g_array_index (yt_document_features (row), YtFeature, 1).start, ==, strlen ("序。"));
  g_assert_nonnull (yt_document_map (row));
  assert_at (scratch, title, "第一章");
  go (scratch, TRUE);
  go (scratch, TRUE);
  assert_at (scratch, title, "第 一 章");
  assert_at (scratch, end, "北方又说：水应共享");
  g_assert_false (yt_document_is_mended (row));
  g_assert_cmpuint (yt_document_features (row)->len, ==, 0);
  go (scratch, FALSE);
  assert_at (scratch, title, "第一章");
  assert_sound (scratch);
}

static void
test_whole_text (Scratch      *scratch,
                 gconstpointer data)
{
  gint64 document = fill (scratch);
  gint64 first = mark (scratch, document, "水应共享");
  gint64 gone = mark (scratch, document, "南方另有看法");
  gint64 last = mark (scratch, document, "北方又说");
  g_autoptr(GError) error = NULL;

  yt_act_retext_document (scratch->dossier, document, "目录\n第 一 章\n北方说：水应当共享。\n北方又说：水应共享。\n完\n", &error);
  g_assert_no_error (error);
  assert_at (scratch, first, "水应当共享");
  assert_at (scratch, gone, NULL);
  assert_at (scratch, last, "北方又说");
  assert_sound (scratch);
  go (scratch, TRUE);
  assert_at (scratch, first, "水应共享");
  assert_at (scratch, gone, "南方另有看法");
  go (scratch, FALSE);
  assert_at (scratch, gone, NULL);
  /* The words come back with what stood around them, and the passage with them. */
  yt_act_retext_document (scratch->dossier, document, words, &error);
  g_assert_no_error (error);
  assert_at (scratch, gone, "南方另有看法");
  assert_at (scratch, first, "水应共享");
  assert_sound (scratch);
}

static void
test_cut_and_paste (Scratch      *scratch,
                    gconstpointer data)
{
  gint64 document = fill (scratch);
  gint64 inside = mark (scratch, document, "另有看法");
  g_autoptr(YtPassage) passage = yt_passage_get (scratch->dossier, inside);
  gsize start, end;

  splice (scratch, document, "南方另有看法。\n", "");
  assert_at (scratch, inside, NULL);
  g_assert_true (yt_passage_is_orphan (passage));
  g_assert_cmpstr (yt_passage_quote (passage), ==, "另有看法");
  splice (scratch, document, "北方又说", "南方另有看法。\n北方又说");
  assert_at (scratch, inside, "另有看法");
  go (scratch, TRUE);
  go (scratch, TRUE);
  g_assert_true (yt_passage_place (passage, &start, &end));
  g_assert_cmpuint (start, ==, (gsize) (strstr (words, "另有看法") - words));
  assert_sound (scratch);
}

/* A step that fails leaves every passage where it was. */
static void
test_taken_back (Scratch      *scratch,
                 gconstpointer data)
{
  gint64 document = fill (scratch);
  gint64 inside = mark (scratch, document, "另有看法");
  gint64 last = mark (scratch, document, "北方又说");
  YtRecorder *recorder = yt_dossier_recorder (scratch->dossier);

  g_assert_true (yt_recorder_begin (recorder, "test", NULL, NULL, NULL));
  g_assert_true (yt_act_splice_document (scratch->dossier, document, 0, 18, "", NULL));
  yt_recorder_rollback (recorder);
  assert_at (scratch, inside, "另有看法");
  assert_at (scratch, last, "北方又说");
  scratch_close (scratch);
  scratch_open (scratch);
  assert_at (scratch, inside, "另有看法");
  assert_sound (scratch);
}

static void
test_refused (Scratch      *scratch,
              gconstpointer data)
{
  gint64 document = fill (scratch);
  static const gsize ranges[][2] = { { 1, 3 }, { 6, 3 }, { 0, sizeof words } };

  for (guint i = 0; i < G_N_ELEMENTS (ranges); i++)
    {
      g_autoptr(GError) error = NULL;

      g_assert_false (yt_act_splice_document (scratch->dossier, document, ranges[i][0], ranges[i][1], "x", &error));
      g_assert_error (error, YT_MODEL_ERROR, YT_MODEL_ERROR_INVALID);
    }
  g_assert_false (yt_act_retext_document (scratch->dossier, document + 1, "x", NULL));
  g_assert_false (yt_act_retext_document (scratch->dossier, document, "\xff", NULL));
}

/* The same bytes in another encoding, and then a new version of them. */
static void
test_read_again (Scratch      *scratch,
                 gconstpointer data)
{
  gsize size;
  g_autofree char *coded = g_convert (words, -1, "GB18030", "UTF-8", NULL, &size, NULL);
  g_autoptr(GBytes) bytes = g_bytes_new (coded, size);
  g_autoptr(GBytes) other = g_bytes_new_static ("new", 3);
  g_autoptr(YtReading) reading = yt_reading_new ();
  g_autoptr(YtDocument) row = NULL;
  g_autoptr(YtEntry) entry = NULL;
  g_autoptr(GBytes) kept = NULL;
  g_autoptr(GError) error = NULL;
  gint64 document = 0, passage;

  yt_act_import_document (scratch->dossier, 0, "a.txt", bytes, "GB18030", &document, &error);
  g_assert_no_error (error);
  passage = mark (scratch, document, "南方另有看法");
  yt_act_set_encoding (scratch->dossier, document, "Big5", NULL);
  yt_act_set_encoding (scratch->dossier, document, "GB18030", &error);
  g_assert_no_error (error);
  assert_at (scratch, passage, "南方另有看法");

  g_string_append (reading->text, "新序\n");
  g_string_append (reading->text, words);
  yt_reading_add (reading, YT_FEATURE_PAGE, 0, 0, 0, "iv");
  yt_act_read_again (scratch->dossier, document, "b.txt", other, reading, &error);
  g_assert_no_error (error);
  assert_at (scratch, passage, "南方另有看法");
  row = yt_document_get (scratch->dossier, document);
  entry = yt_entry_get (scratch->dossier, passage);
  kept = yt_document_original (row, &error);
  g_assert_cmpstr (yt_document_name (row), ==, "b.txt");
  g_assert_cmpuint (g_bytes_get_size (kept), ==, 3);
  g_assert_cmpstr (yt_entry_page (entry), ==, "iv");
  g_assert_false (yt_document_is_mended (row));
  go (scratch, TRUE);
  g_assert_cmpstr (yt_entry_page (entry), ==, "");
  g_assert_cmpstr (yt_document_text (row), ==, words);
  assert_sound (scratch);
}

#define MANY 100000

/* Rows of many passages, one a line of the document, quicker than by marking each. */
static void
mark_many (Scratch *scratch,
           gint64   document,
           gint64   source)
{
  YtRecorder *recorder = yt_dossier_recorder (scratch->dossier);
  YtConnection *connection = yt_dossier_connection (scratch->dossier);
  YtValue empty = yt_value_text (""), none = yt_value_null (), zero = yt_value_int (0);
  g_autoptr(GError) error = NULL;

  g_assert_true (yt_recorder_begin (recorder, "test", NULL, NULL, NULL));
  for (guint i = 0; i < MANY; i++)
    {
      gint64 id = yt_recorder_new_id (recorder);
      YtValue entry[] = {
        yt_value_text ("passage"), yt_value_int (source), yt_value_int (i), empty, empty, empty, empty, empty, none, empty,
        yt_value_text ("stated"), none, empty, empty, none, none, zero, zero, zero,
      };
      YtValue passage[] = { yt_value_int (document), yt_value_text ("水应共享"), empty, empty, yt_value_text ("placed"), zero, zero };

      g_assert_true (yt_recorder_create_many (recorder, &yt_table_entry, &id, entry, 1, NULL));
      g_assert_true (yt_recorder_create_many (recorder, &yt_table_passage, &id, passage, 1, NULL));
      yt_connection_run (connection, &error, "INSERT INTO place (document, passage, start, length) VALUES (?1, ?2, ?3, 12)", "iii",
                         document, id, (gint64) i * 16 + 3);
      g_assert_no_error (error);
    }
  g_assert_true (yt_recorder_commit (recorder, NULL));
}

static gint64
count_changes (Scratch *scratch)
{
  return yt_connection_number (yt_dossier_connection (scratch->dossier), 0, "SELECT count(*) FROM change", "");
}

static double
seconds (gint64 since)
{
  return (double) (g_get_monotonic_time () - since) / G_USEC_PER_SEC;
}

/* An edit before all of them writes a few records, and undo finds all places again. */
static void
test_many (Scratch      *scratch,
           gconstpointer data)
{
  gint64 source = add_entry (scratch->dossier, YT_KIND_SOURCE, 0, 1, "报告", "Report");
  g_autoptr(GString) text = g_string_new (NULL);
  g_autoptr(GArray) places = NULL;
  g_autoptr(GError) error = NULL;
  gint64 document, changes, since;

  for (guint i = 0; i < MANY; i++)
    g_string_append (text, "说水应共享\n");
  document = add_document (scratch->dossier, source, "long.txt", text->str);
  mark_many (scratch, document, source);
  since = g_get_monotonic_time ();
  places = yt_passages_of_document (scratch->dossier, document);
  g_test_message ("%d passages listed in %.3f s", MANY, seconds (since));
  g_assert_cmpuint (places->len, ==, MANY);

  changes = count_changes (scratch);
  since = g_get_monotonic_time ();
  yt_act_splice_document (scratch->dossier, document, 0, 0, "序\n", &error);
  g_assert_no_error (error);
  g_test_message ("an edit before them in %.3f s, %d records", seconds (since), (int) (count_changes (scratch) - changes));
  g_assert_cmpint (count_changes (scratch) - changes, <, 10);
  for (guint round = 0; round < 3; round++)
    {
      gsize shift = round == 1 ? 0 : strlen ("序\n");

      if (round > 0)
        go (scratch, round == 1);
      g_clear_pointer (&places, g_array_unref);
      places = yt_passages_of_document (scratch->dossier, document);
      for (guint i = 0; i < MANY; i += 9999)
        g_assert_cmpuint (g_array_index (places, YtPassagePlace, i).start, ==, i * 16 + 3 + shift);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/retext/typing", Scratch, NULL, scratch_set_up, test_typing, scratch_tear_down);
  g_test_add ("/retext/typing-inside", Scratch, NULL, scratch_set_up, test_typing_inside, scratch_tear_down);
  g_test_add ("/retext/clean", Scratch, NULL, scratch_set_up, test_clean, scratch_tear_down);
  g_test_add ("/retext/whole-text", Scratch, NULL, scratch_set_up, test_whole_text, scratch_tear_down);
  g_test_add ("/retext/cut-and-paste", Scratch, NULL, scratch_set_up, test_cut_and_paste, scratch_tear_down);
  g_test_add ("/retext/taken-back", Scratch, NULL, scratch_set_up, test_taken_back, scratch_tear_down);
  g_test_add ("/retext/refused", Scratch, NULL, scratch_set_up, test_refused, scratch_tear_down);
  g_test_add ("/retext/read-again", Scratch, NULL, scratch_set_up, test_read_again, scratch_tear_down);
  g_test_add ("/retext/many", Scratch, NULL, scratch_set_up, test_many, scratch_tear_down);
  return g_test_run ();
}
