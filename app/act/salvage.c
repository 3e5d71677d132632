/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Reads the damaged file twice: first for rows, then for what its indexes know of rows that are not there. */
#include "act/salvage.h"

#include <sys/stat.h>
#include <unistd.h>

#include "act/salvage-mend.h"
#include "model/dossier-open.h"

static const char root_of[] = "SELECT id FROM entry WHERE kind = 'dossier' ORDER BY id LIMIT 1";
static const char other_roots[] = "SELECT count(*) FROM entry WHERE kind = 'dossier' AND id <> ?1";
static const char drop_entry[] = "DELETE FROM entry WHERE id = ?1";
static const char make_room[] = "DELETE FROM meta WHERE name = 'uid'";
static const char keep_uid[] = "INSERT OR IGNORE INTO meta (name, value) VALUES ('uid', ?1)";
static const char any_row[] =
  "SELECT EXISTS (SELECT 1 FROM note) OR EXISTS (SELECT 1 FROM entry WHERE kind <> 'dossier') OR EXISTS (SELECT 1 FROM document)"
  " OR EXISTS (SELECT 1 FROM link) OR EXISTS (SELECT 1 FROM passage) OR EXISTS (SELECT 1 FROM change)";
static const char count_schema[] = "SELECT count(*) FROM sqlite_schema";

static const struct
{
  const char *sql;
  gsize offset;
} counts[] = {
  { "SELECT count(*) FROM entry WHERE deleted = 0 AND kind NOT IN ('dossier', 'passage')", G_STRUCT_OFFSET (YtSalvage, entries) },
  { "SELECT count(*) FROM link WHERE deleted = 0", G_STRUCT_OFFSET (YtSalvage, links) },
  { "SELECT count(*) FROM note WHERE deleted = 0", G_STRUCT_OFFSET (YtSalvage, notes) },
  { "SELECT count(*) FROM document WHERE deleted = 0", G_STRUCT_OFFSET (YtSalvage, documents) },
  { "SELECT count(*) FROM passage WHERE deleted = 0", G_STRUCT_OFFSET (YtSalvage, passages) },
};

typedef struct
{
  const char *from;
  const char *to;
  YtTranslate translate;
  YtRawProgress progress;
  gpointer user_data;
  GCancellable *cancellable;
  YtRawFunc each;
  gpointer each_data;
} Job;

static gboolean
take (const YtRawRow  *row,
      gpointer         user_data,
      GError         **error)
{
  Job *job = user_data;

  return job->each (row, job->each_data, error);
}

static void
advance (guint64  done,
         guint64  all,
         gpointer user_data)
{
  Job *job = user_data;

  if (job->progress != NULL)
    job->progress (done, all, job->user_data);
}

static gboolean
read_rows (Job          *job,
           YtRawFunc     each,
           gpointer      each_data,
           YtRawReport  *report,
           GError      **error)
{
  job->each = each;
  job->each_data = each_data;
  return yt_raw_rows (job->from, take, advance, job, job->cancellable, report, error);
}

static gboolean
fill (Job            *job,
      YtConnection   *connection,
      YtSalvageRows  *rows,
      YtSalvage      *salvage,
      GError        **error)
{
  gint64 root = yt_connection_number (connection, 0, root_of, "");
  g_autofree char *uid = g_uuid_string_random ();
  g_autofree char *name = NULL;
  YtRawReport report;

  if (!yt_connection_execute (connection, "BEGIN IMMEDIATE", error))
    return FALSE;
  if (!yt_connection_run (connection, error, make_room, "") || !read_rows (job, yt_salvage_rows_take, rows, &report, error) ||
      !yt_connection_run (connection, error, keep_uid, "s", uid))
    return FALSE;
  salvage->pages = report.pages;
  salvage->lost = report.lost;
  if (yt_connection_number (connection, 0, any_row, "") == 0 && yt_connection_number (connection, 0, other_roots, "i", root) == 0)
    {
      name = g_filename_display_basename (job->from);
      yt_failure_set (error, YT_DB_ERROR, YT_DB_ERROR_NOT_OURS, N_("Nothing of a dossier can be read in “%s”."), name, NULL);
      return FALSE;
    }
  if (yt_connection_number (connection, 0, other_roots, "i", root) > 0 &&
      !yt_connection_run (connection, error, drop_entry, "i", root))
    return FALSE;
  return yt_connection_execute (connection, "COMMIT", error);
}

static gboolean
read_hints (Job      *job,
            YtMend   *mend,
            GError  **error)
{
  YtRawReport report;

  return yt_mend_prepare (mend, error) && read_rows (job, yt_mend_take_hint, mend, &report, error) && yt_mend (mend, error);
}

/* What is still wrong with the new file is said, too. */
static gboolean
look_over (YtDossier    *dossier,
           YtTranslate   translate,
           YtSalvage    *salvage,
           GError      **error)
{
  g_autoptr(GPtrArray) found = yt_dossier_check (dossier, translate, error);

  if (found == NULL)
    return FALSE;
  for (guint i = 0; i < found->len; i++)
    g_ptr_array_add (salvage->missing, g_strdup (g_ptr_array_index (found, i)));
  for (guint i = 0; i < G_N_ELEMENTS (counts); i++)
    G_STRUCT_MEMBER (gint64, salvage, counts[i].offset) =
      yt_connection_number (yt_dossier_connection (dossier), 0, counts[i].sql, "");
  return TRUE;
}

static gboolean
salvage_into (Job        *job,
              YtSalvage  *salvage,
              GError    **error)
{
  g_autoptr(YtConnection) connection = yt_dossier_connect (job->to, YT_OPEN_CREATE, NULL, error);
  g_autoptr(YtSalvageRows) rows = NULL;
  g_autoptr(GPtrArray) doubts = NULL;
  g_autoptr(YtDossier) dossier = NULL;
  YtMend mend = { .translate = job->translate, .salvage = salvage };
  gboolean done;

  if (connection == NULL)
    return FALSE;
  rows = yt_salvage_rows_new (connection, error);
  if (rows == NULL || !fill (job, connection, rows, salvage, error))
    return FALSE;
  doubts = g_ptr_array_ref (yt_salvage_rows_doubts (rows));
  g_clear_pointer (&rows, yt_salvage_rows_free);
  g_clear_pointer (&connection, yt_connection_close);

  dossier = yt_dossier_open (job->to, YT_OPEN_WRITE, error);
  if (dossier == NULL)
    return FALSE;
  mend.dossier = dossier;
  mend.connection = yt_dossier_connection (dossier);
  mend.doubts = doubts;
  done = read_hints (job, &mend, error) && yt_recorder_seal (yt_dossier_recorder (dossier), error) &&
         look_over (dossier, job->translate, salvage, error);
  yt_dossier_close (dossier);
  return done;
}

static gboolean
copy_beside (const char  *from,
             const char  *to,
             GError     **error)
{
  g_autoptr(GFile) source = g_file_new_for_path (from);
  g_autoptr(GFile) target = g_file_new_for_path (to);

  return g_file_copy (source, target, G_FILE_COPY_NONE, NULL, NULL, NULL, error) && chmod (to, 0600) == 0;
}

/* A journal beside the file belongs to a transaction that did not come to its end: SQLite takes it back, in a copy. */
static char *
settle (const char  *from,
        const char  *to,
        GError     **error)
{
  g_autofree char *journal = g_strconcat (from, "-journal", NULL);
  g_autofree char *copy = NULL;
  g_autofree char *copied_journal = NULL;
  g_autoptr(YtConnection) connection = NULL;

  if (!g_file_test (journal, G_FILE_TEST_EXISTS))
    return g_strdup (from);
  copy = g_strconcat (to, ".damaged", NULL);
  copied_journal = g_strconcat (copy, "-journal", NULL);
  if (!copy_beside (from, copy, error) || !copy_beside (journal, copied_journal, error))
    {
      unlink (copy);
      return NULL;
    }
  connection = yt_connection_open (copy, YT_OPEN_WRITE, NULL, NULL);
  if (connection != NULL)
    yt_connection_number (connection, 0, count_schema, "");
  unlink (copied_journal);
  return g_steal_pointer (&copy);
}

YtSalvage *
yt_salvage (const char     *from,
            const char     *to,
            YtTranslate     translate,
            YtRawProgress   progress,
            gpointer        user_data,
            GCancellable   *cancellable,
            GError        **error)
{
  g_autoptr(YtSalvage) salvage = g_new0 (YtSalvage, 1);
  g_autofree char *settled = NULL;
  Job job = { NULL, to, translate, progress, user_data, cancellable, NULL, NULL };
  GError *failure = NULL;

  salvage->missing = g_ptr_array_new_with_free_func (g_free);
  if (g_file_test (to, G_FILE_TEST_EXISTS))
    {
      g_autofree char *name = g_filename_display_basename (to);

      yt_failure_set (error, YT_DB_ERROR, YT_DB_ERROR_EXISTS, N_("There is already a file “%s”. Choose another name."), name, NULL);
      return NULL;
    }
  settled = settle (from, to, error);
  if (settled == NULL)
    return NULL;
  job.from = settled;
  if (!salvage_into (&job, salvage, &failure))
    {
      unlink (to);
      g_propagate_error (error, failure);
    }
  if (!g_str_equal (settled, from))
    unlink (settled);
  return failure == NULL ? g_steal_pointer (&salvage) : NULL;
}

void
yt_salvage_free (YtSalvage *self)
{
  g_ptr_array_unref (self->missing);
  g_free (self);
}
