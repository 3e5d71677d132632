/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Sixty-four characters of the pattern a step: G. Myers, “A Fast Bit-Vector Algorithm for Approximate String Matching Based on
 * Dynamic Programming”, Journal of the ACM 46 (1999); blocks and carries after H. Hyyrö (2003). */
#include "text/approximate.h"

#include <string.h>

#define WORD 64

/* Automaton: which places of the pattern have a character, and the column of the matrix as differences. */
typedef struct
{
  gsize n;          /* of the pattern */
  gsize blocks;
  GHashTable *rows; /* character → index of its masks */
  guint64 *masks;   /* blocks for each row; row 0: characters that are not in the pattern */
  guint64 *plus;
  guint64 *minus;
  gsize last;       /* the bit of the last block that stands for the pattern's end */
} Automaton;

static void
automaton_init (Automaton      *self,
                const gunichar *pattern,
                gsize           n,
                gboolean        backward)
{
  self->n = n;
  self->blocks = (n + WORD - 1) / WORD;
  self->last = (n - 1) % WORD;
  self->rows = g_hash_table_new (NULL, NULL);
  self->masks = g_new0 (guint64, self->blocks * (n + 1));
  self->plus = g_new (guint64, self->blocks);
  self->minus = g_new0 (guint64, self->blocks);
  memset (self->plus, 0xff, self->blocks * sizeof (guint64));
  for (gsize i = 0; i < n; i++)
    {
      gunichar c = pattern[backward ? n - 1 - i : i];
      guint row = GPOINTER_TO_UINT (g_hash_table_lookup (self->rows, GUINT_TO_POINTER (c)));

      if (row == 0)
        {
          row = g_hash_table_size (self->rows) + 1;
          g_hash_table_insert (self->rows, GUINT_TO_POINTER (c), GUINT_TO_POINTER (row));
        }
      self->masks[row * self->blocks + i / WORD] |= G_GUINT64_CONSTANT (1) << (i % WORD);
    }
}

static void
automaton_clear (Automaton *self)
{
  g_hash_table_unref (self->rows);
  g_free (self->masks);
  g_free (self->plus);
  g_free (self->minus);
}

/* One character further. @grow: what the first row of the matrix does: 0 in a search, 1 in a comparison of wholes.
 * Returns by how much the last row changes. */
static int
automaton_step (Automaton *self,
                gunichar   c,
                int        grow)
{
  const guint64 *masks = self->masks + GPOINTER_TO_UINT (g_hash_table_lookup (self->rows, GUINT_TO_POINTER (c))) * self->blocks;
  int carry = grow;

  for (gsize i = 0; i < self->blocks; i++)
    {
      guint64 eq = masks[i], plus = self->plus[i], minus = self->minus[i];
      gsize top = i + 1 < self->blocks ? WORD - 1 : self->last;
      guint64 x_v = eq | minus;
      guint64 x_h, h_plus, h_minus;
      int out;

      if (carry < 0)
        eq |= 1;
      x_h = (((eq & plus) + plus) ^ plus) | eq;
      h_plus = minus | ~(x_h | plus);
      h_minus = plus & x_h;
      out = (int) ((h_plus >> top) & 1) - (int) ((h_minus >> top) & 1);
      h_plus = h_plus << 1 | (carry > 0);
      h_minus = h_minus << 1 | (carry < 0);
      self->plus[i] = h_minus | ~(x_v | h_plus);
      self->minus[i] = h_plus & x_v;
      carry = out;
    }
  return carry;
}

gsize
yt_approximate_distance (const gunichar *a,
                         gsize           n_a,
                         const gunichar *b,
                         gsize           n_b)
{
  Automaton automaton;
  gssize distance = (gssize) n_a;

  if (n_a == 0)
    return n_b;
  automaton_init (&automaton, a, n_a, FALSE);
  for (gsize i = 0; i < n_b; i++)
    distance += automaton_step (&automaton, b[i], 1);
  automaton_clear (&automaton);
  return (gsize) distance;
}

gsize
yt_approximate_ahead (const gunichar *pattern,
                      gsize           n_pattern,
                      const gunichar *text,
                      gsize           n_text,
                      gboolean        backward)
{
  Automaton automaton;
  gssize distance = (gssize) n_pattern, best = distance;

  if (n_pattern == 0)
    return 0;
  automaton_init (&automaton, pattern, n_pattern, backward);
  for (gsize i = 0; i < n_text; i++)
    {
      distance += automaton_step (&automaton, text[backward ? n_text - 1 - i : i], 1);
      best = MIN (best, distance);
    }
  automaton_clear (&automaton);
  return (gsize) best;
}

/* Where a match that ends at @end begins: the pattern from behind, over as many characters as can belong to it. */
static gsize
find_start (const gunichar *pattern,
            gsize           n_pattern,
            const gunichar *text,
            gsize           end,
            guint           errors)
{
  gsize most = MIN (end, n_pattern + errors);
  Automaton automaton;
  gssize distance = (gssize) n_pattern, best = G_MAXSSIZE;
  gsize start = end;

  automaton_init (&automaton, pattern, n_pattern, TRUE);
  for (gsize i = 1; i <= most; i++)
    {
      distance += automaton_step (&automaton, text[end - i], 1);
      /* Of places that are as good, the one that leaves no character of the pattern out. */
      if (distance < best || (distance == best && i <= n_pattern))
        {
          best = distance;
          start = end - i;
        }
    }
  automaton_clear (&automaton);
  return start;
}

static void
add_match (GArray         *found,
           const gunichar *pattern,
           gsize           n_pattern,
           const gunichar *text,
           gsize           end,
           guint           errors)
{
  YtApproximate match = { find_start (pattern, n_pattern, text, end, errors), end, errors };

  if (found->len > 0)
    {
      YtApproximate *last = &g_array_index (found, YtApproximate, found->len - 1);

      if (match.start < last->end)
        {
          if (match.errors < last->errors)
            *last = match;
          return;
        }
    }
  g_array_append_val (found, match);
}

GArray *
yt_approximate (const gunichar *pattern,
                gsize           n_pattern,
                const gunichar *text,
                gsize           n_text,
                guint           errors)
{
  GArray *found = g_array_new (FALSE, FALSE, sizeof (YtApproximate));
  Automaton automaton;
  gssize distance = (gssize) n_pattern, best = G_MAXSSIZE;
  gsize best_end = 0;

  automaton_init (&automaton, pattern, n_pattern, FALSE);
  for (gsize i = 0; i < n_text; i++)
    {
      distance += automaton_step (&automaton, text[i], 0);
      if (distance < best && distance <= (gssize) errors)
        {
          best = distance;
          best_end = i + 1;
        }
      /* Far enough behind the best end no better one belongs to the same place. */
      if (best < G_MAXSSIZE && i + 1 >= best_end + MAX (1, n_pattern / 2))
        {
          add_match (found, pattern, n_pattern, text, best_end, (guint) best);
          best = G_MAXSSIZE;
        }
    }
  if (best < G_MAXSSIZE)
    add_match (found, pattern, n_pattern, text, best_end, (guint) best);
  automaton_clear (&automaton);
  return found;
}
