/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The text that a value becomes while it is edited. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define YT_TYPE_TYPED_TEXT (yt_typed_text_get_type ())
/**
 * YtTypedText: what is typed is shown in the letters of its language; the cursor stays in sight.
 *
 * YtTypedText::typed: (self) the text is another one
 * YtTypedText::entered: (self) Enter was pressed in a text of one line
 */
G_DECLARE_FINAL_TYPE (YtTypedText, yt_typed_text, YT, TYPED_TEXT, GtkTextView)

/**
 * yt_typed_text_new:
 * @text: what is in it at first
 * @multiline: whether it takes line ends; if not, those of what is pasted become blanks
 * @language: (nullable): as in BCP 47
 */
GtkTextView *yt_typed_text_new (const char *text,
                                gboolean    multiline,
                                const char *language);

/** yt_typed_text_get: (transfer full) */
char *yt_typed_text_get (YtTypedText *self);
/** yt_typed_text_put: another text; the cursor stays where it is, as far as there is text. */
void yt_typed_text_put (YtTypedText *self,
                        const char  *text);
/** yt_typed_text_place_cursor: before the character at @offset; -1: after the last one. */
void yt_typed_text_place_cursor (YtTypedText *self,
                                 int          offset);

G_END_DECLS
