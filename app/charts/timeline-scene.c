/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Lays a timeline out. */
#include "charts/timeline.h"

#include <math.h>
#include <string.h>

#include "text/day.h"

#define GUTTER 132.0
#define MARGIN 12.0
#define AXIS_HEIGHT 28.0
#define ROW 19.0
#define LANE_PAD 7.0
#define BAR_HEIGHT 13.0
#define MARK_SIZE 9.0
#define LETTERS 11.0
#define LABEL_MAX 190.0
#define FADE 36.0
#define ROWS_MAX 14
/* Where more events than that are seen, a lane has fewer rows. */
#define MANY 300
#define ROWS_OF_MANY 6
/* Events without room that are so close are then one mark. */
#define CROWD 22.0
#define NAME_LINES 3
/* How strongly bars are painted that are known to be there, and those of which the start is not known. */
#define KNOWN 0.75
#define UNKNOWN 0.35
/* Ticks stand at least so far from each other. */
#define TICK_GAP 58.0

/* What a lane needs while it is filled. */
typedef struct
{
  YtTimeline *line;
  YtScene *scene;
  double width;
  gint64 first, last;
  guint rows;           /* of events in a lane, at most */
  GHashTable *places;   /* id of an event to its mark's place, a double[2] */
  double y;
} Layout;

double
yt_timeline_day_at (double width,
                    double first,
                    double last,
                    double x)
{
  return first + (x - GUTTER) / MAX (1, width - GUTTER - MARGIN) * (last - first);
}

double
yt_timeline_x_of (double width,
                  double first,
                  double last,
                  double day)
{
  return GUTTER + (width - GUTTER - MARGIN) * CLAMP ((day - first) / MAX (1, last - first), 0, 1);
}

static double
x_of (const Layout *self,
      gint64        day)
{
  return yt_timeline_x_of (self->width, (double) self->first, (double) self->last, (double) day);
}

/* About how wide a label is: too wide rather than too narrow, without setting it. */
static double
about_width (const char *text)
{
  double width = 0;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    width += g_unichar_iswide (g_utf8_get_char (p)) ? LETTERS * 1.04 : LETTERS * 0.62;
  return MIN (width, LABEL_MAX);
}

/* The days on which a tick stands: years, months or days, as many as there is room for. */
static void
lay_ticks (Layout *self,
           double  bottom)
{
  static const int months[] = { 1, 3, 6, 12, 24, 60, 120, 240, 600, 1200 };
  double per_day = (self->width - GUTTER - MARGIN) / (double) MAX (1, self->last - self->first);
  gint64 year;
  int month, day, step = 0;
  guint unit = 0;

  if (per_day * 7 > TICK_GAP)
    step = per_day > TICK_GAP ? 1 : 7;
  while (step == 0 && unit + 1 < G_N_ELEMENTS (months) && months[unit] * 30.4 * per_day < TICK_GAP)
    unit++;
  yt_day_to_date (self->first, &year, &month, &day);
  if (step == 0)
    {
      gint64 count = year * 12 + month - 1;

      count -= ((count % months[unit]) + months[unit]) % months[unit];
      for (;; count += months[unit])
        {
          gint64 at = yt_day_from_date ((gint64) floor ((double) count / 12), (int) (((count % 12) + 12) % 12) + 1, 1);
          g_autofree char *text = NULL;

          if (at > self->last)
            break;
          if (at < self->first)
            continue;
          yt_day_to_date (at, &year, &month, NULL);
          text = months[unit] >= 12 ? g_strdup_printf ("%" G_GINT64_FORMAT, year)
                                    : g_strdup_printf ("%" G_GINT64_FORMAT "-%02d", year, month);
          yt_scene_add (self->scene, YT_SHAPE_LINE, YT_TONE_GRID, x_of (self, at), AXIS_HEIGHT, 0, bottom - AXIS_HEIGHT);
          yt_scene_words (self->scene, YT_TONE_DIM, x_of (self, at), AXIS_HEIGHT / 2, 0.5, LETTERS, text);
        }
      return;
    }
  for (gint64 at = self->first - (((self->first % step) + step) % step); at <= self->last; at += step)
    {
      g_autofree char *text = NULL;

      if (at < self->first)
        continue;
      yt_day_to_date (at, &year, &month, &day);
      text = g_strdup_printf ("%02d-%02d", month, day);
      yt_scene_add (self->scene, YT_SHAPE_LINE, YT_TONE_GRID, x_of (self, at), AXIS_HEIGHT, 0, bottom - AXIS_HEIGHT);
      yt_scene_words (self->scene, YT_TONE_DIM, x_of (self, at), AXIS_HEIGHT / 2, 0.5, LETTERS, text);
    }
}

static YtMark *
add_piece (Layout              *self,
           const YtTimelineBar *bar,
           YtShape              shape,
           double               from,
           double               to,
           double               y)
{
  YtMark *mark = yt_scene_add (self->scene, shape, bar->tone, from, y, MAX (to - from, 2), BAR_HEIGHT);

  mark->strength = KNOWN;
  mark->id = bar->id;
  mark->label = g_strdup (bar->label);
  return mark;
}

/* One bar: faded where its start or end is open, hatched where the start is uncertain, broken where it was stopped. */
static void
lay_bar (Layout              *self,
         const YtTimelineBar *bar,
         double               y)
{
  gboolean no_start = bar->start == YT_TIMELINE_OPEN, no_end = bar->end == YT_TIMELINE_OPEN;
  double from = no_start ? GUTTER : x_of (self, bar->start), to = x_of (self, bar->end);
  double solid = no_start ? MIN (from + 2 * FADE, to) : x_of (self, MAX (bar->start, bar->start_until));
  double tail = no_end ? MAX (to - FADE, solid) : to;
  g_autofree char *label = NULL;

  if (no_start)
    add_piece (self, bar, YT_SHAPE_FADE_LEFT, from, solid, y)->strength = UNKNOWN;
  else if (solid > from)
    add_piece (self, bar, YT_SHAPE_HATCH, from, solid, y);
  if (tail > solid)
    add_piece (self, bar, no_start ? YT_SHAPE_HATCH : YT_SHAPE_BOX, solid, tail, y)->strength = no_start ? UNKNOWN : KNOWN;
  if (no_end)
    add_piece (self, bar, YT_SHAPE_FADE_RIGHT, tail, to, y)->strength = no_start ? UNKNOWN : KNOWN;
  if (bar->stopped && !no_end && to < self->width - MARGIN)
    {
      yt_scene_add (self->scene, YT_SHAPE_LINE, YT_TONE_GAP, to + 2, y - 2, 0, BAR_HEIGHT + 4)->size = 2;
      yt_scene_add (self->scene, YT_SHAPE_LINE, YT_TONE_GAP, to + 6, y - 2, 0, BAR_HEIGHT + 4)->size = 2;
    }
  label = yt_scene_fit (self->scene, LETTERS, FALSE, bar->label, self->width - MARGIN - MIN (from, self->width - LABEL_MAX) - 6);
  yt_scene_words (self->scene, YT_TONE_TEXT, MAX (from + 4, GUTTER + 4), y - 7, 0, LETTERS, label)->id = bar->id;
}

static void
lay_bars (Layout *self,
          guint   lane)
{
  for (guint i = 0; i < self->line->bars->len; i++)
    {
      const YtTimelineBar *bar = &g_array_index (self->line->bars, YtTimelineBar, i);

      if (bar->lane != lane || (bar->end != YT_TIMELINE_OPEN && bar->end < self->first) ||
          (bar->start != YT_TIMELINE_OPEN && bar->start > self->last))
        continue;
      lay_bar (self, bar, self->y + LETTERS + 5);
      self->y += BAR_HEIGHT + LETTERS + 9;
    }
}

static int
compare_events (gconstpointer a,
                gconstpointer b)
{
  const YtTimelineEvent *x = a, *y = b;

  if (x->lane != y->lane)
    return x->lane < y->lane ? -1 : 1;
  if (x->first != y->first)
    return x->first < y->first ? -1 : 1;
  return x->id < y->id ? -1 : x->id > y->id;
}

static gboolean
is_seen (const Layout          *self,
         const YtTimelineEvent *event)
{
  return event->first <= self->last && (event->last == YT_TIMELINE_OPEN || event->last >= self->first);
}

/* By lane and time, with what they need; once, and not for each frame. */
static void
prepare_events (Layout *self)
{
  guint seen = 0;

  if (!self->line->sorted)
    g_array_sort (self->line->events, compare_events);
  self->line->sorted = TRUE;
  for (guint i = 0; i < self->line->events->len; i++)
    {
      YtTimelineEvent *event = &g_array_index (self->line->events, YtTimelineEvent, i);

      if (event->about < 0)
        event->about = about_width (event->label);
      seen += is_seen (self, event) ? 1 : 0;
    }
  self->rows = seen > MANY ? ROWS_OF_MANY : ROWS_MAX;
}

static void
lay_event (Layout                *self,
           const YtTimelineEvent *event,
           double                 y,
           gboolean               with_label)
{
  double from = x_of (self, event->first), to = x_of (self, event->last);
  double *place = g_new (double, 2);
  YtMark *mark;

  if (to - from > MARK_SIZE)
    {
      mark = yt_scene_add (self->scene, event->last == YT_TIMELINE_OPEN ? YT_SHAPE_FADE_RIGHT
                                        : event->uncertain              ? YT_SHAPE_HATCH
                                                                        : YT_SHAPE_BOX,
                           event->tone, from, y + MARK_SIZE / 2, to - from, 4);
      mark->strength = 0.5;
    }
  mark = yt_scene_add (self->scene, event->uncertain ? YT_SHAPE_DISC : YT_SHAPE_DIAMOND, event->tone, from - MARK_SIZE / 2,
                       y - MARK_SIZE / 2, MARK_SIZE, MARK_SIZE);
  mark->id = event->id;
  mark->label = g_strdup (event->label);
  if (with_label)
    {
      g_autofree char *label = yt_scene_fit (self->scene, LETTERS, FALSE, event->label, LABEL_MAX);

      yt_scene_words (self->scene, YT_TONE_TEXT, from + MARK_SIZE / 2 + 4, y, 0, LETTERS, label)->id = event->id;
    }
  place[0] = from;
  place[1] = y - MARK_SIZE / 2;
  g_hash_table_insert (self->places, g_memdup2 (&event->id, sizeof event->id), place);
}

/* Events that found no room and are close to each other. */
typedef struct
{
  const YtTimelineEvent *first;
  double x;
  guint n;
} Crowd;

static void
lay_crowd (Layout      *self,
           const Crowd *crowd,
           double       y)
{
  g_autofree char *count = NULL;
  YtMark *mark;

  if (crowd->n == 1)
    lay_event (self, crowd->first, y, FALSE);
  if (crowd->n < 2)
    return;
  count = g_strdup_printf ("+%u", crowd->n);
  mark = yt_scene_add (self->scene, YT_SHAPE_BOX, YT_TONE_GRID, crowd->x - MARK_SIZE / 2, y - ROW / 2 + 2, CROWD - 2, ROW - 4);
  mark->id = crowd->first->id;
  mark->label = g_strdup_printf ("%s (%s)", crowd->first->label, count);
  yt_scene_words (self->scene, YT_TONE_DIM, crowd->x - MARK_SIZE / 2 + CROWD / 2 - 1, y, 0.5, LETTERS - 2, count);
}

/* Each event goes into the first row where its mark and label have room; those for which no row has become crowds below. */
static void
lay_events (Layout *self,
            guint   lane)
{
  const GArray *events = self->line->events;
  Crowd crowd = { NULL, 0, 0 };
  double ends[ROWS_MAX];
  guint rows = 0;

  for (guint i = 0; i < ROWS_MAX; i++)
    ends[i] = -1;
  for (guint i = 0; i < events->len; i++)
    {
      const YtTimelineEvent *event = &g_array_index (events, YtTimelineEvent, i);
      double x, end;
      guint row = 0;
      gboolean label;

      if (event->lane != lane || !is_seen (self, event))
        continue;
      x = x_of (self, event->first) - MARK_SIZE / 2;
      end = x + MARK_SIZE + 4 + event->about + 8;
      while (row < self->rows && ends[row] > x)
        row++;
      rows = MAX (rows, row + 1);
      if (row < self->rows)
        {
          label = end <= self->width;
          ends[row] = label ? end : x + MARK_SIZE + 2;
          lay_event (self, event, self->y + row * ROW + ROW / 2, label);
          continue;
        }
      if (crowd.n > 0 && x - crowd.x < CROWD && self->rows == ROWS_OF_MANY)
        {
          crowd.n++;
          continue;
        }
      lay_crowd (self, &crowd, self->y + row * ROW + ROW / 2);
      crowd = (Crowd) { event, x, 1 };
    }
  lay_crowd (self, &crowd, self->y + self->rows * ROW + ROW / 2);
  self->y += rows * ROW;
}

static void
lay_gaps (Layout *self,
          guint   lane,
          double  top,
          double  bottom)
{
  for (guint i = 0; i < self->line->gaps->len; i++)
    {
      const YtTimelineGap *gap = &g_array_index (self->line->gaps, YtTimelineGap, i);
      double from = x_of (self, gap->first), to = x_of (self, gap->last);
      YtMark *mark;

      if (gap->lane != lane || to <= from)
        continue;
      mark = yt_scene_add (self->scene, YT_SHAPE_HATCH, YT_TONE_GAP, from, top + 2, to - from, bottom - top - 4);
      mark->strength = 0.35;
      mark->label = g_strdup (gap->label);
      if (gap->label != NULL && to - from > 40)
        {
          g_autofree char *label = yt_scene_fit (self->scene, LETTERS, FALSE, gap->label, to - from - 8);

          yt_scene_words (self->scene, YT_TONE_DIM, from + 4, top + LETTERS, 0, LETTERS, label);
        }
    }
}

static gboolean
has_gap (const YtTimeline *line,
         guint             lane)
{
  for (guint i = 0; i < line->gaps->len; i++)
    if (g_array_index (line->gaps, YtTimelineGap, i).lane == lane)
      return TRUE;
  return FALSE;
}

/* The name of a lane, in as many lines as the lane is high. */
static void
lay_name (Layout     *self,
          const char *name,
          double      top,
          double      bottom)
{
  guint lines = CLAMP ((guint) ((bottom - top - 6) / (LETTERS + 5)), 1, NAME_LINES);

  yt_scene_paragraph (self->scene, YT_TONE_TEXT, 10, top + 5, LETTERS + 1, TRUE, GUTTER - 20, lines, name);
}

static void
lay_arcs (Layout *self)
{
  for (guint i = 0; i < self->line->arcs->len; i++)
    {
      const YtTimelineArc *arc = &g_array_index (self->line->arcs, YtTimelineArc, i);
      const double *from = g_hash_table_lookup (self->places, &arc->from), *to = g_hash_table_lookup (self->places, &arc->to);
      YtMark *mark;

      if (from == NULL || to == NULL)
        continue;
      mark = yt_scene_add (self->scene, YT_SHAPE_ARC, YT_TONE_DIM, from[0], from[1], to[0] - from[0], to[1] - from[1]);
      mark->size = 1.2;
      mark->strength = 0.5;
      mark->label = g_strdup (arc->label);
      if (to[0] - from[0] > 30)
        yt_scene_words (self->scene, YT_TONE_DIM, (from[0] + to[0]) / 2, MIN (from[1], to[1]) - YT_ARC_SWING * 0.75 - 5, 0.5,
                        LETTERS - 2, arc->label);
    }
}

/* How many events lie before and behind what is shown. */
static void
lay_outside (Layout *self)
{
  guint before = 0, behind = 0;

  for (guint i = 0; i < self->line->events->len; i++)
    {
      const YtTimelineEvent *event = &g_array_index (self->line->events, YtTimelineEvent, i);

      before += event->last != YT_TIMELINE_OPEN && event->last < self->first ? 1 : 0;
      behind += event->first > self->last ? 1 : 0;
    }
  if (before > 0)
    {
      g_autofree char *text = g_strdup_printf ("◂ %u", before);

      yt_scene_words (self->scene, YT_TONE_TEXT, GUTTER - 8, AXIS_HEIGHT / 2, 1, LETTERS, text)->bold = TRUE;
    }
  if (behind > 0)
    {
      g_autofree char *text = g_strdup_printf ("%u ▸", behind);

      yt_scene_words (self->scene, YT_TONE_TEXT, self->width - 4, AXIS_HEIGHT / 2, 1, LETTERS, text)->bold = TRUE;
    }
}

/* What lies behind the marks: bands, ticks, gaps, names, arcs. */
static void
lay_ground (Layout       *self,
            const double *tops)
{
  guint n = self->line->lanes->len;

  for (guint lane = 0; lane < n; lane += 2)
    yt_scene_add (self->scene, YT_SHAPE_BOX, YT_TONE_BAND, 0, tops[lane], self->width, tops[lane + 1] - tops[lane]);
  lay_ticks (self, tops[n]);
  lay_arcs (self);
  for (guint lane = 0; lane < n; lane++)
    {
      lay_gaps (self, lane, tops[lane], tops[lane + 1]);
      lay_name (self, g_ptr_array_index (self->line->lanes, lane), tops[lane], tops[lane + 1]);
    }
}

YtScene *
yt_timeline_scene (YtTimeline *self,
                   double      width,
                   gint64      first,
                   gint64      last,
                   YtLanguage  language)
{
  YtScene *scene = yt_scene_new (language);
  g_autoptr(YtScene) front = yt_scene_new (language);
  g_autoptr(GHashTable) places = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_free);
  Layout layout = { self, front, MAX (width, GUTTER + MARGIN + 80), first, MAX (last, first + 1), 0, places, AXIS_HEIGHT };
  g_autofree double *tops = g_new (double, self->lanes->len + 1);

  prepare_events (&layout);
  for (guint lane = 0; lane < self->lanes->len; lane++)
    {
      double top = layout.y;

      tops[lane] = top;
      layout.y += LANE_PAD + (has_gap (self, lane) ? LETTERS + 2 : 0);
      lay_bars (&layout, lane);
      lay_events (&layout, lane);
      layout.y = MAX (layout.y + LANE_PAD, top + ROW + 2 * LANE_PAD);
    }
  tops[self->lanes->len] = layout.y;
  layout.scene = scene;
  lay_ground (&layout, tops);
  yt_scene_take (scene, front);
  lay_outside (&layout);
  scene->width = layout.width;
  scene->height = yt_scene_legend (scene, (const YtLegendItem *) (gconstpointer) self->legend->data, self->legend->len, 10,
                                   layout.y + LANE_PAD, layout.width - 20) + MARGIN;
  return scene;
}
