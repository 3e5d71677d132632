/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The columns of a dossier's tables, as the schema has them, and the error domain of the room. */
#include "model/tables.h"

#include <string.h>

#include "model/dossier.h"

static const char *const states[YT_N_TABLES] = {
  [YT_TABLE_ENTRY] = "SELECT deleted FROM entry WHERE id = ?1",
  [YT_TABLE_LINK] = "SELECT deleted FROM link WHERE id = ?1",
  [YT_TABLE_NOTE] = "SELECT deleted FROM note WHERE id = ?1",
  [YT_TABLE_DOCUMENT] = "SELECT deleted FROM document WHERE id = ?1",
  [YT_TABLE_PASSAGE] = "SELECT deleted FROM passage WHERE id = ?1",
  [YT_TABLE_READING] = "SELECT deleted FROM reading WHERE id = ?1",
};

static const char *const entry_columns[] = {
  "kind", "parent", "rank", "code", "title_zh", "title_en", "text_zh", "text_en", "party", "voice", "standing",
  "source", "page", "date", "first", "last", "deleted", "created", "modified", NULL,
};

static const char *const link_columns[] = {
  "type", "origin", "target", "rank", "standing", "source", "page", "text_zh", "text_en", "deleted", "created",
  "modified", NULL,
};

static const char *const note_columns[] = {
  "target", "language", "author", "deleted", "created", "modified", "text", NULL,
};

static const char *const document_columns[] = {
  "source", "name", "media_type", "encoding", "digest", "deleted", "created", "modified", "text", NULL,
};

static const char *const passage_columns[] = {
  "document", "quote", "prefix", "suffix", "state", "leap", "deleted", NULL,
};

static const char *const reading_columns[] = {
  "features", "original", "map", "carry", "deleted", NULL,
};

const YtTable yt_table_entry = { "entry", entry_columns };
const YtTable yt_table_link = { "link", link_columns };
const YtTable yt_table_note = { "note", note_columns };
const YtTable yt_table_document = { "document", document_columns };
const YtTable yt_table_passage = { "passage", passage_columns };
const YtTable yt_table_reading = { "reading", reading_columns };

const YtTable yt_tables[] = {
  { "entry", entry_columns },
  { "link", link_columns },
  { "note", note_columns },
  { "document", document_columns },
  { "passage", passage_columns },
  { "reading", reading_columns },
  { NULL, NULL },
};

YtTableIndex
yt_table_index (const char *name)
{
  guint i = 0;

  while (i < YT_N_TABLES && strcmp (yt_tables[i].name, name) != 0)
    i++;
  return (YtTableIndex) i;
}

char *
yt_table_select (const YtTable *table)
{
  g_autofree char *columns = g_strjoinv (", ", (char **) table->columns);

  return g_strdup_printf ("SELECT id, %s, hash FROM %s", columns, table->name);
}

YtRowState
yt_table_state (YtConnection *connection,
                YtTableIndex  table,
                gint64        id)
{
  gint64 deleted = yt_connection_number (connection, -1, states[table], "i", id);

  if (deleted < 0)
    return YT_ROW_MISSING;
  return deleted == 0 ? YT_ROW_THERE : YT_ROW_DELETED;
}

GQuark
yt_model_error_quark (void)
{
  static gsize domain;

  if (g_once_init_enter (&domain))
    g_once_init_leave (&domain, yt_failure_domain ("yt-model-error"));
  return (GQuark) domain;
}
