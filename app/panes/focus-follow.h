/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Has the desk select what has the keyboard, so that the notes beside it are on it. */
#pragma once

#include <gtk/gtk.h>

#include "desk/desk.h"

G_BEGIN_DECLS

/** yt_focus_stands_for: @widget and what is inside it stand for the entry @id. */
void yt_focus_stands_for (GtkWidget *widget,
                          gint64     id);

/** yt_focus_follow: as long as it lives, whatever inside @view gets the focus selects the entry it stands for: that of the
 * nearest widget around it, a YtChildRow or one of yt_focus_stands_for(). */
void yt_focus_follow (GtkWidget *view,
                      YtDesk    *desk);

G_END_DECLS
