/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* One note, to read and to write: its text, language and tags, who wrote it and when. */
#pragma once

#include <gtk/gtk.h>

#include "desk/desk.h"
#include "model/note.h"

G_BEGIN_DECLS

#define YT_TYPE_NOTE_EDITOR (yt_note_editor_get_type ())
/**
 * YtNoteEditor: the text is a YtNoteBuffer: saved as it is typed, at once on leaving, unmap and YtDesk::flush.
 *
 * Properties: desk (construct only), note (YtNote, nullable: nothing is shown), growing (boolean, construct only: as high as
 * its text, up to a point; else as high as there is room). While it has the focus, its note is desk:note. Esc goes
 * from the text to the buttons above it.
 */
G_DECLARE_FINAL_TYPE (YtNoteEditor, yt_note_editor, YT, NOTE_EDITOR, GtkWidget)

GtkWidget *yt_note_editor_new (YtDesk   *desk,
                               YtNote   *note,
                               gboolean  growing);
YtNote *yt_note_editor_note (YtNoteEditor *self);
void yt_note_editor_set_note (YtNoteEditor *self,
                              YtNote       *note);

/** yt_note_editor_edit: puts the cursor into the text. */
void yt_note_editor_edit (YtNoteEditor *self);

/** yt_note_editor_save: now; a failure is reported. */
gboolean yt_note_editor_save (YtNoteEditor *self);

G_END_DECLS
