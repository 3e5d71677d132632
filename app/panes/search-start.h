/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is offered before anything is typed: saved searches, and what can be searched for. */
#pragma once

#include <gtk/gtk.h>

#include "desk/desk.h"

G_BEGIN_DECLS

#define YT_TYPE_SEARCH_START (yt_search_start_get_type ())
/** YtSearchStart::chosen: (self, const char *words) */
G_DECLARE_FINAL_TYPE (YtSearchStart, yt_search_start, YT, SEARCH_START, GtkBox)

/** yt_search_start_set_desk: once. */
void yt_search_start_set_desk (YtSearchStart *self,
                               YtDesk        *desk);

G_END_DECLS
