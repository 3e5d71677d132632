/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Shows a text with its features, draws the marked passages that are in sight, and tells which one is clicked on. */
#include "panes/reader-text.h"

#include <adwaita.h>

#include "panes/reader-style.h"
#include "search/search.h"

/* A passage in the margin as it was last painted. */
typedef struct
{
  gint64 id;
  GdkRectangle bar;
} Bar;

struct _YtReaderText
{
  GtkTextView parent_instance;

  YtReaderLines *lines;
  GArray *features; /* of YtFeature */
  GStringChunk *labels; /* of the features */
  YtReaderMarks *marks;
  gint64 focused;
  GArray *hits; /* of YtSpan */
  guint hit;
  gboolean correcting;
  YtReaderTheme theme;
  YtReaderLook look;
  GArray *bars; /* of Bar */
  GtkTextTag *cut;
};

enum
{
  MARK_CHOSEN,
  NOTE_CHOSEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (YtReaderText, yt_reader_text, GTK_TYPE_TEXT_VIEW)

static GtkTextBuffer *
buffer_of (YtReaderText *self)
{
  return gtk_text_view_get_buffer (GTK_TEXT_VIEW (self));
}

static void
iter_at (YtReaderText *self,
         gsize         place,
         gboolean      behind,
         GtkTextIter  *iter)
{
  yt_reader_lines_iter (self->lines, buffer_of (self), place, behind, iter);
}

/* Where a piece of the text stands in the view, as far as it is within @from and @to. */
static void
rows_of (YtReaderText *self,
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
  iter_at (self, start, FALSE, &first);
  iter_at (self, end, TRUE, &last);
  yt_reader_paint_range (GTK_TEXT_VIEW (self), &first, &last, rows);
}

/* What is in sight, in bytes. */
static void
range_in_sight (YtReaderText *self,
                gsize        *from,
                gsize        *to)
{
  GtkTextView *view = GTK_TEXT_VIEW (self);
  GdkRectangle sight;
  GtkTextIter first, last;

  gtk_text_view_get_visible_rect (view, &sight);
  gtk_text_view_get_iter_at_location (view, &first, 0, sight.y);
  gtk_text_view_get_iter_at_location (view, &last, sight.x + sight.width, sight.y + sight.height);
  *from = yt_reader_lines_place (self->lines, &first);
  *to = yt_reader_lines_place (self->lines, &last);
  *to = MIN (*to + 4, yt_reader_lines_size (self->lines));
}

static void
paint_bars (YtReaderText       *self,
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
paint_signs (YtReaderText *self,
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
  yt_reader_paint_text (GTK_WIDGET (self), snapshot, &self->look, signs->str, g_utf8_strlen (signs->str, -1) > 2 ? 0.6 : 0.85, 0.85, TRUE,
                        YT_READER_MARGIN - 8 - YT_READER_LANES * YT_READER_LANE, y, height);
}

static void
paint_marks (YtReaderText *self,
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
paint_hits (YtReaderText *self,
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

/* The first feature at or behind @place. */
static guint
feature_from (YtReaderText *self,
              gsize         place)
{
  guint low = 0;
  guint high = self->features->len;

  while (low < high)
    {
      guint middle = (low + high) / 2;

      if (g_array_index (self->features, YtFeature, middle).start < place)
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}

static void
paint_pages (YtReaderText *self,
             GtkSnapshot  *snapshot,
             gsize         from,
             gsize         to)
{
  int right = gtk_widget_get_width (GTK_WIDGET (self)) - YT_READER_PAGES;
  GdkRGBA ink = self->look.ink;

  ink.alpha = 0.3f;
  for (guint i = feature_from (self, from); i < self->features->len; i++)
    {
      const YtFeature *feature = &g_array_index (self->features, YtFeature, i);
      GdkRectangle at;
      GtkTextIter iter;

      if (feature->start > to)
        return;
      if (feature->sort != YT_FEATURE_PAGE)
        continue;
      iter_at (self, feature->start, FALSE, &iter);
      gtk_text_view_get_iter_location (GTK_TEXT_VIEW (self), &iter, &at);
      gtk_snapshot_append_color (snapshot, &ink, &GRAPHENE_RECT_INIT ((float) right + 4, (float) at.y + (float) at.height / 2, 8, 1));
      if (at.x > YT_READER_MARGIN)
        gtk_snapshot_append_color (snapshot, &ink, &GRAPHENE_RECT_INIT ((float) at.x - 1, (float) at.y, 1, (float) at.height));
      yt_reader_paint_text (GTK_WIDGET (self), snapshot, &self->look, feature->label, 0.8, 0.65, FALSE, right + 16, at.y, at.height);
    }
}

static void
yt_reader_text_snapshot_layer (GtkTextView      *view,
                               GtkTextViewLayer  layer,
                               GtkSnapshot      *snapshot)
{
  YtReaderText *self = YT_READER_TEXT (view);
  gsize from, to;

  if (layer != GTK_TEXT_VIEW_LAYER_BELOW_TEXT || self->correcting || yt_reader_lines_size (self->lines) == 0)
    return;
  range_in_sight (self, &from, &to);
  g_array_set_size (self->bars, 0);
  paint_marks (self, snapshot, from, to);
  if (self->hits != NULL)
    paint_hits (self, snapshot, from, to);
  if (self->features != NULL)
    paint_pages (self, snapshot, from, to);
}

/* The place of the text that is at @x, @y of the widget. Returns: whether there are characters */
static gboolean
place_at (YtReaderText *self,
          double        x,
          double        y,
          gsize        *place)
{
  GtkTextView *view = GTK_TEXT_VIEW (self);
  GtkTextIter iter;
  int text_x, text_y;

  gtk_text_view_window_to_buffer_coords (view, GTK_TEXT_WINDOW_WIDGET, (int) x, (int) y, &text_x, &text_y);
  if (!gtk_text_view_get_iter_at_position (view, &iter, NULL, text_x, text_y))
    return FALSE;
  *place = yt_reader_lines_place (self->lines, &iter);
  return TRUE;
}

static gint64
bar_at (YtReaderText *self,
        double        x,
        double        y)
{
  int text_x, text_y;

  gtk_text_view_window_to_buffer_coords (GTK_TEXT_VIEW (self), GTK_TEXT_WINDOW_WIDGET, (int) x, (int) y, &text_x, &text_y);
  for (guint i = self->bars->len; i > 0; i--)
    {
      const Bar *bar = &g_array_index (self->bars, Bar, i - 1);

      if (gdk_rectangle_contains_point (&bar->bar, text_x, text_y))
        return bar->id;
    }
  return 0;
}

/* A click that selected nothing. */
static void
on_released (YtReaderText    *self,
             int              presses,
             double           x,
             double           y,
             GtkGestureClick *click)
{
  const YtReaderMark *mark;
  const char *key;
  gint64 id;
  gsize place;

  if (self->correcting || presses != 1 || gtk_text_buffer_get_has_selection (buffer_of (self)))
    return;
  id = bar_at (self, x, y);
  if (id != 0)
    {
      g_signal_emit (self, signals[MARK_CHOSEN], 0, id);
      return;
    }
  if (!place_at (self, x, y, &place))
    return;
  key = yt_reader_text_note_at (self, place);
  if (key != NULL)
    {
      g_signal_emit (self, signals[NOTE_CHOSEN], 0, key);
      return;
    }
  mark = yt_reader_marks_at (self->marks, place, self->focused);
  g_signal_emit (self, signals[MARK_CHOSEN], 0, mark != NULL ? mark->id : (gint64) 0);
}

static void
on_dark (YtReaderText *self)
{
  yt_reader_text_set_theme (self, self->theme);
}

static void
copy_features (YtReaderText *self,
               GArray       *features)
{
  g_clear_pointer (&self->features, g_array_unref);
  g_string_chunk_clear (self->labels);
  if (features == NULL)
    return;
  self->features = g_array_sized_new (FALSE, FALSE, sizeof (YtFeature), features->len);
  for (guint i = 0; i < features->len; i++)
    {
      YtFeature feature = g_array_index (features, YtFeature, i);

      feature.label = g_string_chunk_insert_const (self->labels, feature.label);
      g_array_append_val (self->features, feature);
    }
}

/* Else the selected words would be let go as soon as something is selected in another entry or program. */
static void
yt_reader_text_realize (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (yt_reader_text_parent_class)->realize (widget);
  gtk_text_buffer_remove_selection_clipboard (buffer_of (YT_READER_TEXT (widget)), gtk_widget_get_primary_clipboard (widget));
}

static void
yt_reader_text_unrealize (GtkWidget *widget)
{
  gtk_text_buffer_add_selection_clipboard (buffer_of (YT_READER_TEXT (widget)), gtk_widget_get_primary_clipboard (widget));
  GTK_WIDGET_CLASS (yt_reader_text_parent_class)->unrealize (widget);
}

static void
yt_reader_text_dispose (GObject *object)
{
  YtReaderText *self = YT_READER_TEXT (object);

  g_clear_pointer (&self->features, g_array_unref);
  g_clear_pointer (&self->hits, g_array_unref);
  g_clear_pointer (&self->look.parties, g_array_unref);
  G_OBJECT_CLASS (yt_reader_text_parent_class)->dispose (object);
}

static void
yt_reader_text_finalize (GObject *object)
{
  YtReaderText *self = YT_READER_TEXT (object);

  yt_reader_lines_free (self->lines);
  yt_reader_marks_free (self->marks);
  g_array_unref (self->bars);
  g_string_chunk_free (self->labels);
  G_OBJECT_CLASS (yt_reader_text_parent_class)->finalize (object);
}

static void
yt_reader_text_class_init (YtReaderTextClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = yt_reader_text_dispose;
  object_class->finalize = yt_reader_text_finalize;
  GTK_WIDGET_CLASS (klass)->realize = yt_reader_text_realize;
  GTK_WIDGET_CLASS (klass)->unrealize = yt_reader_text_unrealize;
  GTK_TEXT_VIEW_CLASS (klass)->snapshot_layer = yt_reader_text_snapshot_layer;
  signals[MARK_CHOSEN] = g_signal_new ("mark-chosen", YT_TYPE_READER_TEXT, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                       G_TYPE_NONE, 1, G_TYPE_INT64);
  signals[NOTE_CHOSEN] = g_signal_new ("note-chosen", YT_TYPE_READER_TEXT, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                       G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
yt_reader_text_init (YtReaderText *self)
{
  GtkTextView *view = GTK_TEXT_VIEW (self);
  GtkGesture *click = gtk_gesture_click_new ();

  self->lines = yt_reader_lines_new ("");
  self->marks = yt_reader_marks_new (NULL);
  self->bars = g_array_new (FALSE, FALSE, sizeof (Bar));
  self->labels = g_string_chunk_new (1024);
  self->cut = gtk_text_buffer_create_tag (buffer_of (self), "cut", NULL);
  yt_reader_style_add (buffer_of (self));
  gtk_text_buffer_set_enable_undo (buffer_of (self), FALSE);
  yt_reader_text_set_theme (self, YT_READER_THEME_WINDOW);
  gtk_text_view_set_editable (view, FALSE);
  gtk_text_view_set_wrap_mode (view, GTK_WRAP_WORD_CHAR);
  gtk_text_view_set_accepts_tab (view, FALSE);
  gtk_text_view_set_left_margin (view, YT_READER_MARGIN);
  gtk_text_view_set_right_margin (view, YT_READER_PAGES);
  gtk_text_view_set_top_margin (view, 18);
  gtk_text_view_set_bottom_margin (view, 60);
  gtk_text_view_set_pixels_below_lines (view, 9);
  gtk_text_view_set_pixels_inside_wrap (view, 7);
  g_signal_connect_object (click, "released", G_CALLBACK (on_released), self, G_CONNECT_SWAPPED);
  /* Before the text view's own gestures, which end the sequence. */
  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (click), GTK_PHASE_CAPTURE);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
  g_signal_connect_object (adw_style_manager_get_default (), "notify::dark", G_CALLBACK (on_dark), self, G_CONNECT_SWAPPED);
}

void
yt_reader_text_set_text (YtReaderText *self,
                         const char   *text,
                         GArray       *features)
{
  g_clear_pointer (&self->hits, g_array_unref);
  yt_reader_marks_free (self->marks);
  self->marks = yt_reader_marks_new (NULL);
  yt_reader_lines_free (self->lines);
  self->lines = yt_reader_lines_new (text);
  copy_features (self, features);
  yt_reader_lines_fill (self->lines, buffer_of (self), self->cut);
  if (self->features != NULL)
    yt_reader_style_apply (buffer_of (self), self->lines, self->features);
  yt_reader_text_select (self, 0, 0);
}

const YtReaderLines *
yt_reader_text_lines (YtReaderText *self)
{
  return self->lines;
}

void
yt_reader_text_set_marks (YtReaderText  *self,
                          YtReaderMarks *marks)
{
  yt_reader_marks_free (self->marks);
  self->marks = marks != NULL ? marks : yt_reader_marks_new (NULL);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

gint64
yt_reader_text_focused (YtReaderText *self)
{
  return self->focused;
}

YtReaderMarks *
yt_reader_text_marks (YtReaderText *self)
{
  return self->marks;
}

void
yt_reader_text_look_at (YtReaderText *self,
                        guint64       start,
                        guint64       end)
{
  yt_reader_text_select (self, (gsize) start, (gsize) end);
  yt_reader_text_show_top (self, (gsize) start);
  gtk_widget_grab_focus (GTK_WIDGET (self));
}

void
yt_reader_text_focus_mark (YtReaderText *self,
                           gint64        id)
{
  self->focused = id;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

void
yt_reader_text_set_hits (YtReaderText *self,
                         GArray       *hits,
                         guint         current)
{
  if (hits != NULL)
    g_array_ref (hits);
  g_clear_pointer (&self->hits, g_array_unref);
  self->hits = hits;
  self->hit = current;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

void
yt_reader_text_set_theme (YtReaderText  *self,
                          YtReaderTheme  theme)
{
  self->theme = theme;
  yt_reader_look_set_theme (&self->look, theme);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

void
yt_reader_text_set_parties (YtReaderText *self,
                            GArray       *colors)
{
  g_clear_pointer (&self->look.parties, g_array_unref);
  self->look.parties = colors;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

void
yt_reader_text_correct (YtReaderText *self,
                        gboolean      correcting)
{
  self->correcting = correcting;
  gtk_text_buffer_set_enable_undo (buffer_of (self), correcting);
  gtk_text_view_set_editable (GTK_TEXT_VIEW (self), correcting);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

char *
yt_reader_text_corrected (YtReaderText *self)
{
  return yt_reader_lines_read (buffer_of (self), self->cut);
}

gsize
yt_reader_text_caret (YtReaderText *self)
{
  GtkTextIter iter;

  gtk_text_buffer_get_iter_at_mark (buffer_of (self), &iter, gtk_text_buffer_get_insert (buffer_of (self)));
  return yt_reader_lines_place (self->lines, &iter);
}

gboolean
yt_reader_text_selection (YtReaderText *self,
                          gsize        *start,
                          gsize        *end)
{
  GtkTextIter first, last;

  gtk_text_buffer_get_selection_bounds (buffer_of (self), &first, &last);
  *start = yt_reader_lines_place (self->lines, &first);
  *end = yt_reader_lines_place (self->lines, &last);
  return *start < *end;
}

void
yt_reader_text_select (YtReaderText *self,
                       gsize         start,
                       gsize         end)
{
  GtkTextIter first, last;

  iter_at (self, start, FALSE, &first);
  iter_at (self, end, end > start, &last);
  gtk_text_buffer_select_range (buffer_of (self), &last, &first);
  gtk_text_view_scroll_mark_onscreen (GTK_TEXT_VIEW (self), gtk_text_buffer_get_insert (buffer_of (self)));
}

static void
show_at (YtReaderText *self,
         gsize         place,
         double        height)
{
  GtkTextIter iter;
  GtkTextMark *mark = gtk_text_buffer_get_mark (buffer_of (self), "shown");

  iter_at (self, place, FALSE, &iter);
  if (mark == NULL)
    mark = gtk_text_buffer_create_mark (buffer_of (self), "shown", &iter, TRUE);
  else
    gtk_text_buffer_move_mark (buffer_of (self), mark, &iter);
  gtk_text_view_scroll_to_mark (GTK_TEXT_VIEW (self), mark, 0, TRUE, 0, height);
}

void
yt_reader_text_show (YtReaderText *self,
                     gsize         place)
{
  show_at (self, place, 0.25);
}

void
yt_reader_text_show_top (YtReaderText *self,
                         gsize         place)
{
  show_at (self, place, 0);
}

gsize
yt_reader_text_top (YtReaderText *self)
{
  GdkRectangle sight;
  GtkTextIter iter;

  gtk_text_view_get_visible_rect (GTK_TEXT_VIEW (self), &sight);
  gtk_text_view_get_iter_at_location (GTK_TEXT_VIEW (self), &iter, 0, sight.y);
  return yt_reader_lines_place (self->lines, &iter);
}

const char *
yt_reader_text_page (YtReaderText *self,
                     gsize         place)
{
  guint i = self->features != NULL ? feature_from (self, place + 1) : 0;

  while (i > 0)
    {
      const YtFeature *feature = &g_array_index (self->features, YtFeature, --i);

      if (feature->sort == YT_FEATURE_PAGE)
        return feature->label;
    }
  return NULL;
}

const char *
yt_reader_text_note_at (YtReaderText *self,
                        gsize         place)
{
  /* Several features may begin at the same place, or before it and reach over it. */
  guint i = self->features != NULL ? feature_from (self, place + 1) : 0;

  for (guint seen = 0; i > 0 && seen < 8; seen++)
    {
      const YtFeature *feature = &g_array_index (self->features, YtFeature, --i);

      if (feature->sort == YT_FEATURE_NOTE_MARK && feature->start <= place && place < feature->end)
        return feature->label;
    }
  return NULL;
}

/* Keys may begin anew on each page: the next note with the key is the one, else the last one before. */
char *
yt_reader_text_note (YtReaderText *self,
                     const char   *key,
                     gsize         place)
{
  const YtFeature *best = NULL;

  for (guint i = 0; self->features != NULL && i < self->features->len; i++)
    {
      const YtFeature *feature = &g_array_index (self->features, YtFeature, i);

      if (feature->sort != YT_FEATURE_NOTE || g_strcmp0 (feature->label, key) != 0)
        continue;
      best = feature;
      if (feature->start >= place)
        break;
    }
  return best != NULL ? g_strndup (yt_reader_lines_text (self->lines) + best->start, best->end - best->start) : NULL;
}

GArray *
yt_reader_text_features (YtReaderText *self)
{
  return self->features;
}
