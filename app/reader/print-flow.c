/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Joins printed lines into paragraphs. */
#include "reader/print.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

/* Letters this much larger than most make a heading, unless it is long. */
#define LARGER 1.15
#define HEADING_MAX 150
/* Lines within so many letters of each other’s beginning are in one column. */
#define INDENT_MAX 4.0

typedef struct
{
  const YtPrint *print;
  YtScribe *draft;
  double size;
  double leading; /* from line to line */
  GArray *heights; /* double: sizes of headings, largest first */
  GHashTable *compounds; /* words with a hyphen in them that stand within a line */
} Flow;

/* The edges of the column that a line is in. */
typedef struct
{
  double left;
  double right;
} Column;

static gboolean
is_heading (const Flow        *self,
            const YtPrintLine *line)
{
  return line->size > self->size * LARGER && line->n <= HEADING_MAX;
}

static int
compare_heights (gconstpointer a,
                 gconstpointer b)
{
  const double *x = a, *y = b;

  return *x < *y ? 1 : *x > *y ? -1 : 0;
}

/* Sizes that differ by less than a tenth are one. */
static void
find_heights (Flow *self)
{
  g_autoptr(GArray) all = g_array_new (FALSE, FALSE, sizeof (double));

  for (guint i = 0; i < self->print->lines->len; i++)
    {
      const YtPrintLine *line = yt_print_line (self->print, i);

      if (!line->around && is_heading (self, line))
        g_array_append_val (all, line->size);
    }
  g_array_sort (all, compare_heights);
  for (guint i = 0; i < all->len; i++)
    {
      double height = g_array_index (all, double, i);

      if (self->heights->len == 0 || height < g_array_index (self->heights, double, self->heights->len - 1) * 0.92)
        g_array_append_val (self->heights, height);
    }
}

static guint
level_of (const Flow        *self,
          const YtPrintLine *line)
{
  guint level = 1;

  while (level < self->heights->len && level < 6 && line->size < g_array_index (self->heights, double, level - 1) * 0.92)
    level++;
  return level;
}

static int
compare_numbers (gconstpointer a,
                 gconstpointer b)
{
  return -compare_heights (a, b);
}

static void
find_leading (Flow *self)
{
  g_autoptr(GArray) all = g_array_new (FALSE, FALSE, sizeof (double));

  for (guint i = 1; i < self->print->lines->len; i++)
    {
      const YtPrintLine *last = yt_print_line (self->print, i - 1);
      const YtPrintLine *line = yt_print_line (self->print, i);
      double step = line->top - last->top;

      if (line->page == last->page && step > line->size * 0.7 && step < line->size * 4 && line->size < self->size * LARGER)
        g_array_append_val (all, step);
    }
  g_array_sort (all, compare_numbers);
  self->leading = all->len > 0 ? g_array_index (all, double, all->len * 2 / 5) : self->size * 1.3;
}

static void
find_compounds (Flow *self)
{
  g_autoptr(GRegex) regex = g_regex_new ("[A-Za-z]+-[a-z]+", G_REGEX_RAW, 0, NULL);

  for (guint i = 0; i < self->print->lines->len; i++)
    {
      const YtPrintLine *line = yt_print_line (self->print, i);
      const char *text = self->print->text->str + line->text;
      g_autoptr(GMatchInfo) match = NULL;

      if (memchr (text, '-', line->length) == NULL)
        continue;
      g_regex_match_full (regex, text, (gssize) line->length, 0, 0, &match, NULL);
      for (; g_match_info_matches (match); g_match_info_next (match, NULL))
        g_hash_table_add (self->compounds, g_match_info_fetch (match, 0));
    }
}

static Column
column_of (const Flow *self,
           guint       index)
{
  const YtPrintLine *line = yt_print_line (self->print, index);
  Column column = { line->left, line->right };
  const int far = 60;

  for (int way = -1; way <= 1; way += 2)
    {
      for (int k = 1; k <= far; k++)
        {
          gint64 i = (gint64) index + way * k;
          const YtPrintLine *other = i >= 0 && i < self->print->lines->len ? yt_print_line (self->print, (guint) i) : NULL;

          if (other == NULL || other->page != line->page)
            break;
          if (other->around || fabs (other->left - line->left) > INDENT_MAX * self->size || fabs (other->size - line->size) > line->size * 0.12)
            continue;
          column.left = MIN (column.left, other->left);
          column.right = MAX (column.right, other->right);
        }
    }
  return column;
}

static gboolean
ends_sentence (const Flow        *self,
               const YtPrintLine *line)
{
  const char *text = self->print->text->str + line->text;
  const char *last = line->length > 0 ? g_utf8_prev_char (text + line->length) : text;

  return g_utf8_strchr (".!?:;。！？：；…”」』》）)", -1, g_utf8_get_char (last)) != NULL;
}

/* Whether the first word of @line would have had room behind @last: then somebody ended a paragraph there. */
static gboolean
had_room (const Flow        *self,
          const YtPrintLine *last,
          const YtPrintLine *line,
          double             right)
{
  const char *text = self->print->text->str + line->text;
  double letter = (line->right - line->left) / MAX (line->n, 1);
  guint n = 0;

  if ((guchar) *text < 0x80)
    n = (guint) strcspn (text, " -\n") + 1;
  return last->right + MAX (n * letter, self->size * 1.2) < right - self->size * 0.4;
}

static gboolean
goes_on (const Flow *self,
         guint       before,
         guint       index)
{
  const YtPrintLine *last = yt_print_line (self->print, before);
  const YtPrintLine *line = yt_print_line (self->print, index);
  Column old = column_of (self, before);
  Column column = column_of (self, index);
  gboolean below = line->page == last->page && line->top > last->top;
  gboolean indented = line->left > column.left + self->size * 0.8;
  double step = line->top - last->top;

  if (is_heading (self, line) || is_heading (self, last))
    return is_heading (self, line) && is_heading (self, last) && below && fabs (line->size - last->size) < last->size * 0.08 &&
           step < last->size * 2;
  if (had_room (self, last, line, old.right))
    return FALSE;
  if (below)
    return step < self->leading * 1.35 && (!indented || last->left > column.left + self->size * 0.8);
  return !indented && !ends_sentence (self, last);
}

/* Whether a line ends within a word. @hyphen: (out): whether the word is written with that hyphen elsewhere, too */
static gboolean
is_broken_word (const Flow        *self,
                const YtPrintLine *line,
                const YtPrintLine *next,
                gboolean          *hyphen)
{
  const char *text = self->print->text->str + line->text;
  const char *follows = self->print->text->str + next->text;
  gsize start, end = 0;
  g_autofree char *compound = NULL;

  if (line->length < 2 || text[line->length - 1] != '-' || !g_ascii_isalpha (text[line->length - 2]) || !g_ascii_islower (follows[0]))
    return FALSE;
  for (start = line->length - 1; start > 0 && g_ascii_isalpha (text[start - 1]);)
    start--;
  while (end < next->length && g_ascii_isalpha (follows[end]))
    end++;
  compound = g_strdup_printf ("%.*s%.*s", (int) (line->length - start), text + start, (int) end, follows);
  *hyphen = g_hash_table_contains (self->compounds, compound);
  return TRUE;
}

/* The line behind this one that is text; the number of lines when there is none. */
static guint
next_line (const YtPrint *print,
           guint          index)
{
  do
    index++;
  while (index < print->lines->len && yt_print_line (print, index)->around);
  return index;
}

static void
put_pages (Flow  *self,
           guint *page,
           guint  until)
{
  for (; *page <= until; (*page)++)
    yt_scribe_page (self->draft, g_ptr_array_index (self->print->labels, *page));
}

static void
put_lines (Flow *self)
{
  const YtPrint *print = self->print;
  guint page = 0;
  gsize start = 0;
  gboolean open = FALSE;

  for (guint i = print->lines->len > 0 && !yt_print_line (print, 0)->around ? 0 : next_line (print, 0), next; i < print->lines->len; i = next)
    {
      const YtPrintLine *line = yt_print_line (print, i);
      const char *text = print->text->str + line->text;
      gsize length = line->length;
      gboolean more, broken, hyphen = FALSE;

      next = next_line (print, i);
      more = next < print->lines->len && goes_on (self, i, next);
      broken = more && is_broken_word (self, line, yt_print_line (print, next), &hyphen);
      if (!open)
        start = yt_scribe_begin (self->draft);
      put_pages (self, &page, line->page);
      yt_scribe_text (self->draft, text, length - (broken && !hyphen ? 1 : 0));
      open = more;
      if (more && !broken && !(length >= 2 && memcmp (text + length - 2, "\xc2\xad", 2) == 0))
        yt_scribe_text (self->draft, "\n", 1);
      else if (!more && is_heading (self, line))
        yt_scribe_end (self->draft, YT_FEATURE_HEADING, level_of (self, line), start, NULL);
      else if (!more)
        yt_scribe_line (self->draft);
    }
  if (print->labels->len > 0)
    put_pages (self, &page, print->labels->len - 1);
}

void
yt_print_flow (const YtPrint *self,
               YtScribe       *draft)
{
  Flow flow = { .print = self, .draft = draft, .size = yt_print_size (self) };

  flow.heights = g_array_new (FALSE, FALSE, sizeof (double));
  flow.compounds = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  find_heights (&flow);
  find_leading (&flow);
  find_compounds (&flow);
  put_lines (&flow);
  g_array_unref (flow.heights);
  g_hash_table_unref (flow.compounds);
}
