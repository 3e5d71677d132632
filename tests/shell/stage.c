/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Runs the application's main loop as far as a test needs it. */
#include "stage.h"

#include <glib/gi18n.h>
#include <glib/gstdio.h>

#include "panes/plain-text.h"
#include "shell/language.h"
#include "shell/opening.h"
#include "shell/settings.h"

static char *words_folder;
static YtApplication *application;

static void
make_words (void)
{
  g_autoptr(GFile) from = g_file_new_for_path (g_getenv ("YITONG_WORDS"));
  g_autoptr(GFile) to = NULL;
  g_autofree char *place = NULL;
  g_autoptr(GError) error = NULL;

  words_folder = g_dir_make_tmp ("yitong-words-XXXXXX", &error);
  g_assert_no_error (error);
  place = g_build_filename (words_folder, "zh_CN", "LC_MESSAGES", NULL);
  g_assert_cmpint (g_mkdir_with_parents (place, 0700), ==, 0);
  to = g_file_new_build_filename (place, "yitong.mo", NULL);
  g_file_copy (from, to, 0, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  g_setenv ("YITONG_LOCALEDIR", words_folder, TRUE);
}

void
stage_init (void)
{
  g_autoptr(GError) error = NULL;

  make_words ();
  yt_language_start ();
  application = yt_application_new ();
  /* Several tests may run at a time. */
  g_application_set_flags (G_APPLICATION (application),
                           g_application_get_flags (G_APPLICATION (application)) | G_APPLICATION_NON_UNIQUE);
  g_settings_set_string (yt_settings (), "language", "en");
  g_application_register (G_APPLICATION (application), NULL, &error);
  g_assert_no_error (error);
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);
}

void
stage_end (void)
{
  const char *const remove[] = { "rm", "-rf", "--", words_folder, NULL };

  stage_close ();
  g_clear_object (&application);
  g_assert_true (g_spawn_sync (NULL, (char **) remove, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, NULL, NULL, NULL, NULL));
  g_clear_pointer (&words_folder, g_free);
}

GtkApplication *
stage_application (void)
{
  return GTK_APPLICATION (application);
}

static void
on_paint (GdkFrameClock *clock,
          gboolean      *painted)
{
  *painted = TRUE;
}

/* A frame, when there is a window to paint, and then whatever is idle. */
void
stage_settle (void)
{
  YtWindow *window = stage_window ();
  GdkFrameClock *clock = window == NULL ? NULL : gtk_widget_get_frame_clock (GTK_WIDGET (window));
  gboolean painted = clock == NULL;
  gulong handler = 0;

  if (clock != NULL)
    {
      handler = g_signal_connect (clock, "after-paint", G_CALLBACK (on_paint), &painted);
      gtk_widget_queue_draw (GTK_WIDGET (window));
      g_object_ref (clock);
    }
  while (!painted || g_main_context_pending (NULL))
    g_main_context_iteration (NULL, TRUE);
  if (clock != NULL)
    {
      g_signal_handler_disconnect (clock, handler);
      g_object_unref (clock);
    }
}

YtWindow *
stage_window (void)
{
  YtWindow *newest = NULL;

  for (GList *l = gtk_application_get_windows (stage_application ()); l != NULL; l = l->next)
    {
      if (YT_IS_WINDOW (l->data) &&
          (newest == NULL || gtk_application_window_get_id (l->data) > gtk_application_window_get_id (GTK_APPLICATION_WINDOW (newest))))
        newest = l->data;
    }
  return newest;
}

guint
stage_windows (void)
{
  guint n = 0;

  for (GList *l = gtk_application_get_windows (stage_application ()); l != NULL; l = l->next)
    n += YT_IS_WINDOW (l->data) ? 1 : 0;
  return n;
}

YtWindow *
stage_open (Scratch *scratch)
{
  g_autoptr(GFile) file = g_file_new_for_path (scratch->path);

  scratch_close (scratch);
  yt_opening_file (stage_application (), NULL, file, FALSE);
  stage_settle ();
  return stage_window ();
}

void
stage_close (void)
{
  YtWindow *window;

  while ((window = stage_window ()) != NULL)
    {
      gtk_window_close (GTK_WINDOW (window));
      g_assert_true (stage_window () != window);
    }
  stage_settle ();
}

gpointer
stage_find (gpointer root,
            GType    type)
{
  if (G_TYPE_CHECK_INSTANCE_TYPE (root, type))
    return root;
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      gpointer found = stage_find (child, type);

      if (found != NULL)
        return found;
    }
  return NULL;
}

gboolean
stage_says (gpointer    root,
            const char *text)
{
  if (!gtk_widget_get_visible (root))
    return FALSE;
  if (GTK_IS_LABEL (root) && g_strcmp0 (gtk_label_get_text (root), text) == 0)
    return TRUE;
  if (YT_IS_PLAIN_TEXT (root) && g_strcmp0 (yt_plain_text_get (root), text) == 0)
    return TRUE;
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      if (stage_says (child, text))
        return TRUE;
    }
  return FALSE;
}

void
stage_act (gpointer    window,
           const char *action,
           const char *format,
           ...)
{
  g_autoptr(GVariant) parameter = NULL;
  va_list list;

  va_start (list, format);
  if (format != NULL)
    parameter = g_variant_ref_sink (g_variant_new_va (format, NULL, &list));
  va_end (list);
  g_assert_true (gtk_widget_activate_action_variant (window, action, parameter));
  stage_settle ();
}

void
yt_window_snapshot_png (gpointer    window,
                        const char *path)
{
  g_autoptr(GdkPaintable) paintable = gtk_widget_paintable_new (window);
  g_autoptr(GtkSnapshot) snapshot = gtk_snapshot_new ();
  g_autoptr(GdkTexture) texture = NULL;
  g_autoptr(GskRenderNode) node = NULL;

  gdk_paintable_snapshot (paintable, snapshot, gtk_widget_get_width (window), gtk_widget_get_height (window));
  node = gtk_snapshot_free_to_node (g_steal_pointer (&snapshot));
  texture = gsk_renderer_render_texture (gtk_native_get_renderer (GTK_NATIVE (window)), node, NULL);
  g_assert_true (gdk_texture_save_to_png (texture, path));
}
