/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Reading where no error can be returned: trouble is told by the dossier’s signal. */
#include "model/dossier-private.h"

YtStatement *
yt_dossier_prepare (YtDossier  *self,
                    const char *sql)
{
  YtConnection *connection = yt_dossier_connection (self);
  GError *error = NULL;
  YtStatement *statement;

  if (connection == NULL)
    return NULL;
  statement = yt_connection_prepare (connection, sql, &error);
  if (error != NULL)
    yt_dossier_fail (self, error);
  return statement;
}

gboolean
yt_dossier_step (YtDossier   *self,
                 YtStatement *statement)
{
  GError *error = NULL;
  gboolean more = yt_statement_step (statement, &error);

  if (error != NULL)
    yt_dossier_fail (self, error);
  return more;
}

GArray *
yt_dossier_ids (YtDossier   *self,
                YtStatement *statement)
{
  GArray *ids = g_array_new (FALSE, FALSE, sizeof (gint64));

  while (statement != NULL && yt_dossier_step (self, statement))
    {
      gint64 id = yt_statement_int (statement, 0);

      g_array_append_val (ids, id);
    }
  return ids;
}
