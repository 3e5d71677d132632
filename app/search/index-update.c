/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Keeps the index up with the dossier by its change log, and writes what was changed as a new piece. */
#include <string.h>

#include "search/index-private.h"

/* So much that is fresh is written as a piece. */
#define FRESH_DOCS 1024
#define FRESH_SIZE (1024 * 1024)
/* Without leave to write, so much is kept in memory before the index is given up. */
#define FRESH_DOCS_MAX 8192
#define FRESH_SIZE_MAX (16 * 1024 * 1024)
/* When more was changed than is in the index, and at least so much, it is built anew. */
#define ANEW_MIN 20000
#define CANCEL_EVERY 256

static const char log_end[] = "SELECT (SELECT max(id) FROM act), (SELECT max(id) FROM change)";
static const char act_is_there[] = "SELECT 1 FROM act WHERE id = ?1 AND last >= first";
static const char changed_objects[] = "SELECT tbl, object, (SELECT origin FROM link WHERE tbl = 'link' AND link.id = object) FROM change WHERE id > ?1";

gboolean
index_now (YtConnection  *connection,
           Seen          *now,
           GError       **error)
{
  g_autoptr(YtStatement) row = yt_connection_prepare (connection, log_end, error);

  if (row == NULL || !yt_statement_step (row, error))
    return FALSE;
  now->act = yt_statement_int (row, 0);
  now->change = yt_statement_int (row, 1);
  return TRUE;
}

static void
add_changed (GHashTable *changed,
             YtHitSort   sort,
             gint64      id)
{
  const DocKey key = { id, sort };

  if (!g_hash_table_contains (changed, &key))
    g_hash_table_add (changed, g_memdup2 (&key, sizeof key));
}

static guint
hash (gconstpointer key)
{
  return g_int64_hash (&((const DocKey *) key)->id);
}

static gboolean
equal (gconstpointer a,
       gconstpointer b)
{
  const DocKey *first = a;
  const DocKey *second = b;

  return first->id == second->id && first->sort == second->sort;
}

/* Which documents were changed after @from. */
static GHashTable *
read_changed (YtConnection  *connection,
              gint64         from,
              GError       **error)
{
  g_autoptr(GHashTable) changed = g_hash_table_new_full (hash, equal, g_free, NULL);
  g_autoptr(YtStatement) rows = yt_connection_prepare (connection, changed_objects, error);
  g_autoptr(GError) failure = NULL;

  if (rows == NULL)
    return NULL;
  yt_statement_bind_int (rows, 1, from);
  while (yt_statement_step (rows, &failure))
    {
      const char *table = yt_statement_text (rows, 0);
      gint64 object = yt_statement_int (rows, 1);
      gboolean field = g_strcmp0 (table, "field") == 0;

      if (field || g_strcmp0 (table, "entry") == 0)
        add_changed (changed, YT_HIT_ENTRY, object);
      if (field || g_strcmp0 (table, "note") == 0)
        add_changed (changed, YT_HIT_NOTE, object);
      if (g_strcmp0 (table, "link") == 0)
        add_changed (changed, YT_HIT_ENTRY, yt_statement_int (rows, 2));
      if (g_strcmp0 (table, "document") == 0)
        add_changed (changed, YT_HIT_DOCUMENT, object);
    }
  if (failure == NULL)
    return g_steal_pointer (&changed);
  g_propagate_error (error, g_steal_pointer (&failure));
  return NULL;
}

static void
take_out (YtIndex      *self,
          const DocKey *key)
{
  const Fresh *fresh = g_hash_table_lookup (self->fresh, key);

  if (fresh != NULL)
    {
      self->fresh_size -= fresh->size;
      g_hash_table_remove (self->fresh, key);
    }
  for (guint i = 0; i < self->segments->len; i++)
    {
      YtIndexSegment *segment = g_ptr_array_index (self->segments, i);
      guint32 doc = yt_segment_find (segment, key->sort, key->id);

      if (doc < segment->n_docs)
        yt_bits_unset (segment->alive, doc);
    }
}

/* Reads a changed document again. */
static gboolean
renew (YtIndex       *self,
       YtConnection  *connection,
       const DocKey  *key,
       YtDoc         *doc,
       GError       **error)
{
  g_autoptr(GError) failure = NULL;
  gboolean there = yt_doc_load (doc, connection, key->sort, key->id, &failure);
  Fresh *fresh = there ? index_fresh_new (doc) : NULL;

  if (failure != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&failure));
      return FALSE;
    }
  g_rw_lock_writer_lock (&self->lock);
  take_out (self, key);
  if (fresh != NULL)
    {
      self->fresh_size += fresh->size;
      g_hash_table_insert (self->fresh, &fresh->key, fresh);
    }
  g_rw_lock_writer_unlock (&self->lock);
  return TRUE;
}

static int
by_place (gconstpointer a,
          gconstpointer b)
{
  const Fresh *first = *(const Fresh *const *) a;
  const Fresh *second = *(const Fresh *const *) b;

  return yt_doc_before (first->key.sort, first->key.id, second->key.sort, second->key.id) ? -1 : 1;
}

gboolean
index_flush (YtIndex  *self,
             GError  **error)
{
  g_autoptr(YtBuilder) builder = NULL;
  g_autoptr(GPtrArray) docs = NULL;
  g_autofree char *name = NULL;
  GHashTableIter all;
  gpointer fresh;
  gboolean added;

  if (g_hash_table_size (self->fresh) == 0)
    return TRUE;
  builder = yt_builder_new (self->lexicon);
  docs = g_ptr_array_sized_new (g_hash_table_size (self->fresh));
  g_hash_table_iter_init (&all, self->fresh);
  while (g_hash_table_iter_next (&all, NULL, &fresh))
    g_ptr_array_add (docs, fresh);
  g_ptr_array_sort (docs, by_place);
  for (guint i = 0; i < docs->len; i++)
    {
      const Fresh *doc = g_ptr_array_index (docs, i);

      yt_builder_add (builder, &doc->mark, doc->tokens);
    }
  name = yt_builder_write (builder, self->folder, error);
  if (name == NULL)
    return FALSE;
  g_rw_lock_writer_lock (&self->lock);
  added = index_add_segment (self, name);
  if (added)
    {
      g_hash_table_remove_all (self->fresh);
      self->fresh_size = 0;
    }
  g_rw_lock_writer_unlock (&self->lock);
  return TRUE;
}

static void
give_up (YtIndex *self)
{
  g_rw_lock_writer_lock (&self->lock);
  index_forget (self);
  g_rw_lock_writer_unlock (&self->lock);
}

/* Keeps what is fresh within bounds. */
static void
bound (YtIndex *self)
{
  if (yt_index_may_write (self))
    {
      if (g_hash_table_size (self->fresh) > FRESH_DOCS || self->fresh_size > FRESH_SIZE)
        {
          g_autoptr(GError) error = NULL;

          if (!index_flush (self, &error))
            g_debug ("%s", error->message);
        }
    }
  if (g_hash_table_size (self->fresh) > FRESH_DOCS_MAX || self->fresh_size > FRESH_SIZE_MAX)
    give_up (self);
}

gboolean
index_replay (YtIndex       *self,
              YtConnection  *connection,
              gint64         from,
              GCancellable  *cancellable,
              GError       **error)
{
  g_autoptr(GHashTable) changed = read_changed (connection, from, error);
  g_autoptr(YtDoc) doc = yt_doc_new ();
  g_auto(YtDocRun) reading = { connection };
  GHashTableIter all;
  gpointer key;
  guint n = 0;

  if (changed == NULL)
    return FALSE;
  if (g_hash_table_size (changed) > ANEW_MIN && g_hash_table_size (changed) > yt_index_count (self))
    {
      give_up (self);
      return TRUE;
    }
  g_hash_table_iter_init (&all, changed);
  while (self->started && g_hash_table_iter_next (&all, &key, NULL))
    {
      const DocKey *which = key;

      if (n++ % CANCEL_EVERY == 0 && g_cancellable_set_error_if_cancelled (cancellable, error))
        return FALSE;
      if (which->id < self->below[which->sort])
        continue;
      yt_doc_run_next (&reading);
      if (!renew (self, connection, which, doc, error))
        return FALSE;
      bound (self);
    }
  return TRUE;
}

static gboolean
is_in_log (YtIndex      *self,
           YtConnection *connection,
           const Seen   *now)
{
  if (now->change < self->seen.change || now->act < self->seen.act)
    return FALSE;
  return self->seen.act == 0 || yt_connection_number (connection, 0, act_is_there, "i", self->seen.act) != 0;
}

static gboolean
catch_up (YtIndex       *self,
          YtConnection  *connection,
          GCancellable  *cancellable,
          GError       **error)
{
  Seen now;

  if (!self->started)
    return TRUE;
  if (!index_now (connection, &now, error))
    return FALSE;
  if (now.act == self->seen.act && now.change == self->seen.change)
    return TRUE;
  /* The file is an older one, or one that went another way. */
  if (!is_in_log (self, connection, &now))
    {
      give_up (self);
      return TRUE;
    }
  if (!index_replay (self, connection, self->seen.change, cancellable, error))
    return FALSE;
  if (!self->started)
    return TRUE;
  self->seen = now;
  if (g_hash_table_size (self->fresh) == 0)
    {
      self->saved = now;
      index_save (self);
    }
  return TRUE;
}

gboolean
yt_index_catch_up (YtIndex       *self,
                   YtConnection  *connection,
                   GCancellable  *cancellable,
                   GError       **error)
{
  gboolean done;

  g_mutex_lock (&self->updating);
  done = catch_up (self, connection, cancellable, error);
  g_mutex_unlock (&self->updating);
  return done;
}
