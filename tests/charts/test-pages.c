/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Facing pages, steps, strips and slopes: what stands where, in what order, and that nothing lies over something else. */
#include "charts/mirror.h"
#include "charts/slope.h"
#include "charts/steps.h"
#include "charts/strip.h"

#include <string.h>

#include "text/day.h"

static const YtMark *
mark_of (const YtScene *scene,
         gint64         id,
         YtShape        shape)
{
  for (guint i = 0; i < scene->marks->len; i++)
    {
      const YtMark *mark = &g_array_index (scene->marks, YtMark, i);

      if (mark->id == id && mark->shape == shape)
        return mark;
    }
  return NULL;
}

/* Each page holds its words; the pages of a spread are beside each other, the spreads below each other. */
static void
test_mirror (void)
{
  for (double width = 480; width <= 1400; width += 230)
    {
      g_autoptr(YtMirror) mirror = yt_mirror_new ("Nothing");
      g_autoptr(YtScene) scene = NULL;
      const YtMark *left, *right, *below;

      yt_mirror_add_party (mirror, "美国");
      yt_mirror_add_party (mirror, "中国");
      yt_mirror_add_spread (mirror, 1, "First", YT_MIRROR_IMAGES, "Mirror images");
      yt_mirror_add_page (mirror, 11, "信息和通信技术传播很快，创新的门槛也不高，华为、中兴等企业已经成长起来。");
      yt_mirror_add_page (mirror, 12, "Each side thinks that the other one is strong, and that it is not safe itself.");
      yt_mirror_add_spread (mirror, 2, "Second", YT_MIRROR_UNSAID, "Not said");
      yt_mirror_add_page (mirror, 21, "One page");
      yt_mirror_add_page (mirror, 0, "");
      scene = yt_mirror_scene (mirror, width, YT_LANGUAGE_ZH);
      left = mark_of (scene, 11, YT_SHAPE_FRAME);
      right = mark_of (scene, 12, YT_SHAPE_FRAME);
      below = mark_of (scene, 21, YT_SHAPE_FRAME);
      g_assert_nonnull (left);
      g_assert_nonnull (right);
      g_assert_cmpfloat (left->x + left->width, <, right->x);
      g_assert_cmpfloat (left->height, ==, right->height);
      g_assert_cmpfloat (left->y + left->height, <, below->y);
      for (guint i = 0; i < scene->marks->len; i++)
        {
          const YtMark *words = &g_array_index (scene->marks, YtMark, i);
          double end;

          if (words->shape != YT_SHAPE_WORDS || words->align > 0 || words->y < left->y || words->y > left->y + left->height ||
              words->x > left->x + left->width)
            continue;
          end = words->x + yt_scene_words_width (scene, words->size, words->bold, words->label);
          g_assert_cmpfloat (end, <=, left->x + left->width);
        }
    }
}

/* Higher is more, later is further right, a target is hollow, what is not certain is hatched, what has no date stands apart. */
static void
test_steps (void)
{
  g_autoptr(YtSteps) steps = yt_steps_new ("Reached", "Target", "Not certain", "No date");
  g_autoptr(YtScene) scene = NULL;
  gint64 day = yt_day_from_date (2012, 3, 1);
  const YtMark *first, *second, *third;
  gboolean hatched = FALSE;

  yt_steps_add_series (steps, "People");
  yt_steps_add (steps, &(YtStep) { 1, day, day, 900, 900, FALSE, (char *) "900" });
  yt_steps_add (steps, &(YtStep) { 2, day + 300, day + 900, 4900, 4900, TRUE, (char *) "4,900" });
  yt_steps_add (steps, &(YtStep) { 3, YT_STEPS_UNDATED, YT_STEPS_UNDATED, 6000, 6000, TRUE, (char *) "6,000" });
  scene = yt_steps_scene (steps, 900, YT_LANGUAGE_EN);
  first = mark_of (scene, 1, YT_SHAPE_DISC);
  second = mark_of (scene, 2, YT_SHAPE_FRAME);
  third = mark_of (scene, 3, YT_SHAPE_FRAME);
  g_assert_nonnull (first);
  g_assert_nonnull (second);
  g_assert_nonnull (third);
  g_assert_cmpfloat (first->x, <, second->x);
  g_assert_cmpfloat (second->x, <, third->x);
  g_assert_cmpfloat (first->y, >, second->y);
  g_assert_cmpfloat (second->y, >, third->y);
  for (guint i = 0; i < scene->marks->len; i++)
    {
      const YtMark *mark = &g_array_index (scene->marks, YtMark, i);

      hatched = hatched || (mark->shape == YT_SHAPE_HATCH && mark->width > 50);
      g_assert_cmpfloat (mark->x + mark->width, <=, scene->width);
    }
  g_assert_true (hatched);
}

/* Thirteen cells: one, nine, and three that remain; none over another. */
static void
test_strip (void)
{
  g_autoptr(YtStrips) strips = yt_strips_new ("Remainder");
  g_autoptr(YtScene) scene = NULL;
  guint counts[3] = { 0, 0, 0 };
  double last = 0;

  yt_strips_add (strips, 1, 13, "Root servers");
  yt_strips_add_part (strips, 2, 1, "Main");
  yt_strips_add_part (strips, 3, 9, "Others");
  scene = yt_strips_scene (strips, 800, YT_LANGUAGE_EN);
  for (guint i = 0; i < scene->marks->len; i++)
    {
      const YtMark *mark = &g_array_index (scene->marks, YtMark, i);

      if (mark->id == 0 || mark->shape == YT_SHAPE_WORDS)
        continue;
      counts[mark->id - 1]++;
      g_assert_cmpfloat (mark->x, >=, last);
      last = mark->x + mark->width;
    }
  g_assert_cmpuint (counts[0], ==, 3);
  g_assert_cmpuint (counts[1], ==, 1);
  g_assert_cmpuint (counts[2], ==, 9);
}

/* A slope goes from where one thing ends to where the other begins. */
static void
test_slope (void)
{
  g_autoptr(YtSlope) slope = yt_slope_new ("Claimed");
  g_autoptr(YtScene) scene = NULL;
  gint64 day = yt_day_from_date (2010, 1, 1);
  const YtMark *first, *second;
  gboolean found = FALSE;

  yt_slope_add_level (slope, "Track 2");
  yt_slope_add_level (slope, "Track 1");
  yt_slope_add_run (slope, &(YtSlopeRun) { 1, 0, day, day + 1000, (char *) "First" });
  yt_slope_add_run (slope, &(YtSlopeRun) { 2, 1, day + 1100, YT_SLOPE_OPEN, (char *) "Second" });
  yt_slope_add_step (slope, 1, 2);
  yt_slope_add_claim (slope, 3, "Rule");
  scene = yt_slope_scene (slope, 900, YT_LANGUAGE_EN);
  first = mark_of (scene, 1, YT_SHAPE_BOX);
  second = mark_of (scene, 2, YT_SHAPE_BOX);
  g_assert_nonnull (first);
  g_assert_nonnull (second);
  g_assert_cmpfloat (first->y, <, second->y);
  g_assert_nonnull (mark_of (scene, 2, YT_SHAPE_FADE_RIGHT));
  g_assert_nonnull (mark_of (scene, 3, YT_SHAPE_WORDS));
  for (guint i = 0; i < scene->marks->len; i++)
    {
      const YtMark *line = &g_array_index (scene->marks, YtMark, i);

      found = found || (line->shape == YT_SHAPE_LINE && line->width > 0 && line->height > 0 &&
                        ABS (line->x - (first->x + first->width)) < 1 && ABS (line->x + line->width - second->x) < 1);
    }
  g_assert_true (found);
}

/* A picture for a page of a certain size keeps to it. */
static void
test_page (void)
{
  g_autoptr(YtScene) scene = yt_scene_tell (YT_LANGUAGE_EN, 600, "There is nothing to be seen here, and that is said in a sentence.");

  g_assert_cmpuint (scene->marks->len, >=, 1);
  yt_scene_fit_page (scene, 200, 400);
  g_assert_cmpfloat (scene->width, ==, 200);
  g_assert_cmpfloat (scene->height, ==, 400);
  for (guint i = 0; i < scene->marks->len; i++)
    {
      const YtMark *mark = &g_array_index (scene->marks, YtMark, i);

      g_assert_cmpfloat (mark->x + yt_scene_words_width (scene, mark->size, mark->bold, mark->label), <=, 201);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/pages/mirror", test_mirror);
  g_test_add_func ("/pages/steps", test_steps);
  g_test_add_func ("/pages/strip", test_strip);
  g_test_add_func ("/pages/slope", test_slope);
  g_test_add_func ("/pages/page", test_page);
  return g_test_run ();
}
