/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Which piece of one text became which piece of another, both ways, though pieces were changed, dropped or moved. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * YtSegment: a piece of text A and what it became in text B.
 * @from: where it begins in A, in bytes
 * @from_len: its length; 0 for what B has and A has not
 * @to: where it begins in B
 * @to_len: its length; 0 for what was dropped
 * @sort: 0 when both say the same, byte for byte; else the maker's number for the kind of change
 */
typedef struct
{
  gsize from;
  gsize from_len;
  gsize to;
  gsize to_len;
  guint sort;
} YtSegment;

/**
 * YtOffsetMap: the segments in the order of B. Each byte of A and of B is in one segment at most; what is in none has no
 * counterpart. Made by yt_offset_map_new(), freed by yt_offset_map_free().
 */
typedef struct _YtOffsetMap YtOffsetMap;

YtOffsetMap *yt_offset_map_new (void);
void yt_offset_map_free (YtOffsetMap *self);

/**
 * yt_offset_map_add:
 *
 * Adds a segment; segments come in the order of their places in B. One that only continues the last one (the same
 * sort 0, next to it in A and in B) is made part of it.
 */
void yt_offset_map_add (YtOffsetMap *self,
                        gsize        from,
                        gsize        from_len,
                        gsize        to,
                        gsize        to_len,
                        guint        sort);

guint yt_offset_map_length (const YtOffsetMap *self);
const YtSegment *yt_offset_map_get (const YtOffsetMap *self,
                                    guint              index);

/**
 * yt_offset_map_forward:
 * @at: a place in A, in bytes
 * @to: (out): the place in B
 *
 * Inside a segment of sort 0 the place is exact; inside a changed or dropped one it is where that piece begins in B.
 *
 * Returns: whether the place is exact
 */
gboolean yt_offset_map_forward (const YtOffsetMap *self,
                                gsize              at,
                                gsize             *to);

/** yt_offset_map_back: the same from B to A. */
gboolean yt_offset_map_back (const YtOffsetMap *self,
                             gsize              at,
                             gsize             *from);

/**
 * yt_offset_map_pack:
 *
 * Returns: (transfer full): the map as bytes for keeping, a few bytes a segment
 */
GBytes *yt_offset_map_pack (const YtOffsetMap *self);

/**
 * yt_offset_map_unpack:
 * @from_len: the length of A
 * @to_len: the length of B
 *
 * Returns: (transfer full) (nullable): NULL when the bytes are no map, or not one of such texts
 */
YtOffsetMap *yt_offset_map_unpack (GBytes *bytes,
                                   gsize   from_len,
                                   gsize   to_len);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (YtOffsetMap, yt_offset_map_free)

G_END_DECLS
