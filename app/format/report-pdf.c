/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Paints the pages of a report, and writes them as PDF with bookmarks and links. */
#include <cairo-pdf.h>
#include <pango/pangocairo.h>
#include <string.h>

#include "charts/paint.h"
#include "format/report-file.h"
#include "format/report-pages.h"
#include "format/web.h"

#define POINT(units) ((double) (units) / PANGO_SCALE)

typedef struct
{
  const YtReportPages *pages;
  PangoContext *context;
  cairo_t *cr;
  gboolean links;
} Painter;

/* An area of the page that leads to an anchor or an address. */
static void
lead (Painter           *self,
      const YtReportRun *run,
      guint              anchor,
      double             x,
      double             y,
      double             width,
      double             height)
{
  g_autofree char *attributes = NULL;
  guint page;
  double at;

  if (anchor != 0 && yt_report_pages_find (self->pages, anchor, &page, &at))
    {
      attributes = g_strdup_printf ("rect=[%d %d %d %d] page=%u pos=[%d %d]", (int) x, (int) y, (int) width + 1, (int) height, page, 0,
                                    (int) at);
    }
  else if (run != NULL && yt_sink_is_web (run->url) && strpbrk (run->url, "'\\\"") == NULL)
    {
      attributes = g_strdup_printf ("rect=[%d %d %d %d] uri='%s'", (int) x, (int) y, (int) width + 1, (int) height, run->url);
    }
  if (attributes == NULL)
    return;
  cairo_tag_begin (self->cr, CAIRO_TAG_LINK, attributes);
  cairo_tag_end (self->cr, CAIRO_TAG_LINK);
}

static void
lead_line (Painter         *self,
           const GArray    *signs,
           PangoLayoutLine *line,
           double           x,
           double           y,
           double           height)
{
  guint first = (guint) line->start_index, last = first + (guint) line->length;

  for (guint i = 0; i < signs->len; i++)
    {
      const YtReportSign *sign = &g_array_index (signs, YtReportSign, i);
      int from, to;

      if (sign->end <= first || sign->start >= last)
        continue;
      pango_layout_line_index_to_x (line, (int) MAX (sign->start, first), FALSE, &from);
      pango_layout_line_index_to_x (line, (int) MIN (sign->end, last), FALSE, &to);
      lead (self, sign->run, sign->run->anchor, x + POINT (from), y, POINT (to - from), height);
    }
}

/* Where the letters of a line stand in its height. */
static double
base_of (const YtReportLetters *letters)
{
  return letters->leading / 2 + .36 * letters->size;
}

static void
paint_text (Painter             *self,
            const YtReportPiece *piece)
{
  YtReportLetters letters = yt_report_letters (self->pages->report, piece->block);
  g_autoptr(GArray) signs = g_array_new (FALSE, FALSE, sizeof (YtReportSign));
  PangoLayout *layout = yt_report_layout (self->context, self->pages->report, piece->block, (double) piece->width, signs);
  PangoLayoutIter *iter = pango_layout_get_iter (layout);
  guint number = 0;

  do
    {
      PangoLayoutLine *line = pango_layout_iter_get_line_readonly (iter);
      double y = (double) piece->y + (number - piece->first) * letters.leading;
      PangoRectangle box;

      if (number >= piece->first && number < (guint) piece->first + piece->lines)
        {
          pango_layout_iter_get_line_extents (iter, NULL, &box);
          cairo_set_source_rgb (self->cr, 0, 0, 0);
          cairo_move_to (self->cr, (double) piece->x + POINT (box.x), y + base_of (&letters));
          pango_cairo_show_layout_line (self->cr, line);
          if (self->links)
            lead_line (self, signs, line, (double) piece->x + POINT (box.x), y, letters.leading);
        }
      number++;
    }
  while (pango_layout_iter_next_line (iter));
  pango_layout_iter_free (iter);
  g_object_unref (layout);
}

/* A few letters; Returns: their width. @align: 0 from @x on, 1 up to @x. */
static double
paint_words (Painter    *self,
             const char *text,
             double      size,
             double      shade,
             double      x,
             double      y,
             double      align)
{
  PangoLayout *layout = pango_layout_new (self->context);
  PangoFontDescription *font = pango_font_description_from_string ("Noto Serif,Source Serif 4,Liberation Serif,Serif");
  int width;

  pango_font_description_set_absolute_size (font, size * PANGO_SCALE);
  pango_layout_set_font_description (layout, font);
  pango_font_description_free (font);
  pango_layout_set_text (layout, text, -1);
  pango_layout_get_size (layout, &width, NULL);
  cairo_set_source_rgb (self->cr, shade, shade, shade);
  cairo_move_to (self->cr, x - align * POINT (width), y);
  pango_cairo_show_layout_line (self->cr, pango_layout_get_line_readonly (layout, 0));
  g_object_unref (layout);
  return POINT (width);
}

/* A line of the table of contents: the heading set small, dots, its page. */
static void
paint_entry (Painter             *self,
             const YtReportPiece *piece)
{
  const YtReport *report = self->pages->report;
  YtReportLetters letters = yt_report_letters (report, piece->block);
  double right = self->pages->width - YT_REPORT_MARGIN, y = (double) piece->y + 1.1 * report->size;
  PangoLayout *layout = yt_report_layout (self->context, report, piece->block, (double) piece->width, NULL);
  double scale = report->size / letters.size, at, end;
  int width;
  guint page;

  pango_layout_set_width (layout, (int) ((double) piece->width / scale * PANGO_SCALE));
  pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
  pango_layout_get_size (layout, &width, NULL);
  cairo_save (self->cr);
  cairo_translate (self->cr, (double) piece->x, y);
  cairo_scale (self->cr, scale, scale);
  cairo_set_source_rgb (self->cr, 0, 0, 0);
  cairo_move_to (self->cr, 0, 0);
  pango_cairo_show_layout_line (self->cr, pango_layout_get_line_readonly (layout, 0));
  cairo_restore (self->cr);
  end = (double) piece->x + POINT (width) * scale;
  g_object_unref (layout);
  if (yt_report_pages_find (self->pages, piece->block->anchor, &page, &at))
    {
      g_autofree char *number = g_strdup_printf ("%u", page);
      double left = right - paint_words (self, number, report->size, .1, right, y, 1) - 6;

      for (double x = left - 4; x > end + 6; x -= 5)
        {
          cairo_rectangle (self->cr, x, y - .8, .8, .8);
        }
      cairo_set_source_rgb (self->cr, .6, .6, .6);
      cairo_fill (self->cr);
      if (self->links)
        lead (self, NULL, piece->block->anchor, (double) piece->x, (double) piece->y, right - (double) piece->x, 1.5 * report->size);
    }
}

static void
paint_mark (Painter             *self,
            const YtReportPiece *piece)
{
  const YtReportBlock *block = piece->block;
  double size = self->pages->report->size;
  gboolean numbered = block->sort != YT_REPORT_ITEM || block->numbered;
  g_autofree char *text = numbered ? g_strdup_printf (block->sort == YT_REPORT_ITEM ? "%u." : "%u", block->number) : NULL;

  if (text != NULL)
    paint_words (self, text, (block->sort == YT_REPORT_ITEM ? .9 : .75) * size, .25, (double) piece->x, (double) piece->y + size, 0);
  else
    {
      cairo_set_source_rgb (self->cr, .35, .35, .35);
      /* Not joined to where the letters before it ended. */
      cairo_new_path (self->cr);
      cairo_arc (self->cr, (double) piece->x + .7 * size, (double) piece->y + .7 * size, .14 * size, 0, 2 * G_PI);
      cairo_fill (self->cr);
    }
}

static void
paint_picture (Painter             *self,
               const YtReportPiece *piece)
{
  const YtScene *scene = piece->block->scene;
  double scale = (double) piece->width / MAX (scene->width, 1);

  cairo_save (self->cr);
  cairo_translate (self->cr, (double) piece->x, (double) piece->y);
  cairo_scale (self->cr, scale, scale);
  yt_paint_scene (self->cr, scene, &self->pages->report->theme, FALSE);
  cairo_restore (self->cr);
}

void
yt_report_pages_draw (const YtReportPages *self,
                      guint                page,
                      cairo_t             *cr,
                      gboolean             links)
{
  PangoContext *context = yt_report_context ();
  Painter painter = { self, context, cr, links };
  guint first = g_array_index (self->starts, guint, page);
  guint last = page + 1 < self->starts->len ? g_array_index (self->starts, guint, page + 1) : self->pieces->len;

  for (guint i = first; i < last; i++)
    {
      const YtReportPiece *piece = &g_array_index (self->pieces, YtReportPiece, i);

      switch ((YtReportPieceSort) piece->sort)
        {
        case YT_REPORT_PIECE_TEXT:
          paint_text (&painter, piece);
          break;
        case YT_REPORT_PIECE_ENTRY:
          if (piece->first == 0)
            paint_entry (&painter, piece);
          break;
        case YT_REPORT_PIECE_MARK:
          paint_mark (&painter, piece);
          break;
        case YT_REPORT_PIECE_PICTURE:
          paint_picture (&painter, piece);
          break;
        case YT_REPORT_PIECE_FILL:
        default:
          cairo_set_source_rgb (cr, (double) piece->shade, (double) piece->shade, (double) piece->shade);
          cairo_rectangle (cr, (double) piece->x, (double) piece->y, (double) piece->width, (double) piece->height);
          cairo_fill (cr);
          break;
        }
    }
  if (page > 0 || !self->title_page)
    {
      g_autofree char *number = g_strdup_printf ("%u", page + 1);

      paint_words (&painter, number, .9 * self->report->size, .3, self->width / 2, self->height - 34, .5);
    }
  g_object_unref (context);
}

typedef struct
{
  GOutputStream *out;
  GCancellable *cancellable;
  GError *failure;
} Stream;

static cairo_status_t
append (void                *data,
        const unsigned char *bytes,
        unsigned int         length)
{
  Stream *stream = data;

  if (stream->failure == NULL && g_output_stream_write_all (stream->out, bytes, length, NULL, stream->cancellable, &stream->failure))
    return CAIRO_STATUS_SUCCESS;
  return CAIRO_STATUS_WRITE_ERROR;
}

static void
add_outline (cairo_surface_t     *surface,
             const YtReportPages *pages,
             const YtReport      *report)
{
  int parents[8] = { CAIRO_PDF_OUTLINE_ROOT };

  for (const YtReportBlock *block = report->root->first; block != NULL; block = block->next)
    {
      g_autofree char *name = NULL;
      g_autofree char *place = NULL;
      guint page, level = MIN (block->level, 6);
      double y;

      if (block->sort != YT_REPORT_HEADING || !yt_report_pages_find (pages, block->anchor, &page, &y))
        continue;
      name = yt_report_words (block);
      place = g_strdup_printf ("page=%u pos=[0 %d]", page, (int) y);
      parents[level] = cairo_pdf_surface_add_outline (surface, parents[level - 1], name, place,
                                                      level == 1 ? CAIRO_PDF_OUTLINE_FLAG_BOLD : 0);
      for (guint i = level + 1; i < G_N_ELEMENTS (parents); i++)
        parents[i] = parents[level];
    }
}

gboolean
yt_report_pdf_write (const YtReport      *report,
                     const YtReportPlan  *plan,
                     GOutputStream       *out,
                     GCancellable        *cancellable,
                     GError             **error)
{
  g_autoptr(YtReportPages) pages = yt_report_pages_new (report, plan, cancellable, error);
  Stream stream = { out, cancellable, NULL };
  cairo_surface_t *surface;
  cairo_status_t status;
  cairo_t *cr;

  if (pages == NULL)
    return FALSE;
  surface = cairo_pdf_surface_create_for_stream (append, &stream, pages->width, pages->height);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_TITLE, report->title[report->language]);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATOR, "Yitong");
  cr = cairo_create (surface);
  for (guint i = 0; i < pages->starts->len && !g_cancellable_is_cancelled (cancellable); i++)
    {
      yt_report_pages_draw (pages, i, cr, TRUE);
      cairo_show_page (cr);
      yt_report_told (plan, pages->starts->len + i + 1, 2 * pages->starts->len);
    }
  cairo_destroy (cr);
  if (!g_cancellable_is_cancelled (cancellable))
    add_outline (surface, pages, report);
  /* To embed its fonts takes room of its own. */
  g_clear_pointer (&pages, yt_report_pages_free);
  cairo_surface_finish (surface);
  status = cairo_surface_status (surface);
  cairo_surface_destroy (surface);
  if (stream.failure != NULL)
    g_propagate_error (error, stream.failure);
  else if (!g_cancellable_set_error_if_cancelled (cancellable, error) && status != CAIRO_STATUS_SUCCESS)
    yt_failure_set (error, YT_FORMAT_ERROR, YT_FORMAT_ERROR_WRITE, N_("The report could not be set on pages: %s"),
                    cairo_status_to_string (status), NULL);
  return stream.failure == NULL && status == CAIRO_STATUS_SUCCESS && !g_cancellable_is_cancelled (cancellable);
}
