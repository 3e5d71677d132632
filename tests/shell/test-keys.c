/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The rows of lists by keyboard and by the other mouse button; undo while a note is typed; files that are dropped; what is
 * only being composed. */
#include "act/note.h"
#include "hand.h"
#include "model/entry.h"
#include "panes/area-list.h"
#include "panes/child-row.h"
#include "panes/dialogue-list.h"
#include "panes/entry-list.h"
#include "panes/event-list.h"
#include "panes/gap-list.h"
#include "panes/import-dialog.h"
#include "panes/note-editor.h"
#include "stage.h"

typedef struct
{
  const char *pane;
  YtKind kind;
  GType (*list) (void);
  gboolean movable;
} List;

static const List lists[] = {
  { "areas", YT_KIND_AREA, yt_area_list_get_type, TRUE },
  { "dialogue", YT_KIND_CHANNEL, yt_dialogue_list_get_type, TRUE },
  { "dialogue", YT_KIND_EVENT, yt_event_list_get_type, FALSE },
  { "obstacles", YT_KIND_OBSTACLE, yt_gap_list_get_type, TRUE },
  { "recommendations", YT_KIND_RECOMMENDATION, yt_gap_list_get_type, TRUE },
  { "sources", YT_KIND_SOURCE, NULL, TRUE },
  { "terms", YT_KIND_TERM, yt_entry_list_get_type, TRUE },
  { "actors", YT_KIND_ACTOR, yt_entry_list_get_type, TRUE },
  { "actors", YT_KIND_INSTRUMENT, yt_entry_list_get_type, TRUE },
};

static gint64
nth (YtWindow *window,
     YtKind    kind,
     guint     n)
{
  g_autoptr(GArray) ids = yt_entry_all (yt_desk_dossier (yt_window_desk (window)), kind);

  return n < ids->len ? g_array_index (ids, gint64, n) : 0;
}

/* The first widget of that type that can be seen. */
static GtkWidget *
find_shown (GtkWidget *root,
            GType      type)
{
  if (G_TYPE_CHECK_INSTANCE_TYPE (root, type) && gtk_widget_get_mapped (root))
    return root;
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_shown (child, type);

      if (found != NULL)
        return found;
    }
  return NULL;
}

/* What holds the rows of a list; of the pane of sources there is but one. */
static GtkWidget *
find_rows (YtWindow   *window,
           const List *list)
{
  GtkWidget *place = list->list != NULL ? find_shown (GTK_WIDGET (window), list->list ()) : GTK_WIDGET (window);
  GtkWidget *rows;

  g_assert_nonnull (place);
  rows = find_shown (place, GTK_TYPE_LIST_VIEW);
  return rows != NULL ? rows : find_shown (place, GTK_TYPE_LIST_BOX);
}

static gboolean
shows_menu (GtkWidget *root)
{
  if (GTK_IS_POPOVER_MENU (root) && gtk_widget_get_mapped (root))
    {
      gtk_popover_popdown (GTK_POPOVER (root));
      return TRUE;
    }
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      if (shows_menu (child))
        return TRUE;
    }
  return FALSE;
}

/* Puts the focus on the row of an entry. */
static void
focus_row (YtWindow   *window,
           const List *list,
           gint64      id)
{
  GtkWidget *view;

  stage_act (window, "desk.pane", "s", list->pane);
  g_assert_true (yt_desk_go (yt_window_desk (window), NULL, id));
  stage_settle ();
  view = find_rows (window, list);
  g_assert_nonnull (view);
  gtk_root_set_focus (GTK_ROOT (window), NULL);
  g_assert_true (gtk_widget_child_focus (view, GTK_DIR_TAB_FORWARD));
  stage_settle ();
}

static void
press (YtWindow        *window,
       guint            key,
       GdkModifierType  modifiers)
{
  g_assert_true (hand_press (window, key, modifiers));
  stage_settle ();
}

static void
try_row (YtWindow   *window,
         const List *list,
         gint64      first,
         gint64      second)
{
  focus_row (window, list, first);
  if (list->movable)
    {
      press (window, GDK_KEY_Down, GDK_ALT_MASK);
      g_assert_cmpint (nth (window, list->kind, 0), ==, second);
      focus_row (window, list, first);
      press (window, GDK_KEY_Up, GDK_ALT_MASK);
      g_assert_cmpint (nth (window, list->kind, 0), ==, first);
      focus_row (window, list, first);
    }
  press (window, GDK_KEY_F10, GDK_SHIFT_MASK);
  g_assert_true (shows_menu (GTK_WIDGET (window)));
  stage_settle ();
  focus_row (window, list, first);
  g_assert_true (hand_right_click (window));
  stage_settle ();
  g_assert_true (shows_menu (GTK_WIDGET (window)));
  stage_settle ();
  focus_row (window, list, first);
  press (window, GDK_KEY_Delete, 0);
  g_assert_cmpint (nth (window, list->kind, 0), ==, second);
  stage_act (window, "dossier.undo", NULL);
  g_assert_cmpint (nth (window, list->kind, 0), ==, first);
}

static void
test_rows (Scratch       *scratch,
           gconstpointer  data)
{
  gint64 first[G_N_ELEMENTS (lists)], second[G_N_ELEMENTS (lists)];
  YtWindow *window;

  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    {
      first[i] = add_entry (scratch->dossier, lists[i].kind, 0, 1000, "甲", "First");
      second[i] = add_entry (scratch->dossier, lists[i].kind, 0, 2000, "乙", "Second");
    }
  window = stage_open (scratch);
  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    {
      g_test_message ("%s in %s", yt_kind_info (lists[i].kind)->id, lists[i].pane);
      try_row (window, &lists[i], first[i], second[i]);
    }
  stage_close ();
}

/* A row of a page: points of an obstacle. */
static void
test_child_rows (Scratch       *scratch,
                 gconstpointer  data)
{
  gint64 obstacle = add_entry (scratch->dossier, YT_KIND_OBSTACLE, 0, 1, "甲", "Obstacle");
  gint64 first = add_entry (scratch->dossier, YT_KIND_POINT, obstacle, 1000, "", "One");
  gint64 second = add_entry (scratch->dossier, YT_KIND_POINT, obstacle, 2000, "", "Two");
  YtWindow *window = stage_open (scratch);

  stage_act (window, "desk.pane", "s", "obstacles");
  stage_settle ();
  gtk_widget_grab_focus (stage_find (window, YT_TYPE_CHILD_ROW));
  press (window, GDK_KEY_Down, GDK_ALT_MASK);
  g_assert_cmpint (nth (window, YT_KIND_POINT, 0), ==, second);
  press (window, GDK_KEY_Up, GDK_ALT_MASK);
  g_assert_cmpint (nth (window, YT_KIND_POINT, 0), ==, first);
  press (window, GDK_KEY_Delete, 0);
  g_assert_cmpint (nth (window, YT_KIND_POINT, 0), ==, second);
  stage_close ();
}

static GtkTextView *
note_view (YtWindow *window)
{
  return stage_find (stage_find (window, YT_TYPE_NOTE_EDITOR), GTK_TYPE_TEXT_VIEW);
}

static void
type (YtWindow   *window,
      const char *text)
{
  g_assert_true (gtk_text_buffer_insert_interactive_at_cursor (gtk_text_view_get_buffer (note_view (window)), text, -1, TRUE));
}

static char *
shown_text (YtWindow *window)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (note_view (window));
  GtkTextIter start, end;

  gtk_text_buffer_get_bounds (buffer, &start, &end);
  return gtk_text_buffer_get_text (buffer, &start, &end, TRUE);
}

static void
assert_note (YtWindow   *window,
             gint64      id,
             const char *text)
{
  g_autoptr(YtNote) note = yt_note_get (yt_desk_dossier (yt_window_desk (window)), id);
  g_autofree char *shown = shown_text (window);

  g_assert_cmpstr (shown, ==, text);
  g_assert_cmpstr (yt_note_text (note), ==, text);
}

/* A window with a new note, the cursor in it. */
static YtWindow *
write_note (Scratch *scratch,
            gint64  *id)
{
  YtWindow *window;

  add_entry (scratch->dossier, YT_KIND_AREA, 0, 1, "甲", "Area");
  window = stage_open (scratch);
  stage_act (window, "desk.pane", "s", "areas");
  stage_act (window, "dossier.add-note", "x", nth (window, YT_KIND_AREA, 0));
  *id = yt_desk_note (yt_window_desk (window));
  g_assert_cmpint (*id, !=, 0);
  g_assert_true (gtk_root_get_focus (GTK_ROOT (window)) == GTK_WIDGET (note_view (window)));
  return window;
}

/* Undo while one types: what is not saved yet is a step as well, and what is taken back can come again. */
static void
test_undo_while_typing (Scratch       *scratch,
                        gconstpointer  data)
{
  gint64 id;
  YtWindow *window = write_note (scratch, &id);

  type (window, "one");
  yt_desk_flush (yt_window_desk (window));
  assert_note (window, id, "one");
  type (window, " two");
  stage_act (window, "win.undo", NULL);
  stage_settle ();
  g_assert_true (gtk_root_get_focus (GTK_ROOT (window)) == GTK_WIDGET (note_view (window)));
  {
    g_autofree char *shown = shown_text (window);

    g_assert_null (strstr (shown, "two"));
    yt_desk_flush (yt_window_desk (window));
    assert_note (window, id, shown);
  }
  for (guint i = 0; i < 2; i++)
    stage_act (window, "win.redo", NULL);
  yt_desk_flush (yt_window_desk (window));
  assert_note (window, id, "one two");
  type (window, " three");
  yt_desk_flush (yt_window_desk (window));
  assert_note (window, id, "one two three");
  stage_close ();
}

/* What an input method is still composing is not text: it is neither saved nor lost when the rest is saved. */
static void
test_preedit (Scratch       *scratch,
              gconstpointer  data)
{
  gint64 id;
  YtWindow *window = write_note (scratch, &id);
  GtkTextView *view = note_view (window);

  type (window, "网络");
  g_signal_emit_by_name (view, "preedit-changed", "anquan");
  yt_desk_flush (yt_window_desk (window));
  stage_settle ();
  assert_note (window, id, "网络");
  g_assert_true (gtk_root_get_focus (GTK_ROOT (window)) == GTK_WIDGET (view));
  g_assert_true (note_view (window) == view);
  /* The method commits. */
  g_signal_emit_by_name (view, "preedit-changed", "");
  g_signal_emit_by_name (view, "insert-at-cursor", "安全");
  yt_desk_flush (yt_window_desk (window));
  assert_note (window, id, "网络安全");
  stage_close ();
}

static GtkDropTarget *
drop_target (gpointer window)
{
  g_autoptr(GListModel) controllers = gtk_widget_observe_controllers (window);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr(GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_DROP_TARGET (controller))
        return GTK_DROP_TARGET (controller);
    }
  return NULL;
}

static gboolean
drop (gpointer  window,
      GFile    *file)
{
  GdkFileList *files = gdk_file_list_new_from_array (&file, 1);
  g_auto(GValue) value = G_VALUE_INIT;
  gboolean taken = FALSE;

  g_value_init (&value, GDK_TYPE_FILE_LIST);
  g_value_take_boxed (&value, files);
  g_signal_emit_by_name (drop_target (window), "drop", &value, 10.0, 10.0, &taken);
  stage_settle ();
  return taken;
}

static YtImportDialog *
find_import (void)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr(GtkWindow) window = g_list_model_get_item (windows, i);

      if (YT_IS_IMPORT_DIALOG (window))
        return YT_IMPORT_DIALOG (window);
    }
  return NULL;
}

/* A text that is dropped becomes a document; a dossier is opened in a window of its own. */
static void
test_drop (Scratch       *scratch,
           gconstpointer  data)
{
  g_autofree char *text = scratch_path (scratch, "paper.txt");
  g_autofree char *other = scratch_path (scratch, "other.yitong");
  g_autoptr(GFile) paper = g_file_new_for_path (text);
  g_autoptr(GFile) dossier = g_file_new_for_path (other);
  g_autoptr(YtDossier) made = yt_dossier_open (other, YT_OPEN_CREATE, NULL);
  YtWindow *window = stage_open (scratch);
  YtImportDialog *dialog;

  yt_dossier_close (made);
  g_assert_true (g_file_set_contents (text, "网络安全 and dialogue", -1, NULL));
  g_assert_true (drop (window, paper));
  dialog = find_import ();
  g_assert_nonnull (dialog);
  while (!yt_import_dialog_is_done (dialog))
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpuint (yt_import_dialog_count (dialog), ==, 1);
  g_assert_cmpuint (yt_entry_count (yt_desk_dossier (yt_window_desk (window)), YT_KIND_SOURCE), ==, 1);
  gtk_window_destroy (GTK_WINDOW (dialog));
  stage_settle ();

  g_assert_true (drop (window, dossier));
  g_assert_cmpuint (stage_windows (), ==, 2);
  g_assert_true (stage_window () != window);
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
  add ("/shell/keys/rows", test_rows);
  add ("/shell/keys/child-rows", test_child_rows);
  add ("/shell/keys/undo-while-typing", test_undo_while_typing);
  add ("/shell/keys/preedit", test_preedit);
  add ("/shell/keys/drop", test_drop);
  status = g_test_run ();
  stage_end ();
  return status;
}
