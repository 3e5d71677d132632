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
/* A run is frequent when it is in one of so many documents of the sample, and in no fewer than so many. */
#define RARE 300
#define RARE_MIN 10
/* A pair with a Han sign is rare when it is in fewer documents of the sample. */
#define PAIR_MIN 2
/* In a count: a pair with a Han sign. */
#define PAIR APART

__extension__ typedef unsigned __int128 Wide;

/* The hash of a run from that of the run without its last token. */
static inline guint64
go_on (guint64 run,
       guint64 token)
{
  Wide product = (Wide) (run ^ G_GUINT64_CONSTANT (0xa0761d6478bd642f)) * (token ^ G_GUINT64_CONSTANT (0xe7037ed1a0b428db));

  return (guint64) product ^ (guint64) (product >> 64);
}

static inline guint64
as_key (guint64 run)
{
  return (run & ~APART) | HASHED;
}

guint64
yt_key_gram (const guint64 *tokens,
             guint          n)
{
  guint64 run = tokens[0];

  for (guint i = 1; i < n; i++)
    run = go_on (run, tokens[i]);
  return as_key (run);
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

static gboolean
is_sorted (const GArray *keys)
{
  for (guint i = 1; i < keys->len; i++)
    {
      if (g_array_index (keys, guint64, i - 1) > g_array_index (keys, guint64, i))
        return FALSE;
    }
  return TRUE;
}

YtLexicon *
yt_lexicon_new (GArray *keys)
{
  YtLexicon *self = g_new (YtLexicon, 1);

  self->keys = keys;
  if (!is_sorted (keys))
    g_array_sort (keys, by_key);
  self->mask = 15;
  while (self->mask < (guint64) keys->len * 3 / 2)
    self->mask = self->mask * 2 + 1;
  self->filter_mask = self->mask * 8 + 7;
  self->slots = g_new0 (guint64, self->mask + 1);
  self->filter = g_new0 (guint8, self->mask + 1);
  for (guint i = 0; i < keys->len; i++)
    {
      guint64 key = g_array_index (keys, guint64, i);
      guint64 at = key & self->filter_mask;

      self->filter[at / 8] |= (guint8) (1 << at % 8);
      for (at = key >> 8; self->slots[at & self->mask] != 0;)
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
  g_free (self->filter);
  g_free (self);
}

/* Listing: a text on its way into keys. */
typedef struct
{
  const YtTokens *tokens;
  const YtLexicon *lexicon;
  const guint64 *numbers; /* of the tokens from @from on */
  guint from;
  gboolean all; /* pairs are listed one by one */
  YtKey *next;
} Listing;

static inline void
list (Listing *self,
      guint64  key)
{
  *self->next++ = (YtKey){ key, 0 };
}

static void
list_word (Listing *self,
           guint    i)
{
  const char *letters = self->tokens->letters->str + yt_tokens_get (self->tokens, i)->at;
  const gsize len = yt_tokens_get (self->tokens, i)->len;

  *self->next++ = (YtKey){ self->numbers[i - self->from], i + 1 };
  for (guint n = 1; n <= 2; n++)
    {
      gsize prefix = yt_prefix_length (letters, len, n);

      if (prefix > 0)
        list (self, yt_key_prefix (letters, prefix));
    }
}

/* The runs from token @i on, which goes on with the next one. */
static void
list_runs (Listing *self,
           guint    i)
{
  const guint n = self->tokens->tokens->len;
  const gunichar code = yt_tokens_get (self->tokens, i)->code;
  const gunichar next = yt_tokens_get (self->tokens, i + 1)->code;
  const guint64 *numbers = self->numbers + (i - self->from);
  guint64 run = go_on (numbers[0], numbers[1]);
  const guint64 pair = as_key (run);

  if (code == 0 && next == 0)
    {
      if (!yt_lexicon_has (self->lexicon, pair))
        {
          list (self, yt_key_bucket (pair, TRUE));
          return;
        }
      list (self, pair);
    }
  else if (self->all || yt_lexicon_has (self->lexicon, pair))
    {
      list (self, code != 0 && next != 0 ? yt_key_pair (code, next) : pair);
    }
  else
    {
      list (self, yt_key_bucket (pair, FALSE));
      return;
    }
  for (guint len = 3; len <= YT_GRAM_MAX && i + len <= n && yt_tokens_get (self->tokens, i + len - 1)->glued; len++)
    {
      run = go_on (run, numbers[len - 1]);
      if (!yt_lexicon_has (self->lexicon, as_key (run)))
        return;
      list (self, as_key (run));
    }
}

void
yt_keys_list (const YtTokens  *tokens,
              guint            from,
              guint            to,
              const YtLexicon *lexicon,
              GArray          *scratch,
              GArray          *keys)
{
  const guint n = tokens->tokens->len;
  const guint seen = MIN (n, to + YT_GRAM_MAX);
  Listing listing = { tokens, lexicon, NULL, from, yt_lexicon_is_empty (lexicon) || n > YT_LONG, NULL };

  g_array_set_size (scratch, seen - from);
  for (guint i = from; i < seen; i++)
    {
      guint64 *number = &g_array_index (scratch, guint64, i - from);

      *number = yt_key_token (tokens, i);
      if (i > from)
        yt_lexicon_prefetch (lexicon, as_key (go_on (number[-1], *number)));
    }
  listing.numbers = (const guint64 *) (gpointer) scratch->data;
  listing.from = from;
  /* Of each token its own key, two prefixes, and runs. */
  g_array_set_size (keys, (to - from) * (3 + YT_GRAM_MAX));
  listing.next = (YtKey *) (gpointer) keys->data;
  for (guint i = from; i < to; i++)
    {
      const gunichar code = yt_tokens_get (tokens, i)->code;

      if (code != 0)
        list (&listing, yt_key_han (code));
      else
        list_word (&listing, i);
      if (i + 1 < n && yt_tokens_get (tokens, i + 1)->glued)
        list_runs (&listing, i);
    }
  g_array_set_size (keys, (guint) (listing.next - (YtKey *) (gpointer) keys->data));
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
      count (counts, yt_key_gram (numbers + from, len) | (len == 2 && (numbers[from] & numbers[i] & HASHED) == 0 ? PAIR : 0), doc);
    }
}

/* Adds what is to be listed to @keys; returns what longer runs can be made of. */
static YtLexicon *
take_frequent (const Counts *counts,
               guint         least,
               GArray       *keys)
{
  GArray *level = g_array_new (FALSE, FALSE, sizeof (guint64));

  for (guint64 i = 0; i <= counts->mask; i++)
    {
      const Count *slot = &counts->slots[i];
      const guint64 key = slot->key & ~PAIR;

      if (slot->key == 0)
        continue;
      if (slot->n >= least)
        g_array_append_val (level, key);
      if (slot->n >= ((slot->key & PAIR) != 0 ? MIN (PAIR_MIN, least) : least))
        g_array_append_val (keys, key);
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
      next = take_frequent (&counts, least, keys);
      g_free (counts.slots);
      g_clear_pointer (&level, yt_lexicon_free);
      level = next;
    }
  return yt_lexicon_new (keys);
}
