/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Knows each row object that somebody holds, so that it can be read again when its row changes. */
#include "model/live-rows.h"

static const char is_note[] = "SELECT 1 FROM note WHERE id = ?1";

static GHashTable *
set_of (const YtChanges *changes,
        guint            table)
{
  GHashTable *const sets[YT_N_TABLES] = {
    [YT_TABLE_ENTRY] = changes->entries,
    [YT_TABLE_LINK] = changes->links,
    [YT_TABLE_NOTE] = changes->notes,
    [YT_TABLE_DOCUMENT] = changes->documents,
    [YT_TABLE_PASSAGE] = changes->passages,
    [YT_TABLE_READING] = changes->documents,
  };

  return sets[table];
}

static GHashTable *
new_table (void)
{
  return g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
}

void
yt_live_rows_init (YtLiveRows *self)
{
  for (guint table = 0; table < YT_N_TABLES; table++)
    self->rows[table] = new_table ();
}

void
yt_live_rows_clear (YtLiveRows *self)
{
  for (guint table = 0; table < YT_N_TABLES; table++)
    g_clear_pointer (&self->rows[table], g_hash_table_unref);
}

void
yt_live_rows_add (YtLiveRows *self,
                  const char *table,
                  YtRow      *row)
{
  gint64 id = yt_row_id (row);

  g_hash_table_insert (self->rows[yt_table_index (table)], g_memdup2 (&id, sizeof id), row);
}

void
yt_live_rows_remove (YtLiveRows *self,
                     const char *table,
                     YtRow      *row)
{
  GHashTable *rows = self->rows[yt_table_index (table)];
  gint64 id = yt_row_id (row);

  if (g_hash_table_lookup (rows, &id) == row)
    g_hash_table_remove (rows, &id);
}

YtRow *
yt_live_rows_find (YtLiveRows *self,
                   const char *table,
                   gint64      id)
{
  YtRow *row = g_hash_table_lookup (self->rows[yt_table_index (table)], &id);

  return row != NULL ? g_object_ref (row) : NULL;
}

GPtrArray *
yt_live_rows_among (YtLiveRows      *self,
                    const YtChanges *changes)
{
  /* Referenced, since who listens to one may let go of another. */
  GPtrArray *among = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint table = 0; table < YT_N_TABLES; table++)
    {
      GHashTableIter iter;
      gpointer id;

      g_hash_table_iter_init (&iter, changes->all ? self->rows[table] : set_of (changes, table));
      while (g_hash_table_iter_next (&iter, &id, NULL))
        {
          YtRow *row = g_hash_table_lookup (self->rows[table], id);

          if (row != NULL)
            g_ptr_array_add (among, g_object_ref (row));
        }
    }
  return among;
}

YtTableIndex
yt_live_rows_owner (YtLiveRows      *self,
                    const YtChanges *changes,
                    YtConnection    *connection,
                    gint64           object)
{
  if (g_hash_table_contains (changes->entries, &object) || g_hash_table_contains (self->rows[YT_TABLE_ENTRY], &object))
    return YT_TABLE_ENTRY;
  if (g_hash_table_contains (changes->notes, &object) || g_hash_table_contains (self->rows[YT_TABLE_NOTE], &object) ||
      yt_connection_number (connection, 0, is_note, "i", object) != 0)
    return YT_TABLE_NOTE;
  return YT_TABLE_ENTRY;
}

void
yt_changes_init (YtChanges *self,
                 gboolean   all)
{
  self->all = all;
  self->entries = new_table ();
  self->links = new_table ();
  self->notes = new_table ();
  self->documents = new_table ();
  self->passages = new_table ();
}

void
yt_changes_add (YtChanges    *self,
                YtTableIndex  table,
                gint64        id)
{
  GHashTable *set = set_of (self, table);

  if (!g_hash_table_contains (set, &id))
    g_hash_table_add (set, g_memdup2 (&id, sizeof id));
}

void
yt_changes_clear (YtChanges *self)
{
  for (guint table = 0; table < YT_TABLE_READING; table++)
    g_hash_table_unref (set_of (self, table));
}
