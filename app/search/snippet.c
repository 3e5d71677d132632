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
  to = forward (text + first.start, end, AFTER);
  to = MAX (to, text + first.end);
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
