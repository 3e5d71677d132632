/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Selects words in the reader by units: character, word, clause, sentence, paragraph. */
#pragma once

#include "panes/reader-text.h"
#include "text/unit.h"

G_BEGIN_DECLS

typedef struct _YtReaderSelection YtReaderSelection;

/** yt_reader_selection_new: @text: (transfer none): lives as long as the selection */
YtReaderSelection *yt_reader_selection_new (YtReaderText *text);
void yt_reader_selection_free (YtReaderSelection *self);

/** yt_reader_selection_grow: to the next larger unit around what is selected, or around the caret. */
void yt_reader_selection_grow (YtReaderSelection *self);
/** yt_reader_selection_shrink: back to what it was before it grew. */
void yt_reader_selection_shrink (YtReaderSelection *self);

/** yt_reader_selection_extend: moves the end on, or back with -1, by the unit that was chosen last. */
void yt_reader_selection_extend (YtReaderSelection *self,
                                 int                step);

/** yt_reader_selection_unit: Returns: whether the range was selected by units; @unit: (out): the last one */
gboolean yt_reader_selection_unit (YtReaderSelection *self,
                                   gsize              start,
                                   gsize              end,
                                   YtUnit            *unit);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (YtReaderSelection, yt_reader_selection_free)

G_END_DECLS
