/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Values between SQLite's rows and the change log, and the hash that guards the words of a row. */
#include "db/value.h"

#include <string.h>
#include <xxhash.h>

YtValue
yt_value_text (const char *text)
{
  return text == NULL ? yt_value_null () : yt_value_piece (text, strlen (text));
}

YtValue
yt_value_piece (const char *text,
                gsize       length)
{
  return (YtValue) { .type = YT_VALUE_TEXT, .text = text, .length = length };
}

gboolean
yt_value_equal (const YtValue *a,
                const YtValue *b)
{
  if (a->type != b->type)
    return FALSE;
  switch (a->type)
    {
    case YT_VALUE_INT:
      return a->number == b->number;
    case YT_VALUE_TEXT:
      return a->length == b->length && memcmp (a->text, b->text, a->length) == 0;
    case YT_VALUE_NULL:
    default:
      return TRUE;
    }
}

YtValue
yt_value_of_column (YtStatement *statement,
                    int          column)
{
  if (yt_statement_is_null (statement, column))
    return yt_value_null ();
  if (yt_statement_is_number (statement, column))
    return yt_value_int (yt_statement_int (statement, column));
  /* The text must be asked for before its size, which may depend on the conversion. */
  const char *text = yt_statement_text (statement, column);
  return yt_value_piece (text != NULL ? text : "", text != NULL ? yt_statement_size (statement, column) : 0);
}

void
yt_value_bind (const YtValue *value,
               YtStatement   *statement,
               int            parameter)
{
  switch (value->type)
    {
    case YT_VALUE_INT:
      yt_statement_bind_int (statement, parameter, value->number);
      break;
    case YT_VALUE_TEXT:
      yt_statement_bind_piece (statement, parameter, value->text, value->length);
      break;
    case YT_VALUE_NULL:
    default:
      yt_statement_bind_null (statement, parameter);
    }
}

gint64
yt_values_hash (const YtValue *values,
                guint          n)
{
  XXH64_hash_t hash = 0;

  for (guint i = 0; i < n; i++)
    {
      guint64 head[2] = { (guint64) values[i].type << 56 | values[i].length, (guint64) values[i].number };

      if (values[i].type != YT_VALUE_INT)
        head[1] = 0;
      hash = XXH3_64bits_withSeed (head, sizeof head, hash);
      if (values[i].type == YT_VALUE_TEXT)
        hash = XXH3_64bits_withSeed (values[i].text, values[i].length, hash);
    }
  return (gint64) hash;
}

gboolean
yt_value_hash_fits (YtStatement *statement,
                    guint        first,
                    guint        n)
{
  YtValue values[32];

  g_assert (n - 1 - first <= G_N_ELEMENTS (values));
  for (guint i = first; i < n - 1; i++)
    values[i - first] = yt_value_of_column (statement, (int) i);
  return yt_values_hash (values, n - 1 - first) == yt_statement_int (statement, (int) n - 1);
}
