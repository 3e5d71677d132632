/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Writes rows and their change records in one transaction an act, and tells who listens what was touched. */
#include "db/recorder-private.h"

#include <string.h>

#include "text/span.h"

#define CHANGED_MAX 4096
#define BURST_USEC (10 * G_USEC_PER_SEC)
/* Ids count milliseconds from here, so that they fit 41 bits until 2093. */
#define EPOCH_MSEC G_GINT64_CONSTANT (1704067200000) /* 2024-01-01 */
#define RANDOM_BITS 22
/* A text value at least so long is logged as the piece that differs. */
#define PIECE_MIN 64

static const char last_ids[] = "SELECT (SELECT max(id) FROM act), (SELECT max(id) FROM change)";
static const char insert_act[] =
  "INSERT INTO act (id, step, sort, target, undone, name, detail, author, origin, moment, first, last)"
  " VALUES (?1, ?2, ?3, nullif(?4, 0), 0, ?5, ?6, ?7, ?8, ?9, ?10, ?11)";
static const char insert_change[] =
  "INSERT INTO change (id, act, tbl, object, field, offset, old, new, hash) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)";
static const char select_field[] = "SELECT value FROM field WHERE object = ?1 AND name = ?2";
static const char replace_field[] = "INSERT OR REPLACE INTO field (object, name, value, hash) VALUES (?1, ?2, ?3, ?4)";
static const char delete_field[] = "DELETE FROM field WHERE object = ?1 AND name = ?2";
static const char newest_step[] = "SELECT max(step) FROM act WHERE sort = 'do' AND undone = 0";

static char *
make_insert (const YtTable *table,
             guint          n)
{
  GString *sql = g_string_new (NULL);

  g_string_append_printf (sql, "INSERT INTO %s (id", table->name);
  for (guint i = 0; i < n; i++)
    g_string_append_printf (sql, ", %s", table->columns[i]);
  g_string_append (sql, ", hash) VALUES (?1");
  for (guint i = 0; i < n + 1; i++)
    g_string_append_printf (sql, ", ?%u", i + 2);
  g_string_append_c (sql, ')');
  return g_string_free (sql, FALSE);
}

static void
prepare_rows (YtRows        *rows,
              const YtTable *table)
{
  g_autofree char *columns = g_strjoinv (", ", (char **) table->columns);

  rows->table = table;
  rows->n_columns = g_strv_length ((char **) table->columns);
  rows->modified = -1;
  rows->select = g_strdup_printf ("SELECT %s FROM %s WHERE id = ?1", columns, table->name);
  rows->insert = make_insert (table, rows->n_columns);
  rows->update = g_new0 (char *, rows->n_columns + 1);
  for (guint i = 0; i < rows->n_columns; i++)
    {
      if (strcmp (table->columns[i], "modified") == 0)
        rows->modified = (int) i;
    }
  for (guint i = 0; i < rows->n_columns; i++)
    {
      if (rows->modified >= 0 && rows->modified != (int) i)
        rows->update[i] = g_strdup_printf ("UPDATE %s SET hash = ?2, %s = ?3, modified = ?4 WHERE id = ?1",
                                           table->name, table->columns[i]);
      else
        rows->update[i] = g_strdup_printf ("UPDATE %s SET hash = ?2, %s = ?3 WHERE id = ?1", table->name, table->columns[i]);
    }
}

YtRecorder *
yt_recorder_new (YtConnection  *connection,
                 const YtTable *tables,
                 YtChangedFunc  notify,
                 gpointer       user_data)
{
  YtRecorder *self = g_new0 (YtRecorder, 1);

  self->connection = connection;
  self->notify = notify;
  self->user_data = user_data;
  self->author = g_strdup ("");
  self->changed = g_array_new (FALSE, FALSE, sizeof (YtChanged));
  while (tables[self->n_rows].name != NULL)
    self->n_rows++;
  self->rows = g_new0 (YtRows, self->n_rows);
  for (guint i = 0; i < self->n_rows; i++)
    prepare_rows (&self->rows[i], &tables[i]);
  return self;
}

void
yt_recorder_free (YtRecorder *self)
{
  if (self->depth > 0)
    yt_recorder_rollback (self);
  for (guint i = 0; i < self->n_rows; i++)
    {
      g_free (self->rows[i].select);
      g_free (self->rows[i].insert);
      g_strfreev (self->rows[i].update);
    }
  g_free (self->rows);
  g_array_unref (self->changed);
  g_free (self->author);
  g_free (self->open_burst);
  g_free (self);
}

void
yt_recorder_set_follow (YtRecorder   *self,
                        YtFollowFunc  follow,
                        gpointer      user_data)
{
  self->follow = follow;
  self->follow_data = user_data;
}

void
yt_recorder_set_author (YtRecorder *self,
                        const char *author)
{
  g_free (self->author);
  self->author = g_strdup (author);
}

const char *
yt_recorder_author (YtRecorder *self)
{
  return self->author;
}

void
yt_recorder_set_origin (YtRecorder *self,
                        gint64      origin)
{
  self->origin = origin;
}

const YtRows *
yt_recorder_rows (YtRecorder *self,
                  const char *table)
{
  for (guint i = 0; i < self->n_rows; i++)
    {
      if (strcmp (self->rows[i].table->name, table) == 0)
        return &self->rows[i];
    }
  return NULL;
}

gint64
yt_recorder_new_id (YtRecorder *self)
{
  gint64 msec = MAX (0, g_get_real_time () / 1000 - EPOCH_MSEC);
  gint64 id = (msec << RANDOM_BITS) | (gint64) (g_random_int () >> (32 - RANDOM_BITS));

  self->last_id = MAX (id, self->last_id + 1);
  return self->last_id;
}

gint64
yt_recorder_moment (YtRecorder *self)
{
  return self->moment;
}

gboolean
yt_recorder_start (YtRecorder  *self,
                   const char  *sort,
                   gint64       target,
                   const char  *name,
                   const char  *detail,
                   GError     **error)
{
  g_autoptr(YtStatement) last = NULL;
  g_autoptr(GError) failure = NULL;

  if (self->depth++ > 0)
    return TRUE;

  self->broken = FALSE;
  if (!yt_connection_execute (self->connection, "BEGIN IMMEDIATE", error))
    {
      self->depth = 0;
      return FALSE;
    }
  last = yt_connection_prepare (self->connection, last_ids, error);
  if (last == NULL || !yt_statement_step (last, &failure))
    {
      if (failure != NULL)
        g_propagate_error (error, g_steal_pointer (&failure));
      g_clear_pointer (&last, yt_statement_done);
      yt_recorder_rollback (self);
      return FALSE;
    }
  self->last_id = MAX (self->last_id, yt_statement_int (last, 0));
  self->first_change = yt_statement_int (last, 1) + 1;
  self->next_change = self->first_change;
  self->act = yt_recorder_new_id (self);
  self->step = self->act;
  self->moment = g_get_real_time () / 1000;
  self->sort = sort;
  self->target = target;
  self->name = g_strdup (name);
  self->detail = g_strdup (detail != NULL ? detail : "");
  return TRUE;
}

gboolean
yt_recorder_begin (YtRecorder  *self,
                   const char  *name,
                   const char  *detail,
                   const char  *burst,
                   GError     **error)
{
  if (!yt_recorder_start (self, "do", 0, name, detail, error))
    return FALSE;
  if (self->depth > 1)
    return TRUE;

  if (burst != NULL && g_strcmp0 (burst, self->open_burst) == 0 && g_get_monotonic_time () < self->open_until &&
      yt_connection_number (self->connection, 0, newest_step, "") == self->open_step)
    self->step = self->open_step;
  self->burst = g_strdup (burst);
  return TRUE;
}

static void
finish (YtRecorder *self)
{
  self->depth = 0;
  g_clear_pointer (&self->name, g_free);
  g_clear_pointer (&self->detail, g_free);
  g_clear_pointer (&self->burst, g_free);
  g_array_set_size (self->changed, 0);
  self->n_changed = 0;
}

static gboolean
write_act (YtRecorder  *self,
           GError     **error)
{
  return yt_connection_run (self->connection, error, insert_act, "iisisssiiii", self->act, self->step, self->sort,
                            self->target, self->name, self->detail, self->author, self->origin, self->moment,
                            self->first_change, self->next_change - 1);
}

static void
keep_burst (YtRecorder *self)
{
  g_free (self->open_burst);
  self->open_burst = g_strdup (self->burst);
  self->open_step = self->step;
  self->open_until = g_get_monotonic_time () + BURST_USEC;
}

gboolean
yt_recorder_commit (YtRecorder  *self,
                    GError     **error)
{
  g_autoptr(GArray) changed = NULL;
  guint n_changed = self->n_changed;

  g_return_val_if_fail (self->depth > 0, FALSE);
  if (--self->depth > 0)
    return TRUE;

  if (self->broken ||
      (self->next_change > self->first_change && !write_act (self, error)) ||
      !yt_connection_execute (self->connection, "COMMIT", error))
    {
      if (self->broken)
        yt_failure_set (error, YT_DB_ERROR, YT_DB_ERROR_FAILED, N_("A part of the change failed, so nothing of it was kept."), NULL);
      self->depth = 1;
      yt_recorder_rollback (self);
      return FALSE;
    }

  if (self->next_change > self->first_change)
    keep_burst (self);
  changed = g_steal_pointer (&self->changed);
  self->changed = g_array_new (FALSE, FALSE, sizeof (YtChanged));
  finish (self);
  if (self->notify != NULL && n_changed > 0)
    self->notify ((gconstpointer) changed->data, changed->len, n_changed, self->user_data);
  return TRUE;
}

void
yt_recorder_rollback (YtRecorder *self)
{
  g_return_if_fail (self->depth > 0);

  if (self->depth > 1)
    {
      self->depth--;
      self->broken = TRUE;
      return;
    }
  /* SQLite has rolled back by itself after some errors: then this fails, and that is well. */
  yt_connection_execute (self->connection, "ROLLBACK", NULL);
  finish (self);
}

void
yt_recorder_end_burst (YtRecorder *self)
{
  g_clear_pointer (&self->open_burst, g_free);
}

static gboolean
log_change (YtRecorder     *self,
            const YtTable  *table,
            gint64          object,
            const char     *field,
            gint64          offset,
            const YtValue  *before,
            const YtValue  *after,
            GError        **error)
{
  g_autoptr(YtStatement) statement = NULL;
  const char *name = table != NULL ? table->name : "field";
  YtValue values[] = {
    yt_value_int (self->act), yt_value_text (name), yt_value_int (object), yt_value_text (field),
    offset < 0 ? yt_value_null () : yt_value_int (offset), *before, *after,
  };

  statement = yt_connection_prepare (self->connection, insert_change, error);
  if (statement == NULL)
    return FALSE;
  yt_statement_bind_int (statement, 1, self->next_change);
  for (guint i = 0; i < G_N_ELEMENTS (values); i++)
    yt_value_bind (&values[i], statement, (int) i + 2);
  yt_statement_bind_int (statement, 9, yt_values_hash (values, G_N_ELEMENTS (values)));
  if (!yt_statement_run (statement, error))
    return FALSE;

  self->next_change++;
  self->n_changed++;
  if (self->changed->len < CHANGED_MAX)
    {
      YtChanged changed = { table, object, g_intern_string (field) };

      g_array_append_val (self->changed, changed);
    }
  return TRUE;
}

/* Logs a changed value, and of two long texts only the piece in which they differ. */
static gboolean
log_value (YtRecorder     *self,
           const YtTable  *table,
           gint64          object,
           const char     *field,
           const YtValue  *before,
           const YtValue  *after,
           GError        **error)
{
  YtSplice splice;
  YtValue removed;
  YtValue inserted;

  if (before->type != YT_VALUE_TEXT || after->type != YT_VALUE_TEXT || before->length < PIECE_MIN)
    return log_change (self, table, object, field, -1, before, after, error);

  yt_span_splice (before->text, before->length, after->text, after->length, &splice);
  removed = yt_value_piece (before->text + splice.at, splice.removed_len);
  inserted = yt_value_piece (after->text + splice.at, splice.inserted_len);
  return log_change (self, table, object, field, (gint64) splice.at, &removed, &inserted, error);
}

gboolean
yt_recorder_create (YtRecorder     *self,
                    const YtTable  *table,
                    gint64          id,
                    const YtValue  *values,
                    GError        **error)
{
  const YtRows *rows = yt_recorder_rows (self, table->name);
  g_autoptr(YtStatement) insert = NULL;
  YtValue nothing = yt_value_null ();

  insert = yt_connection_prepare (self->connection, rows->insert, error);
  if (insert == NULL)
    return FALSE;
  yt_statement_bind_int (insert, 1, id);
  for (guint i = 0; i < rows->n_columns; i++)
    yt_value_bind (&values[i], insert, (int) i + 2);
  yt_statement_bind_int (insert, (int) rows->n_columns + 2, yt_values_hash (values, rows->n_columns));
  if (!yt_statement_run (insert, error))
    return FALSE;
  return log_change (self, rows->table, id, NULL, -1, &nothing, &nothing, error);
}

gboolean
yt_recorder_write_column (YtRecorder     *self,
                          const YtRows   *rows,
                          gint64          id,
                          guint           column,
                          const YtValue  *value,
                          gint64          modified,
                          GError        **error)
{
  g_autoptr(YtStatement) select = yt_connection_prepare (self->connection, rows->select, error);
  g_autoptr(YtStatement) update = NULL;
  g_autofree YtValue *values = g_new (YtValue, rows->n_columns);
  g_autoptr(GError) failure = NULL;
  YtValue before;

  if (select == NULL)
    return FALSE;
  yt_statement_bind_int (select, 1, id);
  if (!yt_statement_step (select, &failure))
    {
      if (failure == NULL)
        yt_failure_set (&failure, YT_DB_ERROR, YT_DB_ERROR_FAILED, N_("What should be changed is not in the dossier any more."), NULL);
      g_propagate_error (error, g_steal_pointer (&failure));
      return FALSE;
    }
  for (guint i = 0; i < rows->n_columns; i++)
    values[i] = yt_value_of_column (select, (int) i);
  before = values[column];
  if (yt_value_equal (&before, value))
    return TRUE;

  if (!log_value (self, rows->table, id, rows->table->columns[column], &before, value, error))
    return FALSE;
  values[column] = *value;
  if (rows->modified >= 0 && rows->modified != (int) column && modified != 0 && values[rows->modified].number != modified)
    {
      YtValue after = yt_value_int (modified);

      if (!log_change (self, rows->table, id, "modified", -1, &values[rows->modified], &after, error))
        return FALSE;
      values[rows->modified] = after;
    }

  update = yt_connection_prepare (self->connection, rows->update[column], error);
  if (update == NULL)
    return FALSE;
  yt_statement_bind_int (update, 1, id);
  yt_statement_bind_int (update, 2, yt_values_hash (values, rows->n_columns));
  yt_value_bind (value, update, 3);
  if (rows->modified >= 0 && rows->modified != (int) column)
    yt_value_bind (&values[rows->modified], update, 4);
  if (!yt_statement_run (update, error))
    return FALSE;
  return self->follow == NULL || self->follow (rows->table, id, rows->table->columns[column], &before, value,
                                               strcmp (self->sort, "undo") == 0, self->follow_data, error);
}

gboolean
yt_recorder_set (YtRecorder     *self,
                 const YtTable  *table,
                 gint64          id,
                 const char     *column,
                 const YtValue  *value,
                 GError        **error)
{
  const YtRows *rows = yt_recorder_rows (self, table->name);

  for (guint i = 0; i < rows->n_columns; i++)
    {
      if (strcmp (rows->table->columns[i], column) == 0)
        return yt_recorder_write_column (self, rows, id, i, value, self->moment, error);
    }
  g_return_val_if_reached (FALSE);
}

gboolean
yt_recorder_write_field (YtRecorder  *self,
                         gint64       object,
                         const char  *name,
                         const char  *value,
                         GError     **error)
{
  g_autoptr(YtStatement) select = yt_connection_prepare (self->connection, select_field, error);
  g_autoptr(GError) failure = NULL;
  YtValue before = yt_value_null ();
  YtValue after = yt_value_text (value);
  YtValue hashed[] = { yt_value_int (object), yt_value_text (name), after };

  if (select == NULL)
    return FALSE;
  yt_statement_bind (select, "is", object, name);
  if (yt_statement_step (select, &failure))
    before = yt_value_of_column (select, 0);
  if (failure != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&failure));
      return FALSE;
    }
  if (yt_value_equal (&before, &after))
    return TRUE;
  if (!log_value (self, NULL, object, name, &before, &after, error))
    return FALSE;
  if (value == NULL)
    return yt_connection_run (self->connection, error, delete_field, "is", object, name);
  return yt_connection_run (self->connection, error, replace_field, "issi", object, name, value,
                            yt_values_hash (hashed, G_N_ELEMENTS (hashed)));
}

gboolean
yt_recorder_set_field (YtRecorder     *self,
                       const YtTable  *owner,
                       gint64          object,
                       const char     *name,
                       const char     *value,
                       GError        **error)
{
  gint64 before = self->next_change;
  YtValue moment = yt_value_int (self->moment);

  if (!yt_recorder_write_field (self, object, name, value, error))
    return FALSE;
  if (self->next_change == before || yt_recorder_rows (self, owner->name)->modified < 0)
    return TRUE;
  return yt_recorder_set (self, owner, object, "modified", &moment, error);
}
