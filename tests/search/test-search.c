/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Words are found wherever they stand, whatever their case and width, with a snippet that marks them. */
#include <glib/gstdio.h>
#include <string.h>
#include <time.h>
#include <utime.h>

#include "act/entry.h"
#include "act/note.h"
#include "search/index-cache.h"
#include "search/search.h"

typedef struct
{
  char *folder;
  char *path;
  YtDossier *dossier;
  gint64 area;
  gint64 event;
  gint64 note;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data G_GNUC_UNUSED)
{
  g_autoptr(GError) error = NULL;

  fixture->folder = g_dir_make_tmp ("yitong-search-XXXXXX", NULL);
  fixture->path = g_build_filename (fixture->folder, "d.yitong", NULL);
  fixture->dossier = yt_dossier_open (fixture->path, YT_OPEN_CREATE, &error);
  g_assert_no_error (error);
  yt_act_add_entry (fixture->dossier, YT_KIND_AREA, 0, 0, "网络自由与网络主权", YT_LANGUAGE_ZH, &fixture->area, NULL);
  yt_act_set_entry (fixture->dossier, fixture->area, "title.en", "Internet freedom and network sovereignty", NULL);
  yt_act_tag (fixture->dossier, fixture->area, "norms", TRUE, NULL);
  yt_act_add_entry (fixture->dossier, YT_KIND_EVENT, 0, 0, "NTIA statement", YT_LANGUAGE_EN, &fixture->event, NULL);
  yt_act_set_entry (fixture->dossier, fixture->event, "who.zh", "美国商务部 ＮＴＩＡ", NULL);
  yt_act_add_note (fixture->dossier, fixture->event, "zh",
                   "第一行。\n这里说的是域名管理职能的移交，以及它与主权的关系，后面还有很多别的话。", NULL, &fixture->note, &error);
  g_assert_no_error (error);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data G_GNUC_UNUSED)
{
  yt_dossier_close (fixture->dossier);
  g_object_unref (fixture->dossier);
  g_unlink (fixture->path);
  g_rmdir (fixture->folder);
  g_free (fixture->path);
  g_free (fixture->folder);
}

static YtFindings *
find (Fixture    *fixture,
      const char *words,
      YtKind      kind,
      guint       limit)
{
  YtQuery query = { words, kind, limit };
  g_autoptr(GError) error = NULL;
  YtFindings *findings = yt_search (yt_dossier_connection (fixture->dossier), NULL, &query, NULL, &error);

  g_assert_no_error (error);
  return findings;
}

static void
assert_hits (Fixture    *fixture,
             const char *words,
             guint       expected)
{
  g_autoptr(YtFindings) findings = find (fixture, words, YT_KIND_NONE, 50);

  g_assert_cmpuint (findings->total, ==, expected);
  g_assert_cmpuint (findings->hits->len, ==, expected);
}

static void
test_words (Fixture       *fixture,
            gconstpointer  data G_GNUC_UNUSED)
{
  assert_hits (fixture, "主权", 2);
  assert_hits (fixture, "权", 2);
  assert_hits (fixture, "FREEDOM", 1);
  assert_hits (fixture, "ntia", 1);
  assert_hits (fixture, "ＮＴＩＡ", 1);
  assert_hits (fixture, "商务部 statement", 1);
  assert_hits (fixture, "商务部 freedom", 0);
  assert_hits (fixture, "norms", 1);
  assert_hits (fixture, "移交", 1);
  assert_hits (fixture, "不存在", 0);
  assert_hits (fixture, "", 0);
  assert_hits (fixture, "  ", 0);
  assert_hits (fixture, "%", 0);
  assert_hits (fixture, "_", 0);
  assert_hits (fixture, "' OR 1 --", 0);
}

/* What is said of a link is found at the entry where it starts, also after undo. */
static void
test_link_text (Fixture       *fixture,
                gconstpointer  data G_GNUC_UNUSED)
{
  g_autofree char *folder = g_strconcat (fixture->path, ".index", NULL);
  const char *const remove[] = { "rm", "-rf", "--", folder, NULL };
  YtConnection *connection = yt_dossier_connection (fixture->dossier);
  g_autoptr(YtIndex) index = yt_index_open (folder, TRUE);
  const YtQuery query = { "以牙还牙", YT_KIND_NONE, 10 };
  gint64 link;

  while (yt_index_build (index, connection, NULL, NULL))
    continue;
  g_assert_true (yt_act_add_link (fixture->dossier, fixture->event, "concerns", fixture->area, &link, NULL));
  g_assert_true (yt_act_set_link (fixture->dossier, link, "text.zh", "以牙还牙", NULL));
  for (guint round = 0; round < 4; round++)
    {
      YtIndex *const both[] = { index, NULL };

      for (guint i = 0; i < G_N_ELEMENTS (both); i++)
        {
          g_autoptr(YtFindings) findings = yt_search (connection, both[i], &query, NULL, NULL);

          g_assert_cmpuint (findings->total, ==, round % 2 == 0 ? 1 : 0);
          if (round % 2 == 0)
            g_assert_cmpint (((YtHit *) g_ptr_array_index (findings->hits, 0))->id, ==, fixture->event);
        }
      yt_recorder_end_burst (yt_dossier_recorder (fixture->dossier));
      if (round == 0)
        g_assert_true (yt_recorder_undo (yt_dossier_recorder (fixture->dossier), NULL));
      else if (round == 1)
        g_assert_true (yt_recorder_redo (yt_dossier_recorder (fixture->dossier), NULL));
      else if (round == 2)
        g_assert_true (yt_act_delete_link (fixture->dossier, link, NULL));
    }
  g_clear_pointer (&index, yt_index_close);
  g_spawn_sync (NULL, (char **) remove, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, NULL, NULL, NULL, NULL);
}

/* With an index and without, what is meant is looked for only when it is asked for. */
static guint
count_meant (Fixture    *fixture,
             const char *words,
             gboolean    meant,
             GPtrArray **what,
             char      **nearest)
{
  g_autofree char *folder = g_strconcat (fixture->path, ".index", NULL);
  const char *const remove[] = { "rm", "-rf", "--", folder, NULL };
  YtConnection *connection = yt_dossier_connection (fixture->dossier);
  g_autoptr(YtIndex) index = yt_index_open (folder, TRUE);
  const YtQuery query = { .words = words, .kind = YT_KIND_NONE, .limit = 10, .meant = meant };
  g_autoptr(YtFindings) findings = NULL;
  g_autoptr(YtFindings) plain = NULL;
  g_autoptr(GError) error = NULL;

  while (yt_index_build (index, connection, NULL, NULL))
    continue;
  findings = yt_search (connection, index, &query, NULL, &error);
  g_assert_no_error (error);
  plain = yt_search (connection, NULL, &query, NULL, NULL);
  g_assert_cmpuint (findings->total, ==, plain->total);
  g_assert_cmpuint (findings->hits->len, ==, plain->hits->len);
  if (what != NULL)
    *what = g_ptr_array_ref (findings->meant);
  if (nearest != NULL)
    *nearest = g_steal_pointer (&findings->nearest);
  g_clear_pointer (&index, yt_index_close);
  g_spawn_sync (NULL, (char **) remove, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, NULL, NULL, NULL, NULL);
  return findings->total;
}

static void
assert_meant (Fixture    *fixture,
              const char *words,
              YtMeantBy   by,
              const char *expected,
              guint       total)
{
  g_autoptr(GPtrArray) what = NULL;

  g_assert_cmpuint (count_meant (fixture, words, TRUE, &what, NULL), ==, total);
  g_assert_cmpuint (what->len, ==, 1);
  g_assert_cmpint (((YtMeant *) g_ptr_array_index (what, 0))->by, ==, by);
  g_assert_cmpstr (((YtMeant *) g_ptr_array_index (what, 0))->words, ==, expected);
}

static void
test_meant (Fixture       *fixture,
            gconstpointer  data G_GNUC_UNUSED)
{
  g_autofree char *nearest = NULL;
  gint64 term;

  assert_meant (fixture, "wangluo", YT_MEANT_BY_PINYIN, "网络", 1);
  assert_meant (fixture, "wanglu", YT_MEANT_BY_PINYIN, "网络", 1);
  assert_meant (fixture, "zizhi OR wlzq", YT_MEANT_BY_PINYIN, "网络主权", 1);
  g_assert_cmpuint (count_meant (fixture, "wangluo", FALSE, NULL, NULL), ==, 0);
  g_assert_cmpuint (count_meant (fixture, "wl", TRUE, NULL, NULL), ==, 0);
  g_assert_true (yt_act_add_entry (fixture->dossier, YT_KIND_TERM, 0, 0, "主权", YT_LANGUAGE_ZH, &term, NULL));
  yt_act_set_entry (fixture->dossier, term, "title.en", "sovereignty", NULL);
  assert_meant (fixture, "主权", YT_MEANT_BY_GLOSSARY, "sovereignty", 3);
  assert_meant (fixture, "Sovereignty", YT_MEANT_BY_GLOSSARY, "主权", 3);
  g_assert_cmpuint (count_meant (fixture, "sovereignty", FALSE, NULL, NULL), ==, 2);

  g_assert_cmpuint (count_meant (fixture, "sovreignty", TRUE, NULL, &nearest), ==, 0);
  g_assert_cmpstr (nearest, ==, "sovreignty~");
  g_assert_cmpuint (count_meant (fixture, "sovreignty~", FALSE, NULL, NULL), ==, 2);
  g_assert_cmpuint (count_meant (fixture, "sovereigtny~", FALSE, NULL, NULL), ==, 2);
  g_assert_cmpuint (count_meant (fixture, "sovreigtny~", FALSE, NULL, NULL), ==, 0);
  g_assert_cmpuint (count_meant (fixture, "ntai~", FALSE, NULL, NULL), ==, 0);
}

static void
test_regex (Fixture       *fixture,
            gconstpointer  data G_GNUC_UNUSED)
{
  g_autoptr(YtFindings) findings = find (fixture, "/网络.{1,2}权/", YT_KIND_NONE, 10);
  const YtHit *hit = g_ptr_array_index (findings->hits, 0);
  const YtSpan *mark = &g_array_index (hit->marks, YtSpan, 0);

  g_assert_cmpuint (findings->total, ==, 1);
  g_assert_cmpmem (hit->snippet + mark->start, mark->end - mark->start, "网络主权", strlen ("网络主权"));
  g_assert_cmpuint (count_meant (fixture, "/nt[ix]a/", FALSE, NULL, NULL), ==, 1);
  g_assert_cmpuint (count_meant (fixture, "statement -/nt[ix]a/", FALSE, NULL, NULL), ==, 0);
  g_assert_cmpuint (count_meant (fixture, "(/^nt[ix]a/ OR 移交) statement", FALSE, NULL, NULL), ==, 1);
  /* What is no expression is words; one without end is given up. */
  assert_hits (fixture, "/nt[ia/", 0);
  assert_hits (fixture, "/usr/lib", 0);
  assert_hits (fixture, "/statement", 1);
  assert_hits (fixture, "/(.*)*(.*)*(.*)*龘/", 0);
}

static void
test_snippet (Fixture       *fixture,
              gconstpointer  data G_GNUC_UNUSED)
{
  g_autoptr(YtFindings) findings = find (fixture, "移交 域名", YT_KIND_NONE, 50);
  const YtHit *hit = g_ptr_array_index (findings->hits, 0);
  const char *const marked[] = { "域名", "移交" };

  g_assert_cmpint (hit->sort, ==, YT_HIT_NOTE);
  g_assert_cmpint (hit->id, ==, fixture->note);
  g_assert_cmpint (hit->target, ==, fixture->event);
  g_assert_null (strchr (hit->snippet, '\n'));
  g_assert_cmpuint (hit->marks->len, ==, 2);
  g_assert_cmpuint (hit->n_marks, ==, 2);
  for (guint i = 0; i < 2; i++)
    {
      const YtSpan *mark = &g_array_index (hit->marks, YtSpan, i);

      g_assert_cmpmem (hit->snippet + mark->start, mark->end - mark->start, marked[i], strlen (marked[i]));
    }
}

static void
test_kind_and_limit (Fixture       *fixture,
                     gconstpointer  data G_GNUC_UNUSED)
{
  g_autoptr(YtFindings) events = find (fixture, "主权", YT_KIND_EVENT, 50);
  g_autoptr(YtFindings) none = find (fixture, "主权", YT_KIND_NONE, 0);

  g_assert_cmpuint (events->total, ==, 1); /* the note on the event */
  g_assert_cmpuint (none->hits->len, ==, 0);
  g_assert_cmpuint (none->total, ==, 2);
}

static void
test_deleted_is_not_found (Fixture       *fixture,
                           gconstpointer  data G_GNUC_UNUSED)
{
  yt_act_delete_entry (fixture->dossier, fixture->event, NULL);
  assert_hits (fixture, "移交", 0);
  assert_hits (fixture, "ntia", 0);
}

static void
on_found (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(YtFindings) findings = yt_search_finish (YT_DOSSIER (source), result, &error);

  g_assert_no_error (error);
  *(guint *) user_data = findings->hits->len + findings->total;
}

static void
on_cancelled (GObject      *source,
              GAsyncResult *result,
              gpointer      user_data)
{
  g_autoptr(GError) error = NULL;

  g_assert_null (yt_search_finish (YT_DOSSIER (source), result, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  *(guint *) user_data = 1;
}

static void
test_async (Fixture       *fixture,
            gconstpointer  data G_GNUC_UNUSED)
{
  YtQuery query = { "主权", YT_KIND_NONE, 50 };
  g_autoptr(GCancellable) cancellable = g_cancellable_new ();
  guint done = 0;

  yt_search_async (fixture->dossier, &query, NULL, on_found, &done);
  while (done == 0)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpuint (done, ==, 4);

  done = 0;
  g_cancellable_cancel (cancellable);
  yt_search_async (fixture->dossier, &query, cancellable, on_cancelled, &done);
  while (done == 0)
    g_main_context_iteration (NULL, TRUE);
}

static char *
make_cache (const char *all,
            const char *name,
            const char *dossier,
            guint       days)
{
  char *folder = g_build_filename (all, name, NULL);
  g_autofree char *piece = g_build_filename (folder, "1.seg", NULL);
  g_autofree char *opened = g_build_filename (folder, "opened", NULL);
  const time_t then = time (NULL) - (time_t) days * 24 * 60 * 60;
  struct utimbuf times = { then, then };

  g_mkdir_with_parents (folder, 0700);
  g_file_set_contents (piece, "piece", -1, NULL);
  g_file_set_contents (opened, dossier, -1, NULL);
  g_assert_cmpint (g_utime (opened, &times), ==, 0);
  return folder;
}

/* Indexes that nobody asks for do not stay for ever; one that is written to does. */
static void
test_cache (Fixture       *fixture,
            gconstpointer  data G_GNUC_UNUSED)
{
  g_autofree char *all = g_build_filename (fixture->folder, "cache", NULL);
  g_autofree char *own = make_cache (all, "own", fixture->path, 400);
  g_autofree char *recent = make_cache (all, "recent", fixture->path, 100);
  g_autofree char *old = make_cache (all, "old", fixture->path, 200);
  g_autofree char *away = make_cache (all, "away", "/nowhere/at/all", 10);
  g_autofree char *gone = make_cache (all, "gone", "/nowhere/at/all", 40);
  g_autofree char *busy = make_cache (all, "busy", "/nowhere/at/all", 400);
  const char *const remove[] = { "rm", "-rf", "--", all, NULL };
  YtIndex *writer = yt_index_open (busy, TRUE);

  yt_index_tidy_cache (own, fixture->path);
  g_assert_true (g_file_test (own, G_FILE_TEST_IS_DIR));
  g_assert_true (g_file_test (recent, G_FILE_TEST_IS_DIR));
  g_assert_true (g_file_test (away, G_FILE_TEST_IS_DIR));
  g_assert_true (g_file_test (busy, G_FILE_TEST_IS_DIR));
  g_assert_false (g_file_test (old, G_FILE_TEST_EXISTS));
  g_assert_false (g_file_test (gone, G_FILE_TEST_EXISTS));
  yt_index_close (writer);
  yt_index_tidy_cache (own, fixture->path);
  g_assert_false (g_file_test (busy, G_FILE_TEST_EXISTS));
  g_spawn_sync (NULL, (char **) remove, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, NULL, NULL, NULL, NULL);
}

#define ADD(name, function) g_test_add ("/search/" name, Fixture, NULL, set_up, function, tear_down)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("words", test_words);
  ADD ("link-text", test_link_text);
  ADD ("meant", test_meant);
  ADD ("regex", test_regex);
  ADD ("snippet", test_snippet);
  ADD ("kind-and-limit", test_kind_and_limit);
  ADD ("deleted", test_deleted_is_not_found);
  ADD ("async", test_async);
  ADD ("cache", test_cache);
  return g_test_run ();
}
