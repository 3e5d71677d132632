/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Tests the pane of the obstacles: facing pages, what addresses an obstacle or “none”, the way to what is inside, both languages. */
#include "frame.h"

#include "act/entry.h"
#include "panes/child-row.h"
#include "panes/coverage-list.h"
#include "panes/facing-pages.h"
#include "panes/gap-list.h"
#include "panes/obstacle-view.h"
#include "panes/obstacles-pane.h"
#include "panes/value-editor.h"

typedef struct
{
  gint64 obstacle, pair, us_side, china_side;
} Book;

static gint64
add_side (Frame      *frame,
          gint64      pair,
          gint64      rank,
          gint64      party,
          const char *text)
{
  gint64 id = add_entry (frame->dossier, YT_KIND_SIDE, pair, rank, "", "");

  set_column (frame->dossier, &yt_table_entry, id, "text_en", text);
  if (party != 0)
    set_number (frame->dossier, &yt_table_entry, id, "party", party);
  return id;
}

/* An obstacle with a pair; the sides are written in the other order than the parties stand in. */
static Book
add_book (Frame *frame)
{
  Book book;

  book.obstacle = add_entry (frame->dossier, YT_KIND_OBSTACLE, 0, 1, "互不信任", "Mistrust");
  book.pair = add_entry (frame->dossier, YT_KIND_PERCEPTION, book.obstacle, 1, "谁领先", "Who is ahead");
  book.china_side = add_side (frame, book.pair, 1, frame->china, "It is behind.");
  book.us_side = add_side (frame, book.pair, 2, frame->us, "Its lead melts away.");
  return book;
}

static GtkWidget *
show_pane (Frame *frame)
{
  GtkWidget *pane;

  g_object_set (frame->desk, "pane", "obstacles", "content", YT_CONTENT_EN, NULL);
  pane = g_object_new (YT_TYPE_OBSTACLES_PANE, "desk", frame->desk, NULL);
  frame_show (frame, pane);
  return pane;
}

static GtkButton *
button_saying (gpointer    root,
               const char *text)
{
  for (guint i = 0;; i++)
    {
      GtkWidget *button = frame_find (root, GTK_TYPE_BUTTON, i);

      if (frame_says (button, text))
        return GTK_BUTTON (button);
    }
}

static void
test_facing (Frame         *frame,
             gconstpointer  data)
{
  Book book = add_book (frame);
  GtkWidget *pane = show_pane (frame);
  YtFacingPage *us, *china;
  graphene_rect_t left, right;

  g_assert_cmpuint (frame_count (pane, YT_TYPE_FACING_PAGE), ==, 2);
  us = frame_find (pane, YT_TYPE_FACING_PAGE, 0);
  china = frame_find (pane, YT_TYPE_FACING_PAGE, 1);
  g_assert_cmpstr (yt_facing_page_title (us), ==, "What United States sees");
  g_assert_cmpstr (yt_facing_page_title (china), ==, "What China sees");
  g_assert_cmpint (yt_facing_page_id (us), ==, book.us_side);
  g_assert_cmpint (yt_facing_page_id (china), ==, book.china_side);
  g_assert_true (frame_says (us, "Its lead melts away."));
  g_assert_true (frame_says (china, "It is behind."));
  g_assert_false (frame_says (us, "It is behind."));
  g_assert_true (gtk_widget_has_css_class (GTK_WIDGET (us), "party-1"));
  g_assert_true (gtk_widget_has_css_class (GTK_WIDGET (china), "party-2"));

  /* Beside each other, and as high as each other. */
  g_assert_true (gtk_widget_compute_bounds (GTK_WIDGET (us), pane, &left));
  g_assert_true (gtk_widget_compute_bounds (GTK_WIDGET (china), pane, &right));
  g_assert_cmpfloat (left.origin.x + left.size.width, <=, right.origin.x);
  g_assert_cmpfloat (left.origin.y, ==, right.origin.y);
  g_assert_cmpfloat (left.size.height, ==, right.size.height);

  g_object_set (frame->desk, "content", YT_CONTENT_ZH, NULL);
  g_assert_cmpstr (yt_facing_page_title (china), ==, "What 中国 sees");
}

static void
test_empty_page (Frame         *frame,
                 gconstpointer  data)
{
  gint64 obstacle = add_entry (frame->dossier, YT_KIND_OBSTACLE, 0, 1, "", "Mistrust");
  gint64 pair = add_entry (frame->dossier, YT_KIND_PERCEPTION, obstacle, 1, "", "Who is ahead");
  gint64 us = add_side (frame, pair, 1, frame->us, "Its lead melts away.");
  GtkWidget *pane = show_pane (frame);
  YtFacingPage *page = frame_find (pane, YT_TYPE_FACING_PAGE, 1);
  g_autoptr(YtEntry) written = NULL;

  g_assert_cmpint (yt_facing_page_party (page), ==, frame->china);
  g_assert_true (frame_says (page, "This page is still empty."));
  g_signal_emit_by_name (button_saying (page, "Write This Page"), "clicked");
  frame_settle (frame);
  page = frame_find (pane, YT_TYPE_FACING_PAGE, 1);
  g_assert_cmpint (yt_facing_page_id (page), !=, 0);
  g_assert_cmpint (yt_desk_selected (frame->desk), ==, yt_facing_page_id (page));
  written = yt_entry_get (frame->dossier, yt_facing_page_id (page));
  g_assert_cmpint (yt_entry_party (written), ==, frame->china);
  frame_type (frame, "It is behind.");
  yt_desk_flush (frame->desk);
  g_assert_cmpstr (yt_entry_text (written, YT_LANGUAGE_EN), ==, "It is behind.");

  /* The words, then the page with its party in one step. */
  g_assert_true (yt_act_undo (frame->dossier, NULL));
  g_assert_true (yt_act_undo (frame->dossier, NULL));
  frame_settle (frame);
  page = frame_find (pane, YT_TYPE_FACING_PAGE, 1);
  g_assert_cmpint (yt_facing_page_id (page), ==, 0);
  g_assert_true (frame_says (page, "This page is still empty."));
  g_assert_cmpint (yt_facing_page_id (frame_find (pane, YT_TYPE_FACING_PAGE, 0)), ==, us);

  /* What no party sees has a page of its own. */
  add_side (frame, pair, 3, 0, "A third view.");
  frame_settle (frame);
  g_assert_cmpuint (frame_count (pane, YT_TYPE_FACING_PAGE), ==, 3);
  g_assert_true (frame_says (frame_find (pane, YT_TYPE_FACING_PAGE, 2), "A third view."));
}

static void
test_none (Frame         *frame,
           gconstpointer  data)
{
  Book book = add_book (frame);
  gint64 recommendation = add_entry (frame->dossier, YT_KIND_RECOMMENDATION, 0, 1, "", "Talk");
  gint64 measure = add_entry (frame->dossier, YT_KIND_MEASURE, recommendation, 1, "", "Meet each year");
  GtkWidget *pane = show_pane (frame);
  YtGapList *list = frame_find (pane, YT_TYPE_GAP_LIST, 0);
  YtCoverageList *addressed = frame_find (pane, YT_TYPE_COVERAGE_LIST, 1);

  g_assert_true (yt_gap_list_is_marked (list, book.obstacle));
  g_assert_true (frame_says (list, "Addressed by none"));
  g_assert_true (frame_says (addressed, "None: no recommendation addresses it"));

  yt_coverage_list_link (addressed, recommendation);
  frame_settle (frame);
  g_assert_cmpuint (yt_coverage_list_count (addressed), ==, 1);
  g_assert_true (frame_says (addressed, "Talk"));
  g_assert_false (frame_says (addressed, "None: no recommendation addresses it"));
  g_assert_false (yt_gap_list_is_marked (list, book.obstacle));
  g_assert_false (frame_says (list, "Addressed by none"));

  g_assert_true (yt_act_undo (frame->dossier, NULL));
  frame_settle (frame);
  g_assert_true (yt_gap_list_is_marked (list, book.obstacle));
  g_assert_true (frame_says (addressed, "None: no recommendation addresses it"));

  /* A measure that addresses the pair is told with the pair. */
  add_link (frame->dossier, "addresses", measure, book.pair);
  frame_settle (frame);
  g_assert_false (yt_gap_list_is_marked (list, book.obstacle));
  g_assert_true (frame_says (addressed, "Meet each year"));
  g_assert_true (frame_says (addressed, "Who is ahead"));
}

static double
top_of (GtkWidget *pane,
        gpointer   widget)
{
  graphene_point_t point;

  g_assert_true (gtk_widget_compute_point (widget, pane, &GRAPHENE_POINT_INIT (0, 0), &point));
  return point.y;
}

/* What the obstacle consists of is read before what it hinders and what addresses it. */
static void
test_points_first (Frame         *frame,
                   gconstpointer  data)
{
  Book book = add_book (frame);
  GtkWidget *pane;

  add_entry (frame->dossier, YT_KIND_POINT, book.obstacle, 1, "", "A first point");
  pane = show_pane (frame);
  g_assert_cmpfloat (top_of (pane, frame_find (pane, YT_TYPE_CHILD_ROW, 0)), <,
                     top_of (pane, frame_find (pane, YT_TYPE_COVERAGE_LIST, 0)));
}

static void
test_popover (Frame         *frame,
              gconstpointer  data)
{
  Book book = add_book (frame);
  gint64 recommendation = add_entry (frame->dossier, YT_KIND_RECOMMENDATION, 0, 1, "", "Talk");
  GtkWidget *pane = show_pane (frame);
  YtCoverageList *addressed = frame_find (pane, YT_TYPE_COVERAGE_LIST, 1);
  GtkMenuButton *button = NULL;
  gpointer view;
  g_autoptr(GArray) links = NULL;

  for (guint i = 0; button == NULL; i++)
    {
      button = frame_find (addressed, GTK_TYPE_MENU_BUTTON, i);
      if (g_strcmp0 (gtk_menu_button_get_label (button), "Link Recommendation or Measure…") != 0)
        button = NULL;
    }
  gtk_menu_button_popup (button);
  frame_settle (frame);
  view = frame_find (gtk_menu_button_get_popover (button), GTK_TYPE_LIST_VIEW, 0);
  gtk_selection_model_select_item (gtk_list_view_get_model (view), 0, TRUE);
  g_signal_emit_by_name (view, "activate", 0);
  frame_settle (frame);
  links = yt_link_to (frame->dossier, book.obstacle, "addresses");
  g_assert_cmpuint (links->len, ==, 1);
  g_assert_cmpuint (yt_coverage_list_count (addressed), ==, 1);
  g_assert_true (frame_says (addressed, "Talk"));
  g_assert_true (yt_act_delete_entry (frame->dossier, recommendation, NULL));
  frame_settle (frame);
  g_assert_true (frame_says (addressed, "None: no recommendation addresses it"));
}

static void
test_hinders (Frame         *frame,
              gconstpointer  data)
{
  Book book = add_book (frame);
  gint64 area = add_entry (frame->dossier, YT_KIND_AREA, 0, 1, "", "Freedom");
  gint64 channel = add_entry (frame->dossier, YT_KIND_CHANNEL, 0, 1, "", "Working group");
  GtkWidget *pane;
  YtCoverageList *hinders;

  add_link (frame->dossier, "hinders", book.obstacle, area);
  add_link (frame->dossier, "hinders", book.pair, channel);
  pane = show_pane (frame);
  hinders = frame_find (pane, YT_TYPE_COVERAGE_LIST, 0);
  g_assert_cmpuint (yt_coverage_list_count (hinders), ==, 2);
  g_assert_true (frame_says (hinders, "Disagreement areas"));
  g_assert_true (frame_says (hinders, "Freedom"));
  g_assert_true (frame_says (hinders, "Dialogue channels"));
  g_assert_true (frame_says (hinders, "Working group"));
}

static void
test_way (Frame         *frame,
          gconstpointer  data)
{
  Book book = add_book (frame);
  gint64 other = add_entry (frame->dossier, YT_KIND_OBSTACLE, 0, 2, "", "Armament");
  GtkWidget *pane = show_pane (frame);
  YtEntryPage *view = frame_find (pane, YT_TYPE_OBSTACLE_VIEW, 0);

  /* The first one is shown, and marked in the list, though nothing is selected. */
  g_assert_cmpint (yt_entry_page_id (view), ==, book.obstacle);
  g_assert_true (yt_desk_go (frame->desk, NULL, other));
  frame_settle (frame);
  g_assert_cmpint (yt_entry_page_id (view), ==, other);
  g_assert_true (frame_says (view, "Armament"));
  g_assert_true (yt_desk_go (frame->desk, NULL, book.us_side));
  frame_settle (frame);
  g_assert_cmpint (yt_entry_page_id (view), ==, book.obstacle);
  g_assert_cmpint (yt_desk_selected (frame->desk), ==, book.us_side);
  g_assert_true (yt_desk_back (frame->desk));
  g_assert_cmpint (yt_entry_page_id (view), ==, other);

  /* What has the keyboard is what is selected. */
  yt_desk_edit (frame->desk, book.china_side);
  frame_settle (frame);
  g_assert_true (gtk_widget_is_ancestor (gtk_window_get_focus (frame->window), frame_find (pane, YT_TYPE_FACING_PAGE, 1)));
  gtk_widget_grab_focus (frame_find (frame_find (pane, YT_TYPE_FACING_PAGE, 0), YT_TYPE_VALUE_EDITOR, 1));
  frame_settle (frame);
  g_assert_cmpint (yt_desk_selected (frame->desk), ==, book.us_side);

  /* One that is deleted makes room for the next, and comes back. */
  g_object_set (frame->desk, "selected", book.obstacle, NULL);
  g_assert_true (yt_act_delete_entry (frame->dossier, book.obstacle, NULL));
  frame_settle (frame);
  g_assert_cmpint (yt_entry_page_id (view), ==, other);
  g_assert_true (yt_act_undo (frame->dossier, NULL));
  frame_settle (frame);
  g_assert_cmpuint (yt_gap_list_count (frame_find (pane, YT_TYPE_GAP_LIST, 0)), ==, 2);
}

static void
test_details (Frame         *frame,
              gconstpointer  data)
{
  Book book = add_book (frame);
  GtkWidget *pane = show_pane (frame);
  gpointer page = frame_find (pane, YT_TYPE_FACING_PAGE, 0);

  g_assert_true (gtk_widget_activate_action (page, "details.toggle", "x", book.us_side));
  frame_settle (frame);
  g_assert_true (frame_says (pane, "Voice"));
  /* Built anew, it is open as before. */
  pane = show_pane (frame);
  g_assert_true (frame_says (pane, "Voice"));
  page = frame_find (pane, YT_TYPE_FACING_PAGE, 0);
  g_assert_true (gtk_widget_activate_action (page, "details.close", NULL));
  frame_settle (frame);
  g_assert_false (frame_says (pane, "Voice"));
}

static void
test_first (Frame         *frame,
            gconstpointer  data)
{
  GtkWidget *pane = show_pane (frame);
  YtEntryPage *view = frame_find (pane, YT_TYPE_OBSTACLE_VIEW, 0);

  g_assert_true (frame_says (pane, "No Obstacles Yet"));
  g_signal_emit_by_name (button_saying (pane, "Add Obstacle"), "clicked");
  frame_settle (frame);
  g_assert_false (frame_says (pane, "No Obstacles Yet"));
  g_assert_cmpint (yt_entry_page_id (view), ==, yt_desk_selected (frame->desk));
  frame_type (frame, "Mistrust");
  yt_desk_flush (frame->desk);
  g_assert_true (frame_says (frame_find (pane, YT_TYPE_GAP_LIST, 0), "Mistrust"));
}

static void
test_chinese (Frame         *frame,
              gconstpointer  data)
{
  Book book = add_book (frame);
  GtkWidget *pane;

  frame_use_language ("zh_CN");
  g_object_set (frame->desk, "language", YT_LANGUAGE_ZH, NULL);
  pane = show_pane (frame);
  g_assert_true (frame_says (pane, "无对策"));
  g_object_set (frame->desk, "content", YT_CONTENT_ZH, NULL);
  g_assert_cmpstr (yt_facing_page_title (frame_find (pane, YT_TYPE_FACING_PAGE, 1)), ==, "中国看到的");
  g_assert_true (frame_says (pane, "谁领先"));
  /* The sides have no Chinese text: that can be seen. */
  g_assert_true (frame_says (frame_find (pane, YT_TYPE_FACING_PAGE, 1), "缺中文"));
  g_assert_cmpint (yt_facing_page_id (frame_find (pane, YT_TYPE_FACING_PAGE, 1)), ==, book.china_side);
  frame_use_language ("en");
  g_object_set (frame->desk, "language", YT_LANGUAGE_EN, NULL);
  pane = show_pane (frame);
  g_object_set (frame->desk, "content", YT_CONTENT_BOTH, NULL);
  g_assert_true (frame_says (pane, "Addressed by none"));
  g_assert_true (frame_says (pane, "Who is ahead"));
  g_assert_true (frame_says (pane, "谁领先"));
}

#define ADD(path, function) g_test_add (path, Frame, NULL, frame_set_up, function, frame_tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  frame_init ();
  ADD ("/obstacles/facing", test_facing);
  ADD ("/obstacles/empty-page", test_empty_page);
  ADD ("/obstacles/none", test_none);
  ADD ("/obstacles/points-first", test_points_first);
  ADD ("/obstacles/popover", test_popover);
  ADD ("/obstacles/hinders", test_hinders);
  ADD ("/obstacles/way", test_way);
  ADD ("/obstacles/details", test_details);
  ADD ("/obstacles/first", test_first);
  ADD ("/obstacles/chinese", test_chinese);
  return g_test_run ();
}
