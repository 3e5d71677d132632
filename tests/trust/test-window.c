/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a person sees when a file or the disk is not as it should be: a sentence, the text still on the screen, and a way out. */
#include <glib/gstdio.h>
#include <sqlite3.h>
#include <string.h>
#include <unistd.h>

#include "act/note.h"
#include "fault-vfs.h"
#include "model/entry.h"
#include "panes/draft.h"
#include "panes/note-buffer.h"
#include "panes/note-editor.h"
#include "shell/banner.h"
#include "shell/copy.h"
#include "shell/opening.h"
#include "shell/salvage-window.h"
#include "shell/settings.h"
#include "stage.h"

static const char *
banner_text (YtWindow *window)
{
  return yt_banner_text (stage_find (window, YT_TYPE_BANNER));
}

/* The words of the button that saves a copy, where it can be seen. */
static gboolean
offers_copy (YtWindow *window)
{
  GtkWidget *banner = stage_find (window, YT_TYPE_BANNER);

  return banner_text (window) != NULL && stage_says (banner, "Save a Copy…");
}

static YtDossier *
dossier_of (YtWindow *window)
{
  return yt_desk_dossier (yt_window_desk (window));
}

static void
speak (const char *language)
{
  g_settings_set_string (yt_settings (), "language", language);
  stage_settle ();
}

static gint64
note_on_dossier (Scratch *scratch)
{
  return add_note (scratch->dossier, yt_dossier_root (scratch->dossier), "en", "before");
}

static GtkTextView *
view_of (YtWindow *window)
{
  return stage_find (stage_find (window, YT_TYPE_NOTE_EDITOR), GTK_TYPE_TEXT_VIEW);
}

static gboolean
type (YtWindow   *window,
      const char *text)
{
  GtkTextView *view = view_of (window);

  return gtk_text_buffer_insert_interactive_at_cursor (gtk_text_view_get_buffer (view), text, -1, gtk_text_view_get_editable (view));
}

static char *
shown_text (YtWindow *window)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (view_of (window));
  GtkTextIter start, end;

  gtk_text_buffer_get_bounds (buffer, &start, &end);
  return gtk_text_buffer_get_text (buffer, &start, &end, TRUE);
}

/* As leaving the note does. */
static gboolean
save (YtWindow *window)
{
  gboolean saved = yt_note_editor_save (stage_find (window, YT_TYPE_NOTE_EDITOR));

  stage_settle ();
  return saved;
}

static void
assert_text (YtDossier  *dossier,
             gint64      id,
             const char *text)
{
  g_autoptr(YtNote) note = yt_note_get (dossier, id);

  g_assert_nonnull (note);
  g_assert_cmpstr (yt_note_text (note), ==, text);
}

static void
assert_shown (YtWindow   *window,
              const char *text)
{
  g_autofree char *shown = shown_text (window);

  g_assert_cmpstr (shown, ==, text);
}

/* A file manager, or a program that synchronizes, puts another file in the place of the open one. */
static void
test_replaced (Scratch      *scratch,
               gconstpointer data)
{
  gint64 id = note_on_dossier (scratch);
  g_autofree char *other = scratch_path (scratch, "other.yitong");
  g_autofree char *copy = scratch_path (scratch, "copy.yitong");
  g_autofree char *second = scratch_path (scratch, "second.yitong");
  g_autoptr(YtDossier) rescued = NULL;
  g_autoptr(YtDossier) intruder = yt_dossier_open (other, YT_OPEN_CREATE, NULL);
  g_autoptr(GError) error = NULL;
  g_autoptr(YtEntry) named = NULL;
  gint64 root;
  YtWindow *window;

  yt_dossier_close (intruder);
  window = stage_open (scratch);
  g_assert_null (banner_text (window));
  g_assert_cmpint (g_rename (other, scratch->path), ==, 0);
  g_assert_true (type (window, " typed"));
  g_assert_false (save (window));
  g_assert_nonnull (strstr (banner_text (window), "a.yitong"));
  g_assert_true (offers_copy (window));
  assert_shown (window, "before typed");

  /* A name that was typed, too; what no copy can hold is told. */
  root = yt_dossier_root (dossier_of (window));
  yt_draft_keep (yt_window_desk (window), root, "title.en", "typed title");
  g_assert_true (yt_copy_save (dossier_of (window), copy, &error));
  g_assert_no_error (error);
  yt_draft_keep (yt_window_desk (window), root, "nothing", "typed");
  g_assert_false (yt_copy_save (dossier_of (window), second, &error));
  g_assert_nonnull (strstr (error->message, "“second.yitong” was saved, but not all"));
  g_clear_error (&error);
  stage_close ();
  rescued = yt_dossier_open (copy, YT_OPEN_WRITE, &error);
  g_assert_no_error (error);
  assert_text (rescued, id, "before typed");
  named = yt_entry_get (rescued, root);
  g_assert_cmpstr (yt_entry_value (named, "title.en"), ==, "typed title");
  g_clear_object (&named);
  yt_dossier_close (rescued);

  /* What came in its place was not written to. */
  rescued = (g_object_unref (rescued), yt_dossier_open (scratch->path, YT_OPEN_WRITE, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (yt_note_count (rescued, 0), ==, 0);
  yt_dossier_close (rescued);
}

/* Tries the action as a key or a button does: nothing happens, and nothing goes wrong. */
static void
assert_off (YtWindow   *window,
            const char *action,
            GVariant   *parameter)
{
  g_autoptr(GVariant) sunk = parameter != NULL ? g_variant_ref_sink (parameter) : NULL;
  g_autofree char *before = g_strdup (banner_text (window));

  gtk_widget_activate_action_variant (GTK_WIDGET (window), action, sunk);
  stage_settle ();
  g_assert_cmpstr (banner_text (window), ==, before);
}

static void
test_read_only (Scratch      *scratch,
                gconstpointer data)
{
  const guint nobody = 65534;
  gboolean was_root = geteuid () == 0;
  gint64 id = note_on_dossier (scratch);
  gint64 root = yt_dossier_root (scratch->dossier);
  YtWindow *window;

  scratch_close (scratch);
  g_assert_cmpint (g_chmod (scratch->path, 0444), ==, 0);
  g_assert_cmpint (g_chmod (scratch->folder, 0555), ==, 0);
  if (was_root)
    g_assert_cmpint (seteuid (nobody), ==, 0);
  window = stage_open (scratch);
  if (was_root)
    g_assert_cmpint (seteuid (0), ==, 0);
  g_assert_true (yt_dossier_is_readonly (dossier_of (window)));
  g_assert_nonnull (strstr (banner_text (window), "can be read but not changed"));
  g_assert_true (offers_copy (window));
  assert_shown (window, "before");
  g_assert_false (type (window, " typed"));
  assert_off (window, "dossier.add", g_variant_new ("(sx)", "area", (gint64) 0));
  assert_off (window, "dossier.add-note", g_variant_new ("x", root));
  assert_off (window, "dossier.delete-note", g_variant_new ("x", id));
  assert_off (window, "dossier.undo", NULL);
  assert_off (window, "win.undo", NULL);
  stage_close ();
  g_assert_cmpint (g_chmod (scratch->folder, 0755), ==, 0);
  scratch_open (scratch);
  assert_text (scratch->dossier, id, "before");
}

static void
test_full (Scratch      *scratch,
           gconstpointer data)
{
  gint64 id = note_on_dossier (scratch);
  YtWindow *window = stage_open (scratch);
  YtNoteBuffer *buffer = YT_NOTE_BUFFER (gtk_text_view_get_buffer (view_of (window)));

  fault_arm (FAULT_WRITE, 1, SQLITE_FULL, TRUE);
  g_assert_true (type (window, " typed"));
  g_assert_false (save (window));
  g_assert_nonnull (strstr (banner_text (window), "full"));
  g_assert_true (offers_copy (window));

  /* The text is not lost on the way to another pane, another language, and back. */
  stage_act (window, "desk.pane", "s", "sources");
  speak ("zh_CN");
  g_assert_null (strstr (banner_text (window), "full"));
  g_assert_nonnull (banner_text (window));
  speak ("en");
  stage_act (window, "desk.pane", "s", "overview");
  assert_shown (window, "before typed");
  g_assert_true (type (window, " more"));
  assert_text (dossier_of (window), id, "before");

  /* Somebody makes room: what could not be saved is saved without anything being done. */
  g_assert_false (save (window));
  g_assert_true (fault_disarm ());
  while (yt_note_buffer_trouble (buffer) != NULL)
    g_main_context_iteration (NULL, TRUE);
  stage_settle ();
  g_assert_null (banner_text (window));
  stage_close ();
  scratch_open (scratch);
  assert_text (scratch->dossier, id, "before typed more");
}

static void
test_pasted (Scratch      *scratch,
             gconstpointer data)
{
  gint64 id = note_on_dossier (scratch);
  YtWindow *window = stage_open (scratch);
  g_autofree char *huge = g_strnfill (20 * 1024 * 1024, 'x');
  g_autofree char *large = g_strnfill (2 * 1024 * 1024, 'y');
  g_autofree char *whole = g_strconcat ("before", large, NULL);

  g_assert_true (type (window, huge));
  stage_settle ();
  assert_shown (window, "before");
  g_assert_true (stage_says (stage_find (window, YT_TYPE_NOTE_EDITOR),
                             "This text of 21.0\u00a0MB is too long for a note, which takes 4.2\u00a0MB. "
                             "Keep it in a file and import that as the document of a source."));

  g_assert_true (type (window, large));
  g_assert_true (save (window));
  stage_close ();
  scratch_open (scratch);
  assert_text (scratch->dossier, id, whole);
}

static gboolean
is_chinese (const char *text)
{
  for (; *text != '\0'; text = g_utf8_next_char (text))
    {
      if (g_unichar_get_script (g_utf8_get_char (text)) == G_UNICODE_SCRIPT_HAN)
        return TRUE;
    }
  return FALSE;
}

static void
assert_sentence (const char *text,
                 const char *name,
                 gboolean    chinese)
{
  g_assert_nonnull (text);
  g_assert_nonnull (strstr (text, name));
  g_assert_null (strchr (text, '%'));
  g_assert_cmpint (is_chinese (text), ==, chinese);
}

/* Nothing is opened, and why is said in the language of the moment. */
static void
assert_refused (Scratch    *scratch,
                const char *name)
{
  g_autofree char *path = scratch_path (scratch, name);
  g_autoptr(GFile) file = g_file_new_for_path (path);
  GApplication *application = G_APPLICATION (stage_application ());

  g_test_message ("%s", name);
  g_application_open (application, &file, 1, "");
  stage_settle ();
  g_assert_cmpuint (stage_windows (), ==, 1);
  g_assert_null (yt_window_desk (stage_window ()));
  assert_sentence (banner_text (stage_window ()), name, FALSE);
  speak ("zh_CN");
  assert_sentence (banner_text (stage_window ()), name, TRUE);
  speak ("en");
  stage_close ();
}

static void
write_file (Scratch    *scratch,
            const char *name,
            const char *bytes,
            gsize       length)
{
  g_autofree char *path = scratch_path (scratch, name);

  g_assert_true (g_file_set_contents (path, bytes, (gssize) length, NULL));
}

static void
test_bad_files (Scratch      *scratch,
                gconstpointer data)
{
  g_autofree char *good = NULL;
  g_autofree char *torn = NULL;
  gsize length = 0;

  scratch_close (scratch);
  g_assert_true (g_file_get_contents (scratch->path, &good, &length, NULL));
  write_file (scratch, "text.yitong", "Not a dossier at all.", 21);
  write_file (scratch, "empty.yitong", "", 0);
  write_file (scratch, "truncated.yitong", good, length / 2);
  torn = g_memdup2 (good, length);
  memset (torn + 4096, 0xaa, length - 4096);
  write_file (scratch, "damaged.yitong", torn, length);
  assert_refused (scratch, "text.yitong");
  assert_refused (scratch, "empty.yitong");
  assert_refused (scratch, "truncated.yitong");
  assert_refused (scratch, "damaged.yitong");
  assert_refused (scratch, "missing.yitong");

  scratch_sql (scratch, "PRAGMA user_version = 99");
  assert_refused (scratch, "a.yitong");
  scratch_sql (scratch, "PRAGMA user_version = 1; PRAGMA application_id = 7");
  assert_refused (scratch, "a.yitong");
}

/* The button that says @label. */
static GtkWidget *
button_named (gpointer    root,
                  const char *label)
{
  if (GTK_IS_BUTTON (root) && stage_says (root, label))
    return root;
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = button_named (child, label);

      if (found != NULL)
        return found;
    }
  return NULL;
}

static YtSalvageWindow *
salvage_window (void)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr(GtkWindow) window = g_list_model_get_item (windows, i);

      if (YT_IS_SALVAGE_WINDOW (window))
        return YT_SALVAGE_WINDOW (window);
    }
  return NULL;
}

static void
wait_for (YtSalvageWindow *window,
          const char      *page)
{
  while (!g_str_equal (yt_salvage_window_page (window), page))
    g_main_context_iteration (NULL, TRUE);
  stage_settle ();
}

/* The head of the file is lost: what can be read comes into a new dossier, which is opened. */
static void
test_salvage (Scratch      *scratch,
              gconstpointer data)
{
  gint64 id = note_on_dossier (scratch);
  g_autofree char *path = scratch_path (scratch, "damaged.yitong");
  g_autofree char *saved = scratch_path (scratch, "saved.yitong");
  g_autofree char *taken = scratch_path (scratch, "taken");
  g_autoptr(GFile) file = g_file_new_for_path (path);
  g_autofree char *bytes = NULL;
  g_autofree char *after = NULL;
  gsize length = 0;
  YtSalvageWindow *window;

  scratch_close (scratch);
  g_assert_true (g_file_get_contents (scratch->path, &bytes, &length, NULL));
  memset (bytes, 'x', 4096);
  write_file (scratch, "damaged.yitong", bytes, length);
  g_application_open (G_APPLICATION (stage_application ()), &file, 1, "");
  stage_settle ();
  window = salvage_window ();
  g_assert_nonnull (window);
  g_assert_cmpstr (yt_salvage_window_page (window), ==, "offer");

  /* Where it cannot be written, that is said, and the offer stands. */
  g_assert_true (g_file_set_contents (taken, "precious", -1, NULL));
  yt_salvage_window_begin (window, taken);
  g_assert_cmpstr (yt_salvage_window_page (window), ==, "working");
  wait_for (window, "offer");
  g_assert_true (stage_says (window, "There is already a file “taken”. Choose another name."));

  yt_salvage_window_begin (window, saved);
  wait_for (window, "done");
  g_assert_true (stage_says (window, "Nothing is missing, as far as the file can tell."));
  g_signal_emit_by_name (button_named (window, "Open the New Dossier"), "clicked");
  stage_settle ();
  g_assert_nonnull (yt_window_desk (stage_window ()));
  assert_text (dossier_of (stage_window ()), id, "before");
  stage_close ();
  g_assert_true (g_file_get_contents (path, &after, &length, NULL));
  g_assert_cmpmem (bytes, length, after, length);
}

/* Also beside the open file, which nothing but SQLite touches here; one that was stopped leaves nothing. */
static void
test_salvage_open (Scratch      *scratch,
                   gconstpointer data)
{
  gint64 id = note_on_dossier (scratch);
  g_autofree char *saved = scratch_path (scratch, "saved.yitong");
  YtWindow *window = stage_open (scratch);
  YtSalvageWindow *salvage = yt_salvage_window_open (GTK_WINDOW (window), scratch->path, NULL);

  yt_salvage_window_begin (salvage, saved);
  g_signal_emit_by_name (button_named (salvage, "Stop"), "clicked");
  wait_for (salvage, "offer");
  g_assert_false (g_file_test (saved, G_FILE_TEST_EXISTS));
  yt_salvage_window_begin (salvage, saved);
  wait_for (salvage, "done");
  stage_close ();
  g_free (scratch->path);
  scratch->path = g_steal_pointer (&saved);
  scratch_open (scratch);
  assert_text (scratch->dossier, id, "before");
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
  /* The disk below the window is one that can be made to fail. */
  fault_register ();
  sqlite3_vfs_register (sqlite3_vfs_find ("fault"), 1);
  stage_init ();
  /* It would be written at some later time, when one test is somebody else. */
  g_settings_set_boolean (yt_settings (), "remember-recent", FALSE);
  add ("/trust/window/replaced", test_replaced);
  add ("/trust/window/read-only", test_read_only);
  add ("/trust/window/full", test_full);
  add ("/trust/window/pasted", test_pasted);
  add ("/trust/window/bad-files", test_bad_files);
  add ("/trust/window/salvage", test_salvage);
  add ("/trust/window/salvage-open", test_salvage_open);
  status = g_test_run ();
  stage_end ();
  return status;
}
