/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Puts text tags on CommonMark, paragraph by paragraph, so that a key costs one paragraph and a long text no frame. */
#include "panes/markdown-style.h"

#include "panes/markdown-marks.h"

/* Paragraphs styled at once, and time of a slice. */
#define AT_ONCE 64
#define SLICE_USEC 4000

static const char style_key[] = "yt-markdown-style";

typedef struct
{
  GtkTextBuffer *buffer;
  GtkTextTag *tags[YT_N_MARKDOWN];
  GtkTextMark *from; /* what waits to be styled lies between these two */
  GtkTextMark *to;
  guint idle;
} Style;

static void
style_free (gpointer data)
{
  Style *style = data;

  g_clear_handle_id (&style->idle, g_source_remove);
  g_free (style);
}

static void
make_tags (Style *style)
{
  const GdkRGBA faint = { 0.5, 0.5, 0.5, 1 };
  GtkTextBuffer *buffer = style->buffer;

  style->tags[YT_MARKDOWN_FENCE] = gtk_text_buffer_create_tag (buffer, NULL, "family", "monospace", NULL);
  style->tags[YT_MARKDOWN_HEADING_1] =
    gtk_text_buffer_create_tag (buffer, NULL, "weight", PANGO_WEIGHT_BOLD, "scale", 1.4, "pixels-above-lines", 6, NULL);
  style->tags[YT_MARKDOWN_HEADING_2] =
    gtk_text_buffer_create_tag (buffer, NULL, "weight", PANGO_WEIGHT_BOLD, "scale", 1.2, "pixels-above-lines", 4, NULL);
  style->tags[YT_MARKDOWN_HEADING_3] =
    gtk_text_buffer_create_tag (buffer, NULL, "weight", PANGO_WEIGHT_BOLD, "scale", 1.05, NULL);
  style->tags[YT_MARKDOWN_QUOTE] =
    gtk_text_buffer_create_tag (buffer, NULL, "left-margin", 26, "style", PANGO_STYLE_ITALIC, NULL);
  style->tags[YT_MARKDOWN_LIST] = gtk_text_buffer_create_tag (buffer, NULL, "left-margin", 24, "indent", -14, NULL);
  style->tags[YT_MARKDOWN_STRONG] = gtk_text_buffer_create_tag (buffer, NULL, "weight", PANGO_WEIGHT_BOLD, NULL);
  style->tags[YT_MARKDOWN_EMPHASIS] = gtk_text_buffer_create_tag (buffer, NULL, "style", PANGO_STYLE_ITALIC, NULL);
  style->tags[YT_MARKDOWN_CODE] = gtk_text_buffer_create_tag (buffer, NULL, "family", "monospace", NULL);
  style->tags[YT_MARKDOWN_LINK] = gtk_text_buffer_create_tag (buffer, NULL, "underline", PANGO_UNDERLINE_SINGLE, NULL);
  style->tags[YT_MARKDOWN_MARK] = gtk_text_buffer_create_tag (buffer, NULL, "foreground-rgba", &faint, NULL);
}

/* Whether the line of @start is inside of a code fence: the line before it says so by its tag. */
static gboolean
in_fence (Style             *style,
          const GtkTextIter *start)
{
  GtkTextIter before = *start;

  return gtk_text_iter_backward_char (&before) && gtk_text_iter_has_tag (&before, style->tags[YT_MARKDOWN_FENCE]);
}

static void
apply (Style             *style,
       const GtkTextIter *line,
       YtMarkdown         what,
       guint              from,
       guint              to)
{
  GtkTextIter start = *line;
  GtkTextIter end = *line;

  gtk_text_iter_forward_chars (&start, (int) from);
  gtk_text_iter_forward_chars (&end, (int) to);
  gtk_text_buffer_apply_tag (style->buffer, style->tags[what], &start, &end);
}

/* Styles one line. Returns: whether the line after it has to be looked at, too */
static gboolean
style_line (Style       *style,
            GtkTextIter *start)
{
  gboolean fenced = in_fence (style, start);
  gboolean was_open;
  g_autofree char *text = NULL;
  g_autoptr(GArray) spans = NULL;
  GtkTextIter end = *start;
  GtkTextIter last;
  gboolean is_open;

  if (!gtk_text_iter_ends_line (&end))
    gtk_text_iter_forward_to_line_end (&end);
  text = gtk_text_iter_get_slice (start, &end);
  last = end;
  gtk_text_iter_forward_char (&end);
  was_open = gtk_text_iter_has_tag (&last, style->tags[YT_MARKDOWN_FENCE]);
  for (guint i = 0; i < YT_N_MARKDOWN; i++)
    gtk_text_buffer_remove_tag (style->buffer, style->tags[i], start, &end);

  is_open = fenced;
  spans = yt_markdown_marks (text, &is_open);
  for (guint i = 0; i < spans->len; i++)
    {
      const YtMarkdownSpan *span = &g_array_index (spans, YtMarkdownSpan, i);

      apply (style, start, span->what, span->from, span->to);
    }
  /* The line's end says how the next line begins. */
  if (is_open)
    gtk_text_buffer_apply_tag (style->buffer, style->tags[YT_MARKDOWN_FENCE], fenced ? start : &last, &end);
  return is_open != was_open;
}

/* Styles up to @max lines of what waits. Returns: whether there is more */
static gboolean
style_some (Style  *style,
            guint   max,
            gint64  usec)
{
  gint64 until = g_get_monotonic_time () + usec;
  GtkTextIter line, end;

  gtk_text_buffer_get_iter_at_mark (style->buffer, &line, style->from);
  gtk_text_buffer_get_iter_at_mark (style->buffer, &end, style->to);
  gtk_text_iter_set_line_offset (&line, 0);
  for (guint n = 0;; n++)
    {
      gboolean more = style_line (style, &line);

      if (!gtk_text_iter_forward_line (&line))
        return FALSE;
      gtk_text_buffer_get_iter_at_mark (style->buffer, &end, style->to);
      if (more && gtk_text_iter_compare (&line, &end) > 0)
        gtk_text_buffer_move_mark (style->buffer, style->to, &line);
      else if (!more && gtk_text_iter_compare (&line, &end) > 0)
        return FALSE;
      gtk_text_buffer_move_mark (style->buffer, style->from, &line);
      if (n + 1 >= max || (usec > 0 && g_get_monotonic_time () >= until))
        return TRUE;
    }
}

static gboolean
on_idle (gpointer data)
{
  Style *style = data;

  if (style_some (style, G_MAXUINT, SLICE_USEC))
    return G_SOURCE_CONTINUE;
  style->idle = 0;
  return G_SOURCE_REMOVE;
}

void
yt_markdown_style_attach (GtkTextBuffer *buffer)
{
  Style *style = g_new0 (Style, 1);
  GtkTextIter start;

  style->buffer = buffer;
  make_tags (style);
  gtk_text_buffer_get_start_iter (buffer, &start);
  style->from = gtk_text_buffer_create_mark (buffer, NULL, &start, TRUE);
  style->to = gtk_text_buffer_create_mark (buffer, NULL, &start, FALSE);
  g_object_set_data_full (G_OBJECT (buffer), style_key, style, style_free);
}

void
yt_markdown_style_changed (GtkTextBuffer *buffer,
                           int            from,
                           int            to)
{
  Style *style = g_object_get_data (G_OBJECT (buffer), style_key);
  GtkTextIter first, last, waiting;

  gtk_text_buffer_get_iter_at_offset (buffer, &first, from);
  gtk_text_buffer_get_iter_at_offset (buffer, &last, to);
  if (style->idle != 0)
    {
      gtk_text_buffer_get_iter_at_mark (buffer, &waiting, style->from);
      if (gtk_text_iter_compare (&waiting, &first) < 0)
        first = waiting;
      gtk_text_buffer_get_iter_at_mark (buffer, &waiting, style->to);
      if (gtk_text_iter_compare (&waiting, &last) > 0)
        last = waiting;
    }
  gtk_text_buffer_move_mark (buffer, style->from, &first);
  gtk_text_buffer_move_mark (buffer, style->to, &last);
  if (style_some (style, AT_ONCE, SLICE_USEC))
    {
      if (style->idle == 0)
        style->idle = g_idle_add (on_idle, style);
    }
  else
    g_clear_handle_id (&style->idle, g_source_remove);
}

void
yt_markdown_style_finish (GtkTextBuffer *buffer)
{
  Style *style = g_object_get_data (G_OBJECT (buffer), style_key);

  if (style->idle == 0)
    return;
  g_clear_handle_id (&style->idle, g_source_remove);
  while (style_some (style, G_MAXUINT, 0))
    ;
}
