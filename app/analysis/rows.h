/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Steps of questions: run a SELECT of one dossier and collect what it finds. */
#pragma once

#include "model/dossier.h"
#include "model/kind.h"

G_BEGIN_DECLS

/**
 * yt_rows_ask:
 * @sql: one statement; the text must stay
 * @types: one letter a value: i gint64, s text
 *
 * Returns: (transfer full) (nullable): to be stepped; NULL when the dossier is closed (without @error) or reading fails
 */
YtStatement *yt_rows_ask (YtDossier   *dossier,
                          GError     **error,
                          const char  *sql,
                          const char  *types,
                          ...);

/** yt_rows_ids: (transfer full) (element-type gint64): the first column of what @statement (nullable, given back) finds. */
GArray *yt_rows_ids (YtStatement  *statement,
                     GError      **error);

/** yt_rows_of_kind: (transfer full) (element-type gint64): all entries of a kind in their order. */
GArray *yt_rows_of_kind (YtDossier  *dossier,
                         YtKind      kind,
                         GError    **error);

/**
 * YT_ROWS_…: tables for WITH RECURSIVE.
 * HOME: home (id, area): each area with everything below it.
 * TIES: tie (id, type, origin, target, standing, rank): the links whose ends are both there.
 * TOUCHES: touch (id, area): what is at home in an area, and what is linked to that as concerning, measuring or dealing
 *   with it; needs both of the others before it.
 * ACTS: acting (event, party): whose event it is: of the first party, or actor of a party, that the event involves; needs TIES.
 */
#define YT_ROWS_HOME \
  "home (id, area) AS (SELECT id, id FROM entry WHERE kind = 'area' AND deleted = 0 UNION" \
  " SELECT entry.id, home.area FROM entry JOIN home ON entry.parent = home.id WHERE entry.deleted = 0)"
#define YT_ROWS_TIES \
  "tie (id, type, origin, target, standing, rank) AS (SELECT link.id, link.type, link.origin, link.target, link.standing, link.rank" \
  " FROM link JOIN entry AS a ON a.id = link.origin AND a.deleted = 0 JOIN entry AS b ON b.id = link.target AND b.deleted = 0" \
  " WHERE link.deleted = 0)"
#define YT_ROWS_TOUCHES \
  "touch (id, area) AS (SELECT id, area FROM home UNION SELECT tie.origin, home.area FROM tie JOIN home ON home.id = tie.target" \
  " WHERE tie.type IN ('concerns', 'measures', 'deals-with'))"
#define YT_ROWS_ACTS \
  "acting (event, party, rank) AS (SELECT tie.origin, CASE b.kind WHEN 'party' THEN b.id ELSE b.party END, min (tie.rank)" \
  " FROM tie JOIN entry AS a ON a.id = tie.origin JOIN entry AS b ON b.id = tie.target" \
  " WHERE tie.type = 'involves' AND a.kind = 'event' AND (b.kind = 'party' OR b.party IS NOT NULL) GROUP BY tie.origin)"

G_END_DECLS
