/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A picture with what can be done with it: zoom, fit, save. */
#pragma once

#include <gtk/gtk.h>

#include "desk/desk.h"
#include "panes/picture-view.h"

G_BEGIN_DECLS

#define YT_TYPE_PICTURE_PAGE (yt_picture_page_get_type ())
G_DECLARE_FINAL_TYPE (YtPicturePage, yt_picture_page, YT, PICTURE_PAGE, GtkWidget)

GtkWidget *yt_picture_page_new (YtDesk *desk);

/** yt_picture_page_show: @picture: (nullable): NULL shows nothing */
void yt_picture_page_show (YtPicturePage   *self,
                           const YtPicture *picture);

YtPictureView *yt_picture_page_view (YtPicturePage *self);

/** yt_picture_page_flow: stands among other things: without a title, as high as the picture, at most @height. */
void yt_picture_page_flow (YtPicturePage *self,
                           int            height);

G_END_DECLS
