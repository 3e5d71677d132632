/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Looks for words in the whole dossier while they are typed. */
#pragma once

#include <gtk/gtk.h>

#include "desk/desk.h"

G_BEGIN_DECLS

#define YT_TYPE_SEARCH_POPOVER (yt_search_popover_get_type ())
G_DECLARE_FINAL_TYPE (YtSearchPopover, yt_search_popover, YT, SEARCH_POPOVER, GtkPopover)

/** yt_search_popover_set_desk: once; the words are its query, its rows activate desk.open. */
void yt_search_popover_set_desk (YtSearchPopover *self,
                                 YtDesk          *desk);

G_END_DECLS
