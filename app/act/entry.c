/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Adding, changing, moving, deleting and tagging entries, each as one transaction and one undo step. */
#include "act/entry.h"

#include <string.h>

#include "act/note.h"
#include "act/place.h"
#include "act/step.h"
#include "model/field-value.h"
#include "text/gate.h"

static const char links_of[] = "SELECT id FROM link WHERE deleted = 0 AND (origin = ?1 OR target = ?1)";
static const char notes_on[] = "SELECT id FROM note WHERE deleted = 0 AND target = ?1";
static const char children_of[] = "SELECT id FROM entry WHERE deleted = 0 AND parent = ?1";
static const char documents_of[] = "SELECT id FROM document WHERE deleted = 0 AND source = ?1";
static const char passage_of[] = "SELECT id FROM passage WHERE deleted = 0 AND id = ?1";
static const char kind_of[] = "SELECT kind FROM entry WHERE id = ?1 AND deleted = 0";
static const char parent_of[] = "SELECT parent FROM entry WHERE id = ?1";
static const char has_link[] = "SELECT 1 FROM link WHERE id = ?1 AND deleted = 0";
static const char taggable[] =
  "SELECT 'entry' FROM entry WHERE id = ?1 AND deleted = 0 UNION ALL SELECT 'note' FROM note WHERE id = ?1 AND deleted = 0";

/* The kind of an entry that is there; YT_KIND_NONE with an error. */
static YtKind
find_kind (YtDossier  *dossier,
           gint64      id,
           GError    **error)
{
  g_autofree char *kind = yt_step_find (dossier, kind_of, id, error);

  return kind != NULL ? yt_kind_from_id (kind) : YT_KIND_NONE;
}

gboolean
yt_act_add_entry (YtDossier   *dossier,
                  YtKind       kind,
                  gint64       parent,
                  gint64       before,
                  const char  *title,
                  YtLanguage   language,
                  gint64      *id,
                  GError     **error)
{
  YtRecorder *recorder = yt_dossier_recorder (dossier);
  const YtKindInfo *info = yt_kind_info (kind);
  g_autofree char *line = NULL;
  gboolean good;
  gint64 new_id;

  if (!yt_place_check (dossier, kind, parent, error))
    return FALSE;
  line = yt_gate_line (title != NULL ? title : "", -1, YT_LINE_MAX, error);
  if (line == NULL || !yt_recorder_begin (recorder, N_("add %s"), info->label, NULL, error))
    return FALSE;

  new_id = yt_recorder_new_id (recorder);
  good = yt_place_new (dossier, new_id, kind, parent, before, error);
  if (good && *line != '\0')
    {
      YtValue value = yt_value_text (line);
      const char *column = info->titled ? (language == YT_LANGUAGE_ZH ? "title_zh" : "title_en")
                                        : (language == YT_LANGUAGE_ZH ? "text_zh" : "text_en");

      good = yt_recorder_set (recorder, &yt_table_entry, new_id, column, &value, error);
    }
  if (id != NULL)
    *id = new_id;
  return yt_step_end (dossier, good, error);
}

/* Gives the id that a text names, or an error; 0 for an empty text. */
static gboolean
resolve (YtDossier   *dossier,
         const char  *value,
         gint64      *id,
         GError     **error)
{
  *id = *value != '\0' ? yt_entry_find (dossier, value) : 0;
  if (*id != 0 || *value == '\0')
    return TRUE;
  yt_failure_set (error, YT_MODEL_ERROR, YT_MODEL_ERROR_NOT_FOUND,
                  N_("There is no entry “%s” in this dossier."), value, NULL);
  return FALSE;
}

static gboolean
set_text (YtDossier   *dossier,
          gint64       id,
          const char  *column,
          const char  *value,
          GError     **error)
{
  YtValue text = yt_value_text (value);

  return yt_recorder_set (yt_dossier_recorder (dossier), &yt_table_entry, id, column, &text, error);
}

static gboolean
set_reference (YtDossier   *dossier,
               gint64       id,
               const char  *column,
               const char  *value,
               GError     **error)
{
  gint64 target;
  YtValue reference;

  if (!resolve (dossier, value, &target, error))
    return FALSE;
  reference = target != 0 ? yt_value_int (target) : yt_value_null ();
  return yt_recorder_set (yt_dossier_recorder (dossier), &yt_table_entry, id, column, &reference, error);
}

static gboolean
set_own_field (YtDossier      *dossier,
               gint64          id,
               const YtField  *field,
               const char     *key,
               const char     *value,
               GError        **error)
{
  g_autofree char *target_text = NULL;
  gint64 target;

  if (!yt_field_check (field, value, error))
    return FALSE;
  if (field->column)
    return field->type == YT_FIELD_ENTRY ? set_reference (dossier, id, field->name, value, error)
                                         : set_text (dossier, id, field->name, value, error);
  if (field->type == YT_FIELD_ENTRY && *value != '\0')
    {
      if (!resolve (dossier, value, &target, error))
        return FALSE;
      target_text = yt_id_to_text (target);
      value = target_text;
    }
  return yt_recorder_set_field (yt_dossier_recorder (dossier), &yt_table_entry, id, key,
                                *value != '\0' ? value : NULL, error);
}

/* The own field that a key belongs to: "severity", or "topics" for "topics.zh". */
static const YtField *
find_field (YtKind      kind,
            const char *key)
{
  const char *dot = strchr (key, '.');
  g_autofree char *name = dot != NULL ? g_strndup (key, (gsize) (dot - key)) : g_strdup (key);
  const YtField *field = yt_kind_field (kind, name);

  if (field == NULL || field->bilingual != (dot != NULL))
    return NULL;
  return field;
}

static gboolean
set_value (YtDossier   *dossier,
           gint64       id,
           YtKind       kind,
           const char  *key,
           const char  *value,
           GError     **error)
{
  static const char *const texts[][2] = {
    { "title.zh", "title_zh" }, { "title.en", "title_en" }, { "text.zh", "text_zh" }, { "text.en", "text_en" },
    { "code", "code" }, { "page", "page" },
  };
  const YtField *field;

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      if (strcmp (key, texts[i][0]) == 0)
        return set_text (dossier, id, texts[i][1], value, error);
    }
  if (strcmp (key, "standing") == 0)
    return yt_word_check (yt_standings, value, error) && set_text (dossier, id, key, value, error);
  field = find_field (kind, key);
  if (field != NULL)
    return set_own_field (dossier, id, field, key, value, error) && yt_place_in_time (dossier, id, error);
  if (strcmp (key, "source") == 0)
    return set_reference (dossier, id, key, value, error);

  yt_failure_set (error, YT_MODEL_ERROR, YT_MODEL_ERROR_INVALID, N_("This entry has no field “%s”."), key, NULL);
  return FALSE;
}

gboolean
yt_act_set_entry (YtDossier   *dossier,
                  gint64       id,
                  const char  *key,
                  const char  *value,
                  GError     **error)
{
  YtRecorder *recorder = yt_dossier_recorder (dossier);
  YtKind kind = find_kind (dossier, id, error);
  gboolean many_lines = g_str_has_prefix (key, "text.");
  g_autofree char *clean = NULL;
  g_autofree char *burst = NULL;

  if (kind == YT_KIND_NONE)
    return FALSE;
  clean = many_lines ? yt_gate_text (value != NULL ? value : "", -1, YT_TEXT_MAX, error)
                     : yt_gate_line (value != NULL ? value : "", -1, YT_LINE_MAX, error);
  if (clean == NULL)
    return FALSE;
  burst = g_strdup_printf ("%" G_GINT64_FORMAT " %s", id, key);
  if (!yt_recorder_begin (recorder, N_("edit %s"), yt_kind_info (kind)->label, burst, error))
    return FALSE;
  return yt_step_end (dossier, set_value (dossier, id, kind, key, clean, error), error);
}

/* Whether @id is @below or stands somewhere above it. */
static gboolean
is_above (YtDossier *dossier,
          gint64     id,
          gint64     below)
{
  while (below != 0 && below != id)
    below = yt_connection_number (yt_dossier_connection (dossier), 0, parent_of, "i", below);
  return below != 0;
}

gboolean
yt_act_move_entry (YtDossier  *dossier,
                   gint64      id,
                   gint64      parent,
                   gint64      before,
                   GError    **error)
{
  YtRecorder *recorder = yt_dossier_recorder (dossier);
  YtKind kind = find_kind (dossier, id, error);

  if (kind == YT_KIND_NONE)
    return FALSE;
  if (!yt_place_check (dossier, kind, parent, error))
    return FALSE;
  if (is_above (dossier, id, parent))
    {
      yt_failure_set (error, YT_MODEL_ERROR, YT_MODEL_ERROR_PLACE, N_("An entry cannot be moved below itself."), NULL);
      return FALSE;
    }
  if (!yt_recorder_begin (recorder, N_("move %s"), yt_kind_info (kind)->label, NULL, error))
    return FALSE;
  return yt_step_end (dossier, yt_place_move (dossier, id, kind, parent, before, error), error);
}

static gboolean
mark_deleted (YtDossier      *dossier,
              const YtTable  *table,
              gint64          id,
              GError        **error)
{
  YtValue yes = yt_value_int (1);

  return yt_recorder_set (yt_dossier_recorder (dossier), table, id, "deleted", &yes, error);
}

static GArray *
read_ids (YtDossier   *dossier,
          const char  *sql,
          gint64       id,
          GError     **error)
{
  g_autoptr(YtStatement) statement = yt_connection_prepare (yt_dossier_connection (dossier), sql, error);
  g_autoptr(GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr(GError) failure = NULL;

  if (statement == NULL)
    return NULL;
  yt_statement_bind (statement, "i", id);
  while (yt_statement_step (statement, &failure))
    {
      gint64 found = yt_statement_int (statement, 0);

      g_array_append_val (ids, found);
    }
  if (failure != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&failure));
      return NULL;
    }
  return g_steal_pointer (&ids);
}

static gboolean
delete_each (YtDossier      *dossier,
             const YtTable  *table,
             const char     *sql,
             gint64          id,
             GError        **error)
{
  g_autoptr(GArray) ids = read_ids (dossier, sql, id, error);

  if (ids == NULL)
    return FALSE;
  for (guint i = 0; i < ids->len; i++)
    {
      if (!mark_deleted (dossier, table, g_array_index (ids, gint64, i), error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
delete_link (YtDossier  *dossier,
             gint64      id,
             GError    **error)
{
  return delete_each (dossier, &yt_table_note, notes_on, id, error) &&
         mark_deleted (dossier, &yt_table_link, id, error);
}

/* An entry with everything that would be lost from sight with it; depth is bounded by the kinds' nesting. */
static gboolean
delete_tree (YtDossier  *dossier,
             gint64      id,
             GError    **error)
{
  g_autoptr(GArray) children = read_ids (dossier, children_of, id, error);
  g_autoptr(GArray) links = read_ids (dossier, links_of, id, error);

  if (children == NULL || links == NULL)
    return FALSE;
  for (guint i = 0; i < children->len; i++)
    {
      if (!delete_tree (dossier, g_array_index (children, gint64, i), error))
        return FALSE;
    }
  for (guint i = 0; i < links->len; i++)
    {
      if (!delete_link (dossier, g_array_index (links, gint64, i), error))
        return FALSE;
    }
  return delete_each (dossier, &yt_table_note, notes_on, id, error) &&
         delete_each (dossier, &yt_table_document, documents_of, id, error) &&
         delete_each (dossier, &yt_table_passage, passage_of, id, error) &&
         mark_deleted (dossier, &yt_table_entry, id, error);
}

gboolean
yt_act_delete_entry (YtDossier  *dossier,
                     gint64      id,
                     GError    **error)
{
  YtRecorder *recorder = yt_dossier_recorder (dossier);
  YtKind kind = find_kind (dossier, id, error);

  if (kind == YT_KIND_NONE)
    return FALSE;
  if (id == yt_dossier_root (dossier))
    {
      yt_failure_set (error, YT_MODEL_ERROR, YT_MODEL_ERROR_PLACE, N_("The dossier itself cannot be deleted from within."), NULL);
      return FALSE;
    }
  if (!yt_recorder_begin (recorder, N_("delete %s"), yt_kind_info (kind)->label, NULL, error))
    return FALSE;
  return yt_step_end (dossier, delete_tree (dossier, id, error), error);
}

gboolean
yt_act_tag (YtDossier   *dossier,
            gint64       object,
            const char  *tag,
            gboolean     add,
            GError     **error)
{
  YtRecorder *recorder = yt_dossier_recorder (dossier);
  g_autofree char *where = yt_step_find (dossier, taggable, object, error);
  g_autofree char *line = where != NULL ? yt_gate_line (tag, -1, 1024, error) : NULL;
  g_autofree char *name = g_strconcat ("tag:", line, NULL);

  if (line == NULL)
    return FALSE;
  if (*line == '\0')
    {
      yt_failure_set (error, YT_MODEL_ERROR, YT_MODEL_ERROR_INVALID, N_("A tag needs at least one character."), NULL);
      return FALSE;
    }
  if (!yt_recorder_begin (recorder, add ? N_("add tag “%s”") : N_("remove tag “%s”"), line, NULL, error))
    return FALSE;
  return yt_step_end (dossier,
                      yt_recorder_set_field (recorder, strcmp (where, "entry") == 0 ? &yt_table_entry : &yt_table_note, object, name, add ? "" : NULL, error),
              error);
}

gboolean
yt_act_add_link (YtDossier   *dossier,
                 gint64       origin,
                 const char  *type,
                 gint64       target,
                 gint64      *id,
                 GError     **error)
{
  YtRecorder *recorder = yt_dossier_recorder (dossier);
  gint64 new_id;

  if (yt_link_type (type) == NULL || origin == target)
    {
      yt_failure_set (error, YT_MODEL_ERROR, YT_MODEL_ERROR_INVALID,
                      origin == target ? N_("An entry cannot be linked to itself.") : N_("There is no type of link “%s”."), type, NULL);
      return FALSE;
    }
  if (find_kind (dossier, origin, error) == YT_KIND_NONE || find_kind (dossier, target, error) == YT_KIND_NONE)
    return FALSE;
  if (!yt_recorder_begin (recorder, N_("add link"), NULL, NULL, error))
    return FALSE;
  new_id = yt_recorder_new_id (recorder);
  if (id != NULL)
    *id = new_id;
  return yt_step_end (dossier, yt_place_link (dossier, new_id, origin, type, target, error), error);
}

gboolean
yt_act_set_link (YtDossier   *dossier,
                 gint64       id,
                 const char  *key,
                 const char  *value,
                 GError     **error)
{
  YtRecorder *recorder = yt_dossier_recorder (dossier);
  g_autofree char *found = yt_step_find (dossier, has_link, id, error);
  g_autofree char *clean = NULL;
  g_autofree char *column = g_strdelimit (g_strdup (key), ".", '_');
  YtValue put;
  gint64 source;

  if (found == NULL)
    return FALSE;
  clean = yt_gate_text (value != NULL ? value : "", -1, YT_TEXT_MAX, error);
  if (clean == NULL)
    return FALSE;
  put = yt_value_text (clean);
  if (strcmp (key, "standing") == 0 && !yt_word_check (yt_standings, clean, error))
    return FALSE;
  if (strcmp (key, "source") == 0)
    {
      if (!resolve (dossier, clean, &source, error))
        return FALSE;
      put = source != 0 ? yt_value_int (source) : yt_value_null ();
    }
  if (strcmp (key, "type") == 0 && yt_link_type (clean) == NULL)
    {
      yt_failure_set (error, YT_MODEL_ERROR, YT_MODEL_ERROR_INVALID, N_("There is no type of link “%s”."), clean, NULL);
      return FALSE;
    }
  if (!yt_recorder_begin (recorder, N_("edit link"), NULL, key, error))
    return FALSE;
  return yt_step_end (dossier, yt_recorder_set (recorder, &yt_table_link, id, column, &put, error), error);
}

gboolean
yt_act_delete_link (YtDossier  *dossier,
                    gint64      id,
                    GError    **error)
{
  YtRecorder *recorder = yt_dossier_recorder (dossier);
  g_autofree char *found = yt_step_find (dossier, has_link, id, error);

  if (found == NULL)
    return FALSE;
  if (!yt_recorder_begin (recorder, N_("delete link"), NULL, NULL, error))
    return FALSE;
  return yt_step_end (dossier, delete_link (dossier, id, error), error);
}

gboolean
yt_act_undo (YtDossier  *dossier,
             GError    **error)
{
  return yt_recorder_undo (yt_dossier_recorder (dossier), error);
}

gboolean
yt_act_redo (YtDossier  *dossier,
             GError    **error)
{
  return yt_recorder_redo (yt_dossier_recorder (dossier), error);
}
