/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The answer to a question in words, and as a table for spreadsheets. */
#pragma once

#include "analysis/answer.h"
#include "format/format.h"

G_BEGIN_DECLS

/** YtTableNames: how entries are named: by code where they have one, or by code and name. */
typedef enum
{
  YT_TABLE_CODES,
  YT_TABLE_NAMES,
} YtTableNames;

/** yt_table_heading: (transfer full): what stands above a column. */
char *yt_table_heading (YtDossier      *dossier,
                        const YtColumn *column,
                        YtLanguage      language,
                        YtWordFunc      word);

/** yt_table_cell: (transfer full): a cell in words, "" when it is empty; several entries are divided by "; ". */
char *yt_table_cell (YtDossier    *dossier,
                     const YtCell *cell,
                     YtTableNames  names,
                     YtLanguage    language,
                     YtWordFunc    word);

/**
 * yt_table_write_csv:
 * @bom: begin with a byte order mark
 *
 * Writes an answer as RFC 4180: headings, rows, and a last column with the codes of what each row rests on. Doubts follow as
 * rows after an empty one.
 */
gboolean yt_table_write_csv (YtDossier       *dossier,
                             const YtAnswer  *answer,
                             YtLanguage       language,
                             YtWordFunc       word,
                             gboolean         bom,
                             GOutputStream   *out,
                             GCancellable    *cancellable,
                             GError         **error);

G_END_DECLS
