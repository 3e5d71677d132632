/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Counts positions by the area they belong to. */
#include "analysis/balance.h"

#include "analysis/rows.h"

static const char positions[] =
  "SELECT area.id, coalesce (party.id, 0), position.voice, count(*)"
  " FROM entry AS position JOIN entry AS above ON above.id = position.parent AND above.deleted = 0"
  " JOIN entry AS area ON area.id = CASE above.kind WHEN 'area' THEN above.id ELSE above.parent END"
  " LEFT JOIN entry AS party ON party.id = position.party AND party.deleted = 0"
  " WHERE position.kind = 'position' AND position.deleted = 0 AND area.kind = 'area' AND area.deleted = 0"
  " GROUP BY area.id, party.id, position.voice"
  " ORDER BY area.rank, area.id, party.id IS NULL, party.rank, party.id, position.voice";

GArray *
yt_balance_of_positions (YtDossier  *dossier,
                         GError    **error)
{
  g_autoptr(YtStatement) statement = yt_rows_ask (dossier, error, positions, "");
  GArray *items = g_array_new (FALSE, FALSE, sizeof (YtBalanceItem));

  while (statement != NULL && yt_statement_step (statement, error))
    {
      YtBalanceItem item = { 0 };

      item.area = yt_statement_int (statement, 0);
      item.party = yt_statement_int (statement, 1);
      item.voice = g_intern_string (yt_statement_text (statement, 2));
      item.count = (guint) yt_statement_int (statement, 3);
      g_array_append_val (items, item);
    }
  return items;
}
