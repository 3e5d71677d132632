/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Keeps drafts beside the desk, so that they outlive the pane in which they were typed. */
#include "panes/draft.h"

static GHashTable *
drafts_of (YtDesk *desk)
{
  GHashTable *drafts = g_object_get_data (G_OBJECT (desk), "yt-drafts");

  if (drafts == NULL)
    {
      drafts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
      g_object_set_data_full (G_OBJECT (desk), "yt-drafts", drafts, (GDestroyNotify) g_hash_table_unref);
    }
  return drafts;
}

const char *
yt_draft (YtDesk     *desk,
          gint64      id,
          const char *key)
{
  g_autofree char *name = g_strdup_printf ("%" G_GINT64_FORMAT " %s", id, key);

  return g_hash_table_lookup (drafts_of (desk), name);
}

void
yt_draft_keep (YtDesk     *desk,
               gint64      id,
               const char *key,
               const char *text)
{
  g_autofree char *name = g_strdup_printf ("%" G_GINT64_FORMAT " %s", id, key);

  if (text == NULL)
    g_hash_table_remove (drafts_of (desk), name);
  else
    g_hash_table_replace (drafts_of (desk), g_steal_pointer (&name), g_strdup (text));
}
