/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Tests the panes of terms and of actors: their lists, the search in them, and what they show beside. */
#include "frame.h"

#include "act/entry.h"
#include "desk/memory.h"
#include "panes/actors-pane.h"
#include "panes/entry-list.h"
#include "panes/entry-view.h"
#include "panes/terms-pane.h"

static void
select_row (YtEntryList *list,
            guint        row)
{
  gtk_widget_activate_action (frame_find (list, GTK_TYPE_LIST_VIEW, 0), "list.select-item", "(ubb)", row, FALSE, FALSE);
}

static void
search (gpointer    pane,
        const char *words)
{
  GtkWidget *entry = frame_find (pane, GTK_TYPE_SEARCH_ENTRY, 0);

  gtk_editable_set_text (GTK_EDITABLE (entry), words);
  g_signal_emit_by_name (entry, "search-changed");
}

static void
test_terms (Frame         *frame,
            gconstpointer  data)
{
  gint64 first = add_entry (frame->dossier, YT_KIND_TERM, 0, 1, "网络主权", "Cyber sovereignty");
  gint64 second = add_entry (frame->dossier, YT_KIND_TERM, 0, 2, "威慑", "Deterrence");
  gint64 side = add_entry (frame->dossier, YT_KIND_SIDE, second, 1, "边", "How they say it");
  GtkWidget *pane = g_object_new (YT_TYPE_TERMS_PANE, "desk", frame->desk, NULL);
  YtEntryList *list = frame_find (pane, YT_TYPE_ENTRY_LIST, 0);
  YtEntryView *view = frame_find (pane, YT_TYPE_ENTRY_VIEW, 0);

  set_field (frame->dossier, &yt_table_entry, first, "dispute", "disputed");
  frame_show (frame, pane);
  g_assert_cmpuint (yt_entry_list_count (list), ==, 2);
  g_assert_true (frame_says (list, "Content disputed"));
  g_assert_true (frame_says (view, "Nothing Selected"));
  select_row (list, 0);
  frame_settle (frame);
  g_assert_cmpint (yt_desk_selected (frame->desk), ==, first);
  g_assert_true (frame_says (view, "Cyber sovereignty"));

  /* A side is shown in its term. */
  g_assert_true (yt_desk_go (frame->desk, NULL, side));
  frame_settle (frame);
  g_assert_cmpint (yt_entry_list_chosen (list), ==, second);
  g_assert_true (frame_says (view, "How they say it"));
  /* What is selected elsewhere leaves it in sight. */
  g_assert_true (yt_desk_go (frame->desk, "terms", frame->us));
  g_assert_true (frame_says (view, "How they say it"));
}

static void
test_search (Frame         *frame,
             gconstpointer  data)
{
  GtkWidget *pane;
  YtEntryList *list;

  add_entry (frame->dossier, YT_KIND_TERM, 0, 1, "网络主权", "Cyber sovereignty");
  add_entry (frame->dossier, YT_KIND_TERM, 0, 2, "百分之百 100%", "It's all");
  pane = g_object_new (YT_TYPE_TERMS_PANE, "desk", frame->desk, NULL);
  list = frame_find (pane, YT_TYPE_ENTRY_LIST, 0);
  frame_show (frame, pane);
  search (pane, "主权");
  g_assert_cmpuint (yt_entry_list_count (list), ==, 1);
  search (pane, "CYBER");
  g_assert_cmpuint (yt_entry_list_count (list), ==, 1);
  search (pane, "%");
  g_assert_cmpuint (yt_entry_list_count (list), ==, 1);
  search (pane, "it's");
  g_assert_cmpuint (yt_entry_list_count (list), ==, 1);
  search (pane, "_");
  g_assert_cmpuint (yt_entry_list_count (list), ==, 0);
  g_assert_true (frame_says (pane, "Nothing found"));
  /* The words are there again when the pane is built anew. */
  search (pane, "主权");
  pane = g_object_new (YT_TYPE_TERMS_PANE, "desk", frame->desk, NULL);
  frame_show (frame, pane);
  g_assert_cmpuint (yt_entry_list_count (frame_find (pane, YT_TYPE_ENTRY_LIST, 0)), ==, 1);
}

static void
test_empty (Frame         *frame,
            gconstpointer  data)
{
  GtkWidget *pane = g_object_new (YT_TYPE_TERMS_PANE, "desk", frame->desk, NULL);

  frame_show (frame, pane);
  g_assert_true (frame_says (pane, "No Terms Yet"));
  add_entry (frame->dossier, YT_KIND_TERM, 0, 1, "网络主权", "Cyber sovereignty");
  frame_settle (frame);
  g_assert_false (frame_says (pane, "No Terms Yet"));
  g_assert_true (frame_says (pane, "Cyber sovereignty"));
}

static void
test_actors (Frame         *frame,
             gconstpointer  data)
{
  gint64 body = add_entry (frame->dossier, YT_KIND_ACTOR, 0, 1, "机构", "Body of China");
  gint64 person = add_entry (frame->dossier, YT_KIND_ACTOR, 0, 2, "人", "Person of the US");
  gint64 instrument = add_entry (frame->dossier, YT_KIND_INSTRUMENT, 0, 1, "条约", "Treaty");
  g_autofree char *us = yt_id_to_text (frame->us);
  g_autofree char *china = yt_id_to_text (frame->china);
  GtkWidget *pane;
  YtEntryList *list;

  g_assert_true (yt_act_set_entry (frame->dossier, body, "party", china, NULL));
  g_assert_true (yt_act_set_entry (frame->dossier, body, "type", "body", NULL));
  g_assert_true (yt_act_set_entry (frame->dossier, person, "party", us, NULL));
  g_assert_true (yt_act_set_entry (frame->dossier, person, "type", "person", NULL));
  pane = g_object_new (YT_TYPE_ACTORS_PANE, "desk", frame->desk, NULL);
  list = frame_find (pane, YT_TYPE_ENTRY_LIST, 0);
  frame_show (frame, pane);
  g_assert_true (frame_says (list, "United States · 美国 – Person"));
  g_assert_true (frame_says (list, "China · 中国 – Body"));
  /* The first party comes first. */
  select_row (list, 0);
  g_assert_cmpint (yt_desk_selected (frame->desk), ==, person);

  g_assert_true (yt_desk_go (frame->desk, NULL, instrument));
  frame_settle (frame);
  g_assert_cmpint (yt_entry_list_chosen (frame_find (pane, YT_TYPE_ENTRY_LIST, 1)), ==, instrument);
  g_assert_true (frame_says (frame_find (pane, YT_TYPE_ENTRY_VIEW, 0), "Treaty"));
  g_assert_cmpfloat (yt_desk_recall (frame->desk, "actors:list", 0), ==, 1);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  frame_init ();
  g_test_add ("/panes/lists/terms", Frame, NULL, frame_set_up, test_terms, frame_tear_down);
  g_test_add ("/panes/lists/search", Frame, NULL, frame_set_up, test_search, frame_tear_down);
  g_test_add ("/panes/lists/empty", Frame, NULL, frame_set_up, test_empty, frame_tear_down);
  g_test_add ("/panes/lists/actors", Frame, NULL, frame_set_up, test_actors, frame_tear_down);
  return g_test_run ();
}
