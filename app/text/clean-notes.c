/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Footnotes: where their words begin at the ends of pages, and what numbers they get. */
#include <string.h>

#include "text/clean-job.h"

#define NUMBER_MOST 99

/* A number at the start of a row: “1”, “1 0”, “①”, “[1]”, “¹”; *bare says that nothing marks it as a note. */
static guint
leading_number (const YtCleanJob *job,
                const YtRow      *row,
                gsize            *stop,
                gboolean         *bare)
{
  const char *p = job->text + row->start + row->prefix, *end = job->text + row->end;
  guint number = 0, digits = 0;
  gboolean bracket = FALSE;

  *bare = TRUE;
  for (; p < end; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);
      guint bits = yt_char_class (c);

      if (bits & (YT_CHAR_SPACE | YT_CHAR_PRIVATE | YT_CHAR_LINE))
        continue;
      if (digits == 0 && !bracket && (c == '[' || c == 0xFF3B || c == 0x3014))
        bracket = TRUE;
      else if (digits == 0 && (bits & YT_CHAR_NUMBER))
        {
          *bare = FALSE;
          *stop = (gsize) (g_utf8_next_char (p) - job->text);
          return yt_char_number (c);
        }
      else if ((bits & YT_CHAR_DIGIT) && digits < 3)
        {
          number = number * 10 + (guint) g_unichar_digit_value (yt_char_narrow (c));
          digits++;
          *stop = (gsize) (g_utf8_next_char (p) - job->text);
        }
      else if (bracket && digits > 0 && (c == ']' || c == 0xFF3D || c == 0x3015))
        {
          *bare = FALSE;
          *stop = (gsize) (g_utf8_next_char (p) - job->text);
          return number <= NUMBER_MOST ? number : 0;
        }
      else
        break;
    }
  return bracket || digits == 0 || number > NUMBER_MOST ? 0 : number;
}

/* What may follow the number of a note: words, a title in brackets, a quotation. */
static gboolean
begins_note (const YtCleanJob *job,
             const YtRow      *row,
             gsize            *stop,
             gboolean          bare)
{
  const char *p = job->text + *stop, *end = job->text + row->end;
  gunichar c = 0;
  guint bits = 0;

  for (; p < end; p = g_utf8_next_char (p))
    {
      c = g_utf8_get_char (p);
      bits = yt_char_class (c);
      if (!(bits & (YT_CHAR_SPACE | YT_CHAR_PRIVATE | YT_CHAR_LINE)))
        break;
    }
  *stop = (gsize) (p - job->text);
  if (p >= end)
    return FALSE;
  if (bare && g_utf8_strchr ("年月日个人条款次届世亿万、．", -1, c) != NULL)
    return FALSE;
  return (bits & (YT_CHAR_HAN | YT_CHAR_LATIN | YT_CHAR_QUOTE)) != 0 ||
         g_utf8_strchr ("《〈［[（(\"", -1, c) != NULL;
}

static gboolean
note_at (const YtCleanJob *job,
         guint             i,
         YtNoteStart      *note)
{
  const YtRow *row = yt_clean_row (job, i);
  gboolean bare;
  gsize stop = 0;
  guint number = row->role == YT_ROW_BODY && (row->bits & (YT_CHAR_DIGIT | YT_CHAR_NUMBER))
                   ? leading_number (job, row, &stop, &bare) : 0;

  if (number == 0 || !begins_note (job, row, &stop, bare))
    return FALSE;
  *note = (YtNoteStart){ .start = row->start + row->prefix, .end = stop, .row = i, .page = row->page, .number = number };
  return TRUE;
}

/* Whether a digit between two places stands where a note mark can: behind a word or a mark, before a word or an end. */
static gboolean
has_mark (const YtCleanJob *job,
          guint             first,
          guint             end,
          guint             number)
{
  for (guint i = 0; i < job->marks->len; i++)
    {
      const YtNoteMark *mark = &g_array_index (job->marks, YtNoteMark, i);

      if (mark->number == number && mark->start >= yt_clean_row (job, first)->start &&
          mark->start < yt_clean_row (job, end - 1)->end)
        return TRUE;
    }
  return FALSE;
}

/* The notes at the end of a page: numbers that rise from 1, or on from the page before, down to the last row. Returns:
   the row where they begin; @end without any. */
static guint
notes_of_page (YtCleanJob *job,
               guint       first,
               guint       end,
               guint      *last_number)
{
  g_autoptr(GArray) found = g_array_new (FALSE, FALSE, sizeof (YtNoteStart));
  guint below = G_MAXUINT, small = 0, rows = 0, start;

  for (guint i = end; i > first + 1; i--)
    {
      YtNoteStart note;

      if (!note_at (job, i - 1, &note) || note.number >= below)
        continue;
      if (found->len > 0 && below - note.number > 3)
        continue;
      g_array_prepend_val (found, note);
      below = note.number;
      if (note.number == 1)
        break;
    }
  if (found->len == 0)
    return end;
  start = g_array_index (found, YtNoteStart, 0).row;
  for (guint i = start; i < end; i++)
    {
      const YtRow *row = yt_clean_row (job, i);

      rows += row->role == YT_ROW_BODY;
      small += row->role == YT_ROW_BODY && job->measure > 0 && row->width > job->measure + job->measure / 12;
    }
  /* Small print has more columns; or else the page itself must hold the mark of the first note. */
  if ((below != 1 && below != *last_number + 1) ||
      (small * 3 < rows && !has_mark (job, first, start, below)))
    return end;
  *last_number = g_array_index (found, YtNoteStart, found->len - 1).number;
  g_array_append_vals (job->notes, found->data, found->len);
  for (guint i = start; i < end; i++)
    {
      YtRow *row = yt_clean_row (job, i);

      if (row->role == YT_ROW_BODY)
        row->role = YT_ROW_NOTE;
    }
  return start;
}

/* The name in a line of its own below the title. */
static const YtRow *
byline (const YtCleanJob *job)
{
  for (guint i = 1; i < MIN (job->rows->len, 4); i++)
    {
      const YtRow *row = yt_clean_row (job, i);

      if (row->han >= 2 && row->han <= 4 && row->chars == row->han)
        return row;
    }
  return NULL;
}

static gboolean
begins_alike (const YtCleanJob *job,
              const YtRow      *row,
              const YtRow      *name)
{
  const char *p = job->text + row->start, *q = job->text + name->start;

  for (guint same = 0; same < name->han;)
    {
      gunichar c, d;

      if (p >= job->text + row->end || q >= job->text + name->end)
        return FALSE;
      c = g_utf8_get_char (p);
      d = g_utf8_get_char (q);
      if (yt_char_class (d) & YT_CHAR_SPACE)
        q = g_utf8_next_char (q);
      else if (yt_char_class (c) & YT_CHAR_SPACE)
        p = g_utf8_next_char (p);
      else if (c != d)
        return FALSE;
      else
        {
          same++;
          p = g_utf8_next_char (p);
          q = g_utf8_next_char (q);
        }
    }
  return TRUE;
}

/* A row about the author at the foot of the first page, in the middle of a sentence that goes on behind it. */
static void
note_about_author (YtCleanJob *job,
                   guint       first,
                   guint       end)
{
  static const char *const openings[] = { "作者简介", "［作者简介", "[作者简介", "【作者简介", "收稿日期", "［收稿日期",
                                          "[收稿日期", "基金项目", "［基金项目", "[基金项目", "*", "＊", "※" };
  const YtRow *name = byline (job);

  for (guint i = end; i > first + 4 && i + 4 > end; i--)
    {
      YtRow *row = yt_clean_row (job, i - 1);
      const YtRow *before = yt_clean_row (job, i - 2);
      gboolean opens = name != NULL && row->width > name->width * 2 && begins_alike (job, row, name);
      YtNoteStart note = { row->start, row->start, i - 1, row->page, 0, 0 };

      for (guint k = 0; !opens && k < G_N_ELEMENTS (openings); k++)
        {
          gsize room = job->len - row->start;

          opens = strncmp (job->text + row->start, openings[k], MIN (room, strlen (openings[k]))) == 0;
        }
      if (row->role != YT_ROW_BODY || !opens || before->ends)
        continue;
      /* Behind it notes may follow, which were found before. */
      for (guint k = i - 1; k < end; k++)
        {
          if (yt_clean_row (job, k)->role == YT_ROW_BODY)
            yt_clean_row (job, k)->role = YT_ROW_NOTE;
        }
      g_array_prepend_val (job->notes, note);
      return;
    }
}

/* Notes stand at the ends of several pages: then they come out behind the text, numbered through. */
void
yt_clean_find_notes (YtCleanJob *job)
{
  guint last_number = 0;

  if (job->pages->len < 2 || (job->options->refused_sorts & (1u << YT_CLEAN_NOTES)) != 0)
    return;
  for (guint i = 0; i < job->pages->len; i++)
    {
      guint first = g_array_index (job->pages, YtPage, i).row;
      guint end = i + 1 < job->pages->len ? g_array_index (job->pages, YtPage, i + 1).row : job->rows->len;
      guint start = notes_of_page (job, first, end, &last_number);

      if (i == 0)
        note_about_author (job, first, start);
    }
  for (guint i = job->notes->len; i > 0; i--)
    {
      YtNoteStart *note = &g_array_index (job->notes, YtNoteStart, i - 1);

      if (yt_clean_refuses (job, YT_CLEAN_NOTES, note->start, note->end + 1))
        {
          for (guint k = note->row; k < job->rows->len && (k == note->row || yt_clean_row (job, k)->note == 0) &&
                                    yt_clean_row (job, k)->role == YT_ROW_NOTE; k++)
            yt_clean_row (job, k)->role = YT_ROW_BODY;
          g_array_remove_index (job->notes, i - 1);
        }
      else
        yt_clean_row (job, note->row)->note = 1;
    }
  for (guint i = 0; i < job->notes->len; i++)
    yt_clean_row (job, g_array_index (job->notes, YtNoteStart, i).row)->note = i + 1;
  job->notes_move = job->notes->len > 0;
}
