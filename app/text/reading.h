/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A document as it was read: its text, and where in it pages, headings and notes are. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * YtFeatureSort: what a piece of a document's text is, beside being text.
 * @YT_FEATURE_PAGE: a printed page begins; empty range; label: the number as printed, or as counted when none is
 * @YT_FEATURE_HEADING: level 1 to 6
 * @YT_FEATURE_NOTE_MARK: the sign of a footnote in the running text; label: the key that mark and note share
 * @YT_FEATURE_NOTE: the text of a footnote; label: its key
 * @YT_FEATURE_BOX: a side box or pull quote
 * @YT_FEATURE_LOST: characters that stand for what cannot be read any more
 * @YT_FEATURE_QUOTE: a block quotation
 * @YT_FEATURE_ITEM: an item of a list; level: its depth from 1
 * @YT_FEATURE_TABLE: a table, its cells divided by tabs, its rows by line ends
 *
 * The numbers are kept in files: none is changed, new ones are added at the end.
 */
typedef enum
{
  YT_FEATURE_PAGE = 1,
  YT_FEATURE_HEADING,
  YT_FEATURE_NOTE_MARK,
  YT_FEATURE_NOTE,
  YT_FEATURE_BOX,
  YT_FEATURE_LOST,
  YT_FEATURE_QUOTE,
  YT_FEATURE_ITEM,
  YT_FEATURE_TABLE,
} YtFeatureSort;

/**
 * YtFeature:
 * @start: in the text, in bytes, on the border of a character
 * @end: behind its last byte
 * @label: never NULL
 */
typedef struct
{
  YtFeatureSort sort;
  guint level;
  gsize start;
  gsize end;
  char *label;
} YtFeature;

/**
 * YtReading:
 * @text: valid UTF-8 without NUL, lines end in LF, a paragraph is a line
 * @features: (element-type YtFeature): in the order of their starts
 * @title: what the document says of itself; this and the following are never NULL, "" when it does not say
 * @authors: divided by "; "
 * @date: EDTF
 * @address: where it was got from, http or https
 * @language: BCP 47
 * @media_type: of what was read
 * @encoding: of the bytes, an iconv name; "" where the format fixes it
 *
 * Made by yt_reading_new(), freed by yt_reading_free().
 */
typedef struct
{
  GString *text;
  GArray *features;
  char *title;
  char *authors;
  char *date;
  char *address;
  char *language;
  char *media_type;
  char *encoding;
} YtReading;

YtReading *yt_reading_new (void);
void yt_reading_free (YtReading *self);

/** yt_reading_say: @field is the address of one of the strings of a reading; NULL counts as "". */
void yt_reading_say (char       **field,
                     const char  *value);

/**
 * yt_reading_add:
 * @label: (nullable)
 *
 * Notes a feature. Those that start at the same place stay in the order in which they were added.
 */
void yt_reading_add (YtReading     *self,
                     YtFeatureSort  sort,
                     guint          level,
                     gsize          start,
                     gsize          end,
                     const char    *label);

/**
 * yt_reading_page:
 * @at: a place in the text, in bytes
 *
 * A note is on the page of its mark, wherever its words were put.
 *
 * Returns: (transfer none) (nullable): the label of the page that the place is on; NULL before the first one
 */
const char *yt_reading_page (const YtReading *self,
                             gsize            at);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (YtReading, yt_reading_free)

G_END_DECLS
