/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Reads the preferences where their description is installed, and does without where not. */
#include "cli/preference.h"

#include <gio/gio.h>

#include "act/author.h"
#include "act/backup.h"
#include "config.h"

/* (transfer full) (nullable): where the description of the settings is not installed, or is an older one. */
static GVariant *
read_value (const char *key)
{
  GSettingsSchemaSource *source = g_settings_schema_source_get_default ();
  g_autoptr(GSettingsSchema) schema = NULL;
  g_autoptr(GSettings) settings = NULL;

  if (source != NULL)
    schema = g_settings_schema_source_lookup (source, APP_ID, TRUE);
  if (schema == NULL || !g_settings_schema_has_key (schema, key))
    return NULL;
  settings = g_settings_new_full (schema, NULL, NULL);
  return g_settings_get_value (settings, key);
}

static char *
read_text (const char *key)
{
  g_autoptr(GVariant) value = read_value (key);

  return value != NULL ? g_variant_dup_string (value, NULL) : NULL;
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

char *
yt_preference_backups (gint64 *cap)
{
  g_autofree char *chosen = read_text ("backup-folder");
  g_autoptr(GVariant) megabytes = read_value ("backup-megabytes");

  if (cap != NULL)
    *cap = megabytes != NULL ? g_variant_get_int32 (megabytes) * G_GINT64_CONSTANT (1000000) : 0;
  return yt_backup_place (chosen);
}
