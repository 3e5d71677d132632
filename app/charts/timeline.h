/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The timeline: lanes with bars that last, events, gaps and arcs between events. Days are counted from 1970-01-01. */
#pragma once

#include "charts/scene.h"

G_BEGIN_DECLS

/** YT_TIMELINE_OPEN: a day that is not known or not there: the bar goes on beyond what is shown. */
#define YT_TIMELINE_OPEN G_MAXINT64

/**
 * YtTimelineBar: something that lasts.
 * @start, @end: the first and the last day; YT_TIMELINE_OPEN where it is not known
 * @start_until: where it is only known that it began between @start and this day; else @start
 * @stopped: it did not end, it was stopped: the end is marked
 */
typedef struct
{
  gint64 id;
  guint lane;
  YtTone tone;
  gint64 start, start_until, end;
  gboolean stopped;
  char *label;
} YtTimelineBar;

/**
 * YtTimelineEvent:
 * @first, @last: the days between which it lies, or during which it goes on; YT_TIMELINE_OPEN for an open last one
 * @uncertain: it lies somewhere between the two; else it takes all that time
 */
typedef struct
{
  gint64 id;
  guint lane;
  YtTone tone;
  gint64 first, last;
  gboolean uncertain;
  char *label;
  double about; /* how wide the label is at most; known to the timeline */
} YtTimelineEvent;

/** YtTimelineArc: @from, @to: ids of events; @label: as the days between them. */
typedef struct
{
  gint64 from, to;
  char *label;
} YtTimelineArc;

/** YtTimelineGap: a lane where nothing is from one day to another. */
typedef struct
{
  guint lane;
  gint64 first, last;
  char *label;
} YtTimelineGap;

/** YtTimeline: @lanes: (element-type char*): their names; @legend: (element-type YtLegendItem); @sorted: the events by lane and time. Made by yt_timeline_new(), freed by yt_timeline_free(). */
typedef struct
{
  GPtrArray *lanes;
  GArray *bars;
  GArray *events;
  GArray *arcs;
  GArray *gaps;
  GArray *legend;
  gboolean sorted;
} YtTimeline;

YtTimeline *yt_timeline_new (void);
void yt_timeline_free (YtTimeline *self);

/** yt_timeline_lane: adds a lane. Returns: its number */
guint yt_timeline_lane (YtTimeline *self,
                        const char *label);
/** These copy the labels. */
void yt_timeline_add_bar (YtTimeline          *self,
                          const YtTimelineBar *bar);
void yt_timeline_add_event (YtTimeline            *self,
                            const YtTimelineEvent *event);
void yt_timeline_add_arc (YtTimeline *self,
                          gint64      from,
                          gint64      to,
                          const char *label);
void yt_timeline_add_gap (YtTimeline *self,
                          guint       lane,
                          gint64      first,
                          gint64      last,
                          const char *label);

/** yt_timeline_explain: what marks of that look mean, below the picture; copies the label. */
void yt_timeline_explain (YtTimeline         *self,
                          const YtLegendItem *item);

/** yt_timeline_extent: the days that hold all that has a date, with a little room. Returns: FALSE when nothing has one */
gboolean yt_timeline_extent (const YtTimeline *self,
                             gint64           *first,
                             gint64           *last);

/** yt_timeline_focus: likewise the days where most of it happens: single events long before are left out. */
gboolean yt_timeline_focus (const YtTimeline *self,
                            gint64           *first,
                            gint64           *last);

/** yt_timeline_window: the days to begin with: where most of it happens, else the year 1970. */
void yt_timeline_window (const YtTimeline *self,
                         gint64           *first,
                         gint64           *last);

/** yt_timeline_day_at: the day, with its part, that is at @x in a picture @width wide showing the days @first to @last. */
double yt_timeline_day_at (double width,
                           double first,
                           double last,
                           double x);
/** yt_timeline_x_of: where a day is there; its ends for days before and behind. */
double yt_timeline_x_of (double width,
                         double first,
                         double last,
                         double day);

/**
 * yt_timeline_scene:
 * @width: of the whole picture, in pixels; the height follows from what has to be placed
 * @first, @last: the days that are shown
 *
 * Lays everything out: no two labels overlap; an event that finds no room for its label keeps its mark; where there are
 * hundreds, one mark tells how many find no room. How many events lie before and behind stands at the ends of the axis.
 *
 * Returns: (transfer full): marks of bars and events have their ids
 */
YtScene *yt_timeline_scene (YtTimeline *self,
                            double      width,
                            gint64      first,
                            gint64      last,
                            YtLanguage  language);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (YtTimeline, yt_timeline_free)

G_END_DECLS
