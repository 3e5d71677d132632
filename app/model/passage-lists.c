/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Which passages there are, and where they stand. */
#include "model/dossier-private.h"
#include "model/evidence.h"
#include "model/passage.h"

/* Both in the order of ids, so that they are laid side by side without looking each one up. */
static const char placed[] =
  "SELECT id FROM passage WHERE document = ?1 AND deleted = 0 AND state = 'placed' ORDER BY id";
static const char places[] = "SELECT passage, start, length FROM place WHERE document = ?1 ORDER BY passage";
static const char orphaned[] =
  "SELECT p.id FROM passage p LEFT JOIN document d ON d.id = p.document"
  " WHERE p.deleted = 0 AND (?1 = 0 OR p.document = ?1) AND (p.state <> 'placed' OR coalesce(d.deleted, 1) <> 0)"
  " ORDER BY p.document, p.id";
static const char without_tie[] =
  "SELECT p.id FROM passage p WHERE p.deleted = 0 AND (?1 = 0 OR p.document = ?1)"
  " AND NOT EXISTS (SELECT 1 FROM link l WHERE l.origin = p.id AND l.deleted = 0"
  " AND l.type IN ('supports', 'contradicts', 'mentions', 'defines', 'same-as'))"
  " AND NOT EXISTS (SELECT 1 FROM link l WHERE l.target = p.id AND l.deleted = 0 AND l.type = 'same-as') ORDER BY p.document, p.id";
static const char all[] =
  "SELECT id FROM passage WHERE deleted = 0 AND (?1 = 0 OR document = ?1) ORDER BY id";

static int
compare_places (gconstpointer a,
                gconstpointer b)
{
  const YtPassagePlace *x = a, *y = b;

  if (x->start != y->start)
    return x->start < y->start ? -1 : 1;
  if (x->end != y->end)
    return x->end > y->end ? -1 : 1;
  return x->id < y->id ? -1 : x->id > y->id;
}

GArray *
yt_passages_of_document (YtDossier *dossier,
                         gint64     document)
{
  g_autoptr(YtStatement) good = yt_dossier_prepare (dossier, placed);
  g_autoptr(YtStatement) rows = yt_dossier_prepare (dossier, places);
  GArray *found = g_array_new (FALSE, FALSE, sizeof (YtPassagePlace));
  gint64 id = 0;

  if (good == NULL || rows == NULL)
    return found;
  yt_statement_bind (good, "i", document);
  yt_statement_bind (rows, "i", document);
  while (yt_dossier_step (dossier, rows))
    {
      YtPassagePlace place = { .id = yt_statement_int (rows, 0) };
      gint64 start = yt_statement_int (rows, 1);

      while (id < place.id && yt_dossier_step (dossier, good))
        id = yt_statement_int (good, 0);
      if (id != place.id || start < 0)
        continue;
      place.start = (gsize) start;
      place.end = place.start + (gsize) yt_statement_int (rows, 2);
      g_array_append_val (found, place);
    }
  g_array_sort (found, compare_places);
  return found;
}

static GArray *
ids_of (YtDossier  *dossier,
        const char *sql,
        gint64      document)
{
  g_autoptr(YtStatement) statement = yt_dossier_prepare (dossier, sql);

  if (statement != NULL)
    yt_statement_bind (statement, "i", document);
  return yt_dossier_ids (dossier, statement);
}

GArray *
yt_passages_orphaned (YtDossier *dossier,
                      gint64     document)
{
  return ids_of (dossier, orphaned, document);
}

GArray *
yt_passages_without_tie (YtDossier *dossier,
                         gint64     document)
{
  return ids_of (dossier, without_tie, document);
}

GArray *
yt_passages_all (YtDossier *dossier,
                 gint64     document)
{
  return ids_of (dossier, all, document);
}
