/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* One link of an entry: the word for it, the other end, its standing, its page. */
#pragma once

#include <gtk/gtk.h>

#include "desk/desk.h"
#include "model/link.h"

G_BEGIN_DECLS

#define YT_TYPE_LINK_ROW (yt_link_row_get_type ())
G_DECLARE_FINAL_TYPE (YtLinkRow, yt_link_row, YT, LINK_ROW, GtkWidget)

/** yt_link_row_new: (transfer floating): @outgoing: whether it is seen from its origin; @word: whether to say what kind of link it is (else the row above did) */
GtkWidget *yt_link_row_new (YtDesk   *desk,
                            YtLink   *link,
                            gboolean  outgoing,
                            gboolean  word,
                            gboolean  editable);

/** yt_link_row_word: the label, for a size group. */
GtkWidget *yt_link_row_word (YtLinkRow *self);

G_END_DECLS
