/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the parts of the clean-up share: the text as rows with roles, what was found out about it, and what comes out. */
#pragma once

#include "text/clean.h"
#include "text/clean-char.h"

G_BEGIN_DECLS

/** YtRowRole: what a row is. A row that is not BODY or NOTE does not come out. */
typedef enum
{
  YT_ROW_BODY,
  YT_ROW_NOTE,
  YT_ROW_FURNITURE,
  YT_ROW_TIME,
} YtRowRole;

/** YtRowJoin: how a row goes on in the next one that comes out. */
typedef enum
{
  YT_JOIN_NONE,
  YT_JOIN_TIGHT,
  YT_JOIN_SPACE,
  YT_JOIN_HYPHEN,
} YtRowJoin;

/**
 * YtRow: a line as it was printed or typed; one line of the file, or several when layout characters or widths say so.
 * @start, @end: what stands in it
 * @next: where the next one starts; what lies between is line ends and blank lines
 * @prefix: length of the signs of quoted mail at its start
 * @bits: the classes of all its characters
 * @width: in columns, Han and their marks two each, without spaces around Han
 * @han_gaps: spaces between two Han; @mark_gaps: beside Chinese marks; @torn: spaces between two digits
 * @first, @last: the first and last visible character
 * @blank: blank lines behind it
 * @indent: columns of blanks at its start
 * @lead: it begins with a space, and its file line too
 * @feed: a form feed stands before it
 * @page: which page it is on
 * @note: which note it begins, counted from 1; 0 for none
 * @pieces: lines of the file
 * @cut_start, @cut_end: the words of a side box in it
 * @wide_gaps: gaps in it that are wide enough to divide columns
 * @column: it stood beside another column: its @prefix is the margin, and up to @next lies the gutter if it is the left one
 */
typedef struct
{
  gsize start;
  gsize end;
  gsize next;
  guint prefix;
  guint depth;
  guint bits;
  guint chars;
  guint width;
  guint han;
  guint latin;
  guint digits;
  guint wide;
  guint marks;
  guint han_gaps;
  guint mark_gaps;
  guint torn;
  guint gaps;
  gunichar first;
  gunichar last;
  guint blank;
  guint indent;
  guint page;
  guint note;
  guint pieces;
  gsize cut_start;
  gsize cut_end;
  guint8 role;
  guint8 join;
  guint8 lead;
  guint8 feed;
  guint8 ends;
  guint8 wide_gaps;
  guint8 column;
  guint8 odd; /* the rules for characters look at it, though the text is no scan */
} YtRow;

/** YT_GUTTER_LEAST: so many columns of blanks may divide two columns of print. */
#define YT_GUTTER_LEAST 3

/** YtRowColumn: whether a row is one of the halves that a line of two columns had. */
typedef enum
{
  YT_COLUMN_NONE,
  YT_COLUMN_LEFT,
  YT_COLUMN_RIGHT,
} YtRowColumn;

/** YtPrivate: what a private-use character stands for. */
typedef enum
{
  YT_PRIVATE_NOTHING,
  YT_PRIVATE_LINE_END,
  YT_PRIVATE_SPACE,
  YT_PRIVATE_GAP,
} YtPrivate;

/**
 * YtNoteMark: the sign of a footnote in the running text.
 * @number: as printed; @shown: as it comes out
 */
typedef struct
{
  gsize start;
  gsize end;
  guint page;
  guint row;
  guint number;
  guint shown;
  guint8 change; /* it is written anew, in brackets */
} YtNoteMark;

/**
 * YtNoteStart: where the words of a footnote begin.
 * @start, @end: its number as printed, with what divides it from the words
 */
typedef struct
{
  gsize start;
  gsize end;
  guint row;
  guint page;
  guint number;
  guint shown;
} YtNoteStart;

/** YtPage: @row: its first one; @label: as printed or counted, NULL when not known */
typedef struct
{
  guint row;
  char *label;
} YtPage;

/** YtProposal: something that may be written at a place, or a lost place (@words NULL). */
typedef struct
{
  gsize start;
  gsize end;
  guint sort;
  char *words;
} YtProposal;

/** YtDamage: what the text suffers from. */
typedef struct
{
  gboolean layout;       /* private-use characters of a scanner end its printed lines */
  gboolean spaces;       /* spaces between Han */
  gboolean torn;         /* spaces between the digits of a number */
  gboolean wide;         /* Latin in full width */
  gboolean wrapped;      /* lines end where the page ended */
  gboolean airy;         /* blank lines between lines that belong together */
  gboolean pieces;       /* printed lines broken at quotes and note marks */
  gboolean times;        /* cues of subtitles */
  gboolean scan;         /* any of those that only scans have */
  gboolean simplified;   /* Chinese of the mainland */
  gboolean fixed;        /* code, Markdown, tables: lines are lines */
} YtDamage;

typedef struct
{
  const char *text;
  gsize len;
  const YtCleanOptions *options;
  GArray *rows;          /* YtRow */
  GArray *pages;         /* YtPage */
  GArray *marks;         /* YtNoteMark, in order */
  GArray *notes;         /* YtNoteStart, in order */
  GArray *proposals;     /* YtProposal */
  YtPrivate privates[6400]; /* of U+E000…U+F8FF */
  YtDamage damage;
  guint wrong_words;     /* rows with words of Latin that a scanner misread */
  guint measure;         /* columns of a full line of the running text */
  gboolean columns;      /* columns that stood side by side come out one after the other: rows are not in the order of their places */
  gboolean notes_move;   /* notes stand at the ends of pages and come out behind the text */
  YtCleaning *cleaning;
} YtCleanJob;

static inline YtRow *
yt_clean_row (const YtCleanJob *job,
              guint             i)
{
  return &g_array_index (job->rows, YtRow, i);
}

/** yt_clean_refuses: whether that sort, or that piece, is refused. */
gboolean yt_clean_refuses (const YtCleanJob *job,
                           guint             sort,
                           gsize             start,
                           gsize             end);

/** yt_clean_goes_on: calls back; Returns: FALSE to stop. */
gboolean yt_clean_goes_on (const YtCleanJob *job,
                           double            done);

/** yt_clean_private: what a private-use character of this text stands for. */
YtPrivate yt_clean_private (const YtCleanJob *job,
                            gunichar          c);

/** yt_clean_read_rows: finds the rows, and what the characters say of the damage. */
void yt_clean_read_rows (YtCleanJob *job);

/** yt_clean_measure_row: counts what stands between the start and the end of a row. */
void yt_clean_measure_row (const YtCleanJob *job,
                           YtRow            *row);

/** yt_clean_blank_columns: how many columns a space takes. */
static inline guint
yt_clean_blank_columns (gunichar c)
{
  return c == 0x3000 ? 2 : c == '\t' ? 8 : 1;
}

/** yt_clean_char_columns: how many columns a character takes that is no space. */
guint yt_clean_char_columns (guint    bits,
                             gunichar c);

/** yt_clean_part_columns: makes rows of their own of columns printed side by side, one column after the other. */
void yt_clean_part_columns (YtCleanJob *job);

/** yt_clean_print_rows: makes printed lines of pieces, by layout characters or by widths. */
void yt_clean_print_rows (YtCleanJob *job);

/** yt_clean_find_times: takes out the numbers and times of subtitles. */
void yt_clean_find_times (YtCleanJob *job);

/** yt_clean_find_pages: pages, their numbers and running heads. */
void yt_clean_find_pages (YtCleanJob *job);

/** yt_clean_find_notes: footnotes and their marks. */
void yt_clean_find_notes (YtCleanJob *job);

/** yt_clean_find_marks: the signs in the running text that the notes belong to. */
void yt_clean_find_marks (YtCleanJob *job);

/** yt_clean_number_marks: which marks and notes belong together, and their numbers in the cleaned text. */
void yt_clean_number_marks (YtCleanJob *job);

/** yt_clean_find_boxes: words set into the side of the running text that it says elsewhere. */
void yt_clean_find_boxes (YtCleanJob *job);

/** yt_clean_has_fixed_lines: whether it is code or Markdown, by what its lines begin and end with. */
gboolean yt_clean_has_fixed_lines (const YtCleanJob *job);

/** yt_clean_find_wrapping: whether lines are wrapped, and how wide they are. */
void yt_clean_find_wrapping (YtCleanJob *job);

/** yt_clean_join_rows: which rows belong to one paragraph. */
void yt_clean_join_rows (YtCleanJob *job);

/** yt_clean_heading: the level of a heading that a row may be, by its number; 0 for none. */
guint yt_clean_heading (const YtCleanJob *job,
                        const YtRow      *row);

/** yt_clean_opens: whether a row begins with a word that only the first of a paragraph has: “Abstract”, “Subject:”. */
gboolean yt_clean_opens (const YtCleanJob *job,
                         const YtRow      *row);

/** yt_clean_write: makes the cleaned text of the rows. Returns: FALSE when it was stopped */
gboolean yt_clean_write (YtCleanJob *job);

G_END_DECLS
