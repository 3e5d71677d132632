/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What rests on a source: the entries that are taken from it, or cite it, or are linked to it. */
#pragma once

#include <gtk/gtk.h>

#include "desk/desk.h"

G_BEGIN_DECLS

#define YT_TYPE_RESTS_LIST (yt_rests_list_get_type ())
/** YtRestsList: property desk (construct only). Rows activate desk.open. */
G_DECLARE_FINAL_TYPE (YtRestsList, yt_rests_list, YT, RESTS_LIST, GtkWidget)

/** yt_rests_list_set_source: @source: id of a source; 0 for none. Entries with a page and no source rest on the dossier's main one. */
void yt_rests_list_set_source (YtRestsList *self,
                               gint64       source);

G_END_DECLS
