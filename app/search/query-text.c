/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Cuts what was typed at its blanks and asks for each piece whether it is a field. */
#include "search/query-text.h"

#include <string.h>

static const char *const quotes[][2] = { { "\"", "\"" }, { "“", "”" }, { "「", "」" }, { "『", "』" }, { "《", "》" } };

void
yt_query_field_free (YtQueryField *self)
{
  g_free (self->value);
  g_free (self);
}

/* Behind the piece that begins at @p; a quote in it may hold blanks. */
static const char *
piece_end (const char *p)
{
  while (*p != '\0' && !g_unichar_isspace (g_utf8_get_char (p)))
    {
      guint i = 0;
      const char *close;

      while (i < G_N_ELEMENTS (quotes) && !g_str_has_prefix (p, quotes[i][0]))
        i++;
      if (i == G_N_ELEMENTS (quotes))
        {
          p = g_utf8_next_char (p);
          continue;
        }
      close = strstr (p + strlen (quotes[i][0]), quotes[i][1]);
      if (close == NULL)
        return p + strlen (p);
      p = close + strlen (quotes[i][1]);
    }
  return p;
}

static YtQueryField *
read_piece (const char *text,
            gsize       start,
            gsize       end)
{
  g_autofree char *piece = g_strndup (text + start, end - start);
  g_autoptr(YtTerm) term = yt_term_parse (piece, YT_FOLD_NONE, TRUE);
  const YtTerm *inner = term;
  YtQueryField *field;

  if (term != NULL && term->type == YT_TERM_NOT && term->children->len == 1)
    inner = g_ptr_array_index (term->children, 0);
  if (inner == NULL || inner->type != YT_TERM_FIELD)
    return NULL;
  field = g_new0 (YtQueryField, 1);
  field->field = inner->field;
  field->value = g_strdup (inner->value);
  field->without = inner != term;
  field->start = start;
  field->end = end;
  return field;
}

GPtrArray *
yt_query_fields (const char *text)
{
  GPtrArray *fields = g_ptr_array_new_with_free_func ((GDestroyNotify) yt_query_field_free);
  const char *p = text;
  int depth = 0;

  while (*p != '\0')
    {
      const char *end = piece_end (p);
      YtQueryField *field;

      if (end == p)
        {
          p = g_utf8_next_char (p);
          continue;
        }
      for (const char *c = p; c < end && *c == '('; c++)
        depth++;
      field = depth == 0 ? read_piece (text, (gsize) (p - text), (gsize) (end - text)) : NULL;
      if (field != NULL)
        g_ptr_array_add (fields, field);
      for (const char *c = end; depth > 0 && c > p && c[-1] == ')'; c--)
        depth--;
      p = end;
    }
  return fields;
}

char *
yt_query_without (const char *text,
                  gsize       start,
                  gsize       end)
{
  g_autofree char *before = g_strndup (text, start);
  g_autofree char *behind = g_strdup (text + end);

  g_strchomp (before);
  g_strchug (behind);
  return g_strconcat (before, *before != '\0' && *behind != '\0' ? " " : "", behind, NULL);
}

char *
yt_query_plain (const char *text)
{
  g_autoptr(GPtrArray) fields = yt_query_fields (text);
  char *plain = g_strdup (text);

  /* From the end, so that what stands before keeps its place. */
  for (guint i = fields->len; i > 0; i--)
    {
      const YtQueryField *field = g_ptr_array_index (fields, i - 1);
      char *rest = yt_query_without (plain, field->start, field->end);

      g_free (plain);
      plain = rest;
    }
  return plain;
}

char *
yt_query_with (const char *text,
               const char *name,
               const char *value)
{
  gboolean blank = strpbrk (value, " \t()") != NULL || strstr (value, "\342\200\234") != NULL;
  const char *quote = blank ? "\"" : "";
  g_autofree char *field = g_strconcat (name, ":", quote, value, quote, NULL);
  g_autofree char *prefix = g_strconcat (name, ":", NULL);
  g_autoptr(GPtrArray) fields = yt_query_fields (text);
  g_autofree char *rest = NULL;

  for (guint i = 0; i < fields->len; i++)
    {
      const YtQueryField *old = g_ptr_array_index (fields, i);

      if (g_str_has_prefix (text + old->start, prefix))
        {
          g_autofree char *before = g_strndup (text, old->start);

          return g_strconcat (before, field, text + old->end, NULL);
        }
    }
  rest = g_strchomp (g_strdup (text));
  return g_strconcat (rest, *rest != '\0' ? " " : "", field, NULL);
}
