/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Gives backups their names and reads them; what is named otherwise is no backup. */
#include "act/backup-name.h"

#include <glib/gstdio.h>
#include <stdio.h>
#include <string.h>

#define ENDING ".yitong"
/* "20261122T183015.250Z" and twice "_" with an id of 13 digits, then "_". */
#define MOMENT_LENGTH 20
#define ID_LENGTH 13
#define HEAD_LENGTH (MOMENT_LENGTH + 2 * (1 + ID_LENGTH) + 1)
/* Bytes of the dossier’s own name that are kept, so that any file system takes the whole. */
#define NAME_MAX_BYTES 120

void
yt_backup_free (YtBackup *self)
{
  g_free (self->path);
  g_free (self->uid);
  g_free (self->name);
  g_free (self);
}

gboolean
yt_backup_is_uid (const char *text)
{
  return g_uuid_string_is_valid (text);
}

/* A name that file systems of other systems take, too. */
static char *
plain_name (const char *path)
{
  g_autofree char *shown = g_filename_display_basename (path);
  g_autofree char *stem = g_str_has_suffix (shown, ENDING) ? g_strndup (shown, strlen (shown) - strlen (ENDING)) : g_strdup (shown);
  const char *end = stem;

  while (*end != '\0' && g_utf8_next_char (end) - stem <= NAME_MAX_BYTES)
    {
      if (strchr ("\\/:*?\"<>|", *end) != NULL || g_ascii_iscntrl (*end))
        stem[end - stem] = '-';
      end = g_utf8_next_char (end);
    }
  return g_strndup (stem, (gsize) (end - stem));
}

char *
yt_backup_name (gint64      moment,
                gint64      origin,
                gint64      act,
                const char *path)
{
  g_autoptr(GDateTime) time = g_date_time_new_from_unix_utc (moment / 1000);
  g_autofree char *day = g_date_time_format (time, "%Y%m%dT%H%M%S");
  g_autofree char *origin_text = yt_id_to_text (origin);
  g_autofree char *act_text = yt_id_to_text (act);
  g_autofree char *name = plain_name (path);

  return g_strdup_printf ("%s.%03dZ_%s_%s_%s" ENDING, day, (int) (moment % 1000), origin_text, act_text, name);
}

/* -1 when it is none. */
static gint64
read_moment (const char *name)
{
  int year, month, day, hour, minute, second, thousandth, length = 0;
  g_autoptr(GDateTime) time = NULL;

  if (sscanf (name, "%4d%2d%2dT%2d%2d%2d.%3dZ%n", &year, &month, &day, &hour, &minute, &second, &thousandth, &length) < 7 ||
      length != MOMENT_LENGTH)
    return -1;
  time = g_date_time_new_utc (year, month, day, hour, minute, second);
  return time != NULL ? g_date_time_to_unix (time) * 1000 + thousandth : -1;
}

static gboolean
read_id (const char *name,
         gint64     *id)
{
  g_autofree char *text = g_strndup (name + 1, ID_LENGTH);

  *id = yt_id_from_text (text);
  return name[0] == '_' && (*id != 0 || strspn (text, "0") == ID_LENGTH);
}

static YtBackup *
read_name (const char *folder,
           const char *name)
{
  g_autoptr(YtBackup) backup = g_new0 (YtBackup, 1);
  g_autofree char *bare = NULL;
  GStatBuf status;

  if (strlen (name) < HEAD_LENGTH + strlen (ENDING) || !g_str_has_suffix (name, ENDING) || name[HEAD_LENGTH - 1] != '_')
    return NULL;
  backup->moment = read_moment (name);
  if (backup->moment < 0 || !read_id (name + MOMENT_LENGTH, &backup->origin) ||
      !read_id (name + MOMENT_LENGTH + 1 + ID_LENGTH, &backup->act))
    return NULL;
  backup->path = g_build_filename (folder, name, NULL);
  if (g_lstat (backup->path, &status) != 0 || !S_ISREG (status.st_mode))
    return NULL;
  backup->size = status.st_size;
  backup->uid = g_path_get_basename (folder);
  bare = g_strndup (name + HEAD_LENGTH, strlen (name) - HEAD_LENGTH - strlen (ENDING));
  backup->name = g_filename_display_name (bare);
  return g_steal_pointer (&backup);
}

static int
compare_backups (gconstpointer a,
                 gconstpointer b)
{
  const YtBackup *first = *(const YtBackup *const *) a;
  const YtBackup *second = *(const YtBackup *const *) b;

  if (first->act != second->act)
    return first->act > second->act ? -1 : 1;
  if (first->moment != second->moment)
    return first->moment > second->moment ? -1 : 1;
  return strcmp (first->path, second->path);
}

static void
collect (const char *folder,
         GPtrArray  *all)
{
  g_autoptr(GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      YtBackup *backup = read_name (folder, name);

      if (backup != NULL)
        g_ptr_array_add (all, backup);
    }
}

GPtrArray *
yt_backup_list_folder (const char *folder)
{
  GPtrArray *all = g_ptr_array_new_with_free_func ((GDestroyNotify) yt_backup_free);

  collect (folder, all);
  g_ptr_array_sort (all, compare_backups);
  return all;
}

GPtrArray *
yt_backup_list (const char *place,
                const char *uid)
{
  GPtrArray *all = g_ptr_array_new_with_free_func ((GDestroyNotify) yt_backup_free);
  g_autoptr(GDir) dir = g_dir_open (place, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      if (yt_backup_is_uid (name) && (uid == NULL || g_str_equal (uid, name)))
        {
          g_autofree char *folder = g_build_filename (place, name, NULL);

          collect (folder, all);
        }
    }
  g_ptr_array_sort (all, compare_backups);
  return all;
}
