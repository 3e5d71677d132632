/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The measures of a recommendation as a table. */
#pragma once

#include "panes/measure-row.h"

G_BEGIN_DECLS

#define YT_TYPE_MEASURE_TABLE (yt_measure_table_get_type ())
G_DECLARE_FINAL_TYPE (YtMeasureTable, yt_measure_table, YT, MEASURE_TABLE, GtkWidget)

/** yt_measure_table_new: follows the dossier. Its buttons activate details.toggle (x) and details.close. */
GtkWidget *yt_measure_table_new (YtDesk  *desk,
                                 YtEntry *recommendation);

guint yt_measure_table_count (YtMeasureTable *self);

/** yt_measure_table_find: (nullable) (transfer none): the row of the measure @id. */
YtMeasureRow *yt_measure_table_find (YtMeasureTable *self,
                                     gint64          id);

/** yt_measure_table_show_details: of the measure @id, when it is in the table; else none are shown. */
void yt_measure_table_show_details (YtMeasureTable *self,
                                    gint64          id);

G_END_DECLS
