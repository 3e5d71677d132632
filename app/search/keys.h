/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Keys of the index: what of a document is listed, and which longer runs are frequent enough to be listed, too. */
#pragma once

#include "text/tokens.h"

G_BEGIN_DECLS

/** YT_GRAM_MAX: tokens of the longest run that is listed. */
#define YT_GRAM_MAX 6
/** YT_BUCKETS, YT_WORD_BUCKETS: how many lists the pairs share that are not listed one by one: with a Han sign, of two words. */
#define YT_BUCKETS 16384
#define YT_WORD_BUCKETS 2048

/** yt_key_han, yt_key_pair: of one Han sign, and of two that touch. */
static inline guint64
yt_key_han (gunichar code)
{
  return code;
}

static inline guint64
yt_key_pair (gunichar first,
             gunichar second)
{
  return G_GUINT64_CONSTANT (1) << 42 | (guint64) first << 21 | second;
}

/** yt_key_bucket: what pairs that are not listed one by one have in common. @pair: as yt_key_gram() has it; @words: it is of two words */
static inline guint64
yt_key_bucket (guint64  pair,
               gboolean words)
{
  return G_GUINT64_CONSTANT (1) << 43 | (words ? G_GUINT64_CONSTANT (1) << 20 | (pair & (YT_WORD_BUCKETS - 1)) : pair & (YT_BUCKETS - 1));
}

/** yt_key_gram: of a run of tokens, by the numbers of yt_key_token(). */
guint64 yt_key_gram (const guint64 *tokens,
                     guint          n);
guint64 yt_key_token (const YtTokens *tokens,
                      guint           i);
/** yt_key_prefix: of the words that begin with these letters: one character or two. */
guint64 yt_key_prefix (const char *letters,
                       gsize       len);
/** yt_key_trait: of a property of documents, as their kind. */
guint64 yt_key_trait (char  name,
                      guint number);

/** yt_prefix_length: bytes of the first @n characters; 0 when there are fewer. */
gsize yt_prefix_length (const char *letters,
                        gsize       len,
                        guint       n);

/**
 * YtLexicon: which runs are listed one by one: pairs with a Han sign that are not rare, and frequent runs of two words
 * and of three to six tokens. Without any, all pairs with a Han sign are.
 */
typedef struct
{
  GArray *keys; /* guint64, sorted */
  guint64 *slots;
  guint64 mask;
  guint8 *filter; /* one bit for each of FILTER numbers that a key may have */
  guint64 filter_mask;
} YtLexicon;

/** yt_lexicon_new: @keys: (transfer full) */
YtLexicon *yt_lexicon_new (GArray *keys);
void yt_lexicon_free (YtLexicon *self);

static inline gboolean
yt_lexicon_has (const YtLexicon *self,
                guint64          key)
{
  guint64 at = key & self->filter_mask;

  if ((self->filter[at / 8] >> at % 8 & 1) == 0)
    return FALSE;
  for (at = key >> 8;; at++)
    {
      guint64 slot = self->slots[at & self->mask];

      if (slot == key)
        return TRUE;
      if (slot == 0)
        return FALSE;
    }
}

/** yt_lexicon_prefetch: it will be asked soon. */
static inline void
yt_lexicon_prefetch (const YtLexicon *self,
                     guint64          key)
{
  __builtin_prefetch (&self->filter[(key & self->filter_mask) / 8]);
  __builtin_prefetch (&self->slots[key >> 8 & self->mask]);
}

static inline gboolean
yt_lexicon_is_empty (const YtLexicon *self)
{
  return self->keys->len == 0;
}

/** yt_lexicon_learn: runs that are in many of these documents. @sample: (element-type GArray): each made by yt_lexicon_sample(). */
YtLexicon *yt_lexicon_learn (GPtrArray *sample);
/** yt_lexicon_sample: (transfer full): a text as yt_lexicon_learn() wants it. */
GArray *yt_lexicon_sample (const YtTokens *tokens);

/** YtKey: @word: the number of its token plus one when the key is a word */
typedef struct
{
  guint64 key;
  guint32 word;
} YtKey;

/** YT_LONG: texts of more tokens have all their pairs listed one by one, so that they are not looked through for nothing. */
#define YT_LONG 3000

/**
 * yt_keys_list:
 * @from, @to: the tokens at which the runs begin that are listed
 * @keys: (element-type YtKey): emptied first; a key may come several times
 * @scratch: of guint64, kept by the caller
 */
void yt_keys_list (const YtTokens  *tokens,
                   guint            from,
                   guint            to,
                   const YtLexicon *lexicon,
                   GArray          *scratch,
                   GArray          *keys);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (YtLexicon, yt_lexicon_free)

G_END_DECLS
