/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A reading while it is being written down: running text in, lines without stray blanks out, each a paragraph. */
#pragma once

#include "text/reading.h"

G_BEGIN_DECLS

/**
 * YtScribe:
 * @reading: (owned): what is there so far
 * @line: where the last line begins, in bytes
 * @gap: a blank is due before the next word
 * @soft: the blank came from a line end in the source, which means nothing between two Han characters
 * @table: how many tables are open
 * @cells: cells in the row so far
 * @aside: (nullable): where text and line ends go instead of into the reading: a note, a box
 * @notes: notes that come behind the text
 * @full: more text came than a reading may have
 */
typedef struct
{
  YtReading *reading;
  gsize line;
  gboolean gap;
  gboolean soft;
  guint table;
  guint cells;
  GString *aside;
  GPtrArray *notes;
  gboolean full;
} YtScribe;

YtScribe *yt_scribe_new (void);
void yt_scribe_free (YtScribe *self);

/** yt_scribe_text: @text: what is not UTF-8 in it becomes U+FFFD; white space becomes one blank, none at either end of a line; controls go. */
void yt_scribe_text (YtScribe    *self,
                    const char *text,
                    gsize       length);
/** yt_scribe_exact: the same for text whose blanks and line ends have a meaning. */
void yt_scribe_exact (YtScribe    *self,
                     const char *text,
                     gsize       length);
/** yt_scribe_line: ends the line, unless nothing is on it; within a table a blank is all that it makes. */
void yt_scribe_line (YtScribe *self);

/** yt_scribe_begin: ends the line. Returns: where the next one begins, for yt_scribe_end() */
gsize yt_scribe_begin (YtScribe *self);
/** yt_scribe_end: ends the line and notes what was written since @start, if anything, as a feature. */
void yt_scribe_end (YtScribe       *self,
                   YtFeatureSort  sort,
                   guint          level,
                   gsize          start,
                   const char    *label);

/** yt_scribe_page: a printed page begins here. */
void yt_scribe_page (YtScribe    *self,
                    const char *label);
/** yt_scribe_mark: writes @shown in square brackets as the sign of the note @key. */
void yt_scribe_mark (YtScribe    *self,
                    const char *key,
                    const char *shown);
/** yt_scribe_note: begins the line of a note with its sign. Returns: as yt_scribe_begin() */
gsize yt_scribe_note (YtScribe    *self,
                     const char *shown);

/** yt_scribe_later: a note whose line comes behind the text: @text: as it came, perhaps several lines */
void yt_scribe_later (YtScribe    *self,
                     const char *key,
                     const char *shown,
                     const char *text);

void yt_scribe_table (YtScribe *self);
void yt_scribe_row (YtScribe *self);
void yt_scribe_cell (YtScribe *self);
void yt_scribe_table_end (YtScribe *self,
                         gsize    start);

/** yt_scribe_finish: (transfer full) (nullable): the reading; NULL when it has no text, or too much. Frees @self. */
YtReading *yt_scribe_finish (YtScribe  *self,
                            GError  **error);

/** yt_scribe_say: sets one of the strings of a reading to one clean line of at most YT_READING_FIELD_MAX bytes, unless it has one. */
void yt_scribe_say (char       **field,
                   const char  *value);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (YtScribe, yt_scribe_free)

G_END_DECLS
