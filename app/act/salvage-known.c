/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What indexes and the change log know of rows that are lost, and rows made of that. */
#include "act/salvage-mend.h"

#include <string.h>

#include "text/span.h"

#define SENTENCES_MAX 500

/* Written into the dossier in both languages: it is content and stays when the language of the window changes. */
#define LOST_ZH "（内容已丢失）"
#define LOST_EN "(lost)"

static const char make_hints[] =
  "CREATE TEMP TABLE hint (tree TEXT NOT NULL, id INTEGER NOT NULL, first, second, third, PRIMARY KEY (tree, id, first)) WITHOUT ROWID";
static const char add_hint[] = "INSERT OR IGNORE INTO hint (tree, id, first, second, third) VALUES (?1, ?2, ?3, ?4, ?5)";
static const char name_of[] =
  "SELECT code || CASE WHEN code <> '' AND coalesce(nullif(title_en, ''), title_zh) <> '' THEN ' ' ELSE '' END"
  " || coalesce(nullif(title_en, ''), title_zh) FROM entry WHERE id = ?1";
static const char entry_of[] =
  "SELECT id FROM entry WHERE id = ?1 UNION ALL SELECT target FROM note WHERE id = ?1"
  " UNION ALL SELECT origin FROM link WHERE id = ?1 UNION ALL SELECT source FROM document WHERE id = ?1 LIMIT 1";
static const char logged[] =
  "SELECT field, offset, old, new FROM change WHERE object = ?1 AND tbl = ?2 AND field IS NOT NULL ORDER BY id";


/* The indexes whose rows end with the id of a row of @table; @n columns. */
static const struct
{
  const char *tree;
  const char *known;
  guint n;
} hints[] = {
  { "entry_kind", "SELECT 1 FROM entry WHERE id = ?1", 4 },
  { "entry_code", "SELECT 1 FROM entry WHERE id = ?1", 2 },
  { "link_origin", "SELECT 1 FROM link WHERE id = ?1", 3 },
  { "link_target", "SELECT 1 FROM link WHERE id = ?1", 3 },
  { "note_target", "SELECT 1 FROM note WHERE id = ?1", 3 },
  { "document_source", "SELECT 1 FROM document WHERE id = ?1", 2 },
  { "passage_document", "SELECT 1 FROM passage WHERE id = ?1", 4 },
  { "field_name", "SELECT 1 FROM field WHERE object = ?1 AND name = ?2", 2 },
};

void
yt_mend_say (YtMend     *self,
     const char *msgid,
     const char *first,
     const char *second)
{
  const char *const arguments[] = { first, second, NULL };

  if (self->salvage->missing->len >= SENTENCES_MAX)
    self->salvage->more++;
  else
    g_ptr_array_add (self->salvage->missing,
                     yt_failure_fill (self->translate != NULL ? self->translate (msgid) : msgid, arguments));
}

void
yt_mend_say_of (YtMend     *self,
        const char *msgid,
        gint64      id,
        const char *detail)
{
  gint64 owner = yt_connection_number (self->connection, 0, entry_of, "i", id);
  /* A note may be on a link, which belongs to the entry that it starts at. */
  gint64 entry = yt_connection_number (self->connection, owner, entry_of, "i", owner);
  g_autofree char *name = entry != 0 ? yt_connection_string (self->connection, name_of, "i", entry) : NULL;
  g_autofree char *number = yt_id_to_text (id);

  yt_mend_say (self, msgid, name != NULL && *name != '\0' ? name : number, detail);
}

gboolean
yt_mend_prepare (YtMend  *self,
                 GError **error)
{
  return yt_connection_execute (self->connection, make_hints, error);
}

static void
bind_raw (YtStatement      *statement,
          int               parameter,
          const YtRawValue *value)
{
  if (value->type == 'i')
    yt_statement_bind_int (statement, parameter, value->number);
  else if (value->type == 's' && g_utf8_validate_len (value->bytes, value->size, NULL))
    yt_statement_bind_piece (statement, parameter, value->bytes, value->size);
  else
    yt_statement_bind_null (statement, parameter);
}

gboolean
yt_mend_take_hint (const YtRawRow  *row,
                   gpointer         user_data,
                   GError         **error)
{
  YtMend *self = user_data;
  g_autoptr(YtStatement) known = NULL;
  g_autoptr(YtStatement) add = NULL;
  guint i = 0;

  if (row->tree == NULL || row->keyed)
    return TRUE;
  while (i < G_N_ELEMENTS (hints) && strcmp (hints[i].tree, row->tree) != 0)
    i++;
  if (i == G_N_ELEMENTS (hints) || row->n != hints[i].n || row->values[row->n - 1].type != 'i')
    return TRUE;
  known = yt_connection_prepare (self->connection, hints[i].known, error);
  if (known == NULL)
    return FALSE;
  yt_statement_bind_int (known, 1, row->values[row->n - 1].number);
  if (g_str_equal (row->tree, "field_name"))
    bind_raw (known, 2, &row->values[0]);
  if (yt_statement_step (known, NULL))
    return TRUE;
  add = yt_connection_prepare (self->connection, add_hint, error);
  if (add == NULL)
    return FALSE;
  yt_statement_bind_text (add, 1, hints[i].tree);
  yt_statement_bind_int (add, 2, row->values[row->n - 1].number);
  for (guint column = 0; column < 3; column++)
    {
      if (column + 1 < row->n)
        bind_raw (add, (int) column + 3, &row->values[column]);
      else
        yt_statement_bind_null (add, (int) column + 3);
    }
  return yt_statement_run (add, error);
}

static guint
column_of (const YtTable *table,
           const char    *name)
{
  guint i = 0;

  while (table->columns[i] != NULL && strcmp (table->columns[i], name) != 0)
    i++;
  return i;
}

void
yt_mend_row_init (YtMendRow           *row,
          const YtTable *table)
{
  static const char *const numbers[] = {
    "rank", "deleted", "created", "modified", "leap", "origin", "target", "document", NULL,
  };
  static const char *const pointers[] = { "parent", "party", "source", "first", "last", NULL };

  row->table = table;
  row->texts = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; table->columns[i] != NULL; i++)
    row->values[i] = g_strv_contains (numbers, table->columns[i])    ? yt_value_int (0)
                     : g_strv_contains (pointers, table->columns[i]) ? yt_value_null ()
                                                                      : yt_value_text ("");
}

void
yt_mend_row_clear (YtMendRow *row)
{
  g_ptr_array_unref (row->texts);
}

void
yt_mend_row_set (YtMendRow        *row,
         const char *column,
         YtValue     value)
{
  guint i = column_of (row->table, column);

  g_assert (row->table->columns[i] != NULL);
  if (value.type == YT_VALUE_TEXT)
    {
      char *text = g_strndup (value.text, value.length);

      g_ptr_array_add (row->texts, text);
      value = yt_value_piece (text, value.length);
    }
  row->values[i] = value;
}

/* What the log knows of the row that is lost: the newest value of each column that was changed after it was made. */
gboolean
yt_mend_row_recall (YtMend  *self,
            YtMendRow     *row,
            gint64   id,
            gboolean *recalled,
            GError  **error)
{
  g_autoptr(YtStatement) changes = yt_connection_prepare (self->connection, logged, error);
  GError *failure = NULL;

  if (changes == NULL)
    return FALSE;
  yt_statement_bind (changes, "is", id, row->table->name);
  while (yt_statement_step (changes, &failure))
    {
      guint column = column_of (row->table, yt_statement_text (changes, 0));
      YtValue old = yt_value_of_column (changes, 2);
      YtValue new = yt_value_of_column (changes, 3);
      const YtValue *now = &row->values[column];
      YtSplice splice = { (gsize) yt_statement_int (changes, 1), old.length, new.length };

      if (row->table->columns[column] == NULL)
        continue;
      if (yt_statement_is_null (changes, 1))
        {
          yt_mend_row_set (row, yt_statement_text (changes, 0), new);
          *recalled = TRUE;
        }
      else if (now->type == YT_VALUE_TEXT && splice.at <= now->length && old.length <= now->length - splice.at && old.length > 0 &&
               memcmp (now->text + splice.at, old.text, old.length) == 0)
        {
          gsize length;
          g_autofree char *text = yt_span_apply (now->text, now->length, &splice, new.text, &length, NULL);

          if (text != NULL)
            yt_mend_row_set (row, yt_statement_text (changes, 0), yt_value_piece (text, length));
        }
    }
  if (failure != NULL)
    g_propagate_error (error, failure);
  return failure == NULL;
}

gboolean
yt_mend_row_create (YtMend  *self,
            YtMendRow     *row,
            gint64   id,
            GError **error)
{
  return yt_recorder_create (yt_dossier_recorder (self->dossier), row->table, id, row->values, error);
}

static gboolean
is_empty (const YtValue *value)
{
  return value->type != YT_VALUE_TEXT || value->length == 0;
}

gboolean
yt_mend_make_entry (YtMend     *self,
            gint64      id,
            const char *kind,
            gint64      parent,
            gint64      rank,
            const char *code,
            GError    **error)
{
  g_auto(YtMendRow) row = { 0 };
  gboolean recalled = FALSE;

  yt_mend_row_init (&row, &yt_table_entry);
  yt_mend_row_set (&row, "kind", yt_value_text (kind));
  if (parent != 0)
    yt_mend_row_set (&row, "parent", yt_value_int (parent));
  yt_mend_row_set (&row, "rank", yt_value_int (rank));
  yt_mend_row_set (&row, "code", yt_value_text (code != NULL ? code : ""));
  yt_mend_row_set (&row, "standing", yt_value_text ("stated"));
  yt_mend_row_set (&row, "created", yt_value_int (yt_recorder_moment (yt_dossier_recorder (self->dossier))));
  if (!yt_mend_row_recall (self, &row, id, &recalled, error))
    return FALSE;
  if (is_empty (&row.values[column_of (row.table, "title_zh")]) && is_empty (&row.values[column_of (row.table, "title_en")]))
    {
      yt_mend_row_set (&row, "title_zh", yt_value_text (LOST_ZH));
      yt_mend_row_set (&row, "title_en", yt_value_text (LOST_EN));
    }
  if (!yt_mend_row_create (self, &row, id, error))
    return FALSE;
  yt_mend_say_of (self, recalled ? N_("The words of “%s” are lost, but for what was changed later.") : N_("The words of “%s” are lost."), id, NULL);
  return TRUE;
}

