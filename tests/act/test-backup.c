/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Backups: whole, private, of sound files only; what fails leaves those that are there; one thing or all of it comes back. */
#include <glib/gstdio.h>
#include <signal.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "act/backup-look.h"
#include "act/backup.h"
#include "act/entry.h"
#include "act/note.h"
#include "act/take-back.h"
#include "scratch.h"

typedef struct
{
  Scratch scratch;
  char *place;
  gint64 area;
  gint64 note;
} Store;

static void
set_up (Store         *store,
        gconstpointer  data)
{
  g_autoptr(GError) error = NULL;

  scratch_set_up (&store->scratch, data);
  store->place = g_dir_make_tmp ("yitong-backups-XXXXXX", &error);
  g_assert_no_error (error);
  store->area = add_entry (store->scratch.dossier, YT_KIND_AREA, 0, 1, "领域", "Area");
  store->note = add_note (store->scratch.dossier, store->area, "en", "A thought to keep");
}

static void
remove_below (const char *path)
{
  g_autoptr(GDir) dir = g_dir_open (path, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *below = g_build_filename (path, name, NULL);

      if (g_file_test (below, G_FILE_TEST_IS_DIR))
        remove_below (below);
      else
        g_assert_cmpint (g_unlink (below), ==, 0);
    }
  g_assert_cmpint (g_rmdir (path), ==, 0);
}

static void
tear_down (Store         *store,
           gconstpointer  data)
{
  remove_below (store->place);
  g_free (store->place);
  scratch_tear_down (&store->scratch, data);
}

static char *
make (Store *store)
{
  g_autoptr(GError) error = NULL;
  char *made;

  g_assert_true (yt_backup_make (store->scratch.path, store->place, 0, FALSE, &made, NULL, &error));
  g_assert_no_error (error);
  g_assert_nonnull (made);
  return made;
}

static guint
count (Store *store)
{
  g_autoptr(GPtrArray) backups = yt_backup_list (store->place, NULL);

  return backups->len;
}

static YtBackupView *
look (Store      *store,
      const char *backup)
{
  g_autoptr(GError) error = NULL;
  YtBackupView *view = yt_backup_look (backup, store->scratch.path, NULL, &error);

  g_assert_no_error (error);
  return view;
}

/* Turns one letter of a word in the file. */
static void
rot (const char *path,
     const char *word)
{
  g_autofree char *bytes = NULL;
  gsize length;
  char *at;

  g_assert_true (g_file_get_contents (path, &bytes, &length, NULL));
  at = memmem (bytes, length, word, strlen (word));
  g_assert_nonnull (at);
  *at ^= 1;
  g_assert_true (g_file_set_contents (path, bytes, (gssize) length, NULL));
}

static void
test_made (Store         *store,
           gconstpointer  data)
{
  g_autofree char *made = make (store);
  g_autofree char *folder = g_path_get_dirname (made);
  g_autofree char *uid = yt_dossier_meta (store->scratch.dossier, "uid");
  g_autoptr(GPtrArray) backups = yt_backup_list (store->place, uid);
  g_autoptr(YtBackupView) view = look (store, made);
  const YtBackup *backup;
  GStatBuf status;

  g_assert_cmpuint (backups->len, ==, 1);
  backup = g_ptr_array_index (backups, 0);
  g_assert_cmpstr (backup->path, ==, made);
  g_assert_cmpstr (backup->uid, ==, uid);
  g_assert_cmpstr (backup->name, ==, "a");
  g_assert_cmpint (ABS (backup->moment - g_get_real_time () / 1000), <, 60000);
  g_assert_cmpint (backup->act, >, 0);
  g_assert_cmpint (g_stat (made, &status), ==, 0);
  g_assert_cmpint (status.st_mode & 0777, ==, 0600);
  g_assert_cmpint (backup->size, ==, status.st_size);
  g_assert_cmpint (g_stat (folder, &status), ==, 0);
  g_assert_cmpint (status.st_mode & 0777, ==, 0700);
  g_assert_cmpint (view->entries, ==, 2);
  g_assert_cmpint (view->notes, ==, 1);
  g_assert_true (view->known);
  g_assert_cmpuint (view->changes->len, ==, 0);
}

static void
test_only_changed (Store         *store,
                   gconstpointer  data)
{
  g_autofree char *first = make (store);
  g_autofree char *again = NULL;
  g_autoptr(GError) error = NULL;

  g_assert_nonnull (first);
  g_assert_true (yt_backup_make (store->scratch.path, store->place, 0, TRUE, &again, NULL, &error));
  g_assert_no_error (error);
  g_assert_null (again);
  g_assert_cmpuint (count (store), ==, 1);
  g_assert_true (yt_act_set_note_text (store->scratch.dossier, store->note, "Another thought", NULL));
  g_assert_true (yt_backup_make (store->scratch.path, store->place, 0, TRUE, &again, NULL, &error));
  g_assert_nonnull (again);
  g_assert_cmpuint (count (store), ==, 2);
}

static void
test_compare (Store         *store,
              gconstpointer  data)
{
  gint64 gone = add_note (store->scratch.dossier, store->area, "en", "Soon gone");
  g_autofree char *made = make (store);
  g_autoptr(YtBackupView) view = NULL;
  const YtBackupChange *change;

  /* There and back again is no change. */
  g_assert_true (yt_act_set_entry (store->scratch.dossier, store->area, "title.en", "Other", NULL));
  g_assert_true (yt_act_set_entry (store->scratch.dossier, store->area, "title.en", "Area", NULL));
  view = look (store, made);
  g_assert_cmpuint (view->changes->len, ==, 0);
  g_clear_pointer (&view, yt_backup_view_free);

  g_assert_true (yt_act_delete_note (store->scratch.dossier, gone, NULL));
  g_assert_true (yt_act_tag (store->scratch.dossier, store->note, "kept", TRUE, NULL));
  add_entry (store->scratch.dossier, YT_KIND_ACTOR, 0, 1, "", "Newcomer");
  view = look (store, made);
  g_assert_cmpuint (view->changes->len, ==, 3);
  g_assert_cmpuint (view->counts[YT_BACKUP_ADDED][0], ==, 1);
  g_assert_cmpuint (view->counts[YT_BACKUP_CHANGED][1], ==, 1);
  g_assert_cmpuint (view->counts[YT_BACKUP_GONE][1], ==, 1);
  change = g_ptr_array_index (view->changes, 0);
  g_assert_cmpint (change->how, ==, YT_BACKUP_ADDED);
  g_assert_cmpstr (change->words[YT_LANGUAGE_EN], ==, "Newcomer");
  g_assert_cmpstr (change->words[YT_LANGUAGE_ZH], ==, "");
  change = g_ptr_array_index (view->changes, 2);
  g_assert_cmpint (change->id, ==, gone);
  g_assert_cmpstr (change->words[YT_LANGUAGE_EN], ==, "Soon gone");
}

static void
test_damaged_base (Store         *store,
                   gconstpointer  data)
{
  g_autofree char *made = make (store);
  g_autofree char *second = NULL;
  g_autoptr(GError) error = NULL;

  scratch_close (&store->scratch);
  rot (store->scratch.path, "thought to keep");
  g_assert_false (yt_backup_make (store->scratch.path, store->place, 1, FALSE, &second, NULL, &error));
  g_assert_error (error, YT_DB_ERROR, YT_DB_ERROR_CORRUPT);
  g_assert_nonnull (strstr (error->message, "No backup of “a.yitong” was made"));
  g_assert_null (second);
  g_assert_cmpuint (count (store), ==, 1);
  g_assert_true (g_file_test (made, G_FILE_TEST_EXISTS));
}

static void
test_damaged_backup (Store         *store,
                     gconstpointer  data)
{
  g_autofree char *made = make (store);
  g_autofree char *to = scratch_path (&store->scratch, "back.yitong");
  g_autoptr(GError) error = NULL;

  rot (made, "thought to keep");
  g_assert_null (yt_backup_look (made, NULL, NULL, &error));
  g_assert_error (error, YT_DB_ERROR, YT_DB_ERROR_CORRUPT);
  g_clear_error (&error);
  g_assert_false (yt_backup_restore (made, to, NULL, &error));
  g_assert_error (error, YT_DB_ERROR, YT_DB_ERROR_CORRUPT);
  g_clear_error (&error);
  g_assert_false (g_file_test (to, G_FILE_TEST_EXISTS));
  /* What stands elsewhere in it can still be had. */
  g_assert_true (yt_act_delete_entry (store->scratch.dossier, store->area, NULL));
  g_assert_false (yt_act_take_back (store->scratch.dossier, made, store->note, &error));
  g_assert_error (error, YT_DB_ERROR, YT_DB_ERROR_CORRUPT);
  g_assert_cmpint (yt_entry_count (store->scratch.dossier, YT_KIND_AREA), ==, 0);
}

/* A dossier set back to an old state: the backup is ahead of it, and both say so. */
static void
test_ahead (Store         *store,
            gconstpointer  data)
{
  g_autofree char *old = make (store);
  g_autofree char *newer = NULL;
  g_autoptr(YtBackupView) view = NULL;
  g_autoptr(GError) error = NULL;

  g_assert_true (yt_act_set_note_text (store->scratch.dossier, store->note, "Longer thought", NULL));
  newer = make (store);
  scratch_close (&store->scratch);
  g_unlink (store->scratch.path);
  g_assert_true (yt_backup_restore (old, store->scratch.path, NULL, &error));
  scratch_open (&store->scratch);
  view = look (store, newer);
  g_assert_false (view->known);
  g_assert_cmpuint (view->counts[YT_BACKUP_CHANGED][1], ==, 1);
}

static void
test_other_dossier (Store         *store,
                    gconstpointer  data)
{
  g_autofree char *made = make (store);
  g_autofree char *path = scratch_path (&store->scratch, "b.yitong");
  g_autoptr(YtDossier) other = yt_dossier_open (path, YT_OPEN_CREATE, NULL);
  g_autoptr(GError) error = NULL;

  g_assert_false (yt_act_take_back (other, made, store->note, &error));
  g_assert_error (error, YT_DB_ERROR, YT_DB_ERROR_NOT_OURS);
  g_clear_error (&error);
  g_assert_null (yt_backup_look (made, path, NULL, &error));
  g_assert_error (error, YT_DB_ERROR, YT_DB_ERROR_NOT_OURS);
  yt_dossier_close (other);
}

static void
test_whole (Store         *store,
            gconstpointer  data)
{
  g_autofree char *made = make (store);
  g_autofree char *to = scratch_path (&store->scratch, "back.yitong");
  g_autoptr(GError) error = NULL;
  g_autoptr(YtDossier) back = NULL;
  g_autoptr(YtNote) note = NULL;

  g_assert_true (yt_act_delete_entry (store->scratch.dossier, store->area, NULL));
  g_assert_true (yt_backup_restore (made, to, NULL, &error));
  g_assert_no_error (error);
  back = yt_dossier_open (to, YT_OPEN_WRITE, &error);
  g_assert_no_error (error);
  note = yt_note_get (back, store->note);
  g_assert_cmpstr (yt_note_text (note), ==, "A thought to keep");
  g_assert_false (yt_note_is_deleted (note));
  yt_dossier_close (back);
  /* Never over a file that is there. */
  g_assert_false (yt_backup_restore (made, store->scratch.path, NULL, &error));
  g_assert_error (error, YT_DB_ERROR, YT_DB_ERROR_EXISTS);
}

static void
test_take_note (Store         *store,
                gconstpointer  data)
{
  YtDossier *dossier = store->scratch.dossier;
  g_autofree char *made = NULL;
  g_autoptr(YtNote) note = yt_note_get (dossier, store->note);
  g_autoptr(GError) error = NULL;

  g_assert_true (yt_act_tag (dossier, store->note, "kept", TRUE, NULL));
  made = make (store);
  g_assert_true (yt_act_tag (dossier, store->note, "kept", FALSE, NULL));
  g_assert_true (yt_act_tag (dossier, store->note, "since", TRUE, NULL));
  g_assert_true (yt_act_set_note_text (dossier, store->note, "Spoiled", NULL));
  g_assert_true (yt_act_take_back (dossier, made, store->note, &error));
  g_assert_no_error (error);
  g_assert_cmpstr (yt_note_text (note), ==, "A thought to keep");
  g_assert_true (g_strv_contains (yt_note_tags (note), "kept"));
  g_assert_false (g_strv_contains (yt_note_tags (note), "since"));
  g_assert_true (yt_act_undo (dossier, &error));
  g_assert_cmpstr (yt_note_text (note), ==, "Spoiled");
  g_assert_true (g_strv_contains (yt_note_tags (note), "since"));
}

/* An entry that is gone comes back with what hung on it, also into a file that never had the rows. */
static void
test_take_entry (Store         *store,
                 gconstpointer  data)
{
  g_autofree char *empty = make (store);
  gint64 issue = add_entry (store->scratch.dossier, YT_KIND_ISSUE, store->area, 1, "", "Issue");
  gint64 actor = add_entry (store->scratch.dossier, YT_KIND_ACTOR, 0, 1, "", "Actor");
  gint64 link = add_link (store->scratch.dossier, "relates-to", issue, actor);
  gint64 word = add_note (store->scratch.dossier, link, "en", "On the link");
  gint64 deep = add_note (store->scratch.dossier, issue, "en", "On the issue");
  g_autofree char *made = NULL;
  g_autoptr(GError) error = NULL;

  set_field (store->scratch.dossier, &yt_table_entry, issue, "terms.en", "deterrence");
  made = make (store);
  for (guint round = 0; round < 2; round++)
    {
      g_autoptr(GPtrArray) findings = NULL;
      g_autoptr(YtEntry) entry = NULL;

      if (round == 0)
        {
          g_assert_true (yt_act_delete_entry (store->scratch.dossier, store->area, NULL));
        }
      else
        {
          scratch_close (&store->scratch);
          g_unlink (store->scratch.path);
          g_assert_true (yt_backup_restore (empty, store->scratch.path, NULL, NULL));
          scratch_open (&store->scratch);
          g_assert_true (yt_act_delete_entry (store->scratch.dossier, store->area, NULL));
          g_assert_true (yt_act_take_back (store->scratch.dossier, made, actor, &error));
        }
      g_assert_true (yt_act_take_back (store->scratch.dossier, made, issue, &error));
      g_assert_no_error (error);
      entry = yt_entry_get (store->scratch.dossier, issue);
      g_assert_false (yt_entry_is_deleted (entry));
      g_assert_cmpstr (yt_entry_value (entry, "terms.en"), ==, "deterrence");
      /* With the area, on which it stands, but not with what hung on that. */
      g_assert_cmpuint (yt_entry_count (store->scratch.dossier, YT_KIND_AREA), ==, 1);
      {
        g_autoptr(YtNote) on_link = yt_note_get (store->scratch.dossier, word);
        g_autoptr(YtNote) on_issue = yt_note_get (store->scratch.dossier, deep);
        g_autoptr(YtLink) back = yt_link_get (store->scratch.dossier, link);

        g_assert_false (yt_note_is_deleted (on_link));
        g_assert_cmpstr (yt_note_text (on_issue), ==, "On the issue");
        g_assert_false (yt_link_is_deleted (back));
      }
      findings = yt_dossier_check (store->scratch.dossier, NULL, &error);
      g_assert_cmpuint (findings->len, ==, 0);
      g_assert_true (yt_act_undo (store->scratch.dossier, &error));
      g_assert_true (yt_entry_is_deleted (entry));
    }
}

/* Killed at any moment: what is listed is whole. */
static void
test_killed (Store         *store,
             gconstpointer  data)
{
  guint whole = 0;

  g_assert_true (yt_recorder_begin (yt_dossier_recorder (store->scratch.dossier), "fill", NULL, NULL, NULL));
  for (guint i = 0; i < 3000; i++)
    add_note (store->scratch.dossier, store->area, "en", "One of many notes that make the copy last for some steps, and some more words for it to fill pages");
  g_assert_true (yt_recorder_commit (yt_dossier_recorder (store->scratch.dossier), NULL));
  scratch_close (&store->scratch);
  for (guint round = 0; round < 40; round++)
    {
      pid_t pid = fork ();
      int status;

      if (pid == 0)
        {
          yt_backup_make (store->scratch.path, store->place, 0, FALSE, NULL, NULL, NULL);
          _exit (0);
        }
      g_usleep ((gulong) g_test_rand_int_range (0, 40000));
      kill (pid, SIGKILL);
      g_assert_cmpint (waitpid (pid, &status, 0), ==, pid);
    }
  {
    g_autoptr(GPtrArray) backups = yt_backup_list (store->place, NULL);

    for (; whole < backups->len; whole++)
      {
        g_autoptr(GError) error = NULL;
        g_autoptr(YtBackupView) view = yt_backup_look (((YtBackup *) g_ptr_array_index (backups, whole))->path, NULL, NULL, &error);

        g_assert_no_error (error);
        g_assert_cmpint (view->notes, ==, 3001);
      }
  }
  g_test_message ("%u of 40 came to their end", whole);
  scratch_open (&store->scratch);
  g_free (make (store));
  g_assert_cmpuint (count (store), ==, whole + 1);
}

/* As on a full disk: no file may grow beyond some pages. */
static void
test_no_room (Store         *store,
              gconstpointer  data)
{
  g_autofree char *made = make (store);
  struct rlimit limit, narrow;
  g_autoptr(GError) error = NULL;

  signal (SIGXFSZ, SIG_IGN);
  g_assert_cmpint (getrlimit (RLIMIT_FSIZE, &limit), ==, 0);
  narrow = (struct rlimit) { 8192, limit.rlim_max };
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &narrow), ==, 0);
  g_assert_false (yt_backup_make (store->scratch.path, store->place, 1, FALSE, NULL, NULL, &error));
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &limit), ==, 0);
  g_assert_nonnull (error);
  g_test_message ("%s", error->message);
  g_assert_nonnull (strstr (error->message, "No backup of “a.yitong” was made"));
  g_assert_cmpuint (count (store), ==, 1);
  g_assert_true (g_file_test (made, G_FILE_TEST_EXISTS));
}

static void
test_no_place (Store         *store,
               gconstpointer  data)
{
  g_autofree char *file = g_build_filename (store->place, "file", NULL);
  g_autoptr(GError) error = NULL;

  g_assert_true (g_file_set_contents (file, "", 0, NULL));
  g_assert_false (yt_backup_make (store->scratch.path, file, 0, FALSE, NULL, NULL, &error));
  g_assert_error (error, YT_DB_ERROR, YT_DB_ERROR_READONLY);
  g_assert_nonnull (strstr (error->message, "cannot be written"));
}

static void
test_cap (Store         *store,
          gconstpointer  data)
{
  g_autofree char *last = NULL;

  for (guint i = 0; i < 4; i++)
    g_free (make (store));
  g_assert_cmpuint (count (store), ==, 4);
  /* Room for one: the newest stays. */
  g_assert_true (yt_backup_make (store->scratch.path, store->place, 1, FALSE, &last, NULL, NULL));
  g_assert_cmpuint (count (store), ==, 1);
  g_assert_true (g_file_test (last, G_FILE_TEST_EXISTS));
}

typedef struct
{
  Store *store;
  gint done;
} Worker;

static gpointer
work (gpointer data)
{
  Worker *worker = data;
  g_autoptr(GError) error = NULL;

  g_assert_true (yt_backup_make (worker->store->scratch.path, worker->store->place, 0, FALSE, NULL, NULL, &error));
  g_assert_no_error (error);
  g_atomic_int_set (&worker->done, 1);
  return NULL;
}

/* Somebody writes on while the backup is made: no edit waits long, and the backup is one moment’s dossier. */
static void
test_while_working (Store         *store,
                    gconstpointer  data)
{
  Worker worker = { store, 0 };
  GThread *thread;
  gint64 longest = 0;
  guint edits = 0;
  g_autoptr(GPtrArray) backups = NULL;
  g_autoptr(YtBackupView) view = NULL;

  g_assert_true (yt_recorder_begin (yt_dossier_recorder (store->scratch.dossier), "fill", NULL, NULL, NULL));
  for (guint i = 0; i < 20000; i++)
    add_note (store->scratch.dossier, store->area, "en", "One of many notes that make the copy last for some steps, and some more words for it to fill pages");
  g_assert_true (yt_recorder_commit (yt_dossier_recorder (store->scratch.dossier), NULL));
  thread = g_thread_new ("backup", work, &worker);
  while (!g_atomic_int_get (&worker.done))
    {
      gint64 before = g_get_monotonic_time ();
      g_autofree char *text = g_strdup_printf ("Edit %u", edits++);

      g_assert_true (yt_act_set_note_text (store->scratch.dossier, store->note, text, NULL));
      longest = MAX (longest, g_get_monotonic_time () - before);
      g_usleep (100000);
    }
  g_thread_join (thread);
  g_test_message ("%u edits, the longest took %.1f ms", edits, (double) longest / 1000);
  backups = yt_backup_list (store->place, NULL);
  view = look (store, ((YtBackup *) g_ptr_array_index (backups, 0))->path);
  g_assert_cmpint (view->notes, ==, 20001);
}

int
main (int    argc,
      char **argv)
{
  static const struct
  {
    const char *name;
    void (*test) (Store *store, gconstpointer data);
  } tests[] = {
    { "/backup/made", test_made },
    { "/backup/only-changed", test_only_changed },
    { "/backup/compare", test_compare },
    { "/backup/damaged-base", test_damaged_base },
    { "/backup/damaged-backup", test_damaged_backup },
    { "/backup/ahead", test_ahead },
    { "/backup/other-dossier", test_other_dossier },
    { "/backup/whole", test_whole },
    { "/backup/take-note", test_take_note },
    { "/backup/take-entry", test_take_entry },
    { "/backup/killed", test_killed },
    { "/backup/no-room", test_no_room },
    { "/backup/no-place", test_no_place },
    { "/backup/cap", test_cap },
    { "/backup/while-working", test_while_working },
  };

  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].name, Store, NULL, set_up, tests[i].test, tear_down);
  return g_test_run ();
}
