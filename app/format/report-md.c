/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A report as CommonMark with pipe tables and footnotes; a picture is what it says, since a text has none. */
#include <string.h>

#include "format/bidi.h"
#include "format/report-file.h"
#include "format/web.h"

typedef struct
{
  const YtReport *report;
  YtPen *pen;
  GPtrArray *footnotes;
  gboolean in_cell;
  gboolean at_start;
  guint indent;
} Text;

static guint8 special[256];
static char escaped[256][3];

static void
fill_tables (void)
{
  static gsize done;

  if (!g_once_init_enter (&done))
    return;
  for (const char *p = "\\`*_[]<>#|~&$^"; *p != '\0'; p++)
    {
      special[(guint8) *p] = 1;
      escaped[(guint8) *p][0] = '\\';
      escaped[(guint8) *p][1] = *p;
    }
  special['\t'] = special['\r'] = 1;
  escaped['\t'][0] = escaped['\r'][0] = ' ';
  special[YT_BIDI_BYTE] = 1;
  g_once_init_leave (&done, 1);
}

static const char *
escape (const char *p,
        const char *end,
        gsize      *length)
{
  return (guint8) *p == YT_BIDI_BYTE ? yt_bidi_name (p, end, length) : escaped[(guint8) *p];
}

static void
write_indent (Text *self)
{
  for (guint i = 0; i < self->indent; i++)
    yt_pen_write (self->pen, "  ", 2);
}

/* What would begin a list or underline a heading at the beginning of a line. */
static void
write_line (Text       *self,
            const char *line)
{
  const char *p = line;

  if (self->at_start)
    {
      while (*line == ' ' || *line == '\t')
        line++;
      if (*line != '\0' && strchr ("-+=", *line) != NULL)
        yt_pen_write (self->pen, "\\", 1);
      for (p = line; g_ascii_isdigit (*p); p++)
        ;
      if (p > line && (*p == '.' || *p == ')'))
        {
          yt_pen_write (self->pen, line, p - line);
          yt_pen_write (self->pen, "\\", 1);
          line = p;
        }
    }
  if (*line != '\0')
    self->at_start = FALSE;
  yt_pen_escape (self->pen, line, special, escape);
}

static void
write_text (Text       *self,
            const char *text)
{
  g_auto(GStrv) lines = g_strsplit (text, "\n", -1);

  for (guint i = 0; lines[i] != NULL; i++)
    {
      if (i > 0 && self->in_cell)
        {
          yt_pen_write (self->pen, "<br>", 4);
        }
      else if (i > 0)
        {
          yt_pen_write (self->pen, "\\\n", 2);
          write_indent (self);
          self->at_start = TRUE;
        }
      write_line (self, lines[i]);
    }
}

static void
write_runs (Text                *self,
            const YtReportBlock *block)
{
  for (const YtReportRun *run = block->runs; run != NULL; run = run->next)
    {
      gboolean web = yt_sink_is_web (run->url) && strpbrk (run->url, "<>|\\`()") == NULL;
      gboolean blank = *run->text == '\0' || g_ascii_isspace (run->text[0]) || g_ascii_isspace (run->text[strlen (run->text) - 1]);
      const char *mark = blank ? "" : run->flags & YT_REPORT_BOLD ? "**" : run->flags & (YT_REPORT_ITALIC | YT_REPORT_BADGE | YT_REPORT_MISSING) ? "*" : "";

      if (run->footnote != NULL)
        {
          g_ptr_array_add (self->footnotes, run->footnote);
          yt_pen_printf (self->pen, "[^%u]", run->footnote->number);
          continue;
        }
      if (*mark != '\0' || web)
        self->at_start = FALSE;
      yt_pen_write (self->pen, mark, -1);
      if (web)
        yt_pen_write (self->pen, "[", 1);
      write_text (self, run->text);
      if (web)
        yt_pen_printf (self->pen, "](%s)", run->url);
      yt_pen_write (self->pen, mark, -1);
    }
}

/* A cell holds one line: its paragraphs are parted by breaks. */
static void
write_cell (Text                *self,
            const YtReportBlock *cell)
{
  gboolean any = FALSE;

  yt_pen_write (self->pen, " ", 1);
  for (const YtReportBlock *block = cell->first; block != NULL; block = block->next)
    {
      if (block->runs == NULL)
        continue;
      if (any)
        yt_pen_write (self->pen, "<br>", 4);
      any = TRUE;
      self->at_start = FALSE;
      write_runs (self, block);
    }
  yt_pen_write (self->pen, " |", 2);
}

static void
write_table (Text                *self,
             const YtReportBlock *table)
{
  self->in_cell = TRUE;
  for (const YtReportBlock *row = table->first; row != NULL; row = row->next)
    {
      yt_pen_write (self->pen, "|", 1);
      for (const YtReportBlock *cell = row->first; cell != NULL; cell = cell->next)
        write_cell (self, cell);
      yt_pen_write (self->pen, "\n", 1);
      if (row == table->first)
        {
          for (guint i = 0; i < table->columns; i++)
            yt_pen_write (self->pen, i == 0 ? "| --- |" : " --- |", -1);
          yt_pen_write (self->pen, "\n", 1);
        }
    }
  self->in_cell = FALSE;
  yt_pen_write (self->pen, "\n", 1);
}

static void
write_contents (Text *self)
{
  for (const YtReportBlock *block = self->report->root->first; block != NULL; block = block->next)
    {
      if (block->sort != YT_REPORT_HEADING || block->level > 2)
        continue;
      yt_pen_write (self->pen, block->level == 1 ? "- " : "  - ", -1);
      self->at_start = TRUE;
      write_runs (self, block);
      yt_pen_write (self->pen, "\n", 1);
    }
  yt_pen_write (self->pen, "\n", 1);
}

static void
write_paragraph (Text                *self,
                 const YtReportBlock *block)
{
  static const char *const starts[YT_N_REPORT_STYLES] = { [YT_REPORT_TITLE] = "# ", [YT_REPORT_QUOTE] = "> " };

  if (block->runs == NULL)
    return;
  if (block->style == YT_REPORT_CODE)
    {
      g_autofree char *code = yt_report_words (block);

      /* Four blanks: whatever is in it, it stays code. */
      yt_pen_printf (self->pen, "    %s\n\n", code);
      return;
    }
  if (starts[block->style] != NULL)
    yt_pen_write (self->pen, starts[block->style], -1);
  self->at_start = block->style != YT_REPORT_TITLE;
  write_runs (self, block);
  yt_pen_write (self->pen, "\n\n", 2);
}

static void write_block (Text                *self,
                         const YtReportBlock *block);

static void
write_children (Text                *self,
                const YtReportBlock *block)
{
  for (const YtReportBlock *child = block->first; child != NULL; child = child->next)
    write_block (self, child);
}

static void
write_item (Text                *self,
            const YtReportBlock *item)
{
  gboolean first = TRUE;

  write_indent (self);
  if (item->numbered)
    yt_pen_printf (self->pen, "%u. ", item->number);
  else
    yt_pen_write (self->pen, "- ", 2);
  self->indent++;
  for (const YtReportBlock *block = item->first; block != NULL; block = block->next)
    {
      if (!first && block->sort != YT_REPORT_LIST)
        write_indent (self);
      first = FALSE;
      write_block (self, block);
    }
  self->indent--;
  if (first)
    yt_pen_write (self->pen, "\n\n", 2);
}

static void
write_block (Text                *self,
             const YtReportBlock *block)
{
  switch ((YtReportSort) block->sort)
    {
    case YT_REPORT_HEADING:
      yt_pen_printf (self->pen, "%.*s ", (int) MIN (block->level + 1, 6), "######");
      self->at_start = FALSE;
      write_runs (self, block);
      yt_pen_write (self->pen, "\n\n", 2);
      break;
    case YT_REPORT_PARAGRAPH:
      write_paragraph (self, block);
      break;
    case YT_REPORT_TABLE:
      write_table (self, block);
      break;
    case YT_REPORT_ITEM:
      write_item (self, block);
      break;
    case YT_REPORT_PICTURE:
      self->at_start = TRUE;
      write_text (self, block->alt);
      yt_pen_write (self->pen, "\n\n", 2);
      break;
    case YT_REPORT_CONTENTS:
      write_contents (self);
      break;
    case YT_REPORT_BOX:
    case YT_REPORT_PAIR:
    case YT_REPORT_LIST:
    case YT_REPORT_ROW:
    case YT_REPORT_CELL:
    default:
      write_children (self, block);
      break;
    }
}

gboolean
yt_report_markdown_write (const YtReport      *report,
                          const YtReportPlan  *plan,
                          GOutputStream       *out,
                          GCancellable        *cancellable,
                          GError             **error)
{
  g_autoptr(YtPen) pen = yt_pen_new (out, cancellable);
  g_autoptr(GPtrArray) footnotes = g_ptr_array_new ();
  Text self = { .report = report, .pen = pen, .footnotes = footnotes };
  guint n = 0, of = yt_report_count (report);

  fill_tables ();
  for (const YtReportBlock *block = report->root->first; block != NULL && !yt_pen_failed (pen); block = block->next)
    {
      write_block (&self, block);
      yt_report_told (plan, ++n, of);
    }
  for (guint i = 0; i < footnotes->len; i++)
    {
      const YtReportBlock *note = g_ptr_array_index (footnotes, i);

      yt_pen_printf (pen, "[^%u]: ", note->number);
      for (const YtReportBlock *block = note->first; block != NULL; block = block->next)
        write_runs (&self, block);
      yt_pen_write (pen, "\n\n", 2);
    }
  return yt_pen_finish (pen, error);
}
