/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is painted beneath the text of the reader: marked passages, found places, page numbers at the side. */
#pragma once

#include "panes/reader-lines.h"
#include "panes/reader-marks.h"
#include "panes/reader-paint.h"

G_BEGIN_DECLS

/**
 * YtReaderEcho: asks which passages of another text have words between @from and @to of this one, in bytes.
 * @echoes: (element-type YtReaderMark): to be added to; start and end are places in this text
 */
typedef void (*YtReaderEcho) (gsize    from,
                              gsize    to,
                              GArray  *echoes,
                              gpointer data);

/**
 * YtReaderScene: part of a YtReaderText, which sets its fields.
 * @view: not owned
 * @features: (element-type YtFeature) (nullable)
 * @focused: id of the passage that is emphasized, 0 for none
 * @hits: (element-type YtSpan) (nullable): found places in order
 * @hit: the one to emphasize
 * @echo, @echo_data: (nullable): passages of another text that are lightly painted in this one
 * @tint_start, @tint_end: what is tinted as the paragraph one is at; both the same for none
 */
typedef struct
{
  GtkTextView *view;
  YtReaderLines *lines;
  GArray *features;
  YtReaderMarks *marks;
  gint64 focused;
  GArray *hits;
  guint hit;
  YtReaderEcho echo;
  gpointer echo_data;
  gsize tint_start;
  gsize tint_end;
  YtReaderLook look;
  GArray *bars;
} YtReaderScene;

void yt_reader_scene_begin (YtReaderScene *self,
                            GtkTextView   *view);
void yt_reader_scene_end (YtReaderScene *self);

/** yt_reader_scene_iter: sets @iter to a place of the text; at a cut it is before it, with @behind. */
void yt_reader_scene_iter (const YtReaderScene *self,
                           gsize                place,
                           gboolean             behind,
                           GtkTextIter         *iter);

/** yt_reader_scene_paint: in buffer coordinates, only what is in sight. */
void yt_reader_scene_paint (YtReaderScene *self,
                            GtkSnapshot   *snapshot);

/** yt_reader_scene_echo_at: Returns: whether a passage of the other text has words at @place; @echo: (out): the shortest */
gboolean yt_reader_scene_echo_at (YtReaderScene *self,
                                  gsize          place,
                                  YtReaderMark  *echo);

/** yt_reader_scene_bar_at: Returns: id of the passage whose bar in the margin is at @x, @y of the widget; 0 for none */
gint64 yt_reader_scene_bar_at (YtReaderScene *self,
                               double         x,
                               double         y);

G_END_DECLS
