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
#include "text/decode.h"

/* More than any text that somebody reads; what goes on and on is no document. */
#define DOCUMENT_MAX (256 * 1024 * 1024)

static const YtOption options[] = {
  { "source", "ID", N_("Id or code of the source they belong to; a new one each when it is not said"), YT_OPTION_PLAIN },
  { "encoding", "ENCODING", N_("Encoding of the documents; found out when it is not said"), YT_OPTION_PLAIN },
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
      if (bytes->len + (gsize) size > DOCUMENT_MAX)
        {
          g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_MESSAGE_TOO_LARGE, "too large");
          return NULL;
        }
      g_byte_array_append (bytes, piece, (guint) size);
    }
  return size < 0 ? NULL : g_byte_array_free_to_bytes (g_steal_pointer (&bytes));
}

static void
report (YtCall          *call,
        YtRecords       *records,
        const char      *name,
        gint64           id,
        gboolean         known,
        const YtDecoded *decoded)
{
  g_autoptr(YtDocument) document = yt_document_get (call->dossier, id);
  g_autofree char *text = yt_id_to_text (id);
  g_autofree char *state = NULL;

  if (call->json)
    {
      JsonObject *object = yt_object_document (document);

      yt_object_put_text (object, "file", name);
      json_object_set_boolean_member (object, "new", !known);
      yt_object_put_text (object, "confidence", confidence_ids[decoded->confidence]);
      json_object_set_int_member (object, "unreadable", (gint64) decoded->n_replaced);
      yt_records_add_object (records, object);
      return;
    }
  if (known)
    state = g_strdup (_("was there already"));
  else if (decoded->n_replaced > 0)
    state = g_strdup_printf (_("%s, %s; %lu places could not be read"), yt_document_encoding (document),
                             _(confidences[decoded->confidence]), (gulong) decoded->n_replaced);
  else
    state = g_strdup_printf ("%s, %s", yt_document_encoding (document), _(confidences[decoded->confidence]));
  yt_records_add_line (records, (const char *[]) { text, name, state, NULL });
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
  const char *encoding = yt_call_value (call, "encoding");
  g_autofree char *digest = NULL;
  g_auto(YtDecoded) decoded = { 0 };
  gboolean known;
  gint64 id;

  if (bytes != NULL && source == 0 && yt_reference_format_of (bytes, name) != NULL)
    return yt_import_references (call, records, name, bytes, encoding, error);
  if (bytes == NULL || !yt_decode (bytes, encoding, &decoded, error))
    return FALSE;
  digest = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, bytes);
  known = yt_document_with_digest (call->dossier, digest) != 0;
  if (!yt_act_import_document (call->dossier, source, name, bytes, encoding, &id, error))
    return FALSE;
  report (call, records, name, id, known, &decoded);
  return TRUE;
}

static int
run (YtCall *call)
{
  const char *wanted = yt_call_value (call, "source");
  YtRecords *records;
  int status = YT_EXIT_DONE;
  gint64 source = 0;

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
  for (guint i = 1; i < call->arguments->len; i++)
    {
      g_autoptr(GError) error = NULL;

      if (!import (call, records, yt_call_argument (call, i), source, &error))
        {
          g_autofree char *name = g_filename_display_name (yt_call_argument (call, i));
          g_autofree char *why = reason (error);

          status = yt_call_refuse (call, _("“%s” was not imported: %s"), name, why);
        }
    }
  yt_records_end (records);
  return status;
}

const YtCommand yt_command_import = {
  "import", "FILE DOCUMENT…", 2, G_MAXUINT, G_MAXUINT, N_("Take in text documents as sources with their full text, and files of references"), options, run,
};
