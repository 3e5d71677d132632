/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the writers of office documents share. */
#pragma once

#include "format/report-file.h"
#include "format/zip-write.h"

G_BEGIN_DECLS

/** yt_report_odt_styles: fonts and named styles, without the pages (report-odt-styles.c). */
extern const char yt_report_odt_styles[];

/** yt_report_docx_parts: name and content of what is the same in each DOCX (report-docx-parts.c). */
extern const char *const yt_report_docx_parts[][2];

/** yt_report_zip_pictures: each picture of the report as a member FOLDER/picture-N.png, and .svg when @svg. */
gboolean yt_report_zip_pictures (const YtReport  *report,
                                 YtZip           *zip,
                                 const char      *folder,
                                 gboolean         svg,
                                 GCancellable    *cancellable,
                                 GError         **error);
/** yt_report_zip_text: @text as a compressed member. */
gboolean yt_report_zip_text (YtZip       *zip,
                             const char  *name,
                             const char  *text,
                             GError     **error);

G_END_DECLS
