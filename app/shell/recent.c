/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Lists and remembers recent dossiers through GtkRecentManager. */
#include "shell/recent.h"

#include <glib/gstdio.h>

#include "shell/settings.h"

/* The type of the files, as data/ describes it to the desktop. */
static const char media_type[] = "application/vnd.yitong.dossier";

/* How many the menu shows. */
#define MENU_LENGTH 10

gboolean
yt_recent_is_wanted (void)
{
  GtkSettings *settings = gtk_settings_get_default ();
  gboolean enabled = TRUE;

  if (settings != NULL)
    g_object_get (settings, "gtk-recent-files-enabled", &enabled, NULL);
  return enabled && g_settings_get_boolean (yt_settings (), "remember-recent");
}

void
yt_recent_add (GFile *file)
{
  g_autofree char *uri = g_file_get_uri (file);
  GtkRecentData data = {
    .mime_type = (char *) media_type,
    .app_name = (char *) "Yitong",
    .app_exec = (char *) "yitong %u",
  };

  if (!yt_recent_is_wanted ())
    return;
  /* On the first day of a new home there is no folder yet for GTK to keep the list in. */
  g_mkdir_with_parents (g_get_user_data_dir (), 0700);
  gtk_recent_manager_add_full (gtk_recent_manager_get_default (), uri, &data);
}

static int
compare_times (gconstpointer a,
               gconstpointer b)
{
  GDateTime *first = gtk_recent_info_get_modified ((GtkRecentInfo *) a);
  GDateTime *second = gtk_recent_info_get_modified ((GtkRecentInfo *) b);

  return g_date_time_compare (second, first);
}

GPtrArray *
yt_recent_files (guint limit)
{
  GPtrArray *files = g_ptr_array_new_with_free_func (g_object_unref);
  GList *infos;

  if (!yt_recent_is_wanted ())
    return files;
  infos = g_list_sort (gtk_recent_manager_get_items (gtk_recent_manager_get_default ()), compare_times);
  for (GList *l = infos; l != NULL && files->len < limit; l = l->next)
    {
      GtkRecentInfo *info = l->data;

      if (g_strcmp0 (gtk_recent_info_get_mime_type (info), media_type) == 0 &&
          gtk_recent_info_is_local (info) && gtk_recent_info_exists (info))
        g_ptr_array_add (files, g_file_new_for_uri (gtk_recent_info_get_uri (info)));
    }
  g_list_free_full (infos, (GDestroyNotify) gtk_recent_info_unref);
  return files;
}

GMenuModel *
yt_recent_menu (void)
{
  GMenu *menu = g_menu_new ();
  g_autoptr(GPtrArray) files = yt_recent_files (MENU_LENGTH);

  for (guint i = 0; i < files->len; i++)
    {
      GFile *file = g_ptr_array_index (files, i);
      g_autofree char *uri = g_file_get_uri (file);
      g_autofree char *name = g_file_get_basename (file);
      g_autofree char *shown = g_filename_display_name (name);
      g_auto(GStrv) parts = g_strsplit (shown, "_", -1);
      g_autofree char *label = g_strjoinv ("__", parts);
      g_autoptr(GMenuItem) item = g_menu_item_new (label, NULL);

      g_menu_item_set_action_and_target (item, "app.open-file", "s", uri);
      g_menu_append_item (menu, item);
    }
  return G_MENU_MODEL (menu);
}

char *
yt_recent_place (GFile *file)
{
  g_autoptr(GFile) folder = g_file_get_parent (file);
  g_autofree char *name = folder == NULL ? NULL : g_file_get_parse_name (folder);

  if (name == NULL)
    return g_strdup ("");
  if (g_str_has_prefix (name, g_get_home_dir ()))
    {
      const char *rest = name + strlen (g_get_home_dir ());

      if (*rest == '\0' || *rest == G_DIR_SEPARATOR)
        return g_strconcat ("~", rest, NULL);
    }
  return g_steal_pointer (&name);
}
