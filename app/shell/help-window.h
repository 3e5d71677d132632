/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The help, in the language of the interface. */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define YT_TYPE_HELP_WINDOW (yt_help_window_get_type ())
G_DECLARE_FINAL_TYPE (YtHelpWindow, yt_help_window, YT, HELP_WINDOW, AdwWindow)

/** yt_help_window_open: shows the help of @window, which is closed with it; errors are said there. */
void yt_help_window_open (GtkWindow *window);

G_END_DECLS
