/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Walks over a text once, folding and cutting. */
#include "text/tokens.h"

#include <string.h>

#define PART_END 0x1f

/* What lies between the last token and the place of the walk. */
typedef enum
{
  GAP_NONE,
  GAP_SPACE,
  GAP_MARK,
  GAP_PART,
} Gap;

typedef struct
{
  YtTokens *tokens;
  Gap gap;
  gboolean in_word;
} Walk;

YtTokens *
yt_tokens_new (void)
{
  YtTokens *self = g_new (YtTokens, 1);

  self->tokens = g_array_new (FALSE, FALSE, sizeof (YtToken));
  self->letters = g_string_new (NULL);
  return self;
}

void
yt_tokens_free (YtTokens *self)
{
  g_array_unref (self->tokens);
  g_string_free (self->letters, TRUE);
  g_free (self);
}

static gboolean
is_glued (const Walk *walk,
          gboolean    word)
{
  const GArray *tokens = walk->tokens->tokens;
  gboolean after_word;

  if (tokens->len == 0 || walk->gap == GAP_PART)
    return FALSE;
  after_word = g_array_index (tokens, YtToken, tokens->len - 1).code == 0;
  if (word && after_word)
    return TRUE;
  return walk->gap <= (word || after_word ? GAP_SPACE : GAP_NONE);
}

static void
add_token (Walk     *walk,
           gunichar  code,
           gsize     start,
           gsize     end)
{
  YtToken token = { code, (guint32) walk->tokens->letters->len, 0, (guint32) start, (guint32) end, is_glued (walk, code == 0) };

  g_array_append_val (walk->tokens->tokens, token);
  walk->gap = GAP_NONE;
  walk->in_word = code == 0;
}

static void
add_letter (Walk     *walk,
            gunichar  c,
            gsize     start,
            gsize     end)
{
  GString *letters = walk->tokens->letters;
  YtToken *token;

  if (!walk->in_word)
    add_token (walk, 0, start, end);
  token = &g_array_index (walk->tokens->tokens, YtToken, walk->tokens->tokens->len - 1);
  if (c < 0x80)
    g_string_append_c (letters, (char) c);
  else
    g_string_append_unichar (letters, c);
  token->len = (guint32) letters->len - token->at;
  token->end = (guint32) end;
}

static void
add_gap (Walk *walk,
         Gap   gap)
{
  walk->in_word = FALSE;
  walk->gap = MAX (walk->gap, gap);
}

static void
add_char (Walk     *walk,
          gunichar  c,
          gsize     start,
          gsize     end)
{
  switch (yt_char_class (c))
    {
    case YT_CHAR_IGNORED:
      break;
    case YT_CHAR_SPACE:
      add_gap (walk, GAP_SPACE);
      break;
    case YT_CHAR_HAN:
      add_token (walk, c, start, end);
      break;
    case YT_CHAR_WORD:
      add_letter (walk, c, start, end);
      break;
    case YT_CHAR_MARK:
    default:
      /* C++, C#, F# */
      if ((c == '+' || c == '#') && walk->in_word)
        add_letter (walk, c, start, end);
      else
        add_gap (walk, c == PART_END ? GAP_PART : GAP_MARK);
    }
}

void
yt_tokens_set (YtTokens    *self,
               const char  *text,
               gsize        len,
               YtFoldFlags  flags)
{
  Walk walk = { self, GAP_NONE, FALSE };
  const char *end = text + len;

  g_array_set_size (self->tokens, 0);
  g_string_truncate (self->letters, 0);
  for (const char *p = text; p < end;)
    {
      const char *next = g_utf8_next_char (p);
      gunichar folded[YT_FOLD_MAX];
      guint n = yt_fold_char (g_utf8_get_char (p), flags, folded);

      for (guint i = 0; i < n; i++)
        add_char (&walk, folded[i], (gsize) (p - text), (gsize) (next - text));
      /* A mark that folds away belongs to its letter. */
      if (n == 0 && walk.gap == GAP_NONE && self->tokens->len > 0)
        g_array_index (self->tokens, YtToken, self->tokens->len - 1).end = (guint32) (next - text);
      p = next;
    }
}

gboolean
yt_tokens_equal (const YtTokens *self,
                 guint           i,
                 const YtTokens *other,
                 guint           k,
                 gboolean        prefix)
{
  const YtToken *a = yt_tokens_get (self, i);
  const YtToken *b = yt_tokens_get (other, k);

  if (a->code != 0 || b->code != 0)
    return a->code == b->code;
  if (prefix ? a->len > b->len : a->len != b->len)
    return FALSE;
  return memcmp (self->letters->str + a->at, other->letters->str + b->at, a->len) == 0;
}
