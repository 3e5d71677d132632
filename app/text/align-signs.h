/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What two texts share as it stands, and in which units: numbers, words of letters, note marks; of versions, pairs of words. */
#pragma once

#include "text/align.h"

G_BEGIN_DECLS

/**
 * YtAlignSign: a sign of one kind that stands in one unit of each side.
 * @unit: index of the unit of each side
 * @weight: how much it says that the two belong together: the rarer the sign is, the more
 */
typedef struct
{
  guint unit[2];
  float weight;
} YtAlignSign;

/**
 * YtAlignSigns:
 * @shared: (element-type YtAlignSign): in no order
 * @alike: the two are versions of one text
 * @count: of each unit of each side, its share in the rare signs of the text; only where @alike
 * @hash: of each unit of each side, so that the same words have the same number
 */
typedef struct
{
  GArray *shared;
  gboolean alike;
  float *count[2];
  guint64 *hash[2];
} YtAlignSigns;

/** yt_align_signs_new: @units: (element-type YtAlignUnit): of each side; @alike: (nullable): whether they are versions, where known */
YtAlignSigns *yt_align_signs_new (const YtAlignText  texts[2],
                                  GArray *const      units[2],
                                  const gboolean    *alike);
void yt_align_signs_free (YtAlignSigns *self);

/** yt_align_unit_from: index of the first of @units (element-type YtAlignUnit) that ends behind @place; their number when there is none. */
guint yt_align_unit_from (const GArray *units,
                          gsize         place);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (YtAlignSigns, yt_align_signs_free)

G_END_DECLS
