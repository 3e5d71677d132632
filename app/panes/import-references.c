/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Counts what came in, and collects what is to be told. */
#include "panes/import-references.h"

#include <glib/gi18n.h>

#include "act/take-references.h"
#include "panes/report.h"

/* So many mistakes of a file are told one by one. */
#define TOLD 5

static void
tell_troubles (GString      *text,
               YtReferences *references)
{
  for (guint i = 0; i < MIN (references->troubles->len, TOLD); i++)
    {
      g_autofree char *sentence = yt_report_text (g_ptr_array_index (references->troubles, i));

      g_string_append_printf (text, "\n%s", sentence);
    }
  if (references->n_troubles > TOLD)
    {
      guint more = references->n_troubles - TOLD;

      g_string_append_c (text, '\n');
      g_string_append_printf (text, ngettext ("There was %u more mistake.", "There were %u more mistakes.", more), more);
    }
}

gboolean
yt_import_references_take (YtDossier     *dossier,
                           YtReferences  *references,
                           char         **sentence,
                           gint64        *first,
                           guint         *n_new,
                           GError       **error)
{
  g_autoptr(GArray) taken = NULL;
  g_autoptr(GString) text = g_string_new (NULL);
  guint n_known = 0;

  *first = 0;
  *n_new = 0;
  if (!yt_act_take_references (dossier, references, &taken, error))
    return FALSE;
  for (guint i = 0; i < taken->len; i++)
    {
      const YtReferenceTaken *one = &g_array_index (taken, YtReferenceTaken, i);

      if (*first == 0 || (!one->known && *n_new == 0))
        *first = one->id;
      *n_new += !one->known;
      n_known += one->known;
    }
  g_string_append_printf (text, ngettext ("%u source came in from this list of references.",
                                          "%u sources came in from this list of references.", *n_new), *n_new);
  if (n_known > 0)
    {
      g_string_append_c (text, ' ');
      g_string_append_printf (text, ngettext ("%u was there already.", "%u were there already.", n_known), n_known);
    }
  tell_troubles (text, references);
  *sentence = g_string_free (g_steal_pointer (&text), FALSE);
  return TRUE;
}
