/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a desk remembers of how its panes were left, so that a pane can be built anew at any time. */
#pragma once

#include "desk/desk.h"

G_BEGIN_DECLS

/** yt_desk_is_folded: @key: name of a group that can be folded, as "areas:0000000000001" */
gboolean yt_desk_is_folded (YtDesk     *self,
                            const char *key);
void yt_desk_set_folded (YtDesk     *self,
                         const char *key,
                         gboolean    folded);

/** yt_desk_recall: the number kept under @key (a scroll offset, the place of a divider), else @fallback. */
double yt_desk_recall (YtDesk     *self,
                       const char *key,
                       double      fallback);
void yt_desk_remember (YtDesk     *self,
                       const char *key,
                       double      number);

/**
 * yt_desk_keep:
 * Writes pane, selection, folds and numbers into the dossier's meta values, where they changed.
 * A dossier that cannot be written is left alone.
 */
gboolean yt_desk_keep (YtDesk  *self,
                       GError **error);

/** yt_desk_restore: takes up what yt_desk_keep() wrote. Returns: FALSE when nothing was, or it cannot be read */
gboolean yt_desk_restore (YtDesk *self);

G_END_DECLS
