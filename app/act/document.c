/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Brings documents in, reads their bytes in another encoding, takes them away; each as one transaction and one undo step. */
#include "act/take-in.h"

#include <string.h>

#include "act/place.h"
#include "act/retext.h"
#include "act/step.h"
#include "act/take-in-document.h"
#include "model/blob.h"
#include "text/carry.h"
#include "text/feature-lines.h"

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

  if (document->digest != NULL)
    values[4] = yt_value_text (document->digest);
  if (document->bytes != NULL)
    {
      if (!yt_blob_keep (dossier, document->bytes, &digest, error))
        return FALSE;
      values[4] = yt_value_text (digest);
    }
  return yt_recorder_create (recorder, &yt_table_document, id, values, error) &&
         take_in_reading (dossier, id, document, error);
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

static const char *
source_type (const char *media_type)
{
  if (strcmp (media_type, "text/html") == 0 || strcmp (media_type, "multipart/related") == 0)
    return "webpage";
  return strcmp (media_type, "application/epub+zip") == 0 ? "book" : "document";
}

/* What a document says of itself, as fields of its source. */
static gboolean
fill_source (YtDossier        *dossier,
             gint64            source,
             const YtReading  *reading,
             GError          **error)
{
  YtRecorder *recorder = yt_dossier_recorder (dossier);
  struct { const char *field; const char *value; } fields[] = {
    { "type", source_type (reading->media_type) },
    { has_han (reading->authors) ? "author.zh" : "author.en", reading->authors },
    { "issued", reading->date },
    { "url", reading->address },
    { "language", reading->language },
  };

  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    {
      if (*fields[i].value != '\0' && !yt_recorder_set_field (recorder, &yt_table_entry, source, fields[i].field, fields[i].value, error))
        return FALSE;
    }
  return yt_place_in_time (dossier, source, error);
}

/* A source titled as the document is, else after its name without the suffix, in the language that it looks like. */
static gboolean
make_source (YtDossier       *dossier,
             const YtParcel  *parcel,
             gint64          *source,
             GError         **error)
{
  YtRecorder *recorder = yt_dossier_recorder (dossier);
  const char *name = parcel->name;
  const char *dot = strrchr (name, '.');
  g_autofree char *bare = dot != NULL && dot > name ? g_strndup (name, (gsize) (dot - name)) : g_strdup (name);
  const char *title = *parcel->reading->title != '\0' ? parcel->reading->title : bare;
  YtValue value = yt_value_text (title);

  *source = yt_recorder_new_id (recorder);
  return yt_place_new (dossier, *source, YT_KIND_SOURCE, 0, 0, error) &&
         yt_recorder_set (recorder, &yt_table_entry, *source, has_han (title) ? "title_zh" : "title_en", &value, error) &&
         fill_source (dossier, *source, parcel->reading, error);
}

static gboolean
check_import (YtDossier   *dossier,
              gint64       source,
              const char  *name,
              GError     **error)
{
  if (source == 0 || yt_connection_number (yt_dossier_connection (dossier), 0, has_source, "i", source) != 0)
    return TRUE;
  yt_failure_set (error, YT_MODEL_ERROR, YT_MODEL_ERROR_NOT_FOUND,
                  N_("The source that “%s” should belong to is not in the dossier any more."), name, NULL);
  return FALSE;
}

gboolean
yt_act_import_parcel (YtDossier       *dossier,
                      gint64           source,
                      const YtParcel  *parcel,
                      gint64          *document,
                      GError         **error)
{
  YtRecorder *recorder = yt_dossier_recorder (dossier);
  const YtReading *reading = parcel->reading;
  gint64 id = yt_document_with_digest (dossier, parcel->blob->digest);
  YtIntakeDocument row = {
    .name = parcel->name, .media_type = reading->media_type, .encoding = reading->encoding, .text = reading->text->str,
    .digest = parcel->blob->digest, .features = reading->features,
  };
  gboolean good;

  if (!check_import (dossier, source, parcel->name, error))
    return FALSE;
  if (document != NULL)
    *document = id;
  if (id != 0)
    return TRUE;
  if (!yt_recorder_begin (recorder, N_("import document “%s”"), parcel->name, NULL, error))
    return FALSE;
  good = source != 0 || make_source (dossier, parcel, &source, error);
  id = yt_recorder_new_id (recorder);
  good = good && yt_blob_put (dossier, parcel->blob, error) && yt_take_in_document (dossier, id, source, &row, error);
  good = yt_step_end (dossier, good, error);
  if (good && document != NULL)
    *document = id;
  return good;
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
  YtDocumentOptions options = { .encoding = encoding };
  g_autoptr(YtParcel) parcel = NULL;

  if (!check_import (dossier, source, name, error))
    return FALSE;
  parcel = yt_parcel_new (bytes, name, &options, NULL, error);
  return parcel != NULL && yt_act_import_parcel (dossier, source, parcel, document, error);
}

/* @encoding: (nullable) @act: its name in the history */
static gboolean
read_again (YtDossier   *dossier,
            gint64       document,
            const char  *encoding,
            const char  *act,
            GError     **error)
{
  g_autoptr(YtDocument) row = yt_step_document (dossier, document, error);
  YtDocumentOptions options = { .encoding = encoding };
  g_autoptr(YtReading) reading = NULL;
  g_autoptr(GBytes) bytes = NULL;
  g_autoptr(GError) failure = NULL;

  if (row == NULL)
    return FALSE;
  bytes = yt_document_original (row, &failure);
  if (bytes == NULL)
    {
      if (failure != NULL)
        g_propagate_error (error, g_steal_pointer (&failure));
      else
        yt_failure_set (error, YT_MODEL_ERROR, YT_MODEL_ERROR_NOT_FOUND,
                        N_("The original of “%s” was not kept, so that it cannot be read again."), yt_document_name (row), NULL);
      return FALSE;
    }
  reading = yt_document_read (bytes, yt_document_name (row), &options, NULL, NULL, error);
  if (reading == NULL || !yt_recorder_begin (yt_dossier_recorder (dossier), act, yt_document_name (row), NULL, error))
    return FALSE;
  return yt_step_end (dossier, yt_act_read_again (dossier, document, NULL, NULL, reading, error), error);
}

gboolean
yt_act_set_encoding (YtDossier   *dossier,
                     gint64       document,
                     const char  *encoding,
                     GError     **error)
{
  return read_again (dossier, document, encoding, N_("change the encoding of “%s”"), error);
}

gboolean
yt_act_read_document_again (YtDossier  *dossier,
                            gint64      document,
                            GError    **error)
{
  return read_again (dossier, document, NULL, N_("read “%s” again"), error);
}

gboolean
yt_act_delete_document (YtDossier  *dossier,
                        gint64      document,
                        GError    **error)
{
  YtRecorder *recorder = yt_dossier_recorder (dossier);
  g_autoptr(YtDocument) row = yt_step_document (dossier, document, error);
  YtValue yes = yt_value_int (1);

  if (row == NULL || !yt_recorder_begin (recorder, N_("delete document “%s”"), yt_document_name (row), NULL, error))
    return FALSE;
  return yt_step_end (dossier, yt_recorder_set (recorder, &yt_table_document, document, "deleted", &yes, error), error);
}
