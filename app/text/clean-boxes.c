/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Side boxes: words set into the side of printed lines, which the running text says too. */
#include <string.h>

#include "text/clean-job.h"

#define ROWS_LEAST 4
/* A box has so many characters in a row at least, on average. */
#define WORDS_LEAST 4
/* So many characters in a row are no chance. */
#define ALONE_LEAST 5
/* The text that a box repeats is so many rows away at most. */
#define ROWS_NEAR 90
#define ROWS_MOST 40
#define GAPS_MOST 64
#define TAIL 3

/* A place where a row may be parted: before and behind some blanks; @words: where that is in the words of the text. */
typedef struct
{
  gsize left_end;
  gsize right_start;
  gsize words;
} Gap;

/* The Han of the running text without anything between, and where in them each row begins. */
typedef struct
{
  guint16 *words;
  gsize n;
  gsize *starts;
  guint8 *seen;  /* how often, up to twice, runs of four characters occur near, by their hash */
  guint seen_to; /* the row that this is no longer true for */
} Text;

#define SEEN_BITS 17

/* The words of a box so far. */
typedef struct
{
  guint16 words[ROWS_MOST * GAPS_MOST];
  guint n;
} Words;

static guint
hash_of_four (const guint16 *words)
{
  guint64 four = (guint64) words[0] | (guint64) words[1] << 16 | (guint64) words[2] << 32 | (guint64) words[3] << 48;

  return (guint) ((four * G_GUINT64_CONSTANT (0x9E3779B97F4A7C15)) >> (64 - SEEN_BITS));
}

/* Whether each four characters in a row of some words occur somewhere else too; fewer than four do. */
static gboolean
may_be_said (const Text    *text,
             const guint16 *words,
             guint          n)
{
  for (guint i = 0; i + 4 <= n; i++)
    {
      if (text->seen[hash_of_four (words + i)] < 2)
        return FALSE;
    }
  return TRUE;
}

static void
read_text (const YtCleanJob *job,
           Text             *text)
{
  text->words = g_new (guint16, job->len / 3 + 1);
  text->starts = g_new (gsize, job->rows->len + 1);
  text->n = 0;
  for (guint i = 0; i < job->rows->len; i++)
    {
      const YtRow *row = yt_clean_row (job, i);
      const char *end = job->text + row->end;

      text->starts[i] = text->n;
      for (const char *p = job->text + row->start; row->role == YT_ROW_BODY && p < end;)
        {
          gunichar c = yt_char_at (&p);

          if (c < 0x10000 && (yt_char_class (c) & YT_CHAR_HAN))
            text->words[text->n++] = (guint16) c;
        }
    }
  text->starts[job->rows->len] = text->n;
  text->seen = g_new (guint8, (gsize) 1 << SEEN_BITS);
  text->seen_to = 0;
}

/* Counts what the rows near some rows say. Returns: FALSE when they repeat themselves so much that it tells nothing */
static gboolean
look_near (const YtCleanJob *job,
           Text             *text,
           guint             row)
{
  gsize from = text->starts[row > ROWS_NEAR ? row - ROWS_NEAR : 0];
  gsize to = text->starts[MIN (row + 2 * ROWS_NEAR, job->rows->len)];
  gsize again = 0;

  memset (text->seen, 0, (gsize) 1 << SEEN_BITS);
  text->seen_to = row + ROWS_NEAR;
  for (gsize i = from; i + 4 <= to; i++)
    {
      guint8 *seen = &text->seen[hash_of_four (text->words + i)];

      again += *seen > 0;
      *seen = (guint8) MIN (*seen + 1, 2);
    }
  return again * 2 < to - from;
}

/* Gaps of a row between words. */
static guint
find_gaps (const YtCleanJob *job,
           const Text       *text,
           guint             i,
           Gap              *gaps)
{
  const YtRow *row = yt_clean_row (job, i);
  const char *start = job->text + row->start, *end = job->text + row->end;
  const char *blank = NULL;
  gsize words = text->starts[i];
  guint n = 0;

  for (const char *p = start; p < end && n < GAPS_MOST;)
    {
      const char *at = p;
      gunichar c = yt_char_at (&p);
      guint bits = yt_char_class (c);

      if (bits & (YT_CHAR_SPACE | YT_CHAR_PRIVATE | YT_CHAR_LINE))
        {
          blank = blank != NULL ? blank : at;
          continue;
        }
      if (blank != NULL && blank > start)
        gaps[n++] = (Gap){ (gsize) (blank - job->text), (gsize) (at - job->text), words };
      blank = NULL;
      words += c < 0x10000 && (bits & YT_CHAR_HAN);
    }
  return n;
}

/* Whether the rows near one say the words, that row itself left out. */
static gboolean
is_said_near (const YtCleanJob *job,
              const Text       *text,
              guint             row,
              const guint16    *words,
              guint             n)
{
  const guint16 *p = text->words + text->starts[row > ROWS_NEAR ? row - ROWS_NEAR : 0];
  const guint16 *end = text->words + text->starts[MIN (row + ROWS_NEAR, job->rows->len)];
  const guint16 *own = text->words + text->starts[row], *own_end = text->words + text->starts[row + 1];

  if (!may_be_said (text, words, n))
    return FALSE;
  while (p < end)
    {
      const char *found = memmem (p, (gsize) ((const char *) end - (const char *) p), words, n * sizeof *words);
      gsize at;

      if (found == NULL)
        return FALSE;
      at = (gsize) (found - (const char *) text->words);
      p = text->words + at / sizeof *words;
      if (at % sizeof *words == 0 && (p + n <= own || p >= own_end))
        return TRUE;
      p++;
    }
  return FALSE;
}

/* Whether a piece stands near, by itself or going on from the rows before; @nearly: but for a character at one end. */
static gboolean
fits_box (const YtCleanJob *job,
          const Text       *text,
          guint             i,
          const guint16    *piece,
          guint             n,
          const Words      *so_far,
          gboolean          nearly)
{
  guint16 joined[TAIL + 256];
  guint tail = MIN (so_far->n, TAIL);

  if (n < 2 || n > 200)
    return FALSE;
  if (nearly)
    return n > ALONE_LEAST && (is_said_near (job, text, i, piece + 1, n - 1) || is_said_near (job, text, i, piece, n - 1));
  if (n >= ALONE_LEAST && is_said_near (job, text, i, piece, n))
    return TRUE;
  if (tail == 0)
    return FALSE;
  memcpy (joined, so_far->words + so_far->n - tail, tail * sizeof *joined);
  memcpy (joined + tail, piece, n * sizeof *joined);
  return is_said_near (job, text, i, joined, tail + n);
}

static gboolean
is_layout_gap (const YtCleanJob *job,
               const Gap        *gap)
{
  for (const char *p = job->text + gap->left_end; p < job->text + gap->right_start;)
    {
      if (yt_clean_private (job, yt_char_at (&p)) == YT_PRIVATE_GAP)
        return TRUE;
    }
  return FALSE;
}

/* The gap of a row whose left or right side the rows near say. Its words are added to those so far. */
static gboolean
side_of_row (const YtCleanJob *job,
             const Text       *text,
             guint             i,
             gboolean          left,
             Words            *so_far,
             Gap              *best)
{
  Gap gaps[GAPS_MOST];
  guint n = find_gaps (job, text, i, gaps), longest = 0;
  gsize start = text->starts[i], end = text->starts[i + 1];

  for (guint nearly = 0; nearly < (so_far->n > 0 ? 2 : 1) && longest == 0; nearly++)
    {
      for (guint k = 0; k < n; k++)
        {
          gsize from = left ? start : gaps[k].words, to = left ? gaps[k].words : end;
          guint chars = (guint) (to - from);

          if (chars > longest && chars * 2 <= end - start && fits_box (job, text, i, text->words + from, chars, so_far, nearly))
            {
              longest = chars;
              *best = gaps[k];
            }
        }
    }
  /* The last words of a box, which a layout character parts from the text. */
  for (guint k = 0; k < n && longest == 0 && so_far->n >= ROWS_LEAST * ALONE_LEAST; k++)
    {
      guint chars = (guint) (left ? gaps[k].words - start : end - gaps[k].words);

      if (is_layout_gap (job, &gaps[k]) && chars > 0 && chars * 3 <= end - start)
        {
          longest = chars;
          *best = gaps[k];
        }
    }
  if (longest == 0 || so_far->n + longest > G_N_ELEMENTS (so_far->words))
    return FALSE;
  memcpy (so_far->words + so_far->n, text->words + (left ? start : end - longest), longest * sizeof *so_far->words);
  so_far->n += longest;
  return TRUE;
}

/* Tries rows from one on; Returns: how many rows have the box, which is parted from the rest at @gaps. */
static guint
try_box (const YtCleanJob *job,
         const Text       *text,
         guint             first,
         gboolean          left,
         GArray           *gaps)
{
  Words words;
  guint n = 0;

  words.n = 0;
  g_array_set_size (gaps, 0);
  for (guint i = first; i < job->rows->len && n < ROWS_MOST; i++, n++)
    {
      const YtRow *row = yt_clean_row (job, i);
      Gap gap;

      if (row->role != YT_ROW_BODY || row->cut_end > 0 || !side_of_row (job, text, i, left, &words, &gap))
        break;
      g_array_append_val (gaps, gap);
    }
  return n >= ROWS_LEAST && words.n >= n * WORDS_LEAST ? n : 0;
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

/* Only scans have spaces enough in each line to be looked at. */
void
yt_clean_find_boxes (YtCleanJob *job)
{
  g_autoptr(GArray) gaps = g_array_new (FALSE, FALSE, sizeof (Gap));
  Text text;
  gboolean telling = FALSE;

  if (!job->damage.scan || job->measure == 0 || (job->options->refused_sorts & (1u << YT_CLEAN_BOXES)) != 0)
    return;
  read_text (job, &text);
  for (guint i = 0; i < job->rows->len; i++)
    {
      if (i >= text.seen_to)
        telling = look_near (job, &text, i);
      for (guint side = 0; side < 2; side++)
        {
          const YtRow *row = yt_clean_row (job, i);
          guint n;

          if (!telling || row->role != YT_ROW_BODY || row->gaps == 0 || row->width * 10 < job->measure * 7)
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
  g_free (text.words);
  g_free (text.starts);
  g_free (text.seen);
}
