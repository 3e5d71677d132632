/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a format for people does with the pieces of a told dossier: headings, paragraphs, tables, runs of text, notes. */
#pragma once

#include "format/web.h"
#include "text/language.h"

G_BEGIN_DECLS

/** YT_NO_LANGUAGE: a piece that belongs to no language, or holds both. */
#define YT_NO_LANGUAGE (-1)

/**
 * YtPart: what is opened and closed again.
 * @YT_PART_HEADING: holds runs
 * @YT_PART_PARAGRAPH: holds runs; stands alone or in an item or cell
 * @YT_PART_FACTS: holds facts
 * @YT_PART_FACT: holds one label, then runs
 * @YT_PART_LABEL: holds runs
 * @YT_PART_LIST: holds items, and lists of the next level
 * @YT_PART_ITEM: holds paragraphs
 * @YT_PART_TABLE: holds rows, the first one of headers
 * @YT_PART_ROW: holds cells
 * @YT_PART_CELL: holds paragraphs, or runs in the first row
 * @YT_PART_NOTE: holds runs about the note, then one body
 */
typedef enum
{
  YT_PART_HEADING,
  YT_PART_PARAGRAPH,
  YT_PART_FACTS,
  YT_PART_FACT,
  YT_PART_LABEL,
  YT_PART_LIST,
  YT_PART_ITEM,
  YT_PART_TABLE,
  YT_PART_ROW,
  YT_PART_CELL,
  YT_PART_NOTE,
} YtPart;

/**
 * YtStyle: of a run.
 * @YT_STYLE_PLAIN: just text
 * @YT_STYLE_CODE: an entry's code
 * @YT_STYLE_BADGE: a fixed word about what it stands at, as a voice
 * @YT_STYLE_DETAIL: of less weight, as a page
 * @YT_STYLE_MISSING: says that a text is missing
 */
typedef enum
{
  YT_STYLE_PLAIN,
  YT_STYLE_CODE,
  YT_STYLE_BADGE,
  YT_STYLE_DETAIL,
  YT_STYLE_MISSING,
} YtStyle;

/**
 * YtMark: what a part is opened with; all members may be 0, but for @language.
 * @level: of a heading (1 is the dossier's title), of a list (1 is outermost)
 * @anchor: number by which references find it; 0 for none
 * @listed: a heading that a table of contents has
 * @first_row: a row or cell of headers
 * @columns: of a table
 * @language: of a paragraph or note; YT_NO_LANGUAGE when it has none or several
 * @color: (nullable): of a party's column, "#rrggbb"
 */
typedef struct
{
  guint level;
  guint anchor;
  gboolean listed;
  gboolean first_row;
  guint columns;
  int language;
  const char *color;
} YtMark;

typedef struct _YtSink YtSink;

/**
 * YtSinkClass:
 * @open, @close: of a part
 * @text: a run; a line end in it is a line break
 * @refer: a run that leads to the part with that anchor
 * @web: an address on the web, shown as it is; the sink decides whether it is safe to lead there
 * @body: a note's CommonMark, in the note that is open; @depth is the level of the heading above it
 */
typedef struct
{
  void (*open) (YtSink *self, YtPart part, const YtMark *mark);
  void (*close) (YtSink *self, YtPart part);
  void (*text) (YtSink *self, YtStyle style, int language, const char *text);
  void (*refer) (YtSink *self, guint anchor, int language, const char *text);
  void (*web) (YtSink *self, const char *url);
  void (*body) (YtSink *self, guint depth, const char *text, gsize length);
} YtSinkClass;

struct _YtSink
{
  const YtSinkClass *class;
};

G_END_DECLS
