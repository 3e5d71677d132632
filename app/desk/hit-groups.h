/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The ids of what was found, by groups, and the rows that they make in a list. */
#pragma once

#include "desk/hit-list.h"

G_BEGIN_DECLS

/**
 * YtHitGroups:
 * @groups: (element-type YtCandidate)
 * @counts: hits of each group, also of those whose ids are not known yet
 * @order: the @n_order groups that are shown, in their order
 */
typedef struct
{
  GArray *groups[YT_N_HIT_GROUPS];
  guint counts[YT_N_HIT_GROUPS];
  guint order[YT_N_HIT_GROUPS];
  guint n_order;
} YtHitGroups;

YtHitGroups *yt_hit_groups_new (void);
void yt_hit_groups_free (YtHitGroups *self);

/** yt_hit_group_of: @kind: of an entry */
guint yt_hit_group_of (guint sort,
                       guint kind);

/** yt_hit_groups_show: behind the others, unless it is shown already. */
void yt_hit_groups_show (YtHitGroups *self,
                         guint        group);

/** yt_hit_groups_rows: of a group: its head and, unless it is folded, its hits. */
guint yt_hit_groups_rows (const YtHitGroups *self,
                          const gboolean    *folded,
                          guint              group);
guint yt_hit_groups_count (const YtHitGroups *self,
                           const gboolean    *folded);

/** yt_hit_groups_locate: @row: (out): place in the group, 0 for its head. Returns: FALSE behind the last row */
gboolean yt_hit_groups_locate (const YtHitGroups *self,
                               const gboolean    *folded,
                               guint              position,
                               guint             *group,
                               guint             *row);

/** yt_hit_groups_same: whether the rows at two places stand for the same. */
gboolean yt_hit_groups_same (const YtHitGroups *self,
                             guint              position,
                             const YtHitGroups *other,
                             guint              other_position,
                             const gboolean    *folded);

G_END_DECLS
