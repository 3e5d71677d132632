/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Measures the reader over a text of ten megabytes with a hundred thousand passages: opening, scrolling, a new passage. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "act/take-in.h"
#include "act/passage.h"
#include "bench.h"
#include "dossiers.h"
#include "panes/reader.h"
#include "screen.h"

#define SIZE (10 * 1000 * 1000)
#define MARKS 100000

/* Seconds. */
#define OPENED 0.5
#define FRAME 0.010
#define SHOWN 0.020

#define FRAMES 120
#define STEP 53

static guint runs;

static void
stop_on (const GError *error)
{
  if (error == NULL)
    return;
  fprintf (stderr, "bench: %s\n", error->message);
  exit (1);
}

static void
give (const char   *what,
      double        limit,
      const double *ours)
{
  g_autofree double *limits = g_new (double, runs);
  g_autofree char *name = g_strdup_printf ("%s ÷ %g ms (≤ 1)", what, limit * 1000);

  for (guint i = 0; i < runs; i++)
    limits[i] = limit;
  bench_figure (name, ours, limits, runs);
}

static char *
make_text (void)
{
  GString *text = g_string_sized_new (SIZE + 1000);

  for (guint i = 0; text->len < SIZE; i++)
    {
      g_autofree char *note = bench_text (i % 5 != 0 ? 2 * i : i);

      g_string_append (text, note);
      if (i % 2 == 0)
        g_string_append_c (text, '\n');
    }
  return g_string_free (text, FALSE);
}

/* The passages are a few words each, all over the text. */
static void
mark_all (YtDossier  *dossier,
          gint64      document,
          const char *text)
{
  YtRecorder *recorder = yt_dossier_recorder (dossier);
  /* Held, so that its text is read once. */
  g_autoptr(YtDocument) held G_GNUC_UNUSED = yt_document_get (dossier, document);
  g_autoptr(GError) error = NULL;
  gsize size = strlen (text);

  yt_recorder_begin (recorder, "mark", NULL, NULL, &error);
  stop_on (error);
  for (guint i = 0; i < MARKS; i++)
    {
      const char *start = text + (size - 200) / MARKS * i;
      const char *end;

      while (((guchar) *start & 0xc0) == 0x80)
        start++;
      end = start + 60 + i % 90;
      while (((guchar) *end & 0xc0) == 0x80)
        end++;
      yt_act_mark (dossier, document, (gsize) (start - text), (gsize) (end - text), NULL, &error);
      stop_on (error);
    }
  yt_recorder_commit (recorder, &error);
  stop_on (error);
}

static char *
make_dossier (void)
{
  char *path = g_build_filename (bench_folder (), "marked.yitong", NULL);
  g_autofree char *text = make_text ();
  g_autoptr(GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autoptr(YtDossier) dossier = NULL;
  g_autoptr(GError) error = NULL;
  gint64 document;

  if (g_file_test (path, G_FILE_TEST_EXISTS))
    return path;
  dossier = yt_dossier_open (path, YT_OPEN_CREATE, &error);
  stop_on (error);
  yt_act_import_document (dossier, 0, "large.txt", bytes, NULL, &document, &error);
  stop_on (error);
  mark_all (dossier, document, text);
  yt_dossier_close (dossier);
  return path;
}

static YtReaderText *
text_of (YtWindow *window)
{
  YtReader *reader = screen_find (window, YT_TYPE_READER);

  return reader != NULL ? yt_reader_text (reader) : NULL;
}

static gboolean
is_read (gpointer data)
{
  YtReaderText *text = text_of (data);

  return text != NULL && yt_reader_marks_length (yt_reader_text_marks (text)) >= MARKS;
}

/* The first passage of the document, gone to from another pane. */
static void
bench_open (YtWindow *window,
            gint64    passage)
{
  g_autofree double *ours = g_new (double, runs);

  for (guint i = 0; i < runs; i++)
    {
      double start;

      yt_desk_go (yt_window_desk (window), "overview", 0);
      yt_window_rebuild (window);
      screen_settle (window);
      start = bench_now ();
      yt_desk_go (yt_window_desk (window), NULL, passage);
      ours[i] = screen_wait (window, start, is_read, window);
      screen_settle (window);
    }
  give ("10 MB with 100 000 passages opened in the reader", OPENED, ours);
}

static int
compare_doubles (gconstpointer a,
                 gconstpointer b)
{
  double first = *(const double *) a;
  double second = *(const double *) b;

  return first < second ? -1 : first > second;
}

static void
bench_scroll (YtWindow *window)
{
  g_autofree double *median = g_new (double, runs);
  g_autofree double *slow = g_new (double, runs);
  g_autofree double *jump = g_new (double, runs);
  GtkAdjustment *adjustment = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (text_of (window)));

  for (guint i = 0; i < runs; i++)
    {
      double costs[FRAMES];
      double start = bench_now ();

      gtk_adjustment_set_value (adjustment, (i + 0.5) / runs * gtk_adjustment_get_upper (adjustment));
      jump[i] = bench_now () - start;
      jump[i] += screen_frame (window);
      screen_settle (window);
      for (guint j = 0; j < FRAMES; j++)
        {
          start = bench_now ();
          gtk_adjustment_set_value (adjustment, gtk_adjustment_get_value (adjustment) + STEP);
          costs[j] = bench_now () - start;
          costs[j] += screen_frame (window);
        }
      qsort (costs, FRAMES, sizeof *costs, compare_doubles);
      median[i] = costs[FRAMES / 2];
      slow[i] = costs[FRAMES * 95 / 100];
    }
  give ("frame while 10 MB with 100 000 passages are scrolled, median", FRAME, median);
  give ("frame while 10 MB with 100 000 passages are scrolled, slowest twentieth", FRAME * 2, slow);
  give ("frame after a jump in 10 MB with 100 000 passages", FRAME * 2, jump);
}

/* From the act, with the writing of the file, to the end of the frame that shows it. */
static void
bench_mark (YtWindow *window,
            gint64    document)
{
  YtDossier *dossier = yt_desk_dossier (yt_window_desk (window));
  YtReaderText *text = text_of (window);
  g_autofree double *ours = g_new (double, runs);

  for (guint i = 0; i < runs; i++)
    {
      gsize place = yt_reader_text_top (text) + 300;
      const char *words = yt_reader_lines_text (yt_reader_text_lines (text));
      double start;
      gsize end;

      while (((guchar) words[place] & 0xc0) == 0x80)
        place++;
      end = place + 30;
      while (((guchar) words[end] & 0xc0) == 0x80)
        end++;
      start = bench_now ();
      yt_act_mark (dossier, document, place, end, NULL, NULL);
      ours[i] = screen_wait (window, start, is_read, window);
      screen_settle (window);
    }
  give ("a new passage among 100 000 shown", SHOWN, ours);
}

int
main (int    argc,
      char **argv)
{
  g_autofree char *path = make_dossier ();
  g_autoptr(GArray) documents = NULL;
  g_autoptr(GArray) places = NULL;
  YtWindow *window;
  gint64 document;

  runs = argc > 2 ? (guint) atoi (argv[2]) : 5;
  screen_start ();
  window = screen_open (path);
  documents = yt_document_of (yt_desk_dossier (yt_window_desk (window)), 0);
  document = g_array_index (documents, gint64, 0);
  places = yt_passages_of_document (yt_desk_dossier (yt_window_desk (window)), document);
  bench_open (window, g_array_index (places, YtPassagePlace, 10).id);
  bench_scroll (window);
  bench_mark (window, document);
  screen_close ();
  bench_remove_folder ();
  return 0;
}
