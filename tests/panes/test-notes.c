/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Tests that what is typed into a note is saved when it should be, and that nothing typed is lost. */
#include "frame.h"

#include "act/entry.h"
#include "act/note.h"
#include "panes/note-buffer.h"
#include "panes/note-editor.h"
#include "panes/notes-panel.h"

typedef struct
{
  Frame frame;
  gint64 area;
  gint64 id;
  YtNote *note;
  YtNoteEditor *editor;
} Fixture;

static void
show_editor (Fixture *fixture)
{
  frame_show (&fixture->frame, yt_note_editor_new (fixture->frame.desk, fixture->note, FALSE));
  fixture->editor = frame_find (fixture->frame.window, YT_TYPE_NOTE_EDITOR, 0);
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  frame_set_up (&fixture->frame, NULL);
  fixture->area = add_entry (fixture->frame.dossier, YT_KIND_AREA, 0, 1, "主权", "Sovereignty");
  fixture->id = add_note (fixture->frame.dossier, fixture->area, "en", "First words");
  fixture->note = yt_note_get (fixture->frame.dossier, fixture->id);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_clear_object (&fixture->note);
  frame_tear_down (&fixture->frame, NULL);
}

static GtkTextBuffer *
buffer_of (Fixture *fixture)
{
  return gtk_text_view_get_buffer (frame_find (fixture->editor, GTK_TYPE_TEXT_VIEW, 0));
}

static char *
shown (Fixture *fixture)
{
  GtkTextIter start, end;

  gtk_text_buffer_get_bounds (buffer_of (fixture), &start, &end);
  return gtk_text_buffer_get_text (buffer_of (fixture), &start, &end, TRUE);
}

static void
edit (Fixture    *fixture,
      const char *text)
{
  yt_note_editor_edit (fixture->editor);
  frame_type (&fixture->frame, text);
}

static void
wait_for_text (Fixture    *fixture,
               const char *text)
{
  gint64 start = g_get_monotonic_time ();

  while (g_strcmp0 (yt_note_text (fixture->note), text) != 0 && g_get_monotonic_time () - start < 20 * G_USEC_PER_SEC)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpstr (yt_note_text (fixture->note), ==, text);
}

/* The main loop may be late when the machine is busy; it is not late each time. */
static void
test_half_a_second (Fixture       *fixture,
                    gconstpointer  data)
{
  gint64 shortest = G_MAXINT64;

  show_editor (fixture);
  for (guint i = 0; i < 20 && shortest > G_USEC_PER_SEC / 2; i++)
    {
      g_autofree char *text = g_strdup_printf ("Text number %u", i);
      gint64 start;

      edit (fixture, text);
      start = g_get_monotonic_time ();
      g_assert_cmpstr (yt_note_text (fixture->note), !=, text);
      wait_for_text (fixture, text);
      shortest = MIN (shortest, g_get_monotonic_time () - start);
    }
  g_assert_cmpint (shortest, <=, G_USEC_PER_SEC / 2);
}

static void
test_focus_out (Fixture       *fixture,
                gconstpointer  data)
{
  show_editor (fixture);
  edit (fixture, "left at once");
  g_assert_cmpstr (yt_note_text (fixture->note), ==, "First words");
  gtk_widget_grab_focus (gtk_widget_get_first_child (gtk_window_get_child (fixture->frame.window)));
  g_assert_cmpstr (yt_note_text (fixture->note), ==, "left at once");
}

static void
test_flush (Fixture       *fixture,
            gconstpointer  data)
{
  show_editor (fixture);
  edit (fixture, "flushed");
  yt_desk_flush (fixture->frame.desk);
  g_assert_cmpstr (yt_note_text (fixture->note), ==, "flushed");
  edit (fixture, "hidden");
  gtk_widget_set_visible (gtk_window_get_child (fixture->frame.window), FALSE);
  g_assert_cmpstr (yt_note_text (fixture->note), ==, "hidden");
}

static void
test_another_note (Fixture       *fixture,
                   gconstpointer  data)
{
  gint64 other_id = add_note (fixture->frame.dossier, fixture->area, "zh", "另一条");
  g_autoptr(YtNote) other = yt_note_get (fixture->frame.dossier, other_id);
  g_autofree char *text = NULL;

  show_editor (fixture);
  edit (fixture, "before the other");
  yt_note_editor_set_note (fixture->editor, other);
  g_assert_cmpstr (yt_note_text (fixture->note), ==, "before the other");
  text = shown (fixture);
  g_assert_cmpstr (text, ==, "另一条");
}

/* What cannot be saved is there when the window is built anew, in the other language, and is saved when that is possible. */
static void
test_rebuilt_unsaved (Fixture       *fixture,
                      gconstpointer  data)
{
  Frame *frame = &fixture->frame;
  YtConnection *connection = yt_dossier_connection (frame->dossier);
  g_autofree char *text = NULL;
  GtkTextIter cursor;
  GError *error = NULL;

  yt_connection_execute (connection, "CREATE TEMP TRIGGER full BEFORE UPDATE ON note BEGIN SELECT raise (ABORT, 'full'); END", &error);
  g_assert_no_error (error);
  show_editor (fixture);
  edit (fixture, "typed in vain");
  gtk_text_buffer_get_iter_at_offset (buffer_of (fixture), &cursor, 5);
  gtk_text_buffer_place_cursor (buffer_of (fixture), &cursor);
  yt_desk_flush (frame->desk);
  g_assert_cmpstr (yt_note_text (fixture->note), ==, "First words");

  frame_use_language ("zh_CN");
  show_editor (fixture);
  frame_use_language ("en");
  text = shown (fixture);
  g_assert_cmpstr (text, ==, "typed in vain");
  gtk_text_buffer_get_iter_at_mark (buffer_of (fixture), &cursor, gtk_text_buffer_get_insert (buffer_of (fixture)));
  g_assert_cmpint (gtk_text_iter_get_offset (&cursor), ==, 5);
  g_assert_nonnull (yt_note_buffer_trouble (YT_NOTE_BUFFER (buffer_of (fixture))));

  yt_connection_execute (connection, "DROP TRIGGER temp.full", &error);
  g_assert_no_error (error);
  wait_for_text (fixture, "typed in vain");
  g_assert_null (yt_note_buffer_trouble (YT_NOTE_BUFFER (buffer_of (fixture))));
}

static void
test_undo (Fixture       *fixture,
           gconstpointer  data)
{
  g_autofree char *text = NULL;
  g_autofree char *again = NULL;
  GError *error = NULL;

  show_editor (fixture);
  edit (fixture, "Second words");
  yt_desk_flush (fixture->frame.desk);
  yt_act_undo (fixture->frame.dossier, &error);
  g_assert_no_error (error);
  text = shown (fixture);
  g_assert_cmpstr (text, ==, "First words");
  yt_act_redo (fixture->frame.dossier, &error);
  g_assert_no_error (error);
  again = shown (fixture);
  g_assert_cmpstr (again, ==, "Second words");
}

/* Two editors of one note, as in the panel and in the pane, hold one text. */
static void
test_one_text (Fixture       *fixture,
               gconstpointer  data)
{
  g_autoptr(YtNoteBuffer) first = yt_note_buffer_get (fixture->note);
  g_autoptr(YtNoteBuffer) second = yt_note_buffer_get (fixture->note);

  g_assert_true (first == second);
  g_assert_cmpstr (yt_note_text (fixture->note), ==, "First words");
}

static void
on_refused (YtNoteBuffer *buffer,
            const char   *sentence,
            guint        *n)
{
  g_assert_true (g_utf8_validate (sentence, -1, NULL));
  (*n)++;
}

static void
test_too_long (Fixture       *fixture,
               gconstpointer  data)
{
  const gsize size = 20 * 1024 * 1024;
  g_autofree char *paste = g_malloc (size + 1);
  g_autofree char *text = NULL;
  guint refused = 0;

  memset (paste, 'x', size);
  paste[size] = '\0';
  show_editor (fixture);
  g_signal_connect (buffer_of (fixture), "refused", G_CALLBACK (on_refused), &refused);
  yt_note_editor_edit (fixture->editor);
  gtk_text_buffer_insert_at_cursor (buffer_of (fixture), paste, (int) size);
  g_assert_cmpuint (refused, ==, 1);
  text = shown (fixture);
  g_assert_cmpstr (text, ==, "First words");
  frame_settle (&fixture->frame);
}

/* A megabyte in one paragraph is shown in pieces and saved as one. */
static void
test_long_paragraph (Fixture       *fixture,
                     gconstpointer  data)
{
  g_autoptr(GString) text = g_string_new (NULL);
  g_autofree char *copied = NULL;
  GtkTextIter start, end;
  GError *error = NULL;

  while (text->len < 1024 * 1024)
    g_string_append (text, "网络主权与信息自由的分歧由来已久，");
  yt_act_set_note_text (fixture->frame.dossier, fixture->id, text->str, &error);
  g_assert_no_error (error);
  show_editor (fixture);
  g_assert_cmpint (gtk_text_buffer_get_line_count (buffer_of (fixture)), >, 50);

  gtk_text_buffer_get_end_iter (buffer_of (fixture), &end);
  gtk_text_buffer_insert (buffer_of (fixture), &end, "完。", -1);
  g_string_append (text, "完。");
  yt_desk_flush (fixture->frame.desk);
  g_assert_true (g_str_equal (yt_note_text (fixture->note), text->str));

  gtk_text_buffer_get_bounds (buffer_of (fixture), &start, &end);
  copied = yt_note_buffer_text (YT_NOTE_BUFFER (buffer_of (fixture)), &start, &end);
  g_assert_true (g_str_equal (copied, text->str));
  frame_settle (&fixture->frame);
}

static void
test_language (Fixture       *fixture,
               gconstpointer  data)
{
  GtkDropDown *language;

  show_editor (fixture);
  language = frame_find (fixture->editor, GTK_TYPE_DROP_DOWN, 0);
  g_assert_cmpuint (gtk_drop_down_get_selected (language), ==, YT_LANGUAGE_EN);
  edit (fixture, "typed first");
  gtk_drop_down_set_selected (language, YT_LANGUAGE_ZH);
  g_assert_cmpstr (yt_note_language (fixture->note), ==, "zh");
  g_assert_cmpstr (yt_note_text (fixture->note), ==, "typed first");
}

static void
test_panel (Fixture       *fixture,
            gconstpointer  data)
{
  Frame *frame = &fixture->frame;
  gint64 link = add_link (frame->dossier, "relates-to", fixture->area, frame->us);
  gint64 root = yt_dossier_root (frame->dossier);
  GtkWidget *panel = yt_notes_panel_new (frame->desk);
  YtNoteEditor *editor;
  gint64 id;

  frame_show (frame, panel);
  g_assert_cmpuint (frame_count (panel, YT_TYPE_NOTE_EDITOR), ==, 0);
  add_note (frame->dossier, root, "zh", "关于整个卷宗");
  frame_settle (frame);
  g_assert_cmpuint (frame_count (panel, YT_TYPE_NOTE_EDITOR), ==, 1);

  g_object_set (frame->desk, "selected", fixture->area, NULL);
  editor = frame_find (panel, YT_TYPE_NOTE_EDITOR, 0);
  g_assert_true (yt_note_editor_note (editor) == fixture->note);
  id = add_note (frame->dossier, link, "en", "On the link");
  frame_settle (frame);
  g_assert_cmpuint (frame_count (panel, YT_TYPE_NOTE_EDITOR), ==, 2);

  /* A note that is added is written at once. */
  g_signal_emit_by_name (frame->desk, "edit", id);
  g_assert_true (GTK_IS_TEXT_VIEW (gtk_window_get_focus (frame->window)));
  g_assert_cmpint (yt_desk_note (frame->desk), ==, id);
  frame_type (frame, "While others come");
  g_object_set (frame->desk, "selected", frame->us, NULL);
  g_assert_cmpuint (frame_count (panel, YT_TYPE_NOTE_EDITOR), ==, 0);
  {
    g_autoptr(YtNote) written = yt_note_get (frame->dossier, id);

    g_assert_cmpstr (yt_note_text (written), ==, "While others come");
  }
}

static void
test_panel_many (Fixture       *fixture,
                 gconstpointer  data)
{
  Frame *frame = &fixture->frame;
  GtkWidget *panel;
  guint n;

  for (guint i = 0; i < 40; i++)
    add_note (frame->dossier, fixture->area, "en", "one of many");
  g_object_set (frame->desk, "selected", fixture->area, NULL);
  panel = yt_notes_panel_new (frame->desk);
  frame_show (frame, panel);
  n = frame_count (panel, YT_TYPE_NOTE_EDITOR);
  g_assert_cmpuint (n, <, 41);
  for (GtkWidget *child = gtk_widget_get_last_child (panel); frame_count (panel, YT_TYPE_NOTE_EDITOR) < 41;)
    {
      guint before = frame_count (panel, YT_TYPE_NOTE_EDITOR);
      GtkWidget *more = NULL;

      for (guint i = 0; i < frame_count (child, GTK_TYPE_BUTTON); i++)
        {
          GtkButton *button = frame_find (child, GTK_TYPE_BUTTON, i);

          if (g_strcmp0 (gtk_button_get_label (button), "Show More") == 0)
            more = GTK_WIDGET (button);
        }
      g_assert_nonnull (more);
      g_signal_emit_by_name (more, "clicked");
      g_assert_cmpuint (frame_count (panel, YT_TYPE_NOTE_EDITOR), >, before);
    }
}

static void
test_deleted (Fixture       *fixture,
              gconstpointer  data)
{
  Frame *frame = &fixture->frame;
  GtkWidget *panel;
  GError *error = NULL;

  g_object_set (frame->desk, "selected", fixture->area, NULL);
  panel = yt_notes_panel_new (frame->desk);
  frame_show (frame, panel);
  g_assert_cmpuint (frame_count (panel, YT_TYPE_NOTE_EDITOR), ==, 1);
  yt_act_delete_note (frame->dossier, fixture->id, &error);
  g_assert_no_error (error);
  frame_settle (frame);
  g_assert_cmpuint (frame_count (panel, YT_TYPE_NOTE_EDITOR), ==, 0);
  yt_act_undo (frame->dossier, &error);
  g_assert_no_error (error);
  frame_settle (frame);
  g_assert_cmpuint (frame_count (panel, YT_TYPE_NOTE_EDITOR), ==, 1);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  frame_init ();
#define ADD(name, function) g_test_add ("/notes/" name, Fixture, NULL, set_up, function, tear_down)
  ADD ("half-a-second", test_half_a_second);
  ADD ("focus-out", test_focus_out);
  ADD ("flush", test_flush);
  ADD ("another-note", test_another_note);
  ADD ("rebuilt-unsaved", test_rebuilt_unsaved);
  ADD ("undo", test_undo);
  ADD ("one-text", test_one_text);
  ADD ("too-long", test_too_long);
  ADD ("long-paragraph", test_long_paragraph);
  ADD ("language", test_language);
  ADD ("panel", test_panel);
  ADD ("panel-many", test_panel_many);
  ADD ("deleted", test_deleted);
  return g_test_run ();
}
