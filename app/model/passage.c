/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The row object of a passage. */
#include "model/passage.h"

static const char select_passage[] =
  "SELECT document, quote, prefix, suffix, state, deleted FROM passage WHERE id = ?1";
static const char select_place[] =
  "SELECT w.start, w.length FROM place w JOIN document d ON d.id = w.document"
  " WHERE w.document = ?1 AND w.passage = ?2 AND w.start >= 0 AND d.deleted = 0";

struct _YtPassage
{
  YtRow parent_instance;

  gint64 document;
  char *quote;
  char *prefix;
  char *suffix;
  gboolean orphan;
  gboolean deleted;
};

G_DEFINE_FINAL_TYPE (YtPassage, yt_passage, YT_TYPE_ROW)

static gboolean
yt_passage_load (YtRow         *row,
                 YtConnection  *connection,
                 GError       **error)
{
  YtPassage *self = YT_PASSAGE (row);
  g_autoptr(YtStatement) statement = yt_connection_prepare (connection, select_passage, error);

  if (statement == NULL)
    return FALSE;
  yt_statement_bind (statement, "i", yt_row_id (row));
  if (!yt_statement_step (statement, error))
    return FALSE;
  self->document = yt_statement_int (statement, 0);
  yt_row_take_text (&self->quote, yt_statement_text (statement, 1));
  yt_row_take_text (&self->prefix, yt_statement_text (statement, 2));
  yt_row_take_text (&self->suffix, yt_statement_text (statement, 3));
  self->orphan = g_strcmp0 (yt_statement_text (statement, 4), "placed") != 0;
  self->deleted = yt_statement_int (statement, 5) != 0;
  return TRUE;
}

static void
yt_passage_lost (YtRow *row)
{
  YT_PASSAGE (row)->deleted = TRUE;
}

static void
yt_passage_finalize (GObject *object)
{
  YtPassage *self = YT_PASSAGE (object);

  g_free (self->quote);
  g_free (self->prefix);
  g_free (self->suffix);
  G_OBJECT_CLASS (yt_passage_parent_class)->finalize (object);
}

static void
yt_passage_class_init (YtPassageClass *klass)
{
  YtRowClass *row_class = YT_ROW_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = yt_passage_finalize;
  row_class->table = "passage";
  row_class->load = yt_passage_load;
  row_class->lost = yt_passage_lost;
}

static void
yt_passage_init (YtPassage *self)
{
  yt_row_take_text (&self->quote, NULL);
  yt_row_take_text (&self->prefix, NULL);
  yt_row_take_text (&self->suffix, NULL);
}

YtPassage *
yt_passage_get (YtDossier *dossier,
                gint64     id)
{
  return yt_row_get (YT_TYPE_PASSAGE, dossier, id);
}

gint64
yt_passage_id (YtPassage *self)
{
  return yt_row_id (YT_ROW (self));
}

gint64
yt_passage_document (YtPassage *self)
{
  return self->document;
}

const char *
yt_passage_quote (YtPassage *self)
{
  return self->quote;
}

const char *
yt_passage_prefix (YtPassage *self)
{
  return self->prefix;
}

const char *
yt_passage_suffix (YtPassage *self)
{
  return self->suffix;
}

gboolean
yt_passage_is_orphan (YtPassage *self)
{
  return self->orphan;
}

gboolean
yt_passage_place (YtPassage *self,
                  gsize     *start,
                  gsize     *end)
{
  YtConnection *connection = yt_row_connection (YT_ROW (self));
  g_autoptr(YtStatement) statement = NULL;

  *start = *end = 0;
  if (connection == NULL || self->orphan || self->deleted)
    return FALSE;
  statement = yt_connection_prepare (connection, select_place, NULL);
  if (statement == NULL)
    return FALSE;
  yt_statement_bind (statement, "ii", self->document, yt_row_id (YT_ROW (self)));
  if (!yt_statement_step (statement, NULL))
    return FALSE;
  *start = (gsize) yt_statement_int (statement, 0);
  *end = *start + (gsize) yt_statement_int (statement, 1);
  return TRUE;
}
