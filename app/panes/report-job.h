/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Makes and writes reports on a worker, with a dossier of its own. */
#pragma once

#include "format/report-file.h"
#include "format/report-pages.h"

G_BEGIN_DECLS

/** YtReportPreview: pages with the report that they show. */
typedef struct
{
  YtReport *report;
  YtReportPages *pages;
} YtReportPreview;

void yt_report_preview_free (YtReportPreview *self);

/** yt_report_job_preview_async: sets the report on pages. @plan: is copied */
void yt_report_job_preview_async (YtDossier           *dossier,
                                  const YtReportPlan  *plan,
                                  GCancellable        *cancellable,
                                  GAsyncReadyCallback  callback,
                                  gpointer             user_data);
/** yt_report_job_preview_finish: (transfer full) (nullable) */
YtReportPreview *yt_report_job_preview_finish (GAsyncResult  *result,
                                               GError       **error);

/** yt_report_job_save_async: @permille: is kept up to date until it is finished */
void yt_report_job_save_async (YtDossier           *dossier,
                               const YtReportPlan  *plan,
                               const YtReportFile  *file,
                               const char          *path,
                               gboolean             replace,
                               gint                *permille,
                               GCancellable        *cancellable,
                               GAsyncReadyCallback  callback,
                               gpointer             user_data);
gboolean yt_report_job_save_finish (GAsyncResult  *result,
                                    GError       **error);

G_END_DECLS
