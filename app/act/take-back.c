/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Writes rows of a backup over those of now, as acts like any other. */
#include "act/take-back.h"

#include <string.h>

#include "act/step.h"
#include "model/dossier-open.h"
#include "model/tables.h"

static const char select_uid[] = "SELECT value FROM meta WHERE name = 'uid'";
static const char children_of[] = "SELECT id FROM entry WHERE deleted = 0 AND parent = ?1 ORDER BY rank, id";
static const char notes_on[] = "SELECT id FROM note WHERE deleted = 0 AND target = ?1";
static const char links_of[] = "SELECT id FROM link WHERE deleted = 0 AND (origin = ?1 OR target = ?1)";
static const char documents_of[] = "SELECT id FROM document WHERE deleted = 0 AND source = ?1";
static const char passage_of[] = "SELECT id FROM passage WHERE id = ?1 AND deleted = 0";
static const char fields_of[] = "SELECT name, value FROM field WHERE object = ?1";

typedef struct
{
  YtDossier *dossier;
  YtRecorder *recorder;
  YtConnection *now;
  YtConnection *then;
} Back;

static gboolean take_entry (Back *back, gint64 id, GError **error);

static gboolean
is_damaged (YtConnection  *then,
            GError       **error)
{
  g_autofree char *name = g_filename_display_basename (yt_connection_path (then));

  yt_failure_set (error, YT_DB_ERROR, YT_DB_ERROR_CORRUPT, N_("The backup “%s” is damaged where this stands. Try another one."), name, NULL);
  return FALSE;
}

static gboolean
not_there (GError **error)
{
  yt_failure_set (error, YT_MODEL_ERROR, YT_MODEL_ERROR_NOT_FOUND, N_("This is not in the backup."), NULL);
  return FALSE;
}

/* Each column as @row has it; the recorder itself keeps the moment of the change. */
static gboolean
set_columns (Back           *back,
             const YtTable  *table,
             gint64          id,
             YtStatement    *row,
             GError        **error)
{
  for (guint i = 0; table->columns[i] != NULL; i++)
    {
      YtValue value = yt_value_of_column (row, (int) i + 1);

      if (strcmp (table->columns[i], "created") == 0 || strcmp (table->columns[i], "modified") == 0)
        continue;
      if (!yt_recorder_set (back->recorder, table, id, table->columns[i], &value, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
create_row (Back           *back,
            const YtTable  *table,
            gint64          id,
            YtStatement    *row,
            GError        **error)
{
  YtValue values[32];

  for (guint i = 0; table->columns[i] != NULL; i++)
    values[i] = yt_value_of_column (row, (int) i + 1);
  return yt_recorder_create (back->recorder, table, id, values, error);
}

static gboolean
set_fields (Back           *back,
            const YtTable  *table,
            gint64          id,
            GError        **error)
{
  g_autoptr(YtStatement) then = yt_connection_prepare (back->then, fields_of, error);
  g_autoptr(YtStatement) now = then != NULL ? yt_connection_prepare (back->now, fields_of, error) : NULL;
  g_autoptr(GHashTable) wanted = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_autoptr(GPtrArray) gone = g_ptr_array_new_with_free_func (g_free);
  GError *failure = NULL;
  GHashTableIter iter;
  gpointer name, value;

  if (now == NULL)
    return FALSE;
  yt_statement_bind (then, "i", id);
  yt_statement_bind (now, "i", id);
  while (yt_statement_step (then, &failure))
    g_hash_table_insert (wanted, g_strdup (yt_statement_text (then, 0)), g_strdup (yt_statement_text (then, 1)));
  while (failure == NULL && yt_statement_step (now, &failure))
    {
      if (!g_hash_table_contains (wanted, yt_statement_text (now, 0)))
        g_ptr_array_add (gone, g_strdup (yt_statement_text (now, 0)));
    }
  if (failure != NULL)
    {
      g_propagate_error (error, failure);
      return FALSE;
    }
  yt_statement_reset (now);
  for (guint i = 0; i < gone->len; i++)
    {
      if (!yt_recorder_set_field (back->recorder, table, id, g_ptr_array_index (gone, i), NULL, error))
        return FALSE;
    }
  g_hash_table_iter_init (&iter, wanted);
  while (g_hash_table_iter_next (&iter, &name, &value))
    {
      if (!yt_recorder_set_field (back->recorder, table, id, name, value, error))
        return FALSE;
    }
  return TRUE;
}

/* One row with its fields, as it was then. */
static gboolean
put_row (Back          *back,
         YtTableIndex   index,
         gint64         id,
         GError       **error)
{
  const YtTable *table = &yt_tables[index];
  g_autofree char *all = yt_table_select (table);
  g_autofree char *one = g_strconcat (all, " WHERE id = ?1 AND deleted = 0", NULL);
  g_autoptr(YtStatement) row = yt_connection_prepare_once (back->then, one, error);
  GError *failure = NULL;

  if (row == NULL)
    return FALSE;
  yt_statement_bind (row, "i", id);
  if (!yt_statement_step (row, &failure))
    {
      if (failure == NULL)
        return not_there (error);
      g_propagate_error (error, failure);
      return FALSE;
    }
  if (!yt_value_hash_fits (row, 1, g_strv_length ((char **) table->columns) + 2))
    return is_damaged (back->then, error);
  if (yt_table_state (back->now, index, id) == YT_ROW_MISSING ? !create_row (back, table, id, row, error) : !set_columns (back, table, id, row, error))
    return FALSE;
  return (index != YT_TABLE_ENTRY && index != YT_TABLE_NOTE) || set_fields (back, table, id, error);
}

/* What is still in the file, out of sight, is to be seen again. */
static gboolean
raise_row (Back          *back,
           YtTableIndex   table,
           gint64         id,
           GError       **error)
{
  YtValue no = yt_value_int (0);

  return yt_table_state (back->now, table, id) != YT_ROW_DELETED ||
         yt_recorder_set (back->recorder, &yt_tables[table], id, "deleted", &no, error);
}

static GArray *
read_ids (YtConnection  *connection,
          const char    *sql,
          gint64         id,
          GError       **error)
{
  g_autoptr(YtStatement) rows = yt_connection_prepare (connection, sql, error);
  g_autoptr(GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  GError *failure = NULL;

  if (rows == NULL)
    return NULL;
  yt_statement_bind (rows, "i", id);
  while (yt_statement_step (rows, &failure))
    {
      gint64 found = yt_statement_int (rows, 0);

      g_array_append_val (ids, found);
    }
  if (failure == NULL)
    return g_steal_pointer (&ids);
  g_propagate_error (error, failure);
  return NULL;
}

/* An entry that others stand on: parent, party, source. */
static gboolean
hold_up (Back    *back,
         gint64   id,
         GError **error)
{
  if (id == 0 || yt_table_state (back->now, YT_TABLE_ENTRY, id) == YT_ROW_THERE)
    return TRUE;
  if (yt_table_state (back->then, YT_TABLE_ENTRY, id) != YT_ROW_THERE)
    return raise_row (back, YT_TABLE_ENTRY, id, error);
  return take_entry (back, id, error);
}

/* The entry alone, on what it stood on. */
static gboolean
put_entry (Back    *back,
           gint64   id,
           GError **error)
{
  static const char *const stands_on[] = {
    "SELECT parent FROM entry WHERE id = ?1",
    "SELECT party FROM entry WHERE id = ?1",
    "SELECT source FROM entry WHERE id = ?1",
  };

  if (!put_row (back, YT_TABLE_ENTRY, id, error))
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (stands_on); i++)
    {
      if (!hold_up (back, yt_connection_number (back->then, 0, stands_on[i], "i", id), error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
take_notes (Back    *back,
            gint64   target,
            GError **error)
{
  g_autoptr(GArray) notes = read_ids (back->then, notes_on, target, error);

  for (guint i = 0; notes != NULL && i < notes->len; i++)
    {
      gint64 note = g_array_index (notes, gint64, i);

      if (yt_table_state (back->now, YT_TABLE_NOTE, note) != YT_ROW_THERE && !put_row (back, YT_TABLE_NOTE, note, error))
        return FALSE;
    }
  return notes != NULL;
}

/* Links whose other end is there now. */
static gboolean
take_links (Back    *back,
            gint64   id,
            GError **error)
{
  static const char other_end[] = "SELECT CASE WHEN origin = ?2 THEN target ELSE origin END FROM link WHERE id = ?1";
  g_autoptr(GArray) links = read_ids (back->then, links_of, id, error);

  for (guint i = 0; links != NULL && i < links->len; i++)
    {
      gint64 link = g_array_index (links, gint64, i);
      gint64 other = yt_connection_number (back->then, 0, other_end, "ii", link, id);

      if (yt_table_state (back->now, YT_TABLE_LINK, link) != YT_ROW_THERE && yt_table_state (back->now, YT_TABLE_ENTRY, other) == YT_ROW_THERE &&
          (!put_row (back, YT_TABLE_LINK, link, error) || !take_notes (back, link, error)))
        return FALSE;
    }
  return links != NULL;
}

static gboolean
raise_each (Back          *back,
            YtTableIndex   table,
            const char    *sql,
            gint64         id,
            GError       **error)
{
  g_autoptr(GArray) ids = read_ids (back->then, sql, id, error);

  for (guint i = 0; ids != NULL && i < ids->len; i++)
    {
      if (!raise_row (back, table, g_array_index (ids, gint64, i), error))
        return FALSE;
    }
  return ids != NULL;
}

/* A passage without its words would be a loose end. */
static gboolean
can_come (Back   *back,
          gint64  id)
{
  return yt_table_state (back->then, YT_TABLE_PASSAGE, id) == YT_ROW_MISSING || yt_table_state (back->now, YT_TABLE_PASSAGE, id) != YT_ROW_MISSING;
}

/* An entry that is gone now, with all that was gone with it. */
static gboolean
take_entry (Back    *back,
            gint64   id,
            GError **error)
{
  g_autoptr(GArray) children = NULL;

  if (!can_come (back, id) || yt_table_state (back->now, YT_TABLE_ENTRY, id) == YT_ROW_THERE)
    return TRUE;
  if (!put_entry (back, id, error))
    return FALSE;
  children = read_ids (back->then, children_of, id, error);
  for (guint i = 0; children != NULL && i < children->len; i++)
    {
      if (!take_entry (back, g_array_index (children, gint64, i), error))
        return FALSE;
    }
  return children != NULL && raise_each (back, YT_TABLE_DOCUMENT, documents_of, id, error) &&
         raise_each (back, YT_TABLE_PASSAGE, passage_of, id, error) && take_links (back, id, error) && take_notes (back, id, error);
}

static gboolean
take_note (Back    *back,
           gint64   id,
           GError **error)
{
  static const char target_of[] = "SELECT target FROM note WHERE id = ?1";
  static const char origin_of[] = "SELECT origin FROM link WHERE id = ?1";
  static const char end_of[] = "SELECT target FROM link WHERE id = ?1";
  gint64 target = yt_connection_number (back->then, 0, target_of, "i", id);

  if (yt_table_state (back->then, YT_TABLE_LINK, target) == YT_ROW_THERE)
    {
      if (!hold_up (back, yt_connection_number (back->then, 0, origin_of, "i", target), error) ||
          !hold_up (back, yt_connection_number (back->then, 0, end_of, "i", target), error) ||
          (yt_table_state (back->now, YT_TABLE_LINK, target) != YT_ROW_THERE && !put_row (back, YT_TABLE_LINK, target, error)))
        return FALSE;
    }
  else if (!hold_up (back, target, error))
    {
      return FALSE;
    }
  return put_row (back, YT_TABLE_NOTE, id, error);
}

static gboolean
take (Back    *back,
      gint64   id,
      GError **error)
{
  if (yt_table_state (back->then, YT_TABLE_NOTE, id) == YT_ROW_THERE)
    return take_note (back, id, error);
  if (yt_table_state (back->then, YT_TABLE_ENTRY, id) != YT_ROW_THERE)
    return not_there (error);
  if (!can_come (back, id))
    {
      yt_failure_set (error, YT_MODEL_ERROR, YT_MODEL_ERROR_NOT_FOUND,
                      N_("This passage is not in the dossier any more, and comes back only with the whole backup."), NULL);
      return FALSE;
    }
  if (yt_table_state (back->now, YT_TABLE_ENTRY, id) == YT_ROW_THERE)
    return put_entry (back, id, error);
  return take_entry (back, id, error);
}

gboolean
yt_act_take_back (YtDossier   *dossier,
                  const char  *backup,
                  gint64       id,
                  GError     **error)
{
  g_autofree char *full = g_canonicalize_filename (backup, NULL);
  g_autoptr(YtConnection) then = yt_dossier_connect (full, YT_OPEN_READ, NULL, error);
  Back back = { dossier, yt_dossier_recorder (dossier), yt_dossier_connection (dossier), then };
  g_autofree char *uid_then = NULL;
  g_autofree char *uid_now = NULL;

  if (then == NULL)
    return FALSE;
  uid_then = yt_connection_string (then, select_uid, "");
  uid_now = yt_dossier_meta (dossier, "uid");
  if (g_strcmp0 (uid_then, uid_now) != 0)
    {
      g_autofree char *name = g_filename_display_basename (full);

      yt_failure_set (error, YT_DB_ERROR, YT_DB_ERROR_NOT_OURS, N_("“%s” is a backup of another dossier."), name, NULL);
      return FALSE;
    }
  if (!yt_recorder_begin (back.recorder, N_("take back from a backup"), NULL, NULL, error))
    return FALSE;
  return yt_step_end (dossier, take (&back, id, error), error);
}
