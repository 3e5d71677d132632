/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The actions win.*: what is done to a window rather than to a dossier. */
#pragma once

#include "shell/window.h"

G_BEGIN_DECLS

/** yt_window_actions_install: close, clone, dismiss, menu, redo, search, toggle-notes, toggle-sidebar, undo; those that need a dossier are off. */
void yt_window_actions_install (YtWindow *window,
                                gboolean  sidebar);

/** yt_window_actions_enable: there is a dossier now. */
void yt_window_actions_enable (YtWindow *window);

/** yt_window_actions_get, yt_window_actions_set: the state of an action that is on or off. */
gboolean yt_window_actions_get (YtWindow   *window,
                                const char *name);
void yt_window_actions_set (YtWindow   *window,
                            const char *name,
                            gboolean    on);

G_END_DECLS
