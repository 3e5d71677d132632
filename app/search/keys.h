/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Keys of the index: what of a document is listed, and which longer runs are frequent enough to be listed, too. */
#pragma once

#include "text/tokens.h"

G_BEGIN_DECLS

/** YT_GRAM_MAX: tokens of the longest run that is listed. */
#define YT_GRAM_MAX 6

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

/** YtLexicon: the frequent runs: of three to six tokens, or two words. */
typedef struct
{
  GArray *keys; /* guint64, sorted */
  guint64 *slots;
  guint64 mask;
} YtLexicon;

/** yt_lexicon_new: @keys: (transfer full) */
YtLexicon *yt_lexicon_new (GArray *keys);
void yt_lexicon_free (YtLexicon *self);

static inline gboolean
yt_lexicon_has (const YtLexicon *self,
                guint64          key)
{
  guint64 at = key * G_GUINT64_CONSTANT (0x9e3779b97f4a7c15) >> 20;

  for (;; at++)
    {
      guint64 slot = self->slots[at & self->mask];

      if (slot == key)
        return TRUE;
      if (slot == 0)
        return FALSE;
    }
}

/** yt_lexicon_learn: runs that are in many of these documents. @sample: (element-type GArray): each made by yt_lexicon_sample(). */
YtLexicon *yt_lexicon_learn (GPtrArray *sample);
/** yt_lexicon_sample: (transfer full): a text as yt_lexicon_learn() wants it. */
GArray *yt_lexicon_sample (const YtTokens *tokens);

/** YtKeyFunc: @word: (nullable): the letters when the key is a word */
typedef void (*YtKeyFunc) (gpointer    data,
                           guint64     key,
                           const char *word,
                           gsize       len);

/** yt_keys_each: all keys of a text; one may come several times. @scratch: of guint64, the caller keeps it. */
void yt_keys_each (const YtTokens  *tokens,
                   const YtLexicon *lexicon,
                   GArray          *scratch,
                   YtKeyFunc        func,
                   gpointer         data);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (YtLexicon, yt_lexicon_free)

G_END_DECLS
