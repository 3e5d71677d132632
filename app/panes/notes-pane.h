/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The pane of all notes: a list with filters, and the selected note. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define YT_TYPE_NOTES_PANE (yt_notes_pane_get_type ())
/** YtNotesPane: property desk (YtDesk, construct only). The list's selection is desk:note. */
G_DECLARE_FINAL_TYPE (YtNotesPane, yt_notes_pane, YT, NOTES_PANE, GtkWidget)

G_END_DECLS
