/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Asks the clipboard for the best that it has. */
#include "panes/import-paste.h"

#include <string.h>

#include "panes/import-dialog.h"

typedef struct
{
  GtkWidget *widget;
  YtDesk *desk;
  gboolean html;
} Paste;

static void
paste_free (Paste *self)
{
  g_object_unref (self->widget);
  g_object_unref (self->desk);
  g_free (self);
}

static GtkWindow *
window_of (Paste *self)
{
  GtkRoot *root = gtk_widget_get_root (self->widget);

  return GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL;
}

/* A piece of a page says nothing of its encoding, which is UTF-8, nor that it is a page. */
static GBytes *
make_page (GBytes *piece)
{
  static const char head[] = "<!DOCTYPE html><meta charset=\"utf-8\">\n";
  gsize size;
  const char *data = g_bytes_get_data (piece, &size);
  GString *page = g_string_new (head);

  g_string_append_len (page, data, (gssize) size);
  return g_string_free_to_bytes (page);
}

static void
run (Paste  *self,
     GBytes *bytes)
{
  g_autoptr(GBytes) page = self->html ? make_page (bytes) : g_bytes_ref (bytes);

  if (g_bytes_get_size (bytes) > 0 && window_of (self) != NULL)
    yt_import_dialog_run_pasted (window_of (self), self->desk, page);
}

static void
on_spliced (GObject      *stream,
            GAsyncResult *result,
            gpointer      data)
{
  Paste *self = data;

  if (g_output_stream_splice_finish (G_OUTPUT_STREAM (stream), result, NULL) >= 0)
    {
      g_autoptr(GBytes) bytes = g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (stream));

      run (self, bytes);
    }
  paste_free (self);
}

static void
on_stream (GObject      *clipboard,
           GAsyncResult *result,
           gpointer      data)
{
  g_autoptr(GInputStream) in = gdk_clipboard_read_finish (GDK_CLIPBOARD (clipboard), result, NULL, NULL);
  g_autoptr(GOutputStream) out = NULL;

  if (in == NULL)
    {
      paste_free (data);
      return;
    }
  out = g_memory_output_stream_new_resizable ();
  g_output_stream_splice_async (out, in, G_OUTPUT_STREAM_SPLICE_CLOSE_SOURCE | G_OUTPUT_STREAM_SPLICE_CLOSE_TARGET,
                                G_PRIORITY_DEFAULT, NULL, on_spliced, data);
}

static void
on_text (GObject      *clipboard,
         GAsyncResult *result,
         gpointer      data)
{
  Paste *self = data;
  g_autofree char *text = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (clipboard), result, NULL);

  if (text != NULL)
    {
      g_autoptr(GBytes) bytes = g_bytes_new (text, strlen (text));

      run (self, bytes);
    }
  paste_free (self);
}

static void
on_files (GObject      *clipboard,
          GAsyncResult *result,
          gpointer      data)
{
  Paste *self = data;
  const GValue *value = gdk_clipboard_read_value_finish (GDK_CLIPBOARD (clipboard), result, NULL);
  g_autoptr(GSList) copied = value != NULL ? gdk_file_list_get_files (g_value_get_boxed (value)) : NULL;
  g_autoptr(GListStore) files = g_list_store_new (G_TYPE_FILE);

  for (GSList *l = copied; l != NULL; l = l->next)
    g_list_store_append (files, l->data);
  if (copied != NULL && window_of (self) != NULL)
    yt_import_dialog_run (window_of (self), self->desk, G_LIST_MODEL (files), 0);
  paste_free (self);
}

void
yt_import_paste (GtkWidget *widget,
                 YtDesk    *desk)
{
  static const char *types[] = { "text/html", NULL };
  GdkClipboard *clipboard = gtk_widget_get_clipboard (widget);
  GdkContentFormats *formats = gdk_clipboard_get_formats (clipboard);
  Paste *self = g_new0 (Paste, 1);

  self->widget = g_object_ref (widget);
  self->desk = g_object_ref (desk);
  self->html = gdk_content_formats_contain_mime_type (formats, types[0]);
  if (gdk_content_formats_contain_mime_type (formats, "text/uri-list") || gdk_content_formats_contain_gtype (formats, GDK_TYPE_FILE_LIST))
    gdk_clipboard_read_value_async (clipboard, GDK_TYPE_FILE_LIST, G_PRIORITY_DEFAULT, NULL, on_files, self);
  else if (self->html)
    gdk_clipboard_read_async (clipboard, types, G_PRIORITY_DEFAULT, NULL, on_stream, self);
  else
    gdk_clipboard_read_text_async (clipboard, NULL, on_text, self);
}
