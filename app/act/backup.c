/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Makes, lists and thins backups. A file without its final name is none: what a crash leaves behind is swept away by the next one. */
#include "act/backup.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include "act/backup-name.h"
#include "model/backup-plan.h"
#include "model/file-header.h"
#include "model/soundness.h"

/* So many pages are copied while the file is locked for reading: some milliseconds. */
#define PAGES 400
/* And so long others may write then, in microseconds. */
#define PAUSE 2000
/* Whoever writes between two steps makes SQLite begin anew; so often, then it is put off. */
#define BEGINNINGS_MAX 50

#define PARTIAL ".partial"
#define LOCK ".lock"

static const char select_meta[] = "SELECT value FROM meta WHERE name = ?1";
static const char last_act[] = "SELECT max(id) FROM act";

typedef struct
{
  GCancellable *cancellable;
  int left;
  guint beginnings;
} Progress;

static gboolean
on_step (int      left,
         int      all,
         gpointer user_data)
{
  Progress *progress = user_data;

  if (left >= progress->left && ++progress->beginnings > BEGINNINGS_MAX)
    return FALSE;
  progress->left = left;
  if (g_cancellable_is_cancelled (progress->cancellable))
    return FALSE;
  g_usleep (PAUSE);
  return TRUE;
}

char *
yt_backup_place (const char *chosen)
{
  if (chosen != NULL && *chosen != '\0')
    return g_strdup (chosen);
  return g_build_filename (g_get_user_data_dir (), "yitong", "backups", NULL);
}

/* What went wrong on the way names a file that nobody knows: says it of the backup. */
static gboolean
tell_of (const char  *path,
         const char  *folder,
         GError      *failure,
         GError     **error)
{
  g_autofree char *name = g_filename_display_basename (path);
  g_autofree char *place = g_filename_display_name (folder);

  if (g_error_matches (failure, YT_DB_ERROR, YT_DB_ERROR_FULL))
    yt_failure_set (error, YT_DB_ERROR, YT_DB_ERROR_FULL,
                    N_("No backup of “%s” was made: there is no room in “%s”. Earlier backups are still there."), name, place, NULL);
  else if (g_error_matches (failure, YT_DB_ERROR, YT_DB_ERROR_READONLY))
    yt_failure_set (error, YT_DB_ERROR, YT_DB_ERROR_READONLY,
                    N_("No backup of “%s” was made: the folder “%s” cannot be written. Choose another one in the preferences."), name,
                    place, NULL);
  else if (g_error_matches (failure, YT_DB_ERROR, YT_DB_ERROR_IO))
    yt_failure_set (error, YT_DB_ERROR, YT_DB_ERROR_IO,
                    N_("No backup of “%s” was made: the disk reports an error. Earlier backups are still there. Choose another folder in the preferences."),
                    name, NULL);
  else if (g_error_matches (failure, YT_DB_ERROR, YT_DB_ERROR_CORRUPT) || g_error_matches (failure, YT_DB_ERROR, YT_DB_ERROR_NOT_OURS))
    yt_failure_set (error, YT_DB_ERROR, YT_DB_ERROR_CORRUPT,
                    N_("No backup of “%s” was made, because what was read is damaged. Earlier backups are still there: check the file."),
                    name, NULL);
  else if (g_error_matches (failure, YT_DB_ERROR, YT_DB_ERROR_BUSY))
    yt_failure_set (error, YT_DB_ERROR, YT_DB_ERROR_BUSY,
                    N_("No backup of “%s” was made: it is being written without a pause. Try again in a moment."), name, NULL);
  else
    {
      g_propagate_error (error, failure);
      return FALSE;
    }
  g_error_free (failure);
  return FALSE;
}

/* A folder that only its owner may look into. Returns: an open folder, -1 with @error */
static int
make_folder (const char  *folder,
             GError     **error)
{
  int fd = -1;
  int problem;

  if (g_mkdir_with_parents (folder, 0700) == 0)
    fd = open (folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  problem = errno;
  if (fd < 0)
    yt_failure_set (error, YT_DB_ERROR, problem == ENOSPC ? YT_DB_ERROR_FULL : YT_DB_ERROR_READONLY, N_("“%s” could not be made: %s."),
                    folder, g_strerror (problem), NULL);
  else
    /* Disks without owners cannot keep this; they can keep the backup. */
    fchmod (fd, 0700);
  return fd;
}

/* Whoever holds the lock makes the backup; it goes with the process that holds it. Returns: an open file, -1 with @error */
static int
lock_folder (int           folder,
             const char   *path,
             GError      **error)
{
  int lock = openat (folder, LOCK, O_RDWR | O_CREAT | O_CLOEXEC, 0600);
  int problem = errno;

  if (lock >= 0 && flock (lock, LOCK_EX | LOCK_NB) == 0)
    return lock;
  if (lock >= 0)
    {
      g_autofree char *name = g_filename_display_basename (path);

      problem = errno;
      close (lock);
      if (problem == EWOULDBLOCK)
        {
          yt_failure_set (error, YT_DB_ERROR, YT_DB_ERROR_BUSY, N_("Another backup of “%s” is being made."), name, NULL);
          return -1;
        }
    }
  yt_failure_set (error, YT_DB_ERROR, problem == ENOSPC ? YT_DB_ERROR_FULL : YT_DB_ERROR_READONLY, N_("“%s” could not be made: %s."),
                  LOCK, g_strerror (problem), NULL);
  return -1;
}

static void
sweep (int folder)
{
  unlinkat (folder, PARTIAL, 0);
  unlinkat (folder, PARTIAL "-journal", 0);
}

static gint64
number_of (YtConnection *connection,
           const char   *name)
{
  g_autofree char *text = yt_connection_string (connection, select_meta, "s", name);

  return text != NULL ? g_ascii_strtoll (text, NULL, 10) : 0;
}

static void
thin (const char *folder,
      gint64      origin,
      gint64      now,
      gint64      cap)
{
  g_autoptr(GPtrArray) all = yt_backup_list_folder (folder);
  g_autoptr(GPtrArray) own = g_ptr_array_new ();
  g_autofree YtBackupMark *marks = g_new (YtBackupMark, all->len);
  g_autofree gboolean *keep = g_new (gboolean, all->len);

  for (guint i = 0; i < all->len; i++)
    {
      YtBackup *backup = g_ptr_array_index (all, i);

      if (backup->origin != origin)
        continue;
      marks[own->len] = (YtBackupMark) { backup->moment, backup->size };
      g_ptr_array_add (own, backup);
    }
  yt_backup_plan (marks, own->len, now, cap, keep);
  for (guint i = 0; i < own->len; i++)
    {
      if (!keep[i])
        g_unlink (((YtBackup *) g_ptr_array_index (own, i))->path);
    }
}

/* Copies @base to @to and reads it back. */
static gboolean
copy_and_check (YtConnection  *base,
                const char    *to,
                GCancellable  *cancellable,
                GError       **error)
{
  Progress progress = { cancellable, G_MAXINT, 0 };
  g_autoptr(YtConnection) copy = NULL;
  g_autoptr(GError) failure = NULL;

  if (!yt_connection_copy_in_steps (base, to, PAGES, on_step, &progress, &failure))
    {
      if (progress.beginnings > BEGINNINGS_MAX)
        yt_failure_set (error, YT_DB_ERROR, YT_DB_ERROR_BUSY, N_("“%s” is in use by another program. Try again in a moment."),
                        yt_connection_path (base), NULL);
      else
        g_propagate_error (error, g_steal_pointer (&failure));
      return FALSE;
    }
  copy = yt_connection_open (to, YT_OPEN_READ, NULL, error);
  if (copy != NULL && yt_soundness_check (copy, cancellable, error))
    return TRUE;
  g_clear_pointer (&copy, yt_connection_close);
  g_unlink (to);
  return FALSE;
}

/* What the copy in @folder is gets its name and is told to the disk. */
static gboolean
give_name (const char  *folder,
           int          fd,
           const char  *path,
           gint64       now,
           char       **made,
           GError     **error)
{
  g_autofree char *partial = g_build_filename (folder, PARTIAL, NULL);
  g_autoptr(YtConnection) copy = yt_connection_open (partial, YT_OPEN_READ, NULL, error);
  g_autofree char *name = NULL;
  g_autofree char *final = NULL;

  if (copy == NULL)
    return FALSE;
  name = yt_backup_name (now, number_of (copy, "origin"), yt_connection_number (copy, 0, last_act, ""), path);
  g_clear_pointer (&copy, yt_connection_close);
  final = g_build_filename (folder, name, NULL);
  if (g_rename (partial, final) != 0)
    {
      yt_failure_set (error, YT_DB_ERROR, errno == ENOSPC ? YT_DB_ERROR_FULL : YT_DB_ERROR_READONLY, N_("“%s” could not be made: %s."),
                      final, g_strerror (errno), NULL);
      return FALSE;
    }
  fsync (fd);
  if (made != NULL)
    *made = g_steal_pointer (&final);
  return TRUE;
}

static gboolean
is_new (const char *folder,
        gint64      origin,
        gint64      act)
{
  g_autoptr(GPtrArray) all = yt_backup_list_folder (folder);

  for (guint i = 0; i < all->len; i++)
    {
      const YtBackup *backup = g_ptr_array_index (all, i);

      if (backup->origin == origin)
        return backup->act != act;
    }
  return TRUE;
}

/* With the lock. */
static gboolean
make_locked (YtConnection  *base,
             const char    *path,
             const char    *folder,
             int            fd,
             gint64         cap,
             gboolean       changed,
             char         **made,
             GCancellable  *cancellable,
             GError       **error)
{
  const gint64 now = g_get_real_time () / 1000;
  gint64 origin = number_of (base, "origin");
  g_autofree char *partial = g_build_filename (folder, PARTIAL, NULL);

  sweep (fd);
  if (changed && !is_new (folder, origin, yt_connection_number (base, 0, last_act, "")))
    return TRUE;
  if (!copy_and_check (base, partial, cancellable, error) || !give_name (folder, fd, path, now, made, error))
    {
      sweep (fd);
      return FALSE;
    }
  thin (folder, origin, now, cap);
  return TRUE;
}

gboolean
yt_backup_make (const char    *path,
                const char    *place,
                gint64         cap,
                gboolean       changed,
                char         **made,
                GCancellable  *cancellable,
                GError       **error)
{
  g_autoptr(YtConnection) base = NULL;
  g_autofree char *uid = NULL;
  g_autofree char *folder = NULL;
  GError *failure = NULL;
  gboolean good = FALSE;
  int fd = -1, lock = -1;

  if (made != NULL)
    *made = NULL;
  base = yt_connection_open (path, YT_OPEN_READ, NULL, error);
  if (base == NULL)
    return FALSE;
  uid = yt_connection_string (base, select_meta, "s", "uid");
  folder = g_build_filename (place, uid != NULL && yt_backup_is_uid (uid) ? uid : "?", NULL);
  if (uid == NULL || !yt_backup_is_uid (uid))
    yt_failure_set (&failure, YT_DB_ERROR, YT_DB_ERROR_CORRUPT, N_("“%s” is not a dossier of this program."), path, NULL);
  else
    fd = make_folder (folder, &failure);
  if (fd >= 0)
    lock = lock_folder (fd, path, &failure);
  if (lock >= 0)
    {
      good = make_locked (base, path, folder, fd, cap, changed, made, cancellable, &failure);
      close (lock);
    }
  if (fd >= 0)
    close (fd);
  return good || tell_of (path, place, failure, error);
}

gboolean
yt_backup_restore (const char    *backup,
                   const char    *to,
                   GCancellable  *cancellable,
                   GError       **error)
{
  g_autofree char *full = g_canonicalize_filename (backup, NULL);
  g_autofree char *target = g_canonicalize_filename (to, NULL);
  g_autoptr(YtConnection) base = NULL;

  if (!yt_file_header_check (full, error))
    return FALSE;
  base = yt_connection_open (full, YT_OPEN_READ, NULL, error);
  return base != NULL && yt_file_size_check (base, error) && copy_and_check (base, target, cancellable, error);
}
