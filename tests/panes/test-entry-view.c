/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Tests the view of an entry: fields, tags, children, and that the selection is followed. */
#include "frame.h"

#include "act/entry.h"
#include "panes/child-row.h"
#include "panes/entry-view.h"
#include "panes/field-choice.h"
#include "panes/field-form.h"
#include "panes/tag-bar.h"
#include "panes/value-editor.h"

typedef struct
{
  Frame frame;
  gint64 id;
  YtEntry *entry;
  YtEntryView *view;
} Fixture;

static void
show_view (Fixture *fixture,
           gint64   id)
{
  g_clear_object (&fixture->entry);
  fixture->id = id;
  fixture->entry = yt_entry_get (fixture->frame.dossier, id);
  frame_show (&fixture->frame, yt_entry_view_new (fixture->frame.desk, fixture->entry));
  fixture->view = frame_find (fixture->frame.window, YT_TYPE_ENTRY_VIEW, 0);
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  frame_set_up (&fixture->frame, NULL);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_clear_object (&fixture->entry);
  frame_tear_down (&fixture->frame, NULL);
}

static void
test_reading (Fixture       *fixture,
              gconstpointer  data)
{
  gint64 id = add_entry (fixture->frame.dossier, YT_KIND_EVENT, 0, 1, "访问", "Visit");

  add_note (fixture->frame.dossier, id, "en", "A thought");
  show_view (fixture, id);
  g_assert_true (frame_says (fixture->view, "Event"));
  g_assert_true (frame_says (fixture->view, "访问"));
  g_assert_true (frame_says (fixture->view, "Visit"));
  g_assert_true (frame_says (fixture->view, "1 Note"));
  add_note (fixture->frame.dossier, id, "en", "Another");
  g_assert_true (frame_says (fixture->view, "2 Notes"));
  g_assert_true (yt_act_delete_entry (fixture->frame.dossier, id, NULL));
  g_assert_true (frame_says (fixture->view, "Nothing Selected"));
  g_assert_true (yt_act_undo (fixture->frame.dossier, NULL));
  frame_settle (&fixture->frame);
  g_assert_true (frame_says (fixture->view, "Visit"));
}

static void
test_choices (Fixture       *fixture,
              gconstpointer  data)
{
  GtkDropDown *type, *party;
  gint64 id = add_entry (fixture->frame.dossier, YT_KIND_ACTOR, 0, 1, "某人", "Somebody");

  show_view (fixture, id);
  type = frame_find (frame_find (fixture->view, YT_TYPE_FIELD_CHOICE, 0), GTK_TYPE_DROP_DOWN, 0);
  party = frame_find (frame_find (fixture->view, YT_TYPE_FIELD_CHOICE, 1), GTK_TYPE_DROP_DOWN, 0);
  g_assert_cmpuint (gtk_drop_down_get_selected (type), ==, 0);
  gtk_drop_down_set_selected (type, 1);
  g_assert_cmpstr (yt_entry_value (fixture->entry, "type"), ==, "person");
  gtk_drop_down_set_selected (party, 2);
  g_assert_cmpint (yt_entry_party (fixture->entry), ==, fixture->frame.china);
  g_assert_true (yt_act_undo (fixture->frame.dossier, NULL));
  g_assert_cmpuint (gtk_drop_down_get_selected (party), ==, 0);
  gtk_drop_down_set_selected (type, 0);
  g_assert_cmpstr (yt_entry_value (fixture->entry, "type"), ==, "");
  add_entry (fixture->frame.dossier, YT_KIND_PARTY, 0, 3, "俄罗斯", "Russia");
  g_assert_cmpuint (g_list_model_get_n_items (gtk_drop_down_get_model (party)), ==, 4);
}

static void
test_empty_fields (Fixture       *fixture,
                   gconstpointer  data)
{
  gpointer form;

  show_view (fixture, add_entry (fixture->frame.dossier, YT_KIND_SOURCE, 0, 1, "报告", "Report"));
  g_assert_false (frame_says (fixture->view, "Volume"));
  g_assert_true (yt_act_set_entry (fixture->frame.dossier, fixture->id, "volume", "12", NULL));
  g_assert_true (frame_says (fixture->view, "Volume"));
  g_assert_false (frame_says (fixture->view, "Web address"));
  form = frame_find (fixture->view, YT_TYPE_FIELD_FORM, 0);
  gtk_toggle_button_set_active (frame_find (form, GTK_TYPE_TOGGLE_BUTTON, frame_count (form, GTK_TYPE_TOGGLE_BUTTON) - 1), TRUE);
  g_assert_true (frame_says (fixture->view, "Web address"));
}

static void
test_tags (Fixture       *fixture,
           gconstpointer  data)
{
  YtTagBar *bar;
  GtkWidget *name;

  show_view (fixture, add_entry (fixture->frame.dossier, YT_KIND_AREA, 0, 1, "自由", "Freedom"));
  bar = frame_find (fixture->view, YT_TYPE_TAG_BAR, 0);
  gtk_menu_button_popup (frame_find (bar, GTK_TYPE_MENU_BUTTON, 0));
  frame_settle (&fixture->frame);
  name = frame_find (bar, GTK_TYPE_ENTRY, 0);
  gtk_editable_set_text (GTK_EDITABLE (name), " deterrence ");
  g_signal_emit_by_name (name, "activate");
  frame_settle (&fixture->frame);
  g_assert_cmpstr (yt_entry_tags (fixture->entry)[0], ==, "deterrence");
  g_assert_true (frame_says (bar, "deterrence"));
  g_signal_emit_by_name (frame_find (bar, GTK_TYPE_BUTTON, 0), "clicked");
  g_assert_null (yt_entry_tags (fixture->entry)[0]);
  g_assert_false (frame_says (bar, "deterrence"));
}

static void
test_children (Fixture       *fixture,
               gconstpointer  data)
{
  YtDossier *dossier = fixture->frame.dossier;
  gint64 area = add_entry (dossier, YT_KIND_AREA, 0, 1, "自由", "Freedom");
  gint64 first = add_entry (dossier, YT_KIND_ISSUE, area, 1, "甲", "First");
  gint64 second = add_entry (dossier, YT_KIND_ISSUE, area, 2, "乙", "Second");

  show_view (fixture, area);
  g_assert_true (frame_says (fixture->view, "Issues"));
  g_assert_cmpint (yt_child_row_id (frame_find (fixture->view, YT_TYPE_CHILD_ROW, 0)), ==, first);
  yt_value_editor_edit (frame_find (frame_find (fixture->view, YT_TYPE_CHILD_ROW, 0), YT_TYPE_VALUE_EDITOR, 1));
  frame_type (&fixture->frame, "Renamed");
  g_assert_true (yt_act_move_entry (dossier, second, area, first, NULL));
  g_assert_cmpint (yt_child_row_id (frame_find (fixture->view, YT_TYPE_CHILD_ROW, 0)), ==, second);
  frame_leave (&fixture->frame);
  g_assert_true (frame_says (fixture->view, "Renamed"));
  g_assert_true (yt_act_delete_entry (dossier, second, NULL));
  g_assert_cmpuint (frame_count (fixture->view, YT_TYPE_CHILD_ROW), ==, 1);
}

static void
test_adding (Fixture       *fixture,
             gconstpointer  data)
{
  YtDossier *dossier = fixture->frame.dossier;
  g_autoptr(GArray) issues = NULL;

  show_view (fixture, add_entry (dossier, YT_KIND_AREA, 0, 1, "自由", "Freedom"));
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (fixture->view), "dossier.add", "(sx)", "issue", fixture->id));
  frame_settle (&fixture->frame);
  issues = yt_entry_children (dossier, fixture->id, YT_KIND_ISSUE);
  g_assert_cmpuint (issues->len, ==, 1);
  g_assert_cmpint (yt_desk_selected (fixture->frame.desk), ==, g_array_index (issues, gint64, 0));
  /* The cursor is in its title already. */
  frame_type (&fixture->frame, "New issue");
  frame_leave (&fixture->frame);
  g_assert_true (frame_says (fixture->view, "New issue"));
}

static void
test_selection (Fixture       *fixture,
                gconstpointer  data)
{
  YtDossier *dossier = fixture->frame.dossier;
  gint64 area = add_entry (dossier, YT_KIND_AREA, 0, 1, "自由", "Freedom");
  gint64 issue = add_entry (dossier, YT_KIND_ISSUE, area, 1, "甲", "First");
  gint64 point = add_entry (dossier, YT_KIND_POINT, issue, 1, "点", "A point below");
  YtValueEditor *title;

  show_view (fixture, area);
  title = frame_find (fixture->view, YT_TYPE_VALUE_EDITOR, 1);
  g_assert_false (frame_says (fixture->view, "A point below"));
  g_assert_true (yt_desk_go (fixture->frame.desk, NULL, point));
  frame_settle (&fixture->frame);
  g_assert_true (frame_says (fixture->view, "A point below"));
  /* What one works on is what is selected. */
  yt_value_editor_edit (title);
  g_assert_cmpint (yt_desk_selected (fixture->frame.desk), ==, area);
  gtk_widget_grab_focus (frame_find (fixture->view, YT_TYPE_CHILD_ROW, 0));
  g_assert_cmpint (yt_desk_selected (fixture->frame.desk), ==, issue);
}

static void
test_above (Fixture       *fixture,
            gconstpointer  data)
{
  YtDossier *dossier = fixture->frame.dossier;
  gint64 area = add_entry (dossier, YT_KIND_AREA, 0, 1, "自由", "Freedom");
  gint64 issue = add_entry (dossier, YT_KIND_ISSUE, area, 1, "甲", "First");
  gint64 point = add_entry (dossier, YT_KIND_POINT, issue, 1, "点", "Point");

  g_assert_cmpint (yt_entry_above (dossier, point, YT_KIND_ISSUE), ==, issue);
  g_assert_cmpint (yt_entry_above (dossier, point, YT_KIND_NONE), ==, area);
  g_assert_cmpint (yt_entry_above (dossier, point, YT_KIND_TERM), ==, 0);
  g_assert_cmpint (yt_entry_above (dossier, 0, YT_KIND_NONE), ==, 0);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  frame_init ();
  g_test_add ("/panes/entry-view/reading", Fixture, NULL, set_up, test_reading, tear_down);
  g_test_add ("/panes/entry-view/choices", Fixture, NULL, set_up, test_choices, tear_down);
  g_test_add ("/panes/entry-view/empty-fields", Fixture, NULL, set_up, test_empty_fields, tear_down);
  g_test_add ("/panes/entry-view/tags", Fixture, NULL, set_up, test_tags, tear_down);
  g_test_add ("/panes/entry-view/children", Fixture, NULL, set_up, test_children, tear_down);
  g_test_add ("/panes/entry-view/adding", Fixture, NULL, set_up, test_adding, tear_down);
  g_test_add ("/panes/entry-view/selection", Fixture, NULL, set_up, test_selection, tear_down);
  g_test_add ("/panes/entry-view/above", Fixture, NULL, set_up, test_above, tear_down);
  return g_test_run ();
}
