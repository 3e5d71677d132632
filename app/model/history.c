/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Reads the change log back: from what a field holds now to what it held before each change. */
#include "model/history.h"

#include <string.h>

#include "db/value.h"
#include "model/tables.h"
#include "text/span.h"

/* Long texts with many changes are put together anew for each of them: so many bytes of them, and older ones are left out. */
#define BYTES_MAX (64 * 1024 * 1024)

static const char changes_of[] =
  "SELECT c.id, c.act, a.moment, a.author, a.name, a.detail, a.sort, c.tbl, c.field, c.offset, c.old, c.new"
  " FROM change c LEFT JOIN act a ON a.id = c.act WHERE c.object = ?1 AND c.field IS NOT 'modified'"
  " AND c.field IS NOT 'leap' AND c.tbl <> 'reading'"
  " ORDER BY c.id DESC";
static const char newest_acts[] =
  "SELECT id, moment, author, name, detail, sort, (SELECT count(*) FROM change WHERE change.id BETWEEN act.first AND act.last),"
  " (SELECT object FROM change WHERE change.id = CASE sort WHEN 'undo' THEN act.last ELSE act.first END)"
  " FROM act ORDER BY id DESC LIMIT ?1";
static const char fields_of[] = "SELECT name, value FROM field WHERE object = ?1";

void
yt_history_item_free (YtHistoryItem *self)
{
  g_free (self->author);
  g_free (self->name);
  g_free (self->detail);
  g_free (self->sort);
  g_free (self->table);
  g_free (self->field);
  g_free (self->before);
  g_free (self->after);
  g_free (self);
}

/* The words of a value; numbers in digits, NULL for nothing. */
static char *
words_of (YtStatement *row,
          int          column)
{
  if (yt_statement_is_null (row, column))
    return NULL;
  return g_strdup (yt_statement_text (row, column));
}

/* What stands in the object's row now: "TABLE.COLUMN" → text. */
static gboolean
read_row (YtConnection   *connection,
          const YtTable  *table,
          gint64          object,
          GHashTable     *now,
          GError        **error)
{
  g_autofree char *select = yt_table_select (table);
  g_autofree char *sql = g_strconcat (select, " WHERE id = ?1", NULL);
  g_autoptr(YtStatement) row = yt_connection_prepare_once (connection, sql, error);
  GError *failure = NULL;

  if (row == NULL)
    return FALSE;
  yt_statement_bind (row, "i", object);
  if (yt_statement_step (row, &failure))
    {
      for (int i = 0; table->columns[i] != NULL; i++)
        g_hash_table_insert (now, g_strconcat (table->name, ".", table->columns[i], NULL), words_of (row, i + 1));
    }
  if (failure == NULL)
    return TRUE;
  g_propagate_error (error, failure);
  return FALSE;
}

static gboolean
read_fields (YtConnection  *connection,
             gint64         object,
             GHashTable    *now,
             GError       **error)
{
  g_autoptr(YtStatement) fields = yt_connection_prepare (connection, fields_of, error);
  GError *failure = NULL;

  if (fields == NULL)
    return FALSE;
  yt_statement_bind (fields, "i", object);
  while (yt_statement_step (fields, &failure))
    g_hash_table_insert (now, g_strconcat ("field.", yt_statement_text (fields, 0), NULL), words_of (fields, 1));
  if (failure == NULL)
    return TRUE;
  g_propagate_error (error, failure);
  return FALSE;
}

static GHashTable *
read_now (YtConnection  *connection,
          gint64         object,
          GError       **error)
{
  g_autoptr(GHashTable) now = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);

  for (const YtTable *table = yt_tables; table->name != NULL; table++)
    {
      if (!read_row (connection, table, object, now, error))
        return NULL;
    }
  return read_fields (connection, object, now, error) ? g_steal_pointer (&now) : NULL;
}

/* The whole value before a change: the logged one, or @after with the piece put back. */
static gboolean
go_back (YtStatement  *change,
         const char   *after,
         char        **before,
         GError      **error)
{
  const char *old = yt_statement_text (change, 10);
  const char *new = yt_statement_text (change, 11);
  YtSplice splice;

  if (yt_statement_is_null (change, 9))
    {
      *before = g_strdup (old);
      return TRUE;
    }
  splice.at = (gsize) yt_statement_int (change, 9);
  splice.removed_len = new != NULL ? strlen (new) : 0;
  splice.inserted_len = old != NULL ? strlen (old) : 0;
  if (after != NULL && splice.at <= strlen (after) && strncmp (after + splice.at, new != NULL ? new : "", splice.removed_len) == 0)
    *before = yt_span_apply (after, strlen (after), &splice, old != NULL ? old : "", NULL, NULL);
  else
    *before = NULL;
  if (*before != NULL)
    return TRUE;
  yt_failure_set (error, YT_DB_ERROR, YT_DB_ERROR_CORRUPT,
                  N_("The history does not fit the present text: the file is damaged. Check the dossier."), NULL);
  return FALSE;
}

static YtHistoryItem *
new_item (YtStatement *change,
          gint64       object)
{
  YtHistoryItem *item = g_new0 (YtHistoryItem, 1);

  item->change = yt_statement_int (change, 0);
  item->act = yt_statement_int (change, 1);
  item->moment = yt_statement_int (change, 2);
  item->author = g_strdup (yt_statement_text (change, 3));
  item->name = g_strdup (yt_statement_text (change, 4));
  item->detail = g_strdup (yt_statement_text (change, 5));
  item->sort = g_strdup (yt_statement_text (change, 6));
  item->table = g_strdup (yt_statement_text (change, 7));
  item->object = object;
  item->field = g_strdup (yt_statement_text (change, 8));
  return item;
}

static gsize
size_of (const char *text)
{
  return text != NULL ? strlen (text) : 0;
}

GPtrArray *
yt_history_of (YtDossier  *dossier,
               gint64      object,
               GError    **error)
{
  YtConnection *connection = yt_dossier_connection (dossier);
  g_autoptr(GPtrArray) items = g_ptr_array_new_with_free_func ((GDestroyNotify) yt_history_item_free);
  g_autoptr(GHashTable) now = NULL;
  g_autoptr(YtStatement) changes = NULL;
  GError *failure = NULL;
  gsize bytes = 0;

  g_return_val_if_fail (connection != NULL, NULL);
  now = read_now (connection, object, error);
  changes = now != NULL ? yt_connection_prepare (connection, changes_of, error) : NULL;
  if (changes == NULL)
    return NULL;
  yt_statement_bind (changes, "i", object);
  while (bytes < BYTES_MAX && yt_statement_step (changes, &failure))
    {
      YtHistoryItem *item = new_item (changes, object);
      char *place;

      g_ptr_array_add (items, item);
      if (item->field == NULL)
        continue;
      place = g_strconcat (item->table, ".", item->field, NULL);
      item->after = g_strdup (g_hash_table_lookup (now, place));
      if (!go_back (changes, item->after, &item->before, error))
        {
          g_free (place);
          return NULL;
        }
      g_hash_table_insert (now, place, g_strdup (item->before));
      bytes += size_of (item->before) + size_of (item->after);
    }
  if (failure == NULL)
    return g_steal_pointer (&items);
  g_propagate_error (error, failure);
  return NULL;
}

GPtrArray *
yt_history_acts (YtDossier  *dossier,
                 guint       limit,
                 GError    **error)
{
  YtConnection *connection = yt_dossier_connection (dossier);
  g_autoptr(GPtrArray) items = g_ptr_array_new_with_free_func ((GDestroyNotify) yt_history_item_free);
  g_autoptr(YtStatement) acts = NULL;
  GError *failure = NULL;

  g_return_val_if_fail (connection != NULL, NULL);
  acts = yt_connection_prepare (connection, newest_acts, error);
  if (acts == NULL)
    return NULL;
  yt_statement_bind (acts, "i", (gint64) limit);
  while (yt_statement_step (acts, &failure))
    {
      YtHistoryItem *item = g_new0 (YtHistoryItem, 1);

      item->act = yt_statement_int (acts, 0);
      item->moment = yt_statement_int (acts, 1);
      item->author = g_strdup (yt_statement_text (acts, 2));
      item->name = g_strdup (yt_statement_text (acts, 3));
      item->detail = g_strdup (yt_statement_text (acts, 4));
      item->sort = g_strdup (yt_statement_text (acts, 5));
      item->object = yt_statement_int (acts, 6);
      item->subject = yt_statement_int (acts, 7);
      g_ptr_array_add (items, item);
    }
  if (failure == NULL)
    return g_steal_pointer (&items);
  g_propagate_error (error, failure);
  return NULL;
}
