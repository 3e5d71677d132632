/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Writes a file of one of the formats on a worker thread, which reads the dossier over a connection of its own. */
#pragma once

#include "desk/desk.h"
#include "format/format.h"
#include "model/check.h"

G_BEGIN_DECLS

/**
 * yt_export_job_async:
 * @dossier: its file is opened once more; what is typed and not saved is not in it
 * @what: copied
 * @path, @replace: as for yt_format_export()
 * @despite: writes also what is not as it was written once; else each word is compared first
 * @permille: how many thousandths are done, set atomically from the worker; it must be there until @callback is called
 */
void yt_export_job_async (YtDossier           *dossier,
                          const YtFormat      *format,
                          const YtExport      *what,
                          const char          *path,
                          gboolean             replace,
                          gboolean             despite,
                          gint                *permille,
                          GCancellable        *cancellable,
                          GAsyncReadyCallback  callback,
                          gpointer             user_data);

/**
 * yt_export_job_finish:
 * @damage: (out) (transfer full): what is not as it was written, when that is why nothing was
 * @error: of yt_format_export() or yt_dossier_open(); YT_MODEL_ERROR_DAMAGE
 */
gboolean yt_export_job_finish (GAsyncResult  *result,
                               YtCheckup    **damage,
                               GError       **error);

G_END_DECLS
