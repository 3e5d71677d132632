/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Says what was understood, as it was understood: from the parsed query, not from what was typed. */
#include "panes/query-words.h"

#include <glib/gi18n.h>
#include <string.h>

#include "model/kind.h"
#include "text/edtf.h"

const YtFieldWord yt_field_words[] = {
  { YT_FIELD_IS_KIND, "kind", N_("Kind") },
  { YT_FIELD_IS_VOICE, "voice", N_("Voice") },
  { YT_FIELD_IS_PARTY, "party", N_("Party") },
  { YT_FIELD_IS_TAG, "tag", N_("Tag") },
  { YT_FIELD_IS_SOURCE, "source", N_("Source") },
  { YT_FIELD_IS_LANG, "lang", N_("Language") },
  { YT_FIELD_IS_DATE, "date", N_("Date") },
  { YT_FIELD_IS_HAS, "has", N_("With") },
  { YT_FIELD_IS_NO, "no", N_("Without") },
  { 0, NULL, NULL },
};

static const YtWord owned[] = {
  { "note", N_("Notes") },   { "document", N_("Documents") }, { "evidence", N_("Evidence") }, { "tag", N_("Tags") },
  { "date", N_("Date") },    { "source", N_("Source") },      { "link", N_("Links") },        { NULL, NULL },
};

char *
yt_field_value_words (YtTermField  field,
                      const char  *value)
{
  g_autofree char *id = g_ascii_strdown (value, -1);
  const char *label = NULL;
  YtLanguage language;

  if (field == YT_FIELD_IS_KIND)
    {
      YtKind kind = yt_kind_from_id (id);

      label = kind != YT_KIND_NONE ? yt_kind_info (kind)->plural : yt_word_label (owned, id);
    }
  else if (field == YT_FIELD_IS_VOICE)
    {
      label = yt_word_label (yt_voices, id);
    }
  else if (field == YT_FIELD_IS_HAS || field == YT_FIELD_IS_NO)
    {
      label = yt_word_label (owned, id);
    }
  else if (field == YT_FIELD_IS_LANG && yt_language_parse (id, &language))
    {
      return g_strdup (language == YT_LANGUAGE_ZH ? "中文" : "English");
    }
  else if (field == YT_FIELD_IS_DATE)
    {
      const char *dots = strstr (value, "..");

      if (dots != NULL)
        return g_strdup_printf ("%.*s–%s", (int) (dots - value), value, dots + 2);
    }
  return g_strdup (label != NULL ? _(label) : value);
}

static const char *
label_of (YtTermField field)
{
  for (const YtFieldWord *word = yt_field_words; word->name != NULL; word++)
    {
      if (word->field == field)
        return _(word->label);
    }
  return "";
}

/* The words of a phrase; signs touch, words do not. */
static char *
phrase_words (const YtTerm *term)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < term->words->tokens->len; i++)
    {
      const YtToken *token = yt_tokens_get (term->words, i);

      if (i > 0 && (token->code == 0 || yt_tokens_get (term->words, i - 1)->code == 0))
        g_string_append_c (text, ' ');
      if (token->code != 0)
        g_string_append_unichar (text, token->code);
      else
        g_string_append_len (text, term->words->letters->str + token->at, token->len);
    }
  return g_string_free (text, FALSE);
}

static char *
term_words (const YtTerm *term,
            gboolean      inside)
{
  g_autofree char *words = NULL;

  if (term->type == YT_TERM_PHRASE)
    {
      words = phrase_words (term);
      return g_strdup_printf (_("“%s”"), words);
    }
  if (term->type == YT_TERM_FIELD)
    {
      words = yt_field_value_words (term->field, term->value);
      /* Translators: a field of a query and its value: “kind: Obstacles”. */
      return g_strdup_printf (_("%s: %s"), label_of (term->field), words);
    }
  if (term->type == YT_TERM_NOT)
    {
      words = term_words (g_ptr_array_index (term->children, 0), TRUE);
      return g_strdup_printf (_("not %s"), words);
    }
  for (guint i = 0; i < term->children->len; i++)
    {
      g_autofree char *word = term_words (g_ptr_array_index (term->children, i), TRUE);
      char *both;

      if (words == NULL)
        both = g_strdup (word);
      else if (term->type == YT_TERM_OR)
        both = g_strdup_printf (_("%s or %s"), words, word);
      else if (term->type == YT_TERM_NEAR)
        both = g_strdup_printf (_("%s near %s"), words, word);
      else
        both = g_strdup_printf (_("%s and %s"), words, word);
      g_free (words);
      words = both;
    }
  if (inside && words != NULL && term->type == YT_TERM_OR)
    return g_strdup_printf (_("(%s)"), words);
  return words != NULL ? g_steal_pointer (&words) : g_strdup ("");
}

char *
yt_query_words (const char *text)
{
  g_autoptr(YtTerm) term = yt_term_parse (text, YT_FOLD_NONE, FALSE);

  return term != NULL ? term_words (term, FALSE) : g_strdup ("");
}

/* “kind:obst”: what there is; NULL when the value is one, or may be any. */
static char *
bad_value (const YtQueryField *field)
{
  g_autofree char *id = g_ascii_strdown (field->value, -1);
  g_autoptr(GString) known = g_string_new (NULL);
  YtLanguage language;

  switch (field->field)
    {
    case YT_FIELD_IS_KIND:
      if (yt_kind_from_id (id) != YT_KIND_NONE || g_str_equal (id, "note") || g_str_equal (id, "document"))
        return NULL;
      for (int kind = 0; kind < YT_N_KINDS; kind++)
        g_string_append_printf (known, "%s, ", yt_kind_info ((YtKind) kind)->id);
      g_string_append (known, "note, document");
      break;
    case YT_FIELD_IS_VOICE:
      if (yt_word_label (yt_voices, id) != NULL)
        return NULL;
      for (const YtWord *word = yt_voices; word->id != NULL; word++)
        g_string_append_printf (known, "%s%s", known->len > 0 ? ", " : "", word->id);
      break;
    case YT_FIELD_IS_LANG:
      if (yt_language_parse (id, &language))
        return NULL;
      g_string_append (known, "zh, en");
      break;
    case YT_FIELD_IS_DATE:
      if (strstr (id, "..") != NULL || yt_edtf_parse (field->value, NULL, NULL))
        return NULL;
      g_string_append (known, "2013, 2013-05, 2013..2014-05");
      break;
    case YT_FIELD_IS_PARTY:
    case YT_FIELD_IS_TAG:
    case YT_FIELD_IS_SOURCE:
    case YT_FIELD_IS_HAS:
    case YT_FIELD_IS_NO:
    default:
      return NULL;
    }
  return g_strdup_printf (_("“%s” is nothing that may stand behind “%s:”. Try: %s."), field->value,
                          yt_field_words[field->field].name, known->str);
}

char *
yt_query_advice (const char *text)
{
  g_autoptr(YtTerm) term = yt_term_parse (text, YT_FOLD_NONE, FALSE);
  g_autoptr(GPtrArray) fields = NULL;
  g_autofree char *bare = g_strstrip (g_strdup (text));

  if (*bare == '\0')
    return NULL;
  if (term == NULL)
    return g_strdup_printf (_("“%s” has no letters or characters to look for. Type a word, part of one in Chinese, or a field as kind:obstacle."), bare);
  fields = yt_query_fields (text);
  for (guint i = 0; i < fields->len; i++)
    {
      char *advice = bad_value (g_ptr_array_index (fields, i));

      if (advice != NULL)
        return advice;
    }
  return NULL;
}
