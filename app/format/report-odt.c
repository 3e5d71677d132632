/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A report as OpenDocument text (ODF 1.3, ISO/IEC 26300): named styles, a table of contents, captions, footnotes, descriptions. */
#include "format/report-odt.h"

#include <string.h>

#include "format/picture.h"
#include "format/web.h"

#define NAMESPACES \
  " xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" xmlns:style=\"urn:oasis:names:tc:opendocument:xmlns:style:1.0\"" \
  " xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\" xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\"" \
  " xmlns:draw=\"urn:oasis:names:tc:opendocument:xmlns:drawing:1.0\" xmlns:fo=\"urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0\"" \
  " xmlns:svg=\"urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0\" xmlns:xlink=\"http://www.w3.org/1999/xlink\"" \
  " xmlns:meta=\"urn:oasis:names:tc:opendocument:xmlns:meta:1.0\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\"" \
  " xmlns:ooow=\"http://openoffice.org/2004/writer\" office:version=\"1.3\">"

/* Links within the report look like the words around them. */
#define PLAIN_LINK " text:style-name=\"Index_20_Link\" text:visited-style-name=\"Index_20_Link\""
#define HEAD "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"

/* Width of the text in centimetres. */
#define WIDTH 16.6

typedef struct
{
  const YtReport *report;
  YtPen *pen;
  guint n_tables;
  guint n_pictures;
  gboolean in_note;
  gboolean in_cell;
  gboolean header;
} Odt;

static void
put (Odt        *self,
     const char *text)
{
  yt_pen_write (self->pen, text, -1);
}

/* Runs of blanks, and line ends, are elements of their own. */
static void
write_text (Odt        *self,
            const char *text)
{
  g_auto(GStrv) lines = g_strsplit (text, "\n", -1);

  for (guint i = 0; lines[i] != NULL; i++)
    {
      const char *p = lines[i];

      if (i > 0)
        put (self, "<text:line-break/>");
      while (*p != '\0')
        {
          const char *gap = strstr (p, "  ");
          g_autofree char *piece = gap != NULL ? g_strndup (p, gap - p) : g_strdup (p);
          guint n = 0;

          yt_report_write_xml (self->pen, piece);
          p += strlen (piece);
          for (; *p == ' ' && gap != NULL; p++)
            n++;
          if (n > 0)
            yt_pen_printf (self->pen, "<text:s text:c=\"%u\"/>", n);
        }
    }
}

static void write_block (Odt                 *self,
                         const YtReportBlock *block);
static void write_runs (Odt                 *self,
                        const YtReportBlock *block);

static void
write_footnote (Odt                 *self,
                const YtReportBlock *note)
{
  yt_pen_printf (self->pen, "<text:note text:id=\"ftn%u\" text:note-class=\"footnote\"><text:note-citation>%u</text:note-citation><text:note-body>",
                 note->number, note->number);
  for (const YtReportBlock *block = note->first; block != NULL; block = block->next)
    {
      put (self, "<text:p text:style-name=\"Footnote\">");
      write_runs (self, block);
      put (self, "</text:p>");
    }
  put (self, "</text:note-body></text:note>");
}

/* “Figure 3” with a number that the editor goes on counting. */
static void
write_counted (Odt                 *self,
               const YtReportBlock *block,
               const YtReportRun   *run)
{
  const char *name = block->keep ? "Table" : "Illustration";
  const char *digits = strpbrk (run->text, "0123456789");
  gsize n = digits != NULL ? strspn (digits, "0123456789") : 0;
  g_autofree char *before = digits != NULL ? g_strndup (run->text, digits - run->text) : NULL;

  if (digits == NULL)
    {
      write_text (self, run->text);
      return;
    }
  write_text (self, before);
  yt_pen_printf (self->pen, "<text:sequence text:ref-name=\"ref%s%.*s\" text:name=\"%s\" text:formula=\"ooow:%s+1\" style:num-format=\"1\">%.*s</text:sequence>",
                 name, (int) n, digits, name, name, (int) n, digits);
  write_text (self, digits + n);
}

static void
write_runs (Odt                 *self,
            const YtReportBlock *block)
{
  static const struct { guint flag; const char *style; } marks[] = {
    { YT_REPORT_BOLD, "Strong_20_Emphasis" }, { YT_REPORT_ITALIC, "Emphasis" }, { YT_REPORT_DIM, "Dim" }, { YT_REPORT_FIXED, "Source_20_Text" },
    { YT_REPORT_SUPER, "Superscript" }, { YT_REPORT_BADGE, "Badge" }, { YT_REPORT_MISSING, "Missing" },
  };

  if (block->anchor != 0)
    yt_pen_printf (self->pen, "<text:bookmark text:name=\"e%u\"/>", block->anchor);
  for (const YtReportRun *run = block->runs; run != NULL; run = run->next)
    {
      gboolean web = yt_sink_is_web (run->url);
      guint n = 0;

      if (run->footnote != NULL)
        {
          write_footnote (self, run->footnote);
          continue;
        }
      if (run->anchor != 0)
        yt_pen_printf (self->pen, "<text:a xlink:type=\"simple\" xlink:href=\"#e%u\"" PLAIN_LINK ">", run->anchor);
      else if (web)
        {
          put (self, "<text:a xlink:type=\"simple\" xlink:href=\"");
          yt_report_write_xml (self->pen, run->url);
          put (self, "\">");
        }
      for (guint i = 0; i < G_N_ELEMENTS (marks); i++)
        {
          if (run->flags & marks[i].flag)
            {
              yt_pen_printf (self->pen, "<text:span text:style-name=\"%s\">", marks[i].style);
              n++;
            }
        }
      if (block->style == YT_REPORT_CAPTION && run == block->runs)
        write_counted (self, block, run);
      else
        write_text (self, run->text);
      while (n-- > 0)
        put (self, "</text:span>");
      if (run->anchor != 0 || web)
        put (self, "</text:a>");
    }
}

static void
write_paragraph (Odt                 *self,
                 const YtReportBlock *block)
{
  static const char *const styles[YT_N_REPORT_STYLES] = {
    [YT_REPORT_BODY] = "Text_20_body", [YT_REPORT_TITLE] = "TitlePage", [YT_REPORT_SUBTITLE] = "Subtitle", [YT_REPORT_IMPRINT] = "Imprint",
    [YT_REPORT_CELL_TEXT] = "Table_20_Contents", [YT_REPORT_LABEL] = "Label", [YT_REPORT_DETAIL] = "Detail", [YT_REPORT_QUOTE] = "Quotations",
    [YT_REPORT_CAPTION] = "Caption", [YT_REPORT_REFERENCE] = "Bibliography_20_1", [YT_REPORT_CODE] = "Preformatted_20_Text",
    [YT_REPORT_NOTE] = "Note",
  };
  const char *style = styles[block->style];

  if (block->breaks)
    style = "Contents_20_Heading";
  else if (self->in_note)
    style = "Note";
  else if (self->header)
    style = "Table_20_Heading";
  else if (block->style == YT_REPORT_CAPTION && block->keep)
    style = "Caption_20_above";
  else if (block->style == YT_REPORT_BODY && block->language == YT_LANGUAGE_ZH && !self->in_cell)
    style = "Indented";
  yt_pen_printf (self->pen, "<text:p text:style-name=\"%s\">", style);
  write_runs (self, block);
  put (self, "</text:p>\n");
}

/* Entries with the page that the editor works out, so that they are right when it is opened. */
static void
write_contents (Odt *self)
{
  put (self, "<text:table-of-content text:name=\"Contents\"><text:table-of-content-source text:outline-level=\"2\">");
  for (guint i = 1; i <= 5; i++)
    yt_pen_printf (self->pen,
                   "<text:table-of-content-entry-template text:outline-level=\"%u\" text:style-name=\"Contents_20_%u\"><text:index-entry-text/>"
                   "<text:index-entry-tab-stop style:type=\"right\" style:leader-char=\".\"/><text:index-entry-page-number/>"
                   "</text:table-of-content-entry-template>",
                   i, MIN (i, 2));
  put (self, "</text:table-of-content-source><text:index-body>\n");
  for (const YtReportBlock *block = self->report->root->first; block != NULL; block = block->next)
    {
      g_autofree char *name = yt_report_words (block);

      if (block->sort != YT_REPORT_HEADING || block->level > 2)
        continue;
      yt_pen_printf (self->pen, "<text:p text:style-name=\"Contents_20_%u\"><text:a xlink:type=\"simple\" xlink:href=\"#e%u\"" PLAIN_LINK ">", block->level, block->anchor);
      yt_report_write_xml (self->pen, name);
      yt_pen_printf (self->pen, "<text:tab/><text:bookmark-ref text:reference-format=\"page\" text:ref-name=\"e%u\"/></text:a></text:p>\n", block->anchor);
    }
  put (self, "</text:index-body></text:table-of-content>\n");
}

static void
write_picture (Odt                 *self,
               const YtReportBlock *block)
{
  double height = WIDTH * block->scene->height / MAX (block->scene->width, 1), width = WIDTH;
  char w[G_ASCII_DTOSTR_BUF_SIZE], h[G_ASCII_DTOSTR_BUF_SIZE];

  if (height > 22)
    {
      width *= 22 / height;
      height = 22;
    }
  self->n_pictures++;
  yt_pen_printf (self->pen, "<text:p text:style-name=\"Picture\"><draw:frame draw:style-name=\"Graphics\" draw:name=\"picture-%u\" text:anchor-type=\"as-char\""
                 " svg:width=\"%scm\" svg:height=\"%scm\">", self->n_pictures, g_ascii_formatd (w, sizeof w, "%.2f", width),
                 g_ascii_formatd (h, sizeof h, "%.2f", height));
  for (guint i = 0; i < 2; i++)
    yt_pen_printf (self->pen, "<draw:image xlink:href=\"Pictures/picture-%u.%s\" xlink:type=\"simple\" xlink:show=\"embed\" xlink:actuate=\"onLoad\""
                   " draw:mime-type=\"%s\"/>", self->n_pictures, i == 0 ? "svg" : "png", i == 0 ? "image/svg+xml" : "image/png");
  put (self, "<svg:desc>");
  yt_report_write_xml (self->pen, block->alt);
  put (self, "</svg:desc></draw:frame></text:p>\n");
}

static void
write_children (Odt                 *self,
                const YtReportBlock *block)
{
  for (const YtReportBlock *child = block->first; child != NULL; child = child->next)
    write_block (self, child);
}

/* A cell has to have a paragraph. */
static void
write_cell (Odt                 *self,
            const YtReportBlock *cell,
            const char          *style)
{
  yt_pen_printf (self->pen, "<table:table-cell table:style-name=\"%s\" office:value-type=\"string\">", style);
  self->in_cell = TRUE;
  if (cell->first != NULL)
    write_children (self, cell);
  else
    put (self, "<text:p text:style-name=\"Table_20_Contents\"/>");
  self->in_cell = FALSE;
  put (self, "</table:table-cell>");
}

static void
write_table (Odt                 *self,
             const YtReportBlock *table)
{
  guint number = ++self->n_tables;
  gboolean in_header = FALSE;

  yt_pen_printf (self->pen, "<table:table table:name=\"Table%u\" table:style-name=\"Wide\">", number);
  for (guint i = 0; i < table->columns; i++)
    yt_pen_printf (self->pen, "<table:table-column table:style-name=\"T%u.%u\"/>", number, i);
  for (const YtReportBlock *row = table->first; row != NULL; row = row->next)
    {
      guint n = 0;

      if (row->header != in_header)
        put (self, row->header ? "<table:table-header-rows>" : "</table:table-header-rows>");
      in_header = self->header = row->header;
      put (self, "<table:table-row table:style-name=\"Row\">");
      for (const YtReportBlock *cell = row->first; cell != NULL && n < table->columns; cell = cell->next, n++)
        write_cell (self, cell, row->header ? "HeadCell" : "Cell");
      for (; n < table->columns; n++)
        put (self, "<table:table-cell table:style-name=\"Cell\"><text:p/></table:table-cell>");
      put (self, "</table:table-row>\n");
    }
  self->header = FALSE;
  if (in_header)
    put (self, "</table:table-header-rows><table:table-row><table:table-cell><text:p/></table:table-cell></table:table-row>");
  put (self, "</table:table>\n<text:p text:style-name=\"Detail\"/>\n");
}

static void
write_pair (Odt                 *self,
            const YtReportBlock *pair)
{
  yt_pen_printf (self->pen, "<table:table table:name=\"Pair%u\" table:style-name=\"Wide\">", ++self->n_tables);
  put (self, "<table:table-column table:style-name=\"Half\" table:number-columns-repeated=\"2\"/>");
  put (self, "<table:table-row>");
  for (const YtReportBlock *side = pair->first; side != NULL; side = side->next)
    write_cell (self, side, "Side");
  put (self, "</table:table-row></table:table>\n");
}

static void
write_list (Odt                 *self,
            const YtReportBlock *list)
{
  gboolean numbered = list->first != NULL && list->first->numbered;

  if (list->first == NULL)
    return;
  if (list->parent->sort == YT_REPORT_ITEM)
    put (self, "<text:list>");
  else
    yt_pen_printf (self->pen, "<text:list text:style-name=\"%s\">", numbered ? "Numbering_20_1" : "List_20_1");
  for (const YtReportBlock *item = list->first; item != NULL; item = item->next)
    {
      put (self, "<text:list-item>");
      write_children (self, item);
      put (self, "</text:list-item>");
    }
  put (self, "</text:list>\n");
}

static void
write_block (Odt                 *self,
             const YtReportBlock *block)
{
  gboolean in_note = self->in_note;

  switch ((YtReportSort) block->sort)
    {
    case YT_REPORT_HEADING:
      if (block->breaks)
        put (self, "<text:h text:style-name=\"NewPage\" text:outline-level=\"1\">");
      else
        yt_pen_printf (self->pen, "<text:h text:style-name=\"Heading_20_%u\" text:outline-level=\"%u\">", MIN (block->level, 5), MIN (block->level, 5));
      write_runs (self, block);
      put (self, "</text:h>\n");
      break;
    case YT_REPORT_PARAGRAPH:
      write_paragraph (self, block);
      break;
    case YT_REPORT_TABLE:
      write_table (self, block);
      break;
    case YT_REPORT_PAIR:
      write_pair (self, block);
      break;
    case YT_REPORT_LIST:
      write_list (self, block);
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
      if (self->in_note && !in_note)
        put (self, "<text:p text:style-name=\"Detail\"/>\n");
      self->in_note = in_note;
      break;
    }
}

/* Widths of columns, and what differs from the named styles only by its place. */
static void
write_automatic (Odt *self)
{
  guint number = 0;

  put (self, "<office:automatic-styles>"
         "<style:style style:name=\"TitlePage\" style:family=\"paragraph\" style:parent-style-name=\"Title\" style:master-page-name=\"First_20_Page\"/>"
         "<style:style style:name=\"NewPage\" style:family=\"paragraph\" style:parent-style-name=\"Heading_20_1\"><style:paragraph-properties fo:break-before=\"page\"/></style:style>"
         "<style:style style:name=\"Indented\" style:family=\"paragraph\" style:parent-style-name=\"Text_20_body\"><style:paragraph-properties fo:text-indent=\"0.74cm\"/></style:style>"
         "<style:style style:name=\"Wide\" style:family=\"table\"><style:table-properties style:width=\"16.6cm\" table:align=\"margins\"/></style:style>"
         "<style:style style:name=\"Half\" style:family=\"table-column\"><style:table-column-properties style:column-width=\"8.3cm\" style:rel-column-width=\"5000*\"/></style:style>"
         "<style:style style:name=\"Row\" style:family=\"table-row\"><style:table-row-properties fo:keep-together=\"auto\"/></style:style>"
         "<style:style style:name=\"HeadCell\" style:family=\"table-cell\"><style:table-cell-properties fo:padding=\"0.12cm\" fo:background-color=\"#f0f0f0\""
         " fo:border-top=\"0.75pt solid #333333\" fo:border-bottom=\"0.5pt solid #333333\" fo:border-left=\"none\" fo:border-right=\"none\"/></style:style>"
         "<style:style style:name=\"Cell\" style:family=\"table-cell\"><style:table-cell-properties fo:padding=\"0.12cm\""
         " fo:border-bottom=\"0.5pt solid #cccccc\" fo:border-top=\"none\" fo:border-left=\"none\" fo:border-right=\"none\"/></style:style>"
         "<style:style style:name=\"Side\" style:family=\"table-cell\"><style:table-cell-properties fo:padding=\"0.1cm\" fo:border=\"none\"/></style:style>\n");
  for (const YtReportBlock *block = self->report->root; block != NULL; block = yt_report_next (self->report->root, block))
    {
      if (block->sort == YT_REPORT_PAIR)
        number++;
      if (block->sort != YT_REPORT_TABLE)
        continue;
      number++;
      for (guint i = 0; i < block->columns; i++)
        {
          double share = block->widths != NULL ? block->widths[i] : 1.0 / block->columns;
          char width[G_ASCII_DTOSTR_BUF_SIZE];

          yt_pen_printf (self->pen, "<style:style style:name=\"T%u.%u\" style:family=\"table-column\"><style:table-column-properties style:column-width=\"%scm\""
                         " style:rel-column-width=\"%d*\"/></style:style>", number, i, g_ascii_formatd (width, sizeof width, "%.2f", WIDTH * share),
                         (int) (share * 10000));
        }
    }
  put (self, "</office:automatic-styles>\n");
}

static gboolean
write_content (Odt                 *self,
               const YtReportPlan  *plan,
               GError             **error)
{
  guint n = 0, of = yt_report_count (self->report);

  put (self, HEAD "<office:document-content" NAMESPACES);
  write_automatic (self);
  put (self, "<office:body><office:text><text:sequence-decls><text:sequence-decl text:display-outline-level=\"0\" text:name=\"Illustration\"/>"
         "<text:sequence-decl text:display-outline-level=\"0\" text:name=\"Table\"/></text:sequence-decls>\n");
  for (const YtReportBlock *block = self->report->root->first; block != NULL && !yt_pen_failed (self->pen); block = block->next)
    {
      write_block (self, block);
      yt_report_told (plan, ++n, of);
    }
  put (self, "</office:text></office:body></office:document-content>\n");
  return yt_pen_finish (self->pen, error);
}

static char *
styles_xml (const YtReport *report)
{
  const char *paper = report->paper == YT_REPORT_A4 ? "fo:page-width=\"21cm\" fo:page-height=\"29.7cm\"" : "fo:page-width=\"21.59cm\" fo:page-height=\"27.94cm\"";

  return g_strconcat (HEAD "<office:document-styles" NAMESPACES, yt_report_odt_styles,
                      "<office:automatic-styles><style:page-layout style:name=\"Page\"><style:page-layout-properties ", paper,
                      " style:print-orientation=\"portrait\" fo:margin-top=\"2.3cm\" fo:margin-bottom=\"1.6cm\" fo:margin-left=\"2.2cm\" fo:margin-right=\"2.2cm\">"
                      "<style:footnote-sep style:width=\"0.018cm\" style:distance-before-sep=\"0.15cm\" style:distance-after-sep=\"0.1cm\" style:adjustment=\"left\""
                      " style:rel-width=\"25%\" style:color=\"#666666\"/></style:page-layout-properties>"
                      "<style:footer-style><style:header-footer-properties fo:margin-top=\"0.5cm\"/></style:footer-style></style:page-layout>"
                      "</office:automatic-styles><office:master-styles>"
                      "<style:master-page style:name=\"Standard\" style:page-layout-name=\"Page\"><style:footer><text:p text:style-name=\"Footer\">"
                      "<text:page-number text:select-page=\"current\">1</text:page-number></text:p></style:footer></style:master-page>"
                      "<style:master-page style:name=\"First_20_Page\" style:display-name=\"First Page\" style:page-layout-name=\"Page\" style:next-style-name=\"Standard\"/>"
                      "</office:master-styles></office:document-styles>\n", NULL);
}

static gboolean
write_manifest (Odt     *self,
                YtZip   *zip,
                GError **error)
{
  static const char *const parts[][2] = {
    { "/", "application/vnd.oasis.opendocument.text" }, { "content.xml", "text/xml" }, { "styles.xml", "text/xml" }, { "meta.xml", "text/xml" },
  };
  g_autoptr(GString) manifest = g_string_new (HEAD "<manifest:manifest xmlns:manifest=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\" manifest:version=\"1.3\">");

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    g_string_append_printf (manifest, "<manifest:file-entry manifest:full-path=\"%s\"%s manifest:media-type=\"%s\"/>", parts[i][0],
                            i == 0 ? " manifest:version=\"1.3\"" : "", parts[i][1]);
  for (guint i = 1; i <= self->n_pictures; i++)
    g_string_append_printf (manifest, "<manifest:file-entry manifest:full-path=\"Pictures/picture-%u.svg\" manifest:media-type=\"image/svg+xml\"/>"
                            "<manifest:file-entry manifest:full-path=\"Pictures/picture-%u.png\" manifest:media-type=\"image/png\"/>", i, i);
  g_string_append (manifest, "</manifest:manifest>\n");
  return yt_report_zip_text (zip, "META-INF/manifest.xml", manifest->str, error);
}

static char *
meta_xml (const YtReport *report)
{
  g_autofree char *title = g_markup_escape_text (report->title[report->language], -1);

  return g_strdup_printf (HEAD "<office:document-meta" NAMESPACES "<office:meta><meta:generator>Yitong</meta:generator><dc:title>%s</dc:title>"
                          "<dc:language>%s</dc:language></office:meta></office:document-meta>\n", title, yt_language_bcp47 (report->language));
}

gboolean
yt_report_zip_text (YtZip       *zip,
                    const char  *name,
                    const char  *text,
                    GError     **error)
{
  return g_output_stream_write_all (yt_zip_begin (zip, name), text, strlen (text), NULL, NULL, error) && yt_zip_end (zip, error);
}

static gboolean
zip_picture (const YtReport       *report,
             const YtReportBlock  *block,
             YtZip                *zip,
             const char           *name,
             YtPictureSort         sort,
             GCancellable         *cancellable,
             GError              **error)
{
  return yt_picture_write (block->scene, &report->theme, sort, yt_zip_begin (zip, name), cancellable, error) && yt_zip_end (zip, error);
}

gboolean
yt_report_zip_pictures (const YtReport  *report,
                        YtZip           *zip,
                        const char      *folder,
                        gboolean         svg,
                        GCancellable    *cancellable,
                        GError         **error)
{
  guint n = 0;

  for (const YtReportBlock *block = report->root->first; block != NULL; block = block->next)
    {
      g_autofree char *vector = NULL;
      g_autofree char *raster = NULL;

      if (block->sort != YT_REPORT_PICTURE)
        continue;
      n++;
      vector = g_strdup_printf ("%s/picture-%u.svg", folder, n);
      raster = g_strdup_printf ("%s/picture-%u.png", folder, n);
      if ((svg && !zip_picture (report, block, zip, vector, YT_PICTURE_SVG, cancellable, error)) ||
          !zip_picture (report, block, zip, raster, YT_PICTURE_PNG, cancellable, error))
        return FALSE;
    }
  return TRUE;
}

gboolean
yt_report_odt_write (const YtReport      *report,
                     const YtReportPlan  *plan,
                     GOutputStream       *out,
                     GCancellable        *cancellable,
                     GError             **error)
{
  static const char media_type[] = "application/vnd.oasis.opendocument.text";
  g_autoptr(YtZip) zip = yt_zip_new (out, cancellable);
  g_autofree char *styles = styles_xml (report);
  g_autofree char *meta = meta_xml (report);
  g_autoptr(YtPen) pen = NULL;
  Odt self = { .report = report };

  if (!yt_zip_store (zip, "mimetype", media_type, strlen (media_type), error))
    return FALSE;
  self.pen = pen = yt_pen_new (yt_zip_begin (zip, "content.xml"), cancellable);
  return write_content (&self, plan, error) && yt_zip_end (zip, error) && yt_report_zip_text (zip, "styles.xml", styles, error) &&
         yt_report_zip_text (zip, "meta.xml", meta, error) && yt_report_zip_pictures (report, zip, "Pictures", TRUE, cancellable, error) &&
         write_manifest (&self, zip, error) && yt_zip_finish (zip, error);
}
