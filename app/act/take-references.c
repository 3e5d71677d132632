/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Leaves out what is there already, and takes the rest in as sources. */
#include "act/take-references.h"

#include "act/take-in.h"

typedef struct
{
  YtReferences *references;
  const YtReference *reference;
} Complaint;

static void
on_complaint (const char *field,
              const char *value,
              gpointer    data)
{
  Complaint *complaint = data;
  g_autofree char *both = g_strdup_printf ("%s: %s", field, value);

  yt_references_trouble (complaint->references, complaint->reference->line,
                         N_("%s, line %s: a value cannot be kept and was left out of the record that begins here: %s"), both);
}

/* @index: DOI or key → 1 + place in what was found so far, the sources of the dossier first */
static void
remember (GHashTable        *index,
          const YtReference *reference,
          guint              place)
{
  g_autofree char *doi = yt_reference_doi (yt_reference_get (reference, YT_REFERENCE_DOI));
  g_autofree char *key = yt_reference_key (reference);

  if (*doi != '\0' && !g_hash_table_contains (index, doi))
    g_hash_table_insert (index, g_steal_pointer (&doi), GUINT_TO_POINTER (place + 1));
  if (*key != '\0' && !g_hash_table_contains (index, key))
    g_hash_table_insert (index, g_steal_pointer (&key), GUINT_TO_POINTER (place + 1));
}

/* The place of the same work; G_MAXUINT when there is none. */
static guint
look_up (GHashTable        *index,
         const YtReference *reference)
{
  g_autofree char *doi = yt_reference_doi (yt_reference_get (reference, YT_REFERENCE_DOI));
  g_autofree char *key = yt_reference_key (reference);
  gpointer found = *doi != '\0' ? g_hash_table_lookup (index, doi) : NULL;

  if (found == NULL && *key != '\0')
    found = g_hash_table_lookup (index, key);
  return found != NULL ? GPOINTER_TO_UINT (found) - 1 : G_MAXUINT;
}

/* Both sides of a source count: the file may have either. */
static GHashTable *
index_sources (YtDossier *dossier,
               GArray    *sources)
{
  GHashTable *index = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < sources->len; i++)
    {
      g_autoptr(YtEntry) source = yt_entry_get (dossier, g_array_index (sources, gint64, i));

      for (YtLanguage language = 0; source != NULL && language < YT_N_LANGUAGES; language++)
        {
          g_autoptr(YtReference) reference = yt_reference_from_entry (source, language, FALSE);

          remember (index, reference, i);
        }
    }
  return index;
}

gboolean
yt_act_take_references (YtDossier     *dossier,
                        YtReferences  *references,
                        GArray       **taken,
                        GError       **error)
{
  g_autoptr(YtIntake) intake = yt_intake_new ();
  g_autoptr(GArray) sources = yt_entry_all (dossier, YT_KIND_SOURCE);
  g_autoptr(GHashTable) index = index_sources (dossier, sources);
  g_autoptr(GArray) places = g_array_new (FALSE, FALSE, sizeof (guint));
  guint n_old = sources->len;

  for (guint i = 0; i < references->references->len; i++)
    {
      const YtReference *reference = g_ptr_array_index (references->references, i);
      Complaint complaint = { references, reference };
      guint place = look_up (index, reference);

      if (place == G_MAXUINT)
        {
          place = n_old + intake->root->children->len;
          g_ptr_array_add (intake->root->children, yt_reference_to_intake (reference, on_complaint, &complaint));
          remember (index, reference, place);
          place |= 1u << 31;
        }
      g_array_append_val (places, place);
    }
  if (intake->root->children->len > 0 && (!yt_intake_check (intake, error) || !yt_act_take_in (dossier, intake, error)))
    return FALSE;
  *taken = g_array_new (FALSE, FALSE, sizeof (YtReferenceTaken));
  for (guint i = 0; i < places->len; i++)
    {
      guint place = g_array_index (places, guint, i);
      guint bare = place & ~(1u << 31);
      gint64 id = bare < n_old ? g_array_index (sources, gint64, bare)
                               : ((YtIntakeEntry *) g_ptr_array_index (intake->root->children, bare - n_old))->id;
      YtReferenceTaken one = { id, place == bare };

      g_array_append_val (*taken, one);
    }
  return TRUE;
}
