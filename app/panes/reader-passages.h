/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The passages of the document in the reader, as a list beside its text. */
#pragma once

#include <gtk/gtk.h>

#include "desk/desk.h"

G_BEGIN_DECLS

#define YT_TYPE_READER_PASSAGES (yt_reader_passages_get_type ())
/**
 * YtReaderPassages: those that lost their place first, then in the order of the text; all, or those without a tie, or the
 * lost ones. The selected row is desk:selected; Enter goes to its place, Delete deletes it.
 *
 * YtReaderPassages::place (self, gint64 id): a passage that lost its place is to get the words that are selected in the text.
 * YtReaderPassages::suggest (self, guint64 start, guint64 end): a lost passage may stand there, in bytes of the text; it is to be selected.
 * YtReaderPassages::seek (self, const char *words): nothing is like a lost passage: its words are to be looked for.
 */
G_DECLARE_FINAL_TYPE (YtReaderPassages, yt_reader_passages, YT, READER_PASSAGES, GtkWidget)

void yt_reader_passages_set_desk (YtReaderPassages *self,
                                  YtDesk           *desk);

/** yt_reader_passages_set_document: @document: 0 for none */
void yt_reader_passages_set_document (YtReaderPassages *self,
                                      gint64            document);

guint yt_reader_passages_count (YtReaderPassages *self);

G_END_DECLS
