/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Finds what an act is about, so that “it is gone” and “it cannot be read” are told apart; ends acts. */
#include "act/step.h"

char *
yt_step_find (YtDossier   *dossier,
              const char  *sql,
              gint64       id,
              GError     **error)
{
  g_autoptr(YtStatement) statement = yt_connection_prepare (yt_dossier_connection (dossier), sql, error);
  g_autoptr(GError) failure = NULL;
  const char *text;

  if (statement == NULL)
    return NULL;
  yt_statement_bind (statement, "i", id);
  if (yt_statement_step (statement, &failure))
    {
      text = yt_statement_text (statement, 0);
      return g_strdup (text != NULL ? text : "");
    }
  if (failure == NULL)
    yt_failure_set (&failure, YT_MODEL_ERROR, YT_MODEL_ERROR_NOT_FOUND,
                    N_("What this was about is not in the dossier any more."), NULL);
  g_propagate_error (error, g_steal_pointer (&failure));
  return NULL;
}

YtDocument *
yt_step_document (YtDossier  *dossier,
                  gint64      id,
                  GError    **error)
{
  g_autoptr(YtDocument) row = yt_document_get (dossier, id);

  if (row != NULL && !yt_document_is_deleted (row))
    return g_steal_pointer (&row);
  yt_failure_set (error, YT_MODEL_ERROR, YT_MODEL_ERROR_NOT_FOUND, N_("This document is not in the dossier any more."), NULL);
  return NULL;
}

gboolean
yt_step_end (YtDossier  *dossier,
             gboolean    good,
             GError    **error)
{
  if (good)
    return yt_recorder_commit (yt_dossier_recorder (dossier), error);
  yt_recorder_rollback (yt_dossier_recorder (dossier));
  return FALSE;
}
