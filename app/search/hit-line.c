/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Reads documents by their ids, marks the words in them and cuts a line out of each. */
#include "search/hit-line.h"

#include "search/keeper.h"
#include "search/snippet.h"

/* Job: what a worker needs; it must not touch the dossier. */
typedef struct
{
  YtKeeper *keeper;
  char *words;
  gboolean exact;
  GPtrArray *meant;
  GArray *candidates;
} Job;

static void
job_free (Job *job)
{
  g_object_unref (job->keeper);
  g_array_unref (job->candidates);
  g_clear_pointer (&job->meant, g_ptr_array_unref);
  g_free (job->words);
  g_free (job);
}

static YtHit *
make_line (const YtDoc    *doc,
           const YtTerm   *term,
           const YtTokens *tokens)
{
  g_autoptr(GArray) spans = g_array_new (FALSE, FALSE, sizeof (YtSpan));
  YtHit *hit = g_new0 (YtHit, 1);

  if (term != NULL)
    yt_term_mark (term, tokens, spans);
  hit->sort = (YtHitSort) doc->mark.sort;
  hit->id = doc->mark.id;
  hit->target = doc->mark.target;
  hit->kind = doc->mark.sort == YT_HIT_ENTRY && doc->mark.kind < YT_N_KINDS ? (YtKind) doc->mark.kind : YT_KIND_NONE;
  hit->day = doc->mark.first;
  hit->n_marks = spans->len;
  hit->in_title = spans->len > 0 && g_array_index (spans, YtSpan, 0).start < doc->titles;
  hit->snippet = yt_snippet (doc->text->str, doc->text->len, spans, &hit->marks);
  return hit;
}

/* Returns FALSE with @error set; what is gone is left out. */
static gboolean
read_lines (const Job     *job,
            YtConnection  *connection,
            GPtrArray     *hits,
            GCancellable  *cancellable,
            GError       **error)
{
  const YtFoldFlags flags = job->exact ? YT_FOLD_NONE : YT_FOLD_ALL;
  g_autoptr(YtTerm) term = yt_term_parse (job->words, flags, job->exact);
  g_autoptr(YtDoc) doc = yt_doc_new ();
  g_autoptr(YtTokens) tokens = yt_tokens_new ();

  if (term != NULL && job->meant != NULL)
    term = yt_meant_add (g_steal_pointer (&term), job->meant, flags);
  for (guint i = 0; i < job->candidates->len; i++)
    {
      const YtCandidate *candidate = &g_array_index (job->candidates, YtCandidate, i);
      g_autoptr(GError) failure = NULL;

      if (g_cancellable_set_error_if_cancelled (cancellable, error))
        return FALSE;
      if (yt_doc_load (doc, connection, (YtHitSort) candidate->mark.sort, candidate->mark.id, &failure))
        {
          yt_tokens_set (tokens, doc->text->str, doc->text->len, flags);
          g_ptr_array_add (hits, make_line (doc, term, tokens));
        }
      else if (failure != NULL)
        {
          g_propagate_error (error, g_steal_pointer (&failure));
          return FALSE;
        }
    }
  return TRUE;
}

static void
work (GTask        *task,
      gpointer      source,
      gpointer      data,
      GCancellable *cancellable)
{
  Job *job = data;
  GError *error = NULL;
  YtConnection *connection = yt_keeper_borrow (job->keeper, &error);
  g_autoptr(GPtrArray) hits = g_ptr_array_new_with_free_func ((GDestroyNotify) yt_hit_free);

  if (connection != NULL)
    {
      read_lines (job, connection, hits, cancellable, &error);
      yt_keeper_give_back (job->keeper, connection);
    }
  if (error != NULL)
    g_task_return_error (task, error);
  else
    g_task_return_pointer (task, g_steal_pointer (&hits), (GDestroyNotify) g_ptr_array_unref);
}

void
yt_hit_lines_async (YtDossier           *dossier,
                    const char          *words,
                    gboolean             exact,
                    GPtrArray           *meant,
                    GArray              *candidates,
                    GCancellable        *cancellable,
                    GAsyncReadyCallback  callback,
                    gpointer             user_data)
{
  g_autoptr(GTask) task = g_task_new (dossier, cancellable, callback, user_data);
  YtKeeper *keeper = yt_keeper_of (dossier);
  Job *job;

  g_task_set_source_tag (task, yt_hit_lines_async);
  if (keeper == NULL)
    {
      g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_CANCELLED, "The dossier was closed.");
      return;
    }
  job = g_new0 (Job, 1);
  job->keeper = g_object_ref (keeper);
  job->words = g_strdup (words);
  job->exact = exact;
  job->meant = meant != NULL ? g_ptr_array_ref (meant) : NULL;
  job->candidates = g_array_ref (candidates);
  g_task_set_task_data (task, job, (GDestroyNotify) job_free);
  g_task_run_in_thread (task, work);
}

GPtrArray *
yt_hit_lines_finish (YtDossier     *dossier,
                     GAsyncResult  *result,
                     GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, dossier), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
