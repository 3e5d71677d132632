/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Starts, answers the command line, and ends without losing what was typed. */
#include "shell/application.h"

#include <signal.h>

#include <glib-unix.h>
#include <glib/gi18n.h>

#include "config.h"
#include "shell/application-actions.h"
#include "shell/language.h"
#include "shell/opening.h"
#include "shell/settings.h"
#include "shell/shelf.h"
#include "shell/shortcuts.h"

struct _YtApplication
{
  AdwApplication parent_instance;

  guint speaking;
};

G_DEFINE_FINAL_TYPE (YtApplication, yt_application, ADW_TYPE_APPLICATION)

static gboolean
on_signal (gpointer data)
{
  yt_application_actions_quit (GTK_APPLICATION (data));
  return G_SOURCE_CONTINUE;
}

/* The session ends: nothing is asked, everything is saved. */
static void
on_query_end (YtApplication *self)
{
  yt_opening_keep (GTK_APPLICATION (self));
  for (GList *l = gtk_application_get_windows (GTK_APPLICATION (self)); l != NULL; l = l->next)
    {
      if (YT_IS_WINDOW (l->data))
        yt_window_keep (l->data);
    }
}

static gboolean
speak (gpointer data)
{
  YtApplication *self = YT_APPLICATION (data);

  self->speaking = 0;
  yt_application_actions_speak (GTK_APPLICATION (self));
  return G_SOURCE_REMOVE;
}

/* Later: the button that was pressed is among what is built anew. */
static void
on_language (YtApplication *self)
{
  if (self->speaking == 0)
    self->speaking = g_idle_add_full (G_PRIORITY_HIGH_IDLE, speak, self, NULL);
}

static void
on_author (YtApplication *self)
{
  g_autofree char *author = yt_settings_author ();

  for (GList *l = gtk_application_get_windows (GTK_APPLICATION (self)); l != NULL; l = l->next)
    {
      if (YT_IS_WINDOW (l->data) && yt_window_desk (l->data) != NULL)
        yt_recorder_set_author (yt_dossier_recorder (yt_desk_dossier (yt_window_desk (l->data))), author);
    }
}

static void
yt_application_startup (GApplication *application)
{
  YtApplication *self = YT_APPLICATION (application);
  g_autofree char *language = g_settings_get_string (yt_settings (), "language");

  yt_language_use (language);
  G_APPLICATION_CLASS (yt_application_parent_class)->startup (application);

  gtk_window_set_default_icon_name (APP_ID);
  yt_settings_apply ();
  yt_application_actions_install (GTK_APPLICATION (self));
  yt_shortcuts_install (GTK_APPLICATION (self));
  g_signal_connect_object (yt_settings (), "changed::language", G_CALLBACK (on_language), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (yt_settings (), "changed::author-name", G_CALLBACK (on_author), self, G_CONNECT_SWAPPED);
  g_signal_connect (self, "query-end", G_CALLBACK (on_query_end), NULL);
  g_unix_signal_add (SIGTERM, on_signal, self);
  g_unix_signal_add (SIGINT, on_signal, self);
  g_unix_signal_add (SIGHUP, on_signal, self);
}

static void
yt_application_shutdown (GApplication *application)
{
  YtApplication *self = YT_APPLICATION (application);

  g_clear_handle_id (&self->speaking, g_source_remove);
  G_APPLICATION_CLASS (yt_application_parent_class)->shutdown (application);
}

static YtWindow *
active_window (GApplication *application)
{
  GtkWindow *window = gtk_application_get_active_window (GTK_APPLICATION (application));

  return YT_IS_WINDOW (window) ? YT_WINDOW (window) : NULL;
}

static void
yt_application_activate (GApplication *application)
{
  YtWindow *window = active_window (application);

  if (window != NULL)
    gtk_window_present (GTK_WINDOW (window));
  else if (!yt_opening_again (GTK_APPLICATION (application)))
    yt_opening_nothing (GTK_APPLICATION (application));
}

static void
yt_application_open (GApplication  *application,
                     GFile        **files,
                     int            n_files,
                     const char    *hint)
{
  for (int i = 0; i < n_files; i++)
    yt_opening_file (GTK_APPLICATION (application), active_window (application), files[i], g_str_equal (hint, "again"));
}

/* What needs neither a screen nor the instance that may be running already. */
static int
yt_application_handle_local_options (GApplication *application,
                                     GVariantDict *options)
{
  const char *language;

  if (g_variant_dict_lookup (options, "language", "&s", &language))
    yt_language_use (language);
  if (g_variant_dict_contains (options, "version"))
    {
      g_print ("yitong %s\n", PACKAGE_VERSION);
      return 0;
    }
  if (!yt_settings_are_installed ())
    {
      g_printerr ("%s\n", _("Yitong is not completely installed: the description of its settings is missing."));
      return 1;
    }
  if (!gtk_init_check ())
    {
      g_printerr ("%s\n", _("Yitong has no screen to open its window on. Its commands need none: “yitong --help” lists them."));
      return 1;
    }
  return -1;
}

static int
yt_application_command_line (GApplication            *application,
                             GApplicationCommandLine *command_line)
{
  GVariantDict *options = g_application_command_line_get_options_dict (command_line);
  gboolean again = g_variant_dict_contains (options, "new-window");
  g_autofree const char **names = NULL;
  g_autoptr(GPtrArray) files = g_ptr_array_new_with_free_func (g_object_unref);
  const char *language;

  if (g_variant_dict_lookup (options, "language", "&s", &language))
    yt_application_actions_speak_for_now (GTK_APPLICATION (application), language);
  g_variant_dict_lookup (options, G_OPTION_REMAINING, "^a&ay", &names);
  for (guint i = 0; names != NULL && names[i] != NULL; i++)
    g_ptr_array_add (files, g_application_command_line_create_file_for_arg (command_line, names[i]));

  if (g_variant_dict_contains (options, "sample"))
    yt_opening_sample (GTK_APPLICATION (application), active_window (application));
  if (files->len > 0)
    g_application_open (application, (GFile **) files->pdata, (int) files->len, again ? "again" : "");
  else if (again)
    yt_opening_nothing (GTK_APPLICATION (application));
  else if (!g_variant_dict_contains (options, "sample"))
    g_application_activate (application);
  return 0;
}

static void
yt_application_class_init (YtApplicationClass *klass)
{
  GApplicationClass *application_class = G_APPLICATION_CLASS (klass);

  application_class->startup = yt_application_startup;
  application_class->shutdown = yt_application_shutdown;
  application_class->activate = yt_application_activate;
  application_class->open = yt_application_open;
  application_class->handle_local_options = yt_application_handle_local_options;
  application_class->command_line = yt_application_command_line;
}

static void
yt_application_init (YtApplication *self)
{
  const GOptionEntry entries[] = {
    { "sample", 0, 0, G_OPTION_ARG_NONE, NULL, N_("Open the sample dossier"), NULL },
    { "new-window", 0, 0, G_OPTION_ARG_NONE, NULL, N_("Open another window"), NULL },
    { "language", 0, 0, G_OPTION_ARG_STRING, NULL, N_("Language of messages and of the window"), "zh_CN|en" },
    { "version", 0, 0, G_OPTION_ARG_NONE, NULL, N_("Show the version"), NULL },
    { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_FILENAME_ARRAY, NULL, NULL, N_("[FILE…]") },
    { NULL },
  };

  g_application_add_main_option_entries (G_APPLICATION (self), entries);
  g_application_set_option_context_parameter_string (G_APPLICATION (self), NULL);
}

YtApplication *
yt_application_new (void)
{
  return g_object_new (YT_TYPE_APPLICATION, "application-id", APP_ID,
                       "resource-base-path", "/io/github/yitong/Yitong", "register-session", TRUE,
                       "flags", G_APPLICATION_HANDLES_OPEN | G_APPLICATION_HANDLES_COMMAND_LINE, NULL);
}
