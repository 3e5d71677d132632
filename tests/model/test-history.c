/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What an object held at each time, put together from whole values and from pieces. */
#include "model/history.h"

#include <string.h>

#include "scratch.h"

static const YtHistoryItem *
item (GPtrArray *items,
      guint      index)
{
  g_assert_cmpuint (index, <, items->len);
  return g_ptr_array_index (items, index);
}

static void
test_note (Scratch      *scratch,
           gconstpointer data)
{
  /* Long enough that the log keeps pieces only. */
  static const char *const texts[] = {
    "网络主权是国家主权在网络空间的延伸，这一点在双方的对话中从来没有得到一致的理解，需要继续观察。",
    "网络主权是国家主权在网络空间的自然延伸，这一点在双方的对话中从来没有得到一致的理解，需要继续观察。",
    "网络主权是国家主权在网络空间的自然延伸，这一点在对话中从来没有得到一致的理解，需要继续观察。",
    "网络主权是国家主权在网络空间的自然延伸，这一点在对话中从来没有得到一致的理解，需要继续观察。补记。",
    "",
    "short",
  };
  gint64 id = add_note (scratch->dossier, yt_dossier_root (scratch->dossier), "zh", texts[0]);
  g_autoptr(GPtrArray) items = NULL;
  g_autoptr(GError) error = NULL;
  guint last = G_N_ELEMENTS (texts) - 1;

  yt_recorder_set_author (yt_dossier_recorder (scratch->dossier), "Li");
  for (guint i = 1; i <= last; i++)
    set_column (scratch->dossier, &yt_table_note, id, "text", texts[i]);
  g_assert_cmpint (yt_connection_number (yt_dossier_connection (scratch->dossier), 0, "SELECT count(*) FROM change WHERE offset IS NOT NULL", ""),
                   ==, 4);

  items = yt_history_of (scratch->dossier, id, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (items->len, ==, last + 1);
  for (guint i = 0; i < last; i++)
    {
      g_assert_cmpstr (item (items, i)->field, ==, "text");
      g_assert_cmpstr (item (items, i)->table, ==, "note");
      g_assert_cmpstr (item (items, i)->author, ==, "Li");
      g_assert_cmpstr (item (items, i)->name, ==, "test");
      g_assert_cmpstr (item (items, i)->sort, ==, "do");
      g_assert_cmpint (item (items, i)->object, ==, id);
      g_assert_cmpint (item (items, i)->moment, >, 0);
      g_assert_cmpstr (item (items, i)->after, ==, texts[last - i]);
      g_assert_cmpstr (item (items, i)->before, ==, texts[last - i - 1]);
      g_assert_cmpint (item (items, i)->change, >, item (items, i + 1)->change);
    }
  g_assert_null (item (items, last)->field);
  g_assert_null (item (items, last)->before);
  g_assert_null (item (items, last)->after);
}

static void
test_undo_is_history (Scratch      *scratch,
                      gconstpointer data)
{
  gint64 id = add_entry (scratch->dossier, YT_KIND_CHANNEL, 0, 0, "", "A");
  g_autoptr(GPtrArray) items = NULL;

  set_field (scratch->dossier, &yt_table_entry, id, "track", "track1");
  set_number (scratch->dossier, &yt_table_entry, id, "rank", 7);
  set_column (scratch->dossier, &yt_table_entry, id, "title_en", "B");
  g_assert_true (yt_recorder_undo (yt_dossier_recorder (scratch->dossier), NULL));
  items = yt_history_of (scratch->dossier, id, NULL);
  g_assert_cmpuint (items->len, ==, 5);
  g_assert_cmpstr (item (items, 0)->sort, ==, "undo");
  g_assert_cmpstr (item (items, 0)->before, ==, "B");
  g_assert_cmpstr (item (items, 0)->after, ==, "A");
  g_assert_cmpstr (item (items, 1)->before, ==, "A");
  g_assert_cmpstr (item (items, 1)->after, ==, "B");
  g_assert_cmpstr (item (items, 2)->field, ==, "rank");
  g_assert_cmpstr (item (items, 2)->before, ==, "0");
  g_assert_cmpstr (item (items, 2)->after, ==, "7");
  g_assert_cmpstr (item (items, 3)->table, ==, "field");
  g_assert_cmpstr (item (items, 3)->field, ==, "track");
  g_assert_null (item (items, 3)->before);
  g_assert_cmpstr (item (items, 3)->after, ==, "track1");
}

static void
test_acts (Scratch      *scratch,
           gconstpointer data)
{
  YtRecorder *recorder = yt_dossier_recorder (scratch->dossier);
  g_autoptr(GPtrArray) items = NULL;
  g_autoptr(GPtrArray) newest = NULL;
  gint64 first, note;

  g_assert_true (yt_recorder_begin (recorder, "add %s", "two", NULL, NULL));
  first = add_entry (scratch->dossier, YT_KIND_AREA, 0, 0, "", "A");
  add_entry (scratch->dossier, YT_KIND_AREA, 0, 0, "", "B");
  g_assert_true (yt_recorder_commit (recorder, NULL));
  note = add_note (scratch->dossier, yt_dossier_root (scratch->dossier), "en", "text");
  items = yt_history_acts (scratch->dossier, 10, NULL);
  g_assert_cmpuint (items->len, ==, 2);
  g_assert_cmpint (item (items, 0)->object, ==, 1);
  g_assert_cmpint (item (items, 1)->object, ==, 2);
  g_assert_cmpstr (item (items, 1)->name, ==, "add %s");
  g_assert_cmpstr (item (items, 1)->detail, ==, "two");
  g_assert_cmpstr (item (items, 1)->sort, ==, "do");
  g_assert_cmpint (item (items, 0)->act, >, item (items, 1)->act);
  g_assert_cmpint (item (items, 0)->subject, ==, note);
  g_assert_cmpint (item (items, 1)->subject, ==, first);
  newest = yt_history_acts (scratch->dossier, 1, NULL);
  g_assert_cmpuint (newest->len, ==, 1);

  /* What was done last is taken back first. */
  g_assert_true (yt_recorder_undo (recorder, NULL));
  g_assert_true (yt_recorder_undo (recorder, NULL));
  g_ptr_array_unref (newest);
  newest = yt_history_acts (scratch->dossier, 1, NULL);
  g_assert_cmpstr (item (newest, 0)->sort, ==, "undo");
  g_assert_cmpint (item (newest, 0)->subject, ==, first);
}

/* A text that the log does not lead to is damage, and said so. */
static void
test_does_not_fit (Scratch      *scratch,
                   gconstpointer data)
{
  g_autofree char *text = g_strnfill (200, 'a');
  g_autofree char *changed = g_strconcat (text, "b", NULL);
  gint64 id = add_note (scratch->dossier, yt_dossier_root (scratch->dossier), "en", text);
  g_autoptr(GError) error = NULL;

  set_column (scratch->dossier, &yt_table_note, id, "text", changed);
  scratch_sql (scratch, "UPDATE note SET text = 'something else'");
  g_assert_null (yt_history_of (scratch->dossier, id, &error));
  g_assert_error (error, YT_DB_ERROR, YT_DB_ERROR_CORRUPT);
}

static void
test_nothing_known (Scratch      *scratch,
                    gconstpointer data)
{
  g_autoptr(GPtrArray) items = yt_history_of (scratch->dossier, 12345, NULL);

  g_assert_cmpuint (items->len, ==, 0);
}

static void
test_unreadable (Scratch      *scratch,
                 gconstpointer data)
{
  g_autoptr(GError) of = NULL;
  g_autoptr(GError) acts = NULL;

  g_assert_true (yt_connection_execute (yt_dossier_connection (scratch->dossier), "DROP TABLE act; DROP TABLE field", NULL));
  g_assert_null (yt_history_of (scratch->dossier, 1, &of));
  g_assert_nonnull (of);
  g_assert_null (yt_history_acts (scratch->dossier, 1, &acts));
  g_assert_nonnull (acts);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/history/note", Scratch, NULL, scratch_set_up, test_note, scratch_tear_down);
  g_test_add ("/history/undo-is-history", Scratch, NULL, scratch_set_up, test_undo_is_history, scratch_tear_down);
  g_test_add ("/history/acts", Scratch, NULL, scratch_set_up, test_acts, scratch_tear_down);
  g_test_add ("/history/does-not-fit", Scratch, NULL, scratch_set_up, test_does_not_fit, scratch_tear_down);
  g_test_add ("/history/nothing-known", Scratch, NULL, scratch_set_up, test_nothing_known, scratch_tear_down);
  g_test_add ("/history/unreadable", Scratch, NULL, scratch_set_up, test_unreadable, scratch_tear_down);
  return g_test_run ();
}
