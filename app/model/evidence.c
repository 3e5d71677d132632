/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Ties from passages to entries. */
#include "model/evidence.h"

#include "model/dossier-private.h"

#define TIES "('supports', 'contradicts', 'mentions', 'defines')"
#define COLUMNS \
  "SELECT l.id, p.id, l.target, d.source, p.document, e.party, l.type, l.standing, e.voice, e.page, p.quote," \
  " p.state <> 'placed' OR coalesce(d.deleted, 1) <> 0" \
  " FROM link l JOIN passage p ON p.id = l.origin JOIN entry e ON e.id = p.id" \
  " LEFT JOIN document d ON d.id = p.document LEFT JOIN place w ON w.document = p.document AND w.passage = p.id"
#define ORDER \
  " ORDER BY CASE l.type WHEN 'supports' THEN 0 WHEN 'contradicts' THEN 1 WHEN 'mentions' THEN 2 ELSE 3 END," \
  " p.document, w.start, p.id, l.rank"

static const char evidence_of[] =
  COLUMNS " WHERE l.target = ?1 AND l.deleted = 0 AND p.deleted = 0 AND l.type IN " TIES ORDER;
static const char ties_of[] =
  COLUMNS " WHERE l.origin = ?1 AND l.deleted = 0 AND p.deleted = 0 AND l.type IN " TIES ORDER;
static const char weight[] =
  "SELECT coalesce(sum(l.type = 'supports'), 0), coalesce(sum(l.type = 'contradicts'), 0), count(*)"
  " FROM link l JOIN passage p ON p.id = l.origin WHERE l.target = ?1 AND l.deleted = 0 AND p.deleted = 0 AND l.type IN " TIES;
static const char without_evidence[] =
  "SELECT e.id FROM entry e WHERE e.kind = ?1 AND e.deleted = 0"
  " AND NOT EXISTS (SELECT 1 FROM link l JOIN passage p ON p.id = l.origin"
  " WHERE l.target = e.id AND l.deleted = 0 AND p.deleted = 0 AND l.type IN " TIES ") ORDER BY e.parent, e.rank, e.id";

const char *const yt_tie_types[] = { "supports", "contradicts", "mentions", "defines", NULL };

gboolean
yt_tie_is_type (const char *type)
{
  return g_strv_contains (yt_tie_types, type);
}

void
yt_evidence_free (YtEvidence *self)
{
  if (self == NULL)
    return;
  g_free (self->type);
  g_free (self->standing);
  g_free (self->voice);
  g_free (self->page);
  g_free (self->quote);
  g_free (self);
}

static GPtrArray *
read_ties (YtDossier  *dossier,
           const char *sql,
           gint64      id)
{
  g_autoptr(YtStatement) rows = yt_dossier_prepare (dossier, sql);
  GPtrArray *found = g_ptr_array_new_with_free_func ((GDestroyNotify) yt_evidence_free);

  if (rows == NULL)
    return found;
  yt_statement_bind (rows, "i", id);
  while (yt_dossier_step (dossier, rows))
    {
      YtEvidence *one = g_new0 (YtEvidence, 1);

      one->link = yt_statement_int (rows, 0);
      one->passage = yt_statement_int (rows, 1);
      one->target = yt_statement_int (rows, 2);
      one->source = yt_statement_int (rows, 3);
      one->document = yt_statement_int (rows, 4);
      one->party = yt_statement_int (rows, 5);
      yt_row_take_text (&one->type, yt_statement_text (rows, 6));
      yt_row_take_text (&one->standing, yt_statement_text (rows, 7));
      yt_row_take_text (&one->voice, yt_statement_text (rows, 8));
      yt_row_take_text (&one->page, yt_statement_text (rows, 9));
      yt_row_take_text (&one->quote, yt_statement_text (rows, 10));
      one->orphan = yt_statement_int (rows, 11) != 0;
      g_ptr_array_add (found, one);
    }
  return found;
}

GPtrArray *
yt_evidence_of (YtDossier *dossier,
                gint64     entry)
{
  return read_ties (dossier, evidence_of, entry);
}

GPtrArray *
yt_ties_of (YtDossier *dossier,
            gint64     passage)
{
  return read_ties (dossier, ties_of, passage);
}

YtEvidenceWeight
yt_evidence_weight (YtDossier *dossier,
                    gint64     entry)
{
  g_autoptr(YtStatement) row = yt_dossier_prepare (dossier, weight);
  YtEvidenceWeight found = { 0, 0, 0 };

  if (row == NULL)
    return found;
  yt_statement_bind (row, "i", entry);
  if (yt_dossier_step (dossier, row))
    found = (YtEvidenceWeight) {
      (guint) yt_statement_int (row, 0), (guint) yt_statement_int (row, 1), (guint) yt_statement_int (row, 2),
    };
  return found;
}

GArray *
yt_positions_without_evidence (YtDossier *dossier)
{
  g_autoptr(YtStatement) rows = yt_dossier_prepare (dossier, without_evidence);

  if (rows != NULL)
    yt_statement_bind (rows, "s", yt_kind_info (YT_KIND_POSITION)->id);
  return yt_dossier_ids (dossier, rows);
}
