/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* One field of a CSV file, for all tables that are written as such. */
#pragma once

#include "format/pen.h"

G_BEGIN_DECLS

/** YT_CSV_BOM: what tells spreadsheets that the file is UTF-8. */
#define YT_CSV_BOM "\xef\xbb\xbf"

/**
 * yt_csv_field: writes a quoted field (RFC 4180), with an apostrophe before what begins like a formula.
 * @text: (nullable): NULL is an empty field
 * @number: whether it may begin with a sign where it is a number
 * @first: whether it is the row's first one
 */
void yt_csv_field (YtPen      *pen,
                   const char *text,
                   gboolean    number,
                   gboolean    first);

G_END_DECLS
