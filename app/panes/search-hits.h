/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The desk’s list of hits, to be walked through and opened. */
#pragma once

#include <gtk/gtk.h>

#include "desk/desk.h"

G_BEGIN_DECLS

#define YT_TYPE_SEARCH_HITS (yt_search_hits_get_type ())
/** YtSearchHits: opening activates desk.open-found. */
G_DECLARE_FINAL_TYPE (YtSearchHits, yt_search_hits, YT, SEARCH_HITS, GtkWidget)

/** yt_search_hits_set_desk: once. */
void yt_search_hits_set_desk (YtSearchHits *self,
                              YtDesk       *desk);

/** yt_search_hits_open_first: FALSE when there is none. */
gboolean yt_search_hits_open_first (YtSearchHits *self);

/** yt_search_hits_enter: moves the focus to the hit that was opened last, else to the first one. */
gboolean yt_search_hits_enter (YtSearchHits *self);

/** yt_search_hits_has_opened: whether one was opened since yt_search_hits_forget(). */
gboolean yt_search_hits_has_opened (YtSearchHits *self);
void yt_search_hits_forget (YtSearchHits *self);

/** yt_search_hits_select: marks the hit that was opened last. */
void yt_search_hits_select (YtSearchHits *self);

G_END_DECLS
