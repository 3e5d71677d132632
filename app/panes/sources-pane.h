/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The pane of the sources: a list to search in, the fields of one, what rests on it, its full text. */
#pragma once

#include <gtk/gtk.h>

#include "panes/reader.h"

G_BEGIN_DECLS

#define YT_TYPE_SOURCES_PANE (yt_sources_pane_get_type ())
/** YtSourcesPane: property desk (YtDesk, construct only). Text files that are dropped on it become documents of the shown source. */
G_DECLARE_FINAL_TYPE (YtSourcesPane, yt_sources_pane, YT, SOURCES_PANE, GtkWidget)

/** yt_sources_pane_documents: (transfer none): the reader of the shown source's documents. */
YtReader *yt_sources_pane_documents (YtSourcesPane *self);

G_END_DECLS
