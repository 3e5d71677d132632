/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Takes along all that a worker needs to check. */
#include "shell/check-job.h"

typedef struct
{
  char *path;
  YtCheckDepth depth;
  gint *permille;
} Job;

static void
job_free (gpointer data)
{
  Job *job = data;

  g_free (job->path);
  g_free (job);
}

static void
on_progress (double   fraction,
             gpointer permille)
{
  g_atomic_int_set ((gint *) permille, (gint) (fraction * 1000));
}

static void
run (GTask        *task,
     gpointer      source,
     gpointer      data,
     GCancellable *cancellable)
{
  const Job *job = data;
  GError *error = NULL;
  YtCheckup *checkup =
    yt_checkup_file (job->path, job->depth, job->permille != NULL ? on_progress : NULL, job->permille, cancellable, &error);

  if (checkup != NULL)
    g_task_return_pointer (task, checkup, (GDestroyNotify) yt_checkup_free);
  else
    g_task_return_error (task, error);
}

void
yt_check_job_async (const char          *path,
                    YtCheckDepth         depth,
                    gint                *permille,
                    GCancellable        *cancellable,
                    GAsyncReadyCallback  callback,
                    gpointer             user_data)
{
  g_autoptr(GTask) task = g_task_new (NULL, cancellable, callback, user_data);
  Job *job = g_new0 (Job, 1);

  job->path = g_strdup (path);
  job->depth = depth;
  job->permille = permille;
  g_task_set_task_data (task, job, job_free);
  /* The file is let go of before the caller is told. */
  g_task_set_return_on_cancel (task, FALSE);
  g_task_run_in_thread (task, run);
}

YtCheckup *
yt_check_job_finish (GAsyncResult  *result,
                     GError       **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}
