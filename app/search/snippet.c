/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Cuts the line around a hit. */
#include "search/snippet.h"

#include <string.h>

/* How much of the text stands before the first hit and from its start on, in characters. */
#define BEFORE 24
#define AFTER 96
#define PART_END 0x1f

static const char *
back (const char *from,
      const char *p,
      guint       characters)
{
  while (characters-- > 0 && p > from)
    p = g_utf8_prev_char (p);
  return p;
}

static const char *
forward (const char *p,
         const char *to,
         guint       characters)
{
  while (characters-- > 0 && p < to)
    p = g_utf8_next_char (p);
  return p;
}

/* A Latin letter or a digit: such stand together in words, Han characters do not. */
static gboolean
is_of_word (const char *p)
{
  const gunichar c = g_utf8_get_char (p);

  return c < 0x2000 && (g_unichar_isalnum (c) || g_unichar_ismark (c));
}

/* Whether a word goes on across @p, which is behind @from. */
static gboolean
is_inside (const char *from,
           const char *p)
{
  return p > from && is_of_word (p) && is_of_word (g_utf8_prev_char (p));
}

/* A word that would be cut is left out; what is no word may be cut anywhere. */
static const char *
word_start (const char *part,
            const char *from,
            const char *hit)
{
  const char *p = from;

  while (p < hit && is_inside (part, p))
    p = g_utf8_next_char (p);
  while (p < hit && g_unichar_isspace (g_utf8_get_char (p)))
    p = g_utf8_next_char (p);
  return p;
}

static const char *
word_end (const char *hit,
          const char *to)
{
  const char *p = to;

  while (p > hit && is_inside (hit, p))
    p = g_utf8_prev_char (p);
  while (p > hit && g_unichar_isspace (g_utf8_get_char (g_utf8_prev_char (p))))
    p = g_utf8_prev_char (p);
  return p > hit ? p : to;
}

char *
yt_snippet (const char   *text,
            gsize         len,
            const GArray *spans,
            GArray      **marks)
{
  const YtSpan first = spans->len > 0 ? g_array_index (spans, YtSpan, 0) : (YtSpan){ 0, 0 };
  const char *part = text + first.start;
  const char *end = memchr (text + first.end, PART_END, len - first.end);
  const char *from;
  const char *to;
  const char *lead;
  char *snippet;

  while (part > text && part[-1] != PART_END)
    part--;
  if (end == NULL)
    end = text + len;
  from = back (part, text + first.start, BEFORE);
  from = from > part ? word_start (part, from, text + first.start) : from;
  to = MAX (forward (text + first.start, end, AFTER), text + first.end);
  to = to < end ? word_end (text + first.end, to) : to;
  lead = from > part ? "…" : "";
  snippet = g_strdup_printf ("%s%.*s%s", lead, (int) (to - from), from, to < end ? "…" : "");
  g_strdelimit (snippet, "\n\r\t", ' ');
  *marks = g_array_new (FALSE, FALSE, sizeof (YtSpan));
  for (guint i = 0; i < spans->len; i++)
    {
      const YtSpan span = g_array_index (spans, YtSpan, i);
      const gsize shift = (gsize) (from - text);
      YtSpan mark = { span.start - shift + strlen (lead), span.end - shift + strlen (lead) };

      if (text + span.end > to)
        break;
      g_array_append_val (*marks, mark);
    }
  return snippet;
}
