/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Makes dossiers from the sample's XML and from notes by chance, taken in as any import is. */
#include "dossiers.h"

#include <stdio.h>
#include <stdlib.h>

#include "act/take-in.h"
#include "bench.h"
#include "format/format.h"

/* Notes in one intake. */
#define CHUNK 50000

static char *folder;
static gboolean own;

static void
stop_on (const GError *error)
{
  if (error == NULL)
    return;
  fprintf (stderr, "bench: %s\n", error->message);
  exit (1);
}

const char *
bench_folder (void)
{
  g_autoptr(GError) error = NULL;

  if (folder == NULL && g_getenv ("YITONG_BENCH_FOLDER") != NULL)
    folder = g_strdup (g_getenv ("YITONG_BENCH_FOLDER"));
  if (folder == NULL)
    {
      folder = g_dir_make_tmp ("yitong-bench-XXXXXX", &error);
      stop_on (error);
      own = TRUE;
    }
  return folder;
}

void
bench_remove_folder (void)
{
  const char *const remove[] = { "rm", "-rf", "--", folder, NULL };

  if (own)
    g_spawn_sync (NULL, (char **) remove, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, NULL, NULL, NULL, NULL);
  g_clear_pointer (&folder, g_free);
}

static void
take_in_sample (YtDossier *dossier)
{
  g_autofree char *path = g_build_filename (g_getenv ("YITONG_DATADIR"), "cybersecurity.xml", NULL);
  g_autoptr(GError) error = NULL;
  g_autoptr(YtIntake) intake = yt_format_read_file (path, &error);

  stop_on (error);
  yt_act_take_in (dossier, intake, &error);
  stop_on (error);
}

static void
take_in_notes (YtDossier *dossier,
               guint      from,
               guint      to)
{
  g_autoptr(YtIntake) intake = yt_intake_new ();
  g_autoptr(GError) error = NULL;

  if (intake->root->notes == NULL)
    intake->root->notes = g_ptr_array_new ();
  for (guint i = from; i < to; i++)
    {
      YtIntakeNote *note = yt_intake_note_new ();

      note->language = g_strdup (i % 2 == 0 ? "zh" : "en");
      note->author = g_strdup ("");
      note->text = bench_text (i);
      g_ptr_array_add (intake->root->notes, note);
    }
  yt_act_take_in (dossier, intake, &error);
  stop_on (error);
}

char *
bench_dossier (guint notes)
{
  g_autofree char *name = g_strdup_printf ("%u.yitong", notes);
  char *path = g_build_filename (bench_folder (), name, NULL);
  g_autoptr(YtDossier) dossier = NULL;
  g_autoptr(GError) error = NULL;

  if (g_file_test (path, G_FILE_TEST_EXISTS))
    return path;
  dossier = yt_dossier_open (path, YT_OPEN_CREATE, &error);
  stop_on (error);
  take_in_sample (dossier);
  for (guint from = 0; from < notes; from += CHUNK)
    take_in_notes (dossier, from, MIN (notes, from + CHUNK));
  yt_dossier_close (dossier);
  return path;
}
