/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A group of entries or notes that belong to what is shown above it: a heading that folds, a count, one row for each. */
#pragma once

#include <gtk/gtk.h>

#include "desk/desk.h"

G_BEGIN_DECLS

#define YT_TYPE_LINKED_GROUP (yt_linked_group_get_type ())
G_DECLARE_FINAL_TYPE (YtLinkedGroup, yt_linked_group, YT, LINKED_GROUP, GtkWidget)

/**
 * yt_linked_group_new:
 * @title: translated
 * @key: under which the desk remembers that it is folded
 * @type: YT_TYPE_ENTRY or YT_TYPE_NOTE
 *
 * Hidden while it is empty. Its rows are made when they are first seen; they activate desk.open.
 */
GtkWidget *yt_linked_group_new (YtDesk     *desk,
                                const char *title,
                                const char *key,
                                GType       type);

/** yt_linked_group_set_sql: SELECT of the ids, see yt_id_list_new(). */
void yt_linked_group_set_sql (YtLinkedGroup *self,
                              const char    *sql);

/** yt_linked_group_count: how many are in it. */
guint yt_linked_group_count (YtLinkedGroup *self);

G_END_DECLS
