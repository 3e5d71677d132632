/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Keeps where each shown line begins in the text, so that a place is found by halving and never by counting characters. */
#include "panes/reader-lines.h"

#include <string.h>

#include "panes/long-line.h"

typedef struct
{
  gsize start;
  gboolean cut; /* begins where the text has no line end */
} Line;

struct _YtReaderLines
{
  char *text;
  gsize size;
  GArray *lines; /* of Line */
};

/* The bytes of the line end at @p, of those that a text buffer knows; 0 when there is none. */
static gsize
line_end (const char *p)
{
  if (*p == '\n')
    return 1;
  if (*p == '\r')
    return p[1] == '\n' ? 2 : 1;
  return strncmp (p, "\xe2\x80\xa9", 3) == 0 ? 3 : 0;
}

/* The lines of the piece up to @end, which no line is too long in. */
static void
add_lines (YtReaderLines *self,
           gsize          start,
           gsize          end)
{
  gsize at = start;

  while (at < end)
    {
      gsize length;

      at += strcspn (self->text + at, "\n\r\xe2");
      if (at >= end)
        return;
      length = line_end (self->text + at);
      if (length > 0)
        {
          Line line = { at + length, FALSE };

          g_array_append_val (self->lines, line);
        }
      at += MAX (length, 1);
    }
}

YtReaderLines *
yt_reader_lines_new (const char *text)
{
  YtReaderLines *self = g_new0 (YtReaderLines, 1);
  Line line = { 0, FALSE };
  gsize at = 0;

  self->size = strlen (text);
  self->text = g_memdup2 (text, self->size + 1);
  self->lines = g_array_sized_new (FALSE, FALSE, sizeof (Line), (guint) (self->size / 100) + 1);
  g_array_append_val (self->lines, line);
  while (at < self->size)
    {
      gsize length = yt_long_line_cut (self->text + at, self->size - at);

      add_lines (self, at, at + length);
      at += length;
      if (at >= self->size)
        break;
      line = (Line) { at, TRUE };
      g_array_append_val (self->lines, line);
    }
  return self;
}

void
yt_reader_lines_free (YtReaderLines *self)
{
  g_free (self->text);
  g_array_unref (self->lines);
  g_free (self);
}

const char *
yt_reader_lines_text (const YtReaderLines *self)
{
  return self->text;
}

gsize
yt_reader_lines_size (const YtReaderLines *self)
{
  return self->size;
}

static void
mark_cuts (const YtReaderLines *self,
           GtkTextBuffer       *buffer,
           GtkTextTag          *cut)
{
  for (guint i = 1; i < self->lines->len; i++)
    {
      GtkTextIter start, end;

      if (!g_array_index (self->lines, Line, i).cut)
        continue;
      gtk_text_buffer_get_iter_at_line (buffer, &end, (int) i);
      start = end;
      gtk_text_iter_backward_char (&start);
      gtk_text_buffer_apply_tag (buffer, cut, &start, &end);
    }
}

void
yt_reader_lines_fill (const YtReaderLines *self,
                      GtkTextBuffer       *buffer,
                      GtkTextTag          *cut)
{
  g_autoptr(GString) shown = g_string_sized_new (self->size + 1024);
  gsize from = 0;

  for (guint i = 1; i < self->lines->len; i++)
    {
      const Line *line = &g_array_index (self->lines, Line, i);

      if (!line->cut)
        continue;
      g_string_append_len (shown, self->text + from, (gssize) (line->start - from));
      g_string_append_c (shown, '\n');
      from = line->start;
    }
  if (from == 0)
    {
      gtk_text_buffer_set_text (buffer, self->text, (int) self->size);
      return;
    }
  g_string_append_len (shown, self->text + from, (gssize) (self->size - from));
  gtk_text_buffer_set_text (buffer, shown->str, (int) shown->len);
  mark_cuts (self, buffer, cut);
}

gsize
yt_reader_lines_place (const YtReaderLines *self,
                       const GtkTextIter   *iter)
{
  guint line = (guint) gtk_text_iter_get_line (iter);
  gsize end = self->size;
  gsize place;

  if (line >= self->lines->len)
    return self->size;
  if (line + 1 < self->lines->len)
    end = g_array_index (self->lines, Line, line + 1).start;
  place = g_array_index (self->lines, Line, line).start + (gsize) gtk_text_iter_get_line_index (iter);
  return MIN (place, end);
}

void
yt_reader_lines_iter (const YtReaderLines *self,
                      GtkTextBuffer       *buffer,
                      gsize                place,
                      gboolean             behind,
                      GtkTextIter         *iter)
{
  guint low = 1;
  guint high = self->lines->len;
  const Line *line;

  place = MIN (place, self->size);
  while (low < high)
    {
      guint middle = (low + high) / 2;

      line = &g_array_index (self->lines, Line, middle);
      if (line->start < place || (line->start == place && !(behind && line->cut)))
        low = middle + 1;
      else
        high = middle;
    }
  line = &g_array_index (self->lines, Line, low - 1);
  while (place > line->start && ((guchar) self->text[place] & 0xc0) == 0x80)
    place--;
  gtk_text_buffer_get_iter_at_line_index (buffer, iter, (int) low - 1, (int) (place - line->start));
}

char *
yt_reader_lines_read (const GtkTextIter *start,
                      const GtkTextIter *end,
                      GtkTextTag        *cut)
{
  g_autoptr(GString) text = g_string_new (NULL);
  GtkTextIter from = *start;

  while (gtk_text_iter_compare (&from, end) < 0)
    {
      g_autofree char *piece = NULL;
      gboolean inside = gtk_text_iter_has_tag (&from, cut);
      GtkTextIter to = from;

      if (!gtk_text_iter_forward_to_tag_toggle (&to, cut) || gtk_text_iter_compare (&to, end) > 0)
        to = *end;
      piece = inside ? g_strdup ("") : gtk_text_iter_get_text (&from, &to);
      g_string_append (text, piece);
      from = to;
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}
