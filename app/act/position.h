/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What an analyst does to positions as those of a party. Each function is one transaction and one undo step. */
#pragma once

#include "model/entry.h"

G_BEGIN_DECLS

/**
 * yt_act_add_position:
 * @parent: an area or an issue
 * @party: whose position it is; 0: not said
 * @voice: an id of yt_voices
 * @id: (out) (optional): of the new, still empty position, the last below @parent
 * @error: YT_MODEL_ERROR_PLACE when no position can stand there, YT_DB_ERROR_*
 */
gboolean yt_act_add_position (YtDossier   *dossier,
                              gint64       parent,
                              gint64       party,
                              const char  *voice,
                              gint64      *id,
                              GError     **error);

/**
 * yt_act_move_position:
 * @id: a position
 * @step: -1: before the one above it, 1: behind the one below it
 * @voice: only positions in this voice count; "" for all
 *
 * Moves it among the positions of its party, which is how they stand in a column. At the end of it nothing happens.
 */
gboolean yt_act_move_position (YtDossier   *dossier,
                               gint64       id,
                               int          step,
                               const char  *voice,
                               GError     **error);

G_END_DECLS
