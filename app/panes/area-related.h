/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What belongs to an area: instruments, events, figures, terms, remarks, sources and notes that are linked to it, to one of
 * its issues or to one of its positions. */
#pragma once

#include <gtk/gtk.h>

#include "desk/desk.h"

G_BEGIN_DECLS

#define YT_TYPE_AREA_RELATED (yt_area_related_get_type ())
G_DECLARE_FINAL_TYPE (YtAreaRelated, yt_area_related, YT, AREA_RELATED, GtkWidget)

GtkWidget *yt_area_related_new (YtDesk *desk);

/** yt_area_related_show: of the area @id. */
void yt_area_related_show (YtAreaRelated *self,
                           gint64         id);

/** yt_area_related_count: how many of @kind it lists; YT_KIND_NONE: notes */
guint yt_area_related_count (YtAreaRelated *self,
                             YtKind         kind);

G_END_DECLS
