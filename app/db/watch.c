/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Looks at a cancellable every few thousand instructions of SQLite; counts the open files by device and number. */
#include "db/watch.h"

#include <sys/stat.h>

#include "db/connection-private.h"

#define INSTRUCTIONS_A_LOOK 20000

static GMutex lock;
static GHashTable *open_files; /* "DEVICE:NUMBER" to how many connections, under lock */

static char *
file_key (const char *path)
{
  struct stat status;

  return stat (path, &status) == 0 ? g_strdup_printf ("%lx:%lx", (gulong) status.st_dev, (gulong) status.st_ino) : NULL;
}

void
yt_connection_count_in (YtConnection *self)
{
  self->file = file_key (self->path);
  if (self->file == NULL)
    return;
  g_mutex_lock (&lock);
  if (open_files == NULL)
    open_files = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_hash_table_replace (open_files, g_strdup (self->file),
                        GUINT_TO_POINTER (GPOINTER_TO_UINT (g_hash_table_lookup (open_files, self->file)) + 1));
  g_mutex_unlock (&lock);
}

void
yt_connection_count_out (YtConnection *self)
{
  guint users;

  if (self->file == NULL)
    return;
  g_mutex_lock (&lock);
  users = GPOINTER_TO_UINT (g_hash_table_lookup (open_files, self->file));
  if (users > 1)
    g_hash_table_replace (open_files, g_strdup (self->file), GUINT_TO_POINTER (users - 1));
  else
    g_hash_table_remove (open_files, self->file);
  if (g_hash_table_size (open_files) == 0)
    g_clear_pointer (&open_files, g_hash_table_unref);
  g_mutex_unlock (&lock);
  g_clear_pointer (&self->file, g_free);
}

gboolean
yt_connection_is_open_here (const char *path)
{
  g_autofree char *key = file_key (path);
  gboolean found;

  if (key == NULL)
    return FALSE;
  g_mutex_lock (&lock);
  found = open_files != NULL && g_hash_table_contains (open_files, key);
  g_mutex_unlock (&lock);
  return found;
}

static int
on_instructions (gpointer cancellable)
{
  return g_cancellable_is_cancelled (cancellable);
}

void
yt_connection_watch (YtConnection *self,
                     GCancellable *cancellable)
{
  sqlite3_progress_handler (self->db, cancellable != NULL ? INSTRUCTIONS_A_LOOK : 0, on_instructions, cancellable);
}
