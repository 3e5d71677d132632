/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Offers to open, to make, and what was open lately. */
#include "shell/welcome.h"

#include <glib/gi18n.h>

#include "panes/late-menu.h"
#include "shell/language-switch.h"
#include "shell/main-menu.h"
#include "shell/recent.h"

/* How many recent dossiers are shown. */
#define RECENT_ROWS 6

struct _YtWelcome
{
  AdwBin parent_instance;

  AdwToastOverlay *toasts;
  AdwPreferencesGroup *recent;
  GtkMenuButton *menu_button;
  YtBanner *banner;
  GtkButton *open_button;
};

G_DEFINE_FINAL_TYPE (YtWelcome, yt_welcome, ADW_TYPE_BIN)

static GtkWidget *
recent_row (GFile *file)
{
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *name = g_file_get_basename (file);
  g_autofree char *shown = g_filename_display_name (name);
  g_autofree char *title = g_markup_escape_text (shown, -1);
  g_autofree char *place = yt_recent_place (file);
  g_autofree char *subtitle = g_markup_escape_text (place, -1);
  g_autofree char *uri = g_file_get_uri (file);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "app.open-file");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "s", uri);
  return row;
}

static void
yt_welcome_class_init (YtWelcomeClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (YT_TYPE_BANNER);
  g_type_ensure (YT_TYPE_LANGUAGE_SWITCH);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/yitong/Yitong/welcome.ui");
  gtk_widget_class_bind_template_child (widget_class, YtWelcome, toasts);
  gtk_widget_class_bind_template_child (widget_class, YtWelcome, recent);
  gtk_widget_class_bind_template_child (widget_class, YtWelcome, menu_button);
  gtk_widget_class_bind_template_child (widget_class, YtWelcome, banner);
  gtk_widget_class_bind_template_child (widget_class, YtWelcome, open_button);
}

static void
yt_welcome_init (YtWelcome *self)
{
  g_autoptr(GMenuModel) menu = yt_main_menu ();
  g_autoptr(GPtrArray) files = yt_recent_files (RECENT_ROWS);

  gtk_widget_init_template (GTK_WIDGET (self));
  yt_late_menu_set (self->menu_button, menu);
  for (guint i = 0; i < files->len; i++)
    adw_preferences_group_add (self->recent, recent_row (g_ptr_array_index (files, i)));
  gtk_widget_set_visible (GTK_WIDGET (self->recent), files->len > 0);
}

YtWelcome *
yt_welcome_new (void)
{
  return g_object_new (YT_TYPE_WELCOME, NULL);
}

void
yt_welcome_toast (YtWelcome  *self,
                  const char *text)
{
  g_autofree char *markup = g_markup_escape_text (text, -1);

  adw_toast_overlay_add_toast (self->toasts, adw_toast_new (markup));
}

YtBanner *
yt_welcome_banner (YtWelcome *self)
{
  return self->banner;
}

void
yt_welcome_open_menu (YtWelcome *self)
{
  gtk_menu_button_popup (self->menu_button);
}

void
yt_welcome_focus (YtWelcome *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self->open_button));
}
