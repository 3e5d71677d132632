/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What was deleted and can be brought back. */
#pragma once

#include "model/history.h"
#include "model/tables.h"

G_BEGIN_DECLS

/**
 * YtBinItem: what one act took out of sight.
 * @table, @id: what it deleted in the first place
 * @kind: of an entry, else YT_KIND_NONE
 * @words: in both languages, "" when it has none: the name of an entry, the beginning of a note, the name of a document, the two ends of
 *   a link
 * @more: how many further things went with it and are still deleted
 * @deed: the act: moment, author, name; for yt_deed_told()
 */
typedef struct
{
  YtTableIndex table;
  gint64 id;
  YtKind kind;
  char *words[YT_N_LANGUAGES];
  guint more;
  YtHistoryItem *deed;
} YtBinItem;

void yt_bin_item_free (YtBinItem *self);

/** yt_bin_list: (transfer full) (element-type YtBinItem): the acts whose deleted things are still deleted, the latest first, at most @limit. */
GPtrArray *yt_bin_list (YtDossier  *dossier,
                        guint       limit,
                        GError    **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (YtBinItem, yt_bin_item_free)

G_END_DECLS
