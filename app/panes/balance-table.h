/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How many positions each party has on each area, and in whose voice they speak. */
#pragma once

#include <gtk/gtk.h>

#include "desk/desk.h"

G_BEGIN_DECLS

#define YT_TYPE_BALANCE_TABLE (yt_balance_table_get_type ())
G_DECLARE_FINAL_TYPE (YtBalanceTable, yt_balance_table, YT, BALANCE_TABLE, GtkWidget)

GtkWidget *yt_balance_table_new (YtDesk *desk);
/** yt_balance_table_refresh: counts again. */
void yt_balance_table_refresh (YtBalanceTable *self);

G_END_DECLS
