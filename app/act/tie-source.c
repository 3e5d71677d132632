/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Finds the evidence of a whole dossier in one source. */
#include "act/tie-source.h"

#include "act/entry.h"
#include "act/step.h"

/* Who names no source rests on the dossier's main one. */
static const char resting[] =
  "SELECT e.id FROM entry e WHERE e.deleted = 0 AND e.page <> '' AND e.kind NOT IN ('source', 'passage', 'dossier')"
  " AND coalesce(e.source, (SELECT source FROM entry WHERE kind = 'dossier' ORDER BY id LIMIT 1)) = ?1 ORDER BY e.kind, e.parent, e.rank";
static const char tied_before[] =
  "SELECT count(*) FROM link l JOIN passage p ON p.id = l.origin JOIN document d ON d.id = p.document"
  " WHERE l.target = ?1 AND d.source = ?2 AND l.deleted = 0 AND p.deleted = 0"
  " AND l.type IN ('supports', 'contradicts', 'mentions', 'defines')";
static const char passage_at[] =
  "SELECT w.passage FROM place w JOIN passage p ON p.id = w.passage"
  " WHERE w.document = ?1 AND w.start = ?2 AND w.length = ?3 AND p.deleted = 0 AND p.state = 'placed' ORDER BY w.passage LIMIT 1";

/* A sentence that has the name of a term and this part of its explanation defines it; with less it mentions it. */
#define DEFINES_MIN 0.34
/* A sentence that says less than this of an entry besides its name only has the name in it. */
#define BEYOND_MIN 0.08

static const char *
type_for (YtKind   kind,
          gboolean named)
{
  switch ((int) kind)
    {
    case YT_KIND_TERM:
      return named ? "mentions" : "defines";
    case YT_KIND_ACTOR:
    case YT_KIND_INSTRUMENT:
    case YT_KIND_PARTY:
      return "mentions";
    default:
      return "supports";
    }
}

static GArray *
entries_on (YtDossier  *dossier,
            gint64      source,
            GError    **error)
{
  g_autoptr(YtStatement) rows = yt_connection_prepare (yt_dossier_connection (dossier), resting, error);
  g_autoptr(GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr(GError) failure = NULL;

  if (rows == NULL)
    return NULL;
  yt_statement_bind (rows, "i", source);
  while (yt_statement_step (rows, &failure))
    {
      gint64 id = yt_statement_int (rows, 0);

      g_array_append_val (ids, id);
    }
  if (failure == NULL)
    return g_steal_pointer (&ids);
  g_propagate_error (error, g_steal_pointer (&failure));
  return NULL;
}

/* Asks each document; the first in which it is found counts, else the one that came nearest. */
static YtTied
ask (YtDossier *dossier,
     gint64     id,
     GArray    *documents,
     GPtrArray *witnesses)
{
  g_autoptr(YtEntry) entry = yt_entry_get (dossier, id);
  g_autofree char *claim = yt_witness_claim (entry);
  g_auto(GStrv) names = yt_witness_names (entry);
  YtTied tied = { .entry = id, .type = type_for (yt_entry_kind (entry), FALSE), .result = YT_WITNESS_NO_PAGE };

  for (guint i = 0; i < documents->len && (i == 0 || tied.result != YT_WITNESS_FOUND); i++)
    {
      YtWitness witness;
      YtWitnessResult result = yt_witnesses_find (g_ptr_array_index (witnesses, i), claim, (const char *const *) names,
                                                  yt_entry_page (entry), &witness);

      /* Who is named is mentioned; what a term or a talk is, its name alone does not say. */
      if (result == YT_WITNESS_FOUND && witness.named && witness.beyond < BEYOND_MIN && yt_entry_kind (entry) != YT_KIND_ACTOR)
        result = YT_WITNESS_TOO_LITTLE;
      if (i > 0 && result != YT_WITNESS_FOUND && witness.score <= tied.score)
        continue;
      tied.result = result;
      tied.document = result != YT_WITNESS_NO_PAGE ? g_array_index (documents, gint64, i) : 0;
      tied.start = witness.start;
      tied.end = witness.end;
      tied.score = witness.score;
      tied.type = type_for (yt_entry_kind (entry), witness.named && witness.score < DEFINES_MIN);
    }
  return tied;
}

/* One passage for all that the same words say. */
static gboolean
tie (YtDossier     *dossier,
     const YtTied  *tied,
     GError       **error)
{
  g_autoptr(YtEntry) entry = yt_entry_get (dossier, tied->entry);
  gint64 passage = yt_connection_number (yt_dossier_connection (dossier), 0, passage_at, "iii", tied->document, (gint64) tied->start,
                                         (gint64) (tied->end - tied->start));
  g_autofree char *party = NULL;

  if (passage == 0)
    {
      if (!yt_act_mark (dossier, tied->document, tied->start, tied->end, &passage, error))
        return FALSE;
      if (*yt_entry_voice (entry) != '\0' && !yt_act_set_entry (dossier, passage, "voice", yt_entry_voice (entry), error))
        return FALSE;
      party = yt_entry_party (entry) != 0 ? yt_id_to_text (yt_entry_party (entry)) : NULL;
      if (party != NULL && !yt_act_set_entry (dossier, passage, "party", party, error))
        return FALSE;
    }
  return yt_act_tie (dossier, passage, tied->entry, tied->type, "stated", NULL, error);
}

static gboolean
tie_all (YtDossier  *dossier,
         gint64      source,
         GArray     *found,
         GError    **error)
{
  g_autoptr(YtEntry) entry = yt_entry_get (dossier, source);
  const char *name = yt_entry_name (entry, YT_LANGUAGE_ZH);
  gboolean good = TRUE;

  if (*name == '\0')
    name = yt_entry_name (entry, YT_LANGUAGE_EN);
  if (!yt_recorder_begin (yt_dossier_recorder (dossier), N_("tie entries to passages of “%s”"), name, NULL, error))
    return FALSE;
  for (guint i = 0; i < found->len && good; i++)
    {
      const YtTied *tied = &g_array_index (found, YtTied, i);

      good = tied->already || tied->result != YT_WITNESS_FOUND || tie (dossier, tied, error);
    }
  return yt_step_end (dossier, good, error);
}

GArray *
yt_act_tie_source (YtDossier  *dossier,
                   gint64      source,
                   gboolean    dry,
                   GError    **error)
{
  g_autoptr(GArray) documents = yt_document_of (dossier, source);
  g_autoptr(GPtrArray) witnesses = g_ptr_array_new_with_free_func ((GDestroyNotify) yt_witnesses_free);
  g_autoptr(GArray) found = g_array_new (FALSE, FALSE, sizeof (YtTied));
  g_autoptr(GArray) ids = NULL;

  if (documents->len == 0)
    {
      yt_failure_set (error, YT_MODEL_ERROR, YT_MODEL_ERROR_NOT_FOUND,
                      N_("This source has no full text in which passages could be found. Import its document first."), NULL);
      return NULL;
    }
  ids = entries_on (dossier, source, error);
  if (ids == NULL)
    return NULL;
  for (guint i = 0; i < documents->len; i++)
    {
      g_autoptr(YtDocument) document = yt_document_get (dossier, g_array_index (documents, gint64, i));

      g_ptr_array_add (witnesses, yt_witnesses_new (document));
    }
  for (guint i = 0; i < ids->len; i++)
    {
      gint64 id = g_array_index (ids, gint64, i);
      YtTied tied = ask (dossier, id, documents, witnesses);

      tied.already = yt_connection_number (yt_dossier_connection (dossier), 0, tied_before, "ii", id, source) > 0;
      g_array_append_val (found, tied);
    }
  return dry || tie_all (dossier, source, found, error) ? g_steal_pointer (&found) : NULL;
}
