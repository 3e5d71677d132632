/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A picture in a pane, under a heading that folds it. It is drawn after the pane’s first frame, and only while it is unfolded. */
#pragma once

#include "panes/picture-page.h"

G_BEGIN_DECLS

#define YT_TYPE_PICTURE_FOLD (yt_picture_fold_get_type ())
G_DECLARE_FINAL_TYPE (YtPictureFold, yt_picture_fold, YT, PICTURE_FOLD, GtkWidget)

/**
 * yt_picture_fold_new:
 * @key: under which the desk remembers whether it is folded
 * @folded: whether it is until someone unfolds it
 * @height: of the picture at most; it scrolls within
 */
GtkWidget *yt_picture_fold_new (YtDesk          *desk,
                                const YtPicture *picture,
                                const char      *key,
                                gboolean         folded,
                                int              height);

/** yt_picture_fold_look_at: only what belongs to this entry. */
void yt_picture_fold_look_at (YtPictureFold *self,
                              gint64         focus);

/** yt_picture_fold_unfold: unless someone folded or unfolded it once. */
void yt_picture_fold_unfold (YtPictureFold *self);

/** yt_picture_fold_is_open: whether the picture is to be seen. */
gboolean yt_picture_fold_is_open (YtPictureFold *self);

G_END_DECLS
