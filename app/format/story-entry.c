/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* One entry under a heading, with everything that it has and that stands below it. */
#include "format/story-private.h"

#include "format/record.h"
#include "model/link.h"

/* Entries of these kinds are told as concerning an area, in this order. */
static const YtKind around_area[] = {
  YT_KIND_INSTRUMENT, YT_KIND_EVENT, YT_KIND_FIGURE, YT_KIND_CHANNEL, YT_KIND_OBSTACLE, YT_KIND_RECOMMENDATION,
  YT_KIND_MEASURE, YT_KIND_ACTOR, YT_KIND_TERM, YT_KIND_REMARK, YT_KIND_QUESTION, YT_KIND_SOURCE,
};

/* Links of these types, from anywhere to an obstacle, say that it is being addressed. */
static const char *const addressing[] = { "addresses", "eases", "removes" };

gboolean
yt_story_is_whole (YtStory *self,
                   gint64   entry)
{
  return yt_selection_extent (self->selection, entry) == YT_EXTENT_WHOLE;
}

gboolean
yt_story_tells (YtStory *self,
                gint64   entry)
{
  g_autoptr(GArray) children = NULL;

  switch (yt_selection_extent (self->selection, entry))
    {
    case YT_EXTENT_NONE:
      return FALSE;
    case YT_EXTENT_WHOLE:
      return TRUE;
    case YT_EXTENT_FRAME:
    default:
      break;
    }
  children = yt_entry_children (self->dossier, entry, YT_KIND_NONE);
  for (guint i = 0; i < children->len; i++)
    {
      if (yt_story_tells (self, g_array_index (children, gint64, i)))
        return TRUE;
    }
  return FALSE;
}

GArray *
yt_story_children (YtStory *self,
                   gint64   parent,
                   YtKind   kind)
{
  g_autoptr(GArray) all = yt_entry_children (self->dossier, parent, kind);
  GArray *told = g_array_new (FALSE, FALSE, sizeof (gint64));

  for (guint i = 0; i < all->len; i++)
    {
      gint64 id = g_array_index (all, gint64, i);

      if (id != yt_dossier_root (self->dossier) && yt_story_tells (self, id))
        g_array_append_val (told, id);
    }
  return told;
}

static void
children_of_kind (YtStory *self,
                  gint64   parent,
                  YtKind   kind,
                  guint    level)
{
  g_autoptr(GArray) ids = yt_story_children (self, parent, kind);

  for (guint i = 0; i < ids->len && !yt_story_stopped (self); i++)
    yt_story_entry (self, g_array_index (ids, gint64, i), level);
}

/* Adds where the links to @entry come from. */
static void
add_origins (YtStory    *self,
             GHashTable *origins,
             gint64      entry,
             const char *type)
{
  g_autoptr(GArray) links = yt_link_to (self->dossier, entry, type);

  for (guint i = 0; i < links->len; i++)
    {
      g_autoptr(YtLink) link = yt_link_get (self->dossier, g_array_index (links, gint64, i));
      gint64 origin = link != NULL ? yt_link_origin (link) : 0;

      if (origin != 0)
        g_hash_table_add (origins, g_memdup2 (&origin, sizeof origin));
    }
}

static void
add_origins_below (YtStory           *self,
                   GHashTable        *origins,
                   gint64             entry,
                   const char *const *types,
                   guint              n_types,
                   guint              depth)
{
  g_autoptr(GArray) children = yt_entry_children (self->dossier, entry, YT_KIND_NONE);

  for (guint i = 0; i < n_types; i++)
    add_origins (self, origins, entry, types[i]);
  if (n_types == 0)
    add_origins (self, origins, entry, NULL);
  for (guint i = 0; i < children->len && depth < YT_RECORD_DEPTH_MAX; i++)
    add_origins_below (self, origins, g_array_index (children, gint64, i), types, n_types, depth + 1);
}

/* Those of @origins that are of a kind, as one fact. */
static void
origins_of_kind (YtStory    *self,
                 GHashTable *origins,
                 YtKind      kind,
                 const char *label)
{
  g_autoptr(GArray) ids = kind == YT_KIND_EVENT ? yt_story_in_time (self) : yt_entry_all (self->dossier, kind);
  gboolean started = FALSE;

  for (guint i = 0; i < ids->len; i++)
    {
      gint64 id = g_array_index (ids, gint64, i);

      if (!g_hash_table_contains (origins, &id))
        continue;
      if (started)
        yt_story_plain (self, "\n");
      else
        yt_story_fact (self, label);
      started = TRUE;
      yt_story_reference (self, id, FALSE);
    }
  if (started)
    yt_story_close (self, YT_PART_FACT);
}

static void
around (YtStory *self,
        gint64   area,
        guint    level)
{
  g_autoptr(GHashTable) origins = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  gboolean was_listed = self->listed;

  add_origins_below (self, origins, area, NULL, 0, 0);
  if (g_hash_table_size (origins) == 0)
    return;
  self->listed = FALSE;
  yt_story_section (self, N_("What concerns this area"), level);
  self->listed = was_listed;
  for (guint i = 0; i < G_N_ELEMENTS (around_area); i++)
    origins_of_kind (self, origins, around_area[i], yt_kind_info (around_area[i])->plural);
  yt_story_facts_end (self);
}

gboolean
yt_story_is_addressed (YtStory *self,
                       gint64   entry)
{
  g_autoptr(GHashTable) origins = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);

  add_origins_below (self, origins, entry, addressing, G_N_ELEMENTS (addressing), 0);
  return g_hash_table_size (origins) > 0;
}

static void
addressed_by (YtStory *self,
              gint64   obstacle)
{
  g_autoptr(GHashTable) origins = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);

  add_origins_below (self, origins, obstacle, addressing, G_N_ELEMENTS (addressing), 0);
  if (g_hash_table_size (origins) == 0)
    {
      yt_story_fact (self, N_("Addressed by"));
      yt_story_word (self, YT_STYLE_MISSING, N_("none"));
      yt_story_close (self, YT_PART_FACT);
    }
  for (int kind = 0; kind < YT_N_KINDS; kind++)
    origins_of_kind (self, origins, (YtKind) kind, N_("Addressed by"));
}

/* What belongs to the entry itself, before what stands below it. */
static void
own_part (YtStory *self,
          YtEntry *entry)
{
  gint64 id = yt_entry_id (entry);
  YtKind kind = yt_entry_kind (entry);

  if (yt_story_is_whole (self, id))
    {
      yt_story_facts (self, entry);
      yt_story_text (self, entry);
    }
  yt_story_sides (self, id, YT_KIND_SIDE);
  yt_story_points (self, id);
  if (!yt_story_is_whole (self, id))
    return;
  if (kind == YT_KIND_OBSTACLE || kind == YT_KIND_LIMIT)
    addressed_by (self, id);
  yt_story_links (self, entry);
  yt_story_evidence (self, id);
  yt_story_notes (self, id, FALSE);
}

void
yt_story_entry (YtStory *self,
                gint64   id,
                guint    level)
{
  g_autoptr(YtEntry) entry = yt_entry_get (self->dossier, id);
  gboolean was_listed = self->listed;

  if (entry == NULL || yt_entry_is_deleted (entry))
    return;
  if (level > YT_RECORD_DEPTH_MAX)
    {
      yt_failure_set (&self->failure, YT_FORMAT_ERROR, YT_FORMAT_ERROR_LIMIT,
                      N_("The entries of this dossier stand too deep in each other to be written."), NULL);
      return;
    }
  yt_story_heading (self, entry, level);
  own_part (self, entry);
  self->listed = FALSE;
  yt_story_sides (self, id, YT_KIND_POSITION);
  children_of_kind (self, id, YT_KIND_ISSUE, level + 1);
  if (yt_entry_kind (entry) == YT_KIND_AREA && yt_story_is_whole (self, id))
    around (self, id, level + 1);
  children_of_kind (self, id, YT_KIND_PERCEPTION, level + 1);
  yt_story_measures (self, id);
  children_of_kind (self, id, YT_KIND_REMARK, level + 1);
  children_of_kind (self, id, YT_KIND_QUESTION, level + 1);
  self->listed = was_listed;
}
