/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Walks over the texts of a dossier and keeps those that hold all the words. */
#include "search/search.h"

#include <string.h>

#include "text/fold.h"

/* How much of the text stands before and after a hit in its snippet, in characters. */
#define SNIPPET_BEFORE 24
#define SNIPPET_AFTER 72
/* How often a walk looks whether it was cancelled, in rows. */
#define CANCEL_EVERY 256

static const char entries[] =
  "SELECT id, id, kind, title_zh, title_en, text_zh, text_en, code,"
  " (SELECT group_concat(value, char(10)) FROM field WHERE object = entry.id),"
  " (SELECT group_concat(substr(name, 5), ' ') FROM field WHERE object = entry.id AND name >= 'tag:' AND name < 'tag;')"
  " FROM entry WHERE deleted = 0 AND (?1 = '' OR kind = ?1) ORDER BY kind, parent, rank";
static const char notes[] =
  "SELECT note.id, note.target, '', note.text FROM note WHERE deleted = 0"
  " AND (?1 = '' OR EXISTS (SELECT 1 FROM entry WHERE id = note.target AND kind = ?1)) ORDER BY modified DESC, id DESC";
static const char documents[] =
  "SELECT id, source, '', name, text FROM document WHERE deleted = 0 AND (?1 = '' OR ?1 = 'source') ORDER BY modified DESC, id DESC";

/* Walk: one search on its way. */
typedef struct
{
  GPtrArray *words;     /* YtFolded */
  GPtrArray *plain;     /* char*: the word where its characters have one form only, else NULL */
  guint limit;
  GPtrArray *hits;
  guint total;
  GCancellable *cancellable;
} Walk;

void
yt_hit_free (YtHit *self)
{
  g_free (self->snippet);
  g_free (self);
}

/* Han and kana have no case, and no other width: a text without the very bytes of such a word need not be folded. */
static gboolean
has_one_form (const char *word)
{
  for (const char *p = word; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (c < 0x2e80 || c >= 0xf900)
        return FALSE;
    }
  return TRUE;
}

static void
walk_init (Walk          *walk,
           const YtQuery *query,
           GCancellable  *cancellable)
{
  g_auto(GStrv) parts = g_strsplit_set (query->words, " \t\n", -1);

  walk->words = g_ptr_array_new_with_free_func ((GDestroyNotify) yt_folded_free);
  walk->plain = g_ptr_array_new_with_free_func (g_free);
  walk->hits = g_ptr_array_new_with_free_func ((GDestroyNotify) yt_hit_free);
  walk->limit = query->limit;
  walk->cancellable = cancellable;
  for (guint i = 0; parts[i] != NULL; i++)
    {
      if (*parts[i] == '\0')
        continue;
      g_ptr_array_add (walk->words, yt_fold (parts[i], -1));
      g_ptr_array_add (walk->plain, has_one_form (parts[i]) ? g_strdup (parts[i]) : NULL);
    }
}

static void
walk_clear (Walk *walk)
{
  g_ptr_array_unref (walk->words);
  g_ptr_array_unref (walk->plain);
  g_clear_pointer (&walk->hits, g_ptr_array_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Walk, walk_clear)

static const char *
back (const char *text,
      const char *p,
      guint       characters)
{
  while (characters-- > 0 && p > text)
    p = g_utf8_prev_char (p);
  return p;
}

static const char *
forward (const char *p,
         guint       characters)
{
  while (characters-- > 0 && *p != '\0')
    p = g_utf8_next_char (p);
  return p;
}

static void
cut_snippet (YtHit           *hit,
             const char      *text,
             const YtFoldHit *found)
{
  const char *from = back (text, text + found->start, SNIPPET_BEFORE);
  const char *to = forward (text + found->end, SNIPPET_AFTER);
  const char *lead = from > text ? "…" : "";

  hit->snippet = g_strdup_printf ("%s%.*s%s", lead, (int) (to - from), from, *to != '\0' ? "…" : "");
  g_strdelimit (hit->snippet, "\n\t", ' ');
  hit->start = found->start - (gsize) (from - text) + strlen (lead);
  hit->end = hit->start + (found->end - found->start);
}

/* Finds one word in the texts of the row; @column and @found say where. */
static gboolean
find_word (Walk        *walk,
           guint        word,
           YtStatement *row,
           int          first,
           int          n,
           int         *column,
           YtFoldHit   *found)
{
  const char *plain = g_ptr_array_index (walk->plain, word);

  for (int i = first; i < n; i++)
    {
      const char *text = yt_statement_text (row, i);
      g_autoptr(YtFolded) folded = NULL;
      gsize from = 0;

      if (text == NULL || *text == '\0' || (plain != NULL && strstr (text, plain) == NULL))
        continue;
      folded = yt_fold (text, (gssize) yt_statement_size (row, i));
      if (yt_fold_find (folded, g_ptr_array_index (walk->words, word), &from, found))
        {
          *column = i;
          return TRUE;
        }
    }
  return FALSE;
}

static void
look_at_row (Walk        *walk,
             YtStatement *row,
             YtHitSort    sort,
             int          n_columns)
{
  YtFoldHit found;
  YtFoldHit other;
  YtHit *hit;
  int column;
  int unused;

  if (!find_word (walk, 0, row, 3, n_columns, &column, &found))
    return;
  for (guint i = 1; i < walk->words->len; i++)
    {
      if (!find_word (walk, i, row, 3, n_columns, &unused, &other))
        return;
    }
  walk->total++;
  if (walk->hits->len >= walk->limit)
    return;
  hit = g_new0 (YtHit, 1);
  hit->sort = sort;
  hit->id = yt_statement_int (row, 0);
  hit->target = yt_statement_int (row, 1);
  hit->kind = sort == YT_HIT_ENTRY ? yt_kind_from_id (yt_statement_text (row, 2)) : YT_KIND_NONE;
  cut_snippet (hit, yt_statement_text (row, column), &found);
  g_ptr_array_add (walk->hits, hit);
}

static gboolean
walk_over (Walk          *walk,
           YtConnection  *connection,
           const char    *sql,
           const char    *kind,
           YtHitSort      sort,
           int            n_columns,
           GError       **error)
{
  g_autoptr(YtStatement) rows = yt_connection_prepare (connection, sql, error);
  g_autoptr(GError) failure = NULL;
  guint seen = 0;

  if (rows == NULL)
    return FALSE;
  yt_statement_bind (rows, "s", kind);
  while (yt_statement_step (rows, &failure))
    {
      if (seen++ % CANCEL_EVERY == 0 && g_cancellable_set_error_if_cancelled (walk->cancellable, error))
        return FALSE;
      look_at_row (walk, rows, sort, n_columns);
    }
  if (failure != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&failure));
      return FALSE;
    }
  return TRUE;
}

static int
by_kind (gconstpointer a,
         gconstpointer b)
{
  const YtHit *first = *(const YtHit *const *) a;
  const YtHit *second = *(const YtHit *const *) b;

  if (first->sort != second->sort || first->sort != YT_HIT_ENTRY)
    return (int) first->sort - (int) second->sort;
  return (int) first->kind - (int) second->kind;
}

GPtrArray *
yt_search (YtConnection   *connection,
           const YtQuery  *query,
           GCancellable   *cancellable,
           guint          *total,
           GError        **error)
{
  g_auto(Walk) walk = { 0 };
  const char *kind = query->kind == YT_KIND_NONE ? "" : yt_kind_info (query->kind)->id;

  walk_init (&walk, query, cancellable);
  if (walk.words->len > 0 &&
      (!walk_over (&walk, connection, entries, kind, YT_HIT_ENTRY, 10, error) ||
       !walk_over (&walk, connection, notes, kind, YT_HIT_NOTE, 4, error) ||
       !walk_over (&walk, connection, documents, kind, YT_HIT_DOCUMENT, 5, error)))
    return NULL;
  /* GLib sorts pointer arrays stably: rows of a kind stay in their order. */
  g_ptr_array_sort (walk.hits, by_kind);
  if (total != NULL)
    *total = walk.total;
  return g_steal_pointer (&walk.hits);
}

/* Job: what a worker needs; it must not touch the dossier. */
typedef struct
{
  char *path;
  char *words;
  YtKind kind;
  guint limit;
  guint total;
} Job;

static void
job_free (Job *job)
{
  g_free (job->path);
  g_free (job->words);
  g_free (job);
}

static void
work (GTask        *task,
      gpointer      source G_GNUC_UNUSED,
      gpointer      data,
      GCancellable *cancellable)
{
  Job *job = data;
  YtQuery query = { job->words, job->kind, job->limit };
  g_autoptr(YtConnection) connection = NULL;
  GPtrArray *hits;
  GError *error = NULL;

  connection = yt_connection_open (job->path, YT_OPEN_READ, NULL, &error);
  hits = connection != NULL ? yt_search (connection, &query, cancellable, &job->total, &error) : NULL;
  if (hits == NULL)
    g_task_return_error (task, error);
  else
    g_task_return_pointer (task, hits, (GDestroyNotify) g_ptr_array_unref);
}

void
yt_search_async (YtDossier           *dossier,
                 const YtQuery       *query,
                 GCancellable        *cancellable,
                 GAsyncReadyCallback  callback,
                 gpointer             user_data)
{
  g_autoptr(GTask) task = g_task_new (dossier, cancellable, callback, user_data);
  Job *job = g_new0 (Job, 1);

  job->path = g_strdup (yt_dossier_path (dossier));
  job->words = g_strdup (query->words);
  job->kind = query->kind;
  job->limit = query->limit;
  g_task_set_source_tag (task, yt_search_async);
  g_task_set_task_data (task, job, (GDestroyNotify) job_free);
  g_task_run_in_thread (task, work);
}

GPtrArray *
yt_search_finish (YtDossier     *dossier,
                  GAsyncResult  *result,
                  guint         *total,
                  GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, dossier), NULL);

  if (total != NULL)
    *total = ((Job *) g_task_get_task_data (G_TASK (result)))->total;
  return g_task_propagate_pointer (G_TASK (result), error);
}
