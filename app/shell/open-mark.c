/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A mark is a file named after the dossier's path, with the process and the start of the system that made it. */
#include "shell/open-mark.h"

#include <errno.h>
#include <signal.h>
#include <stdlib.h>
#include <unistd.h>

#include <glib/gstdio.h>

static char *
mark_path (const char *path)
{
  char *real = realpath (path, NULL);
  g_autofree char *digest = g_compute_checksum_for_string (G_CHECKSUM_SHA256, real != NULL ? real : path, -1);

  free (real);
  return g_build_filename (g_get_user_state_dir (), "yitong", "open", digest, NULL);
}

/* Changes with each start of the system, so that a number of a process from before is not taken for one of now. */
static char *
boot (void)
{
  char *id = NULL;

  if (!g_file_get_contents ("/proc/sys/kernel/random/boot_id", &id, NULL, NULL))
    return g_strdup ("");
  return g_strstrip (id);
}

static gboolean
is_running (const char *mark)
{
  g_auto(GStrv) parts = g_strsplit (mark, " ", 2);
  g_autofree char *now = boot ();
  gint64 pid = parts[0] != NULL ? g_ascii_strtoll (parts[0], NULL, 10) : 0;

  if (pid <= 0 || parts[1] == NULL || !g_str_equal (parts[1], now))
    return FALSE;
  return pid == getpid () || kill ((pid_t) pid, 0) == 0 || errno == EPERM;
}

gboolean
yt_open_mark_set (const char *path)
{
  g_autofree char *name = mark_path (path);
  g_autofree char *folder = g_path_get_dirname (name);
  g_autofree char *before = NULL;
  g_autofree char *now = boot ();
  g_autofree char *mark = g_strdup_printf ("%d %s", (int) getpid (), now);
  gboolean left = g_file_get_contents (name, &before, NULL, NULL) && !is_running (before);

  if (g_mkdir_with_parents (folder, 0700) == 0)
    g_file_set_contents_full (name, mark, -1, G_FILE_SET_CONTENTS_CONSISTENT, 0600, NULL);
  return left;
}

void
yt_open_mark_clear (const char *path)
{
  g_autofree char *name = mark_path (path);

  g_unlink (name);
}
