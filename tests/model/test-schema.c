/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Steps from an older schema to a newer one: copied first, all or nothing, each step once. */
#include "model/schema.h"

#include <gio/gio.h>
#include <glib/gstdio.h>

#include "scratch.h"

#define HERE "/io/github/yitong/Yitong/test/"

static const YtSchemaStep good_steps[] = {
  { 1, "not read again" },
  { 2, HERE "0002-color.sql" },
  { 3, HERE "0003-weight.sql" },
  { 0, NULL },
};
static const YtSchemaStep broken_steps[] = {
  { 1, "not read again" },
  { 2, HERE "0002-color.sql" },
  { 3, HERE "0003-broken.sql" },
  { 0, NULL },
};
static const YtSchemaStep missing_steps[] = {
  { 1, "not read again" },
  { 2, HERE "no such step" },
  { 0, NULL },
};

static gint64
version (YtConnection *connection)
{
  return yt_connection_number (connection, -1, "PRAGMA user_version", "");
}

static void
test_steps (Scratch      *scratch,
            gconstpointer data)
{
  YtConnection *connection = yt_dossier_connection (scratch->dossier);
  g_autofree char *copy = scratch_path (scratch, "a.yitong.v1.bak");
  g_autofree char *color = NULL;
  g_autoptr(GError) error = NULL;
  g_autoptr(YtDossier) old = NULL;

  add_note (scratch->dossier, yt_dossier_root (scratch->dossier), "en", "text");
  g_assert_true (yt_schema_migrate (connection, good_steps, &error));
  g_assert_no_error (error);
  g_assert_cmpint (version (connection), ==, 3);
  color = yt_connection_string (connection, "SELECT color || weight FROM note", "");
  g_assert_cmpstr (color, ==, "blue7");

  /* Nothing to do any more, and no second copy. */
  g_assert_true (g_file_test (copy, G_FILE_TEST_EXISTS));
  g_assert_true (yt_schema_migrate (connection, good_steps, NULL));
  old = yt_dossier_open (copy, YT_OPEN_READ, &error);
  g_assert_no_error (error);
  g_assert_cmpint (yt_note_count (old, 0), ==, 1);
}

static void
test_second_copy (Scratch      *scratch,
                  gconstpointer data)
{
  g_autofree char *first = scratch_path (scratch, "a.yitong.v1.bak");
  g_autofree char *second = scratch_path (scratch, "a.yitong.v1.bak2");
  g_autofree char *contents = NULL;

  g_assert_true (g_file_set_contents (first, "mine", -1, NULL));
  g_assert_true (yt_schema_migrate (yt_dossier_connection (scratch->dossier), good_steps, NULL));
  g_assert_true (g_file_get_contents (first, &contents, NULL, NULL));
  g_assert_cmpstr (contents, ==, "mine");
  g_assert_true (g_file_test (second, G_FILE_TEST_EXISTS));
}

static void
test_broken_step (Scratch      *scratch,
                  gconstpointer data)
{
  const YtSchemaStep *steps = data;
  YtConnection *connection = yt_dossier_connection (scratch->dossier);
  g_autoptr(GError) error = NULL;

  g_assert_false (yt_schema_migrate (connection, steps, &error));
  g_assert_nonnull (error);
  g_assert_cmpint (version (connection), ==, 1);
  g_assert_cmpint (yt_connection_number (connection, -1, "SELECT count(*) FROM pragma_table_info ('note') WHERE name = 'color'", ""), ==, 0);
  /* The file is as good as before. */
  add_note (scratch->dossier, yt_dossier_root (scratch->dossier), "en", "text");
}

static void
test_read_only (Scratch      *scratch,
                gconstpointer data)
{
  g_autoptr(YtConnection) connection = NULL;
  g_autoptr(GError) error = NULL;

  scratch_close (scratch);
  connection = yt_connection_open (scratch->path, YT_OPEN_READ, NULL, NULL);
  g_assert_false (yt_schema_migrate (connection, good_steps, &error));
  g_assert_error (error, YT_DB_ERROR, YT_DB_ERROR_READONLY);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/schema/steps", Scratch, NULL, scratch_set_up, test_steps, scratch_tear_down);
  g_test_add ("/schema/second-copy", Scratch, NULL, scratch_set_up, test_second_copy, scratch_tear_down);
  g_test_add ("/schema/broken-step", Scratch, broken_steps, scratch_set_up, test_broken_step, scratch_tear_down);
  g_test_add ("/schema/missing-step", Scratch, missing_steps, scratch_set_up, test_broken_step, scratch_tear_down);
  g_test_add ("/schema/read-only", Scratch, NULL, scratch_set_up, test_read_only, scratch_tear_down);
  return g_test_run ();
}
