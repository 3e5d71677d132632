/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Bytes to a worker, a reading back, and one act. */
#include "panes/document-again.h"

#include <glib/gi18n.h>

#include "act/retext.h"
#include "format/document.h"
#include "panes/report.h"

typedef struct
{
  GtkWidget *widget;
  YtDesk *desk;
  gint64 document;
  char *name;
  char *encoding; /* as it was chosen; NULL where the format fixes it */
  GBytes *bytes;
} Again;

static void
again_free (gpointer data)
{
  Again *self = data;

  g_object_unref (self->widget);
  g_object_unref (self->desk);
  g_free (self->name);
  g_free (self->encoding);
  g_clear_pointer (&self->bytes, g_bytes_unref);
  g_free (self);
}

static void
read_bytes (GTask        *task,
            gpointer      source,
            gpointer      data,
            GCancellable *cancellable)
{
  Again *self = data;
  YtDocumentOptions options = { .encoding = self->encoding };
  GError *error = NULL;
  YtReading *reading = yt_document_read (self->bytes, self->name, &options, NULL, cancellable, &error);

  if (reading != NULL)
    g_task_return_pointer (task, reading, (GDestroyNotify) yt_reading_free);
  else
    g_task_return_error (task, error);
}

static void
on_read (GObject      *object,
         GAsyncResult *result,
         gpointer      data)
{
  Again *self = g_task_get_task_data (G_TASK (result));
  g_autoptr(GError) error = NULL;
  g_autoptr(YtReading) reading = g_task_propagate_pointer (G_TASK (result), &error);
  g_autofree char *text = g_strdup_printf (_("“%s” read again"), self->name);

  if (reading == NULL || !yt_act_read_again (yt_desk_dossier (self->desk), self->document, NULL, NULL, reading, &error))
    yt_report (self->widget, error);
  else
    yt_toast (self->widget, text, TRUE);
}

void
yt_document_again (GtkWidget  *widget,
                   YtDesk     *desk,
                   YtDocument *document)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GBytes) bytes = yt_document_original (document, &error);
  g_autoptr(GTask) task = g_task_new (NULL, NULL, on_read, NULL);
  Again *self;

  if (bytes == NULL && error == NULL)
    yt_failure_set (&error, YT_MODEL_ERROR, YT_MODEL_ERROR_NOT_FOUND,
                    N_("The original of “%s” was not kept, so that it cannot be read again."), yt_document_name (document), NULL);
  if (bytes == NULL)
    {
      yt_report (widget, error);
      return;
    }
  self = g_new0 (Again, 1);
  self->widget = g_object_ref (widget);
  self->desk = g_object_ref (desk);
  self->document = yt_document_id (document);
  self->name = g_strdup (yt_document_name (document));
  self->encoding = *yt_document_encoding (document) != '\0' ? g_strdup (yt_document_encoding (document)) : NULL;
  self->bytes = g_steal_pointer (&bytes);
  g_task_set_task_data (task, self, again_free);
  g_task_run_in_thread (task, read_bytes);
}
