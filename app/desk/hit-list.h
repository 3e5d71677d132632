/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What was found, as a list of groups by kind that can be folded: it holds ids, and lines only of what was seen lately. */
#pragma once

#include <gio/gio.h>

#include "desk/desk.h"
#include "search/search.h"

G_BEGIN_DECLS

/** YT_HIT_GROUP_…: groups behind those of the kinds of entries; as YtFindings.kinds. */
#define YT_HIT_GROUP_NOTES YT_N_KINDS
#define YT_HIT_GROUP_DOCUMENTS (YT_N_KINDS + 1)
#define YT_N_HIT_GROUPS (YT_N_KINDS + 2)

#define YT_TYPE_HIT_ITEM (yt_hit_item_get_type ())
/** YtHitItem::changed: (self) its line was read. */
G_DECLARE_FINAL_TYPE (YtHitItem, yt_hit_item, YT, HIT_ITEM, GObject)

guint yt_hit_item_group (YtHitItem *self);
/** yt_hit_item_is_head: whether it is the head of its group; else it is a hit. */
gboolean yt_hit_item_is_head (YtHitItem *self);
/** yt_hit_item_count: of a head: hits in its group. */
guint yt_hit_item_count (YtHitItem *self);
/** yt_hit_item_is_folded: of a head. */
gboolean yt_hit_item_is_folded (YtHitItem *self);
/** yt_hit_item_id: of a hit: the entry, note or document. */
gint64 yt_hit_item_id (YtHitItem *self);
/** yt_hit_item_hit: (transfer none) (nullable): NULL as long as its line was not read, see yt_hit_list_want(). */
const YtHit *yt_hit_item_hit (YtHitItem *self);

#define YT_TYPE_HIT_LIST (yt_hit_list_get_type ())
/**
 * YtHitList: a GListModel of YtHitItem.
 *
 * YtHitList::updated: (self) the first hits are there, or all of them are counted
 * YtHitList::failed: (self, const GError *error)
 */
G_DECLARE_FINAL_TYPE (YtHitList, yt_hit_list, YT, HIT_LIST, GObject)

/** yt_hit_list_of: (transfer none): that of @desk. */
YtHitList *yt_hit_list_of (YtDesk *desk);

/**
 * yt_hit_list_search:
 * Looks for @words; an older search is given up. The list stays as it is until the first hits are known, and only what
 * differs is reported. The same words once more look for what was changed.
 */
void yt_hit_list_search (YtHitList  *self,
                         const char *words,
                         YtOrder     order);

const char *yt_hit_list_words (YtHitList *self);
YtOrder yt_hit_list_order (YtHitList *self);
/** yt_hit_list_is_counted: whether all is known; FALSE while a search runs. */
gboolean yt_hit_list_is_counted (YtHitList *self);
/** yt_hit_list_is_exact: whether the total is exact, which may be known before all hits are. */
gboolean yt_hit_list_is_exact (YtHitList *self);
/** yt_hit_list_total: how many hits there are; so far, when that is not exact. */
guint yt_hit_list_total (YtHitList *self);
/** yt_hit_list_group_total: likewise in one group. */
guint yt_hit_list_group_total (YtHitList *self,
                               guint      group);
/** yt_hit_list_is_meaningless: there was nothing in the words to look for. */
gboolean yt_hit_list_is_meaningless (YtHitList *self);
/** yt_hit_list_months: (transfer none) (nullable) (element-type YtMonth) */
GArray *yt_hit_list_months (YtHitList *self);

/** yt_hit_list_meant: (transfer none) (element-type YtMeant): what is looked for besides the words, and what was refused. */
GPtrArray *yt_hit_list_meant (YtHitList *self);

/** yt_hit_list_refuse: whether @words, which may be meant, are not looked for; searches again. It lasts until there are no words. */
void yt_hit_list_refuse (YtHitList  *self,
                         const char *words,
                         gboolean    refused);

/** yt_hit_list_nearest: (nullable): when nothing was found: words that find something. */
const char *yt_hit_list_nearest (YtHitList *self);

/** yt_hit_list_is_stopped: a regular expression took too long; there may be more hits. */
gboolean yt_hit_list_is_stopped (YtHitList *self);

/** yt_hit_list_marked_words: (transfer full): a query for all places that a hit was found by, what is meant included. */
char *yt_hit_list_marked_words (YtHitList *self);

/** YtYear: hits of one year. */
typedef struct
{
  gint64 year;
  guint n;
} YtYear;

/** yt_hit_list_years: (transfer full) (element-type YtYear): those in which there are hits, in their order. */
GArray *yt_hit_list_years (YtHitList *self);

/** yt_hit_list_ids: (transfer full) (element-type gint64): all hits of a group, in their order. */
GArray *yt_hit_list_ids (YtHitList *self,
                         guint      group);

void yt_hit_list_fold (YtHitList *self,
                       guint      group,
                       gboolean   folded);

/** yt_hit_list_find: position of the hit of that entry, note or document; G_MAXUINT when it is not shown. */
guint yt_hit_list_find (YtHitList *self,
                        gint64     id);

/** yt_hit_list_want: has the line of an item read. */
void yt_hit_list_want (YtHitList *self,
                       YtHitItem *item);

G_END_DECLS
