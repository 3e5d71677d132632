/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Tests the list of all notes: its filters, its selection, its size. */
#include "frame.h"

#include "act/entry.h"
#include "act/note.h"
#include "panes/note-editor.h"
#include "panes/note-filter-bar.h"
#include "panes/note-query.h"
#include "panes/note-row.h"
#include "panes/notes-pane.h"

typedef struct
{
  Frame frame;
  gint64 area, event;
  gint64 old_note, zh_note, tagged;
  GtkWidget *pane;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  YtDossier *dossier;
  GError *error = NULL;

  frame_set_up (&fixture->frame, NULL);
  dossier = fixture->frame.dossier;
  fixture->area = add_entry (dossier, YT_KIND_AREA, 0, 1, "主权", "Sovereignty");
  fixture->event = add_entry (dossier, YT_KIND_EVENT, 0, 1, "访问", "Visit");
  fixture->old_note = add_note (dossier, fixture->area, "en", "An old thought");
  fixture->zh_note = add_note (dossier, fixture->event, "zh", "关于访问");
  fixture->tagged = add_note (dossier, fixture->area, "en", "A tagged thought");
  yt_act_tag (dossier, fixture->tagged, "norms", TRUE, &error);
  g_assert_no_error (error);
  set_number (dossier, &yt_table_note, fixture->old_note, "modified", G_GINT64_CONSTANT (1400500800000)); /* 2014-05-19 */
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
  fixture->pane = g_object_new (YT_TYPE_NOTES_PANE, "desk", fixture->frame.desk, NULL);
  frame_show (&fixture->frame, fixture->pane);
  g_object_set (fixture->frame.desk, "pane", "notes", NULL);
}

/* The choices of the filter have lists, too. */
static GtkListView *
view_of (Fixture *fixture)
{
  for (guint i = 0;; i++)
    {
      GtkListView *view = frame_find (fixture->pane, GTK_TYPE_LIST_VIEW, i);

      if (g_list_model_get_item_type (G_LIST_MODEL (gtk_list_view_get_model (view))) == YT_TYPE_NOTE)
        return view;
    }
}

static GListModel *
list_of (Fixture *fixture)
{
  return G_LIST_MODEL (gtk_list_view_get_model (view_of (fixture)));
}

static gboolean
lists (Fixture *fixture,
       gint64   id)
{
  for (guint i = 0; i < g_list_model_get_n_items (list_of (fixture)); i++)
    {
      g_autoptr(YtNote) note = g_list_model_get_item (list_of (fixture), i);

      if (yt_note_id (note) == id)
        return TRUE;
    }
  return FALSE;
}

static void
expect (Fixture  *fixture,
        gboolean  old_note,
        gboolean  zh_note,
        gboolean  tagged)
{
  g_assert_cmpint (lists (fixture, fixture->old_note), ==, old_note);
  g_assert_cmpint (lists (fixture, fixture->zh_note), ==, zh_note);
  g_assert_cmpint (lists (fixture, fixture->tagged), ==, tagged);
}

static GtkWidget *
filter_child (Fixture *fixture,
              GType    type,
              guint    n)
{
  return frame_find (frame_find (fixture->pane, YT_TYPE_NOTE_FILTER_BAR, 0), type, n);
}

static void
clear (Fixture *fixture)
{
  yt_note_filter_bar_clear (frame_find (fixture->pane, YT_TYPE_NOTE_FILTER_BAR, 0));
  frame_settle (&fixture->frame);
  expect (fixture, TRUE, TRUE, TRUE);
}

static void
choose (Fixture    *fixture,
        guint       n,
        const char *label)
{
  GtkDropDown *drop_down = GTK_DROP_DOWN (filter_child (fixture, GTK_TYPE_DROP_DOWN, n));
  GListModel *model = gtk_drop_down_get_model (drop_down);

  for (guint i = 0; i < g_list_model_get_n_items (model); i++)
    {
      if (g_strcmp0 (gtk_string_list_get_string (GTK_STRING_LIST (model), i), label) == 0)
        {
          gtk_drop_down_set_selected (drop_down, i);
          frame_settle (&fixture->frame);
          return;
        }
    }
  g_assert_not_reached ();
}

static void
test_filters (Fixture       *fixture,
              gconstpointer  data)
{
  Frame *frame = &fixture->frame;
  GtkEditable *since, *until;
  g_autoptr(YtNote) newest = NULL;

  show_pane (fixture);
  expect (fixture, TRUE, TRUE, TRUE);
  newest = g_list_model_get_item (list_of (fixture), 2);
  g_assert_cmpint (yt_note_id (newest), ==, fixture->old_note);

  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (filter_child (fixture, GTK_TYPE_TOGGLE_BUTTON, 0)), TRUE);
  choose (fixture, 0, "norms");
  expect (fixture, FALSE, FALSE, TRUE);
  clear (fixture);

  choose (fixture, 1, "Events");
  expect (fixture, FALSE, TRUE, FALSE);
  clear (fixture);

  choose (fixture, 2, "English");
  expect (fixture, TRUE, FALSE, TRUE);
  clear (fixture);

  until = GTK_EDITABLE (filter_child (fixture, GTK_TYPE_ENTRY, 1));
  since = GTK_EDITABLE (filter_child (fixture, GTK_TYPE_ENTRY, 0));
  gtk_editable_set_text (until, "2014");
  frame_settle (frame);
  expect (fixture, TRUE, FALSE, FALSE);
  gtk_editable_set_text (since, "2014-06");
  frame_settle (frame);
  expect (fixture, FALSE, FALSE, FALSE);
  gtk_editable_set_text (since, "2014-05-19");
  gtk_editable_set_text (until, "2014-05-20");
  frame_settle (frame);
  expect (fixture, TRUE, FALSE, FALSE);

  /* A date that is none is marked and does not restrict. */
  gtk_editable_set_text (until, "");
  gtk_editable_set_text (since, "2014-13-45");
  frame_settle (frame);
  expect (fixture, TRUE, TRUE, TRUE);
  g_assert_true (gtk_widget_has_css_class (GTK_WIDGET (since), "error"));
  clear (fixture);
  g_assert_false (gtk_widget_has_css_class (GTK_WIDGET (since), "error"));
}

static gboolean
has_one (gconstpointer data)
{
  return g_list_model_get_n_items (list_of ((Fixture *) data)) == 1;
}

static gboolean
has_none (gconstpointer data)
{
  return g_list_model_get_n_items (list_of ((Fixture *) data)) == 0;
}

/* The words are those of every search: their order and their case do not count. */
static void
test_words (Fixture       *fixture,
            gconstpointer  data)
{
  show_pane (fixture);
  gtk_editable_set_text (GTK_EDITABLE (filter_child (fixture, GTK_TYPE_SEARCH_ENTRY, 0)), "访问");
  g_signal_emit_by_name (filter_child (fixture, GTK_TYPE_SEARCH_ENTRY, 0), "search-changed");
  frame_wait (&fixture->frame, has_one, fixture);
  expect (fixture, FALSE, TRUE, FALSE);
  gtk_editable_set_text (GTK_EDITABLE (filter_child (fixture, GTK_TYPE_SEARCH_ENTRY, 0)), "nothing has 100% this_");
  g_signal_emit_by_name (filter_child (fixture, GTK_TYPE_SEARCH_ENTRY, 0), "search-changed");
  frame_wait (&fixture->frame, has_none, fixture);
  expect (fixture, FALSE, FALSE, FALSE);
  gtk_editable_set_text (GTK_EDITABLE (filter_child (fixture, GTK_TYPE_SEARCH_ENTRY, 0)), "Thought TAGGED");
  g_signal_emit_by_name (filter_child (fixture, GTK_TYPE_SEARCH_ENTRY, 0), "search-changed");
  frame_wait (&fixture->frame, has_one, fixture);
  expect (fixture, FALSE, FALSE, TRUE);
}

/* The filter is the desk's: a pane that is built anew shows the same notes. */
static void
test_rebuilt (Fixture       *fixture,
              gconstpointer  data)
{
  show_pane (fixture);
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (filter_child (fixture, GTK_TYPE_TOGGLE_BUTTON, 0)), TRUE);
  choose (fixture, 0, "norms");
  g_object_set (fixture->frame.desk, "note", fixture->tagged, NULL);
  show_pane (fixture);
  expect (fixture, FALSE, FALSE, TRUE);
  g_assert_cmpint (yt_note_id (yt_note_editor_note (frame_find (fixture->pane, YT_TYPE_NOTE_EDITOR, 0))), ==, fixture->tagged);
  clear (fixture);
}

static void
test_selection (Fixture       *fixture,
                gconstpointer  data)
{
  Frame *frame = &fixture->frame;
  GtkSelectionModel *model;
  YtNoteEditor *editor;
  GError *error = NULL;

  show_pane (fixture);
  model = GTK_SELECTION_MODEL (list_of (fixture));
  gtk_selection_model_select_item (model, 1, TRUE);
  g_assert_cmpint (yt_desk_note (frame->desk), ==, fixture->zh_note);
  g_assert_cmpint (yt_desk_selected (frame->desk), ==, fixture->event);
  editor = frame_find (fixture->pane, YT_TYPE_NOTE_EDITOR, 0);
  g_assert_cmpint (yt_note_id (yt_note_editor_note (editor)), ==, fixture->zh_note);

  /* The edited note goes to the top and stays the selected one. */
  yt_note_editor_edit (editor);
  frame_type (frame, "改写");
  yt_desk_flush (frame->desk);
  frame_settle (frame);
  g_assert_true (gtk_selection_model_is_selected (model, 0));
  g_assert_cmpint (yt_desk_note (frame->desk), ==, fixture->zh_note);

  yt_act_delete_note (frame->dossier, fixture->zh_note, &error);
  g_assert_no_error (error);
  frame_settle (frame);
  expect (fixture, TRUE, FALSE, TRUE);
  g_assert_null (yt_note_editor_note (editor));
}

static void
test_many (Fixture       *fixture,
           gconstpointer  data)
{
  const guint n = 100000;
  Frame *frame = &fixture->frame;
  YtRecorder *recorder = yt_dossier_recorder (frame->dossier);
  GError *error = NULL;

  yt_recorder_begin (recorder, "add notes", NULL, NULL, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < n; i++)
    add_note (frame->dossier, fixture->area, i % 2 == 0 ? "zh" : "en", "许多条里的一条 one of many");
  yt_recorder_commit (recorder, &error);
  g_assert_no_error (error);
  show_pane (fixture);
  /* The rows that are not seen at first come with the frames after it. */
  for (guint i = 0; i < 20 && g_list_model_get_n_items (list_of (fixture)) < n + 3; i++)
    frame_settle (frame);
  g_assert_cmpuint (g_list_model_get_n_items (list_of (fixture)), ==, n + 3);
  g_assert_cmpuint (frame_count (fixture->pane, YT_TYPE_NOTE_ROW), <, 500);
  gtk_widget_activate_action (GTK_WIDGET (view_of (fixture)), "list.scroll-to-item", "u", n);
  frame_settle (frame);
  g_assert_cmpuint (frame_count (fixture->pane, YT_TYPE_NOTE_ROW), <, 500);
}

static void
test_empty (Frame         *frame,
            gconstpointer  data)
{
  GtkWidget *pane = g_object_new (YT_TYPE_NOTES_PANE, "desk", frame->desk, NULL);

  frame_show (frame, pane);
  g_assert_true (frame_says (pane, "No Notes Yet"));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  frame_init ();
#define ADD(name, function) g_test_add ("/notes-pane/" name, Fixture, NULL, set_up, function, tear_down)
  ADD ("filters", test_filters);
  ADD ("words", test_words);
  ADD ("rebuilt", test_rebuilt);
  ADD ("selection", test_selection);
  ADD ("many", test_many);
  g_test_add ("/notes-pane/empty", Frame, NULL, frame_set_up, test_empty, frame_tear_down);
  return g_test_run ();
}
