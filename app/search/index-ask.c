/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Asks the pieces of the index: a query becomes a set of documents that may be found and one of those that surely are. */
#include <string.h>

#include "search/index-private.h"

/* Answer: @sure is part of @may. */
typedef struct
{
  YtBits *may;
  YtBits *sure;
} Answer;

typedef struct
{
  YtIndexSegment *segment;
  const YtLexicon *lexicon;
  gboolean narrow; /* what is meant is less than what is listed */
} Asking;

static Answer ask (const Asking *self,
                   const YtTerm *term);

static void
answer_clear (Answer *answer)
{
  g_clear_pointer (&answer->may, yt_bits_free);
  g_clear_pointer (&answer->sure, yt_bits_free);
}

static void
and_key (const Asking *self,
         YtBits       *bits,
         guint64       key)
{
  g_autoptr(YtBits) listed = yt_bits_new (bits->n);

  yt_segment_key (self->segment, key, listed);
  yt_bits_and (bits, listed);
}

static void
and_token (const Asking   *self,
           YtBits         *bits,
           const YtTokens *tokens,
           guint           i,
           gboolean        prefix)
{
  const YtToken *token = yt_tokens_get (tokens, i);
  const char *letters = tokens->letters->str + token->at;
  g_autoptr(YtBits) listed = NULL;

  if (token->code != 0)
    {
      and_key (self, bits, yt_key_han (token->code));
      return;
    }
  if (prefix && (yt_prefix_length (letters, token->len, 1) == token->len || yt_prefix_length (letters, token->len, 2) == token->len))
    {
      and_key (self, bits, yt_key_prefix (letters, token->len));
      return;
    }
  listed = yt_bits_new (bits->n);
  yt_segment_words (self->segment, letters, token->len, prefix, listed);
  yt_bits_and (bits, listed);
}

static Answer
ask_fuzzy (const Asking *self,
           const YtTerm *term)
{
  const YtToken *word = yt_tokens_get (term->words, 0);
  Answer answer = { yt_bits_new (self->segment->n_docs), yt_bits_new (self->segment->n_docs) };

  yt_segment_near_words (self->segment, term->words->letters->str + word->at, word->len, answer.may);
  yt_bits_and (answer.may, self->segment->alive);
  if (!self->narrow)
    yt_bits_or (answer.sure, answer.may);
  return answer;
}

/* The longest run from token @i on, which has a next one, that is listed, if only with others. */
static guint
longest_run (const Asking  *self,
             const guint64 *numbers,
             guint          i,
             guint          n)
{
  for (guint len = MIN (YT_GRAM_MAX, n - i); len > 2; len--)
    {
      if (yt_lexicon_has (self->lexicon, yt_key_gram (numbers + i, len)))
        return len;
    }
  return 2;
}

/* A pair that is not in the lexicon is listed for long texts; of the others are known those that may have it. */
static void
and_rare_pair (const Asking   *self,
               YtBits         *bits,
               const YtTokens *tokens,
               guint64         pair,
               guint           i,
               const YtBits   *listed)
{
  g_autoptr(YtBits) may = yt_bits_new (bits->n);

  yt_segment_key (self->segment,
                  yt_key_bucket (pair, yt_tokens_get (tokens, i)->code == 0 && yt_tokens_get (tokens, i + 1)->code == 0), may);
  and_token (self, may, tokens, i, FALSE);
  and_token (self, may, tokens, i + 1, FALSE);
  yt_bits_or (may, listed);
  yt_bits_and (bits, may);
}

/* @surely: (nullable): loses whom the run is not listed for */
static void
and_run (const Asking   *self,
         YtBits         *bits,
         YtBits         *surely,
         const YtTokens *tokens,
         const guint64  *numbers,
         guint           i,
         guint           len)
{
  const gunichar first = yt_tokens_get (tokens, i)->code;
  const gunichar second = yt_tokens_get (tokens, i + 1)->code;
  const guint64 gram = yt_key_gram (numbers + i, len);
  g_autoptr(YtBits) listed = yt_bits_new (bits->n);

  yt_segment_key (self->segment, len == 2 && first != 0 && second != 0 ? yt_key_pair (first, second) : gram, listed);
  if (surely != NULL)
    yt_bits_and (surely, listed);
  if (yt_lexicon_has (self->lexicon, gram) || (yt_lexicon_is_empty (self->lexicon) && (first != 0 || second != 0)))
    yt_bits_and (bits, listed);
  else
    and_rare_pair (self, bits, tokens, gram, i, listed);
}

static Answer
ask_phrase (const Asking *self,
            const YtTerm *term)
{
  const YtTokens *tokens = term->words;
  const guint all = tokens->tokens->len;
  /* Runs are of whole words. */
  const guint n = term->prefix ? all - 1 : all;
  g_autofree guint64 *numbers = g_new (guint64, all);
  Answer answer = { yt_bits_copy (self->segment->alive), yt_bits_new (self->segment->n_docs) };
  guint covered = 0;

  for (guint i = 0; i < all; i++)
    numbers[i] = yt_key_token (tokens, i);
  if (term->prefix)
    and_token (self, answer.may, tokens, all - 1, TRUE);
  for (guint i = 0; i < n; i++)
    {
      guint len = i + 1 < n ? longest_run (self, numbers, i, n) : 0;

      if (len > 0 && i + len > covered)
        {
          if (len == all)
            yt_bits_fill (answer.sure);
          and_run (self, answer.may, len == all ? answer.sure : NULL, tokens, numbers, i, len);
          covered = i + len;
        }
      else if (i >= covered)
        {
          and_token (self, answer.may, tokens, i, FALSE);
          covered = i + 1;
        }
    }
  if (all == 1)
    yt_bits_or (answer.sure, answer.may);
  yt_bits_and (answer.sure, answer.may);
  /* Less may be meant than is listed. */
  if (self->narrow)
    yt_bits_clear (answer.sure);
  return answer;
}

static guint
number_of_kind (const char *name)
{
  for (guint kind = 0; kind < YT_N_KINDS; kind++)
    {
      if (g_ascii_strcasecmp (yt_kind_info ((YtKind) kind)->id, name) == 0)
        return kind;
    }
  return YT_N_KINDS;
}

/* Kinds and languages are listed; the other fields are asked of each document. */
static Answer
ask_field (const Asking *self,
           const YtTerm *term)
{
  YtBits *bits = yt_bits_new (self->segment->n_docs);

  if (term->field == YT_FIELD_IS_LANG)
    {
      const guint language = g_ascii_strncasecmp (term->value, "zh", 2) == 0   ? YT_DOC_ZH
                             : g_ascii_strncasecmp (term->value, "en", 2) == 0 ? YT_DOC_EN
                                                                               : 0;

      yt_segment_key (self->segment, yt_key_trait ('l', language), bits);
    }
  else if (term->field == YT_FIELD_IS_KIND && g_ascii_strcasecmp (term->value, "note") == 0)
    yt_segment_key (self->segment, yt_key_trait ('s', YT_HIT_NOTE), bits);
  else if (term->field == YT_FIELD_IS_KIND && g_ascii_strcasecmp (term->value, "document") == 0)
    yt_segment_key (self->segment, yt_key_trait ('s', YT_HIT_DOCUMENT), bits);
  else if (term->field == YT_FIELD_IS_KIND)
    yt_segment_key (self->segment, yt_key_trait ('k', number_of_kind (term->value)), bits);
  else
    {
      for (guint32 doc = yt_bits_next (self->segment->alive, 0); doc < bits->n; doc = yt_bits_next (self->segment->alive, doc + 1))
        {
          if (yt_term_field_has (term, yt_segment_mark (self->segment, doc)))
            yt_bits_set (bits, doc);
        }
    }
  return (Answer){ bits, yt_bits_copy (bits) };
}

static Answer
ask_not (const Asking *self,
         const YtTerm *term)
{
  Answer answer = ask (self, g_ptr_array_index (term->children, 0));
  YtBits *may = answer.sure;

  yt_bits_not (may);
  yt_bits_not (answer.may);
  return (Answer){ may, answer.may };
}

static Answer
ask (const Asking *self,
     const YtTerm *term)
{
  Answer answer;

  if (term->type == YT_TERM_PHRASE)
    return term->fuzzy ? ask_fuzzy (self, term) : ask_phrase (self, term);
  if (term->type == YT_TERM_FIELD)
    return ask_field (self, term);
  if (term->type == YT_TERM_REGEX)
    return (Answer){ yt_bits_copy (self->segment->alive), yt_bits_new (self->segment->n_docs) };
  if (term->type == YT_TERM_NOT)
    return ask_not (self, term);
  answer = ask (self, g_ptr_array_index (term->children, 0));
  for (guint i = 1; i < term->children->len; i++)
    {
      Answer next = ask (self, g_ptr_array_index (term->children, i));

      (term->type == YT_TERM_OR ? yt_bits_or : yt_bits_and) (answer.may, next.may);
      (term->type == YT_TERM_OR ? yt_bits_or : yt_bits_and) (answer.sure, next.sure);
      answer_clear (&next);
    }
  if (term->type == YT_TERM_NEAR)
    yt_bits_clear (answer.sure);
  return answer;
}

static void
add_candidate (YtCandidates    *self,
               const YtDocMark *mark,
               gboolean         sure)
{
  const YtCandidate candidate = { *mark, sure };

  g_array_append_val (self->found, candidate);
}

static void
count_sure (YtCandidates *self,
            YtIndexSegment    *segment,
            const YtBits *sure)
{
  g_autoptr(YtBits) listed = yt_bits_new (segment->n_docs);
  guint entries;

  self->sure += yt_bits_count (sure);
  yt_segment_key (segment, yt_key_trait ('s', YT_HIT_NOTE), listed);
  self->kinds[YT_N_KINDS] += yt_bits_count_both (sure, listed);
  yt_bits_clear (listed);
  yt_segment_key (segment, yt_key_trait ('s', YT_HIT_DOCUMENT), listed);
  self->kinds[YT_N_KINDS + 1] += yt_bits_count_both (sure, listed);
  yt_bits_clear (listed);
  yt_segment_key (segment, yt_key_trait ('s', YT_HIT_ENTRY), listed);
  yt_bits_and (listed, sure);
  entries = yt_bits_count (listed);
  for (guint32 doc = yt_bits_next (listed, 0); entries > 0; doc = yt_bits_next (listed, doc + 1), entries--)
    self->kinds[MIN (yt_segment_mark (segment, doc)->kind, YT_N_KINDS - 1)]++;
}

/* Where the documents of a sort begin. */
static guint32
start_of (YtIndexSegment *segment,
          guint      sort)
{
  guint32 low = 0;
  guint32 high = segment->n_docs;

  while (low < high)
    {
      guint32 middle = low + (high - low) / 2;

      if (yt_segment_mark (segment, middle)->sort < sort)
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}

static void
take_segment (YtCandidates *self,
              YtIndexSegment    *segment,
              Answer       *answer,
              guint         first,
              GArray       *days)
{
  yt_bits_and (answer->may, segment->alive);
  yt_bits_and (answer->sure, segment->alive);
  count_sure (self, segment, answer->sure);
  yt_bits_and_not (answer->may, answer->sure);
  for (guint32 doc = yt_bits_next (answer->may, 0); doc < segment->n_docs; doc = yt_bits_next (answer->may, doc + 1))
    add_candidate (self, yt_segment_mark (segment, doc), FALSE);
  for (guint sort = 0; sort < YT_N_SORTS; sort++)
    {
      guint32 end = start_of (segment, sort + 1);
      guint32 doc = yt_bits_next (answer->sure, start_of (segment, sort));

      for (guint n = 0; n < first && doc < end; n++, doc = yt_bits_next (answer->sure, doc + 1))
        add_candidate (self, yt_segment_mark (segment, doc), TRUE);
    }
  for (guint32 doc = yt_bits_next (answer->sure, 0); days != NULL && doc < segment->n_docs; doc = yt_bits_next (answer->sure, doc + 1))
    g_array_append_val (days, yt_segment_mark (segment, doc)->first);
}

/* What was changed lately is few: it is looked at as it is. */
static void
take_fresh (YtCandidates *self,
            YtIndex      *index,
            const YtTerm *wide,
            gboolean      narrow,
            GArray       *days)
{
  GHashTableIter all;
  gpointer value;

  narrow = narrow || yt_term_has_regex (wide);
  g_hash_table_iter_init (&all, index->fresh);
  while (g_hash_table_iter_next (&all, NULL, &value))
    {
      const Fresh *fresh = value;

      /* What is meant can be more than the wide query where something must not be there. */
      if (!narrow && !yt_term_matches (wide, &fresh->mark, fresh->tokens))
        continue;
      add_candidate (self, &fresh->mark, !narrow);
      if (narrow)
        continue;
      self->sure++;
      self->kinds[fresh->mark.sort == YT_HIT_ENTRY ? MIN (fresh->mark.kind, YT_N_KINDS - 1) : YT_N_KINDS - 1 + fresh->mark.sort]++;
      if (days != NULL)
        g_array_append_val (days, fresh->mark.first);
    }
}

static int
by_place (gconstpointer a,
          gconstpointer b)
{
  const YtCandidate *first = a;
  const YtCandidate *second = b;

  if (first->mark.sort != second->mark.sort)
    return (int) first->mark.sort - (int) second->mark.sort;
  return first->mark.id > second->mark.id ? -1 : first->mark.id < second->mark.id;
}

YtCandidates *
yt_index_ask (YtIndex      *self,
              const YtTerm *wide,
              const YtTerm *exact,
              guint         first,
              GArray       *days)
{
  YtCandidates *candidates = g_new0 (YtCandidates, 1);
  gboolean broken = FALSE;

  candidates->found = g_array_new (FALSE, FALSE, sizeof (YtCandidate));
  g_rw_lock_reader_lock (&self->lock);
  memcpy (candidates->below, self->below, sizeof candidates->below);
  for (guint i = 0; i < self->segments->len; i++)
    {
      const Asking asking = { g_ptr_array_index (self->segments, i), self->lexicon, exact != NULL };
      Answer answer = ask (&asking, wide);

      take_segment (candidates, asking.segment, &answer, first, days);
      answer_clear (&answer);
      broken = broken || yt_segment_is_broken (asking.segment);
    }
  take_fresh (candidates, self, wide, exact != NULL, days);
  g_rw_lock_reader_unlock (&self->lock);
  if (broken)
    {
      yt_candidates_free (candidates);
      yt_index_forget (self);
      return NULL;
    }
  g_array_sort (candidates->found, by_place);
  return candidates;
}

void
yt_candidates_free (YtCandidates *self)
{
  g_array_unref (self->found);
  g_free (self);
}
