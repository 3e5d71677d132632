/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Keeps folds and numbers of a desk, and writes them with pane and selection into the dossier's meta value "view". */
#include "desk/memory.h"

static const char meta_name[] = "view";

typedef struct
{
  GHashTable *folds;   /* set of strings */
  GHashTable *numbers; /* string → double */
} Memory;

static void
memory_free (gpointer data)
{
  Memory *memory = data;

  g_hash_table_unref (memory->folds);
  g_hash_table_unref (memory->numbers);
  g_free (memory);
}

static Memory *
memory_of (YtDesk *desk)
{
  static GQuark quark;
  Memory *memory;

  if (quark == 0)
    quark = g_quark_from_static_string ("yt-desk-memory");
  memory = g_object_get_qdata (G_OBJECT (desk), quark);
  if (memory == NULL)
    {
      memory = g_new (Memory, 1);
      memory->folds = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
      memory->numbers = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
      g_object_set_qdata_full (G_OBJECT (desk), quark, memory, memory_free);
    }
  return memory;
}

gboolean
yt_desk_is_folded (YtDesk     *self,
                   const char *key)
{
  return g_hash_table_contains (memory_of (self)->folds, key);
}

void
yt_desk_set_folded (YtDesk     *self,
                    const char *key,
                    gboolean    folded)
{
  if (folded)
    g_hash_table_add (memory_of (self)->folds, g_strdup (key));
  else
    g_hash_table_remove (memory_of (self)->folds, key);
}

double
yt_desk_recall (YtDesk     *self,
                const char *key,
                double      fallback)
{
  const double *number = g_hash_table_lookup (memory_of (self)->numbers, key);

  return number == NULL ? fallback : *number;
}

void
yt_desk_remember (YtDesk     *self,
                  const char *key,
                  double      number)
{
  GQuark detail = g_quark_try_string (key);

  g_hash_table_insert (memory_of (self)->numbers, g_strdup (key), g_memdup2 (&number, sizeof number));
  /* A key that is no quark is one that nobody waits for. */
  if (detail != 0)
    g_signal_emit (self, g_signal_lookup ("remembered", YT_TYPE_DESK), detail);
}

static int
compare_keys (gconstpointer a,
              gconstpointer b)
{
  return g_strcmp0 (a, b);
}

/* Sorted, so that the same view always is the same text. */
static char *
view_to_text (YtDesk *self)
{
  Memory *memory = memory_of (self);
  g_autoptr(GList) folds = g_list_sort (g_hash_table_get_keys (memory->folds), compare_keys);
  g_autoptr(GList) keys = g_list_sort (g_hash_table_get_keys (memory->numbers), compare_keys);
  g_autoptr(GVariant) view = NULL;
  GVariantBuilder fold_list, number_list;

  g_variant_builder_init (&fold_list, G_VARIANT_TYPE ("as"));
  for (GList *l = folds; l != NULL; l = l->next)
    g_variant_builder_add (&fold_list, "s", l->data);
  g_variant_builder_init (&number_list, G_VARIANT_TYPE ("a{sd}"));
  for (GList *l = keys; l != NULL; l = l->next)
    g_variant_builder_add (&number_list, "{sd}", l->data, *(double *) g_hash_table_lookup (memory->numbers, l->data));
  view = g_variant_ref_sink (g_variant_new ("(sxxasa{sd})", yt_desk_pane (self), yt_desk_selected (self),
                                            yt_desk_note (self), &fold_list, &number_list));
  return g_variant_print (view, FALSE);
}

gboolean
yt_desk_keep (YtDesk  *self,
              GError **error)
{
  YtDossier *dossier = yt_desk_dossier (self);
  g_autofree char *old = NULL;
  g_autofree char *new = NULL;

  if (yt_dossier_is_readonly (dossier))
    return TRUE;
  old = yt_dossier_meta (dossier, meta_name);
  new = view_to_text (self);
  return g_strcmp0 (old, new) == 0 || yt_dossier_set_meta (dossier, meta_name, new, error);
}

gboolean
yt_desk_restore (YtDesk *self)
{
  g_autofree char *text = yt_dossier_meta (yt_desk_dossier (self), meta_name);
  g_autoptr(GVariant) view = NULL;
  g_autoptr(GVariantIter) folds = NULL;
  g_autoptr(GVariantIter) numbers = NULL;
  const char *pane, *key;
  gint64 selected, note;
  double number;

  if (text != NULL)
    view = g_variant_parse (G_VARIANT_TYPE ("(sxxasa{sd})"), text, NULL, NULL, NULL);
  if (view == NULL)
    return FALSE;
  g_variant_get (view, "(&sxxasa{sd})", &pane, &selected, &note, &folds, &numbers);
  while (g_variant_iter_next (folds, "&s", &key))
    yt_desk_set_folded (self, key, TRUE);
  while (g_variant_iter_next (numbers, "{&sd}", &key, &number))
    yt_desk_remember (self, key, number);
  yt_desk_start (self, pane, selected, note);
  return TRUE;
}
