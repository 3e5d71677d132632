/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Tests the report's dialog: pages come by themselves, sections change places, a file is written and none replaced unless told. */
#include "frame.h"

#include "panes/report-dialog.h"
#include "panes/report-section-row.h"

typedef struct
{
  Frame frame;
  YtReportDialog *dialog;
  char *path;
} Fixture;

static guint
pages_of (Fixture *fixture)
{
  guint pages = 0;

  while (pages == 0)
    {
      g_main_context_iteration (NULL, TRUE);
      g_object_get (fixture->dialog, "pages", &pages, NULL);
    }
  return pages;
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  Frame *frame = &fixture->frame;

  frame_set_up (frame, NULL);
  add_entry (frame->dossier, YT_KIND_AREA, 0, 1, "主权", "Sovereignty");
  add_entry (frame->dossier, YT_KIND_OBSTACLE, 0, 1, "疑虑", "Doubts");
  fixture->path = scratch_path (&frame->scratch, "report.md");
  frame_show (frame, gtk_label_new (""));
  fixture->dialog = YT_REPORT_DIALOG (yt_report_dialog_open (frame->window, frame->desk, FALSE));
  pages_of (fixture);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  gtk_window_destroy (GTK_WINDOW (fixture->dialog));
  g_free (fixture->path);
  frame_tear_down (&fixture->frame, NULL);
}

static GtkWidget *
find_row (GtkWidget  *widget,
          const char *id)
{
  if (YT_IS_REPORT_SECTION_ROW (widget) && g_str_equal (yt_report_section_row_id (YT_REPORT_SECTION_ROW (widget)), id))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_row (child, id);

      if (found != NULL)
        return found;
    }
  return NULL;
}

static char *
write_report (Fixture *fixture)
{
  gboolean done = FALSE;
  char *text = NULL;

  yt_report_dialog_write (fixture->dialog, fixture->path, FALSE);
  while (!done && *yt_report_dialog_trouble (fixture->dialog) == '\0')
    {
      g_main_context_iteration (NULL, TRUE);
      g_object_get (fixture->dialog, "done", &done, NULL);
    }
  if (done)
    g_file_get_contents (fixture->path, &text, NULL, NULL);
  return text;
}

static void
test_written (Fixture       *fixture,
              gconstpointer  data)
{
  g_autofree char *text = write_report (fixture);

  g_assert_nonnull (text);
  g_assert_nonnull (strstr (text, "Sovereignty"));
  g_assert_nonnull (strstr (text, "主权"));
}

static void
test_not_replaced (Fixture       *fixture,
                   gconstpointer  data)
{
  g_autofree char *text = NULL;
  g_autofree char *left = NULL;

  g_assert_true (g_file_set_contents (fixture->path, "precious", -1, NULL));
  text = write_report (fixture);
  g_assert_null (text);
  g_assert_true (g_file_get_contents (fixture->path, &left, NULL, NULL));
  g_assert_cmpstr (left, ==, "precious");
}

static void
test_order (Fixture       *fixture,
            gconstpointer  data)
{
  GtkWidget *obstacles = find_row (GTK_WIDGET (fixture->dialog), "obstacles");
  g_autofree char *before = yt_report_dialog_sections (fixture->dialog);
  g_autofree char *after = NULL;
  g_autofree char *text = NULL;

  g_assert_nonnull (strstr (before, "areas,dialogue,obstacles"));
  gtk_widget_activate_action (obstacles, "section.move", "i", -1);
  gtk_widget_activate_action (obstacles, "section.move", "i", -1);
  after = yt_report_dialog_sections (fixture->dialog);
  g_assert_nonnull (strstr (after, "obstacles,areas,dialogue"));
  text = write_report (fixture);
  g_assert_true (strstr (text, "Doubts") < strstr (text, "Sovereignty"));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  frame_init ();
  g_test_add ("/report-dialog/written", Fixture, NULL, set_up, test_written, tear_down);
  g_test_add ("/report-dialog/not-replaced", Fixture, NULL, set_up, test_not_replaced, tear_down);
  g_test_add ("/report-dialog/order", Fixture, NULL, set_up, test_order, tear_down);
  return g_test_run ();
}
