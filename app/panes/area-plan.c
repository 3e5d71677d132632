/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Reads the ids of sections, positions and columns of an area. */
#include "panes/area-plan.h"

GArray *
yt_area_plan_issues (YtDossier *dossier,
                     gint64     area)
{
  return g_array_prepend_val (yt_entry_children (dossier, area, YT_KIND_ISSUE), area);
}

GArray *
yt_area_plan_positions (YtDossier *dossier,
                        GArray    *issues)
{
  GArray *all = g_array_new (FALSE, FALSE, sizeof (gint64));

  for (guint i = 0; i < issues->len; i++)
    {
      g_autoptr(GArray) ids = yt_entry_children (dossier, g_array_index (issues, gint64, i), YT_KIND_POSITION);

      g_array_append_vals (all, ids->data, ids->len);
    }
  return all;
}

static gboolean
holds (GArray *ids,
       gint64  id)
{
  for (guint i = 0; i < ids->len; i++)
    {
      if (g_array_index (ids, gint64, i) == id)
        return TRUE;
    }
  return FALSE;
}

GArray *
yt_area_plan_columns (YtDossier *dossier,
                      GArray    *positions)
{
  GArray *columns = yt_entry_all (dossier, YT_KIND_PARTY);
  const gint64 nobody = 0;

  for (guint i = 0; i < positions->len; i++)
    {
      g_autoptr(YtEntry) entry = yt_entry_get (dossier, g_array_index (positions, gint64, i));

      if (entry == NULL || holds (columns, yt_entry_party (entry)))
        continue;
      return g_array_append_val (columns, nobody);
    }
  return columns;
}
