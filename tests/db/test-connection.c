/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The connection: how files are opened and made, and what is said when that cannot be. */
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "thing.h"

static void
test_create (void)
{
  g_autofree char *folder = test_folder ();
  g_autofree char *path = g_build_filename (folder, "thing.db", NULL);
  g_autoptr(YtConnection) connection G_GNUC_UNUSED = test_open (folder, YT_OPEN_CREATE);
  g_autoptr(GError) error = NULL;
  struct stat info;

  g_assert_cmpint (stat (path, &info), ==, 0);
  g_assert_cmpint (info.st_mode & 0777, ==, 0600);
  g_assert_null (yt_connection_open (path, YT_OPEN_CREATE, NULL, &error));
  g_assert_error (error, YT_DB_ERROR, YT_DB_ERROR_EXISTS);
  g_assert_nonnull (strstr (error->message, "thing.db"));
  test_remove (folder);
}

static void
test_missing (void)
{
  g_autoptr(GError) error = NULL;

  g_assert_null (yt_connection_open ("/nonexistent/x.yitong", YT_OPEN_WRITE, NULL, &error));
  g_assert_error (error, YT_DB_ERROR, YT_DB_ERROR_IO);
}

static void
test_foreign (void)
{
  g_autofree char *folder = test_folder ();
  g_autofree char *path = g_build_filename (folder, "thing.db", NULL);
  g_autoptr(GError) error = NULL;

  g_file_set_contents (path, "This is a letter, and a long one at that, not a database at all.", -1, NULL);
  g_assert_null (yt_connection_open (path, YT_OPEN_WRITE, NULL, &error));
  g_assert_error (error, YT_DB_ERROR, YT_DB_ERROR_NOT_OURS);
  test_remove (folder);
}

static void
test_reading (void)
{
  g_autofree char *folder = test_folder ();
  g_autoptr(GError) error = NULL;
  YtConnection *connection = test_open (folder, YT_OPEN_CREATE);

  g_assert_false (yt_connection_is_readonly (connection));
  yt_connection_close (connection);
  connection = test_open (folder, YT_OPEN_READ);
  g_assert_true (yt_connection_is_readonly (connection));
  g_assert_false (yt_connection_execute (connection, "DELETE FROM thing", &error));
  g_assert_error (error, YT_DB_ERROR, YT_DB_ERROR_READONLY);
  yt_connection_close (connection);
  test_remove (folder);
}

static void
test_moved (void)
{
  g_autofree char *folder = test_folder ();
  g_autofree char *path = g_build_filename (folder, "thing.db", NULL);
  g_autofree char *copy = g_build_filename (folder, "copy.db", NULL);
  g_autoptr(GError) error = NULL;
  YtConnection *connection = test_open (folder, YT_OPEN_CREATE);

  g_unlink (path);
  g_assert_false (yt_connection_execute (connection, "INSERT INTO thing (id) VALUES (1)", &error));
  g_assert_error (error, YT_DB_ERROR, YT_DB_ERROR_MOVED);
  g_clear_error (&error);
  /* What was read is still there to be saved elsewhere. */
  g_assert_true (yt_connection_copy_to (connection, copy, &error));
  g_assert_no_error (error);
  yt_connection_close (connection);
  test_remove (folder);
}

static void
test_busy (void)
{
  g_autofree char *folder = test_folder ();
  g_autoptr(GError) error = NULL;
  YtConnection *connection = test_open (folder, YT_OPEN_CREATE);
  YtConnection *other = test_open (folder, YT_OPEN_WRITE);

  g_assert_true (yt_connection_execute (other, "PRAGMA busy_timeout=1", NULL));
  g_assert_true (yt_connection_execute (connection, "BEGIN IMMEDIATE", NULL));
  g_assert_false (yt_connection_execute (other, "BEGIN IMMEDIATE", &error));
  g_assert_error (error, YT_DB_ERROR, YT_DB_ERROR_BUSY);
  yt_connection_close (other);
  yt_connection_close (connection);
  test_remove (folder);
}

static void
test_elsewhere (void)
{
  g_autofree char *folder = test_folder ();
  YtConnection *connection = test_open (folder, YT_OPEN_CREATE);
  YtConnection *other = test_open (folder, YT_OPEN_WRITE);
  gint64 before = yt_connection_changes_elsewhere (connection);

  yt_connection_execute (connection, "INSERT INTO thing (id) VALUES (1)", NULL);
  g_assert_cmpint (yt_connection_changes_elsewhere (connection), ==, before);
  yt_connection_execute (other, "INSERT INTO thing (id) VALUES (2)", NULL);
  g_assert_cmpint (yt_connection_changes_elsewhere (connection), !=, before);
  yt_connection_close (other);
  yt_connection_close (connection);
  test_remove (folder);
}

static void
test_statements (void)
{
  static const char select[] = "SELECT ?1, ?2, ?3, ?4, ?5";
  g_autofree char *folder = test_folder ();
  YtConnection *connection = test_open (folder, YT_OPEN_CREATE);
  g_autoptr(GBytes) bytes = g_bytes_new_static ("\0\1", 2);
  g_autoptr(GBytes) back = NULL;
  YtStatement *first = yt_connection_prepare (connection, select, NULL);
  YtStatement *second = yt_connection_prepare (connection, select, NULL);

  g_assert_true (first != second);
  yt_statement_bind (first, "isdnb", G_GINT64_CONSTANT (1) << 62, "异同", 2.5, bytes);
  yt_statement_bind_bytes (first, 5, bytes);
  g_assert_true (yt_statement_step (first, NULL));
  g_assert_cmpint (yt_statement_int (first, 0), ==, G_GINT64_CONSTANT (1) << 62);
  g_assert_cmpstr (yt_statement_text (first, 1), ==, "异同");
  g_assert_cmpuint (yt_statement_size (first, 1), ==, 6);
  g_assert_cmpfloat (yt_statement_real (first, 2), ==, 2.5);
  g_assert_true (yt_statement_is_null (first, 3));
  back = yt_statement_bytes (first, 4);
  g_assert_true (g_bytes_equal (back, bytes));
  yt_statement_done (first);
  yt_statement_done (second);
  g_assert_true (yt_connection_prepare (connection, select, NULL) == first);
  g_assert_true (yt_statement_step (first, NULL));
  g_assert_true (yt_statement_is_null (first, 1)); /* what was bound is forgotten */
  yt_statement_done (first);
  g_assert_cmpint (yt_connection_number (connection, 7, "SELECT NULL", ""), ==, 7);
  g_assert_cmpint (yt_connection_number (connection, 7, "no SQL", ""), ==, 7);
  g_assert_null (yt_connection_string (connection, "no SQL", ""));
  yt_connection_close (connection);
  test_remove (folder);
}

static void
test_errors_translated (void)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GError) copy = NULL;
  g_autofree char *told = NULL;

  yt_failure_set (&error, YT_DB_ERROR, YT_DB_ERROR_FAILED, "%s of %s", "one", "two", NULL);
  copy = g_error_copy (error);
  told = yt_failure_tell (copy, NULL);
  g_assert_cmpstr (told, ==, "one of two");
  g_free (told);
  told = yt_failure_fill ("%2$s 之 %1$s %%", (const char *const[]) { "one", "two", NULL });
  g_assert_cmpstr (told, ==, "two 之 one %");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/db/connection/create", test_create);
  g_test_add_func ("/db/connection/missing", test_missing);
  g_test_add_func ("/db/connection/foreign", test_foreign);
  g_test_add_func ("/db/connection/reading", test_reading);
  g_test_add_func ("/db/connection/moved", test_moved);
  g_test_add_func ("/db/connection/busy", test_busy);
  g_test_add_func ("/db/connection/elsewhere", test_elsewhere);
  g_test_add_func ("/db/statement/values", test_statements);
  g_test_add_func ("/db/failure/told", test_errors_translated);
  return g_test_run ();
}
