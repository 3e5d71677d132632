/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the list of all notes is restricted to: words, and folded away tag, kind, language and dates. */
#pragma once

#include <gtk/gtk.h>

#include "desk/desk.h"

G_BEGIN_DECLS

#define YT_TYPE_NOTE_FILTER_BAR (yt_note_filter_bar_get_type ())
/** YtNoteFilterBar: edits yt_note_query() of its desk. YtNoteFilterBar::changed (self): after each change of it. */
G_DECLARE_FINAL_TYPE (YtNoteFilterBar, yt_note_filter_bar, YT, NOTE_FILTER_BAR, GtkWidget)

/** yt_note_filter_bar_set_desk: once; takes up the desk's query as it is. */
void yt_note_filter_bar_set_desk (YtNoteFilterBar *self,
                                  YtDesk          *desk);

/** yt_note_filter_bar_clear: takes every restriction away. */
void yt_note_filter_bar_clear (YtNoteFilterBar *self);

/** yt_note_filter_bar_set_count: what it says about how many notes there are; @more: there are more than were counted yet */
void yt_note_filter_bar_set_count (YtNoteFilterBar *self,
                                   guint            count,
                                   gboolean         more);

G_END_DECLS
