/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The marked passages of a document as they are drawn: in order, with a quick way to those that touch a piece of the text. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** YtReaderTie: what a passage does for what it is tied to; bits. @YT_READER_TIE_OTHER: any other type of link. */
typedef enum
{
  YT_READER_TIE_SUPPORTS = 1 << 0,
  YT_READER_TIE_CONTRADICTS = 1 << 1,
  YT_READER_TIE_MENTIONS = 1 << 2,
  YT_READER_TIE_DEFINES = 1 << 3,
  YT_READER_TIE_OTHER = 1 << 4,
} YtReaderTie;

/** YT_READER_TIES: how many kinds of ties there are. */
#define YT_READER_TIES 5

/**
 * YtReaderMark:
 * @id: of the passage
 * @start: in the text, in bytes
 * @end: behind its last byte
 * @ties: bits of YtReaderTie; 0 for a passage without ties
 * @party: number of the party it speaks for, from 1; 0 for none
 * @known: whether ties and party were read
 */
typedef struct
{
  gint64 id;
  gsize start;
  gsize end;
  guint ties;
  guint party;
  gboolean known;
} YtReaderMark;

/** YtReaderKnow: reads ties and party of a mark that comes into sight. */
typedef void (*YtReaderKnow) (YtReaderMark *mark,
                              gpointer      data);

typedef struct _YtReaderMarks YtReaderMarks;

/** yt_reader_marks_new: @marks: (transfer full) (nullable) (element-type YtReaderMark): in any order. */
YtReaderMarks *yt_reader_marks_new (GArray *marks);
void yt_reader_marks_free (YtReaderMarks *self);

/** yt_reader_marks_set_know: how marks get known; without it they are what they were made. */
void yt_reader_marks_set_know (YtReaderMarks *self,
                               YtReaderKnow   know,
                               gpointer       data);

/** yt_reader_marks_put: adds a mark, or moves the one with this id; what was known of it is forgotten. */
void yt_reader_marks_put (YtReaderMarks *self,
                          gint64         id,
                          gsize          start,
                          gsize          end);
/** yt_reader_marks_remove: takes away the mark with this id, if there is one. */
void yt_reader_marks_remove (YtReaderMarks *self,
                             gint64         id);

guint yt_reader_marks_length (const YtReaderMarks *self);
/** yt_reader_marks_get: in the order of their starts, the longer one first; known. */
const YtReaderMark *yt_reader_marks_get (const YtReaderMarks *self,
                                         guint                index);
/** yt_reader_marks_find: (nullable): the one with that id */
const YtReaderMark *yt_reader_marks_find (const YtReaderMarks *self,
                                          gint64               id);

/**
 * yt_reader_marks_within:
 * @start: in bytes
 * @end: in bytes
 * @from: (out): index of the first one that may touch the range
 * @to: (out): index behind the last one
 *
 * Between the two there may be some that end before @start, and none is missing.
 */
void yt_reader_marks_within (const YtReaderMarks *self,
                             gsize                start,
                             gsize                end,
                             guint               *from,
                             guint               *to);

/**
 * yt_reader_marks_at:
 *
 * Returns: (nullable): the mark around @place; of several the shortest, and after @id the next one in turn
 */
const YtReaderMark *yt_reader_marks_at (const YtReaderMarks *self,
                                        gsize                place,
                                        gint64               id);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (YtReaderMarks, yt_reader_marks_free)

G_END_DECLS
