/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A perception pair as an open book: a title, and one page for each party beside the other. */
#pragma once

#include "panes/facing-page.h"

G_BEGIN_DECLS

#define YT_TYPE_FACING_PAGES (yt_facing_pages_get_type ())
G_DECLARE_FINAL_TYPE (YtFacingPages, yt_facing_pages, YT, FACING_PAGES, GtkWidget)

/** yt_facing_pages_new: its buttons activate details.toggle and details.close, see obstacle-view.h. */
GtkWidget *yt_facing_pages_new (YtDesk  *desk,
                                YtEntry *perception);

gint64 yt_facing_pages_id (YtFacingPages *self);

/** yt_facing_pages_find: (nullable) (transfer none): the page of the side @id. */
YtFacingPage *yt_facing_pages_find (YtFacingPages *self,
                                    gint64         id);

/** yt_facing_pages_show_details: of @id, when that stands here; else none are shown. */
void yt_facing_pages_show_details (YtFacingPages *self,
                                   gint64         id);

/** yt_facing_pages_edit: puts the cursor into the title. */
void yt_facing_pages_edit (YtFacingPages *self);

G_END_DECLS
