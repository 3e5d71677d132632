/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A source in a list: its title; its note mark, who wrote it and when, and in what condition it is. */
#pragma once

#include <gtk/gtk.h>

#include "desk/desk.h"
#include "model/entry.h"

G_BEGIN_DECLS

#define YT_TYPE_SOURCE_ROW (yt_source_row_get_type ())
G_DECLARE_FINAL_TYPE (YtSourceRow, yt_source_row, YT, SOURCE_ROW, GtkWidget)

GtkWidget *yt_source_row_new (YtDesk *desk);

/** yt_source_row_id: of its source; 0 for none. */
gint64 yt_source_row_id (YtSourceRow *self);

/** yt_source_row_set_source: @source: (nullable); the row follows it. */
void yt_source_row_set_source (YtSourceRow *self,
                               YtEntry     *source);

G_END_DECLS
