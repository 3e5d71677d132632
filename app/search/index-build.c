/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Builds the index from the newest document down, piece by piece, and brings pieces together. */
#include <glib/gstdio.h>

#include "search/error.h"
#include "search/index-private.h"

/* Text of one piece while it is built, and its documents. */
#define PIECE_SIZE (12 * 1024 * 1024)
#define PIECE_DOCS 60000
/* Memory that a piece may take while it is built. */
#define PIECE_MEMORY (24 * 1024 * 1024)
/* Rows that are read in one go; as long as that takes, nobody can write to the dossier. */
#define ROWS 100
/* Fewer notes need no lexicon: their texts are looked at quickly. */
#define LEXICON_NOTES 20000
#define SAMPLE 5000
/* So many pieces may lie beside each other when one of them is large. */
#define PIECES 8

static const char note_ids[] = "SELECT id FROM note WHERE deleted = 0";

static GArray *
read_ids (YtConnection  *connection,
          GError       **error)
{
  g_autoptr(GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr(YtStatement) rows = yt_connection_prepare (connection, note_ids, error);
  g_autoptr(GError) failure = NULL;

  if (rows == NULL)
    return NULL;
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

/* Looks at some notes from everywhere. */
static YtLexicon *
learn (YtConnection  *connection,
       GCancellable  *cancellable,
       GError       **error)
{
  g_autoptr(GPtrArray) sample = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);
  g_autoptr(GArray) ids = read_ids (connection, error);
  g_autoptr(YtTokens) tokens = yt_tokens_new ();
  g_autoptr(YtDoc) doc = yt_doc_new ();
  g_auto(YtDocRun) reading = { connection };
  guint step;

  if (ids == NULL)
    return NULL;
  if (ids->len < LEXICON_NOTES)
    return yt_lexicon_new (g_array_new (FALSE, FALSE, sizeof (guint64)));
  step = MAX (1, ids->len / SAMPLE);
  /* Not every so-manieth: what was brought in may come in turns. */
  for (guint i = 0; i + step <= ids->len; i += step)
    {
      const guint which = i + g_random_int () % step;
      g_autoptr(GError) failure = NULL;

      if (g_cancellable_set_error_if_cancelled (cancellable, error))
        return NULL;
      yt_doc_run_next (&reading);
      if (yt_doc_load (doc, connection, YT_HIT_NOTE, g_array_index (ids, gint64, which), &failure))
        {
          yt_tokens_set (tokens, doc->text->str, doc->text->len, YT_FOLD_ALL);
          g_ptr_array_add (sample, yt_lexicon_sample (tokens));
        }
      else if (failure != NULL)
        {
          g_propagate_error (error, g_steal_pointer (&failure));
          return NULL;
        }
    }
  return yt_lexicon_learn (sample);
}

static gboolean
begin (YtIndex       *self,
       YtConnection  *connection,
       GCancellable  *cancellable,
       GError       **error)
{
  YtLexicon *lexicon = NULL;
  Seen now;

  if (!index_now (connection, &now, error))
    return FALSE;
  lexicon = learn (connection, cancellable, error);
  if (lexicon == NULL)
    return FALSE;
  g_mutex_lock (&self->updating);
  g_rw_lock_writer_lock (&self->lock);
  index_forget (self);
  g_clear_pointer (&self->lexicon, yt_lexicon_free);
  self->lexicon = lexicon;
  self->seen = now;
  self->saved = now;
  self->started = TRUE;
  g_rw_lock_writer_unlock (&self->lock);
  g_mutex_unlock (&self->updating);
  return TRUE;
}

static gboolean
is_full (const YtBuilder *builder,
         gsize            size)
{
  return size >= PIECE_SIZE || yt_builder_count (builder) >= PIECE_DOCS || yt_builder_size (builder) >= PIECE_MEMORY;
}

/* Reads on until there is enough for a piece. Returns the id below which everything is still to be read. */
static gboolean
read_piece (YtBuilder     *builder,
            YtConnection  *connection,
            YtHitSort      sort,
            gint64        *below,
            GCancellable  *cancellable,
            GError       **error)
{
  g_autoptr(YtDoc) doc = yt_doc_new ();
  g_autoptr(YtTokens) tokens = yt_tokens_new ();
  gsize size = 0;

  while (!is_full (builder, size))
    {
      g_autoptr(YtStatement) slice = yt_doc_slice (connection, sort, *below, ROWS, error);
      g_autoptr(GError) failure = NULL;
      guint n = 0;

      if (slice == NULL || g_cancellable_set_error_if_cancelled (cancellable, error))
        return FALSE;
      while (yt_doc_next (doc, slice, sort, &failure))
        {
          n++;
          *below = doc->mark.id;
          size += doc->text->len;
          yt_tokens_set (tokens, doc->text->str, doc->text->len, YT_FOLD_ALL);
          yt_builder_add (builder, &doc->mark, tokens);
          if (is_full (builder, size))
            break;
        }
      if (failure != NULL)
        {
          g_propagate_error (error, g_steal_pointer (&failure));
          return FALSE;
        }
      if (n < ROWS && !is_full (builder, size))
        {
          *below = G_MININT64;
          return TRUE;
        }
    }
  return TRUE;
}

/* The piece becomes part of the index, with what was changed while it was read. */
static gboolean
publish (YtIndex       *self,
         YtConnection  *connection,
         const char    *name,
         YtHitSort      sort,
         gint64         below,
         gint64         since,
         GCancellable  *cancellable,
         GError       **error)
{
  gboolean done;

  g_mutex_lock (&self->updating);
  g_rw_lock_writer_lock (&self->lock);
  done = self->started && (name == NULL || index_add_segment (self, name));
  if (done)
    self->below[sort] = below;
  else if (self->started)
    index_forget (self);
  g_rw_lock_writer_unlock (&self->lock);
  if (done)
    {
      done = index_replay (self, connection, since, cancellable, error);
      if (!done)
        yt_failure_within (error, self->folder);
      if (done && self->started)
        index_save (self);
    }
  else
    {
      done = TRUE;
    }
  g_mutex_unlock (&self->updating);
  if (!done)
    yt_index_forget (self);
  return done;
}

static gboolean
build_piece (YtIndex       *self,
             YtConnection  *connection,
             YtHitSort      sort,
             GCancellable  *cancellable,
             GError       **error)
{
  g_autoptr(YtBuilder) builder = yt_builder_new (self->lexicon);
  g_autofree char *name = NULL;
  gint64 below = self->below[sort];
  Seen since;

  if (!index_now (connection, &since, error) || !read_piece (builder, connection, sort, &below, cancellable, error))
    return FALSE;
  if (yt_builder_count (builder) > 0)
    {
      name = yt_builder_write (builder, self->folder, error);
      if (name == NULL)
        return FALSE;
    }
  return publish (self, connection, name, sort, below, since.change, cancellable, error);
}

gboolean
yt_index_build (YtIndex       *self,
                YtConnection  *connection,
                GCancellable  *cancellable,
                GError       **error)
{
  if (!yt_index_may_write (self))
    return FALSE;
  if (!self->started && !begin (self, connection, cancellable, error))
    return FALSE;
  for (guint sort = 0; sort < YT_N_SORTS; sort++)
    {
      if (self->below[sort] == G_MININT64)
        continue;
      return build_piece (self, connection, (YtHitSort) sort, cancellable, error) && !yt_index_is_whole (self);
    }
  return FALSE;
}

static int
by_size (gconstpointer a,
         gconstpointer b)
{
  const YtIndexSegment *first = *(const YtIndexSegment *const *) a;
  const YtIndexSegment *second = *(const YtIndexSegment *const *) b;

  return first->n_docs > second->n_docs ? -1 : first->n_docs < second->n_docs;
}

/* Which pieces should become one: all that are about as large, or the small ones when there are many. */
static GPtrArray *
choose (YtIndex *self)
{
  GPtrArray *chosen = g_ptr_array_new_with_free_func ((GDestroyNotify) yt_segment_unref);
  guint64 others = 0;

  for (guint i = 0; i < self->segments->len; i++)
    g_ptr_array_add (chosen, yt_segment_ref (g_ptr_array_index (self->segments, i)));
  g_ptr_array_sort (chosen, by_size);
  for (guint i = 1; i < chosen->len; i++)
    others += ((YtIndexSegment *) g_ptr_array_index (chosen, i))->n_docs;
  if (chosen->len < 2 || !index_is_whole (self))
    g_ptr_array_set_size (chosen, 0);
  else if (((YtIndexSegment *) g_ptr_array_index (chosen, 0))->n_docs <= others * 4)
    return chosen;
  else if (chosen->len > PIECES)
    g_ptr_array_remove_index (chosen, 0);
  else
    g_ptr_array_set_size (chosen, 0);
  return chosen;
}

/* Whoever died meanwhile is dead in the new piece, too. */
static void
bury (YtIndexSegment    *piece,
      YtIndexSegment    *source,
      const YtBits *alive)
{
  for (guint32 doc = yt_bits_next (alive, 0); doc < alive->n; doc = yt_bits_next (alive, doc + 1))
    {
      const YtDocMark *mark;
      guint32 number;

      if (yt_bits_has (source->alive, doc))
        continue;
      mark = yt_segment_mark (source, doc);
      number = yt_segment_find (piece, (YtHitSort) mark->sort, mark->id);
      if (number < piece->n_docs)
        yt_bits_unset (piece->alive, number);
    }
}

/* Puts the new piece in the place of its sources; not when these are the index’s no more. */
static void
replace (YtIndex    *self,
         GPtrArray  *sources,
         GPtrArray  *alive,
         const char *name)
{
  g_autoptr(YtIndexSegment) piece = yt_segment_open (self->folder, name);
  g_autofree char *path = g_build_filename (self->folder, name, NULL);
  gboolean valid = piece != NULL;

  for (guint i = 0; i < sources->len; i++)
    valid = valid && g_ptr_array_find (self->segments, g_ptr_array_index (sources, i), NULL);
  if (!valid)
    {
      g_unlink (path);
      return;
    }
  for (guint i = 0; i < sources->len; i++)
    {
      YtIndexSegment *source = g_ptr_array_index (sources, i);

      bury (piece, source, g_ptr_array_index (alive, i));
      g_ptr_array_remove (self->segments, source);
    }
  g_ptr_array_add (self->segments, g_steal_pointer (&piece));
}

static void
remove_sources (YtIndex   *self,
                GPtrArray *sources)
{
  for (guint i = 0; i < sources->len; i++)
    {
      g_autofree char *path = g_build_filename (self->folder, ((YtIndexSegment *) g_ptr_array_index (sources, i))->name, NULL);

      g_unlink (path);
    }
}

gboolean
yt_index_tidy (YtIndex       *self,
               GCancellable  *cancellable,
               GError       **error)
{
  g_autoptr(GPtrArray) sources = NULL;
  g_autoptr(GPtrArray) alive = g_ptr_array_new_with_free_func ((GDestroyNotify) yt_bits_free);
  g_autofree char *name = NULL;

  if (!yt_index_may_write (self))
    return TRUE;
  g_rw_lock_reader_lock (&self->lock);
  sources = choose (self);
  for (guint i = 0; i < sources->len; i++)
    g_ptr_array_add (alive, yt_bits_copy (((YtIndexSegment *) g_ptr_array_index (sources, i))->alive));
  g_rw_lock_reader_unlock (&self->lock);
  if (sources->len < 2)
    return TRUE;
  name = yt_segment_merge (sources, alive, self->folder, cancellable, error);
  if (name == NULL)
    return FALSE;
  g_mutex_lock (&self->updating);
  g_rw_lock_writer_lock (&self->lock);
  replace (self, sources, alive, name);
  g_rw_lock_writer_unlock (&self->lock);
  index_save (self);
  g_mutex_unlock (&self->updating);
  remove_sources (self, sources);
  return TRUE;
}
