/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Takes passages in that stand in a file as selectors. */
#include <string.h>

#include "act/take-in-document.h"
#include "text/anchor.h"

static const char keep_place[] = "INSERT OR REPLACE INTO place (document, passage, start, length) VALUES (?1, ?2, ?3, ?4)";

/* The place of a passage that is not on the text. */
#define NOWHERE (-1)

static YtValue
text_or_empty (const char *text)
{
  return yt_value_text (text != NULL ? text : "");
}

static gboolean
take_passage (YtDossier            *dossier,
              gint64                id,
              YtIntakePassage      *passage,
              gint64                document,
              const YtAnchorPlace  *place,
              const char           *text,
              GError              **error)
{
  YtValue values[] = {
    yt_value_int (document),
    place != NULL ? yt_value_piece (text + place->start, place->end - place->start) : text_or_empty (passage->quote),
    text_or_empty (passage->prefix), text_or_empty (passage->suffix), yt_value_text (place != NULL ? "placed" : "orphan"),
    yt_value_int (0), yt_value_int (0),
  };
  gint64 start = place != NULL ? (gint64) place->start : NOWHERE;

  return yt_recorder_create (yt_dossier_recorder (dossier), &yt_table_passage, id, values, error) &&
         yt_connection_run (yt_dossier_connection (dossier), error, keep_place, "iiii", document, id, start,
                            (gint64) values[1].length);
}

/* Those that are marked in one document: the number of it in its source, 0 for those in none. */
static gboolean
take_those_of (YtDossier               *dossier,
               const YtIntakeEntry     *source,
               guint                    number,
               const YtIntakeDocument  *document,
               GError                 **error)
{
  const char *text = document != NULL && document->text != NULL ? document->text : "";
  g_autoptr(YtAnchorText) ready = NULL;

  for (guint i = 0; i < source->children->len; i++)
    {
      const YtIntakeEntry *child = g_ptr_array_index (source->children, i);
      YtIntakePassage *passage = child->passage;
      gboolean beyond, placed;
      YtAnchorPlace place;
      YtAnchor anchor;

      if (child->kind != YT_KIND_PASSAGE || passage == NULL)
        continue;
      beyond = passage->document > source->documents->len;
      if (number != (beyond ? 0 : passage->document))
        continue;
      if (ready == NULL)
        ready = yt_anchor_text_new (text);
      anchor = (YtAnchor) {
        passage->start, passage->end, passage->quote, passage->prefix != NULL ? passage->prefix : (char *) "",
        passage->suffix != NULL ? passage->suffix : (char *) "",
      };
      placed = document != NULL && !passage->orphan && yt_anchor_place (&anchor, ready, &place, NULL);
      if (!take_passage (dossier, child->id, passage, document != NULL ? document->id : 0, placed ? &place : NULL, text, error))
        return FALSE;
    }
  return TRUE;
}

gboolean
yt_take_in_passages (YtDossier            *dossier,
                     const YtIntakeEntry  *source,
                     GError              **error)
{
  if (source->kind != YT_KIND_SOURCE)
    return TRUE;
  for (guint number = 0; number <= source->documents->len; number++)
    {
      const YtIntakeDocument *document = number > 0 ? g_ptr_array_index (source->documents, number - 1) : NULL;

      if (!take_those_of (dossier, source, number, document, error))
        return FALSE;
    }
  return TRUE;
}
