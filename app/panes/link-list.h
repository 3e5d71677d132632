/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The links of an entry, out and in, each with the word for it, the other end as a chip, and its standing. */
#pragma once

#include <gtk/gtk.h>

#include "desk/desk.h"
#include "model/entry.h"

G_BEGIN_DECLS

#define YT_TYPE_LINK_LIST (yt_link_list_get_type ())
/**
 * YtLinkList:
 *
 * Properties: desk, entry (YtEntry, nullable), type (string: only links of this type; "" all, the default), outgoing, incoming
 * (boolean, default TRUE), other (int, a YtKind: only links whose other end is of this kind; -1 all, the default),
 * editable (boolean, default TRUE: buttons to remove, to change the standing, and to add), placeholder (string, nullable:
 * what stands there when there is none, as _("Addressed by no recommendation")). Follows the dossier.
 */
G_DECLARE_FINAL_TYPE (YtLinkList, yt_link_list, YT, LINK_LIST, GtkWidget)

GtkWidget *yt_link_list_new (YtDesk  *desk,
                             YtEntry *entry);
/** yt_link_list_count: how many it shows; property "count" (uint), notified. */
guint yt_link_list_count (YtLinkList *self);

G_END_DECLS
