/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Looks through all rows of a file and stops at the first one that is not as it was written. */
#include "model/soundness.h"

#include <string.h>

#include "db/value.h"
#include "model/dossier.h"
#include "model/tables.h"

/* Whether somebody gave up is asked after so many rows. */
#define ROWS_AT_A_TIME 1024

static const char quick_check[] = "PRAGMA quick_check(1)";
static const char user_version[] = "PRAGMA user_version";
static const char all_fields[] = "SELECT object, name, value, hash FROM field";
static const char all_changes[] = "SELECT id, act, tbl, object, field, offset, old, new, hash FROM change";

static gboolean
damaged (YtConnection  *connection,
         const char    *what,
         GError       **error)
{
  g_autofree char *name = g_filename_display_basename (yt_connection_path (connection));

  yt_failure_set (error, YT_DB_ERROR, YT_DB_ERROR_CORRUPT, N_("“%s” is damaged (%s). Go on with a backup, and keep the damaged file."),
                  name, what, NULL);
  return FALSE;
}

static gboolean
check_pages (YtConnection  *connection,
             GError       **error)
{
  g_autoptr(YtStatement) statement = yt_connection_prepare (connection, quick_check, error);
  GError *failure = NULL;

  if (statement == NULL)
    return FALSE;
  if (!yt_statement_step (statement, &failure))
    {
      g_propagate_error (error, failure);
      return FALSE;
    }
  return strcmp (yt_statement_text (statement, 0), "ok") == 0 || damaged (connection, yt_statement_text (statement, 0), error);
}

/* @table: named in the error; of @n columns the first @first are not hashed. */
static gboolean
check_rows (YtConnection  *connection,
            const char    *table,
            const char    *sql,
            guint          first,
            guint          n,
            GCancellable  *cancellable,
            GError       **error)
{
  g_autoptr(YtStatement) rows = yt_connection_prepare_once (connection, sql, error);
  GError *failure = NULL;

  if (rows == NULL)
    return FALSE;
  for (guint i = 0; yt_statement_step (rows, &failure); i++)
    {
      if (i % ROWS_AT_A_TIME == 0 && g_cancellable_set_error_if_cancelled (cancellable, error))
        return FALSE;
      if (!yt_value_hash_fits (rows, first, n))
        {
          g_autofree char *id = yt_id_to_text (yt_statement_int (rows, 0));
          g_autofree char *what = g_strdup_printf ("%s %s", table, id);

          return damaged (connection, what, error);
        }
    }
  if (failure != NULL)
    g_propagate_error (error, failure);
  return failure == NULL;
}

gboolean
yt_soundness_check (YtConnection  *connection,
                    GCancellable  *cancellable,
                    GError       **error)
{
  if (!check_pages (connection, error))
    return FALSE;
  if (yt_connection_number (connection, 0, user_version, "") != YT_SCHEMA_VERSION)
    return TRUE;
  for (const YtTable *table = yt_tables; table->name != NULL; table++)
    {
      g_autofree char *sql = yt_table_select (table);

      if (!check_rows (connection, table->name, sql, 1, g_strv_length ((char **) table->columns) + 2, cancellable, error))
        return FALSE;
    }
  return check_rows (connection, "field", all_fields, 0, 4, cancellable, error) &&
         check_rows (connection, "change", all_changes, 1, 9, cancellable, error);
}
