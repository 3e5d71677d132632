/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Finds names for dossiers made from other files. */
#include "shell/sample.h"

#include <errno.h>

#include <gio/gio.h>

#include "act/begin.h"

static const char sample_name[] = "cybersecurity";

/* Makes the dossier and leaves it closed: whoever asked opens it in a window. */
static gboolean
make (const char  *path,
      const char  *from,
      GError     **error)
{
  g_autoptr(YtDossier) dossier = yt_begin_dossier (path, from, error);

  if (dossier == NULL)
    return FALSE;
  yt_dossier_close (dossier);
  return TRUE;
}

char *
yt_sample_open_path (GError **error)
{
  g_autofree char *folder = g_build_filename (g_get_user_data_dir (), "yitong", NULL);
  g_autofree char *name = g_strconcat (sample_name, ".yitong", NULL);
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autofree char *from = yt_begin_sample ();

  if (g_file_test (path, G_FILE_TEST_EXISTS))
    return g_steal_pointer (&path);
  if (g_mkdir_with_parents (folder, 0700) != 0)
    {
      int number = errno;

      g_set_error_literal (error, G_IO_ERROR, g_io_error_from_errno (number), g_strerror (number));
      return NULL;
    }
  return make (path, from, error) ? g_steal_pointer (&path) : NULL;
}

/* “dispute.xml” becomes “dispute.yitong”, or “dispute 2.yitong” where that is there. */
static char *
free_name_beside (const char *path)
{
  const char *dot = strrchr (path, '.');
  g_autofree char *stem = dot == NULL ? g_strdup (path) : g_strndup (path, (gsize) (dot - path));
  char *name = g_strconcat (stem, ".yitong", NULL);

  for (guint number = 2; g_file_test (name, G_FILE_TEST_EXISTS); number++)
    {
      g_free (name);
      name = g_strdup_printf ("%s %u.yitong", stem, number);
    }
  return name;
}

char *
yt_sample_take_in (const char  *path,
                   GError     **error)
{
  g_autofree char *name = free_name_beside (path);

  return make (name, path, error) ? g_steal_pointer (&name) : NULL;
}
