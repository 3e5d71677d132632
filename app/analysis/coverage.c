/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Follows the links “addresses” up and down the tree of entries. */
#include "analysis/coverage.h"

#include "analysis/rows.h"
#include "model/words.h"

/* An entry with everything below it. */
#define SCOPE \
  "scope (id) AS (SELECT ?1 UNION" \
  " SELECT entry.id FROM entry JOIN scope ON entry.parent = scope.id WHERE entry.deleted = 0)"

/* The recommendations and measures with everything below them. */
#define REMEDY \
  "remedy (id) AS (SELECT id FROM entry WHERE kind IN ('recommendation', 'measure') AND deleted = 0 UNION" \
  " SELECT entry.id FROM entry JOIN remedy ON entry.parent = remedy.id WHERE entry.deleted = 0)"

/* The links that count, with both ends still there. */
#define LINKS \
  "link JOIN entry AS origin ON origin.id = link.origin AND origin.deleted = 0" \
  " JOIN entry AS target ON target.id = link.target AND target.deleted = 0" \
  " WHERE link.deleted = 0"
#define ADDRESSES LINKS " AND link.type = 'addresses'"

static const char links_to[] =
  "WITH RECURSIVE " SCOPE ", " REMEDY " SELECT link.id FROM " ADDRESSES
  " AND link.target IN scope AND link.origin IN remedy"
  " ORDER BY target.id <> ?1, origin.kind DESC, origin.parent, origin.rank, link.rank, link.id";
static const char links_from[] =
  "WITH RECURSIVE " SCOPE " SELECT link.id FROM " LINKS
  " AND link.type = ?2 AND link.origin IN scope ORDER BY target.kind, target.parent, target.rank, target.id, origin.rank, link.id";
static const char open_of_kind[] =
  "WITH RECURSIVE " REMEDY ", covered (id) AS"
  " (SELECT link.target FROM " ADDRESSES " AND link.origin IN remedy UNION"
  " SELECT entry.parent FROM entry JOIN covered ON entry.id = covered.id WHERE entry.parent IS NOT NULL)"
  " SELECT id FROM entry WHERE kind = ?1 AND deleted = 0 AND id NOT IN covered ORDER BY rank, id";
static const char idle[] =
  "WITH RECURSIVE busy (id) AS (SELECT link.origin FROM " ADDRESSES " UNION"
  " SELECT entry.parent FROM entry JOIN busy ON entry.id = busy.id WHERE entry.parent IS NOT NULL)"
  " SELECT id FROM entry WHERE kind = 'recommendation' AND deleted = 0 AND id NOT IN busy ORDER BY rank, id";
static const char powers[] =
  "SELECT coalesce (power.value, ''), count(*)"
  " FROM entry LEFT JOIN field AS power ON power.object = entry.id AND power.name = 'power'"
  " WHERE entry.kind = 'measure' AND entry.deleted = 0 GROUP BY 1";

GArray *
yt_coverage_links_to (YtDossier  *dossier,
                      gint64      entry,
                      GError    **error)
{
  return yt_rows_ids (yt_rows_ask (dossier, error, links_to, "i", entry), error);
}

GArray *
yt_coverage_links_from (YtDossier   *dossier,
                        gint64       entry,
                        const char  *type,
                        GError     **error)
{
  return yt_rows_ids (yt_rows_ask (dossier, error, links_from, "is", entry, type), error);
}

GArray *
yt_coverage_open (YtDossier  *dossier,
                  YtKind      kind,
                  GError    **error)
{
  return yt_rows_ids (yt_rows_ask (dossier, error, open_of_kind, "s", yt_kind_info (kind)->id), error);
}

GArray *
yt_coverage_idle (YtDossier  *dossier,
                  GError    **error)
{
  return yt_rows_ids (yt_rows_ask (dossier, error, idle, ""), error);
}

GArray *
yt_coverage_powers (YtDossier  *dossier,
                    GError    **error)
{
  g_autoptr(YtStatement) statement = yt_rows_ask (dossier, error, powers, "");
  GArray *counts = g_array_new (FALSE, TRUE, sizeof (guint));
  guint n = 0;

  while (yt_powers[n].id != NULL)
    n++;
  g_array_set_size (counts, n + 1);
  while (statement != NULL && yt_statement_step (statement, error))
    {
      guint i = 0;

      while (i < n && g_strcmp0 (yt_powers[i].id, yt_statement_text (statement, 0)) != 0)
        i++;
      g_array_index (counts, guint, i) += (guint) yt_statement_int (statement, 1);
    }
  return counts;
}
