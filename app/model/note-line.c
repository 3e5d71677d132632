/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* One plain line out of a note's CommonMark, for rows of lists and for titles. */
#include "model/note.h"

#include <string.h>

static gboolean
is_blank (const char *line,
          gsize       length)
{
  for (gsize i = 0; i < length; i++)
    {
      if (!g_ascii_isspace (line[i]))
        return FALSE;
    }
  return TRUE;
}

/* "```", "---", "***", "___": a line that holds no words. */
static gboolean
is_ruler (const char *line,
          gsize       length)
{
  gsize i = 0;

  while (i < length && g_ascii_isspace (line[i]))
    i++;
  if (length - i < 3 || strchr ("`~-*_=", line[i]) == NULL)
    return FALSE;
  return line[i + 1] == line[i] && line[i + 2] == line[i];
}

/* What stands before the words: heading, quotation, bullet, number. */
static const char *
skip_prefix (const char *p,
             const char *end)
{
  for (;;)
    {
      const char *start = p;
      const char *digits;

      while (p < end && (g_ascii_isspace (*p) || *p == '>'))
        p++;
      digits = p;
      while (digits < end && g_ascii_isdigit (*digits))
        digits++;
      if (digits > p && digits + 1 < end && (*digits == '.' || *digits == ')') && digits[1] == ' ')
        p = digits + 2;
      else if (p + 1 < end && strchr ("-+*", *p) != NULL && p[1] == ' ')
        p += 2;
      else if (p < end && *p == '#')
        {
          const char *mark = p;

          while (mark < end && *mark == '#')
            mark++;
          if (mark == end || *mark == ' ')
            p = mark;
        }
      if (p == start)
        return p;
    }
}

/* "[words](address)": gives the place behind it and the end of the words. */
static const char *
link_at (const char  *p,
         const char  *end,
         const char **words_end)
{
  const char *close = memchr (p, ']', (gsize) (end - p));
  const char *behind;

  if (close == NULL || close + 1 >= end || close[1] != '(')
    return NULL;
  behind = memchr (close, ')', (gsize) (end - close));
  if (behind == NULL)
    return NULL;
  *words_end = close;
  return behind + 1;
}

/* Emphasis and code; an underscore inside a word is a letter of it. */
static gboolean
is_mark (const GString *plain,
         const char    *p,
         const char    *end)
{
  if (*p == '*' || *p == '`')
    return TRUE;
  if (*p != '_')
    return FALSE;
  return plain->len == 0 || plain->str[plain->len - 1] == ' ' || p + 1 == end || g_ascii_isspace (p[1]) || g_ascii_ispunct (p[1]);
}

static void
append_plain (GString    *plain,
              const char *p,
              const char *end)
{
  while (p < end)
    {
      const char *words_end = NULL;
      const char *behind = NULL;

      if (*p == '\\' && p + 1 < end && g_ascii_ispunct (p[1]))
        {
          g_string_append_c (plain, p[1]);
          p += 2;
          continue;
        }
      if (*p == '!' && p + 1 < end && p[1] == '[')
        p++;
      if (*p == '[')
        behind = link_at (p, end, &words_end);
      if (behind != NULL)
        {
          append_plain (plain, p + 1, words_end);
          p = behind;
        }
      else
        {
          if (!is_mark (plain, p, end))
            g_string_append_c (plain, *p);
          p++;
        }
    }
}

/* The words of one line, at most @max characters; NULL when there are none. */
static char *
plain_line (const char *line,
            gsize       length,
            guint       max)
{
  g_autoptr(GString) plain = g_string_new (NULL);
  /* A line may be a book: some bytes for each character that is asked for are enough, cut between two of them. */
  const char *end = line + MIN (length, (gsize) max * 8 + 1024);

  while (end > line && ((guchar) *end & 0xc0) == 0x80)
    end--;
  append_plain (plain, skip_prefix (line, end), end);
  g_strstrip (plain->str);
  if (*plain->str == '\0')
    return NULL;
  if (g_utf8_strlen (plain->str, -1) > (glong) max)
    {
      g_autofree char *start = g_utf8_substring (plain->str, 0, (glong) max - 1);

      return g_strconcat (g_strchomp (start), "…", NULL);
    }
  return g_strdup (plain->str);
}

char *
yt_note_first_line (YtNote *self,
                    guint   max)
{
  const char *line = yt_note_text (self);

  g_return_val_if_fail (max > 0, g_strdup (""));
  while (*line != '\0')
    {
      gsize length = strcspn (line, "\n");
      char *plain = is_blank (line, length) || is_ruler (line, length) ? NULL : plain_line (line, length, max);

      if (plain != NULL)
        return plain;
      line += length;
      if (*line == '\n')
        line++;
    }
  return g_strdup ("");
}
