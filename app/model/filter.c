/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Reads the saved searches of a dossier. */
#include "model/filter.h"

#include <string.h>

static const char select_all[] =
  "SELECT substr (name, 8), value FROM field WHERE object = ?1 AND name >= 'filter:' AND name < 'filter;' ORDER BY name";

static void
filter_free (gpointer data)
{
  YtFilter *filter = data;

  g_free (filter->name);
  g_free (filter->words);
  g_free (filter);
}

GPtrArray *
yt_filters (YtDossier *dossier)
{
  GPtrArray *filters = g_ptr_array_new_with_free_func (filter_free);
  YtConnection *connection = yt_dossier_connection (dossier);
  g_autoptr(YtStatement) rows = connection != NULL ? yt_connection_prepare (connection, select_all, NULL) : NULL;
  g_autoptr(GError) error = NULL;

  if (rows == NULL)
    return filters;
  yt_statement_bind_int (rows, 1, yt_dossier_root (dossier));
  while (yt_statement_step (rows, &error))
    {
      YtFilter *filter = g_new0 (YtFilter, 1);

      filter->name = g_strdup (yt_statement_text (rows, 0));
      filter->words = g_strdup (yt_statement_text (rows, 1));
      g_ptr_array_add (filters, filter);
    }
  if (error != NULL)
    g_signal_emit_by_name (dossier, "failed", error);
  return filters;
}

char *
yt_filter_words (YtDossier  *dossier,
                 const char *name)
{
  g_autoptr(GPtrArray) filters = yt_filters (dossier);

  for (guint i = 0; i < filters->len; i++)
    {
      const YtFilter *filter = g_ptr_array_index (filters, i);

      if (strcmp (filter->name, name) == 0)
        return g_strdup (filter->words);
    }
  return NULL;
}
