/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Measures the open window: switching languages, opening panes, scrolling a million notes, each against its limit and in
 * turn against a bare window that shows as much. */
#include <stdlib.h>

#include "bare.h"
#include "bench.h"
#include "dossiers.h"
#include "panes/pane.h"
#include "screen.h"
#include "shell/settings.h"
#include "shell/window-content.h"

/* Seconds. */
#define PAINTED 0.060
#define FRAME 0.005
#define SLOW_FRAME 0.012

/* Frames of one scrolling, and pixels that it goes on in each. */
#define FRAMES 120
#define STEP 53

static guint runs;
static GtkWindow *bare;

static double *
limits (double limit)
{
  double *values = g_new (double, runs);

  for (guint i = 0; i < runs; i++)
    values[i] = limit;
  return values;
}

/* @ours against a limit, and against what was measured in turn. */
static void
give (const char   *what,
      const char   *limit_name,
      double        limit,
      const char   *peer_name,
      const double *ours,
      const double *peer)
{
  g_autofree double *limit_values = limits (limit);
  g_autofree char *first = g_strdup_printf ("%s ÷ %s (≤ 1)", what, limit_name);
  g_autofree char *second = g_strdup_printf ("%s ÷ %s", what, peer_name);

  bench_figure (first, ours, limit_values, runs);
  bench_figure (second, ours, peer, runs);
}

/* Seconds until a bare window shows @child instead of what it showed. */
static double
show_bare (GtkWidget *child)
{
  double start = bench_now ();

  adw_window_set_content (ADW_WINDOW (bare), child);
  return screen_wait (bare, start, NULL, NULL);
}

static double
show_bare_labels (guint n)
{
  double seconds;
  double start = bench_now ();

  adw_window_set_content (ADW_WINDOW (bare), bare_labels (n));
  seconds = screen_wait (bare, start, NULL, NULL);
  screen_settle (bare);
  return seconds;
}

typedef struct
{
  YtWindow *window;
  GtkWidget *old; /* only compared */
} Swap;

static GtkWidget *
content_of (YtWindow *window)
{
  return adw_application_window_get_content (ADW_APPLICATION_WINDOW (window));
}

static gboolean
is_swapped (gpointer data)
{
  Swap *swap = data;

  return content_of (swap->window) != swap->old;
}

/* Seconds until another content is painted; the old one is taken apart whenever the window finds it right. */
static double
switch_language (YtWindow   *window,
                 const char *language)
{
  Swap swap = { window, content_of (window) };
  double start = bench_now ();

  g_settings_set_string (yt_settings (), "language", language);
  return screen_wait (window, start, is_swapped, &swap);
}

static void
bench_language (YtWindow   *window,
                const char *pane)
{
  g_autofree double *ours = g_new (double, runs);
  g_autofree double *peer = g_new (double, runs);
  g_autofree char *name = g_strdup_printf ("language switched, pane “%s”", pane);

  if (!bench_wants (name))
    return;
  gtk_widget_activate_action (GTK_WIDGET (window), "desk.pane", "s", pane);
  screen_settle (window);
  for (guint i = 0; i < runs; i++)
    {
      ours[i] = switch_language (window, i % 2 == 0 ? "zh_CN" : "en");
      screen_settle (window);
      peer[i] = show_bare_labels (screen_count (window));
    }
  give (name, "60 ms", PAINTED, "as many bare labels", ours, peer);
}

static gboolean
is_shown (gpointer data)
{
  GtkStack *stack = screen_find (data, GTK_TYPE_STACK);
  const char *pane = yt_desk_pane (yt_window_desk (data));

  return stack != NULL && g_strcmp0 (gtk_stack_get_visible_child_name (stack), pane) == 0;
}

/* Another pane, and nothing built yet of any other. */
static void
forget_panes (YtWindow   *window,
              const char *pane)
{
  yt_desk_go (yt_window_desk (window), g_str_equal (pane, "sources") ? "terms" : "sources", 0);
  yt_window_rebuild (window);
  screen_settle (window);
}

static double
open_pane (YtWindow   *window,
           const char *pane)
{
  double start = bench_now ();

  yt_desk_go (yt_window_desk (window), pane, 0);
  return screen_wait (window, start, is_shown, window);
}

static void
bench_pane (YtWindow   *window,
            const char *pane)
{
  g_autofree double *ours = g_new (double, runs);
  g_autofree double *peer = g_new (double, runs);
  g_autofree char *name = g_strdup_printf ("pane “%s” opened", pane);

  if (!bench_wants (name))
    return;
  for (guint i = 0; i < runs; i++)
    {
      forget_panes (window, pane);
      ours[i] = open_pane (window, pane);
      screen_settle (window);
      peer[i] = show_bare_labels (screen_count (screen_find (window, GTK_TYPE_STACK)));
    }
  give (name, "60 ms", PAINTED, "as many bare labels", ours, peer);
}

static gboolean
has_all (GtkWidget *list,
         guint      notes)
{
  return g_list_model_get_n_items (G_LIST_MODEL (gtk_list_view_get_model (GTK_LIST_VIEW (list)))) >= notes;
}

static void
bench_notes_pane (YtWindow *window,
                  guint     notes)
{
  g_autofree double *ours = g_new (double, runs);
  g_autofree double *peer = g_new (double, runs);
  g_autofree char *name = g_strdup_printf ("pane “notes” opened, %u notes", notes);

  if (!bench_wants (name))
    return;
  for (guint i = 0; i < runs; i++)
    {
      forget_panes (window, "notes");
      ours[i] = open_pane (window, "notes");
      screen_settle (window);
      peer[i] = show_bare (bare_list (notes, 340));
      screen_settle (bare);
    }
  give (name, "60 ms", PAINTED, "a bare list of as many rows", ours, peer);
}

static int
compare_doubles (gconstpointer a,
                 gconstpointer b)
{
  double first = *(const double *) a;
  double second = *(const double *) b;

  return first < second ? -1 : first > second;
}

/* The costs of the frames while @list of @window is scrolled on from @part of its length, in order. */
static void
scroll (gpointer   window,
        GtkWidget *list,
        double     part,
        double     costs[FRAMES])
{
  GtkWidget *scrolled = gtk_widget_get_ancestor (list, GTK_TYPE_SCROLLED_WINDOW);
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scrolled));

  gtk_adjustment_set_value (adjustment, part * gtk_adjustment_get_upper (adjustment));
  screen_settle (window);
  for (guint i = 0; i < FRAMES; i++)
    {
      double start = bench_now ();

      gtk_adjustment_set_value (adjustment, gtk_adjustment_get_value (adjustment) + STEP);
      costs[i] = bench_now () - start;
      costs[i] += screen_frame (window);
    }
  qsort (costs, FRAMES, sizeof *costs, compare_doubles);
}

static void
bench_scroll (YtWindow *window,
              guint     notes)
{
  g_autofree double *median = g_new (double, runs);
  g_autofree double *peer_median = g_new (double, runs);
  g_autofree double *slow = g_new (double, runs);
  g_autofree double *peer_slow = g_new (double, runs);
  g_autofree char *name = g_strdup_printf ("frame while %u notes are scrolled, median", notes);
  g_autofree char *slow_name = g_strdup_printf ("frame while %u notes are scrolled, slowest twentieth", notes);
  GtkWidget *list;
  GtkWidget *peer_list;

  if (!bench_wants (name) && !bench_wants (slow_name))
    return;
  yt_desk_go (yt_window_desk (window), "notes", 0);
  screen_settle (window);
  list = screen_find (screen_find (window, GTK_TYPE_STACK), GTK_TYPE_LIST_VIEW);
  while (!has_all (list, notes))
    g_main_context_iteration (NULL, TRUE);
  screen_settle (window);
  show_bare (bare_list (notes, gtk_widget_get_width (list)));
  peer_list = screen_find (bare, GTK_TYPE_LIST_VIEW);
  for (guint i = 0; i < runs; i++)
    {
      double part = (i + 0.5) / runs;
      double costs[FRAMES];

      scroll (window, list, part, costs);
      median[i] = costs[FRAMES / 2];
      slow[i] = costs[FRAMES * 95 / 100];
      scroll (bare, peer_list, part, costs);
      peer_median[i] = costs[FRAMES / 2];
      peer_slow[i] = costs[FRAMES * 95 / 100];
    }
  give (name, "5 ms", FRAME, "the same of a bare list", median, peer_median);
  give (slow_name, "12 ms", SLOW_FRAME, "the same of a bare list", slow, peer_slow);
}

int
main (int    argc,
      char **argv)
{
  guint notes = argc > 1 ? (guint) atoi (argv[1]) : 1000000;
  g_autofree char *sample = bench_dossier (0);
  g_autofree char *large = bench_dossier (notes);
  YtWindow *window;

  runs = argc > 2 ? (guint) atoi (argv[2]) : 14;
  screen_start ();
  bare = screen_bare ();
  window = screen_open (sample);
  for (const YtPane *pane = yt_panes; pane->id != NULL; pane++)
    bench_pane (window, pane->id);
  bench_language (window, "areas");
  screen_close ();

  window = screen_open (large);
  bench_notes_pane (window, notes);
  bench_scroll (window, notes);
  screen_close ();
  gtk_window_destroy (bare);
  bench_remove_folder ();
  return 0;
}
