/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The headings and the pages of a document, to go to. */
#pragma once

#include "panes/reader-text.h"

G_BEGIN_DECLS

#define YT_TYPE_READER_OUTLINE (yt_reader_outline_get_type ())
/**
 * YtReaderOutline: a list of headings with their pages; a document without headings has its pages listed.
 *
 * YtReaderOutline::chosen (self, guint64 place): a line was activated: where it stands, in bytes.
 */
G_DECLARE_FINAL_TYPE (YtReaderOutline, yt_reader_outline, YT, READER_OUTLINE, GtkWidget)

/** yt_reader_outline_fill: lists what is in @text now. */
void yt_reader_outline_fill (YtReaderOutline *self,
                             YtReaderText    *text);

/** yt_reader_outline_follow: selects the line that @place belongs to. */
void yt_reader_outline_follow (YtReaderOutline *self,
                               gsize            place);

guint yt_reader_outline_count (YtReaderOutline *self);

G_END_DECLS
