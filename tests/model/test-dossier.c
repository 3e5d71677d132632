/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The open dossier tells what changed, after the rows were read again; closes; is copied; sees other programs' writing. */
#include "model/dossier.h"

#include <sys/stat.h>

#include "scratch.h"

typedef struct
{
  guint changed;
  guint all;
  guint entries;
  guint links;
  guint notes;
  guint documents;
  gint64 looked_for; /* an id that must be among the entries */
  char *title;       /* of that entry, seen from inside the signal */
} Seen;

static void
on_changed (YtDossier       *dossier,
            const YtChanges *changes,
            Seen            *seen)
{
  g_autoptr(YtEntry) entry = NULL;

  seen->changed++;
  seen->all += changes->all ? 1 : 0;
  seen->entries = g_hash_table_size (changes->entries);
  seen->links = g_hash_table_size (changes->links);
  seen->notes = g_hash_table_size (changes->notes);
  seen->documents = g_hash_table_size (changes->documents);
  if (seen->looked_for == 0)
    return;
  entry = yt_entry_get (dossier, seen->looked_for);
  g_free (seen->title);
  seen->title = g_strdup (yt_entry_title (entry, YT_LANGUAGE_EN));
}

static void
count (guint *n)
{
  (*n)++;
}

static void
test_changed (Scratch      *scratch,
              gconstpointer data)
{
  Seen seen = { 0 };
  gint64 area = add_entry (scratch->dossier, YT_KIND_AREA, 0, 0, "", "Freedom");
  gint64 note = add_note (scratch->dossier, area, "en", "text");
  gint64 link;
  gint64 document;

  g_signal_connect (scratch->dossier, "changed", G_CALLBACK (on_changed), &seen);
  seen.looked_for = area;
  set_column (scratch->dossier, &yt_table_entry, area, "title_en", "Sovereignty");
  g_assert_cmpuint (seen.changed, ==, 1);
  g_assert_cmpuint (seen.entries, ==, 1);
  g_assert_cmpuint (seen.notes, ==, 0);
  g_assert_cmpstr (seen.title, ==, "Sovereignty");

  /* A field or tag counts for its entry or its note, whether somebody holds it or not. */
  set_field (scratch->dossier, &yt_table_entry, area, "tag:x", "1");
  g_assert_cmpuint (seen.entries, ==, 1);
  set_field (scratch->dossier, &yt_table_note, note, "tag:x", "1");
  g_assert_cmpuint (seen.entries, ==, 0);
  g_assert_cmpuint (seen.notes, ==, 1);

  link = add_link (scratch->dossier, "concerns", area, area);
  g_assert_cmpuint (seen.links, ==, 1);
  g_assert_cmpint (link, !=, 0);
  document = add_document (scratch->dossier, area, "a.txt", "text");
  g_assert_cmpuint (seen.documents, ==, 1);
  g_assert_cmpint (document, !=, 0);
  g_assert_cmpuint (seen.changed, ==, 5);
  g_assert_cmpuint (seen.all, ==, 0);
  g_signal_handlers_disconnect_by_data (scratch->dossier, &seen);
  g_free (seen.title);
}

static void
test_so_much_changed (Scratch      *scratch,
                      gconstpointer data)
{
  YtRecorder *recorder = yt_dossier_recorder (scratch->dossier);
  gint64 root = yt_dossier_root (scratch->dossier);
  gint64 area = add_entry (scratch->dossier, YT_KIND_AREA, 0, 0, "", "Before");
  g_autoptr(YtEntry) entry = yt_entry_get (scratch->dossier, area);
  Seen seen = { 0 };

  g_assert_cmpuint (yt_note_count (scratch->dossier, 0), ==, 0);
  g_signal_connect (scratch->dossier, "changed", G_CALLBACK (on_changed), &seen);
  g_assert_true (yt_recorder_begin (recorder, "test", NULL, NULL, NULL));
  for (guint i = 0; i < 5000; i++)
    add_note (scratch->dossier, root, "en", "text");
  set_column (scratch->dossier, &yt_table_entry, area, "title_en", "After");
  g_assert_true (yt_recorder_commit (recorder, NULL));
  g_assert_cmpuint (seen.changed, ==, 1);
  g_assert_cmpuint (seen.all, ==, 1);
  g_assert_cmpstr (yt_entry_title (entry, YT_LANGUAGE_EN), ==, "After");
  g_assert_cmpuint (yt_note_count (scratch->dossier, 0), ==, 5000);
  g_signal_handlers_disconnect_by_data (scratch->dossier, &seen);
}

static void
test_undo (Scratch      *scratch,
           gconstpointer data)
{
  YtRecorder *recorder = yt_dossier_recorder (scratch->dossier);
  gint64 root = yt_dossier_root (scratch->dossier);
  guint notified = 0;
  gint64 note;
  g_autoptr(YtNote) row = NULL;

  g_signal_connect_swapped (scratch->dossier, "notify::can-undo", G_CALLBACK (count), &notified);
  g_assert_false (yt_dossier_can_undo (scratch->dossier));
  note = add_note (scratch->dossier, root, "en", "text");
  row = yt_note_get (scratch->dossier, note);
  g_assert_true (yt_dossier_can_undo (scratch->dossier));
  g_assert_false (yt_dossier_can_redo (scratch->dossier));
  g_assert_cmpuint (notified, ==, 1);
  g_assert_cmpuint (yt_note_count (scratch->dossier, 0), ==, 1);

  g_assert_true (yt_recorder_undo (recorder, NULL));
  g_assert_false (yt_dossier_can_undo (scratch->dossier));
  g_assert_true (yt_dossier_can_redo (scratch->dossier));
  g_assert_true (yt_note_is_deleted (row));
  g_assert_cmpuint (yt_note_count (scratch->dossier, 0), ==, 0);
  g_assert_true (yt_recorder_redo (recorder, NULL));
  g_assert_false (yt_note_is_deleted (row));
  g_assert_cmpuint (yt_note_count (scratch->dossier, 0), ==, 1);
  g_assert_cmpuint (yt_note_count (scratch->dossier, root), ==, 1);

  /* The step is there after the file was closed. */
  g_clear_object (&row);
  scratch_close (scratch);
  scratch_open (scratch);
  g_assert_true (yt_dossier_can_undo (scratch->dossier));
}

static void
test_properties (Scratch      *scratch,
                 gconstpointer data)
{
  gint64 root = yt_dossier_root (scratch->dossier);
  guint notified = 0;
  g_autofree char *path = NULL;
  g_autofree char *zh = NULL;
  g_autofree char *en = NULL;
  gboolean can_undo;
  gboolean can_redo;
  gboolean read_only;

  g_signal_connect_swapped (scratch->dossier, "notify::title-zh", G_CALLBACK (count), &notified);
  set_column (scratch->dossier, &yt_table_entry, root, "title_zh", "中美网络安全");
  set_column (scratch->dossier, &yt_table_entry, root, "title_en", "Cyber security");
  g_object_get (scratch->dossier, "path", &path, "title-zh", &zh, "title-en", &en, "can-undo", &can_undo, "can-redo", &can_redo,
                "read-only", &read_only, NULL);
  g_assert_cmpuint (notified, ==, 2);
  g_assert_cmpstr (path, ==, scratch->path);
  g_assert_cmpstr (zh, ==, "中美网络安全");
  g_assert_cmpstr (en, ==, "Cyber security");
  g_assert_true (can_undo);
  g_assert_false (can_redo);
  g_assert_false (read_only);
}

static void
test_meta (Scratch      *scratch,
           gconstpointer data)
{
  g_autofree char *nothing = yt_dossier_meta (scratch->dossier, "view");
  g_autofree char *value = NULL;

  g_assert_null (nothing);
  g_assert_true (yt_dossier_set_meta (scratch->dossier, "view", "a", NULL));
  g_assert_true (yt_dossier_set_meta (scratch->dossier, "view", "b", NULL));
  scratch_close (scratch);
  scratch_open (scratch);
  value = yt_dossier_meta (scratch->dossier, "view");
  g_assert_cmpstr (value, ==, "b");
  g_assert_false (yt_dossier_can_undo (scratch->dossier));
}

static void
test_elsewhere (Scratch      *scratch,
                gconstpointer data)
{
  gint64 area = add_entry (scratch->dossier, YT_KIND_AREA, 0, 0, "", "Mine");
  g_autoptr(YtEntry) entry = yt_entry_get (scratch->dossier, area);
  g_autoptr(YtDossier) other = yt_dossier_open (scratch->path, YT_OPEN_WRITE, NULL);
  Seen seen = { 0 };

  g_signal_connect (scratch->dossier, "changed", G_CALLBACK (on_changed), &seen);
  yt_dossier_look_elsewhere (scratch->dossier);
  g_assert_cmpuint (seen.changed, ==, 0);
  set_column (other, &yt_table_entry, area, "title_en", "Theirs");
  g_assert_cmpstr (yt_entry_title (entry, YT_LANGUAGE_EN), ==, "Mine");
  yt_dossier_look_elsewhere (scratch->dossier);
  g_assert_cmpuint (seen.changed, ==, 1);
  g_assert_cmpuint (seen.all, ==, 1);
  g_assert_cmpstr (yt_entry_title (entry, YT_LANGUAGE_EN), ==, "Theirs");
  yt_dossier_look_elsewhere (scratch->dossier);
  g_assert_cmpuint (seen.changed, ==, 1);

  /* A row that is gone altogether stays as it was last seen, but deleted. */
  g_assert_true (yt_connection_execute (yt_dossier_connection (other), "DELETE FROM entry WHERE kind = 'area'", NULL));
  yt_dossier_look_elsewhere (scratch->dossier);
  g_assert_true (yt_entry_is_deleted (entry));
  g_assert_cmpstr (yt_entry_title (entry, YT_LANGUAGE_EN), ==, "Theirs");
  g_signal_handlers_disconnect_by_data (scratch->dossier, &seen);
}

static void
test_save_copy (Scratch      *scratch,
                gconstpointer data)
{
  g_autofree char *path = scratch_path (scratch, "copy.yitong");
  g_autoptr(YtDossier) copy = NULL;
  g_autoptr(GError) error = NULL;
  struct stat status;

  add_note (scratch->dossier, yt_dossier_root (scratch->dossier), "zh", "笔记");
  g_assert_true (yt_dossier_save_copy (scratch->dossier, path, &error));
  g_assert_no_error (error);
  g_assert_cmpint (stat (path, &status), ==, 0);
  g_assert_cmpint (status.st_mode & 0777, ==, 0600);
  copy = yt_dossier_open (path, YT_OPEN_READ, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (yt_note_count (copy, 0), ==, 1);
  g_assert_false (yt_dossier_save_copy (scratch->dossier, path, &error));
  g_assert_error (error, YT_DB_ERROR, YT_DB_ERROR_EXISTS);
}

static void
test_closed (Scratch      *scratch,
             gconstpointer data)
{
  gint64 root = yt_dossier_root (scratch->dossier);
  gint64 area = add_entry (scratch->dossier, YT_KIND_AREA, 0, 0, "", "Kept");
  g_autoptr(YtEntry) entry = yt_entry_get (scratch->dossier, area);
  g_autoptr(GArray) children = NULL;
  g_autoptr(GArray) links = NULL;
  g_autoptr(GArray) missing = NULL;
  g_auto(GStrv) tags = NULL;
  guint closing = 0;

  g_signal_connect_swapped (scratch->dossier, "closing", G_CALLBACK (count), &closing);
  yt_dossier_close (scratch->dossier);
  yt_dossier_close (scratch->dossier);
  g_assert_cmpuint (closing, ==, 1);
  g_assert_null (yt_dossier_connection (scratch->dossier));
  g_assert_null (yt_dossier_recorder (scratch->dossier));
  g_assert_false (yt_dossier_can_undo (scratch->dossier));
  g_assert_null (yt_dossier_meta (scratch->dossier, "uid"));
  yt_dossier_look_elsewhere (scratch->dossier);
  g_assert_cmpstr (yt_dossier_path (scratch->dossier), ==, scratch->path);

  g_assert_cmpstr (yt_entry_title (entry, YT_LANGUAGE_EN), ==, "Kept");
  g_assert_null (yt_link_get (scratch->dossier, 12345));
  g_assert_cmpint (yt_entry_find (scratch->dossier, "A1"), ==, 0);
  g_assert_cmpuint (yt_entry_count (scratch->dossier, YT_KIND_AREA), ==, 0);
  g_assert_cmpuint (yt_link_count (scratch->dossier), ==, 0);
  g_assert_cmpuint (yt_note_count (scratch->dossier, 0), ==, 0);
  g_assert_cmpuint (yt_note_count (scratch->dossier, root), ==, 0);
  g_assert_cmpint (yt_document_with_digest (scratch->dossier, "00"), ==, 0);
  children = yt_entry_children (scratch->dossier, 0, YT_KIND_NONE);
  g_assert_cmpuint (children->len, ==, 0);
  links = yt_link_from (scratch->dossier, root, NULL);
  g_assert_cmpuint (links->len, ==, 0);
  missing = yt_entry_missing_all (scratch->dossier);
  g_assert_cmpuint (missing->len, ==, 0);
  tags = yt_all_tags (scratch->dossier);
  g_assert_cmpuint (g_strv_length (tags), ==, 0);
}

/* A row outlives its dossier, and then knows it. */
static void
test_outlived (Scratch      *scratch,
               gconstpointer data)
{
  g_autoptr(YtEntry) entry = yt_entry_get (scratch->dossier, yt_dossier_root (scratch->dossier));

  g_assert_true (yt_entry_dossier (entry) == scratch->dossier);
  scratch_close (scratch);
  g_assert_null (yt_entry_dossier (entry));
}

static void
on_failed (YtDossier    *dossier,
           const GError *error,
           GError      **kept)
{
  if (*kept == NULL)
    *kept = g_error_copy (error);
}

/* What cannot be read is told, not passed over in silence. */
static void
test_failed (Scratch      *scratch,
             gconstpointer data)
{
  g_autoptr(GError) preparing = NULL;
  g_autoptr(GError) loading = NULL;
  g_autoptr(GArray) links = NULL;
  gulong handler;

  handler = g_signal_connect (scratch->dossier, "failed", G_CALLBACK (on_failed), &preparing);
  g_assert_true (yt_connection_execute (yt_dossier_connection (scratch->dossier), "DROP TABLE link; DROP TABLE document", NULL));
  links = yt_link_from (scratch->dossier, 1, NULL);
  g_assert_cmpuint (links->len, ==, 0);
  g_assert_error (preparing, YT_DB_ERROR, YT_DB_ERROR_FAILED);
  g_signal_handler_disconnect (scratch->dossier, handler);
  g_signal_connect (scratch->dossier, "failed", G_CALLBACK (on_failed), &loading);
  g_assert_null (yt_document_get (scratch->dossier, 1));
  g_assert_error (loading, YT_DB_ERROR, YT_DB_ERROR_FAILED);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/dossier/changed", Scratch, NULL, scratch_set_up, test_changed, scratch_tear_down);
  g_test_add ("/dossier/so-much-changed", Scratch, NULL, scratch_set_up, test_so_much_changed, scratch_tear_down);
  g_test_add ("/dossier/undo", Scratch, NULL, scratch_set_up, test_undo, scratch_tear_down);
  g_test_add ("/dossier/properties", Scratch, NULL, scratch_set_up, test_properties, scratch_tear_down);
  g_test_add ("/dossier/meta", Scratch, NULL, scratch_set_up, test_meta, scratch_tear_down);
  g_test_add ("/dossier/elsewhere", Scratch, NULL, scratch_set_up, test_elsewhere, scratch_tear_down);
  g_test_add ("/dossier/save-copy", Scratch, NULL, scratch_set_up, test_save_copy, scratch_tear_down);
  g_test_add ("/dossier/closed", Scratch, NULL, scratch_set_up, test_closed, scratch_tear_down);
  g_test_add ("/dossier/outlived", Scratch, NULL, scratch_set_up, test_outlived, scratch_tear_down);
  g_test_add ("/dossier/failed", Scratch, NULL, scratch_set_up, test_failed, scratch_tear_down);
  return g_test_run ();
}
