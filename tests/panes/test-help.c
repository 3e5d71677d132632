/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Tests that the help can be read, searched and gone through, in both languages. */
#include "frame.h"

#include <string.h>

#include "panes/help-text.h"
#include "shell/help-window.h"

static YtHelpWindow *
find_help (void)
{
  g_autoptr(GList) toplevels = gtk_window_list_toplevels ();

  for (GList *l = toplevels; l != NULL; l = l->next)
    {
      if (YT_IS_HELP_WINDOW (l->data))
        return l->data;
    }
  return NULL;
}

static char *
text_of (GtkTextView *view)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (view);
  GtkTextIter start, end;

  gtk_text_buffer_get_bounds (buffer, &start, &end);
  return gtk_text_buffer_get_text (buffer, &start, &end, TRUE);
}

static char *
selected_text (GtkTextView *view)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (view);
  GtkTextIter start, end;

  gtk_text_buffer_get_selection_bounds (buffer, &start, &end);
  return gtk_text_buffer_get_text (buffer, &start, &end, TRUE);
}

static void
test_blocks (Frame         *frame,
             gconstpointer  data)
{
  GtkWidget *view = gtk_text_view_new ();
  g_autoptr(GPtrArray) sections = NULL;
  g_autofree char *text = NULL;

  frame_show (frame, view);
  sections = yt_help_text_fill (GTK_TEXT_VIEW (view),
                                "<!-- hidden -->\n# Title\n\nOne\ntwo **strong** `code`.\n\n## Part & more\n\n- first\n- second\n\n"
                                "| A | B |\n|---|---|\n| `x` | <b>y</b> |\n\n```\nyitong list\n```\n\n[shown](https://example.org)\n",
                                YT_LANGUAGE_EN);
  text = text_of (GTK_TEXT_VIEW (view));
  g_assert_cmpstr (text, ==, "Title\nOne two strong code.\nPart & more\n•\tfirst\n•\tsecond\nA\tB\nx\ty\nyitong list\nshown\n");
  g_assert_cmpuint (sections->len, ==, 1);
  g_assert_cmpstr (((YtHelpSection *) g_ptr_array_index (sections, 0))->title, ==, "Part & more");
}

static void
test_chinese_lines (Frame         *frame,
                    gconstpointer  data)
{
  GtkWidget *view = gtk_text_view_new ();
  g_autoptr(GPtrArray) sections = NULL;
  g_autofree char *text = NULL;

  frame_show (frame, view);
  sections = yt_help_text_fill (GTK_TEXT_VIEW (view), "一行\n又一行\n", YT_LANGUAGE_ZH);
  text = text_of (GTK_TEXT_VIEW (view));
  g_assert_cmpstr (text, ==, "一行又一行\n");
}

static void
test_window (Frame         *frame,
             gconstpointer  data)
{
  YtHelpWindow *help;
  GtkTextView *view;
  GtkListBox *contents;
  GtkEditable *entry;
  g_autofree char *text = NULL;
  g_autofree char *found = NULL;
  GtkTextIter cursor;

  frame_show (frame, gtk_label_new (NULL));
  yt_help_window_open (frame->window);
  yt_help_window_open (frame->window);
  frame_settle (frame);
  help = find_help ();
  view = frame_find (help, GTK_TYPE_TEXT_VIEW, 0);
  contents = frame_find (help, GTK_TYPE_LIST_BOX, 0);
  entry = frame_find (help, GTK_TYPE_SEARCH_ENTRY, 0);
  text = text_of (view);
  g_assert_true (g_str_has_prefix (text, "Yitong help\n"));
  g_assert_null (strstr (text, "SPDX"));
  g_assert_null (strstr (text, "|---"));
  g_assert_true (frame_says (contents, "First steps in a minute"));

  /* A section is gone to. */
  g_signal_emit_by_name (contents, "row-activated", gtk_list_box_get_row_at_index (contents, 2));
  gtk_text_buffer_get_iter_at_mark (gtk_text_view_get_buffer (view), &cursor,
                                    gtk_text_buffer_get_insert (gtk_text_view_get_buffer (view)));
  g_assert_true (g_str_has_prefix (g_utf8_offset_to_pointer (text, gtk_text_iter_get_offset (&cursor)), "Who says it"));

  /* A word is found, also from the end on; one that is not there is said. */
  gtk_widget_activate_action (GTK_WIDGET (help), "help.search", NULL);
  gtk_editable_set_text (entry, "FIRST STEPS");
  g_signal_emit_by_name (entry, "activate");
  found = selected_text (view);
  g_assert_cmpstr (found, ==, "First steps");
  gtk_editable_set_text (entry, "no such word");
  g_signal_emit_by_name (entry, "activate");
  g_assert_true (gtk_widget_has_css_class (GTK_WIDGET (entry), "error"));
  gtk_window_close (GTK_WINDOW (help));
  frame_settle (frame);
  g_assert_null (find_help ());
}

static void
test_chinese (Frame         *frame,
              gconstpointer  data)
{
  g_autofree char *text = NULL;

  frame_show (frame, gtk_label_new (NULL));
  frame_use_language ("zh_CN");
  yt_help_window_open (frame->window);
  frame_settle (frame);
  text = text_of (frame_find (find_help (), GTK_TYPE_TEXT_VIEW, 0));
  g_assert_nonnull (strstr (text, "话语归属"));
  gtk_window_close (GTK_WINDOW (find_help ()));
  frame_use_language ("en");
  frame_settle (frame);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  frame_init ();
  g_test_add ("/help/blocks", Frame, NULL, frame_set_up, test_blocks, frame_tear_down);
  g_test_add ("/help/chinese-lines", Frame, NULL, frame_set_up, test_chinese_lines, frame_tear_down);
  g_test_add ("/help/window", Frame, NULL, frame_set_up, test_window, frame_tear_down);
  g_test_add ("/help/chinese", Frame, NULL, frame_set_up, test_chinese, frame_tear_down);
  return g_test_run ();
}
