/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Reads one line of CommonMark as a person sees it: what it is, and the emphasis, code and links in it. */
#include "panes/markdown-marks.h"

#include <string.h>

/* Emphasis in emphasis in …: deeper than this nobody sees it. */
#define MAX_DEPTH 8

typedef struct
{
  const char *line;
  GArray *spans;
} Reader;

static void
add (Reader     *reader,
     YtMarkdown  what,
     const char *from,
     const char *to)
{
  YtMarkdownSpan span = {
    .what = what,
    .from = (guint) g_utf8_pointer_to_offset (reader->line, from),
    .to = (guint) g_utf8_pointer_to_offset (reader->line, to),
  };

  if (span.from < span.to)
    g_array_append_val (reader->spans, span);
}

static guint
run_length (const char *p,
            const char *end)
{
  guint n = 0;

  while (p + n < end && p[n] == *p)
    n++;
  return n;
}

static gboolean
is_blank (char c)
{
  return c == ' ' || c == '\t' || c == '\0';
}

/* Where a run of exactly @n of the same sign begins that can close what @p opened; NULL when nowhere. */
static const char *
find_closing (const char *p,
              const char *end,
              char        sign,
              guint       n)
{
  const char *start = p;

  while (p < end)
    {
      guint length;

      if (*p == '\\' && sign != '`' && p + 1 < end)
        {
          p += 2;
          continue;
        }
      if (*p != sign)
        {
          p++;
          continue;
        }
      length = run_length (p, end);
      if (length == n && p > start && (sign == '`' || !is_blank (p[-1])) &&
          (sign != '_' || p + n == end || !g_ascii_isalnum (p[n])))
        return p;
      p += length;
    }
  return NULL;
}

static void read_inside (Reader     *reader,
                         const char *p,
                         const char *end,
                         guint       depth);

/* “*”, “**”, “***” and “_”: Returns: what follows it, or what follows the run when it is no emphasis. */
static const char *
read_emphasis (Reader     *reader,
               const char *p,
               const char *end,
               guint       depth)
{
  guint n = run_length (p, end);
  const char *inside = p + n;
  const char *close;

  if (n > 3 || inside >= end || is_blank (*inside) || (*p == '_' && p > reader->line && g_ascii_isalnum (p[-1])))
    return inside;
  close = find_closing (inside, end, *p, n);
  if (close == NULL)
    return inside;
  if (n >= 2)
    add (reader, YT_MARKDOWN_STRONG, inside, close);
  if (n != 2)
    add (reader, YT_MARKDOWN_EMPHASIS, inside, close);
  add (reader, YT_MARKDOWN_MARK, p, inside);
  add (reader, YT_MARKDOWN_MARK, close, close + n);
  read_inside (reader, inside, close, depth + 1);
  return close + n;
}

static const char *
read_code (Reader     *reader,
           const char *p,
           const char *end)
{
  guint n = run_length (p, end);
  const char *close = find_closing (p + n, end, '`', n);

  if (close == NULL)
    return p + n;
  add (reader, YT_MARKDOWN_CODE, p + n, close);
  add (reader, YT_MARKDOWN_MARK, p, p + n);
  add (reader, YT_MARKDOWN_MARK, close, close + n);
  return close + n;
}

/* “[words](address)” */
static const char *
read_link (Reader     *reader,
           const char *p,
           const char *end,
           guint       depth)
{
  const char *close = memchr (p, ']', (gsize) (end - p));
  const char *behind;

  if (close == NULL || close + 1 >= end || close[1] != '(')
    return p + 1;
  behind = memchr (close, ')', (gsize) (end - close));
  if (behind == NULL)
    return p + 1;
  add (reader, YT_MARKDOWN_LINK, p + 1, close);
  add (reader, YT_MARKDOWN_MARK, p, p + 1);
  add (reader, YT_MARKDOWN_MARK, close, behind + 1);
  read_inside (reader, p + 1, close, depth + 1);
  return behind + 1;
}

/* A bare address on the web. */
static const char *
read_address (Reader     *reader,
              const char *p,
              const char *end)
{
  const char *stop = p;

  if (!g_str_has_prefix (p, "https://") && !g_str_has_prefix (p, "http://"))
    return p + 1;
  while (stop < end && *stop > ' ' && (guchar) *stop < 0x80 && strchr ("<>()[]\"'`", *stop) == NULL)
    stop++;
  add (reader, YT_MARKDOWN_LINK, p, stop);
  return stop;
}

static void
read_inside (Reader     *reader,
             const char *p,
             const char *end,
             guint       depth)
{
  if (depth > MAX_DEPTH)
    return;
  while (p < end)
    {
      if (*p == '\\' && p + 1 < end && g_ascii_ispunct (p[1]))
        p += 2;
      else if (*p == '*' || *p == '_')
        p = read_emphasis (reader, p, end, depth);
      else if (*p == '`')
        p = read_code (reader, p, end);
      else if (*p == '[')
        p = read_link (reader, p, end, depth);
      else if (*p == 'h')
        p = read_address (reader, p, end);
      else
        p++;
    }
}

static const char *
read_heading (Reader     *reader,
              const char *p,
              const char *end)
{
  guint n = run_length (p, end);

  if (n > 6 || (p + n < end && p[n] != ' '))
    return p;
  add (reader, YT_MARKDOWN_HEADING_1 + MIN (n, 3) - 1, reader->line, end);
  add (reader, YT_MARKDOWN_MARK, p, p + n);
  return p + n;
}

static const char *
read_item (Reader     *reader,
           const char *p,
           const char *end)
{
  const char *stop = p;

  while (stop < end && g_ascii_isdigit (*stop) && stop - p < 9)
    stop++;
  if (stop > p ? *stop != '.' && *stop != ')' : *p == '\0' || strchr ("-+*", *p) == NULL)
    return p;
  stop++;
  if (stop < end && *stop != ' ')
    return p;
  add (reader, YT_MARKDOWN_LIST, reader->line, end);
  add (reader, YT_MARKDOWN_STRONG, p, stop);
  add (reader, YT_MARKDOWN_MARK, p, stop);
  return stop;
}

/* “---”, “* * *”: three or more of the same sign and nothing else. */
static gboolean
is_rule (const char *p)
{
  const char sign = *p;
  guint n = 0;

  if (sign == '\0' || strchr ("-*_=", sign) == NULL)
    return FALSE;
  for (; *p != '\0'; p++)
    {
      if (*p == sign)
        n++;
      else if (*p != ' ')
        return FALSE;
    }
  return n >= 3;
}

static void
read_line (Reader     *reader,
           const char *p,
           const char *end)
{
  while (p < end && *p == '>')
    {
      if (p == reader->line || reader->spans->len == 0)
        add (reader, YT_MARKDOWN_QUOTE, reader->line, end);
      add (reader, YT_MARKDOWN_MARK, p, p + 1);
      for (p++; p < end && *p == ' '; p++)
        ;
    }
  if (is_rule (p))
    {
      add (reader, YT_MARKDOWN_MARK, p, end);
      return;
    }
  if (*p == '#')
    p = read_heading (reader, p, end);
  else
    p = read_item (reader, p, end);
  read_inside (reader, p, end, 0);
}

GArray *
yt_markdown_marks (const char *line,
                   gboolean   *in_fence)
{
  Reader reader = { line, g_array_new (FALSE, FALSE, sizeof (YtMarkdownSpan)) };
  const char *end = line + strlen (line);
  const char *p = line;
  gboolean is_fence;

  while (*p == ' ' || *p == '\t')
    p++;
  is_fence = g_str_has_prefix (p, "```") || g_str_has_prefix (p, "~~~");
  if (is_fence)
    {
      add (&reader, YT_MARKDOWN_MARK, p, end);
      *in_fence = !*in_fence;
    }
  else if (!*in_fence && end - line <= YT_MARKDOWN_LINE_MAX)
    read_line (&reader, p, end);
  return reader.spans;
}
