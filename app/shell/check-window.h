/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Checks a dossier's file and shows what was found, by what can be done about it. */
#pragma once

#include <adwaita.h>

#include "desk/desk.h"
#include "model/check.h"

G_BEGIN_DECLS

#define YT_TYPE_CHECK_WINDOW (yt_check_window_get_type ())
G_DECLARE_FINAL_TYPE (YtCheckWindow, yt_check_window, YT, CHECK_WINDOW, AdwWindow)

/** yt_check_window_open: begins at once, beside the work; what is found leads to its entry in @parent. Returns: (transfer none) */
YtCheckWindow *yt_check_window_open (GtkWindow *parent,
                                     YtDesk    *desk);

/** yt_check_window_is_busy: whether it still looks. */
gboolean yt_check_window_is_busy (YtCheckWindow *self);

/**
 * yt_check_beside:
 * @window: when its first frame was painted, the check begins; its banner says when something was found, and it ends the check
 *
 * Nothing is said when all is well, or when the check itself is hindered.
 */
void yt_check_beside (GtkWindow    *window,
                      YtDesk       *desk,
                      YtCheckDepth  depth);

G_END_DECLS
