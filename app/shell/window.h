/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A window: it stays when the language changes, while everything in it is built anew. */
#pragma once

#include <adwaita.h>

#include "desk/desk.h"

G_BEGIN_DECLS

#define YT_TYPE_WINDOW (yt_window_get_type ())
G_DECLARE_FINAL_TYPE (YtWindow, yt_window, YT, WINDOW, AdwApplicationWindow)

/** yt_window_new: @dossier: (transfer full) (nullable): as in yt_window_take(); without one it offers to open one. */
YtWindow *yt_window_new (GtkApplication *application,
                         YtDossier      *dossier);

/** yt_window_take: @dossier: (transfer full): from yt_shelf_take(); shown in a window that had none. */
void yt_window_take (YtWindow  *self,
                     YtDossier *dossier);

/** yt_window_desk: (nullable): NULL as long as there is no dossier. */
YtDesk *yt_window_desk (YtWindow *self);

/** yt_window_rebuild: everything in the window, in the language of the moment; its dialogs are closed. */
void yt_window_rebuild (YtWindow *self);

/** yt_window_keep: has everything typed saved, and remembers how the window was left. */
void yt_window_keep (YtWindow *self);

/** yt_window_show_sidebar, yt_window_show_notes: what the actions win.toggle-sidebar and win.toggle-notes do. */
void yt_window_show_sidebar (YtWindow *self,
                             gboolean  show);
void yt_window_show_notes (YtWindow *self,
                           gboolean  show);

/** yt_window_search, _search_all, yt_window_open_menu, yt_window_dismiss: what the actions of these names do. */
void yt_window_search (YtWindow *self);
void yt_window_search_all (YtWindow *self);
void yt_window_open_menu (YtWindow *self);
void yt_window_dismiss (YtWindow *self);

G_END_DECLS
