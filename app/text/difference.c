/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Compares two texts: by pieces that are unique in both, then by E. W. Myers, “An O(ND) Difference Algorithm and Its
 * Variations”, Algorithmica 1 (1986), with a bound on D. */
#include "text/difference.h"

#include <string.h>

/* Characters of the pieces that are looked for, longest first. */
static const guint grams[] = { 24, 12, 7 };
/* Differences that are counted between two pieces, before they are called different as a whole. */
#define D_MAX 300
/* The sort of segments that differ. */
#define SORT_CHANGED 1

/* Letters: a text as characters, and where each begins; one more start behind the last. */
typedef struct
{
  gunichar *points;
  gsize *starts;
  gsize n;
} Letters;

/* Run: characters that are the same in both. */
typedef struct
{
  gsize a;
  gsize b;
  gsize n;
} Run;

typedef struct
{
  Letters a;
  Letters b;
  GArray *runs;
} Difference;

/* Gram: where a piece was seen, and how often. */
typedef struct
{
  guint64 hash;
  gsize at_a;
  gsize at_b;
  guint in_a;
  guint in_b;
} Gram;

static void
read_letters (Letters    *self,
              const char *text,
              gsize       len)
{
  const char *end = text + len;

  self->points = g_new (gunichar, len + 1);
  self->starts = g_new (gsize, len + 1);
  self->n = 0;
  for (const char *at = text; at < end; at = g_utf8_next_char (at))
    {
      self->points[self->n] = g_utf8_get_char (at);
      self->starts[self->n++] = (gsize) (at - text);
    }
  self->starts[self->n] = len;
}

static void
add_run (Difference *self,
         gsize       a,
         gsize       b,
         gsize       n)
{
  Run run = { a, b, n };

  if (n == 0)
    return;
  if (self->runs->len > 0)
    {
      Run *last = &g_array_index (self->runs, Run, self->runs->len - 1);

      if (last->a + last->n == a && last->b + last->n == b)
        {
          last->n += n;
          return;
        }
    }
  g_array_append_val (self->runs, run);
}

/* Walks the kept frontiers back and notes the runs; the last comes first. */
static void
walk_back (GArray     *found,
           GPtrArray  *frontiers,
           int         d,
           gssize      x,
           gssize      y)
{
  for (; d >= 0; d--)
    {
      const gssize *v = (gssize *) g_ptr_array_index (frontiers, d) + d + 1;
      gssize k = x - y;
      gssize from_k = d == 0 ? 0 : (k == -d || (k != d && v[k - 1] < v[k + 1]) ? k + 1 : k - 1);
      gssize from_x = d == 0 ? 0 : v[from_k];
      gssize from_y = d == 0 ? 0 : from_x - from_k;
      gssize mid_x = d == 0 ? 0 : (from_k == k + 1 ? from_x : from_x + 1);
      Run run = { (gsize) mid_x, (gsize) (mid_x - k), (gsize) (x - mid_x) };

      if (run.n > 0)
        g_array_append_val (found, run);
      x = from_x;
      y = from_y;
    }
}

/* Compares character by character; FALSE when there are too many differences. */
static gboolean
compare_letters (Difference *self,
                 gsize       a,
                 gsize       a_end,
                 gsize       b,
                 gsize       b_end)
{
  gssize n = (gssize) (a_end - a), m = (gssize) (b_end - b);
  int d_max = (int) MIN (D_MAX, n + m);
  g_autofree gssize *room = g_new0 (gssize, 2 * d_max + 3);
  gssize *v = room + d_max + 1;
  g_autoptr(GPtrArray) frontiers = g_ptr_array_new_with_free_func (g_free);
  g_autoptr(GArray) found = g_array_new (FALSE, FALSE, sizeof (Run));

  for (int d = 0; d <= d_max; d++)
    {
      /* What is known before this round: v[-d - 1 … d + 1]. */
      g_ptr_array_add (frontiers, g_memdup2 (v - d - 1, (gsize) (2 * d + 3) * sizeof (gssize)));
      for (int k = -d; k <= d; k += 2)
        {
          gssize x = k == -d || (k != d && v[k - 1] < v[k + 1]) ? v[k + 1] : v[k - 1] + 1;
          gssize y = x - k;

          if (d == 0)
            x = y = 0;
          while (x < n && y < m && self->a.points[a + (gsize) x] == self->b.points[b + (gsize) y])
            x++, y++;
          v[k] = x;
          if (x < n || y < m)
            continue;
          walk_back (found, frontiers, d, x, y);
          for (guint i = found->len; i > 0; i--)
            {
              const Run *run = &g_array_index (found, Run, i - 1);

              add_run (self, a + run->a, b + run->b, run->n);
            }
          return TRUE;
        }
    }
  return FALSE;
}

static guint64
first_hash (const gunichar *points,
            guint           k,
            guint64        *power)
{
  guint64 hash = 0;

  *power = 1;
  for (guint i = 0; i < k; i++)
    {
      hash = hash * 1099511628211u + points[i] + 1;
      if (i > 0)
        *power *= 1099511628211u;
    }
  return hash;
}

/* Counts the pieces of one side in an open table. */
static void
count_grams (Gram           *table,
             gsize           mask,
             const gunichar *points,
             gsize           n,
             guint           k,
             gboolean        is_b)
{
  guint64 power;
  guint64 hash = first_hash (points, k, &power);

  for (gsize i = 0;; i++)
    {
      gsize slot = (gsize) ((hash ^ (hash >> 29)) * 0x9e3779b97f4a7c15u >> 20) & mask;

      while (table[slot].in_a + table[slot].in_b > 0 && table[slot].hash != hash)
        slot = (slot + 1) & mask;
      table[slot].hash = hash;
      if (is_b)
        {
          table[slot].in_b = MIN (table[slot].in_b + 1, 2);
          table[slot].at_b = i;
        }
      else
        {
          table[slot].in_a = MIN (table[slot].in_a + 1, 2);
          table[slot].at_a = i;
        }
      if (i + k >= n)
        break;
      hash = (hash - (points[i] + 1) * power) * 1099511628211u + points[i + k] + 1;
    }
}

static int
compare_runs (gconstpointer a,
              gconstpointer b)
{
  const Run *x = a, *y = b;

  return x->a < y->a ? -1 : x->a > y->a;
}

/* Of pieces in the order of A the longest row that is in the order of B, too. */
static GArray *
longest_row (const GArray *pairs)
{
  g_autofree guint *tails = g_new (guint, pairs->len + 1);
  g_autofree int *before = g_new (int, pairs->len + 1);
  GArray *row = g_array_new (FALSE, FALSE, sizeof (Run));
  guint length = 0;

  for (guint i = 0; i < pairs->len; i++)
    {
      gsize b = g_array_index (pairs, Run, i).b;
      guint low = 0, high = length;

      while (low < high)
        {
          guint middle = (low + high) / 2;

          if (g_array_index (pairs, Run, tails[middle]).b < b)
            low = middle + 1;
          else
            high = middle;
        }
      before[i] = low > 0 ? (int) tails[low - 1] : -1;
      tails[low] = i;
      length = MAX (length, low + 1);
    }
  g_array_set_size (row, length);
  for (int i = length > 0 ? (int) tails[length - 1] : -1; i >= 0; i = before[i])
    g_array_index (row, Run, --length) = g_array_index (pairs, Run, i);
  return row;
}

/* Pieces of k characters that stand once in each range, in an order that both have. */
static GArray *
find_pieces (Difference *self,
             gsize       a,
             gsize       a_end,
             gsize       b,
             gsize       b_end,
             guint       k)
{
  g_autoptr(GArray) pairs = g_array_new (FALSE, FALSE, sizeof (Run));
  g_autofree Gram *table = NULL;
  gsize size = 64;

  if (a_end - a < k || b_end - b < k)
    return g_array_ref (pairs);
  while (size < 2 * (a_end - a + b_end - b))
    size *= 2;
  table = g_new0 (Gram, size);
  count_grams (table, size - 1, self->a.points + a, a_end - a, k, FALSE);
  count_grams (table, size - 1, self->b.points + b, b_end - b, k, TRUE);
  for (gsize i = 0; i < size; i++)
    {
      Run run = { a + table[i].at_a, b + table[i].at_b, k };

      if (table[i].in_a == 1 && table[i].in_b == 1 &&
          memcmp (self->a.points + run.a, self->b.points + run.b, k * sizeof (gunichar)) == 0)
        g_array_append_val (pairs, run);
    }
  g_array_sort (pairs, compare_runs);
  return longest_row (pairs);
}

static void
compare_ranges (Difference *self,
                gsize       a,
                gsize       a_end,
                gsize       b,
                gsize       b_end,
                guint       level)
{
  gsize head = 0, tail = 0;
  g_autoptr(GArray) pieces = NULL;

  while (a + head < a_end && b + head < b_end && self->a.points[a + head] == self->b.points[b + head])
    head++;
  while (a + head < a_end - tail && b + head < b_end - tail && self->a.points[a_end - tail - 1] == self->b.points[b_end - tail - 1])
    tail++;
  add_run (self, a, b, head);
  a += head;
  b += head;
  a_end -= tail;
  b_end -= tail;
  for (; level < G_N_ELEMENTS (grams) && a < a_end && b < b_end; level++)
    {
      g_clear_pointer (&pieces, g_array_unref);
      pieces = find_pieces (self, a, a_end, b, b_end, grams[level]);
      if (pieces->len > 0)
        break;
    }
  if (pieces != NULL && pieces->len > 0)
    {
      for (guint i = 0; i < pieces->len; i++)
        {
          const Run *piece = &g_array_index (pieces, Run, i);

          if (piece->a < a || piece->b < b)
            continue;
          if (piece->a > a || piece->b > b)
            compare_ranges (self, a, piece->a, b, piece->b, level + 1);
          add_run (self, piece->a, piece->b, piece->n);
          a = piece->a + piece->n;
          b = piece->b + piece->n;
        }
      compare_ranges (self, a, a_end, b, b_end, level + 1);
    }
  else if (a < a_end && b < b_end)
    {
      compare_letters (self, a, a_end, b, b_end);
    }
  add_run (self, a_end, b_end, tail);
}

/* A few characters that are the same by chance between pieces that differ say nothing. */
static void
drop_chance (Difference *self)
{
  g_autoptr(GArray) kept = g_array_new (FALSE, FALSE, sizeof (Run));
  gsize a = 0, b = 0;

  for (guint i = 0; i < self->runs->len; i++)
    {
      const Run *run = &g_array_index (self->runs, Run, i);
      const Run *next = i + 1 < self->runs->len ? &g_array_index (self->runs, Run, i + 1) : NULL;
      gsize before = MIN (run->a - a, run->b - b);
      gsize behind = MIN ((next != NULL ? next->a : self->a.n) - run->a - run->n, (next != NULL ? next->b : self->b.n) - run->b - run->n);

      if (2 * run->n < MIN (before, behind) || (run->n < 3 && MAX (before, behind) > 8))
        continue;
      g_array_append_vals (kept, run, 1);
      a = run->a + run->n;
      b = run->b + run->n;
    }
  g_array_unref (self->runs);
  self->runs = g_steal_pointer (&kept);
}

YtOffsetMap *
yt_difference (const char *a,
               gsize       a_len,
               const char *b,
               gsize       b_len)
{
  YtOffsetMap *map = yt_offset_map_new ();
  Difference self = { .runs = g_array_new (FALSE, FALSE, sizeof (Run)) };
  gsize from = 0, to = 0;

  read_letters (&self.a, a, a_len);
  read_letters (&self.b, b, b_len);
  compare_ranges (&self, 0, self.a.n, 0, self.b.n, 0);
  drop_chance (&self);
  for (guint i = 0; i < self.runs->len; i++)
    {
      const Run *run = &g_array_index (self.runs, Run, i);
      gsize at = self.a.starts[run->a], at_b = self.b.starts[run->b];
      gsize end = self.a.starts[run->a + run->n], end_b = self.b.starts[run->b + run->n];

      yt_offset_map_add (map, from, at - from, to, at_b - to, SORT_CHANGED);
      yt_offset_map_add (map, at, end - at, at_b, end_b - at_b, 0);
      from = end;
      to = end_b;
    }
  yt_offset_map_add (map, from, a_len - from, to, b_len - to, SORT_CHANGED);
  g_array_unref (self.runs);
  g_free (self.a.points);
  g_free (self.a.starts);
  g_free (self.b.points);
  g_free (self.b.starts);
  return map;
}
