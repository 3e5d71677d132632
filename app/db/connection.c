/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Opens SQLite files with a dossier's settings and turns SQLite's results into errors that can be told. */
#include "db/connection-private.h"

#include <errno.h>
#include <fcntl.h>
#include <stdarg.h>
#include <string.h>
#include <unistd.h>

GQuark
yt_db_error_quark (void)
{
  static gsize domain;

  if (g_once_init_enter (&domain))
    g_once_init_leave (&domain, yt_failure_domain ("yt-db-error"));
  return (GQuark) domain;
}

typedef struct
{
  int result; /* extended code, or primary one when only that is given */
  YtDbError code;
  const char *msgid;
} Sentence;

static const Sentence sentences[] = {
  { SQLITE_READONLY_DBMOVED, YT_DB_ERROR_MOVED,
    N_("“%s” was moved, replaced or deleted while it was open. Save a copy to keep what is on the screen.") },
  { SQLITE_BUSY, YT_DB_ERROR_BUSY, N_("“%s” is in use by another program. Try again in a moment.") },
  { SQLITE_LOCKED, YT_DB_ERROR_BUSY, N_("“%s” is in use by another program. Try again in a moment.") },
  { SQLITE_READONLY, YT_DB_ERROR_READONLY,
    N_("“%s” cannot be written: the file or its folder is write-protected. Save a copy elsewhere to go on.") },
  { SQLITE_PERM, YT_DB_ERROR_READONLY,
    N_("“%s” cannot be written: the file or its folder is write-protected. Save a copy elsewhere to go on.") },
  { SQLITE_FULL, YT_DB_ERROR_FULL, N_("“%s” was not saved: the disk is full. Free some space and try again.") },
  { SQLITE_IOERR, YT_DB_ERROR_IO,
    N_("“%s” could not be read or written: the disk reports an error. Save a copy on another disk.") },
  { SQLITE_CORRUPT, YT_DB_ERROR_CORRUPT, N_("“%s” is damaged. Go on with a backup, and keep the damaged file.") },
  { SQLITE_NOTADB, YT_DB_ERROR_NOT_OURS, N_("“%s” is not a dossier of this program.") },
  { SQLITE_CANTOPEN, YT_DB_ERROR_IO, N_("“%s” could not be opened. Check that the folder is there and may be used.") },
  { SQLITE_INTERRUPT, YT_DB_ERROR_INTERRUPTED, N_("Canceled.") },
  { SQLITE_NOMEM, YT_DB_ERROR_MEMORY, N_("There is not enough memory for “%s”. Close other programs and try again.") },
  { SQLITE_TOOBIG, YT_DB_ERROR_FAILED, N_("A text is too long to be kept in “%s”.") },
};

/* Whether there is a sentence for that result; it is set then. */
static gboolean
set_sentence (const char  *path,
              int          extended,
              GError     **error)
{
  g_autofree char *name = g_filename_display_basename (path);

  for (guint i = 0; i < G_N_ELEMENTS (sentences); i++)
    {
      if (sentences[i].result == extended || sentences[i].result == (extended & 0xff))
        {
          yt_failure_set (error, YT_DB_ERROR, sentences[i].code, sentences[i].msgid, name, NULL);
          return TRUE;
        }
    }
  return FALSE;
}

gboolean
yt_connection_fail (YtConnection  *self,
                    GError       **error)
{
  g_autofree char *name = g_filename_display_basename (self->path);

  if (set_sentence (self->path, sqlite3_extended_errcode (self->db), error))
    return FALSE;
  yt_failure_set (error, YT_DB_ERROR, YT_DB_ERROR_FAILED,
                  N_("“%s” could not be worked on: %s"), name, sqlite3_errmsg (self->db), NULL);
  return FALSE;
}

/* A new dossier is for its owner's eyes only; SQLite gives the journal the mode of the file. */
static gboolean
make_file (const char  *path,
           GError     **error)
{
  int fd = open (path, O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, 0600);
  int problem = errno;
  g_autofree char *name = NULL;

  if (fd >= 0)
    {
      close (fd);
      return TRUE;
    }

  name = g_filename_display_name (path);
  if (problem == EEXIST)
    yt_failure_set (error, YT_DB_ERROR, YT_DB_ERROR_EXISTS, N_("There is already a file “%s”. Choose another name."), name, NULL);
  else
    yt_failure_set (error, YT_DB_ERROR, problem == ENOSPC ? YT_DB_ERROR_FULL : YT_DB_ERROR_READONLY,
                    N_("“%s” could not be made: %s."), name, g_strerror (problem), NULL);
  return FALSE;
}

static int
open_as (YtConnection *self,
         int           flags,
         const char   *vfs)
{
  int result;

  if (self->db != NULL)
    sqlite3_close_v2 (g_steal_pointer (&self->db));
  result = sqlite3_open_v2 (self->path, &self->db, flags | SQLITE_OPEN_EXRESCODE | SQLITE_OPEN_FULLMUTEX, vfs);
  if (result == SQLITE_OK)
    sqlite3_busy_timeout (self->db, 5000);
  return result;
}

/* Settings by the measurements of power cuts: the only rollback journal that loses no acknowledged commit. */
static gboolean
configure (YtConnection  *self,
           GError       **error)
{
  sqlite3_db_config (self->db, SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0, NULL);
  sqlite3_db_config (self->db, SQLITE_DBCONFIG_DEFENSIVE, 1, NULL);
  sqlite3_db_config (self->db, SQLITE_DBCONFIG_ENABLE_TRIGGER, 0, NULL);
  sqlite3_db_config (self->db, SQLITE_DBCONFIG_DQS_DML, 0, NULL);
  sqlite3_db_config (self->db, SQLITE_DBCONFIG_DQS_DDL, 0, NULL);
  sqlite3_db_config (self->db, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, NULL);
  return yt_connection_execute (self,
                                "PRAGMA mmap_size=0; PRAGMA temp_store=MEMORY; PRAGMA cell_size_check=ON;"
                                "PRAGMA synchronous=EXTRA; PRAGMA foreign_keys=OFF;",
                                error);
}

YtConnection *
yt_connection_open (const char  *path,
                    YtOpenMode   mode,
                    const char  *vfs,
                    GError     **error)
{
  g_autoptr(YtConnection) self = g_new0 (YtConnection, 1);
  int result;

  self->path = g_strdup (path);
  self->statements = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) yt_statement_destroy);

  if (mode == YT_OPEN_CREATE && vfs == NULL && !make_file (path, error))
    return NULL;
  if (mode == YT_OPEN_READ)
    result = open_as (self, SQLITE_OPEN_READONLY, vfs);
  else
    result = open_as (self, SQLITE_OPEN_READWRITE | (mode == YT_OPEN_CREATE ? SQLITE_OPEN_CREATE : 0), vfs);
  /* Only for want of permission: a failing disk must not look like a write-protected file. */
  if (mode == YT_OPEN_WRITE && ((result & 0xff) == SQLITE_CANTOPEN || (result & 0xff) == SQLITE_PERM))
    result = open_as (self, SQLITE_OPEN_READONLY, vfs);
  if (self->db == NULL)
    {
      yt_failure_set (error, YT_DB_ERROR, YT_DB_ERROR_MEMORY,
                      N_("There is not enough memory for “%s”. Close other programs and try again."), path, NULL);
      return NULL;
    }
  if (result != SQLITE_OK)
    {
      yt_connection_fail (self, error);
      return NULL;
    }
  if (!configure (self, error))
    return NULL;
  yt_connection_count_in (self);
  return g_steal_pointer (&self);
}

void
yt_connection_close (YtConnection *self)
{
  g_clear_pointer (&self->statements, g_hash_table_unref);
  sqlite3_close_v2 (g_steal_pointer (&self->db));
  yt_connection_count_out (self);
  g_free (self->path);
  g_free (self);
}

/* SQLite knows of a write-protected file, but of a write-protected folder only when the journal cannot be made. */
gboolean
yt_connection_is_readonly (YtConnection *self)
{
  g_autofree char *folder = NULL;

  if (sqlite3_db_readonly (self->db, "main") != 0)
    return TRUE;
  folder = g_path_get_dirname (self->path);
  return access (folder, W_OK) != 0;
}

const char *
yt_connection_path (YtConnection *self)
{
  return self->path;
}

gboolean
yt_connection_execute (YtConnection  *self,
                       const char    *sql,
                       GError       **error)
{
  if (sqlite3_exec (self->db, sql, NULL, NULL, NULL) != SQLITE_OK)
    return yt_connection_fail (self, error);
  return TRUE;
}

gint64
yt_connection_changes_elsewhere (YtConnection *self)
{
  return yt_connection_number (self, 0, "PRAGMA data_version", "");
}

/* Returns: what SQLite said at the end, SQLITE_INTERRUPT when @step did not want to go on. */
static int
copy_pages (sqlite3_backup *backup,
            int             pages,
            YtCopyStep      step,
            gpointer        user_data)
{
  int result;

  while ((result = sqlite3_backup_step (backup, pages)) == SQLITE_OK)
    {
      if (step != NULL && !step (sqlite3_backup_remaining (backup), sqlite3_backup_pagecount (backup), user_data))
        return SQLITE_INTERRUPT;
    }
  return result;
}

/* The copy is told to the disk when it is whole, and not by SQLite in its last step, which holds a lock on what is copied. */
static gboolean
sync_copy (const char *path)
{
  g_autofree char *folder = g_path_get_dirname (path);
  int file = open (path, O_RDONLY | O_CLOEXEC);
  int above = open (folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  gboolean good = file >= 0 && fsync (file) == 0;

  /* Not all file systems can do this for a folder. */
  if (above >= 0)
    fsync (above);
  if (file >= 0)
    close (file);
  if (above >= 0)
    close (above);
  return good;
}

gboolean
yt_connection_copy_in_steps (YtConnection  *self,
                             const char    *path,
                             int            pages,
                             YtCopyStep     step,
                             gpointer       user_data,
                             GError       **error)
{
  g_autoptr(YtConnection) copy = yt_connection_open (path, YT_OPEN_CREATE, NULL, error);
  sqlite3_backup *backup;
  int result;

  if (copy == NULL)
    return FALSE;
  sqlite3_exec (copy->db, "PRAGMA synchronous=OFF; PRAGMA journal_mode=MEMORY", NULL, NULL, NULL);
  backup = sqlite3_backup_init (copy->db, "main", self->db, "main");
  if (backup == NULL)
    {
      yt_connection_fail (copy, error);
    }
  else
    {
      result = copy_pages (backup, pages, step, user_data);
      sqlite3_backup_finish (backup);
      if (result == SQLITE_DONE)
        {
          g_clear_pointer (&copy, yt_connection_close);
          if (sync_copy (path))
            return TRUE;
          unlink (path);
          set_sentence (path, SQLITE_IOERR, error);
          return FALSE;
        }
      if (result == SQLITE_INTERRUPT)
        yt_failure_set (error, YT_DB_ERROR, YT_DB_ERROR_INTERRUPTED, N_("Canceled."), NULL);
      else
        yt_connection_fail (sqlite3_errcode (copy->db) != SQLITE_OK ? copy : self, error);
    }
  g_clear_pointer (&copy, yt_connection_close);
  unlink (path);
  return FALSE;
}

gboolean
yt_connection_copy_to (YtConnection  *self,
                       const char    *path,
                       GError       **error)
{
  return yt_connection_copy_in_steps (self, path, 4096, NULL, NULL, error);
}
