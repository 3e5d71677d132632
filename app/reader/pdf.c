/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Reads a PDF file by poppler: the lines of its pages, and what it says of itself. */
#include <math.h>
#include <poppler.h>
#include <string.h>

#include "reader/print.h"
#include "reader/readers.h"
#include "text/reading-pack.h"

#define PAGES_MAX 20000

/* The smallest file there is: reading it, and keeping it open, makes poppler find its own files while it still can. */
static const char smallest[] =
  "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
  "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>endobj\n"
  "4 0 obj<</Length 27>>stream\nBT /F 1 Tf 1 1 Td (a) Tj ET\nendstream endobj\n"
  "5 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>endobj\ntrailer<</Root 1 0 R>>\n";

static void
add_line (YtPrint               *print,
          guint                  page,
          const char            *from,
          const char            *to,
          const PopplerRectangle *boxes)
{
  YtPrintLine line = { .page = page, .text = print->text->len, .length = (gsize) (to - from) };
  double sizes = 0;
  guint n_sizes = 0;

  for (const char *p = from; p < to; p = g_utf8_next_char (p), line.n++)
    {
      const PopplerRectangle *box = boxes != NULL ? boxes + line.n : NULL;

      if (box == NULL || *p == ' ')
        continue;
      line.left = n_sizes == 0 ? box->x1 : MIN (line.left, box->x1);
      line.right = n_sizes == 0 ? box->x2 : MAX (line.right, box->x2);
      line.top = n_sizes == 0 ? box->y1 : MIN (line.top, box->y1);
      line.bottom = n_sizes == 0 ? box->y2 : MAX (line.bottom, box->y2);
      sizes += box->y2 - box->y1;
      n_sizes++;
    }
  /* A file may place its letters beyond all numbers. */
  line.size = n_sizes > 0 && isfinite (sizes) ? sizes / n_sizes : 0;
  g_string_append_len (print->text, from, (gssize) line.length);
  g_string_append_c (print->text, '\n');
  g_array_append_val (print->lines, line);
}

static void
add_page (YtPrint     *print,
          PopplerPage *page,
          guint        index)
{
  g_autofree char *text = poppler_page_get_text (page);
  g_autofree char *label = poppler_page_get_label (page);
  g_autofree PopplerRectangle *boxes = NULL;
  guint n_boxes = 0;
  gboolean good = text != NULL && poppler_page_get_text_layout (page, &boxes, &n_boxes);
  guint at = 0;

  good = good && g_utf8_validate (text, -1, NULL);
  g_ptr_array_add (print->labels, label != NULL && *label != '\0' && g_utf8_validate (label, -1, NULL)
                                    ? g_steal_pointer (&label) : g_strdup_printf ("%u", index + 1));
  for (const char *from = good ? text : ""; *from != '\0';)
    {
      const char *to = from + strcspn (from, "\n\f");
      guint n = (guint) g_utf8_strlen (from, to - from);

      if (at + n > n_boxes)
        break;
      if (strspn (from, " \t") < (gsize) (to - from))
        add_line (print, index, from, to, boxes + at);
      at += n + 1;
      from = *to != '\0' ? to + 1 : to;
    }
}

/* What a program wrote there by itself says nothing. */
static void
say_title (YtReading  *reading,
           const char *title)
{
  if (title == NULL || g_regex_match_simple ("^(untitled|无标题|未命名|.*\\.(docx?|wps|indd|qxd|tex|dvi))\\s*$", title, G_REGEX_CASELESS, 0))
    return;
  yt_scribe_say (&reading->title, g_str_has_prefix (title, "Microsoft Word - ") ? title + strlen ("Microsoft Word - ") : title);
}

static void
ask_facts (PopplerDocument *document,
           YtReading       *reading)
{
  g_autofree char *title = poppler_document_get_title (document);
  g_autofree char *author = poppler_document_get_author (document);
  g_autoptr(GDateTime) made = poppler_document_get_creation_date_time (document);
  g_autofree char *date = made != NULL ? g_date_time_format (made, "%Y-%m-%d") : NULL;

  if (title != NULL && g_utf8_validate (title, -1, NULL))
    say_title (reading, title);
  yt_scribe_say (&reading->authors, author);
  yt_scribe_say (&reading->date, date);
}

static PopplerDocument *
open_document (GBytes  *bytes,
               GError **error)
{
  g_autoptr(GError) failure = NULL;
  PopplerDocument *document = poppler_document_new_from_bytes (bytes, NULL, &failure);

  if (document != NULL)
    return document;
  yt_reading_refuse (error, g_error_matches (failure, POPPLER_ERROR, POPPLER_ERROR_ENCRYPTED) ? YT_TEXT_ERROR_LOCKED : YT_TEXT_ERROR_DAMAGED);
  return NULL;
}

YtReading *
yt_read_pdf (GBytes  *bytes,
             GError **error)
{
  g_autoptr(GObject) owned = (GObject *) open_document (bytes, error);
  PopplerDocument *document = (PopplerDocument *) owned;
  g_autoptr(YtPrint) print = NULL;
  YtScribe *draft;
  int n;

  if (document == NULL)
    return NULL;
  n = poppler_document_get_n_pages (document);
  if (n > PAGES_MAX)
    {
      yt_reading_refuse (error, YT_TEXT_ERROR_LIMIT);
      return NULL;
    }
  print = yt_print_new ();
  for (int i = 0; i < n && print->text->len <= YT_READING_MAX; i++)
    {
      g_autoptr(GObject) page = (GObject *) poppler_document_get_page (document, i);

      if (page != NULL)
        add_page (print, (PopplerPage *) page, (guint) i);
      else
        g_ptr_array_add (print->labels, g_strdup_printf ("%d", i + 1));
    }
  yt_print_find_around (print);
  draft = yt_scribe_new ();
  ask_facts (document, draft->reading);
  yt_print_flow (print, draft);
  return yt_scribe_finish (draft, error);
}

void
yt_prepare_pdf (void)
{
  static PopplerDocument *kept;
  g_autoptr(GBytes) bytes = g_bytes_new_static (smallest, sizeof smallest - 1);
  g_autoptr(GObject) page = NULL;

  if (kept == NULL)
    kept = open_document (bytes, NULL);
  page = kept != NULL ? (GObject *) poppler_document_get_page (kept, 0) : NULL;
  if (page != NULL)
    g_free (poppler_page_get_text ((PopplerPage *) page));
}
