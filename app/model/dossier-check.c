/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Finds what is wrong with a dossier file and names the entries concerned: rot that SQLite does not see, loose ends, bad dates. */
#include <string.h>

#include "db/value.h"
#include "db/watch.h"
#include "model/blob.h"
#include "model/check.h"
#include "model/dossier.h"
#include "model/kind.h"
#include "model/tables.h"
#include "text/edtf.h"

/* So many sentences are enough; the rest is counted. */
#define SENTENCES_MAX 500

/* Rows between two looks at whether to stop. */
#define ROWS_A_LOOK 512

static const char integrity_check[] = "PRAGMA integrity_check";
static const char quick_check[] = "PRAGMA quick_check";
static const char count_rows[] =
  "SELECT (SELECT count(*) FROM entry) + (SELECT count(*) FROM link) + (SELECT count(*) FROM note) + (SELECT count(*) FROM document)"
  " + (SELECT count(*) FROM passage) + (SELECT count(*) FROM reading) + (SELECT count(*) FROM field) + (SELECT count(*) FROM change)";
static const char all_changes[] = "SELECT id, act, tbl, object, field, offset, old, new, hash FROM change";
static const char all_fields[] = "SELECT object, name, value, hash FROM field";
static const char all_blobs[] = "SELECT digest, size, bytes, packing FROM blob";
static const char name_of_entry[] =
  "SELECT trim(code || ' ' || CASE WHEN ?2 = 'zh' THEN coalesce(nullif(title_zh, ''), title_en)"
  " ELSE coalesce(nullif(title_en, ''), title_zh) END) FROM entry WHERE id = ?1";
static const char entry_is_there[] = "SELECT 1 FROM entry WHERE id = ?1 AND deleted = 0";
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
  YtCheckup *checkup;
  YtCheckProgress progress;
  gpointer user_data;
  GCancellable *cancellable;
  gint64 done;
  gint64 all;
} Check;

/* @names: (transfer full) */
static void
add (Check          *check,
     YtFindingGroup  group,
     const char     *msgid,
     char           *names[2],
     const char     *detail,
     gint64          entry)
{
  YtFinding *finding;

  if (check->checkup->findings->len >= SENTENCES_MAX)
    {
      check->checkup->more++;
      g_free (names[0]);
      g_free (names[1]);
      return;
    }
  finding = g_new0 (YtFinding, 1);
  finding->group = group;
  finding->msgid = msgid;
  finding->names[0] = names[0];
  finding->names[1] = names[1];
  finding->detail = g_strdup (detail);
  finding->entry = entry;
  g_ptr_array_add (check->checkup->findings, finding);
}

static void
finding_free (gpointer data)
{
  YtFinding *finding = data;

  g_free (finding->names[0]);
  g_free (finding->names[1]);
  g_free (finding->detail);
  g_free (finding);
}

static void
say (Check          *check,
     YtFindingGroup  group,
     const char     *msgid,
     const char     *first)
{
  char *names[2] = { g_strdup (first), g_strdup (first) };

  add (check, group, msgid, names, NULL, 0);
}

/* Says it of the entry that the row is or belongs to, by code and title, else by the number of the row. */
static void
say_of (Check          *check,
        YtFindingGroup  group,
        const char     *msgid,
        gint64          id,
        const char     *detail)
{
  gint64 entry = yt_connection_number (check->connection, 0, entry_of, "i", id);
  char *names[2] = { NULL, NULL };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      if (entry != 0)
        names[i] = yt_connection_string (check->connection, name_of_entry, "is", entry, yt_language_tag ((YtLanguage) i));
      if (names[i] == NULL || *names[i] == '\0')
        {
          g_free (names[i]);
          names[i] = yt_id_to_text (id);
        }
    }
  if (entry != 0 && yt_connection_number (check->connection, 0, entry_is_there, "i", entry) == 0)
    entry = 0;
  add (check, group, msgid, names, detail, entry);
}

/* One more row: says how far it is, and whether to go on. */
static gboolean
go_on (Check   *check,
       GError **failure)
{
  if (++check->done % ROWS_A_LOOK != 0)
    return TRUE;
  if (check->progress != NULL && check->all > 0)
    check->progress (MIN (1.0, (double) check->done / (double) check->all), check->user_data);
  if (!g_cancellable_is_cancelled (check->cancellable))
    return TRUE;
  yt_failure_set (failure, YT_DB_ERROR, YT_DB_ERROR_INTERRUPTED, N_("Canceled."), NULL);
  return FALSE;
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
check_pages (Check       *check,
             const char  *pragma,
             GError     **error)
{
  g_autoptr(YtStatement) statement = yt_connection_prepare (check->connection, pragma, error);
  GError *failure = NULL;

  if (statement == NULL)
    return FALSE;
  while (yt_statement_step (statement, &failure))
    {
      if (strcmp (yt_statement_text (statement, 0), "ok") != 0)
        say (check, YT_FINDING_PAGES, N_("The pages of the file are damaged: %s"), yt_statement_text (statement, 0));
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
      if (!go_on (check, &failure))
        break;
      if (!yt_value_hash_fits (rows, 1, n))
        say_of (check, YT_FINDING_WORDS, damaged_rows[index], yt_statement_int (rows, 0), NULL);
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
      if (!go_on (check, &failure))
        break;
      if (!yt_value_hash_fits (rows, 0, 4))
        say_of (check, YT_FINDING_WORDS, N_("The field “%2$s” of “%1$s” was changed from outside or is damaged."), yt_statement_int (rows, 0),
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
      if (!go_on (check, &failure))
        break;
      if (!yt_value_hash_fits (rows, 1, 9))
        say_of (check, YT_FINDING_HISTORY, N_("The history of “%s” was changed from outside or is damaged."), yt_statement_int (rows, 3), NULL);
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
        say (check, YT_FINDING_ORIGINALS, N_("The kept original with the digest %s is damaged."), yt_statement_text (rows, 0));
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
        say_of (check, YT_FINDING_ENDS, loose_ends[i].msgid, yt_statement_int (rows, 0), NULL);
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
        say_of (check, YT_FINDING_ENDS, N_("The passage “%s” does not stand where it should: the text has other words there."),
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
        say_of (check, YT_FINDING_VALUES, N_("“%s” has a date that cannot be read: “%s”."), yt_statement_int (rows, 0), yt_statement_text (rows, 1));
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
        say (check, YT_FINDING_VALUES, N_("There are entries of a kind that is not known: “%s”. They are shown as remarks."),
             yt_statement_text (kinds, 0));
    }
  return ended (failure, error);
}

static gboolean
check_rows (Check   *check,
            GError **error)
{
  for (guint table = 0; table < YT_N_TABLES; table++)
    {
      if (!check_table (check, (YtTableIndex) table, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
check_all_pages (Check   *check,
                 GError **error)
{
  return check_pages (check, integrity_check, error);
}

static gboolean
check_quickly (Check   *check,
               GError **error)
{
  return check_pages (check, quick_check, error);
}

static const struct
{
  gboolean (*run) (Check *, GError **);
  YtCheckDepth from;
  YtCheckDepth to;
} steps[] = {
  { check_quickly, YT_CHECK_QUICK, YT_CHECK_QUICK }, { check_all_pages, YT_CHECK_ALL, YT_CHECK_ALL },
  { check_rows, YT_CHECK_WORDS, YT_CHECK_ALL },      { check_fields, YT_CHECK_WORDS, YT_CHECK_ALL },
  { check_changes, YT_CHECK_ALL, YT_CHECK_ALL },     { check_blobs, YT_CHECK_ALL, YT_CHECK_ALL },
  { check_places, YT_CHECK_ALL, YT_CHECK_ALL },      { check_ends, YT_CHECK_ALL, YT_CHECK_ALL },
  { check_all_dates, YT_CHECK_ALL, YT_CHECK_ALL },   { check_kinds, YT_CHECK_ALL, YT_CHECK_ALL },
};

YtCheckup *
yt_checkup_new (YtConnection     *connection,
                YtCheckDepth      depth,
                YtCheckProgress   progress,
                gpointer          user_data,
                GCancellable     *cancellable,
                GError          **error)
{
  g_autoptr(YtCheckup) checkup = g_new0 (YtCheckup, 1);
  Check check = { connection, checkup, progress, user_data, cancellable, 0, 0 };
  gboolean unreadable = FALSE;
  GError *failure = NULL;

  checkup->findings = g_ptr_array_new_with_free_func (finding_free);
  yt_connection_watch (connection, cancellable);
  if (progress != NULL && depth != YT_CHECK_QUICK)
    check.all = yt_connection_number (connection, 0, count_rows, "");
  for (guint i = 0; i < G_N_ELEMENTS (steps) && failure == NULL; i++)
    {
      if (depth < steps[i].from || depth > steps[i].to || steps[i].run (&check, &failure))
        continue;
      if (g_error_matches (failure, YT_DB_ERROR, YT_DB_ERROR_CORRUPT))
        {
          unreadable = TRUE;
          g_clear_error (&failure);
        }
    }
  yt_connection_watch (connection, NULL);
  if (failure != NULL)
    {
      g_propagate_error (error, failure);
      return NULL;
    }
  if (unreadable)
    say (&check, YT_FINDING_PAGES, N_("A part of the file cannot be read, so that not everything in it could be looked at."), NULL);
  return g_steal_pointer (&checkup);
}
