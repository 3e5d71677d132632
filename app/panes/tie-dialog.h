/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The window in which words of a document are tied to an entry: what they do for it, whose voice it is, and a note. */
#pragma once

#include <gtk/gtk.h>

#include "act/evidence.h"
#include "desk/desk.h"

G_BEGIN_DECLS

#define YT_TYPE_TIE_DIALOG (yt_tie_dialog_get_type ())
/** YtTieDialog::tied (self, gint64 passage): before the window closes. */
G_DECLARE_FINAL_TYPE (YtTieDialog, yt_tie_dialog, YT, TIE_DIALOG, GtkWindow)

/** YT_TIE_RECENT: how many targets are remembered, for the digits. */
#define YT_TIE_RECENT 9

/**
 * yt_tie_dialog_open:
 * @parent: (nullable)
 * @wish: what to tie: its passage, or its document and range
 * @quote: the words
 *
 * Returns: (transfer none): the window, shown
 */
YtTieDialog *yt_tie_dialog_open (GtkWindow            *parent,
                                 YtDesk               *desk,
                                 const YtEvidenceWish *wish,
                                 const char           *quote);

/** yt_tie_dialog_place_open: the same to choose below which entry the words become a new @kind. */
YtTieDialog *yt_tie_dialog_place_open (GtkWindow            *parent,
                                       YtDesk               *desk,
                                       const YtEvidenceWish *wish,
                                       const char           *quote,
                                       YtKind                kind);

/** yt_tie_recent: id of the target with that number, from 1, the latest first; 0 when there is none. */
gint64 yt_tie_recent (YtDesk *desk,
                         guint   number);
/** yt_tie_recent_type: (transfer none): the type of tie that was chosen last. */
const char *yt_tie_recent_type (YtDesk *desk);
/** yt_tie_remember: @target becomes the first of the recent ones. */
void yt_tie_remember (YtDesk     *desk,
                         gint64      target,
                         const char *type);

G_END_DECLS
