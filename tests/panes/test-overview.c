/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Tests the pane of the whole dossier: counts, the balance of positions, what waits, the way to remarks and parties, both languages. */
#include "frame.h"

#include "act/entry.h"
#include "panes/act-list.h"
#include "panes/attention-list.h"
#include "panes/balance-table.h"
#include "panes/count-grid.h"
#include "panes/detail-box.h"
#include "panes/entry-view.h"
#include "panes/missing-dialog.h"
#include "panes/overview-pane.h"
#include "panes/party-card.h"
#include "panes/remark-browser.h"
#include "panes/share-bar.h"

static GtkWidget *
show_pane (Frame *frame)
{
  GtkWidget *pane;

  g_object_set (frame->desk, "pane", "overview", "content", YT_CONTENT_EN, NULL);
  pane = g_object_new (YT_TYPE_OVERVIEW_PANE, "desk", frame->desk, NULL);
  frame_show (frame, pane);
  return pane;
}

static gint64
add_position (Frame      *frame,
              gint64      parent,
              gint64      party,
              const char *voice)
{
  gint64 id = add_entry (frame->dossier, YT_KIND_POSITION, parent, 1, "", "");

  set_number (frame->dossier, &yt_table_entry, id, "party", party);
  set_column (frame->dossier, &yt_table_entry, id, "voice", voice);
  return id;
}

static void
test_counts (Frame         *frame,
             gconstpointer  data)
{
  gint64 area = add_entry (frame->dossier, YT_KIND_AREA, 0, 1, "自由", "Freedom");
  GtkWidget *pane;
  YtCountGrid *counts;

  add_entry (frame->dossier, YT_KIND_ISSUE, area, 1, "过滤", "Filters");
  add_entry (frame->dossier, YT_KIND_ISSUE, area, 2, "流动", "Flow");
  add_note (frame->dossier, area, "en", "A note");
  pane = show_pane (frame);
  counts = frame_find (pane, YT_TYPE_COUNT_GRID, 0);
  g_assert_cmpuint (yt_count_grid_count (counts, YT_KIND_AREA), ==, 1);
  g_assert_cmpuint (yt_count_grid_count (counts, YT_KIND_ISSUE), ==, 2);
  g_assert_cmpuint (yt_count_grid_count (counts, YT_KIND_EVENT), ==, 0);
  g_assert_cmpuint (yt_count_grid_count (counts, YT_KIND_NONE), ==, 1);
  frame_settle (frame);
  g_assert_true (frame_says (pane, "A note"));

  /* What is done is counted and told. */
  g_assert_true (yt_act_add_entry (frame->dossier, YT_KIND_EVENT, 0, 0, "A visit", YT_LANGUAGE_EN, NULL, NULL));
  frame_settle (frame);
  g_assert_cmpuint (yt_count_grid_count (counts, YT_KIND_EVENT), ==, 1);
  g_assert_true (frame_says (frame_find (pane, YT_TYPE_ACT_LIST, 0), "Add event"));
  g_assert_true (yt_act_undo (frame->dossier, NULL));
  frame_settle (frame);
  g_assert_cmpuint (yt_count_grid_count (counts, YT_KIND_EVENT), ==, 0);
  g_assert_true (frame_says (frame_find (pane, YT_TYPE_ACT_LIST, 0), "Undone: add event"));
}

/* The nth line of the latest changes. */
static GtkWidget *
find_act (GtkWidget *pane,
          guint      n)
{
  GtkWidget *row = gtk_widget_get_first_child (frame_find (pane, YT_TYPE_ACT_LIST, 0));

  while (n-- > 0)
    row = gtk_widget_get_next_sibling (row);
  return row;
}

/* A change leads to what was changed, as long as that is there. */
static void
test_acts_open (Frame         *frame,
                gconstpointer  data)
{
  gint64 area = add_entry (frame->dossier, YT_KIND_AREA, 0, 1, "自由", "Freedom");
  GtkWidget *pane = show_pane (frame);

  g_assert_true (yt_act_set_entry (frame->dossier, area, "title.en", "Freedom of the net", NULL));
  frame_settle (frame);
  g_assert_true (GTK_IS_BUTTON (find_act (pane, 0)));
  frame->opened = 0;
  g_signal_emit_by_name (find_act (pane, 0), "clicked");
  g_assert_cmpint (frame->opened, ==, area);

  g_assert_true (yt_act_delete_entry (frame->dossier, area, NULL));
  frame_settle (frame);
  g_assert_false (GTK_IS_BUTTON (find_act (pane, 0)));
  g_assert_false (GTK_IS_BUTTON (find_act (pane, 1)));
  g_assert_true (yt_act_undo (frame->dossier, NULL));
  frame_settle (frame);
  g_signal_emit_by_name (find_act (pane, 0), "clicked");
  g_assert_cmpint (frame->opened, ==, area);
}

static void
test_balance (Frame         *frame,
              gconstpointer  data)
{
  gint64 area = add_entry (frame->dossier, YT_KIND_AREA, 0, 1, "自由", "Freedom");
  gint64 issue = add_entry (frame->dossier, YT_KIND_ISSUE, area, 1, "过滤", "Filters");
  GtkWidget *pane;
  gpointer table;

  add_position (frame, area, frame->us, "stated");
  add_position (frame, issue, frame->us, "author");
  add_position (frame, issue, frame->us, "author");
  add_position (frame, issue, frame->china, "reading");
  pane = show_pane (frame);
  table = frame_find (pane, YT_TYPE_BALANCE_TABLE, 0);
  g_assert_true (frame_says (table, "Freedom"));
  g_assert_true (frame_says (table, "3"));
  g_assert_true (frame_says (table, "1"));
  g_assert_cmpstr (gtk_widget_get_tooltip_text (frame_find (table, YT_TYPE_SHARE_BAR, 0)), ==,
                   "United States: 3 positions\nStated by the party: 1\nThe author’s own words: 2");
  g_assert_cmpstr (gtk_widget_get_tooltip_text (frame_find (table, YT_TYPE_SHARE_BAR, 1)), ==,
                   "China: 1 position\nThe party’s reading of the other: 1");
}

static void
test_attention (Frame         *frame,
                gconstpointer  data)
{
  gint64 obstacle = add_entry (frame->dossier, YT_KIND_OBSTACLE, 0, 1, "互不信任", "Mistrust");
  gint64 recommendation = add_entry (frame->dossier, YT_KIND_RECOMMENDATION, 0, 1, "对话", "Talk");
  GtkWidget *pane = show_pane (frame);
  YtAttentionList *attention = frame_find (pane, YT_TYPE_ATTENTION_LIST, 0);

  g_assert_cmpuint (yt_attention_list_count (attention, YT_ATTENTION_OBSTACLE), ==, 1);
  g_assert_cmpuint (yt_attention_list_count (attention, YT_ATTENTION_RECOMMENDATION), ==, 1);
  g_assert_true (frame_says (attention, "Obstacles addressed by none"));
  g_assert_false (frame_says (attention, "Open questions"));
  add_link (frame->dossier, "addresses", recommendation, obstacle);
  frame_settle (frame);
  g_assert_cmpuint (yt_attention_list_count (attention, YT_ATTENTION_OBSTACLE), ==, 0);
  g_assert_false (frame_says (attention, "Obstacles addressed by none"));
  g_assert_true (frame_says (attention, "Nothing is waiting."));
}

static YtMissingDialog *
find_dialog (void)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr(GtkWindow) window = g_list_model_get_item (windows, i);

      if (YT_IS_MISSING_DIALOG (window))
        return YT_MISSING_DIALOG (window);
    }
  return NULL;
}

static void
test_missing (Frame         *frame,
              gconstpointer  data)
{
  gint64 area = add_entry (frame->dossier, YT_KIND_AREA, 0, 1, "", "Freedom");
  GtkWidget *pane = show_pane (frame);
  gpointer attention = frame_find (pane, YT_TYPE_ATTENTION_LIST, 0);
  GtkWidget *button = gtk_widget_get_first_child (attention);
  YtMissingDialog *dialog;

  g_assert_true (frame_says (attention, "1 entry lacks a translation"));
  g_signal_emit_by_name (button, "clicked");
  frame_settle (frame);
  dialog = find_dialog ();
  g_assert_nonnull (dialog);
  g_assert_cmpuint (yt_missing_dialog_count (dialog), ==, 1);
  g_signal_emit_by_name (frame_find (dialog, GTK_TYPE_LIST_VIEW, 0), "activate", 0);
  frame_settle (frame);
  g_assert_cmpint (yt_desk_selected (frame->desk), ==, area);
  g_assert_cmpstr (yt_desk_pane (frame->desk), ==, "areas");

  g_assert_true (yt_act_set_entry (frame->dossier, area, "title.zh", "自由", NULL));
  frame_settle (frame);
  g_assert_cmpuint (yt_missing_dialog_count (dialog), ==, 0);
  g_assert_false (frame_says (attention, "1 entry lacks a translation"));
  gtk_window_destroy (GTK_WINDOW (dialog));
}

static void
test_remarks (Frame         *frame,
              gconstpointer  data)
{
  gint64 remark = add_entry (frame->dossier, YT_KIND_REMARK, 0, 1, "三或四", "Three or four");
  gint64 point = add_entry (frame->dossier, YT_KIND_POINT, remark, 1, "", "First page");
  GtkWidget *pane = show_pane (frame);
  YtEntryView *view;
  YtEntry *shown;

  set_field (frame->dossier, &yt_table_entry, remark, "type", "inconsistency");
  g_assert_cmpuint (frame_count (pane, YT_TYPE_REMARK_BROWSER), ==, 0);
  g_assert_true (yt_desk_go (frame->desk, NULL, point));
  frame_settle (frame);
  g_assert_true (frame_says (pane, "Inconsistency"));
  g_assert_true (frame_says (pane, "Three or four"));
  view = frame_find (frame_find (pane, YT_TYPE_REMARK_BROWSER, 0), YT_TYPE_ENTRY_VIEW, 0);
  g_object_get (view, "entry", &shown, NULL);
  g_assert_cmpint (yt_entry_id (shown), ==, remark);
  g_object_unref (shown);

  /* The page stays when the pane is built anew, and leaves for a party. */
  pane = show_pane (frame);
  g_assert_cmpuint (frame_count (pane, YT_TYPE_REMARK_BROWSER), ==, 1);
  g_assert_true (yt_desk_go (frame->desk, NULL, frame->china));
  frame_settle (frame);
  g_assert_true (frame_says (pane, "Parties"));
  g_assert_true (gtk_widget_activate_action (frame_find (pane, YT_TYPE_COUNT_GRID, 0), "overview.page", "s", "remarks"));
  frame_settle (frame);
  g_assert_true (frame_says (pane, "Inconsistency"));
}

static void
test_parties (Frame         *frame,
              gconstpointer  data)
{
  GtkWidget *pane = show_pane (frame);
  YtPartyCard *card = frame_find (pane, YT_TYPE_PARTY_CARD, 0);
  gint64 third;

  set_column (frame->dossier, &yt_table_entry, frame->us, "text_en", "The federal government");
  frame_settle (frame);
  g_assert_cmpuint (frame_count (pane, YT_TYPE_PARTY_CARD), ==, 2);
  g_assert_true (frame_says (card, "United States"));
  g_assert_true (gtk_widget_has_css_class (GTK_WIDGET (card), "party-1"));

  /* The color is among the details. */
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (card), "details.toggle", "x", frame->us));
  frame_settle (frame);
  g_assert_cmpuint (frame_count (pane, GTK_TYPE_COLOR_BUTTON), ==, 1);
  /* What the card says is not said once more. */
  g_assert_true (frame_says (card, "The federal government"));
  g_assert_false (frame_says (frame_find (pane, YT_TYPE_DETAIL_BOX, 0), "The federal government"));
  g_assert_cmpint (yt_desk_selected (frame->desk), ==, frame->us);
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (card), "details.close", NULL));
  frame_settle (frame);
  g_assert_cmpuint (frame_count (pane, GTK_TYPE_COLOR_BUTTON), ==, 0);

  g_assert_true (gtk_widget_activate_action (pane, "dossier.add", "(sx)", "party", (gint64) 0));
  frame_settle (frame);
  frame_type (frame, "Union");
  yt_desk_flush (frame->desk);
  third = yt_desk_selected (frame->desk);
  g_assert_cmpint (yt_party_card_id (frame_find (pane, YT_TYPE_PARTY_CARD, 2)), ==, third);

  /* Colors go by the order. */
  g_assert_true (yt_act_move_entry (frame->dossier, frame->china, 0, frame->us, NULL));
  frame_settle (frame);
  g_assert_cmpint (yt_party_card_id (frame_find (pane, YT_TYPE_PARTY_CARD, 0)), ==, frame->china);
  g_assert_true (gtk_widget_has_css_class (GTK_WIDGET (card), "party-2"));
}

static void
test_title (Frame         *frame,
            gconstpointer  data)
{
  gint64 root = yt_dossier_root (frame->dossier);
  g_autoptr(YtEntry) entry = yt_entry_get (frame->dossier, root);

  show_pane (frame);
  yt_desk_edit (frame->desk, root);
  frame_settle (frame);
  frame_type (frame, "A dispute");
  frame_leave (frame);
  g_assert_cmpstr (yt_entry_title (entry, YT_LANGUAGE_EN), ==, "A dispute");
  g_assert_cmpint (yt_desk_selected (frame->desk), ==, root);
}

static void
test_chinese (Frame         *frame,
              gconstpointer  data)
{
  GtkWidget *pane;

  add_entry (frame->dossier, YT_KIND_OBSTACLE, 0, 1, "互不信任", "Mistrust");
  frame_use_language ("zh_CN");
  g_object_set (frame->desk, "language", YT_LANGUAGE_ZH, NULL);
  pane = show_pane (frame);
  g_assert_true (frame_says (pane, "概况"));
  g_assert_true (frame_says (pane, "没有建议回应的障碍"));
  g_object_set (frame->desk, "content", YT_CONTENT_ZH, NULL);
  frame_settle (frame);
  g_assert_true (frame_says (frame_find (pane, YT_TYPE_PARTY_CARD, 0), "美国"));
  frame_use_language ("en");
  g_object_set (frame->desk, "language", YT_LANGUAGE_EN, NULL);
  pane = show_pane (frame);
  g_assert_true (frame_says (pane, "At a Glance"));
  g_assert_true (frame_says (pane, "Obstacles addressed by none"));
}

#define ADD(path, function) g_test_add (path, Frame, NULL, frame_set_up, function, frame_tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  frame_init ();
  ADD ("/overview/counts", test_counts);
  ADD ("/overview/acts-open", test_acts_open);
  ADD ("/overview/balance", test_balance);
  ADD ("/overview/attention", test_attention);
  ADD ("/overview/missing", test_missing);
  ADD ("/overview/remarks", test_remarks);
  ADD ("/overview/parties", test_parties);
  ADD ("/overview/title", test_title);
  ADD ("/overview/chinese", test_chinese);
  return g_test_run ();
}
