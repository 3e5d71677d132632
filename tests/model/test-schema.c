/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Steps from an older schema to a newer one: copied first, all or nothing, each step once. */
#include "model/schema.h"

#include <gio/gio.h>
#include <glib/gstdio.h>
#include <string.h>

#include "scratch.h"

#define HERE "/io/github/yitong/Yitong/test/"

static const YtSchemaStep good_steps[] = {
  { 1, "not read again" },
  { 2, "not read again" },
  { 3, HERE "0003-color.sql" },
  { 4, HERE "0004-weight.sql" },
  { 0, NULL },
};
static const YtSchemaStep broken_steps[] = {
  { 1, "not read again" },
  { 2, "not read again" },
  { 3, HERE "0003-color.sql" },
  { 4, HERE "0004-broken.sql" },
  { 0, NULL },
};
static const YtSchemaStep missing_steps[] = {
  { 1, "not read again" },
  { 2, "not read again" },
  { 3, HERE "no such step" },
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
  g_autofree char *copy = scratch_path (scratch, "a.yitong.v2.bak");
  g_autofree char *color = NULL;
  g_autoptr(GError) error = NULL;
  g_autoptr(YtDossier) old = NULL;

  add_note (scratch->dossier, yt_dossier_root (scratch->dossier), "en", "text");
  g_assert_true (yt_schema_migrate (connection, good_steps, &error));
  g_assert_no_error (error);
  g_assert_cmpint (version (connection), ==, 4);
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
  g_autofree char *first = scratch_path (scratch, "a.yitong.v2.bak");
  g_autofree char *second = scratch_path (scratch, "a.yitong.v2.bak2");
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
  g_assert_cmpint (version (connection), ==, YT_SCHEMA_VERSION);
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

/* A dossier as the first version wrote it is brought up to date with everything in it; the copy beside it is what it was. */
static void
test_first_schema (Scratch      *scratch,
                   gconstpointer data)
{
  g_autofree char *frozen = g_test_build_filename (G_TEST_DIST, "files", "dossiers", "schema-1.yitong", NULL);
  g_autofree char *path = scratch_path (scratch, "old.yitong");
  g_autofree char *copy = scratch_path (scratch, "old.yitong.v1.bak");
  g_autofree char *before = NULL;
  g_autoptr(YtConnection) old = NULL;
  g_autoptr(YtDossier) dossier = NULL;
  g_autoptr(YtDocument) document = NULL;
  g_autoptr(GPtrArray) found = NULL;
  g_autoptr(GArray) documents = NULL;
  g_autoptr(GBytes) original = NULL;
  g_autoptr(GError) error = NULL;
  gsize size;

  g_assert_true (g_file_get_contents (frozen, &before, &size, NULL));
  g_assert_true (g_file_set_contents (path, before, (gssize) size, NULL));
  dossier = yt_dossier_open (path, YT_OPEN_WRITE, &error);
  g_assert_no_error (error);
  g_assert_cmpint (version (yt_dossier_connection (dossier)), ==, YT_SCHEMA_VERSION);
  found = yt_dossier_check (dossier, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (found->len, ==, 0);
  g_assert_cmpuint (yt_note_count (dossier, 0), ==, 2);
  g_assert_cmpuint (yt_entry_count (dossier, YT_KIND_SOURCE), ==, 2);
  documents = yt_document_of (dossier, 0);
  g_assert_cmpuint (documents->len, ==, 1);
  document = yt_document_get (dossier, g_array_index (documents, gint64, 0));
  g_assert_cmpstr (yt_document_text (document), ==, "第一章 水\n北方说：水应共享。南方另有看法。\n");
  g_assert_cmpuint (yt_document_features (document)->len, ==, 0);
  g_assert_false (yt_document_is_mended (document));
  original = yt_document_original (document, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (g_bytes_get_size (original), ==, strlen (yt_document_text (document)));
  g_assert_true (yt_dossier_can_redo (dossier));
  old = yt_connection_open (copy, YT_OPEN_READ, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpint (version (old), ==, 1);
  g_clear_object (&document);
  yt_dossier_close (dossier);
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
  g_test_add ("/schema/first-schema", Scratch, NULL, scratch_set_up, test_first_schema, scratch_tear_down);
  return g_test_run ();
}
