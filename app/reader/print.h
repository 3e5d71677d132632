/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Pages as they are printed: lines with their places, from which paragraphs, headings and running heads are told. */
#pragma once

#include "text/scribe.h"

G_BEGIN_DECLS

/**
 * YtPrintLine:
 * @page: counted from 0
 * @text: where it begins in the text of the print
 * @length: in bytes, without the line end
 * @n: its characters
 * @left, @right, @top, @bottom: in points, from the page’s upper left corner
 * @size: height of its letters
 * @around: it is a running head, a running foot or a page number
 */
typedef struct
{
  guint page;
  gsize text;
  gsize length;
  guint n;
  double left, right, top, bottom;
  double size;
  gboolean around;
} YtPrintLine;

/**
 * YtPrint:
 * @text: of all lines
 * @lines: (element-type YtPrintLine): in the order of reading
 * @labels: (element-type utf8): for each page
 */
typedef struct
{
  GString *text;
  GArray *lines;
  GPtrArray *labels;
} YtPrint;

YtPrint *yt_print_new (void);
void yt_print_free (YtPrint *self);
const YtPrintLine *yt_print_line (const YtPrint *self,
                                  guint          index);

/** yt_print_find_around: finds what repeats at the edges of pages, and takes the page numbers there for labels. */
void yt_print_find_around (YtPrint *self);

/** yt_print_size: of most of the letters. */
double yt_print_size (const YtPrint *self);

/** yt_print_flow: writes the lines that are not around the text as paragraphs and headings, hyphens at line ends undone. */
void yt_print_flow (const YtPrint *self,
                    YtScribe       *draft);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (YtPrint, yt_print_free)

G_END_DECLS
