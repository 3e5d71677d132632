/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Reads documents and compares them with what is looked for; each thread by a connection of its own. */
#include "search/check.h"

/* For fewer documents another thread is not worth its connection. */
#define A_THREAD 512
#define THREADS 4
/* Documents that a thread takes in one go. */
#define SLICE 64

/* Work: what the threads share. @next: the first check that nobody has taken; @failure: of the one who failed first */
typedef struct
{
  const YtTerm *term;
  YtFoldFlags flags;
  const char *path;
  GCancellable *cancellable;
  YtCheck *checks;
  gint n;
  gint next;
  GMutex mutex;
  GError *failure;
} Work;

static void
fail (Work   *work,
      GError *failure)
{
  g_mutex_lock (&work->mutex);
  if (work->failure == NULL)
    work->failure = g_steal_pointer (&failure);
  g_mutex_unlock (&work->mutex);
  g_clear_error (&failure);
  g_atomic_int_set (&work->next, work->n);
}

static void
look (Work         *work,
      YtConnection *connection,
      YtDocRun     *reading)
{
  g_autoptr(YtDoc) doc = yt_doc_new ();
  g_autoptr(YtTokens) tokens = yt_tokens_new ();
  gint from;

  while (!yt_term_is_stopped (work->term) && (from = g_atomic_int_add (&work->next, SLICE)) < work->n)
    {
      g_autoptr(GError) failure = NULL;

      if (g_cancellable_set_error_if_cancelled (work->cancellable, &failure))
        fail (work, g_steal_pointer (&failure));
      for (gint i = from; failure == NULL && i < MIN (work->n, from + SLICE); i++)
        {
          YtCheck *check = &work->checks[i];

          yt_doc_run_next (reading);
          if (!yt_doc_load_text (doc, connection, &check->mark, &failure))
            continue;
          yt_tokens_set (tokens, doc->text->str, doc->text->len, work->flags);
          check->holds = yt_term_matches (work->term, &check->mark, tokens) && !yt_term_is_stopped (work->term);
        }
      if (failure != NULL)
        fail (work, g_steal_pointer (&failure));
    }
}

static gpointer
thread (gpointer data)
{
  Work *work = data;
  YtConnection *connection = yt_doc_reader (work->path, NULL);

  /* Without one the others do the work. */
  if (connection != NULL)
    {
      YtDocRun reading = { connection };

      look (work, connection, &reading);
      yt_doc_run_end (&reading);
      yt_connection_close (connection);
    }
  return NULL;
}

gboolean
yt_check (const YtTerm  *term,
          YtFoldFlags    flags,
          YtConnection  *connection,
          YtDocRun      *reading,
          GArray        *checks,
          GCancellable  *cancellable,
          GError       **error)
{
  Work work = { term, flags, yt_connection_path (connection), cancellable, (YtCheck *) (gpointer) checks->data, (gint) checks->len };
  const guint n = MIN (MIN (THREADS, g_get_num_processors ()), 1 + checks->len / A_THREAD);
  GThread *threads[THREADS];

  g_mutex_init (&work.mutex);
  for (guint i = 1; i < n; i++)
    threads[i] = g_thread_new ("search-check", thread, &work);
  look (&work, connection, reading);
  for (guint i = 1; i < n; i++)
    g_thread_join (threads[i]);
  g_mutex_clear (&work.mutex);
  if (work.failure == NULL)
    return TRUE;
  g_propagate_error (error, work.failure);
  return FALSE;
}
