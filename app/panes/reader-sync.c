/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Where the scrolled side has its line of focus, within which pair of paragraphs, there the other side is moved to. */
#include "panes/reader-sync.h"

/* The line of focus, as a share of the page; nearer to the ends of the text it goes to the top and to the bottom. */
#define FOCUS (1.0 / 3)
/* Microseconds in which the other side moves because it was moved: lines that are laid out later change its height. */
#define ECHO 250000
/* Frames until what was laid out anew has its height. */
#define FRAMES 8

struct _YtReaderSync
{
  YtReaderText *text[2];
  GtkAdjustment *adjustment[2];
  const YtAlignment *alignment;
  guint leader;
  gint64 moved; /* when the follower was */
  gboolean moving;
  guint tick;
  guint frames;
};

/* The height of a place in the widget; of the line's end with @bottom. */
static double
height_of (YtReaderSync *self,
           guint         side,
           gsize         place,
           gboolean      bottom)
{
  GtkTextView *view = GTK_TEXT_VIEW (self->text[side]);
  GtkTextIter iter;
  int y, height;

  yt_reader_lines_iter (yt_reader_text_lines (self->text[side]), gtk_text_view_get_buffer (view), place, bottom, &iter);
  gtk_text_view_get_line_yrange (view, &iter, &y, &height);
  gtk_text_view_buffer_to_window_coords (view, GTK_TEXT_WINDOW_WIDGET, 0, bottom ? y + height : y, NULL, &y);
  return y;
}

static void
bounds_of (YtReaderSync *self,
           guint         side,
           guint         bead,
           double       *top,
           double       *bottom)
{
  gsize start, end;
  gboolean has = yt_alignment_range (self->alignment, bead, side, &start, &end);

  *bottom = height_of (self, side, end, TRUE);
  *top = has ? height_of (self, side, start, FALSE) : *bottom;
}

static double
focus_of (GtkAdjustment *adjustment)
{
  double page = gtk_adjustment_get_page_size (adjustment);
  double above = gtk_adjustment_get_value (adjustment) - gtk_adjustment_get_lower (adjustment);
  double below = gtk_adjustment_get_upper (adjustment) - gtk_adjustment_get_value (adjustment) - page;

  if (page <= 0)
    return 0;
  return page * MAX (MIN (FOCUS, above / page), 1 - MAX (below, 0) / page);
}

/* Moves the follower by so many pixels. Returns: whether it moved much, so that it is to be looked at again */
static gboolean
move (YtReaderSync *self,
      guint         side,
      double        by)
{
  GtkAdjustment *adjustment = self->adjustment[side];

  if (by > -1 && by < 1)
    return FALSE;
  self->moving = TRUE;
  gtk_adjustment_set_value (adjustment, gtk_adjustment_get_value (adjustment) + by);
  self->moving = FALSE;
  self->moved = g_get_monotonic_time ();
  return TRUE;
}

/* The bead at a height of the leader, and how far within it that is. */
static guint
bead_at (YtReaderSync *self,
         guint         side,
         double        height,
         double       *part)
{
  GtkTextView *view = GTK_TEXT_VIEW (self->text[side]);
  GtkTextIter iter;
  double top, bottom;
  guint bead;
  int y;

  gtk_text_view_window_to_buffer_coords (view, GTK_TEXT_WINDOW_WIDGET, 0, (int) height, NULL, &y);
  gtk_text_view_get_line_at_y (view, &iter, y, NULL);
  bead = yt_alignment_bead_at (self->alignment, side, yt_reader_lines_place (yt_reader_text_lines (self->text[side]), &iter));
  if (bead == G_MAXUINT)
    return bead;
  bounds_of (self, side, bead, &top, &bottom);
  *part = bottom > top ? CLAMP ((height - top) / (bottom - top), 0, 1) : 0;
  return bead;
}

/* Returns: whether the follower was moved */
static gboolean
follow (YtReaderSync *self)
{
  guint other = 1 - self->leader;
  double height = focus_of (self->adjustment[self->leader]);
  double part, top, bottom;
  guint bead;

  if (self->alignment == NULL)
    return FALSE;
  bead = bead_at (self, self->leader, height, &part);
  if (bead == G_MAXUINT)
    return FALSE;
  bounds_of (self, other, bead, &top, &bottom);
  return move (self, other, top + part * (bottom - top) - height);
}

static gboolean
on_tick (GtkWidget     *widget,
         GdkFrameClock *clock,
         gpointer       data)
{
  YtReaderSync *self = data;

  if (follow (self) && self->frames++ < FRAMES)
    return G_SOURCE_CONTINUE;
  self->tick = 0;
  return G_SOURCE_REMOVE;
}

static void
stop (YtReaderSync *self)
{
  if (self->tick != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self->text[YT_LEFT]), self->tick);
  self->tick = 0;
}

void
yt_reader_sync_follow (YtReaderSync *self,
                       guint         side)
{
  self->leader = side;
  self->frames = 0;
  if (follow (self) && self->tick == 0)
    self->tick = gtk_widget_add_tick_callback (GTK_WIDGET (self->text[YT_LEFT]), on_tick, self, NULL);
}

void
yt_reader_sync_face (YtReaderSync *self,
                     guint         side,
                     guint         bead)
{
  double page = gtk_adjustment_get_page_size (self->adjustment[side]);
  double top, other_top, bottom;

  if (self->alignment == NULL || bead >= self->alignment->beads->len)
    return;
  bounds_of (self, side, bead, &top, &bottom);
  if (top < 0 || top >= page)
    return;
  stop (self);
  self->leader = side;
  bounds_of (self, 1 - side, bead, &other_top, &bottom);
  move (self, 1 - side, other_top - top);
}

static void
on_scrolled (YtReaderSync  *self,
             GtkAdjustment *adjustment)
{
  guint side = adjustment == self->adjustment[YT_LEFT] ? YT_LEFT : YT_RIGHT;

  if (self->moving || self->alignment == NULL || (side != self->leader && g_get_monotonic_time () - self->moved < ECHO))
    return;
  yt_reader_sync_follow (self, side);
}

YtReaderSync *
yt_reader_sync_new (YtReaderText *left,
                    YtReaderText *right)
{
  YtReaderSync *self = g_new0 (YtReaderSync, 1);

  self->text[YT_LEFT] = left;
  self->text[YT_RIGHT] = right;
  for (guint side = 0; side < 2; side++)
    {
      self->adjustment[side] = g_object_ref (gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (self->text[side])));
      g_signal_connect_swapped (self->adjustment[side], "value-changed", G_CALLBACK (on_scrolled), self);
    }
  return self;
}

void
yt_reader_sync_free (YtReaderSync *self)
{
  stop (self);
  for (guint side = 0; side < 2; side++)
    {
      g_signal_handlers_disconnect_by_data (self->adjustment[side], self);
      g_object_unref (self->adjustment[side]);
    }
  g_free (self);
}

void
yt_reader_sync_set_alignment (YtReaderSync      *self,
                              const YtAlignment *alignment)
{
  stop (self);
  self->alignment = alignment;
}
