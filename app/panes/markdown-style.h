/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Light styling of CommonMark while it is typed: headings, emphasis, code, links, quotations, lists. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * yt_markdown_style_attach:
 * @buffer: a text
 *
 * Makes the tags that yt_markdown_style_changed() puts on @buffer. Only how the text looks changes, never the text.
 */
void yt_markdown_style_attach (GtkTextBuffer *buffer);

/**
 * yt_markdown_style_changed:
 * @from: where something was changed, in characters
 * @to: where that ends now
 *
 * Styles the paragraphs from @from to @to again, and those after them that a code fence changes, too: the first ones now,
 * the rest in slices when the program is idle.
 */
void yt_markdown_style_changed (GtkTextBuffer *buffer,
                                int            from,
                                int            to);

/** yt_markdown_style_finish: styles now what waits to be. */
void yt_markdown_style_finish (GtkTextBuffer *buffer);

G_END_DECLS
