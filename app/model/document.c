/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The row object of a document, and which documents a source has. */
#include "model/document.h"

#include "model/dossier-private.h"

static const char select_document[] =
  "SELECT source, name, media_type, encoding, digest, deleted, text FROM document WHERE id = ?1";
static const char select_bytes[] = "SELECT bytes FROM blob WHERE digest = ?1";
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
};

G_DEFINE_FINAL_TYPE (YtDocument, yt_document, YT_TYPE_ROW)

static gboolean
yt_document_load (YtRow         *row,
                  YtConnection  *connection,
                  GError       **error)
{
  YtDocument *self = YT_DOCUMENT (row);
  g_autoptr(YtStatement) statement = yt_connection_prepare (connection, select_document, error);

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

GBytes *
yt_document_original (YtDocument  *self,
                      GError     **error)
{
  YtConnection *connection = yt_row_connection (YT_ROW (self));
  g_autoptr(YtStatement) statement = NULL;
  g_autoptr(GBytes) bytes = NULL;
  g_autofree char *digest = NULL;

  if (connection == NULL || *self->digest == '\0')
    return NULL;
  statement = yt_connection_prepare (connection, select_bytes, error);
  if (statement == NULL)
    return NULL;
  yt_statement_bind (statement, "s", self->digest);
  if (!yt_statement_step (statement, error))
    return NULL;
  bytes = yt_statement_bytes (statement, 0);
  digest = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, bytes);
  if (g_str_equal (digest, self->digest))
    return g_steal_pointer (&bytes);
  yt_failure_set (error, YT_DB_ERROR, YT_DB_ERROR_CORRUPT,
                  N_("The kept original of “%s” is damaged. Import the document again from where it came."), self->name, NULL);
  return NULL;
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
