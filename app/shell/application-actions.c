/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Installs the actions app.* and changes the language of all windows. */
#include "shell/application-actions.h"

#include "shell/about.h"
#include "shell/help-window.h"
#include "shell/language.h"
#include "shell/opening.h"
#include "shell/preferences.h"
#include "shell/settings.h"
#include "shell/shortcuts.h"

/* The window that the user is in, also from one of its dialogs. */
static YtWindow *
active_window (gpointer application)
{
  GtkWindow *window = gtk_application_get_active_window (application);

  while (window != NULL && !YT_IS_WINDOW (window))
    window = gtk_window_get_transient_for (window);
  return window == NULL ? NULL : YT_WINDOW (window);
}

/* For what needs a window to start from. */
static YtWindow *
some_window (gpointer application)
{
  YtWindow *window = active_window (application);

  if (window == NULL)
    {
      yt_opening_nothing (application);
      window = active_window (application);
    }
  return window;
}

static void
on_about (GSimpleAction *action,
          GVariant      *parameter,
          gpointer       application)
{
  yt_about_open (GTK_WINDOW (some_window (application)));
}

static void
on_help (GSimpleAction *action,
         GVariant      *parameter,
         gpointer       application)
{
  yt_help_window_open (GTK_WINDOW (some_window (application)));
}

static void
on_new (GSimpleAction *action,
        GVariant      *parameter,
        gpointer       application)
{
  yt_opening_ask_new (application, some_window (application));
}

static void
on_new_window (GSimpleAction *action,
               GVariant      *parameter,
               gpointer       application)
{
  yt_opening_nothing (application);
}

static void
on_open (GSimpleAction *action,
         GVariant      *parameter,
         gpointer       application)
{
  yt_opening_ask (application, some_window (application));
}

static void
on_open_file (GSimpleAction *action,
              GVariant      *parameter,
              gpointer       application)
{
  g_autoptr(GFile) file = g_file_new_for_uri (g_variant_get_string (parameter, NULL));

  yt_opening_file (application, active_window (application), file, FALSE);
}

static void
on_preferences (GSimpleAction *action,
                GVariant      *parameter,
                gpointer       application)
{
  yt_preferences_open (GTK_WINDOW (some_window (application)));
}

static void
on_quit (GSimpleAction *action,
         GVariant      *parameter,
         gpointer       application)
{
  yt_application_actions_quit (application);
}

static void
on_sample (GSimpleAction *action,
           GVariant      *parameter,
           gpointer       application)
{
  yt_opening_sample (application, active_window (application));
}

static void
on_shortcuts (GSimpleAction *action,
              GVariant      *parameter,
              gpointer       application)
{
  yt_shortcuts_open (GTK_APPLICATION_WINDOW (some_window (application)));
}

static gboolean
speak_as_set (gpointer application)
{
  yt_application_actions_speak (application);
  return G_SOURCE_REMOVE;
}

static void
on_toggle_language (GSimpleAction *action,
                    GVariant      *parameter,
                    gpointer       application)
{
  const char *other = yt_language_of_interface () == YT_LANGUAGE_ZH ? "en" : "zh_CN";
  g_autofree char *setting = g_settings_get_string (yt_settings (), "language");

  if (g_str_equal (setting, other))
    /* The command line had asked for another one: there is nothing to set. */
    g_idle_add_full (G_PRIORITY_HIGH_IDLE, speak_as_set, g_object_ref (application), g_object_unref);
  else
    g_settings_set_string (yt_settings (), "language", other);
}

static void
rebuild_all (GtkApplication *application)
{
  g_autoptr(GList) windows = g_list_copy (gtk_application_get_windows (application));
  g_autoptr(GList) toplevels = gtk_window_list_toplevels ();
  GtkWindow *with_preferences = NULL;
  GtkWindow *with_help = NULL;

  for (GList *l = toplevels; l != NULL; l = l->next)
    {
      if (YT_IS_PREFERENCES (l->data))
        with_preferences = gtk_window_get_transient_for (l->data);
      if (YT_IS_HELP_WINDOW (l->data))
        with_help = gtk_window_get_transient_for (l->data);
    }
  for (GList *l = windows; l != NULL; l = l->next)
    {
      if (YT_IS_WINDOW (l->data))
        yt_window_rebuild (l->data);
    }
  if (with_preferences != NULL)
    yt_preferences_open (with_preferences);
  if (with_help != NULL)
    yt_help_window_open (with_help);
}

void
yt_application_actions_speak (GtkApplication *application)
{
  g_autofree char *setting = g_settings_get_string (yt_settings (), "language");

  if (yt_language_use (setting))
    rebuild_all (application);
}

void
yt_application_actions_speak_for_now (GtkApplication *application,
                                      const char     *language)
{
  if (yt_language_use (language))
    rebuild_all (application);
}

void
yt_application_actions_quit (GtkApplication *application)
{
  g_autoptr(GList) windows = g_list_copy (gtk_application_get_windows (application));

  if (windows != NULL)
    yt_opening_keep (application);
  for (GList *l = windows; l != NULL; l = l->next)
    {
      if (YT_IS_WINDOW (l->data))
        yt_window_keep (l->data);
    }
  for (GList *l = windows; l != NULL; l = l->next)
    {
      if (YT_IS_WINDOW (l->data))
        gtk_window_destroy (l->data);
    }
  g_application_quit (G_APPLICATION (application));
}

void
yt_application_actions_install (GtkApplication *application)
{
  static const GActionEntry entries[] = {
    { "about", on_about, NULL, NULL, NULL },
    { "help", on_help, NULL, NULL, NULL },
    { "new", on_new, NULL, NULL, NULL },
    { "new-window", on_new_window, NULL, NULL, NULL },
    { "open", on_open, NULL, NULL, NULL },
    { "open-file", on_open_file, "s", NULL, NULL },
    { "preferences", on_preferences, NULL, NULL, NULL },
    { "quit", on_quit, NULL, NULL, NULL },
    { "sample", on_sample, NULL, NULL, NULL },
    { "shortcuts", on_shortcuts, NULL, NULL, NULL },
    { "toggle-language", on_toggle_language, NULL, NULL, NULL },
  };
  g_autoptr(GAction) language = g_settings_create_action (yt_settings (), "language");

  g_action_map_add_action_entries (G_ACTION_MAP (application), entries, G_N_ELEMENTS (entries), application);
  g_action_map_add_action (G_ACTION_MAP (application), language);
}
