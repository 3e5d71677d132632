/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Which entries there are: by place, by kind, by code, and those that want a translation. */
#include <string.h>

#include "model/dossier-private.h"
#include "model/entry.h"

static const char by_code[] = "SELECT id FROM entry WHERE code = ?1 AND code <> '' AND deleted = 0 ORDER BY id LIMIT 1";
static const char by_id[] = "SELECT id FROM entry WHERE id = ?1 AND deleted = 0";
static const char children_of_kind[] =
  "SELECT id FROM entry WHERE kind = ?1 AND parent IS nullif(?2, 0) AND deleted = 0 ORDER BY rank, id";
static const char children[] =
  "SELECT id, kind FROM entry WHERE parent IS nullif(?1, 0) AND deleted = 0 AND kind <> 'dossier' ORDER BY rank, id";
static const char all_of_kind[] = "SELECT id FROM entry WHERE kind = ?1 AND deleted = 0 ORDER BY parent, rank, id";
static const char count_of_kind[] = "SELECT count(*) FROM entry WHERE kind = ?1 AND deleted = 0";
static const char missing_columns[] =
  "SELECT id FROM entry WHERE deleted = 0 AND ((title_zh = '') <> (title_en = '') OR (text_zh = '') <> (text_en = ''))";
static const char missing_field[] =
  "SELECT f.object FROM field f JOIN entry e ON e.id = f.object WHERE f.name = ?1 AND f.value <> '' AND e.deleted = 0"
  " AND NOT EXISTS (SELECT 1 FROM field g WHERE g.object = f.object AND g.name = ?2 AND g.value <> '')";

gint64
yt_entry_find (YtDossier  *dossier,
               const char *code_or_id)
{
  YtConnection *connection = yt_dossier_connection (dossier);
  gint64 id;

  if (connection == NULL || code_or_id == NULL || *code_or_id == '\0')
    return 0;
  id = yt_connection_number (connection, 0, by_code, "s", code_or_id);
  if (id != 0)
    return id;
  id = yt_id_from_text (code_or_id);
  return id != 0 ? yt_connection_number (connection, 0, by_id, "i", id) : 0;
}

/* Ranks count among siblings of a kind, so that all of them are ordered by kind first. */
static GArray *
all_children (YtDossier *dossier,
              gint64     parent)
{
  g_autoptr(YtStatement) statement = yt_dossier_prepare (dossier, children);
  g_autoptr(GPtrArray) kinds = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);
  GArray *ids = g_array_new (FALSE, FALSE, sizeof (gint64));

  if (statement == NULL)
    return ids;
  for (guint kind = 0; kind < YT_N_KINDS; kind++)
    g_ptr_array_add (kinds, g_array_new (FALSE, FALSE, sizeof (gint64)));
  yt_statement_bind (statement, "i", parent);
  while (yt_dossier_step (dossier, statement))
    {
      YtKind kind = yt_kind_from_id (yt_statement_text (statement, 1));
      gint64 id = yt_statement_int (statement, 0);

      g_array_append_val ((GArray *) g_ptr_array_index (kinds, kind != YT_KIND_NONE ? kind : YT_KIND_REMARK), id);
    }
  for (guint kind = 0; kind < YT_N_KINDS; kind++)
    {
      GArray *of_kind = g_ptr_array_index (kinds, kind);

      if (of_kind->len > 0)
        g_array_append_vals (ids, of_kind->data, of_kind->len);
    }
  return ids;
}

GArray *
yt_entry_children (YtDossier *dossier,
                   gint64     parent,
                   YtKind     kind)
{
  g_autoptr(YtStatement) statement = NULL;

  if (kind == YT_KIND_NONE)
    return all_children (dossier, parent);
  statement = yt_dossier_prepare (dossier, children_of_kind);
  if (statement != NULL)
    yt_statement_bind (statement, "si", yt_kind_info (kind)->id, parent);
  return yt_dossier_ids (dossier, statement);
}

GArray *
yt_entry_all (YtDossier *dossier,
              YtKind     kind)
{
  g_autoptr(YtStatement) statement = yt_dossier_prepare (dossier, all_of_kind);

  if (statement != NULL)
    yt_statement_bind (statement, "s", yt_kind_info (kind)->id);
  return yt_dossier_ids (dossier, statement);
}

guint
yt_entry_count (YtDossier *dossier,
                YtKind     kind)
{
  YtConnection *connection = yt_dossier_connection (dossier);

  if (connection == NULL)
    return 0;
  return (guint) yt_connection_number (connection, 0, count_of_kind, "s", yt_kind_info (kind)->id);
}

gboolean
yt_entry_missing (YtEntry    *self,
                  YtLanguage  language)
{
  YtLanguage other = yt_language_other (language);

  if ((*yt_entry_title (self, language) == '\0' && *yt_entry_title (self, other) != '\0') ||
      (*yt_entry_text (self, language) == '\0' && *yt_entry_text (self, other) != '\0'))
    return TRUE;
  for (const YtField *field = yt_kind_info (yt_entry_kind (self))->fields; field->name != NULL; field++)
    {
      if (field->bilingual && *yt_entry_field (self, field, language) == '\0' && *yt_entry_field (self, field, other) != '\0')
        return TRUE;
    }
  return FALSE;
}

static void
add_rows (YtDossier   *dossier,
          YtStatement *statement,
          GHashTable  *found,
          GArray      *ids)
{
  while (yt_dossier_step (dossier, statement))
    {
      gint64 id = yt_statement_int (statement, 0);

      if (g_hash_table_add (found, g_memdup2 (&id, sizeof id)))
        g_array_append_val (ids, id);
    }
}

/* Objects that have the field in one language and not in the other. */
static void
add_missing_field (YtDossier     *dossier,
                   const YtField *field,
                   GHashTable    *found,
                   GArray        *ids)
{
  for (guint language = 0; language < YT_N_LANGUAGES; language++)
    {
      g_autoptr(YtStatement) statement = yt_dossier_prepare (dossier, missing_field);
      g_autofree char *there = yt_field_key (field, (YtLanguage) language);
      g_autofree char *missing = yt_field_key (field, yt_language_other ((YtLanguage) language));

      if (statement == NULL)
        return;
      yt_statement_bind (statement, "ss", there, missing);
      add_rows (dossier, statement, found, ids);
    }
}

static int
compare_ids (gconstpointer a,
             gconstpointer b)
{
  gint64 first = *(const gint64 *) a;
  gint64 second = *(const gint64 *) b;

  return first < second ? -1 : first > second;
}

GArray *
yt_entry_missing_all (YtDossier *dossier)
{
  g_autoptr(GHashTable) found = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  g_autoptr(GHashTable) asked = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr(YtStatement) columns = yt_dossier_prepare (dossier, missing_columns);
  GArray *ids = g_array_new (FALSE, FALSE, sizeof (gint64));

  if (columns == NULL)
    return ids;
  add_rows (dossier, columns, found, ids);
  for (guint kind = 0; kind < YT_N_KINDS; kind++)
    {
      for (const YtField *field = yt_kind_info ((YtKind) kind)->fields; field->name != NULL; field++)
        {
          if (field->bilingual && g_hash_table_add (asked, (gpointer) field->name))
            add_missing_field (dossier, field, found, ids);
        }
    }
  g_array_sort (ids, compare_ids);
  return ids;
}
