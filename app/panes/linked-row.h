/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A row that stands for an entry or a note: when, what kind, and its name; it opens it. */
#pragma once

#include <gtk/gtk.h>

#include "desk/desk.h"

G_BEGIN_DECLS

#define YT_TYPE_LINKED_ROW (yt_linked_row_get_type ())
G_DECLARE_FINAL_TYPE (YtLinkedRow, yt_linked_row, YT, LINKED_ROW, GtkWidget)

/** yt_linked_row_new: @item: a YtEntry or a YtNote */
GtkWidget *yt_linked_row_new (YtDesk  *desk,
                              GObject *item);

G_END_DECLS
