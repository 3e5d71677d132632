/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Tests the export dialog: it writes what was chosen, and replaces nothing unless told; and the list of missing translations. */
#include "frame.h"

#include "act/entry.h"
#include "format/format.h"
#include "panes/export-dialog.h"
#include "panes/missing-dialog.h"
#include "panes/note-query.h"

typedef struct
{
  Frame frame;
  gint64 area, event;
  YtExportDialog *dialog;
  char *path;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  Frame *frame = &fixture->frame;

  frame_set_up (frame, NULL);
  fixture->area = add_entry (frame->dossier, YT_KIND_AREA, 0, 1, "主权", "Sovereignty");
  fixture->event = add_entry (frame->dossier, YT_KIND_EVENT, 0, 1, "访问", "Visit");
  add_note (frame->dossier, fixture->area, "en", "A thought on sovereignty");
  add_note (frame->dossier, fixture->event, "zh", "关于这次访问");
  fixture->path = scratch_path (&frame->scratch, "out");
  g_object_set (frame->desk, "selected", fixture->event, NULL);
  g_object_set (frame->desk, "pane", "areas", NULL);
  frame_show (frame, gtk_label_new (""));
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_free (fixture->path);
  frame_tear_down (&fixture->frame, NULL);
}

/* Exports and gives what was written; NULL when it was not. */
static char *
export (Fixture      *fixture,
        YtExportPart  part,
        YtContent     content,
        const char   *format,
        gboolean      replace)
{
  GtkWindow *window = yt_export_dialog_open (fixture->frame.window, fixture->frame.desk);
  gboolean done = FALSE;
  char *text = NULL;
  GError *error = NULL;

  fixture->dialog = YT_EXPORT_DIALOG (window);
  g_assert_true (yt_export_dialog_set (fixture->dialog, part, content, format));
  yt_export_dialog_write (fixture->dialog, fixture->path, replace);
  while (!done && *yt_export_dialog_trouble (fixture->dialog) == '\0')
    {
      g_main_context_iteration (NULL, TRUE);
      g_object_get (fixture->dialog, "done", &done, NULL);
    }
  if (done)
    {
      g_file_get_contents (fixture->path, &text, NULL, &error);
      g_assert_no_error (error);
    }
  else
    {
      g_assert_cmpstr (yt_export_dialog_trouble (fixture->dialog), !=, "");
    }
  gtk_window_destroy (window);
  return text;
}

static void
test_formats (Fixture       *fixture,
              gconstpointer  data)
{
  for (const YtFormat *format = yt_formats; format->id != NULL; format++)
    {
      g_autofree char *text = export (fixture, YT_EXPORT_ALL, YT_CONTENT_BOTH, format->id, TRUE);

      g_test_message ("%s", format->id);
      g_assert_nonnull (text);
      if (format->references)
        continue;
      g_assert_nonnull (strstr (text, "Sovereignty"));
      g_assert_nonnull (strstr (text, "主权"));
      g_assert_nonnull (strstr (text, "关于这次访问"));
    }
}

static void
test_not_replaced (Fixture       *fixture,
                   gconstpointer  data)
{
  g_autofree char *refused = NULL;
  g_autofree char *left = NULL;
  g_autofree char *replaced = NULL;
  GError *error = NULL;

  g_file_set_contents (fixture->path, "precious", -1, &error);
  g_assert_no_error (error);
  refused = export (fixture, YT_EXPORT_ALL, YT_CONTENT_BOTH, "text", FALSE);
  g_assert_null (refused);
  g_file_get_contents (fixture->path, &left, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (left, ==, "precious");
  replaced = export (fixture, YT_EXPORT_ALL, YT_CONTENT_BOTH, "text", TRUE);
  g_assert_nonnull (strstr (replaced, "Sovereignty"));
}

static void
test_parts (Fixture       *fixture,
            gconstpointer  data)
{
  g_autofree char *entries = export (fixture, YT_EXPORT_ENTRIES, YT_CONTENT_EN, "markdown", TRUE);
  g_autofree char *pane = export (fixture, YT_EXPORT_PANE, YT_CONTENT_EN, "markdown", TRUE);
  g_autofree char *selection = export (fixture, YT_EXPORT_SELECTION, YT_CONTENT_EN, "markdown", TRUE);
  g_autofree char *notes = export (fixture, YT_EXPORT_NOTES, YT_CONTENT_BOTH, "markdown", TRUE);
  g_autofree char *filtered = NULL;

  g_assert_null (strstr (entries, "A thought on sovereignty"));
  g_assert_nonnull (strstr (entries, "Visit"));
  g_assert_nonnull (strstr (pane, "Sovereignty"));
  g_assert_null (strstr (pane, "Visit"));
  g_assert_nonnull (strstr (selection, "Visit"));
  g_assert_nonnull (strstr (notes, "A thought on sovereignty"));
  g_assert_nonnull (strstr (notes, "关于这次访问"));

  yt_note_query_set (&yt_note_query (fixture->frame.desk)->language, "zh");
  filtered = export (fixture, YT_EXPORT_FILTERED, YT_CONTENT_BOTH, "markdown", TRUE);
  g_assert_null (strstr (filtered, "A thought on sovereignty"));
  g_assert_nonnull (strstr (filtered, "关于这次访问"));
}

static void
test_nowhere (Fixture       *fixture,
              gconstpointer  data)
{
  g_autofree char *text = NULL;

  g_free (fixture->path);
  fixture->path = scratch_path (&fixture->frame.scratch, "no/such/folder/out.md");
  text = export (fixture, YT_EXPORT_ALL, YT_CONTENT_BOTH, "markdown", FALSE);
  g_assert_null (text);
}

/* Words that are not as they were written are named, and go out only when that is wanted. */
static void
test_damage (Fixture       *fixture,
             gconstpointer  data)
{
  GtkWindow *window = yt_export_dialog_open (fixture->frame.window, fixture->frame.desk);
  gboolean done = FALSE;
  g_autofree char *text = NULL;
  GtkStack *stack = frame_find (window, GTK_TYPE_STACK, 0);

  g_assert_true (yt_connection_execute (yt_dossier_connection (fixture->frame.dossier),
                                        "UPDATE entry SET title_en = 'Sovereignity' WHERE kind = 'area'", NULL));
  fixture->dialog = YT_EXPORT_DIALOG (window);
  g_assert_true (yt_export_dialog_set (fixture->dialog, YT_EXPORT_ALL, YT_CONTENT_BOTH, "text"));
  yt_export_dialog_write (fixture->dialog, fixture->path, FALSE);
  while (!g_str_equal (gtk_stack_get_visible_child_name (stack), "damaged"))
    g_main_context_iteration (NULL, TRUE);
  frame_settle (&fixture->frame);
  g_assert_true (frame_says (window, "The words of “Sovereignity” were changed from outside or are damaged."));
  g_assert_false (g_file_test (fixture->path, G_FILE_TEST_EXISTS));
  yt_export_dialog_despite (fixture->dialog);
  while (!done)
    {
      g_main_context_iteration (NULL, TRUE);
      g_object_get (fixture->dialog, "done", &done, NULL);
    }
  g_assert_true (g_file_get_contents (fixture->path, &text, NULL, NULL));
  g_assert_nonnull (strstr (text, "Sovereignity"));
  gtk_window_destroy (window);
}

static void
test_missing (Fixture       *fixture,
              gconstpointer  data)
{
  Frame *frame = &fixture->frame;
  YtMissingDialog *dialog = YT_MISSING_DIALOG (yt_missing_open (frame->window, frame->desk));
  guint before = yt_missing_dialog_count (dialog);
  GError *error = NULL;

  yt_act_set_entry (frame->dossier, fixture->area, "title.en", "", &error);
  g_assert_no_error (error);
  frame_settle (frame);
  g_assert_cmpuint (yt_missing_dialog_count (dialog), ==, before + 1);
  g_signal_emit_by_name (frame_find (dialog, GTK_TYPE_LIST_VIEW, 0), "activate", before);
  g_assert_cmpint (yt_desk_selected (frame->desk), ==, fixture->area);
  gtk_window_destroy (GTK_WINDOW (dialog));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  frame_init ();
#define ADD(name, function) g_test_add ("/export-dialog/" name, Fixture, NULL, set_up, function, tear_down)
  ADD ("formats", test_formats);
  ADD ("not-replaced", test_not_replaced);
  ADD ("parts", test_parts);
  ADD ("nowhere", test_nowhere);
  ADD ("damage", test_damage);
  ADD ("missing", test_missing);
  return g_test_run ();
}
