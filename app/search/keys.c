/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Makes the keys of texts, and learns from a sample which runs are frequent. */
#include "search/keys.h"

#include <string.h>
/* Keys are short: calls would take longer than they. */
#define XXH_INLINE_ALL
#include <xxhash.h>

#define HASHED (G_GUINT64_CONSTANT (1) << 63)
/* In a sample: the token does not go on from the one before. */
#define APART (G_GUINT64_CONSTANT (1) << 62)
#define SEED_WORD 1
#define SEED_PREFIX 2
#define SEED_TRAIT 3
#define SEED_GRAM 4
/* A run is frequent when it is in one of so many documents of the sample, and in no fewer than so many. */
#define RARE 700
#define RARE_MIN 12

guint64
yt_key_gram (const guint64 *tokens,
             guint          n)
{
  return XXH3_64bits_withSeed (tokens, n * sizeof *tokens, SEED_GRAM) | HASHED;
}

guint64
yt_key_token (const YtTokens *tokens,
              guint           i)
{
  const YtToken *token = yt_tokens_get (tokens, i);

  if (token->code != 0)
    return token->code;
  return (XXH3_64bits_withSeed (tokens->letters->str + token->at, token->len, SEED_WORD) & ~APART) | HASHED;
}

guint64
yt_key_prefix (const char *letters,
               gsize       len)
{
  return XXH3_64bits_withSeed (letters, len, SEED_PREFIX) | HASHED;
}

guint64
yt_key_trait (char  name,
              guint number)
{
  const guint32 trait[] = { (guint32) name, number };

  return XXH3_64bits_withSeed (trait, sizeof trait, SEED_TRAIT) | HASHED;
}

gsize
yt_prefix_length (const char *letters,
                  gsize       len,
                  guint       n)
{
  const char *p = letters;

  while (n > 0 && p < letters + len)
    {
      p = g_utf8_next_char (p);
      n--;
    }
  return n == 0 ? (gsize) (p - letters) : 0;
}

static int
by_key (gconstpointer a,
        gconstpointer b)
{
  guint64 first = *(const guint64 *) a;
  guint64 second = *(const guint64 *) b;

  return first < second ? -1 : first > second;
}

YtLexicon *
yt_lexicon_new (GArray *keys)
{
  YtLexicon *self = g_new (YtLexicon, 1);

  self->keys = keys;
  g_array_sort (keys, by_key);
  self->mask = 15;
  while (self->mask < keys->len * 3)
    self->mask = self->mask * 2 + 1;
  self->slots = g_new0 (guint64, self->mask + 1);
  for (guint i = 0; i < keys->len; i++)
    {
      guint64 key = g_array_index (keys, guint64, i);
      guint64 at = key * G_GUINT64_CONSTANT (0x9e3779b97f4a7c15) >> 20;

      while (self->slots[at & self->mask] != 0)
        at++;
      self->slots[at & self->mask] = key;
    }
  return self;
}

void
yt_lexicon_free (YtLexicon *self)
{
  g_array_unref (self->keys);
  g_free (self->slots);
  g_free (self);
}

static void
list_word (const YtTokens *tokens,
           guint           i,
           guint64         key,
           YtKeyFunc       func,
           gpointer        data)
{
  const char *letters = tokens->letters->str + yt_tokens_get (tokens, i)->at;
  const gsize len = yt_tokens_get (tokens, i)->len;

  func (data, key, letters, len);
  for (guint n = 1; n <= 2; n++)
    {
      gsize prefix = yt_prefix_length (letters, len, n);

      if (prefix > 0)
        func (data, yt_key_prefix (letters, prefix), NULL, 0);
    }
}

void
yt_keys_each (const YtTokens  *tokens,
              const YtLexicon *lexicon,
              GArray          *scratch,
              YtKeyFunc        func,
              gpointer         data)
{
  const guint n = tokens->tokens->len;
  const guint64 *numbers;

  g_array_set_size (scratch, n);
  for (guint i = 0; i < n; i++)
    g_array_index (scratch, guint64, i) = yt_key_token (tokens, i);
  numbers = (const guint64 *) (gpointer) scratch->data;
  for (guint i = 0; i < n; i++)
    {
      const gunichar code = yt_tokens_get (tokens, i)->code;
      gunichar next;

      if (code != 0)
        func (data, yt_key_han (code), NULL, 0);
      else
        list_word (tokens, i, numbers[i], func, data);
      if (i + 1 >= n || !yt_tokens_get (tokens, i + 1)->glued)
        continue;
      next = yt_tokens_get (tokens, i + 1)->code;
      if (code != 0 && next != 0)
        func (data, yt_key_pair (code, next), NULL, 0);
      else if (code != 0 || next != 0 || yt_lexicon_has (lexicon, yt_key_gram (numbers + i, 2)))
        func (data, yt_key_gram (numbers + i, 2), NULL, 0);
      else
        continue;
      for (guint len = 3; len <= YT_GRAM_MAX && i + len <= n && yt_tokens_get (tokens, i + len - 1)->glued; len++)
        {
          guint64 key = yt_key_gram (numbers + i, len);

          if (!yt_lexicon_has (lexicon, key))
            break;
          func (data, key, NULL, 0);
        }
    }
}

/* Count: in how many documents a run is, and the last of them. */
typedef struct
{
  guint64 key;
  guint32 n;
  guint32 last;
} Count;

typedef struct
{
  Count *slots;
  guint64 mask;
  guint64 used;
} Counts;

static Count *
find_count (Counts *counts,
            guint64 key)
{
  guint64 at = key * G_GUINT64_CONSTANT (0x9e3779b97f4a7c15) >> 20;

  while (counts->slots[at & counts->mask].key != 0 && counts->slots[at & counts->mask].key != key)
    at++;
  return &counts->slots[at & counts->mask];
}

static void
count (Counts *counts,
       guint64 key,
       guint32 doc)
{
  Count *slot = find_count (counts, key);

  if (slot->key == 0)
    {
      if (counts->used * 2 > counts->mask)
        {
          Counts wider = { g_new0 (Count, counts->mask * 2 + 2), counts->mask * 2 + 1, counts->used };

          for (guint64 i = 0; i <= counts->mask; i++)
            {
              if (counts->slots[i].key != 0)
                *find_count (&wider, counts->slots[i].key) = counts->slots[i];
            }
          g_free (counts->slots);
          *counts = wider;
          slot = find_count (counts, key);
        }
      counts->used++;
      slot->key = key;
      slot->last = G_MAXUINT32;
    }
  if (slot->last != doc)
    slot->n++;
  slot->last = doc;
}

/* Runs of @len tokens whose two shorter runs are frequent. */
static void
count_runs (Counts          *counts,
            const GArray    *text,
            guint32          doc,
            guint            len,
            const YtLexicon *shorter,
            GArray          *scratch)
{
  const guint64 *marked = (const guint64 *) (gpointer) text->data;
  guint64 *numbers;
  guint run = 0;

  g_array_set_size (scratch, text->len);
  numbers = (guint64 *) (gpointer) scratch->data;
  for (guint i = 0; i < text->len; i++)
    {
      guint from = i + 1 - len;

      numbers[i] = marked[i] & ~APART;
      run = (marked[i] & APART) != 0 ? 1 : run + 1;
      if (run < len)
        continue;
      if (len > 2 && (!yt_lexicon_has (shorter, yt_key_gram (numbers + from, len - 1)) ||
                      !yt_lexicon_has (shorter, yt_key_gram (numbers + from + 1, len - 1))))
        continue;
      count (counts, yt_key_gram (numbers + from, len), doc);
      /* Of two tokens only words are listed for being frequent; the others must be known for the longer runs. */
      if (len == 2 && (numbers[from] & numbers[i] & HASHED) != 0)
        count (counts, ~yt_key_gram (numbers + from, len), doc);
    }
}

static YtLexicon *
take_frequent (Counts *counts,
               guint   least,
               guint   len,
               GArray *keys)
{
  GArray *level = g_array_new (FALSE, FALSE, sizeof (guint64));

  for (guint64 i = 0; i <= counts->mask; i++)
    {
      const Count *slot = &counts->slots[i];
      guint64 key = slot->key;

      if (key == 0 || slot->n < least)
        continue;
      if ((key & HASHED) != 0)
        g_array_append_val (level, key);
      key = ~key;
      if (len == 2 && (key & HASHED) != 0)
        g_array_append_val (keys, key);
      else if (len > 2)
        g_array_append_val (keys, slot->key);
    }
  return yt_lexicon_new (level);
}

GArray *
yt_lexicon_sample (const YtTokens *tokens)
{
  GArray *text = g_array_sized_new (FALSE, FALSE, sizeof (guint64), tokens->tokens->len);

  for (guint i = 0; i < tokens->tokens->len; i++)
    {
      guint64 number = yt_key_token (tokens, i) | (yt_tokens_get (tokens, i)->glued ? 0 : APART);

      g_array_append_val (text, number);
    }
  return text;
}

YtLexicon *
yt_lexicon_learn (GPtrArray *sample)
{
  GArray *keys = g_array_new (FALSE, FALSE, sizeof (guint64));
  g_autoptr(GArray) scratch = g_array_new (FALSE, FALSE, sizeof (guint64));
  g_autoptr(YtLexicon) level = NULL;
  const guint least = MAX (RARE_MIN, sample->len / RARE);

  for (guint len = 2; len <= YT_GRAM_MAX; len++)
    {
      Counts counts = { g_new0 (Count, 65536), 65535, 0 };
      YtLexicon *next;

      for (guint i = 0; i < sample->len; i++)
        count_runs (&counts, g_ptr_array_index (sample, i), i, len, level, scratch);
      next = take_frequent (&counts, least, len, keys);
      g_free (counts.slots);
      g_clear_pointer (&level, yt_lexicon_free);
      level = next;
    }
  return yt_lexicon_new (keys);
}
