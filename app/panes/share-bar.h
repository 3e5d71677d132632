/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A bar of colored pieces, each as long as its share. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define YT_TYPE_SHARE_BAR (yt_share_bar_get_type ())
G_DECLARE_FINAL_TYPE (YtShareBar, yt_share_bar, YT, SHARE_BAR, GtkWidget)

/** yt_share_bar_new: @label: what it shows, in words: tooltip, and name for screen readers */
GtkWidget *yt_share_bar_new (const char *label);

/** yt_share_bar_add: @share: of the whole length, 0 … 1; @classes: style classes of the piece, separated by blanks */
void yt_share_bar_add (YtShareBar *self,
                       double      share,
                       const char *classes);

G_END_DECLS
