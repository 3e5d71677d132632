/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Knows rows by their columns alone: a table is what the schema says of it, and a hash tells whether the words are as written. */
#include "model/salvage-rows.h"

#include <string.h>

#include "db/value.h"

static const char all_tables[] =
  "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'";
static const char all_columns[] = "SELECT name, type, \"notnull\", dflt_value IS NOT NULL, pk FROM pragma_table_info (?1)";
static const char is_without_row_id[] = "SELECT wr FROM pragma_table_list WHERE schema = 'main' AND name = ?1";

/* @type: i, s or b, ? for a column of any sort */
typedef struct
{
  char *name;
  char type;
  gboolean null;
  gboolean spare; /* has a default: rows of older files end before it */
} Column;

/* @first: the first column that is hashed; @hash: the column with the hash, 0 for a table without */
typedef struct
{
  char *name;
  gboolean keyed;
  GArray *columns; /* Column, in the order of the record */
  guint first;
  guint hash;
  char *insert;
  YtStatement *statement;
  guint n_bound; /* columns that statement takes */
} Table;

struct _YtSalvageRows
{
  YtConnection *connection;
  GPtrArray *tables;
  GPtrArray *doubts;
};

static void
column_clear (gpointer data)
{
  g_free (((Column *) data)->name);
}

static void
table_free (gpointer data)
{
  Table *table = data;

  g_clear_pointer (&table->statement, yt_statement_done);
  g_array_unref (table->columns);
  g_free (table->name);
  g_free (table->insert);
  g_free (table);
}

static void
doubt_free (gpointer data)
{
  YtDoubt *doubt = data;

  g_free (doubt->table);
  g_free (doubt);
}

static char
type_of (const char *declared)
{
  if (strcmp (declared, "INTEGER") == 0)
    return 'i';
  if (strcmp (declared, "TEXT") == 0)
    return 's';
  return strcmp (declared, "BLOB") == 0 ? 'b' : '?';
}

/* The records of a table without row ids begin with its key. */
static gboolean
read_columns (YtSalvageRows  *self,
              Table          *table,
              GError        **error)
{
  g_autoptr(YtStatement) rows = yt_connection_prepare (self->connection, all_columns, error);
  GError *failure = NULL;
  guint keys = 0;

  if (rows == NULL)
    return FALSE;
  yt_statement_bind (rows, "s", table->name);
  while (yt_statement_step (rows, &failure))
    {
      Column column = {
        .name = g_strdup (yt_statement_text (rows, 0)),
        .type = type_of (yt_statement_text (rows, 1)),
        .null = yt_statement_int (rows, 2) == 0 && yt_statement_int (rows, 4) == 0,
        .spare = yt_statement_int (rows, 3) != 0,
      };

      if (strcmp (column.name, "hash") == 0)
        table->hash = table->columns->len;
      if (!table->keyed && yt_statement_int (rows, 4) != 0)
        g_array_insert_val (table->columns, keys++, column);
      else
        g_array_append_val (table->columns, column);
    }
  if (failure != NULL)
    g_propagate_error (error, failure);
  return failure == NULL;
}

static gboolean
add_table (YtSalvageRows  *self,
           const char     *name,
           GError        **error)
{
  Table *table = g_new0 (Table, 1);

  table->name = g_strdup (name);
  table->keyed = yt_connection_number (self->connection, 0, is_without_row_id, "s", name) == 0;
  table->first = table->keyed ? 1 : 0;
  table->columns = g_array_new (FALSE, FALSE, sizeof (Column));
  g_array_set_clear_func (table->columns, column_clear);
  g_ptr_array_add (self->tables, table);
  return read_columns (self, table, error);
}

YtSalvageRows *
yt_salvage_rows_new (YtConnection  *connection,
                     GError       **error)
{
  g_autoptr(YtSalvageRows) self = g_new0 (YtSalvageRows, 1);
  g_autoptr(YtStatement) names = NULL;
  GError *failure = NULL;

  self->connection = connection;
  self->tables = g_ptr_array_new_with_free_func (table_free);
  self->doubts = g_ptr_array_new_with_free_func (doubt_free);
  names = yt_connection_prepare (connection, all_tables, error);
  if (names == NULL)
    return NULL;
  while (failure == NULL && yt_statement_step (names, &failure))
    add_table (self, yt_statement_text (names, 0), &failure);
  if (failure == NULL)
    return g_steal_pointer (&self);
  g_propagate_error (error, failure);
  return NULL;
}

void
yt_salvage_rows_free (YtSalvageRows *self)
{
  g_ptr_array_unref (self->tables);
  g_ptr_array_unref (self->doubts);
  g_free (self);
}

GPtrArray *
yt_salvage_rows_doubts (YtSalvageRows *self)
{
  return self->doubts;
}

static gboolean
fits (const Table    *table,
      const YtRawRow *row)
{
  if (row->keyed != table->keyed || row->n > table->columns->len)
    return FALSE;
  for (guint i = 0; i < table->columns->len; i++)
    {
      const Column *column = &g_array_index (table->columns, Column, i);
      char type;

      if (i >= row->n)
        {
          if (!column->spare)
            return FALSE;
          continue;
        }
      type = row->values[i].type;
      if (table->keyed && i == 0)
        {
          if (type != 'n')
            return FALSE;
        }
      else if (type == 'n' ? !column->null : type != column->type && column->type != '?')
        {
          return FALSE;
        }
    }
  return TRUE;
}

static YtValue
value_of (const YtRawValue *raw)
{
  if (raw->type == 'i')
    return yt_value_int (raw->number);
  return raw->type == 'n' ? yt_value_null () : yt_value_piece (raw->bytes, raw->size);
}

static gint64
hash_of (const Table    *table,
         const YtRawRow *row)
{
  YtValue values[YT_RAW_COLUMNS];

  for (guint i = table->first; i < table->hash; i++)
    values[i - table->first] = value_of (&row->values[i]);
  return yt_values_hash (values, table->hash - table->first);
}

/* Each run of bytes that are lost becomes one sign for it; what is not UTF-8 is repaired. */
static char *
mend_text (const YtRawValue *raw)
{
  g_autoptr(GString) text = g_string_sized_new (raw->size);
  const char *end = raw->bytes + raw->size;
  gboolean gap = FALSE;

  for (const char *at = raw->bytes; at < end; at++)
    {
      if (*at != '\0')
        g_string_append_c (text, *at);
      else if (!gap)
        g_string_append (text, "\xef\xbf\xbd");
      gap = *at == '\0';
    }
  return g_utf8_make_valid (text->str, (gssize) text->len);
}

static gboolean
prepare (YtSalvageRows  *self,
         Table          *table,
         guint           n,
         GError        **error)
{
  g_autoptr(GString) sql = NULL;

  if (table->statement != NULL && table->n_bound == n)
    return TRUE;
  g_clear_pointer (&table->statement, yt_statement_done);
  sql = g_string_new (NULL);
  g_string_printf (sql, "INSERT OR IGNORE INTO %s (", table->name);
  for (guint i = 0; i < n; i++)
    g_string_append_printf (sql, "%s%s", i > 0 ? ", " : "", g_array_index (table->columns, Column, i).name);
  g_string_append (sql, ") VALUES (");
  for (guint i = 0; i < n; i++)
    g_string_append (sql, i > 0 ? ", ?" : "?");
  g_string_append_c (sql, ')');
  table->statement = yt_connection_prepare_once (self->connection, sql->str, error);
  table->n_bound = n;
  return table->statement != NULL;
}

static gboolean
insert (YtSalvageRows   *self,
        Table           *table,
        const YtRawRow  *row,
        GError         **error)
{
  gboolean done;

  if (!prepare (self, table, row->n, error))
    return FALSE;
  for (guint i = 0; i < row->n; i++)
    {
      const YtRawValue *value = &row->values[i];
      int parameter = (int) i + 1;

      if (table->keyed && i == 0)
        {
          yt_statement_bind_int (table->statement, parameter, row->id);
        }
      else if (value->type == 'b')
        {
          g_autoptr(GBytes) bytes = g_bytes_new (value->bytes, value->size);

          yt_statement_bind_bytes (table->statement, parameter, bytes);
        }
      else if (value->type == 's')
        {
          yt_statement_bind_piece (table->statement, parameter, value->bytes, value->size);
        }
      else if (value->type == 'i')
        {
          yt_statement_bind_int (table->statement, parameter, value->number);
        }
      else
        {
          yt_statement_bind_null (table->statement, parameter);
        }
    }
  done = yt_statement_run (table->statement, error);
  yt_statement_reset (table->statement);
  return done;
}

static void
doubt (YtSalvageRows  *self,
       const Table    *table,
       const YtRawRow *row)
{
  YtDoubt *doubt = g_new0 (YtDoubt, 1);

  doubt->table = g_strdup (table->name);
  doubt->object = table->keyed ? row->id : row->values[0].type == 'i' ? row->values[0].number : 0;
  doubt->cut = row->cut;
  g_ptr_array_add (self->doubts, doubt);
}

/* Takes the row with its words as they can be read, under a hash that fits them. */
static gboolean
insert_mended (YtSalvageRows   *self,
               Table           *table,
               const YtRawRow  *row,
               GError         **error)
{
  YtRawRow mended = *row;
  g_autoptr(GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < row->n; i++)
    {
      YtRawValue *value = &mended.values[i];

      /* Half of a packed original is nothing. */
      if (value->type == 'b' && row->cut > 0)
        return TRUE;
      if (value->type == 's')
        {
          char *text = mend_text (value);

          g_ptr_array_add (texts, text);
          value->bytes = text;
          value->size = strlen (text);
        }
    }
  if (table->hash != 0)
    mended.values[table->hash].number = hash_of (table, &mended);
  doubt (self, table, row);
  return insert (self, table, &mended, error);
}

static gboolean
is_clean (const YtRawRow *row)
{
  for (guint i = 0; i < row->n; i++)
    {
      if (row->values[i].type == 's' && !g_utf8_validate_len (row->values[i].bytes, row->values[i].size, NULL))
        return FALSE;
    }
  return row->cut == 0;
}

gboolean
yt_salvage_rows_take (const YtRawRow  *row,
                      gpointer         user_data,
                      GError         **error)
{
  YtSalvageRows *self = user_data;

  for (guint i = 0; i < self->tables->len; i++)
    {
      Table *table = g_ptr_array_index (self->tables, i);
      gboolean right;

      if (row->tree != NULL ? strcmp (row->tree, table->name) != 0 : FALSE)
        continue;
      if (!fits (table, row))
        continue;
      right = table->hash == 0 || (table->hash < row->n && row->values[table->hash].number == hash_of (table, row));
      if (right && is_clean (row))
        return insert (self, table, row, error);
      if (row->tree != NULL && (table->hash == 0 || table->hash < row->n))
        return insert_mended (self, table, row, error);
    }
  return TRUE;
}
