/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Brings deleted things back: those that one act took away, and what they cannot stand without. */
#include "act/step.h"
#include "act/take-back.h"
#include "model/entry.h"
#include "model/tables.h"

static const char table_of[] =
  "SELECT 'entry' FROM entry WHERE id = ?1 AND deleted = 1 UNION ALL SELECT 'note' FROM note WHERE id = ?1 AND deleted = 1"
  " UNION ALL SELECT 'link' FROM link WHERE id = ?1 AND deleted = 1"
  " UNION ALL SELECT 'document' FROM document WHERE id = ?1 AND deleted = 1 LIMIT 1";
static const char deletion_of[] =
  "SELECT act FROM change WHERE object = ?1 AND field = 'deleted' AND new = 1 ORDER BY id DESC LIMIT 1";
static const char deleted_by[] =
  "SELECT c.tbl, c.object FROM change c, act a WHERE a.id = ?1 AND c.id BETWEEN a.first AND a.last AND c.field = 'deleted' AND c.new = 1"
  " ORDER BY c.id DESC";
static const char parent_of[] = "SELECT parent FROM entry WHERE id = ?1";
static const char source_of[] = "SELECT source FROM document WHERE id = ?1";
static const char target_of[] = "SELECT target FROM note WHERE id = ?1";
static const char origin_of[] = "SELECT origin FROM link WHERE id = ?1";
static const char end_of[] = "SELECT target FROM link WHERE id = ?1";
static const char kind_of[] = "SELECT kind FROM entry WHERE id = ?1";

typedef struct
{
  YtTableIndex table;
  gint64 id;
} Thing;

static gint64
number (YtDossier  *dossier,
        const char *sql,
        gint64      id)
{
  return yt_connection_number (yt_dossier_connection (dossier), 0, sql, "i", id);
}

static gboolean
is_deleted (YtDossier    *dossier,
            YtTableIndex  table,
            gint64        id)
{
  return yt_table_state (yt_dossier_connection (dossier), table, id) == YT_ROW_DELETED;
}

static gboolean
raise_row (YtDossier     *dossier,
           YtTableIndex   table,
           gint64         id,
           GError       **error)
{
  YtValue no = yt_value_int (0);

  return !is_deleted (dossier, table, id) ||
         yt_recorder_set (yt_dossier_recorder (dossier), &yt_tables[table], id, "deleted", &no, error);
}

/* The entry and all above it; a passage with its words. */
static gboolean
raise_entry (YtDossier  *dossier,
             gint64      id,
             GError    **error)
{
  /* A damaged file may have a ring of parents. */
  for (guint depth = 0; id != 0 && depth < 64; depth++, id = number (dossier, parent_of, id))
    {
      if (!raise_row (dossier, YT_TABLE_ENTRY, id, error) || !raise_row (dossier, YT_TABLE_PASSAGE, id, error))
        return FALSE;
    }
  return TRUE;
}

/* The link with both its ends. */
static gboolean
raise_link (YtDossier  *dossier,
            gint64      id,
            GError    **error)
{
  return raise_entry (dossier, number (dossier, origin_of, id), error) &&
         raise_entry (dossier, number (dossier, end_of, id), error) && raise_row (dossier, YT_TABLE_LINK, id, error);
}

static gboolean
lift (YtDossier     *dossier,
      YtTableIndex   table,
      gint64         id,
      GError       **error)
{
  gint64 target;

  switch (table)
    {
    case YT_TABLE_ENTRY:
      return raise_entry (dossier, id, error);
    case YT_TABLE_LINK:
      return raise_link (dossier, id, error);
    case YT_TABLE_NOTE:
      target = number (dossier, target_of, id);
      return (is_deleted (dossier, YT_TABLE_LINK, target) ? raise_link (dossier, target, error) : raise_entry (dossier, target, error)) &&
             raise_row (dossier, YT_TABLE_NOTE, id, error);
    case YT_TABLE_DOCUMENT:
      return raise_entry (dossier, number (dossier, source_of, id), error) && raise_row (dossier, YT_TABLE_READING, id, error) &&
             raise_row (dossier, YT_TABLE_DOCUMENT, id, error);
    default:
      return raise_row (dossier, table, id, error);
    }
}

/* Whether what went along can come along: not a link to an entry that another act deleted, nor a note on such a thing. */
static gboolean
has_ground (YtDossier    *dossier,
            YtTableIndex  table,
            gint64        id)
{
  gint64 target;

  switch (table)
    {
    case YT_TABLE_LINK:
      return !is_deleted (dossier, YT_TABLE_ENTRY, number (dossier, origin_of, id)) &&
             !is_deleted (dossier, YT_TABLE_ENTRY, number (dossier, end_of, id));
    case YT_TABLE_NOTE:
      target = number (dossier, target_of, id);
      return !is_deleted (dossier, YT_TABLE_ENTRY, target) && !is_deleted (dossier, YT_TABLE_LINK, target);
    default:
      return TRUE;
    }
}

static GArray *
read_companions (YtDossier  *dossier,
                 gint64      act,
                 GError    **error)
{
  g_autoptr(YtStatement) rows = yt_connection_prepare (yt_dossier_connection (dossier), deleted_by, error);
  g_autoptr(GArray) things = g_array_new (FALSE, FALSE, sizeof (Thing));
  GError *failure = NULL;

  if (rows == NULL)
    return NULL;
  yt_statement_bind (rows, "i", act);
  while (yt_statement_step (rows, &failure))
    {
      Thing thing = { yt_table_index (yt_statement_text (rows, 0)), yt_statement_int (rows, 1) };

      /* What another act has deleted since goes with that one. */
      if (thing.table != YT_N_TABLES && number (dossier, deletion_of, thing.id) == act)
        g_array_append_val (things, thing);
    }
  if (failure == NULL)
    return g_steal_pointer (&things);
  g_propagate_error (error, failure);
  return NULL;
}

static gboolean
raise_all (YtDossier     *dossier,
           YtTableIndex   table,
           gint64         id,
           GError       **error)
{
  static const YtTableIndex order[] = { YT_TABLE_ENTRY, YT_TABLE_DOCUMENT, YT_TABLE_READING, YT_TABLE_PASSAGE, YT_TABLE_LINK, YT_TABLE_NOTE };
  g_autoptr(GArray) things = read_companions (dossier, number (dossier, deletion_of, id), error);

  if (things == NULL || !lift (dossier, table, id, error))
    return FALSE;
  for (guint k = 0; k < G_N_ELEMENTS (order); k++)
    {
      for (guint i = 0; i < things->len; i++)
        {
          const Thing *thing = &g_array_index (things, Thing, i);

          if (thing->table == order[k] && has_ground (dossier, thing->table, thing->id) &&
              !lift (dossier, thing->table, thing->id, error))
            return FALSE;
        }
    }
  return TRUE;
}

gboolean
yt_act_restore (YtDossier  *dossier,
                gint64      id,
                GError    **error)
{
  static const char *const names[YT_N_TABLES] = {
    [YT_TABLE_ENTRY] = N_("restore %s"),
    [YT_TABLE_LINK] = N_("restore link"),
    [YT_TABLE_NOTE] = N_("restore note"),
    [YT_TABLE_DOCUMENT] = N_("restore full text"),
  };
  g_autofree char *name = yt_step_find (dossier, table_of, id, error);
  YtTableIndex table = name != NULL ? yt_table_index (name) : YT_N_TABLES;
  const char *label = NULL;

  if (name == NULL)
    return FALSE;
  if (table == YT_TABLE_ENTRY)
    {
      g_autofree char *kind = yt_connection_string (yt_dossier_connection (dossier), kind_of, "i", id);
      YtKind number_of_kind = yt_kind_from_id (kind);

      label = yt_kind_info (number_of_kind != YT_KIND_NONE ? number_of_kind : YT_KIND_REMARK)->label;
    }
  if (!yt_recorder_begin (yt_dossier_recorder (dossier), names[table], label, NULL, error))
    return FALSE;
  return yt_step_end (dossier, raise_all (dossier, table, id, error), error);
}
