/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Cuts texts into units, measures them, and seeks the way: coarsely, within a band, and again with what was learned of the pair. */
#include "text/align.h"

#include <math.h>
#include <string.h>

#include "text/align-band.h"
#include "text/unit.h"

/* Bytes by which a length of one byte varies, until the pair tells. */
#define VARIANCE 12.0
/* So many pairs are believed half. */
#define DOUBT 20.0
/* A shorter paragraph says nothing of the ratio. */
#define TELLING 16

static GArray *
paragraphs_of (const YtAlignText *text)
{
  GArray *units = g_array_new (FALSE, FALSE, sizeof (YtAlignUnit));
  gsize at = 0;

  while (at < text->size)
    {
      const char *found = memchr (text->text + at, '\n', text->size - at);
      gsize next = found != NULL ? (gsize) (found - text->text) : text->size;
      YtAlignUnit unit = { at, next };

      while (unit.start < unit.end && g_unichar_isspace (g_utf8_get_char (text->text + unit.start)))
        unit.start = (gsize) (g_utf8_next_char (text->text + unit.start) - text->text);
      while (unit.start < unit.end && g_ascii_isspace (text->text[unit.end - 1]))
        unit.end--;
      if (unit.start < unit.end)
        g_array_append_val (units, unit);
      at = next + 1;
    }
  return units;
}

/* The sentences of a range; a line end ends one. */
static GArray *
sentences_of (const YtAlignText *text,
              gsize              start,
              gsize              end)
{
  YtAlignText piece = { text->text + start, end - start, NULL };
  g_autoptr(GArray) paragraphs = paragraphs_of (&piece);
  GArray *units = g_array_new (FALSE, FALSE, sizeof (YtAlignUnit));

  for (guint i = 0; i < paragraphs->len; i++)
    {
      const YtAlignUnit *paragraph = &g_array_index (paragraphs, YtAlignUnit, i);
      const char *words = piece.text + paragraph->start;
      gsize size = paragraph->end - paragraph->start;
      gsize at = 0;

      while (at < size)
        {
          gsize next = yt_unit_next (words, size, YT_UNIT_SENTENCE, at);
          YtAlignUnit unit = { start + paragraph->start + at, start + paragraph->start + next };

          while (unit.start < unit.end && g_ascii_isspace (text->text[unit.start]))
            unit.start++;
          if (next <= at)
            break;
          if (unit.start < unit.end)
            g_array_append_val (units, unit);
          at = next;
        }
    }
  return units;
}

static double
bytes_in (const YtAlignText *text,
          const YtAlignUnit *unit)
{
  gsize blanks = 0;

  for (gsize i = unit->start; i < unit->end; i++)
    blanks += text->text[i] == ' ' || text->text[i] == '\t' || text->text[i] == '\n';
  return (double) (unit->end - unit->start - blanks);
}

static double *
measure (const YtAlignText *text,
         const GArray      *units)
{
  double *length = g_new0 (double, units->len + 1);

  for (guint i = 0; i < units->len; i++)
    length[i + 1] = length[i] + bytes_in (text, &g_array_index (units, YtAlignUnit, i));
  return length;
}

static YtAlignKind
kind_of (const YtFeature *feature)
{
  switch (feature->sort)
    {
    case YT_FEATURE_HEADING:
      return YT_ALIGN_HEADING;
    case YT_FEATURE_NOTE:
      return YT_ALIGN_NOTE;
    case YT_FEATURE_ITEM:
      return YT_ALIGN_ITEM;
    default:
      return YT_ALIGN_PLAIN;
    }
}

/* Returns: which kinds there are, as bits */
static guint
sort_units (const YtAlignText *text,
            const GArray      *units,
            YtAlignKind       *kinds)
{
  guint unit = 0;
  guint found = 0;

  for (guint i = 0; text->features != NULL && i < text->features->len; i++)
    {
      const YtFeature *feature = &g_array_index (text->features, YtFeature, i);
      YtAlignKind kind = kind_of (feature);

      while (unit < units->len && g_array_index (units, YtAlignUnit, unit).end <= feature->start)
        unit++;
      for (guint k = unit; kind != YT_ALIGN_PLAIN && k < units->len && g_array_index (units, YtAlignUnit, k).start < feature->end; k++)
        {
          kinds[k] = kind;
          found |= 1u << kind;
        }
    }
  return found;
}

/* A kind that one side does not know says nothing. */
static void
find_kinds (const YtAlignText  texts[2],
            GArray *const      units[2],
            YtAlignKind       *kinds[2])
{
  guint known = ~0u;

  for (guint side = 0; side < 2; side++)
    {
      kinds[side] = g_new0 (YtAlignKind, units[side]->len + 1);
      known &= sort_units (&texts[side], units[side], kinds[side]);
    }
  for (guint side = 0; side < 2; side++)
    {
      for (guint i = 0; i < units[side]->len; i++)
        {
          if ((known & 1u << kinds[side][i]) == 0)
            kinds[side][i] = YT_ALIGN_PLAIN;
        }
    }
}

static double *
sum (const float *counts,
     guint        n)
{
  double *sums = g_new0 (double, n + 1);

  for (guint i = 0; counts != NULL && i < n; i++)
    sums[i + 1] = sums[i] + (double) counts[i];
  return sums;
}

static int
compare_doubles (gconstpointer a,
                 gconstpointer b)
{
  double x = *(const double *) a, y = *(const double *) b;

  return x < y ? -1 : x > y;
}

static double
median (GArray *numbers)
{
  g_array_sort (numbers, compare_doubles);
  return g_array_index (numbers, double, numbers->len / 2);
}

/* What the pairs of one and one say of ratio and variance. Returns: whether it is much else than was supposed */
static gboolean
learn (YtAlignJob   *job,
       const GArray *beads)
{
  g_autoptr(GArray) ratios = g_array_new (FALSE, FALSE, sizeof (double));
  g_autoptr(GArray) squares = g_array_new (FALSE, FALSE, sizeof (double));
  double scale = job->scale;
  double variance = job->variance;

  for (guint pass = 0; pass < 2; pass++)
    {
      for (guint k = 0; k < beads->len; k++)
        {
          const YtBead *bead = &g_array_index (beads, YtBead, k);
          double left = job->length[0][bead->first[0] + bead->count[0]] - job->length[0][bead->first[0]];
          double right = job->length[1][bead->first[1] + bead->count[1]] - job->length[1][bead->first[1]];
          double found = right / MAX (left, 1);
          double off = left * job->scale - right / job->scale;
          double square = off * off / MAX ((left * job->scale + right / job->scale) / 2, 1);

          if (bead->count[0] == 1 && bead->count[1] == 1 && left >= TELLING && right >= TELLING)
            g_array_append_vals (pass == 0 ? ratios : squares, pass == 0 ? &found : &square, 1);
        }
      if (ratios->len < 3)
        return FALSE;
      if (pass == 0)
        job->scale = sqrt (median (ratios));
    }
  /* The median of the square of a normal deviation is 0.455 of the variance. A few pairs do not tell much. */
  job->variance = CLAMP ((median (squares) / 0.455 * squares->len + VARIANCE * DOUBT) / (squares->len + DOUBT), 3, 40);
  return fabs (job->scale / scale - 1) > 0.01 || job->variance > variance * 1.5 || job->variance * 1.5 < variance;
}

static GArray *
find_beads (YtAlignJob *job)
{
  YtAlignBand band = yt_align_band_new (job);
  GArray *beads = yt_align_path (job, &band);

  if (!job->alike && learn (job, beads))
    {
      yt_align_band_narrow (&band, job, beads);
      g_array_unref (beads);
      beads = yt_align_path (job, &band);
    }
  yt_align_band_clear (&band);
  return beads;
}

static YtAlignment *
align (const YtAlignText  texts[2],
       GArray            *left,
       GArray            *right,
       const GArray      *pins,
       const gboolean    *alike)
{
  YtAlignment *self = g_new0 (YtAlignment, 1);
  g_autoptr(YtAlignSigns) signs = NULL;
  YtAlignJob job = { .block = 1, .variance = VARIANCE, .pins = pins };

  self->units[0] = left;
  self->units[1] = right;
  signs = yt_align_signs_new (texts, self->units, alike);
  self->alike = signs->alike;
  job.alike = signs->alike;
  job.shared = signs->shared;
  find_kinds (texts, self->units, job.kind);
  for (guint side = 0; side < 2; side++)
    {
      job.n[side] = self->units[side]->len;
      job.length[side] = measure (&texts[side], self->units[side]);
      job.count[side] = sum (signs->count[side], job.n[side]);
      job.hash[side] = signs->hash[side];
    }
  job.scale = sqrt (CLAMP (job.length[1][job.n[1]] / MAX (job.length[0][job.n[0]], 1), 0.1, 10));
  self->beads = find_beads (&job);
  for (guint side = 0; side < 2; side++)
    {
      g_free (job.length[side]);
      g_free (job.count[side]);
      g_free (job.kind[side]);
    }
  return self;
}

/* The units that a pin touches, on both sides. */
static gboolean
bead_of_pin (GArray *const     units[2],
             const YtAlignPin *pin,
             YtBead           *bead)
{
  *bead = (YtBead) { .pinned = TRUE };
  for (guint side = 0; side < 2; side++)
    {
      guint end = yt_align_unit_from (units[side], pin->side[side].start);

      bead->first[side] = end;
      while (end < units[side]->len && g_array_index (units[side], YtAlignUnit, end).start < MAX (pin->side[side].end, pin->side[side].start + 1))
        end++;
      bead->count[side] = end - bead->first[side];
    }
  return bead->count[0] > 0 && bead->count[1] > 0;
}

static gboolean
is_before (const YtBead *a,
           const YtBead *b,
           guint         side)
{
  return a->first[side] + a->count[side] <= b->first[side];
}

static void
take_in (YtBead       *bead,
         const YtBead *other)
{
  for (guint side = 0; side < 2; side++)
    {
      guint first = MIN (bead->first[side], other->first[side]);
      guint end = MAX (bead->first[side] + bead->count[side], other->first[side] + other->count[side]);

      bead->first[side] = first;
      bead->count[side] = end - first;
    }
}

/* Those that touch on one side become one, unless they lie across each other. */
static GArray *
beads_of_pins (GArray *const     units[2],
               const YtAlignPin *pins,
               guint             n_pins)
{
  GArray *beads = g_array_new (FALSE, FALSE, sizeof (YtBead));

  for (guint i = 0; i < n_pins; i++)
    {
      YtBead bead;
      guint at = 0;
      guint from;
      gboolean across = FALSE;

      if (!bead_of_pin (units, &pins[i], &bead))
        continue;
      for (guint k = 0; k < beads->len; k++)
        {
          const YtBead *other = &g_array_index (beads, YtBead, k);

          across = across || (is_before (other, &bead, 0) && is_before (&bead, other, 1)) || (is_before (&bead, other, 0) && is_before (other, &bead, 1));
        }
      if (across)
        continue;
      while (at < beads->len && is_before (&g_array_index (beads, YtBead, at), &bead, 0) && is_before (&g_array_index (beads, YtBead, at), &bead, 1))
        at++;
      from = at;
      while (at < beads->len && !(is_before (&bead, &g_array_index (beads, YtBead, at), 0) && is_before (&bead, &g_array_index (beads, YtBead, at), 1)))
        take_in (&bead, &g_array_index (beads, YtBead, at++));
      if (at > from)
        g_array_remove_range (beads, from, at - from);
      g_array_insert_val (beads, from, bead);
    }
  return beads;
}

YtAlignment *
yt_alignment_new (const YtAlignText  texts[2],
                  const YtAlignPin  *pins,
                  guint              n_pins)
{
  GArray *units[2] = { paragraphs_of (&texts[0]), paragraphs_of (&texts[1]) };
  g_autoptr(GArray) beads = beads_of_pins (units, pins, n_pins);

  return align (texts, units[0], units[1], beads, NULL);
}

void
yt_alignment_free (YtAlignment *self)
{
  g_array_unref (self->units[0]);
  g_array_unref (self->units[1]);
  g_array_unref (self->beads);
  g_free (self);
}

YtAlignment *
yt_alignment_sentences (const YtAlignment *self,
                        const YtAlignText  texts[2],
                        guint              bead)
{
  YtAlignText pieces[2] = { texts[0], texts[1] };
  GArray *units[2];

  for (guint side = 0; side < 2; side++)
    {
      gsize start, end;

      yt_alignment_range (self, bead, side, &start, &end);
      units[side] = sentences_of (&texts[side], start, end);
      pieces[side].features = NULL;
    }
  return align (pieces, units[0], units[1], NULL, &self->alike);
}

guint
yt_alignment_bead_at (const YtAlignment *self,
                      guint              side,
                      gsize              place)
{
  guint unit = yt_align_unit_from (self->units[side], place);
  guint low = 0;
  guint high = self->beads->len;

  if (self->beads->len == 0)
    return G_MAXUINT;
  while (low < high)
    {
      guint middle = (low + high) / 2;
      const YtBead *bead = &g_array_index (self->beads, YtBead, middle);

      if (bead->first[side] + bead->count[side] <= unit)
        low = middle + 1;
      else
        high = middle;
    }
  return MIN (low, self->beads->len - 1);
}

gboolean
yt_alignment_range (const YtAlignment *self,
                    guint              bead,
                    guint              side,
                    gsize             *start,
                    gsize             *end)
{
  const YtBead *found = &g_array_index (self->beads, YtBead, bead);
  const GArray *units = self->units[side];

  if (found->count[side] > 0)
    {
      *start = g_array_index (units, YtAlignUnit, found->first[side]).start;
      *end = g_array_index (units, YtAlignUnit, found->first[side] + found->count[side] - 1).end;
      return TRUE;
    }
  *start = found->first[side] > 0 ? g_array_index (units, YtAlignUnit, found->first[side] - 1).end : 0;
  *end = *start;
  return FALSE;
}

/* Grows the range by those beads of @self that the range from @start to @end of @side is in. */
static gboolean
collect (const YtAlignment *self,
         guint              side,
         gsize              start,
         gsize              end,
         gsize             *other_start,
         gsize             *other_end)
{
  gboolean found = FALSE;

  for (guint k = yt_alignment_bead_at (self, side, start); k < self->beads->len; k++)
    {
      gsize from, to;
      gboolean has = yt_alignment_range (self, k, side, &from, &to);

      if (has && from >= end)
        break;
      if (!has || !yt_alignment_range (self, k, 1 - side, &from, &to))
        continue;
      *other_start = found ? MIN (*other_start, from) : from;
      *other_end = found ? MAX (*other_end, to) : to;
      found = TRUE;
    }
  return found;
}

gboolean
yt_alignment_across (const YtAlignment *self,
                     const YtAlignText  texts[2],
                     guint              side,
                     gsize              start,
                     gsize              end,
                     gsize             *other_start,
                     gsize             *other_end)
{
  guint first = yt_alignment_bead_at (self, side, start);
  gsize from, to;

  *other_start = *other_end = 0;
  if (first >= self->beads->len || !collect (self, side, start, end, other_start, other_end))
    return FALSE;
  /* Within one bead the sentences tell more; that no sentence answers is no reason to say nothing. */
  if (yt_alignment_range (self, first, side, &from, &to) && end <= to)
    {
      g_autoptr(YtAlignment) sentences = yt_alignment_sentences (self, texts, first);
      gsize nearer_start, nearer_end;

      if (collect (sentences, side, start, end, &nearer_start, &nearer_end))
        {
          *other_start = nearer_start;
          *other_end = nearer_end;
        }
    }
  return TRUE;
}
