/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The newest changes of a dossier: what was done, when, by whom; a row opens what it was done to, where that still is. */
#pragma once

#include <gtk/gtk.h>

#include "desk/desk.h"

G_BEGIN_DECLS

#define YT_TYPE_ACT_LIST (yt_act_list_get_type ())
G_DECLARE_FINAL_TYPE (YtActList, yt_act_list, YT, ACT_LIST, GtkWidget)

GtkWidget *yt_act_list_new (YtDesk *desk);
/** yt_act_list_refresh: reads again. */
void yt_act_list_refresh (YtActList *self);

G_END_DECLS
