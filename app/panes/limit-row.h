/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A limit of the dialogue in its list: title and text. */
#pragma once

#include <gtk/gtk.h>

#include "desk/desk.h"
#include "model/entry.h"

G_BEGIN_DECLS

#define YT_TYPE_LIMIT_ROW (yt_limit_row_get_type ())
G_DECLARE_FINAL_TYPE (YtLimitRow, yt_limit_row, YT, LIMIT_ROW, GtkListBoxRow)

GtkWidget *yt_limit_row_new (YtDesk  *desk,
                             YtEntry *entry);
YtEntry *yt_limit_row_entry (YtLimitRow *self);

G_END_DECLS
