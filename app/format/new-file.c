/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Writes beside the goal, settles, renames. */
#include "format/new-file.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#include <glib/gstdio.h>

#include "format/format.h"

static gboolean
cannot_write (const char *path,
              const char *why,
              GError    **error)
{
  g_autofree char *shown = g_filename_display_name (path);

  yt_failure_set (error, YT_FORMAT_ERROR, YT_FORMAT_ERROR_WRITE, N_("“%s” could not be written: %s"), shown, why, NULL);
  return FALSE;
}

static gboolean
in_the_way (const char *path,
            GError    **error)
{
  g_autofree char *shown = g_filename_display_name (path);

  yt_failure_set (error, YT_FORMAT_ERROR, YT_FORMAT_ERROR_EXISTS, N_("There is a file “%s” already, and it was left as it is."), shown,
                  NULL);
  return FALSE;
}

/* Makes what was written outlast a power cut: a file's content, or a folder's names. */
static gboolean
settle (const char *path,
        int         flags)
{
  int fd = g_open (path, O_RDONLY | O_CLOEXEC | flags, 0);
  gboolean good = fd >= 0 && fsync (fd) == 0;

  if (fd >= 0)
    g_close (fd, NULL);
  return good;
}

/* Gives a whole file its name; where it may not replace, another one of that name stays as it is. */
static gboolean
rename_to (const char *temporary,
           const char *path,
           gboolean    replace,
           GError    **error)
{
  g_autofree char *folder = g_path_get_dirname (path);
  int result = renameat2 (AT_FDCWD, temporary, AT_FDCWD, path, replace ? 0 : RENAME_NOREPLACE);

  if (result != 0 && errno == EINVAL && !g_file_test (path, G_FILE_TEST_EXISTS))
    result = g_rename (temporary, path); /* a file system that does not know the flag */
  if (result == 0)
    {
      settle (folder, O_DIRECTORY);
      return TRUE;
    }
  return errno == EEXIST || errno == EINVAL ? in_the_way (path, error) : cannot_write (path, g_strerror (errno), error);
}

static gboolean
write_temporary (const char     *temporary,
                 const char     *path,
                 YtNewFileFunc   write,
                 gpointer        data,
                 GCancellable   *cancellable,
                 GError        **error)
{
  g_autoptr(GFile) file = g_file_new_for_path (temporary);
  g_autoptr(GFileOutputStream) out = NULL;
  g_autoptr(GError) failure = NULL;

  out = g_file_create (file, G_FILE_CREATE_NONE, cancellable, &failure);
  if (out == NULL)
    return cannot_write (path, failure->message, error);
  if (write (G_OUTPUT_STREAM (out), cancellable, data, &failure) &&
      g_output_stream_close (G_OUTPUT_STREAM (out), cancellable, &failure))
    return settle (temporary, 0) || cannot_write (path, g_strerror (errno), error);
  if (failure->domain == G_IO_ERROR && failure->code != G_IO_ERROR_CANCELLED)
    return cannot_write (path, failure->message, error);
  g_propagate_error (error, g_steal_pointer (&failure));
  return FALSE;
}

gboolean
yt_new_file_write (const char     *path,
                   gboolean        replace,
                   YtNewFileFunc   write,
                   gpointer        data,
                   GCancellable   *cancellable,
                   GError        **error)
{
  char *resolved = realpath (path, NULL);
  g_autofree char *goal = g_strdup (resolved != NULL ? resolved : path);
  g_autofree char *temporary = g_strdup_printf ("%s.%08x.part", goal, g_random_int ());
  GStatBuf info;
  gboolean exists = g_stat (goal, &info) == 0;

  free (resolved);
  if (exists && !replace)
    return in_the_way (path, error);
  if (exists && !S_ISREG (info.st_mode))
    return cannot_write (path, g_strerror (S_ISDIR (info.st_mode) ? EISDIR : EINVAL), error);
  if (write_temporary (temporary, path, write, data, cancellable, error) &&
      (!exists || g_chmod (temporary, (int) (info.st_mode & 0777)) == 0 || cannot_write (path, g_strerror (errno), error)) &&
      rename_to (temporary, goal, replace, error))
    return TRUE;
  g_unlink (temporary);
  return FALSE;
}
