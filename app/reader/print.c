/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Lines of printed pages, and which of them are around the text. */
#include "reader/print.h"

#include <math.h>
#include <string.h>

/* So many lines at either edge of a page may be around the text. */
#define EDGE 2
/* What is on this many pages repeats. */
#define OFTEN 3
#define SIZES 400

YtPrint *
yt_print_new (void)
{
  YtPrint *self = g_new0 (YtPrint, 1);

  self->text = g_string_new (NULL);
  self->lines = g_array_new (FALSE, TRUE, sizeof (YtPrintLine));
  self->labels = g_ptr_array_new_with_free_func (g_free);
  return self;
}

void
yt_print_free (YtPrint *self)
{
  g_string_free (self->text, TRUE);
  g_array_unref (self->lines);
  g_ptr_array_unref (self->labels);
  g_free (self);
}

const YtPrintLine *
yt_print_line (const YtPrint *self,
               guint          index)
{
  return &g_array_index (self->lines, YtPrintLine, index);
}

double
yt_print_size (const YtPrint *self)
{
  guint64 counts[SIZES] = { 0 };
  guint best = 0;

  for (guint i = 0; i < self->lines->len; i++)
    {
      const YtPrintLine *line = yt_print_line (self, i);

      counts[(guint) CLAMP (line->size * 2, 0, SIZES - 1)] += line->n;
    }
  for (guint i = 1; i < SIZES; i++)
    best = counts[i] > counts[best] ? i : best;
  return best / 2.0;
}

static guint
roman (const char *text,
       gsize       length)
{
  static const char signs[] = "ivxlcdm";
  static const guint values[] = { 1, 5, 10, 50, 100, 500, 1000 };
  guint whole = 0, last = 0;

  if (length == 0 || length > 10)
    return 0;
  for (gsize i = length; i > 0; i--)
    {
      const char *sign = memchr (signs, g_ascii_tolower (text[i - 1]), sizeof signs - 1);
      guint value = sign != NULL ? values[sign - signs] : 0;

      if (value == 0)
        return 0;
      whole = value < last ? whole - value : whole + value;
      last = MAX (last, value);
    }
  return whole;
}

/* A line with its numbers made #: @number: (out): the last of them; -1 without. Where nothing else is in it, it may be a page’s. */
static char *
make_key (const char *text,
          gsize       length,
          int        *number)
{
  GString *key = g_string_new (NULL);

  *number = -1;
  for (gsize i = 0; i < length;)
    {
      if (g_ascii_isdigit (text[i]))
        {
          gint64 value = 0;

          for (; i < length && g_ascii_isdigit (text[i]); i++)
            value = MIN (value * 10 + (text[i] - '0'), 1000000);
          *number = (int) value;
          g_string_append_c (key, '#');
          continue;
        }
      if (!g_ascii_isspace (text[i]))
        g_string_append_c (key, g_ascii_tolower (text[i]));
      i++;
    }
  if (*number < 0 && roman (key->str, key->len) > 0)
    {
      *number = (int) roman (key->str, key->len);
      g_string_assign (key, "%");
    }
  return g_string_free (key, FALSE);
}

/* Marks the lines of one page that stand at its edges, the second one only if it is next to the first: bit 0: top, bit 1: bottom. */
static void
mark_edges (const YtPrint *self,
            guint          from,
            guint          to,
            guint8        *edges)
{
  for (guint edge = 0; edge < 2; edge++)
    {
      guint last = to;

      for (guint k = 0; k < EDGE; k++)
        {
          guint best = to;

          for (guint i = from; i < to; i++)
            {
              const YtPrintLine *line = yt_print_line (self, i);
              const YtPrintLine *other = best < to ? yt_print_line (self, best) : NULL;

              if ((edges[i] & (1 << edge)) == 0 &&
                  (other == NULL || (edge == 0 ? line->top < other->top : line->bottom > other->bottom)))
                best = i;
            }
          if (best == to || (last < to && fabs (yt_print_line (self, best)->top - yt_print_line (self, last)->top) >
                                            2 * yt_print_line (self, last)->size))
            break;
          edges[best] |= (guint8) (1 << edge);
          last = best;
        }
    }
}

static void
count (GHashTable *counts,
       char       *key)
{
  guint n = GPOINTER_TO_UINT (g_hash_table_lookup (counts, key));

  g_hash_table_insert (counts, key, GUINT_TO_POINTER (n + 1));
}

/* The keys under which a line is counted: its own words, and with its number as far from the page’s count as on other pages. */
static void
make_keys (const YtPrint     *self,
           const YtPrintLine *line,
           guint              edge,
           char              *keys[2],
           int               *number)
{
  const char *text = self->text->str + line->text;
  g_autofree char *key = make_key (text, line->length, number);
  g_autofree char *words = g_strndup (text, line->length);

  keys[0] = g_strdup_printf ("%u=%s", edge, g_strstrip (words));
  keys[1] = *number >= 0 ? g_strdup_printf ("%u%+d %s", edge, *number - (int) line->page, key) : NULL;
}

static gboolean
is_number_only (const char *key)
{
  return g_regex_match_simple ("^\\S+ (第|page|p\\.|[-–—·.|\\[(/]|\xc2\xb7)*[#%](页|頁|[-–—·.|\\])/]|of#|/#|\xc2\xb7)*$", key, 0, 0);
}

void
yt_print_find_around (YtPrint *self)
{
  g_autofree guint8 *edges = g_new0 (guint8, self->lines->len + 1);
  g_autoptr(GHashTable) counts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  guint often = MIN (OFTEN, self->labels->len);
  double body = yt_print_size (self);

  if (self->labels->len < 2)
    return;
  for (guint from = 0, to; from < self->lines->len; from = to)
    {
      for (to = from; to < self->lines->len && yt_print_line (self, to)->page == yt_print_line (self, from)->page; to++)
        continue;
      mark_edges (self, from, to, edges);
    }
  for (guint pass = 0; pass < 2; pass++)
    {
      for (guint i = 0; i < self->lines->len; i++)
        {
          YtPrintLine *line = &g_array_index (self->lines, YtPrintLine, i);
          gboolean heading = line->size > body * 1.15 && line->n > 4;
          int number;

          for (guint edge = 0; edge < 2 && edges[i] != 0 && line->length < 300; edge++)
            {
              char *keys[2];
              gboolean is_page;

              if ((edges[i] & (1 << edge)) == 0)
                continue;
              make_keys (self, line, edge, keys, &number);
              if (pass == 0)
                {
                  count (counts, keys[0]);
                  if (keys[1] != NULL)
                    count (counts, keys[1]);
                  continue;
                }
              is_page = keys[1] != NULL && GPOINTER_TO_UINT (g_hash_table_lookup (counts, keys[1])) >= often;
              if (!heading && (is_page || GPOINTER_TO_UINT (g_hash_table_lookup (counts, keys[0])) >= often))
                line->around = TRUE;
              if (!heading && is_page && is_number_only (keys[1]))
                {
                  char *label = g_strndup (self->text->str + line->text, line->length);

                  g_free (self->labels->pdata[line->page]);
                  if (strchr (keys[1], '%') == NULL)
                    {
                      g_free (label);
                      label = g_strdup_printf ("%d", number);
                    }
                  self->labels->pdata[line->page] = g_strstrip (label);
                }
              g_free (keys[0]);
              g_free (keys[1]);
            }
        }
    }
}
