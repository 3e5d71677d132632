/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Tests the pane of everything that is found: words, numbers, groups, chips, saved searches, replacing. */
#include "frame.h"

#include <string.h>

#include "act/entry.h"
#include "act/filter.h"
#include "desk/hit-list.h"
#include "panes/histogram.h"
#include "panes/hit-row.h"
#include "panes/query-chips.h"
#include "panes/replace-dialog.h"
#include "panes/saved-searches.h"
#include "panes/search-pane.h"
#include "panes/search-told.h"

typedef struct
{
  Frame frame;
  gint64 area, event, note;
  GtkWidget *pane;
  YtHitList *hits;
  GtkEditable *words;
  gint64 found; /* what desk.open-found was asked for */
  char *marked;
} Fixture;

static void
on_open_found (GSimpleAction *action,
               GVariant      *parameter,
               gpointer       data)
{
  Fixture *fixture = data;

  g_clear_pointer (&fixture->marked, g_free);
  g_variant_get (parameter, "(xs)", &fixture->found, &fixture->marked);
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  static const GActionEntry entries[] = { { "open-found", on_open_found, "(xs)", NULL, NULL } };
  g_autoptr(GSimpleActionGroup) group = g_simple_action_group_new ();
  YtDossier *dossier;
  GError *error = NULL;

  frame_set_up (&fixture->frame, NULL);
  dossier = fixture->frame.dossier;
  fixture->area = add_entry (dossier, YT_KIND_AREA, 0, 1, "网络主权", "Network sovereignty");
  fixture->event = add_entry (dossier, YT_KIND_EVENT, 0, 1, "主权会谈", "Talks on sovereignty");
  yt_act_set_entry (dossier, fixture->event, "date", "2013-07", &error);
  g_assert_no_error (error);
  fixture->note = add_note (dossier, fixture->area, "en", "A thought about sovereignty");
  add_note (dossier, fixture->area, "zh", "关于别的事");
  g_action_map_add_action_entries (G_ACTION_MAP (group), entries, G_N_ELEMENTS (entries), fixture);
  gtk_widget_insert_action_group (GTK_WIDGET (fixture->frame.window), "desk", G_ACTION_GROUP (group));
  fixture->pane = g_object_new (YT_TYPE_SEARCH_PANE, "desk", fixture->frame.desk, NULL);
  frame_show (&fixture->frame, fixture->pane);
  fixture->hits = yt_hit_list_of (fixture->frame.desk);
  fixture->words = frame_find (fixture->pane, GTK_TYPE_SEARCH_ENTRY, 0);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_free (fixture->marked);
  frame_tear_down (&fixture->frame, NULL);
}

static gboolean
is_counted (gconstpointer data)
{
  return yt_hit_list_is_counted (((const Fixture *) data)->hits);
}

static void
type (Fixture    *fixture,
      const char *words)
{
  gtk_editable_set_text (fixture->words, words);
  g_signal_emit_by_name (fixture->words, "search-changed");
  frame_wait (&fixture->frame, is_counted, fixture);
}

static YtHitItem *
item (Fixture *fixture,
      guint    position)
{
  return g_list_model_get_item (G_LIST_MODEL (fixture->hits), position);
}

/* The choice of the order has a list, too. */
static GtkListView *
view_of (Fixture *fixture)
{
  for (guint i = 0;; i++)
    {
      GtkListView *view = frame_find (fixture->pane, GTK_TYPE_LIST_VIEW, i);

      GtkSelectionModel *model = gtk_list_view_get_model (view);

      if (GTK_IS_SINGLE_SELECTION (model) &&
          gtk_single_selection_get_model (GTK_SINGLE_SELECTION (model)) == G_LIST_MODEL (fixture->hits))
        return view;
    }
}

/* The index may still be built, which is said behind the number. */
static gboolean
says_number (GtkWidget  *root,
             const char *number)
{
  if (GTK_IS_LABEL (root) && g_str_has_prefix (gtk_label_get_label (GTK_LABEL (root)), number))
    return TRUE;
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      if (says_number (child, number))
        return TRUE;
    }
  return FALSE;
}

static void
test_groups (Fixture       *fixture,
             gconstpointer  data)
{
  g_autoptr(YtHitItem) head = NULL;
  guint n;

  type (fixture, "sovereignty");
  g_assert_cmpuint (yt_hit_list_total (fixture->hits), ==, 3);
  g_assert_true (says_number (fixture->pane, "3 hits"));
  g_assert_true (frame_says (fixture->pane, "Looks for “sovereignty”"));
  /* Three groups of one, each with a head. */
  n = g_list_model_get_n_items (G_LIST_MODEL (fixture->hits));
  g_assert_cmpuint (n, ==, 6);
  head = item (fixture, 0);
  g_assert_true (yt_hit_item_is_head (head));
  g_assert_cmpuint (yt_hit_item_count (head), ==, 1);
  g_assert_cmpuint (yt_hit_list_group_total (fixture->hits, YT_HIT_GROUP_NOTES), ==, 1);
  g_assert_cmpuint (yt_hit_list_find (fixture->hits, fixture->note), !=, G_MAXUINT);

  g_signal_emit_by_name (view_of (fixture), "activate", 0);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (fixture->hits)), ==, 5);
  g_assert_true (yt_hit_item_is_folded (head));

  type (fixture, "主权");
  g_assert_cmpuint (yt_hit_list_total (fixture->hits), ==, 2);
  type (fixture, "nothing like this");
  g_assert_true (says_number (fixture->pane, "0 hits"));
  g_assert_true (frame_says (fixture->pane, "Nothing found"));
}

/* All are listed, however many there are, and their lines come when they are seen. */
static void
test_many (Fixture       *fixture,
           gconstpointer  data)
{
  YtDossier *dossier = fixture->frame.dossier;
  g_autoptr(YtHitItem) last = NULL;

  for (guint i = 0; i < 300; i++)
    {
      g_autofree char *text = g_strdup_printf ("Thought %u on rivers", i);

      add_note (dossier, fixture->area, "en", text);
    }
  type (fixture, "rivers");
  g_assert_cmpuint (yt_hit_list_total (fixture->hits), ==, 300);
  g_assert_true (says_number (fixture->pane, "300 hits"));
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (fixture->hits)), ==, 301);
  last = item (fixture, 300);
  yt_hit_list_want (fixture->hits, last);
  while (yt_hit_item_hit (last) == NULL)
    g_main_context_iteration (NULL, TRUE);
  g_assert_nonnull (strstr (yt_hit_item_hit (last)->snippet, "rivers"));
}

static void
test_opening (Fixture       *fixture,
              gconstpointer  data)
{
  GtkSingleSelection *selection;

  type (fixture, "sovereignty");
  g_signal_emit_by_name (fixture->words, "activate");
  g_assert_cmpint (fixture->found, !=, 0);
  g_assert_cmpstr (fixture->marked, ==, "sovereignty");
  g_signal_emit_by_name (view_of (fixture), "activate",
                         yt_hit_list_find (fixture->hits, fixture->note));
  g_assert_cmpint (fixture->found, ==, fixture->note);

  /* Whoever comes back finds it selected, also when something was written meanwhile. */
  add_note (fixture->frame.dossier, fixture->area, "en", "More about sovereignty");
  while (yt_hit_list_total (fixture->hits) != 4)
    g_main_context_iteration (NULL, TRUE);
  frame_wait (&fixture->frame, is_counted, fixture);
  selection = GTK_SINGLE_SELECTION (gtk_list_view_get_model (view_of (fixture)));
  g_assert_cmpuint (gtk_single_selection_get_selected (selection), ==, yt_hit_list_find (fixture->hits, fixture->note));
}

static void
test_chips (Fixture       *fixture,
            gconstpointer  data)
{
  YtQueryChips *chips = frame_find (fixture->pane, YT_TYPE_QUERY_CHIPS, 0);

  type (fixture, "sovereignty");
  gtk_widget_activate_action (GTK_WIDGET (chips), "chips.add", "(ss)", "kind", "event");
  frame_wait (&fixture->frame, is_counted, fixture);
  g_assert_cmpstr (gtk_editable_get_text (fixture->words), ==, "sovereignty kind:event");
  g_assert_cmpuint (yt_hit_list_total (fixture->hits), ==, 1);
  g_assert_true (frame_says (chips, "Kind: Events"));
  /* Another kind comes in its place. */
  gtk_widget_activate_action (GTK_WIDGET (chips), "chips.add", "(ss)", "kind", "note");
  frame_wait (&fixture->frame, is_counted, fixture);
  g_assert_cmpstr (gtk_editable_get_text (fixture->words), ==, "sovereignty kind:note");
  g_signal_emit_by_name (frame_find (chips, GTK_TYPE_BUTTON, 0), "clicked");
  frame_wait (&fixture->frame, is_counted, fixture);
  g_assert_cmpstr (gtk_editable_get_text (fixture->words), ==, "sovereignty");
  g_assert_cmpuint (yt_hit_list_total (fixture->hits), ==, 3);
}

/* A bar of the histogram narrows the search to its time. */
static void
test_histogram (Fixture       *fixture,
                gconstpointer  data)
{
  YtHistogram *histogram = frame_find (fixture->pane, YT_TYPE_HISTOGRAM, 0);

  type (fixture, "sovereignty");
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (histogram)));
  g_signal_emit_by_name (frame_find (histogram, GTK_TYPE_BUTTON, 0), "clicked");
  frame_wait (&fixture->frame, is_counted, fixture);
  g_assert_cmpstr (gtk_editable_get_text (fixture->words), ==, "sovereignty date:2013");
  g_assert_cmpuint (yt_hit_list_total (fixture->hits), ==, 1);
}

static void
test_advice (Fixture       *fixture,
             gconstpointer  data)
{
  type (fixture, "*");
  g_assert_true (frame_says (fixture->pane, "“*” has no letters or characters to look for. Type a word, part of one in Chinese, or a field as kind:obstacle."));
  type (fixture, "voice:shout");
  g_assert_true (frame_says (fixture->pane, "“shout” is nothing that may stand behind “voice:”. Try: stated, reading, charge, author."));
  type (fixture, "U.S.-China C++ \" ( AND");
  g_assert_false (yt_hit_list_is_meaningless (fixture->hits));
}

static gboolean
is_counted_as (gconstpointer data)
{
  const Fixture *fixture = data;

  return yt_hit_list_is_counted (fixture->hits) && yt_hit_list_total (fixture->hits) == 0;
}

/* Initials find the title that is read so; it is said, marked where it is opened, and can be switched off and on again. */
static void
test_meant (Fixture       *fixture,
            gconstpointer  data)
{
  GtkWidget *told = frame_find (fixture->pane, YT_TYPE_SEARCH_TOLD, 0);
  GtkToggleButton *chip;

  type (fixture, "wlzq");
  g_assert_cmpuint (yt_hit_list_total (fixture->hits), ==, 1);
  g_assert_true (frame_says (told, "also:"));
  g_assert_true (frame_says (told, "网络主权 (pinyin)"));
  g_signal_emit_by_name (fixture->words, "activate");
  g_assert_cmpint (fixture->found, ==, fixture->area);
  g_assert_cmpstr (fixture->marked, ==, "wlzq OR \"网络主权\"");

  chip = frame_find (told, GTK_TYPE_TOGGLE_BUTTON, 0);
  g_assert_true (gtk_toggle_button_get_active (chip));
  gtk_toggle_button_set_active (chip, FALSE);
  frame_wait (&fixture->frame, is_counted_as, fixture);
  g_assert_true (frame_find (told, GTK_TYPE_TOGGLE_BUTTON, 0) == (gpointer) chip);
  g_assert_true (frame_says (told, "网络主权 (pinyin)"));
  gtk_toggle_button_set_active (chip, TRUE);
  frame_wait (&fixture->frame, is_counted, fixture);
  g_assert_cmpuint (yt_hit_list_total (fixture->hits), ==, 1);

  type (fixture, "");
  g_assert_false (frame_says (told, "also:"));
}

/* A mistyped word: what is near it is offered, and looked for when it is taken. */
static void
test_nearest (Fixture       *fixture,
              gconstpointer  data)
{
  GtkWidget *label;

  type (fixture, "sovereigntx");
  g_assert_cmpuint (yt_hit_list_total (fixture->hits), ==, 0);
  g_assert_true (frame_says (fixture->pane, "Did you mean “sovereigntx~”?"));
  for (guint i = 0;; i++)
    {
      label = frame_find (fixture->pane, GTK_TYPE_LABEL, i);
      if (g_str_equal (gtk_label_get_label (GTK_LABEL (label)), "Did you mean “sovereigntx~”?"))
        break;
    }
  g_signal_emit_by_name (gtk_widget_get_ancestor (label, GTK_TYPE_BUTTON), "clicked");
  frame_wait (&fixture->frame, is_counted, fixture);
  g_assert_cmpstr (gtk_editable_get_text (fixture->words), ==, "sovereigntx~");
  g_assert_cmpuint (yt_hit_list_total (fixture->hits), ==, 3);
}

/* What is being composed by an input method is not looked for. */
static void
test_preedit (Fixture       *fixture,
              gconstpointer  data)
{
  GtkText *text = frame_find (fixture->words, GTK_TYPE_TEXT, 0);

  type (fixture, "sovereignty");
  gtk_widget_grab_focus (GTK_WIDGET (text));
  g_signal_emit_by_name (text, "preedit-changed", "zhuquan");
  frame_settle (&fixture->frame);
  g_assert_cmpstr (yt_hit_list_words (fixture->hits), ==, "sovereignty");
  g_assert_cmpuint (yt_hit_list_total (fixture->hits), ==, 3);
}

static void
test_saved (Fixture       *fixture,
            gconstpointer  data)
{
  YtDossier *dossier = fixture->frame.dossier;
  YtSavedSearches *saved = frame_find (fixture->pane, YT_TYPE_SAVED_SEARCHES, 0);
  GError *error = NULL;

  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (saved)));
  yt_act_save_filter (dossier, "The talks", "sovereignty kind:event", &error);
  g_assert_no_error (error);
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (saved)));
  g_assert_true (frame_says (saved, "sovereignty kind:event"));
  g_signal_emit_by_name (saved, "chosen", "sovereignty kind:event");
  frame_wait (&fixture->frame, is_counted, fixture);
  g_assert_cmpuint (yt_hit_list_total (fixture->hits), ==, 1);

  /* The dossier itself is not found by the words of a saved search. */
  type (fixture, "talks kind:dossier");
  g_assert_cmpuint (yt_hit_list_total (fixture->hits), ==, 0);
  yt_act_undo (dossier, &error);
  g_assert_no_error (error);
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (saved)));
}

static gboolean
can_replace (gconstpointer data)
{
  return gtk_widget_get_sensitive ((GtkWidget *) data);
}

static void
test_replace (Fixture       *fixture,
              gconstpointer  data)
{
  g_autoptr(GArray) notes = NULL;
  g_autoptr(YtNote) note = yt_note_get (fixture->frame.dossier, fixture->note);
  YtReplaceDialog *dialog;
  GtkWidget *replace;
  GError *error = NULL;

  type (fixture, "sovereignty kind:note");
  notes = yt_hit_list_ids (fixture->hits, YT_HIT_GROUP_NOTES);
  dialog = yt_replace_dialog_run (fixture->frame.window, fixture->frame.desk, notes, "sovereignty kind:note");
  g_assert_cmpstr (gtk_editable_get_text (frame_find (dialog, GTK_TYPE_ENTRY, 0)), ==, "sovereignty");
  gtk_editable_set_text (frame_find (dialog, GTK_TYPE_ENTRY, 1), "autonomy");
  replace = NULL;
  for (guint i = 0; replace == NULL; i++)
    {
      GtkButton *button = frame_find (dialog, GTK_TYPE_BUTTON, i);

      replace = g_strcmp0 (gtk_button_get_label (button), "Replace") == 0 ? GTK_WIDGET (button) : NULL;
    }
  frame_wait (&fixture->frame, can_replace, replace);
  g_assert_true (frame_says (dialog, "1 place in 1 note"));
  g_signal_emit_by_name (replace, "clicked");
  g_assert_cmpstr (yt_note_text (note), ==, "A thought about autonomy");
  yt_act_undo (fixture->frame.dossier, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (yt_note_text (note), ==, "A thought about sovereignty");
  frame_settle (&fixture->frame);
}

static void
test_both_languages (Fixture       *fixture,
                     gconstpointer  data)
{
  frame_use_language ("zh_CN");
  fixture->pane = g_object_new (YT_TYPE_SEARCH_PANE, "desk", fixture->frame.desk, NULL);
  frame_show (&fixture->frame, fixture->pane);
  fixture->words = frame_find (fixture->pane, GTK_TYPE_SEARCH_ENTRY, 0);
  type (fixture, "sovereignty");
  g_assert_true (says_number (fixture->pane, "3 条结果"));
  /* The pane that is built anew shows what was found. */
  frame_use_language ("en");
  fixture->pane = g_object_new (YT_TYPE_SEARCH_PANE, "desk", fixture->frame.desk, NULL);
  frame_show (&fixture->frame, fixture->pane);
  frame_settle (&fixture->frame);
  g_assert_true (says_number (fixture->pane, "3 hits"));
  g_assert_cmpuint (frame_count (fixture->pane, YT_TYPE_HIT_ROW), >=, 6);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  frame_init ();
#define ADD(name, func) g_test_add ("/search-pane/" name, Fixture, NULL, set_up, func, tear_down)
  ADD ("groups", test_groups);
  ADD ("many", test_many);
  ADD ("opening", test_opening);
  ADD ("chips", test_chips);
  ADD ("histogram", test_histogram);
  ADD ("advice", test_advice);
  ADD ("meant", test_meant);
  ADD ("nearest", test_nearest);
  ADD ("preedit", test_preedit);
  ADD ("saved", test_saved);
  ADD ("replace", test_replace);
  ADD ("both-languages", test_both_languages);
#undef ADD
  return g_test_run ();
}
