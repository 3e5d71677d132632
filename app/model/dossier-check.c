/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Finds what is wrong with a dossier file and names the entries concerned: rot that SQLite does not see, loose ends, bad dates. */
#include <string.h>

#include "db/value.h"
#include "model/blob.h"
#include "model/dossier.h"
#include "model/kind.h"
#include "model/tables.h"
#include "text/edtf.h"

/* So many sentences are enough; the rest is counted. */
#define SENTENCES_MAX 500

static const char integrity_check[] = "PRAGMA integrity_check";
static const char all_changes[] = "SELECT id, act, tbl, object, field, offset, old, new, hash FROM change";
static const char all_fields[] = "SELECT object, name, value, hash FROM field";
static const char all_blobs[] = "SELECT digest, size, bytes, packing FROM blob";
static const char name_of_entry[] =
  "SELECT code || CASE WHEN code <> '' AND coalesce(nullif(title_en, ''), title_zh) <> '' THEN ' ' ELSE '' END"
  " || coalesce(nullif(title_en, ''), title_zh) FROM entry WHERE id = ?1";
static const char entry_of[] =
  "SELECT id FROM entry WHERE id = ?1 UNION ALL SELECT target FROM note WHERE id = ?1"
  " UNION ALL SELECT origin FROM link WHERE id = ?1 UNION ALL SELECT source FROM document WHERE id = ?1 LIMIT 1";
static const char entry_dates[] = "SELECT id, date FROM entry WHERE date <> ''";
static const char dates_named[] = "SELECT object, value FROM field WHERE name = ?1";
static const char marked_documents[] =
  "SELECT id, text FROM document d WHERE EXISTS (SELECT 1 FROM passage p WHERE p.document = d.id)";
static const char places_in[] =
  "SELECT p.id, w.start, p.quote FROM passage p LEFT JOIN place w ON w.document = p.document AND w.passage = p.id"
  " WHERE p.document = ?1 AND p.deleted = 0 AND p.state = 'placed'";
static const char entry_kinds[] = "SELECT DISTINCT kind FROM entry";

/* Each question gives the id of a row with a loose end. */
static const struct
{
  const char *sql;
  const char *msgid;
} loose_ends[] = {
  { "SELECT id FROM entry e WHERE parent IS NOT NULL AND NOT EXISTS (SELECT 1 FROM entry p WHERE p.id = e.parent)",
    N_("“%s” stands below an entry that does not exist.") },
  { "SELECT id FROM entry e WHERE party IS NOT NULL AND NOT EXISTS (SELECT 1 FROM entry p WHERE p.id = e.party)",
    N_("“%s” names a party that does not exist.") },
  { "SELECT id FROM entry e WHERE source IS NOT NULL AND NOT EXISTS (SELECT 1 FROM entry s WHERE s.id = e.source)",
    N_("“%s” rests on a source that does not exist.") },
  { "SELECT id FROM link l WHERE NOT EXISTS (SELECT 1 FROM entry e WHERE e.id = l.target)",
    N_("A link of “%s” leads to an entry that does not exist.") },
  { "SELECT id FROM link l WHERE NOT EXISTS (SELECT 1 FROM entry e WHERE e.id = l.origin)",
    N_("The link %s starts at an entry that does not exist.") },
  { "SELECT id FROM note n WHERE NOT EXISTS (SELECT 1 FROM entry e WHERE e.id = n.target)"
    " AND NOT EXISTS (SELECT 1 FROM link l WHERE l.id = n.target)",
    N_("The note %s is on an entry that does not exist.") },
  { "SELECT id FROM document d WHERE NOT EXISTS (SELECT 1 FROM entry e WHERE e.id = d.source)",
    N_("The full text %s belongs to a source that does not exist.") },
  { "SELECT id FROM passage p WHERE document <> 0 AND NOT EXISTS (SELECT 1 FROM document d WHERE d.id = p.document)",
    N_("The passage “%s” is marked in a full text that does not exist.") },
  { "SELECT id FROM passage p WHERE NOT EXISTS (SELECT 1 FROM entry e WHERE e.id = p.id AND e.kind = 'passage')",
    N_("The passage %s has words but no entry.") },
  { "SELECT id FROM entry e WHERE kind = 'passage' AND NOT EXISTS (SELECT 1 FROM passage p WHERE p.id = e.id)",
    N_("The passage “%s” has lost its words.") },
  { "SELECT DISTINCT object FROM field f WHERE NOT EXISTS (SELECT 1 FROM entry e WHERE e.id = f.object)"
    " AND NOT EXISTS (SELECT 1 FROM note n WHERE n.id = f.object)",
    N_("A field or tag of %s belongs to an entry that does not exist.") },
};

static const char *const damaged_rows[YT_N_TABLES] = {
  [YT_TABLE_ENTRY] = N_("The words of “%s” were changed from outside or are damaged."),
  [YT_TABLE_LINK] = N_("A link of “%s” was changed from outside or is damaged."),
  [YT_TABLE_NOTE] = N_("A note on “%s” was changed from outside or is damaged."),
  [YT_TABLE_DOCUMENT] = N_("A full text of “%s” was changed from outside or is damaged."),
  [YT_TABLE_PASSAGE] = N_("The words of the passage “%s” were changed from outside or are damaged."),
  [YT_TABLE_READING] = N_("The pages, headings and notes of a full text of “%s” were changed from outside or are damaged."),
};

typedef struct
{
  YtConnection *connection;
  YtTranslate translate;
  GPtrArray *found;
  guint left_out;
} Check;

static void
say (Check      *check,
     const char *msgid,
     const char *first,
     const char *second)
{
  const char *const arguments[] = { first, second, NULL };

  if (check->found->len >= SENTENCES_MAX)
    check->left_out++;
  else
    g_ptr_array_add (check->found, yt_failure_fill (check->translate != NULL ? check->translate (msgid) : msgid, arguments));
}

/* Says it of the entry that the row is or belongs to, by code and title, else by the number of the row. */
static void
say_of (Check      *check,
        const char *msgid,
        gint64      id,
        const char *detail)
{
  gint64 entry = yt_connection_number (check->connection, 0, entry_of, "i", id);
  g_autofree char *name = entry != 0 ? yt_connection_string (check->connection, name_of_entry, "i", entry) : NULL;
  g_autofree char *number = yt_id_to_text (id);

  say (check, msgid, name != NULL && *name != '\0' ? name : number, detail);
}

static gboolean
ended (GError  *failure,
       GError **error)
{
  if (failure == NULL)
    return TRUE;
  g_propagate_error (error, failure);
  return FALSE;
}

static gboolean
check_pages (Check   *check,
             GError **error)
{
  g_autoptr(YtStatement) statement = yt_connection_prepare (check->connection, integrity_check, error);
  GError *failure = NULL;

  if (statement == NULL)
    return FALSE;
  while (yt_statement_step (statement, &failure))
    {
      if (strcmp (yt_statement_text (statement, 0), "ok") != 0)
        say (check, N_("The pages of the file are damaged: %s"), yt_statement_text (statement, 0), NULL);
    }
  return ended (failure, error);
}

static gboolean
check_table (Check         *check,
             YtTableIndex   index,
             GError       **error)
{
  const YtTable *table = &yt_tables[index];
  g_autofree char *sql = yt_table_select (table);
  g_autoptr(YtStatement) rows = yt_connection_prepare_once (check->connection, sql, error);
  guint n = g_strv_length ((char **) table->columns) + 2;
  GError *failure = NULL;

  if (rows == NULL)
    return FALSE;
  while (yt_statement_step (rows, &failure))
    {
      if (!yt_value_hash_fits (rows, 1, n))
        say_of (check, damaged_rows[index], yt_statement_int (rows, 0), NULL);
    }
  return ended (failure, error);
}

static gboolean
check_fields (Check   *check,
              GError **error)
{
  g_autoptr(YtStatement) rows = yt_connection_prepare (check->connection, all_fields, error);
  GError *failure = NULL;

  if (rows == NULL)
    return FALSE;
  while (yt_statement_step (rows, &failure))
    {
      if (!yt_value_hash_fits (rows, 0, 4))
        say_of (check, N_("The field “%2$s” of “%1$s” was changed from outside or is damaged."), yt_statement_int (rows, 0),
                yt_statement_text (rows, 1));
    }
  return ended (failure, error);
}

static gboolean
check_changes (Check   *check,
               GError **error)
{
  g_autoptr(YtStatement) rows = yt_connection_prepare (check->connection, all_changes, error);
  GError *failure = NULL;

  if (rows == NULL)
    return FALSE;
  while (yt_statement_step (rows, &failure))
    {
      if (!yt_value_hash_fits (rows, 1, 9))
        say_of (check, N_("The history of “%s” was changed from outside or is damaged."), yt_statement_int (rows, 3), NULL);
    }
  return ended (failure, error);
}

static gboolean
check_blobs (Check   *check,
             GError **error)
{
  g_autoptr(YtStatement) rows = yt_connection_prepare (check->connection, all_blobs, error);
  GError *failure = NULL;

  if (rows == NULL)
    return FALSE;
  while (yt_statement_step (rows, &failure))
    {
      g_autoptr(GBytes) kept = yt_statement_bytes (rows, 2);
      g_autoptr(GBytes) bytes = yt_blob_unpack (kept, yt_statement_text (rows, 3), (gsize) MAX (0, yt_statement_int (rows, 1)));
      g_autofree char *digest = bytes != NULL ? g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, bytes) : NULL;

      if (g_strcmp0 (digest, yt_statement_text (rows, 0)) != 0)
        say (check, N_("The kept original with the digest %s is damaged."), yt_statement_text (rows, 0), NULL);
    }
  return ended (failure, error);
}

static gboolean
check_ends (Check   *check,
            GError **error)
{
  for (guint i = 0; i < G_N_ELEMENTS (loose_ends); i++)
    {
      g_autoptr(YtStatement) rows = yt_connection_prepare (check->connection, loose_ends[i].sql, error);
      GError *failure = NULL;

      if (rows == NULL)
        return FALSE;
      while (yt_statement_step (rows, &failure))
        say_of (check, loose_ends[i].msgid, yt_statement_int (rows, 0), NULL);
      if (!ended (failure, error))
        return FALSE;
    }
  return TRUE;
}

/* A passage with a place stands where the text has its quote. */
static gboolean
check_places_of (Check        *check,
                 YtStatement  *rows,
                 const char   *text,
                 GError      **error)
{
  gsize size = strlen (text);
  GError *failure = NULL;

  while (yt_statement_step (rows, &failure))
    {
      const char *quote = yt_statement_text (rows, 2);
      gsize length = yt_statement_size (rows, 2);
      gint64 start = yt_statement_is_null (rows, 1) ? -1 : yt_statement_int (rows, 1);

      if (quote == NULL || start < 0 || (gsize) start > size || length > size - (gsize) start ||
          memcmp (text + start, quote, length) != 0)
        say_of (check, N_("The passage “%s” does not stand where it should: the text has other words there."),
                yt_statement_int (rows, 0), NULL);
    }
  return ended (failure, error);
}

static gboolean
check_places (Check   *check,
              GError **error)
{
  g_autoptr(YtStatement) documents = yt_connection_prepare (check->connection, marked_documents, error);
  GError *failure = NULL;

  if (documents == NULL)
    return FALSE;
  while (yt_statement_step (documents, &failure))
    {
      g_autoptr(YtStatement) rows = yt_connection_prepare (check->connection, places_in, error);
      const char *text = yt_statement_text (documents, 1);

      if (rows == NULL)
        return FALSE;
      yt_statement_bind (rows, "i", yt_statement_int (documents, 0));
      if (!check_places_of (check, rows, text != NULL ? text : "", error))
        return FALSE;
    }
  return ended (failure, error);
}

/* @rows: id and date. */
static gboolean
check_dates (Check       *check,
             YtStatement *rows,
             GError     **error)
{
  GError *failure = NULL;

  while (yt_statement_step (rows, &failure))
    {
      if (!yt_edtf_parse (yt_statement_text (rows, 1), NULL, NULL))
        say_of (check, N_("“%s” has a date that cannot be read: “%s”."), yt_statement_int (rows, 0), yt_statement_text (rows, 1));
    }
  return ended (failure, error);
}

static gboolean
check_all_dates (Check   *check,
                 GError **error)
{
  g_autoptr(YtStatement) dates = yt_connection_prepare (check->connection, entry_dates, error);

  if (dates == NULL || !check_dates (check, dates, error))
    return FALSE;
  for (guint kind = 0; kind < YT_N_KINDS; kind++)
    {
      for (const YtField *field = yt_kind_info ((YtKind) kind)->fields; field->name != NULL; field++)
        {
          g_autoptr(YtStatement) named = NULL;

          if (field->type != YT_FIELD_EDTF || field->column)
            continue;
          named = yt_connection_prepare (check->connection, dates_named, error);
          if (named == NULL)
            return FALSE;
          yt_statement_bind (named, "s", field->name);
          if (!check_dates (check, named, error))
            return FALSE;
        }
    }
  return TRUE;
}

static gboolean
check_kinds (Check   *check,
             GError **error)
{
  g_autoptr(YtStatement) kinds = yt_connection_prepare (check->connection, entry_kinds, error);
  GError *failure = NULL;

  if (kinds == NULL)
    return FALSE;
  while (yt_statement_step (kinds, &failure))
    {
      if (yt_kind_from_id (yt_statement_text (kinds, 0)) == YT_KIND_NONE)
        say (check, N_("There are entries of a kind that is not known: “%s”. They are shown as remarks."),
             yt_statement_text (kinds, 0), NULL);
    }
  return ended (failure, error);
}

GPtrArray *
yt_dossier_check (YtDossier    *self,
                  YtTranslate   translate,
                  GError      **error)
{
  g_autoptr(GPtrArray) found = g_ptr_array_new_with_free_func (g_free);
  Check check = { yt_dossier_connection (self), translate, found, 0 };

  g_return_val_if_fail (check.connection != NULL, NULL);
  if (!check_pages (&check, error))
    return NULL;
  for (guint table = 0; table < YT_N_TABLES; table++)
    {
      if (!check_table (&check, (YtTableIndex) table, error))
        return NULL;
    }
  if (!check_fields (&check, error) || !check_changes (&check, error) || !check_blobs (&check, error) ||
      !check_places (&check, error) || !check_ends (&check, error) || !check_all_dates (&check, error) || !check_kinds (&check, error))
    return NULL;
  if (check.left_out > 0)
    {
      g_autofree char *number = g_strdup_printf ("%u", check.left_out);
      const char *const arguments[] = { number, NULL };
      const char *msgid = N_("And %s more.");

      g_ptr_array_add (found, yt_failure_fill (translate != NULL ? translate (msgid) : msgid, arguments));
    }
  return g_steal_pointer (&found);
}
