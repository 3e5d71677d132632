/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A report as Office Open XML (ECMA-376, transitional): named styles, contents that fill themselves, footnotes, pictures. */
#include "format/report-odt.h"

#include <string.h>

#include "format/web.h"

#define HEAD "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
#define W " xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
#define R " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\""
#define RELATION "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
/* Width of the text in twentieths of a point, and in the units of pictures. */
#define WIDTH 9400
#define EMU (WIDTH * 635.0)

typedef struct
{
  const YtReport *report;
  YtPen *pen;
  GPtrArray *urls;      /* each a relation */
  GPtrArray *footnotes; /* of YtReportBlock */
  guint n_pictures;
  guint depth; /* of lists */
  gboolean in_note;
  gboolean header;
} Docx;

static void
put (Docx       *self,
     const char *text)
{
  yt_pen_write (self->pen, text, -1);
}

static void
write_text (Docx       *self,
            const char *text)
{
  g_auto(GStrv) lines = g_strsplit (text, "\n", -1);

  for (guint i = 0; lines[i] != NULL; i++)
    {
      put (self, i > 0 ? "<w:br/><w:t xml:space=\"preserve\">" : "<w:t xml:space=\"preserve\">");
      yt_report_write_xml (self->pen, lines[i]);
      put (self, "</w:t>");
    }
}

static void
write_run (Docx              *self,
           const YtReportRun *run)
{
  /* In the order that the schema wants. */
  static const struct { guint flag; const char *property; } marks[] = {
    { YT_REPORT_FIXED, "<w:rStyle w:val=\"Code\"/>" },
    { YT_REPORT_BOLD, "<w:b/><w:bCs/>" },
    { YT_REPORT_ITALIC, "<w:i/><w:iCs/>" },
    { YT_REPORT_DIM | YT_REPORT_BADGE, "<w:color w:val=\"5F5F5F\"/>" },
    { YT_REPORT_MISSING, "<w:color w:val=\"A51D2D\"/>" },
    { YT_REPORT_BADGE, "<w:sz w:val=\"17\"/>" },
    { YT_REPORT_SUPER, "<w:vertAlign w:val=\"superscript\"/>" },
  };

  if (run->footnote != NULL)
    {
      g_ptr_array_add (self->footnotes, run->footnote);
      yt_pen_printf (self->pen, "<w:r><w:rPr><w:rStyle w:val=\"FootnoteReference\"/></w:rPr><w:footnoteReference w:id=\"%u\"/></w:r>", run->footnote->number);
      return;
    }
  put (self, "<w:r><w:rPr>");
  for (guint i = 0; i < G_N_ELEMENTS (marks); i++)
    {
      if (run->flags & marks[i].flag)
        put (self, marks[i].property);
    }
  if (run->language != YT_REPORT_NO_LANGUAGE)
    yt_pen_printf (self->pen, "<w:lang %s=\"%s\"/>", run->language == YT_LANGUAGE_ZH ? "w:eastAsia" : "w:val", run->language == YT_LANGUAGE_ZH ? "zh-CN" : "en-GB");
  put (self, "</w:rPr>");
  write_text (self, run->text);
  put (self, "</w:r>");
}

static void
write_runs (Docx                *self,
            const YtReportBlock *block)
{
  if (block->anchor != 0)
    yt_pen_printf (self->pen, "<w:bookmarkStart w:id=\"%u\" w:name=\"e%u\"/><w:bookmarkEnd w:id=\"%u\"/>", block->anchor, block->anchor, block->anchor);
  for (const YtReportRun *run = block->runs; run != NULL; run = run->next)
    {
      gboolean web = run->footnote == NULL && yt_sink_is_web (run->url);

      if (run->anchor != 0)
        yt_pen_printf (self->pen, "<w:hyperlink w:anchor=\"e%u\">", run->anchor);
      else if (web)
        {
          g_ptr_array_add (self->urls, (gpointer) run->url);
          yt_pen_printf (self->pen, "<w:hyperlink r:id=\"url%u\">", self->urls->len);
        }
      write_run (self, run);
      if (run->anchor != 0 || web)
        put (self, "</w:hyperlink>");
    }
}

static void
begin_paragraph (Docx       *self,
                 const char *style,
                 const char *more)
{
  yt_pen_printf (self->pen, "<w:p><w:pPr><w:pStyle w:val=\"%s\"/>%s</w:pPr>", style, more);
}

static void
write_paragraph (Docx                *self,
                 const YtReportBlock *block,
                 const char          *numbering)
{
  static const char *const styles[YT_N_REPORT_STYLES] = {
    [YT_REPORT_BODY] = "BodyText", [YT_REPORT_TITLE] = "Title", [YT_REPORT_SUBTITLE] = "Subtitle", [YT_REPORT_IMPRINT] = "Imprint",
    [YT_REPORT_CELL_TEXT] = "TableText", [YT_REPORT_LABEL] = "Label", [YT_REPORT_DETAIL] = "Detail", [YT_REPORT_QUOTE] = "Quote",
    [YT_REPORT_CAPTION] = "Caption", [YT_REPORT_REFERENCE] = "Bibliography", [YT_REPORT_CODE] = "CodeBlock", [YT_REPORT_NOTE] = "Note",
  };
  g_autofree char *more = g_strconcat (block->keep ? "<w:keepNext/>" : "", block->breaks ? "<w:pageBreakBefore/>" : "", numbering,
                                       block->style == YT_REPORT_BODY && block->language == YT_LANGUAGE_ZH && *numbering == '\0'
                                         ? "<w:ind w:firstLineChars=\"200\" w:firstLine=\"420\"/>" : "", NULL);

  begin_paragraph (self, self->in_note ? "Note" : styles[block->style], more);
  write_runs (self, block);
  put (self, "</w:p>\n");
}

static void write_block (Docx                *self,
                         const YtReportBlock *block);

static void
write_children (Docx                *self,
                const YtReportBlock *block)
{
  for (const YtReportBlock *child = block->first; child != NULL; child = child->next)
    write_block (self, child);
}

static void
write_cell (Docx                *self,
            const YtReportBlock *cell,
            int                  width,
            gboolean             header)
{
  yt_pen_printf (self->pen, "<w:tc><w:tcPr><w:tcW w:w=\"%d\" w:type=\"dxa\"/>%s</w:tcPr>", width,
                 header ? "<w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"F0F0F0\"/>" : "");
  if (cell != NULL && cell->first != NULL)
    write_children (self, cell);
  else
    put (self, "<w:p><w:pPr><w:pStyle w:val=\"TableText\"/></w:pPr></w:p>");
  put (self, "</w:tc>");
}

static void
begin_table (Docx         *self,
             const char   *style,
             guint         columns,
             const double *widths)
{
  yt_pen_printf (self->pen, "<w:tbl><w:tblPr><w:tblStyle w:val=\"%s\"/><w:tblW w:w=\"%d\" w:type=\"dxa\"/><w:tblLayout w:type=\"fixed\"/></w:tblPr><w:tblGrid>",
                 style, WIDTH);
  for (guint i = 0; i < columns; i++)
    yt_pen_printf (self->pen, "<w:gridCol w:w=\"%d\"/>", (int) (WIDTH * (widths != NULL ? widths[i] : 1.0 / columns)));
  put (self, "</w:tblGrid>\n");
}

static void
write_table (Docx                *self,
             const YtReportBlock *table)
{
  begin_table (self, "Rows", table->columns, table->widths);
  for (const YtReportBlock *row = table->first; row != NULL; row = row->next)
    {
      const YtReportBlock *cell = row->first;

      self->header = row->header;
      put (self, row->header ? "<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>" : "<w:tr>");
      for (guint i = 0; i < table->columns; i++)
        {
          write_cell (self, cell, (int) (WIDTH * (table->widths != NULL ? table->widths[i] : 1.0 / table->columns)), row->header);
          cell = cell != NULL ? cell->next : NULL;
        }
      put (self, "</w:tr>\n");
    }
  self->header = FALSE;
  put (self, "</w:tbl><w:p><w:pPr><w:pStyle w:val=\"Detail\"/></w:pPr></w:p>\n");
}

static void
write_pair (Docx                *self,
            const YtReportBlock *pair)
{
  begin_table (self, "Sides", 2, NULL);
  put (self, "<w:tr>");
  for (const YtReportBlock *side = pair->first; side != NULL; side = side->next)
    write_cell (self, side, WIDTH / 2, FALSE);
  put (self, "</w:tr></w:tbl><w:p><w:pPr><w:pStyle w:val=\"Detail\"/></w:pPr></w:p>\n");
}

static void
write_item (Docx                *self,
            const YtReportBlock *item)
{
  g_autofree char *sign = g_strdup_printf ("<w:numPr><w:ilvl w:val=\"%u\"/><w:numId w:val=\"%d\"/></w:numPr>", MIN (self->depth - 1, 2), item->numbered ? 2 : 1);
  gboolean first = TRUE;

  for (const YtReportBlock *block = item->first; block != NULL; block = block->next)
    {
      if (block->sort == YT_REPORT_PARAGRAPH)
        {
          g_autofree char *more = first ? g_strdup (sign) : g_strdup_printf ("<w:ind w:left=\"%u\"/>", 400 * self->depth);

          write_paragraph (self, block, more);
        }
      else
        write_block (self, block);
      first = FALSE;
    }
}

static void
write_picture (Docx                *self,
               const YtReportBlock *block)
{
  double height = EMU * block->scene->height / MAX (block->scene->width, 1);
  double scale = MIN (1, 7900000 / MAX (height, 1));
  guint n = ++self->n_pictures;

  begin_paragraph (self, "Picture", "");
  yt_pen_printf (self->pen, "<w:r><w:drawing><wp:inline distT=\"0\" distB=\"0\" distL=\"0\" distR=\"0\"><wp:extent cx=\"%.0f\" cy=\"%.0f\"/><wp:docPr id=\"%u\""
                 " name=\"picture-%u\" descr=\"", EMU * scale, height * scale, n, n);
  yt_report_write_xml (self->pen, block->alt);
  yt_pen_printf (self->pen, "\"/><a:graphic><a:graphicData uri=\"http://schemas.openxmlformats.org/drawingml/2006/picture\"><pic:pic><pic:nvPicPr><pic:cNvPr id=\"%u\""
                 " name=\"picture-%u\"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed=\"picture%u\"/><a:stretch><a:fillRect/></a:stretch>"
                 "</pic:blipFill><pic:spPr><a:xfrm><a:off x=\"0\" y=\"0\"/><a:ext cx=\"%.0f\" cy=\"%.0f\"/></a:xfrm><a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom>"
                 "</pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>\n", n, n, n, EMU * scale, height * scale);
}

/* A field of the headings with the entries that it has now; each page is a field of its own. */
static void
write_contents (Docx *self)
{
  gboolean first = TRUE;

  for (const YtReportBlock *block = self->report->root->first; block != NULL; block = block->next)
    {
      g_autofree char *name = yt_report_words (block);

      if (block->sort != YT_REPORT_HEADING || block->level > 2)
        continue;
      begin_paragraph (self, block->level == 1 ? "TOC1" : "TOC2", "");
      if (first)
        put (self, "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText xml:space=\"preserve\"> TOC \\o \"1-2\" \\h </w:instrText></w:r>"
               "<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>");
      first = FALSE;
      yt_pen_printf (self->pen, "<w:hyperlink w:anchor=\"e%u\"><w:r>", block->anchor);
      write_text (self, name);
      yt_pen_printf (self->pen, "</w:r><w:r><w:tab/></w:r><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText xml:space=\"preserve\"> PAGEREF e%u \\h </w:instrText></w:r>"
                     "<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r><w:r><w:t>–</w:t></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r></w:hyperlink></w:p>\n", block->anchor);
    }
  if (!first)
    put (self, "<w:p><w:pPr><w:pStyle w:val=\"Detail\"/></w:pPr><w:r><w:fldChar w:fldCharType=\"end\"/></w:r></w:p>\n");
}

static void
write_block (Docx                *self,
             const YtReportBlock *block)
{
  gboolean in_note = self->in_note;
  char heading[] = { 'H', 'e', 'a', 'd', 'i', 'n', 'g', (char) ('0' + MIN (block->level, 5)), '\0' };

  switch ((YtReportSort) block->sort)
    {
    case YT_REPORT_HEADING:
      begin_paragraph (self, heading, block->breaks ? "<w:pageBreakBefore/>" : "");
      write_runs (self, block);
      put (self, "</w:p>\n");
      break;
    case YT_REPORT_PARAGRAPH:
      write_paragraph (self, block, "");
      break;
    case YT_REPORT_TABLE:
      write_table (self, block);
      break;
    case YT_REPORT_PAIR:
      write_pair (self, block);
      break;
    case YT_REPORT_LIST:
      self->depth++;
      write_children (self, block);
      self->depth--;
      break;
    case YT_REPORT_ITEM:
      write_item (self, block);
      break;
    case YT_REPORT_PICTURE:
      write_picture (self, block);
      break;
    case YT_REPORT_CONTENTS:
      write_contents (self);
      break;
    default:
      self->in_note = in_note || block->style == YT_REPORT_NOTE;
      write_children (self, block);
      self->in_note = in_note;
      break;
    }
}

static gboolean
write_document (Docx                *self,
                const YtReportPlan  *plan,
                GError             **error)
{
  guint n = 0, of = yt_report_count (self->report);
  gboolean a4 = self->report->paper == YT_REPORT_A4;

  put (self, HEAD "<w:document" W R " xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\""
         " xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" xmlns:pic=\"http://schemas.openxmlformats.org/drawingml/2006/picture\"><w:body>\n");
  for (const YtReportBlock *block = self->report->root->first; block != NULL && !yt_pen_failed (self->pen); block = block->next)
    {
      write_block (self, block);
      yt_report_told (plan, ++n, of);
    }
  yt_pen_printf (self->pen, "<w:sectPr><w:footerReference w:type=\"default\" r:id=\"footer\"/><w:pgSz w:w=\"%d\" w:h=\"%d\"/><w:pgMar w:top=\"1300\" w:right=\"1250\""
                 " w:bottom=\"1200\" w:left=\"1250\" w:header=\"700\" w:footer=\"600\" w:gutter=\"0\"/><w:titlePg/></w:sectPr></w:body></w:document>\n",
                 a4 ? 11906 : 12240, a4 ? 16838 : 15840);
  return yt_pen_finish (self->pen, error);
}

static gboolean
write_footnotes (Docx          *self,
                 YtZip         *zip,
                 GCancellable  *cancellable,
                 GError       **error)
{
  g_autoptr(YtPen) pen = yt_pen_new (yt_zip_begin (zip, "word/footnotes.xml"), cancellable);

  self->pen = pen;
  put (self, HEAD "<w:footnotes" W R "><w:footnote w:type=\"separator\" w:id=\"-1\"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>"
         "<w:footnote w:type=\"continuationSeparator\" w:id=\"0\"><w:p><w:r><w:continuationSeparator/></w:r></w:p></w:footnote>");
  for (guint i = 0; i < self->footnotes->len; i++)
    {
      const YtReportBlock *note = g_ptr_array_index (self->footnotes, i);

      yt_pen_printf (pen, "<w:footnote w:id=\"%u\">", note->number);
      for (const YtReportBlock *block = note->first; block != NULL; block = block->next)
        {
          begin_paragraph (self, "FootnoteText", "");
          if (block == note->first)
            put (self, "<w:r><w:rPr><w:rStyle w:val=\"FootnoteReference\"/></w:rPr><w:footnoteRef/></w:r><w:r><w:t xml:space=\"preserve\"> </w:t></w:r>");
          for (const YtReportRun *run = block->runs; run != NULL; run = run->next)
            write_run (self, run);
          put (self, "</w:p>");
        }
      put (self, "</w:footnote>\n");
    }
  put (self, "</w:footnotes>\n");
  return yt_pen_finish (pen, error) && yt_zip_end (zip, error);
}

static gboolean
write_relations (Docx     *self,
                 YtZip    *zip,
                 GError  **error)
{
  static const char *const parts[] = { "styles", "numbering", "footnotes", "footer", "settings" };
  g_autoptr(GString) text = g_string_new (HEAD "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">");

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    g_string_append_printf (text, "<Relationship Id=\"%s\" Type=\"" RELATION "%s\" Target=\"%s.xml\"/>", parts[i], parts[i], parts[i]);
  for (guint i = 1; i <= self->n_pictures; i++)
    g_string_append_printf (text, "<Relationship Id=\"picture%u\" Type=\"" RELATION "image\" Target=\"media/picture-%u.png\"/>", i, i);
  for (guint i = 0; i < self->urls->len; i++)
    {
      g_autofree char *url = g_markup_escape_text (g_ptr_array_index (self->urls, i), -1);

      g_string_append_printf (text, "<Relationship Id=\"url%u\" Type=\"" RELATION "hyperlink\" Target=\"%s\" TargetMode=\"External\"/>", i + 1, url);
    }
  g_string_append (text, "</Relationships>\n");
  return yt_report_zip_text (zip, "word/_rels/document.xml.rels", text->str, error);
}

gboolean
yt_report_docx_write (const YtReport      *report,
                      const YtReportPlan  *plan,
                      GOutputStream       *out,
                      GCancellable        *cancellable,
                      GError             **error)
{
  g_autoptr(YtZip) zip = yt_zip_new (out, cancellable);
  g_autoptr(YtPen) pen = NULL;
  g_autoptr(GPtrArray) urls = g_ptr_array_new ();
  g_autoptr(GPtrArray) footnotes = g_ptr_array_new ();
  Docx self = { .report = report, .urls = urls, .footnotes = footnotes };

  for (guint i = 0; yt_report_docx_parts[i][0] != NULL; i++)
    {
      if (!yt_report_zip_text (zip, yt_report_docx_parts[i][0], yt_report_docx_parts[i][1], error))
        return FALSE;
    }
  self.pen = pen = yt_pen_new (yt_zip_begin (zip, "word/document.xml"), cancellable);
  return write_document (&self, plan, error) && yt_zip_end (zip, error) && write_footnotes (&self, zip, cancellable, error) &&
         write_relations (&self, zip, error) && yt_report_zip_pictures (report, zip, "word/media", FALSE, cancellable, error) &&
         yt_zip_finish (zip, error);
}
