/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What was typed and not saved yet when the program is told to end is there at the next start. */
#include <signal.h>

#include "act/note.h"
#include "scratch.h"

static void
test_end (Scratch      *scratch,
          gconstpointer data)
{
  gint64 id = add_note (scratch->dossier, yt_dossier_root (scratch->dossier), "en", "before");
  g_autofree char *number = g_strdup_printf ("%d", GPOINTER_TO_INT (data));
  const char *const line[] = { g_getenv ("YITONG_TYPIST"), scratch->path, number, NULL };
  g_autoptr(YtNote) note = NULL;
  g_autoptr(GError) error = NULL;
  int status;

  scratch_close (scratch);
  g_spawn_sync (NULL, (char **) line, NULL, G_SPAWN_DEFAULT, NULL, NULL, NULL, NULL, &status, &error);
  g_assert_no_error (error);
  g_spawn_check_wait_status (status, &error);
  g_assert_no_error (error);
  scratch_open (scratch);
  note = yt_note_get (scratch->dossier, id);
  g_assert_cmpstr (yt_note_text (note), ==, "before typed");
  g_clear_object (&note);
}

int
main (int    argc,
      char **argv)
{
  static const struct
  {
    const char *path;
    int number;
  } ends[] = {
    { "/trust/end/terminated", SIGTERM },
    { "/trust/end/hung-up", SIGHUP },
    { "/trust/end/interrupted", SIGINT },
    { "/trust/end/closed", 0 },
  };

  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (ends); i++)
    g_test_add (ends[i].path, Scratch, GINT_TO_POINTER (ends[i].number), scratch_set_up, test_end, scratch_tear_down);
  return g_test_run ();
}
