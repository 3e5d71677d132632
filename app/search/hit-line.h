/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The lines of hits that are known by their ids only, read when they come into view. */
#pragma once

#include "search/search.h"

G_BEGIN_DECLS

/**
 * yt_hit_lines_async:
 * @meant: (nullable) (element-type YtMeant): what was looked for besides the words; not changed any more
 * @candidates: (element-type YtCandidate): of which ones
 *
 * Reads them on a worker: a text of a source may be long.
 */
void yt_hit_lines_async (YtDossier           *dossier,
                         const char          *words,
                         gboolean             exact,
                         GPtrArray           *meant,
                         GArray              *candidates,
                         GCancellable        *cancellable,
                         GAsyncReadyCallback  callback,
                         gpointer             user_data);

/** yt_hit_lines_finish: (transfer full) (element-type YtHit): those that still are there, without score. */
GPtrArray *yt_hit_lines_finish (YtDossier     *dossier,
                                GAsyncResult  *result,
                                GError       **error);

G_END_DECLS
