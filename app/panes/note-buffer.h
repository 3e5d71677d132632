/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The text of a note while it is worked on: saved as it is typed, the same for all who show it, kept as long as it is not saved. */
#pragma once

#include <gtk/gtk.h>

#include "model/note.h"

G_BEGIN_DECLS

/** YT_NOTE_INSERT_MAX: bytes that can be put into a note at once; what is longer is a document. */
#define YT_NOTE_INSERT_MAX (4 * 1024 * 1024)

#define YT_TYPE_NOTE_BUFFER (yt_note_buffer_get_type ())
/**
 * YtNoteBuffer: a GtkTextBuffer without undo of its own (the dossier's goes further back).
 *
 * Typing is saved with yt_act_set_note_text() half a second after it at the latest. What an input method is still composing
 * is not in a buffer and so never saved. What cannot be saved stays here, however often the window is built anew,
 * and is tried again every few seconds. When the note is changed otherwise (undo, another program) and nothing unsaved is
 * here, the text follows, with the cursor where it was.
 *
 * Lines that are too long to be laid out are shown in pieces; the breaks between them are not part of the text.
 *
 * Property: trouble (GError, read-only, notified): why the text could not be saved; NULL when it was, or is still typed.
 * YtNoteBuffer::refused (self, const char *sentence): a text was too long to be put in.
 */
G_DECLARE_FINAL_TYPE (YtNoteBuffer, yt_note_buffer, YT, NOTE_BUFFER, GtkTextBuffer)

/** yt_note_buffer_get: (transfer full): the one buffer of @note, in all windows. */
YtNoteBuffer *yt_note_buffer_get (YtNote *note);

YtNote *yt_note_buffer_note (YtNoteBuffer *self);

/** yt_note_buffer_save: now. Returns: FALSE when it could not be; @error: (optional) why */
gboolean yt_note_buffer_save (YtNoteBuffer  *self,
                              GError       **error);

/** yt_note_buffer_text: (transfer full): what the note is to hold: without the breaks that are only shown; of the part from @start to @end. */
char *yt_note_buffer_text (YtNoteBuffer      *self,
                           const GtkTextIter *start,
                           const GtkTextIter *end);

typedef void (*YtNoteBufferFunc) (YtNoteBuffer *buffer,
                                  const char   *text,
                                  gpointer      data);
/** yt_note_buffer_foreach_unsaved: calls @func for the notes of @dossier whose text is not saved. */
void yt_note_buffer_foreach_unsaved (YtDossier       *dossier,
                                     YtNoteBufferFunc func,
                                     gpointer         data);

/** yt_note_buffer_trouble: (nullable) (transfer none) */
const GError *yt_note_buffer_trouble (YtNoteBuffer *self);

G_END_DECLS
