/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The obstacles or the recommendations as a list that marks those nothing answers to. */
#pragma once

#include <gtk/gtk.h>

#include "desk/desk.h"

G_BEGIN_DECLS

#define YT_TYPE_GAP_LIST (yt_gap_list_get_type ())
/**
 * YtGapList: a GtkListBox; choosing a row sets desk:selected.
 * Keys: arrows, Enter (the focus goes on to what is shown beside it), Delete, Alt+Up and Alt+Down, Menu.
 * Property: count (uint, notified).
 */
G_DECLARE_FINAL_TYPE (YtGapList, yt_gap_list, YT, GAP_LIST, GtkWidget)

/** yt_gap_list_new: @kind: YT_KIND_OBSTACLE (marked when no recommendation addresses it) or YT_KIND_RECOMMENDATION (marked
 * when it addresses nothing); @badge: name of the field whose word is shown */
GtkWidget *yt_gap_list_new (YtDesk     *desk,
                            YtKind      kind,
                            const char *badge);

guint yt_gap_list_count (YtGapList *self);
/** yt_gap_list_first: id of the first entry; 0 when there is none. */
gint64 yt_gap_list_first (YtGapList *self);
/** yt_gap_list_show: marks the row of @id, 0 for none, as what is shown beside the list. */
void yt_gap_list_show (YtGapList *self,
                       gint64     id);
/** yt_gap_list_is_marked: whether nothing answers to the entry @id. */
gboolean yt_gap_list_is_marked (YtGapList *self,
                                gint64     id);

G_END_DECLS
