/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Cuts a text into what is looked for: Han signs one by one, and words of letters and digits. */
#pragma once

#include "text/fold.h"

G_BEGIN_DECLS

/**
 * YtToken:
 * @code: of a Han sign, folded; 0 for a word
 * @at, @len: of a word: its folded bytes in YtTokens.letters
 * @start, @end: where it stands in the original, in bytes
 * @glued: whether a phrase runs on from the token before: Han signs that touch, a Han sign and a word with at most
 *   blanks between them, two words whatever stands between them
 *
 * “C++” and “C#” are words.
 */
typedef struct
{
  gunichar code;
  guint32 at;
  guint32 len;
  guint32 start;
  guint32 end;
  gboolean glued;
} YtToken;

typedef struct
{
  GArray *tokens; /* YtToken */
  GString *letters;
  const char *text; /* what was cut; the caller's, and only for as long as he keeps it */
  gsize len;
} YtTokens;

YtTokens *yt_tokens_new (void);
void yt_tokens_free (YtTokens *self);

/** yt_tokens_set: forgets what was there and cuts @text, which is valid UTF-8. U+001F ends a part: nothing is glued over it. */
void yt_tokens_set (YtTokens    *self,
                    const char  *text,
                    gsize        len,
                    YtFoldFlags  flags);

static inline const YtToken *
yt_tokens_get (const YtTokens *self,
               guint           i)
{
  return &g_array_index (self->tokens, YtToken, i);
}

/** yt_tokens_equal: whether two tokens are the same sign or word; with @prefix also where the word of @other begins with that of @self. */
gboolean yt_tokens_equal (const YtTokens *self,
                          guint           i,
                          const YtTokens *other,
                          guint           k,
                          gboolean        prefix);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (YtTokens, yt_tokens_free)

G_END_DECLS
