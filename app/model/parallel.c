/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Links between sources, and between passages, as what they say of texts. */
#include "model/parallel.h"

#include <string.h>

#include "model/dossier-private.h"

#define BINDS "l.type IN ('translation-of', 'version-of') AND l.deleted = 0"

static const char texts[] =
  "SELECT d.id FROM document d JOIN document me ON me.id = ?1 LEFT JOIN entry s ON s.id = d.source"
  " WHERE d.id <> ?1 AND d.deleted = 0 AND coalesce(s.deleted, 0) = 0"
  " ORDER BY CASE WHEN EXISTS (SELECT 1 FROM link l WHERE " BINDS
  " AND ((l.origin = d.source AND l.target = me.source) OR (l.origin = me.source AND l.target = d.source))) THEN 0"
  " WHEN d.source = me.source THEN 1 ELSE 2 END, s.parent, s.rank, s.id, d.id LIMIT ?2";
static const char link_between[] =
  "SELECT l.id FROM link l JOIN document a ON a.id = ?1 JOIN document b ON b.id = ?2 WHERE " BINDS
  " AND ((l.origin = a.source AND l.target = b.source) OR (l.origin = b.source AND l.target = a.source)) ORDER BY l.id LIMIT 1";
static const char pins[] =
  "SELECT l.id, p.id, q.id, v.start, v.length, w.start, w.length FROM passage p"
  " JOIN link l ON p.id IN (l.origin, l.target) JOIN passage q ON q.id = l.origin + l.target - p.id"
  " JOIN place v ON v.document = p.document AND v.passage = p.id JOIN place w ON w.document = q.document AND w.passage = q.id"
  " WHERE p.document = ?1 AND q.document = ?2 AND l.type IN ('same-as', 'translation-of', 'version-of') AND l.deleted = 0"
  " AND p.deleted = 0 AND q.deleted = 0 AND p.state = 'placed' AND q.state = 'placed' AND v.start >= 0 AND w.start >= 0"
  " ORDER BY l.id DESC";

const char *const yt_parallel_types[] = { "translation-of", "version-of", NULL };

GArray *
yt_parallel_texts (YtDossier *dossier,
                   gint64     document,
                   guint      most)
{
  g_autoptr(YtStatement) rows = yt_dossier_prepare (dossier, texts);
  GArray *found = g_array_new (FALSE, FALSE, sizeof (gint64));

  if (rows == NULL)
    return found;
  yt_statement_bind (rows, "ii", document, (gint64) most);
  while (yt_dossier_step (dossier, rows))
    {
      gint64 id = yt_statement_int (rows, 0);

      g_array_append_val (found, id);
    }
  return found;
}

gint64
yt_parallel_link (YtDossier *dossier,
                  gint64     document,
                  gint64     other)
{
  g_autoptr(YtStatement) rows = yt_dossier_prepare (dossier, link_between);

  if (rows == NULL)
    return 0;
  yt_statement_bind (rows, "ii", document, other);
  return yt_dossier_step (dossier, rows) ? yt_statement_int (rows, 0) : 0;
}

GArray *
yt_parallel_pins (YtDossier *dossier,
                  gint64     document,
                  gint64     other)
{
  g_autoptr(YtStatement) rows = yt_dossier_prepare (dossier, pins);
  GArray *found = g_array_new (FALSE, FALSE, sizeof (YtParallelPin));

  if (rows == NULL)
    return found;
  yt_statement_bind (rows, "ii", document, other);
  while (yt_dossier_step (dossier, rows))
    {
      YtParallelPin pin = { .link = yt_statement_int (rows, 0), .passage = { yt_statement_int (rows, 1), yt_statement_int (rows, 2) } };

      for (int side = 0; side < 2; side++)
        {
          pin.pin.side[side].start = (gsize) yt_statement_int (rows, 3 + 2 * side);
          pin.pin.side[side].end = pin.pin.side[side].start + (gsize) yt_statement_int (rows, 4 + 2 * side);
        }
      g_array_append_val (found, pin);
    }
  return found;
}

YtAlignment *
yt_parallel_align (YtDossier  *dossier,
                   YtDocument *document,
                   YtDocument *other)
{
  g_autoptr(GArray) known = yt_parallel_pins (dossier, yt_document_id (document), yt_document_id (other));
  g_autoptr(GArray) given = g_array_new (FALSE, FALSE, sizeof (YtAlignPin));
  const YtAlignText both[2] = {
    { yt_document_text (document), strlen (yt_document_text (document)), yt_document_features (document) },
    { yt_document_text (other), strlen (yt_document_text (other)), yt_document_features (other) },
  };

  for (guint i = 0; i < known->len; i++)
    g_array_append_val (given, g_array_index (known, YtParallelPin, i).pin);
  return yt_alignment_new (both, (const YtAlignPin *) (const void *) given->data, given->len);
}
