/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Reads a piece of the index; whatever a damaged file says, nothing is read outside it. */
#include <string.h>
#include <sys/mman.h>
#include <xxhash.h>

#include "search/segment-private.h"
#include "search/term.h"

static const SegmentHead *
head_of (const YtIndexSegment *self)
{
  return (const SegmentHead *) (gconstpointer) self->bytes;
}

guint64
segment_n_blocks (const SegmentHead *head)
{
  return (head->blocks + SEGMENT_BLOCK - 1) / SEGMENT_BLOCK;
}

guint64
segment_check (const SegmentHead *head,
               const guint64     *blocks)
{
  SegmentHead bare = *head;

  bare.check = 0;
  return XXH3_64bits (&bare, sizeof bare) ^ XXH3_64bits (blocks, segment_n_blocks (head) * sizeof *blocks);
}

static gboolean
is_whole (const guint8 *bytes,
          gsize         size)
{
  const SegmentHead *head = (const SegmentHead *) (gconstpointer) bytes;

  if (size < sizeof *head || memcmp (head->magic, SEGMENT_MAGIC, sizeof head->magic) != 0 || head->order != SEGMENT_ORDER ||
      head->fold_version != YT_FOLD_VERSION || head->size != size || head->n_docs > YT_DOCS_MAX)
    return FALSE;
  if (head->blocks % 8 != 0 || head->blocks > size || size - head->blocks != segment_n_blocks (head) * sizeof (guint64))
    return FALSE;
  if (segment_check (head, (const guint64 *) (gconstpointer) (bytes + head->blocks)) != head->check)
    return FALSE;
  /* The head is what was written; the writer lays the tables out in this order. */
  return head->marks >= sizeof *head && head->keys >= head->marks && head->key_places >= head->keys &&
         head->word_starts >= head->key_places && head->word_places >= head->word_starts && head->letters >= head->word_places &&
         head->blocks >= head->letters && head->postings_end <= head->blocks;
}

YtIndexSegment *
yt_segment_open (const char *folder,
                 const char *name)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autoptr(GMappedFile) file = g_mapped_file_new (path, FALSE, NULL);
  YtIndexSegment *self;

  if (file == NULL || g_mapped_file_get_contents (file) == NULL ||
      !is_whole ((const guint8 *) g_mapped_file_get_contents (file), g_mapped_file_get_length (file)))
    return NULL;
  self = g_new0 (YtIndexSegment, 1);
  g_atomic_ref_count_init (&self->references);
  self->name = g_strdup (name);
  self->file = g_steal_pointer (&file);
  self->bytes = (const guint8 *) g_mapped_file_get_contents (self->file);
  self->n_docs = head_of (self)->n_docs;
  self->alive = yt_bits_new (self->n_docs);
  yt_bits_fill (self->alive);
  self->seen = g_new0 (gint8, segment_n_blocks (head_of (self)));
  return self;
}

YtIndexSegment *
yt_segment_ref (YtIndexSegment *self)
{
  g_atomic_ref_count_inc (&self->references);
  return self;
}

void
yt_segment_unref (YtIndexSegment *self)
{
  if (!g_atomic_ref_count_dec (&self->references))
    return;
  g_mapped_file_unref (self->file);
  yt_bits_free (self->alive);
  g_free (self->seen);
  g_free (self->name);
  g_free (self);
}

guint64
yt_segment_size (const YtIndexSegment *self)
{
  return head_of (self)->size;
}

void
yt_segment_let_go (YtIndexSegment *self)
{
  madvise ((void *) self->bytes, head_of (self)->size, MADV_DONTNEED);
}

gboolean
yt_segment_is_broken (YtIndexSegment *self)
{
  return g_atomic_int_get (&self->broken) != 0;
}

static gboolean
check_block (YtIndexSegment *self,
             guint64    block)
{
  const SegmentHead *head = head_of (self);
  const guint64 *blocks = (const guint64 *) (gconstpointer) (self->bytes + head->blocks);
  const guint64 from = block * SEGMENT_BLOCK;
  const guint64 len = MIN (SEGMENT_BLOCK, head->blocks - from);

  /* The head was checked with the checksums, which it could not hold itself. */
  if (block == 0 ? XXH3_64bits (self->bytes + sizeof *head, len - sizeof *head) != blocks[0]
                 : XXH3_64bits (self->bytes + from, len) != blocks[block])
    {
      g_atomic_int_set (&self->broken, 1);
      return FALSE;
    }
  /* Two that check the same block at once write the same. */
  __atomic_store_n (&self->seen[block], 1, __ATOMIC_RELEASE);
  return TRUE;
}

/* The bytes from @at on, checked; NULL when they are damaged. */
static const void *
look (YtIndexSegment *self,
      guint64    at,
      guint64    len)
{
  if (len > head_of (self)->blocks || at > head_of (self)->blocks - len)
    {
      g_atomic_int_set (&self->broken, 1);
      return NULL;
    }
  for (guint64 block = at / SEGMENT_BLOCK; len > 0 && block <= (at + len - 1) / SEGMENT_BLOCK; block++)
    {
      if (__atomic_load_n (&self->seen[block], __ATOMIC_ACQUIRE) == 0 && !check_block (self, block))
        return NULL;
    }
  return self->bytes + at;
}

const YtDocMark *
yt_segment_mark (YtIndexSegment *self,
                 guint32    doc)
{
  static const YtDocMark none = { 0 };
  const YtDocMark *mark = look (self, head_of (self)->marks + (guint64) doc * sizeof (YtDocMark), sizeof (YtDocMark));

  return mark != NULL ? mark : &none;
}

guint32
yt_segment_find (YtIndexSegment *self,
                 YtHitSort  sort,
                 gint64     id)
{
  guint32 low = 0;
  guint32 high = self->n_docs;

  while (low < high)
    {
      guint32 middle = low + (high - low) / 2;
      const YtDocMark *mark = yt_segment_mark (self, middle);

      if (yt_doc_before ((YtHitSort) mark->sort, mark->id, sort, id))
        low = middle + 1;
      else
        high = middle;
    }
  if (low < self->n_docs && yt_segment_mark (self, low)->sort == sort && yt_segment_mark (self, low)->id == id)
    return low;
  return self->n_docs;
}

static guint32
place_at (YtIndexSegment *self,
          guint64    table,
          guint32    i)
{
  const guint32 *place = look (self, table + (guint64) i * sizeof *place, sizeof *place);

  return place != NULL ? *place : SEGMENT_ALONE;
}

/* The bytes of the list of number @i of @table; NULL with @alone set when it is one document. */
static const guint8 *
list_at (YtIndexSegment *self,
         guint64    table,
         guint32    n,
         guint32    i,
         gsize     *size,
         guint32   *alone)
{
  const SegmentHead *head = head_of (self);
  const guint32 place = place_at (self, table, i);
  guint64 end = table == head->key_places ? head->word_postings : head->postings_end - head->postings;

  *alone = G_MAXUINT32;
  if ((place & SEGMENT_ALONE) != 0)
    {
      *alone = place & ~SEGMENT_ALONE;
      return NULL;
    }
  for (guint32 next = i + 1; next < n; next++)
    {
      const guint32 behind = place_at (self, table, next);

      if ((behind & SEGMENT_ALONE) != 0)
        continue;
      end = behind;
      break;
    }
  *size = end > place ? end - place : 0;
  return look (self, head->postings + place, *size);
}

static void
add_list (YtIndexSegment *self,
          guint64    table,
          guint32    n,
          guint32    i,
          YtBits    *bits)
{
  guint32 alone;
  gsize size;
  const guint8 *list = list_at (self, table, n, i, &size, &alone);

  if (list == NULL && alone < self->n_docs)
    yt_bits_set (bits, alone);
  else if (list == NULL || !yt_posting_read (list, size, bits))
    g_atomic_int_set (&self->broken, 1);
}

void
yt_segment_key (YtIndexSegment *self,
                guint64    key,
                YtBits    *bits)
{
  const SegmentHead *head = head_of (self);
  guint32 low = 0;
  guint32 high = head->n_keys;

  while (low < high)
    {
      guint32 middle = low + (high - low) / 2;
      const guint64 *there = look (self, head->keys + (guint64) middle * sizeof *there, sizeof *there);

      if (there == NULL)
        return;
      if (*there == key)
        {
          add_list (self, head->key_places, head->n_keys, middle, bits);
          return;
        }
      if (*there < key)
        low = middle + 1;
      else
        high = middle;
    }
}

static const char *
word_at (YtIndexSegment *self,
         guint32    i,
         gsize     *len)
{
  const SegmentHead *head = head_of (self);
  const guint32 *starts = look (self, head->word_starts + (guint64) i * sizeof *starts, 2 * sizeof *starts);

  *len = 0;
  if (starts == NULL || starts[1] < starts[0])
    return NULL;
  *len = starts[1] - starts[0];
  return look (self, head->letters + starts[0], *len);
}

static int
compare (const char *a,
         gsize       a_len,
         const char *b,
         gsize       b_len)
{
  int order = memcmp (a, b, MIN (a_len, b_len));

  return order != 0 ? order : a_len < b_len ? -1 : a_len > b_len;
}

void
yt_segment_words (YtIndexSegment  *self,
                  const char *letters,
                  gsize       len,
                  gboolean    prefix,
                  YtBits     *bits)
{
  const SegmentHead *head = head_of (self);
  guint32 low = 0;
  guint32 high = head->n_words;
  const char *word;
  gsize there;

  while (low < high)
    {
      guint32 middle = low + (high - low) / 2;

      word = word_at (self, middle, &there);
      if (word == NULL)
        return;
      if (compare (word, there, letters, len) < 0)
        low = middle + 1;
      else
        high = middle;
    }
  for (; low < head->n_words; low++)
    {
      word = word_at (self, low, &there);
      if (word == NULL || there < len || memcmp (word, letters, len) != 0 || (!prefix && there != len))
        return;
      add_list (self, head->word_places, head->n_words, low, bits);
    }
}

void
yt_segment_near_words (YtIndexSegment *self,
                       const char     *letters,
                       gsize           len,
                       YtBits         *bits)
{
  const SegmentHead *head = head_of (self);

  for (guint32 i = 0; i < head->n_words; i++)
    {
      gsize there;
      const char *word = word_at (self, i, &there);

      if (word == NULL)
        return;
      if (yt_term_word_is_near (letters, len, word, there))
        add_list (self, head->word_places, head->n_words, i, bits);
    }
}

void
yt_cursor_init (YtCursor  *self,
                YtIndexSegment *segment)
{
  memset (self, 0, sizeof *self);
  self->segment = segment;
  self->at = G_MAXUINT32;
}

gboolean
yt_cursor_next (YtCursor *self)
{
  const SegmentHead *head = head_of (self->segment);

  self->at++;
  if (!self->in_words)
    {
      const guint64 *key;

      if (self->at < head->n_keys)
        {
          key = look (self->segment, head->keys + (guint64) self->at * sizeof *key, sizeof *key);
          self->key = key != NULL ? *key : 0;
          return key != NULL;
        }
      self->in_words = TRUE;
      self->at = 0;
    }
  if (self->at >= head->n_words)
    return FALSE;
  self->word = word_at (self->segment, self->at, &self->len);
  return self->word != NULL;
}

void
yt_cursor_list (YtCursor      *self,
                const guint32 *map,
                GArray        *docs)
{
  const SegmentHead *head = head_of (self->segment);
  guint32 alone;
  gsize size;
  const guint8 *list = list_at (self->segment, self->in_words ? head->word_places : head->key_places,
                                self->in_words ? head->n_words : head->n_keys, self->at, &size, &alone);

  if (list == NULL && alone < self->segment->n_docs)
    {
      if (map[alone] != G_MAXUINT32)
        g_array_append_val (docs, map[alone]);
    }
  else if (list == NULL || !yt_posting_list (list, size, self->segment->n_docs, map, docs))
    {
      g_atomic_int_set (&self->segment->broken, 1);
    }
}
