/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the free matrix is told: kinds, link, voice, standing, time, order. The desk remembers it. */
#pragma once

#include <gtk/gtk.h>

#include "analysis/question.h"
#include "desk/desk.h"

G_BEGIN_DECLS

#define YT_TYPE_WISH_BAR (yt_wish_bar_get_type ())
/** YtWishBar::changed (self): something else is wanted. */
G_DECLARE_FINAL_TYPE (YtWishBar, yt_wish_bar, YT, WISH_BAR, GtkWidget)

GtkWidget *yt_wish_bar_new (YtDesk *desk);

const YtWish *yt_wish_bar_wish (YtWishBar *self);

G_END_DECLS
