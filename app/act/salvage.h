/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Gets out of a damaged file what can still be read, into a new dossier, and says what is missing. */
#pragma once

#include <gio/gio.h>

#include "model/dossier.h"
#include "model/salvage-rows.h"

G_BEGIN_DECLS

/**
 * YtSalvage:
 * @entries, @links, @notes, @documents, @passages: how many of each are in the new dossier
 * @pages, @lost: pages of the damaged file, and how many of them nothing could be read of
 * @missing: (element-type utf8): what is gone or doubtful, a sentence each, in the language of the translate function
 * @more: further ones that are only counted
 */
typedef struct
{
  gint64 entries;
  gint64 links;
  gint64 notes;
  gint64 documents;
  gint64 passages;
  guint pages;
  guint lost;
  GPtrArray *missing;
  guint more;
} YtSalvage;

/**
 * yt_salvage:
 * @from: the damaged file, which is only read; must not be open in this process
 * @to: where the new dossier is made; must not exist
 * @progress: (nullable)
 * @error: YT_DB_ERROR_*, or a cancellation; then there is no file @to
 *
 * Everything on pages that are sound comes back, whatever the others hold: a journal beside the file is taken into account, rows
 * of pages that nothing leads to any more are known by their columns and hashes, a lost entry is set up again from
 * what the indexes and the change log know of it, a lost link from its indexes. A note whose entry is gone comes to
 * stand on the dossier itself. What was done so far can be looked at, but not be undone in the new file.
 *
 * May be called on any thread.
 */
YtSalvage *yt_salvage (const char     *from,
                       const char     *to,
                       YtTranslate     translate,
                       YtRawProgress   progress,
                       gpointer        user_data,
                       GCancellable   *cancellable,
                       GError        **error);
void yt_salvage_free (YtSalvage *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (YtSalvage, yt_salvage_free)

G_END_DECLS
