/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The application's windows and bare ones inside a measurement: what is waited for is the frame in which it is painted. */
#pragma once

#include "shell/application.h"
#include "shell/window.h"

/** ScreenDone: whether what is waited for is there. */
typedef gboolean (*ScreenDone) (gpointer data);

/* screen_start: as the program starts, in English, without animations. Once. */
void screen_start (void);

/* screen_open: the dossier at @path in a window, painted; nothing is left to do. */
YtWindow *screen_open (const char *path);

/* screen_close: closes all windows of the program. */
void screen_close (void);

/* screen_bare: an empty window as large as the program's. */
GtkWindow *screen_bare (void);

/* screen_settle: until nothing is left to do. */
void screen_settle (gpointer window);

/* screen_wait: until the first frame of @window after @done; returns the seconds since @start at its end. */
double screen_wait (gpointer   window,
                    double     start,
                    ScreenDone done,
                    gpointer   data);

/* screen_frame: until the next frame, which something must have asked for; returns the seconds that it took, layout included, without the waiting for it. */
double screen_frame (gpointer window);

/* screen_find: (transfer none) (nullable): the first mapped widget of that type below @root, in depth. */
gpointer screen_find (gpointer root,
                      GType    type);

/* screen_count: visible labels below @root. */
guint screen_count (gpointer root);
