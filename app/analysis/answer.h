/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The answer to a question: a table whose rows name the entries they rest on, and what could not be decided. */
#pragma once

#include "model/dossier.h"

G_BEGIN_DECLS

/**
 * YtCellSort:
 * @YT_CELL_NONE: nothing: the empty place that a question looks for
 * @YT_CELL_ENTRIES: one entry or several
 * @YT_CELL_NUMBER: a number, as of entries or days
 * @YT_CELL_RANGE: a number that lies between two
 * @YT_CELL_WORD: a msgid
 * @YT_CELL_TEXT: words of the dossier, in both languages
 * @YT_CELL_DATE: EDTF
 */
typedef enum
{
  YT_CELL_NONE,
  YT_CELL_ENTRIES,
  YT_CELL_NUMBER,
  YT_CELL_RANGE,
  YT_CELL_WORD,
  YT_CELL_TEXT,
  YT_CELL_DATE,
} YtCellSort;

/**
 * YtCell: which members count follows from @sort.
 * @number: also the lower end of a range
 * @upper: the other end; infinite when there is none
 * @word: msgid
 * @text: by language; a date is in the first
 * @entries: (element-type gint64)
 */
typedef struct
{
  YtCellSort sort;
  double number;
  double upper;
  const char *word;
  char *text[YT_N_LANGUAGES];
  GArray *entries;
} YtCell;

/** YtColumn: headed by a msgid, or, where @entry is not 0, by the name of an entry (a party, an area). */
typedef struct
{
  const char *id;
  const char *label;
  gint64 entry;
} YtColumn;

/**
 * YtAnswerRow:
 * @cells: (element-type YtCell): as many as there are columns
 * @rests_on: (element-type gint64): the entries from which the row was worked out, each once
 */
typedef struct
{
  GArray *cells;
  GArray *rests_on;
} YtAnswerRow;

/** YtDoubt: what could not be decided (msgid), and of which entry; 0 when of none. */
typedef struct
{
  const char *sentence;
  gint64 entry;
} YtDoubt;

/**
 * YtAnswer:
 * @columns: (element-type YtColumn)
 * @rows: (element-type YtAnswerRow)
 * @doubts: (element-type YtDoubt)
 */
typedef struct
{
  GArray *columns;
  GPtrArray *rows;
  GArray *doubts;
} YtAnswer;

YtAnswer *yt_answer_new (void);
void yt_answer_free (YtAnswer *self);

/** yt_answer_column: @id: as programs read it; @label: msgid */
void yt_answer_column (YtAnswer   *self,
                       const char *id,
                       const char *label);
/** yt_answer_column_of: a column headed by an entry; programs read @id, a hyphen and the entry's code. */
void yt_answer_column_of (YtAnswer   *self,
                          const char *id,
                          gint64      entry);

/** yt_answer_row: begins the next row; what follows fills its cells from the left. */
void yt_answer_row (YtAnswer *self);
void yt_answer_put_none (YtAnswer *self);
/** yt_answer_put_entry: 0 for none. Also what the row rests on. */
void yt_answer_put_entry (YtAnswer *self,
                          gint64    entry);
/** yt_answer_put_entries: (element-type gint64): likewise several; none of them is an empty cell. */
void yt_answer_put_entries (YtAnswer     *self,
                            const GArray *entries);
void yt_answer_put_number (YtAnswer *self,
                           double    number);
void yt_answer_put_range (YtAnswer *self,
                          double    lower,
                          double    upper);
/** yt_answer_put_word: @word: msgid, NULL for none. It must stay. */
void yt_answer_put_word (YtAnswer   *self,
                         const char *word);
/** yt_answer_put_text: both empty for none. */
void yt_answer_put_text (YtAnswer   *self,
                         const char *zh,
                         const char *en);
void yt_answer_put_date (YtAnswer   *self,
                         const char *edtf);

/** yt_answer_rest: the last row rests on @entry, too. */
void yt_answer_rest (YtAnswer *self,
                     gint64    entry);

/** yt_answer_doubt: @sentence: msgid that stays; @entry: 0 for none */
void yt_answer_doubt (YtAnswer   *self,
                      const char *sentence,
                      gint64      entry);

/** yt_answer_cell: (transfer none) */
const YtCell *yt_answer_cell (const YtAnswer *self,
                              guint           row,
                              guint           column);

/** yt_answer_column_id: (transfer full): the name of a column for programs. */
char *yt_answer_column_id (const YtAnswer *self,
                           guint           column,
                           YtDossier      *dossier);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (YtAnswer, yt_answer_free)

G_END_DECLS
