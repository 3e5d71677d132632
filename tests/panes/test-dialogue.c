/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Tests the pane of the dialogue's history: the order of events, suspended channels, tracks, the filter, the detail. */
#include "frame.h"

#include "act/entry.h"
#include "panes/channel-row.h"
#include "panes/dialogue-list.h"
#include "panes/dialogue-pane.h"
#include "panes/entry-chip.h"
#include "panes/entry-view.h"
#include "panes/event-bar.h"
#include "panes/event-list.h"
#include "panes/event-row.h"

static gint64
add_event (Frame      *frame,
           gint64      rank,
           const char *date,
           const char *title_en)
{
  gint64 id = add_entry (frame->dossier, YT_KIND_EVENT, 0, rank, "", title_en);
  g_autoptr(GError) error = NULL;

  yt_act_set_entry (frame->dossier, id, "date", date, &error);
  g_assert_no_error (error);
  return id;
}

static gint64
add_channel (Frame      *frame,
             gint64      rank,
             const char *track,
             const char *title_en)
{
  gint64 id = add_entry (frame->dossier, YT_KIND_CHANNEL, 0, rank, "", title_en);

  set_field (frame->dossier, &yt_table_entry, id, "track", track);
  return id;
}

static GtkWidget *
show_pane (Frame *frame)
{
  GtkWidget *pane;

  g_object_set (frame->desk, "pane", "dialogue", "content", YT_CONTENT_EN, NULL);
  pane = g_object_new (YT_TYPE_DIALOGUE_PANE, "desk", frame->desk, NULL);
  frame_show (frame, pane);
  return pane;
}

/* The part of the history with that label on its toggle. */
static void
show_page (Frame      *frame,
           GtkWidget  *pane,
           const char *label)
{
  for (guint i = 0;; i++)
    {
      GtkWidget *toggle = frame_find (pane, GTK_TYPE_TOGGLE_BUTTON, i);

      if (!frame_says (toggle, label))
        continue;
      gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (toggle), TRUE);
      break;
    }
  frame_settle (frame);
}

/* Not that of a drop-down. */
static GtkWidget *
event_view (GtkWidget *pane)
{
  for (guint i = 0;; i++)
    {
      GtkWidget *view = frame_find (pane, GTK_TYPE_LIST_VIEW, i);

      if (gtk_widget_has_css_class (view, "events"))
        return view;
    }
}

static YtEventRow *
event_row (GtkWidget  *pane,
           const char *title)
{
  for (guint i = 0;; i++)
    {
      YtEventRow *row = frame_find (pane, YT_TYPE_EVENT_ROW, i);

      if (frame_says (row, title))
        return row;
    }
}

static gboolean
has_doubtful_date (gpointer root)
{
  for (guint i = 0; i < frame_count (root, GTK_TYPE_LABEL); i++)
    {
      if (gtk_widget_has_css_class (frame_find (root, GTK_TYPE_LABEL, i), "doubtful"))
        return TRUE;
    }
  return FALSE;
}

static void
test_order (Frame         *frame,
            gconstpointer  data)
{
  gint64 undated = add_event (frame, 1, "", "An election");
  gint64 after = add_event (frame, 2, "[2014-05-19..]", "Suspension");
  gint64 about = add_event (frame, 3, "2013~", "Expansion");
  gint64 open = add_event (frame, 4, "../1914", "A memorandum");
  gint64 day = add_event (frame, 5, "2013-06-05", "Disclosure");
  gint64 month = add_event (frame, 6, "2013-06", "Expert talks");
  gint64 decade = add_event (frame, 7, "199X/..", "A strategy");
  gint64 target = add_event (frame, 8, "../2013-12", "A target");
  const gint64 expected[] = { open, decade, about, month, day, target, after, undated };
  GtkWidget *pane;
  YtEventList *list;

  yt_act_set_entry (frame->dossier, undated, "dating.en", "in the year of the flood", NULL);
  pane = show_pane (frame);
  show_page (frame, pane, "Events");
  list = frame_find (pane, YT_TYPE_EVENT_LIST, 0);
  g_assert_cmpuint (yt_event_list_count (list), ==, G_N_ELEMENTS (expected));
  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    g_assert_cmpint (yt_event_list_id (list, i), ==, expected[i]);

  /* Doubt is said in words, and to be seen. */
  g_assert_true (frame_says (event_row (pane, "Expansion"), "about 2013"));
  g_assert_true (has_doubtful_date (event_row (pane, "Expansion")));
  g_assert_true (frame_says (event_row (pane, "Suspension"), "on or after 19 May 2014"));
  g_assert_true (has_doubtful_date (event_row (pane, "Suspension")));
  g_assert_true (frame_says (event_row (pane, "Disclosure"), "5 June 2013"));
  g_assert_false (has_doubtful_date (event_row (pane, "Disclosure")));
  g_assert_true (has_doubtful_date (event_row (pane, "A target")));
  /* Those without a date have a heading of their own, and how the source places them. */
  g_assert_true (frame_says (event_row (pane, "An election"), "Undated"));
  g_assert_true (frame_says (event_row (pane, "An election"), "in the year of the flood"));
  g_assert_true (frame_says (event_row (pane, "Expansion"), "2013"));
  g_assert_false (frame_says (event_row (pane, "Disclosure"), "2013"));

  /* A date is found out: it moves to its place. */
  yt_act_set_entry (frame->dossier, undated, "date", "2009", NULL);
  frame_settle (frame);
  g_assert_cmpint (yt_event_list_id (list, 2), ==, undated);
  g_assert_false (frame_says (pane, "Undated"));
}

static void
test_suspended (Frame         *frame,
                gconstpointer  data)
{
  gint64 group = add_channel (frame, 1, "track1", "Working group");
  gint64 event = add_event (frame, 1, "[2014-05-19..]", "Activities suspended");
  GtkWidget *pane;
  gpointer row;
  gint64 id;

  set_field (frame->dossier, &yt_table_entry, group, "status", "suspended");
  set_field (frame->dossier, &yt_table_entry, group, "status-date", "[2014-05-19..]");
  set_field (frame->dossier, &yt_table_entry, group, "start", "2013-04");
  add_link (frame->dossier, "suspends", event, group);
  pane = show_pane (frame);
  row = frame_find (pane, YT_TYPE_CHANNEL_ROW, 0);
  g_assert_true (frame_says (row, "Suspended: on or after 19 May 2014"));
  g_assert_true (frame_says (row, "since April 2013"));
  g_object_get (frame_find (row, YT_TYPE_ENTRY_CHIP, 0), "entry-id", &id, NULL);
  g_assert_cmpint (id, ==, event);

  frame_use_language ("zh_CN");
  pane = show_pane (frame);
  row = frame_find (pane, YT_TYPE_CHANNEL_ROW, 0);
  g_object_set (frame->desk, "content", YT_CONTENT_ZH, NULL);
  frame_settle (frame);
  g_assert_true (frame_says (row, "已中止：2014年5月19日当天或之后"));
  frame_use_language ("en");

  /* It goes on: the sentence goes. */
  pane = show_pane (frame);
  yt_act_set_entry (frame->dossier, group, "status", "active", NULL);
  row = frame_find (pane, YT_TYPE_CHANNEL_ROW, 0);
  g_assert_false (frame_says (row, "Suspended: on or after 19 May 2014"));
  g_assert_true (frame_says (row, "Active"));
}

static void
test_tracks (Frame         *frame,
             gconstpointer  data)
{
  gint64 academic = add_channel (frame, 1, "academic", "Symposium");
  gint64 second = add_channel (frame, 2, "track1", "Leaders");
  gint64 experts = add_channel (frame, 3, "multilateral", "Experts");
  gint64 third = add_channel (frame, 4, "track1", "Ministers");
  gint64 host = add_entry (frame->dossier, YT_KIND_SIDE, second, 1, "", "");
  gint64 area = add_entry (frame->dossier, YT_KIND_AREA, 0, 1, "自由", "Freedom");
  const gint64 expected[] = { experts, second, third, academic };
  GtkWidget *pane;
  YtDialogueList *list;

  set_number (frame->dossier, &yt_table_entry, host, "party", frame->china);
  set_column (frame->dossier, &yt_table_entry, host, "text_en", "The president");
  set_column (frame->dossier, &yt_table_entry, area, "code", "A1");
  add_link (frame->dossier, "deals-with", second, area);
  pane = show_pane (frame);
  list = frame_find (pane, YT_TYPE_DIALOGUE_LIST, 0);
  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      YtChannelRow *row = frame_find (list, YT_TYPE_CHANNEL_ROW, i);

      g_assert_cmpint (yt_entry_id (yt_channel_row_entry (row)), ==, expected[i]);
    }
  g_assert_true (frame_says (list, "Multilateral"));
  g_assert_true (frame_says (list, "Track 1"));
  g_assert_true (frame_says (list, "Academic exchange"));
  g_assert_true (frame_says (list, "The president"));
  g_assert_true (frame_says (frame_find (list, YT_TYPE_CHANNEL_ROW, 1), "A1"));

  /* Another track: another place. */
  yt_act_set_entry (frame->dossier, third, "track", "track2", NULL);
  g_assert_true (frame_says (list, "Track 2"));
  g_assert_cmpint (yt_entry_id (yt_channel_row_entry (frame_find (list, YT_TYPE_CHANNEL_ROW, 2))), ==, third);
}

static void
test_filter (Frame         *frame,
             gconstpointer  data)
{
  gint64 area = add_entry (frame->dossier, YT_KIND_AREA, 0, 1, "自由", "Freedom");
  gint64 issue = add_entry (frame->dossier, YT_KIND_ISSUE, area, 1, "边界", "Where it ends");
  gint64 speech = add_event (frame, 1, "2010", "A speech");
  gint64 meeting = add_event (frame, 2, "2013-07-08", "A meeting");
  gint64 undated = add_event (frame, 3, "", "An election");
  GtkWidget *pane;
  YtEventList *list;
  YtEventBar *bar;
  int place;

  add_link (frame->dossier, "concerns", speech, issue);
  set_field (frame->dossier, &yt_table_entry, meeting, "type", "meeting");
  pane = show_pane (frame);
  show_page (frame, pane, "Events");
  list = frame_find (pane, YT_TYPE_EVENT_LIST, 0);
  bar = frame_find (pane, YT_TYPE_EVENT_BAR, 0);
  frame_settle (frame);
  g_assert_cmpuint (yt_event_list_count (list), ==, 3);

  /* Of the area, through its issue. */
  gtk_drop_down_set_selected (frame_find (bar, GTK_TYPE_DROP_DOWN, 0), 1);
  frame_settle (frame);
  g_assert_cmpuint (yt_event_list_count (list), ==, 1);
  g_assert_cmpint (yt_event_list_id (list, 0), ==, speech);
  yt_event_bar_clear (bar);
  frame_settle (frame);
  g_assert_cmpuint (yt_event_list_count (list), ==, 3);

  gtk_editable_set_text (frame_find (bar, GTK_TYPE_ENTRY, 0), "2013");
  frame_settle (frame);
  g_assert_cmpuint (yt_event_list_count (list), ==, 1);
  g_assert_cmpint (yt_event_list_id (list, 0), ==, meeting);
  /* What is no date changes nothing and is marked. */
  place = 4;
  gtk_editable_insert_text (frame_find (bar, GTK_TYPE_ENTRY, 0), "-1", -1, &place);
  frame_settle (frame);
  g_assert_cmpuint (yt_event_list_count (list), ==, 1);
  g_assert_true (gtk_widget_has_css_class (frame_find (bar, GTK_TYPE_ENTRY, 0), "error"));

  /* The filter is kept while the pane is built anew. */
  gtk_editable_set_text (frame_find (bar, GTK_TYPE_ENTRY, 0), "2011");
  gtk_editable_set_text (frame_find (bar, GTK_TYPE_ENTRY, 1), "2012");
  pane = show_pane (frame);
  bar = frame_find (pane, YT_TYPE_EVENT_BAR, 0);
  list = frame_find (pane, YT_TYPE_EVENT_LIST, 0);
  g_assert_cmpstr (gtk_editable_get_text (frame_find (bar, GTK_TYPE_ENTRY, 0)), ==, "2011");
  frame_settle (frame);
  g_assert_cmpuint (yt_event_list_count (list), ==, 0);
  g_assert_true (frame_says (pane, "No Event Matches"));
  yt_event_bar_clear (bar);
  frame_settle (frame);
  g_assert_cmpint (yt_event_list_id (list, 2), ==, undated);
}

static void
test_detail (Frame         *frame,
             gconstpointer  data)
{
  gint64 channel = add_channel (frame, 1, "track1", "Leaders");
  gint64 side = add_entry (frame->dossier, YT_KIND_SIDE, channel, 1, "", "The president");
  gint64 event = add_event (frame, 1, "2013-07-08", "A meeting");
  GtkWidget *pane = show_pane (frame);
  GtkWidget *view;
  YtEntryView *detail;

  g_assert_cmpuint (frame_count (pane, YT_TYPE_ENTRY_VIEW), ==, 0);
  show_page (frame, pane, "Events");
  view = event_view (pane);
  gtk_widget_activate_action (view, "list.select-item", "(ubb)", 0, FALSE, FALSE);
  frame_settle (frame);
  g_assert_cmpint (yt_desk_selected (frame->desk), ==, event);
  detail = frame_find (pane, YT_TYPE_ENTRY_VIEW, 0);
  g_assert_true (frame_says (detail, "A meeting"));
  /* Enter goes on into it. */
  gtk_widget_activate_action (view, "list.activate-item", "u", 0);
  g_assert_true (gtk_widget_is_ancestor (gtk_window_get_focus (frame->window), GTK_WIDGET (detail)));

  /* A host is shown with its channel. */
  g_assert_true (yt_desk_go (frame->desk, "dialogue", side));
  frame_settle (frame);
  g_assert_true (frame_says (detail, "Leaders"));
  g_assert_true (gtk_widget_get_mapped (frame_find (pane, YT_TYPE_CHANNEL_ROW, 0)));

  gtk_widget_activate_action (pane, "dialogue.close", NULL);
  frame_settle (frame);
  g_assert_cmpint (yt_desk_selected (frame->desk), ==, 0);
  g_assert_false (gtk_widget_get_mapped (GTK_WIDGET (detail)));
}

static void
test_empty (Frame         *frame,
            gconstpointer  data)
{
  GtkWidget *pane = show_pane (frame);

  g_assert_true (frame_says (pane, "No Channels Yet"));
  show_page (frame, pane, "Limits");
  g_assert_true (frame_says (pane, "No Limits Yet"));
  show_page (frame, pane, "Events");
  g_assert_true (frame_says (pane, "No Events Yet"));
  /* “+” adds one of what is shown, and the cursor is in its title. */
  gtk_widget_activate_action (pane, "dialogue.add", NULL);
  frame_settle (frame);
  g_assert_cmpuint (yt_entry_count (frame->dossier, YT_KIND_EVENT), ==, 1);
  frame_type (frame, "A meeting");
  frame_leave (frame);
  g_assert_true (frame_says (frame_find (pane, YT_TYPE_EVENT_LIST, 0), "A meeting"));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  frame_init ();
  g_test_add ("/panes/dialogue/order", Frame, NULL, frame_set_up, test_order, frame_tear_down);
  g_test_add ("/panes/dialogue/suspended", Frame, NULL, frame_set_up, test_suspended, frame_tear_down);
  g_test_add ("/panes/dialogue/tracks", Frame, NULL, frame_set_up, test_tracks, frame_tear_down);
  g_test_add ("/panes/dialogue/filter", Frame, NULL, frame_set_up, test_filter, frame_tear_down);
  g_test_add ("/panes/dialogue/detail", Frame, NULL, frame_set_up, test_detail, frame_tear_down);
  g_test_add ("/panes/dialogue/empty", Frame, NULL, frame_set_up, test_empty, frame_tear_down);
  return g_test_run ();
}
