/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Makes the question for a list of notes out of what the analyst restricts it to. */
#include "model/note.h"

/* Characters of the words that are looked for; SQLite refuses patterns of more than 50 000 bytes. */
#define WORDS_MAX_CHARS 1000

/* A text of SQL in single quotes. */
static void
append_quoted (GString    *sql,
               const char *text)
{
  g_string_append_c (sql, '\'');
  for (const char *p = text; *p != '\0'; p++)
    {
      if (*p == '\'')
        g_string_append_c (sql, '\'');
      g_string_append_c (sql, *p);
    }
  g_string_append_c (sql, '\'');
}

static void
append_words (GString    *sql,
              const char *words)
{
  g_autoptr(GString) pattern = g_string_new ("%");
  guint n = 0;

  for (const char *p = words; *p != '\0' && n < WORDS_MAX_CHARS; p = g_utf8_next_char (p), n++)
    {
      if (*p == '%' || *p == '_' || *p == '\\')
        g_string_append_c (pattern, '\\');
      g_string_append_len (pattern, p, g_utf8_next_char (p) - p);
    }
  g_string_append_c (pattern, '%');
  g_string_append (sql, " AND text LIKE ");
  append_quoted (sql, pattern->str);
  g_string_append (sql, " ESCAPE '\\'");
}

char *
yt_note_filter_sql (const YtNoteFilter *filter)
{
  GString *sql = g_string_new ("SELECT id FROM note WHERE deleted = 0");

  if (filter->tag != NULL)
    {
      g_autofree char *name = g_strconcat ("tag:", filter->tag, NULL);

      g_string_append (sql, " AND id IN (SELECT object FROM field WHERE name = ");
      append_quoted (sql, name);
      g_string_append_c (sql, ')');
    }
  if (filter->kind != YT_KIND_NONE)
    {
      g_string_append (sql, " AND target IN (SELECT id FROM entry WHERE kind = ");
      append_quoted (sql, yt_kind_info (filter->kind)->id);
      g_string_append_c (sql, ')');
    }
  if (filter->language != NULL)
    {
      g_string_append (sql, " AND language = ");
      append_quoted (sql, filter->language);
    }
  if (filter->since != 0)
    g_string_append_printf (sql, " AND modified >= %" G_GINT64_FORMAT, filter->since);
  if (filter->until != 0)
    g_string_append_printf (sql, " AND modified <= %" G_GINT64_FORMAT, filter->until);
  if (filter->words != NULL && g_utf8_validate (filter->words, -1, NULL) && *filter->words != '\0')
    append_words (sql, filter->words);
  g_string_append (sql, " ORDER BY modified DESC, id DESC");
  return g_string_free (sql, FALSE);
}
