/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The children of one kind of an entry: a heading, a button to add one, and a row for each. */
#pragma once

#include <gtk/gtk.h>

#include "desk/desk.h"
#include "panes/child-row.h"

G_BEGIN_DECLS

#define YT_TYPE_CHILD_GROUP (yt_child_group_get_type ())
/** YtChildGroup: hidden while there is none. Sides stand side by side, other kinds one below the other. */
G_DECLARE_FINAL_TYPE (YtChildGroup, yt_child_group, YT, CHILD_GROUP, GtkWidget)

GtkWidget *yt_child_group_new (YtDesk *desk,
                               gint64  parent,
                               YtKind  kind);
/** yt_child_group_refresh: makes the rows follow the dossier; rows that stay keep what is typed and unfolded in them. */
void yt_child_group_refresh (YtChildGroup *self);
/** yt_child_group_find: (nullable) (transfer none): the row of the entry @id. */
YtChildRow *yt_child_group_find (YtChildGroup *self,
                                 gint64        id);
YtKind yt_child_group_kind (YtChildGroup *self);

G_END_DECLS
