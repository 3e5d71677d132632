/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The clean-up dialog: it shows what would change, leaves alone what is refused, and Accept is one step that undo takes back. */
#include "frame.h"

#include "act/entry.h"
#include "act/take-in.h"
#include "model/document.h"
#include "panes/clean-dialog.h"

static const char mail[] =
  "Dear all,\n\nThe rehearsal room in the old ferry hall is free again from the second week of\n"
  "April, and the caretaker has promised to repair the heating before we move back.\n"
  "I think that we should take it, because the acoustics are far better than those\n"
  "in the school canteen and because half of us live within walking distance of it.\n\n"
  "There are three things to settle before Friday: who keeps the keys, who pays for\n"
  "the deposit, and whether the piano may stay where it is until the summer is over.\n";

typedef struct
{
  Frame frame;
  gint64 document;
  YtCleanDialog *dialog;
} Fixture;

static void
wait_ready (Fixture *fixture)
{
  gboolean ready = FALSE;

  while (!ready)
    {
      g_object_get (fixture->dialog, "ready", &ready, NULL);
      if (!ready)
        g_main_context_iteration (NULL, TRUE);
    }
}

static void
open_on (Fixture    *fixture,
         const char *text)
{
  Frame *frame = &fixture->frame;
  g_autoptr(GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autoptr(GError) error = NULL;

  yt_act_import_document (frame->dossier, 0, "mail.txt", bytes, NULL, &fixture->document, &error);
  g_assert_no_error (error);
  frame_show (frame, gtk_label_new (""));
  fixture->dialog = yt_clean_dialog_run (frame->window, frame->desk, fixture->document);
  g_assert_nonnull (fixture->dialog);
  wait_ready (fixture);
  frame_settle (frame);
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  frame_set_up (&fixture->frame, NULL);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  if (fixture->dialog != NULL)
    gtk_window_destroy (GTK_WINDOW (fixture->dialog));
  frame_tear_down (&fixture->frame, NULL);
}

static char *
text_of (Fixture *fixture)
{
  g_autoptr(YtDocument) document = yt_document_get (fixture->frame.dossier, fixture->document);

  return g_strdup (yt_document_text (document));
}

static void
press (Fixture    *fixture,
       const char *label)
{
  for (guint i = 0; i < frame_count (fixture->dialog, GTK_TYPE_BUTTON); i++)
    {
      GtkButton *button = frame_find (fixture->dialog, GTK_TYPE_BUTTON, i);

      if (g_strcmp0 (gtk_button_get_label (button), label) == 0)
        {
          g_signal_emit_by_name (button, "clicked");
          return;
        }
    }
  g_assert_not_reached ();
}

static void
test_accept (Fixture       *fixture,
             gconstpointer  data)
{
  g_autofree char *cleaned = NULL;
  g_autofree char *undone = NULL;
  g_autoptr(GError) error = NULL;

  open_on (fixture, mail);
  g_assert_cmpuint (yt_clean_dialog_count (fixture->dialog), ==, 4);
  g_assert_true (frame_says (fixture->dialog, "Line breaks"));
  g_assert_true (frame_says (fixture->dialog, "1 of 4 · Line breaks"));
  press (fixture, "_Accept");
  fixture->dialog = NULL;
  frame_settle (&fixture->frame);
  cleaned = text_of (fixture);
  g_assert_nonnull (strstr (cleaned, "second week of April, and"));
  g_assert_true (yt_act_undo (fixture->frame.dossier, &error));
  g_assert_no_error (error);
  undone = text_of (fixture);
  g_assert_cmpstr (undone, ==, mail);
}

static void
test_refuse_one (Fixture       *fixture,
                 gconstpointer  data)
{
  GtkToggleButton *refuse;
  const char *shown;

  open_on (fixture, mail);
  yt_clean_dialog_choose (fixture->dialog, 1);
  refuse = frame_find (fixture->dialog, GTK_TYPE_TOGGLE_BUTTON, 0);
  gtk_toggle_button_set_active (refuse, TRUE);
  wait_ready (fixture);
  shown = yt_clean_dialog_cleaning (fixture->dialog)->reading->text->str;
  g_assert_nonnull (strstr (shown, "week of April"));
  g_assert_nonnull (strstr (shown, "move back.\nI think"));
  g_assert_true (gtk_toggle_button_get_active (refuse));
  gtk_toggle_button_set_active (refuse, FALSE);
  wait_ready (fixture);
  shown = yt_clean_dialog_cleaning (fixture->dialog)->reading->text->str;
  g_assert_nonnull (strstr (shown, "move back. I think"));
}

static void
test_refuse_kind (Fixture       *fixture,
                  gconstpointer  data)
{
  open_on (fixture, mail);
  gtk_switch_set_active (frame_find (fixture->dialog, GTK_TYPE_SWITCH, 0), FALSE);
  wait_ready (fixture);
  g_assert_cmpstr (yt_clean_dialog_cleaning (fixture->dialog)->reading->text->str, ==, mail);
}

static void
test_nothing (Fixture       *fixture,
              gconstpointer  data)
{
  open_on (fixture, "One line.\n");
  g_assert_cmpuint (yt_clean_dialog_count (fixture->dialog), ==, 0);
  g_assert_true (frame_says (fixture->dialog, "Nothing to Clean"));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  frame_init ();
  g_test_add ("/clean-dialog/accept", Fixture, NULL, set_up, test_accept, tear_down);
  g_test_add ("/clean-dialog/refuse-one", Fixture, NULL, set_up, test_refuse_one, tear_down);
  g_test_add ("/clean-dialog/refuse-kind", Fixture, NULL, set_up, test_refuse_kind, tear_down);
  g_test_add ("/clean-dialog/nothing", Fixture, NULL, set_up, test_nothing, tear_down);
  return g_test_run ();
}
