/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The pane of the dialogue's history: its channels, its events in the order of time, its limits; and beside them what is chosen. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define YT_TYPE_DIALOGUE_PANE (yt_dialogue_pane_get_type ())
/**
 * YtDialoguePane: property desk (YtDesk, construct only). Actions: dialogue.enter (the focus goes to the detail),
 * dialogue.close (the detail), dialogue.add (an entry of what is shown).
 */
G_DECLARE_FINAL_TYPE (YtDialoguePane, yt_dialogue_pane, YT, DIALOGUE_PANE, GtkWidget)

G_END_DECLS
