/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Printed lines: a scanner’s layout characters say where they end, or else how much fits on one. */
#include <string.h>

#include "text/clean-job.h"

/* Whether a row ends, or goes on after some blanks, with the character that ends a printed line. */
static gboolean
ends_printed_line (const YtCleanJob *job,
                   const YtRow      *row)
{
  const char *start = job->text + row->start;
  const char *p = job->text + row->end;

  while (p > start)
    {
      gunichar c;

      p = g_utf8_prev_char (p);
      c = g_utf8_get_char (p);
      if (yt_clean_private (job, c) == YT_PRIVATE_LINE_END)
        return TRUE;
      if (!(yt_char_class (c) & (YT_CHAR_SPACE | YT_CHAR_PRIVATE)))
        return FALSE;
    }
  return FALSE;
}

/* Makes one row of two neighbours. */
static void
take_in (YtRow       *row,
         const YtRow *next)
{
  row->end = next->end;
  row->next = next->next;
  row->bits |= next->bits;
  row->chars += next->chars;
  row->width += next->width;
  row->han += next->han;
  row->latin += next->latin;
  row->digits += next->digits;
  row->wide += next->wide;
  row->marks += next->marks;
  row->han_gaps += next->han_gaps;
  row->mark_gaps += next->mark_gaps;
  row->torn += next->torn;
  row->gaps += next->gaps;
  if (row->first == 0)
    row->first = next->first;
  if (next->last != 0)
    {
      row->last = next->last;
      row->ends = next->ends;
    }
  row->blank = next->blank;
  row->pieces += next->pieces;
}

static void
keep (YtCleanJob *job,
      guint      *kept,
      YtRow       row)
{
  *yt_clean_row (job, *kept) = row;
  (*kept)++;
}

/* A line that begins with a space begins a page, and so a printed line, too. */
static void
by_layout (YtCleanJob *job)
{
  guint kept = 0, count = job->rows->len;

  for (guint i = 0; i < count;)
    {
      YtRow row = *yt_clean_row (job, i);
      guint last = i++;

      while (i < count && !ends_printed_line (job, yt_clean_row (job, last)) && !yt_clean_row (job, i)->lead &&
             !yt_clean_row (job, i)->feed && yt_clean_row (job, i)->start == row.next)
        {
          take_in (&row, yt_clean_row (job, i));
          last = i++;
        }
      keep (job, &kept, row);
    }
  g_array_set_size (job->rows, kept);
}

static int
compare_numbers (gconstpointer a,
                 gconstpointer b)
{
  guint x = *(const guint *) a, y = *(const guint *) b;

  return x < y ? -1 : x > y;
}

/* The columns that many whole lines have: what nine in ten of the wider half do not reach beyond. */
static guint
whole_width (const YtCleanJob *job)
{
  g_autoptr(GArray) widths = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < job->rows->len; i++)
    {
      const YtRow *row = yt_clean_row (job, i);

      if (row->han * 2 >= row->chars && row->width >= 20)
        g_array_append_val (widths, row->width);
    }
  if (widths->len < 8)
    return 0;
  g_array_sort (widths, compare_numbers);
  return g_array_index (widths, guint, widths->len * 9 / 10);
}

/* A quotation mark, a numeral or a note mark that lies alone on a line is a piece of a printed one. */
static gboolean
is_crumb (const YtRow *row)
{
  return row->chars <= 2 && row->han <= 1 && (row->marks > 0 || row->latin > 0 || row->chars == 1);
}

static gboolean
is_broken_in_pieces (const YtCleanJob *job)
{
  guint crumbs = 0, lone_quotes = 0;

  for (guint i = 0; i < job->rows->len; i++)
    {
      const YtRow *row = yt_clean_row (job, i);

      crumbs += is_crumb (row);
      lone_quotes += row->chars == 1 && (row->bits & (YT_CHAR_MARK | YT_CHAR_LATIN)) != 0;
    }
  return job->damage.scan && crumbs * 20 >= job->rows->len && lone_quotes >= 4;
}

/* A heading whose number or bracket lies alone on a line, or any other behind a line that is finished. */
static gboolean
begins_heading (const YtCleanJob *job,
                const YtRow      *row,
                guint             i)
{
  const YtRow *next = yt_clean_row (job, i);
  const YtRow *after = i + 1 < job->rows->len ? yt_clean_row (job, i + 1) : NULL;

  if (yt_clean_opens (job, next))
    return TRUE;
  if (!row->ends && yt_clean_heading (job, row) == 0)
    return FALSE;
  if (yt_clean_heading (job, next) > 0)
    return TRUE;
  if (next->chars != 1 || after == NULL)
    return FALSE;
  if (next->han == 1)
    return after->first == 0x3001;
  return next->first == 0xFF08 && after->han == 1 && after->chars == 1;
}

/* Without layout characters pieces are put together as long as a line has room for them. */
static void
by_widths (YtCleanJob *job)
{
  guint full = whole_width (job), kept = 0, count = job->rows->len;

  if (full == 0 || full > 120)
    return;
  for (guint i = 0; i < count;)
    {
      YtRow row = *yt_clean_row (job, i++);

      while (i < count)
        {
          const YtRow *next = yt_clean_row (job, i), *piece = yt_clean_row (job, i - 1);

          if (next->lead || next->feed || next->start != row.next || row.width + next->width > full + 4 || begins_heading (job, &row, i))
            break;
          /* The number of a page is a line. */
          if ((row.chars == row.digits && row.digits > 1) || (next->chars == next->digits && next->digits > 2))
            break;
          /* Title and name are lines of their own, and so is what ends a sentence. */
          if (!is_crumb (next) && !is_crumb (piece) &&
              (row.ends || yt_clean_heading (job, &row) > 0 || (i < 5 && (row.width + next->width) * 10 < full * 9)))
            break;
          take_in (&row, next);
          i++;
        }
      keep (job, &kept, row);
    }
  g_array_set_size (job->rows, kept);
}

void
yt_clean_print_rows (YtCleanJob *job)
{
  if (yt_clean_refuses (job, YT_CLEAN_LINE_BREAKS, 0, 0))
    return;
  if (job->damage.layout)
    by_layout (job);
  else if (is_broken_in_pieces (job))
    {
      job->damage.pieces = TRUE;
      by_widths (job);
    }
}
