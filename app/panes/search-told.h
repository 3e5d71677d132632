/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a search tells besides its hits: how the words were understood, what was looked for, too, how many hits there are. */
#pragma once

#include <gtk/gtk.h>

#include "desk/desk.h"

G_BEGIN_DECLS

#define YT_TYPE_SEARCH_TOLD (yt_search_told_get_type ())
/** YtSearchTold: follows the desk’s list of hits. */
G_DECLARE_FINAL_TYPE (YtSearchTold, yt_search_told, YT, SEARCH_TOLD, GtkWidget)

/** yt_search_told_set_desk: once. */
void yt_search_told_set_desk (YtSearchTold *self,
                              YtDesk       *desk);

/** yt_search_told_again: a search began: tells what its words mean, and how far the index is until that is whole. */
void yt_search_told_again (YtSearchTold *self);

G_END_DECLS
