/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Keeps the places of passages, which are not in the log, in step with what is. */
#pragma once

#include "db/recorder.h"

G_BEGIN_DECLS

/**
 * yt_passage_follow: a YtFollowFunc for dossiers; @user_data is the connection.
 *
 * When a document's text changes, its passages' places follow as the row's "carry" says (without one: around the piece in
 * which the texts differ). When a passage's leap changes, so does its place; when its quote does, its length.
 */
gboolean yt_passage_follow (const YtTable  *table,
                            gint64          id,
                            const char     *column,
                            const YtValue  *before,
                            const YtValue  *after,
                            gboolean        back,
                            gpointer        user_data,
                            GError        **error);

G_END_DECLS
