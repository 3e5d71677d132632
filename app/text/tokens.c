/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Walks over a text once, folding and cutting. */
#include "text/tokens.h"

#include <string.h>

#include "text/fold-table.h"

#define PART_END 0x1f

/* What lies between the last token and the place of the walk. */
typedef enum
{
  GAP_NONE,
  GAP_SPACE,
  GAP_MARK,
  GAP_PART,
} Gap;

/* What one character becomes at the most: tokens, and bytes of letters. */
#define CHAR_TOKENS YT_FOLD_MAX
#define CHAR_LETTERS (YT_FOLD_MAX * 6)

/* Walk: before each character there is room for what it may become. */
typedef struct
{
  YtTokens *tokens;
  YtToken *token_end;
  char *letter_end;
  YtToken *first;
  YtToken *next;
  char *letters;
  char *letter; /* the next one */
  Gap gap;
  gboolean in_word;
} Walk;

YtTokens *
yt_tokens_new (void)
{
  YtTokens *self = g_new0 (YtTokens, 1);

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

static inline gboolean
is_glued (const Walk *walk,
          gboolean    word)
{
  gboolean after_word;

  if (walk->next == walk->first || walk->gap == GAP_PART)
    return FALSE;
  after_word = walk->next[-1].code == 0;
  if (word && after_word)
    return TRUE;
  return walk->gap <= (word || after_word ? GAP_SPACE : GAP_NONE);
}

static inline void
add_token (Walk     *walk,
           gunichar  code,
           gsize     start,
           gsize     end)
{
  *walk->next = (YtToken){ code, (guint32) (walk->letter - walk->letters), 0, (guint32) start, (guint32) end, is_glued (walk, code == 0) };
  walk->next++;
  walk->gap = GAP_NONE;
  walk->in_word = code == 0;
}

static inline void
add_letter (Walk     *walk,
            gunichar  c,
            gsize     start,
            gsize     end)
{
  YtToken *token;

  if (!walk->in_word)
    add_token (walk, 0, start, end);
  token = walk->next - 1;
  if (c < 0x80)
    *walk->letter++ = (char) c;
  else
    walk->letter += g_unichar_to_utf8 (c, walk->letter);
  token->len = (guint32) (walk->letter - walk->letters) - token->at;
  token->end = (guint32) end;
}

static inline void
add_gap (Walk *walk,
         Gap   gap)
{
  walk->in_word = FALSE;
  walk->gap = MAX (walk->gap, gap);
}

static inline void
add_char (Walk        *walk,
          gunichar     c,
          YtCharClass  class,
          gsize        start,
          gsize        end)
{
  switch (class)
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

/* A character that is not its own kind of simple, or not folded entirely. */
static void
add_odd (Walk        *walk,
         gunichar     c,
         YtFoldFlags  flags,
         gsize        start,
         gsize        end)
{
  gunichar folded[YT_FOLD_MAX];
  guint n = yt_fold_char (c, flags, folded);

  for (guint i = 0; i < n; i++)
    add_char (walk, folded[i], yt_char_class (folded[i]), start, end);
  /* A mark that folds away belongs to its letter. */
  if (n == 0 && walk->gap == GAP_NONE && walk->next > walk->first)
    walk->next[-1].end = (guint32) end;
}

static void
make_room (Walk *walk)
{
  const gsize n_tokens = (gsize) (walk->next - walk->first);
  const gsize n_letters = (gsize) (walk->letter - walk->letters);

  g_array_set_size (walk->tokens->tokens, (guint) (n_tokens * 2 + 512));
  g_string_set_size (walk->tokens->letters, n_letters * 2 + 512);
  walk->first = (YtToken *) (gpointer) walk->tokens->tokens->data;
  walk->next = walk->first + n_tokens;
  walk->token_end = walk->first + walk->tokens->tokens->len - CHAR_TOKENS;
  walk->letters = walk->tokens->letters->str;
  walk->letter = walk->letters + n_letters;
  walk->letter_end = walk->letters + walk->tokens->letters->len - CHAR_LETTERS;
}

static void
walk_over (Walk        *walk,
           const char  *text,
           gsize        len,
           YtFoldFlags  flags)
{
  const YtFoldSpread *flat = yt_fold_spread ();
  const guint8 *bytes = (const guint8 *) text;

  for (gsize at = 0; at < len;)
    {
      gsize next;
      gunichar c;

      if (walk->next > walk->token_end || walk->letter > walk->letter_end)
        make_room (walk);
      if (bytes[at] < 0x80)
        {
          c = bytes[at];
          next = at + 1;
        }
      else if ((bytes[at] & 0xf0) == 0xe0 && at + 3 <= len)
        {
          c = (gunichar) (bytes[at] & 0x0f) << 12 | (gunichar) (bytes[at + 1] & 0x3f) << 6 | (bytes[at + 2] & 0x3f);
          next = at + 3;
        }
      else
        {
          c = g_utf8_get_char (text + at);
          next = (gsize) (g_utf8_next_char (text + at) - text);
        }
      if (flags == YT_FOLD_ALL && c < 0x10000 && flat->whole[c] != YT_FOLD_ODD)
        add_char (walk, flat->whole[c], (YtCharClass) flat->classes[c], at, next);
      else
        add_odd (walk, c, flags, at, next);
      at = next;
    }
}

void
yt_tokens_set (YtTokens    *self,
               const char  *text,
               gsize        len,
               YtFoldFlags  flags)
{
  Walk walk = { .tokens = self };

  self->text = text;
  self->len = len;
  make_room (&walk);
  walk_over (&walk, text, len, flags);
  g_array_set_size (self->tokens, (guint) (walk.next - walk.first));
  g_string_set_size (self->letters, (gsize) (walk.letter - walk.letters));
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
