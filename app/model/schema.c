/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Makes the tables of new files and brings older files up to date. */
#include "model/schema.h"

#include <gio/gio.h>

#include "model/dossier.h"
#include "model/schema-resource.h"
#include "model/tables.h"

#define FOLDER "/io/github/yitong/Yitong/schema/"

static const char user_version[] = "PRAGMA user_version";
static const char set_application_id[] = "PRAGMA application_id = " G_STRINGIFY (YT_APPLICATION_ID);
static const char *const other_tables[] = {
  "SELECT name, value FROM meta",
  "SELECT id, step, sort, target, undone, name, detail, author, origin, moment, first, last FROM act",
  "SELECT id, act, tbl, object, field, offset, old, new, hash FROM change",
  "SELECT object, name, value, hash FROM field",
  "SELECT digest, size, bytes, packing FROM blob",
  "SELECT document, passage, start, length FROM place",
};

const YtSchemaStep yt_schema_steps[] = {
  { 1, FOLDER "0001-dossier.sql" },
  { 2, FOLDER "0002-passages.sql" },
  { 0, NULL },
};

gboolean
yt_schema_apply (YtConnection        *connection,
                 const YtSchemaStep  *steps,
                 int                  from,
                 GError             **error)
{
  g_resources_register (yt_schema_get_resource ());
  for (const YtSchemaStep *step = steps; step->resource != NULL; step++)
    {
      g_autoptr(GBytes) sql = NULL;
      g_autofree char *mark = NULL;

      if (step->version <= from)
        continue;
      sql = g_resources_lookup_data (step->resource, G_RESOURCE_LOOKUP_FLAGS_NONE, error);
      /* The data of a resource always ends with a NUL behind its last byte. */
      if (sql == NULL || !yt_connection_execute (connection, g_bytes_get_data (sql, NULL), error))
        return FALSE;
      mark = g_strdup_printf ("PRAGMA user_version = %d", step->version);
      if (!yt_connection_execute (connection, mark, error))
        return FALSE;
    }
  return yt_connection_execute (connection, set_application_id, error);
}

static gboolean
copy_first (YtConnection  *connection,
            int            version,
            GError       **error)
{
  g_autofree char *base = g_strdup_printf ("%s.v%d.bak", yt_connection_path (connection), version);
  g_autofree char *path = g_strdup (base);

  for (guint i = 2; g_file_test (path, G_FILE_TEST_EXISTS); i++)
    {
      g_free (path);
      path = g_strdup_printf ("%s%u", base, i);
    }
  return yt_connection_copy_to (connection, path, error);
}

gboolean
yt_schema_migrate (YtConnection        *connection,
                   const YtSchemaStep  *steps,
                   GError             **error)
{
  const YtSchemaStep *last = steps;
  int version = (int) yt_connection_number (connection, 0, user_version, "");

  while (last[1].resource != NULL)
    last++;
  if (version >= last->version)
    return TRUE;
  if (yt_connection_is_readonly (connection))
    {
      g_autofree char *name = g_filename_display_basename (yt_connection_path (connection));

      yt_failure_set (error, YT_DB_ERROR, YT_DB_ERROR_READONLY,
                      N_("“%s” is of an older version and must be brought up to date, but it is write-protected. Open a copy of it."),
                      name, NULL);
      return FALSE;
    }
  if (!copy_first (connection, version, error) || !yt_connection_execute (connection, "BEGIN IMMEDIATE", error))
    return FALSE;
  /* Another window may have been faster. */
  version = (int) yt_connection_number (connection, 0, user_version, "");
  if (yt_schema_apply (connection, steps, version, error) && yt_connection_execute (connection, "COMMIT", error))
    return TRUE;
  yt_connection_execute (connection, "ROLLBACK", NULL);
  return FALSE;
}

static gboolean
can_select (YtConnection  *connection,
            const char    *sql,
            GError       **error)
{
  g_autoptr(YtStatement) statement = yt_connection_prepare_once (connection, sql, error);

  return statement != NULL;
}

gboolean
yt_schema_is_whole (YtConnection  *connection,
                    GError       **error)
{
  for (const YtTable *table = yt_tables; table->name != NULL; table++)
    {
      g_autofree char *sql = yt_table_select (table);

      if (!can_select (connection, sql, error))
        return FALSE;
    }
  for (guint i = 0; i < G_N_ELEMENTS (other_tables); i++)
    {
      if (!can_select (connection, other_tables[i], error))
        return FALSE;
    }
  return TRUE;
}
