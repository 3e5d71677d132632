/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Entries or notes as a table for spreadsheets: RFC 4180, with what they could take for a formula defused. */
#pragma once

#include "format/format.h"

G_BEGIN_DECLS

/**
 * yt_csv_write: as YtFormat's write.
 *
 * One row an entry, with a column for each field that any kind has, named as in the other formats; everything in
 * one language only when one is asked for. With YT_SCOPE_ALL the notes follow as rows of the kind “note”; with
 * YT_SCOPE_NOTES the table is one of notes. An apostrophe stands before what begins like a formula.
 */
gboolean yt_csv_write (YtDossier       *dossier,
                       const YtExport  *what,
                       GOutputStream   *out,
                       GCancellable    *cancellable,
                       GError         **error);

G_END_DECLS
