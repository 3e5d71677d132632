/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Runs the main loop as far as a test needs it, and answers the actions that widgets activate. */
#include "frame.h"

#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <libintl.h>

#include "act/entry.h"
#include "panes/plain-text.h"
#include "shell/language.h"

static void
make_words (void)
{
  g_autofree char *folder = g_build_filename (g_getenv ("G_TEST_BUILDDIR"), "words", NULL);
  g_autofree char *place = g_build_filename (folder, "zh_CN", "LC_MESSAGES", NULL);
  g_autofree char *to = g_build_filename (place, "yitong.mo", NULL);
  g_autofree char *words = NULL;
  g_autoptr(GError) error = NULL;
  gsize length;

  g_assert_cmpint (g_mkdir_with_parents (place, 0700), ==, 0);
  g_file_get_contents (g_getenv ("YITONG_WORDS"), &words, &length, &error);
  g_assert_no_error (error);
  g_file_set_contents (to, words, (gssize) length, &error);
  g_assert_no_error (error);
  g_setenv ("YITONG_LOCALEDIR", folder, TRUE);
}

void
frame_init (void)
{
  make_words ();
  yt_language_start ();
  yt_language_use ("en");
  gtk_disable_setlocale ();
  adw_init ();
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);
}

void
frame_use_language (const char *name)
{
  yt_language_use (name);
}

static void
on_open (GSimpleAction *action,
         GVariant      *parameter,
         gpointer       data)
{
  Frame *frame = data;

  frame->opened = g_variant_get_int64 (parameter);
  yt_desk_go (frame->desk, NULL, frame->opened);
}

static void
on_add (GSimpleAction *action,
        GVariant      *parameter,
        gpointer       data)
{
  Frame *frame = data;
  g_autoptr(GError) error = NULL;
  const char *kind;
  gint64 parent, id;

  g_variant_get (parameter, "(&sx)", &kind, &parent);
  yt_act_add_entry (frame->dossier, yt_kind_from_id (kind), parent, 0, NULL, YT_LANGUAGE_EN, &id, &error);
  g_assert_no_error (error);
  yt_desk_edit (frame->desk, id);
}

static void
on_delete (GSimpleAction *action,
           GVariant      *parameter,
           gpointer       data)
{
  Frame *frame = data;
  g_autoptr(GError) error = NULL;

  yt_act_delete_entry (frame->dossier, g_variant_get_int64 (parameter), &error);
  g_assert_no_error (error);
}

static void
on_delete_link (GSimpleAction *action,
                GVariant      *parameter,
                gpointer       data)
{
  Frame *frame = data;
  g_autoptr(GError) error = NULL;

  yt_act_delete_link (frame->dossier, g_variant_get_int64 (parameter), &error);
  g_assert_no_error (error);
}

static void
on_ignored (GSimpleAction *action,
            GVariant      *parameter,
            gpointer       data)
{
}

static void
add_actions (Frame *frame)
{
  static const GActionEntry desk[] = { { "open", on_open, "x", NULL, NULL } };
  static const GActionEntry dossier[] = {
    { "add", on_add, "(sx)", NULL, NULL },
    { "delete", on_delete, "x", NULL, NULL },
    { "delete-link", on_delete_link, "x", NULL, NULL },
    { "add-link", on_ignored, "x", NULL, NULL },
    { "add-note", on_ignored, "x", NULL, NULL },
    { "history", on_ignored, "x", NULL, NULL },
    { "move", on_ignored, "(xi)", NULL, NULL },
  };
  g_autoptr(GSimpleActionGroup) desk_group = g_simple_action_group_new ();
  g_autoptr(GSimpleActionGroup) dossier_group = g_simple_action_group_new ();

  g_action_map_add_action_entries (G_ACTION_MAP (desk_group), desk, G_N_ELEMENTS (desk), frame);
  g_action_map_add_action_entries (G_ACTION_MAP (dossier_group), dossier, G_N_ELEMENTS (dossier), frame);
  gtk_widget_insert_action_group (GTK_WIDGET (frame->window), "desk", G_ACTION_GROUP (desk_group));
  gtk_widget_insert_action_group (GTK_WIDGET (frame->window), "dossier", G_ACTION_GROUP (dossier_group));
}

void
frame_set_up (Frame         *frame,
              gconstpointer  data)
{
  scratch_set_up (&frame->scratch, NULL);
  frame->dossier = frame->scratch.dossier;
  frame->us = add_entry (frame->dossier, YT_KIND_PARTY, 0, 1, "美国", "United States");
  frame->china = add_entry (frame->dossier, YT_KIND_PARTY, 0, 2, "中国", "China");
  frame->desk = yt_desk_new (frame->dossier);
  frame->window = GTK_WINDOW (gtk_window_new ());
  gtk_window_set_default_size (frame->window, 900, 600);
  add_actions (frame);
}

void
frame_tear_down (Frame         *frame,
                 gconstpointer  data)
{
  gtk_window_destroy (frame->window);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_finalize_object (frame->desk);
  scratch_tear_down (&frame->scratch, NULL);
}

void
frame_show (Frame     *frame,
            GtkWidget *child)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *scrolled = gtk_scrolled_window_new ();

  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), child);
  gtk_widget_set_vexpand (scrolled, TRUE);
  gtk_box_append (GTK_BOX (box), gtk_button_new_with_label ("Elsewhere"));
  gtk_box_append (GTK_BOX (box), scrolled);
  gtk_window_set_child (frame->window, box);
  gtk_window_present (frame->window);
  frame_leave (frame);
}

static void
on_paint (GdkFrameClock *clock,
          gboolean      *painted)
{
  *painted = TRUE;
}

static void
paint (Frame *frame)
{
  g_autoptr(GdkFrameClock) clock = g_object_ref (gtk_widget_get_frame_clock (GTK_WIDGET (frame->window)));
  gboolean painted = FALSE;
  gulong handler = g_signal_connect (clock, "after-paint", G_CALLBACK (on_paint), &painted);

  gtk_widget_queue_resize (GTK_WIDGET (frame->window));
  gtk_widget_queue_draw (GTK_WIDGET (frame->window));
  while (!painted || g_main_context_pending (NULL))
    g_main_context_iteration (NULL, TRUE);
  g_signal_handler_disconnect (clock, handler);
}

static gboolean
is_any_active (void)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr(GtkWindow) window = g_list_model_get_item (windows, i);

      if (gtk_window_is_active (window))
        return TRUE;
    }
  return FALSE;
}

/* Its first frame has no size yet; before a window is active, nobody is told where the focus goes. Without a window
 * manager it only becomes active when it asks for it after it was mapped. */
void
frame_settle (Frame *frame)
{
  paint (frame);
  for (guint i = 0; i < 200 && (gtk_widget_get_width (GTK_WIDGET (frame->window)) == 0 || !is_any_active ()); i++)
    {
      gtk_window_present (frame->window);
      paint (frame);
    }
  paint (frame);
}

static gboolean
on_late (gpointer data)
{
  *(gboolean *) data = TRUE;
  return G_SOURCE_REMOVE;
}

void
frame_wait (Frame    *frame,
            gboolean (*done) (gconstpointer data),
            gconstpointer data)
{
  gboolean late = FALSE;
  guint timer = g_timeout_add_seconds (20, on_late, &late);

  while (!done (data) && !late)
    g_main_context_iteration (NULL, TRUE);
  g_assert_false (late);
  g_source_remove (timer);
  frame_settle (frame);
}

void
frame_leave (Frame *frame)
{
  gtk_widget_grab_focus (gtk_widget_get_first_child (gtk_window_get_child (frame->window)));
  frame_settle (frame);
}

static gpointer
find (gpointer  root,
      GType     type,
      guint    *n)
{
  if (G_TYPE_CHECK_INSTANCE_TYPE (root, type) && (*n)-- == 0)
    return root;
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      gpointer found = find (child, type, n);

      if (found != NULL)
        return found;
    }
  return NULL;
}

gpointer
frame_find (gpointer root,
            GType    type,
            guint    n)
{
  gpointer found = find (root, type, &n);

  g_assert_nonnull (found);
  return found;
}

guint
frame_count (gpointer root,
             GType    type)
{
  guint n = G_MAXUINT;

  find (root, type, &n);
  return G_MAXUINT - n;
}

gboolean
frame_says (gpointer    root,
            const char *text)
{
  if (!gtk_widget_get_visible (root) || !gtk_widget_get_child_visible (root))
    return FALSE;
  if (GTK_IS_LABEL (root) && g_strcmp0 (gtk_label_get_text (root), text) == 0)
    return TRUE;
  if (YT_IS_PLAIN_TEXT (root) && g_strcmp0 (yt_plain_text_get (root), text) == 0)
    return TRUE;
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      if (frame_says (child, text))
        return TRUE;
    }
  return FALSE;
}

void
frame_type (Frame      *frame,
            const char *text)
{
  GtkWidget *focus = gtk_window_get_focus (frame->window);
  GtkTextBuffer *buffer;
  GtkTextIter start, end;

  g_assert_true (GTK_IS_TEXT_VIEW (focus));
  buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (focus));
  gtk_text_buffer_get_bounds (buffer, &start, &end);
  gtk_text_buffer_delete_interactive (buffer, &start, &end, TRUE);
  gtk_text_buffer_insert_interactive_at_cursor (buffer, text, -1, TRUE);
}
