/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Everything inside a window with a dossier, header bar included; built anew when the language changes. */
#pragma once

#include "desk/desk.h"
#include "shell/banner.h"

G_BEGIN_DECLS

#define YT_TYPE_WINDOW_CONTENT (yt_window_content_get_type ())
G_DECLARE_FINAL_TYPE (YtWindowContent, yt_window_content, YT, WINDOW_CONTENT, AdwBin)

/** yt_window_content_new: @before: (nullable) (transfer none): in whose place it comes, with the same things beside each other */
YtWindowContent *yt_window_content_new (YtDesk          *desk,
                                        YtWindowContent *before);

/** yt_window_content_show_sidebar, yt_window_content_show_notes: the places at the left and at the right. */
void yt_window_content_show_sidebar (YtWindowContent *self,
                                     gboolean         show);
void yt_window_content_show_notes (YtWindowContent *self,
                                   gboolean         show);

/** yt_window_content_toast: @with_undo: with a button that undoes the newest step */
void yt_window_content_toast (YtWindowContent *self,
                              const char      *text,
                              gboolean         with_undo);

/** yt_window_content_banner: (transfer none): where errors are said. */
YtBanner *yt_window_content_banner (YtWindowContent *self);

/** yt_window_content_search, yt_window_content_open_menu: open the search and the main menu. */
void yt_window_content_search (YtWindowContent *self);
/** yt_window_content_search_all: shows the pane of everything that was found, with the cursor in its words. */
void yt_window_content_search_all (YtWindowContent *self);
/** yt_window_content_find: puts the cursor where the pane is narrowed. Returns: FALSE when it has no such place, or it is there already */
gboolean yt_window_content_find (YtWindowContent *self);
void yt_window_content_open_menu (YtWindowContent *self);

/** yt_window_content_focus: puts the cursor into the pane; _focus_switch: on the button that changes the language. */
void yt_window_content_focus (YtWindowContent *self);
void yt_window_content_focus_switch (YtWindowContent *self);

G_END_DECLS
