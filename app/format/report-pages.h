/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A report set on pages: the same for PDF, for the preview and for the printer. */
#pragma once

#include <cairo.h>
#include <pango/pango.h>

#include "format/report-plan.h"

G_BEGIN_DECLS

typedef struct _YtReportPages YtReportPages;

/**
 * yt_report_pages_new: sets @report, which is borrowed, on pages. May run on a worker, and be drawn on another thread.
 *
 * Returns: (transfer full) (nullable): @error: G_IO_ERROR_CANCELLED
 */
YtReportPages *yt_report_pages_new (const YtReport      *report,
                                    const YtReportPlan  *plan,
                                    GCancellable        *cancellable,
                                    GError             **error);
void yt_report_pages_free (YtReportPages *self);

guint yt_report_pages_count (const YtReportPages *self);
/** yt_report_pages_size: of a page, in points. */
void yt_report_pages_size (const YtReportPages *self,
                           double              *width,
                           double              *height);
/** yt_report_pages_draw: @links: also as links of a PDF */
void yt_report_pages_draw (const YtReportPages *self,
                           guint                page,
                           cairo_t             *cr,
                           gboolean             links);
/** yt_report_pages_find: the page of a heading and its place in points from the top; FALSE when it is on none. */
gboolean yt_report_pages_find (const YtReportPages *self,
                               guint                anchor,
                               guint               *page,
                               double              *y);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (YtReportPages, yt_report_pages_free)

/* For the files that set and paint pages. */

/** YtReportLetters: how a block is set; lengths in points. @indent: of the first line. */
typedef struct
{
  double size;
  double leading;
  double before;
  double after;
  double indent;
  double left;
} YtReportLetters;

/** YtReportSign: where in the text of a layout a run is that leads somewhere. */
typedef struct
{
  const YtReportRun *run;
  guint start;
  guint end;
} YtReportSign;

YtReportLetters yt_report_letters (const YtReport      *report,
                                   const YtReportBlock *block);

/** yt_report_layout: (transfer full): the words of a block; @signs: (element-type YtReportSign) (nullable): is filled. */
PangoLayout *yt_report_layout (PangoContext        *context,
                               const YtReport      *report,
                               const YtReportBlock *block,
                               double               width,
                               GArray              *signs);
/** yt_report_context: (transfer full): letters without hints, so that they are set alike on each surface. */
PangoContext *yt_report_context (void);

/** YtReportPieceSort: what is painted. */
typedef enum
{
  YT_REPORT_PIECE_TEXT,
  YT_REPORT_PIECE_ENTRY, /* of the table of contents */
  YT_REPORT_PIECE_MARK,  /* of an item of a list, or the number of a footnote */
  YT_REPORT_PIECE_PICTURE,
  YT_REPORT_PIECE_FILL,
} YtReportPieceSort;

/** YtReportPiece: @first, @lines: of the block’s layout; @shade: of a fill: 0 black, 1 white. */
typedef struct
{
  const YtReportBlock *block;
  float x, y, width, height;
  float shade;
  guint16 first;
  guint16 lines;
  guint8 sort;
} YtReportPiece;

typedef struct
{
  guint page;
  float y;
} YtReportPlace;

/** YtReportPages: @pieces: (element-type YtReportPiece); @starts: (element-type guint): the first piece of each page;
 * @places: (element-type YtReportPlace): by anchor, page counted from 1. */
struct _YtReportPages
{
  const YtReport *report;
  double width, height;
  GArray *pieces;
  GArray *starts;
  GArray *places;
  gboolean title_page;
};

#define YT_REPORT_MARGIN 62.0
#define YT_REPORT_TOP 70.0
#define YT_REPORT_BOTTOM 66.0

G_END_DECLS
