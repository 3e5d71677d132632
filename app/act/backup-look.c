/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Reads a backup through and walks its rows and those of now side by side. */
#include "act/backup-look.h"

#include <string.h>

#include "model/file-header.h"
#include "model/soundness.h"

/* Characters of a note that stand for it. */
#define WORDS 100

static const char user_version[] = "PRAGMA user_version";
static const char select_uid[] = "SELECT value FROM meta WHERE name = 'uid'";
static const char last_act[] = "SELECT max(id) FROM act";
static const char has_act[] = "SELECT 1 FROM act WHERE id = ?1";
static const char last_moment[] = "SELECT moment FROM act ORDER BY id DESC LIMIT 1";
static const char fields_of[] = "SELECT name, value FROM field WHERE object = ?1 ORDER BY name";
static const char entry_words[] =
  "SELECT kind, code, coalesce(nullif(title_zh, ''), text_zh), coalesce(nullif(title_en, ''), text_en) FROM entry WHERE id = ?1";
static const char note_words[] = "SELECT substr(text, 1, 400) FROM note WHERE id = ?1";

static const struct
{
  const char *sql;
  gsize offset;
} counts[] = {
  { "SELECT count(*) FROM entry WHERE deleted = 0", G_STRUCT_OFFSET (YtBackupView, entries) },
  { "SELECT count(*) FROM note WHERE deleted = 0", G_STRUCT_OFFSET (YtBackupView, notes) },
  { "SELECT count(*) FROM link WHERE deleted = 0", G_STRUCT_OFFSET (YtBackupView, links) },
  { "SELECT count(*) FROM document WHERE deleted = 0", G_STRUCT_OFFSET (YtBackupView, documents) },
};

/* The two tables that are compared, with the rows that are there. */
static const struct
{
  YtTableIndex table;
  const char *rows;
} compared[] = {
  { YT_TABLE_ENTRY, "SELECT id, hash FROM entry WHERE deleted = 0 ORDER BY id" },
  { YT_TABLE_NOTE, "SELECT id, hash FROM note WHERE deleted = 0 ORDER BY id" },
};

typedef struct
{
  YtConnection *then;
  YtConnection *now;
  YtBackupView *view;
  GCancellable *cancellable;
} Look;

static void
change_free (gpointer data)
{
  YtBackupChange *change = data;

  for (guint i = 0; i < YT_N_LANGUAGES; i++)
    g_free (change->words[i]);
  g_free (change);
}

static char *
beginning (const char *text)
{
  g_autofree char *valid = g_utf8_make_valid (text != NULL ? text : "", -1);

  g_strdelimit (valid, "\n\r\t", ' ');
  g_strstrip (valid);
  return g_utf8_strlen (valid, -1) > WORDS ? g_utf8_substring (valid, 0, WORDS) : g_strdup (valid);
}

static void
read_words (YtBackupChange *change,
            YtConnection   *from)
{
  g_autoptr(YtStatement) row = yt_connection_prepare (from, change->table == YT_TABLE_ENTRY ? entry_words : note_words, NULL);
  gboolean there;

  if (row != NULL)
    yt_statement_bind (row, "i", change->id);
  there = row != NULL && yt_statement_step (row, NULL);
  if (there && change->table == YT_TABLE_ENTRY)
    change->kind = yt_kind_from_id (yt_statement_text (row, 0));
  for (guint i = 0; i < YT_N_LANGUAGES; i++)
    {
      g_autofree char *words = NULL;
      const char *code = "";

      if (there && change->table == YT_TABLE_ENTRY)
        {
          words = beginning (yt_statement_text (row, 2 + (int) i));
          code = yt_statement_text (row, 1);
        }
      else if (there)
        {
          words = beginning (yt_statement_text (row, 0));
        }
      change->words[i] = words == NULL || *code == '\0' ? g_strdup (words != NULL ? words : "")
                                                        : g_strdup_printf (*words != '\0' ? "%s %s" : "%s", code, words);
    }
}

static void
say (Look         *look,
     YtTableIndex  table,
     gint64        id,
     YtBackupHow   how)
{
  YtBackupChange *change;

  look->view->counts[how][table == YT_TABLE_NOTE]++;
  if (look->view->changes->len >= YT_BACKUP_CHANGES_MAX)
    return;
  change = g_new0 (YtBackupChange, 1);
  change->table = table;
  change->id = id;
  change->how = how;
  change->kind = YT_KIND_NONE;
  read_words (change, how == YT_BACKUP_GONE ? look->then : look->now);
  g_ptr_array_add (look->view->changes, change);
}

/* One number for all fields and tags of an object. */
static gint64
fields_hash (YtConnection *connection,
             gint64        id)
{
  g_autoptr(YtStatement) rows = yt_connection_prepare (connection, fields_of, NULL);
  gint64 all = 0;

  if (rows == NULL)
    return 0;
  yt_statement_bind (rows, "i", id);
  while (yt_statement_step (rows, NULL))
    {
      const YtValue values[] = { yt_value_int (all), yt_value_of_column (rows, 0), yt_value_of_column (rows, 1) };

      all = yt_values_hash (values, G_N_ELEMENTS (values));
    }
  return all;
}

/* The row without the moments at which it was made and changed. */
static gint64
row_hash (YtConnection  *connection,
          const YtTable *table,
          const char    *sql,
          gint64         id)
{
  g_autoptr(YtStatement) row = yt_connection_prepare_once (connection, sql, NULL);
  YtValue values[32];
  guint n = 0;

  if (row == NULL)
    return 0;
  yt_statement_bind (row, "i", id);
  if (!yt_statement_step (row, NULL))
    return 0;
  for (guint i = 0; table->columns[i] != NULL; i++)
    {
      if (strcmp (table->columns[i], "modified") != 0 && strcmp (table->columns[i], "created") != 0)
        values[n++] = yt_value_of_column (row, (int) i + 1);
    }
  return yt_values_hash (values, n);
}

/* Whether there are other words in it, and not only another moment. */
static gboolean
is_other (Look          *look,
          const YtTable *table,
          const char    *sql,
          gint64         id)
{
  return row_hash (look->then, table, sql, id) != row_hash (look->now, table, sql, id) ||
         fields_hash (look->then, id) != fields_hash (look->now, id);
}

static gboolean
compare_table (Look        *look,
               guint        number,
               GError     **error)
{
  const YtTable *table = &yt_tables[compared[number].table];
  g_autoptr(YtStatement) then = yt_connection_prepare (look->then, compared[number].rows, error);
  g_autoptr(YtStatement) now = then != NULL ? yt_connection_prepare (look->now, compared[number].rows, error) : NULL;
  g_autofree char *all = yt_table_select (table);
  g_autofree char *one = g_strconcat (all, " WHERE id = ?1", NULL);
  GError *failure = NULL;
  gboolean in_then, in_now;

  if (now == NULL)
    return FALSE;
  in_then = yt_statement_step (then, &failure);
  in_now = failure == NULL && yt_statement_step (now, &failure);
  while (failure == NULL && (in_then || in_now) && !g_cancellable_is_cancelled (look->cancellable))
    {
      gint64 id_then = in_then ? yt_statement_int (then, 0) : G_MAXINT64;
      gint64 id_now = in_now ? yt_statement_int (now, 0) : G_MAXINT64;

      if (id_then < id_now)
        say (look, compared[number].table, id_then, YT_BACKUP_GONE);
      else if (id_now < id_then)
        say (look, compared[number].table, id_now, YT_BACKUP_ADDED);
      else if (yt_statement_int (then, 1) != yt_statement_int (now, 1) && is_other (look, table, one, id_now))
        say (look, compared[number].table, id_now, YT_BACKUP_CHANGED);
      if (id_then <= id_now)
        in_then = yt_statement_step (then, &failure);
      if (id_now <= id_then && failure == NULL)
        in_now = yt_statement_step (now, &failure);
    }
  if (failure != NULL)
    {
      g_propagate_error (error, failure);
      return FALSE;
    }
  return !g_cancellable_set_error_if_cancelled (look->cancellable, error);
}

static gboolean
compare (Look        *look,
         const char  *path,
         GError     **error)
{
  g_autoptr(YtConnection) now = yt_connection_open (path, YT_OPEN_READ, NULL, error);
  gint64 last = yt_connection_number (look->then, 0, last_act, "");
  g_autofree char *uid = NULL;

  if (now == NULL)
    return FALSE;
  uid = yt_connection_string (now, select_uid, "");
  if (g_strcmp0 (uid, look->view->uid) != 0)
    {
      g_autofree char *name = g_filename_display_basename (yt_connection_path (look->then));

      yt_failure_set (error, YT_DB_ERROR, YT_DB_ERROR_NOT_OURS, N_("“%s” is a backup of another dossier."), name, NULL);
      return FALSE;
    }
  look->view->known = last == 0 || yt_connection_number (now, 0, has_act, "i", last) != 0;
  look->now = now;
  for (guint i = 0; i < G_N_ELEMENTS (compared); i++)
    {
      if (!compare_table (look, i, error))
        return FALSE;
    }
  return TRUE;
}

YtBackupView *
yt_backup_look (const char    *backup,
                const char    *now,
                GCancellable  *cancellable,
                GError       **error)
{
  g_autofree char *full = g_canonicalize_filename (backup, NULL);
  g_autoptr(YtBackupView) view = g_new0 (YtBackupView, 1);
  g_autoptr(YtConnection) then = NULL;
  Look look = { NULL, NULL, view, cancellable };

  view->changes = g_ptr_array_new_with_free_func (change_free);
  if (!yt_file_header_check (full, error))
    return NULL;
  then = yt_connection_open (full, YT_OPEN_READ, NULL, error);
  if (then == NULL || !yt_file_size_check (then, error) || !yt_soundness_check (then, cancellable, error))
    return NULL;
  look.then = then;
  view->version = (int) yt_connection_number (then, 0, user_version, "");
  view->last = yt_connection_number (then, 0, last_moment, "");
  view->uid = yt_connection_string (then, select_uid, "");
  for (guint i = 0; i < G_N_ELEMENTS (counts); i++)
    G_STRUCT_MEMBER (gint64, view, counts[i].offset) = yt_connection_number (then, 0, counts[i].sql, "");
  if (now != NULL && !compare (&look, now, error))
    return NULL;
  return g_steal_pointer (&view);
}

void
yt_backup_view_free (YtBackupView *self)
{
  g_ptr_array_unref (self->changes);
  g_free (self->uid);
  g_free (self);
}
