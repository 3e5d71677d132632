/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Writes what the portraits of different things have in common. */
#include "cli/facet.h"

#include <glib/gi18n.h>

#include "cli/object.h"
#include "model/history.h"

guint
yt_facet_changes (YtCall *call,
               gint64  id)
{
  g_autoptr(GPtrArray) changes = yt_history_of (call->dossier, id, NULL);

  return changes != NULL ? changes->len : 0;
}

void
yt_facet_put_notes (YtCall     *call,
           JsonObject *object,
           gint64      target)
{
  g_autoptr(GArray) ids = yt_note_on (call->dossier, target);
  JsonArray *notes = json_array_new ();

  for (guint i = 0; i < ids->len; i++)
    {
      g_autoptr(YtNote) note = yt_note_get (call->dossier, g_array_index (ids, gint64, i));

      if (note != NULL)
        json_array_add_object_element (notes, yt_object_note (note));
    }
  json_object_set_array_member (object, "notes", notes);
}

void
yt_facet_id (YtSheet *sheet,
        gint64   id)
{
  g_autofree char *text = yt_id_to_text (id);

  yt_sheet_add (sheet, _("Id"), text);
}

void
yt_facet_moment (YtSheet    *sheet,
            const char *label,
            gint64      moment)
{
  g_autofree char *text = yt_object_moment (moment);

  yt_sheet_add (sheet, label, text);
}

void
yt_facet_tags (YtSheet           *sheet,
          const char *const *tags)
{
  g_autofree char *joined = g_strjoinv (", ", (char **) tags);

  if (*joined != '\0')
    yt_sheet_add (sheet, _("Tags"), joined);
}

void
yt_facet_reference (YtCall     *call,
               YtSheet    *sheet,
               const char *label,
               gint64      id)
{
  g_autofree char *name = id != 0 ? yt_object_name_of (call->dossier, id, call->language) : NULL;

  if (name != NULL)
    yt_sheet_add (sheet, label, name);
}

void
yt_facet_notes (YtCall  *call,
           YtSheet *sheet,
           gint64   target)
{
  g_autoptr(GArray) ids = yt_note_on (call->dossier, target);

  for (guint i = 0; i < ids->len; i++)
    {
      g_autoptr(YtNote) note = yt_note_get (call->dossier, g_array_index (ids, gint64, i));
      g_autofree char *id = note != NULL ? yt_id_to_text (yt_note_id (note)) : NULL;
      g_autofree char *when = NULL;
      g_autofree char *text = NULL;

      if (note == NULL)
        continue;
      when = yt_object_moment (yt_note_modified (note));
      text = g_strdup_printf ("%s · %s · %s\n%s", id, when, yt_note_author (note), yt_note_text (note));
      yt_sheet_add (sheet, i == 0 ? _("Notes") : "", text);
    }
}
