/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* One value of one entry, shown as a text that is edited where it stands. */
#pragma once

#include <gtk/gtk.h>

#include "desk/desk.h"
#include "model/entry.h"

G_BEGIN_DECLS

#define YT_TYPE_VALUE_EDITOR (yt_value_editor_get_type ())
/**
 * YtValueEditor: what YtBilingual and YtFieldForm are made of; for panes: one-language values as "page" or "number".
 *
 * Shows the value as a label; a click, Enter or F2 makes it a text that can be typed into, Esc or leaving makes it a label
 * again. Typing is saved with yt_act_set_entry() at the latest half a second after the last key, and at once on leaving,
 * YtDesk::flush and unmap. What cannot be saved (a bad date) stays in the editor, with the reason below it, also when the
 * pane is built anew.
 *
 * Properties: desk, entry (YtEntry, nullable), key (string as for yt_act_set_entry(): "title.zh", "page", "start"; give it
 * before the entry), multiline (boolean), label (string: what screen readers call it), placeholder (string: what stands
 * there while it is empty), missing (boolean: whether that says that a translation is missing), editing (boolean, read-only, notified).
 */
G_DECLARE_FINAL_TYPE (YtValueEditor, yt_value_editor, YT, VALUE_EDITOR, GtkWidget)

GtkWidget *yt_value_editor_new (YtDesk     *desk,
                                YtEntry    *entry,
                                const char *key);

/** yt_value_editor_edit: puts the cursor into it. */
void yt_value_editor_edit (YtValueEditor *self);
/** yt_value_editor_save: writes what was typed and not saved yet. Returns: FALSE when that could not be (the reason is shown). */
gboolean yt_value_editor_save (YtValueEditor *self);
gboolean yt_value_editor_is_editing (YtValueEditor *self);
/** yt_value_editor_text: (transfer full): what it shows or holds now, saved or not. */
char *yt_value_editor_text (YtValueEditor *self);

G_END_DECLS
