/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Makes the dossiers that the tests of this room work on. */
#include "scratch.h"

#include <glib/gstdio.h>
#include <sqlite3.h>
#include <string.h>

void
scratch_set_up (Scratch      *scratch,
                gconstpointer data)
{
  g_autoptr(GError) error = NULL;

  scratch->folder = g_dir_make_tmp ("yitong-model-XXXXXX", &error);
  g_assert_no_error (error);
  scratch->path = g_build_filename (scratch->folder, "a.yitong", NULL);
  scratch->dossier = yt_dossier_open (scratch->path, YT_OPEN_CREATE, &error);
  g_assert_no_error (error);
}

void
scratch_tear_down (Scratch      *scratch,
                   gconstpointer data)
{
  g_autoptr(GDir) folder = NULL;
  const char *name;

  scratch_close (scratch);
  folder = g_dir_open (scratch->folder, 0, NULL);
  while ((name = g_dir_read_name (folder)) != NULL)
    {
      g_autofree char *path = scratch_path (scratch, name);

      g_assert_cmpint (g_remove (path), ==, 0);
    }
  g_assert_cmpint (g_rmdir (scratch->folder), ==, 0);
  g_free (scratch->folder);
  g_free (scratch->path);
}

void
scratch_close (Scratch *scratch)
{
  if (scratch->dossier == NULL)
    return;
  yt_dossier_close (scratch->dossier);
  g_assert_finalize_object (g_steal_pointer (&scratch->dossier));
}

void
scratch_open (Scratch *scratch)
{
  g_autoptr(GError) error = NULL;

  scratch->dossier = yt_dossier_open (scratch->path, YT_OPEN_WRITE, &error);
  g_assert_no_error (error);
}

char *
scratch_path (Scratch    *scratch,
              const char *name)
{
  return g_build_filename (scratch->folder, name, NULL);
}

void
scratch_sql (Scratch    *scratch,
             const char *sql)
{
  sqlite3 *db = NULL;
  char *message = NULL;

  g_assert_cmpint (sqlite3_open (scratch->path, &db), ==, SQLITE_OK);
  sqlite3_exec (db, sql, NULL, NULL, &message);
  g_assert_cmpstr (message, ==, NULL);
  g_assert_cmpint (sqlite3_close (db), ==, SQLITE_OK);
}

static YtRecorder *
begin (YtDossier *dossier)
{
  g_autoptr(GError) error = NULL;

  yt_recorder_begin (yt_dossier_recorder (dossier), "test", NULL, NULL, &error);
  g_assert_no_error (error);
  return yt_dossier_recorder (dossier);
}

static void
commit (YtRecorder *recorder,
        GError     *failure)
{
  g_autoptr(GError) error = NULL;

  g_assert_no_error (failure);
  yt_recorder_commit (recorder, &error);
  g_assert_no_error (error);
}

static YtValue
number_or_null (gint64 number)
{
  return number != 0 ? yt_value_int (number) : yt_value_null ();
}

static gint64
create (YtDossier     *dossier,
        const YtTable *table,
        const YtValue *values)
{
  YtRecorder *recorder = yt_dossier_recorder (dossier);
  GError *error = NULL;
  gint64 id = yt_recorder_new_id (recorder);

  yt_recorder_create (recorder, table, id, values, &error);
  commit (recorder, error);
  return id;
}

gint64
add_entry (YtDossier  *dossier,
           YtKind      kind,
           gint64      parent,
           gint64      rank,
           const char *title_zh,
           const char *title_en)
{
  gint64 now = yt_recorder_moment (begin (dossier));
  const YtValue nothing = yt_value_text ("");
  const YtValue values[] = {
    yt_value_text (yt_kind_info (kind)->id), number_or_null (parent), yt_value_int (rank), nothing, yt_value_text (title_zh),
    yt_value_text (title_en), nothing, nothing, yt_value_null (), nothing, yt_value_text ("stated"), yt_value_null (),
    nothing, nothing, yt_value_null (), yt_value_null (), yt_value_int (0), yt_value_int (now), yt_value_int (now),
  };

  return create (dossier, &yt_table_entry, values);
}

gint64
add_link (YtDossier  *dossier,
          const char *type,
          gint64      origin,
          gint64      target)
{
  gint64 now = yt_recorder_moment (begin (dossier));
  const YtValue nothing = yt_value_text ("");
  const YtValue values[] = {
    yt_value_text (type), yt_value_int (origin), yt_value_int (target), yt_value_int (0), yt_value_text ("stated"),
    yt_value_null (), nothing, nothing, nothing, yt_value_int (0), yt_value_int (now), yt_value_int (now),
  };

  return create (dossier, &yt_table_link, values);
}

gint64
add_note (YtDossier  *dossier,
          gint64      target,
          const char *language,
          const char *text)
{
  gint64 now = yt_recorder_moment (begin (dossier));
  const YtValue values[] = {
    yt_value_int (target), yt_value_text (language), yt_value_text ("author"), yt_value_int (0), yt_value_int (now),
    yt_value_int (now), yt_value_text (text),
  };

  return create (dossier, &yt_table_note, values);
}

gint64
add_document (YtDossier  *dossier,
              gint64      source,
              const char *name,
              const char *bytes)
{
  gint64 now = yt_recorder_moment (begin (dossier));
  g_autofree char *digest = g_compute_checksum_for_string (G_CHECKSUM_SHA256, bytes, -1);
  g_autoptr(GBytes) blob = g_bytes_new (bytes, strlen (bytes));
  g_autoptr(GError) error = NULL;
  const YtValue values[] = {
    yt_value_int (source), yt_value_text (name), yt_value_text ("text/plain"), yt_value_text ("UTF-8"), yt_value_text (digest),
    yt_value_int (0), yt_value_int (now), yt_value_int (now), yt_value_text (bytes),
  };

  yt_connection_run (yt_dossier_connection (dossier), &error, "INSERT INTO blob (digest, size, bytes) VALUES (?1, ?2, ?3)",
                     "sib", digest, (gint64) strlen (bytes), blob);
  g_assert_no_error (error);
  return create (dossier, &yt_table_document, values);
}

static void
set_value (YtDossier     *dossier,
           const YtTable *table,
           gint64         id,
           const char    *column,
           YtValue        value)
{
  YtRecorder *recorder = begin (dossier);
  g_autoptr(GError) error = NULL;

  yt_recorder_set (recorder, table, id, column, &value, &error);
  commit (recorder, error);
}

void
set_column (YtDossier     *dossier,
            const YtTable *table,
            gint64         id,
            const char    *column,
            const char    *value)
{
  set_value (dossier, table, id, column, yt_value_text (value));
}

void
set_number (YtDossier     *dossier,
            const YtTable *table,
            gint64         id,
            const char    *column,
            gint64         value)
{
  set_value (dossier, table, id, column, yt_value_int (value));
}

void
set_field (YtDossier     *dossier,
           const YtTable *owner,
           gint64         id,
           const char    *name,
           const char    *value)
{
  YtRecorder *recorder = begin (dossier);
  g_autoptr(GError) error = NULL;

  yt_recorder_set_field (recorder, owner, id, name, value, &error);
  commit (recorder, error);
}
