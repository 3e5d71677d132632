/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Counts ties by kind of entry. */
#include "analysis/evidence-overview.h"

/* One row for each entry inside, one for each kind outside. */
static const char counts[] =
  "SELECT kind, count(*), sum(s + c + m + d > 0), sum(s), sum(c), sum(m), sum(d) FROM ("
  "SELECT e.kind AS kind, coalesce(sum(t.type = 'supports'), 0) AS s, coalesce(sum(t.type = 'contradicts'), 0) AS c,"
  " coalesce(sum(t.type = 'mentions'), 0) AS m, coalesce(sum(t.type = 'defines'), 0) AS d"
  " FROM entry e LEFT JOIN (SELECT l.target, l.type FROM passage p JOIN link l ON l.origin = p.id"
  " WHERE p.deleted = 0 AND l.deleted = 0) t ON t.target = e.id"
  " WHERE e.deleted = 0 AND e.kind NOT IN ('passage', 'source', 'dossier') GROUP BY e.id) GROUP BY kind";

static int
compare_kinds (gconstpointer a,
               gconstpointer b)
{
  const YtEvidenceOverview *x = a, *y = b;

  return (int) x->kind - (int) y->kind;
}

GArray *
yt_evidence_overview (YtDossier  *dossier,
                      GError    **error)
{
  GArray *found = g_array_new (FALSE, FALSE, sizeof (YtEvidenceOverview));
  g_autoptr(YtStatement) rows = yt_connection_prepare (yt_dossier_connection (dossier), counts, error);
  g_autoptr(GError) failure = NULL;

  while (rows != NULL && yt_statement_step (rows, &failure))
    {
      YtEvidenceOverview one = {
        .kind = yt_kind_from_id (yt_statement_text (rows, 0)),
        .entries = (guint) yt_statement_int (rows, 1),
        .with = (guint) yt_statement_int (rows, 2),
        .supports = (guint) yt_statement_int (rows, 3),
        .contradicts = (guint) yt_statement_int (rows, 4),
        .mentions = (guint) yt_statement_int (rows, 5),
        .defines = (guint) yt_statement_int (rows, 6),
      };

      if (one.kind != YT_KIND_NONE)
        g_array_append_val (found, one);
    }
  if (failure != NULL)
    g_propagate_error (error, g_steal_pointer (&failure));
  g_array_sort (found, compare_kinds);
  return found;
}
