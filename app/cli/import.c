/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* yitong import: takes documents in, each as the full text of a source, and references as sources. */
#include "cli/call.h"

#include <gio/gio.h>
#include <glib/gi18n.h>

#include "act/take-in.h"
#include "cli/import-references.h"
#include "cli/object.h"
#include "cli/records.h"
#include "cli/terminal.h"
#include "format/references.h"

static const YtOption options[] = {
  { "source", "ID", N_("Id or code of the source they belong to; a new one each when it is not said"), YT_OPTION_PLAIN },
  { "encoding", "ENCODING", N_("Encoding of texts and web pages; found out when it is not said"), YT_OPTION_PLAIN },
  { NULL },
};

static const char *const confidences[] = {
  [YT_CONFIDENCE_GUESS] = N_("a guess"),
  [YT_CONFIDENCE_LIKELY] = N_("likely"),
  [YT_CONFIDENCE_CERTAIN] = N_("certain"),
};
static const char *const confidence_ids[] = {
  [YT_CONFIDENCE_GUESS] = "guess",
  [YT_CONFIDENCE_LIKELY] = "likely",
  [YT_CONFIDENCE_CERTAIN] = "certain",
};

/* Why a document could not be read, in the language of the messages also where GLib’s own translations are missing. */
static char *
reason (const GError *error)
{
  static const struct
  {
    int code;
    const char *sentence;
  } sentences[] = {
    { G_IO_ERROR_NOT_FOUND, N_("There is no such file.") },
    { G_IO_ERROR_IS_DIRECTORY, N_("It is a folder.") },
    { G_IO_ERROR_PERMISSION_DENIED, N_("You may not read it.") },
    { G_IO_ERROR_MESSAGE_TOO_LARGE, N_("It is larger than 256 MB.") },
  };

  for (guint i = 0; i < G_N_ELEMENTS (sentences); i++)
    {
      if (g_error_matches (error, G_IO_ERROR, sentences[i].code))
        return g_strdup (_(sentences[i].sentence));
    }
  return yt_failure_tell (error, yt_call_translate);
}

static GBytes *
read_document (const char  *path,
               GError     **error)
{
  g_autoptr(GFile) file = g_file_new_for_path (path);
  g_autoptr(GFileInputStream) stream = g_file_read (file, NULL, error);
  g_autoptr(GByteArray) bytes = g_byte_array_new ();
  g_autofree guint8 *piece = g_malloc (256 * 1024);
  gssize size;

  if (stream == NULL)
    return NULL;
  while ((size = g_input_stream_read (G_INPUT_STREAM (stream), piece, 256 * 1024, NULL, error)) > 0)
    {
      if (bytes->len + (gsize) size > YT_DOCUMENT_MAX)
        {
          g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_MESSAGE_TOO_LARGE, "too large");
          return NULL;
        }
      g_byte_array_append (bytes, piece, (guint) size);
    }
  return size < 0 ? NULL : g_byte_array_free_to_bytes (g_steal_pointer (&bytes));
}

/* How a document was read, for a person. */
static char *
tell_reading (const YtParcel *parcel)
{
  const YtDocumentFound *found = &parcel->found;

  if (!found->format->is_text)
    return g_strdup (_(found->format->label));
  if (found->n_replaced > 0)
    return g_strdup_printf (_("%s, %s; %lu places could not be read"), parcel->reading->encoding, _(confidences[found->confidence]),
                            (gulong) found->n_replaced);
  return g_strdup_printf ("%s, %s", parcel->reading->encoding, _(confidences[found->confidence]));
}

static void
report (YtCall         *call,
        YtRecords      *records,
        gint64          id,
        gboolean        known,
        const YtParcel *parcel)
{
  g_autoptr(YtDocument) document = yt_document_get (call->dossier, id);
  g_autofree char *text = yt_id_to_text (id);
  g_autofree char *state = NULL;

  if (call->json)
    {
      JsonObject *object = yt_object_document (document);

      yt_object_put_text (object, "file", parcel->name);
      yt_object_put_text (object, "format", parcel->found.format->id);
      json_object_set_boolean_member (object, "new", !known);
      yt_object_put_text (object, "confidence", confidence_ids[parcel->found.confidence]);
      json_object_set_int_member (object, "unreadable", (gint64) parcel->found.n_replaced);
      yt_records_add_object (records, object);
      return;
    }
  state = known ? g_strdup (_("was there already")) : tell_reading (parcel);
  yt_records_add_line (records, (const char *[]) { text, parcel->name, state, NULL });
}

static gboolean
import (YtCall      *call,
        YtRecords   *records,
        const char  *path,
        gint64       source,
        GError     **error)
{
  g_autofree char *base = g_path_get_basename (path);
  g_autofree char *name = g_filename_display_name (base);
  g_autoptr(GBytes) bytes = read_document (path, error);
  YtDocumentOptions wishes = { .encoding = yt_call_value (call, "encoding") };
  g_autoptr(YtParcel) parcel = NULL;
  gboolean known;
  gint64 id;

  if (bytes != NULL && source == 0 && yt_reference_format_of (bytes, name) != NULL)
    return yt_import_references (call, records, name, bytes, wishes.encoding, error);
  if (bytes == NULL)
    return FALSE;
  parcel = yt_parcel_new (bytes, name, &wishes, NULL, error);
  if (parcel == NULL)
    return FALSE;
  known = yt_document_with_digest (call->dossier, parcel->blob->digest) != 0;
  if (!yt_act_import_parcel (call->dossier, source, parcel, &id, error))
    return FALSE;
  report (call, records, id, known, parcel);
  return TRUE;
}

/* Says why a document did not come in, in the report, too, when a program reads that. */
static int
report_failure (YtCall       *call,
                YtRecords    *records,
                const char   *path,
                const GError *error)
{
  g_autofree char *name = g_filename_display_name (path);
  g_autofree char *why = reason (error);

  if (call->json)
    {
      JsonObject *object = json_object_new ();

      yt_object_put_text (object, "file", name);
      yt_object_put_text (object, "error", why);
      yt_records_add_object (records, object);
    }
  return yt_call_refuse (call, _("“%s” was not imported: %s"), name, why);
}

/* The documents that were named, and those in the folders that were. */
static int
import_all (YtCall    *call,
            YtRecords *records,
            gint64     source)
{
  int status = YT_EXIT_DONE;

  for (guint i = 1; i < call->arguments->len; i++)
    {
      const char *path = yt_call_argument (call, i);
      g_autoptr(GListStore) named = g_list_store_new (G_TYPE_FILE);
      g_autoptr(GFile) file = g_file_new_for_path (path);
      g_autoptr(GListModel) files = NULL;
      gboolean is_folder = g_file_test (path, G_FILE_TEST_IS_DIR), cut;

      g_list_store_append (named, file);
      files = yt_parcel_collect (G_LIST_MODEL (named), YT_PARCELS_MAX, &cut, NULL);
      if (is_folder && g_list_model_get_n_items (files) == 0)
        status = yt_call_refuse (call, _("There is no document in the folder “%s”."), path);
      for (guint k = 0; k < g_list_model_get_n_items (files); k++)
        {
          g_autoptr(GFile) each = g_list_model_get_item (files, k);
          g_autofree char *within = is_folder ? g_file_get_path (each) : g_strdup (path);
          g_autoptr(GError) error = NULL;

          if (!import (call, records, within, source, &error))
            status = report_failure (call, records, within, error);
        }
      if (cut)
        status = yt_call_refuse (call, _("There are more than %d documents in the folder “%s”. The others were left out."),
                                 YT_PARCELS_MAX, path);
    }
  return status;
}

static int
run (YtCall *call)
{
  const char *wanted = yt_call_value (call, "source");
  YtRecords *records;
  gint64 source = 0;
  int status;

  if (!yt_call_open (call, YT_OPEN_WRITE))
    return YT_EXIT_FAILED;
  if (wanted != NULL)
    {
      YtObjectSort sort = yt_object_find (call->dossier, wanted, FALSE, &source);
      g_autoptr(YtEntry) entry = sort == YT_OBJECT_ENTRY ? yt_entry_get (call->dossier, source) : NULL;

      if (sort == YT_OBJECT_NONE)
        return yt_call_missing (call, wanted);
      if (entry == NULL || yt_entry_kind (entry) != YT_KIND_SOURCE)
        return yt_call_refuse (call, _("“%s” is not a source."), wanted);
    }

  records = yt_records_new (call->json);
  status = import_all (call, records, source);
  yt_records_end (records);
  return status;
}

const YtCommand yt_command_import = {
  "import", "FILE DOCUMENT…|FOLDER…", 2, G_MAXUINT, G_MAXUINT, N_("Take in documents as sources with their full text, and files of references"), options, run,
};
