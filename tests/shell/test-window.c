/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a user sees of the frame: opening, titles, the switch of languages, undo, errors, and the way it is found again. */
#include <unistd.h>

#include <glib/gi18n.h>

#include "act/entry.h"
#include "panes/notes-panel.h"
#include "panes/pane.h"
#include "panes/party-style.h"
#include "panes/report.h"
#include "shell/application-actions.h"
#include "shell/banner.h"
#include "shell/check-window.h"
#include "shell/language.h"
#include "shell/opening.h"
#include "shell/preferences.h"
#include "shell/settings.h"
#include "shell/welcome.h"
#include "shell/window-content.h"
#include "stage.h"

static YtDossier *
dossier_of (YtWindow *window)
{
  return yt_desk_dossier (yt_window_desk (window));
}

static void
set_title (YtWindow   *window,
           const char *key,
           const char *title)
{
  YtDossier *dossier = dossier_of (window);
  g_autoptr(GError) error = NULL;

  g_assert_true (yt_act_set_entry (dossier, yt_dossier_root (dossier), key, title, &error));
  g_assert_no_error (error);
}

static const char *
banner_text (YtWindow *window)
{
  return yt_banner_text (stage_find (window, YT_TYPE_BANNER));
}

static void
speak (const char *language)
{
  g_settings_set_string (yt_settings (), "language", language);
  stage_settle ();
}

/* The state of an action that is on or off. */
static gboolean
is_on (YtWindow   *window,
       const char *action)
{
  g_autoptr(GVariant) state = g_action_group_get_action_state (G_ACTION_GROUP (window), action);

  return g_variant_get_boolean (state);
}

static void
test_open (Scratch      *scratch,
           gconstpointer data)
{
  YtWindow *window = stage_open (scratch);
  g_autoptr(GFile) file = g_file_new_for_path (scratch->path);
  g_autofree char *dotted = g_strconcat (scratch->folder, "/./", "other.yitong", NULL);
  g_autoptr(GFile) linked = g_file_new_for_path (dotted);

  g_assert_nonnull (stage_find (window, YT_TYPE_WINDOW_CONTENT));
  g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (window)), ==, "Untitled Dossier");
  set_title (window, "title.en", "A dispute");
  stage_settle ();
  g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (window)), ==, "A dispute");
  g_assert_true (stage_says (window, "A dispute"));

  /* The same file, also by another name, is shown where it is. */
  yt_opening_file (stage_application (), NULL, file, FALSE);
  g_assert_cmpint (symlink (scratch->path, dotted), ==, 0);
  yt_opening_file (stage_application (), NULL, linked, FALSE);
  g_assert_cmpuint (stage_windows (), ==, 1);

  /* Two windows may look at it, and see each other's changes. */
  yt_opening_file (stage_application (), NULL, file, TRUE);
  g_assert_cmpuint (stage_windows (), ==, 2);
  g_assert_true (dossier_of (stage_window ()) == dossier_of (window));
  set_title (window, "title.en", "Two windows");
  stage_settle ();
  g_assert_true (stage_says (stage_window (), "Two windows"));
  stage_close ();
}

static void
test_welcome (Scratch      *scratch,
              gconstpointer data)
{
  g_autoptr(GFile) file = g_file_new_for_path (scratch->path);
  YtWindow *window;

  scratch_close (scratch);
  yt_opening_nothing (stage_application ());
  stage_settle ();
  window = stage_window ();
  g_assert_null (yt_window_desk (window));
  g_assert_true (stage_says (window, "Open a Dossier"));
  g_assert_false (g_action_group_get_action_enabled (G_ACTION_GROUP (window), "undo"));

  /* It is filled rather than left lying about. */
  yt_opening_file (stage_application (), window, file, FALSE);
  stage_settle ();
  g_assert_cmpuint (stage_windows (), ==, 1);
  g_assert_nonnull (yt_window_desk (window));
  g_assert_true (g_action_group_get_action_enabled (G_ACTION_GROUP (window), "undo"));
  stage_close ();
}

static void
test_language (Scratch      *scratch,
               gconstpointer data)
{
  YtWindow *window = stage_open (scratch);
  GtkWidget *content = stage_find (window, YT_TYPE_WINDOW_CONTENT);
  YtDesk *desk = yt_window_desk (window);
  gint64 area = 0;

  g_assert_true (yt_act_add_entry (dossier_of (window), YT_KIND_AREA, 0, 0, "Area", YT_LANGUAGE_EN, &area, NULL));
  yt_desk_go (desk, NULL, area);
  g_assert_true (stage_says (window, "Untitled Dossier"));

  stage_act (window, "app.toggle-language", NULL);
  g_assert_true (stage_find (window, YT_TYPE_WINDOW_CONTENT) != content);
  g_assert_true (stage_says (window, "未命名卷宗"));
  g_assert_false (stage_says (window, "Untitled Dossier"));
  g_assert_cmpstr (g_dgettext ("gtk40", "_Open"), ==, "打开(_O)");
  /* Where the analyst was is where the analyst is. */
  g_assert_true (yt_window_desk (window) == desk);
  g_assert_cmpint (yt_desk_selected (desk), ==, area);
  g_assert_cmpint (yt_desk_language (desk), ==, YT_LANGUAGE_ZH);

  stage_act (window, "app.toggle-language", NULL);
  g_assert_true (stage_says (window, "Untitled Dossier"));
  g_assert_cmpstr (g_dgettext ("gtk40", "_Open"), ==, "_Open");
  stage_close ();
}

static void
test_language_and_dialogs (Scratch      *scratch,
                           gconstpointer data)
{
  YtWindow *window = stage_open (scratch);
  g_autoptr(GList) toplevels = NULL;
  guint preferences = 0;

  stage_act (window, "app.shortcuts", NULL);
  stage_act (window, "app.preferences", NULL);
  speak ("zh_CN");
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (gtk_application_window_get_help_overlay (GTK_APPLICATION_WINDOW (window)))));
  toplevels = gtk_window_list_toplevels ();
  for (GList *l = toplevels; l != NULL; l = l->next)
    preferences += YT_IS_PREFERENCES (l->data) ? 1 : 0;
  /* The one in which the language was changed comes back in it. */
  g_assert_cmpuint (preferences, ==, 1);
  speak ("en");
  stage_close ();
}

static void
test_content (Scratch      *scratch,
              gconstpointer data)
{
  YtWindow *window = stage_open (scratch);

  set_title (window, "title.en", "A dispute");
  set_title (window, "title.zh", "一场争端");
  stage_act (window, "desk.content", "s", "zh");
  g_assert_true (stage_says (window, "一场争端"));
  g_assert_true (stage_says (window, "中文"));
  stage_act (window, "desk.content", "s", "en");
  g_assert_true (stage_says (window, "A dispute"));
  stage_act (window, "desk.next-content", NULL);
  g_assert_cmpint (yt_desk_content (yt_window_desk (window)), ==, YT_CONTENT_BOTH);
  g_assert_true (stage_says (window, "A dispute"));
  speak ("zh_CN");
  g_assert_true (stage_says (window, "一场争端"));
  speak ("en");

  /* Where one language has no title, the other one's is better than none. */
  set_title (window, "title.zh", "");
  stage_act (window, "desk.content", "s", "zh");
  g_assert_true (stage_says (window, "A dispute"));
  stage_act (window, "desk.content", "s", "both");
  stage_close ();
}

static void
test_acts (Scratch      *scratch,
           gconstpointer data)
{
  YtWindow *window = stage_open (scratch);
  YtDesk *desk = yt_window_desk (window);
  YtDossier *dossier = dossier_of (window);
  gint64 first, second;
  g_autoptr(GArray) areas = NULL;

  stage_act (window, "dossier.add", "(sx)", "area", (gint64) 0);
  first = yt_desk_selected (desk);
  stage_act (window, "dossier.add", "(sx)", "area", (gint64) 0);
  second = yt_desk_selected (desk);
  g_assert_cmpuint (yt_entry_count (dossier, YT_KIND_AREA), ==, 2);
  g_assert_cmpint (first, !=, second);
  g_assert_cmpstr (yt_desk_pane (desk), ==, "areas");

  stage_act (window, "dossier.move", "(xi)", second, -1);
  areas = yt_entry_all (dossier, YT_KIND_AREA);
  g_assert_cmpint (g_array_index (areas, gint64, 0), ==, second);
  stage_act (window, "dossier.move", "(xi)", second, -1);
  stage_act (window, "dossier.move", "(xi)", second, 1);
  g_clear_pointer (&areas, g_array_unref);
  areas = yt_entry_all (dossier, YT_KIND_AREA);
  g_assert_cmpint (g_array_index (areas, gint64, 0), ==, first);

  stage_act (window, "dossier.delete", "x", second);
  g_assert_cmpuint (yt_entry_count (dossier, YT_KIND_AREA), ==, 1);
  g_assert_true (stage_says (window, "Undo"));
  stage_act (window, "dossier.undo", NULL);
  g_assert_cmpuint (yt_entry_count (dossier, YT_KIND_AREA), ==, 2);
  stage_act (window, "win.redo", NULL);
  g_assert_cmpuint (yt_entry_count (dossier, YT_KIND_AREA), ==, 1);

  stage_act (window, "dossier.add-note", "x", first);
  g_assert_cmpuint (yt_note_count (dossier, first), ==, 1);
  g_assert_true (is_on (window, "toggle-notes"));
  stage_act (window, "dossier.delete-note", "x", yt_desk_note (desk));
  g_assert_cmpuint (yt_note_count (dossier, 0), ==, 0);
  stage_close ();
}

/* Each pane opens, empty or not, and stands in the sidebar under its name. */
static void
test_panes (Scratch      *scratch,
            gconstpointer data)
{
  YtWindow *window = stage_open (scratch);

  for (int round = 0; round < 2; round++)
    {
      for (const YtPane *pane = yt_panes; pane->id != NULL; pane++)
        {
          stage_act (window, "desk.pane", "s", pane->id);
          g_assert_cmpstr (yt_desk_pane (yt_window_desk (window)), ==, pane->id);
          g_assert_true (stage_says (window, pane->label));
        }
      for (int kind = 0; kind < YT_N_KINDS; kind++)
        {
          if (yt_kind_info ((YtKind) kind)->top)
            stage_act (window, "dossier.add", "(sx)", yt_kind_info ((YtKind) kind)->id, (gint64) 0);
        }
    }
  stage_close ();
}

/* Whether the notes panel can be seen. */
static gboolean
shows_panel (YtWindow *window)
{
  GtkWidget *panel = stage_find (window, YT_TYPE_NOTES_PANEL);

  return panel != NULL && gtk_widget_get_mapped (panel);
}

/* The panel of notes waits while the pane of all notes is shown, and is there again afterwards. */
static void
test_notes_panel (Scratch      *scratch,
                  gconstpointer data)
{
  YtWindow *window = stage_open (scratch);
  GActionGroup *actions = G_ACTION_GROUP (window);

  stage_act (window, "desk.pane", "s", "areas");
  g_action_group_change_action_state (actions, "toggle-notes", g_variant_new_boolean (TRUE));
  stage_settle ();
  g_assert_true (shows_panel (window));
  stage_act (window, "desk.pane", "s", "notes");
  g_assert_false (shows_panel (window));
  g_assert_false (g_action_group_get_action_enabled (actions, "toggle-notes"));
  stage_act (window, "desk.pane", "s", "areas");
  g_assert_true (shows_panel (window));
  g_assert_true (g_action_group_get_action_enabled (actions, "toggle-notes"));
  stage_close ();
}

/* What the check says when it is done. */
static YtCheckWindow *
check_now (YtWindow *window)
{
  GListModel *windows = gtk_window_get_toplevels ();
  YtCheckWindow *check = NULL;

  stage_act (window, "dossier.check", NULL);
  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr(GtkWindow) one = g_list_model_get_item (windows, i);

      if (YT_IS_CHECK_WINDOW (one))
        check = YT_CHECK_WINDOW (one);
    }
  g_assert_nonnull (check);
  while (yt_check_window_is_busy (check))
    g_main_context_iteration (NULL, TRUE);
  stage_settle ();
  return check;
}

static void
test_check (Scratch      *scratch,
            gconstpointer data)
{
  YtWindow *window = stage_open (scratch);
  YtCheckWindow *check;

  g_assert_true (stage_says (check_now (window), "The File Is in Order"));
  set_title (window, "title.en", "A dispute");
  stage_close ();

  /* One letter that another program changed. */
  scratch_sql (scratch, "UPDATE entry SET title_en = 'B dispute'");
  window = stage_open (scratch);
  check = check_now (window);
  g_assert_true (stage_says (check, "Words that are not as they were written"));
  g_assert_true (stage_says (check, "The words of “B dispute” were changed from outside or are damaged."));

  /* What is named can be gone to. */
  stage_act (window, "desk.pane", "s", "sources");
  adw_action_row_activate (stage_find (check, ADW_TYPE_ACTION_ROW));
  g_assert_cmpstr (yt_desk_pane (yt_window_desk (window)), ==, "overview");
  stage_close ();
}

/* The program ended in the middle of the work: at the next opening each word is compared, and what is wrong is said. */
static void
test_ended_badly (Scratch      *scratch,
                  gconstpointer data)
{
  YtWindow *window = stage_open (scratch);
  g_autofree char *mark = NULL;
  g_autofree char *digest = NULL;
  YtBanner *banner;

  set_title (window, "title.en", "A dispute");
  stage_close ();
  scratch_sql (scratch, "UPDATE entry SET title_en = 'B dispute'");
  window = stage_open (scratch);
  for (int i = 0; i < 20; i++)
    stage_settle ();
  g_assert_null (yt_banner_text (stage_find (window, YT_TYPE_BANNER)));
  stage_close ();

  digest = g_compute_checksum_for_string (G_CHECKSUM_SHA256, scratch->path, -1);
  mark = g_build_filename (g_get_user_state_dir (), "yitong", "open", digest, NULL);
  g_assert_false (g_file_test (mark, G_FILE_TEST_EXISTS));
  g_assert_true (g_file_set_contents (mark, "1 another-start", -1, NULL));
  window = stage_open (scratch);
  banner = stage_find (window, YT_TYPE_BANNER);
  while (yt_banner_text (banner) == NULL)
    g_main_context_iteration (NULL, TRUE);
  g_assert_nonnull (strstr (yt_banner_text (banner), "Findings: 1."));
  g_assert_true (stage_says (banner, "Look…"));
  stage_close ();
  g_assert_false (g_file_test (mark, G_FILE_TEST_EXISTS));
}

static void
test_party_colors (Scratch      *scratch,
                   gconstpointer data)
{
  YtWindow *window = stage_open (scratch);
  g_autofree char *scope = yt_party_style_scope (dossier_of (window));
  g_autofree char *before = yt_party_style_css (dossier_of (window));
  g_autofree char *after = NULL;
  gint64 party = 0;

  g_assert_true (gtk_widget_has_css_class (GTK_WIDGET (window), scope));
  g_assert_cmpstr (before, ==, "");
  g_assert_true (yt_act_add_entry (dossier_of (window), YT_KIND_PARTY, 0, 0, "One", YT_LANGUAGE_EN, &party, NULL));
  g_assert_true (yt_act_set_entry (dossier_of (window), party, "color", "#c01c28", NULL));
  after = yt_party_style_css (dossier_of (window));
  g_assert_nonnull (strstr (after, ".party-1.party-fill { background-color: alpha(#c01c28"));
  stage_close ();
}

static void
test_undo_is_named (Scratch      *scratch,
                    gconstpointer data)
{
  YtWindow *window = stage_open (scratch);
  GtkWidget *content = stage_find (window, YT_TYPE_WINDOW_CONTENT);
  GtkWidget *button = GTK_WIDGET (gtk_widget_get_template_child (content, YT_TYPE_WINDOW_CONTENT, "undo_button"));

  g_assert_cmpstr (gtk_widget_get_tooltip_text (button), ==, "Nothing to undo");
  g_assert_false (gtk_widget_is_sensitive (button));
  set_title (window, "title.en", "A dispute");
  stage_settle ();
  g_assert_true (g_str_has_prefix (gtk_widget_get_tooltip_text (button), "Undo "));
  g_assert_cmpuint (strlen (gtk_widget_get_tooltip_text (button)), >, strlen ("Undo  (Ctrl+Z)"));
  g_assert_true (gtk_widget_is_sensitive (button));
  stage_act (window, "dossier.undo", NULL);
  g_assert_cmpstr (gtk_widget_get_tooltip_text (button), ==, "Nothing to undo");
  stage_close ();
}

static void
test_added_is_named (Scratch      *scratch,
                     gconstpointer data)
{
  YtWindow *window = stage_open (scratch);
  GtkWidget *content = stage_find (window, YT_TYPE_WINDOW_CONTENT);
  GtkWidget *button = GTK_WIDGET (gtk_widget_get_template_child (content, YT_TYPE_WINDOW_CONTENT, "undo_button"));
  gint64 area = 0;

  g_assert_true (yt_act_add_entry (dossier_of (window), YT_KIND_RECOMMENDATION, 0, 0, "", YT_LANGUAGE_EN, &area, NULL));
  stage_settle ();
  g_assert_true (g_str_has_prefix (gtk_widget_get_tooltip_text (button), "Undo add recommendation"));
  stage_close ();
}

/* The command line's language holds for the window until another one is chosen, and is not kept. */
static void
test_language_for_now (Scratch      *scratch,
                       gconstpointer data)
{
  YtWindow *window = stage_open (scratch);
  g_autofree char *setting = NULL;

  speak ("en");
  yt_application_actions_speak_for_now (stage_application (), "zh_CN");
  stage_settle ();
  g_assert_true (stage_says (window, "未命名卷宗"));
  setting = g_settings_get_string (yt_settings (), "language");
  g_assert_cmpstr (setting, ==, "en");
  stage_act (window, "app.toggle-language", NULL);
  stage_settle ();
  g_assert_true (stage_says (window, "Untitled Dossier"));
  stage_close ();
}

static void
test_open_again (Scratch      *scratch,
                 gconstpointer data)
{
  YtWindow *window = stage_open (scratch);
  g_autofree char *path = g_strdup (yt_dossier_path (dossier_of (window)));

  scratch_close (scratch);
  stage_close ();
  g_assert_cmpuint (stage_windows (), ==, 0);
  g_assert_true (yt_opening_again (stage_application ()));
  stage_settle ();
  g_assert_cmpuint (stage_windows (), ==, 1);
  g_assert_cmpstr (yt_dossier_path (dossier_of (stage_window ())), ==, path);

  /* Unless nothing is to be remembered. */
  g_settings_set_boolean (yt_settings (), "remember-recent", FALSE);
  stage_close ();
  g_assert_false (yt_opening_again (stage_application ()));
  g_settings_reset (yt_settings (), "remember-recent");
  g_assert_false (yt_opening_again (stage_application ()));
}

static void
test_errors (Scratch      *scratch,
             gconstpointer data)
{
  YtWindow *window = stage_open (scratch);
  GtkWidget *inside = stage_find (window, GTK_TYPE_STACK);
  g_autoptr(GError) error = NULL;

  g_assert_null (banner_text (window));
  yt_failure_set (&error, YT_DB_ERROR, YT_DB_ERROR_FULL, "Untitled Dossier", NULL);
  yt_report (inside, error);
  g_assert_cmpstr (banner_text (window), ==, "Untitled Dossier");
  g_assert_true (stage_says (window, "Save a Copy…"));

  /* It is told in the language of the moment. */
  speak ("zh_CN");
  g_assert_cmpstr (banner_text (window), ==, "未命名卷宗");
  speak ("en");
  stage_act (window, "win.dismiss", NULL);
  g_assert_null (banner_text (window));

  /* What could be written again is no trouble any more. */
  yt_report (stage_find (window, GTK_TYPE_STACK), error);
  set_title (window, "title.en", "Written");
  g_assert_null (banner_text (window));

  g_clear_error (&error);
  g_set_error_literal (&error, G_IO_ERROR, G_IO_ERROR_CANCELLED, "Cancelled");
  yt_report (stage_find (window, GTK_TYPE_STACK), error);
  yt_report (stage_find (window, GTK_TYPE_STACK), NULL);
  g_assert_null (banner_text (window));
  stage_close ();
}

static void
assert_not_opened (Scratch    *scratch,
                   const char *name)
{
  g_autofree char *path = scratch_path (scratch, name);
  g_autoptr(GFile) file = g_file_new_for_path (path);
  YtWindow *window;

  yt_opening_file (stage_application (), NULL, file, FALSE);
  stage_settle ();
  window = stage_window ();
  g_assert_cmpuint (stage_windows (), ==, 1);
  g_assert_null (yt_window_desk (window));
  g_assert_nonnull (banner_text (window));
  stage_close ();
}

static void
test_bad_files (Scratch      *scratch,
                gconstpointer data)
{
  g_autofree char *text = scratch_path (scratch, "text.yitong");
  g_autofree char *xml = scratch_path (scratch, "broken.xml");
  g_autofree char *made = scratch_path (scratch, "broken.yitong");
  g_autoptr(GFile) remote = g_file_new_for_uri ("https://example.org/a.yitong");

  g_assert_true (g_file_set_contents (text, "Not a dossier at all.", -1, NULL));
  g_assert_true (g_file_set_contents (xml, "<dossier", -1, NULL));
  assert_not_opened (scratch, "text.yitong");
  assert_not_opened (scratch, "broken.xml");
  assert_not_opened (scratch, "nothing.yitong");
  g_assert_false (g_file_test (made, G_FILE_TEST_EXISTS));

  yt_opening_file (stage_application (), NULL, remote, FALSE);
  g_assert_nonnull (banner_text (stage_window ()));
  stage_close ();
}

static void
test_xml (Scratch      *scratch,
          gconstpointer data)
{
  g_autofree char *xml = scratch_path (scratch, "dispute.xml");
  g_autofree char *made = scratch_path (scratch, "dispute.yitong");
  g_autofree char *again = scratch_path (scratch, "dispute 2.yitong");
  g_autoptr(GFile) file = g_file_new_for_path (xml);

  g_assert_true (g_file_set_contents (xml, "<dossier xmlns='urn:yitong:dossier:1' version='1'>"
                                      "<title xml:lang='zh'>争端</title><title xml:lang='en'>Dispute</title></dossier>",
                                      -1, NULL));
  yt_opening_file (stage_application (), NULL, file, FALSE);
  stage_settle ();
  g_assert_true (stage_says (stage_window (), "Dispute"));
  g_assert_true (g_file_test (made, G_FILE_TEST_EXISTS));
  stage_close ();
  yt_opening_file (stage_application (), NULL, file, FALSE);
  g_assert_true (g_file_test (again, G_FILE_TEST_EXISTS));
  stage_close ();
}

static void
test_found_again (Scratch      *scratch,
                  gconstpointer data)
{
  YtWindow *window = stage_open (scratch);
  gint64 area = 0;

  stage_act (window, "dossier.add", "(sx)", "area", (gint64) 0);
  area = yt_desk_selected (yt_window_desk (window));
  stage_act (window, "win.toggle-notes", NULL);
  stage_act (window, "win.toggle-sidebar", NULL);
  stage_close ();

  window = stage_open (scratch);
  g_assert_cmpstr (yt_desk_pane (yt_window_desk (window)), ==, "areas");
  g_assert_cmpint (yt_desk_selected (yt_window_desk (window)), ==, area);
  g_assert_false (is_on (window, "toggle-sidebar"));
  stage_act (window, "win.toggle-sidebar", NULL);
  stage_close ();
}

static void
count (guint *counter)
{
  ++*counter;
}

/* Editors write what is in them whenever the window is left for good or for a while. */
static void
test_flushed (Scratch      *scratch,
              gconstpointer data)
{
  YtWindow *window = stage_open (scratch);
  guint flushed = 0;

  g_signal_connect_swapped (yt_window_desk (window), "flush", G_CALLBACK (count), &flushed);
  speak ("zh_CN");
  g_assert_cmpuint (flushed, ==, 1);
  speak ("en");
  flushed = 0;
  stage_close ();
  g_assert_cmpuint (flushed, >, 0);
}

static void
test_picture (Scratch      *scratch,
              gconstpointer data)
{
  YtWindow *window = stage_open (scratch);
  g_autofree char *path = scratch_path (scratch, "window.png");
  g_autofree char *bytes = NULL;
  gsize length = 0;

  yt_window_snapshot_png (window, path);
  g_assert_true (g_file_get_contents (path, &bytes, &length, NULL));
  g_assert_cmpuint (length, >, 1000);
  stage_close ();
}

static void
add (const char *path,
     void      (*test) (Scratch *, gconstpointer))
{
  g_test_add (path, Scratch, NULL, scratch_set_up, test, scratch_tear_down);
}

int
main (int    argc,
      char **argv)
{
  int status;

  g_test_init (&argc, &argv, NULL);
  stage_init ();
  add ("/shell/window/open", test_open);
  add ("/shell/window/welcome", test_welcome);
  add ("/shell/window/language", test_language);
  add ("/shell/window/language-and-dialogs", test_language_and_dialogs);
  add ("/shell/window/content", test_content);
  add ("/shell/window/acts", test_acts);
  add ("/shell/window/panes", test_panes);
  add ("/shell/window/notes-panel", test_notes_panel);
  add ("/shell/window/check", test_check);
  add ("/shell/window/ended-badly", test_ended_badly);
  add ("/shell/window/party-colors", test_party_colors);
  add ("/shell/window/undo-is-named", test_undo_is_named);
  add ("/shell/window/added-is-named", test_added_is_named);
  add ("/shell/window/language-for-now", test_language_for_now);
  add ("/shell/window/open-again", test_open_again);
  add ("/shell/window/errors", test_errors);
  add ("/shell/window/bad-files", test_bad_files);
  add ("/shell/window/xml", test_xml);
  add ("/shell/window/found-again", test_found_again);
  add ("/shell/window/flushed", test_flushed);
  add ("/shell/window/picture", test_picture);
  status = g_test_run ();
  stage_end ();
  return status;
}
