/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How many positions of which party, in whose voice, the dossier has on each area. */
#pragma once

#include "model/dossier.h"

G_BEGIN_DECLS

/**
 * YtBalanceItem:
 * @area: the area, also for positions on its issues
 * @party: 0 when it is nobody's
 * @voice: id of one of yt_voices, interned; "" when none was given
 * @count: positions, at least one
 */
typedef struct
{
  gint64 area;
  gint64 party;
  const char *voice;
  guint count;
} YtBalanceItem;

/** yt_balance_of_positions: (transfer full) (element-type YtBalanceItem): in the order of areas and parties.
 * @error: YT_DB_ERROR_*; what was read before it is returned */
GArray *yt_balance_of_positions (YtDossier  *dossier,
                                 GError    **error);

G_END_DECLS
