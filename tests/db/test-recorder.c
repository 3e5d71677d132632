/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The recorder: every act is logged, undone and redone exactly, across a restart, and refused when it no longer fits. */
#include <string.h>

#include "thing.h"

typedef struct
{
  char *folder;
  YtConnection *connection;
  YtRecorder *recorder;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->folder = test_folder ();
  fixture->connection = test_open (fixture->folder, YT_OPEN_CREATE);
  fixture->recorder = yt_recorder_new (fixture->connection, test_tables, NULL, NULL);
  yt_recorder_set_author (fixture->recorder, "林");
}

static void
close_file (Fixture *fixture)
{
  yt_recorder_free (fixture->recorder);
  yt_connection_close (fixture->connection);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  close_file (fixture);
  test_remove (fixture->folder);
  g_free (fixture->folder);
}

static void
reopen (Fixture *fixture)
{
  close_file (fixture);
  fixture->connection = test_open (fixture->folder, YT_OPEN_WRITE);
  fixture->recorder = yt_recorder_new (fixture->connection, test_tables, NULL, NULL);
}

static void
undo (Fixture *fixture)
{
  g_autoptr(GError) error = NULL;

  yt_recorder_undo (fixture->recorder, &error);
  g_assert_no_error (error);
}

static void
redo (Fixture *fixture)
{
  g_autoptr(GError) error = NULL;

  yt_recorder_redo (fixture->recorder, &error);
  g_assert_no_error (error);
}

static void
set_field (Fixture    *fixture,
           gint64      id,
           const char *name,
           const char *value)
{
  g_autoptr(GError) error = NULL;

  yt_recorder_begin (fixture->recorder, "set field", name, NULL, &error);
  yt_recorder_set_field (fixture->recorder, &test_tables[0], id, name, value, &error);
  yt_recorder_commit (fixture->recorder, &error);
  g_assert_no_error (error);
}

static gint64
count (Fixture    *fixture,
       const char *sql)
{
  return yt_connection_number (fixture->connection, -1, sql, "");
}

static void
test_undo_names (Fixture       *fixture,
                 gconstpointer  data)
{
  g_autofree char *detail = NULL;
  g_autofree char *redo_detail = NULL;
  g_autofree char *name = NULL;
  g_autofree char *redo_name = NULL;
  gint64 id = test_make (fixture->recorder, "one");

  test_set (fixture->recorder, id, "two", NULL);
  name = yt_recorder_undo_name (fixture->recorder, &detail);
  g_assert_cmpstr (name, ==, "edit thing");
  g_assert_cmpstr (detail, ==, "two");
  g_assert_null (yt_recorder_redo_name (fixture->recorder, NULL));
  undo (fixture);
  redo_name = yt_recorder_redo_name (fixture->recorder, &redo_detail);
  g_assert_cmpstr (redo_name, ==, "edit thing");
  g_assert_cmpint (count (fixture, "SELECT count(*) FROM act WHERE author = '林'"), ==, 3);
}

static void
test_nothing (Fixture       *fixture,
              gconstpointer  data)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GError) redo_error = NULL;

  g_assert_false (yt_recorder_undo (fixture->recorder, &error));
  g_assert_error (error, YT_DB_ERROR, YT_DB_ERROR_NOTHING);
  g_assert_false (yt_recorder_redo (fixture->recorder, &redo_error));
  g_assert_error (redo_error, YT_DB_ERROR, YT_DB_ERROR_NOTHING);
}

/* One of many small acts, chosen by chance. */
static void
random_act (Fixture *fixture,
            GRand   *random,
            GArray  *ids)
{
  g_autofree char *text = g_strdup_printf ("网络%u freedom %u", g_rand_int (random), g_rand_int (random) % 7);
  gint64 id = ids->len > 0 ? g_array_index (ids, gint64, g_rand_int_range (random, 0, (gint32) ids->len)) : 0;
  g_autoptr(GString) longer = g_string_new (NULL);

  switch (id == 0 ? 0 : g_rand_int_range (random, 0, 5))
    {
    case 0:
      id = test_make (fixture->recorder, text);
      g_array_append_val (ids, id);
      break;
    case 1:
      test_set (fixture->recorder, id, text, NULL);
      break;
    case 2:
      for (guint i = 0; i < 40; i++)
        g_string_append (longer, text);
      g_string_insert (longer, (gssize) (3 * (g_rand_int (random) % 2)), "异同");
      test_set (fixture->recorder, id, longer->str, "typing");
      break;
    case 3:
      set_field (fixture, id, "tag:军控", g_rand_boolean (random) ? "" : NULL);
      break;
    default:
      set_field (fixture, id, "topics.zh", text);
    }
}

static void
test_undo_all_redo_all (Fixture       *fixture,
                        gconstpointer  data)
{
  g_autoptr(GRand) random = g_rand_new_with_seed (2014);

  for (guint round = 0; round < 8; round++)
    {
      g_autoptr(GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
      g_autofree char *before = test_dump (fixture->connection);
      g_autofree char *after = NULL;
      g_autofree char *undone = NULL;
      g_autofree char *redone = NULL;
      gint64 done = count (fixture, "SELECT count(DISTINCT step) FROM act WHERE sort = 'do' AND undone = 0");
      guint steps;

      yt_recorder_end_burst (fixture->recorder);
      for (guint i = 0; i < 40; i++)
        random_act (fixture, random, ids);
      after = test_dump (fixture->connection);
      steps = (guint) (count (fixture, "SELECT count(DISTINCT step) FROM act WHERE sort = 'do' AND undone = 0") - done);
      g_assert_cmpuint (steps, >, 10);

      if (round % 2 == 1)
        reopen (fixture);
      for (guint i = 0; i < steps; i++)
        undo (fixture);
      undone = test_dump (fixture->connection);
      g_assert_cmpstr (undone, ==, before);
      if (round % 3 == 1)
        reopen (fixture);
      for (guint i = 0; i < steps; i++)
        redo (fixture);
      redone = test_dump (fixture->connection);
      g_assert_cmpstr (redone, ==, after);
    }
}

static void
test_new_act_ends_redo (Fixture       *fixture,
                        gconstpointer  data)
{
  gint64 id = test_make (fixture->recorder, "one");

  test_set (fixture->recorder, id, "two", NULL);
  undo (fixture);
  test_set (fixture->recorder, id, "three", NULL);
  g_assert_null (yt_recorder_redo_name (fixture->recorder, NULL));
  undo (fixture);
  g_autofree char *dump = test_dump (fixture->connection);
  g_assert_nonnull (strstr (dump, "|one|"));
}

static void
test_burst (Fixture       *fixture,
            gconstpointer  data)
{
  gint64 id = test_make (fixture->recorder, "a");

  test_set (fixture->recorder, id, "ab", "typing");
  test_set (fixture->recorder, id, "abc", "typing");
  test_set (fixture->recorder, id, "abcd", "typing");
  undo (fixture);
  g_autofree char *dump = test_dump (fixture->connection);
  g_assert_nonnull (strstr (dump, "|a|"));

  test_set (fixture->recorder, id, "x", "typing");
  yt_recorder_end_burst (fixture->recorder);
  test_set (fixture->recorder, id, "xy", "typing");
  undo (fixture);
  g_autofree char *later = test_dump (fixture->connection);
  g_assert_nonnull (strstr (later, "|x|"));
}

static void
test_long_text_is_logged_in_pieces (Fixture       *fixture,
                                    gconstpointer  data)
{
  g_autofree char *text = g_strnfill (20000, 'a');
  g_autofree char *edited = g_strconcat ("中", text, NULL);
  gint64 id = test_make (fixture->recorder, text);

  test_set (fixture->recorder, id, edited, NULL);
  g_assert_cmpint (count (fixture, "SELECT coalesce(length(old), 0) + length(new) FROM change WHERE field = 'text'"), ==, 1);
  undo (fixture);
  g_autofree char *dump = test_dump (fixture->connection);
  g_assert_null (strstr (dump, "中"));
  g_assert_cmpuint (strlen (dump), >, 20000);
}

static void
test_conflict (Fixture       *fixture,
               gconstpointer  data)
{
  g_autoptr(GError) error = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  gint64 id = test_make (fixture->recorder, "one");

  test_set (fixture->recorder, id, "two", NULL);
  yt_connection_execute (fixture->connection, "UPDATE thing SET text = 'by another hand'", &error);
  g_assert_no_error (error);
  before = test_dump (fixture->connection);
  g_assert_false (yt_recorder_undo (fixture->recorder, &error));
  g_assert_error (error, YT_DB_ERROR, YT_DB_ERROR_CONFLICT);
  after = test_dump (fixture->connection);
  g_assert_cmpstr (after, ==, before);
}

static void
test_rollback (Fixture       *fixture,
               gconstpointer  data)
{
  g_autoptr(GError) error = NULL;
  gint64 id = test_make (fixture->recorder, "one");
  YtValue value = yt_value_text ("two");

  yt_recorder_begin (fixture->recorder, "outer", NULL, NULL, NULL);
  yt_recorder_set (fixture->recorder, &test_tables[0], id, "text", &value, NULL);
  yt_recorder_begin (fixture->recorder, "inner", NULL, NULL, NULL);
  yt_recorder_rollback (fixture->recorder);
  g_assert_false (yt_recorder_commit (fixture->recorder, &error));
  g_assert_nonnull (error);
  g_autofree char *dump = test_dump (fixture->connection);
  g_assert_nonnull (strstr (dump, "|one|"));
  g_assert_cmpint (count (fixture, "SELECT count(*) FROM act"), ==, 1);
}

static void
test_unchanged_leaves_no_trace (Fixture       *fixture,
                                gconstpointer  data)
{
  gint64 id = test_make (fixture->recorder, "one");

  test_set (fixture->recorder, id, "one", NULL);
  g_assert_cmpint (count (fixture, "SELECT count(*) FROM act"), ==, 1);
}

static void
test_gone (Fixture       *fixture,
           gconstpointer  data)
{
  g_autoptr(GError) error = NULL;
  YtValue value = yt_value_text ("two");

  yt_recorder_begin (fixture->recorder, "edit", NULL, NULL, NULL);
  g_assert_false (yt_recorder_set (fixture->recorder, &test_tables[0], 42, "text", &value, &error));
  g_assert_nonnull (error);
  yt_recorder_rollback (fixture->recorder);
}

static void
remember (const YtChanged *changed,
          guint            n,
          guint            all,
          gpointer         user_data)
{
  GArray *seen = user_data;

  g_assert_cmpuint (n, <=, all);
  g_array_append_vals (seen, changed, n);
}

static void
test_notice (Fixture       *fixture,
             gconstpointer  data)
{
  g_autoptr(GArray) seen = g_array_new (FALSE, FALSE, sizeof (YtChanged));
  gint64 id;

  yt_recorder_free (fixture->recorder);
  fixture->recorder = yt_recorder_new (fixture->connection, test_tables, remember, seen);
  id = test_make (fixture->recorder, "one");
  g_assert_cmpuint (seen->len, ==, 1);
  g_assert_null (g_array_index (seen, YtChanged, 0).field);
  set_field (fixture, id, "tag:x", "");
  g_assert_cmpstr (g_array_index (seen, YtChanged, 1).field, ==, "tag:x");
  g_assert_null (g_array_index (seen, YtChanged, 1).table);
  g_assert_cmpint (g_array_index (seen, YtChanged, 1).object, ==, id);
}

static void
test_hashes (Fixture       *fixture,
             gconstpointer  data)
{
  YtValue values[4];
  gint64 id = test_make (fixture->recorder, "one");

  test_set (fixture->recorder, id, "two", NULL);
  g_autoptr(YtStatement) row = yt_connection_prepare (fixture->connection, "SELECT text, number, deleted, modified, hash FROM thing", NULL);
  g_assert_true (yt_statement_step (row, NULL));
  for (int i = 0; i < 4; i++)
    values[i] = yt_value_of_column (row, i);
  g_assert_cmpint (yt_values_hash (values, 4), ==, yt_statement_int (row, 4));
  values[0] = yt_value_text ("twp");
  g_assert_cmpint (yt_values_hash (values, 4), !=, yt_statement_int (row, 4));
}

static void
test_ids_ascend (Fixture       *fixture,
                 gconstpointer  data)
{
  gint64 last = 0;

  for (guint i = 0; i < 100000; i++)
    {
      gint64 id = yt_recorder_new_id (fixture->recorder);

      g_assert_cmpint (id, >, last);
      last = id;
    }
}

#define ADD(name, function) g_test_add ("/db/recorder/" name, Fixture, NULL, set_up, function, tear_down)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("undo-names", test_undo_names);
  ADD ("nothing-to-undo", test_nothing);
  ADD ("undo-all-redo-all", test_undo_all_redo_all);
  ADD ("new-act-ends-redo", test_new_act_ends_redo);
  ADD ("burst", test_burst);
  ADD ("pieces", test_long_text_is_logged_in_pieces);
  ADD ("conflict", test_conflict);
  ADD ("rollback", test_rollback);
  ADD ("unchanged", test_unchanged_leaves_no_trace);
  ADD ("gone", test_gone);
  ADD ("notice", test_notice);
  ADD ("hashes", test_hashes);
  ADD ("ids-ascend", test_ids_ascend);
  return g_test_run ();
}
