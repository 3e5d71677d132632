/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The cheapest way through two rows of units, as beads. */
#pragma once

#include "text/align-signs.h"

G_BEGIN_DECLS

/** YtAlignKind: what a unit is; a heading is not the translation of a paragraph. */
typedef enum
{
  YT_ALIGN_PLAIN,
  YT_ALIGN_HEADING,
  YT_ALIGN_NOTE,
  YT_ALIGN_ITEM,
} YtAlignKind;

/**
 * YtAlignJob: what the way is sought for.
 * @n: how many units each side has
 * @length: (array length=n+1): bytes of all units before each
 * @count: (array length=n+1) (nullable): rare signs of all units before each; for versions
 * @hash: (array length=n) (nullable): for versions: the same for the same words
 * @kind: (array length=n) (nullable)
 * @shared: (element-type YtAlignSign): shared signs; @block: so many of their units are one unit here
 * @alike: versions of one text
 * @scale: square root of the bytes on the right for one on the left: what makes both sides as long
 * @variance: of lengths that are made so, for a length of one byte
 * @pins: (element-type YtBead) (nullable): beads that are given, in order, with units on both sides
 */
typedef struct
{
  guint n[2];
  double *length[2];
  double *count[2];
  guint64 *hash[2];
  YtAlignKind *kind[2];
  const GArray *shared;
  guint block;
  gboolean alike;
  double scale;
  double variance;
  const GArray *pins;
} YtAlignJob;

/** YtAlignBand: @low, @high: (array length=n+1): before each unit of the left side, from where to where on the right the way may go. */
typedef struct
{
  guint *low;
  guint *high;
} YtAlignBand;

/** yt_align_path: (transfer full) (element-type YtBead): @band: it goes from (0, 0) to the ends, and each row of it meets the next. */
GArray *yt_align_path (const YtAlignJob  *job,
                       const YtAlignBand *band);

G_END_DECLS
