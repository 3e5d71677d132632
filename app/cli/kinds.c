/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Reads --kind by the table of kinds. */
#include "cli/kinds.h"

#include <glib/gi18n.h>

char *
yt_kinds_list (gboolean beside)
{
  GString *list = g_string_new (NULL);

  for (int kind = 0; kind < YT_N_KINDS; kind++)
    g_string_append_printf (list, "%s%s", kind > 0 ? ", " : "", yt_kind_info ((YtKind) kind)->id);
  if (beside)
    g_string_append (list, ", link, note, document");
  return g_string_free (list, FALSE);
}

gboolean
yt_kinds_read (YtCall     *call,
               const char *id,
               YtKind     *kind)
{
  g_autofree char *list = NULL;

  *kind = yt_kind_from_id (id);
  if (*kind != YT_KIND_NONE)
    return TRUE;
  list = yt_kinds_list (FALSE);
  yt_call_misuse (call, _("“%s” is not a kind of entries. There are: %s."), id, list);
  return FALSE;
}

gboolean
yt_kinds_entry (YtCall *call,
                YtKind *kind)
{
  const char *id = yt_call_value (call, "kind");

  *kind = YT_KIND_NONE;
  return id == NULL || yt_kinds_read (call, id, kind);
}

YtKind *
yt_kinds_entries (YtCall *call)
{
  const char *const *values = yt_call_values (call, "kind");
  g_autoptr(GArray) kinds = g_array_new (TRUE, TRUE, sizeof (YtKind));
  YtKind kind;

  for (guint i = 0; values != NULL && values[i] != NULL; i++)
    {
      g_auto(GStrv) ids = g_strsplit (values[i], ",", -1);

      for (guint j = 0; ids[j] != NULL; j++)
        {
          if (!yt_kinds_read (call, ids[j], &kind))
            return NULL;
          g_array_append_val (kinds, kind);
        }
    }
  kind = YT_KIND_NONE;
  g_array_append_val (kinds, kind);
  return (gpointer) g_array_free (g_steal_pointer (&kinds), FALSE);
}
