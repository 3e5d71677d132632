/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How the structure of a document is shown: headings, quotations, lists, tables, notes, what is lost. */
#pragma once

#include "panes/reader-lines.h"
#include "text/reading.h"

G_BEGIN_DECLS

/** yt_reader_style_add: makes the tags in a buffer. Once for each buffer. */
void yt_reader_style_add (GtkTextBuffer *buffer);

/** yt_reader_style_apply: gives the text of @lines, which is in @buffer, the looks of @features (element-type YtFeature). */
void yt_reader_style_apply (GtkTextBuffer       *buffer,
                            const YtReaderLines *lines,
                            GArray              *features);

G_END_DECLS
