/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Checks the values of fields by their type, and says what was expected. */
#include "model/field-value.h"

#include <string.h>

#include "text/edtf.h"
#include "text/error.h"
#include "text/gate.h"

typedef enum
{
  GOOD,
  BAD_CHARACTERS,
  TOO_LONG,
  SEVERAL_LINES,
  NO_WORD,
  NO_NUMBER,
  NO_COLOR,
  NO_URL,
  DATE_SYNTAX,
  DATE_VALUE,
  DATE_ORDER,
  DATE_TOO_MANY,
} Problem;

/* Arguments of @plain: value, expected words; of @located before these: line, name. */
typedef struct
{
  const char *plain;
  const char *located;
} Sentences;

static const Sentences sentences[] = {
  [BAD_CHARACTERS] = { N_("The text holds control characters or is not UTF-8. Type it again."),
                       N_("Line %s: the text of “%s” holds control characters or is not UTF-8.") },
  [TOO_LONG] = { N_("The text is too long for this field, which takes 64 KiB."),
                 N_("Line %s: the text of “%s” is too long; 64 KiB are expected at most.") },
  [SEVERAL_LINES] = { N_("The text has several lines; one line was expected."),
                      N_("Line %s: the text of “%s” has several lines; one line was expected.") },
  [NO_WORD] = { N_("“%s” is not possible here. Expected one of: %s."),
                N_("Line %s: “%s” cannot be “%s”. Expected one of: %s.") },
  [NO_NUMBER] = { N_("“%s” is not a number. Expected one like 1600 or 0.5, without grouping."),
                  N_("Line %s: “%s” cannot be “%s”. Expected a number like 1600 or 0.5, without grouping.") },
  [NO_COLOR] = { N_("“%s” is not a color. Expected one like #3584e4."),
                 N_("Line %s: “%s” cannot be “%s”. Expected a color like #3584e4.") },
  [NO_URL] = { N_("“%s” is not a web address. Expected one that begins with https:// or http://."),
               N_("Line %s: “%s” cannot be “%s”. Expected a web address that begins with https:// or http://.") },
  [DATE_SYNTAX] = { N_("“%s” is not a date. Expected EDTF, like 2014, 2014-05, 2014-05-19, 2013/2014 or 2013~."),
                    N_("Line %s: “%s” cannot be “%s”. Expected a date in EDTF, like 2014, 2014-05, 2014-05-19, 2013/2014 or 2013~.") },
  [DATE_VALUE] = { N_("“%s”: there is no such month, day or time."),
                   N_("Line %s: “%s” cannot be “%s”: there is no such month, day or time.") },
  [DATE_ORDER] = { N_("“%s” ends before it begins."), N_("Line %s: “%s” cannot be “%s”, which ends before it begins.") },
  [DATE_TOO_MANY] = { N_("“%s” holds too many dates. Expected were 16 at most."),
                      N_("Line %s: “%s” cannot be “%s”. Expected were 16 dates at most.") },
};

static gboolean
complain (Problem       problem,
          const char   *name,
          const char   *value,
          const YtWord *words,
          guint         line,
          GError      **error)
{
  g_autofree char *number = g_strdup_printf ("%u", line);
  g_autofree char *shown =
    g_utf8_validate (value, -1, NULL) ? g_utf8_substring (value, 0, MIN (g_utf8_strlen (value, -1), 80)) : g_strdup ("");
  g_autoptr(GString) expected = g_string_new (NULL);

  for (const YtWord *word = words; word != NULL && word->id != NULL; word++)
    g_string_append_printf (expected, "%s%s", word == words ? "" : ", ", word->id);
  if (line > 0)
    yt_failure_set (error, YT_MODEL_ERROR, YT_MODEL_ERROR_INVALID, sentences[problem].located, number, name, shown,
                    expected->str, NULL);
  else
    yt_failure_set (error, YT_MODEL_ERROR, YT_MODEL_ERROR_INVALID, sentences[problem].plain, shown, expected->str, NULL);
  return FALSE;
}

/* A plain decimal: -?[0-9]+(\.[0-9]+)? */
static gboolean
is_number (const char *value)
{
  const char *p = value;

  if (*p == '-')
    p++;
  if (!g_ascii_isdigit (*p))
    return FALSE;
  while (g_ascii_isdigit (*p))
    p++;
  if (*p == '.' && g_ascii_isdigit (p[1]))
    {
      for (p++; g_ascii_isdigit (*p);)
        p++;
    }
  return *p == '\0';
}

static gboolean
is_color (const char *value)
{
  if (value[0] != '#' || strlen (value) != 7)
    return FALSE;
  for (int i = 1; i < 7; i++)
    {
      if (!g_ascii_isxdigit (value[i]))
        return FALSE;
    }
  return TRUE;
}

static gboolean
is_url (const char *value)
{
  const char *rest = NULL;

  if (g_ascii_strncasecmp (value, "https://", 8) == 0)
    rest = value + 8;
  else if (g_ascii_strncasecmp (value, "http://", 7) == 0)
    rest = value + 7;
  return rest != NULL && *rest != '\0' && *rest != '/' && strpbrk (value, " \t<>\"") == NULL;
}

static Problem
problem_of_date (const char *value)
{
  g_autoptr(GError) error = NULL;

  if (yt_edtf_parse (value, NULL, &error))
    return GOOD;
  switch (error->code)
    {
    case YT_TEXT_ERROR_DATE_VALUE:
      return DATE_VALUE;
    case YT_TEXT_ERROR_DATE_ORDER:
      return DATE_ORDER;
    case YT_TEXT_ERROR_DATE_TOO_MANY:
      return DATE_TOO_MANY;
    default:
      return DATE_SYNTAX;
    }
}

static Problem
problem_of_line (const char *value)
{
  if (!yt_gate_is_clean (value, -1))
    return BAD_CHARACTERS;
  if (strlen (value) > YT_LINE_MAX)
    return TOO_LONG;
  return strchr (value, '\n') != NULL ? SEVERAL_LINES : GOOD;
}

static Problem
problem_of (const YtField *field,
            const char    *value)
{
  Problem problem = problem_of_line (value);

  if (problem != GOOD || field == NULL)
    return problem;
  switch (field->type)
    {
    case YT_FIELD_WORD:
      return yt_word_label (field->words, value) != NULL ? GOOD : NO_WORD;
    case YT_FIELD_EDTF:
      return problem_of_date (value);
    case YT_FIELD_NUMBER:
      return is_number (value) ? GOOD : NO_NUMBER;
    case YT_FIELD_COLOR:
      return is_color (value) ? GOOD : NO_COLOR;
    case YT_FIELD_URL:
      return is_url (value) ? GOOD : NO_URL;
    case YT_FIELD_LINE:
    case YT_FIELD_NAMES:
    case YT_FIELD_ENTRY:
    default:
      return GOOD;
    }
}

gboolean
yt_field_check (const YtField  *field,
                const char     *value,
                GError        **error)
{
  return yt_field_check_at (field, "", value, 0, error);
}

gboolean
yt_field_check_at (const YtField  *field,
                   const char     *name,
                   const char     *value,
                   guint           line,
                   GError        **error)
{
  Problem problem;

  if (*value == '\0')
    return TRUE;
  problem = problem_of (field, value);
  if (problem == GOOD)
    return TRUE;
  return complain (problem, name, value, field != NULL ? field->words : NULL, line, error);
}

gboolean
yt_word_check (const YtWord  *words,
               const char    *value,
               GError       **error)
{
  const YtField field = { .name = "", .type = YT_FIELD_WORD, .words = words };

  if (*value != '\0')
    return yt_field_check (&field, value, error);
  return complain (NO_WORD, "", value, words, 0, error);
}
