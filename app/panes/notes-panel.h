/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The notes on what is selected, beside it. */
#pragma once

#include <gtk/gtk.h>

#include "desk/desk.h"

G_BEGIN_DECLS

#define YT_TYPE_NOTES_PANEL (yt_notes_panel_get_type ())
/**
 * YtNotesPanel: property desk (YtDesk, construct only).
 *
 * The notes on desk:selected and on its links, or on the dossier when nothing is selected, newest first; each is edited
 * where it stands. While one is worked on, they keep their places. YtDesk::edit with one of them puts the cursor into it.
 */
G_DECLARE_FINAL_TYPE (YtNotesPanel, yt_notes_panel, YT, NOTES_PANEL, GtkWidget)

GtkWidget *yt_notes_panel_new (YtDesk *desk);

G_END_DECLS
