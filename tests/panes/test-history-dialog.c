/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Tests that the history tells who changed what, and that an old value comes back. */
#include "frame.h"

#include "act/entry.h"
#include "act/note.h"
#include "panes/history-dialog.h"
#include "panes/history-row.h"

static void
restore (gpointer row)
{
  for (guint i = 0; i < frame_count (row, GTK_TYPE_BUTTON); i++)
    {
      GtkWidget *button = frame_find (row, GTK_TYPE_BUTTON, i);

      if (gtk_widget_get_visible (button))
        {
          g_signal_emit_by_name (button, "clicked");
          return;
        }
    }
  g_assert_not_reached ();
}

static void
test_entry (Frame         *frame,
            gconstpointer  data)
{
  gint64 id = add_entry (frame->dossier, YT_KIND_EVENT, 0, 1, "访问", "Visit");
  g_autoptr(YtEntry) entry = yt_entry_get (frame->dossier, id);
  GtkWindow *dialog;
  gpointer row;

  yt_recorder_set_author (yt_dossier_recorder (frame->dossier), "Analyst");
  g_assert_true (yt_act_set_entry (frame->dossier, id, "title.en", "State visit", NULL));
  g_assert_true (yt_act_set_entry (frame->dossier, id, "type", "visit", NULL));
  dialog = yt_history_dialog_open (NULL, frame->desk, id);
  row = frame_find (dialog, YT_TYPE_HISTORY_ROW, 0);
  g_assert_true (frame_says (row, "Type"));
  g_assert_true (frame_says (row, "Visit"));
  row = frame_find (dialog, YT_TYPE_HISTORY_ROW, 1);
  g_assert_true (frame_says (row, "Title in English"));
  g_assert_true (frame_says (row, "Visit"));
  g_assert_true (frame_says (row, "State visit"));
  restore (row);
  g_assert_cmpstr (yt_entry_title (entry, YT_LANGUAGE_EN), ==, "Visit");
  row = frame_find (dialog, YT_TYPE_HISTORY_ROW, 0);
  g_assert_true (frame_says (row, "State visit"));
  restore (row);
  g_assert_cmpstr (yt_entry_title (entry, YT_LANGUAGE_EN), ==, "State visit");
  gtk_window_destroy (dialog);
}

static void
test_party_and_tag (Frame         *frame,
                    gconstpointer  data)
{
  gint64 id = add_entry (frame->dossier, YT_KIND_ACTOR, 0, 1, "某人", "Somebody");
  g_autoptr(YtEntry) entry = yt_entry_get (frame->dossier, id);
  g_autofree char *us = yt_id_to_text (frame->us);
  g_autofree char *china = yt_id_to_text (frame->china);
  GtkWindow *dialog;

  g_assert_true (yt_act_set_entry (frame->dossier, id, "party", us, NULL));
  g_assert_true (yt_act_set_entry (frame->dossier, id, "party", china, NULL));
  dialog = yt_history_dialog_open (NULL, frame->desk, id);
  g_assert_true (frame_says (dialog, "United States · 美国"));
  restore (frame_find (dialog, YT_TYPE_HISTORY_ROW, 0));
  g_assert_cmpint (yt_entry_party (entry), ==, frame->us);
  g_assert_true (yt_act_tag (frame->dossier, id, "deterrence", TRUE, NULL));
  g_assert_true (frame_says (dialog, "Tag “deterrence”"));
  restore (frame_find (dialog, YT_TYPE_HISTORY_ROW, 0));
  g_assert_null (yt_entry_tags (entry)[0]);
  gtk_window_destroy (dialog);
}

static void
test_note (Frame         *frame,
           gconstpointer  data)
{
  gint64 id = add_note (frame->dossier, frame->us, "en", "First thought");
  g_autoptr(YtNote) note = yt_note_get (frame->dossier, id);
  GtkWindow *dialog;

  g_assert_true (yt_act_set_note_text (frame->dossier, id, "Second thought", NULL));
  dialog = yt_history_dialog_open (NULL, frame->desk, id);
  g_assert_true (frame_says (dialog, "First thought"));
  restore (frame_find (dialog, YT_TYPE_HISTORY_ROW, 0));
  g_assert_cmpstr (yt_note_text (note), ==, "First thought");
  gtk_window_destroy (dialog);
}

static void
test_older (Frame         *frame,
            gconstpointer  data)
{
  GtkWindow *dialog;

  for (guint i = 0; i < 130; i++)
    {
      g_autofree char *page = g_strdup_printf ("%u", i + 1);

      g_assert_true (yt_act_set_entry (frame->dossier, frame->us, "page", page, NULL));
    }
  dialog = yt_history_dialog_open (NULL, frame->desk, frame->us);
  g_assert_cmpuint (frame_count (dialog, YT_TYPE_HISTORY_ROW), ==, 100);
  for (guint i = 0; i < frame_count (dialog, GTK_TYPE_BUTTON); i++)
    {
      GtkWidget *button = frame_find (dialog, GTK_TYPE_BUTTON, i);

      if (frame_says (button, "Show Older Changes"))
        {
          g_signal_emit_by_name (button, "clicked");
          break;
        }
    }
  g_assert_cmpuint (frame_count (dialog, YT_TYPE_HISTORY_ROW), >=, 130);
  g_assert_false (frame_says (dialog, "Show Older Changes"));
  gtk_window_destroy (dialog);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  frame_init ();
  g_test_add ("/panes/history-dialog/entry", Frame, NULL, frame_set_up, test_entry, frame_tear_down);
  g_test_add ("/panes/history-dialog/party-and-tag", Frame, NULL, frame_set_up, test_party_and_tag, frame_tear_down);
  g_test_add ("/panes/history-dialog/note", Frame, NULL, frame_set_up, test_note, frame_tear_down);
  g_test_add ("/panes/history-dialog/older", Frame, NULL, frame_set_up, test_older, frame_tear_down);
  return g_test_run ();
}
