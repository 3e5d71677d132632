/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Tests the form of a source by its type, names in rows, the reference that is copied, and lists of references that come in. */
#include "frame.h"

#include <string.h>

#include "act/entry.h"
#include "panes/citation-row.h"
#include "panes/field-form.h"
#include "panes/import-dialog.h"
#include "panes/names-editor.h"

typedef struct
{
  Frame frame;
  gint64 source;
  YtEntry *entry;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  YtDossier *dossier;
  g_autoptr(GSettings) settings = g_settings_new ("io.github.yitong.Yitong");

  g_settings_reset (settings, "citation-style");
  frame_set_up (&fixture->frame, NULL);
  dossier = fixture->frame.dossier;
  fixture->source = add_entry (dossier, YT_KIND_SOURCE, 0, 1, "", "Swing Time");
  set_field (dossier, &yt_table_entry, fixture->source, "type", "book");
  set_field (dossier, &yt_table_entry, fixture->source, "author.en", "Smith, Zadie");
  set_field (dossier, &yt_table_entry, fixture->source, "publisher.en", "Penguin Press");
  set_field (dossier, &yt_table_entry, fixture->source, "issued", "2016");
  fixture->entry = yt_entry_get (dossier, fixture->source);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_clear_object (&fixture->entry);
  frame_tear_down (&fixture->frame, NULL);
}

static void
set_type (Fixture    *fixture,
          const char *type)
{
  g_autoptr(GError) error = NULL;

  yt_act_set_entry (fixture->frame.dossier, fixture->source, "type", type, &error);
  g_assert_no_error (error);
  frame_settle (&fixture->frame);
}

/* Whether a label with that text is to be seen. */
static gboolean
asks_for (GtkWidget  *form,
          const char *label)
{
  for (guint i = 0; i < frame_count (form, GTK_TYPE_LABEL); i++)
    {
      GtkWidget *found = frame_find (form, GTK_TYPE_LABEL, i);

      if (strcmp (gtk_label_get_label (GTK_LABEL (found)), label) == 0 && gtk_widget_get_mapped (found))
        return TRUE;
    }
  return FALSE;
}

static void
test_form (Fixture       *fixture,
           gconstpointer  data)
{
  GtkWidget *form = yt_field_form_new (fixture->frame.desk, fixture->entry);

  frame_show (&fixture->frame, form);
  g_assert_true (asks_for (form, "Publisher"));
  g_assert_true (asks_for (form, "ISBN"));
  g_assert_false (asks_for (form, "Degree"));
  g_assert_false (asks_for (form, "Journal"));

  set_type (fixture, "thesis");
  g_assert_true (asks_for (form, "School"));
  g_assert_true (asks_for (form, "Degree"));
  g_assert_false (asks_for (form, "Publisher"));
  g_assert_false (asks_for (form, "ISBN"));

  /* What has a value is shown, whatever the type. */
  set_type (fixture, "article-newspaper");
  g_assert_true (asks_for (form, "Newspaper"));
  g_assert_true (asks_for (form, "Publisher"));
  g_assert_false (asks_for (form, "Volume"));
}

static void
test_names (Fixture       *fixture,
            gconstpointer  data)
{
  GtkWidget *editor = yt_names_editor_new (fixture->frame.desk, fixture->entry, yt_kind_field (YT_KIND_SOURCE, "author"));
  GtkMenuButton *button;
  GtkWidget *popover, *row, *family;

  frame_show (&fixture->frame, editor);
  button = frame_find (editor, GTK_TYPE_MENU_BUTTON, 0);
  gtk_menu_button_popup (button);
  frame_settle (&fixture->frame);
  popover = GTK_WIDGET (gtk_menu_button_get_popover (button));
  g_assert_cmpuint (frame_count (popover, GTK_TYPE_ENTRY), ==, 2);
  family = frame_find (popover, GTK_TYPE_ENTRY, 0);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (family)), ==, "Smith");
  gtk_editable_set_text (GTK_EDITABLE (frame_find (popover, GTK_TYPE_ENTRY, 1)), "Z.");
  g_signal_emit_by_name (family, "activate");
  g_assert_cmpstr (yt_entry_value (fixture->entry, "author.en"), ==, "Smith, Z.");

  /* “Add Name” of the English side: the last button of the list. */
  g_signal_emit_by_name (frame_find (popover, GTK_TYPE_BUTTON, frame_count (popover, GTK_TYPE_BUTTON) - 1), "clicked");
  g_assert_cmpuint (frame_count (popover, GTK_TYPE_ENTRY), ==, 4);
  gtk_editable_set_text (GTK_EDITABLE (frame_find (popover, GTK_TYPE_ENTRY, 2)), "Society; of Letters");
  gtk_popover_popdown (GTK_POPOVER (popover));
  frame_settle (&fixture->frame);
  g_assert_cmpstr (yt_entry_value (fixture->entry, "author.en"), ==, "Smith, Z.; Society  of Letters");
  row = gtk_widget_get_parent (family);
  g_signal_emit_by_name (gtk_widget_get_last_child (row), "clicked");
  g_assert_cmpstr (yt_entry_value (fixture->entry, "author.en"), ==, "Society  of Letters");
}

static void
test_citation (Fixture       *fixture,
               gconstpointer  data)
{
  YtCitationRow *row = g_object_new (YT_TYPE_CITATION_ROW, NULL);
  YtCitationRow *second;
  GdkClipboard *clipboard;
  GValue value = G_VALUE_INIT;

  yt_citation_row_set_source (row, fixture->entry);
  frame_show (&fixture->frame, GTK_WIDGET (row));
  g_assert_cmpstr (yt_citation_row_text (row), ==, "SMITH Z. Swing Time[M]. Penguin Press, 2016.");
  gtk_drop_down_set_selected (frame_find (row, GTK_TYPE_DROP_DOWN, 0), 3);
  g_assert_cmpstr (yt_citation_row_text (row), ==, "Smith, Zadie. Swing Time. Penguin Press, 2016.");
  gtk_drop_down_set_selected (frame_find (row, GTK_TYPE_DROP_DOWN, 1), 2);
  g_assert_cmpstr (yt_citation_row_text (row), ==, "Smith, Swing Time.");

  /* The style is remembered, and the row follows its source. */
  second = g_object_ref_sink (g_object_new (YT_TYPE_CITATION_ROW, NULL));
  yt_citation_row_set_source (second, fixture->entry);
  g_assert_cmpstr (yt_citation_row_text (second), ==, "Smith, Zadie. Swing Time. Penguin Press, 2016.");
  yt_act_set_entry (fixture->frame.dossier, fixture->source, "title.en", "Other Title", NULL);
  frame_settle (&fixture->frame);
  g_assert_cmpstr (yt_citation_row_text (row), ==, "Smith, Other Title.");
  g_object_unref (second);

  gtk_drop_down_set_selected (frame_find (row, GTK_TYPE_DROP_DOWN, 1), 0);
  g_signal_emit_by_name (frame_find (row, GTK_TYPE_BUTTON, frame_count (row, GTK_TYPE_BUTTON) - 1), "clicked");
  clipboard = gtk_widget_get_clipboard (GTK_WIDGET (row));
  g_assert_true (gdk_content_formats_contain_mime_type (gdk_clipboard_get_formats (clipboard), "text/html"));
  g_value_init (&value, G_TYPE_STRING);
  g_assert_true (gdk_content_provider_get_value (gdk_clipboard_get_content (clipboard), &value, NULL));
  g_assert_cmpstr (g_value_get_string (&value), ==, "Smith, Zadie. Other Title. Penguin Press, 2016.");
  g_value_unset (&value);
}

static void
test_import (Fixture       *fixture,
             gconstpointer  data)
{
  static const char ris[] = "TY  - BOOK\nAU  - Smith, Zadie\nTI  - Swing Time\nPY  - 2016\nER  - \n"
                            "TY  - BOOK\nAU  - Doe, Jane\nTI  - New\nPY  - soon\nER  - \n";
  Frame *frame = &fixture->frame;
  g_autoptr(GListStore) files = g_list_store_new (G_TYPE_FILE);
  g_autofree char *path = g_build_filename (g_get_tmp_dir (), "yitong-references.ris", NULL);
  g_autoptr(GFile) file = g_file_new_for_path (path);
  YtImportDialog *dialog;

  g_assert_true (g_file_set_contents (path, ris, -1, NULL));
  g_list_store_append (files, file);
  frame_show (frame, gtk_label_new (""));
  dialog = yt_import_dialog_run (frame->window, frame->desk, G_LIST_MODEL (files), 0);
  while (!yt_import_dialog_is_done (dialog))
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpuint (yt_entry_count (frame->dossier, YT_KIND_SOURCE), ==, 2);
  g_assert_true (frame_says (dialog, "1 source came in from this list of references. 1 was there already.\n"
                                     "yitong-references.ris, line 9: “soon” is not a date; it was left out."));
  gtk_window_destroy (GTK_WINDOW (dialog));
  g_file_delete (file, NULL, NULL);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  frame_init ();
#define ADD(name, function) g_test_add ("/source-references/" name, Fixture, NULL, set_up, function, tear_down)
  ADD ("form", test_form);
  ADD ("names", test_names);
  ADD ("citation", test_citation);
  ADD ("import", test_import);
  return g_test_run ();
}
