/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Aligns two texts on a worker thread. */
#pragma once

#include <gio/gio.h>

#include "model/parallel.h"

G_BEGIN_DECLS

/** yt_align_work_start: @texts: copied; @pins: (element-type YtParallelPin): copied */
void yt_align_work_start (const YtAlignText    texts[2],
                          const GArray        *pins,
                          GCancellable        *cancellable,
                          GAsyncReadyCallback  callback,
                          gpointer             user_data);

/** yt_align_work_finish: (transfer full) (nullable): NULL when it was cancelled */
YtAlignment *yt_align_work_finish (GAsyncResult *result);

G_END_DECLS
