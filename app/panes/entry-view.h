/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Everything of one entry, to read and to edit. */
#pragma once

#include <gtk/gtk.h>

#include "desk/desk.h"
#include "model/entry.h"

G_BEGIN_DECLS

#define YT_TYPE_ENTRY_VIEW (yt_entry_view_get_type ())
/**
 * YtEntryView: heading, titles and texts, fields, tags, children by kind, links, notes, history, delete.
 *
 * Properties: desk, entry (YtEntry, nullable: an empty state is shown), children (boolean, default TRUE: whether the
 * children are listed; FALSE where the pane shows them itself), nested (boolean, default FALSE: inside a row of
 * another one: without the heading and the title, or the text that stands for one), textless (boolean, default FALSE:
 * without the text of a titled kind either, because that is shown above, too).
 *
 * Put it into a GtkScrolledWindow (it does not scroll by itself) and give it the entry the pane is about. When something
 * below that entry becomes desk:selected, its row is unfolded, scrolled to and marked; YtDesk::edit puts the cursor there.
 * So a pane gives it the entry at the top (yt_entry_above()), not the selected child.
 */
G_DECLARE_FINAL_TYPE (YtEntryView, yt_entry_view, YT, ENTRY_VIEW, GtkWidget)

GtkWidget *yt_entry_view_new (YtDesk  *desk,
                              YtEntry *entry);
void yt_entry_view_set_entry (YtEntryView *self,
                              YtEntry     *entry);

/** yt_entry_above: id of @id itself or the nearest entry above it that is of @kind (YT_KIND_NONE: the one at the top); 0 when there is none. */
gint64 yt_entry_above (YtDossier *dossier,
                       gint64     id,
                       YtKind     kind);

G_END_DECLS
