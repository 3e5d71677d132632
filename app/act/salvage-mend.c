/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Each step asks the new dossier for one sort of loose end and ties it with what indexes, places and the change log know. */
#include "act/salvage-mend.h"

#include <string.h>

#include "model/kind.h"
#include "model/tables.h"
#include "text/anchor.h"


static const char hinted_entries[] =
  "SELECT h.id, h.first, h.second, h.third, (SELECT c.first FROM hint c WHERE c.tree = 'entry_code' AND c.id = h.id)"
  " FROM hint h WHERE h.tree = 'entry_kind'";
static const char lost_parents[] =
  "SELECT parent, min(kind) FROM entry e WHERE parent IS NOT NULL AND NOT EXISTS (SELECT 1 FROM entry p WHERE p.id = e.parent)"
  " GROUP BY parent";
static const char lost_sources_of_documents[] =
  "SELECT DISTINCT source FROM document d WHERE NOT EXISTS (SELECT 1 FROM entry e WHERE e.id = d.source)";
static const char lost_parties[] =
  "SELECT DISTINCT party, 'party' FROM entry e WHERE party IS NOT NULL AND NOT EXISTS (SELECT 1 FROM entry p WHERE p.id = e.party)"
  " UNION SELECT DISTINCT source, 'source' FROM entry e WHERE source IS NOT NULL AND NOT EXISTS (SELECT 1 FROM entry s WHERE s.id = e.source)";
static const char hinted_links[] =
  "SELECT o.id, o.second, o.first, t.first FROM hint o JOIN hint t ON t.tree = 'link_target' AND t.id = o.id"
  " WHERE o.tree = 'link_origin' AND NOT EXISTS (SELECT 1 FROM link l WHERE l.id = o.id)";
static const char dangling_links[] =
  "SELECT id, origin, target FROM link l WHERE NOT EXISTS (SELECT 1 FROM entry e WHERE e.id = l.origin)"
  " OR NOT EXISTS (SELECT 1 FROM entry e WHERE e.id = l.target)";
static const char drop_link[] = "DELETE FROM link WHERE id = ?1";
static const char hinted_notes[] = "SELECT id, first, second FROM hint WHERE tree = 'note_target'";
static const char homeless_notes[] =
  "SELECT id FROM note n WHERE NOT EXISTS (SELECT 1 FROM entry e WHERE e.id = n.target)"
  " AND NOT EXISTS (SELECT 1 FROM link l WHERE l.id = n.target)";
static const char hinted_documents[] = "SELECT id, first FROM hint WHERE tree = 'document_source'";
static const char hinted_fields[] = "SELECT id, first FROM hint WHERE tree = 'field_name'";
static const char loose_fields[] =
  "SELECT object, name, value FROM field f WHERE NOT EXISTS (SELECT 1 FROM entry e WHERE e.id = f.object)"
  " AND NOT EXISTS (SELECT 1 FROM note n WHERE n.id = f.object)";
static const char drop_field[] = "DELETE FROM field WHERE object = ?1 AND name = ?2";
static const char passages_without_words[] =
  "SELECT e.id, coalesce((SELECT h.first FROM hint h WHERE h.tree = 'passage_document' AND h.id = e.id),"
  " (SELECT document FROM place p WHERE p.passage = e.id), 0) FROM entry e"
  " WHERE kind = 'passage' AND NOT EXISTS (SELECT 1 FROM passage p WHERE p.id = e.id)";
static const char place_of[] = "SELECT start, length FROM place WHERE document = ?1 AND passage = ?2";
static const char words_at[] = "SELECT CAST (substr(CAST (text AS BLOB), ?2 + 1, ?3) AS TEXT) FROM document WHERE id = ?1";
static const char words_without_entry[] =
  "SELECT id, (SELECT source FROM document d WHERE d.id = p.document) FROM passage p"
  " WHERE NOT EXISTS (SELECT 1 FROM entry e WHERE e.id = p.id AND e.kind = 'passage')";
static const char lost_documents_of_passages[] =
  "SELECT id FROM passage p WHERE document <> 0 AND NOT EXISTS (SELECT 1 FROM document d WHERE d.id = p.document)";
static const char misplaced[] =
  "SELECT p.id, p.quote, p.prefix, p.suffix, w.start FROM passage p LEFT JOIN place w ON w.document = p.document AND w.passage = p.id"
  " WHERE p.document = ?1 AND p.deleted = 0 AND p.state = 'placed'"
  " AND (w.start IS NULL OR w.start < 0 OR CAST (substr(CAST (?2 AS BLOB), w.start + 1, w.length) AS TEXT) IS NOT p.quote)";
static const char documents_with_passages[] =
  "SELECT id, text FROM document d WHERE EXISTS (SELECT 1 FROM passage p WHERE p.document = d.id)";
static const char set_place[] = "INSERT OR REPLACE INTO place (document, passage, start, length) VALUES (?1, ?2, ?3, ?4)";
static const char lost_originals[] =
  "SELECT id FROM document d WHERE digest <> '' AND NOT EXISTS (SELECT 1 FROM blob b WHERE b.digest = d.digest)";

/* Asks @sql for rows and does @each for each of them; what it changes does not come into the answer any more. */
typedef gboolean (*EachFunc) (YtMend       *self,
                              YtStatement  *row,
                              GError      **error);

static gboolean
for_each (YtMend      *self,
          const char  *sql,
          EachFunc     each,
          GError     **error)
{
  g_autoptr(YtStatement) rows = yt_connection_prepare (self->connection, sql, error);
  GError *failure = NULL;

  if (rows == NULL)
    return FALSE;
  while (failure == NULL && yt_statement_step (rows, &failure))
    each (self, rows, &failure);
  if (failure != NULL)
    g_propagate_error (error, failure);
  return failure == NULL;
}

static gboolean
mend_entry (YtMend       *self,
            YtStatement  *row,
            GError      **error)
{
  return yt_mend_make_entry (self, yt_statement_int (row, 0), yt_statement_text (row, 1), yt_statement_int (row, 2),
                             yt_statement_int (row, 3), yt_statement_text (row, 4), error);
}

/* A kind below which @child may stand. */
static const char *
kind_above (const char *child)
{
  YtKind kind = yt_kind_from_id (child);

  for (guint i = YT_KIND_DOSSIER + 1; kind != YT_KIND_NONE && i < YT_N_KINDS; i++)
    {
      if (yt_kind_takes_child ((YtKind) i, kind))
        return yt_kind_info ((YtKind) i)->id;
    }
  return yt_kind_info (YT_KIND_REMARK)->id;
}

static gboolean
mend_parent (YtMend       *self,
             YtStatement  *row,
             GError      **error)
{
  return yt_mend_make_entry (self, yt_statement_int (row, 0), kind_above (yt_statement_text (row, 1)), 0, 0, NULL, error);
}

static gboolean
mend_pointed (YtMend       *self,
              YtStatement  *row,
              GError      **error)
{
  return yt_mend_make_entry (self, yt_statement_int (row, 0), yt_statement_text (row, 1), 0, 0, NULL, error);
}

static gboolean
mend_source (YtMend       *self,
             YtStatement  *row,
             GError      **error)
{
  return yt_mend_make_entry (self, yt_statement_int (row, 0), yt_kind_info (YT_KIND_SOURCE)->id, 0, 0, NULL, error);
}

static gboolean
mend_link (YtMend       *self,
           YtStatement  *row,
           GError      **error)
{
  g_auto(YtMendRow) link = { 0 };
  gint64 id = yt_statement_int (row, 0);
  gboolean recalled = FALSE;

  yt_mend_row_init (&link, &yt_table_link);
  yt_mend_row_set (&link, "type", yt_value_text (yt_statement_text (row, 1)));
  yt_mend_row_set (&link, "origin", yt_value_int (yt_statement_int (row, 2)));
  yt_mend_row_set (&link, "target", yt_value_int (yt_statement_int (row, 3)));
  yt_mend_row_set (&link, "standing", yt_value_text ("stated"));
  yt_mend_row_set (&link, "created", yt_value_int (yt_recorder_moment (yt_dossier_recorder (self->dossier))));
  if (!yt_mend_row_recall (self, &link, id, &recalled, error) || !yt_mend_row_create (self, &link, id, error))
    return FALSE;
  yt_mend_say_of (self, N_("Of a link of “%s” only its two ends came back, not its page and words."), id, NULL);
  return TRUE;
}

static gboolean
drop_dangling (YtMend       *self,
               YtStatement  *row,
               GError      **error)
{
  yt_mend_say_of (self, N_("A link of “%s” is lost: its other end is gone."), yt_statement_int (row, 0), NULL);
  return yt_connection_run (self->connection, error, drop_link, "i", yt_statement_int (row, 0));
}

static gboolean
mend_note (YtMend       *self,
           YtStatement  *row,
           GError      **error)
{
  g_auto(YtMendRow) note = { 0 };
  gboolean recalled = FALSE;
  gint64 id = yt_statement_int (row, 0);

  yt_mend_row_init (&note, &yt_table_note);
  yt_mend_row_set (&note, "target", yt_value_int (yt_statement_int (row, 1)));
  yt_mend_row_set (&note, "created", yt_value_int (yt_statement_int (row, 2)));
  yt_mend_row_set (&note, "modified", yt_value_int (yt_statement_int (row, 2)));
  if (!yt_mend_row_recall (self, &note, id, &recalled, error))
    return FALSE;
  if (!recalled)
    {
      yt_mend_say_of (self, N_("A note on “%s” is lost."), yt_statement_int (row, 1), NULL);
      return TRUE;
    }
  yt_mend_say_of (self, N_("A note on “%s” came back from the history: its last words may be missing."), yt_statement_int (row, 1), NULL);
  return yt_mend_row_create (self, &note, id, error);
}

static gboolean
house_note (YtMend       *self,
            YtStatement  *row,
            GError      **error)
{
  YtValue root = yt_value_int (yt_dossier_root (self->dossier));

  yt_mend_say (self, N_("What a note was on is gone; it stands on the dossier itself now."), NULL, NULL);
  return yt_recorder_set (yt_dossier_recorder (self->dossier), &yt_table_note, yt_statement_int (row, 0), "target", &root, error);
}

static gboolean
tell_document (YtMend       *self,
               YtStatement  *row,
               GError      **error)
{
  yt_mend_say_of (self, N_("A full text of “%s” is lost."), yt_statement_int (row, 1), NULL);
  return TRUE;
}

static gboolean
tell_field (YtMend       *self,
            YtStatement  *row,
            GError      **error)
{
  yt_mend_say_of (self, N_("The field “%2$s” of “%1$s” is lost."), yt_statement_int (row, 0), yt_statement_text (row, 1));
  return TRUE;
}

static gboolean
drop_loose_field (YtMend       *self,
                  YtStatement  *row,
                  GError      **error)
{
  yt_mend_say (self, N_("What the field “%s” belonged to is gone; it said: %s"), yt_statement_text (row, 1), yt_statement_text (row, 2));
  return yt_connection_run (self->connection, error, drop_field, "is", yt_statement_int (row, 0), yt_statement_text (row, 1));
}

/* Where the passage stood is known: its words are those of the text there. */
static char *
words_of_place (YtMend *self,
                gint64  document,
                gint64  passage)
{
  g_autoptr(YtStatement) place = yt_connection_prepare (self->connection, place_of, NULL);
  g_autofree char *words = NULL;

  if (place == NULL)
    return NULL;
  yt_statement_bind (place, "ii", document, passage);
  if (!yt_statement_step (place, NULL) || yt_statement_int (place, 0) < 0)
    return NULL;
  words = yt_connection_string (self->connection, words_at, "iii", document, yt_statement_int (place, 0), yt_statement_int (place, 1));
  return words != NULL && g_utf8_validate (words, -1, NULL) ? g_steal_pointer (&words) : NULL;
}

static gboolean
mend_passage (YtMend       *self,
              YtStatement  *row,
              GError      **error)
{
  g_auto(YtMendRow) passage = { 0 };
  gint64 id = yt_statement_int (row, 0);
  gint64 document = yt_statement_int (row, 1);
  g_autofree char *words = words_of_place (self, document, id);
  gboolean recalled = FALSE;

  yt_mend_row_init (&passage, &yt_table_passage);
  yt_mend_row_set (&passage, "document", yt_value_int (document));
  yt_mend_row_set (&passage, "quote", yt_value_text (words != NULL ? words : ""));
  if (!yt_mend_row_recall (self, &passage, id, &recalled, error))
    return FALSE;
  yt_mend_row_set (&passage, "state", yt_value_text (words != NULL ? "placed" : "orphan"));
  if (words == NULL)
    yt_mend_say_of (self, N_("The words that “%s” marked are lost."), id, NULL);
  return yt_mend_row_create (self, &passage, id, error);
}

static gboolean
mend_passage_entry (YtMend       *self,
                    YtStatement  *row,
                    GError      **error)
{
  return yt_mend_make_entry (self, yt_statement_int (row, 0), yt_kind_info (YT_KIND_PASSAGE)->id, yt_statement_int (row, 1), 0, NULL,
                             error);
}

static gboolean
free_passage (YtMend       *self,
              YtStatement  *row,
              GError      **error)
{
  YtRecorder *recorder = yt_dossier_recorder (self->dossier);
  YtValue none = yt_value_int (0);
  YtValue orphan = yt_value_text ("orphan");
  gint64 id = yt_statement_int (row, 0);

  return yt_recorder_set (recorder, &yt_table_passage, id, "document", &none, error) &&
         yt_recorder_set (recorder, &yt_table_passage, id, "state", &orphan, error);
}

/* How many characters stand before the byte @at. */
static gsize
position_of (const char *text,
             gint64      at)
{
  gsize size = strlen (text);
  gsize n = 0;

  for (gsize i = 0; i < MIN ((gsize) MAX (at, 0), size); i++)
    n += ((guchar) text[i] & 0xc0) != 0x80;
  return n;
}

/* Looks for the words again where their place is not known, or the text has others there; sure, or an orphan. */
static gboolean
place_again (YtMend       *self,
             YtStatement  *document,
             GError      **error)
{
  g_autoptr(YtStatement) rows = yt_connection_prepare (self->connection, misplaced, error);
  g_autofree char *text = g_strdup (yt_statement_text (document, 1));
  g_autoptr(YtAnchorText) ready = yt_anchor_text_new (text);
  gint64 id = yt_statement_int (document, 0);
  YtValue orphan = yt_value_text ("orphan");
  GError *failure = NULL;

  if (rows == NULL)
    return FALSE;
  yt_statement_bind (rows, "is", id, text);
  while (failure == NULL && yt_statement_step (rows, &failure))
    {
      gsize position = position_of (text, yt_statement_is_null (rows, 4) ? 0 : yt_statement_int (rows, 4));
      YtAnchor anchor = {
        .start = position, .end = position + (gsize) g_utf8_strlen (yt_statement_text (rows, 1), -1),
        .quote = (char *) yt_statement_text (rows, 1), .prefix = (char *) yt_statement_text (rows, 2),
        .suffix = (char *) yt_statement_text (rows, 3),
      };
      YtAnchorPlace place;
      gint64 passage = yt_statement_int (rows, 0);

      if (*anchor.quote != '\0' && yt_anchor_place (&anchor, ready, &place, NULL) &&
          place.end - place.start == strlen (anchor.quote) && strncmp (text + place.start, anchor.quote, place.end - place.start) == 0)
        yt_connection_run (self->connection, &failure, set_place, "iiii", id, passage, (gint64) place.start,
                           (gint64) (place.end - place.start));
      else
        yt_recorder_set (yt_dossier_recorder (self->dossier), &yt_table_passage, passage, "state", &orphan, &failure);
    }
  if (failure != NULL)
    g_propagate_error (error, failure);
  return failure == NULL;
}

static gboolean
tell_original (YtMend       *self,
               YtStatement  *row,
               GError      **error)
{
  yt_mend_say_of (self, N_("The original file of a full text of “%s” is lost; its words are here."), yt_statement_int (row, 0), NULL);
  return TRUE;
}

/* @cut: where bytes are lost; @odd: where all bytes are there, but other ones. */
static const struct
{
  const char *table;
  const char *cut;
  const char *odd;
} doubts[] = {
  { "note", N_("A note on “%s” has lost %s bytes; where they stood is a “\357\277\275”."),
    N_("A note on “%s” is not as it was written: look at it.") },
  { "link", N_("The words of a link of “%s” have lost %s bytes; where they stood is a “\357\277\275”."),
    N_("A link of “%s” is not as it was written: look at it.") },
  { "document", N_("A full text of “%s” has lost %s bytes; where they stood is a “\357\277\275”."),
    N_("A full text of “%s” is not as it was read: look at it.") },
  { "change", N_("A record of the history of “%s” is damaged."), N_("A record of the history of “%s” is damaged.") },
  { NULL, N_("The words of “%s” have lost %s bytes; where they stood is a “\357\277\275”."),
    N_("The words of “%s” are not as they were written: look at them.") },
};

static void
tell_doubts (YtMend *self)
{
  for (guint i = 0; i < self->doubts->len; i++)
    {
      const YtDoubt *doubt = g_ptr_array_index (self->doubts, i);
      g_autofree char *cut = g_strdup_printf ("%" G_GSIZE_FORMAT, doubt->cut);
      guint sort = 0;

      while (doubts[sort].table != NULL && !g_str_equal (doubts[sort].table, doubt->table))
        sort++;
      yt_mend_say_of (self, doubt->cut > 0 ? doubts[sort].cut : doubts[sort].odd, doubt->object, cut);
    }
}

/* In this order: what stands on an entry is looked at when all entries are there. */
static const struct
{
  const char *sql;
  EachFunc each;
} steps[] = {
  { hinted_entries, mend_entry },
  { lost_sources_of_documents, mend_source },
  { words_without_entry, mend_passage_entry },
  { lost_parents, mend_parent },
  { lost_parties, mend_pointed },
  { lost_documents_of_passages, free_passage },
  { passages_without_words, mend_passage },
  { hinted_links, mend_link },
  { dangling_links, drop_dangling },
  { hinted_notes, mend_note },
  { homeless_notes, house_note },
  { hinted_documents, tell_document },
  { hinted_fields, tell_field },
  { loose_fields, drop_loose_field },
  { documents_with_passages, place_again },
  { lost_originals, tell_original },
};

gboolean
yt_mend (YtMend  *self,
         GError **error)
{
  if (!yt_recorder_begin (yt_dossier_recorder (self->dossier), N_("salvage"), NULL, NULL, error))
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      if (!for_each (self, steps[i].sql, steps[i].each, error))
        {
          yt_recorder_rollback (yt_dossier_recorder (self->dossier));
          return FALSE;
        }
    }
  tell_doubts (self);
  return yt_recorder_commit (yt_dossier_recorder (self->dossier), error);
}
