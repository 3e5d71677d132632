/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Columns printed side by side on one line: found by how their halves read on downwards, as the cells of tables do not. */
#include <string.h>

#include "text/clean-job.h"

#define ROWS_LEAST 6
#define WIDTH_LEAST 16
/* So many lines of one column only may stand among the others. */
#define LONE_MOST 3
/* A gutter that is as narrow as a blank between words stands where the others do. */
#define NARROW_OFF 6

/** Half: what stands on one side of the gutter. */
typedef struct
{
  gsize start;
  gsize end;
  guint width;
  guint digits;
  guint chars;
  gboolean clauses; /* a comma or a full stop is in it */
  gunichar first;
  gunichar last;
} Half;

/** Line: @from, @to: where the gutter is, in columns */
typedef struct
{
  Half half[2];
  guint from;
  guint to;
} Line;

/** Block: rows from @first to before @end, and what is in them. */
typedef struct
{
  guint first;
  guint end;
  GArray *lines;
  guint measure[2];
  gboolean good;
  gboolean complete; /* both columns end with it */
  gboolean fresh;    /* a page begins with it */
} Block;

static void
clear_block (gpointer data)
{
  g_array_unref (((Block *) data)->lines);
}

static gboolean
is_clause_mark (gunichar c)
{
  return c == 0xFF0C || c == 0x3002 || c == 0xFF1B || c == 0x3001 || c == ',' || c == '.' || c == ';' || c == ':' || c == 0xFF1A;
}

/* Takes a character into a half. */
static void
take (Half     *half,
      gunichar  c,
      guint     bits,
      gsize     at,
      gsize     after,
      guint     blanks)
{
  if (half->chars == 0)
    {
      half->start = half->start > 0 ? half->start : at;
      half->first = c;
    }
  else
    half->width += blanks;
  half->chars++;
  half->digits += (bits & YT_CHAR_DIGIT) != 0;
  half->width += yt_clean_char_columns (bits, c);
  half->clauses |= is_clause_mark (c);
  half->last = c;
  half->end = after;
}

/* Where the gap of a row is that divides it: the widest, or the one nearest to @near; 0 when there is none. */
static gsize
find_gap (const YtCleanJob *job,
          const YtRow      *row,
          guint             near,
          guint             least)
{
  const char *p = job->text + row->start + row->prefix, *end = job->text + row->end;
  guint column = 0, blanks = 0, best = G_MAXUINT;
  gsize gap = 0, since = 0;
  gboolean begun = FALSE;

  while (p < end)
    {
      gsize at = (gsize) (p - job->text);
      gunichar c = yt_char_at (&p);
      guint bits = yt_char_class (c);

      if (bits & YT_CHAR_SPACE)
        {
          since = blanks == 0 ? at : since;
          blanks += yt_clean_blank_columns (c);
          continue;
        }
      if (begun && blanks >= least)
        {
          guint off = near > 0 ? (column > near ? column - near : near - column) : G_MAXUINT - 1 - blanks;

          if (off < best && (least >= YT_GUTTER_LEAST || off <= NARROW_OFF))
            {
              best = off;
              gap = since;
            }
        }
      begun = TRUE;
      column += blanks + yt_clean_char_columns (bits, c);
      blanks = 0;
    }
  return gap;
}

/* A row as two halves; without a gap it is one half, left or right by where it begins. */
static Line
part_row (const YtCleanJob *job,
          const YtRow      *row,
          gsize             gap,
          guint             right_from)
{
  const char *p = job->text + row->start + row->prefix, *end = job->text + row->end;
  guint column = 0, blanks = 0;
  Line line = { 0 };
  guint side = gap == 0 && right_from > 0 && row->indent >= right_from;

  while (p < end)
    {
      gsize at = (gsize) (p - job->text);
      gunichar c = yt_char_at (&p);
      guint bits = yt_char_class (c);

      if (bits & (YT_CHAR_SPACE | YT_CHAR_LINE | YT_CHAR_CONTROL))
        {
          /* A wide space behind the gutter is the indent of the right column. */
          if (gap > 0 && at > gap && line.half[1].start == 0 && c == 0x3000 && blanks >= YT_GUTTER_LEAST)
            line.half[1].start = at;
          blanks += (bits & YT_CHAR_SPACE) != 0 ? yt_clean_blank_columns (c) : 0;
          continue;
        }
      if (side == 0 && gap > 0 && at > gap)
        {
          side = 1;
          line.from = column;
          line.to = column + blanks;
        }
      take (&line.half[side], c, bits, at, (gsize) (p - job->text), blanks);
      column += blanks + yt_clean_char_columns (bits, c);
      blanks = 0;
    }
  return line;
}

static int
compare_numbers (gconstpointer a,
                 gconstpointer b)
{
  guint x = *(const guint *) a, y = *(const guint *) b;

  return x < y ? -1 : x > y;
}

/* The number that a share of all, in hundreds, does not reach beyond; 0 of none. */
static guint
share_of (GArray *numbers,
          guint   share)
{
  if (numbers->len == 0)
    return 0;
  g_array_sort (numbers, compare_numbers);
  return g_array_index (numbers, guint, (numbers->len - 1) * share / 100);
}

static guint
measure_side (const Block *block,
              guint        side,
              guint        share)
{
  g_autoptr(GArray) widths = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < block->lines->len; i++)
    {
      const Half *half = &g_array_index (block->lines, Line, i).half[side];

      if (half->chars > 0)
        g_array_append_val (widths, half->width);
    }
  return share_of (widths, share);
}

/* Where the right columns of most lines begin. */
static guint
find_right (const Block *block,
            guint        share)
{
  g_autoptr(GArray) places = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < block->lines->len; i++)
    {
      const Line *line = &g_array_index (block->lines, Line, i);

      if (line->to > 0)
        g_array_append_val (places, line->to);
    }
  return share_of (places, share);
}

static gboolean
is_full (const Half *half,
         guint       measure)
{
  return half->width * 10 >= measure * 7;
}

static gboolean
is_complete (const Half *half,
             guint       measure)
{
  return half->chars == 0 || yt_char_ends (half->last) || !is_full (half, measure);
}

/* Whether the lines of one side are those of running text: full, with clauses, each going on in the next. */
static gboolean
reads_on (const Block *block,
          guint        side)
{
  const Half *before = NULL;
  guint all = 0, full = 0, clauses = 0, pairs = 0, on = 0, chars = 0, digits = 0;

  for (guint i = 0; i < block->lines->len; i++)
    {
      const Half *half = &g_array_index (block->lines, Line, i).half[side];

      if (half->chars == 0)
        continue;
      all++;
      chars += half->chars;
      digits += half->digits;
      full += is_full (half, block->measure[side]);
      clauses += half->clauses;
      if (before != NULL)
        {
          guint bits = yt_char_class (half->first);

          pairs++;
          on += is_full (before, block->measure[side]) && !yt_char_ends (before->last) &&
                ((bits & YT_CHAR_HAN) || g_unichar_islower (half->first));
        }
      before = half;
    }
  return all >= ROWS_LEAST - 1 && full * 10 >= all * 6 && clauses * 4 >= all && on * 20 >= pairs * 11 && digits * 4 < chars;
}

/* Cells of a table end together; the paragraphs of two columns do so by chance. */
static gboolean
ends_together (const Block *block)
{
  guint left = 0, right = 0, both = 0;

  for (guint i = 0; i + 1 < block->lines->len; i++)
    {
      const Line *line = &g_array_index (block->lines, Line, i);
      gboolean a = is_complete (&line->half[0], block->measure[0]), b = is_complete (&line->half[1], block->measure[1]);

      left += a;
      right += b;
      both += a && b;
    }
  return both >= 2 && both * 2 >= MIN (left, right);
}

/* “Year    Result” above the first cells. */
static gboolean
has_heads (const Block *block)
{
  const Line *line = &g_array_index (block->lines, Line, 0);

  for (guint side = 0; side < 2; side++)
    {
      const Half *half = &line->half[side];

      if (half->chars == 0 || half->width * 2 > block->measure[side] || yt_char_ends (half->last))
        return FALSE;
    }
  return TRUE;
}

/* Reads the lines anew with what is known of the gutter; FALSE when a line goes over both columns. */
static gboolean
read_block (const YtCleanJob *job,
            Block            *block)
{
  guint left, right;

  for (guint i = block->first; i < block->end; i++)
    {
      const YtRow *row = yt_clean_row (job, i);
      Line line = part_row (job, row, find_gap (job, row, 0, YT_GUTTER_LEAST), 0);

      if (line.to > 0)
        g_array_append_val (block->lines, line);
    }
  left = measure_side (block, 0, 85);
  right = find_right (block, 20);
  if (block->lines->len < ROWS_LEAST || left < WIDTH_LEAST)
    return FALSE;
  g_array_set_size (block->lines, 0);
  for (guint i = block->first; i < block->end; i++)
    {
      const YtRow *row = yt_clean_row (job, i);
      gsize gap = find_gap (job, row, left, YT_GUTTER_LEAST);
      Line line;

      /* A full line leaves less room than others. */
      if (gap == 0 && row->indent + row->width > left + 4)
        gap = find_gap (job, row, left, row->han > row->latin ? 1 : 2);
      line = part_row (job, row, gap, left > 4 ? left - 4 : 0);
      if (gap == 0 && line.half[0].width > left + 4)
        return FALSE;
      g_array_append_val (block->lines, line);
    }
  block->measure[0] = measure_side (block, 0, 85);
  block->measure[1] = measure_side (block, 1, 85);
  return right > 0 && block->measure[1] >= WIDTH_LEAST;
}

static void
judge_block (const YtCleanJob *job,
             Block            *block)
{
  const Line *last;
  guint many = 0;

  for (guint i = block->first; i < block->end; i++)
    many += yt_clean_row (job, i)->wide_gaps > 1;
  if (many * 5 > block->end - block->first || !read_block (job, block))
    return;
  last = &g_array_index (block->lines, Line, block->lines->len - 1);
  block->complete = is_complete (&last->half[0], block->measure[0]) && is_complete (&last->half[1], block->measure[1]);
  block->good = reads_on (block, 0) && reads_on (block, 1) && !ends_together (block) && !has_heads (block);
  /* One refused place leaves the whole as it is. */
  for (guint i = 0; block->good && i < block->lines->len; i++)
    {
      const Line *line = &g_array_index (block->lines, Line, i);
      const YtRow *row = yt_clean_row (job, block->first + i);
      const Half *side = line->half[0].chars > 0 ? &line->half[0] : &line->half[1];
      gsize start = line->half[0].chars > 0 && line->half[1].chars > 0 ? line->half[0].end : row->start;
      gsize end = start == row->start ? side->start : line->half[1].start;

      if (end > start && yt_clean_refuses (job, YT_CLEAN_COLUMNS, start, end))
        block->good = FALSE;
    }
}

/* Whether a page that is known begins with a row; @page: the next feature to look at */
static gboolean
begins_known_page (const YtCleanJob *job,
                   const YtRow      *row,
                   guint            *page)
{
  const YtReading *known = job->options->known;
  gboolean begins = FALSE;

  for (; known != NULL && *page < known->features->len; (*page)++)
    {
      const YtFeature *feature = &g_array_index (known->features, YtFeature, *page);

      if (feature->start > row->start)
        break;
      begins |= feature->sort == YT_FEATURE_PAGE;
    }
  return begins;
}

/* Whether a row without a gutter goes over both columns of the lines above it. */
static gboolean
spans_both (const YtCleanJob *job,
            const YtRow      *above,
            const YtRow      *row)
{
  Line line = part_row (job, above, find_gap (job, above, 0, YT_GUTTER_LEAST), 0);

  return row->width > line.to && find_gap (job, row, line.from, row->han > row->latin ? 1 : 2) == 0;
}

/* Runs of rows that have gutters, with few others among them, on one page. */
static GArray *
find_blocks (const YtCleanJob *job,
             gboolean          airy)
{
  GArray *blocks = g_array_new (FALSE, TRUE, sizeof (Block));
  guint page = 0;
  gboolean fresh = FALSE;
  Block *open = NULL;

  g_array_set_clear_func (blocks, clear_block);
  for (guint i = 0; i < job->rows->len; i++)
    {
      const YtRow *row = yt_clean_row (job, i);

      fresh = begins_known_page (job, row, &page) || row->feed;
      if (fresh || row->chars == row->digits || (i > 0 && !airy && yt_clean_row (job, i - 1)->blank > 0))
        open = NULL;
      if (row->wide_gaps == 0)
        {
          if (open != NULL && (i - open->end >= LONE_MOST || spans_both (job, yt_clean_row (job, open->end - 1), row)))
            open = NULL;
          continue;
        }
      if (open == NULL)
        {
          Block block = { .first = i, .fresh = fresh, .lines = g_array_new (FALSE, TRUE, sizeof (Line)) };

          g_array_append_val (blocks, block);
          open = &g_array_index (blocks, Block, blocks->len - 1);
        }
      open->end = i + 1;
    }
  return blocks;
}

/* The lines of a left column that is longer than the right one. */
static void
take_lone_rows (const YtCleanJob *job,
                Block            *block)
{
  while (block->end < job->rows->len)
    {
      const YtRow *row = yt_clean_row (job, block->end);
      const Half *before = &g_array_index (block->lines, Line, block->lines->len - 1).half[0];
      Line line;

      if (yt_clean_row (job, block->end - 1)->blank > 0 || row->feed || row->wide_gaps > 0 || row->chars == row->digits ||
          row->next == row->end || row->width > block->measure[0] + 4 || row->indent >= block->measure[0] / 2 || before->chars == 0)
        return;
      line = part_row (job, row, 0, 0);
      if (!is_full (&line.half[0], block->measure[0]) && (!is_full (before, block->measure[0]) || yt_char_ends (before->last)))
        return;
      g_array_append_val (block->lines, line);
      block->end++;
    }
}

static void
append_half (const YtCleanJob *job,
             GArray           *rows,
             const YtRow      *whole,
             const Line       *line,
             guint             side,
             guint             margin) /* where the right column begins; 0 when that is not always the same place */
{
  const Half *half = &line->half[side], *other = &line->half[!side];
  YtRow row = *whole;

  row.blank = 0;
  row.column = YT_COLUMN_NONE;
  if (other->chars == 0)
    {
      row.prefix = side == 1 ? (guint) (half->start - row.start) : 0;
      row.column = side == 1 ? YT_COLUMN_RIGHT : YT_COLUMN_NONE;
    }
  else if (side == 0)
    {
      row.end = half->end;
      row.next = other->start;
      row.column = YT_COLUMN_LEFT;
    }
  else
    {
      row.start = half->start;
      row.prefix = row.depth = 0;
      row.feed = FALSE;
      row.column = YT_COLUMN_RIGHT;
    }
  yt_clean_measure_row (job, &row);
  if (side == 1 && row.indent == 0 && margin > 0 && line->to > margin && line->to - margin <= 8)
    row.indent = line->to - margin;
  g_array_append_val (rows, row);
}

static void
part_block (YtCleanJob  *job,
            GArray      *rows,
            const Block *block)
{
  guint margin = find_right (block, 20) == find_right (block, 70) ? find_right (block, 50) : 0;

  for (guint side = 0; side < 2; side++)
    {
      for (guint i = 0; i < block->lines->len; i++)
        {
          const Line *line = &g_array_index (block->lines, Line, i);

          if (line->half[side].chars > 0)
            append_half (job, rows, yt_clean_row (job, block->first + i), line, side, margin);
        }
    }
  g_array_index (rows, YtRow, rows->len - 1).blank = yt_clean_row (job, block->end - 1)->blank;
  job->columns = TRUE;
}

/* A table whose cells are long has blank lines between them. */
static void
compare_neighbours (GArray *blocks)
{
  for (guint i = 0; i + 1 < blocks->len; i++)
    {
      Block *block = &g_array_index (blocks, Block, i), *next = &g_array_index (blocks, Block, i + 1);

      if (block->end == next->first && block->complete && !next->fresh)
        block->good = next->good = FALSE;
    }
}

void
yt_clean_part_columns (YtCleanJob *job)
{
  g_autoptr(GArray) blocks = NULL;
  guint wide = 0, blank = 0, good = 0, done = 0;
  GArray *rows;

  for (guint i = 0; i < job->rows->len; i++)
    {
      wide += yt_clean_row (job, i)->wide_gaps > 0;
      blank += yt_clean_row (job, i)->blank > 0;
    }
  if (wide < ROWS_LEAST || (job->options->refused_sorts & (1u << YT_CLEAN_COLUMNS)) || yt_clean_has_fixed_lines (job))
    return;
  blocks = find_blocks (job, blank * 3 > job->rows->len * 2);
  for (guint i = 0; i < blocks->len; i++)
    judge_block (job, &g_array_index (blocks, Block, i));
  compare_neighbours (blocks);
  for (guint i = 0; i < blocks->len; i++)
    good += g_array_index (blocks, Block, i).good;
  if (good == 0)
    return;
  rows = g_array_new (FALSE, TRUE, sizeof (YtRow));
  for (guint i = 0; i < blocks->len; i++)
    {
      Block *block = &g_array_index (blocks, Block, i);

      if (!block->good)
        continue;
      take_lone_rows (job, block);
      g_array_append_vals (rows, yt_clean_row (job, done), block->first - done);
      part_block (job, rows, block);
      done = block->end;
    }
  g_array_append_vals (rows, yt_clean_row (job, done), job->rows->len - done);
  g_array_unref (job->rows);
  job->rows = rows;
}
