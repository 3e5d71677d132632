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

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/retext/typing", Scratch, NULL, scratch_set_up, test_typing, scratch_tear_down);
  g_test_add ("/retext/typing-inside", Scratch, NULL, scratch_set_up, test_typing_inside, scratch_tear_down);
  g_test_add ("/retext/clean", Scratch, NULL, scratch_set_up, test_clean, scratch_tear_down);
  return g_test_run ();
}
