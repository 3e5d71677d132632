/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Tests the pane of questions: choosing one, the table of the answer, its links, and that it follows the dossier. */
#include "frame.h"

#include <glib/gi18n.h>
#include <string.h>

#include "panes/answer-table.h"
#include "panes/questions-pane.h"

static int
index_of (const char *id)
{
  return (int) (yt_question_find (id) - yt_questions);
}

static void
choose (Frame      *frame,
        GtkWidget  *pane,
        const char *question)
{
  GtkListBox *list = frame_find (pane, GTK_TYPE_LIST_BOX, 0);

  gtk_list_box_select_row (list, gtk_list_box_get_row_at_index (list, index_of (question)));
  frame_settle (frame);
}

static gint64
add_channel (Frame      *frame,
             gint64      area,
             const char *title)
{
  gint64 id = add_entry (frame->dossier, YT_KIND_CHANNEL, 0, 1, title, title);

  set_field (frame->dossier, &yt_table_entry, id, "track", "track2");
  add_link (frame->dossier, "deals-with", id, area);
  return id;
}

static void
test_answer (Frame         *frame,
             gconstpointer  data)
{
  gint64 area = add_entry (frame->dossier, YT_KIND_AREA, 0, 1, "渔业", "Fishing");
  GtkWidget *pane = g_object_new (YT_TYPE_QUESTIONS_PANE, "desk", frame->desk, NULL);
  YtAnswerTable *table = frame_find (pane, YT_TYPE_ANSWER_TABLE, 0);

  frame_show (frame, pane);
  choose (frame, pane, "continuity");
  g_assert_true (frame_says (table, "When was no channel open on an area?"));
  g_assert_true (frame_says (table, "No channel at any time"));
  g_assert_cmpuint (yt_answer_table_answer (table)->rows->len, ==, 1);

  /* A new channel is in the table at once, and what is not known of it is said. */
  add_channel (frame, area, "Round table");
  frame_settle (frame);
  g_assert_false (frame_says (table, "No channel at any time"));
  g_assert_true (frame_says (table, "Track 2"));
  g_assert_cmpuint (yt_answer_table_answer (table)->doubts->len, ==, 1);

  choose (frame, pane, "growth");
  g_assert_true (frame_says (table, "The dossier holds nothing that this question asks about."));
}

/* A name in the table leads to the entry. */
static void
test_link (Frame         *frame,
           gconstpointer  data)
{
  gint64 area = add_entry (frame->dossier, YT_KIND_AREA, 0, 1, "渔业", "Fishing");
  gint64 channel = add_channel (frame, area, "Round table");
  GtkWidget *pane = g_object_new (YT_TYPE_QUESTIONS_PANE, "desk", frame->desk, NULL);
  YtAnswerTable *table = frame_find (pane, YT_TYPE_ANSWER_TABLE, 0);
  GtkWidget *view;
  gboolean found = FALSE;

  frame_show (frame, pane);
  choose (frame, pane, "continuity");
  view = frame_find (table, GTK_TYPE_COLUMN_VIEW, 0);
  for (guint i = 0; i < frame_count (view, GTK_TYPE_LABEL) && !found; i++)
    {
      GtkLabel *label = frame_find (view, GTK_TYPE_LABEL, i);

      if (strstr (gtk_label_get_text (label), "Round table") == NULL)
        continue;
      found = TRUE;
      gtk_widget_grab_focus (GTK_WIDGET (label));
      g_assert_nonnull (gtk_label_get_current_uri (label));
      g_signal_emit_by_name (label, "activate-current-link");
    }
  g_assert_true (found);
  frame_settle (frame);
  g_assert_cmpint (frame->opened, ==, channel);
}

/* The question put last is put again when the pane is built anew, in the other language. */
static void
test_again (Frame         *frame,
            gconstpointer  data)
{
  GtkWidget *pane = g_object_new (YT_TYPE_QUESTIONS_PANE, "desk", frame->desk, NULL);

  frame_show (frame, pane);
  choose (frame, pane, "balance");
  frame_use_language ("zh_CN");
  pane = g_object_new (YT_TYPE_QUESTIONS_PANE, "desk", frame->desk, NULL);
  frame_show (frame, pane);
  g_assert_true (frame_says (frame_find (pane, YT_TYPE_ANSWER_TABLE, 0), "各方有多少立场，出自谁的话语？"));
  frame_use_language ("en");
}

/* What lies around an entry is told of the entry from whose menu it was asked, also where another question stood. */
static void
test_around (Frame         *frame,
             gconstpointer  data)
{
  gint64 area = add_entry (frame->dossier, YT_KIND_AREA, 0, 1, "渔业", "Fishing");
  GtkWidget *pane = g_object_new (YT_TYPE_QUESTIONS_PANE, "desk", frame->desk, NULL);
  YtAnswerTable *table = frame_find (pane, YT_TYPE_ANSWER_TABLE, 0);

  add_channel (frame, area, "Round table");
  frame_show (frame, pane);
  choose (frame, pane, "balance");
  yt_questions_pane_around (frame->desk, area);
  frame_settle (frame);
  g_assert_cmpstr (yt_desk_pane (frame->desk), ==, "questions");
  g_assert_cmpint (yt_desk_selected (frame->desk), ==, area);
  g_assert_true (frame_says (table, _(yt_question_find ("around")->label)));
  g_assert_true (frame_says (table, "Round table"));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  frame_init ();
  g_test_add ("/panes/questions/answer", Frame, NULL, frame_set_up, test_answer, frame_tear_down);
  g_test_add ("/panes/questions/link", Frame, NULL, frame_set_up, test_link, frame_tear_down);
  g_test_add ("/panes/questions/around", Frame, NULL, frame_set_up, test_around, frame_tear_down);
  g_test_add ("/panes/questions/again", Frame, NULL, frame_set_up, test_again, frame_tear_down);
  return g_test_run ();
}
