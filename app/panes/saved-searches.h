/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The saved searches of a dossier: to be used again, renamed, deleted. */
#pragma once

#include <gtk/gtk.h>

#include "desk/desk.h"

G_BEGIN_DECLS

#define YT_TYPE_SAVED_SEARCHES (yt_saved_searches_get_type ())
/** YtSavedSearches::chosen: (self, const char *words). It hides itself when there are none. */
G_DECLARE_FINAL_TYPE (YtSavedSearches, yt_saved_searches, YT, SAVED_SEARCHES, GtkWidget)

/** yt_saved_searches_set_desk: once. */
void yt_saved_searches_set_desk (YtSavedSearches *self,
                                 YtDesk          *desk);

G_END_DECLS
