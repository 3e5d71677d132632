/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Saves a copy of an open dossier, and reads it back before calling it saved. */
#include "model/dossier.h"

#include <unistd.h>

static const char quick_check[] = "PRAGMA quick_check(1)";

static gboolean
is_sound (const char  *path,
          GError     **error)
{
  g_autoptr(YtConnection) copy = yt_connection_open (path, YT_OPEN_READ, NULL, error);
  g_autofree char *answer = NULL;
  g_autofree char *name = NULL;

  if (copy == NULL)
    return FALSE;
  answer = yt_connection_string (copy, quick_check, "");
  if (g_strcmp0 (answer, "ok") == 0)
    return TRUE;
  name = g_filename_display_basename (path);
  yt_failure_set (error, YT_DB_ERROR, YT_DB_ERROR_CORRUPT,
                  N_("The copy “%s” could not be read back and was taken away. Save it on another disk."), name, NULL);
  return FALSE;
}

gboolean
yt_dossier_save_copy (YtDossier   *self,
                      const char  *path,
                      GError     **error)
{
  g_autofree char *full = g_canonicalize_filename (path, NULL);

  g_return_val_if_fail (yt_dossier_connection (self) != NULL, FALSE);
  if (!yt_connection_copy_to (yt_dossier_connection (self), full, error))
    return FALSE;
  if (is_sound (full, error))
    return TRUE;
  unlink (full);
  return FALSE;
}
