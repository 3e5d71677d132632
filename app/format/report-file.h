/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The table of files that a report can become, and how one is written. */
#pragma once

#include "format/pen.h"
#include "format/report-plan.h"

G_BEGIN_DECLS

/** YtReportWriteFunc: streams; @progress of @plan goes from 0.4 to 1. */
typedef gboolean YtReportWriteFunc (const YtReport      *report,
                                    const YtReportPlan  *plan,
                                    GOutputStream       *out,
                                    GCancellable        *cancellable,
                                    GError             **error);

/** YtReportFile: @label: msgid. */
typedef struct
{
  const char *id;
  const char *label;
  const char *suffix;
  YtReportWriteFunc *write;
} YtReportFile;

/** yt_report_files: (array zero-terminated by an id of NULL): html, odt, pdf, md, docx. */
extern const YtReportFile yt_report_files[];

/** yt_report_file_from_name: (nullable): by the ending. */
const YtReportFile *yt_report_file_from_name (const char *name);

/** yt_report_save: makes the report of @dossier and writes it to @path, whole or not at all.
 * @replace: whether a file there may be replaced; else YT_FORMAT_ERROR_EXISTS */
gboolean yt_report_save (YtDossier           *dossier,
                         const YtReportPlan  *plan,
                         const YtReportFile  *file,
                         const char          *path,
                         gboolean             replace,
                         GCancellable        *cancellable,
                         GError             **error);

/* The writers. */
YtReportWriteFunc yt_report_html_write;
YtReportWriteFunc yt_report_odt_write;
YtReportWriteFunc yt_report_pdf_write;
YtReportWriteFunc yt_report_markdown_write;
YtReportWriteFunc yt_report_docx_write;

/** yt_report_told: says how far a writer is: @n of @of are written. */
void yt_report_told (const YtReportPlan *plan,
                     guint               n,
                     guint               of);
/** yt_report_count: blocks of the root. */
guint yt_report_count (const YtReport *report);

/** yt_report_write_xml: @text escaped for XML text and attributes; what XML cannot hold is left out, turned directions are named. */
void yt_report_write_xml (YtPen      *pen,
                          const char *text);

G_END_DECLS
