/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Reads the places of passages, and what one is tied to when it is about to be painted. */
#include "panes/reader-load.h"

#include "model/evidence.h"
#include "model/passage.h"

/* The number of a party by its order, from 1. */
static guint
number_of (YtDossier *dossier,
           gint64     party)
{
  g_autoptr(GArray) parties = party != 0 ? yt_entry_all (dossier, YT_KIND_PARTY) : NULL;

  for (guint i = 0; parties != NULL && i < parties->len; i++)
    {
      if (g_array_index (parties, gint64, i) == party)
        return i + 1;
    }
  return 0;
}

static void
know (YtReaderMark *mark,
      gpointer      data)
{
  YtDossier *dossier = data;
  g_autoptr(YtEntry) entry = yt_entry_get (dossier, mark->id);
  g_autoptr(GArray) links = yt_link_from (dossier, mark->id, NULL);

  mark->ties = 0;
  mark->party = entry != NULL ? number_of (dossier, yt_entry_party (entry)) : 0;
  for (guint i = 0; i < links->len; i++)
    {
      g_autoptr(YtLink) link = yt_link_get (dossier, g_array_index (links, gint64, i));

      if (link != NULL && !yt_link_is_deleted (link))
        mark->ties |= yt_reader_tie_of (yt_link_kind (link));
    }
}

void
yt_reader_load_marks (YtReaderText *text,
                      YtDossier    *dossier,
                      gint64        document)
{
  g_autoptr(GArray) places = yt_passages_of_document (dossier, document);
  GArray *marks = g_array_sized_new (FALSE, FALSE, sizeof (YtReaderMark), places->len);
  YtReaderMarks *all;

  for (guint i = 0; i < places->len; i++)
    {
      const YtPassagePlace *place = &g_array_index (places, YtPassagePlace, i);
      YtReaderMark mark = { .id = place->id, .start = place->start, .end = place->end };

      g_array_append_val (marks, mark);
    }
  all = yt_reader_marks_new (marks);
  yt_reader_marks_set_know (all, know, dossier);
  yt_reader_text_set_marks (text, all);
}

static void
refresh_one (YtReaderText *text,
             YtDossier    *dossier,
             gint64        document,
             gint64        id)
{
  g_autoptr(YtPassage) passage = yt_passage_get (dossier, id);
  gsize start, end;

  if (passage == NULL || yt_passage_document (passage) != document)
    return;
  if (yt_passage_place (passage, &start, &end))
    yt_reader_marks_put (yt_reader_text_marks (text), id, start, end);
  else
    yt_reader_marks_remove (yt_reader_text_marks (text), id);
}

/* More than so many, and reading all at once is quicker. */
#define MOST 200

static void
collect (GHashTable *set,
         GHashTable *ids)
{
  GHashTableIter iter;
  gpointer key;

  if (set == NULL)
    return;
  g_hash_table_iter_init (&iter, set);
  while (g_hash_table_size (ids) <= MOST && g_hash_table_iter_next (&iter, &key, NULL))
    g_hash_table_add (ids, key);
}

static void
collect_origins (YtDossier  *dossier,
                 GHashTable *links,
                 GArray     *origins)
{
  GHashTableIter iter;
  gpointer key;

  if (links == NULL)
    return;
  g_hash_table_iter_init (&iter, links);
  while (origins->len <= MOST && g_hash_table_iter_next (&iter, &key, NULL))
    {
      g_autoptr(YtLink) link = yt_link_get (dossier, *(const gint64 *) key);
      gint64 origin = link != NULL ? yt_link_origin (link) : 0;

      g_array_append_val (origins, origin);
    }
}

void
yt_reader_refresh_marks (YtReaderText    *text,
                         YtDossier       *dossier,
                         gint64           document,
                         const YtChanges *changes)
{
  g_autoptr(GHashTable) ids = g_hash_table_new (g_int64_hash, g_int64_equal);
  g_autoptr(GArray) origins = g_array_new (FALSE, FALSE, sizeof (gint64));
  GHashTableIter iter;
  gpointer key;

  collect (changes->entries, ids);
  collect (changes->passages, ids);
  collect_origins (dossier, changes->links, origins);
  if (changes->all || g_hash_table_size (ids) > MOST || origins->len > MOST)
    {
      yt_reader_load_marks (text, dossier, document);
      return;
    }
  g_hash_table_iter_init (&iter, ids);
  while (g_hash_table_iter_next (&iter, &key, NULL))
    refresh_one (text, dossier, document, *(const gint64 *) key);
  for (guint i = 0; i < origins->len; i++)
    refresh_one (text, dossier, document, g_array_index (origins, gint64, i));
  yt_reader_text_focus_mark (text, yt_reader_text_focused (text));
}

void
yt_reader_load_parties (YtReaderText *text,
                        YtDossier    *dossier)
{
  g_autoptr(GArray) parties = yt_entry_all (dossier, YT_KIND_PARTY);
  GArray *colors = g_array_new (FALSE, FALSE, sizeof (GdkRGBA));

  for (guint i = 0; i < parties->len; i++)
    {
      g_autoptr(YtEntry) party = yt_entry_get (dossier, g_array_index (parties, gint64, i));
      GdkRGBA color = { 0.47f, 0.46f, 0.48f, 1 };

      if (party != NULL)
        gdk_rgba_parse (&color, yt_entry_value (party, "color"));
      g_array_append_val (colors, color);
    }
  yt_reader_text_set_parties (text, colors);
}
