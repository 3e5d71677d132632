/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Measures reports: one of a hundred pages in each kind of file, and the memory that one with 100,000 notes takes as PDF. Each is
 * written by a process of its own, which starts with nothing in its memory. */
#include <stdio.h>
#include <stdlib.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include "bench.h"
#include "dossiers.h"
#include "format/report-file.h"
#include "text/catalogue.h"

/* Notes that fill, behind the sample’s own pages, about a hundred. */
#define NOTES 400
#define MANY_NOTES 100000
#define RUNS 5
#define SECONDS 2.0
#define BYTES (200.0 * 1024 * 1024)

static double
write_report (const char         *path,
              const YtReportFile *file)
{
  g_autoptr(YtReportPlan) plan = yt_report_plan_new (YT_REPORT_FULL);
  g_autofree char *name = g_strdup_printf ("%s/report.%s", bench_folder (), file->suffix);
  g_autoptr(GError) error = NULL;
  g_autoptr(YtDossier) dossier = NULL;
  double start = bench_now ();

  plan->word = yt_catalogue_word;
  dossier = yt_dossier_open (path, YT_OPEN_READ, &error);
  if (dossier == NULL || !yt_report_save (dossier, plan, file, name, TRUE, NULL, &error))
    {
      fprintf (stderr, "bench-report: %s\n", error->message);
      exit (1);
    }
  return bench_now () - start;
}

/* Seconds, and the most memory that a process had for it. */
static void
measure_apart (const char         *path,
               const YtReportFile *file,
               double             *seconds,
               double             *bytes)
{
  struct rusage usage;
  int ends[2], status;
  pid_t child;

  if (pipe (ends) != 0 || (child = fork ()) < 0)
    exit (1);
  if (child == 0)
    {
      double taken = write_report (path, file);

      _exit (write (ends[1], &taken, sizeof taken) == sizeof taken ? 0 : 1);
    }
  close (ends[1]);
  if (read (ends[0], seconds, sizeof *seconds) != sizeof *seconds || wait4 (child, &status, 0, &usage) != child)
    exit (1);
  close (ends[0]);
  *bytes = (double) usage.ru_maxrss * 1024;
}

int
main (int    argc,
      char **argv)
{
  guint runs = argc > 2 ? (guint) MAX (atoi (argv[2]), 1) : RUNS;
  g_autofree double *seconds = g_new (double, runs);
  g_autofree double *bytes = g_new (double, runs);
  g_autofree double *floor = g_new (double, runs);
  g_autofree char *memory = g_strdup_printf ("memory of a PDF with %u notes (200 MB)", MANY_NOTES);
  g_autofree char *hundred = bench_dossier (NOTES);

  for (const YtReportFile *file = yt_report_files; file->id != NULL; file++)
    {
      g_autofree char *name = g_strdup_printf ("report of 100 pages as %s (2 s)", file->id);

      for (guint i = 0; i < runs && bench_wants (name); i++)
        {
          measure_apart (hundred, file, &seconds[i], &bytes[i]);
          floor[i] = SECONDS;
        }
      if (bench_wants (name))
        bench_figure (name, seconds, floor, runs);
    }
  if (bench_wants (memory))
    {
      g_autofree char *many = bench_dossier (MANY_NOTES);

      measure_apart (many, yt_report_file_from_name (".pdf"), seconds, bytes);
      floor[0] = BYTES;
      bench_figure (memory, bytes, floor, 1);
    }
  bench_remove_folder ();
  return 0;
}
