/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The window in which a link is made: its type, the other end, its standing, its page. */
#pragma once

#include <gtk/gtk.h>

#include "desk/desk.h"

G_BEGIN_DECLS

#define YT_TYPE_LINK_DIALOG (yt_link_dialog_get_type ())
G_DECLARE_FINAL_TYPE (YtLinkDialog, yt_link_dialog, YT, LINK_DIALOG, GtkWindow)

/** yt_link_dialog_open: @parent: (nullable); @origin: the entry that the link starts from. Returns: (transfer none): the window, shown */
GtkWindow *yt_link_dialog_open (GtkWindow *parent,
                                YtDesk    *desk,
                                gint64     origin);

G_END_DECLS
