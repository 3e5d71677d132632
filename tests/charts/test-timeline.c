/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The timeline: what is where, and that no two labels lie over each other, whatever happens when. */
#include "charts/timeline.h"

#include <math.h>
#include <string.h>

#include "text/day.h"

static void
add_event (YtTimeline *timeline,
           gint64      id,
           guint       lane,
           gint64      day,
           const char *label)
{
  YtTimelineEvent event = { .id = id, .lane = lane, .first = day, .last = day, .label = (char *) label };

  yt_timeline_add_event (timeline, &event);
}

/* The mark of a thing: not its words. */
static const YtMark *
mark_of (const YtScene *scene,
         gint64         id)
{
  for (guint i = 0; i < scene->marks->len; i++)
    {
      const YtMark *mark = &g_array_index (scene->marks, YtMark, i);

      if (mark->id == id && mark->shape != YT_SHAPE_WORDS)
        return mark;
    }
  return NULL;
}

static double
middle (const YtMark *mark)
{
  return mark->x + mark->width / 2;
}

static void
test_order (void)
{
  g_autoptr(YtTimeline) timeline = yt_timeline_new ();
  gint64 begin = yt_day_from_date (2010, 1, 1), end = yt_day_from_date (2020, 1, 1);
  g_autoptr(YtScene) scene = NULL;
  double first, second, third;

  yt_timeline_lane (timeline, "Lane");
  add_event (timeline, 1, 0, yt_day_from_date (2012, 1, 1), "First");
  add_event (timeline, 2, 0, yt_day_from_date (2015, 1, 1), "Second");
  add_event (timeline, 3, 0, yt_day_from_date (2018, 1, 1), "Third");
  scene = yt_timeline_scene (timeline, 1000, begin, end, YT_LANGUAGE_EN);
  first = middle (mark_of (scene, 1));
  second = middle (mark_of (scene, 2));
  third = middle (mark_of (scene, 3));
  g_assert_cmpfloat (first, <, second);
  /* As far apart as in time, to a day. */
  g_assert_cmpfloat_with_epsilon (second - first, third - second, 0.5);
}

static void
assert_inside (const YtScene *scene)
{
  for (guint i = 0; i < scene->marks->len; i++)
    {
      const YtMark *mark = &g_array_index (scene->marks, YtMark, i);

      g_assert_true (isfinite (mark->x) && isfinite (mark->y) && isfinite (mark->width) && isfinite (mark->height));
      if (mark->shape == YT_SHAPE_ARC)
        continue;
      g_assert_cmpfloat (mark->y, >=, 0);
      g_assert_cmpfloat (mark->y, <=, scene->height);
      g_assert_cmpfloat (mark->x, <=, scene->width);
    }
}

/* The labels of events neither touch each other nor the marks of other events. */
static void
assert_apart (const YtScene *scene)
{
  for (guint i = 0; i < scene->marks->len; i++)
    {
      const YtMark *a = &g_array_index (scene->marks, YtMark, i);
      double left = a->x, right;

      if (a->shape != YT_SHAPE_WORDS || a->id == 0)
        continue;
      right = left + yt_scene_words_width (scene, a->size, a->bold, a->label);
      for (guint k = 0; k < scene->marks->len; k++)
        {
          const YtMark *b = &g_array_index (scene->marks, YtMark, k);
          double from = b->x, to = b->x + b->width, y = b->y + b->height / 2;

          if (k == i || b->id == 0 || b->id == a->id || (b->shape != YT_SHAPE_WORDS && b->width > 12))
            continue;
          if (b->shape == YT_SHAPE_WORDS)
            to = from + yt_scene_words_width (scene, b->size, b->bold, b->label);
          if (fabs (y - a->y) < 6 && from < right - 0.5 && to > left + 0.5)
            g_error ("“%s” (%g to %g) lies over “%s” (%g to %g)", a->label, left, right, b->label, from, to);
        }
    }
}

static void
test_no_overlaps (void)
{
  static const char *const words[] = { "网络安全工作组首次会议", "A short one", "Indictment of five officers", "声明", "x",
                                       "A label that is a good deal longer than there is room for in a row" };

  for (guint round = 0; round < 40; round++)
    {
      g_autoptr(YtTimeline) timeline = yt_timeline_new ();
      g_autoptr(YtScene) scene = NULL;
      guint lanes = (guint) g_test_rand_int_range (1, 4), n = (guint) g_test_rand_int_range (1, 60);

      for (guint i = 0; i < lanes; i++)
        yt_timeline_lane (timeline, words[i]);
      for (guint i = 0; i < n; i++)
        add_event (timeline, i + 1, (guint) g_test_rand_int_range (0, (int) lanes), g_test_rand_int_range (15000, 15000 + 40 * (int) n),
                   words[g_test_rand_int_range (0, G_N_ELEMENTS (words))]);
      scene = yt_timeline_scene (timeline, g_test_rand_int_range (300, 2000), 14990, 15010 + 40 * (gint64) n,
                                 round % 2 == 0 ? YT_LANGUAGE_ZH : YT_LANGUAGE_EN);
      assert_inside (scene);
      assert_apart (scene);
      /* Each event has its mark, though it may have no room for its label. */
      for (guint i = 0; i < n; i++)
        g_assert_nonnull (mark_of (scene, i + 1));
    }
}

static guint
count (const YtScene *scene,
       YtShape        shape,
       gint64         id)
{
  guint n = 0;

  for (guint i = 0; i < scene->marks->len; i++)
    {
      const YtMark *mark = &g_array_index (scene->marks, YtMark, i);

      n += mark->shape == shape && mark->id == id ? 1 : 0;
    }
  return n;
}

/* What is open fades out, what is uncertain is hatched, what was stopped is broken off. */
static void
test_bars (void)
{
  g_autoptr(YtTimeline) timeline = yt_timeline_new ();
  YtTimelineBar open = { .id = 1, .start = YT_TIMELINE_OPEN, .start_until = YT_TIMELINE_OPEN, .end = YT_TIMELINE_OPEN,
                         .label = (char *) "Open" };
  YtTimelineBar vague = { .id = 2, .start = 15000, .start_until = 15365, .end = 17000, .stopped = TRUE,
                          .label = (char *) "Vague" };
  YtTimelineBar plain = { .id = 3, .start = 15000, .start_until = 15000, .end = 16000, .label = (char *) "Plain" };
  g_autoptr(YtScene) scene = NULL;
  guint lines;

  yt_timeline_lane (timeline, "Lane");
  yt_timeline_add_bar (timeline, &open);
  yt_timeline_add_bar (timeline, &vague);
  yt_timeline_add_bar (timeline, &plain);
  scene = yt_timeline_scene (timeline, 900, 14500, 18000, YT_LANGUAGE_EN);
  g_assert_cmpuint (count (scene, YT_SHAPE_FADE_LEFT, 1), ==, 1);
  g_assert_cmpuint (count (scene, YT_SHAPE_FADE_RIGHT, 1), ==, 1);
  g_assert_cmpuint (count (scene, YT_SHAPE_BOX, 1), ==, 0);
  g_assert_cmpuint (count (scene, YT_SHAPE_HATCH, 2), ==, 1);
  g_assert_cmpuint (count (scene, YT_SHAPE_FADE_RIGHT, 2), ==, 0);
  g_assert_cmpuint (count (scene, YT_SHAPE_BOX, 3), ==, 1);
  g_assert_cmpuint (count (scene, YT_SHAPE_HATCH, 3), ==, 0);
  lines = 0;
  for (guint i = 0; i < scene->marks->len; i++)
    lines += g_array_index (scene->marks, YtMark, i).shape == YT_SHAPE_LINE && g_array_index (scene->marks, YtMark, i).tone == YT_TONE_GAP;
  g_assert_cmpuint (lines, ==, 2);
}

/* A timeline shows where most happens; what lies before is counted at the edge. */
static void
test_focus (void)
{
  g_autoptr(YtTimeline) timeline = yt_timeline_new ();
  g_autoptr(YtScene) scene = NULL;
  gint64 first, last;
  gboolean told = FALSE;

  yt_timeline_lane (timeline, "Lane");
  add_event (timeline, 1, 0, yt_day_from_date (1914, 1, 1), "Long ago");
  for (guint i = 0; i < 30; i++)
    add_event (timeline, i + 2, 0, yt_day_from_date (2010, 1, 1) + 30 * (gint64) i, "Now");
  g_assert_true (yt_timeline_extent (timeline, &first, &last));
  g_assert_cmpint (first, <, yt_day_from_date (1914, 1, 1));
  g_assert_true (yt_timeline_focus (timeline, &first, &last));
  g_assert_cmpint (first, >, yt_day_from_date (2009, 1, 1));
  scene = yt_timeline_scene (timeline, 900, first, last, YT_LANGUAGE_EN);
  for (guint i = 0; i < scene->marks->len; i++)
    {
      const char *label = g_array_index (scene->marks, YtMark, i).label;

      told = told || (label != NULL && g_str_has_prefix (label, "◂ ") && strcmp (label, "◂ 0") != 0);
    }
  g_assert_true (told);
}

static void
test_nothing (void)
{
  g_autoptr(YtTimeline) timeline = yt_timeline_new ();
  g_autoptr(YtScene) scene = NULL;
  gint64 first, last;

  g_assert_false (yt_timeline_extent (timeline, &first, &last));
  scene = yt_timeline_scene (timeline, 10, 0, 0, YT_LANGUAGE_ZH);
  assert_inside (scene);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/timeline/order", test_order);
  g_test_add_func ("/timeline/no-overlaps", test_no_overlaps);
  g_test_add_func ("/timeline/bars", test_bars);
  g_test_add_func ("/timeline/focus", test_focus);
  g_test_add_func ("/timeline/nothing", test_nothing);
  return g_test_run ();
}
