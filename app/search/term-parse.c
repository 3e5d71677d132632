/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Reads what was typed. There are no mistakes in it: an operator without its words is a word, too. */
#include "search/term.h"

#include <string.h>

#define DISTANCE 10
#define DISTANCE_MAX 1000
/* How deep brackets are understood; deeper ones are marks as others are. */
#define DEPTH_MAX 20
/* Of what is typed, so much is looked at. */
#define LENGTH_MAX 4000
/* Letters of a word that may be mistyped. */
#define FUZZY_MIN 5
/* Steps that a regular expression may take in one text. */
#define REGEX_LIMIT "(*LIMIT_MATCH=100000)"

typedef struct
{
  const char *p;
  const char *end;
  YtFoldFlags flags;
  gboolean whole;
  guint depth;
} Reader;

static const struct
{
  const char *name;
  YtTermField field;
} fields[] = {
  { "kind", YT_FIELD_IS_KIND },     { "voice", YT_FIELD_IS_VOICE }, { "party", YT_FIELD_IS_PARTY },
  { "tag", YT_FIELD_IS_TAG },       { "source", YT_FIELD_IS_SOURCE }, { "lang", YT_FIELD_IS_LANG },
  { "date", YT_FIELD_IS_DATE },     { "has", YT_FIELD_IS_HAS },     { "no", YT_FIELD_IS_NO },
};

static const struct
{
  const char *open;
  const char *close;
} quotes[] = { { "\"", "\"" }, { "“", "”" }, { "「", "」" }, { "『", "』" }, { "《", "》" }, { "＂", "＂" } };

static YtTerm *read_or (Reader *reader);

static gboolean
starts (const Reader *reader,
        const char   *word)
{
  const gsize len = strlen (word);

  return (gsize) (reader->end - reader->p) >= len && memcmp (reader->p, word, len) == 0;
}

static gboolean
at_space (const Reader *reader)
{
  return reader->p < reader->end && yt_char_class (g_utf8_get_char (reader->p)) == YT_CHAR_SPACE;
}

static void
skip_space (Reader *reader)
{
  while (at_space (reader))
    reader->p = g_utf8_next_char (reader->p);
}

/* An operator stands alone, with something behind it. */
static gboolean
take_operator (Reader     *reader,
               const char *word)
{
  Reader ahead = *reader;

  if (!starts (reader, word))
    return FALSE;
  ahead.p += strlen (word);
  if (!at_space (&ahead))
    return FALSE;
  skip_space (&ahead);
  if (ahead.p >= ahead.end || *ahead.p == ')')
    return FALSE;
  reader->p = ahead.p;
  return TRUE;
}

/* NEAR or NEAR/5; returns the distance, 0 when it is neither. */
static guint
take_near (Reader *reader)
{
  guint64 distance = DISTANCE;
  Reader ahead = *reader;

  if (!starts (reader, "NEAR"))
    return 0;
  ahead.p += 4;
  if (ahead.p < ahead.end && *ahead.p == '/')
    {
      char *behind;

      distance = g_ascii_isdigit (ahead.p[1]) ? g_ascii_strtoull (ahead.p + 1, &behind, 10) : 0;
      if (distance == 0)
        return 0;
      ahead.p = behind;
    }
  if (!at_space (&ahead))
    return 0;
  skip_space (&ahead);
  if (ahead.p >= ahead.end)
    return 0;
  reader->p = ahead.p;
  return (guint) MIN (distance, DISTANCE_MAX);
}

static YtTerm *
make_phrase (Reader     *reader,
             const char *text,
             gsize       len,
             gboolean    whole)
{
  YtTerm *phrase = yt_term_new (YT_TERM_PHRASE);

  phrase->words = yt_tokens_new ();
  yt_tokens_set (phrase->words, text, len, reader->flags);
  phrase->prefix = !whole && !reader->whole && phrase->words->tokens->len > 0 &&
                   yt_tokens_get (phrase->words, phrase->words->tokens->len - 1)->code == 0;
  if (phrase->words->tokens->len > 0)
    return phrase;
  yt_term_free (phrase);
  return NULL;
}

/* Signs with a mark between them do not touch in any text: each run is looked for by itself. */
static YtTerm *
make_words (Reader     *reader,
            const char *text,
            gsize       len,
            gboolean    whole)
{
  g_autoptr(YtTerm) phrase = make_phrase (reader, text, len, whole);
  g_autoptr(YtTerm) all = NULL;
  gsize from = 0;

  if (phrase == NULL)
    return NULL;
  for (guint i = 1; i <= phrase->words->tokens->len; i++)
    {
      gboolean last = i == phrase->words->tokens->len;
      YtTerm *part;
      gsize to;

      if (!last && yt_tokens_get (phrase->words, i)->glued)
        continue;
      if (last && all == NULL)
        break;
      if (all == NULL)
        all = yt_term_new (YT_TERM_AND);
      to = last ? len : yt_tokens_get (phrase->words, i)->start;
      part = make_phrase (reader, text + from, to - from, whole || !last);
      if (part != NULL)
        g_ptr_array_add (all->children, part);
      from = to;
    }
  return all != NULL ? g_steal_pointer (&all) : g_steal_pointer (&phrase);
}

/* The quoted text at the reader's place, without its quotes; an open quote runs to the end. */
static gboolean
take_quoted (Reader      *reader,
             const char **text,
             gsize       *len)
{
  for (guint i = 0; i < G_N_ELEMENTS (quotes); i++)
    {
      const char *close;

      if (!starts (reader, quotes[i].open))
        continue;
      *text = reader->p + strlen (quotes[i].open);
      close = g_strstr_len (*text, reader->end - *text, quotes[i].close);
      *len = (gsize) ((close != NULL ? close : reader->end) - *text);
      reader->p = close != NULL ? close + strlen (quotes[i].close) : reader->end;
      return TRUE;
    }
  return FALSE;
}

/* Words up to a blank, a quote, or the bracket that ends the group. */
static gsize
word_length (const Reader *reader)
{
  Reader ahead = *reader;
  const char *unused;
  gsize len;

  while (ahead.p < ahead.end && !at_space (&ahead) && !(reader->depth > 0 && *ahead.p == ')'))
    {
      const char *here = ahead.p;

      if (here > reader->p && take_quoted (&ahead, &unused, &len))
        return (gsize) (here - reader->p);
      ahead.p = g_utf8_next_char (here);
    }
  return (gsize) (ahead.p - reader->p);
}

static YtTerm *
read_field (Reader *reader)
{
  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    {
      Reader ahead = *reader;
      const char *value;
      g_autofree char *word = NULL;
      gsize len;

      if (!starts (reader, fields[i].name))
        continue;
      ahead.p += strlen (fields[i].name);
      if (starts (&ahead, ":"))
        ahead.p++;
      else if (starts (&ahead, "："))
        ahead.p += strlen ("：");
      else
        continue;
      if (!take_quoted (&ahead, &value, &len))
        {
          value = ahead.p;
          len = word_length (&ahead);
          ahead.p += len;
        }
      word = g_strstrip (g_strndup (value, len));
      if (*word == '\0')
        return NULL;
      reader->p = ahead.p;
      return yt_term_new_field (fields[i].field, word);
    }
  return NULL;
}

/* “/…/” with a blank or nothing behind it. One that GRegex does not understand is words. */
static YtTerm *
read_regex (Reader *reader)
{
  const char *close = NULL;
  g_autofree char *pattern = NULL;
  g_autoptr(GRegex) regex = NULL;
  YtTerm *term;

  if (reader->p >= reader->end || *reader->p != '/')
    return NULL;
  for (const char *p = reader->p + 1; p < reader->end && close == NULL; p++)
    {
      Reader behind = *reader;

      behind.p = p + 1;
      if (*p == '\\' && p + 1 < reader->end)
        p++;
      else if (*p == '/' && (behind.p >= reader->end || at_space (&behind) || (reader->depth > 0 && *behind.p == ')')))
        close = p;
    }
  if (close == NULL || close == reader->p + 1)
    return NULL;
  pattern = g_strdup_printf (REGEX_LIMIT "%.*s", (int) (close - reader->p - 1), reader->p + 1);
  regex = g_regex_new (pattern, G_REGEX_MULTILINE | (reader->whole ? 0 : G_REGEX_CASELESS), 0, NULL);
  if (regex == NULL)
    return NULL;
  term = yt_term_new (YT_TERM_REGEX);
  term->regex = g_steal_pointer (&regex);
  reader->p = close + 1;
  return term;
}

/* “word~”: of five letters and more. */
static void
take_fuzzy (YtTerm     *term,
            const char *text,
            gsize       len)
{
  if (term == NULL || term->type != YT_TERM_PHRASE || len < 2 || text[len - 1] != '~' || term->words->tokens->len != 1 ||
      yt_tokens_get (term->words, 0)->code != 0 || g_utf8_strlen (term->words->letters->str, (gssize) term->words->letters->len) < FUZZY_MIN)
    return;
  term->fuzzy = TRUE;
  term->prefix = FALSE;
}

/* Returns whether there is a group; @term stays NULL when it holds nothing to look for. */
static gboolean
take_group (Reader  *reader,
            YtTerm **term)
{
  Reader inside = *reader;

  if (*reader->p != '(' || reader->depth >= DEPTH_MAX || memchr (reader->p, ')', (gsize) (reader->end - reader->p)) == NULL)
    return FALSE;
  inside.p++;
  inside.depth++;
  *term = read_or (&inside);
  skip_space (&inside);
  reader->p = inside.p < inside.end && *inside.p == ')' ? inside.p + 1 : inside.p;
  return TRUE;
}

/* One operand; NULL where what stands there has no meaning. */
static YtTerm *
read_one (Reader *reader)
{
  YtTerm *term = NULL;
  const char *text;
  gsize len;

  if (take_quoted (reader, &text, &len))
    return make_words (reader, text, len, TRUE);
  if (reader->p >= reader->end || take_group (reader, &term))
    return term;
  term = read_regex (reader);
  if (term == NULL)
    term = read_field (reader);
  if (term != NULL)
    return term;
  len = word_length (reader);
  text = reader->p;
  reader->p += len;
  term = make_words (reader, text, len, FALSE);
  take_fuzzy (term, text, len);
  return term;
}

static YtTerm *
pair (YtTermType  type,
      YtTerm     *first,
      YtTerm     *second)
{
  YtTerm *term = yt_term_new (type);

  g_ptr_array_add (term->children, first);
  if (second != NULL)
    g_ptr_array_add (term->children, second);
  return term;
}

static gboolean
take_not (Reader *reader)
{
  Reader ahead = *reader;

  if (take_operator (reader, "NOT"))
    return TRUE;
  ahead.p++;
  if (*reader->p != '-' || ahead.p >= ahead.end || at_space (&ahead) || *ahead.p == '-')
    return FALSE;
  reader->p = ahead.p;
  return TRUE;
}

static YtTerm *
read_near (Reader *reader)
{
  gboolean without = take_not (reader);
  YtTerm *term = read_one (reader);
  Reader ahead = *reader;
  guint distance;

  skip_space (&ahead);
  distance = term != NULL && term->type == YT_TERM_PHRASE ? take_near (&ahead) : 0;
  if (distance > 0)
    {
      YtTerm *other = read_one (&ahead);

      if (other != NULL && other->type == YT_TERM_PHRASE)
        {
          term = pair (YT_TERM_NEAR, term, other);
          term->distance = distance;
          reader->p = ahead.p;
        }
      else
        {
          g_clear_pointer (&other, yt_term_free);
        }
    }
  return without && term != NULL ? pair (YT_TERM_NOT, term, NULL) : term;
}

static YtTerm *
simplify (YtTerm *term)
{
  YtTerm *only;

  if (term->children->len > 1)
    return term;
  only = term->children->len == 1 ? g_ptr_array_steal_index (term->children, 0) : NULL;
  yt_term_free (term);
  return only;
}

static gboolean
is_over (const Reader *reader)
{
  return reader->p >= reader->end || (reader->depth > 0 && *reader->p == ')');
}

static YtTerm *
read_and (Reader *reader)
{
  YtTerm *all = yt_term_new (YT_TERM_AND);

  for (skip_space (reader); !is_over (reader); skip_space (reader))
    {
      Reader ahead = *reader;
      YtTerm *term;

      if (all->children->len > 0 && (take_operator (&ahead, "OR") || take_operator (&ahead, "|")))
        break;
      if (all->children->len > 0)
        take_operator (reader, "AND");
      term = read_near (reader);
      if (term != NULL)
        g_ptr_array_add (all->children, term);
    }
  return simplify (all);
}

static YtTerm *
read_or (Reader *reader)
{
  YtTerm *any = yt_term_new (YT_TERM_OR);

  do
    {
      YtTerm *term = read_and (reader);

      if (term != NULL)
        g_ptr_array_add (any->children, term);
    }
  while (!is_over (reader) && (take_operator (reader, "OR") || take_operator (reader, "|")));
  return simplify (any);
}

YtTerm *
yt_term_parse (const char  *text,
               YtFoldFlags  flags,
               gboolean     whole)
{
  g_autofree char *valid = g_utf8_make_valid (text, (gssize) MIN (strlen (text), LENGTH_MAX));
  Reader reader = { valid, valid + strlen (valid), flags, whole, 0 };

  return read_or (&reader);
}
