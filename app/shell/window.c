/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Holds a desk, swaps the content around it, reports what went wrong, and keeps how it was left. */
#include "shell/backup-keeper.h"
#include "shell/window.h"

#include <glib/gi18n.h>

#include "desk/memory.h"
#include "act/begin.h"
#include "panes/after-frame.h"
#include "panes/import-dialog.h"
#include "panes/pane.h"
#include "panes/party-style.h"
#include "panes/report.h"
#include "shell/desk-actions.h"
#include "shell/dossier-actions.h"
#include "shell/language-switch.h"
#include "shell/language.h"
#include "shell/opening.h"
#include "shell/settings.h"
#include "shell/shelf.h"
#include "shell/welcome.h"
#include "shell/window-actions.h"
#include "shell/window-content.h"

/* How often, in seconds, the window looks whether another program wrote the file. */
#define LOOK_INTERVAL 2

/* In a narrower window the notes panel waits until it is asked for. */
#define WIDE 1100

static const char notes_shown_key[] = "frame:notes-shown";

struct _YtWindow
{
  AdwApplicationWindow parent_instance;

  YtDesk *desk;
  YtWindowContent *content; /* one of these two is the window's content */
  YtWelcome *welcome;
  GtkWidget *before; /* the content that was there until the last frame */
  GError *trouble; /* what the banner says */
  gboolean dismissed;
  gboolean settling; /* the notes panel goes for want of room, not because it was sent away */
  guint looking;
};

static void reporter_init (YtReporterInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (YtWindow, yt_window, ADW_TYPE_APPLICATION_WINDOW,
                               G_IMPLEMENT_INTERFACE (YT_TYPE_REPORTER, reporter_init))

static YtBanner *
banner_of (YtWindow *self)
{
  return self->content != NULL ? yt_window_content_banner (self->content) : yt_welcome_banner (self->welcome);
}

/* Whether what can be seen can still be saved elsewhere. */
static gboolean
copy_helps (const GError *error)
{
  return error->domain == YT_DB_ERROR &&
         (error->code == YT_DB_ERROR_READONLY || error->code == YT_DB_ERROR_MOVED || error->code == YT_DB_ERROR_FULL ||
          error->code == YT_DB_ERROR_IO || error->code == YT_DB_ERROR_CORRUPT);
}

static void
show_trouble (YtWindow *self)
{
  if (self->trouble != NULL)
    {
      g_autofree char *text = yt_report_text (self->trouble);

      if (self->desk != NULL && copy_helps (self->trouble))
        yt_banner_say (banner_of (self), text, _("Save a _Copy…"), "dossier.save-copy");
      else if (self->desk != NULL && g_error_matches (self->trouble, YT_MODEL_ERROR, YT_MODEL_ERROR_DAMAGE))
        yt_banner_say (banner_of (self), text, _("_Look…"), "dossier.check");
      else
        yt_banner_say (banner_of (self), text, NULL, NULL);
    }
  else if (self->desk != NULL && yt_dossier_is_readonly (yt_desk_dossier (self->desk)) && !self->dismissed)
    {
      yt_banner_say (banner_of (self), _("This dossier can be read but not changed. To work on it, save a copy."),
                     _("Save a _Copy…"), "dossier.save-copy");
    }
  else
    {
      yt_banner_say (banner_of (self), NULL, NULL, NULL);
    }
}

static void
report_error (YtReporter   *reporter,
              const GError *error)
{
  YtWindow *self = YT_WINDOW (reporter);

  g_clear_error (&self->trouble);
  self->trouble = g_error_copy (error);
  show_trouble (self);
}

static void
report_toast (YtReporter *reporter,
              const char *text,
              gboolean    with_undo)
{
  YtWindow *self = YT_WINDOW (reporter);

  if (self->content != NULL)
    yt_window_content_toast (self->content, text, with_undo);
  else
    yt_welcome_toast (self->welcome, text);
}

static void
reporter_init (YtReporterInterface *iface)
{
  iface->error = report_error;
  iface->toast = report_toast;
}

/* Something was written: what had hindered that is over. */
static void
on_changed (YtWindow *self)
{
  if (self->trouble != NULL && self->trouble->domain == YT_DB_ERROR)
    yt_window_dismiss (self);
}

static gboolean
look_elsewhere (gpointer data)
{
  YtWindow *self = YT_WINDOW (data);

  yt_dossier_look_elsewhere (yt_desk_dossier (self->desk));
  return G_SOURCE_CONTINUE;
}

static void
on_is_active (YtWindow *self)
{
  g_clear_handle_id (&self->looking, g_source_remove);
  if (self->desk == NULL)
    return;
  if (gtk_window_is_active (GTK_WINDOW (self)))
    {
      look_elsewhere (self);
      self->looking = g_timeout_add_seconds (LOOK_INTERVAL, look_elsewhere, self);
    }
  else
    {
      yt_desk_flush (self->desk);
    }
}

/* Dossiers are opened; texts become documents of the dossier that they are dropped on. */
static gboolean
on_drop (GtkDropTarget *target,
         const GValue  *value,
         double         x,
         double         y,
         YtWindow      *self)
{
  g_autoptr(GSList) files = gdk_file_list_get_files (g_value_get_boxed (value));
  g_autoptr(GListStore) texts = g_list_store_new (G_TYPE_FILE);

  for (GSList *l = files; l != NULL; l = l->next)
    {
      g_autofree char *name = g_file_get_basename (l->data);
      g_autofree char *uri = g_file_get_uri (l->data);

      if (self->desk == NULL || g_str_has_suffix (name, ".yitong") || yt_begin_can_read (name))
        gtk_widget_activate_action (GTK_WIDGET (self), "app.open-file", "s", uri);
      else
        g_list_store_append (texts, l->data);
    }
  if (g_list_model_get_n_items (G_LIST_MODEL (texts)) > 0)
    yt_import_dialog_run (GTK_WINDOW (self), self->desk, G_LIST_MODEL (texts), 0);
  return files != NULL;
}

/* How wide the window really is is known when the desktop has placed it. */
static void
on_first_layout (GdkSurface *surface,
                 int         width,
                 int         height,
                 YtWindow   *self)
{
  g_signal_handlers_disconnect_by_func (surface, on_first_layout, self);
  if (width >= WIDE || self->desk == NULL)
    return;
  self->settling = TRUE;
  yt_window_actions_set (self, "toggle-notes", FALSE);
  self->settling = FALSE;
}

static void
close_dialogs (YtWindow *self)
{
  g_autoptr(GList) windows = gtk_window_list_toplevels ();

  for (GList *l = windows; l != NULL; l = l->next)
    {
      if (gtk_window_get_transient_for (l->data) == GTK_WINDOW (self))
        gtk_window_close (l->data);
    }
}

static void
keep_frame (YtWindow *self)
{
  GSettings *settings = yt_settings ();
  int width, height;

  gtk_window_get_default_size (GTK_WINDOW (self), &width, &height);
  if (width > 0 && height > 0)
    {
      g_settings_set_int (settings, "window-width", CLAMP (width, 360, 32767));
      g_settings_set_int (settings, "window-height", CLAMP (height, 294, 32767));
    }
  g_settings_set_boolean (settings, "window-maximized", gtk_window_is_maximized (GTK_WINDOW (self)));
  g_settings_set_boolean (settings, "sidebar-visible", yt_window_actions_get (self, "toggle-sidebar"));
}

/* To close it is to quit. */
static gboolean
is_last (YtWindow *self)
{
  GtkApplication *application = gtk_window_get_application (GTK_WINDOW (self));

  if (application == NULL)
    return FALSE;
  for (GList *l = gtk_application_get_windows (application); l != NULL; l = l->next)
    {
      if (YT_IS_WINDOW (l->data) && l->data != self)
        return FALSE;
    }
  return TRUE;
}

static gboolean
yt_window_close_request (GtkWindow *window)
{
  yt_window_keep (YT_WINDOW (window));
  if (is_last (YT_WINDOW (window)))
    yt_opening_keep (gtk_window_get_application (window));
  return GTK_WINDOW_CLASS (yt_window_parent_class)->close_request (window);
}

static void
yt_window_realize (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (yt_window_parent_class)->realize (widget);
  g_signal_connect_object (gtk_native_get_surface (GTK_NATIVE (widget)), "layout", G_CALLBACK (on_first_layout), widget, 0);
}

static void
yt_window_dispose (GObject *object)
{
  YtWindow *self = YT_WINDOW (object);

  g_clear_handle_id (&self->looking, g_source_remove);
  g_clear_object (&self->before);
  if (self->desk != NULL)
    {
      YtDossier *dossier = yt_desk_dossier (self->desk);

      /* First the editors, which save as they go, then the file. */
      yt_desk_flush (self->desk);
      self->content = NULL;
      adw_application_window_set_content (ADW_APPLICATION_WINDOW (self), NULL);
      gtk_widget_insert_action_group (GTK_WIDGET (self), "desk", NULL);
      gtk_widget_insert_action_group (GTK_WIDGET (self), "dossier", NULL);
      g_clear_object (&self->desk);
      yt_shelf_give_back (dossier);
    }
  G_OBJECT_CLASS (yt_window_parent_class)->dispose (object);
}

/* What the editors could not save as they went may still have been reported. */
static void
yt_window_finalize (GObject *object)
{
  g_clear_error (&YT_WINDOW (object)->trouble);
  G_OBJECT_CLASS (yt_window_parent_class)->finalize (object);
}

static void
yt_window_class_init (YtWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = yt_window_dispose;
  G_OBJECT_CLASS (klass)->finalize = yt_window_finalize;
  GTK_WINDOW_CLASS (klass)->close_request = yt_window_close_request;
  widget_class->realize = yt_window_realize;
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/yitong/Yitong/window.ui");
  gtk_widget_class_bind_template_callback (widget_class, on_is_active);
}

static void
yt_window_init (YtWindow *self)
{
  GSettings *settings = yt_settings ();
  GtkDropTarget *target = gtk_drop_target_new (GDK_TYPE_FILE_LIST, GDK_ACTION_COPY);

  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_window_set_default_size (GTK_WINDOW (self), g_settings_get_int (settings, "window-width"),
                               g_settings_get_int (settings, "window-height"));
  if (g_settings_get_boolean (settings, "window-maximized"))
    gtk_window_maximize (GTK_WINDOW (self));
  g_signal_connect (target, "drop", G_CALLBACK (on_drop), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (target));
  yt_window_actions_install (self, g_settings_get_boolean (settings, "sidebar-visible"));
}

static void
restore_view (YtDesk *desk)
{
  g_autofree char *content_name = g_settings_get_string (yt_settings (), "content");
  g_autofree char *pane = g_settings_get_string (yt_settings (), "last-pane");
  g_autofree char *selection = g_settings_get_string (yt_settings (), "selection");
  YtContent content = YT_CONTENT_BOTH;

  yt_content_parse (content_name, &content);
  g_object_set (desk, "content", content, NULL);
  if (!yt_desk_restore (desk))
    yt_desk_start (desk, pane, yt_id_from_text (selection), 0);
}

/* The notes panel is not shown beside some panes: what was chosen for the others is kept. */
static void
on_pane (YtWindow *self)
{
  g_simple_action_set_enabled (G_SIMPLE_ACTION (g_action_map_lookup_action (G_ACTION_MAP (self), "toggle-notes")),
                               !yt_pane_is_alone (yt_desk_pane (self->desk)));
}

void
yt_window_take (YtWindow  *self,
                YtDossier *dossier)
{
  GtkWidget *widget = GTK_WIDGET (self);
  g_autoptr(GSimpleActionGroup) desk_actions = NULL;
  g_autoptr(GSimpleActionGroup) dossier_actions = NULL;
  g_autofree char *author = yt_settings_author ();
  g_autofree char *scope = yt_party_style_scope (dossier);
  int width, height;

  g_return_if_fail (self->desk == NULL);
  yt_recorder_set_author (yt_dossier_recorder (dossier), author);
  yt_backup_keep (gtk_window_get_application (GTK_WINDOW (self)), dossier);
  self->desk = yt_desk_new (dossier);
  restore_view (self->desk);
  desk_actions = yt_desk_actions_new (self->desk);
  dossier_actions = yt_dossier_actions_new (self);
  gtk_widget_insert_action_group (widget, "desk", G_ACTION_GROUP (desk_actions));
  gtk_widget_insert_action_group (widget, "dossier", G_ACTION_GROUP (dossier_actions));
  gtk_widget_add_css_class (widget, scope);
  yt_party_style_attach (dossier);
  g_signal_connect_object (dossier, "changed", G_CALLBACK (on_changed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (dossier, "notify::read-only", G_CALLBACK (show_trouble), self, G_CONNECT_SWAPPED);

  width = gtk_widget_get_width (widget);
  if (width == 0)
    gtk_window_get_default_size (GTK_WINDOW (self), &width, &height);
  yt_window_actions_enable (self);
  g_signal_connect_object (self->desk, "notify::pane", G_CALLBACK (on_pane), self, G_CONNECT_SWAPPED);
  on_pane (self);
  yt_window_actions_set (self, "toggle-notes",
                         width >= WIDE && yt_desk_recall (self->desk, notes_shown_key, 1) > 0);
  g_clear_error (&self->trouble);
  yt_window_rebuild (self);
}

YtWindow *
yt_window_new (GtkApplication *application,
               YtDossier      *dossier)
{
  YtWindow *self = g_object_new (YT_TYPE_WINDOW, "application", application, NULL);

  if (dossier != NULL)
    yt_window_take (self, dossier);
  else
    yt_window_rebuild (self);
  return self;
}

YtDesk *
yt_window_desk (YtWindow *self)
{
  return self->desk;
}

static gboolean
let_go (gpointer data)
{
  g_clear_object (&YT_WINDOW (data)->before);
  return G_SOURCE_REMOVE;
}

/* To take a thousand widgets apart takes as long as to paint them, and need not be done before. */
static void
keep_until_painted (YtWindow  *self,
                    GtkWidget *content)
{
  g_set_object (&self->before, content);
  if (content != NULL)
    yt_after_frame (GTK_WIDGET (self), let_go);
}

static void
build_content (YtWindow *self)
{
  keep_until_painted (self, GTK_WIDGET (self->content));
  g_object_set (self->desk, "language", (int) yt_language_of_interface (), NULL);
  self->welcome = NULL;
  self->content = yt_window_content_new (self->desk, self->content);
  yt_window_content_show_sidebar (self->content, yt_window_actions_get (self, "toggle-sidebar"));
  yt_window_content_show_notes (self->content, yt_window_actions_get (self, "toggle-notes"));
  adw_application_window_set_content (ADW_APPLICATION_WINDOW (self), GTK_WIDGET (self->content));
  g_object_bind_property (self->content, "title", self, "title", G_BINDING_SYNC_CREATE);
}

void
yt_window_rebuild (YtWindow *self)
{
  GtkWidget *focus = gtk_root_get_focus (GTK_ROOT (self));
  gboolean on_switch = focus != NULL && gtk_widget_get_ancestor (focus, YT_TYPE_LANGUAGE_SWITCH) != NULL;

  close_dialogs (self);
  if (self->desk != NULL)
    {
      yt_desk_flush (self->desk);
      build_content (self);
      if (on_switch)
        yt_window_content_focus_switch (self->content);
      else
        yt_window_content_focus (self->content);
    }
  else
    {
      self->welcome = yt_welcome_new ();
      adw_application_window_set_content (ADW_APPLICATION_WINDOW (self), GTK_WIDGET (self->welcome));
      gtk_window_set_title (GTK_WINDOW (self), _("Yitong"));
      yt_welcome_focus (self->welcome);
    }
  show_trouble (self);
}

void
yt_window_keep (YtWindow *self)
{
  keep_frame (self);
  if (self->desk != NULL)
    {
      g_autofree char *selection = yt_id_to_text (yt_desk_selected (self->desk));
      g_autoptr(GError) error = NULL;

      yt_desk_flush (self->desk);
      g_settings_set_string (yt_settings (), "last-pane", yt_desk_pane (self->desk));
      g_settings_set_string (yt_settings (), "selection", yt_desk_selected (self->desk) == 0 ? "" : selection);
      if (!yt_desk_keep (self->desk, &error))
        g_debug ("The view was not kept: %s", error->message);
    }
}

void
yt_window_show_sidebar (YtWindow *self,
                        gboolean  show)
{
  if (self->content != NULL)
    yt_window_content_show_sidebar (self->content, show);
}

void
yt_window_show_notes (YtWindow *self,
                      gboolean  show)
{
  if (self->content == NULL)
    return;
  if (!self->settling)
    yt_desk_remember (self->desk, notes_shown_key, show);
  yt_window_content_show_notes (self->content, show);
}

void
yt_window_search (YtWindow *self)
{
  if (self->content != NULL && !yt_window_content_find (self->content))
    yt_window_content_search (self->content);
}

void
yt_window_search_all (YtWindow *self)
{
  if (self->content != NULL)
    yt_window_content_search_all (self->content);
}

void
yt_window_open_menu (YtWindow *self)
{
  if (self->content != NULL)
    yt_window_content_open_menu (self->content);
  else
    yt_welcome_open_menu (self->welcome);
}

void
yt_window_dismiss (YtWindow *self)
{
  self->dismissed = TRUE;
  g_clear_error (&self->trouble);
  show_trouble (self);
}
