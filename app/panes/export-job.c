/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Takes along all that a worker needs to export. */
#include "panes/export-job.h"

typedef struct
{
  char *dossier;
  const YtFormat *format;
  YtExport what;
  YtNoteFilter notes;
  char *path;
  gboolean replace;
  gboolean despite;
  YtCheckup *damage;
} Job;

static void
job_free (gpointer data)
{
  Job *job = data;

  g_free (job->dossier);
  g_free (job->path);
  g_clear_pointer (&job->damage, yt_checkup_free);
  g_free ((gpointer) job->what.kinds);
  g_clear_pointer (&job->what.ids, g_array_unref);
  g_free ((gpointer) job->notes.tag);
  g_free ((gpointer) job->notes.language);
  g_free ((gpointer) job->notes.words);
  g_free (job);
}

static YtKind *
copy_kinds (const YtKind *kinds)
{
  guint n = 0;

  while (kinds[n] != YT_KIND_NONE)
    n++;
  return g_memdup2 (kinds, (n + 1) * sizeof *kinds);
}

static void
on_progress (double   fraction,
             gpointer permille)
{
  g_atomic_int_set ((gint *) permille, (gint) (fraction * 1000));
}

static gboolean
check (Job           *job,
       GCancellable  *cancellable,
       GError       **error)
{
  if (job->despite)
    return TRUE;
  job->damage = yt_checkup_file (job->dossier, YT_CHECK_WORDS, NULL, NULL, cancellable, error);
  if (job->damage == NULL)
    return FALSE;
  if (job->damage->findings->len == 0)
    return TRUE;
  yt_failure_set (error, YT_MODEL_ERROR, YT_MODEL_ERROR_DAMAGE, N_("Not all words are as they were written."), NULL);
  return FALSE;
}

static void
run (GTask        *task,
     gpointer      source,
     gpointer      data,
     GCancellable *cancellable)
{
  Job *job = data;
  g_autoptr(YtDossier) dossier = NULL;
  GError *error = NULL;
  gboolean good;

  if (check (job, cancellable, &error))
    dossier = yt_dossier_open (job->dossier, YT_OPEN_READ, &error);
  good = dossier != NULL &&
         yt_format_export (dossier, job->format, &job->what, job->path, job->replace, cancellable, &error);
  if (dossier != NULL)
    yt_dossier_close (dossier);
  if (good)
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

void
yt_export_job_async (YtDossier           *dossier,
                     const YtFormat      *format,
                     const YtExport      *what,
                     const char          *path,
                     gboolean             replace,
                     gboolean             despite,
                     gint                *permille,
                     GCancellable        *cancellable,
                     GAsyncReadyCallback  callback,
                     gpointer             user_data)
{
  g_autoptr(GTask) task = g_task_new (NULL, cancellable, callback, user_data);
  Job *job = g_new0 (Job, 1);

  job->dossier = g_strdup (yt_dossier_path (dossier));
  job->format = format;
  job->what = *what;
  job->what.progress = on_progress;
  job->what.progress_data = permille;
  job->what.kinds = what->kinds != NULL ? copy_kinds (what->kinds) : NULL;
  job->what.ids = what->ids != NULL ? g_array_copy (what->ids) : NULL;
  if (what->notes != NULL)
    {
      job->notes = *what->notes;
      job->notes.tag = g_strdup (what->notes->tag);
      job->notes.language = g_strdup (what->notes->language);
      job->notes.words = g_strdup (what->notes->words);
      job->what.notes = &job->notes;
    }
  job->path = g_strdup (path);
  job->replace = replace;
  job->despite = despite;
  g_task_set_task_data (task, job, job_free);
  /* A cancelled export leaves nothing behind: its end is waited for. */
  g_task_set_return_on_cancel (task, FALSE);
  g_task_run_in_thread (task, run);
}

gboolean
yt_export_job_finish (GAsyncResult  *result,
                      YtCheckup    **damage,
                      GError       **error)
{
  Job *job = g_task_get_task_data (G_TASK (result));

  *damage = g_steal_pointer (&job->damage);
  return g_task_propagate_boolean (G_TASK (result), error);
}
