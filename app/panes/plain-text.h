/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * YtPlainText:
 *
 * A text that can only be looked at, for the many that stand in rows and cards. To CSS it is a label. A label lays a text out
 * four times until it is painted; this one lays it out once where it is short or wraps.
 */
#define YT_TYPE_PLAIN_TEXT (yt_plain_text_get_type ())
G_DECLARE_FINAL_TYPE (YtPlainText, yt_plain_text, YT, PLAIN_TEXT, GtkWidget)

GtkWidget *yt_plain_text_new (void);

void yt_plain_text_set (YtPlainText *self,
                        const char  *text);
const char *yt_plain_text_get (YtPlainText *self);

/* The language of the words, in which their signs are drawn: a BCP 47 tag. */
void yt_plain_text_set_language (YtPlainText *self,
                                 const char  *tag);

/* Whether the text goes on in further lines (it does at first), or ends in an ellipsis. */
void yt_plain_text_set_wrap (YtPlainText *self,
                             gboolean     wrap);

/* The place of the character at a point of the widget, in characters of the text. */
int yt_plain_text_offset_at (YtPlainText *self,
                             double       x,
                             double       y);

G_END_DECLS
