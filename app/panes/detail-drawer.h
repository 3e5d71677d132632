/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A place with a drawer below it for the details of what is selected there; its height is remembered. */
#pragma once

#include <gtk/gtk.h>

#include "desk/desk.h"

G_BEGIN_DECLS

#define YT_TYPE_DETAIL_DRAWER (yt_detail_drawer_get_type ())
G_DECLARE_FINAL_TYPE (YtDetailDrawer, yt_detail_drawer, YT, DETAIL_DRAWER, GtkWidget)

/**
 * yt_detail_drawer_new:
 * @key: under which the desk remembers the height
 * @above: (transfer floating)
 * @details: (transfer floating): hidden at first
 */
GtkWidget *yt_detail_drawer_new (YtDesk     *desk,
                                 const char *key,
                                 GtkWidget  *above,
                                 GtkWidget  *details);

/** yt_detail_drawer_open: opens or shuts the drawer. */
void yt_detail_drawer_open (YtDetailDrawer *self,
                            gboolean        open);
gboolean yt_detail_drawer_is_open (YtDetailDrawer *self);

G_END_DECLS
