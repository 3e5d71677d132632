/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What an analyst does to the sides of a perception, a term, a channel. */
#pragma once

#include "model/entry.h"

G_BEGIN_DECLS

/**
 * yt_act_add_side:
 * @parent: an entry that takes sides
 * @party: whose side it is
 * @id: (out) (optional): of the new, still empty side, the last below @parent
 * @error: YT_MODEL_ERROR_PLACE when no side can stand there, YT_DB_ERROR_*
 *
 * One transaction, one undo step.
 */
gboolean yt_act_add_side (YtDossier  *dossier,
                          gint64      parent,
                          gint64      party,
                          gint64     *id,
                          GError    **error);

G_END_DECLS
