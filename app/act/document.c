/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Brings documents in, reads their bytes in another encoding, takes them away; each as one transaction and one undo step. */
#include "act/take-in.h"

#include <gio/gio.h>
#include <string.h>

#include "act/place.h"
#include "act/step.h"
#include "act/retext.h"
#include "act/take-in-document.h"
#include "model/blob.h"
#include "text/decode.h"
#include "text/feature-lines.h"
#include "text/gate.h"

/* Bytes that a document may have. */
#define DOCUMENT_MAX (256 * 1024 * 1024)

static const char has_source[] = "SELECT count(*) FROM entry WHERE id = ?1 AND kind = 'source' AND deleted = 0";

static YtValue
text_or_empty (const char *text)
{
  return yt_value_text (text != NULL ? text : "");
}

/* The text as it was read first, for keeping. */
static gboolean
keep_reading (YtDossier        *dossier,
              const YtReading  *reading,
              char            **digest,
              GError          **error)
{
  g_autofree char *features = yt_features_to_text (reading->features);
  char *all = g_strconcat (features, "\n", reading->text->str, NULL);
  g_autoptr(GBytes) bytes = g_bytes_new_take (all, strlen (all));

  return yt_blob_keep (dossier, bytes, digest, error);
}

/* A row only for a document that has more to say than its words. */
static gboolean
take_in_reading (YtDossier               *dossier,
                 gint64                   id,
                 const YtIntakeDocument  *document,
                 GError                 **error)
{
  g_autofree char *features = NULL;
  g_autofree char *original = NULL;
  YtValue empty = yt_value_text ("");
  YtValue values[] = { empty, empty, empty, empty, yt_value_int (0) };

  if (document->features != NULL && document->features->len > 0)
    {
      features = yt_features_to_text (document->features);
      values[0] = yt_value_text (features);
    }
  if (document->original != NULL && document->map != NULL)
    {
      if (!keep_reading (dossier, document->original, &original, error))
        return FALSE;
      values[1] = yt_value_text (original);
      values[2] = yt_value_text (document->map);
    }
  if (features == NULL && original == NULL)
    return TRUE;
  return yt_recorder_create (yt_dossier_recorder (dossier), &yt_table_reading, id, values, error);
}

gboolean
yt_take_in_document (YtDossier               *dossier,
                     gint64                   id,
                     gint64                   source,
                     const YtIntakeDocument  *document,
                     GError                 **error)
{
  YtRecorder *recorder = yt_dossier_recorder (dossier);
  g_autofree char *digest = NULL;
  YtValue moment = yt_value_int (yt_recorder_moment (recorder));
  YtValue values[] = {
    yt_value_int (source), text_or_empty (document->name), text_or_empty (document->media_type), text_or_empty (document->encoding),
    yt_value_text (""), yt_value_int (0), moment, moment, text_or_empty (document->text),
  };

  if (document->bytes != NULL)
    {
      if (!yt_blob_keep (dossier, document->bytes, &digest, error))
        return FALSE;
      values[4] = yt_value_text (digest);
    }
  return yt_recorder_create (recorder, &yt_table_document, id, values, error) &&
         take_in_reading (dossier, id, document, error);
}

/* @bytes as text that a dossier takes; @encoding: (inout) (transfer full) (nullable): what is wished for, then what was used */
static char *
read_text (GBytes      *bytes,
           char       **encoding,
           GError     **error)
{
  g_auto(YtDecoded) decoded = { 0 };
  char *text;

  if (!yt_decode (bytes, *encoding, &decoded, error))
    return NULL;
  text = yt_gate_text (decoded.text, (gssize) decoded.len, YT_GATE_NO_LIMIT, error);
  if (text == NULL)
    return NULL;
  g_free (*encoding);
  *encoding = g_strdup (decoded.encoding->id);
  return text;
}

static gboolean
has_han (const char *text)
{
  for (; *text != '\0'; text = g_utf8_next_char (text))
    {
      if (g_unichar_get_script (g_utf8_get_char (text)) == G_UNICODE_SCRIPT_HAN)
        return TRUE;
    }
  return FALSE;
}

/* A source that has the document's name, without its suffix, as title in the language that it looks like. */
static gboolean
make_source (YtDossier   *dossier,
             const char  *name,
             gint64      *source,
             GError     **error)
{
  YtRecorder *recorder = yt_dossier_recorder (dossier);
  const char *dot = strrchr (name, '.');
  g_autofree char *title = dot != NULL && dot > name ? g_strndup (name, (gsize) (dot - name)) : g_strdup (name);
  YtValue value = yt_value_text (title);

  *source = yt_recorder_new_id (recorder);
  return yt_place_new (dossier, *source, YT_KIND_SOURCE, 0, 0, error) &&
         yt_recorder_set (recorder, &yt_table_entry, *source, has_han (title) ? "title_zh" : "title_en", &value, error) &&
         yt_recorder_set_field (recorder, &yt_table_entry, *source, "type", "document", error);
}

static char *
media_type (const char *name)
{
  g_autofree char *type = g_content_type_guess (name, NULL, 0, NULL);
  char *mime = g_content_type_get_mime_type (type);

  if (mime != NULL && g_str_has_prefix (mime, "text/"))
    return mime;
  g_free (mime);
  return g_strdup ("text/plain");
}

static gboolean
check_import (YtDossier   *dossier,
              gint64       source,
              const char  *name,
              GBytes      *bytes,
              GError     **error)
{
  if (g_bytes_get_size (bytes) > DOCUMENT_MAX)
    yt_failure_set (error, YT_MODEL_ERROR, YT_MODEL_ERROR_INVALID,
                    N_("“%s” is too large: a document may have 256 MiB at most."), name, NULL);
  else if (g_bytes_get_size (bytes) == 0)
    yt_failure_set (error, YT_MODEL_ERROR, YT_MODEL_ERROR_INVALID, N_("“%s” is empty: there is nothing to import."), name, NULL);
  else if (source != 0 && yt_connection_number (yt_dossier_connection (dossier), 0, has_source, "i", source) == 0)
    yt_failure_set (error, YT_MODEL_ERROR, YT_MODEL_ERROR_NOT_FOUND,
                    N_("The source that “%s” should belong to is not in the dossier any more."), name, NULL);
  else
    return TRUE;
  return FALSE;
}

gboolean
yt_act_import_document (YtDossier   *dossier,
                        gint64       source,
                        const char  *name,
                        GBytes      *bytes,
                        const char  *encoding,
                        gint64      *document,
                        GError     **error)
{
  YtRecorder *recorder = yt_dossier_recorder (dossier);
  g_autofree char *digest = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, bytes);
  g_autofree char *line = yt_gate_line (name, -1, YT_GATE_NO_LIMIT, error);
  g_autofree char *used = g_strdup (encoding);
  g_autofree char *text = NULL;
  g_autofree char *type = NULL;
  YtIntakeDocument row = { 0 };
  gint64 id = yt_document_with_digest (dossier, digest);
  gboolean good;

  if (line == NULL || !check_import (dossier, source, line, bytes, error))
    return FALSE;
  if (document != NULL)
    *document = id;
  if (id != 0)
    return TRUE;
  text = read_text (bytes, &used, error);
  if (text == NULL || !yt_recorder_begin (recorder, N_("import document “%s”"), line, NULL, error))
    return FALSE;
  type = media_type (line);
  row = (YtIntakeDocument) { .name = line, .media_type = type, .encoding = used, .text = text, .bytes = bytes };
  good = source != 0 || make_source (dossier, line, &source, error);
  id = yt_recorder_new_id (recorder);
  good = good && yt_take_in_document (dossier, id, source, &row, error);
  good = yt_step_end (dossier, good, error);
  if (good && document != NULL)
    *document = id;
  return good;
}

static YtDocument *
get_document (YtDossier  *dossier,
              gint64      id,
              GError    **error)
{
  g_autoptr(YtDocument) row = yt_document_get (dossier, id);

  if (row != NULL && !yt_document_is_deleted (row))
    return g_steal_pointer (&row);
  yt_failure_set (error, YT_MODEL_ERROR, YT_MODEL_ERROR_NOT_FOUND, N_("This document is not in the dossier any more."), NULL);
  return NULL;
}

gboolean
yt_act_set_encoding (YtDossier   *dossier,
                     gint64       document,
                     const char  *encoding,
                     GError     **error)
{
  g_autoptr(YtDocument) row = get_document (dossier, document, error);
  g_autoptr(YtReading) reading = NULL;
  g_autoptr(GBytes) bytes = NULL;
  g_autoptr(GError) failure = NULL;
  g_autofree char *used = g_strdup (encoding);
  g_autofree char *text = NULL;

  if (row == NULL)
    return FALSE;
  bytes = yt_document_original (row, &failure);
  if (bytes == NULL)
    {
      if (failure != NULL)
        g_propagate_error (error, g_steal_pointer (&failure));
      else
        yt_failure_set (error, YT_MODEL_ERROR, YT_MODEL_ERROR_NOT_FOUND,
                        N_("The original of “%s” was not kept, so that it cannot be read in another encoding."),
                        yt_document_name (row), NULL);
      return FALSE;
    }
  text = read_text (bytes, &used, error);
  if (text == NULL ||
      !yt_recorder_begin (yt_dossier_recorder (dossier), N_("change the encoding of “%s”"), yt_document_name (row), NULL, error))
    return FALSE;
  reading = yt_reading_new ();
  g_string_append (reading->text, text);
  yt_reading_say (&reading->encoding, used);
  return yt_step_end (dossier, yt_act_read_again (dossier, document, NULL, NULL, reading, error), error);
}

gboolean
yt_act_delete_document (YtDossier  *dossier,
                        gint64      document,
                        GError    **error)
{
  YtRecorder *recorder = yt_dossier_recorder (dossier);
  g_autoptr(YtDocument) row = get_document (dossier, document, error);
  YtValue yes = yt_value_int (1);

  if (row == NULL || !yt_recorder_begin (recorder, N_("delete document “%s”"), yt_document_name (row), NULL, error))
    return FALSE;
  return yt_step_end (dossier, yt_recorder_set (recorder, &yt_table_document, document, "deleted", &yes, error), error);
}
