/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Refuses what is no whole dossier of this version, each with a sentence of its own, before anything is written. */
#include "model/file-header.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "db/watch.h"
#include "model/dossier.h"
#include "model/journal.h"

#define HEADER_SIZE 100
#define LOOKS 5
#define LOOK_US 20000
#define MAGIC "SQLite format 3" /* with its NUL, 16 bytes */
#define OFFSET_PAGE_SIZE 16
#define OFFSET_PAGE_COUNT 28
#define OFFSET_USER_VERSION 60
#define OFFSET_APPLICATION_ID 68

static const char ask_page_count[] = "PRAGMA page_count";
static const char ask_page_size[] = "PRAGMA page_size";

static guint32
read_number (const guint8 *bytes)
{
  return (guint32) bytes[0] << 24 | (guint32) bytes[1] << 16 | (guint32) bytes[2] << 8 | bytes[3];
}

static gboolean
refuse (const char  *path,
        YtDbError    code,
        const char  *msgid,
        const char  *detail,
        GError     **error)
{
  g_autofree char *name = g_filename_display_basename (path);

  yt_failure_set (error, YT_DB_ERROR, (int) code, msgid, name, detail, NULL);
  return FALSE;
}

static gboolean
refuse_truncated (const char  *path,
                  GError     **error)
{
  return refuse (path, YT_DB_ERROR_CORRUPT,
                 N_("“%s” is damaged: a part of the file is missing. Go on with a backup, and keep the damaged file."), NULL, error);
}

/* While another program writes, or after a power cut, the file may be of another length than its header says. */
static gboolean
has_beside (const char *path,
            const char *suffix)
{
  g_autofree char *real = realpath (path, NULL);
  g_autofree char *journal = g_strconcat (real != NULL ? real : path, suffix, NULL);
  struct stat status;

  return stat (journal, &status) == 0 && status.st_size > 0;
}

static gboolean
check_bytes (const char    *path,
             const guint8  *header,
             gsize          n,
             guint64        size,
             GError       **error)
{
  guint64 page_size;
  guint32 version;

  if (memcmp (header, MAGIC, MIN (n, sizeof MAGIC)) != 0)
    return refuse (path, YT_DB_ERROR_NOT_OURS,
                   N_("“%s” is not a dossier. Choose a file that this program has made; other formats can be imported."), NULL, error);
  if (n < HEADER_SIZE)
    return refuse_truncated (path, error);
  if (read_number (header + OFFSET_APPLICATION_ID) != YT_APPLICATION_ID)
    return refuse (path, YT_DB_ERROR_NOT_OURS, N_("“%s” is a database of another program, not a dossier."), NULL, error);

  version = read_number (header + OFFSET_USER_VERSION);
  if (version > YT_SCHEMA_VERSION)
    {
      g_autofree char *number = g_strdup_printf ("%u", version);

      return refuse (path, YT_DB_ERROR_NEWER,
                     N_("“%s” was written by a later version of this program (format %s). Install that version to open it."), number, error);
    }

  page_size = (guint64) header[OFFSET_PAGE_SIZE] << 8 | header[OFFSET_PAGE_SIZE + 1];
  if (page_size == 1)
    page_size = 65536;
  if (page_size * read_number (header + OFFSET_PAGE_COUNT) != size && !has_beside (path, "-journal") &&
      !has_beside (path, "-wal"))
    return refuse_truncated (path, error);
  return TRUE;
}

/* Returns: how much of the header is there */
static gsize
read_header (const char  *path,
             guint8      *header,
             struct stat *status)
{
  int fd = open (path, O_RDONLY | O_CLOEXEC | O_NONBLOCK);
  gssize got = fd >= 0 && fstat (fd, status) == 0 ? pread (fd, header, HEADER_SIZE, 0) : -1;

  if (fd >= 0)
    close (fd);
  return got > 0 ? (gsize) got : 0;
}

gboolean
yt_file_header_check (const char  *path,
                      GError     **error)
{
  guint8 header[HEADER_SIZE];
  struct stat status;
  gboolean belongs;
  gsize n;
  int fd;

  if (stat (path, &status) != 0 && errno == ENOENT)
    return refuse (path, YT_DB_ERROR_MISSING, N_("There is no file “%s”. It may have been moved, renamed or deleted."), NULL, error);
  /* It was looked at when it was opened first; to open and close it now would drop SQLite's locks. */
  if (yt_connection_is_open_here (path))
    return TRUE;
  /* Never waits for the other end of a pipe. */
  fd = open (path, O_RDONLY | O_CLOEXEC | O_NONBLOCK);
  if (fd < 0 || fstat (fd, &status) != 0)
    {
      int problem = errno;

      if (fd >= 0)
        close (fd);
      return refuse (path, YT_DB_ERROR_IO, N_("“%s” could not be opened: %s."), g_strerror (problem), error);
    }
  if (!S_ISREG (status.st_mode))
    {
      close (fd);
      return refuse (path, YT_DB_ERROR_NOT_OURS, N_("“%s” is not a file. Choose a dossier."), NULL, error);
    }
  close (fd);
  n = read_header (path, header, &status);
  if (n == 0)
    return refuse (path, YT_DB_ERROR_CORRUPT, N_("“%s” is empty: there is nothing of a dossier in it. Go on with a backup."), NULL, error);
  /* Another program may be committing between two looks. */
  for (guint look = 0; !(belongs = yt_journal_belongs (path, header, n)) && look < LOOKS; look++)
    {
      g_usleep (LOOK_US);
      n = read_header (path, header, &status);
    }
  if (!belongs)
    return refuse (path, YT_DB_ERROR_STALE,
                   N_("Beside “%s” lies a journal of another state of the file, as when a copy was put back. It would damage the dossier and must be set aside first."),
                   NULL, error);
  return check_bytes (path, header, n, (guint64) status.st_size, error);
}

static gboolean
read_pragma (YtConnection  *connection,
             const char    *sql,
             gint64        *number,
             GError       **error)
{
  g_autoptr(YtStatement) statement = yt_connection_prepare (connection, sql, error);

  if (statement == NULL || !yt_statement_step (statement, error))
    return FALSE;
  *number = yt_statement_int (statement, 0);
  return TRUE;
}

gboolean
yt_file_size_check (YtConnection  *connection,
                    GError       **error)
{
  const char *path = yt_connection_path (connection);
  struct stat status = { 0 };
  gint64 count = 0;
  gint64 size = 0;
  gboolean asked;

  /* Inside a transaction no other program can change the length. */
  if (!yt_connection_execute (connection, "BEGIN", error))
    return FALSE;
  asked = read_pragma (connection, ask_page_count, &count, error) && read_pragma (connection, ask_page_size, &size, error);
  if (stat (path, &status) != 0)
    status.st_size = -1;
  yt_connection_execute (connection, "ROLLBACK", NULL);
  if (!asked)
    return FALSE;
  return count * size == (gint64) status.st_size || has_beside (path, "-wal") || refuse_truncated (path, error);
}
