/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The row objects that somebody holds, by table and id, and the sets of ids of which a change is told. */
#pragma once

#include "model/row.h"
#include "model/tables.h"

G_BEGIN_DECLS

/* YtLiveRows: for each table id → YtRow, without references. */
typedef struct
{
  GHashTable *rows[YT_N_TABLES];
} YtLiveRows;

void yt_live_rows_init (YtLiveRows *self);
void yt_live_rows_clear (YtLiveRows *self);
void yt_live_rows_add (YtLiveRows *self,
                       const char *table,
                       YtRow      *row);
void yt_live_rows_remove (YtLiveRows *self,
                          const char *table,
                          YtRow      *row);
/* yt_live_rows_find: (transfer full) (nullable) */
YtRow *yt_live_rows_find (YtLiveRows *self,
                          const char *table,
                          gint64      id);

/* yt_live_rows_among: (transfer full) (element-type YtRow): those that are in @changes. */
GPtrArray *yt_live_rows_among (YtLiveRows      *self,
                               const YtChanges *changes);

/* yt_live_rows_owner: whether @object, of which a row of "field" changed, is an entry or a note. */
YtTableIndex yt_live_rows_owner (YtLiveRows      *self,
                                 const YtChanges *changes,
                                 YtConnection    *connection,
                                 gint64           object);

void yt_changes_init (YtChanges *self,
                      gboolean   all);
void yt_changes_add (YtChanges    *self,
                     YtTableIndex  table,
                     gint64        id);
void yt_changes_clear (YtChanges *self);

G_END_DECLS
