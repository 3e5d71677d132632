/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Tests the pane of the disagreement areas: whose position stands where, the filter of voices, adding, moving, keys. */
#include "frame.h"

#include "act/entry.h"
#include "panes/area-list.h"
#include "panes/area-related.h"
#include "panes/area-view.h"
#include "panes/areas-pane.h"
#include "panes/detail-box.h"
#include "panes/issue-section.h"
#include "panes/party-cell.h"
#include "panes/voice-filter.h"

typedef struct
{
  Frame frame; /* first: what frame.h is given */
  gint64 area, issue, other;
  gint64 free, open, never, author;
  GtkWidget *pane;
} Areas;

static gint64
add_position (Frame      *frame,
              gint64      above,
              gint64      rank,
              gint64      party,
              const char *voice,
              const char *text_en)
{
  gint64 id = add_entry (frame->dossier, YT_KIND_POSITION, above, rank, "", "");

  if (party != 0)
    set_number (frame->dossier, &yt_table_entry, id, "party", party);
  set_column (frame->dossier, &yt_table_entry, id, "voice", voice);
  set_column (frame->dossier, &yt_table_entry, id, "text_en", text_en);
  return id;
}

static void
on_voice (GSimpleAction *action,
          GVariant      *parameter,
          gpointer       desk)
{
  g_object_set (desk, "voice", g_variant_get_string (parameter, NULL), NULL);
}

static void
show_pane (Areas *areas)
{
  static const GActionEntry entries[] = { { "voice", on_voice, "s", NULL, NULL } };
  g_autoptr(GSimpleActionGroup) group = g_simple_action_group_new ();

  areas->pane = g_object_new (YT_TYPE_AREAS_PANE, "desk", areas->frame.desk, NULL);
  g_action_map_add_action_entries (G_ACTION_MAP (group), entries, G_N_ELEMENTS (entries), areas->frame.desk);
  gtk_widget_insert_action_group (areas->pane, "desk", G_ACTION_GROUP (group));
  frame_show (&areas->frame, areas->pane);
}

static void
set_up (Areas         *areas,
        gconstpointer  data)
{
  Frame *frame = &areas->frame;

  frame_set_up (frame, data);
  g_object_set (frame->desk, "pane", "areas", "content", YT_CONTENT_EN, NULL);
  areas->area = add_entry (frame->dossier, YT_KIND_AREA, 0, 1, "自由", "Freedom");
  areas->issue = add_entry (frame->dossier, YT_KIND_ISSUE, areas->area, 1, "边界", "Where it ends");
  areas->other = add_entry (frame->dossier, YT_KIND_ISSUE, areas->area, 2, "流动", "What flows");
  areas->free = add_position (frame, areas->issue, 1, frame->us, "stated", "Freedom deserves a guarantee");
  areas->never = add_position (frame, areas->issue, 2, frame->china, "stated", "Freedom is never absolute");
  areas->author = add_position (frame, areas->issue, 3, frame->us, "author", "It serves to meddle");
  areas->open = add_position (frame, areas->other, 1, frame->us, "stated", "Nothing may be curbed");
  show_pane (areas);
}

static void
tear_down (Areas         *areas,
           gconstpointer  data)
{
  frame_tear_down (&areas->frame, data);
}

static YtIssueSection *
section_of (Areas  *areas,
            gint64  id)
{
  for (guint i = 0; i < frame_count (areas->pane, YT_TYPE_ISSUE_SECTION); i++)
    {
      YtIssueSection *section = frame_find (areas->pane, YT_TYPE_ISSUE_SECTION, i);

      if (yt_issue_section_id (section) == id)
        return section;
    }
  g_assert_not_reached ();
}

static YtPartyCell *
cell_of (Areas  *areas,
         gint64  issue,
         gint64  party)
{
  YtIssueSection *section = section_of (areas, issue);

  for (guint i = 0; i < frame_count (section, YT_TYPE_PARTY_CELL); i++)
    {
      YtPartyCell *cell = frame_find (section, YT_TYPE_PARTY_CELL, i);

      if (yt_party_cell_party (cell) == party)
        return cell;
    }
  return NULL;
}

static YtPositionCard *
card_of (Areas  *areas,
         gint64  id)
{
  return yt_area_view_card (frame_find (areas->pane, YT_TYPE_AREA_VIEW, 0), id);
}

static float
left_of (gpointer   widget,
         GtkWidget *in)
{
  graphene_rect_t bounds;

  g_assert_true (gtk_widget_compute_bounds (widget, in, &bounds));
  return bounds.origin.x;
}

static void
test_columns (Areas         *areas,
              gconstpointer  data)
{
  Frame *frame = &areas->frame;
  YtPartyCell *us = cell_of (areas, areas->issue, frame->us);
  YtPartyCell *china = cell_of (areas, areas->issue, frame->china);

  g_assert_true (frame_says (us, "United States"));
  g_assert_true (frame_says (us, "Freedom deserves a guarantee"));
  g_assert_true (frame_says (us, "It serves to meddle"));
  g_assert_false (frame_says (us, "Freedom is never absolute"));
  g_assert_true (frame_says (china, "Freedom is never absolute"));
  g_assert_false (frame_says (china, "Freedom deserves a guarantee"));
  g_assert_true (frame_says (cell_of (areas, areas->other, frame->china), "No position"));
  /* Side by side, in the order of the parties. */
  g_assert_cmpfloat (left_of (us, areas->pane) + 200, <, left_of (china, areas->pane));

  /* Whose position it is was wrong. */
  yt_act_set_entry (frame->dossier, areas->free, "party", "", NULL);
  g_assert_false (frame_says (cell_of (areas, areas->issue, frame->us), "Freedom deserves a guarantee"));
  g_assert_true (frame_says (cell_of (areas, areas->issue, 0), "Freedom deserves a guarantee"));
  g_assert_true (frame_says (cell_of (areas, areas->issue, 0), "No party"));
  /* The columns of all issues stay in line. */
  g_assert_nonnull (cell_of (areas, areas->other, 0));
}

static void
test_narrow (Areas         *areas,
             gconstpointer  data)
{
  Frame *frame = &areas->frame;
  YtPartyCell *us = cell_of (areas, areas->issue, frame->us);
  YtPartyCell *china = cell_of (areas, areas->issue, frame->china);

  gtk_widget_allocate (gtk_widget_get_parent (GTK_WIDGET (us)), 400, 2000, -1, NULL);
  g_assert_cmpfloat (left_of (us, areas->pane), ==, left_of (china, areas->pane));
}

static void
test_voices (Areas         *areas,
             gconstpointer  data)
{
  Frame *frame = &areas->frame;
  YtVoiceFilter *filter = frame_find (areas->pane, YT_TYPE_VOICE_FILTER, 0);
  GtkWidget *author = frame_find (filter, GTK_TYPE_TOGGLE_BUTTON, 4);

  g_assert_true (frame_says (author, "Author"));
  g_assert_true (frame_says (author, "1"));
  g_signal_emit_by_name (author, "clicked");
  g_assert_cmpstr (yt_desk_voice (frame->desk), ==, "author");
  g_assert_true (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (author)));
  g_assert_false (frame_says (areas->pane, "Freedom deserves a guarantee"));
  g_assert_false (frame_says (areas->pane, "Freedom is never absolute"));
  g_assert_true (frame_says (areas->pane, "It serves to meddle"));
  g_assert_true (frame_says (cell_of (areas, areas->issue, frame->china), "1 in another voice"));

  g_object_set (frame->desk, "voice", "", NULL);
  g_assert_true (frame_says (areas->pane, "Freedom deserves a guarantee"));
  g_assert_false (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (author)));
}

static void
test_add (Areas         *areas,
          gconstpointer  data)
{
  Frame *frame = &areas->frame;
  YtPartyCell *china = cell_of (areas, areas->other, frame->china);
  g_autoptr(GArray) positions = NULL;
  g_autoptr(YtEntry) added = NULL;
  g_autoptr(GError) error = NULL;

  g_signal_emit_by_name (frame_find (china, GTK_TYPE_BUTTON, 0), "clicked");
  frame_settle (frame);
  positions = yt_entry_children (frame->dossier, areas->other, YT_KIND_POSITION);
  g_assert_cmpuint (positions->len, ==, 2);
  added = yt_entry_get (frame->dossier, g_array_index (positions, gint64, 1));
  g_assert_cmpint (yt_entry_party (added), ==, frame->china);
  g_assert_cmpstr (yt_entry_voice (added), ==, "stated");
  g_assert_cmpint (yt_desk_selected (frame->desk), ==, yt_entry_id (added));
  g_assert_false (frame_says (china, "No position"));

  /* The cursor is in its text. */
  frame_type (frame, "Flow must be safe, too");
  frame_leave (frame);
  g_assert_cmpstr (yt_entry_text (added, YT_LANGUAGE_EN), ==, "Flow must be safe, too");
  g_assert_true (frame_says (china, "Flow must be safe, too"));

  /* The text is one step, the position with party and voice the other. */
  g_assert_true (yt_act_undo (frame->dossier, &error));
  g_assert_true (yt_act_undo (frame->dossier, &error));
  g_assert_no_error (error);
  g_assert_true (yt_entry_is_deleted (added));
  g_assert_true (frame_says (china, "No position"));
}

static void
test_typing_stays (Areas         *areas,
                   gconstpointer  data)
{
  Frame *frame = &areas->frame;
  GtkWidget *focus;

  yt_position_card_edit (card_of (areas, areas->never));
  frame_type (frame, "Freedom has an end");
  focus = gtk_window_get_focus (frame->window);
  /* Meanwhile other positions come and change. */
  add_position (frame, areas->issue, 0, frame->china, "stated", "Before all others");
  yt_act_set_entry (frame->dossier, areas->free, "voice", "author", NULL);
  frame_settle (frame);
  g_assert_true (gtk_window_get_focus (frame->window) == focus);
  g_assert_true (frame_says (areas->pane, "Before all others"));
  frame_leave (frame);
  g_assert_true (frame_says (cell_of (areas, areas->issue, frame->china), "Freedom has an end"));
}

static void
test_move (Areas         *areas,
           gconstpointer  data)
{
  Frame *frame = &areas->frame;
  g_autoptr(GPtrArray) before = NULL;
  g_autoptr(GPtrArray) after = NULL;

  before = yt_issue_section_column (section_of (areas, areas->issue), 0);
  g_assert_true (g_ptr_array_index (before, 0) == card_of (areas, areas->free));
  /* Past the other one of the party: that of China between them does not count. */
  gtk_widget_activate_action (GTK_WIDGET (card_of (areas, areas->free)), "position.move", "i", 1);
  after = yt_issue_section_column (section_of (areas, areas->issue), 0);
  g_assert_true (g_ptr_array_index (after, 0) == card_of (areas, areas->author));
  g_assert_true (g_ptr_array_index (after, 1) == card_of (areas, areas->free));
  gtk_widget_activate_action (GTK_WIDGET (card_of (areas, areas->free)), "position.move", "i", 1);
  gtk_widget_activate_action (GTK_WIDGET (card_of (areas, areas->free)), "position.move", "i", -1);
  g_clear_pointer (&after, g_ptr_array_unref);
  after = yt_issue_section_column (section_of (areas, areas->issue), 0);
  g_assert_true (g_ptr_array_index (after, 0) == card_of (areas, areas->free));
  g_assert_true (yt_dossier_can_undo (frame->dossier));
}

static void
test_keys (Areas         *areas,
           gconstpointer  data)
{
  Frame *frame = &areas->frame;
  YtAreaList *list = frame_find (areas->pane, YT_TYPE_AREA_LIST, 0);
  GtkWidget *view = frame_find (list, GTK_TYPE_LIST_VIEW, 0);
  YtDetailBox *details = frame_find (areas->pane, YT_TYPE_DETAIL_BOX, 0);
  GtkWidget *focus;

  /* Down to the issue, Enter, and the first position has the focus. */
  gtk_widget_activate_action (view, "list.select-item", "(ubb)", 1, FALSE, FALSE);
  g_assert_cmpint (yt_desk_selected (frame->desk), ==, areas->issue);
  gtk_widget_activate_action (view, "list.activate-item", "u", 1);
  g_assert_true (gtk_window_get_focus (frame->window) == GTK_WIDGET (card_of (areas, areas->free)));
  g_assert_cmpint (yt_desk_selected (frame->desk), ==, areas->free);

  gtk_widget_activate_action (gtk_window_get_focus (frame->window), "areas.wander", "i", GTK_DIR_RIGHT);
  g_assert_cmpint (yt_desk_selected (frame->desk), ==, areas->never);
  gtk_widget_activate_action (gtk_window_get_focus (frame->window), "areas.wander", "i", GTK_DIR_LEFT);
  gtk_widget_activate_action (gtk_window_get_focus (frame->window), "areas.wander", "i", GTK_DIR_DOWN);
  g_assert_cmpint (yt_desk_selected (frame->desk), ==, areas->author);
  gtk_widget_activate_action (gtk_window_get_focus (frame->window), "areas.wander", "i", GTK_DIR_DOWN);
  g_assert_cmpint (yt_desk_selected (frame->desk), ==, areas->open);

  /* Its details open, and a second time the focus goes to them. */
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (details)));
  gtk_widget_activate_action (gtk_window_get_focus (frame->window), "areas.look", NULL);
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (details)));
  frame_settle (frame);
  gtk_widget_activate_action (gtk_window_get_focus (frame->window), "areas.look", NULL);
  focus = gtk_window_get_focus (frame->window);
  g_assert_true (gtk_widget_is_ancestor (focus, GTK_WIDGET (details)));
  gtk_widget_activate_action (focus, "areas.details", NULL);
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (details)));
  g_assert_true (gtk_window_get_focus (frame->window) == GTK_WIDGET (card_of (areas, areas->open)));
}

static void
test_opened_from_elsewhere (Areas         *areas,
                            gconstpointer  data)
{
  Frame *frame = &areas->frame;
  gint64 second = add_entry (frame->dossier, YT_KIND_AREA, 0, 2, "黑客", "Hackers");
  gint64 issue = add_entry (frame->dossier, YT_KIND_ISSUE, second, 1, "归因", "Attribution");
  gint64 position = add_position (frame, issue, 1, frame->china, "reading", "A thief shouting");
  gint64 event = add_entry (frame->dossier, YT_KIND_EVENT, 0, 1, "起诉", "Indictment");
  YtAreaRelated *related = frame_find (areas->pane, YT_TYPE_AREA_RELATED, 0);

  add_link (frame->dossier, "concerns", event, issue);
  g_assert_true (yt_desk_go (frame->desk, NULL, position));
  frame_settle (frame);
  g_assert_cmpint (yt_area_view_area (frame_find (areas->pane, YT_TYPE_AREA_VIEW, 0)), ==, second);
  g_assert_true (gtk_widget_has_css_class (GTK_WIDGET (card_of (areas, position)), "selected"));
  g_assert_true (frame_says (areas->pane, "A thief shouting"));
  g_assert_false (frame_says (areas->pane, "Freedom is never absolute"));
  /* What is linked with an issue belongs to its area. */
  g_assert_cmpuint (yt_area_related_count (related, YT_KIND_EVENT), ==, 1);
  add_note (frame->dossier, position, "en", "Who says so?");
  g_assert_cmpuint (yt_area_related_count (related, YT_KIND_NONE), ==, 1);
  g_assert_true (frame_says (card_of (areas, position), "1 note"));

  /* It is gone: what is left of the area stays. */
  yt_act_delete_entry (frame->dossier, issue, NULL);
  g_assert_cmpint (yt_desk_selected (frame->desk), ==, second);
  g_assert_false (frame_says (areas->pane, "A thief shouting"));
  yt_act_delete_entry (frame->dossier, second, NULL);
  frame_settle (frame);
  g_assert_cmpint (yt_area_view_area (frame_find (areas->pane, YT_TYPE_AREA_VIEW, 0)), ==, areas->area);
}

static void
test_languages (Areas         *areas,
                gconstpointer  data)
{
  Frame *frame = &areas->frame;

  yt_act_set_entry (frame->dossier, areas->free, "text.zh", "自由应得到保障", NULL);
  g_object_set (frame->desk, "content", YT_CONTENT_ZH, NULL);
  g_assert_true (frame_says (areas->pane, "自由应得到保障"));
  g_assert_false (frame_says (areas->pane, "Freedom deserves a guarantee"));
  g_assert_true (frame_says (cell_of (areas, areas->issue, frame->us), "美国"));
  /* What is not translated does not look as if it were. */
  g_assert_false (frame_says (areas->pane, "Freedom is never absolute"));
  g_object_set (frame->desk, "content", YT_CONTENT_BOTH, NULL);
  g_assert_true (frame_says (areas->pane, "自由应得到保障"));
  g_assert_true (frame_says (areas->pane, "Freedom deserves a guarantee"));

  frame_use_language ("zh_CN");
  show_pane (areas);
  g_assert_true (frame_says (frame_find (areas->pane, YT_TYPE_VOICE_FILTER, 0), "作者"));
  frame_use_language ("en");
}

static void
test_empty (Frame         *frame,
            gconstpointer  data)
{
  GtkWidget *pane = g_object_new (YT_TYPE_AREAS_PANE, "desk", frame->desk, NULL);

  g_object_set (frame->desk, "pane", "areas", NULL);
  frame_show (frame, pane);
  g_assert_true (frame_says (pane, "No Disagreement Areas Yet"));
  g_signal_emit_by_name (frame_find (frame_find (pane, ADW_TYPE_STATUS_PAGE, 0), GTK_TYPE_BUTTON, 0), "clicked");
  frame_settle (frame);
  g_assert_cmpuint (yt_entry_count (frame->dossier, YT_KIND_AREA), ==, 1);
  /* The cursor is in its title. */
  frame_type (frame, "Freedom");
  frame_leave (frame);
  g_assert_true (frame_says (frame_find (pane, YT_TYPE_AREA_LIST, 0), "Freedom"));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  frame_init ();
  g_test_add ("/panes/areas/columns", Areas, NULL, set_up, test_columns, tear_down);
  g_test_add ("/panes/areas/narrow", Areas, NULL, set_up, test_narrow, tear_down);
  g_test_add ("/panes/areas/voices", Areas, NULL, set_up, test_voices, tear_down);
  g_test_add ("/panes/areas/add", Areas, NULL, set_up, test_add, tear_down);
  g_test_add ("/panes/areas/typing-stays", Areas, NULL, set_up, test_typing_stays, tear_down);
  g_test_add ("/panes/areas/move", Areas, NULL, set_up, test_move, tear_down);
  g_test_add ("/panes/areas/keys", Areas, NULL, set_up, test_keys, tear_down);
  g_test_add ("/panes/areas/opened-from-elsewhere", Areas, NULL, set_up, test_opened_from_elsewhere, tear_down);
  g_test_add ("/panes/areas/languages", Areas, NULL, set_up, test_languages, tear_down);
  g_test_add ("/panes/areas/empty", Frame, NULL, frame_set_up, test_empty, frame_tear_down);
  return g_test_run ();
}
