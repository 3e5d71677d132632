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

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  frame_init ();
  g_test_add ("/reader-page/top", Fixture, NULL, set_up, test_top, tear_down);
  g_test_add ("/reader-page/go-to", Fixture, NULL, set_up, test_go_to, tear_down);
  return g_test_run ();
}
