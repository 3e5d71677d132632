/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A list beside what is chosen in it, or above it where there is too little room. */
#pragma once

#include <gtk/gtk.h>

#include "desk/desk.h"

G_BEGIN_DECLS

#define YT_TYPE_SPLIT (yt_split_get_type ())
/** YtSplit: the desk remembers where its divider is. */
G_DECLARE_FINAL_TYPE (YtSplit, yt_split, YT, SPLIT, GtkWidget)

/**
 * yt_split_new:
 * @key: under which the desk remembers the divider, as "obstacles"
 * @list: (transfer floating)
 * @detail: (transfer floating)
 */
GtkWidget *yt_split_new (YtDesk     *desk,
                         const char *key,
                         GtkWidget  *list,
                         GtkWidget  *detail);

G_END_DECLS
