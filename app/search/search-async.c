/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Searches on a worker thread, with a connection that the keeper lends. */
#include "search/keeper.h"
#include "search/search.h"

/* Job: what a worker needs; it must not touch the dossier. */
typedef struct
{
  YtKeeper *keeper;
  char *words;
  GStrv refused;
  YtQuery query;
} Job;

static void
job_free (Job *job)
{
  g_object_unref (job->keeper);
  g_free (job->words);
  g_strfreev (job->refused);
  g_free (job);
}

static void
work (GTask        *task,
      gpointer      source,
      gpointer      data,
      GCancellable *cancellable)
{
  Job *job = data;
  GError *error = NULL;
  YtConnection *connection = NULL;
  YtFindings *findings = NULL;

  if (!g_cancellable_set_error_if_cancelled (cancellable, &error))
    connection = yt_keeper_borrow (job->keeper, &error);
  if (connection != NULL)
    {
      findings = yt_search (connection, yt_keeper_index (job->keeper), &job->query, cancellable, &error);
      yt_keeper_give_back (job->keeper, connection);
    }
  if (findings == NULL)
    g_task_return_error (task, error);
  else
    g_task_return_pointer (task, findings, (GDestroyNotify) yt_findings_free);
}

void
yt_search_async (YtDossier           *dossier,
                 const YtQuery       *query,
                 GCancellable        *cancellable,
                 GAsyncReadyCallback  callback,
                 gpointer             user_data)
{
  g_autoptr(GTask) task = g_task_new (dossier, cancellable, callback, user_data);
  YtKeeper *keeper = yt_keeper_of (dossier);
  Job *job;

  g_task_set_source_tag (task, yt_search_async);
  if (keeper == NULL)
    {
      g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_CANCELLED, "The dossier was closed.");
      return;
    }
  job = g_new0 (Job, 1);
  job->keeper = g_object_ref (keeper);
  job->words = g_strdup (query->words);
  job->query = *query;
  job->query.words = job->words;
  job->refused = g_strdupv ((GStrv) query->refused);
  job->query.refused = (const char *const *) job->refused;
  g_task_set_task_data (task, job, (GDestroyNotify) job_free);
  g_task_run_in_thread (task, work);
}

YtFindings *
yt_search_finish (YtDossier     *dossier,
                  GAsyncResult  *result,
                  GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, dossier), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
