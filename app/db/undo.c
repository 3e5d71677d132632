/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Takes the steps of the change log back and repeats them, as acts of their own; refuses what was changed since. */
#include "db/recorder-private.h"

#include <string.h>

#include "text/span.h"

static const char newest_done[] = "SELECT max(step) FROM act WHERE sort = 'do' AND undone = 0";
static const char oldest_undone[] =
  "SELECT min(step) FROM act WHERE undone = 1"
  " AND step > coalesce((SELECT max(step) FROM act WHERE sort = 'do' AND undone = 0), 0)";
static const char acts_backward[] = "SELECT first, last FROM act WHERE step = ?1 AND sort = 'do' ORDER BY id DESC";
static const char acts_forward[] = "SELECT first, last FROM act WHERE step = ?1 AND sort = 'do' ORDER BY id";
static const char changes_backward[] =
  "SELECT tbl, object, field, offset, old, new FROM change WHERE id BETWEEN ?1 AND ?2 ORDER BY id DESC";
static const char changes_forward[] =
  "SELECT tbl, object, field, offset, old, new FROM change WHERE id BETWEEN ?1 AND ?2 ORDER BY id";
static const char mark[] = "UPDATE act SET undone = ?2 WHERE step = ?1 AND sort = 'do'";
static const char name_of[] = "SELECT name, detail FROM act WHERE step = ?1 AND sort = 'do' ORDER BY id LIMIT 1";
static const char seal[] = "UPDATE act SET sort = 'begin' WHERE sort = 'do'";
static const char select_field[] = "SELECT value FROM field WHERE object = ?1 AND name = ?2";

static gboolean
conflict (GError **error)
{
  yt_failure_set (error, YT_DB_ERROR, YT_DB_ERROR_CONFLICT,
                  N_("This step cannot be taken back or repeated: what it changed was changed again since."), NULL);
  return FALSE;
}

/* Makes the text that stands after a piece of @current is exchanged; NULL when the piece is not there. */
static char *
exchange (const YtValue *current,
          gint64         offset,
          const YtValue *expected,
          const YtValue *put,
          gsize         *length)
{
  YtSplice splice = { (gsize) offset, expected->length, put->length };

  if (current->type != YT_VALUE_TEXT || offset < 0 || (gsize) offset > current->length ||
      expected->length > current->length - (gsize) offset ||
      memcmp (current->text + offset, expected->text, expected->length) != 0)
    return NULL;
  return yt_span_apply (current->text, current->length, &splice, put->text, length, NULL);
}

static gboolean
apply_field (YtRecorder     *self,
             gint64          object,
             const char     *name,
             gint64          offset,
             const YtValue  *expected,
             const YtValue  *put,
             GError        **error)
{
  g_autofree char *current = yt_connection_string (self->connection, select_field, "is", object, name);
  YtValue now = yt_value_text (current);
  g_autofree char *text = NULL;
  gsize length;

  if (offset < 0)
    {
      if (!yt_value_equal (&now, expected))
        return conflict (error);
      text = put->type == YT_VALUE_TEXT ? g_strndup (put->text, put->length) : NULL;
    }
  else
    {
      text = exchange (&now, offset, expected, put, &length);
      if (text == NULL)
        return conflict (error);
    }
  return yt_recorder_write_field (self, object, name, text, error);
}

static int
find_column (const YtRows *rows,
             const char   *name)
{
  for (guint i = 0; i < rows->n_columns; i++)
    {
      if (strcmp (rows->table->columns[i], name) == 0)
        return (int) i;
    }
  return -1;
}

static gboolean
apply_column (YtRecorder     *self,
              const YtRows   *rows,
              gint64          object,
              int             column,
              gint64          offset,
              const YtValue  *expected,
              const YtValue  *put,
              GError        **error)
{
  g_autoptr(YtStatement) select = yt_connection_prepare (self->connection, rows->select, error);
  g_autofree char *text = NULL;
  YtValue value = *put;
  YtValue now;

  if (select == NULL)
    return FALSE;
  yt_statement_bind_int (select, 1, object);
  if (!yt_statement_step (select, error))
    return error != NULL && *error != NULL ? FALSE : conflict (error);
  now = yt_value_of_column (select, column);
  if (offset >= 0)
    {
      text = exchange (&now, offset, expected, put, &value.length);
      if (text == NULL)
        return conflict (error);
      value.text = text;
    }
  else if (!yt_value_equal (&now, expected))
    {
      return conflict (error);
    }
  return yt_recorder_write_column (self, rows, object, (guint) column, &value, 0, error);
}

static gboolean
apply (YtRecorder   *self,
       YtStatement  *change,
       gboolean      back,
       GError      **error)
{
  const char *table = yt_statement_text (change, 0);
  gint64 object = yt_statement_int (change, 1);
  const char *field = yt_statement_text (change, 2);
  gint64 offset = yt_statement_is_null (change, 3) ? -1 : yt_statement_int (change, 3);
  YtValue before = yt_value_of_column (change, 4);
  YtValue after = yt_value_of_column (change, 5);
  const YtRows *rows;
  int column;

  if (strcmp (table, "field") == 0)
    return apply_field (self, object, field, offset, back ? &after : &before, back ? &before : &after, error);

  rows = yt_recorder_rows (self, table);
  if (rows == NULL)
    return conflict (error);
  if (field == NULL)
    {
      /* A created object is not taken out of the file, only out of sight: nothing in it is lost. */
      before = yt_value_int (1);
      after = yt_value_int (0);
      field = "deleted";
    }
  column = find_column (rows, field);
  if (column < 0)
    return conflict (error);
  return apply_column (self, rows, object, column, offset, back ? &after : &before, back ? &before : &after, error);
}

static gboolean
apply_range (YtRecorder  *self,
             gint64       first,
             gint64       last,
             gboolean     back,
             GError     **error)
{
  g_autoptr(YtStatement) changes = NULL;
  g_autoptr(GError) failure = NULL;

  changes = yt_connection_prepare (self->connection, back ? changes_backward : changes_forward, error);
  if (changes == NULL)
    return FALSE;
  yt_statement_bind (changes, "ii", first, last);
  while (yt_statement_step (changes, &failure))
    {
      if (!apply (self, changes, back, error))
        return FALSE;
    }
  if (failure != NULL)
    g_propagate_error (error, g_steal_pointer (&failure));
  return failure == NULL && (error == NULL || *error == NULL);
}

static gboolean
apply_step (YtRecorder  *self,
            gint64       step,
            gboolean     back,
            GError     **error)
{
  g_autoptr(YtStatement) acts = yt_connection_prepare (self->connection, back ? acts_backward : acts_forward, error);
  g_autoptr(GError) failure = NULL;

  if (acts == NULL)
    return FALSE;
  yt_statement_bind (acts, "i", step);
  while (yt_statement_step (acts, &failure))
    {
      if (!apply_range (self, yt_statement_int (acts, 0), yt_statement_int (acts, 1), back, error))
        return FALSE;
    }
  if (failure != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&failure));
      return FALSE;
    }
  return TRUE;
}

static char *
step_name (YtRecorder  *self,
           gint64       step,
           char       **detail)
{
  g_autoptr(YtStatement) statement = yt_connection_prepare (self->connection, name_of, NULL);

  if (statement == NULL)
    return NULL;
  yt_statement_bind (statement, "i", step);
  if (!yt_statement_step (statement, NULL))
    return NULL;
  if (detail != NULL)
    *detail = g_strdup (yt_statement_text (statement, 1));
  return g_strdup (yt_statement_text (statement, 0));
}

static gboolean
go (YtRecorder  *self,
    gboolean     back,
    GError     **error)
{
  gint64 step = yt_connection_number (self->connection, 0, back ? newest_done : oldest_undone, "");
  g_autofree char *detail = NULL;
  g_autofree char *name = NULL;
  GError *failure = NULL;

  if (step == 0)
    {
      yt_failure_set (error, YT_DB_ERROR, YT_DB_ERROR_NOTHING,
                      back ? N_("There is nothing to undo.") : N_("There is nothing to redo."), NULL);
      return FALSE;
    }
  name = step_name (self, step, &detail);
  if (!yt_recorder_start (self, back ? "undo" : "redo", step, name, detail, error))
    return FALSE;
  if (!apply_step (self, step, back, &failure) ||
      !yt_connection_run (self->connection, &failure, mark, "ii", step, (gint64) back))
    {
      yt_recorder_rollback (self);
      g_propagate_error (error, failure);
      return FALSE;
    }
  yt_recorder_end_burst (self);
  return yt_recorder_commit (self, error);
}

gboolean
yt_recorder_undo (YtRecorder  *self,
                  GError     **error)
{
  g_return_val_if_fail (self->depth == 0, FALSE);
  return go (self, TRUE, error);
}

gboolean
yt_recorder_redo (YtRecorder  *self,
                  GError     **error)
{
  g_return_val_if_fail (self->depth == 0, FALSE);
  return go (self, FALSE, error);
}

static char *
next_name (YtRecorder  *self,
           gboolean     back,
           char       **detail)
{
  gint64 step = yt_connection_number (self->connection, 0, back ? newest_done : oldest_undone, "");

  return step != 0 ? step_name (self, step, detail) : NULL;
}

char *
yt_recorder_undo_name (YtRecorder  *self,
                       char       **detail)
{
  return next_name (self, TRUE, detail);
}

char *
yt_recorder_redo_name (YtRecorder  *self,
                       char       **detail)
{
  return next_name (self, FALSE, detail);
}

gboolean
yt_recorder_seal (YtRecorder  *self,
                  GError     **error)
{
  g_return_val_if_fail (self->depth == 0, FALSE);
  yt_recorder_end_burst (self);
  return yt_connection_run (self->connection, error, seal, "");
}
