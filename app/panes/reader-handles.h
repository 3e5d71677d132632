/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The two handles of the focused passage, by which the mouse moves its ends. */
#pragma once

#include "panes/reader-scene.h"

G_BEGIN_DECLS

/** YtReaderHandle: one of them, or none. */
typedef enum
{
  YT_READER_HANDLE_NONE,
  YT_READER_HANDLE_START,
  YT_READER_HANDLE_END,
} YtReaderHandle;

/**
 * YtReaderHandles: part of a YtReaderText.
 * @scene: not owned; its mark follows the handle while it is held
 * @offered: whether passages can be changed at all
 * @held: the one that is being moved
 * @off_x, @off_y: from the pointer to the middle of its line
 * @before: the mark as it was when the handle was taken
 */
typedef struct
{
  YtReaderScene *scene;
  gboolean offered;
  YtReaderHandle held;
  double off_x;
  double off_y;
  YtReaderMark before;
} YtReaderHandles;

/** yt_reader_handles_paint: in buffer coordinates, above the text. */
void yt_reader_handles_paint (YtReaderHandles *self,
                              GtkSnapshot     *snapshot);

/** yt_reader_handles_at: which one is at @x, @y of the widget; there is none as long as words are selected. */
YtReaderHandle yt_reader_handles_at (YtReaderHandles *self,
                                     double           x,
                                     double           y);

/** yt_reader_handles_place: where the middle of a handle is in the widget. Returns: whether there is one */
gboolean yt_reader_handles_place (YtReaderHandles *self,
                                  YtReaderHandle   handle,
                                  double          *x,
                                  double          *y);

/** yt_reader_handles_take: takes the handle at @x, @y. Returns: whether there is one */
gboolean yt_reader_handles_take (YtReaderHandles *self,
                                 double           x,
                                 double           y);
/** yt_reader_handles_move: to the border of a character nearest to @x, @y; the passage keeps one character at least. */
void yt_reader_handles_move (YtReaderHandles *self,
                             double           x,
                             double           y);
/** yt_reader_handles_let_go: Returns: whether the passage has another range now, which @mark gets; the marks are as before */
gboolean yt_reader_handles_let_go (YtReaderHandles *self,
                                   YtReaderMark    *mark);

G_END_DECLS
