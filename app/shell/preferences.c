/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Binds rows to settings. */
#include "shell/preferences.h"

#include <glib/gi18n.h>

#include "act/backup.h"
#include "panes/choose-file.h"
#include "shell/settings.h"

struct _YtPreferences
{
  AdwWindow parent_instance;

  AdwComboRow *language_row;
  GtkEditable *author_row;
  AdwComboRow *scheme_row;
  GtkAdjustment *scale;
  GtkSwitch *recent_switch;
  AdwActionRow *backup_row;
  GtkWidget *backup_usual;
  GtkAdjustment *minutes;
  GtkAdjustment *room;
};

G_DEFINE_FINAL_TYPE (YtPreferences, yt_preferences, ADW_TYPE_WINDOW)

/* The values of the settings in the order of the rows' lists. */
static const char *const languages[] = { "system", "zh_CN", "en", NULL };
static const char *const schemes[] = { "system", "light", "dark", NULL };

static gboolean
to_position (GValue   *value,
             GVariant *setting,
             gpointer  names)
{
  for (guint i = 0; ((const char *const *) names)[i] != NULL; i++)
    {
      if (g_str_equal (((const char *const *) names)[i], g_variant_get_string (setting, NULL)))
        {
          g_value_set_uint (value, i);
          return TRUE;
        }
    }
  return FALSE;
}

static GVariant *
from_position (const GValue       *value,
               const GVariantType *type,
               gpointer            names)
{
  guint position = g_value_get_uint (value);

  if (position >= g_strv_length (names))
    return NULL;
  return g_variant_new_string (((const char *const *) names)[position]);
}

static gboolean
to_percent (GValue   *value,
            GVariant *setting,
            gpointer  data)
{
  g_value_set_double (value, 100 * g_variant_get_double (setting));
  return TRUE;
}

static GVariant *
from_percent (const GValue       *value,
              const GVariantType *type,
              gpointer            data)
{
  return g_variant_new_double (g_value_get_double (value) / 100);
}

/* Languages are named in themselves. */
static void
list_languages (YtPreferences *self)
{
  const char *const names[] = { _("Follow the System"), "中文", "English", NULL };
  g_autoptr(GtkStringList) list = gtk_string_list_new (names);

  adw_combo_row_set_model (self->language_row, G_LIST_MODEL (list));
}

static void
show_folder (YtPreferences *self)
{
  g_autofree char *chosen = g_settings_get_string (yt_settings (), "backup-folder");
  g_autofree char *place = yt_backup_place (chosen);
  g_autofree char *shown = g_filename_display_name (place);
  g_autofree char *markup = g_markup_escape_text (shown, -1);

  adw_action_row_set_subtitle (self->backup_row, markup);
  gtk_widget_set_visible (self->backup_usual, *chosen != '\0');
}

static void
on_folder_chosen (GListModel *folders,
                  gboolean    replace,
                  gpointer    data)
{
  g_autoptr(GFile) folder = g_list_model_get_item (folders, 0);

  if (g_file_peek_path (folder) != NULL && g_utf8_validate (g_file_peek_path (folder), -1, NULL))
    g_settings_set_string (yt_settings (), "backup-folder", g_file_peek_path (folder));
}

static void
on_choose_folder (YtPreferences *self)
{
  yt_choose_folders (GTK_WINDOW (self), _("Folder of the Backups"), _("_Choose"), on_folder_chosen, NULL, NULL);
}

static void
on_usual_folder (YtPreferences *self)
{
  g_settings_reset (yt_settings (), "backup-folder");
}

static void
yt_preferences_class_init (YtPreferencesClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/yitong/Yitong/preferences.ui");
  gtk_widget_class_bind_template_child (widget_class, YtPreferences, language_row);
  gtk_widget_class_bind_template_child (widget_class, YtPreferences, author_row);
  gtk_widget_class_bind_template_child (widget_class, YtPreferences, scheme_row);
  gtk_widget_class_bind_template_child (widget_class, YtPreferences, scale);
  gtk_widget_class_bind_template_child (widget_class, YtPreferences, recent_switch);
  gtk_widget_class_bind_template_child (widget_class, YtPreferences, backup_row);
  gtk_widget_class_bind_template_child (widget_class, YtPreferences, backup_usual);
  gtk_widget_class_bind_template_child (widget_class, YtPreferences, minutes);
  gtk_widget_class_bind_template_child (widget_class, YtPreferences, room);
  gtk_widget_class_bind_template_callback (widget_class, on_choose_folder);
  gtk_widget_class_bind_template_callback (widget_class, on_usual_folder);
}

static void
yt_preferences_init (YtPreferences *self)
{
  GSettings *settings = yt_settings ();

  gtk_widget_init_template (GTK_WIDGET (self));
  list_languages (self);
  g_settings_bind_with_mapping (settings, "language", self->language_row, "selected", G_SETTINGS_BIND_DEFAULT,
                                to_position, from_position, (gpointer) languages, NULL);
  g_settings_bind_with_mapping (settings, "color-scheme", self->scheme_row, "selected", G_SETTINGS_BIND_DEFAULT,
                                to_position, from_position, (gpointer) schemes, NULL);
  g_settings_bind_with_mapping (settings, "text-scale", self->scale, "value", G_SETTINGS_BIND_DEFAULT,
                                to_percent, from_percent, NULL, NULL);
  g_settings_bind (settings, "author-name", self->author_row, "text", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (settings, "remember-recent", self->recent_switch, "active", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (settings, "backup-minutes", self->minutes, "value", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (settings, "backup-megabytes", self->room, "value", G_SETTINGS_BIND_DEFAULT);
  g_signal_connect_object (settings, "changed::backup-folder", G_CALLBACK (show_folder), self, G_CONNECT_SWAPPED);
  show_folder (self);
}

void
yt_preferences_open (GtkWindow *parent)
{
  gtk_window_present (g_object_new (YT_TYPE_PREFERENCES, "transient-for", parent, NULL));
}
