/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Reads the file first, so that a bad one leaves nothing behind, then makes the dossier and takes all in. */
#include "act/begin.h"

#include <glib/gstdio.h>

#include "act/take-in.h"
#include "config.h"
#include "format/format.h"

#define SAMPLE "cybersecurity.xml"

gboolean
yt_begin_can_read (const char *path)
{
  const YtFormat *format = yt_format_from_name (path);

  return format != NULL && format->read != NULL;
}

char *
yt_begin_sample (void)
{
  const char *const *folders = g_get_system_data_dirs ();
  const char *told = g_getenv ("YITONG_DATADIR");
  g_autofree char *path = g_build_filename (told != NULL ? told : PKGDATADIR, SAMPLE, NULL);

  for (guint i = 0; !g_file_test (path, G_FILE_TEST_EXISTS) && folders[i] != NULL; i++)
    {
      g_free (path);
      path = g_build_filename (folders[i], "yitong", SAMPLE, NULL);
    }
  return g_steal_pointer (&path);
}

YtDossier *
yt_begin_dossier (const char  *path,
                  const char  *from,
                  GError     **error)
{
  g_autoptr(YtIntake) intake = from != NULL ? yt_format_read_file (from, error) : NULL;
  g_autoptr(YtDossier) dossier = NULL;

  if (from != NULL && intake == NULL)
    return NULL;
  dossier = yt_dossier_open (path, YT_OPEN_CREATE, error);
  if (dossier == NULL)
    return NULL;
  if (intake == NULL ||
      (yt_act_take_in (dossier, intake, error) && yt_recorder_seal (yt_dossier_recorder (dossier), error)))
    return g_steal_pointer (&dossier);
  yt_dossier_close (dossier);
  g_unlink (path);
  return NULL;
}
