/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The window in which words of a document are tied to an entry: what they do for it, whose voice it is, and a note. */
#pragma once

#include <gtk/gtk.h>

#include "act/evidence.h"
#include "desk/desk.h"

G_BEGIN_DECLS

#define YT_TYPE_READER_TIE (yt_reader_tie_get_type ())
/** YtReaderTie::tied (self, gint64 passage): before the window closes. */
G_DECLARE_FINAL_TYPE (YtReaderTie, yt_reader_tie, YT, READER_TIE, GtkWindow)

/** YT_READER_RECENT: how many targets are remembered, for the digits. */
#define YT_READER_RECENT 9

/**
 * yt_reader_tie_open:
 * @parent: (nullable)
 * @wish: what to tie: its passage, or its document and range
 * @quote: the words
 *
 * Returns: (transfer none): the window, shown
 */
YtReaderTie *yt_reader_tie_open (GtkWindow            *parent,
                                 YtDesk               *desk,
                                 const YtEvidenceWish *wish,
                                 const char           *quote);

/** yt_reader_tie_place_open: the same to choose below which entry the words become a new @kind. */
YtReaderTie *yt_reader_tie_place_open (GtkWindow            *parent,
                                       YtDesk               *desk,
                                       const YtEvidenceWish *wish,
                                       const char           *quote,
                                       YtKind                kind);

/** yt_reader_recent: id of the target with that number, from 1, the latest first; 0 when there is none. */
gint64 yt_reader_recent (YtDesk *desk,
                         guint   number);
/** yt_reader_recent_type: (transfer none): the type of tie that was chosen last. */
const char *yt_reader_recent_type (YtDesk *desk);
/** yt_reader_remember: @target becomes the first of the recent ones. */
void yt_reader_remember (YtDesk     *desk,
                         gint64      target,
                         const char *type);

G_END_DECLS
