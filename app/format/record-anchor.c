/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What passages mark and where features are, counted in characters as files have it. */
#include "format/record.h"

#include <string.h>

#include "text/anchor.h"

/* The characters of a text are counted once for so many bytes. */
#define COUNT_EVERY 4096

static gsize
length_of (const char *text,
           gsize       from,
           gsize       to)
{
  gsize n = 0;

  for (gsize i = from; i < to; i++)
    n += ((guchar) text[i] & 0xc0) != 0x80;
  return n;
}

/* Counts a document's characters up to each piece of it; the last document is remembered. */
static void
count_document (YtRecord   *self,
                YtDocument *document)
{
  const char *text = yt_document_text (document);
  gsize size = strlen (text);
  gsize n = 0;

  if (self->counted == document)
    return;
  g_set_object (&self->counted, document);
  g_clear_pointer (&self->counts, g_array_unref);
  self->counts = g_array_new (FALSE, FALSE, sizeof (gsize));
  for (gsize at = 0; at <= size; at += COUNT_EVERY)
    {
      g_array_append_val (self->counts, n);
      n += length_of (text, at, MIN (at + COUNT_EVERY, size));
    }
}

static gsize
characters_before (YtRecord   *self,
                   YtDocument *document,
                   gsize       at)
{
  count_document (self, document);
  return g_array_index (self->counts, gsize, at / COUNT_EVERY) +
         length_of (yt_document_text (document), at - at % COUNT_EVERY, at);
}

/* Which of its source's documents it is, when these are written. */
static guint
number_of (YtRecord   *self,
           YtDocument *document)
{
  gint64 source = yt_document_source (document);
  g_autoptr(GArray) ids = NULL;

  if (yt_document_is_deleted (document) || self->what->scope == YT_SCOPE_NOTES ||
      yt_selection_extent (self->selection, source) != YT_EXTENT_WHOLE)
    return 0;
  ids = yt_document_of (self->dossier, source);
  for (guint i = 0; i < ids->len; i++)
    {
      if (g_array_index (ids, gint64, i) == yt_document_id (document))
        return i + 1;
    }
  return 0;
}

gboolean
yt_record_anchor (YtRecord       *self,
                  YtEntry        *entry,
                  YtRecordAnchor *anchor)
{
  g_autoptr(YtPassage) passage = yt_passage_get (self->dossier, yt_entry_id (entry));
  g_autoptr(YtDocument) document = NULL;
  gsize start, end;

  memset (anchor, 0, sizeof *anchor);
  if (passage == NULL)
    return FALSE;
  document = yt_document_get (self->dossier, yt_passage_document (passage));
  anchor->document = document != NULL ? number_of (self, document) : 0;
  anchor->quote = g_strdup (yt_passage_quote (passage));
  anchor->placed = document != NULL && yt_passage_place (passage, &start, &end) && end <= strlen (yt_document_text (document));
  if (!anchor->placed)
    {
      anchor->prefix = g_strdup (yt_passage_prefix (passage));
      anchor->suffix = g_strdup (yt_passage_suffix (passage));
      return TRUE;
    }
  anchor->start = characters_before (self, document, start);
  anchor->end = anchor->start + length_of (yt_document_text (document), start, end);
  yt_anchor_context (yt_document_text (document), start, end, &anchor->prefix, &anchor->suffix);
  return TRUE;
}

void
yt_record_anchor_clear (YtRecordAnchor *anchor)
{
  g_free (anchor->quote);
  g_free (anchor->prefix);
  g_free (anchor->suffix);
}

void
yt_record_features (YtRecord            *self,
                    const char          *text,
                    const GArray        *features,
                    YtRecordFeatureFunc  each)
{
  gsize at = 0, n = 0;

  for (guint i = 0; i < features->len; i++)
    {
      const YtFeature *feature = &g_array_index (features, YtFeature, i);

      if (yt_pen_failed (self->pen))
        return;
      n += length_of (text, at, feature->start);
      at = feature->start;
      each (self, feature, n, n + length_of (text, feature->start, feature->end));
    }
}
