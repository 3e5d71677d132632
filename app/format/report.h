/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A report as a tree of blocks that knows no file format: made once, then written as HTML, ODT, PDF, Markdown or DOCX. */
#pragma once

#include "charts/theme.h"
#include "text/language.h"

G_BEGIN_DECLS

/** YT_REPORT_NO_LANGUAGE: a block or run that belongs to no language, or holds both. */
#define YT_REPORT_NO_LANGUAGE (-1)

/**
 * YtReportSort: what a block is.
 * @YT_REPORT_BOX: holds blocks: the whole report, a side of a pair, a tinted box, what a footnote says
 * @YT_REPORT_HEADING, @YT_REPORT_PARAGRAPH: hold runs
 * @YT_REPORT_PAIR: two boxes that say the same in Chinese and English, side by side
 * @YT_REPORT_TABLE: holds rows; a paragraph of style caption may stand before it
 * @YT_REPORT_ROW: holds cells; @YT_REPORT_CELL: holds blocks
 * @YT_REPORT_LIST: holds items; @YT_REPORT_ITEM: holds blocks
 * @YT_REPORT_PICTURE: a scene; its caption is the paragraph behind it
 * @YT_REPORT_CONTENTS: here stands the table of contents
 */
typedef enum
{
  YT_REPORT_BOX,
  YT_REPORT_HEADING,
  YT_REPORT_PARAGRAPH,
  YT_REPORT_PAIR,
  YT_REPORT_TABLE,
  YT_REPORT_ROW,
  YT_REPORT_CELL,
  YT_REPORT_LIST,
  YT_REPORT_ITEM,
  YT_REPORT_PICTURE,
  YT_REPORT_CONTENTS,
} YtReportSort;

/**
 * YtReportStyle: of a paragraph, or of a box.
 * @YT_REPORT_BODY: running text
 * @YT_REPORT_TITLE, @YT_REPORT_SUBTITLE, @YT_REPORT_IMPRINT: on the title page
 * @YT_REPORT_CELL_TEXT: in cells and items
 * @YT_REPORT_LABEL: a small heading that no table of contents has
 * @YT_REPORT_DETAIL: of less weight
 * @YT_REPORT_QUOTE: words of a source
 * @YT_REPORT_CAPTION: of a picture or a table
 * @YT_REPORT_REFERENCE: an item of the list of references
 * @YT_REPORT_CODE: kept as it is typed
 * @YT_REPORT_NOTE: a box with a note of the analyst
 */
typedef enum
{
  YT_REPORT_BODY,
  YT_REPORT_TITLE,
  YT_REPORT_SUBTITLE,
  YT_REPORT_IMPRINT,
  YT_REPORT_CELL_TEXT,
  YT_REPORT_LABEL,
  YT_REPORT_DETAIL,
  YT_REPORT_QUOTE,
  YT_REPORT_CAPTION,
  YT_REPORT_REFERENCE,
  YT_REPORT_CODE,
  YT_REPORT_NOTE,
  YT_N_REPORT_STYLES,
} YtReportStyle;

/** YtReportFlags: of a run. @YT_REPORT_FIXED: letters of one width. */
typedef enum
{
  YT_REPORT_PLAIN = 0,
  YT_REPORT_BOLD = 1 << 0,
  YT_REPORT_ITALIC = 1 << 1,
  YT_REPORT_DIM = 1 << 2,
  YT_REPORT_FIXED = 1 << 3,
  YT_REPORT_SUPER = 1 << 4,
  YT_REPORT_BADGE = 1 << 5,
  YT_REPORT_MISSING = 1 << 6,
} YtReportFlags;

typedef struct _YtReportRun YtReportRun;
typedef struct _YtReportBlock YtReportBlock;

/**
 * YtReportRun:
 * @text: a line end in it is a line break
 * @url: (nullable): an address that may be led to
 * @anchor: the block that it leads to; 0 for none
 * @footnote: (nullable): a box; the run is its sign, and @text its number
 */
struct _YtReportRun
{
  YtReportRun *next;
  const char *text;
  const char *url;
  YtReportBlock *footnote;
  guint anchor;
  guint16 flags;
  gint16 language;
};

/**
 * YtReportBlock:
 * @anchor: number by which runs lead here; 0 for none
 * @level: of a heading (1 is a section), of a list (1 is outermost)
 * @language: of the block as a whole, or YT_REPORT_NO_LANGUAGE
 * @columns: of a table; @widths: (nullable): shares of its width
 * @numbered: the item of a list has a number, which is @number
 * @header: a row of headers
 * @breaks: a new page begins here; @keep: stands on the same page as what follows
 * @color: (nullable): of a party: "#rrggbb"
 * @scene: (nullable): borrowed from the report; @alt: what a reader is told who cannot see it
 */
struct _YtReportBlock
{
  YtReportBlock *next;
  YtReportBlock *parent;
  YtReportBlock *first;
  YtReportBlock *last;
  YtReportRun *runs;
  YtReportRun *last_run;
  const double *widths;
  const char *color;
  const YtScene *scene;
  const char *alt;
  guint anchor;
  guint number;
  guint8 sort;
  guint8 style;
  guint8 level;
  guint8 columns;
  gint8 language;
  guint8 numbered : 1;
  guint8 header : 1;
  guint8 breaks : 1;
  guint8 keep : 1;
};

/** YtReportPaper: its size in points. */
typedef enum
{
  YT_REPORT_A4,
  YT_REPORT_LETTER,
} YtReportPaper;

/**
 * YtReport: a report; all that hangs on it lives in its memory.
 * @root: a box
 * @title: by language, never NULL; @author: never NULL
 * @contents: heading of the table of contents
 * @size: of letters, in points
 */
typedef struct
{
  YtReportBlock *root;
  YtContent content;
  YtLanguage language;
  YtReportPaper paper;
  double size;
  const char *title[YT_N_LANGUAGES];
  const char *author;
  YtTheme theme;
  guint n_anchors;
  guint n_footnotes;
  guint n_pictures;
  guint n_tables;
  /* private */
  YtReportBlock *open;
  GPtrArray *blocks;
  char *block;
  gsize left;
  GPtrArray *scenes;
} YtReport;

YtReport *yt_report_new (YtContent content);
void yt_report_free (YtReport *self);

/** yt_report_keep: (transfer none): a copy of @text that lives as long as the report. */
const char *yt_report_keep (YtReport   *self,
                            const char *text);

/** yt_report_open: (transfer none): a new block inside the one that is open; it is open until yt_report_close(). */
YtReportBlock *yt_report_open (YtReport      *self,
                               YtReportSort   sort,
                               YtReportStyle  style);
void yt_report_close (YtReport *self);

/** yt_report_run: (transfer none): appends @text, which is copied, to the block that is open. @language: or YT_REPORT_NO_LANGUAGE */
YtReportRun *yt_report_run (YtReport   *self,
                            guint       flags,
                            int         language,
                            const char *text);

/** yt_report_footnote: begins a footnote at the open block; paragraphs go into it until yt_report_footnote_end(). */
void yt_report_footnote (YtReport *self);
void yt_report_footnote_end (YtReport *self);

/** yt_report_table: (transfer none): opens a table. @widths: (array length=columns) (nullable): is copied */
YtReportBlock *yt_report_table (YtReport     *self,
                                guint         columns,
                                const double *widths);

/** yt_report_picture: (transfer none): @scene: (transfer full) */
YtReportBlock *yt_report_picture (YtReport   *self,
                                  YtScene    *scene,
                                  const char *alt);

/** yt_report_next: (transfer none) (nullable): the block that follows in reading order inside of @top, of whatever sort. */
const YtReportBlock *yt_report_next (const YtReportBlock *top,
                                     const YtReportBlock *block);

/** yt_report_words: (transfer full): the words of a block's runs without its footnotes, in one line. */
char *yt_report_words (const YtReportBlock *block);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (YtReport, yt_report_free)

G_END_DECLS
