/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Measures pictures: a timeline of 10,000 events while it is panned and zoomed, a network of 5,000 nodes, and how long they take
 * to become files. */
#include "bench.h"

#include <glib/gstdio.h>

#include "charts/network.h"
#include "charts/paint.h"
#include "charts/timeline.h"
#include "format/picture.h"
#include "text/day.h"

#define EVENTS 10000
#define LANES 5
#define NODES 5000
#define LINKS 12000
#define FRAMES 60
#define RUNS 5
#define WIDTH 1200

static YtTimeline *
make_timeline (void)
{
  YtTimeline *timeline = yt_timeline_new ();
  g_autoptr(GRand) random = g_rand_new_with_seed (5);
  gint64 begin = yt_day_from_date (1990, 1, 1);

  for (guint i = 0; i < LANES; i++)
    yt_timeline_lane (timeline, i % 2 == 0 ? "网络黑客与网络间谍" : "Hacking and espionage");
  for (guint i = 0; i < EVENTS; i++)
    {
      g_autofree char *label = g_strdup_printf (i % 2 == 0 ? "第%u次网络安全会晤" : "Meeting %u on security", i);
      gint64 day = begin + g_rand_int_range (random, 0, 9000);
      YtTimelineEvent event = { .id = i + 1, .lane = i % LANES, .tone = YT_TONE_PARTY + i % 2, .first = day, .last = day, .label = label };

      yt_timeline_add_event (timeline, &event);
    }
  return timeline;
}

static YtNetwork *
make_network (void)
{
  YtNetwork *network = yt_network_new ();
  g_autoptr(GRand) random = g_rand_new_with_seed (7);

  yt_network_add_group (network, "Entries");
  for (guint i = 0; i < NODES; i++)
    {
      g_autofree char *label = g_strdup_printf ("Entry %u", i);

      yt_network_add_node (network, 100000 + i, 0, label);
    }
  for (guint i = 0; i < LINKS; i++)
    {
      guint from = (guint) g_rand_int_range (random, 0, NODES), to = (from + (guint) g_rand_int_range (random, 1, 60)) % NODES;

      yt_network_add_edge (network, from, to);
    }
  return network;
}

/* What is measured against: filling as many pixels. */
static double
fill (cairo_t *cr)
{
  double start = bench_now ();

  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  return bench_now () - start;
}

/* @step: of the time shown, in each frame; @paint: whether the frames are painted, too, or laid out only. */
static void
measure_frames (YtTimeline *timeline,
                const char *name,
                double      pan,
                double      zoom,
                gboolean    paint)
{
  double ours[FRAMES], floor[FRAMES], first = (double) yt_day_from_date (1992, 1, 1), days = 365 * (paint ? 8 : 20);
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, WIDTH, 900);
  cairo_t *cr = cairo_create (surface);
  YtTheme theme;

  if (!bench_wants (name))
    return;
  yt_theme_init (&theme, FALSE);
  for (guint i = 0; i < FRAMES; i++)
    {
      g_autoptr(YtScene) scene = NULL;
      double start = bench_now ();

      scene = yt_timeline_scene (timeline, WIDTH, (gint64) first, (gint64) (first + days), YT_LANGUAGE_ZH);
      if (paint)
        yt_paint_scene (cr, scene, &theme, TRUE);
      ours[i] = bench_now () - start;
      floor[i] = fill (cr);
      first += days * pan;
      days *= zoom;
    }
  bench_figure (name, ours, floor, FRAMES);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
}

static void
measure_settling (void)
{
  const char *name = "settle 5,000 nodes (1 s)";
  double ours[RUNS], floor[RUNS];

  if (!bench_wants (name))
    return;
  for (guint i = 0; i < RUNS; i++)
    {
      g_autoptr(YtNetwork) network = make_network ();
      double start = bench_now ();

      yt_network_settle (network, NULL);
      ours[i] = bench_now () - start;
      floor[i] = 1;
    }
  bench_figure (name, ours, floor, RUNS);
}

static void
measure_saving (const char    *name,
                const YtScene *scene,
                const char    *ending)
{
  const char *folder = g_getenv ("YITONG_BENCH_FOLDER");
  g_autofree char *file = g_strconcat ("picture", ending, NULL);
  g_autofree char *path = g_build_filename (folder != NULL ? folder : g_get_tmp_dir (), file, NULL);
  double ours[RUNS], floor[RUNS];
  YtPictureSort sort = YT_PICTURE_SVG;
  YtTheme theme;

  if (!bench_wants (name))
    return;
  yt_picture_sort (path, &sort);
  yt_theme_init (&theme, FALSE);
  for (guint i = 0; i < RUNS; i++)
    {
      double start = bench_now ();

      if (!yt_picture_save (scene, &theme, sort, path, TRUE, NULL))
        g_printerr ("%s could not be written\n", path);
      ours[i] = bench_now () - start;
      floor[i] = 0.3;
    }
  g_unlink (path);
  bench_figure (name, ours, floor, RUNS);
}

int
main (void)
{
  g_autoptr(YtTimeline) timeline = make_timeline ();
  g_autoptr(YtNetwork) network = make_network ();
  g_autoptr(YtScene) line = NULL, net = NULL;

  measure_frames (timeline, "lay out 10,000 events, zooming in (30 ms)", 0.01, 0.93, FALSE);
  measure_frames (timeline, "frame of 10,000 events, panning (11 ms)", 0.02, 1, TRUE);
  measure_frames (timeline, "frame of 10,000 events, zooming (11 ms)", 0.01, 0.95, TRUE);
  measure_settling ();
  yt_network_settle (network, NULL);
  line = yt_timeline_scene (timeline, WIDTH, yt_day_from_date (1990, 1, 1), yt_day_from_date (2015, 1, 1), YT_LANGUAGE_ZH);
  net = yt_network_scene (network, WIDTH, 900, 60, YT_LANGUAGE_ZH);
  measure_saving ("timeline as SVG (0.3 s)", line, ".svg");
  measure_saving ("timeline as PDF (0.3 s)", line, ".pdf");
  measure_saving ("timeline as PNG (0.3 s)", line, ".png");
  measure_saving ("network as SVG (0.3 s)", net, ".svg");
  measure_saving ("network as PDF (0.3 s)", net, ".pdf");
  measure_saving ("network as PNG (0.3 s)", net, ".png");
  return 0;
}
