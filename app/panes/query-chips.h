/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The fields of a query as chips that can be clicked away, and a menu of those that can be added. */
#pragma once

#include <gtk/gtk.h>

#include "desk/desk.h"

G_BEGIN_DECLS

#define YT_TYPE_QUERY_CHIPS (yt_query_chips_get_type ())
/** YtQueryChips::changed: (self, const char *words): the query with a field more or less */
G_DECLARE_FINAL_TYPE (YtQueryChips, yt_query_chips, YT, QUERY_CHIPS, GtkWidget)

/** yt_query_chips_set_desk: once. */
void yt_query_chips_set_desk (YtQueryChips *self,
                              YtDesk       *desk);
void yt_query_chips_set_words (YtQueryChips *self,
                               const char   *words);

G_END_DECLS
