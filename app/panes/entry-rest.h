/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The rest of an entry, folded away below what a pane shows of it itself: fields, tags, other children, all links. */
#pragma once

#include <gtk/gtk.h>

#include "desk/desk.h"
#include "model/entry.h"

G_BEGIN_DECLS

#define YT_TYPE_ENTRY_REST (yt_entry_rest_get_type ())
G_DECLARE_FINAL_TYPE (YtEntryRest, yt_entry_rest, YT, ENTRY_REST, GtkWidget)

/**
 * yt_entry_rest_new:
 * @key: under which the desk remembers that it is open
 * @shown: kinds of children that the pane shows itself, ended by YT_KIND_NONE
 *
 * Its parts are made when it is first opened; it opens when a child inside becomes desk:selected by yt_desk_go().
 */
GtkWidget *yt_entry_rest_new (YtDesk       *desk,
                              YtEntry      *entry,
                              const char   *key,
                              const YtKind *shown);

G_END_DECLS
