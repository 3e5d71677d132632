/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a timeline holds. */
#include "charts/timeline.h"

/* The focus leaves out that part of the events, the earliest ones, in per cent; of fewer events it leaves out none. */
#define FOCUS_BEFORE 15
#define FOCUS_LEAST 20

static void
clear_bar (gpointer data)
{
  g_free (((YtTimelineBar *) data)->label);
}

static void
clear_event (gpointer data)
{
  g_free (((YtTimelineEvent *) data)->label);
}

static void
clear_arc (gpointer data)
{
  g_free (((YtTimelineArc *) data)->label);
}

static void
clear_gap (gpointer data)
{
  g_free (((YtTimelineGap *) data)->label);
}

static void
clear_item (gpointer data)
{
  g_free ((char *) ((YtLegendItem *) data)->label);
}

static GArray *
new_array (gsize          size,
           GDestroyNotify clear)
{
  GArray *array = g_array_new (FALSE, FALSE, (guint) size);

  g_array_set_clear_func (array, clear);
  return array;
}

YtTimeline *
yt_timeline_new (void)
{
  YtTimeline *self = g_new0 (YtTimeline, 1);

  self->lanes = g_ptr_array_new_with_free_func (g_free);
  self->bars = new_array (sizeof (YtTimelineBar), clear_bar);
  self->events = new_array (sizeof (YtTimelineEvent), clear_event);
  self->arcs = new_array (sizeof (YtTimelineArc), clear_arc);
  self->gaps = new_array (sizeof (YtTimelineGap), clear_gap);
  self->legend = new_array (sizeof (YtLegendItem), clear_item);
  return self;
}

void
yt_timeline_free (YtTimeline *self)
{
  if (self == NULL)
    return;
  g_ptr_array_unref (self->lanes);
  g_array_unref (self->bars);
  g_array_unref (self->events);
  g_array_unref (self->arcs);
  g_array_unref (self->gaps);
  g_array_unref (self->legend);
  g_free (self);
}

guint
yt_timeline_lane (YtTimeline *self,
                  const char *label)
{
  g_ptr_array_add (self->lanes, g_strdup (label));
  return self->lanes->len - 1;
}

void
yt_timeline_add_bar (YtTimeline          *self,
                     const YtTimelineBar *bar)
{
  YtTimelineBar copy = *bar;

  copy.label = g_strdup (bar->label);
  g_array_append_val (self->bars, copy);
}

void
yt_timeline_add_event (YtTimeline            *self,
                       const YtTimelineEvent *event)
{
  YtTimelineEvent copy = *event;

  copy.label = g_strdup (event->label);
  copy.about = -1;
  g_array_append_val (self->events, copy);
  self->sorted = FALSE;
}

void
yt_timeline_add_arc (YtTimeline *self,
                     gint64      from,
                     gint64      to,
                     const char *label)
{
  YtTimelineArc arc = { from, to, g_strdup (label) };

  g_array_append_val (self->arcs, arc);
}

void
yt_timeline_add_gap (YtTimeline *self,
                     guint       lane,
                     gint64      first,
                     gint64      last,
                     const char *label)
{
  YtTimelineGap gap = { lane, first, last, g_strdup (label) };

  g_array_append_val (self->gaps, gap);
}

void
yt_timeline_explain (YtTimeline         *self,
                     const YtLegendItem *item)
{
  YtLegendItem copy = *item;

  copy.label = g_strdup (item->label);
  g_array_append_val (self->legend, copy);
}

static void
widen (gint64  day,
       gint64 *first,
       gint64 *last)
{
  if (day == YT_TIMELINE_OPEN || day == G_MININT64)
    return;
  *first = MIN (*first, day);
  *last = MAX (*last, day);
}

/* The days that count for what is shown: certain ones. */
static GArray *
certain_days (const YtTimeline *self)
{
  GArray *days = g_array_new (FALSE, FALSE, sizeof (gint64));

  for (guint i = 0; i < self->events->len; i++)
    {
      const YtTimelineEvent *event = &g_array_index (self->events, YtTimelineEvent, i);

      if (event->first != YT_TIMELINE_OPEN)
        g_array_append_val (days, event->first);
    }
  return days;
}

static int
compare_days (gconstpointer a,
              gconstpointer b)
{
  gint64 x = *(const gint64 *) a, y = *(const gint64 *) b;

  return x < y ? -1 : x > y;
}

gboolean
yt_timeline_focus (const YtTimeline *self,
                   gint64           *first,
                   gint64           *last)
{
  g_autoptr(GArray) days = certain_days (self);
  gint64 room;

  if (days->len < FOCUS_LEAST)
    return yt_timeline_extent (self, first, last);
  g_array_sort (days, compare_days);
  *first = g_array_index (days, gint64, days->len * FOCUS_BEFORE / 100);
  *last = g_array_index (days, gint64, days->len - 1);
  room = MAX (15, (*last - *first) / 20);
  *first -= room;
  *last += 2 * room;
  return TRUE;
}

gboolean
yt_timeline_extent (const YtTimeline *self,
                    gint64           *first,
                    gint64           *last)
{
  gint64 room;

  *first = G_MAXINT64;
  *last = G_MININT64;
  for (guint i = 0; i < self->bars->len; i++)
    {
      const YtTimelineBar *bar = &g_array_index (self->bars, YtTimelineBar, i);

      widen (bar->start, first, last);
      widen (bar->end, first, last);
    }
  for (guint i = 0; i < self->events->len; i++)
    {
      const YtTimelineEvent *event = &g_array_index (self->events, YtTimelineEvent, i);

      widen (event->first, first, last);
      if (!event->uncertain)
        widen (event->last, first, last);
    }
  if (*first > *last)
    {
      *first = *last = 0;
      return FALSE;
    }
  room = MAX (15, (*last - *first) / 30);
  *first -= room;
  *last += room;
  return TRUE;
}

void
yt_timeline_window (const YtTimeline *self,
                    gint64           *first,
                    gint64           *last)
{
  if (yt_timeline_focus (self, first, last))
    return;
  *first = 0;
  *last = 365;
}
