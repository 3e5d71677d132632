/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Tests what of CommonMark is made to look different, and that nothing of a text is ever changed by it. */
#include "frame.h"

#include "panes/long-line.h"
#include "panes/markdown-marks.h"
#include "panes/markdown-style.h"

static const char *const names[YT_N_MARKDOWN] = { "fence", "h1", "h2", "h3", "quote", "list", "strong", "emphasis", "code", "link", "mark" };

/* “strong:2-6 mark:0-2” */
static char *
describe (const char *line)
{
  gboolean in_fence = FALSE;
  g_autoptr(GArray) spans = yt_markdown_marks (line, &in_fence);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < spans->len; i++)
    {
      const YtMarkdownSpan *span = &g_array_index (spans, YtMarkdownSpan, i);

      g_string_append_printf (text, "%s%s:%u-%u", i > 0 ? " " : "", names[span->what], span->from, span->to);
    }
  return g_string_free (text, FALSE);
}

static void
test_lines (void)
{
  static const struct { const char *line; const char *wanted; } cases[] = {
    { "", "" },
    { "plain words", "" },
    { "# 标题", "h1:0-4 mark:0-1" },
    { "### deep", "h3:0-8 mark:0-3" },
    { "###### deeper", "h3:0-13 mark:0-6" },
    { "#tag", "" },
    { "**粗体**字", "strong:2-4 mark:0-2 mark:4-6" },
    { "a *b* c", "emphasis:3-4 mark:2-3 mark:4-5" },
    { "***x***", "strong:3-4 emphasis:3-4 mark:0-3 mark:4-7" },
    { "2 * 3 * 4", "" },
    { "snake_case_name", "" },
    { "_x_", "emphasis:1-2 mark:0-1 mark:2-3" },
    { "`a*b*`", "code:1-5 mark:0-1 mark:5-6" },
    { "``a`b``", "code:2-5 mark:0-2 mark:5-7" },
    { "\\*a\\*", "" },
    { "[文](http://a)", "link:1-2 mark:0-1 mark:2-13" },
    { "see https://a.b/c.", "link:4-18" },
    { "[open", "" },
    { "> said", "quote:0-6 mark:0-1" },
    { "- item", "list:0-6 strong:0-1 mark:0-1" },
    { "12. item", "list:0-8 strong:0-3 mark:0-3" },
    { "2014 was", "" },
    { "2014年", "" },
    { "---", "mark:0-3" },
    { "**open", "" },
    { "**a *b* c**", "strong:2-9 mark:0-2 mark:9-11 emphasis:5-6 mark:4-5 mark:6-7" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *found = describe (cases[i].line);

      g_test_message ("%s", cases[i].line);
      g_assert_cmpstr (found, ==, cases[i].wanted);
    }
}

static void
test_fence (void)
{
  gboolean in_fence = FALSE;
  g_autoptr(GArray) inside = NULL;

  g_array_unref (yt_markdown_marks ("```c", &in_fence));
  g_assert_true (in_fence);
  inside = yt_markdown_marks ("# no heading", &in_fence);
  g_assert_cmpuint (inside->len, ==, 0);
  g_assert_true (in_fence);
  g_array_unref (yt_markdown_marks ("```", &in_fence));
  g_assert_false (in_fence);
}

/* However wild the line, all pieces lie in it. */
static void
test_wild (void)
{
  static const char *const bits[] = { "*", "**", "_", "`", "[", "](", ")", "\\", "文", "a", " ", "#", ">", "- ", "http://" };

  for (guint round = 0; round < 5000; round++)
    {
      g_autoptr(GString) line = g_string_new (NULL);
      gboolean in_fence = FALSE;
      g_autoptr(GArray) spans = NULL;
      guint n = (guint) g_test_rand_int_range (0, 30);
      glong length;

      for (guint i = 0; i < n; i++)
        g_string_append (line, bits[g_test_rand_int_range (0, G_N_ELEMENTS (bits))]);
      spans = yt_markdown_marks (line->str, &in_fence);
      length = g_utf8_strlen (line->str, -1);
      for (guint i = 0; i < spans->len; i++)
        {
          const YtMarkdownSpan *span = &g_array_index (spans, YtMarkdownSpan, i);

          g_assert_cmpuint (span->from, <, span->to);
          g_assert_cmpint (span->to, <=, length);
        }
    }
}

static gboolean
is_monospace (GtkTextBuffer *buffer,
              int            line)
{
  GtkTextIter iter;
  g_autoptr(GSList) tags = NULL;

  gtk_text_buffer_get_iter_at_line (buffer, &iter, line);
  tags = gtk_text_iter_get_tags (&iter);
  for (GSList *l = tags; l != NULL; l = l->next)
    {
      g_autofree char *family = NULL;

      g_object_get (l->data, "family", &family, NULL);
      if (g_strcmp0 (family, "monospace") == 0)
        return TRUE;
    }
  return FALSE;
}

/* A fence that is opened or closed changes how all lines after it look. */
static void
test_style_follows (void)
{
  g_autoptr(GtkTextBuffer) buffer = gtk_text_buffer_new (NULL);
  g_autoptr(GString) text = g_string_new ("one\ntwo\n");
  g_autofree char *after = NULL;
  GtkTextIter start, end;

  for (guint i = 0; i < 2000; i++)
    g_string_append_printf (text, "line %u\n", i);
  gtk_text_buffer_set_text (buffer, text->str, -1);
  yt_markdown_style_attach (buffer);
  yt_markdown_style_changed (buffer, 0, gtk_text_buffer_get_char_count (buffer));
  yt_markdown_style_finish (buffer);
  g_assert_false (is_monospace (buffer, 1500));

  gtk_text_buffer_get_iter_at_line (buffer, &start, 1);
  gtk_text_buffer_insert (buffer, &start, "```\n", -1);
  yt_markdown_style_changed (buffer, 4, 8);
  yt_markdown_style_finish (buffer);
  g_assert_false (is_monospace (buffer, 0));
  g_assert_true (is_monospace (buffer, 2));
  g_assert_true (is_monospace (buffer, 1500));

  gtk_text_buffer_get_iter_at_line (buffer, &start, 3);
  gtk_text_buffer_insert (buffer, &start, "```\n", -1);
  yt_markdown_style_changed (buffer, 12, 16);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_true (is_monospace (buffer, 2));
  g_assert_false (is_monospace (buffer, 4));
  g_assert_false (is_monospace (buffer, 1500));

  gtk_text_buffer_get_bounds (buffer, &start, &end);
  after = gtk_text_buffer_get_text (buffer, &start, &end, TRUE);
  g_assert_cmpuint (strlen (after), ==, text->len + 8);
}

static void
test_cuts (void)
{
  g_autoptr(GString) text = g_string_new ("short\n");
  gsize at = 0;
  guint cuts = 0;

  for (guint i = 0; i < 5000; i++)
    g_string_append (text, "网络主权与自由。");
  while (at < text->len)
    {
      gsize cut = yt_long_line_cut (text->str + at, text->len - at);

      g_assert_cmpuint (cut, >, 0);
      at += cut;
      g_assert_true (g_utf8_validate (text->str, (gssize) at, NULL));
      if (at < text->len)
        {
          cuts++;
          g_assert_true (g_str_has_prefix (text->str + at, "网"));
        }
    }
  g_assert_cmpuint (at, ==, text->len);
  g_assert_cmpuint (cuts + 1, >=, text->len / YT_LONG_LINE);
  g_assert_cmpuint (yt_long_line_cut ("a\nb", 3), ==, 3);
  g_assert_cmpuint (yt_long_line_cut ("", 0), ==, 0);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  frame_init ();
  g_test_add_func ("/markdown/lines", test_lines);
  g_test_add_func ("/markdown/fence", test_fence);
  g_test_add_func ("/markdown/wild", test_wild);
  g_test_add_func ("/markdown/style-follows", test_style_follows);
  g_test_add_func ("/markdown/cuts", test_cuts);
  return g_test_run ();
}
