/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What all recommendations together leave open, and how their measures spread over the kinds of power. */
#pragma once

#include <gtk/gtk.h>

#include "desk/desk.h"

G_BEGIN_DECLS

#define YT_TYPE_LEFT_OPEN (yt_left_open_get_type ())
G_DECLARE_FINAL_TYPE (YtLeftOpen, yt_left_open, YT, LEFT_OPEN, GtkWidget)

/** yt_left_open_new: follows the dossier. */
GtkWidget *yt_left_open_new (YtDesk *desk);

/** yt_left_open_lists: whether the entry @id is among what is left open. */
gboolean yt_left_open_lists (YtLeftOpen *self,
                             gint64      id);

G_END_DECLS
