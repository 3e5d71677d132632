/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Collects which document has which key, sorts that, and writes it. */
#include <string.h>

#include "search/segment.h"

/* Slot: one key. @word: place of its letters plus one; 0 when it is no word. */
typedef struct
{
  guint64 key;
  guint32 word;
  guint32 len;
  guint32 n;
  guint32 last;
} Slot;

/* Found: a document has a key. */
typedef struct
{
  guint32 slot;
  guint32 doc;
} Found;

struct _YtBuilder
{
  const YtLexicon *lexicon;
  Slot *slots;
  guint32 n_slots;
  guint32 *table; /* number of a slot plus one */
  guint32 mask;
  GByteArray *letters;
  GArray *found; /* Found */
  GArray *marks; /* YtDocMark */
  GArray *scratch;
};

YtBuilder *
yt_builder_new (const YtLexicon *lexicon)
{
  YtBuilder *self = g_new0 (YtBuilder, 1);

  self->lexicon = lexicon;
  self->mask = 0xffff;
  self->table = g_new0 (guint32, self->mask + 1);
  self->slots = g_new (Slot, self->mask / 2 + 1);
  self->letters = g_byte_array_new ();
  self->found = g_array_new (FALSE, FALSE, sizeof (Found));
  self->marks = g_array_new (FALSE, FALSE, sizeof (YtDocMark));
  self->scratch = g_array_new (FALSE, FALSE, sizeof (guint64));
  return self;
}

void
yt_builder_free (YtBuilder *self)
{
  g_free (self->table);
  g_free (self->slots);
  g_byte_array_unref (self->letters);
  g_array_unref (self->found);
  g_array_unref (self->marks);
  g_array_unref (self->scratch);
  g_free (self);
}

guint
yt_builder_count (const YtBuilder *self)
{
  return self->marks->len;
}

static guint32
hash_of (guint64 key)
{
  return (guint32) (key * G_GUINT64_CONSTANT (0x9e3779b97f4a7c15) >> 32);
}

static void
widen (YtBuilder *self)
{
  self->mask = self->mask * 2 + 1;
  g_free (self->table);
  self->table = g_new0 (guint32, self->mask + 1);
  self->slots = g_renew (Slot, self->slots, self->mask / 2 + 1);
  for (guint32 i = 0; i < self->n_slots; i++)
    {
      guint32 at = hash_of (self->slots[i].key);

      while (self->table[at & self->mask] != 0)
        at++;
      self->table[at & self->mask] = i + 1;
    }
}

static guint32
find_slot (YtBuilder  *self,
           guint64     key,
           const char *word,
           gsize       len)
{
  guint32 at = hash_of (key);
  Slot *slot;

  for (; self->table[at & self->mask] != 0; at++)
    {
      slot = &self->slots[self->table[at & self->mask] - 1];
      if (slot->key == key && (slot->word == 0) == (word == NULL) &&
          (word == NULL || (slot->len == len && memcmp (self->letters->data + slot->word - 1, word, len) == 0)))
        return self->table[at & self->mask] - 1;
    }
  if (self->n_slots >= self->mask / 2)
    {
      widen (self);
      return find_slot (self, key, word, len);
    }
  slot = &self->slots[self->n_slots++];
  *slot = (Slot){ key, 0, (guint32) len, 0, G_MAXUINT32 };
  if (word != NULL)
    {
      slot->word = self->letters->len + 1;
      g_byte_array_append (self->letters, (const guint8 *) word, (guint) len);
    }
  self->table[at & self->mask] = self->n_slots;
  return self->n_slots - 1;
}

static void
list_key (gpointer    data,
          guint64     key,
          const char *word,
          gsize       len)
{
  YtBuilder *self = data;
  Found found = { find_slot (self, key, word, len), self->marks->len };
  Slot *slot = &self->slots[found.slot];

  if (slot->last == found.doc)
    return;
  slot->last = found.doc;
  slot->n++;
  g_array_append_val (self->found, found);
}

/* Kinds, languages and sorts are keys, too. */
static void
list_traits (YtBuilder       *self,
             const YtDocMark *mark)
{
  list_key (self, yt_key_trait ('s', mark->sort), NULL, 0);
  if (mark->kind < YT_N_KINDS)
    list_key (self, yt_key_trait ('k', mark->kind), NULL, 0);
  if ((mark->languages & YT_DOC_ZH) != 0)
    list_key (self, yt_key_trait ('l', YT_DOC_ZH), NULL, 0);
  if ((mark->languages & YT_DOC_EN) != 0)
    list_key (self, yt_key_trait ('l', YT_DOC_EN), NULL, 0);
}

void
yt_builder_add (YtBuilder       *self,
                const YtDocMark *mark,
                const YtTokens  *tokens)
{
  yt_keys_each (tokens, self->lexicon, self->scratch, list_key, self);
  list_traits (self, mark);
  g_array_append_vals (self->marks, mark, 1);
}

static int
by_key (gconstpointer a,
        gconstpointer b,
        gpointer      data)
{
  const YtBuilder *self = data;
  const Slot *first = &self->slots[*(const guint32 *) a];
  const Slot *second = &self->slots[*(const guint32 *) b];
  int order;

  if (first->word == 0 || second->word == 0)
    {
      if (first->word != second->word)
        return first->word == 0 ? -1 : 1;
      return first->key < second->key ? -1 : first->key > second->key;
    }
  order = memcmp (self->letters->data + first->word - 1, self->letters->data + second->word - 1, MIN (first->len, second->len));
  return order != 0 ? order : first->len < second->len ? -1 : first->len > second->len;
}

/* The documents of all keys one after the other; @starts: where those of each slot begin. */
static guint32 *
spread (YtBuilder *self,
        guint32   *starts)
{
  guint32 *docs = g_new (guint32, self->found->len + 1);
  guint32 sum = 0;

  for (guint32 i = 0; i < self->n_slots; i++)
    {
      starts[i] = sum;
      sum += self->slots[i].n;
    }
  for (guint i = 0; i < self->found->len; i++)
    {
      const Found *found = &g_array_index (self->found, Found, i);

      docs[starts[found->slot]++] = found->doc;
    }
  return docs;
}

static void
forget (YtBuilder *self)
{
  memset (self->table, 0, (self->mask + 1) * sizeof *self->table);
  self->n_slots = 0;
  g_byte_array_set_size (self->letters, 0);
  g_array_set_size (self->found, 0);
  g_array_set_size (self->marks, 0);
}

char *
yt_builder_write (YtBuilder   *self,
                  const char  *folder,
                  GError     **error)
{
  YtIndexSegmentWriter *writer = yt_segment_writer_new (folder, self->marks->len, error);
  g_autofree guint32 *order = NULL;
  g_autofree guint32 *ends = NULL;
  g_autofree guint32 *docs = NULL;
  char *name;

  if (writer == NULL)
    return NULL;
  order = g_new (guint32, self->n_slots + 1);
  ends = g_new (guint32, self->n_slots + 1);
  docs = spread (self, ends);
  for (guint32 i = 0; i < self->n_slots; i++)
    order[i] = i;
  g_qsort_with_data (order, (int) self->n_slots, sizeof *order, by_key, self);
  for (guint32 i = 0; i < self->n_slots; i++)
    {
      const Slot *slot = &self->slots[order[i]];
      const guint32 *list = docs + ends[order[i]] - slot->n;

      if (slot->word == 0)
        yt_segment_writer_key (writer, slot->key, list, slot->n);
      else
        yt_segment_writer_word (writer, (const char *) self->letters->data + slot->word - 1, slot->len, list, slot->n);
    }
  name = yt_segment_writer_finish (writer, (const YtDocMark *) (gpointer) self->marks->data, error);
  forget (self);
  return name;
}
