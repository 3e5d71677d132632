/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Row objects are single, live, and read again: links and documents, and what all rows have in common. */
#include "model/row.h"

#include "scratch.h"

static void
count (guint *n)
{
  (*n)++;
}

static void
test_single (Scratch      *scratch,
             gconstpointer data)
{
  gint64 id = add_entry (scratch->dossier, YT_KIND_AREA, 0, 0, "", "A");
  YtEntry *first = yt_entry_get (scratch->dossier, id);
  YtEntry *second = yt_entry_get (scratch->dossier, id);
  gint64 property = 0;
  g_autoptr(YtDossier) dossier = NULL;

  g_assert_true (first == second);
  g_object_get (first, "id", &property, "dossier", &dossier, NULL);
  g_assert_cmpint (property, ==, id);
  g_assert_true (dossier == scratch->dossier);
  g_object_unref (first);
  g_assert_finalize_object (second);
  g_assert_null (yt_entry_get (scratch->dossier, 12345));
  g_assert_null (yt_entry_get (scratch->dossier, 0));
  g_assert_null (yt_note_get (scratch->dossier, id));
}

static void
test_live (Scratch      *scratch,
           gconstpointer data)
{
  gint64 id = add_entry (scratch->dossier, YT_KIND_AREA, 0, 0, "", "Before");
  gint64 other = add_entry (scratch->dossier, YT_KIND_AREA, 0, 1, "", "Other");
  g_autoptr(YtEntry) entry = yt_entry_get (scratch->dossier, id);
  g_autoptr(YtEntry) bystander = yt_entry_get (scratch->dossier, other);
  guint changed = 0;
  guint notified = 0;
  guint unconcerned = 0;

  g_signal_connect_swapped (entry, "changed", G_CALLBACK (count), &changed);
  g_signal_connect_swapped (entry, "notify::title-en", G_CALLBACK (count), &notified);
  g_signal_connect_swapped (bystander, "changed", G_CALLBACK (count), &unconcerned);
  set_column (scratch->dossier, &yt_table_entry, id, "title_en", "After");
  g_assert_cmpstr (yt_entry_title (entry, YT_LANGUAGE_EN), ==, "After");
  g_assert_cmpuint (changed, ==, 1);
  g_assert_cmpuint (notified, ==, 1);
  g_assert_cmpuint (unconcerned, ==, 0);
  g_assert_true (yt_recorder_undo (yt_dossier_recorder (scratch->dossier), NULL));
  g_assert_cmpstr (yt_entry_title (entry, YT_LANGUAGE_EN), ==, "Before");
  g_assert_cmpuint (changed, ==, 2);
}

/* A row's listener may let go of another row that was changed by the same act. */
static void
drop (YtEntry **other)
{
  g_clear_object (other);
}

static void
test_listener_drops_rows (Scratch      *scratch,
                          gconstpointer data)
{
  YtRecorder *recorder = yt_dossier_recorder (scratch->dossier);
  gint64 first = add_entry (scratch->dossier, YT_KIND_AREA, 0, 0, "", "A");
  gint64 second = add_entry (scratch->dossier, YT_KIND_AREA, 0, 1, "", "B");
  g_autoptr(YtEntry) a = yt_entry_get (scratch->dossier, first);
  g_autoptr(YtEntry) b = yt_entry_get (scratch->dossier, second);
  YtEntry *held_a = g_object_ref (a);
  YtEntry *held_b = g_object_ref (b);

  g_signal_connect_swapped (a, "changed", G_CALLBACK (drop), &held_b);
  g_signal_connect_swapped (b, "changed", G_CALLBACK (drop), &held_a);
  g_clear_object (&a);
  g_clear_object (&b);
  g_assert_true (yt_recorder_begin (recorder, "test", NULL, NULL, NULL));
  set_column (scratch->dossier, &yt_table_entry, first, "title_en", "A2");
  set_column (scratch->dossier, &yt_table_entry, second, "title_en", "B2");
  g_assert_true (yt_recorder_commit (recorder, NULL));
  g_assert_null (held_a);
  g_assert_null (held_b);
}

/* Rot in a text is shown as good as may be; nothing falls over it. */
static void
test_damaged_text (Scratch      *scratch,
                   gconstpointer data)
{
  gint64 id = add_entry (scratch->dossier, YT_KIND_AREA, 0, 0, "", "A");
  g_autofree char *sql = g_strdup_printf ("UPDATE entry SET text_zh = CAST (x'e7bd91e7' AS TEXT), kind = 'arae' WHERE id = %" G_GINT64_FORMAT, id);
  g_autoptr(YtEntry) entry = NULL;

  scratch_close (scratch);
  scratch_sql (scratch, sql);
  scratch_open (scratch);
  entry = yt_entry_get (scratch->dossier, id);
  g_assert_cmpstr (yt_entry_text (entry, YT_LANGUAGE_ZH), ==, "网\357\277\275");
  g_assert_cmpint (yt_entry_kind (entry), ==, YT_KIND_REMARK);
}

static void
test_link (Scratch      *scratch,
           gconstpointer data)
{
  gint64 channel = add_entry (scratch->dossier, YT_KIND_CHANNEL, 0, 0, "", "C");
  gint64 area = add_entry (scratch->dossier, YT_KIND_AREA, 0, 0, "", "A");
  gint64 deals = add_link (scratch->dossier, "deals-with", channel, area);
  gint64 relates = add_link (scratch->dossier, "relates-to", channel, area);
  g_autoptr(YtLink) link = yt_link_get (scratch->dossier, deals);
  g_autoptr(GArray) from = yt_link_from (scratch->dossier, channel, NULL);
  g_autoptr(GArray) typed = yt_link_to (scratch->dossier, area, "relates-to");
  g_autoptr(GArray) none = yt_link_to (scratch->dossier, channel, NULL);

  g_assert_cmpint (yt_link_id (link), ==, deals);
  g_assert_cmpstr (yt_link_kind (link), ==, "deals-with");
  g_assert_cmpint (yt_link_origin (link), ==, channel);
  g_assert_cmpint (yt_link_target (link), ==, area);
  g_assert_cmpint (yt_link_source (link), ==, 0);
  g_assert_cmpstr (yt_link_standing (link), ==, "stated");
  g_assert_cmpstr (yt_link_page (link), ==, "");
  g_assert_cmpstr (yt_link_text (link, YT_LANGUAGE_ZH), ==, "");
  g_assert_cmpuint (from->len, ==, 2);
  g_assert_cmpint (g_array_index (from, gint64, 0), ==, deals);
  g_assert_cmpuint (typed->len, ==, 1);
  g_assert_cmpint (g_array_index (typed, gint64, 0), ==, relates);
  g_assert_cmpuint (none->len, ==, 0);
  g_assert_cmpuint (yt_link_count (scratch->dossier), ==, 2);

  set_column (scratch->dossier, &yt_table_link, deals, "text_en", "because");
  g_assert_cmpstr (yt_link_text (link, YT_LANGUAGE_EN), ==, "because");
  set_number (scratch->dossier, &yt_table_link, deals, "deleted", 1);
  g_assert_true (yt_link_is_deleted (link));
  g_assert_cmpuint (yt_link_count (scratch->dossier), ==, 1);
}

static void
test_document (Scratch      *scratch,
               gconstpointer data)
{
  gint64 source = add_entry (scratch->dossier, YT_KIND_SOURCE, 0, 0, "", "S");
  gint64 id = add_document (scratch->dossier, source, "paper.txt", "网络自由");
  g_autoptr(YtDocument) document = yt_document_get (scratch->dossier, id);
  g_autoptr(GArray) of_source = yt_document_of (scratch->dossier, source);
  g_autoptr(GArray) of_other = yt_document_of (scratch->dossier, source + 1);
  g_autoptr(GArray) all = yt_document_of (scratch->dossier, 0);
  g_autoptr(GBytes) bytes = NULL;
  g_autoptr(GError) error = NULL;

  g_assert_cmpint (yt_document_id (document), ==, id);
  g_assert_cmpint (yt_document_source (document), ==, source);
  g_assert_cmpstr (yt_document_name (document), ==, "paper.txt");
  g_assert_cmpstr (yt_document_media_type (document), ==, "text/plain");
  g_assert_cmpstr (yt_document_encoding (document), ==, "UTF-8");
  g_assert_cmpstr (yt_document_text (document), ==, "网络自由");
  g_assert_false (yt_document_is_deleted (document));
  g_assert_cmpuint (of_source->len, ==, 1);
  g_assert_cmpuint (of_other->len, ==, 0);
  g_assert_cmpuint (all->len, ==, 1);
  g_assert_cmpint (yt_document_with_digest (scratch->dossier, yt_document_digest (document)), ==, id);
  g_assert_cmpint (yt_document_with_digest (scratch->dossier, "00"), ==, 0);

  bytes = yt_document_original (document, &error);
  g_assert_no_error (error);
  g_assert_cmpmem (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), "网络自由", 12);
}

static void
test_damaged_original (Scratch      *scratch,
                       gconstpointer data)
{
  gint64 id = add_document (scratch->dossier, yt_dossier_root (scratch->dossier), "paper.txt", "text");
  g_autoptr(YtDocument) document = NULL;
  g_autoptr(GError) error = NULL;

  scratch_close (scratch);
  scratch_sql (scratch, "UPDATE blob SET bytes = CAST ('tixt' AS BLOB)");
  scratch_open (scratch);
  document = yt_document_get (scratch->dossier, id);
  g_assert_null (yt_document_original (document, &error));
  g_assert_error (error, YT_DB_ERROR, YT_DB_ERROR_CORRUPT);
  g_clear_error (&error);

  g_assert_true (yt_connection_execute (yt_dossier_connection (scratch->dossier), "DELETE FROM blob", NULL));
  g_assert_null (yt_document_original (document, &error));
  g_assert_no_error (error);
  yt_dossier_close (scratch->dossier);
  g_assert_null (yt_document_original (document, &error));
  g_assert_no_error (error);
}

/* Links, notes and documents that another program takes out of the file count as deleted. */
static void
test_lost (Scratch      *scratch,
           gconstpointer data)
{
  gint64 root = yt_dossier_root (scratch->dossier);
  g_autoptr(YtLink) link = yt_link_get (scratch->dossier, add_link (scratch->dossier, "concerns", root, root));
  g_autoptr(YtNote) note = yt_note_get (scratch->dossier, add_note (scratch->dossier, root, "en", "kept"));
  g_autoptr(YtDocument) document = yt_document_get (scratch->dossier, add_document (scratch->dossier, root, "a.txt", "text"));

  scratch_sql (scratch, "DELETE FROM link; DELETE FROM note; DELETE FROM document");
  yt_dossier_look_elsewhere (scratch->dossier);
  g_assert_true (yt_link_is_deleted (link));
  g_assert_true (yt_note_is_deleted (note));
  g_assert_true (yt_document_is_deleted (document));
  g_assert_cmpstr (yt_note_text (note), ==, "kept");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/row/single", Scratch, NULL, scratch_set_up, test_single, scratch_tear_down);
  g_test_add ("/row/live", Scratch, NULL, scratch_set_up, test_live, scratch_tear_down);
  g_test_add ("/row/listener-drops-rows", Scratch, NULL, scratch_set_up, test_listener_drops_rows, scratch_tear_down);
  g_test_add ("/row/damaged-text", Scratch, NULL, scratch_set_up, test_damaged_text, scratch_tear_down);
  g_test_add ("/row/link", Scratch, NULL, scratch_set_up, test_link, scratch_tear_down);
  g_test_add ("/row/document", Scratch, NULL, scratch_set_up, test_document, scratch_tear_down);
  g_test_add ("/row/damaged-original", Scratch, NULL, scratch_set_up, test_damaged_original, scratch_tear_down);
  g_test_add ("/row/lost", Scratch, NULL, scratch_set_up, test_lost, scratch_tear_down);
  return g_test_run ();
}
