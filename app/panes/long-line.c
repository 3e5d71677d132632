/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Looks for lines that are too long, and for the ends of sentences in them. */
#include "panes/long-line.h"

#include <string.h>

/* Bytes before the cut in which the end of a sentence is looked for. */
#define NEAR 1200

static gboolean
ends_sentence (const char *p)
{
  static const char *const ends[] = { "。", "！", "？", "；", ". ", "; ", "，", ", " };

  for (guint i = 0; i < G_N_ELEMENTS (ends); i++)
    {
      if (strncmp (p, ends[i], strlen (ends[i])) == 0)
        return TRUE;
    }
  return FALSE;
}

/* The best place up to @max bytes from @line; there is more text behind it. */
static gsize
place_of_cut (const char *line,
              gsize       max)
{
  const char *end = line + max;

  while (((guchar) *end & 0xc0) == 0x80)
    end--;
  for (const char *p = g_utf8_prev_char (end); end - p < NEAR; p = g_utf8_prev_char (p))
    {
      if (ends_sentence (p))
        {
          p = g_utf8_next_char (p);
          return (gsize) ((*p == ' ' ? p + 1 : p) - line);
        }
    }
  return (gsize) (end - line);
}

gsize
yt_long_line_cut (const char *text,
                  gsize       length)
{
  const char *line = text;
  const char *end = text + length;

  while (line < end)
    {
      const char *stop = memchr (line, '\n', (gsize) (end - line));
      gsize size = (gsize) ((stop != NULL ? stop : end) - line);

      if (size > YT_LONG_LINE)
        return (gsize) (line - text) + place_of_cut (line, YT_LONG_LINE);
      if (stop == NULL)
        return length;
      line = stop + 1;
    }
  return length;
}

/* Chinese and what else begins with this byte or a higher one wraps between any two characters. */
#define WRAPS 0xe2

gsize
yt_long_line_word (const char *text,
                   gsize       length)
{
  gsize word = 0;

  for (gsize i = 0; i < length; i++)
    {
      if (g_ascii_isspace (text[i]) || (guchar) text[i] >= WRAPS)
        word = i + 1;
      else if (i - word >= YT_LONG_WORD)
        return word;
    }
  return length;
}
