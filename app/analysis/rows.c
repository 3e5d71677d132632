/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Asks a dossier for rows. */
#include "analysis/rows.h"

static const char all_of_kind[] = "SELECT id FROM entry WHERE kind = ?1 AND deleted = 0 ORDER BY parent, rank, id";

YtStatement *
yt_rows_ask (YtDossier   *dossier,
             GError     **error,
             const char  *sql,
             const char  *types,
             ...)
{
  YtConnection *connection = yt_dossier_connection (dossier);
  YtStatement *statement = connection != NULL ? yt_connection_prepare (connection, sql, error) : NULL;
  va_list values;

  if (statement == NULL)
    return NULL;
  va_start (values, types);
  for (int i = 0; types[i] != '\0'; i++)
    {
      if (types[i] == 'i')
        yt_statement_bind_int (statement, i + 1, va_arg (values, gint64));
      else
        yt_statement_bind_text (statement, i + 1, va_arg (values, const char *));
    }
  va_end (values);
  return statement;
}

GArray *
yt_rows_ids (YtStatement  *statement,
             GError      **error)
{
  g_autoptr(YtStatement) asked = statement;
  GArray *ids = g_array_new (FALSE, FALSE, sizeof (gint64));

  while (asked != NULL && yt_statement_step (asked, error))
    {
      gint64 id = yt_statement_int (asked, 0);

      g_array_append_val (ids, id);
    }
  return ids;
}

GArray *
yt_rows_of_kind (YtDossier  *dossier,
                 YtKind      kind,
                 GError    **error)
{
  return yt_rows_ids (yt_rows_ask (dossier, error, all_of_kind, "s", yt_kind_info (kind)->id), error);
}
