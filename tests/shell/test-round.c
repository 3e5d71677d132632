/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Goes through every pane of the sample in both languages, in windows wide and narrow: nothing warns, on the way or at the end. */
#include "act/begin.h"
#include "panes/pane.h"
#include "shell/opening.h"
#include "stage.h"

/* The first entry of each kind, shown in its pane. */
static void
go_to_each_kind (YtDesk *desk)
{
  for (int kind = YT_KIND_PARTY; kind < YT_N_KINDS; kind++)
    {
      g_autoptr(GArray) ids = yt_entry_all (yt_desk_dossier (desk), (YtKind) kind);

      if (ids->len == 0)
        continue;
      yt_desk_go (desk, NULL, g_array_index (ids, gint64, 0));
      stage_settle ();
    }
}

static void
go_to_each_pane (YtWindow   *window,
                 const char *content)
{
  stage_act (window, "desk.content", "s", content);
  for (const YtPane *pane = yt_panes; pane->id != NULL; pane++)
    {
      stage_act (window, "desk.pane", "s", pane->id);
      stage_settle ();
    }
}

static void
go_round (YtWindow *window)
{
  for (guint i = 0; i < 2; i++)
    {
      go_to_each_pane (window, "both");
      go_to_each_kind (yt_window_desk (window));
      go_to_each_pane (window, i == 0 ? "zh" : "en");
      stage_act (window, "app.toggle-language", NULL);
      stage_settle ();
    }
}

static void
test_round (Scratch      *scratch,
            gconstpointer data)
{
  g_autofree char *path = g_build_filename (scratch->folder, "sample.yitong", NULL);
  g_autofree char *sample = yt_begin_sample ();
  g_autoptr(GFile) file = g_file_new_for_path (path);
  g_autoptr(GError) error = NULL;
  g_autoptr(YtDossier) dossier = yt_begin_dossier (path, sample, &error);
  YtWindow *window;

  g_assert_no_error (error);
  yt_dossier_close (dossier);
  yt_opening_file (stage_application (), NULL, file, TRUE);
  stage_settle ();
  window = stage_window ();
  gtk_window_set_default_size (GTK_WINDOW (window), GPOINTER_TO_INT (data), 600);
  stage_settle ();
  go_round (window);

  /* Where a switch is on its way while the window closes. */
  stage_act (window, "app.toggle-language", NULL);
  stage_close ();
  stage_settle ();
  g_action_group_activate_action (G_ACTION_GROUP (stage_application ()), "toggle-language", NULL);
  stage_settle ();
}

int
main (int    argc,
      char **argv)
{
  int status;

  g_test_init (&argc, &argv, NULL);
  stage_init ();
  g_test_add ("/shell/round/wide", Scratch, GINT_TO_POINTER (1280), scratch_set_up, test_round, scratch_tear_down);
  g_test_add ("/shell/round/narrow", Scratch, GINT_TO_POINTER (420), scratch_set_up, test_round, scratch_tear_down);
  status = g_test_run ();
  stage_end ();
  return status;
}
