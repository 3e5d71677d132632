/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Reads the rows of a SQLite file from its bytes, page by page, without SQLite: what stands on a sound page is found
 * whatever happened to the others. By "Database File Format", sections 1.3 to 2.6, of SQLite's documentation. */
#pragma once

#include <gio/gio.h>

#include "db/connection.h"

G_BEGIN_DECLS

/** YT_RAW_COLUMNS: rows with more columns are none of ours. */
#define YT_RAW_COLUMNS 32

/**
 * YtRawValue:
 * @type: n NULL, i integer, d real (not read), s text, b bytes; as for yt_statement_bind()
 * @number: for i
 * @bytes, @size: for s and b; not ended by a NUL, not checked
 */
typedef struct
{
  char type;
  gint64 number;
  const char *bytes;
  gsize size;
} YtRawValue;

/**
 * YtRawRow: one row of a table or of an index. Borrowed, as long as the call lasts.
 * @tree: (nullable): name of the table or index whose tree leads to its page; NULL when none does
 * @keyed: whether it has a row id, as rows of ordinary tables do
 * @id: that row id
 * @cut: bytes of it that stood on a lost page, and are filled with zeros
 */
typedef struct
{
  const char *tree;
  gboolean keyed;
  gint64 id;
  gsize cut;
  guint n;
  YtRawValue values[YT_RAW_COLUMNS];
} YtRawRow;

/** YtRawFunc: Returns: FALSE with @error to stop. */
typedef gboolean (*YtRawFunc) (const YtRawRow  *row,
                               gpointer         user_data,
                               GError         **error);

/** YtRawProgress: pages read so far, of all. */
typedef void (*YtRawProgress) (guint64  done,
                               guint64  all,
                               gpointer user_data);

/**
 * YtRawReport:
 * @pages: pages in the file, also one that is not whole
 * @lost: pages that some tree leads to and that hold nothing that can be read
 */
typedef struct
{
  guint pages;
  guint lost;
} YtRawReport;

/**
 * yt_raw_rows:
 * @path: a file that is not open in this process (closing it would drop SQLite's locks)
 * @each: called for each row, first those that a tree leads to, then those of pages on their own
 * @progress: (nullable)
 * @report: (out)
 * @error: YT_DB_ERROR_IO and _NOT_OURS (no page in it looks like one of SQLite's), what @each said, or a cancellation
 */
gboolean yt_raw_rows (const char     *path,
                      YtRawFunc       each,
                      YtRawProgress   progress,
                      gpointer        user_data,
                      GCancellable   *cancellable,
                      YtRawReport    *report,
                      GError        **error);

G_END_DECLS
