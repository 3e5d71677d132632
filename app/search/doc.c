/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Reads entries, notes and documents with all their words, one by one or from the newest down. */
#include "search/doc.h"

#include <string.h>

#define MSEC_A_DAY G_GINT64_CONSTANT (86400000)

/* Columns: id, target, kind, first day, last day, moment, language, then the parts; titles first. What is said of a link is said
 * of the entry where it starts. */
#define ENTRY_COLUMNS                                                                                              \
  "SELECT id, id, kind, first, last, NULL, '', title_zh, title_en, text_zh, text_en, code,"                        \
  " (SELECT group_concat(value, char(31)) FROM field WHERE object = entry.id AND NOT (name >= 'filter:' AND name < 'filter;')),"  \
  " (SELECT group_concat(substr(name, 5), char(31)) FROM field WHERE object = entry.id AND name >= 'tag:' AND name < 'tag;')," \
  " (SELECT group_concat(text_zh || char(31) || text_en, char(31)) FROM link WHERE origin = entry.id AND deleted = 0)" \
  " FROM entry WHERE deleted = 0 AND "
#define NOTE_COLUMNS                                                                                               \
  "SELECT id, target, (SELECT kind FROM entry WHERE id = note.target), NULL, NULL, modified, language, text"       \
  " FROM note WHERE deleted = 0 AND "
#define DOCUMENT_COLUMNS \
  "SELECT id, source, 'source', NULL, NULL, modified, '', name, text FROM document WHERE deleted = 0 AND "
#define ONE "id = ?1"
#define SLICE "id < ?1 ORDER BY id DESC LIMIT ?2"

static const char text_of_note[] = "SELECT text FROM note WHERE id = ?1 AND deleted = 0";
static const char *const by_id[YT_N_SORTS] = { ENTRY_COLUMNS ONE, NOTE_COLUMNS ONE, DOCUMENT_COLUMNS ONE };
static const char *const slices[YT_N_SORTS] = { ENTRY_COLUMNS SLICE, NOTE_COLUMNS SLICE, DOCUMENT_COLUMNS SLICE };

/* So many documents are read in one go. */
#define HOLD 256

#define FIRST_PART 7
static const int n_columns[YT_N_SORTS] = { FIRST_PART + 8, FIRST_PART + 1, FIRST_PART + 2 };
static const int n_titles[YT_N_SORTS] = { 2, 0, 1 };

YtDoc *
yt_doc_new (void)
{
  YtDoc *self = g_new0 (YtDoc, 1);

  self->text = g_string_new (NULL);
  return self;
}

void
yt_doc_free (YtDoc *self)
{
  g_string_free (self->text, TRUE);
  g_free (self);
}

static guint8
languages_of (YtStatement *row,
              YtHitSort    sort)
{
  guint8 languages = 0;

  if (sort == YT_HIT_ENTRY)
    {
      if (yt_statement_size (row, FIRST_PART) + yt_statement_size (row, FIRST_PART + 2) > 0)
        languages |= YT_DOC_ZH;
      if (yt_statement_size (row, FIRST_PART + 1) + yt_statement_size (row, FIRST_PART + 3) > 0)
        languages |= YT_DOC_EN;
      return languages;
    }
  return g_strcmp0 (yt_statement_text (row, 6), "zh") == 0   ? YT_DOC_ZH
         : g_strcmp0 (yt_statement_text (row, 6), "en") == 0 ? YT_DOC_EN
                                                             : 0;
}

static void
read_days (YtDocMark   *mark,
           YtStatement *row)
{
  gint64 first = YT_NO_DAY;
  gint64 last = YT_NO_DAY;

  if (!yt_statement_is_null (row, 5))
    {
      first = yt_statement_int (row, 5) / MSEC_A_DAY;
      last = first;
    }
  else if (!yt_statement_is_null (row, 3))
    {
      first = yt_statement_int (row, 3);
      last = yt_statement_is_null (row, 4) ? first : yt_statement_int (row, 4);
    }
  mark->first = (gint32) CLAMP (first, G_MININT32, G_MAXINT32);
  mark->days = (guint16) CLAMP (CLAMP (last, G_MININT32, G_MAXINT32) - mark->first, 0, G_MAXUINT16);
}

static void
read_row (YtDoc       *self,
          YtStatement *row,
          YtHitSort    sort)
{
  const char *kind = yt_statement_text (row, 2);
  YtKind number = kind != NULL ? yt_kind_from_id (kind) : YT_KIND_NONE;

  self->mark.id = yt_statement_int (row, 0);
  self->mark.target = yt_statement_int (row, 1);
  self->mark.kind = (guint8) (number == YT_KIND_NONE ? YT_N_KINDS : number);
  self->mark.sort = (guint8) sort & 15;
  self->mark.languages = languages_of (row, sort) & 15;
  read_days (&self->mark, row);
  g_string_truncate (self->text, 0);
  for (int i = FIRST_PART; i < n_columns[sort]; i++)
    {
      const char *part = yt_statement_text (row, i);

      if (i == FIRST_PART + n_titles[sort])
        self->titles = self->text->len;
      if (part == NULL || *part == '\0')
        continue;
      g_string_append_len (self->text, part, (gssize) yt_statement_size (row, i));
      g_string_append_c (self->text, 0x1f);
    }
  if (n_titles[sort] == 0)
    self->titles = 0;
}

void
yt_doc_run_end (YtDocRun *self)
{
  if (self->held)
    yt_connection_execute (self->connection, "COMMIT", NULL);
  self->held = FALSE;
}

void
yt_doc_run_next (YtDocRun *self)
{
  if (self->n++ % HOLD != 0)
    return;
  yt_doc_run_end (self);
  /* Within somebody's transaction there is nothing to begin. */
  self->held = yt_connection_execute (self->connection, "BEGIN", NULL);
}

gboolean
yt_doc_load (YtDoc         *self,
             YtConnection  *connection,
             YtHitSort      sort,
             gint64         id,
             GError       **error)
{
  g_autoptr(YtStatement) row = yt_connection_prepare (connection, by_id[sort], error);

  if (row == NULL)
    return FALSE;
  yt_statement_bind_int (row, 1, id);
  if (!yt_statement_step (row, error))
    return FALSE;
  read_row (self, row, sort);
  return TRUE;
}

gboolean
yt_doc_load_text (YtDoc            *self,
                  YtConnection     *connection,
                  const YtDocMark  *mark,
                  GError          **error)
{
  g_autoptr(YtStatement) row = NULL;

  if (mark->sort != YT_HIT_NOTE)
    return yt_doc_load (self, connection, (YtHitSort) mark->sort, mark->id, error);
  row = yt_connection_prepare (connection, text_of_note, error);
  if (row == NULL)
    return FALSE;
  yt_statement_bind_int (row, 1, mark->id);
  if (!yt_statement_step (row, error))
    return FALSE;
  g_string_truncate (self->text, 0);
  g_string_append_len (self->text, yt_statement_text (row, 0), (gssize) yt_statement_size (row, 0));
  return TRUE;
}

YtConnection *
yt_doc_reader (const char  *path,
               GError     **error)
{
  YtConnection *connection = yt_connection_open (path, YT_OPEN_READ, NULL, error);

  /* The inner pages of the trees of a gigabyte; failing costs time. */
  if (connection != NULL)
    yt_connection_execute (connection, "PRAGMA cache_size = -6144", NULL);
  return connection;
}

YtStatement *
yt_doc_slice (YtConnection  *connection,
              YtHitSort      sort,
              gint64         below,
              guint          limit,
              GError       **error)
{
  YtStatement *rows = yt_connection_prepare (connection, slices[sort], error);

  if (rows != NULL)
    yt_statement_bind (rows, "ii", below, (gint64) limit);
  return rows;
}

gboolean
yt_doc_next (YtDoc        *self,
             YtStatement  *slice,
             YtHitSort     sort,
             GError      **error)
{
  if (!yt_statement_step (slice, error))
    return FALSE;
  read_row (self, slice, sort);
  return TRUE;
}
