/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Keeps drafts beside the dossier or the desk, so that they outlive the pane in which they were typed. */
#include "panes/draft.h"

static const char drafts_key[] = "yt-drafts";

static GHashTable *
drafts_of (YtDesk *desk,
           gint64  id)
{
  GObject *keeper = id != 0 ? G_OBJECT (yt_desk_dossier (desk)) : G_OBJECT (desk);
  GHashTable *drafts = g_object_get_data (keeper, drafts_key);

  if (drafts == NULL)
    {
      drafts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
      g_object_set_data_full (keeper, drafts_key, drafts, (GDestroyNotify) g_hash_table_unref);
    }
  return drafts;
}

const char *
yt_draft (YtDesk     *desk,
          gint64      id,
          const char *key)
{
  g_autofree char *name = g_strdup_printf ("%" G_GINT64_FORMAT " %s", id, key);

  return g_hash_table_lookup (drafts_of (desk, id), name);
}

void
yt_draft_keep (YtDesk     *desk,
               gint64      id,
               const char *key,
               const char *text)
{
  g_autofree char *name = g_strdup_printf ("%" G_GINT64_FORMAT " %s", id, key);

  if (text == NULL)
    g_hash_table_remove (drafts_of (desk, id), name);
  else
    g_hash_table_replace (drafts_of (desk, id), g_steal_pointer (&name), g_strdup (text));
}

void
yt_draft_foreach (YtDossier  *dossier,
                  YtDraftFunc func,
                  gpointer    data)
{
  GHashTable *drafts = g_object_get_data (G_OBJECT (dossier), drafts_key);
  GHashTableIter iter;
  gpointer name, text;

  if (drafts == NULL)
    return;
  g_hash_table_iter_init (&iter, drafts);
  while (g_hash_table_iter_next (&iter, &name, &text))
    {
      char *key;
      gint64 id = g_ascii_strtoll (name, &key, 10);

      func (id, key + 1, text, data);
    }
}
