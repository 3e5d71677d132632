/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Each handle is a line as high as the text with a knob: above it at the start, below it at the end. */
#include "panes/reader-handles.h"

#include "text/unit.h"

#define KNOB 5
/* Pixels around a handle that still belong to it. */
#define NEAR 5

static const YtReaderMark *
focused (YtReaderHandles *self)
{
  if (!self->offered || self->scene->focused == 0 || gtk_text_buffer_get_has_selection (gtk_text_view_get_buffer (self->scene->view)))
    return NULL;
  return yt_reader_marks_find (self->scene->marks, self->scene->focused);
}

/* The line of a handle, in buffer coordinates, with a width of 0. */
static gboolean
line_of (YtReaderHandles *self,
         YtReaderHandle   handle,
         GdkRectangle    *line)
{
  const YtReaderMark *mark = focused (self);
  const char *words = yt_reader_lines_text (self->scene->lines);
  gsize size = yt_reader_lines_size (self->scene->lines);
  g_autoptr(GArray) rows = NULL;
  gsize from, to;
  GtkTextIter first, last;

  if (mark == NULL || handle == YT_READER_HANDLE_NONE)
    return FALSE;
  from = handle == YT_READER_HANDLE_START ? mark->start : yt_unit_previous (words, size, YT_UNIT_CHARACTER, mark->end);
  to = handle == YT_READER_HANDLE_START ? yt_unit_next (words, size, YT_UNIT_CHARACTER, mark->start) : mark->end;
  yt_reader_scene_iter (self->scene, from, FALSE, &first);
  yt_reader_scene_iter (self->scene, to, TRUE, &last);
  gtk_text_view_get_iter_location (self->scene->view, &first, line);
  rows = g_array_new (FALSE, FALSE, sizeof (GdkRectangle));
  yt_reader_paint_range (self->scene->view, &first, &last, rows);
  if (rows->len > 0)
    *line = g_array_index (rows, GdkRectangle, handle == YT_READER_HANDLE_START ? 0 : rows->len - 1);
  if (handle == YT_READER_HANDLE_END)
    line->x += line->width;
  line->width = 0;
  return TRUE;
}

void
yt_reader_handles_paint (YtReaderHandles *self,
                         GtkSnapshot     *snapshot)
{
  for (YtReaderHandle handle = YT_READER_HANDLE_START; handle <= YT_READER_HANDLE_END; handle++)
    {
      GdkRectangle line;
      GskRoundedRect knob;
      graphene_rect_t bounds;

      if (!line_of (self, handle, &line))
        return;
      gtk_snapshot_append_color (snapshot, &self->scene->look.ink, &GRAPHENE_RECT_INIT ((float) line.x - 1, (float) line.y - 1, 2, (float) line.height + 2));
      bounds = GRAPHENE_RECT_INIT ((float) (line.x - KNOB), (float) (handle == YT_READER_HANDLE_START ? line.y - 2 * KNOB : line.y + line.height),
                                   2 * KNOB, 2 * KNOB);
      gsk_rounded_rect_init_from_rect (&knob, &bounds, KNOB);
      gtk_snapshot_push_rounded_clip (snapshot, &knob);
      gtk_snapshot_append_color (snapshot, &self->scene->look.ink, &bounds);
      gtk_snapshot_pop (snapshot);
    }
}

YtReaderHandle
yt_reader_handles_at (YtReaderHandles *self,
                      double           x,
                      double           y)
{
  int text_x, text_y;

  gtk_text_view_window_to_buffer_coords (self->scene->view, GTK_TEXT_WINDOW_WIDGET, (int) x, (int) y, &text_x, &text_y);
  for (YtReaderHandle handle = YT_READER_HANDLE_END; handle > YT_READER_HANDLE_NONE; handle--)
    {
      GdkRectangle line;
      int above = handle == YT_READER_HANDLE_START ? 2 * KNOB : 0;

      if (!line_of (self, handle, &line))
        return YT_READER_HANDLE_NONE;
      line = (GdkRectangle) { line.x - NEAR, line.y - above, 2 * NEAR, line.height + 2 * KNOB };
      if (gdk_rectangle_contains_point (&line, text_x, text_y))
        return handle;
    }
  return YT_READER_HANDLE_NONE;
}

gboolean
yt_reader_handles_place (YtReaderHandles *self,
                         YtReaderHandle   handle,
                         double          *x,
                         double          *y)
{
  GdkRectangle line;
  int widget_x, widget_y;

  if (!line_of (self, handle, &line))
    return FALSE;
  gtk_text_view_buffer_to_window_coords (self->scene->view, GTK_TEXT_WINDOW_WIDGET, line.x, line.y + line.height / 2, &widget_x, &widget_y);
  *x = widget_x;
  *y = widget_y;
  return TRUE;
}

gboolean
yt_reader_handles_take (YtReaderHandles *self,
                        double           x,
                        double           y)
{
  const YtReaderMark *mark = focused (self);

  self->held = yt_reader_handles_at (self, x, y);
  if (self->held == YT_READER_HANDLE_NONE)
    return FALSE;
  self->before = *mark;
  /* Taken by its knob it still moves with the row that its line is in. */
  yt_reader_handles_place (self, self->held, &self->off_x, &self->off_y);
  self->off_x -= x;
  self->off_y -= y;
  return TRUE;
}

/* The border between characters that is nearest; a flag or a letter with its accents is one character. */
static gsize
border_at (YtReaderHandles *self,
           double           x,
           double           y)
{
  GtkTextIter iter;
  int text_x, text_y, trailing;

  gtk_text_view_window_to_buffer_coords (self->scene->view, GTK_TEXT_WINDOW_WIDGET, (int) x, (int) y, &text_x, &text_y);
  gtk_text_view_get_iter_at_position (self->scene->view, &iter, &trailing, text_x, text_y);
  gtk_text_iter_forward_chars (&iter, trailing);
  return yt_reader_lines_place (self->scene->lines, &iter);
}

void
yt_reader_handles_move (YtReaderHandles *self,
                        double           x,
                        double           y)
{
  const YtReaderMark *mark = yt_reader_marks_find (self->scene->marks, self->before.id);
  const char *words = yt_reader_lines_text (self->scene->lines);
  gsize size = yt_reader_lines_size (self->scene->lines);
  gsize place = border_at (self, x + self->off_x, y + self->off_y);
  gsize start = self->before.start;
  gsize end = self->before.end;

  if (self->held == YT_READER_HANDLE_NONE || mark == NULL)
    return;
  if (self->held == YT_READER_HANDLE_START)
    start = MIN (place, yt_unit_previous (words, size, YT_UNIT_CHARACTER, end));
  else
    end = MAX (place, yt_unit_next (words, size, YT_UNIT_CHARACTER, start));
  if (start == mark->start && end == mark->end)
    return;
  yt_reader_marks_put (self->scene->marks, self->before.id, start, end);
  gtk_widget_queue_draw (GTK_WIDGET (self->scene->view));
}

gboolean
yt_reader_handles_let_go (YtReaderHandles *self,
                          YtReaderMark    *mark)
{
  const YtReaderMark *now = yt_reader_marks_find (self->scene->marks, self->before.id);

  if (self->held == YT_READER_HANDLE_NONE || now == NULL)
    return FALSE;
  self->held = YT_READER_HANDLE_NONE;
  *mark = *now;
  if (now->start == self->before.start && now->end == self->before.end)
    return FALSE;
  yt_reader_marks_put (self->scene->marks, self->before.id, self->before.start, self->before.end);
  gtk_widget_queue_draw (GTK_WIDGET (self->scene->view));
  return TRUE;
}
