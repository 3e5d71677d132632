/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Dynamic programming over the places between units, row by row within the band; the way is read off backwards. */
#include "text/align-path.h"

#include <math.h>
#include <string.h>

/* Costs are natural logarithms of odds. */
#define SKIP_ALIKE 3.0f
/* What has no counterpart seldom comes alone: each further unit of a stretch costs so much less. */
#define STRETCH 3.0f
/* What a pair that shares nothing costs; and what was divided or joined, which is much the same words or it was not. */
#define CHANGED 8.0f
#define JOINED 24.0f
#define MOST_MATCH 25.0f
#define MOST_SHARED 14.0f
#define OTHER_KIND 3.0f
#define SAME_KIND 1.0f
#define FAR 1e30f

typedef struct
{
  guint8 count[2];
  float cost;       /* of a bead of this shape: Gale and Church’s table 5, and more for those it does not know */
  float alike_cost; /* between versions */
} Shape;

static const Shape shapes[] = {
  { { 1, 1 }, 0.12f, 0 },  { { 1, 0 }, 4, 0 },     { { 0, 1 }, 4, 0 },     { { 2, 1 }, 2.4f, 1.5f }, { { 1, 2 }, 2.4f, 1.5f },
  { { 2, 2 }, 4.5f, 4 },   { { 3, 1 }, 4.6f, 2 },  { { 1, 3 }, 4.6f, 2 },  { { 4, 1 }, 6, 2.5f },    { { 1, 4 }, 6, 2.5f },
};

#define PINNED G_N_ELEMENTS (shapes)
#define NOWHERE 255
#define REACH 4

/* The tail of the normal distribution, by steps of one thirty-second. */
#define STEPS 32
#define TAIL 8

typedef struct
{
  const YtAlignJob *job;
  const YtAlignBand *band;
  gsize *rows; /* where each row begins in the following */
  float *cost;
  float *shared; /* of the two units before the place */
  guint8 *back;  /* shape of the bead that ends at the place */
  guint8 *reach; /* how many units on the left a bead that ends before this one may have: none goes over a pin */
  const YtBead **pin; /* that ends before this unit */
  float tail[STEPS * TAIL + 2];
} Search;

static inline gboolean
is_in (const Search *search,
       guint         i,
       guint         j)
{
  return j >= search->band->low[i] && j <= search->band->high[i];
}

static inline gsize
cell (const Search *search,
      guint         i,
      guint         j)
{
  return search->rows[i] + j - search->band->low[i];
}

static inline double
length_of (const Search *search,
           guint         side,
           guint         end,
           guint         n)
{
  return search->job->length[side][end] - search->job->length[side][end - n];
}

/* How unlikely it is that one length stands for the other: −log of the share of pairs that differ as much. */
static inline float
match_cost (const Search *search,
            double        left,
            double        right)
{
  const YtAlignJob *job = search->job;
  double one = left * job->scale;
  double other = right / job->scale;
  float z = (float) (fabs (one - other) / sqrt (job->variance * MAX ((one + other) / 2, 1)));

  if (z >= TAIL)
    return MIN (z * z / 2 + logf (z) + 0.23f, MOST_MATCH);
  return search->tail[(guint) (z * STEPS + 0.5f)];
}

static inline float
shared_at (const Search *search,
           guint         i,
           guint         j)
{
  return is_in (search, i, j) ? search->shared[cell (search, i, j)] : 0;
}

static inline float
shared_of (const Search *search,
           guint         i,
           guint         j,
           const Shape  *shape)
{
  float sum = 0;

  for (guint a = 0; a < shape->count[0]; a++)
    {
      for (guint b = 0; b < shape->count[1]; b++)
        sum += shared_at (search, i - a, j - b);
    }
  return sum;
}

static inline float
kind_cost (const Search *search,
           guint         i,
           guint         j,
           const Shape  *shape)
{
  YtAlignKind *const *kind = search->job->kind;
  YtAlignKind first;

  if (kind[0] == NULL)
    return 0;
  first = kind[0][i - 1];
  for (guint a = 2; a <= shape->count[0]; a++)
    {
      if (kind[0][i - a] != first)
        return OTHER_KIND;
    }
  for (guint b = 1; b <= shape->count[1]; b++)
    {
      if (kind[1][j - b] != first)
        return OTHER_KIND;
    }
  return first != YT_ALIGN_PLAIN ? -SAME_KIND : 0;
}

/* What versions do not share. */
static inline float
changed_cost (const Search *search,
              guint         i,
              guint         j,
              const Shape  *shape)
{
  const YtAlignJob *job = search->job;
  double signs = job->count[0][i] - job->count[0][i - shape->count[0]] + job->count[1][j] - job->count[1][j - shape->count[1]];
  float same;

  if (job->hash[0] != NULL && shape->count[0] + shape->count[1] == 2 && job->hash[0][i - 1] == job->hash[1][j - 1])
    return 0;
  same = signs > 0 ? 2 * shared_of (search, i, j, shape) / (float) signs : 0;
  return shape->alike_cost + (shape->count[0] + shape->count[1] == 2 ? CHANGED : JOINED) * (1 - MIN (same, 1));
}

static inline float
skip_cost (const Search *search,
           guint         i,
           guint         j,
           const Shape  *shape,
           gboolean      again)
{
  guint side = shape->count[0] > 0 ? YT_LEFT : YT_RIGHT;

  if (search->job->alike)
    return SKIP_ALIKE;
  return shape->cost - (again ? STRETCH : 0) + (float) MIN (length_of (search, side, side == YT_LEFT ? i : j, 1) / 100, 2);
}

/* The cost of a way whose last bead has that shape and ends here; @most or more when it is no less. */
static inline float
try_shape (const Search *search,
           guint         i,
           guint         j,
           guint         k,
           float         most)
{
  const Shape *shape = &shapes[k];
  gsize before = cell (search, i - shape->count[0], j - shape->count[1]);
  float cost = search->cost[before];

  if (shape->count[0] == 0 || shape->count[1] == 0)
    return cost + skip_cost (search, i, j, shape, search->back[before] == k);
  if (search->job->alike)
    return cost + shape->alike_cost < most ? cost + changed_cost (search, i, j, shape) : most;
  cost += shape->cost + kind_cost (search, i, j, shape) - shared_of (search, i, j, shape);
  if (cost >= most)
    return most;
  return cost + match_cost (search, length_of (search, YT_LEFT, i, shape->count[0]), length_of (search, YT_RIGHT, j, shape->count[1]));
}

static void
fill_cell (Search *search,
           guint   i,
           guint   j)
{
  gsize here = cell (search, i, j);
  const YtBead *pin = search->pin[i];

  search->cost[here] = i == 0 && j == 0 ? 0 : FAR;
  search->back[here] = NOWHERE;
  if (pin != NULL && j == pin->first[1] + pin->count[1])
    {
      search->cost[here] = search->cost[cell (search, pin->first[0], pin->first[1])];
      search->back[here] = PINNED;
      return;
    }
  for (guint k = 0; k < G_N_ELEMENTS (shapes); k++)
    {
      guint a = shapes[k].count[0];
      guint b = shapes[k].count[1];
      float cost;

      if (a > search->reach[i] || b > j || !is_in (search, i - a, j - b))
        continue;
      cost = try_shape (search, i, j, k, search->cost[here]);
      if (cost < search->cost[here])
        {
          search->cost[here] = cost;
          search->back[here] = (guint8) k;
        }
    }
}

static void
lay_out (Search *search)
{
  const YtAlignJob *job = search->job;
  guint cut = 0;
  gsize cells = 0;

  search->rows = g_new (gsize, job->n[0] + 1);
  search->reach = g_new0 (guint8, job->n[0] + 1);
  search->pin = g_new0 (const YtBead *, job->n[0] + 1);
  for (guint i = 0; job->pins != NULL && i < job->pins->len; i++)
    {
      const YtBead *pin = &g_array_index (job->pins, YtBead, i);

      search->pin[pin->first[0] + pin->count[0]] = pin;
    }
  for (guint i = 0; i <= job->n[0]; i++)
    {
      search->rows[i] = cells;
      if (search->band->high[i] >= search->band->low[i])
        cells += search->band->high[i] - search->band->low[i] + 1;
      if (search->pin[i] != NULL)
        cut = i;
      search->reach[i] = (guint8) MIN (i - cut, REACH);
    }
  search->cost = g_new (float, cells);
  search->back = g_new (guint8, cells);
  search->shared = g_new0 (float, cells);
}

static void
lay_shared (Search *search)
{
  const YtAlignJob *job = search->job;

  for (guint i = 0; i < job->shared->len; i++)
    {
      const YtAlignSign *sign = &g_array_index (job->shared, YtAlignSign, i);
      guint left = sign->unit[0] / job->block + 1;
      guint right = sign->unit[1] / job->block + 1;
      float *shared;

      if (left > job->n[0] || right > job->n[1] || !is_in (search, left, right))
        continue;
      shared = &search->shared[cell (search, left, right)];
      *shared = job->alike ? *shared + sign->weight : MIN (*shared + sign->weight, MOST_SHARED);
    }
}

static GArray *
read_back (const Search *search)
{
  const YtAlignJob *job = search->job;
  GArray *beads = g_array_new (FALSE, FALSE, sizeof (YtBead));
  guint i = job->n[0];
  guint j = job->n[1];

  while (i > 0 || j > 0)
    {
      guint8 back = is_in (search, i, j) ? search->back[cell (search, i, j)] : NOWHERE;
      YtBead bead = { 0 };

      if (back == PINNED)
        bead = *search->pin[i];
      else
        {
          /* A band that meets itself leaves no place without a way; were it otherwise, units stand alone. */
          const Shape *shape = &shapes[back != NOWHERE ? back : i > 0 ? 1 : 2];

          bead.count[0] = shape->count[0];
          bead.count[1] = shape->count[1];
          bead.first[0] = i - bead.count[0];
          bead.first[1] = j - bead.count[1];
        }
      g_array_append_val (beads, bead);
      i = bead.first[0];
      j = bead.first[1];
    }
  for (guint k = 0; k < beads->len / 2; k++)
    {
      YtBead bead = g_array_index (beads, YtBead, k);

      g_array_index (beads, YtBead, k) = g_array_index (beads, YtBead, beads->len - 1 - k);
      g_array_index (beads, YtBead, beads->len - 1 - k) = bead;
    }
  return beads;
}

GArray *
yt_align_path (const YtAlignJob  *job,
               const YtAlignBand *band)
{
  Search search = { .job = job, .band = band };
  GArray *beads;

  for (guint i = 0; i < G_N_ELEMENTS (search.tail); i++)
    search.tail[i] = (float) -log (erfc ((double) i / STEPS / G_SQRT2));
  lay_out (&search);
  lay_shared (&search);
  for (guint i = 0; i <= job->n[0]; i++)
    {
      for (guint j = band->low[i]; j <= band->high[i] && band->low[i] <= band->high[i]; j++)
        fill_cell (&search, i, j);
    }
  beads = read_back (&search);
  g_free (search.rows);
  g_free (search.reach);
  g_free (search.pin);
  g_free (search.cost);
  g_free (search.back);
  g_free (search.shared);
  return beads;
}
