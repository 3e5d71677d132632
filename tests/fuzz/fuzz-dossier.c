/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Dossier files of strangers and damaged ones: opened, checked and salvaged, or refused. */
#include "fuzz.h"

#include <glib/gstdio.h>

#include "act/salvage.h"

static char *folder;

static char *
place (const char *name)
{
  if (folder == NULL)
    folder = g_dir_make_tmp ("yitong-fuzz-XXXXXX", NULL);
  return g_build_filename (folder, name, NULL);
}

int
LLVMFuzzerTestOneInput (const guint8 *data,
                        gsize         size)
{
  g_autofree char *path = place ("input.yitong");
  g_autofree char *saved = place ("saved.yitong");
  g_autoptr(GError) error = NULL;
  g_autoptr(YtDossier) dossier = NULL;

  g_assert_true (g_file_set_contents_full (path, (const char *) data, (gssize) size, G_FILE_SET_CONTENTS_NONE, 0600, NULL));
  dossier = yt_dossier_open (path, YT_OPEN_READ, &error);
  g_assert_true ((dossier == NULL) == (error != NULL));
  if (dossier != NULL)
    {
      GPtrArray *findings = yt_dossier_check (dossier, NULL, NULL);

      g_clear_pointer (&findings, g_ptr_array_unref);
      yt_dossier_close (dossier);
    }
  if (size < 4 || data[size - 4] % 4 == 0)
    {
      YtSalvage *salvage = yt_salvage (path, saved, NULL, NULL, NULL, NULL, NULL);

      g_clear_pointer (&salvage, yt_salvage_free);
    }
  g_unlink (saved);
  g_unlink (path);
  return 0;
}
