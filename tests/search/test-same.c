/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The index finds exactly what looking into every text finds: whatever was typed, whatever happened to dossier and index. */
#include <glib/gstdio.h>
#include <signal.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "act/entry.h"
#include "act/note.h"
#include "act/take-in.h"
#include "corpus.h"

typedef struct
{
  char *folder;
  char *path;
  char *cache;
  YtDossier *dossier;
  YtConnection *reader;
  YtIndex *index;
  GRand *random;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data G_GNUC_UNUSED)
{
  g_autoptr(GError) error = NULL;

  fixture->folder = g_dir_make_tmp ("yitong-same-XXXXXX", NULL);
  fixture->path = g_build_filename (fixture->folder, "d.yitong", NULL);
  fixture->cache = g_build_filename (fixture->folder, "cache", NULL);
  fixture->dossier = yt_dossier_open (fixture->path, YT_OPEN_CREATE, &error);
  g_assert_no_error (error);
  fixture->reader = yt_connection_open (fixture->path, YT_OPEN_READ, NULL, &error);
  g_assert_no_error (error);
  fixture->index = yt_index_open (fixture->cache, TRUE);
  g_assert_true (yt_index_may_write (fixture->index));
  fixture->random = g_rand_new_with_seed (g_test_rand_int ());
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data G_GNUC_UNUSED)
{
  const char *const remove[] = { "rm", "-rf", "--", fixture->folder, NULL };

  g_clear_pointer (&fixture->index, yt_index_close);
  yt_connection_close (fixture->reader);
  yt_dossier_close (fixture->dossier);
  g_object_unref (fixture->dossier);
  g_spawn_sync (NULL, (char **) remove, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, NULL, NULL, NULL, NULL);
  g_rand_free (fixture->random);
  g_free (fixture->cache);
  g_free (fixture->path);
  g_free (fixture->folder);
}

static void
add_notes (Fixture *fixture,
           guint    n,
           guint    length)
{
  g_autoptr(YtIntake) intake = yt_intake_new ();
  g_autoptr(GError) error = NULL;

  if (intake->root->notes == NULL)
    intake->root->notes = g_ptr_array_new ();
  for (guint i = 0; i < n; i++)
    {
      YtIntakeNote *note = yt_intake_note_new ();

      note->language = g_strdup (i % 2 == 0 ? "zh" : "en");
      note->author = g_strdup ("");
      note->text = corpus_text (fixture->random, 1 + (guint) g_rand_int_range (fixture->random, 0, (gint32) length));
      g_ptr_array_add (intake->root->notes, note);
    }
  g_assert_true (yt_act_take_in (fixture->dossier, intake, &error));
  g_assert_no_error (error);
}

static void
build (Fixture *fixture)
{
  g_autoptr(GError) error = NULL;

  while (yt_index_build (fixture->index, fixture->reader, NULL, &error))
    g_assert_no_error (error);
  g_assert_no_error (error);
  g_assert_true (yt_index_tidy (fixture->index, NULL, &error));
  g_assert_no_error (error);
}

static const char entry_texts[] =
  "SELECT id, kind, first, coalesce (last, first), title_zh || text_zh <> '', title_en || text_en <> '',"
  " EXISTS (SELECT 1 FROM note WHERE target = entry.id AND deleted = 0),"
  " title_zh || char(31) || title_en || char(31) || text_zh || char(31) || text_en || char(31) || code || char(31) ||"
  " coalesce ((SELECT group_concat (value, char(31)) FROM field WHERE object = entry.id), '') || char(31) ||"
  " coalesce ((SELECT group_concat (substr (name, 5), char(31)) FROM field WHERE object = entry.id AND name LIKE 'tag:%'), '')"
  " FROM entry WHERE deleted = 0 ORDER BY id DESC";
static const char note_texts[] =
  "SELECT id, (SELECT kind FROM entry WHERE id = note.target), modified / 86400000, modified / 86400000, language = 'zh', language = 'en', 0, text"
  " FROM note WHERE deleted = 0 ORDER BY id DESC";
static const char tag_of[] = "SELECT count(*) FROM field WHERE object = ?1 AND name = ?2";

static void
read_some (Fixture    *fixture,
           const char *sql,
           gboolean    entries,
           GPtrArray  *texts)
{
  g_autoptr(YtStatement) rows = yt_connection_prepare (fixture->reader, sql, NULL);

  while (yt_statement_step (rows, NULL))
    {
      Text *text = g_new0 (Text, 1);

      text->id = yt_statement_int (rows, 0);
      text->entry = entries;
      text->kind = yt_kind_from_id (yt_statement_text (rows, 1));
      text->dated = !yt_statement_is_null (rows, 2);
      text->first = yt_statement_int (rows, 2);
      text->last = yt_statement_int (rows, 3);
      text->chinese = yt_statement_int (rows, 4) != 0;
      text->english = yt_statement_int (rows, 5) != 0;
      text->noted = yt_statement_int (rows, 6) != 0;
      text->text = g_strdup (yt_statement_text (rows, 7));
      for (guint i = 0; i < G_N_ELEMENTS (corpus_tags); i++)
        {
          g_autofree char *name = g_strconcat ("tag:", corpus_tags[i], NULL);

          text->tagged[i] = yt_connection_number (fixture->reader, 0, tag_of, "is", text->id, name) > 0;
        }
      text->plain[0] = corpus_plain (text->text, FALSE);
      text->plain[1] = corpus_plain (text->text, TRUE);
      g_ptr_array_add (texts, text);
    }
}

static int
by_kind (gconstpointer a,
         gconstpointer b)
{
  const Text *first = *(const Text *const *) a;
  const Text *second = *(const Text *const *) b;

  return first->kind != second->kind ? (int) first->kind - (int) second->kind : first->id > second->id ? -1 : 1;
}

/* Entries by kind, then notes; the newest first. */
static GPtrArray *
read_texts (Fixture *fixture)
{
  GPtrArray *texts = g_ptr_array_new_with_free_func (text_free);

  read_some (fixture, entry_texts, TRUE, texts);
  g_ptr_array_sort (texts, by_kind);
  read_some (fixture, note_texts, FALSE, texts);
  return texts;
}

static void
assert_answer (Fixture        *fixture,
               GPtrArray      *texts,
               const Question *question)
{
  const YtQuery query = { .words = question->words, .kind = YT_KIND_NONE, .limit = G_MAXUINT, .order = YT_ORDER_PLACE, .exact = question->exact,
                          .patience = 600000 };
  g_autoptr(GError) error = NULL;
  g_autoptr(YtFindings) findings = yt_search (fixture->reader, fixture->index, &query, NULL, &error);
  guint notes = 0;
  guint n = 0;

  g_assert_no_error (error);
  g_assert_true (findings->counted);
  for (guint i = 0; i < texts->len; i++)
    {
      const Text *text = g_ptr_array_index (texts, i);
      const gboolean holds = question_holds (question, text);
      const YtHit *hit = n < findings->hits->len ? g_ptr_array_index (findings->hits, n) : NULL;

      if (holds != (hit != NULL && hit->id == text->id))
        {
          g_test_message ("“%s”%s: %s %" G_GINT64_FORMAT " “%s” (%s)", question->words, question->exact ? " exactly" : "",
                          holds ? "missing" : "wrong", text->id, text->text, text->plain[question->exact]);
          g_test_fail ();
          return;
        }
      n += holds;
      notes += holds && !text->entry;
    }
  g_assert_cmpuint (findings->hits->len, ==, n);
  g_assert_cmpuint (findings->total, ==, n);
  g_assert_cmpuint (findings->kinds[YT_N_KINDS], ==, notes);
}

static guint asked;

static void
assert_same (Fixture *fixture,
             guint    questions)
{
  g_autoptr(GPtrArray) texts = read_texts (fixture);

  /* With “-m slow” ten times as many. */
  if (g_test_slow ())
    questions *= 10;
  asked += questions;
  while (questions-- > 0 && !g_test_failed ())
    {
      /* Often of the newest: these are long in some tests. */
      const guint last = g_rand_boolean (fixture->random) ? MIN (4, texts->len) : texts->len;
      const Text *sample = g_ptr_array_index (texts, (guint) g_rand_int_range (fixture->random, 0, (gint32) last));
      g_autoptr(Question) question = corpus_question (fixture->random, sample->text);

      assert_answer (fixture, texts, question);
    }
}

/* Entries with titles, texts, dates and tags. */
static void
add_entries (Fixture *fixture,
             guint    n)
{
  static const char *const dates[] = { "2012-07", "2013-03-01", "2014-05-09", "2014-05-31", "2013-01-01", "2014", "2015-01-01/2016", NULL, NULL };

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *title = corpus_text (fixture->random, 5);
      g_autofree char *other = corpus_text (fixture->random, 5);
      g_autofree char *text = corpus_text (fixture->random, 20);
      const char *date = dates[g_rand_int_range (fixture->random, 0, G_N_ELEMENTS (dates))];
      gint64 id;

      g_assert_true (yt_act_add_entry (fixture->dossier, i % 3 == 0 ? YT_KIND_AREA : YT_KIND_EVENT, 0, 0, title,
                                       i % 2 == 0 ? YT_LANGUAGE_ZH : YT_LANGUAGE_EN, &id, NULL));
      yt_act_set_entry (fixture->dossier, id, i % 2 == 0 ? "title.en" : "title.zh", other, NULL);
      yt_act_set_entry (fixture->dossier, id, i % 2 == 0 ? "text.zh" : "text.en", text, NULL);
      yt_act_set_entry (fixture->dossier, id, "date", date, NULL);
      if (i % 4 == 0)
        yt_act_tag (fixture->dossier, id, corpus_tags[i / 4 % 2], TRUE, NULL);
      if (i % 5 == 0)
        yt_act_add_note (fixture->dossier, id, "en", text, NULL, NULL, NULL);
    }
}

static void
test_no_index (Fixture       *fixture,
               gconstpointer  data)
{
  add_notes (fixture, 250, 60);
  add_entries (fixture, 40);
  assert_same (fixture, 700);
}

static void
test_whole (Fixture       *fixture,
            gconstpointer  data)
{
  add_notes (fixture, 400, 60);
  add_entries (fixture, 80);
  build (fixture);
  g_assert_true (yt_index_is_whole (fixture->index));
  assert_same (fixture, 5000);
}

/* So many notes that frequent runs are listed. */
static void
test_runs (Fixture       *fixture,
           gconstpointer  data)
{
  add_notes (fixture, 21000, 16);
  add_notes (fixture, 3, 20000);
  build (fixture);
  assert_same (fixture, 200);
}

static gint64
chance_note (Fixture *fixture)
{
  gint64 count = yt_connection_number (fixture->reader, 0, "SELECT count(*) FROM note WHERE deleted = 0", "");
  gint64 which = count > 0 ? g_rand_int_range (fixture->random, 0, (gint32) count) : 0;

  return yt_connection_number (fixture->reader, 0, "SELECT id FROM note WHERE deleted = 0 ORDER BY id LIMIT 1 OFFSET ?1", "i", which);
}

static const char any_entry[] =
  "SELECT id FROM entry WHERE deleted = 0 AND kind IN ('area', 'event') ORDER BY (id * 2654435761 + ?1) % 1009 LIMIT 1";

static void
do_something (Fixture *fixture)
{
  YtRecorder *recorder = yt_dossier_recorder (fixture->dossier);
  g_autofree char *text = corpus_text (fixture->random, 30);
  gint64 note = chance_note (fixture);
  gint64 entry = yt_connection_number (fixture->reader, 0, any_entry, "i", (gint64) g_rand_int (fixture->random));

  switch (g_rand_int_range (fixture->random, 0, 12))
    {
    case 8:
      add_entries (fixture, 2);
      break;
    case 9:
      if (entry != 0)
        yt_act_tag (fixture->dossier, entry, corpus_tags[g_rand_boolean (fixture->random)], g_rand_boolean (fixture->random), NULL);
      break;
    case 10:
      if (entry != 0 && g_rand_int_range (fixture->random, 0, 4) == 0)
        yt_act_delete_entry (fixture->dossier, entry, NULL);
      break;
    case 11:
      if (entry != 0)
        yt_act_set_entry (fixture->dossier, entry, g_rand_boolean (fixture->random) ? "title.zh" : "text.en", text, NULL);
      break;
    case 0:
      add_notes (fixture, 40, 40);
      break;
    case 1:
    case 2:
      if (note != 0)
        yt_act_delete_note (fixture->dossier, note, NULL);
      break;
    case 3:
      yt_recorder_undo (recorder, NULL);
      break;
    case 4:
      yt_recorder_redo (recorder, NULL);
      break;
    case 5:
      yt_act_add_note (fixture->dossier, yt_dossier_root (fixture->dossier), "zh", text, NULL, NULL, NULL);
      break;
    case 6:
    case 7:
    default:
      yt_recorder_end_burst (recorder);
      if (note != 0)
        yt_act_set_note_text (fixture->dossier, note, text, NULL);
    }
}

static void
reopen (Fixture *fixture)
{
  g_clear_pointer (&fixture->index, yt_index_close);
  fixture->index = yt_index_open (fixture->cache, TRUE);
}

static void
test_edits (Fixture       *fixture,
            gconstpointer  data)
{
  add_notes (fixture, 300, 40);
  add_entries (fixture, 40);
  build (fixture);
  for (guint round = 0; round < 28; round++)
    {
      for (guint i = 0; i < 12; i++)
        do_something (fixture);
      assert_same (fixture, 80);
      if (round % 7 == 6)
        reopen (fixture);
      if (round % 11 == 10)
        build (fixture);
    }
}

/* Many changes at once, and their undoing. */
static void
test_import (Fixture       *fixture,
             gconstpointer  data)
{
  add_notes (fixture, 200, 40);
  build (fixture);
  add_notes (fixture, 5000, 20);
  assert_same (fixture, 100);
  build (fixture);
  assert_same (fixture, 100);
  g_assert_true (yt_recorder_undo (yt_dossier_recorder (fixture->dossier), NULL));
  assert_same (fixture, 100);
  g_assert_true (yt_recorder_redo (yt_dossier_recorder (fixture->dossier), NULL));
  assert_same (fixture, 100);
  reopen (fixture);
  assert_same (fixture, 100);
}

/* An index that is there in part: the rest is looked at as it is. */
static void
test_growing (Fixture       *fixture,
              gconstpointer  data)
{
  g_autoptr(GError) error = NULL;
  gboolean more = TRUE;

  add_notes (fixture, 26000, 200);
  for (guint steps = 0; more; steps++)
    {
      more = yt_index_build (fixture->index, fixture->reader, NULL, &error);
      g_assert_no_error (error);
      do_something (fixture);
      assert_same (fixture, 3);
      if (steps == 2)
        reopen (fixture);
    }
  g_assert_true (yt_index_tidy (fixture->index, NULL, &error));
  assert_same (fixture, 50);
}

/* Flips bytes, cuts off and takes away files of the index. */
static void
damage (Fixture *fixture)
{
  g_autoptr(GDir) folder = g_dir_open (fixture->cache, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (folder)) != NULL)
    {
      g_autofree char *path = g_build_filename (fixture->cache, name, NULL);
      g_autofree char *bytes = NULL;
      gsize size;

      if (g_str_equal (name, "lock") || g_rand_boolean (fixture->random) || !g_file_get_contents (path, &bytes, &size, NULL) || size == 0)
        continue;
      switch (g_rand_int_range (fixture->random, 0, 4))
        {
        case 0:
          g_unlink (path);
          continue;
        case 1:
          size = (gsize) g_rand_int_range (fixture->random, 0, (gint32) size);
          break;
        default:
          for (guint i = 0; i < 3; i++)
            bytes[g_rand_int_range (fixture->random, 0, (gint32) size)] ^= (char) g_rand_int_range (fixture->random, 1, 256);
        }
      g_file_set_contents (path, bytes, (gssize) size, NULL);
    }
}

static void
test_damage (Fixture       *fixture,
             gconstpointer  data)
{
  add_notes (fixture, 300, 60);
  add_entries (fixture, 20);
  for (guint round = 0; round < 25; round++)
    {
      build (fixture);
      do_something (fixture);
      g_clear_pointer (&fixture->index, yt_index_close);
      damage (fixture);
      reopen (fixture);
      assert_same (fixture, 40);
    }
}

/* The dossier is put back to what it was: the index knows acts that the file does not. */
static void
test_older_file (Fixture       *fixture,
                 gconstpointer  data)
{
  g_autofree char *older = g_build_filename (fixture->folder, "older", NULL);
  g_autoptr(GError) error = NULL;

  add_notes (fixture, 300, 40);
  g_assert_true (yt_connection_copy_to (fixture->reader, older, &error));
  add_notes (fixture, 50, 40);
  build (fixture);
  yt_connection_close (fixture->reader);
  yt_dossier_close (fixture->dossier);
  g_object_unref (fixture->dossier);
  g_assert_cmpint (g_rename (older, fixture->path), ==, 0);
  fixture->dossier = yt_dossier_open (fixture->path, YT_OPEN_WRITE, &error);
  g_assert_no_error (error);
  fixture->reader = yt_connection_open (fixture->path, YT_OPEN_READ, NULL, NULL);
  assert_same (fixture, 50);
  add_notes (fixture, 60, 40);
  build (fixture);
  assert_same (fixture, 50);
}

/* Builds in a process of its own, which is killed on the way. */
static void
build_and_be_killed (Fixture *fixture)
{
  pid_t child = fork ();

  if (child == 0)
    {
      YtConnection *reader = yt_connection_open (fixture->path, YT_OPEN_READ, NULL, NULL);

      for (;;)
        {
          YtIndex *index = yt_index_open (fixture->cache, TRUE);

          while (yt_index_build (index, reader, NULL, NULL))
            continue;
          yt_index_tidy (index, NULL, NULL);
          yt_index_forget (index);
          yt_index_close (index);
        }
    }
  g_usleep ((gulong) g_rand_int_range (fixture->random, 1000, 120000));
  kill (child, SIGKILL);
  waitpid (child, NULL, 0);
}

static void
test_kill (Fixture       *fixture,
           gconstpointer  data)
{
  add_notes (fixture, 2000, 60);
  add_entries (fixture, 20);
  for (guint round = 0; round < 12; round++)
    {
      g_clear_pointer (&fixture->index, yt_index_close);
      build_and_be_killed (fixture);
      reopen (fixture);
      g_assert_true (yt_index_may_write (fixture->index));
      do_something (fixture);
      assert_same (fixture, 20);
      build (fixture);
      assert_same (fixture, 20);
    }
}

#define ADD(name, function) g_test_add ("/same/" name, Fixture, NULL, set_up, function, tear_down)

int
main (int    argc,
      char **argv)
{
  int result;

  g_test_init (&argc, &argv, NULL);
  ADD ("no-index", test_no_index);
  ADD ("whole", test_whole);
  ADD ("runs", test_runs);
  ADD ("edits", test_edits);
  ADD ("import", test_import);
  ADD ("growing", test_growing);
  ADD ("damage", test_damage);
  ADD ("kill", test_kill);
  ADD ("older-file", test_older_file);
  result = g_test_run ();
  g_test_message ("%u questions", asked);
  return result;
}
