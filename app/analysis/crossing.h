/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A free matrix: entries of one kind against entries of another, by any link between them. What is linked counts for what it
 * stands below, too: an event that concerns an issue counts for the area. */
#pragma once

#include "model/dossier.h"
#include "model/kind.h"

G_BEGIN_DECLS

/** YT_CROSSING_…: ties that are no links: an entry stands below another one; it is of a party. */
#define YT_CROSSING_WITHIN "within"
#define YT_CROSSING_PARTY "party"

/**
 * YtCrossingOrder:
 * @YT_CROSSING_GIVEN: as in the dossier, with empty rows and columns
 * @YT_CROSSING_MOST: most first, without empty ones
 * @YT_CROSSING_CLUSTER: what is linked with the same beside each other, without empty ones
 */
typedef enum
{
  YT_CROSSING_GIVEN,
  YT_CROSSING_MOST,
  YT_CROSSING_CLUSTER,
} YtCrossingOrder;

/** yt_crossing_orders: their names: given, most, cluster; in the order of YtCrossingOrder. */
extern const YtWord yt_crossing_orders[];

/**
 * YtCrossing: what is wanted.
 * @link: type of a link or one of YT_CROSSING_…; NULL for any
 * @voice, @standing: (nullable): only where one end speaks in that voice; only links of that standing
 * @since, @until: days since 1970-01-01: only where one end has a date that touches them; G_MININT64 and G_MAXINT64 for all
 * @notes: the cells count notes on the links and their ends, not the links
 */
typedef struct
{
  YtKind rows;
  YtKind columns;
  const char *link;
  const char *voice;
  const char *standing;
  gint64 since;
  gint64 until;
  gboolean notes;
  YtCrossingOrder order;
} YtCrossing;

/** yt_crossing_usual: obstacles against recommendations, everything. */
YtCrossing yt_crossing_usual (void);

/** YtCrossed: @rows, @columns: (element-type gint64); @cells: (element-type double): row by row; @implied: (element-type gboolean):
 * where no link of the cell is stated */
typedef struct
{
  GArray *rows;
  GArray *columns;
  GArray *cells;
  GArray *implied;
} YtCrossed;

/** yt_crossing_find: (transfer full) (nullable): NULL when reading failed. */
YtCrossed *yt_crossing_find (YtDossier         *dossier,
                             const YtCrossing  *wish,
                             GError           **error);
double yt_crossed_cell (const YtCrossed *self,
                        guint            row,
                        guint            column);
void yt_crossed_free (YtCrossed *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (YtCrossed, yt_crossed_free)

G_END_DECLS
