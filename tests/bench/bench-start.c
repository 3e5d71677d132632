/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Measures from outside how long the window takes to be there, and its memory, against a bare window started in turn with it. */
#include <gio/gio.h>
#include <stdio.h>
#include <stdlib.h>

#include "bench.h"
#include "dossiers.h"

typedef struct
{
  double *seconds;
  double *bytes;
} Starts;

static Starts
starts_new (guint runs)
{
  return (Starts) { g_new (double, runs), g_new (double, runs) };
}

static void
starts_clear (Starts *starts)
{
  g_free (starts->seconds);
  g_free (starts->bytes);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Starts, starts_clear)

/* Starts the program @name, which stands beside this one, with an argument, and writes down what it tells. */
static void
start (const char *name,
       const char *argument,
       Starts     *starts,
       guint       run)
{
  g_autofree char *self = g_file_read_link ("/proc/self/exe", NULL);
  g_autofree char *folder = g_path_get_dirname (self);
  g_autofree char *program = g_build_filename (folder, name, NULL);
  g_autofree char *told = NULL;
  const char *const line[] = { program, argument, NULL };
  g_autoptr(GError) error = NULL;
  gint64 before = g_get_monotonic_time ();
  gint64 painted;
  gint64 resident;

  if (!g_spawn_sync (NULL, (char **) line, NULL, G_SPAWN_DEFAULT, NULL, NULL, &told, NULL, NULL, &error) ||
      sscanf (told, "%" G_GINT64_FORMAT " %" G_GINT64_FORMAT, &painted, &resident) != 2)
    {
      fprintf (stderr, "bench-start: %s showed nothing%s%s\n", name, error != NULL ? ": " : "", error != NULL ? error->message : "");
      exit (1);
    }
  starts->seconds[run] = (double) (painted - before) / G_USEC_PER_SEC;
  starts->bytes[run] = (double) resident;
}

int
main (int    argc,
      char **argv)
{
  guint notes = argc > 1 ? (guint) atoi (argv[1]) : 1000000;
  guint runs = argc > 2 ? (guint) atoi (argv[2]) : 15;
  g_autofree char *sample = bench_dossier (0);
  g_autofree char *large = bench_dossier (notes);
  g_autofree char *name = NULL;
  g_auto(Starts) bare = starts_new (runs);
  g_auto(Starts) chinese = starts_new (runs);
  g_auto(Starts) ours = starts_new (runs);
  g_auto(Starts) many = starts_new (runs);

  /* The round before the first warms up what the system keeps of the files. */
  for (guint i = 0; i <= runs; i++)
    {
      guint run = i == 0 ? 0 : i - 1;

      start ("bench-bare", NULL, &bare, run);
      start ("bench-bare", "chinese", &chinese, run);
      start ("bench-whole", sample, &ours, run);
      start ("bench-whole", large, &many, run);
    }
  bench_figure ("first content frame, sample ÷ bare window (≤ 1.6)", ours.seconds, bare.seconds, runs);
  name = g_strdup_printf ("first content frame, %u notes ÷ sample (≤ 1.2)", notes);
  bench_figure (name, many.seconds, ours.seconds, runs);
  g_free (name);
  name = g_strdup_printf ("memory, %u notes ÷ bare window (≤ 1.4)", notes);
  bench_figure (name, many.bytes, bare.bytes, runs);
  g_free (name);
  name = g_strdup_printf ("memory, %u notes ÷ bare window with a Chinese word, plain and bold", notes);
  bench_figure (name, many.bytes, chinese.bytes, runs);
  bench_figure ("memory, sample ÷ bare window", ours.bytes, bare.bytes, runs);
  bench_figure ("memory, bare window with a Chinese word ÷ bare window", chinese.bytes, bare.bytes, runs);
  bench_remove_folder ();
  return 0;
}
