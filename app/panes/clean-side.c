/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* One side of a clean-up. */
#include "panes/clean-side.h"

/* Half-transparent, so that they serve on light and dark grounds. */
static const char *const colors[YT_CLEAN_SORTS] = {
  [YT_CLEAN_CONTROL] = "rgba(145,145,145,0.45)",
  [YT_CLEAN_LINE_BREAKS] = "rgba(53,132,228,0.40)",
  [YT_CLEAN_HYPHENS] = "rgba(0,170,200,0.45)",
  [YT_CLEAN_SPACES] = "rgba(246,211,45,0.50)",
  [YT_CLEAN_DIGITS] = "rgba(255,120,0,0.45)",
  [YT_CLEAN_WIDTH] = "rgba(51,209,122,0.40)",
  [YT_CLEAN_LOOK_ALIKE] = "rgba(224,27,36,0.45)",
  [YT_CLEAN_MARKS] = "rgba(145,65,172,0.45)",
  [YT_CLEAN_QUOTES] = "rgba(192,97,203,0.45)",
  [YT_CLEAN_NOTE_MARKS] = "rgba(0,140,120,0.50)",
  [YT_CLEAN_NOTES] = "rgba(0,110,160,0.45)",
  [YT_CLEAN_FURNITURE] = "rgba(152,106,68,0.50)",
  [YT_CLEAN_BOXES] = "rgba(200,80,120,0.45)",
  [YT_CLEAN_TIMES] = "rgba(120,120,60,0.50)",
  [YT_CLEAN_LOST] = "rgba(224,27,36,0.25)",
};

/* Pixels from which on it can be scrolled to a line. */
#define LEAST_HEIGHT 120

struct _YtCleanSide
{
  GtkTextView *view;
  GtkTextBuffer *buffer;
  GtkTextTag *tags[YT_CLEAN_SORTS];
  GtkTextTag *struck;
  GArray *places; /* YtCleanPlace */
  gulong scrolled;
  guint tick;
  gboolean waiting; /* to scroll to the caret, which needs a height */
};

/* The first place that ends behind a character. */
static guint
first_behind (YtCleanSide *self,
              guint        at)
{
  guint low = 0, high = self->places->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (g_array_index (self->places, YtCleanPlace, middle).end <= at)
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}

static void
bounds_of (YtCleanSide        *self,
           const YtCleanPlace *place,
           GtkTextIter        *start,
           GtkTextIter        *end)
{
  gtk_text_buffer_get_iter_at_offset (self->buffer, start, (int) place->start);
  gtk_text_buffer_get_iter_at_offset (self->buffer, end, (int) place->end);
}

static void
paint (YtCleanSide  *self,
       YtCleanPlace *place)
{
  GtkTextIter start, end;

  bounds_of (self, place, &start, &end);
  gtk_text_buffer_remove_tag (self->buffer, place->refused ? self->tags[place->sort] : self->struck, &start, &end);
  gtk_text_buffer_apply_tag (self->buffer, place->refused ? self->struck : self->tags[place->sort], &start, &end);
  place->painted = TRUE;
}

/* A long text has hundreds of thousands of places: only those in view are given their colours. */
static void
paint_visible (YtCleanSide *self)
{
  GdkRectangle area;
  GtkTextIter start, end;
  guint last;

  gtk_text_view_get_visible_rect (self->view, &area);
  gtk_text_view_get_iter_at_location (self->view, &start, area.x, area.y);
  gtk_text_view_get_iter_at_location (self->view, &end, area.x + area.width, area.y + area.height);
  gtk_text_iter_backward_line (&start);
  gtk_text_iter_forward_line (&end);
  last = (guint) gtk_text_iter_get_offset (&end);
  for (guint i = first_behind (self, (guint) gtk_text_iter_get_offset (&start)); i < self->places->len; i++)
    {
      YtCleanPlace *place = &g_array_index (self->places, YtCleanPlace, i);

      if (place->start > last)
        break;
      if (!place->painted)
        paint (self, place);
    }
}

static gboolean
on_tick (GtkWidget     *widget,
         GdkFrameClock *clock,
         gpointer       data)
{
  YtCleanSide *self = data;

  /* Without a height it would scroll past the line. */
  if (self->waiting && gtk_widget_get_height (widget) < LEAST_HEIGHT)
    return G_SOURCE_CONTINUE;
  if (self->waiting)
    gtk_text_view_scroll_to_mark (self->view, gtk_text_buffer_get_insert (self->buffer), 0, TRUE, 0, 0.4);
  self->waiting = FALSE;
  self->tick = 0;
  paint_visible (self);
  return G_SOURCE_REMOVE;
}

static void
on_scrolled (YtCleanSide *self)
{
  if (self->tick == 0)
    self->tick = gtk_widget_add_tick_callback (GTK_WIDGET (self->view), on_tick, self, NULL);
}

YtCleanSide *
yt_clean_side_new (GtkTextView *view)
{
  YtCleanSide *self = g_new0 (YtCleanSide, 1);
  GtkAdjustment *adjustment = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (view));

  self->view = g_object_ref (view);
  self->buffer = gtk_text_view_get_buffer (view);
  self->places = g_array_new (FALSE, FALSE, sizeof (YtCleanPlace));
  for (guint i = 0; i < YT_CLEAN_SORTS; i++)
    {
      if (colors[i] != NULL)
        self->tags[i] = gtk_text_buffer_create_tag (self->buffer, NULL, "background", colors[i], NULL);
    }
  self->struck = gtk_text_buffer_create_tag (self->buffer, NULL, "underline", PANGO_UNDERLINE_ERROR, NULL);
  self->scrolled = g_signal_connect_swapped (adjustment, "value-changed", G_CALLBACK (on_scrolled), self);
  return self;
}

void
yt_clean_side_free (YtCleanSide *self)
{
  g_clear_signal_handler (&self->scrolled, gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (self->view)));
  if (self->tick != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self->view), self->tick);
  g_array_unref (self->places);
  g_object_unref (self->view);
  g_free (self);
}

void
yt_clean_side_show (YtCleanSide  *self,
                    const char   *text,
                    const gsize  *starts,
                    const gsize  *ends,
                    const guint8 *sorts,
                    guint         n)
{
  const char *at = text;
  guint chars = 0;

  g_array_set_size (self->places, 0);
  gtk_text_buffer_set_text (self->buffer, text, -1);
  for (guint i = 0; i < n; i++)
    {
      YtCleanPlace place = { .sort = sorts[i] };

      for (; at < text + starts[i]; at = g_utf8_next_char (at))
        chars++;
      place.start = chars;
      for (; at < text + ends[i]; at = g_utf8_next_char (at))
        chars++;
      place.end = chars;
      g_array_append_val (self->places, place);
    }
  on_scrolled (self);
}

void
yt_clean_side_refuse (YtCleanSide *self,
                      guint        place,
                      gboolean     refused)
{
  YtCleanPlace *it = &g_array_index (self->places, YtCleanPlace, place);

  if (it->refused == refused)
    return;
  it->refused = (guint8) refused;
  /* What was never seen is painted when it is. */
  if (it->painted)
    paint (self, it);
}

static void
select_chars (YtCleanSide *self,
              GtkTextIter *start,
              GtkTextIter *end)
{
  gtk_text_buffer_select_range (self->buffer, start, end);
  self->waiting = TRUE;
  on_scrolled (self);
}

void
yt_clean_side_select (YtCleanSide *self,
                      guint        place)
{
  GtkTextIter start, end;

  bounds_of (self, &g_array_index (self->places, YtCleanPlace, place), &start, &end);
  select_chars (self, &start, &end);
}

void
yt_clean_side_select_bytes (YtCleanSide *self,
                            gsize        start,
                            gsize        end)
{
  GtkTextIter first, last;
  g_autofree char *text = NULL;

  gtk_text_buffer_get_bounds (self->buffer, &first, &last);
  text = gtk_text_buffer_get_text (self->buffer, &first, &last, TRUE);
  gtk_text_buffer_get_iter_at_offset (self->buffer, &first, (int) g_utf8_strlen (text, (gssize) start));
  last = first;
  gtk_text_iter_forward_chars (&last, (int) g_utf8_strlen (text + start, (gssize) (end - start)));
  select_chars (self, &first, &last);
}

int
yt_clean_side_at (YtCleanSide *self,
                  double       x,
                  double       y)
{
  GtkTextIter iter;
  int left, top;
  guint at, found;

  gtk_text_view_window_to_buffer_coords (self->view, GTK_TEXT_WINDOW_WIDGET, (int) x, (int) y, &left, &top);
  gtk_text_view_get_iter_at_location (self->view, &iter, left, top);
  at = (guint) gtk_text_iter_get_offset (&iter);
  found = first_behind (self, at);
  return found < self->places->len && g_array_index (self->places, YtCleanPlace, found).start <= at ? (int) found : -1;
}

const char *
yt_clean_side_color (guint sort)
{
  return colors[sort];
}
