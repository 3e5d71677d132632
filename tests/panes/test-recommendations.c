/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Tests the pane of the recommendations: the table of measures, what they address, what is left open, both languages. */
#include "frame.h"

#include "act/entry.h"
#include "panes/coverage-list.h"
#include "panes/gap-list.h"
#include "panes/left-open.h"
#include "panes/measure-table.h"
#include "panes/recommendation-view.h"
#include "panes/recommendations-pane.h"

static gint64
add_measure (Frame      *frame,
             gint64      recommendation,
             gint64      rank,
             const char *power,
             const char *title)
{
  gint64 id = add_entry (frame->dossier, YT_KIND_MEASURE, recommendation, rank, "", title);

  if (power != NULL)
    set_field (frame->dossier, &yt_table_entry, id, "power", power);
  set_field (frame->dossier, &yt_table_entry, id, "actor.en", "The state");
  return id;
}

static GtkWidget *
show_pane (Frame *frame)
{
  GtkWidget *pane;

  g_object_set (frame->desk, "pane", "recommendations", "content", YT_CONTENT_EN, NULL);
  pane = g_object_new (YT_TYPE_RECOMMENDATIONS_PANE, "desk", frame->desk, NULL);
  frame_show (frame, pane);
  return pane;
}

static void
test_measures (Frame         *frame,
               gconstpointer  data)
{
  gint64 recommendation = add_entry (frame->dossier, YT_KIND_RECOMMENDATION, 0, 1, "", "Talk");
  gint64 meet = add_measure (frame, recommendation, 1, "resource", "Meet each year");
  gint64 write = add_measure (frame, recommendation, 2, "procedural", "Write rules");
  GtkWidget *pane = show_pane (frame);
  YtMeasureTable *table = frame_find (pane, YT_TYPE_MEASURE_TABLE, 0);
  YtMeasureRow *row = yt_measure_table_find (table, meet);
  g_autoptr(YtEntry) entry = yt_entry_get (frame->dossier, meet);
  GtkDropDown *power = frame_find (row, GTK_TYPE_DROP_DOWN, 0);
  GtkDropDown *status = frame_find (row, GTK_TYPE_DROP_DOWN, 1);

  g_assert_cmpuint (yt_measure_table_count (table), ==, 2);
  g_assert_true (frame_says (row, "Meet each year"));
  g_assert_true (frame_says (row, "The state"));
  g_assert_true (frame_says (power, "Resource power"));

  /* Edited where it stands. */
  gtk_drop_down_set_selected (status, 2);
  g_assert_cmpstr (yt_entry_value (entry, "status"), ==, "started");
  yt_desk_edit (frame->desk, meet);
  frame_settle (frame);
  g_assert_true (gtk_widget_is_ancestor (gtk_window_get_focus (frame->window), GTK_WIDGET (row)));
  frame_type (frame, "Meet twice a year");
  frame_leave (frame);
  g_assert_cmpstr (yt_entry_title (entry, YT_LANGUAGE_EN), ==, "Meet twice a year");
  g_assert_cmpint (yt_desk_selected (frame->desk), ==, meet);

  /* The rows follow the order of the dossier. */
  g_assert_true (yt_act_move_entry (frame->dossier, write, recommendation, meet, NULL));
  frame_settle (frame);
  g_assert_cmpint (yt_measure_row_id (frame_find (table, YT_TYPE_MEASURE_ROW, 0)), ==, write);
  g_assert_true (yt_measure_table_find (table, meet) == row);
  g_assert_true (yt_act_delete_entry (frame->dossier, write, NULL));
  g_assert_cmpuint (yt_measure_table_count (table), ==, 1);
}

/* The parts of a row are columns where there is room, and lines where there is not. */
static void
test_width (Frame         *frame,
            gconstpointer  data)
{
  gint64 recommendation = add_entry (frame->dossier, YT_KIND_RECOMMENDATION, 0, 1, "", "Talk");
  GtkWidget *pane;
  GtkWidget *row, *power;
  graphene_rect_t title, choice;
  static const int widths[] = { 1300, 900, 500 };

  add_measure (frame, recommendation, 1, "resource", "Meet each year");
  for (guint i = 0; i < G_N_ELEMENTS (widths); i++)
    {
      gtk_window_set_default_size (frame->window, widths[i], 600);
      pane = show_pane (frame);
      frame_settle (frame);
      row = frame_find (pane, YT_TYPE_MEASURE_ROW, 0);
      power = frame_find (row, GTK_TYPE_DROP_DOWN, 0);
      g_assert_true (gtk_widget_compute_bounds (gtk_widget_get_next_sibling (gtk_widget_get_first_child (row)), row, &title));
      g_assert_true (gtk_widget_compute_bounds (power, row, &choice));
      if (i == 0)
        g_assert_cmpfloat (choice.origin.x, >=, title.origin.x + title.size.width);
      else
        g_assert_cmpfloat (choice.origin.y, >=, title.origin.y + title.size.height);
      g_assert_cmpfloat (choice.origin.x + choice.size.width, <=, (float) gtk_widget_get_width (row) + 1);
      g_assert_true (frame_says (pane, "Who acts") == (i == 0));
    }
}

static void
test_left_open (Frame         *frame,
                gconstpointer  data)
{
  gint64 area = add_entry (frame->dossier, YT_KIND_AREA, 0, 1, "", "Freedom");
  gint64 issue = add_entry (frame->dossier, YT_KIND_ISSUE, area, 1, "", "Filters");
  gint64 obstacle = add_entry (frame->dossier, YT_KIND_OBSTACLE, 0, 1, "", "Mistrust");
  gint64 limit = add_entry (frame->dossier, YT_KIND_LIMIT, 0, 1, "", "Few words");
  gint64 recommendation = add_entry (frame->dossier, YT_KIND_RECOMMENDATION, 0, 1, "", "Talk");
  gint64 measure = add_measure (frame, recommendation, 1, "resource", "Meet each year");
  GtkWidget *pane = show_pane (frame);
  YtLeftOpen *left = frame_find (pane, YT_TYPE_LEFT_OPEN, 0);
  YtGapList *list = frame_find (pane, YT_TYPE_GAP_LIST, 0);

  g_assert_true (yt_left_open_lists (left, area));
  g_assert_true (yt_left_open_lists (left, obstacle));
  g_assert_true (yt_left_open_lists (left, limit));
  g_assert_true (yt_gap_list_is_marked (list, recommendation));
  g_assert_true (frame_says (list, "Addresses nothing"));

  /* A measure that addresses an issue does so for its recommendation and for the area. */
  add_link (frame->dossier, "addresses", measure, issue);
  frame_settle (frame);
  g_assert_false (yt_left_open_lists (left, area));
  g_assert_true (frame_says (left, "All addressed"));
  g_assert_false (yt_gap_list_is_marked (list, recommendation));
  g_assert_true (yt_left_open_lists (left, obstacle));

  yt_coverage_list_link (frame_find (pane, YT_TYPE_COVERAGE_LIST, 0), obstacle);
  frame_settle (frame);
  g_assert_false (yt_left_open_lists (left, obstacle));
  g_assert_true (yt_act_undo (frame->dossier, NULL));
  frame_settle (frame);
  g_assert_true (yt_left_open_lists (left, obstacle));
  g_assert_true (yt_left_open_lists (left, limit));
}

static void
test_addresses (Frame         *frame,
                gconstpointer  data)
{
  gint64 channel = add_entry (frame->dossier, YT_KIND_CHANNEL, 0, 1, "", "Working group");
  gint64 obstacle = add_entry (frame->dossier, YT_KIND_OBSTACLE, 0, 1, "", "Mistrust");
  gint64 recommendation = add_entry (frame->dossier, YT_KIND_RECOMMENDATION, 0, 1, "", "Talk");
  gint64 measure = add_measure (frame, recommendation, 1, NULL, "Meet each year");
  GtkWidget *pane = show_pane (frame);
  YtCoverageList *addresses = frame_find (pane, YT_TYPE_COVERAGE_LIST, 0);

  g_assert_true (frame_says (addresses, "None: it addresses nothing yet"));
  set_column (frame->dossier, &yt_table_entry, measure, "code", "R1.1");
  add_link (frame->dossier, "addresses", recommendation, obstacle);
  add_link (frame->dossier, "addresses", measure, channel);
  frame_settle (frame);
  g_assert_cmpuint (yt_coverage_list_count (addresses), ==, 2);
  g_assert_true (frame_says (addresses, "Obstacles"));
  g_assert_true (frame_says (addresses, "Dialogue channels"));
  g_assert_true (frame_says (addresses, "Working group"));
  g_assert_true (frame_says (addresses, "R1.1"));
}

/* How many measures there are for each kind of power, and for how many it was not said. */
static void
test_powers (Frame         *frame,
             gconstpointer  data)
{
  gint64 recommendation = add_entry (frame->dossier, YT_KIND_RECOMMENDATION, 0, 1, "", "Talk");
  GtkWidget *pane, *left;

  for (guint i = 0; i < 5; i++)
    add_measure (frame, recommendation, i, "resource", "Meet");
  add_measure (frame, recommendation, 6, "structural", "Build");
  pane = show_pane (frame);
  left = frame_find (pane, YT_TYPE_LEFT_OPEN, 0);
  g_assert_true (frame_says (left, "Resource power"));
  g_assert_true (frame_says (left, "5"));
  g_assert_true (frame_says (left, "1"));
  g_assert_true (frame_says (left, "Procedural power"));
  g_assert_false (frame_says (left, "Not given"));
  add_measure (frame, recommendation, 7, NULL, "Wait");
  frame_settle (frame);
  g_assert_true (frame_says (left, "Not given"));
}

static void
test_chinese (Frame         *frame,
              gconstpointer  data)
{
  gint64 recommendation = add_entry (frame->dossier, YT_KIND_RECOMMENDATION, 0, 1, "对话", "Talk");
  GtkWidget *pane;

  frame_use_language ("zh_CN");
  g_object_set (frame->desk, "language", YT_LANGUAGE_ZH, NULL);
  pane = show_pane (frame);
  g_object_set (frame->desk, "content", YT_CONTENT_ZH, NULL);
  g_assert_true (frame_says (pane, "尚未应对"));
  g_assert_true (frame_says (pane, "对话"));
  g_assert_cmpint (yt_entry_page_id (frame_find (pane, YT_TYPE_RECOMMENDATION_VIEW, 0)), ==, recommendation);
  frame_use_language ("en");
  g_object_set (frame->desk, "language", YT_LANGUAGE_EN, NULL);
  pane = show_pane (frame);
  g_assert_true (frame_says (pane, "Left open"));
  g_assert_true (frame_says (pane, "Talk"));
  g_assert_true (yt_act_delete_entry (frame->dossier, recommendation, NULL));
  frame_settle (frame);
  g_assert_true (frame_says (pane, "No Recommendations Yet"));
}

#define ADD(path, function) g_test_add (path, Frame, NULL, frame_set_up, function, frame_tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  frame_init ();
  ADD ("/recommendations/measures", test_measures);
  ADD ("/recommendations/width", test_width);
  ADD ("/recommendations/left-open", test_left_open);
  ADD ("/recommendations/addresses", test_addresses);
  ADD ("/recommendations/powers", test_powers);
  ADD ("/recommendations/chinese", test_chinese);
  return g_test_run ();
}
