/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* One area of disagreement: what it is about, the parties' positions on each of its issues, and what belongs to it. */
#pragma once

#include <gtk/gtk.h>

#include "desk/desk.h"
#include "panes/position-card.h"

G_BEGIN_DECLS

#define YT_TYPE_AREA_VIEW (yt_area_view_get_type ())
/**
 * YtAreaView: scrolls by itself and has the filter of voices above it.
 *
 * Actions: areas.add-position ((xx): issue or area, party), areas.details (show or hide the details of what is selected,
 * which stand below the positions), areas.look (show the details; when they are there: the focus goes to them), areas.wander (i: GtkDirectionType: from the card with the focus to the next one).
 */
G_DECLARE_FINAL_TYPE (YtAreaView, yt_area_view, YT, AREA_VIEW, GtkWidget)

GtkWidget *yt_area_view_new (YtDesk *desk);

/** yt_area_view_show: shows the area @id. */
void yt_area_view_show (YtAreaView *self,
                        gint64      id);
gint64 yt_area_view_area (YtAreaView *self);

/** yt_area_view_reveal: scrolls to @id, the area, an issue or a position, and marks it. */
void yt_area_view_reveal (YtAreaView *self,
                          gint64      id);

/** yt_area_view_enter: puts the focus on the first position of an area or an issue. */
void yt_area_view_enter (YtAreaView *self,
                         gint64      id);
/** yt_area_view_edit: puts the cursor into a title, or into the text of a position. */
void yt_area_view_edit (YtAreaView *self,
                        gint64      id);

/** yt_area_view_card: (nullable) (transfer none): the card of a position. */
YtPositionCard *yt_area_view_card (YtAreaView *self,
                                   gint64      id);

G_END_DECLS
