/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Finds words in the text of the reader, as one types: how often they are there, all places marked, one after the other shown. */
#pragma once

#include "panes/reader-text.h"

G_BEGIN_DECLS

#define YT_TYPE_READER_FINDER (yt_reader_finder_get_type ())
/**
 * YtReaderFinder: an entry with two buttons and a count.
 *
 * YtReaderFinder::stopped (self): Escape; the text has the focus again.
 */
G_DECLARE_FINAL_TYPE (YtReaderFinder, yt_reader_finder, YT, READER_FINDER, GtkWidget)

/** yt_reader_finder_set_text: @text: (transfer none): lives as long as the finder */
void yt_reader_finder_set_text (YtReaderFinder *self,
                                YtReaderText   *text);

/** yt_reader_finder_again: looks again, after another text is shown. */
void yt_reader_finder_again (YtReaderFinder *self);

/** yt_reader_finder_find: as typing does. Returns: how often @words are there */
guint yt_reader_finder_find (YtReaderFinder *self,
                             const char     *words);

/** yt_reader_finder_stop: forgets the words and the places. */
void yt_reader_finder_stop (YtReaderFinder *self);

/** yt_reader_finder_step: to the next place, or with -1 to the one before, around the ends. */
void yt_reader_finder_step (YtReaderFinder *self,
                            int             step);

G_END_DECLS
