/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Tests the pane of sources: the list, what rests on one, its texts, and how these come in. */
#include "frame.h"

#include <string.h>

#include <glib/gstdio.h>
#include <unistd.h>

#include "act/entry.h"
#include "act/take-in.h"
#include "panes/reader-head.h"
#include "panes/reader-lines.h"
#include "panes/reader.h"
#include "panes/import-dialog.h"
#include "panes/rests-list.h"
#include "panes/sources-pane.h"
#include "text/decode.h"

static const char poem[] = "网络安全与中美关系，分歧与对话并存，双方仍在谈判。";

typedef struct
{
  Frame frame;
  gint64 source, other;
  YtSourcesPane *pane;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  YtDossier *dossier;

  frame_set_up (&fixture->frame, NULL);
  dossier = fixture->frame.dossier;
  fixture->source = add_entry (dossier, YT_KIND_SOURCE, 0, 1, "网络安全与中美关系", "Cybersecurity and U.S.–China Relations");
  fixture->other = add_entry (dossier, YT_KIND_SOURCE, 0, 2, "塔林手册", "Tallinn Manual");
  set_field (dossier, &yt_table_entry, fixture->source, "author.en", "Kenneth Lieberthal");
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  frame_tear_down (&fixture->frame, NULL);
}

static void
show_pane (Fixture *fixture)
{
  fixture->pane = g_object_new (YT_TYPE_SOURCES_PANE, "desk", fixture->frame.desk, NULL);
  frame_show (&fixture->frame, GTK_WIDGET (fixture->pane));
}

static guint
count_listed (gpointer root,
              guint    list)
{
  GtkListView *view = frame_find (root, GTK_TYPE_LIST_VIEW, list);

  return gtk_list_view_get_model (view) != NULL ? g_list_model_get_n_items (G_LIST_MODEL (gtk_list_view_get_model (view))) : 0;
}

static void
test_search (Fixture       *fixture,
             gconstpointer  data)
{
  GtkWidget *words;

  show_pane (fixture);
  g_assert_cmpuint (count_listed (fixture->pane, 0), ==, 2);
  words = frame_find (fixture->pane, GTK_TYPE_SEARCH_ENTRY, 0);
  gtk_editable_set_text (GTK_EDITABLE (words), "lieberthal");
  g_signal_emit_by_name (words, "search-changed");
  frame_settle (&fixture->frame);
  g_assert_cmpuint (count_listed (fixture->pane, 0), ==, 1);
  gtk_editable_set_text (GTK_EDITABLE (words), "塔林");
  g_signal_emit_by_name (words, "search-changed");
  frame_settle (&fixture->frame);
  g_assert_cmpuint (count_listed (fixture->pane, 0), ==, 1);
  gtk_editable_set_text (GTK_EDITABLE (words), "'; DROP TABLE entry; --");
  g_signal_emit_by_name (words, "search-changed");
  frame_settle (&fixture->frame);
  g_assert_cmpuint (count_listed (fixture->pane, 0), ==, 0);
  g_assert_true (frame_says (fixture->pane, "No Source Matches"));
}

static void
test_rests (Fixture       *fixture,
            gconstpointer  data)
{
  Frame *frame = &fixture->frame;
  YtDossier *dossier = frame->dossier;
  gint64 from = add_entry (dossier, YT_KIND_EVENT, 0, 1, "甲", "A");
  gint64 cites = add_entry (dossier, YT_KIND_EVENT, 0, 2, "乙", "B");
  gint64 paged = add_entry (dossier, YT_KIND_EVENT, 0, 3, "丙", "C");
  GError *error = NULL;

  set_number (dossier, &yt_table_entry, from, "source", fixture->other);
  add_link (dossier, "cites", cites, fixture->other);
  set_column (dossier, &yt_table_entry, paged, "page", "318");
  g_object_set (frame->desk, "selected", fixture->other, NULL);
  show_pane (fixture);
  gtk_stack_set_visible_child_name (GTK_STACK (gtk_widget_get_ancestor (frame_find (fixture->pane, YT_TYPE_RESTS_LIST, 0), GTK_TYPE_STACK)),
                                    "rests");
  frame_settle (frame);
  g_assert_cmpuint (count_listed (frame_find (fixture->pane, YT_TYPE_RESTS_LIST, 0), 0), ==, 2);

  /* What has a page only rests on the main source. */
  g_object_set (frame->desk, "selected", fixture->source, NULL);
  g_assert_cmpuint (count_listed (frame_find (fixture->pane, YT_TYPE_RESTS_LIST, 0), 0), ==, 0);
  set_number (dossier, &yt_table_entry, yt_dossier_root (dossier), "source", fixture->source);
  g_assert_no_error (error);
  g_object_set (frame->desk, "selected", fixture->other, NULL);
  g_object_set (frame->desk, "selected", fixture->source, NULL);
  g_assert_cmpuint (count_listed (frame_find (fixture->pane, YT_TYPE_RESTS_LIST, 0), 0), >=, 1);
}

static char *
shown (YtReader *view)
{
  GtkTextIter start, end;

  gtk_text_buffer_get_bounds (gtk_text_view_get_buffer (GTK_TEXT_VIEW (yt_reader_text (view))), &start, &end);
  return gtk_text_buffer_get_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (yt_reader_text (view))), &start, &end, TRUE);
}

static YtReader *
show_documents (Fixture *fixture,
                gint64   source)
{
  g_object_set (fixture->frame.desk, "selected", source, NULL);
  show_pane (fixture);
  gtk_stack_set_visible_child_name (GTK_STACK (gtk_widget_get_ancestor (GTK_WIDGET (yt_sources_pane_documents (fixture->pane)), GTK_TYPE_STACK)),
                                    "text");
  frame_settle (&fixture->frame);
  return yt_sources_pane_documents (fixture->pane);
}

/* A wrong guess is put right where the text is read, and that can be undone. */
static void
test_encoding (Fixture       *fixture,
               gconstpointer  data)
{
  YtDossier *dossier = fixture->frame.dossier;
  gsize length;
  g_autofree char *gb = g_convert (poem, -1, "GB18030", "UTF-8", NULL, &length, NULL);
  g_autoptr(GBytes) bytes = g_bytes_new (gb, length);
  g_autofree char *wrong = NULL;
  g_autofree char *right = NULL;
  g_autofree char *again = NULL;
  GError *error = NULL;
  YtReader *view;

  yt_act_import_document (dossier, fixture->source, "poem.txt", bytes, "Big5", NULL, &error);
  g_assert_no_error (error);
  view = show_documents (fixture, fixture->source);
  g_assert_cmpuint (yt_reader_count (view), ==, 1);
  wrong = shown (view);
  g_assert_cmpstr (wrong, !=, poem);

  yt_reader_read_as (view, "GB18030");
  right = shown (view);
  g_assert_cmpstr (right, ==, poem);
  yt_act_undo (dossier, &error);
  g_assert_no_error (error);
  again = shown (view);
  g_assert_cmpstr (again, ==, wrong);
}

static void
test_find (Fixture       *fixture,
           gconstpointer  data)
{
  YtDossier *dossier = fixture->frame.dossier;
  g_autoptr(GString) text = g_string_new ("Opening line\n");
  YtReader *view;
  GtkTextIter start, end;
  g_autofree char *selected = NULL;

  /* One paragraph of 1 MB; the word stands in its middle and at its end. */
  while (text->len < 1024 * 1024)
    {
      if (text->len > 500 * 1024 && strstr (text->str, "ＮＥＥＤＬＥ") == NULL)
        g_string_append (text, "ＮＥＥＤＬＥ");
      g_string_append (text, "一二三四五六七八九十");
    }
  g_string_append (text, "needle");
  add_document (dossier, fixture->source, "long.txt", text->str);
  view = show_documents (fixture, fixture->source);
  g_assert_cmpint (gtk_text_buffer_get_line_count (gtk_text_view_get_buffer (GTK_TEXT_VIEW (yt_reader_text (view)))), >, 50);
  g_assert_cmpuint (yt_reader_find (view, "needle"), ==, 2);
  g_assert_true (gtk_text_buffer_get_selection_bounds (gtk_text_view_get_buffer (GTK_TEXT_VIEW (yt_reader_text (view))), &start, &end));
  selected = gtk_text_buffer_get_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (yt_reader_text (view))), &start, &end, FALSE);
  g_assert_cmpstr (selected, ==, "ＮＥＥＤＬＥ");
  gtk_widget_activate_action (GTK_WIDGET (view), "document.next", NULL);
  g_assert_true (gtk_text_buffer_get_selection_bounds (gtk_text_view_get_buffer (GTK_TEXT_VIEW (yt_reader_text (view))), &start, &end));
  g_assert_true (gtk_text_iter_is_end (&end));
  g_assert_cmpuint (yt_reader_find (view, "haystack"), ==, 0);
  g_assert_true (frame_says (view, "Not found"));
}

/* Each place in the text is found at the same words in what is shown, breaks or not. */
static void
test_places (void)
{
  g_autoptr(GString) text = g_string_new (NULL);
  g_autoptr(YtReaderLines) lines = NULL;
  g_autoptr(GtkTextBuffer) buffer = gtk_text_buffer_new (NULL);
  GtkTextTag *cut = gtk_text_buffer_create_tag (buffer, "cut", NULL);
  GtkTextIter first, last;
  g_autofree char *read = NULL;
  gsize at = 0;

  for (guint i = 0; i < 20000; i++)
    g_string_append (text, i % 7 == 0 ? "终x" : i % 1000 == 0 ? "行\r\n" : "句。");
  lines = yt_reader_lines_new (text->str);
  yt_reader_lines_fill (lines, buffer, cut);
  for (const char *p = strstr (text->str, "终x"); p != NULL; p = strstr (p + 1, "终x"))
    {
      GtkTextIter start, end;
      g_autofree char *found = NULL;

      at = (gsize) (p - text->str);
      yt_reader_lines_iter (lines, buffer, at, FALSE, &start);
      yt_reader_lines_iter (lines, buffer, at + strlen ("终x"), TRUE, &end);
      found = gtk_text_buffer_get_text (buffer, &start, &end, FALSE);
      g_strdelimit (found, "\n", ' ');
      g_assert_true (g_str_has_prefix (found, "终") && g_str_has_suffix (found, "x"));
      g_assert_cmpuint (yt_reader_lines_place (lines, &start), ==, at);
    }
  g_assert_cmpuint (at, >, 0);
  g_assert_cmpint (gtk_text_buffer_get_line_count (buffer), >, 15);
  gtk_text_buffer_get_bounds (buffer, &first, &last);
  read = yt_reader_lines_read (&first, &last, cut);
  g_assert_cmpstr (read, ==, text->str);
}

static void
wait_for_import (YtImportDialog *dialog)
{
  while (!yt_import_dialog_is_done (dialog))
    g_main_context_iteration (NULL, TRUE);
}

static void
add_file (Fixture    *fixture,
          GListStore *files,
          const char *name,
          const char *content,
          gssize      length)
{
  g_autofree char *path = scratch_path (&fixture->frame.scratch, name);
  g_autoptr(GFile) file = g_file_new_for_path (path);
  GError *error = NULL;

  if (content != NULL)
    g_file_set_contents (path, content, length, &error);
  g_assert_no_error (error);
  g_list_store_append (files, file);
}

/* One bad file does not stop the others; the report tells of each. */
static void
test_import (Fixture       *fixture,
             gconstpointer  data)
{
  Frame *frame = &fixture->frame;
  gsize length;
  g_autofree char *gb = g_convert (poem, -1, "GB18030", "UTF-8", NULL, &length, NULL);
  g_autoptr(GListStore) files = g_list_store_new (G_TYPE_FILE);
  g_autoptr(GArray) documents = NULL;
  YtImportDialog *dialog;

  add_file (fixture, files, "one.txt", "Some English text.\n", -1);
  add_file (fixture, files, "missing.txt", NULL, 0);
  add_file (fixture, files, "empty.txt", "", 0);
  add_file (fixture, files, "binary.txt", "\x7f" "ELF\x02\x01\x01\0\0\0\0\0\0\0\0\0\x03\0\x3e\0\x01\0\0\0", 24);
  add_file (fixture, files, "gb.txt", gb, (gssize) length);
  add_file (fixture, files, "again.txt", "Some English text.\n", -1);
  frame_show (frame, gtk_label_new (""));
  dialog = yt_import_dialog_run (frame->window, frame->desk, G_LIST_MODEL (files), 0);
  wait_for_import (dialog);
  documents = yt_document_of (frame->dossier, 0);
  g_assert_cmpuint (yt_import_dialog_count (dialog), ==, documents->len);
  g_assert_cmpuint (documents->len, ==, 2);
  g_assert_cmpuint (yt_entry_count (frame->dossier, YT_KIND_SOURCE), ==, 4);
  g_assert_true (frame_says (dialog, "2 of 6 files imported"));
  g_assert_true (frame_says (dialog, "missing.txt"));
  g_assert_true (frame_says (dialog, "This file is in the dossier already; nothing was changed."));
  gtk_window_destroy (GTK_WINDOW (dialog));
}

static void
test_import_into (Fixture       *fixture,
                  gconstpointer  data)
{
  Frame *frame = &fixture->frame;
  g_autoptr(GListStore) files = g_list_store_new (G_TYPE_FILE);
  g_autoptr(GArray) documents = NULL;
  YtImportDialog *dialog;

  add_file (fixture, files, "one.txt", "Some English text.\n", -1);
  frame_show (frame, gtk_label_new (""));
  dialog = yt_import_dialog_run (frame->window, frame->desk, G_LIST_MODEL (files), fixture->other);
  wait_for_import (dialog);
  documents = yt_document_of (frame->dossier, fixture->other);
  g_assert_cmpuint (documents->len, ==, 1);
  g_assert_cmpuint (yt_entry_count (frame->dossier, YT_KIND_SOURCE), ==, 2);
  gtk_window_destroy (GTK_WINDOW (dialog));
}

/* A folder with documents of several formats, one of them damaged, and what is none; a link out of it is not followed. */
static void
test_import_folder (Fixture       *fixture,
                    gconstpointer  data)
{
  static const char *const names[] = { "book.epub", "memo.rtf", "news-gb2312.html", "paper.docx", "paper.odt", "review.pdf" };
  Frame *frame = &fixture->frame;
  g_autofree char *folder = scratch_path (&fixture->frame.scratch, "folder");
  g_autofree char *link = g_build_filename (folder, "link.txt", NULL);
  g_autofree char *damaged = g_build_filename (folder, "zz.docx", NULL);
  g_autofree char *other = g_build_filename (folder, "program.bin", NULL);
  g_autoptr(GListStore) files = g_list_store_new (G_TYPE_FILE);
  g_autoptr(GFile) file = g_file_new_for_path (folder);
  g_autoptr(GArray) documents = NULL;
  YtImportDialog *dialog;

  g_assert_cmpint (g_mkdir (folder, 0700), ==, 0);
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *from = g_test_build_filename (G_TEST_DIST, "files", "documents", names[i], NULL);
      g_autofree char *to = g_build_filename (folder, names[i], NULL);
      g_autofree char *bytes = NULL;
      gsize size;

      g_assert_true (g_file_get_contents (from, &bytes, &size, NULL) && g_file_set_contents (to, bytes, (gssize) size, NULL));
    }
  g_assert_cmpint (symlink ("/etc/passwd", link), ==, 0);
  g_assert_true (g_file_set_contents (damaged, "PK\3\4 and no more", -1, NULL));
  g_assert_true (g_file_set_contents (other, "words", -1, NULL));
  g_list_store_append (files, file);
  frame_show (frame, gtk_label_new (""));
  dialog = yt_import_dialog_run (frame->window, frame->desk, G_LIST_MODEL (files), 0);
  wait_for_import (dialog);
  documents = yt_document_of (frame->dossier, 0);
  g_assert_cmpuint (documents->len, ==, G_N_ELEMENTS (names));
  g_assert_true (frame_says (dialog, "6 of 7 files imported"));
  g_assert_true (frame_says (dialog, "The document is damaged and cannot be read."));
  g_assert_true (frame_says (dialog, "PDF"));
  gtk_window_destroy (GTK_WINDOW (dialog));
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *path = g_build_filename (folder, names[i], NULL);

      g_unlink (path);
    }
  g_unlink (link);
  g_unlink (damaged);
  g_unlink (other);
  g_rmdir (folder);
}

/* What was copied from a page becomes a source that is called after its first words. */
static void
test_import_pasted (Fixture       *fixture,
                    gconstpointer  data)
{
  static const char page[] = "<!DOCTYPE html><meta charset=\"utf-8\"><p>两岸的话</p><p>second words</p>";
  Frame *frame = &fixture->frame;
  g_autoptr(GBytes) bytes = g_bytes_new_static (page, sizeof page - 1);
  g_autoptr(GArray) documents = NULL;
  g_autoptr(YtDocument) document = NULL;
  g_autoptr(YtEntry) source = NULL;
  YtImportDialog *dialog;

  frame_show (frame, gtk_label_new (""));
  dialog = yt_import_dialog_run_pasted (frame->window, frame->desk, bytes);
  wait_for_import (dialog);
  documents = yt_document_of (frame->dossier, 0);
  g_assert_cmpuint (documents->len, ==, 1);
  document = yt_document_get (frame->dossier, g_array_index (documents, gint64, 0));
  source = yt_entry_get (frame->dossier, yt_document_source (document));
  g_assert_cmpstr (yt_document_text (document), ==, "两岸的话\nsecond words\n");
  g_assert_cmpstr (yt_entry_title (source, YT_LANGUAGE_ZH), ==, "两岸的话");
  gtk_window_destroy (GTK_WINDOW (dialog));
}

static void
test_import_stopped (Fixture       *fixture,
                     gconstpointer  data)
{
  Frame *frame = &fixture->frame;
  g_autoptr(GListStore) files = g_list_store_new (G_TYPE_FILE);
  g_autoptr(YtImportDialog) dialog = NULL;
  g_autoptr(GArray) documents = NULL;

  for (guint i = 0; i < 20; i++)
    {
      g_autofree char *name = g_strdup_printf ("%u.txt", i);

      add_file (fixture, files, name, name, -1);
    }
  frame_show (frame, gtk_label_new (""));
  dialog = g_object_ref (yt_import_dialog_run (frame->window, frame->desk, G_LIST_MODEL (files), 0));
  gtk_window_close (GTK_WINDOW (dialog));
  wait_for_import (dialog);
  documents = yt_document_of (frame->dossier, 0);
  g_assert_cmpuint (documents->len, ==, 0);
}

static void
test_delete_document (Fixture       *fixture,
                      gconstpointer  data)
{
  YtReader *view;
  GError *error = NULL;

  add_document (fixture->frame.dossier, fixture->source, "one.txt", "text");
  view = show_documents (fixture, fixture->source);
  gtk_widget_activate_action (frame_find (view, YT_TYPE_READER_HEAD, 0), "document.delete", NULL);
  frame_settle (&fixture->frame);
  g_assert_cmpuint (yt_reader_count (view), ==, 0);
  g_assert_true (frame_says (view, "No Text Yet"));
  yt_act_undo (fixture->frame.dossier, &error);
  g_assert_no_error (error);
  frame_settle (&fixture->frame);
  g_assert_cmpuint (yt_reader_count (view), ==, 1);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  frame_init ();
#define ADD(name, function) g_test_add ("/sources/" name, Fixture, NULL, set_up, function, tear_down)
  ADD ("search", test_search);
  ADD ("rests", test_rests);
  ADD ("encoding", test_encoding);
  ADD ("find", test_find);
  ADD ("import", test_import);
  ADD ("import-into", test_import_into);
  ADD ("import-folder", test_import_folder);
  ADD ("import-pasted", test_import_pasted);
  ADD ("import-stopped", test_import_stopped);
  ADD ("delete-document", test_delete_document);
  g_test_add_func ("/sources/places", test_places);
  return g_test_run ();
}
