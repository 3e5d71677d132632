/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Checks a file on a worker thread, over a connection of its own. */
#pragma once

#include "model/check.h"

G_BEGIN_DECLS

/**
 * yt_check_job_async:
 * @path: may be open in this process
 * @permille: (nullable): how many thousandths are done, set atomically from the worker; it must be there until @callback is called
 */
void yt_check_job_async (const char          *path,
                         YtCheckDepth         depth,
                         gint                *permille,
                         GCancellable        *cancellable,
                         GAsyncReadyCallback  callback,
                         gpointer             user_data);

/** yt_check_job_finish: (transfer full) (nullable): NULL with an error of yt_checkup_new(), or when cancelled */
YtCheckup *yt_check_job_finish (GAsyncResult  *result,
                                GError       **error);

G_END_DECLS
