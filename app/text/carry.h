/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Carries places, ranges and features of a text along into what became of it, and joins the maps that say how. */
#pragma once

#include "text/offset-map.h"
#include "text/reading.h"
#include "text/span.h"

G_BEGIN_DECLS

/** YtCarry: an offset map made ready to be asked about many ranges. Made by yt_carry_new(), freed by yt_carry_free(). */
typedef struct _YtCarry YtCarry;

/** yt_carry_new: @map is not needed any more afterwards. */
YtCarry *yt_carry_new (const YtOffsetMap *map);
void yt_carry_free (YtCarry *self);

/**
 * YtCarried: what became of a range.
 * @YT_CARRIED_SAME: it is there, byte for byte
 * @YT_CARRIED_CHANGED: at least half of it is there, in one piece or with others between
 * @YT_CARRIED_GONE: less than half of it is there
 */
typedef enum
{
  YT_CARRIED_SAME,
  YT_CARRIED_CHANGED,
  YT_CARRIED_GONE,
} YtCarried;

/**
 * yt_carry_range:
 * @start, @end: a range of text A, in bytes; not empty
 * @to_start, @to_end: (out): where it is in B; when it is gone, what is left of it or an empty range
 *
 * What was put in at one of its ends does not belong to it, nor does a changed piece of which only a part is in the
 * range. When its pieces went apart, the greater part counts.
 */
YtCarried yt_carry_range (const YtCarry *self,
                          gsize          start,
                          gsize          end,
                          gsize         *to_start,
                          gsize         *to_end);

/** yt_carry_place: where a place of A is in B, or where what stood before it ends there. */
gsize yt_carry_place (const YtCarry *self,
                      gsize          at);

/** yt_carry_features: (transfer full) (element-type YtFeature): those of A that are in B, in the order of their starts. */
GArray *yt_carry_features (const YtCarry *self,
                           const GArray  *features);

/** yt_carry_splice: (transfer full): the map that belongs to an exchange of a piece in a text of @len bytes. */
YtOffsetMap *yt_carry_splice (gsize           len,
                              const YtSplice *splice);

/** yt_carry_invert: (transfer full): from B to A. What was dropped is not in it. */
YtOffsetMap *yt_carry_invert (const YtOffsetMap *map);

/** yt_carry_compose: (transfer full): from A to C, of the maps from A to B and from B to C. */
YtOffsetMap *yt_carry_compose (const YtOffsetMap *first,
                               const YtOffsetMap *second);

/** yt_carry_to_text: (transfer full): a map as hexadecimal digits, so that small changes of it are small changes of the text. */
char *yt_carry_to_text (const YtOffsetMap *map);

/** yt_carry_from_text: (transfer full) (nullable): NULL when it is no map of texts of these lengths. */
YtOffsetMap *yt_carry_from_text (const char *text,
                                 gsize       from_len,
                                 gsize       to_len);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (YtCarry, yt_carry_free)

G_END_DECLS
