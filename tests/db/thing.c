/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Makes and reads the small file of the tests of this room. */
#include "thing.h"

static const char *const thing_columns[] = { "text", "number", "deleted", "modified", NULL };
const YtTable test_tables[] = { { "thing", thing_columns }, { NULL, NULL } };

static const char make_things[] =
  "CREATE TABLE thing (id INTEGER PRIMARY KEY, text TEXT, number INTEGER, deleted INTEGER, modified INTEGER, hash INTEGER);";
static const char things[] = "SELECT id, text, number FROM thing WHERE deleted = 0 ORDER BY id";
static const char fields[] =
  "SELECT object, name, value FROM field WHERE object IN (SELECT id FROM thing WHERE deleted = 0) ORDER BY object, name";

char *
test_folder (void)
{
  g_autoptr(GError) error = NULL;
  char *folder = g_dir_make_tmp ("yitong-db-XXXXXX", &error);

  g_assert_no_error (error);
  return folder;
}

void
test_remove (const char *folder)
{
  g_autoptr(GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      g_unlink (path);
    }
  g_rmdir (folder);
}

YtConnection *
test_open (const char *folder,
           YtOpenMode  mode)
{
  g_autofree char *path = g_build_filename (folder, "thing.db", NULL);
  g_autofree char *schema = NULL;
  g_autoptr(GError) error = NULL;
  YtConnection *connection = yt_connection_open (path, mode, NULL, &error);

  g_assert_no_error (error);
  if (mode == YT_OPEN_CREATE)
    {
      g_autofree char *schema_path = g_build_filename (g_getenv ("YITONG_DATADIR"), "schema", "0001-dossier.sql", NULL);

      g_file_get_contents (schema_path, &schema, NULL, &error);
      g_assert_no_error (error);
      yt_connection_execute (connection, schema, &error);
      g_assert_no_error (error);
      yt_connection_execute (connection, make_things, &error);
      g_assert_no_error (error);
    }
  return connection;
}

gint64
test_make (YtRecorder *recorder,
           const char *text)
{
  g_autoptr(GError) error = NULL;
  YtValue values[] = { yt_value_text (text), yt_value_int (0), yt_value_int (0), yt_value_int (0) };
  gint64 id;

  yt_recorder_begin (recorder, "make thing", NULL, NULL, &error);
  g_assert_no_error (error);
  id = yt_recorder_new_id (recorder);
  yt_recorder_create (recorder, &test_tables[0], id, values, &error);
  g_assert_no_error (error);
  yt_recorder_commit (recorder, &error);
  g_assert_no_error (error);
  return id;
}

void
test_set (YtRecorder *recorder,
          gint64      id,
          const char *text,
          const char *burst)
{
  g_autoptr(GError) error = NULL;
  YtValue value = yt_value_text (text);

  yt_recorder_begin (recorder, "edit thing", text, burst, &error);
  g_assert_no_error (error);
  yt_recorder_set (recorder, &test_tables[0], id, "text", &value, &error);
  g_assert_no_error (error);
  yt_recorder_commit (recorder, &error);
  g_assert_no_error (error);
}

static void
dump_rows (YtConnection *connection,
           const char   *sql,
           GString      *dump)
{
  g_autoptr(YtStatement) rows = yt_connection_prepare (connection, sql, NULL);

  while (yt_statement_step (rows, NULL))
    g_string_append_printf (dump, "%" G_GINT64_FORMAT "|%s|%s\n", yt_statement_int (rows, 0), yt_statement_text (rows, 1),
                            yt_statement_text (rows, 2));
}

char *
test_dump (YtConnection *connection)
{
  GString *dump = g_string_new (NULL);

  dump_rows (connection, things, dump);
  dump_rows (connection, fields, dump);
  return g_string_free (dump, FALSE);
}
