/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The window of backups: what each holds, how it differs from now, and the ways back. */
#pragma once

#include <gtk/gtk.h>

#include "desk/desk.h"

G_BEGIN_DECLS

#define YT_TYPE_BACKUPS_WINDOW (yt_backups_window_get_type ())
G_DECLARE_FINAL_TYPE (YtBackupsWindow, yt_backups_window, YT, BACKUPS_WINDOW, GtkWindow)

/** yt_backups_open: Returns: (transfer none): the window, shown */
GtkWindow *yt_backups_open (GtkWindow *parent,
                            YtDesk    *desk);

G_END_DECLS
