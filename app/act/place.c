/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Finds ranks between siblings, makes rows of entries and links, keeps the days of an entry in step with its dates. */
#include "act/place.h"

#include "text/edtf.h"

static const char last_rank[] = "SELECT max(rank) FROM entry WHERE kind = ?1 AND parent IS nullif(?2, 0) AND deleted = 0";
static const char rank_of[] = "SELECT rank FROM entry WHERE id = ?1";
static const char rank_before[] =
  "SELECT max(rank) FROM entry WHERE kind = ?1 AND parent IS nullif(?2, 0) AND deleted = 0 AND rank < ?3 AND id <> ?4";
static const char siblings[] =
  "SELECT id FROM entry WHERE kind = ?1 AND parent IS nullif(?2, 0) AND deleted = 0 AND id <> ?3 ORDER BY rank, id";
static const char kind_of[] = "SELECT kind FROM entry WHERE id = ?1 AND deleted = 0";
static const char date_of[] = "SELECT date FROM entry WHERE id = ?1";
static const char field_of[] = "SELECT value FROM field WHERE object = ?1 AND name = ?2";
static const char last_link[] = "SELECT max(rank) FROM link WHERE origin = ?1";

gboolean
yt_place_check (YtDossier  *dossier,
                YtKind      kind,
                gint64      parent,
                GError    **error)
{
  const YtKindInfo *info = yt_kind_info (kind);
  g_autofree char *parent_kind = NULL;

  if (parent == 0)
    {
      if (info->top)
        return TRUE;
    }
  else
    {
      parent_kind = yt_connection_string (yt_dossier_connection (dossier), kind_of, "i", parent);
      if (parent_kind != NULL && yt_kind_takes_child (yt_kind_from_id (parent_kind), kind))
        return TRUE;
    }
  yt_failure_set (error, YT_MODEL_ERROR, YT_MODEL_ERROR_PLACE, N_("An entry of the kind “%s” cannot stand there."), info->id, NULL);
  return FALSE;
}

static gboolean
set_number (YtDossier   *dossier,
            gint64       id,
            const char  *column,
            gint64       number,
            GError     **error)
{
  YtValue value = yt_value_int (number);

  return yt_recorder_set (yt_dossier_recorder (dossier), &yt_table_entry, id, column, &value, error);
}

/* Gives all siblings but @id ranks at full distance again. */
static gboolean
spread (YtDossier   *dossier,
        gint64       id,
        const char  *kind,
        gint64       parent,
        GError     **error)
{
  g_autoptr(YtStatement) statement = yt_connection_prepare (yt_dossier_connection (dossier), siblings, error);
  g_autoptr(GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));

  if (statement == NULL)
    return FALSE;
  yt_statement_bind (statement, "sii", kind, parent, id);
  while (yt_statement_step (statement, NULL))
    {
      gint64 sibling = yt_statement_int (statement, 0);

      g_array_append_val (ids, sibling);
    }
  for (guint i = 0; i < ids->len; i++)
    {
      if (!set_number (dossier, g_array_index (ids, gint64, i), "rank", ((gint64) i + 1) * YT_RANK_STEP, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
find_rank (YtDossier   *dossier,
           gint64       id,
           const char  *kind,
           gint64       parent,
           gint64       before,
           gint64      *rank,
           GError     **error)
{
  YtConnection *connection = yt_dossier_connection (dossier);

  if (before == 0)
    {
      *rank = yt_connection_number (connection, 0, last_rank, "si", kind, parent) + YT_RANK_STEP;
      return TRUE;
    }
  for (guint attempt = 0; attempt < 2; attempt++)
    {
      gint64 high = yt_connection_number (connection, YT_RANK_STEP, rank_of, "i", before);
      gint64 low = yt_connection_number (connection, high - 2 * YT_RANK_STEP, rank_before, "siii", kind, parent, high, id);

      *rank = low + (high - low) / 2;
      if (*rank > low)
        return TRUE;
      if (!spread (dossier, id, kind, parent, error))
        return FALSE;
    }
  return TRUE;
}

gboolean
yt_place_new (YtDossier  *dossier,
              gint64      id,
              YtKind      kind,
              gint64      parent,
              gint64      before,
              GError    **error)
{
  YtRecorder *recorder = yt_dossier_recorder (dossier);
  const char *kind_id = yt_kind_info (kind)->id;
  YtValue empty = yt_value_text ("");
  YtValue none = yt_value_null ();
  YtValue moment = yt_value_int (yt_recorder_moment (recorder));
  gint64 rank;

  if (!find_rank (dossier, id, kind_id, parent, before, &rank, error))
    return FALSE;

  YtValue values[] = {
    yt_value_text (kind_id), parent != 0 ? yt_value_int (parent) : none, yt_value_int (rank),
    empty,                      /* code */
    empty, empty, empty, empty, /* titles and texts */
    none, empty,                /* party, voice */
    yt_value_text ("stated"), none, empty, /* standing, source, page */
    empty, none, none,          /* date, first, last */
    yt_value_int (0), moment, moment,
  };
  return yt_recorder_create (recorder, &yt_table_entry, id, values, error);
}

gboolean
yt_place_move (YtDossier  *dossier,
               gint64      id,
               YtKind      kind,
               gint64      parent,
               gint64      before,
               GError    **error)
{
  YtValue above = parent != 0 ? yt_value_int (parent) : yt_value_null ();
  gint64 rank;

  if (before == id)
    return TRUE;
  return find_rank (dossier, id, yt_kind_info (kind)->id, parent, before, &rank, error) &&
         yt_recorder_set (yt_dossier_recorder (dossier), &yt_table_entry, id, "parent", &above, error) &&
         set_number (dossier, id, "rank", rank, error);
}

gboolean
yt_place_in_time (YtDossier  *dossier,
                  gint64      id,
                  GError    **error)
{
  YtConnection *connection = yt_dossier_connection (dossier);
  YtRecorder *recorder = yt_dossier_recorder (dossier);
  g_autofree char *date = yt_connection_string (connection, date_of, "i", id);
  g_autofree char *end = NULL;
  YtValue values[2] = { yt_value_null (), yt_value_null () };
  YtEdtf edtf;
  gint64 first;
  gint64 last;

  if (date == NULL || *date == '\0')
    {
      g_free (date);
      date = yt_connection_string (connection, field_of, "is", id, "start");
      end = yt_connection_string (connection, field_of, "is", id, "end");
    }
  if (date != NULL && yt_edtf_parse (date, &edtf, NULL))
    {
      yt_edtf_bounds (&edtf, &first, &last);
      if (end != NULL && yt_edtf_parse (end, &edtf, NULL))
        yt_edtf_bounds (&edtf, NULL, &last);
      last = MAX (first, last);
      values[0] = yt_value_int (first);
      values[1] = yt_value_int (last);
    }
  return yt_recorder_set (recorder, &yt_table_entry, id, "first", &values[0], error) &&
         yt_recorder_set (recorder, &yt_table_entry, id, "last", &values[1], error);
}

gboolean
yt_place_link (YtDossier   *dossier,
               gint64       id,
               gint64       origin,
               const char  *type,
               gint64       target,
               GError     **error)
{
  YtRecorder *recorder = yt_dossier_recorder (dossier);
  gint64 rank = yt_connection_number (yt_dossier_connection (dossier), 0, last_link, "i", origin) + YT_RANK_STEP;
  YtValue moment = yt_value_int (yt_recorder_moment (recorder));
  YtValue empty = yt_value_text ("");
  YtValue values[] = {
    yt_value_text (type), yt_value_int (origin), yt_value_int (target), yt_value_int (rank),
    yt_value_text ("stated"), yt_value_null (), empty, empty, empty, yt_value_int (0), moment, moment,
  };

  return yt_recorder_create (recorder, &yt_table_link, id, values, error);
}
