/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* New files, and each sort of file that is refused with a sentence of its own and left as it was. */
#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <sqlite3.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "model/entry.h"
#include "model/entry.h"
#include "model/journal.h"
#include "scratch.h"

static void
test_new (Scratch      *scratch,
          gconstpointer data)
{
  g_autoptr(YtEntry) root = yt_entry_get (scratch->dossier, yt_dossier_root (scratch->dossier));
  g_autofree char *uid = yt_dossier_meta (scratch->dossier, "uid");
  g_autofree char *origin = yt_dossier_meta (scratch->dossier, "origin");
  g_autofree char *made_by = yt_dossier_meta (scratch->dossier, "created-by");
  struct stat status;

  g_assert_cmpint (yt_entry_kind (root), ==, YT_KIND_DOSSIER);
  g_assert_cmpint (yt_entry_parent (root), ==, 0);
  g_assert_cmpint (yt_entry_created (root), >, 0);
  g_assert_false (yt_dossier_can_undo (scratch->dossier));
  g_assert_false (yt_dossier_is_readonly (scratch->dossier));
  g_assert_true (g_uuid_string_is_valid (uid));
  g_assert_cmpint (g_ascii_strtoll (origin, NULL, 10), >, 0);
  g_assert_true (g_str_has_prefix (made_by, "Yitong "));
  g_assert_cmpint (stat (scratch->path, &status), ==, 0);
  g_assert_cmpint (status.st_mode & 0777, ==, 0600);
  g_assert_cmpint (yt_connection_number (yt_dossier_connection (scratch->dossier), 0, "PRAGMA application_id", ""), ==,
                   YT_APPLICATION_ID);
  g_assert_cmpint (yt_connection_number (yt_dossier_connection (scratch->dossier), 0, "PRAGMA user_version", ""), ==,
                   YT_SCHEMA_VERSION);
}

static void
test_not_twice (Scratch      *scratch,
                gconstpointer data)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GError) through_vfs = NULL;

  g_assert_null (yt_dossier_open (scratch->path, YT_OPEN_CREATE, &error));
  g_assert_error (error, YT_DB_ERROR, YT_DB_ERROR_EXISTS);
  g_assert_null (yt_dossier_open_vfs (scratch->path, YT_OPEN_CREATE, "unix", &through_vfs));
  g_assert_error (through_vfs, YT_DB_ERROR, YT_DB_ERROR_EXISTS);
  scratch_close (scratch);
  scratch_open (scratch);
}

static void
test_vfs (Scratch      *scratch,
          gconstpointer data)
{
  g_autofree char *path = scratch_path (scratch, "b.yitong");
  g_autoptr(GError) error = NULL;
  g_autoptr(YtDossier) made = yt_dossier_open_vfs (path, YT_OPEN_CREATE, "unix", &error);

  g_assert_no_error (error);
  g_assert_cmpint (yt_dossier_root (made), >, 0);
}

static void
test_relative_path (Scratch      *scratch,
                    gconstpointer data)
{
  g_autofree char *here = g_get_current_dir ();
  g_autofree char *path = scratch_path (scratch, "b.yitong");
  g_autoptr(YtDossier) made = NULL;

  g_assert_cmpint (g_chdir (scratch->folder), ==, 0);
  made = yt_dossier_open ("b.yitong", YT_OPEN_CREATE, NULL);
  g_assert_cmpint (g_chdir (here), ==, 0);
  g_assert_cmpstr (yt_dossier_path (made), ==, path);
}

/* How the good file of the test is spoilt, and what is said of it. */
typedef struct
{
  const char *name;
  void (*spoil) (Scratch *scratch);
  YtDbError code;
  const char *words;
} Case;

static void
write_bytes (Scratch    *scratch,
             off_t       offset,
             const char *bytes,
             gsize       n)
{
  int fd = g_open (scratch->path, O_RDWR, 0);

  g_assert_cmpint (pwrite (fd, bytes, n, offset), ==, (gssize) n);
  g_assert_cmpint (close (fd), ==, 0);
}

static void
spoil_empty (Scratch *scratch)
{
  g_assert_cmpint (truncate (scratch->path, 0), ==, 0);
}

static void
spoil_short (Scratch *scratch)
{
  g_assert_cmpint (truncate (scratch->path, 90), ==, 0);
}

static void
spoil_end (Scratch *scratch)
{
  struct stat status;

  g_assert_cmpint (stat (scratch->path, &status), ==, 0);
  g_assert_cmpint (truncate (scratch->path, status.st_size - 100), ==, 0);
}

static void
spoil_tail (Scratch *scratch)
{
  struct stat status;

  g_assert_cmpint (stat (scratch->path, &status), ==, 0);
  g_assert_cmpint (truncate (scratch->path, status.st_size + 4096), ==, 0);
}

static void
spoil_magic (Scratch *scratch)
{
  write_bytes (scratch, 0, "<?xml version=", 14);
}

static void
spoil_application (Scratch *scratch)
{
  write_bytes (scratch, 68, "\x0f\x05\x51\x12", 4);
}

static void
spoil_version (Scratch *scratch)
{
  scratch_sql (scratch, "PRAGMA user_version = 999");
}

static void
spoil_page (Scratch *scratch)
{
  /* The first byte of the second page says which sort of page it is. */
  write_bytes (scratch, 4096, "\xff", 1);
}

static void
spoil_table (Scratch *scratch)
{
  scratch_sql (scratch, "ALTER TABLE note RENAME COLUMN author TO writer");
}

static void
spoil_root (Scratch *scratch)
{
  scratch_sql (scratch, "DELETE FROM entry");
}

static void
spoil_trigger (Scratch *scratch)
{
  scratch_sql (scratch, "CREATE TRIGGER t AFTER INSERT ON note BEGIN DELETE FROM entry; END");
}

static void
spoil_missing (Scratch *scratch)
{
  g_assert_cmpint (g_remove (scratch->path), ==, 0);
}

static void
spoil_folder (Scratch *scratch)
{
  g_assert_cmpint (g_remove (scratch->path), ==, 0);
  g_assert_cmpint (g_mkdir (scratch->path, 0700), ==, 0);
}

static void
spoil_pipe (Scratch *scratch)
{
  g_assert_cmpint (g_remove (scratch->path), ==, 0);
  g_assert_cmpint (mkfifo (scratch->path, 0600), ==, 0);
}

static void
spoil_loop (Scratch *scratch)
{
  g_assert_cmpint (g_remove (scratch->path), ==, 0);
  g_assert_cmpint (symlink (scratch->path, scratch->path), ==, 0);
}

static const Case cases[] = {
  { "empty", spoil_empty, YT_DB_ERROR_CORRUPT, "is empty" },
  { "short", spoil_short, YT_DB_ERROR_CORRUPT, "a part of the file is missing" },
  { "end", spoil_end, YT_DB_ERROR_CORRUPT, "a part of the file is missing" },
  { "tail", spoil_tail, YT_DB_ERROR_CORRUPT, "a part of the file is missing" },
  { "magic", spoil_magic, YT_DB_ERROR_NOT_OURS, "is not a dossier" },
  { "application", spoil_application, YT_DB_ERROR_NOT_OURS, "another program" },
  { "version", spoil_version, YT_DB_ERROR_NEWER, "format 999" },
  { "page", spoil_page, YT_DB_ERROR_CORRUPT, "is damaged" },
  { "table", spoil_table, YT_DB_ERROR_CORRUPT, "a table of the dossier is missing or not whole" },
  { "root", spoil_root, YT_DB_ERROR_CORRUPT, "the entry of the dossier itself is missing" },
  { "trigger", spoil_trigger, YT_DB_ERROR_CORRUPT, "parts that no dossier has" },
  { "missing", spoil_missing, YT_DB_ERROR_MISSING, "There is no file" },
  { "folder", spoil_folder, YT_DB_ERROR_NOT_OURS, "is not a file" },
  { "pipe", spoil_pipe, YT_DB_ERROR_NOT_OURS, "is not a file" },
  { "loop", spoil_loop, YT_DB_ERROR_IO, "could not be opened" },
};

static void
test_refused (Scratch      *scratch,
              gconstpointer data)
{
  const Case *bad = data;
  const YtOpenMode modes[] = { YT_OPEN_WRITE, YT_OPEN_READ };
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  gsize length_before = 0;
  gsize length_after = 0;
  gboolean is_file;

  scratch_close (scratch);
  bad->spoil (scratch);
  is_file = g_file_test (scratch->path, G_FILE_TEST_IS_REGULAR);
  if (is_file)
    g_assert_true (g_file_get_contents (scratch->path, &before, &length_before, NULL));
  for (guint i = 0; i < G_N_ELEMENTS (modes); i++)
    {
      g_autoptr(GError) error = NULL;

      g_assert_null (yt_dossier_open (scratch->path, modes[i], &error));
      g_assert_error (error, YT_DB_ERROR, (int) bad->code);
      g_assert_nonnull (strstr (error->message, bad->words));
      g_assert_nonnull (strstr (error->message, "a.yitong"));
    }
  /* The opening of a sound file of a dossier may note its place in it; a damaged one is not touched. */
  if (is_file && bad->spoil != spoil_root)
    {
      g_assert_true (g_file_get_contents (scratch->path, &after, &length_after, NULL));
      g_assert_cmpmem (before, length_before, after, length_after);
    }
}

static void
test_copied_file (Scratch      *scratch,
                  gconstpointer data)
{
  g_autofree char *mine = yt_dossier_meta (scratch->dossier, "origin");
  g_autofree char *path = scratch_path (scratch, "b.yitong");
  g_autofree char *bytes = NULL;
  g_autofree char *same = NULL;
  g_autofree char *other = NULL;
  g_autoptr(YtDossier) read_only = NULL;
  g_autoptr(YtDossier) copy = NULL;
  gint64 root = yt_dossier_root (scratch->dossier);
  gsize length;

  scratch_close (scratch);
  g_assert_true (g_file_get_contents (scratch->path, &bytes, &length, NULL));
  g_assert_true (g_file_set_contents (path, bytes, (gssize) length, NULL));
  scratch_open (scratch);
  same = yt_dossier_meta (scratch->dossier, "origin");
  g_assert_cmpstr (same, ==, mine);

  /* Who only reads, writes nothing and needs no number of their own. */
  read_only = yt_dossier_open (path, YT_OPEN_READ, NULL);
  g_clear_pointer (&same, g_free);
  same = yt_dossier_meta (read_only, "origin");
  g_assert_cmpstr (same, ==, mine);
  g_assert_true (yt_dossier_is_readonly (read_only));
  yt_dossier_close (read_only);

  copy = yt_dossier_open (path, YT_OPEN_WRITE, NULL);
  other = yt_dossier_meta (copy, "origin");
  g_assert_cmpstr (other, !=, mine);
  g_assert_cmpint (yt_dossier_root (copy), ==, root);
}

/* A file in write-ahead mode that another tool has left is taken back to one file, and so is one after a crash. */
static void
test_write_ahead (Scratch      *scratch,
                  gconstpointer data)
{
  g_autofree char *mode = NULL;

  scratch_close (scratch);
  scratch_sql (scratch, "PRAGMA journal_mode = WAL; UPDATE meta SET value = 'x' WHERE name = 'created-by'");
  scratch_open (scratch);
  mode = yt_connection_string (yt_dossier_connection (scratch->dossier), "PRAGMA journal_mode", "");
  g_assert_cmpstr (mode, ==, "delete");
}

/* A program was killed in the midst of writing: file and journal as it left them. */
static void
test_after_a_crash (Scratch      *scratch,
                    gconstpointer data)
{
  g_autofree char *journal_path = scratch_path (scratch, "a.yitong-journal");
  g_autofree char *bytes = NULL;
  g_autofree char *journal = NULL;
  g_autofree char *title = NULL;
  gsize length;
  gsize journal_length;
  gint64 entry = add_entry (scratch->dossier, YT_KIND_AREA, 0, 0, "网络自由", "Freedom");
  sqlite3 *db = NULL;

  scratch_close (scratch);
  g_assert_cmpint (sqlite3_open (scratch->path, &db), ==, SQLITE_OK);
  /* A cache of two pages spills into the file before the end. */
  g_assert_cmpint (sqlite3_exec (db, "PRAGMA cache_size = 2; BEGIN; UPDATE entry SET title_en = 'half';"
                                 "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 2000)"
                                 " INSERT INTO meta SELECT 'n' || i, hex (randomblob (50)) FROM n;",
                                 NULL, NULL, NULL), ==, SQLITE_OK);
  g_assert_true (g_file_get_contents (scratch->path, &bytes, &length, NULL));
  g_assert_true (g_file_get_contents (journal_path, &journal, &journal_length, NULL));
  g_assert_cmpint (sqlite3_close (db), ==, SQLITE_OK);
  g_assert_true (g_file_set_contents (scratch->path, bytes, (gssize) length, NULL));
  g_assert_true (g_file_set_contents (journal_path, journal, (gssize) journal_length, NULL));

  scratch_open (scratch);
  title = yt_connection_string (yt_dossier_connection (scratch->dossier), "SELECT title_en FROM entry WHERE id = ?1", "i", entry);
  g_assert_cmpstr (title, ==, "Freedom");
  g_assert_cmpint (yt_connection_number (yt_dossier_connection (scratch->dossier), -1, "SELECT count(*) FROM meta WHERE name LIKE 'n%'", ""),
                   ==, 0);
}

/* Another dossier, or another state of this one, was put in the place of a file that has a journal: the journal is not played
 * back into it, and nothing is touched until it is set aside; then both are there. */
static void
test_stale_journal (Scratch      *scratch,
                    gconstpointer data)
{
  g_autofree char *journal_path = scratch_path (scratch, "a.yitong-journal");
  g_autofree char *aside = scratch_path (scratch, "a.yitong-journal.aside");
  g_autofree char *copy = NULL;
  g_autofree char *after = NULL;
  g_autofree char *journal = NULL;
  g_autofree char *kept = NULL;
  g_autoptr(GError) error = NULL;
  gsize length, length_after, journal_length, kept_length;
  sqlite3 *db = NULL;

  scratch_close (scratch);
  g_assert_true (g_file_get_contents (scratch->path, &copy, &length, NULL));
  scratch_open (scratch);
  for (guint i = 0; i < 3; i++)
    add_entry (scratch->dossier, YT_KIND_AREA, 0, i, "网络自由", "Freedom");
  scratch_close (scratch);
  g_assert_cmpint (sqlite3_open (scratch->path, &db), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (db, "PRAGMA cache_size = 2; BEGIN; PRAGMA user_version = 2; UPDATE entry SET title_en = 'half';"
                                 "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 2000)"
                                 " INSERT INTO meta SELECT 'n' || i, hex (randomblob (50)) FROM n;",
                                 NULL, NULL, NULL), ==, SQLITE_OK);
  g_assert_true (g_file_get_contents (journal_path, &journal, &journal_length, NULL));
  g_assert_cmpint (sqlite3_close (db), ==, SQLITE_OK);
  g_assert_true (g_file_set_contents (scratch->path, copy, (gssize) length, NULL));
  g_assert_true (g_file_set_contents (journal_path, journal, (gssize) journal_length, NULL));

  g_assert_null (yt_dossier_open (scratch->path, YT_OPEN_WRITE, &error));
  g_assert_error (error, YT_DB_ERROR, YT_DB_ERROR_STALE);
  g_assert_true (g_file_get_contents (scratch->path, &after, &length_after, NULL));
  g_assert_cmpmem (copy, length, after, length_after);
  g_assert_true (yt_journal_set_aside (scratch->path));
  g_assert_true (g_file_get_contents (aside, &kept, &kept_length, NULL));
  g_assert_cmpmem (journal, journal_length, kept, kept_length);
  scratch_open (scratch);
  g_assert_cmpuint (yt_entry_count (scratch->dossier, YT_KIND_AREA), ==, 0);
}

static void
test_no_folder (Scratch      *scratch,
                gconstpointer data)
{
  g_autofree char *path = scratch_path (scratch, "nowhere/b.yitong");
  g_autoptr(GError) error = NULL;

  g_assert_null (yt_dossier_open (path, YT_OPEN_CREATE, &error));
  g_assert_nonnull (error);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/opening/new", Scratch, NULL, scratch_set_up, test_new, scratch_tear_down);
  g_test_add ("/opening/not-twice", Scratch, NULL, scratch_set_up, test_not_twice, scratch_tear_down);
  g_test_add ("/opening/vfs", Scratch, NULL, scratch_set_up, test_vfs, scratch_tear_down);
  g_test_add ("/opening/relative-path", Scratch, NULL, scratch_set_up, test_relative_path, scratch_tear_down);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/opening/refused/", cases[i].name, NULL);

      g_test_add (path, Scratch, &cases[i], scratch_set_up, test_refused, scratch_tear_down);
    }
  g_test_add ("/opening/copied-file", Scratch, NULL, scratch_set_up, test_copied_file, scratch_tear_down);
  g_test_add ("/opening/write-ahead", Scratch, NULL, scratch_set_up, test_write_ahead, scratch_tear_down);
  g_test_add ("/opening/after-a-crash", Scratch, NULL, scratch_set_up, test_after_a_crash, scratch_tear_down);
  g_test_add ("/opening/stale-journal", Scratch, NULL, scratch_set_up, test_stale_journal, scratch_tear_down);
  g_test_add ("/opening/no-folder", Scratch, NULL, scratch_set_up, test_no_folder, scratch_tear_down);
  return g_test_run ();
}
