/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Reports on a worker. */
#include "panes/report-job.h"

#include "format/report-make.h"

typedef struct
{
  char *dossier;
  YtReportPlan *plan;
  const YtReportFile *file;
  char *path;
  gboolean replace;
} Job;

static void
job_free (gpointer data)
{
  Job *job = data;

  g_free (job->dossier);
  yt_report_plan_free (job->plan);
  g_free (job->path);
  g_free (job);
}

void
yt_report_preview_free (YtReportPreview *self)
{
  g_clear_pointer (&self->pages, yt_report_pages_free);
  g_clear_pointer (&self->report, yt_report_free);
  g_free (self);
}

static void
on_progress (double   fraction,
             gpointer permille)
{
  g_atomic_int_set ((gint *) permille, (gint) (fraction * 1000));
}

static YtReportPreview *
make_preview (YtDossier           *dossier,
              const YtReportPlan  *plan,
              GCancellable        *cancellable,
              GError             **error)
{
  YtReportPreview *preview = g_new0 (YtReportPreview, 1);

  preview->report = yt_report_make (dossier, plan, cancellable, error);
  if (preview->report != NULL)
    preview->pages = yt_report_pages_new (preview->report, plan, cancellable, error);
  if (preview->pages != NULL)
    return preview;
  yt_report_preview_free (preview);
  return NULL;
}

static void
run (GTask        *task,
     gpointer      source,
     gpointer      data,
     GCancellable *cancellable)
{
  const Job *job = data;
  GError *error = NULL;
  g_autoptr(YtDossier) dossier = yt_dossier_open (job->dossier, YT_OPEN_READ, &error);
  YtReportPreview *preview = NULL;
  gboolean good = FALSE;

  if (dossier != NULL && job->file != NULL)
    good = yt_report_save (dossier, job->plan, job->file, job->path, job->replace, cancellable, &error);
  else if (dossier != NULL)
    preview = make_preview (dossier, job->plan, cancellable, &error);
  if (dossier != NULL)
    yt_dossier_close (dossier);
  if (preview != NULL)
    g_task_return_pointer (task, preview, (GDestroyNotify) yt_report_preview_free);
  else if (good)
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
start (Job                 *job,
       YtDossier           *dossier,
       const YtReportPlan  *plan,
       gint                *permille,
       GCancellable        *cancellable,
       GAsyncReadyCallback  callback,
       gpointer             user_data)
{
  g_autoptr(GTask) task = g_task_new (NULL, cancellable, callback, user_data);

  job->dossier = g_strdup (yt_dossier_path (dossier));
  job->plan = yt_report_plan_copy (plan);
  if (permille != NULL)
    {
      job->plan->progress = on_progress;
      job->plan->progress_data = permille;
    }
  g_task_set_task_data (task, job, job_free);
  /* What is cancelled leaves nothing behind: its end is waited for. */
  g_task_set_return_on_cancel (task, FALSE);
  g_task_run_in_thread (task, run);
}

void
yt_report_job_preview_async (YtDossier           *dossier,
                             const YtReportPlan  *plan,
                             GCancellable        *cancellable,
                             GAsyncReadyCallback  callback,
                             gpointer             user_data)
{
  start (g_new0 (Job, 1), dossier, plan, NULL, cancellable, callback, user_data);
}

YtReportPreview *
yt_report_job_preview_finish (GAsyncResult  *result,
                              GError       **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

void
yt_report_job_save_async (YtDossier           *dossier,
                          const YtReportPlan  *plan,
                          const YtReportFile  *file,
                          const char          *path,
                          gboolean             replace,
                          gint                *permille,
                          GCancellable        *cancellable,
                          GAsyncReadyCallback  callback,
                          gpointer             user_data)
{
  Job *job = g_new0 (Job, 1);

  job->file = file;
  job->path = g_strdup (path);
  job->replace = replace;
  start (job, dossier, plan, permille, cancellable, callback, user_data);
}

gboolean
yt_report_job_save_finish (GAsyncResult  *result,
                           GError       **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}
