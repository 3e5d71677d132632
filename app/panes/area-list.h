/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The areas with their issues below them, as a list that unfolds. */
#pragma once

#include <gtk/gtk.h>

#include "desk/desk.h"

G_BEGIN_DECLS

#define YT_TYPE_AREA_LIST (yt_area_list_get_type ())
/**
 * YtAreaList: its selection follows desk:selected (or what is above it) and opens what is chosen with desk.open.
 * Keys: arrows, Enter (activates areas.enter: the focus goes on to the positions), Delete, Alt+Up and Alt+Down, Menu.
 * Where it is narrow it shows the codes alone.
 */
G_DECLARE_FINAL_TYPE (YtAreaList, yt_area_list, YT, AREA_LIST, GtkWidget)

GtkWidget *yt_area_list_new (YtDesk *desk);

/** yt_area_list_first: id of the first area; 0 when there is none. */
gint64 yt_area_list_first (YtAreaList *self);

/** yt_area_list_show: marks @id, an area or an issue, as what is shown. */
void yt_area_list_show (YtAreaList *self,
                        gint64      id);

G_END_DECLS
