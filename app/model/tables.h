/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The tables of a dossier's rows, for those who go through all of them. */
#pragma once

#include "db/recorder.h"

G_BEGIN_DECLS

typedef enum
{
  YT_TABLE_ENTRY,
  YT_TABLE_LINK,
  YT_TABLE_NOTE,
  YT_TABLE_DOCUMENT,
  YT_TABLE_PASSAGE,
  YT_TABLE_READING,
  YT_N_TABLES,
} YtTableIndex;

/** yt_tables: in the order of YtTableIndex, ended by a name of NULL. */
extern const YtTable yt_tables[];

/** yt_table_index: YT_N_TABLES for another name. */
YtTableIndex yt_table_index (const char *name);

/** yt_table_select: (transfer full): "SELECT id, COLUMN, …, hash FROM TABLE". */
char *yt_table_select (const YtTable *table);

typedef enum
{
  YT_ROW_MISSING,
  YT_ROW_THERE,
  YT_ROW_DELETED,
} YtRowState;

/** yt_table_state: whether there is such a row, and whether it is to be seen. */
YtRowState yt_table_state (YtConnection *connection,
                           YtTableIndex  table,
                           gint64        id);

G_END_DECLS
