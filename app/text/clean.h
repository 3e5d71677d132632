/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Cleaning a text that a scanner, a copy or a mail program broke; what is not broken stays as it is. */
#pragma once

#include "text/offset-map.h"
#include "text/reading.h"

G_BEGIN_DECLS

/**
 * YtCleanSort: kinds of changes. Kept in files as the sorts of offset maps: no number is changed, new ones are added at
 * the end.
 */
typedef enum
{
  YT_CLEAN_CONTROL = 1,
  YT_CLEAN_LINE_BREAKS,
  YT_CLEAN_HYPHENS,
  YT_CLEAN_SPACES,
  YT_CLEAN_DIGITS,
  YT_CLEAN_WIDTH,
  YT_CLEAN_LOOK_ALIKE,
  YT_CLEAN_MARKS,
  YT_CLEAN_QUOTES,
  YT_CLEAN_NOTE_MARKS,
  YT_CLEAN_NOTES,
  YT_CLEAN_FURNITURE,
  YT_CLEAN_BOXES,
  YT_CLEAN_TIMES,
  YT_CLEAN_LOST,
  YT_CLEAN_COLUMNS,
} YtCleanSort;

/** YT_CLEAN_SORTS: one more than the highest sort. */
#define YT_CLEAN_SORTS (YT_CLEAN_COLUMNS + 1)

/**
 * YtCleanKind: a row of the table of sorts
 * @id: what reports and commands call it
 * @label: msgid
 * @help: msgid, one sentence
 */
typedef struct
{
  YtCleanSort sort;
  const char *id;
  const char *label;
  const char *help;
} YtCleanKind;

/** yt_clean_kinds: the table in the order in which to show it, ended by an id of NULL. */
extern const YtCleanKind yt_clean_kinds[];

/** yt_clean_kind: (transfer none) (nullable): the row of that sort. */
const YtCleanKind *yt_clean_kind (guint sort);

/**
 * YtCleanChange:
 * @start, @end: in the original, in bytes
 * @to_start, @to_end: in the cleaned text, in bytes; when it is not applied, where those same characters stand
 * @sure: FALSE for a proposal, which waits until it is accepted
 * @applied: whether the cleaned text has it
 * @words: (nullable): what a proposal would write; NULL for a place that is lost, which has no proposal
 */
typedef struct
{
  YtCleanSort sort;
  gsize start;
  gsize end;
  gsize to_start;
  gsize to_end;
  gboolean sure;
  gboolean applied;
  char *words;
} YtCleanChange;

/** YtCleanRange: a piece of the original, in bytes. */
typedef struct
{
  gsize start;
  gsize end;
} YtCleanRange;

/**
 * YtCleanProgress:
 * @done: from 0 to 1
 *
 * Returns: FALSE to stop
 */
typedef gboolean (*YtCleanProgress) (double   done,
                                     gpointer data);

/**
 * YtCleanOptions: zeroed, it takes every sure change and no proposal
 * @refused_sorts: a bit 1 << sort for each that is not wanted
 * @refused: (nullable) (array length=n_refused): pieces of the original where no change is wanted
 * @accepted: (nullable) (array length=n_accepted): pieces of the original where proposals are wanted
 * @known: (nullable): how the original was read; its features are carried over, and its pages are believed
 * @progress: (nullable): called now and then, in the thread of the caller
 */
typedef struct
{
  guint32 refused_sorts;
  const YtCleanRange *refused;
  guint n_refused;
  const YtCleanRange *accepted;
  guint n_accepted;
  const YtReading *known;
  YtCleanProgress progress;
  gpointer progress_data;
} YtCleanOptions;

/**
 * YtCleaning:
 * @reading: the cleaned text: footnotes behind the running text, each “[number] ” and its words, with features for
 *   notes and their marks, pages, headings, side boxes (where one stood; the label holds its words) and lost places
 * @map: from the original to the cleaned text
 * @changes: (element-type YtCleanChange): in the order of their places in the original, no two over each other
 */
typedef struct
{
  YtReading *reading;
  YtOffsetMap *map;
  GArray *changes;
} YtCleaning;

/**
 * yt_clean:
 * @text: (array length=len): valid UTF-8 without NUL
 * @len: in bytes
 * @options: (nullable)
 *
 * Finds out from the text itself what broke it: layout characters of a scanner, lines wrapped by hand or by a printer,
 * spaces between Han, torn digits, full-width Latin, page numbers and running heads, footnotes at the ends of pages,
 * quoted mail, time codes. A text without such damage comes back byte for byte, without changes; so does a cleaned one.
 * Nothing is invented: what cannot be read stays and is a lost place. Works in any thread.
 *
 * Returns: (transfer full) (nullable): NULL when @options->progress said stop
 */
YtCleaning *yt_clean (const char           *text,
                      gsize                 len,
                      const YtCleanOptions *options);

void yt_cleaning_free (YtCleaning *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (YtCleaning, yt_cleaning_free)

/** yt_cleaning_count: how many changes of that sort are applied; with @sort 0, of all sorts. */
guint yt_cleaning_count (const YtCleaning *self,
                         guint             sort);

/** yt_cleaning_notes_start: where the footnotes behind the running text begin, in bytes; the length without any. */
gsize yt_cleaning_notes_start (const YtCleaning *self);

G_END_DECLS
