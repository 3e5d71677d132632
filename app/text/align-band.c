/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Seeks a coarse way through long texts, lays a band around it, and binds the band to what is given. */
#include "text/align-band.h"

/* More places than this, and a coarser way is sought first, of so many units a side. */
#define MANY 600000
#define COARSE 1000
/* Coarse units to both sides of the coarse way, as a share of one. */
#define PAD 1.5
/* Units to both sides of a way that is sought once more. */
#define NEAR 12

static YtAlignBand
band_new (guint rows,
          guint high)
{
  YtAlignBand band = { g_new0 (guint, rows + 1), g_new (guint, rows + 1) };

  for (guint i = 0; i <= rows; i++)
    band.high[i] = high;
  return band;
}

void
yt_align_band_clear (YtAlignBand *band)
{
  g_free (band->low);
  g_free (band->high);
}

static void
reach_to (YtAlignBand *band,
          guint        row,
          double       low,
          double       high,
          guint        most)
{
  band->low[row] = MIN (band->low[row], (guint) CLAMP (low, 0, most));
  band->high[row] = MAX (band->high[row], (guint) CLAMP (high, 0, most));
}

/* The straight way from pin to pin is always in the band, so that there is one. */
static void
join_pins (const YtAlignJob *job,
           YtAlignBand      *band)
{
  guint from[2] = { 0, 0 };

  for (guint i = 0; job->pins != NULL && i <= job->pins->len; i++)
    {
      const YtBead *pin = i < job->pins->len ? &g_array_index (job->pins, YtBead, i) : NULL;
      guint to[2] = { pin != NULL ? pin->first[0] : job->n[0], pin != NULL ? pin->first[1] : job->n[1] };
      double slope = (double) (to[1] - from[1]) / MAX (to[0] - from[0], 1);

      for (guint row = from[0]; row <= to[0]; row++)
        {
          double middle = from[1] + slope * (row - from[0]);

          reach_to (band, row, middle - slope - 8, middle + slope + 8, job->n[1]);
        }
      if (pin != NULL)
        {
          from[0] = pin->first[0] + pin->count[0];
          from[1] = pin->first[1] + pin->count[1];
        }
    }
}

/* Rows within a pin are in no way; those before it end, and those behind it begin, where the pin does. */
static void
cut_at_pins (const YtAlignJob *job,
             YtAlignBand      *band)
{
  guint low = 0;
  guint row = 0;

  for (guint i = 0; job->pins != NULL && i <= job->pins->len; i++)
    {
      const YtBead *pin = i < job->pins->len ? &g_array_index (job->pins, YtBead, i) : NULL;
      guint last = pin != NULL ? pin->first[0] : job->n[0];
      guint high = pin != NULL ? pin->first[1] : job->n[1];

      for (; row <= last; row++)
        {
          band->low[row] = CLAMP (band->low[row], low, high);
          band->high[row] = CLAMP (band->high[row], low, high);
        }
      band->high[last] = high;
      if (pin == NULL)
        return;
      for (; row < last + pin->count[0]; row++)
        {
          band->low[row] = 1;
          band->high[row] = 0;
        }
      low = pin->first[1] + pin->count[1];
      band->low[row] = low;
    }
}

/* The same units, so many of them as one. */
static YtAlignJob
make_coarse (const YtAlignJob *job,
             guint             block)
{
  YtAlignJob coarse = *job;

  coarse.block = block;
  coarse.pins = NULL;
  coarse.variance = job->variance * 4;
  for (guint side = 0; side < 2; side++)
    {
      guint n = (job->n[side] + block - 1) / block;

      coarse.n[side] = n;
      coarse.kind[side] = NULL;
      coarse.hash[side] = NULL;
      coarse.length[side] = g_new (double, n + 1);
      coarse.count[side] = g_new (double, n + 1);
      for (guint i = 0; i <= n; i++)
        {
          coarse.length[side][i] = job->length[side][MIN (i * block, job->n[side])];
          coarse.count[side][i] = job->count[side][MIN (i * block, job->n[side])];
        }
    }
  return coarse;
}

static YtAlignBand
band_around (const YtAlignJob *job,
             const GArray     *beads,
             guint             block,
             double            pad)
{
  YtAlignBand band = band_new (job->n[0], 0);

  for (guint i = 0; i <= job->n[0]; i++)
    band.low[i] = job->n[1];
  for (guint k = 0; k < beads->len; k++)
    {
      const YtBead *bead = &g_array_index (beads, YtBead, k);
      guint first = bead->first[0] * block;
      guint last = (bead->first[0] + bead->count[0]) * block;
      guint from = first > pad ? (guint) (first - pad) : 0;

      for (guint i = from; i <= MIN (last + pad, job->n[0]); i++)
        reach_to (&band, i, bead->first[1] * (double) block - pad, (bead->first[1] + bead->count[1]) * (double) block + pad, job->n[1]);
    }
  band.low[0] = 0;
  band.high[job->n[0]] = job->n[1];
  return band;
}

static YtAlignBand
coarse_band (const YtAlignJob *job)
{
  guint longer = MAX (job->n[0], job->n[1]);
  guint block = (longer + COARSE - 1) / COARSE;
  YtAlignJob coarse;
  YtAlignBand whole;
  YtAlignBand band;
  g_autoptr(GArray) beads = NULL;

  if ((guint64) job->n[0] * job->n[1] <= MANY)
    return band_new (job->n[0], job->n[1]);
  coarse = make_coarse (job, block);
  whole = band_new (coarse.n[0], coarse.n[1]);
  beads = yt_align_path (&coarse, &whole);
  band = band_around (job, beads, block, PAD * block);
  yt_align_band_clear (&whole);
  for (guint side = 0; side < 2; side++)
    {
      g_free (coarse.length[side]);
      g_free (coarse.count[side]);
    }
  return band;
}

YtAlignBand
yt_align_band_new (const YtAlignJob *job)
{
  YtAlignBand band = coarse_band (job);

  join_pins (job, &band);
  cut_at_pins (job, &band);
  return band;
}

void
yt_align_band_narrow (YtAlignBand      *band,
                      const YtAlignJob *job,
                      const GArray     *beads)
{
  if ((guint64) job->n[0] * job->n[1] <= MANY)
    return;
  yt_align_band_clear (band);
  *band = band_around (job, beads, 1, NEAR);
  cut_at_pins (job, band);
}
