/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Holds the program's GSettings and turns colour scheme and text size into what libadwaita and GTK show. */
#include "shell/settings.h"

#include <adwaita.h>

#include "act/author.h"
#include "config.h"

gboolean
yt_settings_are_installed (void)
{
  GSettingsSchemaSource *source = g_settings_schema_source_get_default ();
  g_autoptr(GSettingsSchema) schema = NULL;

  if (source != NULL)
    schema = g_settings_schema_source_lookup (source, APP_ID, TRUE);
  return schema != NULL;
}

GSettings *
yt_settings (void)
{
  static GSettings *settings;

  if (settings == NULL)
    settings = g_settings_new (APP_ID);
  return settings;
}

char *
yt_settings_author (void)
{
  g_autofree char *name = g_settings_get_string (yt_settings (), "author-name");

  return yt_author_name (name);
}

static void
apply_color_scheme (void)
{
  g_autofree char *scheme = g_settings_get_string (yt_settings (), "color-scheme");
  AdwColorScheme wanted = ADW_COLOR_SCHEME_DEFAULT;

  if (g_str_equal (scheme, "light"))
    wanted = ADW_COLOR_SCHEME_FORCE_LIGHT;
  else if (g_str_equal (scheme, "dark"))
    wanted = ADW_COLOR_SCHEME_FORCE_DARK;
  adw_style_manager_set_color_scheme (adw_style_manager_get_default (), wanted);
}

static void
apply_text_scale (GtkCssProvider *provider)
{
  char percent[G_ASCII_DTOSTR_BUF_SIZE];
  g_autofree char *css = NULL;

  g_ascii_formatd (percent, sizeof percent, "%.0f", 100 * g_settings_get_double (yt_settings (), "text-scale"));
  css = g_strdup_printf ("window { font-size: %s%%; }", percent);
  gtk_css_provider_load_from_data (provider, g_str_equal (percent, "100") ? "" : css, -1);
}

void
yt_settings_apply (void)
{
  g_autoptr(GtkCssProvider) provider = gtk_css_provider_new ();

  gtk_style_context_add_provider_for_display (gdk_display_get_default (), GTK_STYLE_PROVIDER (provider),
                                              GTK_STYLE_PROVIDER_PRIORITY_APPLICATION);
  g_signal_connect (yt_settings (), "changed::color-scheme", G_CALLBACK (apply_color_scheme), NULL);
  g_signal_connect_object (yt_settings (), "changed::text-scale", G_CALLBACK (apply_text_scale), provider,
                           G_CONNECT_SWAPPED);
  apply_color_scheme ();
  apply_text_scale (provider);
}
