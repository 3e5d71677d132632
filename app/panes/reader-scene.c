/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Paints the marks, found places and page numbers that are in sight, and knows where the bars in the margin are. */
#include "panes/reader-scene.h"

#include "panes/reader-features.h"
#include "search/search.h"

/* A passage in the margin as it was last painted. */
typedef struct
{
  gint64 id;
  GdkRectangle bar;
} Bar;

void
yt_reader_scene_begin (YtReaderScene *self,
                       GtkTextView   *view)
{
  *self = (YtReaderScene) { .view = view };
  self->lines = yt_reader_lines_new ("");
  self->marks = yt_reader_marks_new (NULL);
  self->bars = g_array_new (FALSE, FALSE, sizeof (Bar));
}

void
yt_reader_scene_end (YtReaderScene *self)
{
  yt_reader_lines_free (self->lines);
  yt_reader_marks_free (self->marks);
  g_array_unref (self->bars);
  g_clear_pointer (&self->features, g_array_unref);
  g_clear_pointer (&self->hits, g_array_unref);
  g_clear_pointer (&self->look.parties, g_array_unref);
}

void
yt_reader_scene_iter (const YtReaderScene *self,
                      gsize                place,
                      gboolean             behind,
                      GtkTextIter         *iter)
{
  yt_reader_lines_iter (self->lines, gtk_text_view_get_buffer (self->view), place, behind, iter);
}

/* Where a piece of the text stands in the view, as far as it is within @from and @to. */
static void
rows_of (YtReaderScene *self,
         gsize         start,
         gsize         end,
         gsize         from,
         gsize         to,
         GArray       *rows)
{
  GtkTextIter first, last;

  g_array_set_size (rows, 0);
  start = MAX (start, from);
  end = MIN (end, to);
  if (start >= end)
    return;
  yt_reader_scene_iter (self, start, FALSE, &first);
  yt_reader_scene_iter (self, end, TRUE, &last);
  yt_reader_paint_range (self->view, &first, &last, rows);
}

/* What is in sight, in bytes. */
static void
range_in_sight (YtReaderScene *self,
                gsize        *from,
                gsize        *to)
{
  GdkRectangle sight;
  GtkTextIter first, last;

  gtk_text_view_get_visible_rect (self->view, &sight);
  gtk_text_view_get_iter_at_location (self->view, &first, 0, sight.y);
  gtk_text_view_get_iter_at_location (self->view, &last, sight.x + sight.width, sight.y + sight.height);
  *from = yt_reader_lines_place (self->lines, &first);
  *to = yt_reader_lines_place (self->lines, &last);
  *to = MIN (*to + 4, yt_reader_lines_size (self->lines));
}

static void
paint_bars (YtReaderScene      *self,
            GtkSnapshot        *snapshot,
            const YtReaderMark *mark,
            GArray             *rows,
            guint               lane)
{
  const GdkRectangle *first = &g_array_index (rows, GdkRectangle, 0);
  const GdkRectangle *last = &g_array_index (rows, GdkRectangle, rows->len - 1);
  int top = first->y + 1;
  int bottom = last->y + last->height - 1;
  Bar bar = { mark->id, { YT_READER_MARGIN - 7 - ((int) lane + 1) * YT_READER_LANE, top, YT_READER_LANE + 1, bottom - top } };

  yt_reader_paint_bar (snapshot, &self->look, mark, mark->id == self->focused, (int) lane, top, bottom);
  g_array_append_val (self->bars, bar);
}

/* The signs of the ties of all passages that begin in one row stand there once each. */
static void
paint_signs (YtReaderScene *self,
             GtkSnapshot  *snapshot,
             guint         ties,
             gboolean      untied,
             int           y,
             int           height)
{
  g_autoptr(GString) signs = g_string_new (NULL);

  for (guint tie = 1; tie < 1u << YT_READER_TIES; tie <<= 1)
    {
      if (ties & tie)
        g_string_append (signs, yt_reader_tie_sign (tie));
    }
  if (untied)
    g_string_append (signs, yt_reader_tie_sign (0));
  /* More than two have room in the margin when they are smaller. */
  yt_reader_paint_text (GTK_WIDGET (self->view), snapshot, &self->look, signs->str, g_utf8_strlen (signs->str, -1) > 2 ? 0.6 : 0.85, 0.85, TRUE,
                        YT_READER_MARGIN - 8 - YT_READER_LANES * YT_READER_LANE, y, height);
}

static void
paint_marks (YtReaderScene *self,
             GtkSnapshot  *snapshot,
             gsize         from,
             gsize         to)
{
  g_autoptr(GArray) rows = g_array_new (FALSE, FALSE, sizeof (GdkRectangle));
  int lane_ends[YT_READER_LANES] = { G_MININT, G_MININT, G_MININT, G_MININT };
  GdkRectangle line = { 0 };
  guint ties = 0;
  gboolean untied = FALSE;
  guint first, last;

  yt_reader_marks_within (self->marks, from, to, &first, &last);
  for (guint i = first; i < last; i++)
    {
      const YtReaderMark *mark = yt_reader_marks_get (self->marks, i);
      const GdkRectangle *row;
      guint lane = 0;

      rows_of (self, mark->start, mark->end, from, to, rows);
      if (rows->len == 0)
        continue;
      row = &g_array_index (rows, GdkRectangle, 0);
      yt_reader_paint_mark (snapshot, &self->look, mark, mark->id == self->focused, rows);
      while (lane < YT_READER_LANES - 1 && lane_ends[lane] > row->y)
        lane++;
      lane_ends[lane] = g_array_index (rows, GdkRectangle, rows->len - 1).y + row->height;
      paint_bars (self, snapshot, mark, rows, lane);
      if (row->y != line.y || line.height == 0)
        {
          if (line.height != 0)
            paint_signs (self, snapshot, ties, untied, line.y, line.height);
          line = *row;
          ties = 0;
          untied = FALSE;
        }
      ties |= mark->ties;
      untied = untied || mark->ties == 0;
    }
  if (line.height != 0)
    paint_signs (self, snapshot, ties, untied, line.y, line.height);
}

static void
paint_hits (YtReaderScene *self,
            GtkSnapshot  *snapshot,
            gsize         from,
            gsize         to)
{
  g_autoptr(GArray) rows = g_array_new (FALSE, FALSE, sizeof (GdkRectangle));
  guint low = 0;
  guint high = self->hits->len;

  while (low < high)
    {
      guint middle = (low + high) / 2;

      if (g_array_index (self->hits, YtSpan, middle).end <= from)
        low = middle + 1;
      else
        high = middle;
    }
  for (guint i = low; i < self->hits->len; i++)
    {
      const YtSpan *hit = &g_array_index (self->hits, YtSpan, i);

      if (hit->start >= to)
        return;
      rows_of (self, hit->start, hit->end, from, to, rows);
      yt_reader_paint_hit (snapshot, &self->look, i == self->hit, rows);
    }
}

static void
paint_pages (YtReaderScene *self,
             GtkSnapshot  *snapshot,
             gsize         from,
             gsize         to)
{
  int right = gtk_widget_get_width (GTK_WIDGET (self->view)) - YT_READER_PAGES;
  GdkRGBA ink = self->look.ink;

  ink.alpha = 0.3f;
  for (guint i = yt_reader_features_from (self->features, from); i < self->features->len; i++)
    {
      const YtFeature *feature = &g_array_index (self->features, YtFeature, i);
      GdkRectangle at;
      GtkTextIter iter;

      if (feature->start > to)
        return;
      if (feature->sort != YT_FEATURE_PAGE)
        continue;
      yt_reader_scene_iter (self, feature->start, FALSE, &iter);
      gtk_text_view_get_iter_location (self->view, &iter, &at);
      gtk_snapshot_append_color (snapshot, &ink, &GRAPHENE_RECT_INIT ((float) right + 4, (float) at.y + (float) at.height / 2, 8, 1));
      if (at.x > YT_READER_MARGIN)
        gtk_snapshot_append_color (snapshot, &ink, &GRAPHENE_RECT_INIT ((float) at.x - 1, (float) at.y, 1, (float) at.height));
      yt_reader_paint_text (GTK_WIDGET (self->view), snapshot, &self->look, feature->label, 0.8, 0.65, FALSE, right + 16, at.y, at.height);
    }
}

/* The paragraphs one is at, here and on the other side, as wide as the column. */
static void
paint_tint (YtReaderScene *self,
            GtkSnapshot   *snapshot)
{
  GtkTextIter first, last;
  int top, bottom, height;
  GdkRGBA ink = self->look.ink;
  float width = (float) (gtk_widget_get_width (GTK_WIDGET (self->view)) - YT_READER_MARGIN - YT_READER_PAGES + 20);

  ink.alpha = self->look.dark ? 0.09f : 0.055f;
  yt_reader_scene_iter (self, self->tint_start, FALSE, &first);
  yt_reader_scene_iter (self, self->tint_end, TRUE, &last);
  gtk_text_view_get_line_yrange (self->view, &first, &top, NULL);
  gtk_text_view_get_line_yrange (self->view, &last, &bottom, &height);
  gtk_snapshot_append_color (snapshot, &ink, &GRAPHENE_RECT_INIT (YT_READER_MARGIN - 10, (float) top, width, (float) (bottom + height - top - 4)));
}

static void
paint_echoes (YtReaderScene *self,
              GtkSnapshot   *snapshot,
              gsize          from,
              gsize          to)
{
  g_autoptr(GArray) echoes = g_array_new (FALSE, FALSE, sizeof (YtReaderMark));
  g_autoptr(GArray) rows = g_array_new (FALSE, FALSE, sizeof (GdkRectangle));

  self->echo (from, to, echoes, self->echo_data);
  for (guint i = 0; i < echoes->len; i++)
    {
      const YtReaderMark *echo = &g_array_index (echoes, YtReaderMark, i);

      rows_of (self, echo->start, echo->end, from, to, rows);
      yt_reader_paint_echo (snapshot, &self->look, echo, rows);
    }
}

gboolean
yt_reader_scene_echo_at (YtReaderScene *self,
                         gsize          place,
                         YtReaderMark  *echo)
{
  g_autoptr(GArray) echoes = g_array_new (FALSE, FALSE, sizeof (YtReaderMark));
  gboolean found = FALSE;

  if (self->echo != NULL)
    self->echo (place, place + 1, echoes, self->echo_data);
  for (guint i = 0; i < echoes->len; i++)
    {
      const YtReaderMark *here = &g_array_index (echoes, YtReaderMark, i);

      if (here->start > place || here->end <= place || (found && here->end - here->start >= echo->end - echo->start))
        continue;
      *echo = *here;
      found = TRUE;
    }
  return found;
}

void
yt_reader_scene_paint (YtReaderScene *self,
                       GtkSnapshot   *snapshot)
{
  gsize from, to;

  if (yt_reader_lines_size (self->lines) == 0)
    return;
  range_in_sight (self, &from, &to);
  g_array_set_size (self->bars, 0);
  if (self->tint_end > self->tint_start)
    paint_tint (self, snapshot);
  if (self->echo != NULL)
    paint_echoes (self, snapshot, from, to);
  paint_marks (self, snapshot, from, to);
  if (self->hits != NULL)
    paint_hits (self, snapshot, from, to);
  if (self->features != NULL)
    paint_pages (self, snapshot, from, to);
}

gint64
yt_reader_scene_bar_at (YtReaderScene *self,
                        double         x,
                        double         y)
{
  int text_x, text_y;

  gtk_text_view_window_to_buffer_coords (self->view, GTK_TEXT_WINDOW_WIDGET, (int) x, (int) y, &text_x, &text_y);
  for (guint i = self->bars->len; i > 0; i--)
    {
      const Bar *bar = &g_array_index (self->bars, Bar, i - 1);

      if (gdk_rectangle_contains_point (&bar->bar, text_x, text_y))
        return bar->id;
    }
  return 0;
}
