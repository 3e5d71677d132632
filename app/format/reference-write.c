/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Goes through the sources of a dossier. */
#include "format/reference-write.h"

#include <string.h>

#include "format/selection.h"

static const char start_reading[] = "SAVEPOINT reference_write";
static const char stop_reading[] = "RELEASE reference_write";

/* The code of a source where it can be a key, else its id. */
static char *
key_of (YtEntry *source)
{
  static const char good[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789.-";
  const char *code = yt_entry_code (source);

  if (*code != '\0' && strspn (code, good) == strlen (code) && yt_entry_find (yt_entry_dossier (source), code) == yt_entry_id (source))
    return g_strdup (code);
  return yt_id_to_text (yt_entry_id (source));
}

static void
write_all (YtDossier               *dossier,
           YtSelection             *selection,
           const YtReferenceWriter *writer,
           YtPen                   *pen)
{
  g_autoptr(GArray) ids = yt_entry_all (dossier, YT_KIND_SOURCE);
  gboolean first = TRUE;

  yt_pen_write (pen, writer->head, -1);
  for (guint i = 0; i < ids->len && !yt_pen_failed (pen); i++)
    {
      gint64 id = g_array_index (ids, gint64, i);
      g_autoptr(YtEntry) source = yt_selection_extent (selection, id) != YT_EXTENT_NONE ? yt_entry_get (dossier, id) : NULL;
      g_autoptr(YtReference) reference = NULL;
      g_autofree char *key = NULL;

      if (source == NULL)
        continue;
      reference = yt_reference_from_entry (source, yt_reference_language (source), TRUE);
      key = key_of (source);
      yt_pen_write (pen, first ? "" : writer->between, -1);
      writer->write (pen, reference, key);
      first = FALSE;
    }
  yt_pen_write (pen, writer->tail, -1);
}

gboolean
yt_references_write (YtDossier                *dossier,
                     const YtExport           *what,
                     const YtReferenceWriter  *writer,
                     GOutputStream            *out,
                     GCancellable             *cancellable,
                     GError                  **error)
{
  YtConnection *connection = yt_dossier_connection (dossier);
  g_autoptr(YtPen) pen = yt_pen_new (out, cancellable);
  g_autoptr(YtSelection) selection = NULL;
  g_autoptr(GError) failure = NULL;

  if (!yt_connection_execute (connection, start_reading, error))
    return FALSE;
  selection = yt_selection_new (dossier, what, &failure);
  if (selection != NULL)
    write_all (dossier, selection, writer, pen);
  yt_connection_execute (connection, stop_reading, NULL);
  if (failure == NULL)
    return yt_pen_finish (pen, error);
  g_propagate_error (error, g_steal_pointer (&failure));
  return FALSE;
}

const char *
yt_reference_word (const char *const  table[][2],
                   guint              n,
                   const char        *word)
{
  for (guint i = 0; i < n; i++)
    {
      if (strcmp (table[i][0], word) == 0)
        return table[i][1];
    }
  return NULL;
}
