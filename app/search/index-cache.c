/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Removes indexes that nobody has asked for in a long time. */
#include "search/index-cache.h"

#include <fcntl.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/file.h>
#include <unistd.h>

/* In each folder: the path of its dossier; written when that was opened. */
#define OPENED "opened"
#define DAY (24 * 60 * 60)
#define UNUSED_MAX (180 * DAY)
#define GONE_MAX (30 * DAY)
/* All indexes together. */
#define SIZE_MAX_ALL (G_GUINT64_CONSTANT (6) << 30)

typedef struct
{
  char *path;
  gint64 opened;
  guint64 size;
  gboolean gone;
} Folder;

static void
folder_free (gpointer data)
{
  Folder *self = data;

  g_free (self->path);
  g_free (self);
}

/* Only what an index consists of. */
static gboolean
is_ours (const char *name)
{
  return g_str_has_suffix (name, ".seg") || g_str_has_prefix (name, "state") || g_str_equal (name, OPENED) || g_str_equal (name, "lock");
}

static Folder *
look (const char *path)
{
  g_autofree char *opened = g_build_filename (path, OPENED, NULL);
  g_autofree char *dossier = NULL;
  g_autoptr(GDir) files = g_dir_open (path, 0, NULL);
  const char *name;
  GStatBuf status;
  Folder *self;

  if (files == NULL)
    return NULL;
  self = g_new0 (Folder, 1);
  self->path = g_strdup (path);
  if (g_stat (opened, &status) == 0 || g_stat (path, &status) == 0)
    self->opened = status.st_mtime;
  if (g_file_get_contents (opened, &dossier, NULL, NULL))
    self->gone = !g_file_test (dossier, G_FILE_TEST_EXISTS);
  while ((name = g_dir_read_name (files)) != NULL)
    {
      g_autofree char *file = g_build_filename (path, name, NULL);

      if (g_lstat (file, &status) == 0)
        self->size += (guint64) status.st_size;
    }
  return self;
}

static void
remove_folder (const Folder *self)
{
  g_autofree char *lock = g_build_filename (self->path, "lock", NULL);
  g_autoptr(GDir) files = g_dir_open (self->path, 0, NULL);
  int file = g_open (lock, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600);
  const char *name;

  /* Somebody has it open. */
  if (file < 0 || flock (file, LOCK_EX | LOCK_NB) != 0)
    {
      if (file >= 0)
        close (file);
      return;
    }
  while (files != NULL && (name = g_dir_read_name (files)) != NULL)
    {
      g_autofree char *path = g_build_filename (self->path, name, NULL);

      if (is_ours (name))
        g_unlink (path);
    }
  close (file);
  g_rmdir (self->path);
}

static int
by_age (gconstpointer a,
        gconstpointer b)
{
  const Folder *first = *(const Folder *const *) a;
  const Folder *second = *(const Folder *const *) b;

  return first->opened < second->opened ? -1 : first->opened > second->opened;
}

void
yt_index_tidy_cache (const char *folder,
                     const char *dossier)
{
  g_autofree char *opened = g_build_filename (folder, OPENED, NULL);
  g_autofree char *all = g_path_get_dirname (folder);
  g_autoptr(GPtrArray) folders = g_ptr_array_new_with_free_func (folder_free);
  g_autoptr(GDir) names = g_dir_open (all, 0, NULL);
  const gint64 now = g_get_real_time () / G_USEC_PER_SEC;
  guint64 size = 0;
  const char *name;

  g_file_set_contents_full (opened, dossier, (gssize) strlen (dossier), G_FILE_SET_CONTENTS_NONE, 0600, NULL);
  while (names != NULL && (name = g_dir_read_name (names)) != NULL)
    {
      g_autofree char *path = g_build_filename (all, name, NULL);
      Folder *one = look (path);

      if (one == NULL)
        continue;
      size += one->size;
      g_ptr_array_add (folders, one);
    }
  g_ptr_array_sort (folders, by_age);
  for (guint i = 0; i < folders->len; i++)
    {
      const Folder *one = g_ptr_array_index (folders, i);
      const gint64 unused = now - one->opened;

      if (g_str_equal (one->path, folder) || (unused < UNUSED_MAX && !(one->gone && unused > GONE_MAX) && size <= SIZE_MAX_ALL))
        continue;
      size -= one->size;
      remove_folder (one);
    }
}
