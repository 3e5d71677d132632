/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Breaks a report into pages. What stands side by side is a band of columns; a column is a pile of lines, and a page
 * takes as many of them as it has room for, with their footnotes. */
#include "format/report-pages.h"

#include <math.h>
#include <pango/pangocairo.h>
#include <string.h>

#include "format/report-file.h"

#define COLUMNS_MAX 12
#define GUTTER 18.0
#define CELL_PAD 5.0
/* A row or picture that is not higher than this part of a page is not broken. */
#define WHOLE 0.34
#define FOOTNOTE_GAP 14.0

/* Line: one line of a paragraph or a picture. @gap: blank above, unless it begins a page. */
typedef struct
{
  const YtReportBlock *block;
  float x, width, height, gap;
  float bar_x;
  guint16 line;
  guint8 sort;
  guint8 bar; /* a bar stands left of it */
  guint8 glue; /* may not part from the next one */
} Line;

/* Note: a footnote with the line, counted through its band, that bears its sign. */
typedef struct
{
  const YtReportBlock *note;
  guint column;
  guint line;
} Note;

typedef struct
{
  GArray *columns[COLUMNS_MAX]; /* of Line */
  guint at[COLUMNS_MAX];        /* what of them is set already */
  guint n;
  GArray *notes;
  const YtReportBlock *row; /* (nullable): has rules */
  float before, after;
} Band;

typedef struct
{
  YtReportPages *pages;
  const YtReport *report;
  PangoContext *context;
  double y;
  double floor;       /* where the footnotes of the page begin */
  GArray *footnotes;  /* of const YtReportBlock *: of the page */
  gboolean empty;     /* nothing is on the page yet */
  guint bar;          /* the piece that is the last bar */
  double note_x;      /* where the bar of the open note is */
} Setter;

static void set_flow (Setter              *self,
                      Band                *band,
                      guint                column,
                      const YtReportBlock *block,
                      double               x,
                      double               width,
                      guint                bar);

static void
band_init (Band *band,
           guint n)
{
  memset (band, 0, sizeof *band);
  band->n = MIN (n, COLUMNS_MAX);
  for (guint i = 0; i < band->n; i++)
    band->columns[i] = g_array_new (FALSE, TRUE, sizeof (Line));
  band->notes = g_array_new (FALSE, FALSE, sizeof (Note));
}

static void
band_clear (Band *band)
{
  for (guint i = 0; i < band->n; i++)
    g_array_unref (band->columns[i]);
  g_array_unref (band->notes);
}

static void
add_piece (Setter              *self,
           YtReportPieceSort    sort,
           const YtReportBlock *block,
           double               x,
           double               y,
           double               width,
           double               height)
{
  YtReportPiece piece = {
    .block = block, .x = (float) x, .y = (float) y, .width = (float) width, .height = (float) height, .sort = (guint8) sort,
  };

  g_array_append_val (self->pages->pieces, piece);
}

static void
add_fill (Setter *self,
          double  shade,
          double  x,
          double  y,
          double  width,
          double  height)
{
  add_piece (self, YT_REPORT_PIECE_FILL, NULL, x, y, width, height);
  g_array_index (self->pages->pieces, YtReportPiece, self->pages->pieces->len - 1).shade = (float) shade;
}

static double
note_height (Setter              *self,
             const YtReportBlock *note)
{
  double width = self->pages->width - 2 * YT_REPORT_MARGIN - 14, height = 0;

  for (const YtReportBlock *block = note->first; block != NULL; block = block->next)
    {
      PangoLayout *layout = yt_report_layout (self->context, self->report, block, width, NULL);

      height += pango_layout_get_line_count (layout) * yt_report_letters (self->report, block).leading;
      g_object_unref (layout);
    }
  return height;
}

/* Sets the footnotes of the page at its end. */
static void
end_page (Setter *self)
{
  double y = self->floor + 5, width = self->pages->width - 2 * YT_REPORT_MARGIN;

  if (self->footnotes->len > 0)
    add_fill (self, .4, YT_REPORT_MARGIN, self->floor, 90, .5);
  for (guint i = 0; i < self->footnotes->len; i++)
    {
      const YtReportBlock *note = g_array_index (self->footnotes, const YtReportBlock *, i);

      add_piece (self, YT_REPORT_PIECE_MARK, note, YT_REPORT_MARGIN, y, 14, 0);
      for (const YtReportBlock *block = note->first; block != NULL; block = block->next)
        {
          PangoLayout *layout = yt_report_layout (self->context, self->report, block, width - 14, NULL);
          guint lines = (guint) pango_layout_get_line_count (layout);

          add_piece (self, YT_REPORT_PIECE_TEXT, block, YT_REPORT_MARGIN + 14, y, width - 14, 0);
          g_array_index (self->pages->pieces, YtReportPiece, self->pages->pieces->len - 1).lines = (guint16) lines;
          y += lines * yt_report_letters (self->report, block).leading;
          g_object_unref (layout);
        }
    }
  g_array_set_size (self->footnotes, 0);
}

static void
begin_page (Setter *self)
{
  guint start = self->pages->pieces->len;

  if (self->pages->starts->len > 0)
    {
      end_page (self);
      start = self->pages->pieces->len;
    }
  g_array_append_val (self->pages->starts, start);
  self->y = YT_REPORT_TOP;
  self->floor = self->pages->height - YT_REPORT_BOTTOM;
  self->empty = TRUE;
}

/* The words of a block as lines of a column. */
static void
set_words (Setter              *self,
           Band                *band,
           guint                column,
           const YtReportBlock *block,
           double               x,
           double               width,
           guint                bar,
           YtReportPieceSort    sort)
{
  YtReportLetters letters = yt_report_letters (self->report, block);
  g_autoptr(GArray) signs = g_array_new (FALSE, FALSE, sizeof (YtReportSign));
  double own = sort == YT_REPORT_PIECE_ENTRY ? width - 30 : width - letters.left;
  PangoLayout *layout = yt_report_layout (self->context, self->report, block, own, signs);
  guint n = (guint) pango_layout_get_line_count (layout);
  GArray *lines = band->columns[column];
  guint first = lines->len;

  for (guint i = 0; i < n; i++)
    {
      Line line = {
        .block = block, .x = (float) (x + letters.left), .width = (float) own, .height = (float) letters.leading,
        .line = (guint16) i, .sort = (guint8) sort, .bar = (guint8) (block->style == YT_REPORT_QUOTE ? 2 : bar),
      };

      /* Neither the first nor the last line of a paragraph stands alone. */
      line.bar_x = (float) (line.bar == 1 ? self->note_x : x + letters.left - 9);
      line.glue = n > 1 && (i == 0 || i == n - 2);
      if (i == 0)
        line.gap = (float) letters.before;
      g_array_append_val (lines, line);
    }
  for (guint i = 0; i < signs->len; i++)
    {
      const YtReportSign *sign = &g_array_index (signs, YtReportSign, i);
      Note note = { sign->run->footnote, column, 0 };
      int at;

      if (note.note == NULL)
        continue;
      pango_layout_index_to_line_x (layout, (int) sign->start, FALSE, &at, NULL);
      note.line = first + (guint) MAX (at, 0);
      g_array_append_val (band->notes, note);
    }
  g_object_unref (layout);
}

/* The blank below a block is the gap above the next line of its column. */
static void
add_gap (Band  *band,
         guint  column,
         guint  from,
         double gap)
{
  if (from < band->columns[column]->len)
    {
      Line *line = &g_array_index (band->columns[column], Line, from);

      line->gap = MAX (line->gap, (float) gap);
    }
}

static void
set_list (Setter              *self,
          Band                *band,
          guint                column,
          const YtReportBlock *list,
          double               x,
          double               width,
          guint                bar)
{
  double step = 1.5 * self->report->size;

  for (const YtReportBlock *item = list->first; item != NULL; item = item->next)
    {
      guint first = band->columns[column]->len;

      for (const YtReportBlock *block = item->first; block != NULL; block = block->next)
        set_flow (self, band, column, block, x + step, width - step, bar);
      if (band->columns[column]->len > first)
        {
          Line mark = g_array_index (band->columns[column], Line, first);

          mark.block = item;
          mark.x = (float) x;
          mark.width = (float) step;
          mark.height = 0;
          mark.sort = YT_REPORT_PIECE_MARK;
          mark.glue = TRUE;
          g_array_index (band->columns[column], Line, first).gap = 0;
          g_array_insert_val (band->columns[column], first, mark);
          for (guint i = 0; i < band->notes->len; i++)
            {
              Note *note = &g_array_index (band->notes, Note, i);

              note->line += note->column == column && note->line >= first;
            }
        }
    }
}

static void
set_picture (Setter              *self,
             Band                *band,
             guint                column,
             const YtReportBlock *block,
             double               x,
             double               width)
{
  double most = self->pages->height - YT_REPORT_TOP - YT_REPORT_BOTTOM - 110;
  double scale = MIN (width / MAX (block->scene->width, 1), most / MAX (block->scene->height, 1));
  Line line = {
    .block = block, .x = (float) x, .width = (float) (block->scene->width * scale),
    .height = (float) (block->scene->height * scale), .gap = 8, .sort = YT_REPORT_PIECE_PICTURE,
  };

  g_array_append_val (band->columns[column], line);
}

/* Piles a block onto a column. */
static void
set_flow (Setter              *self,
          Band                *band,
          guint                column,
          const YtReportBlock *block,
          double               x,
          double               width,
          guint                bar)
{
  guint first = band->columns[column]->len;
  double after = 0;

  switch ((YtReportSort) block->sort)
    {
    case YT_REPORT_HEADING:
    case YT_REPORT_PARAGRAPH:
      if (block->runs != NULL)
        set_words (self, band, column, block, x, width, bar, YT_REPORT_PIECE_TEXT);
      break;
    case YT_REPORT_PICTURE:
      set_picture (self, band, column, block, x, width);
      break;
    case YT_REPORT_LIST:
      set_list (self, band, column, block, x, width, bar);
      break;
    default:
      if (block->style == YT_REPORT_NOTE)
        {
          bar = 1;
          self->note_x = x;
          x += 10;
          width -= 10;
        }
      for (const YtReportBlock *child = block->first; child != NULL; child = child->next)
        set_flow (self, band, column, child, x, width, bar);
      after = block->style == YT_REPORT_NOTE ? 6 : 0;
      break;
    }
  if (first > 0)
    {
      const YtReportBlock *before = g_array_index (band->columns[column], Line, first - 1).block;

      if (before->sort == YT_REPORT_PARAGRAPH || before->sort == YT_REPORT_HEADING)
        add_gap (band, column, first, yt_report_letters (self->report, before).after + after);
    }
}

/* Notes that come with the lines from @from to @to of a column, in height. */
static double
notes_height (Setter *self,
              Band   *band,
              guint   column,
              guint   from,
              guint   to)
{
  double height = 0;

  for (guint i = 0; i < band->notes->len; i++)
    {
      const Note *note = &g_array_index (band->notes, Note, i);

      if (note->column == column && note->line >= from && note->line < to)
        height += note_height (self, note->note);
    }
  return height > 0 && self->footnotes->len == 0 ? height + FOOTNOTE_GAP : height;
}

static double
column_height (const GArray *lines,
               guint         from,
               guint         to)
{
  double height = 0;

  for (guint i = from; i < to; i++)
    height += g_array_index (lines, Line, i).height + (i > from ? g_array_index (lines, Line, i).gap : 0);
  return height;
}

/* How many lines from @from on fit into @room; none are taken that would leave a line alone. */
static guint
lines_for (Setter *self,
           Band   *band,
           guint   column,
           double  room)
{
  const GArray *lines = band->columns[column];
  guint from = band->at[column], to = from;
  double height = 0;

  for (guint i = from; i < lines->len; i++)
    {
      const Line *line = &g_array_index (lines, Line, i);

      height += line->height + (i > from ? line->gap : 0);
      if (height + notes_height (self, band, column, from, i + 1) > room)
        break;
      if (!line->glue)
        to = i + 1;
    }
  return to - from;
}

/* A bar beside a line: the one of the line above grows, so that the lines of a paragraph stay one piece. */
static void
place_bar (Setter     *self,
           const Line *line,
           double      y)
{
  double x = (double) line->bar_x;
  guint first = g_array_index (self->pages->starts, guint, self->pages->starts->len - 1);
  YtReportPiece *bar = self->bar >= first && self->bar < self->pages->pieces->len ? &g_array_index (self->pages->pieces, YtReportPiece, self->bar)
                                                                                  : NULL;

  if (bar != NULL && bar->sort == YT_REPORT_PIECE_FILL && fabs ((double) bar->x - x) < .1 && line->gap < 14 &&
      fabs ((double) (bar->y + bar->height) - y) < (double) line->gap + 1)
    {
      bar->height = (float) (y + (double) line->height - (double) bar->y);
      return;
    }
  self->bar = self->pages->pieces->len;
  add_fill (self, line->bar == 1 ? .55 : .8, x, y, 2, line->height);
}

static void
place_line (Setter     *self,
            const Line *line,
            double      y)
{
  YtReportPages *pages = self->pages;
  YtReportPiece *last;
  guint anchor = line->line == 0 && line->sort == YT_REPORT_PIECE_TEXT ? line->block->anchor : 0;

  if (anchor != 0 && anchor < pages->places->len)
    g_array_index (pages->places, YtReportPlace, anchor) = (YtReportPlace) { pages->starts->len, (float) y };
  if (line->bar != 0)
    place_bar (self, line, y);
  last = pages->pieces->len > 0 ? &g_array_index (pages->pieces, YtReportPiece, pages->pieces->len - 1) : NULL;
  if (last != NULL && line->line > 0 && last->block == line->block && last->sort == line->sort && last->first + last->lines == line->line)
    {
      last->lines++;
      return;
    }
  add_piece (self, (YtReportPieceSort) line->sort, line->block, line->x, y, line->width, line->height);
  last = &g_array_index (pages->pieces, YtReportPiece, pages->pieces->len - 1);
  last->first = line->line;
  last->lines = 1;
}

static void
place_notes (Setter *self,
             Band   *band,
             guint   column,
             guint   from,
             guint   to)
{
  for (guint i = 0; i < band->notes->len; i++)
    {
      const Note *note = &g_array_index (band->notes, Note, i);

      if (note->column == column && note->line >= from && note->line < to)
        g_array_append_val (self->footnotes, note->note);
    }
}

/* Sets so many lines of each column; Returns: the height of the highest. */
static double
place_band (Setter      *self,
            Band        *band,
            const guint *n)
{
  double highest = 0, y;

  for (guint i = 0; i < band->n; i++)
    {
      guint from = band->at[i], to = from + n[i];

      self->floor -= notes_height (self, band, i, from, to);
      place_notes (self, band, i, from, to);
      y = self->y;
      for (guint j = from; j < to; j++)
        {
          const Line *line = &g_array_index (band->columns[i], Line, j);

          if (j > from)
            y += line->gap;
          place_line (self, line, y);
          y += line->height;
        }
      band->at[i] = to;
      highest = MAX (highest, y - self->y);
    }
  return highest;
}

/* The rules and the ground of a part of a row. */
static void
rule_row (Setter              *self,
          const YtReportBlock *row,
          double               height,
          gboolean             ends)
{
  double x = YT_REPORT_MARGIN, width = self->pages->width - 2 * YT_REPORT_MARGIN;

  if (row->header)
    {
      add_fill (self, .95, x, self->y - CELL_PAD, width, height + 2 * CELL_PAD);
      add_fill (self, .15, x, self->y - CELL_PAD - .8, width, .8);
    }
  if (ends)
    add_fill (self, row->header || row->next == NULL ? .25 : .8, x, self->y + height + CELL_PAD, width, row->header || row->next == NULL ? .6 : .4);
}

static void
set_band (Setter              *self,
          Band                *band,
          const YtReportBlock *header);

/* The cells of a row as a band. */
static void
row_band (Setter              *self,
          Band                *band,
          const YtReportBlock *table,
          const YtReportBlock *row)
{
  double width = self->pages->width - 2 * YT_REPORT_MARGIN, x = YT_REPORT_MARGIN;
  guint n = MAX (MIN (table->columns, COLUMNS_MAX), 1), i = 0;

  band_init (band, n);
  band->row = row;
  for (const YtReportBlock *cell = row->first; cell != NULL && i < n; cell = cell->next, i++)
    {
      double own = width * (table->widths != NULL ? table->widths[i] : 1.0 / n);

      set_flow (self, band, i, cell, x + 4, own - 10, 0);
      x += own;
    }
}

static void
set_header (Setter              *self,
            const YtReportBlock *header)
{
  Band band;

  row_band (self, &band, header->parent, header);
  set_band (self, &band, NULL);
  band_clear (&band);
}

static gboolean
is_set (const Band *band)
{
  for (guint i = 0; i < band->n; i++)
    {
      if (band->at[i] < band->columns[i]->len)
        return FALSE;
    }
  return TRUE;
}

/* Sets a band on this page and as many others as it takes; @header: (nullable): is repeated on each. */
static void
set_band (Setter              *self,
          Band                *band,
          const YtReportBlock *header)
{
  double pad = band->row != NULL ? CELL_PAD : 0, whole = 0;
  double page = self->pages->height - YT_REPORT_TOP - YT_REPORT_BOTTOM;
  gboolean first = TRUE, forced = FALSE;

  for (guint i = 0; i < band->n; i++)
    whole = MAX (whole, column_height (band->columns[i], 0, band->columns[i]->len));
  if (!self->empty)
    self->y += band->before;
  do
    {
      guint n[COLUMNS_MAX] = { 0 };
      guint total = 0;
      gboolean all = TRUE;
      double room = self->floor - self->y - 2 * pad, height;

      for (guint i = 0; i < band->n; i++)
        {
          n[i] = lines_for (self, band, i, room);
          all = all && band->at[i] + n[i] == band->columns[i]->len;
          total += n[i];
        }
      if (!self->empty && ((first && !all && whole < WHOLE * page) || total == 0) && !forced)
        {
          begin_page (self);
          if (header != NULL)
            set_header (self, header);
          forced = header != NULL;
          continue;
        }
      /* Higher than a page: it has to be somewhere. */
      for (guint i = 0; i < band->n && total == 0; i++)
        n[i] = band->at[i] < band->columns[i]->len;
      self->y += pad;
      height = 0;
      for (guint i = 0; i < band->n; i++)
        height = MAX (height, column_height (band->columns[i], band->at[i], band->at[i] + n[i]));
      if (band->row != NULL)
        rule_row (self, band->row, height, all);
      place_band (self, band, n);
      self->y += height + pad;
      self->empty = FALSE;
      first = FALSE;
      forced = FALSE;
      if (!is_set (band))
        {
          begin_page (self);
          if (header != NULL)
            set_header (self, header);
          forced = header != NULL;
        }
    }
  while (!is_set (band));
  self->y += band->after;
}

/* A new page when what follows a block that is kept with it would not fit. */
static void
keep_together (Setter              *self,
               const YtReportBlock *block,
               double               height)
{
  const YtReportBlock *next = block->next;
  double need = height, width = self->pages->width - 2 * YT_REPORT_MARGIN;

  for (guint i = 0; next != NULL && i < 4; i++, next = next->next)
    {
      if (next->sort == YT_REPORT_PICTURE)
        need += next->scene->height * width / MAX (next->scene->width, 1) + 12;
      else if (next->sort == YT_REPORT_TABLE)
        need += 16 * self->report->size; /* its headers and a first row */
      else
        need += next->keep ? 2 * self->report->size : 5 * self->report->size;
      if (!next->keep)
        break;
    }
  if (!self->empty && self->y + MIN (need, .8 * (self->pages->height - YT_REPORT_TOP - YT_REPORT_BOTTOM)) > self->floor)
    begin_page (self);
}

static void
set_contents (Setter *self)
{
  for (const YtReportBlock *block = self->report->root->first; block != NULL; block = block->next)
    {
      double indent = 14.0 * (block->level - 1);
      Band band;

      if (block->sort != YT_REPORT_HEADING || block->level > 2)
        continue;
      band_init (&band, 1);
      set_words (self, &band, 0, block, YT_REPORT_MARGIN + indent, self->pages->width - 2 * YT_REPORT_MARGIN - indent, 0,
                 YT_REPORT_PIECE_ENTRY);
      g_array_set_size (band.columns[0], 1);
      g_array_index (band.columns[0], Line, 0).height = (float) (1.62 * self->report->size);
      g_array_index (band.columns[0], Line, 0).glue = FALSE;
      band.before = block->level == 1 ? 5 : 0;
      set_band (self, &band, NULL);
      band_clear (&band);
    }
}

static void
set_top (Setter              *self,
         const YtReportBlock *block)
{
  double width = self->pages->width - 2 * YT_REPORT_MARGIN;
  const YtReportBlock *header = NULL;
  Band band;

  switch ((YtReportSort) block->sort)
    {
    case YT_REPORT_TABLE:
      for (const YtReportBlock *row = block->first; row != NULL; row = row->next)
        {
          /* Headers do not stand alone at the end of a page. */
          if (row->header && !self->empty && self->floor - self->y < 10 * self->report->size)
            begin_page (self);
          row_band (self, &band, block, row);
          set_band (self, &band, header);
          band_clear (&band);
          if (row->header)
            header = row;
        }
      self->y += 10;
      return;
    case YT_REPORT_CONTENTS:
      set_contents (self);
      return;
    case YT_REPORT_PAIR:
      band_init (&band, 2);
      for (const YtReportBlock *side = block->first; side != NULL; side = side->next)
        {
          guint column = side == block->first ? 0 : 1;

          set_flow (self, &band, column, side, YT_REPORT_MARGIN + column * (width + GUTTER) / 2, (width - GUTTER) / 2, 0);
        }
      band.after = (float) (.5 * self->report->size);
      break;
    case YT_REPORT_BOX:
      if (block->style != YT_REPORT_NOTE)
        {
          for (const YtReportBlock *child = block->first; child != NULL; child = child->next)
            set_top (self, child);
          return;
        }
      band_init (&band, 1);
      set_flow (self, &band, 0, block, YT_REPORT_MARGIN, width, 0);
      band.after = 9;
      break;
    default:
      band_init (&band, 1);
      set_flow (self, &band, 0, block, YT_REPORT_MARGIN, width, 0);
      if (band.columns[0]->len > 0)
        {
          YtReportLetters letters = yt_report_letters (self->report, block);

          band.before = g_array_index (band.columns[0], Line, 0).gap;
          band.after = (float) (block->sort == YT_REPORT_PICTURE ? 4 : letters.after);
        }
      break;
    }
  if (block->keep)
    keep_together (self, block, column_height (band.columns[0], 0, band.columns[0]->len) + band.before + band.after);
  set_band (self, &band, NULL);
  band_clear (&band);
}

YtReportPages *
yt_report_pages_new (const YtReport      *report,
                     const YtReportPlan  *plan,
                     GCancellable        *cancellable,
                     GError             **error)
{
  g_autoptr(YtReportPages) self = g_new0 (YtReportPages, 1);
  PangoContext *context = yt_report_context ();
  g_autoptr(GArray) footnotes = g_array_new (FALSE, FALSE, sizeof (gpointer));
  Setter setter = { .pages = self, .report = report, .context = context, .footnotes = footnotes };
  guint n = 0, of = 2 * yt_report_count (report);

  self->report = report;
  self->width = report->paper == YT_REPORT_A4 ? 595.276 : 612;
  self->height = report->paper == YT_REPORT_A4 ? 841.89 : 792;
  self->pieces = g_array_new (FALSE, FALSE, sizeof (YtReportPiece));
  self->starts = g_array_new (FALSE, FALSE, sizeof (guint));
  self->places = g_array_new (FALSE, TRUE, sizeof (YtReportPlace));
  g_array_set_size (self->places, report->n_anchors + 1);
  self->title_page = plan->look == YT_REPORT_FULL && report->root->first != NULL && report->root->first->style == YT_REPORT_TITLE;
  begin_page (&setter);
  if (self->title_page)
    setter.y += 120;
  for (const YtReportBlock *block = report->root->first; block != NULL && !g_cancellable_is_cancelled (cancellable); block = block->next)
    {
      if (block->breaks && !setter.empty)
        begin_page (&setter);
      set_top (&setter, block);
      yt_report_told (plan, ++n, of);
    }
  end_page (&setter);
  g_object_unref (context);
  return g_cancellable_set_error_if_cancelled (cancellable, error) ? NULL : g_steal_pointer (&self);
}
