/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The pane of actors, of instruments and documents, and of figures: three lists to switch between. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define YT_TYPE_ACTORS_PANE (yt_actors_pane_get_type ())
/** YtActorsPane: property desk (YtDesk, construct only). */
G_DECLARE_FINAL_TYPE (YtActorsPane, yt_actors_pane, YT, ACTORS_PANE, GtkWidget)

G_END_DECLS
