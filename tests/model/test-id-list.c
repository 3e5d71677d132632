/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Lists of ids: the beginning at once, the rest in slices, changes as the span that differs. */
#include "model/id-list.h"

#include "model/row.h"
#include "scratch.h"

#define MANY 100000

/* What items-changed told, and a mirror of the list kept by it alone. */
typedef struct
{
  guint told;
  guint position;
  guint removed;
  guint added;
  GArray *mirror;
} Listener;

static void
on_items_changed (YtIdList *list,
                  guint     position,
                  guint     removed,
                  guint     added,
                  Listener *listener)
{
  listener->told++;
  listener->position = position;
  listener->removed = removed;
  listener->added = added;
  if (removed > 0)
    g_array_remove_range (listener->mirror, position, removed);
  for (guint i = 0; i < added; i++)
    {
      gint64 id = yt_id_list_id (list, position + i);

      g_array_insert_val (listener->mirror, position + i, id);
    }
}

static void
listen (YtIdList *list,
        Listener *listener)
{
  *listener = (Listener) { .mirror = g_array_new (FALSE, FALSE, sizeof (gint64)) };
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (list)); i++)
    {
      gint64 id = yt_id_list_id (list, i);

      g_array_append_val (listener->mirror, id);
    }
  g_signal_connect (list, "items-changed", G_CALLBACK (on_items_changed), listener);
}

static void
assert_mirrored (YtIdList *list,
                 Listener *listener)
{
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (list)), ==, listener->mirror->len);
  for (guint i = 0; i < listener->mirror->len; i++)
    g_assert_cmpint (yt_id_list_id (list, i), ==, g_array_index (listener->mirror, gint64, i));
}

static void
fill (Scratch *scratch,
      guint    n)
{
  g_autofree char *sql = NULL;

  sql = g_strdup_printf ("WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < %u)"
                         " INSERT INTO note SELECT i, 1, 'en', '', 0, i, i, 'text ' || i, 0 FROM n", n);
  g_assert_true (yt_connection_execute (yt_dossier_connection (scratch->dossier), sql, NULL));
}

static const char newest_first[] = "SELECT id FROM note WHERE deleted = 0 ORDER BY modified DESC, id DESC";
static const char oldest_first[] = "SELECT id FROM note WHERE deleted = 0 ORDER BY modified, id";

static YtIdList *
notes (Scratch    *scratch,
       const char *sql)
{
  return yt_id_list_new (scratch->dossier, sql, YT_TYPE_NOTE, (YtRowFunc) yt_note_get);
}

static void
test_small (Scratch      *scratch,
            gconstpointer data)
{
  gint64 root = yt_dossier_root (scratch->dossier);
  gint64 first = add_note (scratch->dossier, root, "en", "first");
  gint64 second = add_note (scratch->dossier, root, "en", "second");
  g_autoptr(YtIdList) list = notes (scratch, "SELECT id FROM note WHERE deleted = 0 ORDER BY id");
  g_autoptr(YtNote) item = g_list_model_get_item (G_LIST_MODEL (list), 1);
  g_autoptr(YtNote) row = yt_note_get (scratch->dossier, second);

  g_assert_true (yt_id_list_is_complete (list));
  g_assert_true (g_list_model_get_item_type (G_LIST_MODEL (list)) == YT_TYPE_NOTE);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (list)), ==, 2);
  g_assert_true (item == row);
  g_assert_null (g_list_model_get_item (G_LIST_MODEL (list), 2));
  g_assert_cmpint (yt_id_list_id (list, 0), ==, first);
  g_assert_cmpint (yt_id_list_id (list, 2), ==, 0);
  g_assert_cmpuint (yt_id_list_find (list, second), ==, 1);
  g_assert_cmpuint (yt_id_list_find (list, 12345), ==, G_MAXUINT);
}

static void
test_changes (Scratch      *scratch,
              gconstpointer data)
{
  gint64 root = yt_dossier_root (scratch->dossier);
  gint64 ids[5];
  Listener listener;
  g_autoptr(YtIdList) list = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    ids[i] = add_note (scratch->dossier, root, "en", "text");
  list = notes (scratch, "SELECT id FROM note WHERE deleted = 0 ORDER BY id");
  listen (list, &listener);

  /* One more at the end, one less in the middle, and nothing when the words alone change. */
  add_note (scratch->dossier, root, "en", "text");
  g_assert_cmpuint (listener.told, ==, 1);
  g_assert_cmpuint (listener.position, ==, 5);
  g_assert_cmpuint (listener.removed, ==, 0);
  g_assert_cmpuint (listener.added, ==, 1);
  set_number (scratch->dossier, &yt_table_note, ids[2], "deleted", 1);
  g_assert_cmpuint (listener.told, ==, 2);
  g_assert_cmpuint (listener.position, ==, 2);
  g_assert_cmpuint (listener.removed, ==, 1);
  g_assert_cmpuint (listener.added, ==, 0);
  set_column (scratch->dossier, &yt_table_note, ids[3], "text", "other");
  g_assert_cmpuint (listener.told, ==, 2);
  assert_mirrored (list, &listener);
  g_array_unref (listener.mirror);
}

static void
test_other_order (Scratch      *scratch,
                  gconstpointer data)
{
  g_autoptr(YtIdList) list = NULL;
  Listener listener;

  fill (scratch, 10);
  list = notes (scratch, newest_first);
  listen (list, &listener);
  g_assert_cmpint (yt_id_list_id (list, 0), ==, 10);
  yt_id_list_set_sql (list, oldest_first);
  g_assert_cmpint (yt_id_list_id (list, 0), ==, 1);
  g_assert_cmpuint (listener.told, ==, 1);
  yt_id_list_set_sql (list, oldest_first);
  g_assert_cmpuint (listener.told, ==, 1);
  yt_id_list_set_sql (list, "SELECT id FROM note WHERE id IN (3, 5)");
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (list)), ==, 2);
  assert_mirrored (list, &listener);
  g_array_unref (listener.mirror);
}

static void
test_many (Scratch      *scratch,
           gconstpointer data)
{
  g_autoptr(YtIdList) list = NULL;
  Listener listener;
  gboolean complete = FALSE;
  guint slices = 0;
  gint64 longest = 0;

  fill (scratch, MANY);
  list = notes (scratch, newest_first);
  listen (list, &listener);
  g_object_get (list, "complete", &complete, NULL);
  g_assert_false (complete);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (list)), ==, 500);
  g_assert_cmpint (yt_id_list_id (list, 0), ==, MANY);
  while (!yt_id_list_is_complete (list))
    {
      gint64 start = g_get_monotonic_time ();

      g_main_context_iteration (NULL, TRUE);
      longest = MAX (longest, g_get_monotonic_time () - start);
      slices++;
    }
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (list)), ==, MANY);
  g_assert_cmpint (yt_id_list_id (list, MANY - 1), ==, 1);
  g_assert_cmpuint (slices, >, 1);
  g_test_message ("%u slices, the longest of %" G_GINT64_FORMAT " µs", slices, longest);
  assert_mirrored (list, &listener);
  g_array_unref (listener.mirror);
}

/* While a long list is read again, what was there stays; a change on the way begins the reading anew. */
static void
test_read_again (Scratch      *scratch,
                 gconstpointer data)
{
  g_autoptr(YtIdList) list = NULL;
  Listener listener;

  fill (scratch, MANY);
  list = notes (scratch, oldest_first);
  yt_id_list_finish (list);
  listen (list, &listener);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (list)), ==, MANY);

  set_number (scratch->dossier, &yt_table_note, MANY / 2, "deleted", 1);
  g_assert_false (yt_id_list_is_complete (list));
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (list)), ==, MANY);
  g_main_context_iteration (NULL, TRUE);
  set_number (scratch->dossier, &yt_table_note, MANY / 2 + 10, "deleted", 1);
  g_assert_cmpuint (listener.told, ==, 0);
  while (!yt_id_list_is_complete (list))
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpuint (listener.told, ==, 1);
  g_assert_cmpuint (listener.position, ==, MANY / 2 - 1);
  g_assert_cmpuint (listener.removed, ==, 11);
  g_assert_cmpuint (listener.added, ==, 9);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (list)), ==, MANY - 2);
  assert_mirrored (list, &listener);
  yt_id_list_finish (list);
  g_assert_cmpuint (listener.told, ==, 1);
  g_array_unref (listener.mirror);
}

/* A change comes while the list is read for the first time. */
static void
test_changed_while_reading (Scratch      *scratch,
                            gconstpointer data)
{
  g_autoptr(YtIdList) list = NULL;
  Listener listener;

  fill (scratch, MANY);
  list = notes (scratch, oldest_first);
  listen (list, &listener);
  set_number (scratch->dossier, &yt_table_note, 1, "deleted", 1);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (list)), ==, 500);
  yt_id_list_finish (list);
  g_assert_true (yt_id_list_is_complete (list));
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (list)), ==, MANY - 1);
  g_assert_cmpint (yt_id_list_id (list, 0), ==, 2);
  assert_mirrored (list, &listener);
  g_array_unref (listener.mirror);
}

/* Whoever listens may ask for another order from inside items-changed. */
static void
turn_round (YtIdList *list)
{
  yt_id_list_set_sql (list, newest_first);
}

static void
test_listener_turns_round (Scratch      *scratch,
                           gconstpointer data)
{
  g_autoptr(YtIdList) list = NULL;

  fill (scratch, 2000);
  list = notes (scratch, oldest_first);
  g_signal_connect (list, "items-changed", G_CALLBACK (turn_round), NULL);
  while (!yt_id_list_is_complete (list) || g_main_context_pending (NULL))
    g_main_context_iteration (NULL, FALSE);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (list)), ==, 2000);
  g_assert_cmpint (yt_id_list_id (list, 0), ==, 2000);
}

static void
test_closed (Scratch      *scratch,
             gconstpointer data)
{
  g_autoptr(YtIdList) list = NULL;

  fill (scratch, MANY);
  list = notes (scratch, newest_first);
  yt_dossier_close (scratch->dossier);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (list)), ==, 0);
  g_assert_true (yt_id_list_is_complete (list));
  yt_id_list_set_sql (list, oldest_first);
  yt_id_list_finish (list);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (list)), ==, 0);
}

static void
on_failed (YtDossier    *dossier,
           const GError *error,
           guint        *failed)
{
  (*failed)++;
}

static void
test_failing (Scratch      *scratch,
              gconstpointer data)
{
  g_autoptr(YtIdList) list = NULL;
  g_autoptr(YtIdList) wrong = NULL;
  g_autoptr(YtNote) empty = NULL;
  guint failed = 0;

  fill (scratch, 10);
  g_signal_connect (scratch->dossier, "failed", G_CALLBACK (on_failed), &failed);
  list = notes (scratch, newest_first);

  /* A question that cannot be asked, and one that breaks on its way: the ids that were there stay. */
  yt_id_list_set_sql (list, "SELECT id FROM nothing");
  g_assert_cmpuint (failed, ==, 1);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (list)), ==, 10);
  g_assert_true (yt_id_list_is_complete (list));
  yt_id_list_set_sql (list, "SELECT id, abs (-9223372036854775807 - (id > 5)) FROM note ORDER BY id");
  g_assert_cmpuint (failed, ==, 2);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (list)), ==, 10);
  yt_id_list_set_sql (list, oldest_first);
  g_assert_cmpint (yt_id_list_id (list, 0), ==, 1);

  /* A row that is not there is an empty one: a list has no holes. */
  wrong = notes (scratch, "SELECT 12345");
  empty = g_list_model_get_item (G_LIST_MODEL (wrong), 0);
  g_assert_cmpint (yt_note_id (empty), ==, 12345);
  g_assert_cmpstr (yt_note_text (empty), ==, "");
  g_signal_handlers_disconnect_by_data (scratch->dossier, &failed);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/id-list/small", Scratch, NULL, scratch_set_up, test_small, scratch_tear_down);
  g_test_add ("/id-list/changes", Scratch, NULL, scratch_set_up, test_changes, scratch_tear_down);
  g_test_add ("/id-list/other-order", Scratch, NULL, scratch_set_up, test_other_order, scratch_tear_down);
  g_test_add ("/id-list/many", Scratch, NULL, scratch_set_up, test_many, scratch_tear_down);
  g_test_add ("/id-list/read-again", Scratch, NULL, scratch_set_up, test_read_again, scratch_tear_down);
  g_test_add ("/id-list/changed-while-reading", Scratch, NULL, scratch_set_up, test_changed_while_reading, scratch_tear_down);
  g_test_add ("/id-list/listener-turns-round", Scratch, NULL, scratch_set_up, test_listener_turns_round, scratch_tear_down);
  g_test_add ("/id-list/closed", Scratch, NULL, scratch_set_up, test_closed, scratch_tear_down);
  g_test_add ("/id-list/failing", Scratch, NULL, scratch_set_up, test_failing, scratch_tear_down);
  return g_test_run ();
}
