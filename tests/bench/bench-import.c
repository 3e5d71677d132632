/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Measures how long documents take to come in: a large text, a long PDF beside pdftotext, a Word document of many paragraphs. */
#include <archive.h>
#include <archive_entry.h>
#include <gio/gio.h>
#include <glib/gstdio.h>
#include <pango/pangocairo.h>
#include <cairo-pdf.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "act/take-in.h"
#include "bench.h"

static char *folder;

static void
stop_on (const GError *error)
{
  if (error == NULL)
    return;
  fprintf (stderr, "bench-import: %s\n", error->message);
  exit (1);
}

static char *
path_of (const char *name)
{
  char *path = g_build_filename (folder, name, NULL);

  g_unlink (path);
  return path;
}

static GBytes *
make_text (gsize size)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; text->len < size; i++)
    {
      g_autofree char *piece = bench_text (2 * i);

      g_string_append_printf (text, "%s\n", piece);
    }
  return g_string_free_to_bytes (text);
}

/* The least: the bytes of the text durably in a row. */
static double
insert_bare (GBytes *bytes)
{
  g_autofree char *path = path_of ("bare.db");
  g_autoptr(GError) error = NULL;
  g_autoptr(YtConnection) connection = yt_connection_open (path, YT_OPEN_CREATE, NULL, &error);
  g_autoptr(YtStatement) statement = NULL;
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);
  double start;

  yt_connection_execute (connection, "CREATE TABLE bare (id INTEGER PRIMARY KEY, text TEXT NOT NULL)", &error);
  stop_on (error);
  start = bench_now ();
  statement = yt_connection_prepare (connection, "INSERT INTO bare (text) VALUES (?1)", &error);
  yt_statement_bind_piece (statement, 1, data, size);
  yt_statement_run (statement, &error);
  stop_on (error);
  return bench_now () - start;
}

static double
import_bytes (GBytes     *bytes,
              const char *name,
              double     *commit)
{
  g_autofree char *path = path_of ("import.yitong");
  g_autoptr(GError) error = NULL;
  g_autoptr(YtDossier) dossier = yt_dossier_open (path, YT_OPEN_CREATE, &error);
  g_autoptr(YtParcel) parcel = NULL;
  double start = bench_now (), middle, end;

  stop_on (error);
  parcel = yt_parcel_new (bytes, name, NULL, NULL, &error);
  stop_on (error);
  middle = bench_now ();
  yt_act_import_parcel (dossier, 0, parcel, NULL, &error);
  stop_on (error);
  end = bench_now ();
  yt_dossier_close (dossier);
  *commit = end - middle;
  return end - start;
}

static void
bench_plain (guint runs)
{
  g_autoptr(GBytes) bytes = make_text (10000000);
  g_autofree double *ours = g_new (double, runs);
  g_autofree double *commit = g_new (double, runs);
  g_autofree double *floor = g_new (double, runs);
  g_autofree double *limit = g_new (double, runs);

  for (guint i = 0; i < runs; i++)
    {
      ours[i] = import_bytes (bytes, "text.txt", &commit[i]);
      floor[i] = insert_bare (bytes);
      limit[i] = 0.3;
    }
  bench_figure ("10 MB of Chinese text to searchable ÷ 0.3 s (≤ 1)", ours, limit, runs);
  bench_figure ("10 MB of Chinese text to searchable ÷ bare durable INSERT", ours, floor, runs);
  bench_figure ("… of which the window waits ÷ bare durable INSERT", commit, floor, runs);
}

static GBytes *
make_pdf (const char *path,
          guint       pages)
{
  cairo_surface_t *surface = cairo_pdf_surface_create (path, 595, 842);
  cairo_t *cairo = cairo_create (surface);
  char *data;
  gsize size;
  g_autoptr(GError) error = NULL;

  for (guint i = 0; i < pages; i++)
    {
      PangoLayout *layout = pango_cairo_create_layout (cairo);
      PangoFontDescription *font = pango_font_description_from_string ("serif 10");
      GString *text = g_string_new (NULL);

      for (guint k = 0; k < 4; k++)
        {
          g_autofree char *piece = bench_text (i * 4 + k);

          g_string_append_printf (text, "%s\n", piece);
        }
      g_string_append_printf (text, "%u", i + 1);
      pango_layout_set_font_description (layout, font);
      pango_layout_set_width (layout, 450 * PANGO_SCALE);
      pango_layout_set_text (layout, text->str, -1);
      cairo_move_to (cairo, 72, 72);
      pango_cairo_show_layout (cairo, layout);
      cairo_show_page (cairo);
      g_string_free (text, TRUE);
      pango_font_description_free (font);
      g_object_unref (layout);
    }
  cairo_destroy (cairo);
  cairo_surface_destroy (surface);
  g_file_get_contents (path, &data, &size, &error);
  stop_on (error);
  return g_bytes_new_take (data, size);
}

static void
bench_pdf (guint runs)
{
  g_autofree char *path = path_of ("long.pdf");
  g_autoptr(GBytes) bytes = make_pdf (path, 500);
  g_autofree double *ours = g_new (double, runs);
  g_autofree double *floor = g_new (double, runs);
  const char *arguments[] = { "pdftotext", path, "/dev/null", NULL };

  for (guint i = 0; i < runs; i++)
    {
      g_autoptr(GError) error = NULL;
      g_autoptr(YtReading) reading = NULL;
      double start = bench_now ();

      reading = yt_document_read (bytes, "long.pdf", NULL, NULL, NULL, &error);
      ours[i] = bench_now () - start;
      stop_on (error);
      start = bench_now ();
      g_spawn_sync (NULL, (char **) arguments, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, NULL, NULL, NULL, &error);
      floor[i] = bench_now () - start;
      stop_on (error);
    }
  bench_figure ("PDF of 500 pages ÷ pdftotext (≤ 1.5)", ours, floor, runs);
}

static la_ssize_t
on_write (struct archive *archive,
          void           *data,
          const void     *block,
          size_t          size)
{
  g_byte_array_append (data, block, (guint) size);
  return (la_ssize_t) size;
}

static GBytes *
make_docx (guint paragraphs)
{
  GByteArray *bytes = g_byte_array_new ();
  struct archive *archive = archive_write_new ();
  struct archive_entry *entry = archive_entry_new ();
  GString *text = g_string_new ("<w:document xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'><w:body>");

  for (guint i = 0; i < paragraphs; i++)
    {
      g_autofree char *piece = bench_text (i % 200);
      g_autofree char *words = g_utf8_substring (piece, 0, 60);

      g_string_append_printf (text, "<w:p><w:pPr><w:jc w:val='both'/></w:pPr><w:r><w:rPr><w:lang w:val='zh-CN'/></w:rPr><w:t>%s</w:t></w:r></w:p>", words);
    }
  g_string_append (text, "</w:body></w:document>");
  archive_write_set_format_zip (archive);
  archive_write_open (archive, bytes, NULL, on_write, NULL);
  archive_entry_set_pathname (entry, "word/document.xml");
  archive_entry_set_filetype (entry, AE_IFREG);
  archive_entry_set_size (entry, (la_int64_t) text->len);
  archive_write_header (archive, entry);
  archive_write_data (archive, text->str, text->len);
  archive_entry_free (entry);
  archive_write_close (archive);
  archive_write_free (archive);
  g_string_free (text, TRUE);
  return g_byte_array_free_to_bytes (bytes);
}

static void
bench_docx (guint runs)
{
  g_autoptr(GBytes) bytes = make_docx (60000);
  g_autofree double *ours = g_new (double, runs);
  g_autofree double *limit = g_new (double, runs);
  double commit;

  for (guint i = 0; i < runs; i++)
    {
      ours[i] = import_bytes (bytes, "long.docx", &commit);
      limit[i] = 0.5;
    }
  bench_figure ("Word document of 60,000 paragraphs to searchable ÷ 0.5 s (≤ 1)", ours, limit, runs);
}

/* What each document costs, however small: the process that reads it. */
static void
bench_start (guint runs)
{
  g_autoptr(GBytes) bytes = g_bytes_new_static ("{\\rtf1 word}", 12);
  g_autofree double *ours = g_new (double, runs);
  g_autofree double *floor = g_new (double, runs);
  const char *arguments[] = { "/bin/true", NULL };

  for (guint i = 0; i < runs; i++)
    {
      g_autoptr(GError) error = NULL;
      g_autoptr(YtReading) reading = NULL;
      double start = bench_now ();

      reading = yt_document_read (bytes, "small.rtf", NULL, NULL, NULL, &error);
      ours[i] = bench_now () - start;
      stop_on (error);
      start = bench_now ();
      g_spawn_sync (NULL, (char **) arguments, NULL, G_SPAWN_DEFAULT, NULL, NULL, NULL, NULL, NULL, &error);
      floor[i] = bench_now () - start;
      stop_on (error);
    }
  bench_figure ("the smallest document in its own process ÷ starting /bin/true", ours, floor, runs);
}

int
main (int    argc,
      char **argv)
{
  guint runs = argc > 2 ? (guint) atoi (argv[2]) : 7;
  g_autofree char *command = NULL;

  folder = g_dir_make_tmp ("yitong-bench-XXXXXX", NULL);
  bench_plain (runs);
  bench_pdf (runs);
  bench_docx (runs);
  bench_start (runs);
  command = g_strdup_printf ("rm -rf '%s'", folder);
  return system (command);
}
