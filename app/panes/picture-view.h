/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A picture of the dossier on the screen: its marks can be reached by pointer, keyboard and screen reader. */
#pragma once

#include <gtk/gtk.h>

#include "desk/desk.h"
#include "format/picture.h"

G_BEGIN_DECLS

#define YT_TYPE_PICTURE_VIEW (yt_picture_view_get_type ())
/**
 * YtPictureView: fills the width it is given and is as high as the picture needs. Follows the dossier, the language of the
 * content and the theme. A mark opens its entry; the one of desk:selected shows it.
 *
 * YtPictureView::window (self): other days of a timeline are shown.
 */
G_DECLARE_FINAL_TYPE (YtPictureView, yt_picture_view, YT, PICTURE_VIEW, GtkWidget)

GtkWidget *yt_picture_view_new (YtDesk *desk);

/** yt_picture_view_show: @picture: (nullable): NULL shows nothing */
void yt_picture_view_show (YtPictureView   *self,
                           const YtPicture *picture);

/** yt_picture_view_zoom: of a timeline: @factor above 1 shows fewer days; @at: the place that stays, 0 to 1 of the width. */
void yt_picture_view_zoom (YtPictureView *self,
                           double         factor,
                           double         at);
/** yt_picture_view_fit: of a timeline: everything (@all), or where most happens. */
void yt_picture_view_fit (YtPictureView *self,
                          gboolean       all);

/** yt_picture_view_look_at: only what belongs to @focus, 0 for all, where the picture knows that; of the network what lies around it. */
void yt_picture_view_look_at (YtPictureView *self,
                              gint64         focus);
/** yt_picture_view_wish: what its question is told. */
void yt_picture_view_wish (YtPictureView *self,
                           const YtWish  *wish);

/** yt_picture_view_window: the days that a timeline shows. Returns: FALSE when it is none */
gboolean yt_picture_view_window (YtPictureView *self,
                                 gint64        *first,
                                 gint64        *last);
/** yt_picture_view_jump: shows these days of a timeline: in the middle of as many as are shown, or all of them. */
void yt_picture_view_jump (YtPictureView *self,
                           gint64         first,
                           gint64         last);

/** yt_picture_view_scene: (transfer none) (nullable): what is shown. */
const YtScene *yt_picture_view_scene (YtPictureView *self);

G_END_DECLS
