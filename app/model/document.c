/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The row object of a document, and which documents a source has. */
#include "model/document.h"

#include <string.h>

#include "model/blob.h"
#include "model/dossier-private.h"
#include "text/carry.h"
#include "text/feature-lines.h"

static const char select_document[] =
  "SELECT source, name, media_type, encoding, digest, deleted, text FROM document WHERE id = ?1";
static const char select_features[] = "SELECT features FROM reading WHERE id = ?1 AND deleted = 0";
static const char select_original[] = "SELECT original FROM reading WHERE id = ?1 AND deleted = 0";
static const char select_map[] = "SELECT map FROM reading WHERE id = ?1 AND deleted = 0";
static const char documents_of[] = "SELECT id FROM document WHERE source = ?1 AND deleted = 0 ORDER BY id";
static const char all_documents[] = "SELECT id FROM document WHERE deleted = 0 ORDER BY id";
static const char by_digest[] = "SELECT id FROM document WHERE digest = ?1 AND deleted = 0 ORDER BY id LIMIT 1";

struct _YtDocument
{
  YtRow parent_instance;

  gint64 source;
  char *name;
  char *media_type;
  char *encoding;
  char *digest;
  char *text;
  gboolean deleted;

  /* read when first asked for */
  GArray *features;
  YtReading *original;
  YtOffsetMap *map;
};

G_DEFINE_FINAL_TYPE (YtDocument, yt_document, YT_TYPE_ROW)

static void
forget_reading (YtDocument *self)
{
  g_clear_pointer (&self->features, g_array_unref);
  g_clear_pointer (&self->original, yt_reading_free);
  g_clear_pointer (&self->map, yt_offset_map_free);
}

static gboolean
yt_document_load (YtRow         *row,
                  YtConnection  *connection,
                  GError       **error)
{
  YtDocument *self = YT_DOCUMENT (row);
  g_autoptr(YtStatement) statement = yt_connection_prepare (connection, select_document, error);

  forget_reading (self);
  if (statement == NULL)
    return FALSE;
  yt_statement_bind (statement, "i", yt_row_id (row));
  if (!yt_statement_step (statement, error))
    return FALSE;
  self->source = yt_statement_int (statement, 0);
  yt_row_take_text (&self->name, yt_statement_text (statement, 1));
  yt_row_take_text (&self->media_type, yt_statement_text (statement, 2));
  yt_row_take_text (&self->encoding, yt_statement_text (statement, 3));
  yt_row_take_text (&self->digest, yt_statement_text (statement, 4));
  self->deleted = yt_statement_int (statement, 5) != 0;
  yt_row_take_text (&self->text, yt_statement_text (statement, 6));
  return TRUE;
}

static void
yt_document_lost (YtRow *row)
{
  YT_DOCUMENT (row)->deleted = TRUE;
}

static void
yt_document_finalize (GObject *object)
{
  YtDocument *self = YT_DOCUMENT (object);

  forget_reading (self);
  g_free (self->name);
  g_free (self->media_type);
  g_free (self->encoding);
  g_free (self->digest);
  g_free (self->text);
  G_OBJECT_CLASS (yt_document_parent_class)->finalize (object);
}

static void
yt_document_class_init (YtDocumentClass *klass)
{
  YtRowClass *row_class = YT_ROW_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = yt_document_finalize;
  row_class->table = "document";
  row_class->load = yt_document_load;
  row_class->lost = yt_document_lost;
}

static void
yt_document_init (YtDocument *self)
{
  yt_row_take_text (&self->name, NULL);
  yt_row_take_text (&self->media_type, NULL);
  yt_row_take_text (&self->encoding, NULL);
  yt_row_take_text (&self->digest, NULL);
  yt_row_take_text (&self->text, NULL);
}

YtDocument *
yt_document_get (YtDossier *dossier,
                 gint64     id)
{
  return yt_row_get (YT_TYPE_DOCUMENT, dossier, id);
}

gint64
yt_document_id (YtDocument *self)
{
  return yt_row_id (YT_ROW (self));
}

gint64
yt_document_source (YtDocument *self)
{
  return self->source;
}

const char *
yt_document_name (YtDocument *self)
{
  return self->name;
}

const char *
yt_document_media_type (YtDocument *self)
{
  return self->media_type;
}

const char *
yt_document_encoding (YtDocument *self)
{
  return self->encoding;
}

const char *
yt_document_digest (YtDocument *self)
{
  return self->digest;
}

const char *
yt_document_text (YtDocument *self)
{
  return self->text;
}

gboolean
yt_document_is_deleted (YtDocument *self)
{
  return self->deleted;
}

/* A value of the row of "reading"; "" when there is none. */
static char *
reading_value (YtDocument *self,
               const char *sql)
{
  YtConnection *connection = yt_row_connection (YT_ROW (self));
  char *value = connection != NULL ? yt_connection_string (connection, sql, "i", yt_row_id (YT_ROW (self))) : NULL;

  return value != NULL ? value : g_strdup ("");
}

const GArray *
yt_document_features (YtDocument *self)
{
  if (self->features == NULL)
    {
      g_autofree char *text = reading_value (self, select_features);

      self->features = yt_features_from_text (text, self->text);
    }
  return self->features;
}

const char *
yt_document_page (YtDocument *self,
                  gsize       at)
{
  YtReading reading = { .features = (GArray *) yt_document_features (self) };

  return yt_reading_page (&reading, at);
}

gboolean
yt_document_is_mended (YtDocument *self)
{
  g_autofree char *digest = reading_value (self, select_original);

  return *digest != '\0';
}

/* A kept reading: its features as lines, an empty line, its text. */
static YtReading *
unpack_reading (GBytes *bytes)
{
  g_autoptr(YtReading) reading = yt_reading_new ();
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);
  g_autofree char *all = g_strndup (data, size);
  char *text = *all == '\n' ? all : strstr (all, "\n\n");

  if (text == NULL || !g_utf8_validate (all, (gssize) size, NULL))
    return NULL;
  text += *all == '\n' ? 1 : 2;
  g_string_append (reading->text, text);
  text[-1] = '\0';
  g_array_unref (reading->features);
  reading->features = yt_features_from_text (all, reading->text->str);
  return g_steal_pointer (&reading);
}

const YtReading *
yt_document_original_reading (YtDocument  *self,
                              GError     **error)
{
  g_autofree char *digest = NULL;
  g_autoptr(GBytes) bytes = NULL;

  if (self->original != NULL)
    return self->original;
  digest = reading_value (self, select_original);
  if (*digest == '\0')
    {
      self->original = yt_reading_new ();
      g_string_append (self->original->text, self->text);
      g_array_unref (self->original->features);
      self->original->features = g_array_ref ((GArray *) yt_document_features (self));
      return self->original;
    }
  bytes = yt_blob_get (yt_row_connection (YT_ROW (self)), digest, error);
  if (bytes != NULL)
    self->original = unpack_reading (bytes);
  if (self->original == NULL && (error == NULL || *error == NULL))
    yt_failure_set (error, YT_DB_ERROR, YT_DB_ERROR_CORRUPT,
                    N_("The text of “%s” as it was read first is damaged. Import the document again from where it came."),
                    self->name, NULL);
  return self->original;
}

const char *
yt_document_original_text (YtDocument *self)
{
  const YtReading *reading = yt_document_original_reading (self, NULL);

  return reading != NULL ? reading->text->str : NULL;
}

const YtOffsetMap *
yt_document_map (YtDocument *self)
{
  g_autofree char *text = NULL;
  const YtReading *original;

  if (self->map != NULL)
    return self->map;
  text = reading_value (self, select_map);
  if (*text == '\0')
    return NULL;
  original = yt_document_original_reading (self, NULL);
  if (original != NULL)
    self->map = yt_carry_from_text (text, original->text->len, strlen (self->text));
  return self->map;
}

GBytes *
yt_document_original (YtDocument  *self,
                      GError     **error)
{
  YtConnection *connection = yt_row_connection (YT_ROW (self));
  g_autoptr(GError) failure = NULL;
  GBytes *bytes;

  if (connection == NULL || *self->digest == '\0')
    return NULL;
  bytes = yt_blob_get (connection, self->digest, &failure);
  if (g_error_matches (failure, YT_DB_ERROR, YT_DB_ERROR_CORRUPT))
    yt_failure_set (error, YT_DB_ERROR, YT_DB_ERROR_CORRUPT,
                    N_("The kept original of “%s” is damaged. Import the document again from where it came."), self->name, NULL);
  else if (failure != NULL)
    g_propagate_error (error, g_steal_pointer (&failure));
  return bytes;
}

GArray *
yt_document_of (YtDossier *dossier,
                gint64     source)
{
  g_autoptr(YtStatement) statement = yt_dossier_prepare (dossier, source != 0 ? documents_of : all_documents);

  if (statement != NULL && source != 0)
    yt_statement_bind (statement, "i", source);
  return yt_dossier_ids (dossier, statement);
}

gint64
yt_document_with_digest (YtDossier  *dossier,
                         const char *digest)
{
  YtConnection *connection = yt_dossier_connection (dossier);

  return connection != NULL ? yt_connection_number (connection, 0, by_digest, "s", digest) : 0;
}
