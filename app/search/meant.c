/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Compares the phrases of a query with the titles and tags of the dossier. */
#include "search/meant.h"

#include <string.h>

#include "text/pinyin.h"

/* Of one phrase, so many at most. */
#define MEANT_MAX 5

/* Terms first: the best answers to letters. */
static const char names[] =
  "SELECT title_zh, title_en, kind = 'term' FROM entry WHERE deleted = 0 AND title_zh <> '' AND kind IN ('term', 'actor', 'party')"
  " UNION ALL SELECT DISTINCT substr (name, 5), '', 0 FROM field WHERE name >= 'tag:' AND name < 'tag;'"
  " UNION ALL SELECT title_zh, title_en, 0 FROM entry WHERE deleted = 0 AND title_zh <> '' AND kind NOT IN ('term', 'actor', 'party')"
  " LIMIT 5000";

void
yt_meant_free (YtMeant *self)
{
  g_free (self->typed);
  g_free (self->words);
  g_free (self);
}

/* The phrase as one could type it. */
static char *
words_of (const YtTerm *phrase)
{
  GString *words = g_string_new (NULL);

  for (guint i = 0; i < phrase->words->tokens->len; i++)
    {
      const YtToken *token = yt_tokens_get (phrase->words, i);

      if (i > 0 && token->code == 0 && yt_tokens_get (phrase->words, i - 1)->code == 0)
        g_string_append_c (words, ' ');
      if (token->code != 0)
        g_string_append_unichar (words, token->code);
      else
        g_string_append_len (words, phrase->words->letters->str + token->at, token->len);
    }
  return g_string_free (words, FALSE);
}

/* Phrases that stand for themselves: not those that must not be there, or that must be near others. */
static void
add_phrases (const YtTerm *term,
             GPtrArray    *phrases)
{
  if (term->type == YT_TERM_PHRASE && !term->fuzzy)
    g_ptr_array_add (phrases, (gpointer) term);
  if (term->type == YT_TERM_AND || term->type == YT_TERM_OR)
    {
      for (guint i = 0; i < term->children->len; i++)
        add_phrases (g_ptr_array_index (term->children, i), phrases);
    }
}

static void
add (GPtrArray  *meant,
     YtMeantBy   by,
     const char *typed,
     const char *words,
     gsize       len)
{
  YtMeant *one;
  guint n = 0;

  for (guint i = 0; i < meant->len; i++)
    {
      const YtMeant *other = g_ptr_array_index (meant, i);

      if (!g_str_equal (other->typed, typed))
        continue;
      if (strlen (other->words) == len && strncmp (other->words, words, len) == 0)
        return;
      n++;
    }
  if (n >= MEANT_MAX)
    return;
  one = g_new (YtMeant, 1);
  *one = (YtMeant){ by, g_strdup (typed), g_strndup (words, len), FALSE };
  g_ptr_array_add (meant, one);
}

static gboolean
is_all_of (const YtTerm *phrase,
           YtTokens     *scratch,
           const char   *title)
{
  const guint n = phrase->words->tokens->len;

  yt_tokens_set (scratch, title, strlen (title), YT_FOLD_ALL);
  if (scratch->tokens->len != n)
    return FALSE;
  for (guint i = 0; i < n; i++)
    {
      if (!yt_tokens_equal (phrase->words, i, scratch, i, FALSE))
        return FALSE;
    }
  return TRUE;
}

static void
compare (const YtTerm *phrase,
         const char   *typed,
         YtTokens     *scratch,
         YtStatement  *row,
         GPtrArray    *meant)
{
  const char *chinese = yt_statement_text (row, 0);
  const char *english = yt_statement_text (row, 1);
  gsize from;
  gsize to;

  if (yt_statement_int (row, 2) != 0 && *english != '\0')
    {
      if (is_all_of (phrase, scratch, chinese))
        add (meant, YT_MEANT_BY_GLOSSARY, typed, english, strlen (english));
      else if (is_all_of (phrase, scratch, english))
        add (meant, YT_MEANT_BY_GLOSSARY, typed, chinese, strlen (chinese));
    }
  if (phrase->words->tokens->len == 1 && yt_tokens_get (phrase->words, 0)->code == 0 && yt_pinyin_find (typed, chinese, &from, &to))
    add (meant, YT_MEANT_BY_PINYIN, typed, chinese + from, to - from);
}

GPtrArray *
yt_meant_find (const YtTerm  *term,
               YtConnection  *connection,
               GError       **error)
{
  g_autoptr(GPtrArray) meant = g_ptr_array_new_with_free_func ((GDestroyNotify) yt_meant_free);
  g_autoptr(GPtrArray) phrases = g_ptr_array_new ();
  g_autoptr(GPtrArray) typed = g_ptr_array_new_with_free_func (g_free);
  g_autoptr(YtTokens) scratch = yt_tokens_new ();
  g_autoptr(YtStatement) rows = yt_connection_prepare (connection, names, error);
  g_autoptr(GError) failure = NULL;

  if (rows == NULL)
    return NULL;
  add_phrases (term, phrases);
  for (guint i = 0; i < phrases->len; i++)
    g_ptr_array_add (typed, words_of (g_ptr_array_index (phrases, i)));
  while (phrases->len > 0 && yt_statement_step (rows, &failure))
    {
      for (guint i = 0; i < phrases->len; i++)
        compare (g_ptr_array_index (phrases, i), g_ptr_array_index (typed, i), scratch, rows, meant);
    }
  if (failure == NULL)
    return g_steal_pointer (&meant);
  g_propagate_error (error, g_steal_pointer (&failure));
  return NULL;
}

static YtTerm *
widen_phrase (YtTerm          *phrase,
              const GPtrArray *meant,
              YtFoldFlags      flags)
{
  g_autofree char *typed = words_of (phrase);
  YtTerm *any = NULL;

  for (guint i = 0; i < meant->len; i++)
    {
      const YtMeant *one = g_ptr_array_index (meant, i);
      g_autofree char *quoted = g_strdup_printf ("\"%s\"", one->words);
      YtTerm *other = !one->refused && g_str_equal (one->typed, typed) ? yt_term_parse (quoted, flags, TRUE) : NULL;

      if (other == NULL)
        continue;
      if (any == NULL)
        {
          any = yt_term_new (YT_TERM_OR);
          g_ptr_array_add (any->children, phrase);
        }
      g_ptr_array_add (any->children, other);
    }
  return any != NULL ? any : phrase;
}

YtTerm *
yt_meant_add (YtTerm          *term,
              const GPtrArray *meant,
              YtFoldFlags      flags)
{
  if (meant->len == 0)
    return term;
  if (term->type == YT_TERM_PHRASE && !term->fuzzy)
    return widen_phrase (term, meant, flags);
  for (guint i = 0; (term->type == YT_TERM_AND || term->type == YT_TERM_OR) && i < term->children->len; i++)
    term->children->pdata[i] = yt_meant_add (term->children->pdata[i], meant, flags);
  return term;
}
