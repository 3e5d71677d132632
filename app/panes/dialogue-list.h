/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The channels by their track, or the limits of the dialogue, as a list. */
#pragma once

#include <gtk/gtk.h>

#include "desk/desk.h"

G_BEGIN_DECLS

#define YT_TYPE_DIALOGUE_LIST (yt_dialogue_list_get_type ())
/**
 * YtDialogueList: a GtkListBox whose selection follows desk:selected and opens what is chosen with desk.open.
 * Keys: arrows, Enter (activates dialogue.enter: the focus goes on to the detail), Delete, Alt+Up and Alt+Down, Menu.
 */
G_DECLARE_FINAL_TYPE (YtDialogueList, yt_dialogue_list, YT, DIALOGUE_LIST, GtkWidget)

/** yt_dialogue_list_new: @kind: YT_KIND_CHANNEL or YT_KIND_LIMIT */
GtkWidget *yt_dialogue_list_new (YtDesk *desk,
                                 YtKind  kind);

guint yt_dialogue_list_count (YtDialogueList *self);

/** yt_dialogue_list_row: (nullable) (transfer none): the row of the entry @id */
GtkWidget *yt_dialogue_list_row (YtDialogueList *self,
                                 gint64          id);

G_END_DECLS
