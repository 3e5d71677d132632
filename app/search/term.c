/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Compares the words of a document with what is looked for. */
#include "search/term.h"

#include <string.h>

#define PART_END 0x1f

YtTerm *
yt_term_new (YtTermType type)
{
  YtTerm *self = g_new0 (YtTerm, 1);

  self->type = type;
  self->children = g_ptr_array_new_with_free_func ((GDestroyNotify) yt_term_free);
  return self;
}

YtTerm *
yt_term_new_field (YtTermField field,
                   const char *value)
{
  YtTerm *self = yt_term_new (YT_TERM_FIELD);

  self->field = field;
  self->value = g_strdup (value);
  return self;
}

void
yt_term_free (YtTerm *self)
{
  g_ptr_array_unref (self->children);
  g_clear_pointer (&self->words, yt_tokens_free);
  g_clear_pointer (&self->ids, g_hash_table_unref);
  g_clear_pointer (&self->regex, g_regex_unref);
  g_free (self->value);
  g_free (self);
}

gboolean
yt_term_word_is_near (const char *a,
                      gsize       a_len,
                      const char *b,
                      gsize       b_len)
{
  gsize same = 0;

  if (a_len > b_len)
    return yt_term_word_is_near (b, b_len, a, a_len);
  if (b_len - a_len > 1)
    return FALSE;
  while (same < a_len && a[same] == b[same])
    same++;
  if (b_len > a_len)
    return memcmp (a + same, b + same + 1, a_len - same) == 0;
  if (a_len - same <= 1 || memcmp (a + same + 1, b + same + 1, a_len - same - 1) == 0)
    return TRUE;
  return a[same] == b[same + 1] && a[same + 1] == b[same] && memcmp (a + same + 2, b + same + 2, a_len - same - 2) == 0;
}

/* The next word that is nearly that of @self. */
static guint
find_near (const YtTerm   *self,
           const YtTokens *tokens,
           guint           from)
{
  const YtToken *word = yt_tokens_get (self->words, 0);

  for (guint at = from; at < tokens->tokens->len; at++)
    {
      const YtToken *other = yt_tokens_get (tokens, at);

      if (other->code == 0 && yt_term_word_is_near (self->words->letters->str + word->at, word->len,
                                                    tokens->letters->str + other->at, other->len))
        return at;
    }
  return G_MAXUINT;
}

/* Whether the words behind the first follow at @at, too. */
static gboolean
goes_on (const YtTerm   *self,
         const YtTokens *tokens,
         guint           at)
{
  const guint n = self->words->tokens->len;

  if (at + n > tokens->tokens->len)
    return FALSE;
  for (guint i = 1; i < n; i++)
    {
      if (!yt_tokens_get (tokens, at + i)->glued || !yt_tokens_equal (self->words, i, tokens, at + i, self->prefix && i == n - 1))
        return FALSE;
    }
  return TRUE;
}

/* The next place of a phrase from token @from on; G_MAXUINT when there is none. */
static guint
find_phrase (const YtTerm   *self,
             const YtTokens *tokens,
             guint           from)
{
  const YtToken *all = (const YtToken *) (gconstpointer) tokens->tokens->data;
  const YtToken *first = yt_tokens_get (self->words, 0);
  const gboolean prefix = self->prefix && self->words->tokens->len == 1;

  if (self->fuzzy)
    return find_near (self, tokens, from);
  for (guint at = from; at < tokens->tokens->len; at++)
    {
      if (all[at].code != first->code || (first->code == 0 && (all[at].len < first->len || (!prefix && all[at].len > first->len))))
        continue;
      if ((first->code != 0 || yt_tokens_equal (self->words, 0, tokens, at, prefix)) && goes_on (self, tokens, at))
        return at;
    }
  return G_MAXUINT;
}

static gboolean
is_near (const YtTerm   *self,
         const YtTokens *tokens)
{
  const YtTerm *a = g_ptr_array_index (self->children, 0);
  const YtTerm *b = g_ptr_array_index (self->children, 1);
  const guint n_a = a->words->tokens->len;
  const guint n_b = b->words->tokens->len;
  guint at_a = find_phrase (a, tokens, 0);
  guint at_b = find_phrase (b, tokens, 0);

  while (at_a != G_MAXUINT && at_b != G_MAXUINT)
    {
      if (at_a <= at_b ? at_b <= at_a + n_a + self->distance : at_a <= at_b + n_b + self->distance)
        return TRUE;
      if (at_a <= at_b)
        at_a = find_phrase (a, tokens, at_a + 1);
      else
        at_b = find_phrase (b, tokens, at_b + 1);
    }
  return FALSE;
}

/* Parts are looked at one by one: each has a beginning and an end. */
static gsize
part_length (const YtTokens *tokens,
             gsize           at)
{
  const char *end = memchr (tokens->text + at, PART_END, tokens->len - at);

  return end != NULL ? (gsize) (end - tokens->text) - at : tokens->len - at;
}

static gboolean
matches_regex (const YtTerm   *self,
               const YtTokens *tokens)
{
  if (self->until != 0 && g_get_monotonic_time () > self->until)
    {
      g_atomic_int_set (&((YtTerm *) self)->stopped, TRUE);
      return FALSE;
    }
  for (gsize at = 0; at < tokens->len;)
    {
      const gsize len = part_length (tokens, at);

      /* One that takes too many steps does not match. */
      if (g_regex_match_full (self->regex, tokens->text + at, (gssize) len, 0, 0, NULL, NULL))
        return TRUE;
      at += len + 1;
    }
  return FALSE;
}

gboolean
yt_term_has_regex (const YtTerm *self)
{
  for (guint i = 0; i < self->children->len; i++)
    {
      if (yt_term_has_regex (g_ptr_array_index (self->children, i)))
        return TRUE;
    }
  return self->type == YT_TERM_REGEX;
}

void
yt_term_limit (YtTerm *self,
               gint64  until)
{
  self->until = until;
  for (guint i = 0; i < self->children->len; i++)
    yt_term_limit (g_ptr_array_index (self->children, i), until);
}

gboolean
yt_term_is_stopped (const YtTerm *self)
{
  for (guint i = 0; i < self->children->len; i++)
    {
      if (yt_term_is_stopped (g_ptr_array_index (self->children, i)))
        return TRUE;
    }
  return g_atomic_int_get (&self->stopped) != 0;
}

gboolean
yt_term_matches (const YtTerm    *self,
                 const YtDocMark *mark,
                 const YtTokens  *tokens)
{
  switch (self->type)
    {
    case YT_TERM_PHRASE:
      return find_phrase (self, tokens, 0) != G_MAXUINT;
    case YT_TERM_NEAR:
      return is_near (self, tokens);
    case YT_TERM_FIELD:
      return yt_term_field_has (self, mark);
    case YT_TERM_REGEX:
      return matches_regex (self, tokens);
    case YT_TERM_NOT:
      return !yt_term_matches (g_ptr_array_index (self->children, 0), mark, tokens);
    case YT_TERM_AND:
    case YT_TERM_OR:
    default:
      for (guint i = 0; i < self->children->len; i++)
        {
          if (yt_term_matches (g_ptr_array_index (self->children, i), mark, tokens) == (self->type == YT_TERM_OR))
            return self->type == YT_TERM_OR;
        }
      return self->type == YT_TERM_AND;
    }
}

/* Appends the phrases that are looked for, borrowed. */
static void
add_phrases (const YtTerm *self,
             GPtrArray    *phrases)
{
  if (self->type == YT_TERM_PHRASE || self->type == YT_TERM_REGEX)
    g_ptr_array_add (phrases, (gpointer) self);
  for (guint i = 0; self->type != YT_TERM_NOT && i < self->children->len; i++)
    add_phrases (g_ptr_array_index (self->children, i), phrases);
}

static void
mark_part (const YtTerm *self,
           const char   *text,
           gsize         at,
           gsize         len,
           GArray       *spans)
{
  g_autoptr(GMatchInfo) match = NULL;

  g_regex_match_full (self->regex, text + at, (gssize) len, 0, 0, &match, NULL);
  for (; g_match_info_matches (match); g_match_info_next (match, NULL))
    {
      YtSpan span;
      int start;
      int end;

      if (!g_match_info_fetch_pos (match, 0, &start, &end) || end <= start)
        continue;
      span = (YtSpan){ at + (gsize) start, at + (gsize) end };
      g_array_append_val (spans, span);
    }
}

static void
mark_regex (const YtTerm   *self,
            const YtTokens *tokens,
            GArray         *spans)
{
  for (gsize at = 0; at < tokens->len;)
    {
      const gsize len = part_length (tokens, at);

      mark_part (self, tokens->text, at, len, spans);
      at += len + 1;
    }
}

static int
by_start (gconstpointer a,
          gconstpointer b)
{
  const YtSpan *first = a;
  const YtSpan *second = b;

  return first->start < second->start ? -1 : first->start > second->start;
}

void
yt_term_mark (const YtTerm   *self,
              const YtTokens *tokens,
              GArray         *spans)
{
  g_autoptr(GPtrArray) phrases = g_ptr_array_new ();
  guint kept = 0;

  add_phrases (self, phrases);
  for (guint i = 0; i < phrases->len; i++)
    {
      const YtTerm *phrase = g_ptr_array_index (phrases, i);
      const guint n = phrase->words != NULL ? phrase->words->tokens->len : 0;

      if (phrase->type == YT_TERM_REGEX)
        mark_regex (phrase, tokens, spans);
      for (guint at = n == 0 ? G_MAXUINT : find_phrase (phrase, tokens, 0); at != G_MAXUINT; at = find_phrase (phrase, tokens, at + n))
        {
          const YtSpan span = { yt_tokens_get (tokens, at)->start, yt_tokens_get (tokens, at + n - 1)->end };

          g_array_append_val (spans, span);
        }
    }
  g_array_sort (spans, by_start);
  for (guint i = 0; i < spans->len; i++)
    {
      YtSpan *span = &g_array_index (spans, YtSpan, i);
      YtSpan *last = kept > 0 ? &g_array_index (spans, YtSpan, kept - 1) : NULL;

      if (last != NULL && span->start < last->end)
        last->end = MAX (last->end, span->end);
      else
        g_array_index (spans, YtSpan, kept++) = *span;
    }
  g_array_set_size (spans, kept);
}
