/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Runs “yitong salvage” as a process of its own: a file that is open here must not be touched here, and a damaged one may hold
 * anything. */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * YtSalvaged: what is in the new dossier
 * @missing: (array zero-terminated): sentences in the language of the interface
 * @more: further ones that are only counted
 */
typedef struct
{
  guint64 entries;
  guint64 links;
  guint64 notes;
  guint64 documents;
  guint64 passages;
  char **missing;
  guint64 more;
} YtSalvaged;

void yt_salvaged_free (YtSalvaged *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (YtSalvaged, yt_salvaged_free)

/**
 * yt_salvage_job_async:
 * @from: the damaged file
 * @to: must not exist; nothing is left there when it fails or is cancelled
 * @permille: how many thousandths are done; it must be there until @callback is called
 */
void yt_salvage_job_async (const char          *from,
                           const char          *to,
                           guint               *permille,
                           GCancellable        *cancellable,
                           GAsyncReadyCallback  callback,
                           gpointer             user_data);

/** yt_salvage_job_finish: (transfer full) (nullable): @error: YT_DB_ERROR_FAILED with the sentence of the process; G_IO_ERROR_CANCELLED */
YtSalvaged *yt_salvage_job_finish (GAsyncResult  *result,
                                   GError       **error);

G_END_DECLS
