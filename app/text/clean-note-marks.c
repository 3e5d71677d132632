/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Note marks: the signs in the running text that footnotes belong to. */
#include "text/clean-job.h"

/* The last visible character before a place of a row, 0 at its start; *line says that a line of the file began since. */
static gunichar
visible_before (const YtCleanJob *job,
                gsize             from,
                gsize             at,
                gboolean         *line)
{
  const char *start = job->text + from, *p = job->text + at;

  *line = at == from;
  while (p > start)
    {
      gunichar c;
      guint bits;

      p = g_utf8_prev_char (p);
      c = g_utf8_get_char (p);
      bits = yt_char_class (c);
      if (!(bits & (YT_CHAR_SPACE | YT_CHAR_LINE | YT_CHAR_PRIVATE | YT_CHAR_CONTROL)))
        return c;
      *line |= (bits & YT_CHAR_LINE) != 0;
    }
  *line = TRUE;
  return 0;
}

static gunichar
visible_behind (const YtCleanJob *job,
                gsize             at,
                gsize             end,
                gboolean         *line)
{
  const char *stop = job->text + end;

  *line = FALSE;
  for (const char *p = job->text + at; p < stop; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);
      guint bits = yt_char_class (c);

      if (!(bits & (YT_CHAR_SPACE | YT_CHAR_LINE | YT_CHAR_PRIVATE | YT_CHAR_CONTROL)))
        return c;
      *line |= (bits & YT_CHAR_LINE) != 0 || yt_clean_private (job, c) == YT_PRIVATE_LINE_END;
    }
  *line = TRUE;
  return 0;
}

/* Words of counting stand behind numbers, not behind note marks. */
static gboolean
is_counted (gunichar c)
{
  return c != 0 && g_utf8_strchr ("年月日个人名条款次届世亿万千百号岁时分秒章节页卷期％%？?．.-－—·：:", -1, c) != NULL;
}

/* A number that stands alone between line ends, or right behind the end of a clause. */
static gboolean
is_mark (const YtCleanJob *job,
         const YtRow      *row,
         gsize             start,
         gsize             end)
{
  gboolean line_before, line_behind;
  gunichar before = visible_before (job, row->start, start, &line_before);
  gunichar behind = visible_behind (job, end, row->end, &line_behind);
  guint bits = before != 0 ? yt_char_class (before) : 0;

  if (before == 0 || is_counted (behind) || (yt_char_class (behind) & YT_CHAR_DIGIT) || (bits & YT_CHAR_DIGIT))
    return FALSE;
  /* A quotation, bracket or title that opens is no place for a mark; a list or a name goes on. */
  if (g_utf8_strchr ("“‘（《〈［", -1, before) != NULL)
    return FALSE;
  if (row->pieces > 1 && line_before && line_behind)
    return (bits & (YT_CHAR_HAN | YT_CHAR_MARK | YT_CHAR_LATIN)) != 0;
  /* Where scanners put marks on lines of their own, they do so always. */
  if (job->damage.layout || job->damage.pieces)
    return FALSE;
  return g_utf8_strchr ("。”》！？", -1, before) != NULL && (behind == 0 || (yt_char_class (behind) & YT_CHAR_WORD) != 0 ||
                                                           g_utf8_strchr ("，。、；《“", -1, behind) != NULL) &&
         !line_before && (yt_char_class (behind) & YT_CHAR_LATIN) == 0;
}

static void
add_mark (YtCleanJob  *job,
          const YtRow *row,
          gsize        start,
          gsize        end,
          guint        number,
          gboolean     change)
{
  YtNoteMark mark = { .start = start, .end = end, .page = row->page, .number = number, .change = change };

  mark.row = (guint) (row - yt_clean_row (job, 0));
  if (number > 0)
    g_array_append_val (job->marks, mark);
}

/* “[12]”: where it ends, its number; 0 for none. */
static gsize
bracketed (const YtCleanJob *job,
           gsize             at,
           gsize             end,
           guint            *number)
{
  const char *p = job->text + at + 1;
  guint digits = 0;

  *number = 0;
  for (; p < job->text + end && g_ascii_isdigit (*p) && digits < 3; p++, digits++)
    *number = *number * 10 + (guint) (*p - '0');
  return digits > 0 && p < job->text + end && *p == ']' ? (gsize) (p + 1 - job->text) : 0;
}

static void
marks_of_row (YtCleanJob  *job,
              const YtRow *row)
{
  const char *start = job->text + row->start + row->prefix, *end = job->text + row->end;

  for (const char *p = start; p < end;)
    {
      gunichar c = (guchar) *p < 0x80 ? (gunichar) *p : g_utf8_get_char (p);
      guint bits = yt_char_class (c), number = 0;
      const char *q = g_utf8_next_char (p);
      gsize stop;

      if (bits & YT_CHAR_NUMBER && p > start && (yt_char_class (g_utf8_get_char (g_utf8_prev_char (p))) & (YT_CHAR_HAN | YT_CHAR_MARK)))
        add_mark (job, row, (gsize) (p - job->text), (gsize) (q - job->text), yt_char_number (c), FALSE);
      else if (c == '[' && p > start && (stop = bracketed (job, (gsize) (p - job->text), row->end, &number)) > 0)
        {
          add_mark (job, row, (gsize) (p - job->text), stop, number, FALSE);
          q = job->text + stop;
        }
      else if (bits & YT_CHAR_DIGIT)
        {
          for (number = (guint) g_unichar_digit_value (yt_char_narrow (c)); q < end; q = g_utf8_next_char (q))
            {
              c = g_utf8_get_char (q);
              if (!(yt_char_class (c) & YT_CHAR_DIGIT))
                break;
              number = MIN (number * 10 + (guint) g_unichar_digit_value (yt_char_narrow (c)), 1000);
            }
          if (number > 0 && number < 100 && is_mark (job, row, (gsize) (p - job->text), (gsize) (q - job->text)))
            add_mark (job, row, (gsize) (p - job->text), (gsize) (q - job->text), number, TRUE);
        }
      p = q;
    }
}

/* Bare digits are marks only in texts whose pages have notes: the rows are looked through before the notes are known. */
void
yt_clean_find_marks (YtCleanJob *job)
{
  gboolean paged = job->pages->len >= 2;

  for (guint i = 0; i < job->rows->len; i++)
    {
      const YtRow *row = yt_clean_row (job, i);
      guint wanted = paged ? YT_CHAR_DIGIT | YT_CHAR_NUMBER : 0;

      if (row->role == YT_ROW_BODY && (row->bits & wanted))
        marks_of_row (job, row);
    }
}

/* Marks of a page in a row that rises by one each time; a digit that breaks the row is no mark. */
static void
keep_rising (YtCleanJob *job)
{
  guint kept = 0, page = G_MAXUINT, expected = 1;

  for (guint i = 0; i < job->marks->len; i++)
    {
      YtNoteMark mark = g_array_index (job->marks, YtNoteMark, i);
      gboolean fits;

      if (mark.page != page && mark.change)
        {
          /* Numbers begin anew on each page, or go on. */
          if (mark.number != expected)
            expected = 1;
          page = mark.page;
        }
      fits = !mark.change || (mark.number >= expected && mark.number <= expected + 1);
      if (!fits)
        continue;
      if (mark.change)
        expected = mark.number + 1;
      g_array_index (job->marks, YtNoteMark, kept++) = mark;
    }
  g_array_set_size (job->marks, kept);
}

/* Whether the numbers begin anew at some page. */
static gboolean
begin_anew (const YtCleanJob *job)
{
  for (guint i = 1; i < job->notes->len; i++)
    {
      if (g_array_index (job->notes, YtNoteStart, i).number > 0 &&
          g_array_index (job->notes, YtNoteStart, i).number <= g_array_index (job->notes, YtNoteStart, i - 1).number)
        return TRUE;
    }
  return FALSE;
}

/* Numbers all marks and notes through the pages, with room for those that are lost. */
void
yt_clean_number_marks (YtCleanJob *job)
{
  guint base = 0, mark = 0, note = 0;
  gboolean anew;

  if (!job->notes_move)
    {
      for (guint i = job->marks->len; i > 0; i--)
        {
          if (g_array_index (job->marks, YtNoteMark, i - 1).change)
            g_array_remove_index (job->marks, i - 1);
          else
            g_array_index (job->marks, YtNoteMark, i - 1).shown = g_array_index (job->marks, YtNoteMark, i - 1).number;
        }
      return;
    }
  for (guint i = job->marks->len; i > 0; i--)
    {
      /* What was taken for a mark before it was known that a note stands there. */
      if (yt_clean_row (job, g_array_index (job->marks, YtNoteMark, i - 1).row)->role != YT_ROW_BODY)
        g_array_remove_index (job->marks, i - 1);
    }
  keep_rising (job);
  anew = begin_anew (job);
  for (guint page = 0; page < job->pages->len; page++)
    {
      guint most = 0;

      for (; mark < job->marks->len && g_array_index (job->marks, YtNoteMark, mark).page == page; mark++)
        {
          YtNoteMark *it = &g_array_index (job->marks, YtNoteMark, mark);

          it->change = TRUE;
          it->shown = anew ? base + it->number : it->number;
          most = MAX (most, it->number);
        }
      for (; note < job->notes->len && g_array_index (job->notes, YtNoteStart, note).page == page; note++)
        {
          YtNoteStart *it = &g_array_index (job->notes, YtNoteStart, note);

          it->shown = it->number == 0 ? 0 : anew ? base + it->number : it->number;
          most = MAX (most, it->number);
        }
      base += most;
    }
}
