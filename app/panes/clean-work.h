/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Cleans a text on a worker thread, with its progress. */
#pragma once

#include <gio/gio.h>

#include "text/clean.h"

G_BEGIN_DECLS

/** YtCleanWork: one clean-up that runs. */
typedef struct _YtCleanWork YtCleanWork;

/**
 * yt_clean_work_start:
 * @original: copied
 * @refused, @accepted: (element-type YtCleanRange): copied
 * @callback: called on the thread's main context
 *
 * Returns: (transfer full)
 */
YtCleanWork *yt_clean_work_start (const YtReading     *original,
                                  guint32              refused_sorts,
                                  const GArray        *refused,
                                  const GArray        *accepted,
                                  GCancellable        *cancellable,
                                  GAsyncReadyCallback  callback,
                                  gpointer             user_data);

/** yt_clean_work_copy: (transfer full) */
YtReading *yt_clean_work_copy (const YtReading *other);

/** yt_clean_work_done: how far it is, from 0 to 1. */
double yt_clean_work_done (YtCleanWork *self);

/** yt_clean_work_finish: (transfer full) (nullable): NULL when it was cancelled. */
YtCleaning *yt_clean_work_finish (GAsyncResult  *result,
                                  GError       **error);

void yt_clean_work_unref (YtCleanWork *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (YtCleanWork, yt_clean_work_unref)

G_END_DECLS
