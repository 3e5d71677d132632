/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Tests the page of the reader with a long text: where it opens, what the mouse does to passages, tools in little room. */
#include "frame.h"

#include <string.h>

#include "act/entry.h"
#include "act/evidence.h"
#include "panes/sources-pane.h"

typedef struct
{
  Frame frame;
  gint64 source, document;
  GString *words;
  YtReader *reader;
  YtReaderText *text;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  frame_set_up (&fixture->frame, NULL);
  fixture->source = add_entry (fixture->frame.dossier, YT_KIND_SOURCE, 0, 1, "论文", "A paper");
  fixture->words = g_string_new (NULL);
  for (guint i = 0; i < 300; i++)
    g_string_append_printf (fixture->words, "第 %u 段。网络空间是新领域，双方“都有顾虑。”因此对话要继续！The talks went on, as was hoped, and went on.\n", i);
  fixture->document = add_document (fixture->frame.dossier, fixture->source, "paper.txt", fixture->words->str);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  frame_tear_down (&fixture->frame, NULL);
  g_string_free (fixture->words, TRUE);
}

/* As one comes to it: first the fields of the source, then its text. */
static void
show_reader (Fixture *fixture)
{
  YtSourcesPane *pane;
  GtkWidget *stack;

  g_object_set (fixture->frame.desk, "selected", fixture->source, NULL);
  pane = g_object_new (YT_TYPE_SOURCES_PANE, "desk", fixture->frame.desk, NULL);
  frame_show (&fixture->frame, GTK_WIDGET (pane));
  frame_settle (&fixture->frame);
  fixture->reader = yt_sources_pane_documents (pane);
  fixture->text = yt_reader_text (fixture->reader);
  stack = gtk_widget_get_ancestor (GTK_WIDGET (fixture->reader), GTK_TYPE_STACK);
  gtk_stack_set_visible_child_name (GTK_STACK (stack), "text");
  frame_settle (&fixture->frame);
}

static double
scrolled (Fixture *fixture)
{
  return gtk_adjustment_get_value (gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (fixture->text)));
}

static void
test_top (Fixture       *fixture,
          gconstpointer  data)
{
  show_reader (fixture);
  g_assert_cmpfloat (scrolled (fixture), ==, 0);
}

/* The line one goes to is whole, below the same margin, and remembered as the one on top. */
static void
test_go_to (Fixture       *fixture,
            gconstpointer  data)
{
  gsize place = (gsize) (strstr (fixture->words->str, "第 100 段") - fixture->words->str);
  GtkTextIter iter;
  GdkRectangle line, sight;

  show_reader (fixture);
  yt_reader_text_look_at (fixture->text, place, place);
  frame_settle (&fixture->frame);
  gtk_text_view_get_visible_rect (GTK_TEXT_VIEW (fixture->text), &sight);
  gtk_text_buffer_get_iter_at_line (gtk_text_view_get_buffer (GTK_TEXT_VIEW (fixture->text)), &iter, 100);
  gtk_text_view_get_iter_location (GTK_TEXT_VIEW (fixture->text), &iter, &line);
  g_assert_cmpint (line.y, >=, sight.y);
  g_assert_cmpint (line.y, <, sight.y + 24);
  g_assert_cmpuint (yt_reader_text_top (fixture->text), ==, place);
}

/* What hands on presses before the text view does. */
static gpointer
gesture_of (Fixture *fixture)
{
  g_autoptr(GListModel) controllers = gtk_widget_observe_controllers (GTK_WIDGET (fixture->text));

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr(GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_GESTURE_DRAG (controller) && gtk_event_controller_get_propagation_phase (controller) == GTK_PHASE_CAPTURE)
        return controller;
    }
  g_assert_not_reached ();
}

/* Takes a handle, moves it over the letter at @place, and lets it go a little right of that letter’s left border. */
static void
drag (Fixture        *fixture,
      YtReaderHandle  handle,
      const char     *piece)
{
  GtkTextView *view = GTK_TEXT_VIEW (fixture->text);
  gsize place = (gsize) (strstr (fixture->words->str, piece) - fixture->words->str);
  double from_x, from_y;
  GtkTextIter iter;
  GdkRectangle letter;
  int x, y;

  g_assert_true (yt_reader_text_handle (fixture->text, handle, &from_x, &from_y));
  yt_reader_lines_iter (yt_reader_text_lines (fixture->text), gtk_text_view_get_buffer (view), place, FALSE, &iter);
  gtk_text_view_get_iter_location (view, &iter, &letter);
  gtk_text_view_buffer_to_window_coords (view, GTK_TEXT_WINDOW_WIDGET, letter.x + 2, letter.y + letter.height / 2, &x, &y);
  g_signal_emit_by_name (gesture_of (fixture), "drag-begin", from_x, from_y);
  for (guint i = 1; i <= 4; i++)
    g_signal_emit_by_name (gesture_of (fixture), "drag-update", (x - from_x) * i / 4, (y - from_y) * i / 4);
  g_signal_emit_by_name (gesture_of (fixture), "drag-end", x - from_x, y - from_y);
  frame_settle (&fixture->frame);
}

/* Both ends are moved with the mouse, each time in one step that is undone as one; elsewhere there is no handle. */
static void
test_handles (Fixture       *fixture,
              gconstpointer  data)
{
  gsize start = (gsize) (strstr (fixture->words->str, "新领域") - fixture->words->str);
  g_autoptr(YtPassage) passage = NULL;
  GError *error = NULL;
  double x, y;
  gint64 id;

  g_assert_true (yt_act_mark (fixture->frame.dossier, fixture->document, start, start + strlen ("新领域"), &id, &error));
  passage = yt_passage_get (fixture->frame.dossier, id);
  show_reader (fixture);
  g_assert_false (yt_reader_text_handle (fixture->text, YT_READER_HANDLE_START, &x, &y));
  g_object_set (fixture->frame.desk, "selected", id, NULL);
  frame_settle (&fixture->frame);
  drag (fixture, YT_READER_HANDLE_END, "都有顾虑");
  g_assert_cmpstr (yt_passage_quote (passage), ==, "新领域，双方“");
  drag (fixture, YT_READER_HANDLE_START, "网络空间");
  g_assert_cmpstr (yt_passage_quote (passage), ==, "网络空间是新领域，双方“");
  /* Over the other end: a character is left. */
  drag (fixture, YT_READER_HANDLE_END, "第 0");
  g_assert_cmpstr (yt_passage_quote (passage), ==, "网");
  for (guint i = 0; i < 2; i++)
    g_assert_true (yt_act_undo (fixture->frame.dossier, &error));
  g_assert_cmpstr (yt_passage_quote (passage), ==, "新领域，双方“");
  yt_reader_text_select (fixture->text, 0, 6);
  g_assert_false (yt_reader_text_handle (fixture->text, YT_READER_HANDLE_START, &x, &y));
}

/* The same words typed right before a passage are not taken for it; two places at once are found out. */
static void
test_typing (Fixture       *fixture,
             gconstpointer  data)
{
  GtkTextBuffer *buffer;
  gsize start = (gsize) (strstr (fixture->words->str, "went on") - fixture->words->str);
  g_autoptr(YtPassage) passage = NULL;
  GError *error = NULL;
  GtkTextIter iter;
  gsize from, to;
  gint64 id;

  g_assert_true (yt_act_mark (fixture->frame.dossier, fixture->document, start, start + strlen ("went on"), &id, &error));
  passage = yt_passage_get (fixture->frame.dossier, id);
  show_reader (fixture);
  buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (fixture->text));
  for (guint i = 0; i < 2; i++)
    {
      gtk_widget_activate_action (GTK_WIDGET (fixture->reader), "reader.correct", NULL);
      yt_passage_place (passage, &from, &to);
      yt_reader_lines_iter (yt_reader_text_lines (fixture->text), buffer, from, FALSE, &iter);
      gtk_text_buffer_insert (buffer, &iter, "went", -1);
      gtk_text_buffer_insert (buffer, &iter, " on ", -1);
      if (i == 1)
        {
          gtk_text_buffer_get_end_iter (buffer, &iter);
          gtk_text_buffer_insert (buffer, &iter, "尾", -1);
        }
      gtk_widget_activate_action (GTK_WIDGET (fixture->reader), "reader.save", NULL);
      frame_settle (&fixture->frame);
      g_assert_true (yt_passage_place (passage, &from, &to));
      if (i == 0)
        g_assert_cmpuint (from, ==, start + strlen ("went on "));
      g_assert_cmpstr (yt_passage_quote (passage), ==, "went on");
    }
  g_assert_true (g_str_has_suffix (yt_reader_lines_text (yt_reader_text_lines (fixture->text)), "尾"));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  frame_init ();
  g_test_add ("/reader-page/top", Fixture, NULL, set_up, test_top, tear_down);
  g_test_add ("/reader-page/go-to", Fixture, NULL, set_up, test_go_to, tear_down);
  g_test_add ("/reader-page/handles", Fixture, NULL, set_up, test_handles, tear_down);
  g_test_add ("/reader-page/typing", Fixture, NULL, set_up, test_typing, tear_down);
  return g_test_run ();
}
