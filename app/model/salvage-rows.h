/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Which table of a dossier a row belongs to that was found in a damaged file, and putting it into a new one. */
#pragma once

#include "db/raw-rows.h"

G_BEGIN_DECLS

typedef struct _YtSalvageRows YtSalvageRows;

/** YtDoubt: a row that came back, but not as it was written. @cut: bytes of it that are lost; 0: its words do not fit its hash */
typedef struct
{
  char *table;
  gint64 object;
  gsize cut;
} YtDoubt;

/** yt_salvage_rows_new: @connection: a new, empty dossier; its own tables say what rows look like. */
YtSalvageRows *yt_salvage_rows_new (YtConnection  *connection,
                                    GError       **error);
void yt_salvage_rows_free (YtSalvageRows *self);

/**
 * yt_salvage_rows_take: a YtRawFunc; @user_data is the YtSalvageRows.
 *
 * A row that a table's tree leads to is taken as one of that table; one of a page on its own when it fits a table and its
 * hash is right. The first row of an id wins. Text that is not UTF-8 any more is repaired.
 */
gboolean yt_salvage_rows_take (const YtRawRow  *row,
                               gpointer         user_data,
                               GError         **error);

/** yt_salvage_rows_doubts: (transfer none) (element-type YtDoubt): in the order in which they were found. */
GPtrArray *yt_salvage_rows_doubts (YtSalvageRows *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (YtSalvageRows, yt_salvage_rows_free)

G_END_DECLS
