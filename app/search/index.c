/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The index as a whole: opening, its state on the disk, forgetting. */
#include <fcntl.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/file.h>
#include <unistd.h>
#include <xxhash.h>

#include "search/index-private.h"

#define MAGIC "YtIdx\0\2"
#define STATE "state"

static const char select_origin[] = "SELECT value FROM meta WHERE name = 'origin'";

/* Head: begins the state's file; behind it the keys of the lexicon, then each piece: its name’s length, its name, its
 * number of documents, and the bitmap of those that live; at the end a checksum. */
typedef struct
{
  char magic[8];
  guint32 order;
  guint32 fold_version;
  gint64 below[YT_N_SORTS];
  Seen saved;
  guint32 n_lexicon;
  guint32 n_segments;
} Head;

char *
yt_index_folder (YtConnection *connection)
{
  g_autofree char *origin = yt_connection_string (connection, select_origin, "");
  g_autofree char *name = NULL;

  /* It comes from a file of somebody’s: only its digits go into a path. */
  name = g_strdup_printf ("%" G_GINT64_MODIFIER "x", origin != NULL ? g_ascii_strtoull (origin, NULL, 10) : 0);
  return g_build_filename (g_get_user_cache_dir (), "yitong", "search", name, NULL);
}

static guint
key_hash (gconstpointer key)
{
  const DocKey *doc = key;

  return g_int64_hash (&doc->id) + doc->sort;
}

static gboolean
key_equal (gconstpointer a,
           gconstpointer b)
{
  const DocKey *first = a;
  const DocKey *second = b;

  return first->id == second->id && first->sort == second->sort;
}

Fresh *
index_fresh_new (const YtDoc *doc)
{
  Fresh *self = g_new0 (Fresh, 1);

  self->key = (DocKey){ doc->mark.id, (YtHitSort) doc->mark.sort };
  self->mark = doc->mark;
  self->tokens = yt_tokens_new ();
  self->size = doc->text->len;
  yt_tokens_set (self->tokens, doc->text->str, doc->text->len, YT_FOLD_ALL);
  self->tokens->text = NULL;
  self->tokens->len = 0;
  return self;
}

static void
fresh_free (gpointer data)
{
  Fresh *self = data;

  yt_tokens_free (self->tokens);
  g_free (self);
}

static void
remove_files (YtIndex *self)
{
  g_autoptr(GDir) folder = g_dir_open (self->folder, 0, NULL);
  const char *name;

  while (folder != NULL && (name = g_dir_read_name (folder)) != NULL)
    {
      g_autofree char *path = g_build_filename (self->folder, name, NULL);

      if (g_str_has_suffix (name, ".seg") || g_str_equal (name, STATE))
        g_unlink (path);
    }
}

void
index_forget (YtIndex *self)
{
  g_ptr_array_set_size (self->segments, 0);
  g_hash_table_remove_all (self->fresh);
  self->fresh_size = 0;
  self->started = FALSE;
  self->seen = (Seen){ 0, 0 };
  self->saved = (Seen){ 0, 0 };
  for (guint i = 0; i < YT_N_SORTS; i++)
    self->below[i] = G_MAXINT64;
  g_clear_pointer (&self->lexicon, yt_lexicon_free);
  self->lexicon = yt_lexicon_new (g_array_new (FALSE, FALSE, sizeof (guint64)));
  if (self->lock_file >= 0)
    remove_files (self);
}

static gboolean
take (const char **p,
      const char  *end,
      void        *to,
      gsize        size)
{
  if ((gsize) (end - *p) < size)
    return FALSE;
  memcpy (to, *p, size);
  *p += size;
  return TRUE;
}

static gboolean
load_segment (YtIndex     *self,
              const char **p,
              const char  *end)
{
  char name[64] = { 0 };
  YtIndexSegment *segment;
  guint32 len;
  guint32 n_docs;

  if (!take (p, end, &len, sizeof len) || len >= sizeof name || !take (p, end, name, len) || !take (p, end, &n_docs, sizeof n_docs))
    return FALSE;
  segment = strchr (name, '/') == NULL ? yt_segment_open (self->folder, name) : NULL;
  if (segment == NULL)
    return FALSE;
  g_ptr_array_add (self->segments, segment);
  return segment->n_docs == n_docs && take (p, end, segment->alive->words, yt_bits_words (n_docs) * sizeof (guint64));
}

static gboolean
load_state (YtIndex    *self,
            const char *bytes,
            gsize       size)
{
  const char *p = bytes;
  const char *end = bytes + size - sizeof (guint64);
  GArray *keys;
  Head head;
  guint64 sum;

  if (size < sizeof head + sizeof sum)
    return FALSE;
  memcpy (&sum, end, sizeof sum);
  if (XXH3_64bits (bytes, size - sizeof sum) != sum || !take (&p, end, &head, sizeof head) ||
      memcmp (head.magic, MAGIC, sizeof head.magic) != 0 || head.order != G_BYTE_ORDER || head.fold_version != YT_FOLD_VERSION ||
      (gsize) (end - p) / sizeof (guint64) < head.n_lexicon)
    return FALSE;
  keys = g_array_sized_new (FALSE, FALSE, sizeof (guint64), head.n_lexicon);
  g_array_append_vals (keys, p, head.n_lexicon);
  p += head.n_lexicon * sizeof (guint64);
  g_clear_pointer (&self->lexicon, yt_lexicon_free);
  self->lexicon = yt_lexicon_new (keys);
  for (guint i = 0; i < head.n_segments; i++)
    {
      if (!load_segment (self, &p, end))
        return FALSE;
    }
  memcpy (self->below, head.below, sizeof self->below);
  self->saved = head.saved;
  self->seen = head.saved;
  self->started = TRUE;
  return TRUE;
}

void
index_load (YtIndex *self)
{
  g_autofree char *path = g_build_filename (self->folder, STATE, NULL);
  g_autofree char *bytes = NULL;
  gsize size;

  if (!g_file_get_contents (path, &bytes, &size, NULL) || !load_state (self, bytes, size))
    index_forget (self);
}

void
index_save (YtIndex *self)
{
  g_autofree char *path = g_build_filename (self->folder, STATE, NULL);
  g_autofree char *new_path = g_strconcat (path, ".new", NULL);
  g_autoptr(GByteArray) bytes = g_byte_array_new ();
  Head head = { MAGIC, G_BYTE_ORDER, YT_FOLD_VERSION, { 0 }, self->saved, self->lexicon->keys->len, self->segments->len };
  guint64 sum;

  if (self->lock_file < 0)
    return;
  memcpy (head.below, self->below, sizeof head.below);
  g_byte_array_append (bytes, (const guint8 *) &head, sizeof head);
  g_byte_array_append (bytes, (const guint8 *) self->lexicon->keys->data, self->lexicon->keys->len * (guint) sizeof (guint64));
  for (guint i = 0; i < self->segments->len; i++)
    {
      const YtIndexSegment *segment = g_ptr_array_index (self->segments, i);
      guint32 len = (guint32) strlen (segment->name);

      g_byte_array_append (bytes, (const guint8 *) &len, sizeof len);
      g_byte_array_append (bytes, (const guint8 *) segment->name, len);
      g_byte_array_append (bytes, (const guint8 *) &segment->n_docs, sizeof segment->n_docs);
      g_byte_array_append (bytes, (const guint8 *) segment->alive->words,
                           yt_bits_words (segment->n_docs) * (guint) sizeof (guint64));
    }
  sum = XXH3_64bits (bytes->data, bytes->len);
  g_byte_array_append (bytes, (const guint8 *) &sum, sizeof sum);
  if (g_file_set_contents_full (new_path, (const char *) bytes->data, bytes->len, G_FILE_SET_CONTENTS_NONE, 0600, NULL))
    g_rename (new_path, path);
}

gboolean
index_add_segment (YtIndex    *self,
                   const char *name)
{
  YtIndexSegment *segment = yt_segment_open (self->folder, name);

  if (segment == NULL)
    return FALSE;
  g_ptr_array_add (self->segments, segment);
  return TRUE;
}

/* Who holds the lock of the folder writes in it. */
static int
take_folder (const char *folder)
{
  g_autofree char *path = g_build_filename (folder, "lock", NULL);
  int file;

  if (g_mkdir_with_parents (folder, 0700) != 0)
    return -1;
  file = g_open (path, O_RDWR | O_CREAT | O_CLOEXEC, 0600);
  if (file < 0 || flock (file, LOCK_EX | LOCK_NB) == 0)
    return file;
  close (file);
  return -1;
}

YtIndex *
yt_index_open (const char *folder,
               gboolean    write)
{
  YtIndex *self = g_new0 (YtIndex, 1);

  g_mutex_init (&self->updating);
  g_rw_lock_init (&self->lock);
  self->folder = g_strdup (folder);
  self->lock_file = -1;
  self->segments = g_ptr_array_new_with_free_func ((GDestroyNotify) yt_segment_unref);
  self->fresh = g_hash_table_new_full (key_hash, key_equal, NULL, fresh_free);
  if (write)
    self->lock_file = take_folder (folder);
  index_load (self);
  return self;
}

void
yt_index_close (YtIndex *self)
{
  if (self->lock_file >= 0)
    close (self->lock_file);
  g_ptr_array_unref (self->segments);
  g_hash_table_unref (self->fresh);
  yt_lexicon_free (self->lexicon);
  g_mutex_clear (&self->updating);
  g_rw_lock_clear (&self->lock);
  g_free (self->folder);
  g_free (self);
}

gboolean
yt_index_may_write (YtIndex *self)
{
  return self->lock_file >= 0;
}

gboolean
index_is_whole (const YtIndex *self)
{
  for (guint i = 0; i < YT_N_SORTS; i++)
    {
      if (self->below[i] != G_MININT64)
        return FALSE;
    }
  return TRUE;
}

gboolean
yt_index_is_whole (YtIndex *self)
{
  gboolean whole;

  g_rw_lock_reader_lock (&self->lock);
  whole = index_is_whole (self);
  g_rw_lock_reader_unlock (&self->lock);
  return whole;
}

guint
yt_index_count (YtIndex *self)
{
  guint count;

  g_rw_lock_reader_lock (&self->lock);
  count = g_hash_table_size (self->fresh);
  for (guint i = 0; i < self->segments->len; i++)
    count += yt_bits_count (((YtIndexSegment *) g_ptr_array_index (self->segments, i))->alive);
  g_rw_lock_reader_unlock (&self->lock);
  return count;
}

guint64
yt_index_size (YtIndex *self)
{
  guint64 size = 0;

  g_rw_lock_reader_lock (&self->lock);
  for (guint i = 0; i < self->segments->len; i++)
    size += yt_segment_size (g_ptr_array_index (self->segments, i));
  g_rw_lock_reader_unlock (&self->lock);
  return size;
}

void
yt_index_forget (YtIndex *self)
{
  g_mutex_lock (&self->updating);
  g_rw_lock_writer_lock (&self->lock);
  index_forget (self);
  g_rw_lock_writer_unlock (&self->lock);
  g_mutex_unlock (&self->updating);
}
