/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Opens a dossier file after looking whether it is one, or makes a new one with its first rows. */
#include "model/dossier-open.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include "config.h"
#include "db/value.h"
#include "model/check.h"
#include "model/dossier.h"
#include "model/file-header.h"
#include "model/schema.h"
#include "model/tables.h"


static const char insert_root[] =
  "INSERT INTO entry (id, kind, rank, created, modified, hash) VALUES (?1, 'dossier', 0, ?2, ?2, ?3)";
static const char insert_meta[] = "INSERT OR REPLACE INTO meta (name, value) VALUES (?1, ?2)";
static const char select_meta[] = "SELECT value FROM meta WHERE name = ?1";
static const char quick_check[] = "PRAGMA quick_check(1)";
static const char foreign_parts[] = "SELECT 1 FROM sqlite_schema WHERE type IN ('trigger', 'view')";
static const char page_count[] = "PRAGMA page_count";
static const char page_size[] = "PRAGMA page_size";

static gboolean
damaged (YtConnection  *connection,
         const char    *msgid,
         const char    *detail,
         GError       **error)
{
  g_autofree char *name = g_filename_display_basename (yt_connection_path (connection));

  yt_failure_set (error, YT_DB_ERROR, YT_DB_ERROR_CORRUPT, msgid, name, detail, NULL);
  return FALSE;
}

/* Which file this is, so that a copy made by a file manager is known as another one: device, inode, moment of its birth. */
static char *
place_of (const char *path)
{
  struct statx status = { 0 };

  if (statx (AT_FDCWD, path, 0, STATX_INO | STATX_BTIME, &status) != 0)
    return g_strdup ("");
  return g_strdup_printf ("%u:%u:%" G_GUINT64_FORMAT ":%" G_GINT64_FORMAT ".%09u", status.stx_dev_major, status.stx_dev_minor,
                          (guint64) status.stx_ino, (gint64) status.stx_btime.tv_sec, status.stx_btime.tv_nsec);
}

static gboolean
set_meta (YtConnection  *connection,
          const char    *name,
          const char    *value,
          GError       **error)
{
  return yt_connection_run (connection, error, insert_meta, "ss", name, value);
}

/* Each copy of a dossier tells its acts from those of the others by a number of its own. */
static gboolean
draw_origin (YtConnection  *connection,
             const char    *place,
             GError       **error)
{
  guint64 high = g_random_int ();
  g_autofree char *origin = NULL;

  origin = g_strdup_printf ("%" G_GUINT64_FORMAT, ((high << 32 | g_random_int ()) & G_MAXINT64) | 1);
  return set_meta (connection, "origin", origin, error) && set_meta (connection, "place", place, error);
}

static gboolean
note_copy (YtConnection  *connection,
           GError       **error)
{
  g_autofree char *place = place_of (yt_connection_path (connection));
  g_autofree char *known = yt_connection_string (connection, select_meta, "s", "place");

  if (g_strcmp0 (place, known) == 0)
    return TRUE;
  if (!yt_connection_execute (connection, "BEGIN IMMEDIATE", error))
    return FALSE;
  if (draw_origin (connection, place, error) && yt_connection_execute (connection, "COMMIT", error))
    return TRUE;
  yt_connection_execute (connection, "ROLLBACK", NULL);
  return FALSE;
}

/* The dossier's own entry is there from the start, and no act: in a new file there is nothing to undo. */
static gboolean
make_root (YtConnection  *connection,
           GError       **error)
{
  g_autoptr(YtRecorder) recorder = yt_recorder_new (connection, yt_tables, NULL, NULL);
  const gint64 now = g_get_real_time () / 1000;
  const YtValue nothing = yt_value_text ("");
  const YtValue values[] = {
    yt_value_text ("dossier"), yt_value_null (), yt_value_int (0), nothing, nothing, nothing, nothing, nothing,
    yt_value_null (), nothing, yt_value_text ("stated"), yt_value_null (), nothing, nothing, yt_value_null (),
    yt_value_null (), yt_value_int (0), yt_value_int (now), yt_value_int (now),
  };

  return yt_connection_run (connection, error, insert_root, "iii", yt_recorder_new_id (recorder), now,
                            yt_values_hash (values, G_N_ELEMENTS (values)));
}

static gboolean
fill (YtConnection  *connection,
      GError       **error)
{
  g_autofree char *uid = g_uuid_string_random ();
  g_autofree char *place = place_of (yt_connection_path (connection));

  if (!yt_connection_execute (connection, "BEGIN IMMEDIATE", error))
    return FALSE;
  if (yt_schema_apply (connection, yt_schema_steps, 0, error) &&
      set_meta (connection, "uid", uid, error) &&
      set_meta (connection, "created-by", "Yitong " PACKAGE_VERSION, error) &&
      draw_origin (connection, place, error) &&
      make_root (connection, error) &&
      yt_connection_execute (connection, "COMMIT", error))
    return TRUE;
  yt_connection_execute (connection, "ROLLBACK", NULL);
  return FALSE;
}

static YtConnection *
make (const char  *path,
      const char  *vfs,
      GError     **error)
{
  g_autoptr(YtConnection) connection = NULL;

  /* SQLite itself, asked through another VFS, would take a file that is there. */
  if (vfs != NULL && g_file_test (path, G_FILE_TEST_EXISTS))
    {
      g_autofree char *name = g_filename_display_basename (path);

      yt_failure_set (error, YT_DB_ERROR, YT_DB_ERROR_EXISTS, N_("There is already a file “%s”. Choose another name."), name, NULL);
      return NULL;
    }
  connection = yt_connection_open (path, YT_OPEN_CREATE, vfs, error);
  if (connection == NULL)
    return NULL;
  if (fill (connection, error))
    return g_steal_pointer (&connection);
  g_clear_pointer (&connection, yt_connection_close);
  unlink (path);
  return NULL;
}

static gboolean
check_pages (YtConnection  *connection,
             GError       **error)
{
  g_autoptr(YtStatement) statement = NULL;
  g_autoptr(GError) failure = NULL;
  gint64 size;

  size = yt_connection_number (connection, 0, page_count, "") * yt_connection_number (connection, 0, page_size, "");
  if (size > YT_QUICK_CHECK_MAX)
    return TRUE;
  statement = yt_connection_prepare (connection, quick_check, error);
  if (statement == NULL)
    return FALSE;
  if (!yt_statement_step (statement, &failure))
    {
      g_propagate_error (error, g_steal_pointer (&failure));
      return FALSE;
    }
  if (g_str_equal (yt_statement_text (statement, 0), "ok"))
    return TRUE;
  return damaged (connection, N_("“%s” is damaged (%s). Go on with a backup, and keep the damaged file."),
                  yt_statement_text (statement, 0), error);
}

static gboolean
check_parts (YtConnection  *connection,
             GError       **error)
{
  g_autoptr(GError) failure = NULL;

  if (yt_connection_number (connection, 0, foreign_parts, "") != 0)
    return damaged (connection, N_("“%s” holds parts that no dossier has, and is not opened for safety."), NULL, error);
  if (yt_schema_is_whole (connection, &failure))
    return TRUE;
  if (!g_error_matches (failure, YT_DB_ERROR, YT_DB_ERROR_FAILED))
    {
      g_propagate_error (error, g_steal_pointer (&failure));
      return FALSE;
    }
  return damaged (connection, N_("“%s” is damaged: a table of the dossier is missing or not whole. Go on with a backup, and keep the damaged file."),
                  NULL, error);
}

YtConnection *
yt_dossier_connect (const char  *path,
                    YtOpenMode   mode,
                    const char  *vfs,
                    GError     **error)
{
  g_autoptr(YtConnection) connection = NULL;

  if (mode == YT_OPEN_CREATE)
    return make (path, vfs, error);
  if (!yt_file_header_check (path, error))
    return NULL;
  connection = yt_connection_open (path, mode, vfs, error);
  if (connection == NULL)
    return NULL;
  /* Another program may have switched the file to a write-ahead log, which a dossier does not keep beside it. */
  if (!yt_connection_is_readonly (connection) && !yt_connection_execute (connection, "PRAGMA journal_mode = DELETE", error))
    return NULL;
  if (!yt_file_size_check (connection, error) ||
      !check_pages (connection, error) ||
      !yt_schema_migrate (connection, yt_schema_steps, error) ||
      !check_parts (connection, error))
    return NULL;
  if (!yt_connection_is_readonly (connection) && !note_copy (connection, error))
    return NULL;
  return g_steal_pointer (&connection);
}
