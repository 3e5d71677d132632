/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Which rows belong together: lines that end only because the page or the window ended. */
#include <string.h>

#include "text/clean-job.h"

#define MEASURE_MOST 130
#define MEASURE_LEAST 20
#define ROWS_LEAST 5

/* How many columns the first word of a row has: that much room was missing in the row before. */
static guint
first_word (const YtCleanJob *job,
            const YtRow      *row)
{
  guint columns = 0;
  const char *end = job->text + row->end;

  for (const char *p = job->text + row->start + row->prefix; p < end; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);
      guint bits = yt_char_class (c);

      if (bits & (YT_CHAR_SPACE | YT_CHAR_LINE))
        {
          if (columns > 0)
            break;
          continue;
        }
      if (bits & (YT_CHAR_HAN | YT_CHAR_MARK))
        return columns + 2;
      columns++;
    }
  return columns;
}

static gboolean
is_chinese (const YtRow *row)
{
  return row->han * 3 >= row->latin && row->han > 0;
}

/* Parts of tables, code, addresses and lists are lines by intention. */
static gboolean
is_fixed (const YtCleanJob *job,
          const YtRow      *row)
{
  const char *p = job->text + row->start + row->prefix;
  gsize room = job->len - row->start - row->prefix;

  if (job->damage.scan)
    return FALSE;
  if (room >= 2 && (strchr ("#|*+=~`<{}", *p) != NULL || ((*p == '-' || *p == '+') && p[1] == ' ') || strncmp (p, "--", 2) == 0))
    return TRUE;
  if (row->last == '|' || row->last == '{' || row->last == '}' || memchr (p, '\t', row->end - row->start - row->prefix))
    return TRUE;
  return (row->han + row->latin) * 2 < row->chars;
}

/* “1. ”, “(a) ”, “• ”: an item of a list. */
static gboolean
is_item (const YtCleanJob *job,
         const YtRow      *row)
{
  const char *p = job->text + row->start + row->prefix, *end = job->text + row->end;
  guint digits = 0;

  while (p < end && (yt_char_class (g_utf8_get_char (p)) & (YT_CHAR_SPACE | YT_CHAR_PRIVATE)))
    p = g_utf8_next_char (p);
  if (p >= end)
    return FALSE;
  if (g_utf8_strchr ("•·●○■□◆▪–—※★", -1, g_utf8_get_char (p)) != NULL && row->chars > 2)
    return (yt_char_class (g_utf8_get_char (g_utf8_next_char (p))) & YT_CHAR_SPACE) != 0;
  if ((*p == '-' || *p == '*' || *p == '+') && p + 1 < end && p[1] == ' ')
    return TRUE;
  if (*p == '(' || *p == '[')
    p++;
  for (; p < end && g_ascii_isalnum (*p) && digits < 3; p++)
    digits++;
  if (digits == 0 || p + 1 >= end || (*p != '.' && *p != ')' && *p != ']'))
    return FALSE;
  /* A number, or one letter. */
  return (digits == 1 || g_ascii_isdigit (p[-1])) && p[1] == ' ';
}

guint
yt_clean_heading (const YtCleanJob *job,
                  const YtRow      *row)
{
  static const char numerals[] = "一二三四五六七八九十";
  gunichar head[6] = { 0 };
  guint n = 0, i;
  const char *end = job->text + row->end;

  for (const char *p = job->text + row->start + row->prefix; p < end && n < G_N_ELEMENTS (head); p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (!(yt_char_class (c) & (YT_CHAR_SPACE | YT_CHAR_LINE | YT_CHAR_PRIVATE)))
        head[n++] = c;
    }
  if (n < 4 || row->han < 2)
    return 0;
  if (head[0] == 0xFF08 || head[0] == '(')
    {
      for (i = 1; i < n && g_utf8_strchr (numerals, -1, head[i]) != NULL; i++)
        ;
      return i > 1 && i < n && (head[i] == 0xFF09 || head[i] == ')') ? 3 : 0;
    }
  if (head[0] == 0x7B2C)
    {
      for (i = 1; i < n && (g_utf8_strchr (numerals, -1, head[i]) != NULL || (yt_char_class (head[i]) & YT_CHAR_DIGIT)); i++)
        ;
      return i > 1 && i < n && g_utf8_strchr ("章编部篇节", -1, head[i]) != NULL && row->width < 80 ? 1 : 0;
    }
  for (i = 0; i < n && g_utf8_strchr (numerals, -1, head[i]) != NULL; i++)
    ;
  return i > 0 && i < n && head[i] == 0x3001 ? 2 : 0;
}

/* What stands before a colon at the start of an article: these rows begin paragraphs. */
gboolean
yt_clean_opens (const YtCleanJob *job,
                const YtRow      *row)
{
  static const char *const words[] = { "摘要", "内容提要", "提要", "关键词", "关键字", "参考文献", "注释", "中图分类号", "文献标识码", "文章编号",
                                       "Abstract", "Key words", "Keywords", "KEY WORDS", "References", "From:", "To:", "Cc:",
                                       "Date:", "Sent:", "Subject:", "发件人", "收件人", "抄送", "主题", "日期", "时间", "【", "[摘要", "[关键词" };
  const char *p = job->text + row->start + row->prefix;
  gsize room = row->end - row->start - row->prefix;

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    {
      gsize len = strlen (words[i]);

      if (room >= len && memcmp (p, words[i], len) == 0)
        return TRUE;
    }
  return FALSE;
}

/* Whether a row is as long as its measure allows. */
static gboolean
is_full (const YtCleanJob *job,
         const YtRow      *row,
         const YtRow      *next,
         guint             measure)
{
  guint width = row->width;

  if (is_chinese (row) || is_chinese (next))
    return width + 4 + measure / 16 >= measure;
  return width + row->indent + 1 + first_word (job, next) > measure - MIN (measure / 24, 3);
}

static int
compare_numbers (gconstpointer a,
                 gconstpointer b)
{
  guint x = *(const guint *) a, y = *(const guint *) b;

  return x < y ? -1 : x > y;
}

static guint
find_share (const YtCleanJob *job,
            guint             most,
            guint             share)
{
  g_autoptr(GArray) widths = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < job->rows->len; i++)
    {
      const YtRow *row = yt_clean_row (job, i);

      if (row->role == YT_ROW_BODY && row->chars > 3 && row->width <= most)
        g_array_append_val (widths, row->width);
    }
  if (widths->len < ROWS_LEAST)
    return 0;
  g_array_sort (widths, compare_numbers);
  return g_array_index (widths, guint, (widths->len - 1) * share / 100);
}

/* The width that most rows of the running text have, or nearly: small print may be wider. */
static guint
find_mode (const YtCleanJob *job)
{
  guint counts[MEASURE_MOST + 3] = { 0 }, best = 0, most = 0;

  for (guint i = 0; i < job->rows->len; i++)
    {
      const YtRow *row = yt_clean_row (job, i);

      if (row->role == YT_ROW_BODY && row->width <= MEASURE_MOST)
        counts[row->width]++;
    }
  for (guint w = MEASURE_LEAST; w <= MEASURE_MOST; w++)
    {
      guint near = counts[w - 2] + counts[w - 1] + counts[w] + counts[w + 1] + counts[w + 2];

      if (near >= most)
        {
          most = near;
          best = w;
        }
    }
  return best;
}

static void
count_full (const YtCleanJob *job,
            guint             measure,
            gboolean          over_blanks,
            guint            *full,
            guint            *open,
            guint            *all)
{
  *full = *open = *all = 0;
  for (guint i = 0; i + 1 < job->rows->len; i++)
    {
      const YtRow *row = yt_clean_row (job, i), *next = yt_clean_row (job, i + 1);

      if ((row->blank > 0) != over_blanks || row->depth != next->depth || is_fixed (job, row) || row->role != YT_ROW_BODY)
        continue;
      (*all)++;
      if (!is_full (job, row, next, measure) || row->width > measure + measure / 3)
        continue;
      (*full)++;
      *open += !row->ends;
    }
}

/* Whether one sign stands behind another. */
static gboolean
has_pair (const char *p,
          gsize       room,
          char        one,
          char        other)
{
  const char *end = p + room;

  for (p = memchr (p, one, room); p != NULL && p + 1 < end; p = memchr (p + 1, one, (gsize) (end - p - 1)))
    {
      if (p[1] == other)
        return TRUE;
    }
  return FALSE;
}

/* Markdown and code: what their lines begin and end with. */
gboolean
yt_clean_has_fixed_lines (const YtCleanJob *job)
{
  guint code = 0, sharp = 0, other = 0, fences = 0;

  for (guint i = 0; i < job->rows->len; i++)
    {
      const YtRow *row = yt_clean_row (job, i);
      const char *p = job->text + row->start;
      gsize room = row->end - row->start;

      code += row->last == ';' || row->last == '{' || row->last == '}' || (row->indent >= 2 && row->han == 0 && row->last == ',');
      if (room >= 3 && *p == '#')
        sharp += p[strspn (p, "#")] == ' ';
      fences += room >= 3 && strncmp (p, "```", 3) == 0;
      other += room >= 3 && (strncmp (p, "- ", 2) == 0 || strncmp (p, "* ", 2) == 0 || *p == '|' || strncmp (p, "> ", 2) == 0 ||
                             ((row->bits & YT_CHAR_OTHER) != 0 && (has_pair (p, room, ']', '(') || has_pair (p, room, '*', '*'))));
    }
  return code * 4 > job->rows->len || fences >= 2 || (sharp >= 1 && sharp + other >= 2 && sharp * 100 >= job->rows->len);
}

void
yt_clean_find_wrapping (YtCleanJob *job)
{
  YtDamage *damage = &job->damage;
  guint full, open, all, airy_full, airy_open, airy_all;
  guint mode;

  if (damage->times)
    {
      damage->wrapped = damage->airy = TRUE;
      return;
    }
  if (damage->fixed || job->rows->len < ROWS_LEAST)
    return;
  mode = find_mode (job);
  job->measure = mode;
  if (damage->scan && mode > 0)
    job->measure = MAX (mode, find_share (job, mode + 4, 85));
  else
    {
      guint wide = find_share (job, G_MAXUINT, 97);

      /* Latin lines are ragged: their measure is the longest, not the most frequent one. */
      if (wide > mode && wide <= mode + MAX (mode / 3, 8))
        job->measure = wide;
    }
  if (job->measure < MEASURE_LEAST || job->measure > MEASURE_MOST)
    return;
  count_full (job, job->measure, FALSE, &full, &open, &all);
  count_full (job, job->measure, TRUE, &airy_full, &airy_open, &airy_all);
  damage->airy = damage->layout || damage->pieces || (airy_all * 3 > all && airy_all >= ROWS_LEAST && airy_open * 5 >= airy_all * 2);
  if (damage->airy)
    {
      all += airy_all;
      full += airy_full;
      open += airy_open;
    }
  damage->wrapped = damage->layout || damage->pieces ||
                    (all >= ROWS_LEAST - 1 && full * 2 >= all && open * 3 >= full && find_share (job, G_MAXUINT, 90) <= job->measure + job->measure / 4);
}

/* How the words of two rows are put together. */
static YtRowJoin
join_of (const YtCleanJob *job,
         const YtRow      *row,
         const YtRow      *next)
{
  guint a = yt_char_class (row->last), b = yt_char_class (next->first);

  if ((row->last == '-' || row->last == 0xFF0D || row->last == 0x2010 || row->last == 0xAD) && (b & YT_CHAR_LATIN) &&
      row->chars > 2)
    {
      const char *p = g_utf8_find_prev_char (job->text + row->start, job->text + row->end);

      /* “well-” and “known” stay apart when the second begins with a capital or the first is no word. */
      while (p != NULL && g_utf8_get_char (p) != row->last)
        p = g_utf8_find_prev_char (job->text + row->start, p);
      p = p != NULL ? g_utf8_find_prev_char (job->text + row->start, p) : NULL;
      if (p != NULL && g_unichar_islower (g_utf8_get_char (p)) && g_unichar_islower (next->first))
        return YT_JOIN_HYPHEN;
      return YT_JOIN_TIGHT;
    }
  if ((a & (YT_CHAR_HAN | YT_CHAR_MARK)) && (b & (YT_CHAR_HAN | YT_CHAR_MARK)))
    return YT_JOIN_TIGHT;
  if (((a | b) & (YT_CHAR_HAN | YT_CHAR_MARK)) && (job->damage.scan || row->han > row->latin))
    return YT_JOIN_TIGHT;
  if (row->last == '/' || row->last == '_' || row->last == 0xFF0F || row->last == 0xFF3F)
    return YT_JOIN_TIGHT;
  return YT_JOIN_SPACE;
}

/* Whether the next row begins a paragraph although this one is full: by its indent, or by the room of one. */
static gboolean
begins_paragraph (const YtCleanJob *job,
                  const YtRow      *row,
                  const YtRow      *next,
                  const YtRow      *after,
                  guint             indents)
{
  if (next->note > 0 || yt_clean_opens (job, next) || is_item (job, next) || next->depth != row->depth)
    return TRUE;
  if (row->ends && yt_clean_heading (job, next) > 0)
    return TRUE;
  if (indents > 0 && (!next->lead || !job->damage.scan))
    return next->indent >= 2 && next->indent <= 8 && row->indent < next->indent;
  if (indents == 0 && job->damage.scan && row->ends && row->last != 0xFF1B && row->last != 0xFF1A && row->role == YT_ROW_BODY && after != NULL)
    return next->width + (next->digits > 2 ? 4 : 2) <= job->measure && next->width + 8 >= job->measure && after->width + 4 >= job->measure &&
           !next->lead && (yt_char_class (next->first) & (YT_CHAR_HAN | YT_CHAR_DIGIT));
  return FALSE;
}

/* How many rows begin with the indent of a paragraph, when most do not. */
static guint
count_indents (const YtCleanJob *job)
{
  guint n = 0;

  for (guint i = 0; i < job->rows->len; i++)
    n += yt_clean_row (job, i)->indent >= 2 && yt_clean_row (job, i)->indent <= 8;
  return n * 2 < job->rows->len && n * 40 >= job->rows->len && !job->damage.layout ? n : 0;
}

static gboolean
goes_on (const YtCleanJob *job,
         const YtRow      *row,
         const YtRow      *next,
         const YtRow      *after,
         guint             measure,
         guint             indents)
{
  /* The lines of subtitles are cut where the voice pauses, sentences where they end. */
  if (job->damage.times)
    return !row->ends && !is_item (job, next);
  if (measure == 0 || (row->blank > 0 && !job->damage.airy && row->next == next->start && row->page == next->page))
    return FALSE;
  if (is_fixed (job, row) || is_fixed (job, next) || (row->chars > 1 && row->chars == row->digits))
    return FALSE;
  /* No paragraph begins with what closes something. */
  if (g_utf8_strchr ("，。、；：”’）》」』！？,.;)", -1, next->first) != NULL && next->first != 0)
    return TRUE;
  if (begins_paragraph (job, row, next, after, indents))
    return FALSE;
  /* A page ends in the middle of a sentence whatever its last row holds. */
  if (row->page != next->page && !row->ends && yt_clean_heading (job, row) == 0 && next->width * 10 >= measure * 6)
    return TRUE;
  /* What a box took from a row belongs to its width; no paragraph ends with a comma, and few rows end in mid-sentence. */
  if (row->cut_end > row->cut_start || row->last == 0xFF0C || row->last == 0x3001)
    return TRUE;
  if (!row->ends && row->width * 10 >= measure * 7 && next->width * 2 >= measure && row->han > row->latin &&
      yt_clean_heading (job, row) == 0)
    return TRUE;
  return is_full (job, row, next, measure);
}

void
yt_clean_join_rows (YtCleanJob *job)
{
  guint indents = count_indents (job);
  guint small = 0;

  if (!job->damage.wrapped || (job->options->refused_sorts & (1u << YT_CLEAN_LINE_BREAKS)) != 0)
    return;
  for (guint i = 0; i < job->rows->len; i++)
    {
      YtRow *row = yt_clean_row (job, i);
      const YtRow *next = NULL, *after = NULL;
      guint k;

      if (row->role > YT_ROW_NOTE)
        continue;
      for (k = i + 1; k < job->rows->len && next == NULL; k++)
        next = yt_clean_row (job, k)->role == row->role ? yt_clean_row (job, k) : NULL;
      for (; k < job->rows->len && after == NULL; k++)
        after = yt_clean_row (job, k)->role == row->role ? yt_clean_row (job, k) : NULL;
      if (next == NULL)
        continue;
      if (row->role == YT_ROW_NOTE)
        {
          /* A note goes on until the next one begins. */
          small = next->note == 0 && next->page <= row->page + 1;
          row->join = small ? join_of (job, row, next) : YT_JOIN_NONE;
        }
      else if (goes_on (job, row, next, after, job->measure, indents))
        row->join = join_of (job, row, next);
    }
}
