/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The window that tells who changed what in an entry, a note or a link, and brings an old value back. */
#pragma once

#include <gtk/gtk.h>

#include "desk/desk.h"

G_BEGIN_DECLS

#define YT_TYPE_HISTORY_DIALOG (yt_history_dialog_get_type ())
G_DECLARE_FINAL_TYPE (YtHistoryDialog, yt_history_dialog, YT, HISTORY_DIALOG, GtkWindow)

/** yt_history_dialog_open: @parent: (nullable); @object: an entry, a note or a link. Returns: (transfer none): the window, shown */
GtkWindow *yt_history_dialog_open (GtkWindow *parent,
                                   YtDesk    *desk,
                                   gint64     object);

G_END_DECLS
