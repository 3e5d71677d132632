/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Reads Markdown (CommonMark’s blocks, with tables, notes and a header as Pandoc has them) into words without signs. */
#include <string.h>

#include "format/document.h"
#include "text/scribe.h"

/* What the line that is open belongs to. */
typedef enum
{
  BLOCK_NONE,
  BLOCK_PARAGRAPH,
  BLOCK_ITEM,
  BLOCK_QUOTE,
  BLOCK_NOTE,
  BLOCK_TABLE,
} Block;

typedef struct
{
  YtScribe *scribe;
  Block block;
  guint level;
  gsize start;
  char *key;
  char *fence; /* the sign that ends the code that is open */
} Markdown;

static void
close_block (Markdown *self)
{
  switch (self->block)
    {
    case BLOCK_ITEM:
      yt_scribe_end (self->scribe, YT_FEATURE_ITEM, self->level, self->start, NULL);
      break;
    case BLOCK_QUOTE:
      yt_scribe_end (self->scribe, YT_FEATURE_QUOTE, 0, self->start, NULL);
      break;
    case BLOCK_NOTE:
      yt_scribe_end (self->scribe, YT_FEATURE_NOTE, 0, self->start, self->key);
      g_clear_pointer (&self->key, g_free);
      break;
    case BLOCK_TABLE:
      yt_scribe_table_end (self->scribe, self->start);
      break;
    case BLOCK_NONE:
    case BLOCK_PARAGRAPH:
      yt_scribe_line (self->scribe);
      break;
    }
  self->block = BLOCK_NONE;
}

static void
open_block (Markdown *self,
            Block     block)
{
  close_block (self);
  self->start = yt_scribe_begin (self->scribe);
  self->block = block;
}

/* The text of a link or picture, or the mark of a note; @at: behind the bracket. Returns: where to go on, or NULL when it is none */
static const char *
put_bracket (Markdown   *self,
             const char *at,
             const char *end)
{
  const char *close = memchr (at, ']', (gsize) (end - at));
  g_autofree char *key = NULL;

  if (close == NULL)
    return NULL;
  if (*at == '^' && close > at + 1)
    {
      key = g_strndup (at + 1, (gsize) (close - at - 1));
      yt_scribe_mark (self->scribe, key, key);
      return close + 1;
    }
  if (close + 1 < end && close[1] == '(')
    {
      const char *stop = memchr (close, ')', (gsize) (end - close));

      if (stop == NULL)
        return NULL;
      yt_scribe_text (self->scribe, at, (gsize) (close - at));
      return stop + 1;
    }
  return NULL;
}

/* Whether the sign at @at stands around words rather than between blanks, as 3 * 4 has it. */
static gboolean
is_emphasis (const char *from,
             const char *at,
             const char *end)
{
  gboolean before = at > from && !g_ascii_isspace (at[-1]);
  gboolean behind = at + 1 < end && !g_ascii_isspace (at[1]);

  if (*at == '_' && before && behind && g_ascii_isalnum (at[-1]) && g_ascii_isalnum (at[1]))
    return FALSE;
  return before || behind;
}

static void
put_words (Markdown   *self,
           const char *text,
           gsize       length)
{
  const char *end = text + length;
  const char *from = text;

  for (const char *p = text; p < end;)
    {
      const char *next = p + 1;
      gboolean drop = FALSE;

      if (*p == '\\' && next < end && g_ascii_ispunct (*next))
        {
          yt_scribe_text (self->scribe, from, (gsize) (p - from));
          from = p + 1;
          p += 2;
          continue;
        }
      if ((*p == '*' || *p == '_') && is_emphasis (text, p, end))
        drop = TRUE;
      else if (*p == '`' || (*p == '!' && next < end && *next == '['))
        drop = TRUE;
      else if (*p == '[')
        {
          yt_scribe_text (self->scribe, from, (gsize) (p - from));
          from = p;
          next = put_bracket (self, p + 1, end);
          if (next != NULL)
            from = next;
          else
            next = p + 1;
        }
      if (drop)
        {
          yt_scribe_text (self->scribe, from, (gsize) (p - from));
          from = next;
        }
      p = next;
    }
  yt_scribe_text (self->scribe, from, (gsize) (end - from));
}

static void
put_row (Markdown   *self,
         const char *text)
{
  g_auto(GStrv) cells = NULL;
  const char *bare = text + (*text == '|');
  gsize length = strlen (bare);
  g_autofree char *row = g_strndup (bare, length > 0 && bare[length - 1] == '|' ? length - 1 : length);

  if (strspn (row, "|-: \t") == strlen (row))
    return;
  cells = g_strsplit (row, "|", -1);
  if (self->block != BLOCK_TABLE)
    {
      open_block (self, BLOCK_TABLE);
      yt_scribe_table (self->scribe);
    }
  yt_scribe_row (self->scribe);
  for (guint i = 0; cells[i] != NULL; i++)
    {
      yt_scribe_cell (self->scribe);
      g_strstrip (cells[i]);
      put_words (self, cells[i], strlen (cells[i]));
    }
}

/* The length of a list’s sign; 0 when the line has none. */
static gsize
item_sign (const char *text)
{
  gsize digits = strspn (text, "0123456789");

  if (strchr ("-*+", text[0]) != NULL && text[0] != '\0' && text[1] == ' ')
    return 2;
  return digits > 0 && digits < 10 && (text[digits] == '.' || text[digits] == ')') && text[digits + 1] == ' ' ? digits + 2 : 0;
}

static gboolean
is_rule (const char *text)
{
  return strlen (text) >= 3 && (strspn (text, "- ") == strlen (text) || strspn (text, "* ") == strlen (text) || strspn (text, "_ ") == strlen (text));
}

static void
put_heading (Markdown   *self,
             guint       level,
             const char *text)
{
  gsize length = strlen (text);

  open_block (self, BLOCK_NONE);
  while (length > 0 && (text[length - 1] == '#' || text[length - 1] == ' '))
    length--;
  put_words (self, text, length);
  yt_scribe_end (self->scribe, YT_FEATURE_HEADING, level, self->start, NULL);
}

/* A line of signs below a paragraph makes it a heading. */
static gboolean
underline (Markdown   *self,
           const char *text)
{
  gsize length = strlen (text);
  guint level = length > 0 && strspn (text, "=") == length ? 1 : length > 1 && strspn (text, "-") == length ? 2 : 0;

  if (level == 0 || self->block != BLOCK_PARAGRAPH)
    return FALSE;
  yt_scribe_end (self->scribe, YT_FEATURE_HEADING, level, self->start, NULL);
  self->block = BLOCK_NONE;
  return TRUE;
}

static void
put_note (Markdown   *self,
          const char *text)
{
  const char *close = strstr (text, "]:");

  close_block (self);
  self->block = BLOCK_NOTE;
  self->key = g_strndup (text + 2, (gsize) (close - text - 2));
  self->start = yt_scribe_note (self->scribe, self->key);
  put_words (self, close + 2, strlen (close + 2));
}

static void
put_item (Markdown   *self,
          guint       indent,
          const char *text)
{
  gsize sign = item_sign (text);

  open_block (self, BLOCK_ITEM);
  self->level = indent / 2 + 1;
  if (g_ascii_isdigit (*text))
    yt_scribe_text (self->scribe, text, sign);
  put_words (self, text + sign, strlen (text + sign));
}

static void
put_line (Markdown *self,
          char     *line)
{
  guint indent = (guint) strspn (line, " ");
  char *text = line + strspn (line, " \t");
  gboolean hard = g_str_has_suffix (text, "  ");
  guint level = (guint) strspn (text, "#");

  g_strchomp (text);
  if (self->fence != NULL || g_str_has_prefix (text, "```") || g_str_has_prefix (text, "~~~"))
    {
      if (self->fence == NULL)
        {
          close_block (self);
          self->fence = g_strndup (text, 3);
        }
      else if (g_str_has_prefix (text, self->fence))
        {
          g_clear_pointer (&self->fence, g_free);
        }
      else
        {
          yt_scribe_exact (self->scribe, line, strlen (line));
          yt_scribe_exact (self->scribe, "\n", 1);
        }
      return;
    }
  if (*text == '\0')
    close_block (self);
  else if (level > 0 && level <= 6 && (text[level] == ' ' || text[level] == '\0'))
    put_heading (self, level, text + level);
  else if (underline (self, text) || is_rule (text))
    close_block (self);
  else if (g_str_has_prefix (text, "[^") && strstr (text, "]:") != NULL)
    put_note (self, text);
  else if (*text == '|')
    put_row (self, text);
  else if (*text == '>')
    {
      if (self->block != BLOCK_QUOTE)
        open_block (self, BLOCK_QUOTE);
      text += 1 + strspn (text + 1, "> ");
      put_words (self, text, strlen (text));
      yt_scribe_text (self->scribe, "\n", 1);
    }
  else if (item_sign (text) > 0)
    put_item (self, indent, text);
  else
    {
      if (self->block == BLOCK_NONE || self->block == BLOCK_TABLE)
        open_block (self, BLOCK_PARAGRAPH);
      yt_scribe_text (self->scribe, "\n", 1);
      put_words (self, text, strlen (text));
      if (hard)
        yt_scribe_line (self->scribe);
    }
}

/* The header between two lines of hyphens. Returns: where the text begins */
static const char *
read_header (YtReading  *reading,
             const char *text)
{
  const char *end = g_str_has_prefix (text, "---\n") ? strstr (text + 3, "\n---\n") : NULL;
  g_auto(GStrv) lines = NULL;
  g_autofree char *header = NULL;

  if (end == NULL)
    return text;
  header = g_strndup (text, (gsize) (end - text));
  lines = g_strsplit (header, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    {
      char *colon = strchr (lines[i], ':');
      char *value = colon != NULL ? g_strstrip (colon + 1) : NULL;
      gsize length = value != NULL ? strlen (value) : 0;

      if (value == NULL)
        continue;
      if (length >= 2 && (*value == '"' || *value == '\'') && value[length - 1] == *value)
        {
          value[length - 1] = '\0';
          value++;
        }
      if (g_str_has_prefix (lines[i], "title:"))
        yt_scribe_say (&reading->title, value);
      else if (g_str_has_prefix (lines[i], "author:"))
        yt_scribe_say (&reading->authors, value);
      else if (g_str_has_prefix (lines[i], "date:") && g_regex_match_simple ("^\\d{4}(-\\d\\d){0,2}$", value, 0, 0))
        yt_scribe_say (&reading->date, value);
    }
  return end + strlen ("\n---\n");
}

/* A document without a header is called as its heading of the first level, or as the heading it begins with. */
static void
take_title (YtReading *reading)
{
  const YtFeature *best = NULL;
  g_autofree char *words = NULL;

  for (guint i = 0; i < reading->features->len && (best == NULL || best->level != 1); i++)
    {
      const YtFeature *feature = &g_array_index (reading->features, YtFeature, i);

      if (feature->sort == YT_FEATURE_HEADING && (feature->level == 1 || feature->start == 0))
        best = feature;
    }
  if (best == NULL)
    return;
  words = g_strndup (reading->text->str + best->start, best->end - best->start);
  yt_scribe_say (&reading->title, words);
}

YtReading *
yt_document_read_markdown (const char *text,
                           gsize       length)
{
  Markdown self = { .scribe = yt_scribe_new () };
  g_autoptr(YtReading) reading = NULL;
  const char *end = text + length;

  for (const char *from = read_header (self.scribe->reading, text); from < end;)
    {
      const char *to = memchr (from, '\n', (gsize) (end - from));
      g_autofree char *line = g_strndup (from, (gsize) ((to != NULL ? to : end) - from));

      put_line (&self, line);
      from = to != NULL ? to + 1 : end;
    }
  close_block (&self);
  g_free (self.fence);
  reading = yt_scribe_finish (self.scribe, NULL);
  if (reading != NULL)
    take_title (reading);
  return reading != NULL ? g_steal_pointer (&reading) : yt_document_read_plain (text, length);
}
