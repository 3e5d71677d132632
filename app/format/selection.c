/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Works out once, before an export, what it takes; without any restriction it costs nothing. */
#include "format/selection.h"

#include "model/link.h"

/* A note's place: the entry it is on, or the two ends of the link it is on. */
static const char places_of_notes[] =
  "SELECT n.target, coalesce(l.origin, n.target), coalesce(l.target, 0)"
  " FROM (SELECT target FROM note WHERE deleted = 0 GROUP BY target) AS n LEFT JOIN link AS l ON l.id = n.target";
static const char place_of_note[] =
  "SELECT n.target, coalesce(l.origin, n.target), coalesce(l.target, 0)"
  " FROM note AS n LEFT JOIN link AS l ON l.id = n.target WHERE n.id = ?1";

/* How many notes are on each entry or link, and the entry where they are written. */
static const char notes_by_target[] =
  "SELECT n.target, coalesce(l.origin, n.target), n.n"
  " FROM (SELECT target, count(*) AS n FROM note WHERE deleted = 0 GROUP BY target) AS n LEFT JOIN link AS l ON l.id = n.target";

/* So many notes are written before one is told again. */
#define NOTES_A_STEP 64

struct _YtSelection
{
  YtDossier *dossier;
  const YtExport *what;
  GHashTable *extents;  /* (nullable) gint64 → YtExtent; NULL: all are whole */
  GHashTable *targets;  /* (nullable) what has notes that are taken; NULL: not known, all may have */
  GArray *notes;        /* (nullable) gint64, sorted: notes that the filter lets through; NULL: all */
  guint64 n_notes;      /* that are to be written, for the progress; 0: not counted */
  guint64 n_passed;
};

void
yt_selection_free (YtSelection *self)
{
  g_clear_pointer (&self->extents, g_hash_table_unref);
  g_clear_pointer (&self->targets, g_hash_table_unref);
  g_clear_pointer (&self->notes, g_array_unref);
  g_free (self);
}

static GHashTable *
new_set (void)
{
  return g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
}

static int
compare_ids (gconstpointer a,
             gconstpointer b)
{
  gint64 x = *(const gint64 *) a;
  gint64 y = *(const gint64 *) b;

  return (x > y) - (x < y);
}

static YtExtent
extent_in (GHashTable *extents,
           gint64      id)
{
  return (YtExtent) GPOINTER_TO_INT (g_hash_table_lookup (extents, &id));
}

/* Raises an entry to an extent. Returns: whether it was lower before. */
static gboolean
raise_to (GHashTable *extents,
          gint64      id,
          YtExtent    extent)
{
  if (extent_in (extents, id) >= extent)
    return FALSE;
  g_hash_table_replace (extents, g_memdup2 (&id, sizeof id), GINT_TO_POINTER (extent));
  return TRUE;
}

/* An entry as frame, with what it stands below and what its own values point to. */
static void
add_frame (YtSelection *self,
           gint64       id)
{
  while (id != 0 && raise_to (self->extents, id, YT_EXTENT_FRAME))
    {
      g_autoptr(YtEntry) entry = yt_entry_get (self->dossier, id);

      if (entry == NULL)
        return;
      if (yt_entry_party (entry) != 0)
        raise_to (self->extents, yt_entry_party (entry), YT_EXTENT_FRAME);
      if (yt_entry_source (entry) != 0)
        raise_to (self->extents, yt_entry_source (entry), YT_EXTENT_FRAME);
      id = yt_entry_parent (entry);
    }
}

static void
add_whole (YtSelection *self,
           gint64       id)
{
  g_autoptr(GArray) children = NULL;

  add_frame (self, id);
  if (!raise_to (self->extents, id, YT_EXTENT_WHOLE))
    return;
  children = yt_entry_children (self->dossier, id == yt_dossier_root (self->dossier) ? 0 : id, YT_KIND_NONE);
  for (guint i = 0; i < children->len; i++)
    add_whole (self, g_array_index (children, gint64, i));
}

static void
select_entries (YtSelection *self)
{
  self->extents = new_set ();
  raise_to (self->extents, yt_dossier_root (self->dossier), YT_EXTENT_FRAME);
  for (guint i = 0; self->what->ids != NULL && i < self->what->ids->len; i++)
    add_whole (self, g_array_index (self->what->ids, gint64, i));
  for (const YtKind *kind = self->what->kinds; kind != NULL && *kind != YT_KIND_NONE; kind++)
    {
      g_autoptr(GArray) ids = yt_entry_all (self->dossier, *kind);

      for (guint i = 0; i < ids->len; i++)
        add_whole (self, g_array_index (ids, gint64, i));
    }
}

static gboolean
read_filter (YtSelection  *self,
             GError      **error)
{
  g_autofree char *sql = yt_note_filter_sql (self->what->notes);
  g_autoptr(YtStatement) statement = yt_connection_prepare_once (yt_dossier_connection (self->dossier), sql, error);
  g_autoptr(GError) failure = NULL;

  if (statement == NULL)
    return FALSE;
  self->notes = g_array_new (FALSE, FALSE, sizeof (gint64));
  while (yt_statement_step (statement, &failure))
    {
      gint64 id = yt_statement_int (statement, 0);

      g_array_append_val (self->notes, id);
    }
  g_array_sort (self->notes, compare_ids);
  if (failure == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&failure));
  return FALSE;
}

/* Each row of @statement: what a note is on, the entry where that is written, the other end of a link or 0. */
static gboolean
read_places (YtSelection  *self,
             YtStatement  *statement,
             GHashTable   *chosen,
             GError      **error)
{
  g_autoptr(GError) failure = NULL;

  while (yt_statement_step (statement, &failure))
    {
      gint64 target = yt_statement_int (statement, 0);
      gint64 home = yt_statement_int (statement, 1);
      gint64 far = yt_statement_int (statement, 2);

      if (chosen != NULL && extent_in (chosen, home) != YT_EXTENT_WHOLE)
        continue;
      g_hash_table_add (self->targets, g_memdup2 (&target, sizeof target));
      add_frame (self, home);
      raise_to (self->extents, home, YT_EXTENT_WHOLE);
      add_frame (self, far);
    }
  if (failure == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&failure));
  return FALSE;
}

/* Of the chosen entries (all when NULL) those with notes, and what these stand below. */
static gboolean
select_noted (YtSelection  *self,
              GHashTable   *chosen,
              GError      **error)
{
  YtConnection *connection = yt_dossier_connection (self->dossier);
  g_autoptr(YtStatement) statement = yt_connection_prepare (connection, self->notes != NULL ? place_of_note : places_of_notes, error);

  if (statement == NULL)
    return FALSE;
  self->extents = new_set ();
  self->targets = new_set ();
  raise_to (self->extents, yt_dossier_root (self->dossier), YT_EXTENT_FRAME);
  if (self->notes == NULL)
    return read_places (self, statement, chosen, error);
  for (guint i = 0; i < self->notes->len; i++)
    {
      yt_statement_bind (statement, "i", g_array_index (self->notes, gint64, i));
      if (!read_places (self, statement, chosen, error))
        return FALSE;
      yt_statement_reset (statement);
    }
  return TRUE;
}

static void
count_notes (YtSelection *self)
{
  g_autoptr(YtStatement) statement = yt_connection_prepare (yt_dossier_connection (self->dossier), notes_by_target, NULL);

  if (self->notes != NULL)
    self->n_notes = self->notes->len;
  while (self->notes == NULL && statement != NULL && yt_statement_step (statement, NULL))
    {
      if (yt_selection_has_notes (self, yt_statement_int (statement, 0)) &&
          yt_selection_extent (self, yt_statement_int (statement, 1)) == YT_EXTENT_WHOLE)
        self->n_notes += (guint64) yt_statement_int (statement, 2);
    }
}

YtSelection *
yt_selection_new (YtDossier       *dossier,
                  const YtExport  *what,
                  GError         **error)
{
  g_autoptr(YtSelection) self = g_new0 (YtSelection, 1);
  g_autoptr(GHashTable) chosen = NULL;

  self->dossier = dossier;
  self->what = what;
  if (what->notes != NULL && !read_filter (self, error))
    return NULL;
  if (what->kinds != NULL || what->ids != NULL)
    select_entries (self);
  if (what->scope == YT_SCOPE_NOTES)
    {
      chosen = g_steal_pointer (&self->extents);
      if (!select_noted (self, chosen, error))
        return NULL;
    }
  if (what->progress != NULL)
    count_notes (self);
  return g_steal_pointer (&self);
}

YtExtent
yt_selection_extent (YtSelection *self,
                     gint64       entry)
{
  return self->extents != NULL ? extent_in (self->extents, entry) : YT_EXTENT_WHOLE;
}

gboolean
yt_selection_has_note (YtSelection *self,
                       gint64       note)
{
  if (self->notes != NULL && !g_array_binary_search (self->notes, &note, compare_ids, NULL))
    return FALSE;
  self->n_passed++;
  if (self->n_notes > 0 && self->n_passed % NOTES_A_STEP == 0)
    self->what->progress (MIN ((double) self->n_passed / (double) self->n_notes, 1), self->what->progress_data);
  return TRUE;
}

gboolean
yt_selection_has_notes (YtSelection *self,
                        gint64       target)
{
  if (self->what->scope == YT_SCOPE_DOSSIER)
    return FALSE;
  return self->targets == NULL || g_hash_table_contains (self->targets, &target);
}
