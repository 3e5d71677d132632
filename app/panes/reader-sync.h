/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Two texts that scroll together, so that the paragraphs that say the same face each other. */
#pragma once

#include "panes/reader-text.h"
#include "text/align.h"

G_BEGIN_DECLS

typedef struct _YtReaderSync YtReaderSync;

/** yt_reader_sync_new: @left, @right: (transfer none): each in a scrolled window */
YtReaderSync *yt_reader_sync_new (YtReaderText *left,
                                  YtReaderText *right);
void yt_reader_sync_free (YtReaderSync *self);

/** yt_reader_sync_set_alignment: @alignment: (transfer none) (nullable): without one each scrolls for itself */
void yt_reader_sync_set_alignment (YtReaderSync      *self,
                                   const YtAlignment *alignment);

/** yt_reader_sync_follow: lays the other text beside @side, at the line a third below its top. */
void yt_reader_sync_follow (YtReaderSync *self,
                            guint         side);

/** yt_reader_sync_face: lays the other text so that @bead begins at the same height, if it is in sight on @side. */
void yt_reader_sync_face (YtReaderSync *self,
                          guint         side,
                          guint         bead);

G_END_DECLS
