/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Side boxes: words set into the side of printed lines, which the running text says too. */
#include <string.h>

#include "text/clean-job.h"

#define ROWS_LEAST 4
/* A box takes less than half of a line, and a few characters at least. */
#define WORDS_LEAST 4
/* So many characters in a row are no chance. */
#define ALONE_LEAST 5

/* A place where a row may be parted: before and behind some blanks. */
typedef struct
{
  gsize left_end;
  gsize right_start;
} Gap;

/* The words of a piece without blanks and marks. */
static void
append_words (const YtCleanJob *job,
              gsize             start,
              gsize             end,
              GString          *out)
{
  for (const char *p = job->text + start; p < job->text + end; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (yt_char_class (c) & YT_CHAR_WORD)
        g_string_append_unichar (out, yt_char_narrow (c));
    }
}

/* All words of the running text, and where in them each row begins. */
typedef struct
{
  GString *words;
  gsize *starts;
  guint8 *seen; /* how often, up to twice, runs of four characters occur, by their hash */
} Text;

#define SEEN_BITS 18

static guint
hash_of_four (const char *p)
{
  guint hash = 2166136261u;

  for (guint i = 0; i < 4 && *p != '\0'; i++)
    {
      const char *end = g_utf8_next_char (p);

      for (; p < end; p++)
        hash = (hash ^ (guchar) *p) * 16777619u;
    }
  return (hash ^ (hash >> SEEN_BITS)) & ((1u << SEEN_BITS) - 1);
}

static void
read_text (const YtCleanJob *job,
           Text             *text)
{
  text->words = g_string_sized_new (job->len);
  text->starts = g_new (gsize, job->rows->len + 1);
  text->seen = g_new0 (guint8, 1u << SEEN_BITS);
  for (guint i = 0; i < job->rows->len; i++)
    {
      text->starts[i] = text->words->len;
      if (yt_clean_row (job, i)->role == YT_ROW_BODY)
        append_words (job, yt_clean_row (job, i)->start, yt_clean_row (job, i)->end, text->words);
    }
  text->starts[job->rows->len] = text->words->len;
  for (const char *p = text->words->str; *p != '\0'; p = g_utf8_next_char (p))
    {
      guint8 *seen = &text->seen[hash_of_four (p)];

      *seen = (guint8) MIN (*seen + 1, 2);
    }
}

/* Gaps of a row between words. */
static guint
find_gaps (const YtCleanJob *job,
           const YtRow      *row,
           Gap              *gaps,
           guint             most)
{
  const char *start = job->text + row->start, *end = job->text + row->end;
  guint n = 0;

  for (const char *p = start; p < end && n < most;)
    {
      const char *q = p;

      while (q < end && (yt_char_class (g_utf8_get_char (q)) & (YT_CHAR_SPACE | YT_CHAR_PRIVATE | YT_CHAR_LINE)))
        q = g_utf8_next_char (q);
      if (q > p && p > start && q < end)
        gaps[n++] = (Gap){ (gsize) (p - job->text), (gsize) (q - job->text) };
      p = q > p ? q : g_utf8_next_char (p);
    }
  return n;
}

/* Whether the rows near one say the words, that row itself left out. */
static gboolean
is_said_near (const YtCleanJob *job,
              const Text       *text,
              guint             row,
              const char       *words)
{
  const char *p = text->words->str + text->starts[row > 90 ? row - 90 : 0];
  const char *end = text->words->str + text->starts[MIN (row + 90, job->rows->len)];
  const char *own = text->words->str + text->starts[row], *own_end = text->words->str + text->starts[row + 1];
  gsize len = strlen (words);

  while (p < end)
    {
      p = g_strstr_len (p, end - p, words);
      if (p == NULL)
        return FALSE;
      if (p + len <= own || p >= own_end)
        return TRUE;
      p = g_utf8_next_char (p);
    }
  return FALSE;
}

/* The last characters of some words. */
static const char *
tail_of (const GString *words,
         guint          chars)
{
  const char *p = words->str + words->len;

  while (chars-- > 0 && p > words->str)
    p = g_utf8_prev_char (p);
  return p;
}

/* The same for a piece that misses a character at one end: the text around may be broken by the box itself. */
static gboolean
is_nearly_said (const YtCleanJob *job,
                const Text       *text,
                guint             i,
                const char       *piece)
{
  g_autofree char *most = g_strdup (piece);
  char *last = g_utf8_prev_char (most + strlen (most));
  const char *rest = g_utf8_next_char (piece);

  if (text->seen[hash_of_four (rest)] >= 2 && is_said_near (job, text, i, rest))
    return TRUE;
  *last = '\0';
  return text->seen[hash_of_four (most)] >= 2 && is_said_near (job, text, i, most);
}

/* The gap of a row whose left or right side the rows near say, by itself or going on from what the row before had. */
static gboolean
side_of_row (const YtCleanJob *job,
             const Text       *text,
             guint             i,
             gboolean          left,
             const GString    *so_far,
             Gap              *best)
{
  const YtRow *row = yt_clean_row (job, i);
  Gap gaps[64];
  guint n = find_gaps (job, row, gaps, G_N_ELEMENTS (gaps));
  glong longest = 0;
  g_autoptr(GString) words = g_string_new (NULL);

  for (guint k = 0; k < n; k++)
    {
      gsize from = left ? row->start : gaps[k].right_start, to = left ? gaps[k].left_end : row->end;
      gsize tail;
      glong chars;
      const char *piece;

      if (to - from > (row->end - row->start) * 2 / 3)
        continue;
      g_string_assign (words, tail_of (so_far, 3));
      tail = words->len;
      append_words (job, from, to, words);
      piece = words->str + tail;
      chars = g_utf8_strlen (piece, -1);
      if (chars < 2 || chars * 2 > (glong) row->chars || chars <= longest || (so_far->len == 0 && chars < ALONE_LEAST))
        continue;
      if ((so_far->len > 0 && chars > ALONE_LEAST && is_nearly_said (job, text, i, piece)) || (tail > 0 && text->seen[hash_of_four (words->str)] >= 2 && is_said_near (job, text, i, words->str)) ||
          (chars >= ALONE_LEAST && text->seen[hash_of_four (piece)] >= 2 && is_said_near (job, text, i, piece)))
        {
          longest = chars;
          *best = gaps[k];
        }
    }
  return longest > 0;
}

/* Tries rows from one on; Returns: how many rows have the box, which is parted from the rest at @gaps. */
static guint
try_box (const YtCleanJob *job,
         const Text       *text,
         guint             first,
         gboolean          left,
         GArray           *gaps)
{
  g_autoptr(GString) words = g_string_new (NULL);
  guint n = 0;

  g_array_set_size (gaps, 0);
  for (guint i = first; i < job->rows->len && n < 40; i++, n++)
    {
      const YtRow *row = yt_clean_row (job, i);
      Gap gap;

      if (row->role != YT_ROW_BODY || row->cut_end > 0 || !side_of_row (job, text, i, left, words, &gap))
        break;
      g_array_append_val (gaps, gap);
      append_words (job, left ? row->start : gap.right_start, left ? gap.left_end : row->end, words);
    }
  return n >= ROWS_LEAST && g_utf8_strlen (words->str, -1) >= (glong) n * WORDS_LEAST ? n : 0;
}

static void
cut_box (YtCleanJob   *job,
         guint         first,
         const GArray *gaps,
         gboolean      left)
{
  for (guint i = 0; i < gaps->len; i++)
    {
      YtRow *row = yt_clean_row (job, first + i);
      const Gap *gap = &g_array_index (gaps, Gap, i);

      row->cut_start = left ? row->start : gap->left_end;
      row->cut_end = left ? gap->right_start : row->end;
      if (yt_clean_refuses (job, YT_CLEAN_BOXES, row->cut_start, row->cut_end))
        row->cut_start = row->cut_end = 0;
    }
}

/* Only scans have spaces enough in each line to be looked at; a row that may have a box has fewer words of its own. */
void
yt_clean_find_boxes (YtCleanJob *job)
{
  g_autoptr(GArray) gaps = g_array_new (FALSE, FALSE, sizeof (Gap));
  Text text;

  if (!job->damage.scan || job->measure == 0 || (job->options->refused_sorts & (1u << YT_CLEAN_BOXES)) != 0)
    return;
  read_text (job, &text);
  for (guint i = 0; i < job->rows->len; i++)
    {
      for (guint side = 0; side < 2; side++)
        {
          const YtRow *row = yt_clean_row (job, i);
          guint n;

          /* A box begins in a row that some gap parts far from its middle. */
          if (row->role != YT_ROW_BODY || row->gaps == 0 || row->width * 10 < job->measure * 7)
            continue;
          n = try_box (job, &text, i, side == 0, gaps);
          if (n > 0)
            {
              cut_box (job, i, gaps, side == 0);
              i += n - 1;
              break;
            }
        }
    }
  g_string_free (text.words, TRUE);
  g_free (text.starts);
  g_free (text.seen);
}
