/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Reads the file first, so that a bad one leaves nothing behind, then makes the dossier and takes all in. */
#include "panes/begin.h"

#include <glib/gstdio.h>

#include "act/take-in.h"
#include "format/format.h"

gboolean
yt_begin_can_read (const char *path)
{
  const YtFormat *format = yt_format_from_name (path);

  return format != NULL && format->read != NULL;
}

gboolean
yt_begin_dossier (const char  *path,
                  const char  *from,
                  GError     **error)
{
  g_autoptr(YtIntake) intake = yt_format_read_file (from, error);
  g_autoptr(YtDossier) dossier = NULL;
  gboolean done;

  if (intake == NULL)
    return FALSE;
  dossier = yt_dossier_open (path, YT_OPEN_CREATE, error);
  if (dossier == NULL)
    return FALSE;
  done = yt_act_take_in (dossier, intake, error);
  yt_dossier_close (dossier);
  if (!done)
    g_unlink (path);
  return done;
}
