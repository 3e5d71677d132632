/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A report as one HTML page that stands alone: pictures as SVG with real words, nothing that runs or is loaded. */
#include <string.h>

#include "charts/paint.h"
#include "format/html.h"
#include "format/report-file.h"
#include "format/web.h"

static const char policy[] = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'";

static const char style[] =
  ".pair { display: grid; grid-template-columns: 1fr 1fr; gap: 0 2rem; }\n"
  "@media (max-width: 40rem) { .pair { grid-template-columns: 1fr; } }\n"
  "body { max-width: 54rem; }\n"
  "td, th { vertical-align: top; text-align: start; }\n"
  ".title { font-size: 2.4rem; font-weight: 700; line-height: 1.3; margin: 4rem 0 .5rem; }\n"
  ".subtitle { font-size: 1.3rem; color: var(--dim); }\n"
  ".imprint { color: var(--dim); }\n"
  ".label { font-weight: 600; margin-top: 1.4em; break-after: avoid; }\n"
  ".caption { font-size: .88em; color: var(--dim); }\n"
  "figure { margin: 1.5em 0 .4em; }\n"
  "figure svg { width: 100%; height: auto; background: #fff; border-radius: .4rem; }\n"
  "blockquote { margin: .6em 0 .6em 1.2em; padding-left: 1em; border-left: 3px solid var(--line); }\n"
  ".reference { padding-left: 2.2em; text-indent: -2.2em; overflow-wrap: anywhere; }\n"
  "sup { font-size: .7em; line-height: 0; }\n"
  "pre { white-space: pre-wrap; }\n"
  ".dim { color: var(--dim); }\n"
  "@media print { .break { break-before: page; } .pair { gap: 0 7mm; } h2 { break-before: auto; } }\n";

typedef struct
{
  const YtReport *report;
  YtPen *pen;
  GPtrArray *footnotes; /* of YtReportBlock */
} Page;

static void
put (Page       *self,
     const char *text)
{
  yt_pen_write (self->pen, text, -1);
}

static void
write_language (Page *self,
                int   language)
{
  if (language != YT_REPORT_NO_LANGUAGE)
    yt_pen_printf (self->pen, " lang=\"%s\"", yt_language_bcp47 ((YtLanguage) language));
}

/* A text in which a line end is a break. */
static void
write_text (Page       *self,
            const char *text)
{
  g_auto(GStrv) lines = NULL;

  if (strchr (text, '\n') == NULL)
    {
      yt_report_write_xml (self->pen, text);
      return;
    }
  lines = g_strsplit (text, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    {
      if (i > 0)
        put (self, "<br>");
      yt_report_write_xml (self->pen, lines[i]);
    }
}

static void
write_run (Page              *self,
           const YtReportRun *run,
           int                language)
{
  static const struct { guint flag; const char *open; const char *close; } marks[] = {
    { YT_REPORT_BOLD, "<b>", "</b>" },
    { YT_REPORT_ITALIC, "<i>", "</i>" },
    { YT_REPORT_FIXED, "<code>", "</code>" },
    { YT_REPORT_SUPER, "<sup>", "</sup>" },
    { YT_REPORT_DIM, "<span class=\"dim\">", "</span>" },
    { YT_REPORT_BADGE, "<span class=\"badge\">", "</span>" },
    { YT_REPORT_MISSING, "<span class=\"missing\">", "</span>" },
  };
  gboolean foreign = run->language != YT_REPORT_NO_LANGUAGE && run->language != language;
  gboolean led = run->anchor != 0 || run->footnote != NULL || yt_sink_is_web (run->url);

  if (foreign)
    {
      put (self, "<span");
      write_language (self, run->language);
      put (self, ">");
    }
  for (guint i = 0; i < G_N_ELEMENTS (marks); i++)
    {
      if (run->flags & marks[i].flag)
        put (self, marks[i].open);
    }
  if (run->footnote != NULL)
    {
      g_ptr_array_add (self->footnotes, run->footnote);
      yt_pen_printf (self->pen, "<a id=\"r%u\" href=\"#f%u\" role=\"doc-noteref\">", run->footnote->number, run->footnote->number);
    }
  else if (run->anchor != 0)
    {
      yt_pen_printf (self->pen, "<a href=\"#e%u\">", run->anchor);
    }
  else if (led)
    {
      put (self, "<a rel=\"noopener noreferrer\" href=\"");
      yt_report_write_xml (self->pen, run->url);
      put (self, "\">");
    }
  write_text (self, run->text);
  if (led)
    put (self, "</a>");
  for (guint i = G_N_ELEMENTS (marks); i > 0; i--)
    {
      if (run->flags & marks[i - 1].flag)
        put (self, marks[i - 1].close);
    }
  if (foreign)
    put (self, "</span>");
}

static void
write_runs (Page                *self,
            const YtReportBlock *block)
{
  int language = block->language != YT_REPORT_NO_LANGUAGE ? block->language : (int) self->report->language;

  for (const YtReportRun *run = block->runs; run != NULL; run = run->next)
    write_run (self, run, language);
}

static void
open_tag (Page                *self,
          const char          *tag,
          const char          *class,
          const YtReportBlock *block)
{
  yt_pen_printf (self->pen, "<%s", tag);
  if (class != NULL)
    yt_pen_printf (self->pen, " class=\"%s\"", class);
  if (block->anchor != 0)
    yt_pen_printf (self->pen, " id=\"e%u\"", block->anchor);
  write_language (self, block->language);
  put (self, ">");
}

static void
write_paragraph (Page                *self,
                 const YtReportBlock *block)
{
  static const char *const classes[YT_N_REPORT_STYLES] = {
    [YT_REPORT_TITLE] = "title", [YT_REPORT_SUBTITLE] = "subtitle", [YT_REPORT_IMPRINT] = "imprint", [YT_REPORT_LABEL] = "label",
    [YT_REPORT_DETAIL] = "detail", [YT_REPORT_CAPTION] = "caption", [YT_REPORT_REFERENCE] = "reference",
  };
  const char *tag = block->style == YT_REPORT_CODE ? "pre" : block->style == YT_REPORT_TITLE ? "h1" : "p";

  if (block->runs == NULL)
    return;
  if (block->style == YT_REPORT_QUOTE)
    put (self, "<blockquote>");
  open_tag (self, tag, classes[block->style], block);
  write_runs (self, block);
  yt_pen_printf (self->pen, "</%s>", tag);
  put (self, block->style == YT_REPORT_QUOTE ? "</blockquote>\n" : "\n");
}

static void
write_contents (Page *self)
{
  guint level = 0;

  put (self, "<nav>\n");
  for (const YtReportBlock *block = self->report->root->first; block != NULL; block = block->next)
    {
      if (block->sort != YT_REPORT_HEADING || block->level > 2)
        continue;
      if (level >= block->level)
        put (self, "</li>\n");
      for (; level > block->level; level--)
        put (self, "</ul></li>\n");
      for (; level < block->level; level++)
        put (self, "<ul>\n");
      yt_pen_printf (self->pen, "<li><a href=\"#e%u\">", block->anchor);
      write_runs (self, block);
      put (self, "</a>");
    }
  for (; level > 0; level--)
    put (self, "</li></ul>\n");
  put (self, "</nav>\n");
}

static void
write_picture (Page                *self,
               const YtReportBlock *block)
{
  g_autoptr(GString) svg = yt_paint_svg (block->scene, &self->report->theme);
  const char *root = strstr (svg->str, "<svg");

  open_tag (self, "figure", NULL, block);
  put (self, "<div role=\"img\" aria-label=\"");
  yt_report_write_xml (self->pen, block->alt);
  put (self, "\">");
  if (root != NULL)
    put (self, root);
  put (self, "</div></figure>\n");
}

static void write_block (Page                *self,
                         const YtReportBlock *block);

static void
write_children (Page                *self,
                const YtReportBlock *block)
{
  for (const YtReportBlock *child = block->first; child != NULL; child = child->next)
    write_block (self, child);
}

static void
write_row (Page                *self,
           const YtReportBlock *row)
{
  put (self, row->header ? "<thead><tr>" : "<tr>");
  for (const YtReportBlock *cell = row->first; cell != NULL; cell = cell->next)
    {
      if (row->header && cell->color != NULL && strlen (cell->color) == 7 && strspn (cell->color + 1, "0123456789abcdefABCDEF") == 6)
        yt_pen_printf (self->pen, "<th scope=\"col\" class=\"party\" style=\"border-color:#%s\">", cell->color + 1);
      else
        put (self, row->header ? "<th scope=\"col\">" : "<td>");
      write_children (self, cell);
      put (self, row->header ? "</th>" : "</td>");
    }
  put (self, row->header ? "</tr></thead>\n" : "</tr>\n");
}

static void
write_wrapped (Page                *self,
               const YtReportBlock *block,
               const char          *tag,
               const char          *class)
{
  open_tag (self, tag, class, block);
  write_children (self, block);
  yt_pen_printf (self->pen, "</%s>\n", tag);
}

static void
write_block (Page                *self,
             const YtReportBlock *block)
{
  char heading[] = { 'h', (char) ('1' + MIN (block->level, 5)), '\0' };

  switch ((YtReportSort) block->sort)
    {
    case YT_REPORT_HEADING:
      open_tag (self, heading, NULL, block);
      write_runs (self, block);
      yt_pen_printf (self->pen, "</%s>\n", heading);
      break;
    case YT_REPORT_PARAGRAPH:
      write_paragraph (self, block);
      break;
    case YT_REPORT_PAIR:
      write_wrapped (self, block, "div", "pair");
      break;
    case YT_REPORT_TABLE:
      write_wrapped (self, block, "table", NULL);
      break;
    case YT_REPORT_ROW:
      write_row (self, block);
      break;
    case YT_REPORT_LIST:
      write_wrapped (self, block, block->first != NULL && block->first->numbered ? "ol" : "ul", NULL);
      break;
    case YT_REPORT_ITEM:
      write_wrapped (self, block, "li", NULL);
      break;
    case YT_REPORT_PICTURE:
      write_picture (self, block);
      break;
    case YT_REPORT_CONTENTS:
      write_contents (self);
      break;
    case YT_REPORT_BOX:
    case YT_REPORT_CELL:
    default:
      write_wrapped (self, block, block->style == YT_REPORT_NOTE ? "aside" : "div", NULL);
      break;
    }
}

static void
write_footnotes (Page *self)
{
  if (self->footnotes->len == 0)
    return;
  put (self, "<section role=\"doc-endnotes\"><hr>\n");
  for (guint i = 0; i < self->footnotes->len; i++)
    {
      const YtReportBlock *note = g_ptr_array_index (self->footnotes, i);

      yt_pen_printf (self->pen, "<div id=\"f%u\" class=\"detail\"><a href=\"#r%u\" role=\"doc-backlink\">%u</a> ", note->number,
                     note->number, note->number);
      for (const YtReportBlock *block = note->first; block != NULL; block = block->next)
        write_runs (self, block);
      put (self, "</div>\n");
    }
  put (self, "</section>\n");
}

gboolean
yt_report_html_write (const YtReport      *report,
                      const YtReportPlan  *plan,
                      GOutputStream       *out,
                      GCancellable        *cancellable,
                      GError             **error)
{
  g_autoptr(YtPen) pen = yt_pen_new (out, cancellable);
  g_autoptr(GPtrArray) footnotes = g_ptr_array_new ();
  Page self = { report, pen, footnotes };
  guint n = 0, of = yt_report_count (report);

  yt_pen_printf (pen, "<!DOCTYPE html>\n<html lang=\"%s\">\n<head>\n<meta charset=\"utf-8\">\n", yt_language_bcp47 (report->language));
  yt_pen_printf (pen, "<meta http-equiv=\"Content-Security-Policy\" content=\"%s\">\n", policy);
  put (&self, "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
         "<meta name=\"referrer\" content=\"no-referrer\">\n<title>");
  yt_report_write_xml (pen, report->title[report->language]);
  yt_pen_printf (pen, "</title>\n<style>\n%s%s</style>\n</head>\n<body>\n<main>\n", yt_html_style, style);
  for (const YtReportBlock *block = report->root->first; block != NULL && !yt_pen_failed (pen); block = block->next)
    {
      write_block (&self, block);
      yt_report_told (plan, ++n, of);
    }
  write_footnotes (&self);
  put (&self, "</main>\n</body>\n</html>\n");
  return yt_pen_finish (pen, error);
}
