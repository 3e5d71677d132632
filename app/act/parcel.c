/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Loads and reads what is to come in. */
#include "act/parcel.h"

#include <string.h>

#include "text/gate.h"

#define DEPTH_MAX 32

void
yt_parcel_free (YtParcel *self)
{
  g_free (self->name);
  g_clear_pointer (&self->reading, yt_reading_free);
  g_clear_pointer (&self->blob, yt_blob_free);
  g_free (self);
}

YtParcel *
yt_parcel_new (GBytes                   *bytes,
               const char               *name,
               const YtDocumentOptions  *options,
               GCancellable             *cancellable,
               GError                  **error)
{
  g_autoptr(YtParcel) self = g_new0 (YtParcel, 1);

  self->name = yt_gate_line (name, -1, YT_GATE_NO_LIMIT, error);
  if (self->name == NULL)
    return NULL;
  self->reading = yt_document_read (bytes, name, options, &self->found, cancellable, error);
  if (self->reading == NULL)
    return NULL;
  self->blob = yt_blob_new (bytes);
  return g_steal_pointer (&self);
}

static char *
shown_name (GFile *file)
{
  g_autofree char *base = g_file_get_basename (file);

  return g_filename_display_name (base);
}

/* A device or a pipe would never end. */
static gboolean
check_file (GFile         *file,
            GCancellable  *cancellable,
            GError       **error)
{
  g_autoptr(GError) failure = NULL;
  g_autoptr(GFileInfo) info =
    g_file_query_info (file, G_FILE_ATTRIBUTE_STANDARD_TYPE "," G_FILE_ATTRIBUTE_STANDARD_SIZE, G_FILE_QUERY_INFO_NONE,
                       cancellable, &failure);
  g_autofree char *name = shown_name (file);

  if (g_error_matches (failure, G_IO_ERROR, G_IO_ERROR_NOT_FOUND))
    yt_failure_set (error, YT_MODEL_ERROR, YT_MODEL_ERROR_NOT_FOUND, N_("There is no file “%s”."), name, NULL);
  else if (info == NULL)
    g_propagate_error (error, g_steal_pointer (&failure));
  else if (g_file_info_get_file_type (info) != G_FILE_TYPE_REGULAR)
    yt_failure_set (error, YT_MODEL_ERROR, YT_MODEL_ERROR_INVALID, N_("“%s” is no file."), name, NULL);
  else if (g_file_info_get_size (info) > YT_DOCUMENT_MAX)
    yt_failure_set (error, YT_MODEL_ERROR, YT_MODEL_ERROR_INVALID,
                    N_("“%s” is too large: a document may have 256 MiB at most."), name, NULL);
  else
    return TRUE;
  return FALSE;
}

YtParcel *
yt_parcel_load (GFile                    *file,
                const YtDocumentOptions  *options,
                GCancellable             *cancellable,
                GError                  **error)
{
  g_autoptr(GBytes) bytes = NULL;
  g_autofree char *name = shown_name (file);

  if (!check_file (file, cancellable, error))
    return NULL;
  bytes = g_file_load_bytes (file, cancellable, NULL, error);
  return bytes != NULL ? yt_parcel_new (bytes, name, options, cancellable, error) : NULL;
}

typedef struct
{
  GListStore *found;
  guint most;
  gboolean cut;
  GCancellable *cancellable;
} Walk;

static int
compare_names (gconstpointer a,
               gconstpointer b)
{
  g_autofree char *first = g_utf8_collate_key_for_filename (g_file_info_get_display_name (*(GFileInfo *const *) a), -1);
  g_autofree char *second = g_utf8_collate_key_for_filename (g_file_info_get_display_name (*(GFileInfo *const *) b), -1);

  return strcmp (first, second);
}

/* What is in a folder, links and hidden files aside, in the order of names. */
static GPtrArray *
list_folder (Walk  *self,
             GFile *folder)
{
  g_autoptr(GFileEnumerator) all =
    g_file_enumerate_children (folder, "standard::name,standard::display-name,standard::type", G_FILE_QUERY_INFO_NOFOLLOW_SYMLINKS,
                               self->cancellable, NULL);
  GPtrArray *list = g_ptr_array_new_with_free_func (g_object_unref);
  GFileInfo *info;

  while (all != NULL && list->len <= self->most && (info = g_file_enumerator_next_file (all, self->cancellable, NULL)) != NULL)
    {
      if (g_file_info_get_name (info)[0] == '.')
        g_object_unref (info);
      else
        g_ptr_array_add (list, info);
    }
  g_ptr_array_sort (list, compare_names);
  return list;
}

static void
walk (Walk  *self,
      GFile *folder,
      guint  depth)
{
  g_autoptr(GPtrArray) list = list_folder (self, folder);

  for (guint i = 0; i < list->len && !self->cut; i++)
    {
      GFileInfo *info = g_ptr_array_index (list, i);
      g_autoptr(GFile) child = g_file_get_child (folder, g_file_info_get_name (info));
      GFileType type = g_file_info_get_file_type (info);

      if (type == G_FILE_TYPE_DIRECTORY && depth < DEPTH_MAX)
        walk (self, child, depth + 1);
      else if (type != G_FILE_TYPE_REGULAR || yt_document_format_from_name (g_file_info_get_name (info)) == NULL)
        continue;
      else if (g_list_model_get_n_items (G_LIST_MODEL (self->found)) >= self->most)
        self->cut = TRUE;
      else
        g_list_store_append (self->found, child);
    }
}

GListModel *
yt_parcel_collect (GListModel    *files,
                   guint          most,
                   gboolean      *cut,
                   GCancellable  *cancellable)
{
  Walk self = { .found = g_list_store_new (G_TYPE_FILE), .most = most, .cancellable = cancellable };

  for (guint i = 0; i < g_list_model_get_n_items (files) && !self.cut; i++)
    {
      g_autoptr(GFile) file = g_list_model_get_item (files, i);

      if (g_file_query_file_type (file, G_FILE_QUERY_INFO_NONE, cancellable) == G_FILE_TYPE_DIRECTORY)
        walk (&self, file, 0);
      else if (g_list_model_get_n_items (G_LIST_MODEL (self.found)) >= most)
        self.cut = TRUE;
      else
        g_list_store_append (self.found, file);
    }
  *cut = self.cut;
  return G_LIST_MODEL (self.found);
}
