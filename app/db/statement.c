/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Prepared statements: a cache of them by the address of their text, binding, stepping, reading columns. */
#include "db/connection-private.h"

#include <stdarg.h>
#include <string.h>

static YtStatement *
prepare (YtConnection  *self,
         const char    *sql,
         unsigned int   flags,
         GError       **error)
{
  YtStatement *statement;
  sqlite3_stmt *stmt = NULL;

  if (sqlite3_prepare_v3 (self->db, sql, -1, flags, &stmt, NULL) != SQLITE_OK)
    {
      yt_connection_fail (self, error);
      return NULL;
    }
  statement = g_new0 (YtStatement, 1);
  statement->connection = self;
  statement->stmt = stmt;
  return statement;
}

YtStatement *
yt_connection_prepare (YtConnection  *self,
                       const char    *sql,
                       GError       **error)
{
  gpointer statement;

  if (g_hash_table_steal_extended (self->statements, sql, NULL, &statement))
    return statement;

  statement = prepare (self, sql, SQLITE_PREPARE_PERSISTENT, error);
  if (statement != NULL)
    ((YtStatement *) statement)->key = sql;
  return statement;
}

YtStatement *
yt_connection_prepare_once (YtConnection  *self,
                            const char    *sql,
                            GError       **error)
{
  return prepare (self, sql, 0, error);
}

void
yt_statement_destroy (YtStatement *self)
{
  sqlite3_finalize (self->stmt);
  g_free (self);
}

void
yt_statement_reset (YtStatement *self)
{
  sqlite3_reset (self->stmt);
  sqlite3_clear_bindings (self->stmt);
}

void
yt_statement_done (YtStatement *self)
{
  if (self->key == NULL || g_hash_table_contains (self->connection->statements, self->key))
    {
      yt_statement_destroy (self);
      return;
    }
  yt_statement_reset (self);
  g_hash_table_insert (self->connection->statements, (gpointer) self->key, self);
}

static void
bind_list (YtStatement *self,
           const char  *types,
           va_list      list)
{
  for (int i = 0; types[i] != '\0'; i++)
    {
      switch (types[i])
        {
        case 'i':
          yt_statement_bind_int (self, i + 1, va_arg (list, gint64));
          break;
        case 'd':
          sqlite3_bind_double (self->stmt, i + 1, va_arg (list, double));
          break;
        case 's':
          yt_statement_bind_text (self, i + 1, va_arg (list, const char *));
          break;
        case 'b':
          yt_statement_bind_bytes (self, i + 1, va_arg (list, GBytes *));
          break;
        case 'n':
          yt_statement_bind_null (self, i + 1);
          break;
        default:
          g_assert_not_reached ();
        }
    }
}

void
yt_statement_bind (YtStatement *self,
                   const char  *types,
                   ...)
{
  va_list list;

  va_start (list, types);
  bind_list (self, types, list);
  va_end (list);
}

void
yt_statement_bind_int (YtStatement *self,
                       int          parameter,
                       gint64       value)
{
  sqlite3_bind_int64 (self->stmt, parameter, value);
}

void
yt_statement_bind_text (YtStatement *self,
                        int          parameter,
                        const char  *value)
{
  sqlite3_bind_text (self->stmt, parameter, value, -1, SQLITE_TRANSIENT);
}

void
yt_statement_bind_piece (YtStatement *self,
                         int          parameter,
                         const char  *value,
                         gsize        length)
{
  sqlite3_bind_text64 (self->stmt, parameter, value, length, SQLITE_STATIC, SQLITE_UTF8);
}

void
yt_statement_bind_bytes (YtStatement *self,
                         int          parameter,
                         GBytes      *value)
{
  gsize size;
  gconstpointer data = g_bytes_get_data (value, &size);

  sqlite3_bind_blob64 (self->stmt, parameter, data != NULL ? data : "", size, SQLITE_TRANSIENT);
}

void
yt_statement_bind_null (YtStatement *self,
                        int          parameter)
{
  sqlite3_bind_null (self->stmt, parameter);
}

gboolean
yt_statement_step (YtStatement  *self,
                   GError      **error)
{
  int result = sqlite3_step (self->stmt);

  if (result == SQLITE_ROW)
    return TRUE;
  if (result != SQLITE_DONE)
    yt_connection_fail (self->connection, error);
  return FALSE;
}

gboolean
yt_statement_run (YtStatement  *self,
                  GError      **error)
{
  int result;

  do
    result = sqlite3_step (self->stmt);
  while (result == SQLITE_ROW);
  if (result != SQLITE_DONE)
    yt_connection_fail (self->connection, error);
  sqlite3_reset (self->stmt);
  return result == SQLITE_DONE;
}

gint64
yt_statement_int (YtStatement *self,
                  int          column)
{
  return sqlite3_column_int64 (self->stmt, column);
}

double
yt_statement_real (YtStatement *self,
                   int          column)
{
  return sqlite3_column_double (self->stmt, column);
}

const char *
yt_statement_text (YtStatement *self,
                   int          column)
{
  return (const char *) sqlite3_column_text (self->stmt, column);
}

gsize
yt_statement_size (YtStatement *self,
                   int          column)
{
  return (gsize) sqlite3_column_bytes (self->stmt, column);
}

GBytes *
yt_statement_bytes (YtStatement *self,
                    int          column)
{
  gconstpointer data = sqlite3_column_blob (self->stmt, column);

  return g_bytes_new (data, yt_statement_size (self, column));
}

gboolean
yt_statement_is_null (YtStatement *self,
                      int          column)
{
  return sqlite3_column_type (self->stmt, column) == SQLITE_NULL;
}

gboolean
yt_statement_is_number (YtStatement *self,
                        int          column)
{
  return sqlite3_column_type (self->stmt, column) == SQLITE_INTEGER;
}

gboolean
yt_connection_run (YtConnection  *self,
                   GError       **error,
                   const char    *sql,
                   const char    *types,
                   ...)
{
  g_autoptr(YtStatement) statement = yt_connection_prepare (self, sql, error);
  va_list list;

  if (statement == NULL)
    return FALSE;
  va_start (list, types);
  bind_list (statement, types, list);
  va_end (list);
  return yt_statement_run (statement, error);
}

gint64
yt_connection_number (YtConnection *self,
                      gint64        fallback,
                      const char   *sql,
                      const char   *types,
                      ...)
{
  g_autoptr(YtStatement) statement = yt_connection_prepare (self, sql, NULL);
  va_list list;

  if (statement == NULL)
    return fallback;
  va_start (list, types);
  bind_list (statement, types, list);
  va_end (list);
  if (!yt_statement_step (statement, NULL) || yt_statement_is_null (statement, 0))
    return fallback;
  return yt_statement_int (statement, 0);
}

char *
yt_connection_string (YtConnection *self,
                      const char   *sql,
                      const char   *types,
                      ...)
{
  g_autoptr(YtStatement) statement = yt_connection_prepare (self, sql, NULL);
  va_list list;

  if (statement == NULL)
    return NULL;
  va_start (list, types);
  bind_list (statement, types, list);
  va_end (list);
  return yt_statement_step (statement, NULL) ? g_strdup (yt_statement_text (statement, 0)) : NULL;
}
