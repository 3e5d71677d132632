/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Rows of a text, and what their characters say of its damage. */
#include <string.h>

#include "text/clean-latin.h"

/* How often something has to be there before it counts as damage rather than as somebody's way of writing. */
#define HAN_GAPS_LEAST 6
#define HAN_PER_GAP 150
#define MARK_GAPS_LEAST 20
#define TORN_LEAST 6
#define WIDE_LEAST 12

/* What a walk through a row remembers of the character before. */
typedef struct
{
  gunichar c;
  guint bits;
  guint spaces; /* since then */
  guint columns;
} Before;

guint
yt_clean_char_columns (guint    bits,
                       gunichar c)
{
  if (bits & (YT_CHAR_HAN | YT_CHAR_QUOTE))
    return 2;
  if (bits & YT_CHAR_MARK)
    return c == 0xB7 ? 1 : 2;
  if (bits & (YT_CHAR_LATIN | YT_CHAR_DIGIT | YT_CHAR_WIDE))
    return 1;
  return c >= 0x2E80 ? 2 : 1;
}

static void
count_gap (YtRow        *row,
           const Before *before,
           guint         bits)
{
  if (before->spaces == 0 || before->bits == 0)
    return;
  row->gaps++;
  row->wide_gaps += before->columns >= YT_GUTTER_LEAST && row->wide_gaps < 255;
  if ((before->bits & YT_CHAR_HAN) && (bits & YT_CHAR_HAN))
    row->han_gaps++;
  else if (((before->bits | bits) & (YT_CHAR_MARK | YT_CHAR_HAN)) == (YT_CHAR_MARK | YT_CHAR_HAN) &&
           !((before->bits | bits) & YT_CHAR_QUOTE))
    row->mark_gaps++;
  else if ((before->bits & YT_CHAR_DIGIT) && (bits & YT_CHAR_DIGIT))
    row->torn++;
  /* Between words of Latin a space is as wide as a letter. */
  if ((before->bits & bits & YT_CHAR_LATIN) && !(bits & YT_CHAR_WIDE))
    row->width += before->columns;
  else if (!((before->bits | bits) & (YT_CHAR_HAN | YT_CHAR_MARK | YT_CHAR_WIDE)) && row->torn == 0)
    row->width += before->columns;
}

static void
count_char (YtRow    *row,
            gunichar  c,
            guint     bits)
{
  row->chars++;
  row->width += yt_clean_char_columns (bits, c);
  row->han += (bits & YT_CHAR_HAN) != 0;
  row->latin += (bits & YT_CHAR_LATIN) != 0;
  row->digits += (bits & YT_CHAR_DIGIT) != 0;
  row->marks += (bits & YT_CHAR_MARK) != 0;
  row->wide += (bits & YT_CHAR_WIDE) != 0 && (bits & (YT_CHAR_LATIN | YT_CHAR_DIGIT)) != 0;
  if (row->first == 0)
    row->first = c;
  row->last = c;
}

void
yt_clean_measure_row (const YtCleanJob *job,
                      YtRow            *row)
{
  const char *p = job->text + row->start + row->prefix;
  const char *end = job->text + row->end;
  Before before = { 0 };
  guint blanks = 0;

  row->bits = row->chars = row->width = row->han = row->latin = row->digits = row->wide = row->marks = 0;
  row->han_gaps = row->mark_gaps = row->torn = row->gaps = row->indent = 0;
  row->wide_gaps = 0;
  row->first = row->last = 0;
  row->lead = p < end && *p == ' ';
  while (p < end)
    {
      gunichar c = yt_char_at (&p);
      guint bits = yt_char_class (c);

      row->bits |= bits;
      if (bits & (YT_CHAR_SPACE | YT_CHAR_LINE | YT_CHAR_PRIVATE | YT_CHAR_CONTROL))
        {
          before.spaces += (bits & YT_CHAR_SPACE) != 0;
          before.columns += c == 0x3000 ? 2 : (bits & YT_CHAR_SPACE) != 0;
          if (row->first == 0 && (bits & YT_CHAR_SPACE))
            blanks += yt_clean_blank_columns (c);
          continue;
        }
      count_gap (row, &before, bits);
      count_char (row, c, bits);
      before = (Before){ .c = c, .bits = bits };
    }
  row->indent = blanks;
  row->lead = row->lead && !(yt_char_class (row->first) & YT_CHAR_MARK);
  row->ends = yt_char_ends (row->last);
}

/* “> > ” and “>>” at the start of a line of mail. */
static guint
quote_prefix (const char *p,
              const char *end,
              guint      *depth)
{
  const char *start = p;

  *depth = 0;
  while (p < end && *p == '>')
    {
      (*depth)++;
      p++;
      if (p + 1 < end && p[0] == ' ' && p[1] == '>')
        p++;
    }
  if (*depth > 0 && p < end && *p == ' ')
    p++;
  return (guint) (p - start);
}

static const char *
line_end (const char *p,
          const char *end)
{
  for (; p < end; p++)
    {
      if ((guchar) *p <= '\r' && (*p == '\n' || *p == '\f' || *p == '\r' || *p == '\v'))
        return p;
    }
  return end;
}

static gboolean
is_blank (const char *p,
          const char *end)
{
  while (p < end)
    {
      gunichar c = g_utf8_get_char (p);

      if (!(yt_char_class (c) & (YT_CHAR_SPACE | YT_CHAR_CONTROL)))
        return FALSE;
      p = g_utf8_next_char (p);
    }
  return TRUE;
}

/* The line ends and blank lines behind a row belong to it; those before the first row to nobody. */
static void
read_lines (YtCleanJob *job)
{
  const char *p = job->text, *end = job->text + job->len;
  gboolean feed = FALSE;

  while (p < end)
    {
      const char *stop = line_end (p, end);
      const char *after = stop < end ? stop + 1 : end;

      if (is_blank (p, stop))
        {
          if (job->rows->len > 0)
            {
              YtRow *last = yt_clean_row (job, job->rows->len - 1);

              last->next = (gsize) (after - job->text);
              last->blank++;
            }
        }
      else
        {
          YtRow row = { .start = (gsize) (p - job->text), .end = (gsize) (stop - job->text), .pieces = 1 };

          row.next = (gsize) (after - job->text);
          row.feed = feed;
          row.prefix = quote_prefix (p, stop, &row.depth);
          yt_clean_measure_row (job, &row);
          g_array_append_val (job->rows, row);
          feed = FALSE;
        }
      feed |= stop < end && *stop == '\f';
      p = after;
    }
}

/* What the private-use characters of a text stand for: by where they stand. */
static void
read_privates (YtCleanJob *job)
{
  typedef struct { guint all, at_end, at_latin; } Where;
  g_autofree Where *where = g_new0 (Where, G_N_ELEMENTS (job->privates));
  const char *p = job->text, *end = job->text + job->len;
  guint ends = 0;

  /* U+E000…U+F8FF begin with the bytes EE and EF only. */
  for (; p < end; p++)
    {
      gunichar c;
      const char *after;
      guint bits;

      if ((guchar) *p != 0xEE && (guchar) *p != 0xEF)
        continue;
      c = g_utf8_get_char (p);
      if (c < 0xE000 || c > 0xF8FF)
        continue;
      where[c - 0xE000].all++;
      for (after = p + 3; after < end; after = g_utf8_next_char (after))
        {
          bits = yt_char_class (g_utf8_get_char (after));
          if (!(bits & (YT_CHAR_SPACE | YT_CHAR_PRIVATE)))
            break;
        }
      bits = after < end ? yt_char_class (g_utf8_get_char (after)) : YT_CHAR_LINE;
      where[c - 0xE000].at_end += (bits & YT_CHAR_LINE) != 0;
      where[c - 0xE000].at_latin += (bits & YT_CHAR_LATIN) != 0;
    }
  for (guint i = 0; i < G_N_ELEMENTS (job->privates); i++)
    {
      if (where[i].all == 0)
        continue;
      if (where[i].all >= 5 && where[i].at_end * 10 >= where[i].all * 9)
        {
          job->privates[i] = YT_PRIVATE_LINE_END;
          ends = MAX (ends, where[i].all);
        }
      else
        job->privates[i] = where[i].at_latin * 2 >= where[i].all ? YT_PRIVATE_SPACE : YT_PRIVATE_GAP;
    }
  job->damage.layout = ends >= 5 && ends * 12 >= job->rows->len;
  for (guint i = 0; !job->damage.layout && i < G_N_ELEMENTS (job->privates); i++)
    {
      if (job->privates[i] == YT_PRIVATE_LINE_END)
        job->privates[i] = YT_PRIVATE_NOTHING;
    }
}

/* How many Han of a row belong to one script only. */
static void
count_script (const YtCleanJob *job,
              const YtRow      *row,
              guint64          *simple,
              guint64          *full)
{
  const char *end = job->text + row->end;

  for (const char *p = job->text + row->start; p < end; p = g_utf8_next_char (p))
    {
      guint bits = (guchar) *p < 0xE4 ? 0 : yt_char_class (g_utf8_get_char (p));

      *simple += (bits & YT_CHAR_SIMPLE) != 0;
      *full += (bits & YT_CHAR_FULL) != 0;
    }
}

static void
judge (YtCleanJob *job)
{
  YtDamage *damage = &job->damage;
  guint64 han = 0, gaps = 0, mark_gaps = 0, marks = 0, torn = 0, wide = 0, simple = 0, full = 0;
  guint bits = 0;

  for (guint i = 0; i < job->rows->len; i++)
    {
      const YtRow *row = yt_clean_row (job, i);

      bits |= row->bits;
      han += row->han;
      marks += row->marks;
      mark_gaps += row->mark_gaps;
      wide += row->wide;
      torn += row->torn;
      /* A row of names or of keywords has spaces and no sentence. */
      gaps += row->marks > 0 ? row->han_gaps : row->han_gaps / 8;
    }
  damage->fixed = yt_clean_has_fixed_lines (job);
  damage->spaces = !damage->fixed &&
                   ((gaps >= HAN_GAPS_LEAST && gaps * HAN_PER_GAP >= han) ||
                    (mark_gaps >= MARK_GAPS_LEAST && mark_gaps * 3 >= marks));
  damage->torn = torn >= TORN_LEAST && damage->spaces;
  damage->wide = wide >= WIDE_LEAST;
  if (bits & YT_CHAR_PRIVATE)
    read_privates (job);
  damage->scan = damage->layout || damage->spaces;
  damage->fixed &= !damage->scan;
  for (guint i = 0; (bits & (YT_CHAR_ALIKE | YT_CHAR_SIMPLE)) && i < job->rows->len && simple + full < 4000; i++)
    {
      if (yt_clean_row (job, i)->bits & (YT_CHAR_SIMPLE | YT_CHAR_FULL))
        count_script (job, yt_clean_row (job, i), &simple, &full);
    }
  damage->simplified = simple >= 4 && simple >= full * 10;
}

YtPrivate
yt_clean_private (const YtCleanJob *job,
                  gunichar          c)
{
  return c >= 0xE000 && c <= 0xF8FF ? job->privates[c - 0xE000] : YT_PRIVATE_NOTHING;
}

void
yt_clean_read_rows (YtCleanJob *job)
{
  read_lines (job);
  yt_clean_part_columns (job);
  judge (job);
  yt_clean_find_latin (job);
}
