/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The widgets above the marks of a picture: what is pressed, reached by keyboard and read out. They are used again and again. */
#pragma once

#include <gtk/gtk.h>

#include "charts/scene.h"

G_BEGIN_DECLS

typedef struct _YtPictureMarks YtPictureMarks;

/** yt_picture_marks_new: @parent: whose children they are; it frees the marks before it goes */
YtPictureMarks *yt_picture_marks_new (GtkWidget *parent);
void yt_picture_marks_free (YtPictureMarks *self);

/** yt_picture_marks_place: one widget for all marks of an entry, as size_allocate() does it. @scene: (nullable): none */
void yt_picture_marks_place (YtPictureMarks *self,
                             const YtScene  *scene);

/** yt_picture_marks_select: shows which one stands for the entry that is selected. */
void yt_picture_marks_select (YtPictureMarks *self,
                              gint64          id);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (YtPictureMarks, yt_picture_marks_free)

G_END_DECLS
