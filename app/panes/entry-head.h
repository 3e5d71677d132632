/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The head of a page about one entry: what it is, its code, one word of it, what can be done with it; title and text. */
#pragma once

#include <gtk/gtk.h>

#include "desk/desk.h"
#include "model/entry.h"

G_BEGIN_DECLS

#define YT_TYPE_ENTRY_HEAD (yt_entry_head_get_type ())
G_DECLARE_FINAL_TYPE (YtEntryHead, yt_entry_head, YT, ENTRY_HEAD, GtkWidget)

/** yt_entry_head_new: @word: name of the field of fixed words that is chosen here, as "severity" */
GtkWidget *yt_entry_head_new (YtDesk     *desk,
                              YtEntry    *entry,
                              const char *word);

/** yt_entry_head_edit: puts the cursor into the title. */
void yt_entry_head_edit (YtEntryHead *self);

/** yt_entry_menu_button: (transfer floating): a button for the menu of what can be done with @id; @movable as in
 * yt_row_menu_new(). */
GtkWidget *yt_entry_menu_button (gint64   id,
                                 gboolean movable);

/** yt_entry_details_button: (transfer floating): a button for the action details.toggle (x: @id). */
GtkWidget *yt_entry_details_button (gint64 id);

G_END_DECLS
