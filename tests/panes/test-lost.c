/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Tests that what was lost can be brought back in the windows: from the bin, and from a backup; and when a backup is due. */
#include "frame.h"

#include <glib/gstdio.h>

#include "act/backup.h"
#include "act/entry.h"
#include "act/note.h"
#include "panes/bin-window.h"
#include "shell/backup-keeper.h"
#include "shell/backups-window.h"
#include "shell/settings.h"

static void
wait_for (GtkWindow  *window,
          const char *text)
{
  while (!frame_says (window, text))
    g_main_context_iteration (NULL, TRUE);
}

static void
test_bin (Frame         *frame,
          gconstpointer  data)
{
  gint64 id = add_entry (frame->dossier, YT_KIND_EVENT, 0, 1, "访问", "Visit");
  g_autoptr(YtEntry) entry = yt_entry_get (frame->dossier, id);
  gint64 empty;
  GtkWindow *window;

  yt_recorder_set_author (yt_dossier_recorder (frame->dossier), "Analyst");
  g_assert_true (yt_act_delete_entry (frame->dossier, id, NULL));
  g_assert_true (yt_act_add_entry (frame->dossier, YT_KIND_ACTOR, 0, 0, NULL, YT_LANGUAGE_EN, &empty, NULL));
  g_assert_true (yt_act_delete_entry (frame->dossier, empty, NULL));
  window = yt_bin_open (NULL, frame->desk);
  wait_for (window, "Actor without words");
  g_assert_cmpuint (yt_bin_window_count (YT_BIN_WINDOW (window)), ==, 2);
  /* Only events. */
  gtk_drop_down_set_selected (frame_find (window, GTK_TYPE_DROP_DOWN, 0), 2);
  g_assert_cmpuint (yt_bin_window_count (YT_BIN_WINDOW (window)), ==, 1);
  gtk_widget_activate_action (frame_find (window, GTK_TYPE_LIST_VIEW, 0), "list.activate-item", "u", 0);
  g_assert_false (yt_entry_is_deleted (entry));
  g_assert_true (yt_act_undo (frame->dossier, NULL));
  g_assert_true (yt_entry_is_deleted (entry));
  wait_for (window, "Visit");
  gtk_window_destroy (window);
}

static void
test_backup (Frame         *frame,
             gconstpointer  data)
{
  g_autofree char *place = g_dir_make_tmp ("yitong-backups-XXXXXX", NULL);
  gint64 id = add_entry (frame->dossier, YT_KIND_EVENT, 0, 1, "访问", "Visit");
  g_autoptr(YtEntry) entry = yt_entry_get (frame->dossier, id);
  g_autoptr(GPtrArray) backups = NULL;
  g_autofree char *folder = NULL;
  g_autofree char *lock = NULL;
  GtkWindow *window;

  g_assert_true (yt_backup_make (yt_dossier_path (frame->dossier), place, 0, FALSE, NULL, NULL, NULL));
  g_settings_set_string (yt_settings (), "backup-folder", place);
  g_assert_true (yt_act_set_entry (frame->dossier, id, "title.en", "Spoiled", NULL));
  window = yt_backups_open (NULL, frame->desk);
  wait_for (window, "Event · changed since then");
  g_assert_true (frame_says (window, "Spoiled"));
  gtk_widget_activate_action (frame_find (window, GTK_TYPE_LIST_VIEW, 1), "list.activate-item", "u", 0);
  g_assert_cmpstr (yt_entry_title (entry, YT_LANGUAGE_EN), ==, "Visit");
  wait_for (window, "The entries and notes are the same as now.");
  gtk_window_destroy (window);

  backups = yt_backup_list (place, NULL);
  g_assert_cmpuint (backups->len, ==, 1);
  g_assert_cmpint (g_unlink (((YtBackup *) g_ptr_array_index (backups, 0))->path), ==, 0);
  folder = g_path_get_dirname (((YtBackup *) g_ptr_array_index (backups, 0))->path);
  lock = g_build_filename (folder, ".lock", NULL);
  g_unlink (lock);
  g_rmdir (folder);
  g_rmdir (place);
  g_settings_reset (yt_settings (), "backup-folder");
}

static void
test_due (void)
{
  g_assert_true (yt_backup_due (30, G_MAXINT64, 60));
  g_assert_true (yt_backup_due (30, 1800, 60));
  g_assert_false (yt_backup_due (30, 1799, 60));
  /* Somebody types: later, but not for ever. */
  g_assert_false (yt_backup_due (30, 1800, 2));
  g_assert_true (yt_backup_due (30, 3600, 2));
  g_assert_false (yt_backup_due (0, G_MAXINT64, 60));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  frame_init ();
  g_test_add ("/panes/lost/bin", Frame, NULL, frame_set_up, test_bin, frame_tear_down);
  g_test_add ("/panes/lost/backup", Frame, NULL, frame_set_up, test_backup, frame_tear_down);
  g_test_add_func ("/panes/lost/due", test_due);
  return g_test_run ();
}
