/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The tags of an entry or a note: each can be taken away, others added with completion from those in use. */
#pragma once

#include <gtk/gtk.h>

#include "desk/desk.h"

G_BEGIN_DECLS

#define YT_TYPE_TAG_BAR (yt_tag_bar_get_type ())
/** YtTagBar: properties desk, object (int64: id of an entry or a note; 0: nothing). Follows the dossier. */
G_DECLARE_FINAL_TYPE (YtTagBar, yt_tag_bar, YT, TAG_BAR, GtkWidget)

GtkWidget *yt_tag_bar_new (YtDesk *desk,
                           gint64  object);

G_END_DECLS
