/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Collects which document has which key in little memory, sorts the keys, and writes it. */
#include <stdlib.h>
#include <string.h>

#include "search/segment.h"

/* Lists grow by so many bytes: four for the place of the next ones, then differences. */
#define CHUNK 32
#define LINK 4
/* Tokens that are listed in one go, and how far ahead of its turn a key's slot is brought near. */
#define SLICE 2048
#define AHEAD 12

/* Slot: one key; empty while @n is 0. @word: place of its letters; @len: 0 when it is no word. @tail: where its list goes on */
typedef struct
{
  guint64 key;
  guint32 word;
  guint32 len;
  guint32 n;
  guint32 last;
  guint32 head;
  guint32 tail;
} Slot;

/* Sorted: a slot by its key or its letters. */
typedef struct
{
  guint64 key;
  const guint8 *word;
  const Slot *slot;
} Sorted;

struct _YtBuilder
{
  const YtLexicon *lexicon;
  Slot *slots;
  guint32 n_slots;
  guint32 mask;
  GByteArray *letters;
  guint8 *lists;
  guint32 lists_used;
  guint32 lists_size;
  GArray *marks;   /* YtDocMark */
  GArray *scratch; /* guint64 */
  GArray *keys;    /* YtKey */
};

static void
forget (YtBuilder *self)
{
  self->mask = 0x7fff;
  g_free (self->slots);
  self->slots = g_new0 (Slot, self->mask + 1);
  self->n_slots = 0;
  self->lists_used = CHUNK;
  g_byte_array_set_size (self->letters, 0);
  g_array_set_size (self->marks, 0);
}

YtBuilder *
yt_builder_new (const YtLexicon *lexicon)
{
  YtBuilder *self = g_new0 (YtBuilder, 1);

  self->lexicon = lexicon;
  self->letters = g_byte_array_new ();
  self->marks = g_array_new (FALSE, FALSE, sizeof (YtDocMark));
  self->scratch = g_array_new (FALSE, FALSE, sizeof (guint64));
  self->keys = g_array_new (FALSE, FALSE, sizeof (YtKey));
  forget (self);
  return self;
}

void
yt_builder_free (YtBuilder *self)
{
  g_free (self->slots);
  g_free (self->lists);
  g_byte_array_unref (self->letters);
  g_array_unref (self->marks);
  g_array_unref (self->scratch);
  g_array_unref (self->keys);
  g_free (self);
}

guint
yt_builder_count (const YtBuilder *self)
{
  return self->marks->len;
}

gsize
yt_builder_size (const YtBuilder *self)
{
  return self->lists_used + (self->mask + (gsize) 1) * sizeof (Slot);
}

static inline guint32
hash_of (guint64 key)
{
  return (guint32) (key * G_GUINT64_CONSTANT (0x9e3779b97f4a7c15) >> 32);
}

static void
widen (YtBuilder *self)
{
  const guint32 mask = self->mask * 2 + 1;
  Slot *slots = g_new0 (Slot, mask + (gsize) 1);

  for (guint32 i = 0; i <= self->mask; i++)
    {
      guint32 at = hash_of (self->slots[i].key);

      if (self->slots[i].n == 0)
        continue;
      while (slots[at & mask].n != 0)
        at++;
      slots[at & mask] = self->slots[i];
    }
  g_free (self->slots);
  self->slots = slots;
  self->mask = mask;
}

/* The slot of a key; a new one has no documents yet. */
static Slot *
find_slot (YtBuilder  *self,
           guint64     key,
           const char *word,
           gsize       len)
{
  guint32 at = hash_of (key);
  Slot *slot;

  for (slot = &self->slots[at & self->mask]; slot->n != 0; slot = &self->slots[++at & self->mask])
    {
      if (slot->key == key && slot->len == len && (len == 0 || memcmp (self->letters->data + slot->word, word, len) == 0))
        return slot;
    }
  if (self->n_slots > self->mask / 4 * 3)
    {
      widen (self);
      return find_slot (self, key, word, len);
    }
  self->n_slots++;
  *slot = (Slot){ key, self->letters->len, (guint32) len, 0, G_MAXUINT32, 0, 0 };
  g_byte_array_append (self->letters, (const guint8 *) word, (guint) len);
  return slot;
}

static guint32
new_chunk (YtBuilder *self)
{
  const guint32 chunk = self->lists_used;

  if (self->lists_used + CHUNK > self->lists_size)
    {
      self->lists_size = MAX (1u << 20, self->lists_size + self->lists_size / 2 / CHUNK * CHUNK);
      self->lists = g_realloc (self->lists, self->lists_size);
    }
  self->lists_used += CHUNK;
  return chunk;
}

static inline void
append (YtBuilder *self,
        Slot      *slot,
        guint8     byte)
{
  if (slot->tail % CHUNK == 0)
    {
      const guint32 chunk = new_chunk (self);

      if (slot->tail == 0)
        slot->head = chunk;
      else
        memcpy (self->lists + slot->tail - CHUNK, &chunk, LINK);
      slot->tail = chunk + LINK;
    }
  self->lists[slot->tail++] = byte;
}

static inline void
list_key (YtBuilder *self,
          Slot      *slot)
{
  const guint32 doc = self->marks->len;
  guint32 gap = doc - slot->last - 1;

  if (slot->last == doc)
    return;
  slot->last = doc;
  slot->n++;
  for (; gap >= 0x80; gap >>= 7)
    append (self, slot, (guint8) (gap | 0x80));
  append (self, slot, (guint8) gap);
}

static void
list_trait (YtBuilder *self,
            guint64    key)
{
  list_key (self, find_slot (self, key, NULL, 0));
}

/* Kinds, languages and sorts are keys, too. */
static void
list_traits (YtBuilder       *self,
             const YtDocMark *mark)
{
  list_trait (self, yt_key_trait ('s', mark->sort));
  if (mark->kind < YT_N_KINDS)
    list_trait (self, yt_key_trait ('k', mark->kind));
  if ((mark->languages & YT_DOC_ZH) != 0)
    list_trait (self, yt_key_trait ('l', YT_DOC_ZH));
  if ((mark->languages & YT_DOC_EN) != 0)
    list_trait (self, yt_key_trait ('l', YT_DOC_EN));
}

void
yt_builder_add (YtBuilder       *self,
                const YtDocMark *mark,
                const YtTokens  *tokens)
{
  const guint n = tokens->tokens->len;

  for (guint from = 0; from < n; from += SLICE)
    {
      const YtKey *keys;

      yt_keys_list (tokens, from, MIN (n, from + SLICE), self->lexicon, self->scratch, self->keys);
      keys = (const YtKey *) (gpointer) self->keys->data;
      for (guint i = 0; i < self->keys->len; i++)
        {
          const YtToken *token = keys[i].word != 0 ? yt_tokens_get (tokens, keys[i].word - 1) : NULL;

          if (i + AHEAD < self->keys->len)
            __builtin_prefetch (&self->slots[hash_of (keys[i + AHEAD].key) & self->mask]);
          list_key (self, find_slot (self, keys[i].key, token != NULL ? tokens->letters->str + token->at : NULL,
                                     token != NULL ? token->len : 0));
        }
    }
  list_traits (self, mark);
  g_array_append_vals (self->marks, mark, 1);
}

static int
by_key (gconstpointer a,
        gconstpointer b)
{
  const Sorted *first = a;
  const Sorted *second = b;
  int order;

  if (first->word == NULL || second->word == NULL)
    {
      if (first->word != second->word)
        return first->word == NULL ? -1 : 1;
      return first->key < second->key ? -1 : first->key > second->key;
    }
  order = memcmp (first->word, second->word, MIN (first->slot->len, second->slot->len));
  return order != 0 ? order : first->slot->len < second->slot->len ? -1 : first->slot->len > second->slot->len;
}

static Sorted *
sort_keys (const YtBuilder *self)
{
  Sorted *sorted = g_new (Sorted, self->n_slots + 1);
  guint32 n = 0;

  for (guint32 i = 0; i <= self->mask; i++)
    {
      const Slot *slot = &self->slots[i];

      if (slot->n > 0)
        sorted[n++] = (Sorted){ slot->key, slot->len > 0 ? self->letters->data + slot->word : NULL, slot };
    }
  qsort (sorted, n, sizeof *sorted, by_key);
  return sorted;
}

static void
read_list (const YtBuilder *self,
           const Slot      *slot,
           guint32         *docs)
{
  guint32 at = slot->head + LINK;
  guint32 next = 0;

  for (guint32 i = 0; i < slot->n; i++)
    {
      guint32 gap = 0;
      guint shift = 0;
      guint8 byte;

      do
        {
          if (at % CHUNK == 0)
            {
              memcpy (&at, self->lists + at - CHUNK, LINK);
              at += LINK;
            }
          byte = self->lists[at++];
          gap |= (guint32) (byte & 0x7f) << shift;
          shift += 7;
        }
      while ((byte & 0x80) != 0);
      next += gap;
      docs[i] = next++;
    }
}

char *
yt_builder_write (YtBuilder   *self,
                  const char  *folder,
                  GError     **error)
{
  YtIndexSegmentWriter *writer = yt_segment_writer_new (folder, self->marks->len, error);
  g_autofree Sorted *sorted = NULL;
  g_autofree guint32 *docs = NULL;
  char *name;

  if (writer == NULL)
    return NULL;
  sorted = sort_keys (self);
  docs = g_new (guint32, self->marks->len + 1);
  for (guint32 i = 0; i < self->n_slots; i++)
    {
      const Slot *slot = sorted[i].slot;

      read_list (self, slot, docs);
      if (slot->len == 0)
        yt_segment_writer_key (writer, slot->key, docs, slot->n);
      else
        yt_segment_writer_word (writer, (const char *) sorted[i].word, slot->len, docs, slot->n);
    }
  name = yt_segment_writer_finish (writer, (const YtDocMark *) (gpointer) self->marks->data, error);
  forget (self);
  return name;
}
