/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The pane of everything that was found: words, chips, numbers, hits by kind. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define YT_TYPE_SEARCH_PANE (yt_search_pane_get_type ())
/** YtSearchPane: property desk (YtDesk, construct only). Its words are desk:query, its hits the desk's YtHitList. */
G_DECLARE_FINAL_TYPE (YtSearchPane, yt_search_pane, YT, SEARCH_PANE, GtkWidget)

/** yt_search_pane_write: puts the cursor into the words. */
void yt_search_pane_write (YtSearchPane *self);

G_END_DECLS
