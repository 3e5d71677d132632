/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Reads the preferences where their description is installed, and does without where not. */
#include "cli/preference.h"

#include <gio/gio.h>

#include "act/author.h"
#include "config.h"

static char *
read_text (const char *key)
{
  GSettingsSchemaSource *source = g_settings_schema_source_get_default ();
  g_autoptr(GSettingsSchema) schema = NULL;
  g_autoptr(GSettings) settings = NULL;

  if (source != NULL)
    schema = g_settings_schema_source_lookup (source, APP_ID, TRUE);
  if (schema == NULL || !g_settings_schema_has_key (schema, key))
    return NULL;
  settings = g_settings_new_full (schema, NULL, NULL);
  return g_settings_get_string (settings, key);
}

char *
yt_preference_language (void)
{
  return read_text ("language");
}

char *
yt_preference_author (void)
{
  g_autofree char *name = read_text ("author-name");

  return yt_author_name (name);
}
