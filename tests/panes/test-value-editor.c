/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Tests that what is typed is saved when it should be, and that nothing typed is lost. */
#include "frame.h"

#include "act/entry.h"
#include "panes/value-editor.h"

typedef struct
{
  Frame frame;
  gint64 id;
  YtEntry *entry;
  YtValueEditor *editor;
} Fixture;

static void
show_editor (Fixture    *fixture,
             const char *key)
{
  frame_show (&fixture->frame, yt_value_editor_new (fixture->frame.desk, fixture->entry, key));
  fixture->editor = frame_find (fixture->frame.window, YT_TYPE_VALUE_EDITOR, 0);
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  frame_set_up (&fixture->frame, NULL);
  fixture->id = add_entry (fixture->frame.dossier, YT_KIND_EVENT, 0, 1, "访问", "Visit");
  fixture->entry = yt_entry_get (fixture->frame.dossier, fixture->id);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_clear_object (&fixture->entry);
  frame_tear_down (&fixture->frame, NULL);
}

static void
edit (Fixture    *fixture,
      const char *text)
{
  yt_value_editor_edit (fixture->editor);
  frame_type (&fixture->frame, text);
}

static const char *
title (Fixture *fixture)
{
  return yt_entry_title (fixture->entry, YT_LANGUAGE_EN);
}

/* The main loop may be late when the machine is busy; it is not late each time. */
static void
test_half_a_second (Fixture       *fixture,
                    gconstpointer  data)
{
  gint64 shortest = G_MAXINT64;

  show_editor (fixture, "title.en");
  for (guint i = 0; i < 20 && shortest > G_USEC_PER_SEC / 2; i++)
    {
      g_autofree char *text = g_strdup_printf ("Visit number %u", i);
      gint64 start;

      edit (fixture, text);
      start = g_get_monotonic_time ();
      g_assert_cmpstr (title (fixture), !=, text);
      while (g_strcmp0 (title (fixture), text) != 0 && g_get_monotonic_time () - start < 10 * G_USEC_PER_SEC)
        g_main_context_iteration (NULL, TRUE);
      g_assert_cmpstr (title (fixture), ==, text);
      shortest = MIN (shortest, g_get_monotonic_time () - start);
    }
  g_assert_cmpint (shortest, <=, G_USEC_PER_SEC / 2);
  g_assert_true (yt_value_editor_is_editing (fixture->editor));
}

static void
test_leaving (Fixture       *fixture,
              gconstpointer  data)
{
  show_editor (fixture, "title.en");
  edit (fixture, "State visit");
  g_assert_cmpstr (title (fixture), ==, "Visit");
  frame_leave (&fixture->frame);
  g_assert_cmpstr (title (fixture), ==, "State visit");
  g_assert_false (yt_value_editor_is_editing (fixture->editor));
  g_assert_true (frame_says (fixture->editor, "State visit"));
}

static void
test_unmapping (Fixture       *fixture,
                gconstpointer  data)
{
  show_editor (fixture, "title.en");
  edit (fixture, "Pane left");
  gtk_widget_set_visible (gtk_window_get_child (fixture->frame.window), FALSE);
  g_assert_cmpstr (title (fixture), ==, "Pane left");
}

static void
test_flush (Fixture       *fixture,
            gconstpointer  data)
{
  show_editor (fixture, "title.en");
  edit (fixture, "Terminated");
  yt_desk_flush (fixture->frame.desk);
  g_assert_cmpstr (title (fixture), ==, "Terminated");
  g_assert_true (yt_value_editor_is_editing (fixture->editor));
}

static void
test_one_line (Fixture       *fixture,
               gconstpointer  data)
{
  show_editor (fixture, "title.en");
  edit (fixture, "Two\nlines");
  frame_type (&fixture->frame, "Two\r\nlines");
  gtk_text_buffer_insert_interactive_at_cursor (
    gtk_text_view_get_buffer (GTK_TEXT_VIEW (gtk_window_get_focus (fixture->frame.window))), "\n", -1, TRUE);
  frame_settle (&fixture->frame);
  g_assert_cmpstr (title (fixture), ==, "Two  lines");
  g_assert_false (yt_value_editor_is_editing (fixture->editor));
  g_assert_true (gtk_window_get_focus (fixture->frame.window) == GTK_WIDGET (fixture->editor));
}

static void
test_undo (Fixture       *fixture,
           gconstpointer  data)
{
  g_autofree char *text = NULL;

  show_editor (fixture, "title.en");
  edit (fixture, "Mistake");
  yt_desk_flush (fixture->frame.desk);
  g_assert_true (yt_act_undo (fixture->frame.dossier, NULL));
  text = yt_value_editor_text (fixture->editor);
  g_assert_cmpstr (text, ==, "Visit");
  g_assert_true (yt_value_editor_is_editing (fixture->editor));
  frame_leave (&fixture->frame);
  g_assert_cmpstr (title (fixture), ==, "Visit");
  g_assert_true (frame_says (fixture->editor, "Visit"));
}

static void
test_change_elsewhere (Fixture       *fixture,
                       gconstpointer  data)
{
  show_editor (fixture, "title.en");
  set_column (fixture->frame.dossier, &yt_table_entry, fixture->id, "title_en", "From elsewhere");
  g_assert_true (frame_says (fixture->editor, "From elsewhere"));
  edit (fixture, "Typed here");
  set_column (fixture->frame.dossier, &yt_table_entry, fixture->id, "title_en", "Again");
  frame_leave (&fixture->frame);
  g_assert_cmpstr (title (fixture), ==, "Typed here");
}

static void
test_dates (Fixture       *fixture,
            gconstpointer  data)
{
  show_editor (fixture, "date");
  edit (fixture, "2013~");
  g_assert_true (frame_says (fixture->editor, "约 2013 年 / about 2013"));
  g_object_set (fixture->frame.desk, "content", YT_CONTENT_ZH, NULL);
  frame_leave (&fixture->frame);
  g_assert_cmpstr (yt_entry_date (fixture->entry), ==, "2013~");
  g_assert_true (frame_says (fixture->editor, "约 2013 年"));
}

static const char *
trouble (Fixture *fixture)
{
  for (guint i = 0; i < frame_count (fixture->editor, GTK_TYPE_LABEL); i++)
    {
      GtkWidget *label = frame_find (fixture->editor, GTK_TYPE_LABEL, i);

      if (gtk_widget_get_visible (label) && gtk_widget_has_css_class (label, "error"))
        return gtk_label_get_text (GTK_LABEL (label));
    }
  return NULL;
}

static void
test_bad_date (Fixture       *fixture,
               gconstpointer  data)
{
  g_autofree char *text = NULL;

  show_editor (fixture, "date");
  edit (fixture, "2014-13-45");
  g_assert_nonnull (trouble (fixture));
  g_assert_nonnull (strstr (trouble (fixture), "2014-13-45"));
  frame_leave (&fixture->frame);
  g_assert_cmpstr (yt_entry_date (fixture->entry), ==, "");
  text = yt_value_editor_text (fixture->editor);
  g_assert_cmpstr (text, ==, "2014-13-45");
  g_assert_nonnull (trouble (fixture));

  /* The pane is built anew, in the other language or after another was looked at. */
  show_editor (fixture, "date");
  g_assert_true (frame_says (fixture->editor, "2014-13-45"));
  g_assert_nonnull (trouble (fixture));
  edit (fixture, "2014-12-05");
  g_assert_null (trouble (fixture));
  frame_leave (&fixture->frame);
  g_assert_cmpstr (yt_entry_date (fixture->entry), ==, "2014-12-05");
  show_editor (fixture, "date");
  g_assert_null (trouble (fixture));
}

/* What one window could not save is not forgotten because another window is at the same field and leaves it. */
static void
test_two_windows (Fixture       *fixture,
                  gconstpointer  data)
{
  Frame *frame = &fixture->frame;
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  g_autoptr(YtDesk) desk = yt_desk_new (frame->dossier);
  g_autofree char *text = NULL;
  YtValueEditor *other;

  gtk_box_append (GTK_BOX (box), yt_value_editor_new (frame->desk, fixture->entry, "date"));
  gtk_box_append (GTK_BOX (box), yt_value_editor_new (desk, fixture->entry, "date"));
  frame_show (frame, box);
  fixture->editor = frame_find (box, YT_TYPE_VALUE_EDITOR, 0);
  other = frame_find (box, YT_TYPE_VALUE_EDITOR, 1);
  yt_value_editor_edit (other);
  yt_value_editor_edit (fixture->editor);
  frame_type (frame, "2014-13-45");
  g_assert_false (yt_value_editor_save (fixture->editor));
  g_assert_true (yt_value_editor_save (other));
  frame_leave (frame);
  text = yt_value_editor_text (fixture->editor);
  g_assert_cmpstr (text, ==, "2014-13-45");
  show_editor (fixture, "date");
  g_assert_true (frame_says (fixture->editor, "2014-13-45"));
}

static void
test_placeholder (Fixture       *fixture,
                  gconstpointer  data)
{
  show_editor (fixture, "page");
  g_object_set (fixture->editor, "label", "Page", "placeholder", "Page in the source", NULL);
  g_assert_true (frame_says (fixture->editor, "Page in the source"));
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (fixture->editor), GTK_ACCESSIBLE_PROPERTY_LABEL, "Page: Page in the source");
  edit (fixture, "318");
  frame_leave (&fixture->frame);
  g_assert_cmpstr (yt_entry_page (fixture->entry), ==, "318");
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (fixture->editor), GTK_ACCESSIBLE_PROPERTY_LABEL, "Page: 318");
}

static void
test_deleted (Fixture       *fixture,
              gconstpointer  data)
{
  show_editor (fixture, "title.en");
  edit (fixture, "Too late");
  g_assert_true (yt_act_delete_entry (fixture->frame.dossier, fixture->id, NULL));
  frame_leave (&fixture->frame);
  g_assert_nonnull (trouble (fixture));
  g_assert_true (frame_says (fixture->editor, "Too late"));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  frame_init ();
  g_test_add ("/panes/value-editor/half-a-second", Fixture, NULL, set_up, test_half_a_second, tear_down);
  g_test_add ("/panes/value-editor/leaving", Fixture, NULL, set_up, test_leaving, tear_down);
  g_test_add ("/panes/value-editor/unmapping", Fixture, NULL, set_up, test_unmapping, tear_down);
  g_test_add ("/panes/value-editor/flush", Fixture, NULL, set_up, test_flush, tear_down);
  g_test_add ("/panes/value-editor/one-line", Fixture, NULL, set_up, test_one_line, tear_down);
  g_test_add ("/panes/value-editor/undo", Fixture, NULL, set_up, test_undo, tear_down);
  g_test_add ("/panes/value-editor/change-elsewhere", Fixture, NULL, set_up, test_change_elsewhere, tear_down);
  g_test_add ("/panes/value-editor/dates", Fixture, NULL, set_up, test_dates, tear_down);
  g_test_add ("/panes/value-editor/bad-date", Fixture, NULL, set_up, test_bad_date, tear_down);
  g_test_add ("/panes/value-editor/two-windows", Fixture, NULL, set_up, test_two_windows, tear_down);
  g_test_add ("/panes/value-editor/placeholder", Fixture, NULL, set_up, test_placeholder, tear_down);
  g_test_add ("/panes/value-editor/deleted", Fixture, NULL, set_up, test_deleted, tear_down);
  return g_test_run ();
}
