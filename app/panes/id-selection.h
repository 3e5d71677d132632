/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A list of ids of which one is selected, by its id: it stays selected wherever it moves in the list. */
#pragma once

#include <gtk/gtk.h>

#include "model/id-list.h"

G_BEGIN_DECLS

#define YT_TYPE_ID_SELECTION (yt_id_selection_get_type ())
/**
 * YtIdSelection: a GtkSelectionModel that makes no row to find the selected one again, as GtkSingleSelection has to.
 *
 * Property: selected (int64, notified): the id; 0 for none. It need not be in the list.
 * YtIdSelection::chosen (self, gint64 id): the selection was changed by hand.
 */
G_DECLARE_FINAL_TYPE (YtIdSelection, yt_id_selection, YT, ID_SELECTION, GObject)

/** yt_id_selection_new: @list: (transfer none) */
YtIdSelection *yt_id_selection_new (YtIdList *list);
gint64 yt_id_selection_selected (YtIdSelection *self);
void yt_id_selection_select (YtIdSelection *self,
                             gint64         id);

/**
 * yt_id_selection_view: gives itself as model to @view, once. The rows that a window shows at first come with its first
 * frame, the others with the frames after it.
 */
void yt_id_selection_view (YtIdSelection *self,
                           GtkListView   *view);

/** yt_id_selection_show: scrolls @view, a GtkListView of it, to the selected row. */
void yt_id_selection_show (YtIdSelection *self,
                           GtkWidget     *view);

G_END_DECLS
