/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Where the scrolled side has its line of focus, within which pair of paragraphs, there the other side is moved to. */
#include "panes/reader-sync.h"

/* The line of focus, as a share of the page; nearer to the ends of the text it goes to the top and to the bottom. */
#define FOCUS (1.0 / 3)
/* Microseconds in which the other side moves because it was moved: lines that are laid out later change its height. */
#define ECHO 250000
/* Frames until what was laid out anew has its height, and until another turn of the wheel may come. */
#define FRAMES 12

struct _YtReaderSync
{
  YtReaderText *text[2];
  GtkAdjustment *adjustment[2];
  const YtAlignment *alignment;
  guint leader;
  gint64 moved; /* when the follower was */
  gboolean moving;
  guint tick;
  gboolean following; /* the line of focus */
  guint facing;       /* a bead; G_MAXUINT: none */
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

  /* What has no counterpart belongs below the piece before it; before the first one there is only the top. */
  *bottom = height_of (self, side, end, has || end > 0);
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

/* Moves the follower by so many pixels. */
static void
move (YtReaderSync *self,
      guint         side,
      double        by)
{
  GtkAdjustment *adjustment = self->adjustment[side];

  if (by > -1 && by < 1)
    return;
  self->moving = TRUE;
  gtk_adjustment_set_value (adjustment, gtk_adjustment_get_value (adjustment) + by);
  self->moving = FALSE;
  self->moved = g_get_monotonic_time ();
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

static void
follow (YtReaderSync *self)
{
  guint other = 1 - self->leader;
  double height = focus_of (self->adjustment[self->leader]);
  double part = 0;
  double top, bottom;
  guint bead;

  bead = self->alignment != NULL ? bead_at (self, self->leader, height, &part) : G_MAXUINT;
  if (bead == G_MAXUINT)
    return;
  bounds_of (self, other, bead, &top, &bottom);
  move (self, other, top + part * (bottom - top) - height);
}

/* The two places where @facing begins, at one height. */
static void
face (YtReaderSync *self)
{
  guint bead = self->facing;
  double page = gtk_adjustment_get_page_size (self->adjustment[self->leader]);
  double top, other_top, bottom;

  self->facing = G_MAXUINT;
  if (self->alignment == NULL || bead >= self->alignment->beads->len)
    return;
  bounds_of (self, self->leader, bead, &top, &bottom);
  if (top < 0 || top >= page)
    return;
  bounds_of (self, 1 - self->leader, bead, &other_top, &bottom);
  move (self, 1 - self->leader, other_top - top);
}

static gboolean
on_tick (GtkWidget     *widget,
         GdkFrameClock *clock,
         gpointer       data)
{
  YtReaderSync *self = data;

  if (self->facing != G_MAXUINT)
    face (self);
  else if (self->following)
    follow (self);
  if (self->frames++ < FRAMES)
    return G_SOURCE_CONTINUE;
  self->following = FALSE;
  self->tick = 0;
  return G_SOURCE_REMOVE;
}

/* In a frame before it is laid out: whoever moves a page while it is being laid out has it painted as it was. */
static void
move_soon (YtReaderSync *self,
           guint         side)
{
  self->leader = side;
  self->frames = 0;
  if (self->tick == 0)
    self->tick = gtk_widget_add_tick_callback (GTK_WIDGET (self->text[YT_LEFT]), on_tick, self, NULL);
}

static void
stop (YtReaderSync *self)
{
  if (self->tick != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self->text[YT_LEFT]), self->tick);
  self->tick = 0;
  self->following = FALSE;
  self->facing = G_MAXUINT;
}

void
yt_reader_sync_follow (YtReaderSync *self,
                       guint         side)
{
  self->following = TRUE;
  self->facing = G_MAXUINT;
  move_soon (self, side);
}

void
yt_reader_sync_face (YtReaderSync *self,
                     guint         side,
                     guint         bead)
{
  self->following = FALSE;
  self->facing = bead;
  move_soon (self, side);
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

  self->facing = G_MAXUINT;
  self->text[YT_LEFT] = g_object_ref (left);
  self->text[YT_RIGHT] = g_object_ref (right);
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
      g_object_unref (self->text[side]);
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
