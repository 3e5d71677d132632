/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The pages of a SQLite file as bytes, and the rows in their cells, each number in them doubted. */
#pragma once

#include "db/raw-rows.h"

G_BEGIN_DECLS

/** YtRawPageType: the first byte of a page of a B-tree; 0 for every other page. */
typedef enum
{
  YT_RAW_NONE = 0,
  YT_RAW_INDEX_INNER = 2,
  YT_RAW_TABLE_INNER = 5,
  YT_RAW_INDEX_LEAF = 10,
  YT_RAW_TABLE_LEAF = 13,
} YtRawPageType;

/**
 * YtRawPages:
 * @size: bytes a page
 * @n: pages, also a last one that is not whole
 * @sound: whether the header of the file can be believed
 * @met: (array length=n+1): by number: whether something leads to that page
 * @heads: (nullable) (element-type guint32): pages at which lost pieces of long rows may go on; set when all else was met
 */
typedef struct
{
  int fd;
  guint32 size;
  guint32 usable;
  guint32 n;
  gboolean sound;
  guint8 *met;
  GArray *heads;
  GByteArray *payload;
} YtRawPages;

gboolean yt_raw_pages_open (YtRawPages  *self,
                            const char  *path,
                            GError     **error);
void yt_raw_pages_close (YtRawPages *self);

/** yt_raw_pages_read: fills @page (of @size bytes), with zeros where the file ends. Returns: FALSE when there is nothing of it */
gboolean yt_raw_pages_read (YtRawPages *self,
                            guint32     number,
                            guint8     *page);

/** yt_raw_page_type: @cells: (out): how many it says it has. */
YtRawPageType yt_raw_page_type (const YtRawPages *self,
                                const guint8     *page,
                                guint32           number,
                                guint            *cells);

/** yt_raw_page_child: of an inner page: the page that its cell leads to; behind the last cell the right-most one; 0 for none. */
guint32 yt_raw_page_child (const YtRawPages *self,
                           const guint8     *page,
                           guint32           number,
                           guint             cell);

/** YtRawCell: what became of a cell. */
typedef enum
{
  YT_RAW_CELL_ROW,
  YT_RAW_CELL_BROKEN, /* a page of its tail is lost; @row has nothing, unless @heads is set */
  YT_RAW_CELL_BAD,
} YtRawCell;

/** yt_raw_page_row: @row: (out): borrowed until the next call. */
YtRawCell yt_raw_page_row (YtRawPages   *self,
                           const guint8 *page,
                           guint32       number,
                           guint         cell,
                           YtRawRow     *row);

/** yt_raw_pages_find_heads: once all trees were walked: the pages with which a piece of a long row may begin. */
void yt_raw_pages_find_heads (YtRawPages *self);

G_END_DECLS
