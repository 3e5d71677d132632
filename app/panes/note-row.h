/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A note in a list: its first line; what it is on, its tags, its language, its date. */
#pragma once

#include <gtk/gtk.h>

#include "desk/desk.h"
#include "model/note.h"

G_BEGIN_DECLS

#define YT_TYPE_NOTE_ROW (yt_note_row_get_type ())
G_DECLARE_FINAL_TYPE (YtNoteRow, yt_note_row, YT, NOTE_ROW, GtkWidget)

GtkWidget *yt_note_row_new (YtDesk *desk);

/** yt_note_row_set_note: @note: (nullable); the row follows it. */
void yt_note_row_set_note (YtNoteRow *self,
                           YtNote    *note);

G_END_DECLS
