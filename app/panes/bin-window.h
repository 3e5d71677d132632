/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The window of deleted things, which can be brought back. */
#pragma once

#include <gtk/gtk.h>

#include "desk/desk.h"

G_BEGIN_DECLS

#define YT_TYPE_BIN_WINDOW (yt_bin_window_get_type ())
G_DECLARE_FINAL_TYPE (YtBinWindow, yt_bin_window, YT, BIN_WINDOW, GtkWindow)

/** yt_bin_open: Returns: (transfer none): the window, shown */
GtkWindow *yt_bin_open (GtkWindow *parent,
                        YtDesk    *desk);

/** yt_bin_window_count: how many are listed. */
guint yt_bin_window_count (YtBinWindow *self);

G_END_DECLS
