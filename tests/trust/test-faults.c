/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Every single operation on the file fails once, and for good: no act is half there, none that was acknowledged is lost. */
#include <glib/gstdio.h>
#include <sqlite3.h>
#include <string.h>

#include "act/entry.h"
#include "act/note.h"
#include "fault-vfs.h"
#include "model/note.h"

typedef struct
{
  const char *name;
  guint mask;
  int code;
  YtDbError expected;
  YtDbError also;
} Fault;

/* A page that cannot be read while the file is looked over at opening counts as damage, a file that cannot be opened
 * for writing as write-protected. */
static const Fault faults[] = {
  { "write-io", FAULT_WRITE, SQLITE_IOERR_WRITE, YT_DB_ERROR_IO, YT_DB_ERROR_IO },
  { "write-full", FAULT_WRITE, SQLITE_FULL, YT_DB_ERROR_FULL, YT_DB_ERROR_FULL },
  { "sync", FAULT_SYNC, SQLITE_IOERR_FSYNC, YT_DB_ERROR_IO, YT_DB_ERROR_IO },
  { "read", FAULT_READ, SQLITE_IOERR_READ, YT_DB_ERROR_IO, YT_DB_ERROR_CORRUPT },
  { "delete", FAULT_DELETE, SQLITE_IOERR_DELETE, YT_DB_ERROR_IO, YT_DB_ERROR_IO },
  { "open", FAULT_OPEN, SQLITE_CANTOPEN, YT_DB_ERROR_IO, YT_DB_ERROR_READONLY },
};

static char *folder;
static char *path;

static void
clean (void)
{
  g_autofree char *journal = g_strconcat (path, "-journal", NULL);

  g_unlink (path);
  g_unlink (journal);
}

/* A dossier with a note whose text is "before". */
static gint64
prepare (void)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(YtDossier) dossier = NULL;
  gint64 note;

  clean ();
  dossier = yt_dossier_open (path, YT_OPEN_CREATE, &error);
  g_assert_no_error (error);
  yt_act_add_entry (dossier, YT_KIND_AREA, 0, 0, "网络主权", YT_LANGUAGE_ZH, NULL, &error);
  yt_act_add_note (dossier, yt_dossier_root (dossier), "zh", "before", NULL, &note, &error);
  g_assert_no_error (error);
  yt_dossier_close (dossier);
  return note;
}

/* One act of several changes, as a person does it. */
static gboolean
edit (gint64   note,
      guint    round,
      GError **error)
{
  g_autoptr(YtDossier) dossier = yt_dossier_open_vfs (path, YT_OPEN_WRITE, "fault", error);
  g_autofree char *text = g_strdup_printf ("after %u", round);
  gboolean good;

  if (dossier == NULL)
    return FALSE;
  good = yt_act_set_note_text (dossier, note, text, error);
  yt_dossier_close (dossier);
  return good;
}

static gboolean
look (gint64 note)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(YtDossier) dossier = yt_dossier_open (path, YT_OPEN_WRITE, &error);
  g_autoptr(GPtrArray) findings = NULL;
  g_autoptr(YtNote) row = NULL;
  gboolean after;

  g_assert_no_error (error);
  findings = yt_dossier_check (dossier, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (findings->len, ==, 0);
  row = yt_note_get (dossier, note);
  g_assert_nonnull (row);
  after = g_str_has_prefix (yt_note_text (row), "after");
  if (!after)
    g_assert_cmpstr (yt_note_text (row), ==, "before");
  /* The log agrees with the row: an edit is either in both or in none. */
  g_assert_cmpint (yt_connection_number (yt_dossier_connection (dossier), -1, "SELECT count(*) FROM change WHERE field = 'text'", ""),
                   ==, after ? 1 : 0);
  yt_dossier_close (dossier);
  return after;
}

static void
test_fault (gconstpointer data)
{
  const Fault *fault = data;
  guint fired = 0;

  for (guint sticky = 0; sticky < 2; sticky++)
    {
      for (guint at = 1; at < 2000; at++)
        {
          g_autoptr(GError) error = NULL;
          gint64 note = prepare ();
          gboolean acknowledged;
          gboolean after;

          fault_arm (fault->mask, at, fault->code, sticky == 1);
          acknowledged = edit (note, at, &error);
          if (!fault_disarm ())
            {
              g_assert_no_error (error);
              break;
            }
          fired++;
          if (!acknowledged && !g_error_matches (error, YT_DB_ERROR, (int) fault->also))
            g_assert_error (error, YT_DB_ERROR, (int) fault->expected);
          after = look (note);
          if (acknowledged)
            g_assert_true (after);
        }
    }
  g_test_message ("%u places", fired);
  g_assert_cmpuint (fired, >, 0);
}

int
main (int    argc,
      char **argv)
{
  int result;

  g_test_init (&argc, &argv, NULL);
  fault_register ();
  folder = g_dir_make_tmp ("yitong-faults-XXXXXX", NULL);
  path = g_build_filename (folder, "d.yitong", NULL);
  for (guint i = 0; i < G_N_ELEMENTS (faults); i++)
    {
      g_autofree char *name = g_strconcat ("/trust/faults/", faults[i].name, NULL);

      g_test_add_data_func (name, &faults[i], test_fault);
    }
  result = g_test_run ();
  clean ();
  g_rmdir (folder);
  g_free (path);
  g_free (folder);
  return result;
}
