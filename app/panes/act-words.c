/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Translates the name of an act and fills in its detail, which may be the label of a kind. */
#include "panes/act-words.h"

#include <glib/gi18n.h>

char *
yt_act_words (const YtHistoryItem *item)
{
  const char *detail = item->detail != NULL && *item->detail != '\0' ? _(item->detail) : "";
  const char *arguments[] = { detail, NULL };
  g_autofree char *name = NULL;

  if (item->name == NULL || *item->name == '\0')
    return g_strdup ("–");
  name = yt_failure_fill (_(item->name), arguments);
  if (g_strcmp0 (item->sort, "undo") == 0)
    return g_strdup_printf (_("Undone: %s"), name);
  if (g_strcmp0 (item->sort, "redo") == 0)
    return g_strdup_printf (_("Redone: %s"), name);
  return g_steal_pointer (&name);
}
