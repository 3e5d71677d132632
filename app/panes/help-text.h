/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* CommonMark as a text to read: headings, lists, tables, code. */
#pragma once

#include <gtk/gtk.h>

#include "text/language.h"

G_BEGIN_DECLS

typedef struct
{
  char *title;
  GtkTextMark *mark; /* (unowned): before the heading, in the buffer */
} YtHelpSection;

/**
 * yt_help_text_fill:
 * @view: inside its window, so that its font is known
 * @markdown: UTF-8; HTML in it is left out, and what links lead to
 * @language: that it is written in
 *
 * Replaces the text of @view.
 *
 * Returns: (transfer full) (element-type YtHelpSection): a section for each heading of the second level
 */
GPtrArray *yt_help_text_fill (GtkTextView *view,
                              const char  *markdown,
                              YtLanguage   language);

G_END_DECLS
