/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The application with its windows inside a test, and ways to look at what is shown. */
#pragma once

#include "scratch.h"
#include "shell/application.h"
#include "shell/window.h"

G_BEGIN_DECLS

/** stage_init: as the program starts, with the words of words.po for Chinese; the interface is English. Once, instead of gtk_init(). */
void stage_init (void);

/** stage_end: after the tests. */
void stage_end (void);

/** stage_application: (transfer none): registered, without windows at first. */
GtkApplication *stage_application (void);

/** stage_open: opens the scratch dossier in a window. Returns: (transfer none): the window, on the screen */
YtWindow *stage_open (Scratch *scratch);

/** stage_window: (transfer none) (nullable): the newest window. stage_windows: how many there are. */
YtWindow *stage_window (void);
guint stage_windows (void);

/** stage_close: closes all windows, as the user does. */
void stage_close (void);

/** stage_settle: lets everything happen that is waiting, frames included. */
void stage_settle (void);

/** stage_find: (transfer none) (nullable): the first widget of that type below @root, in depth. */
gpointer stage_find (gpointer root,
                     GType    type);

/** stage_says: whether a visible label below @root shows @text. */
gboolean stage_says (gpointer    root,
                     const char *text);

/** stage_act: activates an action as a button in @window would; it must be there and on. */
void stage_act (gpointer    window,
                const char *action,
                const char *format,
                ...);

/** yt_window_snapshot_png: writes what a window shows. */
void yt_window_snapshot_png (gpointer    window,
                             const char *path);

G_END_DECLS
