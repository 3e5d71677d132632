/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Finds the place of a party among the parties. */
#include "panes/party-class.h"

const char *
yt_party_class (YtDossier *dossier,
                gint64     party)
{
  g_autoptr(GArray) parties = NULL;

  if (party == 0)
    return NULL;
  parties = yt_entry_all (dossier, YT_KIND_PARTY);
  for (guint i = 0; i < parties->len; i++)
    {
      if (g_array_index (parties, gint64, i) == party)
        {
          g_autofree char *name = g_strdup_printf ("party-%u", i + 1);

          return g_intern_string (name);
        }
    }
  return NULL;
}
