/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Cuts a paragraph into clauses and sentences by their signs, into words and characters by ICU. */
#include "text/unit.h"

#include <string.h>

#include <unicode/ubrk.h>
#include <unicode/utext.h>

/* A longer line is cut into words only so far around the place that is asked for. */
#define NEAR 4096

static const gunichar clause_signs[] = { 0xff0c, 0xff1b, 0xff1a, 0x2014, 0xfe50, 0 };           /* ，；：—﹐ */
static const gunichar sentence_signs[] = { 0x3002, 0xff01, 0xff1f, 0x2026, 0xff61, '!', '?', 0 }; /* 。！？…｡ */
static const gunichar closing_signs[] = { 0x201d, 0x2019, 0x300d, 0x300f, 0xff09, 0x300b, 0x3009, 0x3011, ')', ']', '"', '\'', 0 };

static gboolean
is_one_of (gunichar        c,
           const gunichar *signs)
{
  while (*signs != 0 && *signs != c)
    signs++;
  return *signs != 0;
}

static gboolean
is_line_end (char c)
{
  return c == '\n' || c == '\r';
}

static void
paragraph_around (const char *text,
                  gsize       size,
                  gsize       at,
                  gsize      *start,
                  gsize      *end)
{
  *start = *end = MIN (at, size);
  while (*start > 0 && !is_line_end (text[*start - 1]))
    (*start)--;
  while (*end < size && !is_line_end (text[*end]))
    (*end)++;
}

/* “Dr. Smith”, “J. Smith”, “U.S. policy”, “No. 3”, “3.5” go on behind the dot. */
static gboolean
dot_ends_sentence (const char *line,
                   const char *dot,
                   const char *end)
{
  static const char *const short_words[] = { "Mr", "Ms", "Mrs", "Dr", "Prof", "No", "no", "vol", "Vol", "pp", "p", "cf", "vs", "St",
                                             "Gen", "Sen", "Rep", "Jr", "Sr", "Fig", "ed", "eds", "e.g", "i.e", NULL };
  const char *next = dot + 1;
  const char *word = dot;
  g_autofree char *before = NULL;

  if (next == end)
    return TRUE;
  if (*next != ' ' && !is_one_of (g_utf8_get_char (next), closing_signs) && !((guchar) *next >= 0xe2))
    return FALSE;
  while (word > line && (g_ascii_isalpha (word[-1]) || word[-1] == '.'))
    word--;
  before = g_strndup (word, (gsize) (dot - word));
  if (g_strv_contains (short_words, before) || (dot - word == 1 && g_ascii_isupper (*word)))
    return FALSE;
  while (next < end && *next == ' ')
    next++;
  /* “the U.S. policy”: behind dots inside a word a small letter goes on. */
  return !(strchr (before, '.') != NULL && next < end && g_ascii_islower (*next));
}

/* The end of the clause or sentence that goes on at @p. */
static const char *
piece_end (const char *line,
           const char *p,
           const char *end,
           YtUnit      unit)
{
  while (p < end)
    {
      gunichar c = g_utf8_get_char (p);
      const char *next = g_utf8_next_char (p);
      gboolean blank_follows = next == end || *next == ' ';
      gboolean found = is_one_of (c, sentence_signs) || (c == '.' && dot_ends_sentence (line, p, end));

      if (unit == YT_UNIT_CLAUSE)
        found = found || is_one_of (c, clause_signs) || ((c == ',' || c == ';' || c == ':') && blank_follows);
      p = next;
      if (!found)
        continue;
      while (p < end && (is_one_of (g_utf8_get_char (p), closing_signs) || is_one_of (g_utf8_get_char (p), sentence_signs) ||
                         g_utf8_get_char (p) == 0x2014))
        p = g_utf8_next_char (p);
      return p;
    }
  return end;
}

/* The bounds of all pieces of the line, as pairs of places in the text, without the blanks around them. */
static void
add_piece (GArray     *bounds,
           const char *text,
           gsize       start,
           gsize       end)
{
  while (start < end && g_unichar_isspace (g_utf8_get_char (text + start)))
    start = (gsize) (g_utf8_next_char (text + start) - text);
  while (end > start && g_unichar_isspace (g_utf8_get_char (g_utf8_prev_char (text + end))))
    end = (gsize) (g_utf8_prev_char (text + end) - text);
  if (start == end)
    return;
  g_array_append_val (bounds, start);
  g_array_append_val (bounds, end);
}

static void
add_signed (GArray     *bounds,
            const char *text,
            gsize       start,
            gsize       end,
            YtUnit      unit)
{
  while (start < end)
    {
      gsize next = (gsize) (piece_end (text + start, text + start, text + end, unit) - text);

      add_piece (bounds, text, start, next);
      start = next;
    }
}

static void
add_broken (GArray     *bounds,
            const char *text,
            gsize       start,
            gsize       end,
            YtUnit      unit)
{
  UErrorCode status = U_ZERO_ERROR;
  UText *chars = utext_openUTF8 (NULL, text + start, (int64_t) (end - start), &status);
  UBreakIterator *breaks = ubrk_open (unit == YT_UNIT_WORD ? UBRK_WORD : UBRK_CHARACTER, "zh", NULL, 0, &status);
  int32_t from = 0;
  int32_t to;

  if (U_SUCCESS (status))
    {
      ubrk_setUText (breaks, chars, &status);
      for (from = ubrk_first (breaks); (to = ubrk_next (breaks)) != UBRK_DONE; from = to)
        {
          gsize bound[] = { start + (gsize) from, start + (gsize) to };

          if (unit == YT_UNIT_WORD)
            add_piece (bounds, text, bound[0], bound[1]);
          else
            g_array_append_vals (bounds, bound, 2);
        }
    }
  if (breaks != NULL)
    ubrk_close (breaks);
  utext_close (chars);
}

/* What of a long line is looked at: whole characters. */
static void
come_near (const char *text,
           gsize       at,
           gsize      *start,
           gsize      *end)
{
  if (at - *start > NEAR)
    *start = at - NEAR;
  while (((guchar) text[*start] & 0xc0) == 0x80)
    (*start)++;
  if (*end - at > NEAR)
    *end = at + NEAR;
  while (((guchar) text[*end] & 0xc0) == 0x80)
    (*end)--;
}

/* The units of the line around @at. */
static GArray *
bounds_around (const char *text,
               gsize       size,
               YtUnit      unit,
               gsize       at)
{
  GArray *bounds = g_array_new (FALSE, FALSE, sizeof (gsize));
  gsize start, end;

  paragraph_around (text, size, at, &start, &end);
  if (unit == YT_UNIT_PARAGRAPH)
    {
      add_piece (bounds, text, start, end);
      return bounds;
    }
  if (unit == YT_UNIT_CLAUSE || unit == YT_UNIT_SENTENCE)
    {
      add_signed (bounds, text, start, end, unit);
      return bounds;
    }
  come_near (text, MIN (at, size), &start, &end);
  add_broken (bounds, text, start, end, unit);
  return bounds;
}

void
yt_unit_around (const char *text,
                gsize       size,
                YtUnit      unit,
                gsize       at,
                gsize      *start,
                gsize      *end)
{
  g_autoptr(GArray) bounds = bounds_around (text, size, unit, at);

  *start = *end = MIN (at, size);
  for (guint i = 0; i < bounds->len; i += 2)
    {
      gsize from = g_array_index (bounds, gsize, i);
      gsize to = g_array_index (bounds, gsize, i + 1);

      if (from > at && i > 0)
        return;
      *start = from;
      *end = to;
      if (at < to)
        return;
    }
}

gsize
yt_unit_next (const char *text,
              gsize       size,
              YtUnit      unit,
              gsize       at)
{
  while (at < size)
    {
      g_autoptr(GArray) bounds = bounds_around (text, size, unit, at);
      gsize start, end;

      for (guint i = 1; i < bounds->len; i += 2)
        {
          if (g_array_index (bounds, gsize, i) > at)
            return g_array_index (bounds, gsize, i);
        }
      paragraph_around (text, size, at, &start, &end);
      at = end + 1;
    }
  return size;
}

gsize
yt_unit_previous (const char *text,
                  gsize       size,
                  YtUnit      unit,
                  gsize       at)
{
  at = MIN (at, size);
  while (at > 0)
    {
      g_autoptr(GArray) bounds = bounds_around (text, size, unit, at);
      gsize start, end;

      for (guint i = bounds->len; i >= 2; i -= 2)
        {
          if (g_array_index (bounds, gsize, i - 2) < at)
            return g_array_index (bounds, gsize, i - 2);
        }
      paragraph_around (text, size, at, &start, &end);
      if (start == 0)
        return 0;
      at = start - 1;
    }
  return 0;
}

YtUnit
yt_unit_grow (const char *text,
              gsize       size,
              gsize      *start,
              gsize      *end)
{
  for (YtUnit unit = YT_UNIT_WORD; unit < YT_N_UNITS; unit++)
    {
      gsize first, first_end, last, last_end;

      yt_unit_around (text, size, unit, *start, &first, &first_end);
      yt_unit_around (text, size, unit, *end > *start ? *end - 1 : *start, &last, &last_end);
      if (first > *start || last_end < *end || (first == *start && last_end == *end) || first == last_end)
        continue;
      *start = first;
      *end = last_end;
      return unit;
    }
  return YT_N_UNITS;
}
