/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A worker that loads and decodes one file. */
#include "panes/import-reading.h"

#include "model/dossier.h"

void
yt_import_reading_free (YtImportReading *self)
{
  g_clear_pointer (&self->bytes, g_bytes_unref);
  g_clear_pointer (&self->references, yt_references_free);
  g_free (self);
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
  else if (g_file_info_get_size (info) > YT_IMPORT_MAX)
    yt_failure_set (error, YT_MODEL_ERROR, YT_MODEL_ERROR_INVALID,
                    N_("“%s” is too large: a document may have 256 MiB at most."), name, NULL);
  else
    return TRUE;
  return FALSE;
}

static void
read_file (GTask        *task,
           gpointer      source,
           gpointer      data,
           GCancellable *cancellable)
{
  GFile *file = data;
  g_autoptr(YtImportReading) reading = g_new0 (YtImportReading, 1);
  g_auto(YtDecoded) decoded = { 0 };
  GError *error = NULL;

  if (check_file (file, cancellable, &error))
    reading->bytes = g_file_load_bytes (file, cancellable, NULL, &error);
  if (reading->bytes != NULL)
    {
      g_autofree char *name = shown_name (file);

      /* What only looks like references is a text. */
      if (yt_reference_format_of (reading->bytes, name) != NULL)
        reading->references = yt_references_read (reading->bytes, name, NULL, NULL);
    }
  if (reading->bytes == NULL || (g_bytes_get_size (reading->bytes) > 0 && !yt_decode (reading->bytes, NULL, &decoded, &error)))
    {
      g_task_return_error (task, error);
      return;
    }
  reading->encoding = decoded.encoding;
  reading->confidence = decoded.confidence;
  reading->n_replaced = decoded.n_replaced;
  g_task_return_pointer (task, g_steal_pointer (&reading), (GDestroyNotify) yt_import_reading_free);
}

void
yt_import_read_async (GFile               *file,
                      GCancellable        *cancellable,
                      GAsyncReadyCallback  callback,
                      gpointer             user_data)
{
  g_autoptr(GTask) task = g_task_new (NULL, cancellable, callback, user_data);

  g_task_set_task_data (task, g_object_ref (file), g_object_unref);
  g_task_run_in_thread (task, read_file);
}

YtImportReading *
yt_import_read_finish (GAsyncResult  *result,
                       GError       **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}
