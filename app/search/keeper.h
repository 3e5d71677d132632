/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Keeps the index of an open dossier up to date on a thread of its own. */
#pragma once

#include "model/dossier.h"
#include "search/index.h"

G_BEGIN_DECLS

#define YT_TYPE_KEEPER (yt_keeper_get_type ())
G_DECLARE_FINAL_TYPE (YtKeeper, yt_keeper, YT, KEEPER, GObject)

/**
 * yt_keeper_of:
 *
 * Begins to build and to keep the index of @dossier the first time it is asked; it ends with the dossier.
 *
 * Returns: (transfer none) (nullable): NULL for a dossier that is closed
 */
YtKeeper *yt_keeper_of (YtDossier *dossier);

YtIndex *yt_keeper_index (YtKeeper *self);

/**
 * yt_keeper_borrow: a reading connection to the dossier for a worker; from any thread. NULL with @error set.
 * yt_keeper_give_back: for the next one, unless the dossier was closed.
 */
YtConnection *yt_keeper_borrow (YtKeeper  *self,
                                GError   **error);
void yt_keeper_give_back (YtKeeper     *self,
                          YtConnection *connection);

G_END_DECLS
