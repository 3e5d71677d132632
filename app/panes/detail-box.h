/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Everything of a selected entry but what is shown above it. */
#pragma once

#include <gtk/gtk.h>

#include "desk/desk.h"
#include "model/entry.h"

G_BEGIN_DECLS

#define YT_TYPE_DETAIL_BOX (yt_detail_box_get_type ())
G_DECLARE_FINAL_TYPE (YtDetailBox, yt_detail_box, YT, DETAIL_BOX, GtkWidget)

/**
 * yt_detail_box_new:
 * @close: name of the action that closes it
 * @textless: whether the text of the entry is shown above it, and not only the title
 *
 * Scrolls by itself.
 */
GtkWidget *yt_detail_box_new (YtDesk     *desk,
                              const char *close,
                              gboolean    textless);

/** yt_detail_box_show: @entry: (nullable) */
void yt_detail_box_show (YtDetailBox *self,
                         YtEntry     *entry);

/** yt_detail_box_enter: puts the focus on the first thing in it. */
void yt_detail_box_enter (YtDetailBox *self);

G_END_DECLS
