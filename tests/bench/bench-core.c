/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Measures the core against the least that SQLite needs for the same: edits, bulk intake, export. */
#include <gio/gio.h>
#include <glib/gstdio.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "act/note.h"
#include "act/take-in.h"
#include "bench.h"
#include "format/format.h"

static char *folder;

static void
stop_on (const GError *error)
{
  if (error == NULL)
    return;
  fprintf (stderr, "bench-core: %s\n", error->message);
  exit (1);
}

static char *
path_of (const char *name)
{
  char *path = g_build_filename (folder, name, NULL);

  g_unlink (path);
  return path;
}

static YtDossier *
make_dossier (const char *path)
{
  g_autoptr(GError) error = NULL;
  YtDossier *dossier = yt_dossier_open (path, YT_OPEN_CREATE, &error);

  stop_on (error);
  return dossier;
}

/* @n notes on the dossier as an intake. */
static YtIntake *
make_intake (guint n)
{
  YtIntake *intake = yt_intake_new ();

  if (intake->root->notes == NULL)
    intake->root->notes = g_ptr_array_new ();
  for (guint i = 0; i < n; i++)
    {
      YtIntakeNote *note = yt_intake_note_new ();

      note->language = g_strdup (i % 2 == 0 ? "zh" : "en");
      note->author = g_strdup ("");
      note->text = bench_text (i);
      g_ptr_array_add (intake->root->notes, note);
    }
  return intake;
}

/* A durable edit of a note against a durable update of one row in the same file, in turn. */
static void
bench_edit (guint runs)
{
  static const char make[] = "CREATE TABLE bare (id INTEGER PRIMARY KEY, text TEXT)";
  static const char insert[] = "INSERT INTO bare VALUES (1, ?1)";
  static const char update[] = "UPDATE bare SET text = ?1 WHERE id = 1";
  g_autofree char *path = path_of ("edit.yitong");
  g_autoptr(YtDossier) dossier = make_dossier (path);
  g_autoptr(GError) error = NULL;
  g_autofree double *ours = g_new (double, runs);
  g_autofree double *floor = g_new (double, runs);
  YtConnection *connection = yt_dossier_connection (dossier);
  g_autofree char *first = bench_text (1);
  gint64 note;

  yt_act_add_note (dossier, yt_dossier_root (dossier), "en", first, NULL, &note, &error);
  stop_on (error);
  yt_connection_execute (connection, make, &error);
  yt_connection_run (connection, &error, insert, "s", first);
  stop_on (error);
  for (guint i = 0; i < runs; i++)
    {
      g_autofree char *text = bench_text (i + 2);
      double start = bench_now ();

      yt_act_set_note_text (dossier, note, text, &error);
      ours[i] = bench_now () - start;
      stop_on (error);
      start = bench_now ();
      yt_connection_run (connection, &error, update, "s", text);
      floor[i] = bench_now () - start;
      stop_on (error);
    }
  bench_figure ("durable note edit ÷ bare durable update (≤ 2)", ours, floor, runs);
  yt_dossier_close (dossier);
}

static double
insert_bare (YtIntake *intake)
{
  static const char make[] = "CREATE TABLE bare (id INTEGER PRIMARY KEY, text TEXT NOT NULL)";
  static const char insert[] = "INSERT INTO bare (id, text) VALUES (?1, ?2)";
  g_autofree char *path = path_of ("bare.db");
  g_autoptr(GError) error = NULL;
  g_autoptr(YtConnection) connection = yt_connection_open (path, YT_OPEN_CREATE, NULL, &error);
  GPtrArray *notes = intake->root->notes;
  double start;

  stop_on (error);
  yt_connection_execute (connection, make, &error);
  stop_on (error);
  start = bench_now ();
  yt_connection_execute (connection, "BEGIN IMMEDIATE", &error);
  {
    g_autoptr(YtStatement) statement = yt_connection_prepare (connection, insert, &error);

    for (guint i = 0; i < notes->len; i++)
      {
        const YtIntakeNote *note = g_ptr_array_index (notes, i);

        yt_statement_bind_int (statement, 1, i);
        yt_statement_bind_piece (statement, 2, note->text, strlen (note->text));
        yt_statement_run (statement, &error);
      }
  }
  yt_connection_execute (connection, "COMMIT", &error);
  stop_on (error);
  return bench_now () - start;
}

static void
bench_intake (guint notes,
              guint runs)
{
  g_autofree double *ours = g_new (double, runs);
  g_autofree double *floor = g_new (double, runs);
  g_autofree char *name = g_strdup_printf ("intake of %u notes with log ÷ bare insert (≤ 3)", notes);

  for (guint i = 0; i < runs; i++)
    {
      g_autofree char *path = path_of ("intake.yitong");
      g_autoptr(YtDossier) dossier = make_dossier (path);
      g_autoptr(YtIntake) intake = make_intake (notes);
      g_autoptr(GError) error = NULL;
      double start = bench_now ();

      yt_act_take_in (dossier, intake, &error);
      ours[i] = bench_now () - start;
      stop_on (error);
      floor[i] = insert_bare (intake);
      yt_dossier_close (dossier);
    }
  bench_figure (name, ours, floor, runs);
}

static const char *
english_word (const char *msgid,
              YtLanguage  language G_GNUC_UNUSED)
{
  return msgid;
}

/* The least that an export needs: every note's row is read and its text written. */
static double
select_loop (YtDossier *dossier)
{
  static const char notes[] = "SELECT id, target, language, author, created, modified, text FROM note WHERE deleted = 0 ORDER BY modified";
  g_autoptr(YtStatement) rows = yt_connection_prepare (yt_dossier_connection (dossier), notes, NULL);
  g_autofree char *path = path_of ("select.out");
  FILE *out = fopen (path, "w");
  double start = bench_now ();

  while (yt_statement_step (rows, NULL))
    fwrite (yt_statement_text (rows, 6), 1, yt_statement_size (rows, 6), out);
  fclose (out);
  return bench_now () - start;
}

static void
bench_export (guint notes,
              guint runs)
{
  g_autofree char *path = path_of ("export.yitong");
  g_autoptr(YtDossier) dossier = make_dossier (path);
  g_autoptr(YtIntake) intake = make_intake (notes);
  g_autoptr(GError) error = NULL;
  YtExport what = { .scope = YT_SCOPE_ALL, .content = YT_CONTENT_BOTH, .word = english_word };

  yt_act_take_in (dossier, intake, &error);
  stop_on (error);
  for (const YtFormat *format = yt_formats; format->id != NULL; format++)
    {
      g_autofree double *ours = g_new (double, runs);
      g_autofree double *floor = g_new (double, runs);
      g_autofree double *rate = g_new (double, runs);
      g_autofree double *fifty = g_new (double, runs);
      g_autofree char *name = g_strdup_printf ("export of %u notes as %s ÷ SELECT loop (≤ 2, or ≥ 50 MB/s)", notes, format->id);
      g_autofree char *rate_name = g_strdup_printf ("export as %s: 50 MB ÷ MB in a second (≤ 1)", format->id);
      g_autofree char *out = path_of ("export.out");

      for (guint i = 0; i < runs; i++)
        {
          GStatBuf info;
          double start = bench_now ();

          yt_format_export (dossier, format, &what, out, TRUE, NULL, &error);
          ours[i] = bench_now () - start;
          stop_on (error);
          floor[i] = select_loop (dossier);
          g_stat (out, &info);
          rate[i] = 50.0;
          fifty[i] = (double) info.st_size / 1e6 / ours[i];
        }
      bench_figure (name, ours, floor, runs);
      bench_figure (rate_name, rate, fifty, runs);
    }
  yt_dossier_close (dossier);
}

int
main (int    argc,
      char **argv)
{
  guint notes = argc > 1 ? (guint) atoi (argv[1]) : 1000000;
  guint runs = argc > 2 ? (guint) atoi (argv[2]) : 7;

  folder = g_dir_make_tmp ("yitong-bench-XXXXXX", NULL);
  bench_edit (200);
  bench_intake (notes, runs);
  bench_export (MIN (notes, 100000), runs);
  g_autofree char *command = g_strdup_printf ("rm -rf '%s'", folder);
  return system (command);
}
