/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* One page of a spread: what one party sees. */
#pragma once

#include <gtk/gtk.h>

#include "desk/desk.h"
#include "model/entry.h"

G_BEGIN_DECLS

#define YT_TYPE_FACING_PAGE (yt_facing_page_get_type ())
G_DECLARE_FINAL_TYPE (YtFacingPage, yt_facing_page, YT, FACING_PAGE, GtkWidget)

/**
 * yt_facing_page_new:
 * @perception: id of what both pages are about
 * @party: 0 for a side that is nobody's
 * @side: (nullable): NULL: nothing is written there yet; a button adds it
 */
GtkWidget *yt_facing_page_new (YtDesk  *desk,
                               gint64   perception,
                               gint64   party,
                               YtEntry *side);

gint64 yt_facing_page_party (YtFacingPage *self);
/** yt_facing_page_id: of the side; 0 when nothing is written there. */
gint64 yt_facing_page_id (YtFacingPage *self);
/** yt_facing_page_title: what stands above it: “What China sees”. */
const char *yt_facing_page_title (YtFacingPage *self);
void yt_facing_page_edit (YtFacingPage *self);

G_END_DECLS
